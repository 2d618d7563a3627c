//! Signals become events: ending, stopping, another size.

use std::io;

use tokio::sync::mpsc::UnboundedSender;

use crate::tui::event::{Event, Exit};

/// Starts listening, on the runtime's own thread.
#[cfg(unix)]
pub(super) fn listen(events: &UnboundedSender<Event>) -> io::Result<()> {
    use tokio::signal::unix::SignalKind;

    use crate::tui::action::Action;

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

#[cfg(unix)]
fn on(kind: tokio::signal::unix::SignalKind, events: &UnboundedSender<Event>, make: fn() -> Event) -> io::Result<()> {
    let (mut stream, events) = (tokio::signal::unix::signal(kind)?, events.clone());
    tokio::spawn(async move {
        while stream.recv().await.is_some() {
            if events.send(make()).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// A console's own ways to end a program. Its keys and its size come with the input.
#[cfg(not(unix))]
pub(super) fn listen(events: &UnboundedSender<Event>) -> io::Result<()> {
    use tokio::signal::windows::{ctrl_break, ctrl_close};

    let (mut stop, mut close, events) = (ctrl_break()?, ctrl_close()?, events.clone());
    tokio::spawn(async move {
        let exit = tokio::select! {
            _ = stop.recv() => Exit::Terminated,
            _ = close.recv() => Exit::HungUp,
        };
        let _ = events.send(Event::Terminate(exit));
    });
    Ok(())
}
