//! The session on a thread of its own: commands in, events out, in order.

use std::io;
use std::sync::mpsc;
use std::thread;

use jiff::Timestamp;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use crate::session::contract::{Command, Event};

/// The side behind the screen, as the runtime drives it.
pub trait Backstage: Send + 'static {
    /// Answers one command. The event's id is filled in by the caller.
    fn handle(&mut self, command: Command, now: Timestamp) -> Event;
}

/// The session's thread.
pub(super) struct Thread {
    commands: mpsc::Sender<(u64, Command)>,
    pub events: UnboundedReceiver<Event>,
}

impl Thread {
    /// Starts the thread. It ends with the loop that owns it: when no more commands can come.
    pub(super) fn spawn<B: Backstage>(mut session: B) -> io::Result<Self> {
        let (commands, inbox) = mpsc::channel::<(u64, Command)>();
        let (outbox, events) = unbounded_channel();
        thread::Builder::new().name("session".to_owned()).spawn(move || {
            for (id, command) in inbox {
                let event = session.handle(command, Timestamp::now());
                if outbox.send(Event { id: Some(id), ..event }).is_err() {
                    return;
                }
            }
        })?;
        Ok(Self { commands, events })
    }

    /// Sends a command; `false` when the thread is gone.
    pub(super) fn send(&self, id: u64, command: Command) -> bool {
        self.commands.send((id, command)).is_ok()
    }
}
