//! A session on a thread of its own, so that opening a wallet never holds the screen up.

use std::io;
use std::sync::mpsc::{Sender, channel};
use std::thread::{Builder, JoinHandle};

use jiff::Timestamp;

use super::contract::{Command, Event};
use super::{Options, Session};

/// The way to a session on its thread. Dropping it closes the open wallet and waits for that.
pub struct Handle {
    commands: Option<Sender<Sent>>,
    thread: Option<JoinHandle<()>>,
}

struct Sent {
    id: u64,
    command: Command,
    now: Timestamp,
}

impl Handle {
    /// Starts a session. Its events come on its own thread, in the order of the commands.
    pub fn spawn(options: Options, mut on_event: impl FnMut(Event) + Send + 'static) -> io::Result<Self> {
        let (commands, received) = channel::<Sent>();
        let thread = Builder::new().name("session".to_owned()).spawn(move || {
            let mut session = Session::new(options);
            for Sent { id, command, now } in received {
                on_event(Event::of(Some(id), session.handle(command, now)));
            }
        })?;
        Ok(Self { commands: Some(commands), thread: Some(thread) })
    }

    /// Sends a command; its answer carries the same id. `false` if the session is gone, which only a crash does.
    pub fn send(&self, id: u64, command: Command, now: Timestamp) -> bool {
        self.commands.as_ref().is_some_and(|commands| commands.send(Sent { id, command, now }).is_ok())
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.commands = None;
        if let Some(thread) = self.thread.take() {
            // A crash of the thread has been told by the panic hook.
            let _ = thread.join();
        }
    }
}
