//! The terminal: taken over once, given back once, however the program ends.

use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::style::Print;
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, SetTitle,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;

use crate::tui::hits::Drawn;

mod output;

use output::Output;

/// Whether the terminal is ours now. Whoever turns it from true to false gives the terminal back.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// Whether a thread has panicked: from then on nothing is drawn.
static PANICKED: AtomicBool = AtomicBool::new(false);

/// Puts the terminal's title on its stack of titles, and takes it from there again (xterm's window operations).
const PUSH_TITLE: &str = "\u{1b}[22;0t";
const POP_TITLE: &str = "\u{1b}[23;0t";

/// The terminal while it is ours.
pub struct Screen {
    terminal: ratatui::Terminal<CrosstermBackend<Output>>,
    mouse: bool,
    title: String,
}

impl Screen {
    /// Takes the terminal over.
    pub fn take(title: &str, mouse: bool) -> io::Result<Self> {
        give_back_on_panic();
        let backend = CrosstermBackend::new(Output::new()?);
        let screen = Self { terminal: ratatui::Terminal::new(backend)?, mouse, title: title.to_owned() };
        screen.enter()?;
        Ok(screen)
    }

    fn enter(&self) -> io::Result<()> {
        TAKEN.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        let mut out = io::stdout();
        queue!(
            out,
            EnterAlternateScreen,
            Print(PUSH_TITLE),
            SetTitle(&self.title),
            EnableBracketedPaste,
            cursor::Hide
        )?;
        if self.mouse {
            queue!(out, EnableMouseCapture)?;
        }
        out.flush()
    }

    /// Reads the mouse, or stops reading it.
    pub fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        self.mouse = on;
        if on { execute!(io::stdout(), EnableMouseCapture) } else { execute!(io::stdout(), DisableMouseCapture) }
    }

    /// Draws in one piece.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Buffer) -> Drawn) -> io::Result<Drawn> {
        let mut drawn = Drawn::default();
        if PANICKED.load(Ordering::SeqCst) {
            return Ok(drawn);
        }
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(|frame| {
            drawn = draw(frame.buffer_mut());
            if let Some(position) = drawn.cursor {
                frame.set_cursor_position(position);
            }
        })?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        Ok(drawn)
    }

    /// Puts a text on the clipboard, through the terminal.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(self.terminal.backend_mut(), crossterm::clipboard::CopyToClipboard::to_clipboard_from(text))
    }

    /// Gives the terminal back, stops the program until the shell lets it go on, and takes the terminal over again.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        stop()?;
        self.enter()?;
        // Not `clear`: that asks the terminal where the cursor is, and our own input thread may take the answer.
        let size = self.terminal.size()?;
        self.terminal.resize(size.into())
    }

    /// The terminal's size.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        let size = self.terminal.size()?;
        Ok((size.width, size.height))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Whether the terminal is ours.
fn is_ours() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// Gives the terminal back as it was. Each step is tried, whatever became of those before; a second call does nothing.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    // Errors are of no use here: the terminal may be gone.
    let _ = execute!(out, EndSynchronizedUpdate);
    let _ = execute!(out, DisableMouseCapture, DisableBracketedPaste);
    let _ = execute!(out, LeaveAlternateScreen, Print(POP_TITLE), cursor::Show);
    let _ = disable_raw_mode();
}

/// Has a panic of any thread give the terminal back before its message is printed, and nothing drawn over the message.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            PANICKED.store(true, Ordering::SeqCst);
            give_back();
            before(info);
        }));
    });
}

/// Whether a thread has panicked.
pub fn has_panicked() -> bool {
    PANICKED.load(Ordering::SeqCst)
}

/// Stops the whole job, as the terminal's own Ctrl-Z would, so that a shell above `cargo run` gets its turn too.
#[cfg(unix)]
fn stop() -> io::Result<()> {
    rustix::process::kill_current_process_group(rustix::process::Signal::STOP)?;
    Ok(())
}

#[cfg(not(unix))]
fn stop() -> io::Result<()> {
    Ok(())
}
