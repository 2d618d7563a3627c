//! Ctrl-C and its like while a verb works without the screen: the terminal gets its echo back, and the shell the code.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use tokio::runtime::Builder;

use super::exit::Exit;
use crate::session;

/// Watches for signals until the process ends. Without it a Ctrl-C at a password prompt would end the process with the
/// terminal's echo still off. What cannot be set up is done without: then the signals end the process as they always do.
pub(super) fn watch() {
    let modes = modes::Modes::now();
    let (ready, readiness) = channel();
    let _ = thread::Builder::new().name("signals".into()).spawn(move || {
        let Some(number) = first_signal(ready) else { return };
        if let Some(modes) = &modes {
            modes.give_back();
        }
        session::remove_unfinished();
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
    Builder::new_current_thread().enable_all().build().ok()?.block_on(any(ready))
}

#[cfg(unix)]
async fn any(ready: Sender<()>) -> Option<u8> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt()).ok()?;
    let mut terminate = signal(SignalKind::terminate()).ok()?;
    let mut hangup = signal(SignalKind::hangup()).ok()?;
    drop(ready);
    Some(tokio::select! {
        _ = interrupt.recv() => 2,
        _ = terminate.recv() => 15,
        _ = hangup.recv() => 1,
    })
}

/// There are no signals; a console tells of its keys and of its end.
#[cfg(not(unix))]
async fn any(ready: Sender<()>) -> Option<u8> {
    use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close};
    let (mut interrupt, mut stop, mut close) = (ctrl_c().ok()?, ctrl_break().ok()?, ctrl_close().ok()?);
    drop(ready);
    Some(tokio::select! {
        _ = interrupt.recv() => 2,
        _ = stop.recv() => 15,
        _ = close.recv() => 1,
    })
}

#[cfg(unix)]
mod modes {
    use std::fs::File;

    use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

    /// How the terminal was.
    pub(super) struct Modes(File, Termios);

    impl Modes {
        pub(super) fn now() -> Option<Self> {
            let terminal = File::open("/dev/tty").ok()?;
            let modes = tcgetattr(&terminal).ok()?;
            Some(Self(terminal, modes))
        }

        pub(super) fn give_back(&self) {
            let _ = tcsetattr(&self.0, OptionalActions::Now, &self.1);
        }
    }
}

#[cfg(not(unix))]
mod modes {
    /// Nothing: shells of other systems set their console anew at each prompt.
    pub(super) struct Modes;

    impl Modes {
        pub(super) fn now() -> Option<Self> {
            None
        }

        #[expect(clippy::unused_self, reason = "as where there is something to give back")]
        pub(super) fn give_back(&self) {}
    }
}
