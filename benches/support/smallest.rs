//! The smallest program that shows a frame with ratatui, and another for every key.

use std::io::{self, stdout};

use crossterm::event::{self, Event};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::widgets::Paragraph;

/// What a program is told to be this one.
pub(crate) const NAME: &str = "smallest";
/// What it shows.
pub(crate) const SHOWN: &str = "the smallest program that shows a frame with ratatui";

/// Shows frames until the terminal is closed.
pub(crate) fn run() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen)?;
    let mut terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
    let shown = show(&mut terminal);
    execute!(stdout(), LeaveAlternateScreen)?;
    disable_raw_mode()?;
    shown
}

fn show(terminal: &mut Terminal<CrosstermBackend<io::Stdout>>) -> io::Result<()> {
    let mut keys = 0;
    loop {
        terminal.draw(|frame| frame.render_widget(Paragraph::new(format!("{SHOWN}, {keys}")), frame.area()))?;
        if let Event::Key(_) = event::read()? {
            keys += 1;
        }
    }
}
