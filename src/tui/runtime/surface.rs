//! A terminal that is ours, what comes from it, and the machine's time: under the program's loop and the demonstration's.

use std::io;

use jiff::Timestamp;
use ratatui::buffer::Buffer;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use super::{input, signals, sleep_until};
use crate::tui::event::{Event, Exit};
use crate::tui::hits::Drawn;
use crate::tui::terminal::{self, Screen};

/// A terminal that is ours.
pub struct Surface {
    screen: Screen,
    events: UnboundedReceiver<Event>,
}

impl Surface {
    /// Takes the terminal over for this work, and gives it back afterwards.
    ///
    /// # Errors
    /// When it cannot be taken.
    pub fn on<T>(title: &str, mouse: bool, work: impl AsyncFnOnce(&mut Self) -> T) -> io::Result<T> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let result = runtime.block_on(async {
            let (sender, events) = unbounded_channel();
            signals::listen(&sender)?;
            let screen = Screen::take(title, mouse)?;
            input::spawn(sender)?;
            let mut surface = Self { screen, events };
            Ok(work(&mut surface).await)
        });
        // Whoever still waits for the terminal must not keep the process.
        runtime.shutdown_background();
        result
    }

    /// The machine's time.
    pub fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    /// What comes next: at the latest, at this moment, a [`Event::Tick`]. None when nothing can come any more.
    pub async fn next(&mut self, wake: Option<Timestamp>) -> Option<Event> {
        tokio::select! {
            event = self.events.recv() => event,
            () = sleep_until(wake) => Some(Event::Tick),
        }
    }

    /// An event that is there already.
    pub fn waiting(&mut self) -> Option<Event> {
        self.events.try_recv().ok()
    }

    /// Why there is no going on, if a thread has panicked.
    pub fn broken(&self) -> Option<Exit> {
        terminal::has_panicked().then_some(Exit::Failed)
    }

    /// Draws in one piece.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Buffer) -> Drawn) -> io::Result<Drawn> {
        self.screen.draw(draw)
    }

    /// Columns and rows.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        self.screen.size()
    }

    /// Puts a text on the clipboard, through the terminal.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        self.screen.copy(text)
    }

    /// Reads the mouse, or stops reading it.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        self.screen.set_mouse(on)
    }

    /// Stops until the shell lets the program go on; the terminal may have another size by then.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn suspend(&mut self) -> io::Result<()> {
        self.screen.suspend()
    }
}
