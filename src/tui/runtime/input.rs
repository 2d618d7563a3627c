//! Reading the terminal, on a thread of its own.

use std::io;
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event as Raw, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;
use tokio::sync::mpsc::UnboundedSender;
use zeroize::Zeroizing;

use crate::tui::chord::Chord;
use crate::tui::event::{Event, Exit, Pointer, PointerKind};

/// How long crossterm may look for what is known to be there: in no time at all it would not look.
const GLANCE: Duration = Duration::from_millis(1);

/// Starts reading. The thread ends when nobody listens any more or the terminal is gone.
pub(super) fn spawn(events: UnboundedSender<Event>) -> io::Result<()> {
    let read = move || {
        while wait_for_input() {
            while event::poll(GLANCE).unwrap_or(false) {
                let Ok(raw) = event::read() else { break };
                if understand(raw).is_some_and(|event| events.send(event).is_err()) {
                    return;
                }
            }
        }
        let _ = events.send(Event::Terminate(Exit::HungUp));
    };
    thread::Builder::new().name("input".to_owned()).spawn(read)?;
    Ok(())
}

/// What of the terminal's events means something here.
fn understand(raw: Raw) -> Option<Event> {
    match raw {
        Raw::Key(key) => Chord::from_event(key).map(Event::Key),
        Raw::Paste(text) => Some(Event::Paste(Zeroizing::new(text))),
        Raw::Mouse(mouse) => pointer(mouse).map(Event::Mouse),
        Raw::Resize(width, height) => Some(Event::Resize(width, height)),
        Raw::FocusGained | Raw::FocusLost => None,
    }
}

fn pointer(mouse: MouseEvent) -> Option<Pointer> {
    let kind = match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => PointerKind::Press,
        MouseEventKind::ScrollUp => PointerKind::ScrollUp,
        MouseEventKind::ScrollDown => PointerKind::ScrollDown,
        _ => return None,
    };
    Some(Pointer { at: Position::new(mouse.column, mouse.row), kind })
}

/// Waits until there is something to read; `false` when the terminal is gone.
///
/// crossterm is built with `use-dev-tty`: its other way of waiting hears of each byte only once, and when a change of size came
/// first it would hear of that alone, so that the next key was lost.
///
/// crossterm takes the end of its input for "nothing yet" and would read it for ever, so the end is looked for here, before it.
#[cfg(unix)]
fn wait_for_input() -> bool {
    use rustix::event::{PollFd, PollFlags, poll};

    let input = io::stdin();
    let mut fds = [PollFd::new(&input, PollFlags::IN)];
    match poll(&mut fds, None) {
        Ok(_) => {}
        Err(rustix::io::Errno::INTR) => return true,
        Err(_) => return false,
    }
    let said = fds[0].revents();
    if said.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
        return false;
    }
    // A terminal that is ready but holds nothing has ended.
    rustix::io::ioctl_fionread(&input).is_ok_and(|waiting| waiting > 0)
}

#[cfg(not(unix))]
fn wait_for_input() -> bool {
    event::poll(Duration::from_secs(3600)).is_ok()
}
