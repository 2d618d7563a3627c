//! What is thought of a field's contents while they are typed.

use crate::tui::view::Look;

/// How a verdict is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Not complete yet: a quiet remark.
    Going,
    /// It cannot become right by typing on.
    Wrong,
    /// It is right.
    Right,
}

/// What is thought of a field's contents, said in the language and with the mask in force when it is drawn.
pub struct Verdict {
    tone: Tone,
    say: Box<dyn Fn(&Look<'_>) -> String>,
}

impl Verdict {
    /// Not complete yet.
    pub fn going(say: impl Fn(&Look<'_>) -> String + 'static) -> Self {
        Self { tone: Tone::Going, say: Box::new(say) }
    }

    /// It cannot become right by typing on.
    pub fn wrong(say: impl Fn(&Look<'_>) -> String + 'static) -> Self {
        Self { tone: Tone::Wrong, say: Box::new(say) }
    }

    /// It is right.
    pub fn right(say: impl Fn(&Look<'_>) -> String + 'static) -> Self {
        Self { tone: Tone::Right, say: Box::new(say) }
    }

    /// The same said as a complaint.
    #[must_use]
    pub fn insisted(self) -> Self {
        Self { tone: Tone::Wrong, ..self }
    }

    /// How it is meant.
    pub const fn tone(&self) -> Tone {
        self.tone
    }

    /// The words.
    pub fn say(&self, look: &Look<'_>) -> String {
        (self.say)(look)
    }
}
