//! Signals become events: ending, stopping, another size.

use std::io;

use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc::UnboundedSender;

use crate::tui::action::Action;
use crate::tui::event::{Event, Exit};

/// Starts listening, on the runtime's own thread.
pub(super) fn listen(events: &UnboundedSender<Event>) -> io::Result<()> {
    on(SignalKind::interrupt(), events, || Event::Terminate(Exit::Interrupted))?;
    on(SignalKind::terminate(), events, || Event::Terminate(Exit::Terminated))?;
    on(SignalKind::hangup(), events, || Event::Terminate(Exit::HungUp))?;
    // SIGTSTP, when it comes from outside: Ctrl-Z itself arrives as a key.
    on(SignalKind::from_raw(rustix::process::Signal::TSTP.as_raw()), events, || Event::Act(Action::Suspend))?;
    // The input thread sleeps until there is something to read, so a change of size must be heard of here.
    on(SignalKind::window_change(), events, || {
        let (width, height) = crossterm::terminal::size().unwrap_or_default();
        Event::Resize(width, height)
    })
}

fn on(kind: SignalKind, events: &UnboundedSender<Event>, make: fn() -> Event) -> io::Result<()> {
    let (mut stream, events) = (signal(kind)?, events.clone());
    tokio::spawn(async move {
        while stream.recv().await.is_some() {
            if events.send(make()).is_err() {
                return;
            }
        }
    });
    Ok(())
}
