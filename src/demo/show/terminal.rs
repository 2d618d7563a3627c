//! The loop between a scenario that is shown and the terminal.

use std::io;

use super::{Show, Shown, Stand};
use crate::demo::world::Setup;
use crate::tui::event::{Effect, Event, Exit};
use crate::tui::runtime::Surface;

/// Why a scenario cannot be shown.
pub enum Unshown {
    /// The terminal cannot be used.
    Terminal(io::Error),
    /// Its world cannot be made.
    Setup(Setup),
}

/// Shows a scenario on this terminal until somebody ends it.
///
/// # Errors
/// When the terminal cannot be used, or the scenario's world cannot be made.
pub fn show(show: Show, title: &str) -> Result<Shown, Unshown> {
    Surface::on(title, show.options.mouse, async |surface| run(show, surface).await).map_err(Unshown::Terminal)?
}

async fn run(show: Show, surface: &mut Surface) -> Result<Shown, Unshown> {
    let size = surface.size().map_err(Unshown::Terminal)?;
    let mut stand = Stand::new(show, size, surface.now()).map_err(Unshown::Setup)?;
    loop {
        let exit = wish(&mut stand, surface).or_else(|| draw(&mut stand, surface)).or_else(|| surface.broken());
        if let Some(exit) = exit {
            return Ok(stand.shown(exit));
        }
        let wake = stand.next();
        let mut event = surface.next(wake).await;
        // Whatever else is waiting is taken before the next drawing.
        while let Some(next) = event {
            if let Some(exit) = stand.take(next, surface.now()).map_err(Unshown::Setup)? {
                return Ok(stand.shown(exit));
            }
            event = surface.waiting();
        }
    }
}

/// Draws if something changed. A terminal that cannot be written to is gone.
fn draw(stand: &mut Stand, surface: &mut Surface) -> Option<Exit> {
    if !stand.take_frame_request() {
        return None;
    }
    match surface.draw(|buffer| stand.render(buffer)) {
        Ok(drawn) => {
            stand.set_drawn(drawn);
            None
        }
        Err(_) => Some(Exit::HungUp),
    }
}

/// Does what the application asked of the machine.
fn wish(stand: &mut Stand, surface: &mut Surface) -> Option<Exit> {
    for wish in stand.wishes() {
        match wish {
            Effect::Copy(text) => drop(surface.copy(&text)),
            Effect::Mouse(on) => drop(surface.set_mouse(on)),
            Effect::Suspend => {
                surface.suspend().ok()?;
                let (columns, rows) = surface.size().ok()?;
                for event in [Event::Resumed, Event::Resize(columns, rows)] {
                    if let Ok(Some(exit)) = stand.take(event, surface.now()) {
                        return Some(exit);
                    }
                }
            }
            _ => {}
        }
    }
    None
}
