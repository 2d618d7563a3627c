//! Ctrl-C and its like while a verb works without the screen: the terminal gets its echo back, and the shell the code.

use std::fs::File;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
use tokio::runtime::Builder;
use tokio::signal::unix::{SignalKind, signal};

use super::exit::Exit;

/// Watches for signals until the process ends. Without it a Ctrl-C at a password prompt would end the process with the
/// terminal's echo still off. What cannot be set up is done without: then the signals end the process as they always do.
pub(super) fn watch() {
    let terminal = File::open("/dev/tty").ok();
    let modes = terminal.as_ref().and_then(|terminal| tcgetattr(terminal).ok());
    let (ready, readiness) = channel();
    let _ = thread::Builder::new().name("signals".into()).spawn(move || {
        let Some(number) = first_signal(ready) else { return };
        if let (Some(terminal), Some(modes)) = (&terminal, &modes) {
            give_back(terminal, modes);
        }
        std::process::exit(i32::from(Exit::Signal(number).code()));
    });
    // Answered, or dropped with the thread: in both cases there is nothing more to wait for.
    let _ = readiness.recv();
}

/// Notes the number of the first signal that asks the process to end, for who looks from time to time; nought until then.
pub(super) fn noted() -> Arc<AtomicU8> {
    let noted = Arc::new(AtomicU8::new(0));
    let (ready, readiness) = channel();
    let note = Arc::clone(&noted);
    let _ = thread::Builder::new().name("signals".into()).spawn(move || {
        if let Some(number) = first_signal(ready) {
            note.store(number, Ordering::Relaxed);
        }
    });
    let _ = readiness.recv();
    noted
}

/// Waits for the first signal that asks the process to end; its number. Says when it listens.
fn first_signal(ready: Sender<()>) -> Option<u8> {
    let runtime = Builder::new_current_thread().enable_io().build().ok()?;
    runtime.block_on(async {
        let mut interrupt = signal(SignalKind::interrupt()).ok()?;
        let mut terminate = signal(SignalKind::terminate()).ok()?;
        let mut hangup = signal(SignalKind::hangup()).ok()?;
        drop(ready);
        Some(tokio::select! {
            _ = interrupt.recv() => 2,
            _ = terminate.recv() => 15,
            _ = hangup.recv() => 1,
        })
    })
}

fn give_back(terminal: &File, modes: &Termios) {
    let _ = tcsetattr(terminal, OptionalActions::Now, modes);
}
