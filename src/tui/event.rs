//! What comes into the application and what it asks for.

use ratatui::layout::Position;
use zeroize::Zeroizing;

use crate::config::Settings;
use crate::session::contract::{self, Command};
use crate::tui::action::Action;
use crate::tui::chord::Chord;
use crate::tui::hits::Target;

/// Something that happened outside.
#[expect(clippy::large_enum_variant, reason = "events are few and moved once; a box for each answer would be no gain")]
pub enum Event {
    /// A key was pressed.
    Key(Chord),
    /// Text was pasted.
    Paste(Zeroizing<String>),
    /// The mouse did something.
    Mouse(Pointer),
    /// The terminal has this size now.
    Resize(u16, u16),
    /// The session answered, or the world moved.
    Session(contract::Event),
    /// A moment that [`App::next_wake`](super::App::next_wake) asked for has come.
    Tick,
    /// The program was stopped and goes on: everything must be drawn anew.
    Resumed,
    /// An action asked for from outside the keyboard.
    Act(Action),
    /// The settings file could not be written; why, in the machine's words.
    SettingsNotSaved(String),
    /// Somebody outside wants the program to end.
    Terminate(Exit),
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pointer {
    /// Where.
    pub at: Position,
    /// What.
    pub kind: PointerKind,
}

/// The kinds of mouse events that mean something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointerKind {
    /// The main button went down.
    Press,
    /// The wheel went up.
    ScrollUp,
    /// The wheel went down.
    ScrollDown,
}

/// What the application wants done.
pub enum Effect {
    /// Send the session a command; its answer comes back with this id.
    Send(RequestId, Command),
    /// Write the settings file.
    Save(Box<Settings>),
    /// Put a text on the clipboard.
    Copy(String),
    /// Read the mouse, or stop reading it.
    Mouse(bool),
    /// Stop, and give the terminal back until the shell lets the program go on.
    Suspend,
    /// End the program.
    Exit(Exit),
}

/// Why the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// The person left.
    Done,
    /// SIGINT.
    Interrupted,
    /// SIGTERM.
    Terminated,
    /// The terminal is gone.
    HungUp,
    /// The side behind the screen died.
    Failed,
}

impl Exit {
    /// The process's exit code.
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::HungUp => 129,
            Self::Interrupted => 130,
            Self::Terminated => 143,
        }
    }
}

/// Which command an answer belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// What reaches a screen.
pub enum Input {
    /// A key that means something here.
    Action(Action),
    /// A character typed into a field.
    Char(char),
    /// Text pasted into a field; one that has a single line drops the line breaks.
    Paste(Zeroizing<String>),
    /// A click on something that the screen drew as a target.
    Click(Target),
    /// The wheel, in rows; negative is up.
    Scroll(i32),
    /// The question asked with this tag was answered with yes.
    Confirmed(&'static str),
    /// The question asked with this tag was answered with no.
    Declined(&'static str),
}
