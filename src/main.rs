//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    // Before anything secret is in memory. What the system refuses, `kiwi doctor` tells.
    let _ = kiwi::vault::harden();
    kiwi::cli::run(std::env::args_os())
}
