#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| kiwi_fuzz::run("bank_account", data));
