#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| kiwi_fuzz::run("card", data));
