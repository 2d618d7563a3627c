//! Arguments in, exit code out.

use std::alloc::System;
use std::process::ExitCode;

use zeroizing_alloc::ZeroAlloc;

/// Memory is wiped when it is given back: of what was shown or typed, and of every copy that was made of it on the way,
/// nothing outlives its use.
#[global_allocator]
static WIPED: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    // Before anything secret is in memory. What the system refuses, `kiwi doctor` tells.
    let _ = kiwi::vault::harden();
    kiwi::cli::run(std::env::args_os())
}
