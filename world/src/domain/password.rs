//! What a password must be, and how strong it is.
//!
//! The estimate is zxcvbn's, whose words, names and rows of keys are English. So a password is estimated in several
//! forms — as typed, in the letters that the same keys give in the Russian and Bulgarian layouts, transliterated — and the
//! weakest counts; and a list of passwords common where those are typed goes in beside the English ones.
//!
//! The estimate works on copies in ordinary memory; what it allocates itself is freed but not wiped.

mod forms;
mod problem;

use std::sync::LazyLock;

use rand::{Rng, RngExt};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;
use zxcvbn::feedback::Warning;

pub use problem::PasswordProblem;

use super::secret::Secret;

/// The fewest characters of a password.
pub const LEAST_CHARACTERS: usize = 8;
/// The most bytes of a password in normal form. Well below what a [`Secret`] holds, so that a longer text that was cut
/// off there is refused and never becomes somebody's password.
pub const MOST_BYTES: usize = 256;
/// The score from which a password is accepted: some 10⁸ guesses, each at the cost of one derivation of its key.
pub const LEAST_SCORE: Score = Score(3);

/// How many of the account number's last digits a password must not contain.
const TELLING_DIGITS: usize = 7;

/// Without `0 o`, `1 l i`: nothing that looks like something else in some typeface. The same keys on every layout's digits row
/// and Latin letters.
const EASY_CHARACTERS: &[u8] = b"23456789abcdefghjkmnpqrstuvwxyz";
const FIRST_PASSWORD_LENGTH: usize = 10;

/// How hard a password is to guess, from 0 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// The score as a number, from 0 to 4.
    pub fn value(self) -> u8 {
        self.0
    }
}

/// What is to be said of a password while it is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assessment {
    /// How hard it is to guess.
    pub score: Score,
    /// Why it would not be accepted.
    pub problem: Option<PasswordProblem>,
}

/// Judges a password. `inputs` are what anybody would try first with this person: the account number, a name.
pub fn assess(password: &Secret, inputs: &[&str]) -> Assessment {
    let guess = Guess::of(password, inputs);
    Assessment { score: guess.score, problem: problem(password, inputs, &guess) }
}

/// Judges a new password for good: the password itself, then that it is new, then that it was typed the same twice.
pub fn check_new(
    new: &Secret,
    repeat: &Secret,
    current: Option<&Secret>,
    inputs: &[&str],
) -> Result<Score, PasswordProblem> {
    let Assessment { score, problem } = assess(new, inputs);
    let same = |other: &Secret| other.normalized().expose() == new.normalized().expose();
    if let Some(problem) = problem {
        Err(problem)
    } else if current.is_some_and(same) {
        Err(PasswordProblem::SameAsCurrent)
    } else if !same(repeat) {
        Err(PasswordProblem::Mismatch)
    } else {
        Ok(score)
    }
}

/// A first password, to be sent by SMS and typed from it: ten characters out of thirty-one, 49 bits.
///
/// At one derivation of about a second per guess, trying them all would take some ten million years on one machine. It is
/// as random as the generator it is given.
pub fn first_password(random: &mut (impl Rng + ?Sized)) -> Secret {
    let mut password = Secret::new();
    for _ in 0..FIRST_PASSWORD_LENGTH {
        password.push(char::from(EASY_CHARACTERS[random.random_range(0..EASY_CHARACTERS.len())]));
    }
    password
}

fn problem(password: &Secret, inputs: &[&str], guess: &Guess) -> Option<PasswordProblem> {
    let (characters, bytes) =
        password.expose().nfc().fold((0, 0), |(count, bytes), c| (count + 1, bytes + c.len_utf8()));
    if characters < LEAST_CHARACTERS {
        Some(PasswordProblem::TooShort { need: LEAST_CHARACTERS - characters })
    } else if bytes > MOST_BYTES {
        Some(PasswordProblem::TooLong)
    } else if inputs.iter().any(|input| contains_number(password, input)) {
        Some(PasswordProblem::ContainsAccountNumber)
    } else if guess.common {
        Some(PasswordProblem::TooCommon)
    } else {
        (guess.score < LEAST_SCORE).then_some(PasswordProblem::Predictable)
    }
}

/// Whether the digits of a password give the account number away, however they are grouped in it.
fn contains_number(password: &Secret, input: &str) -> bool {
    let digits = |text: &str| Zeroizing::new(text.chars().filter(char::is_ascii_digit).collect::<String>());
    let number = digits(input);
    let telling = number.len().checked_sub(TELLING_DIGITS).and_then(|start| number.get(start..));
    telling.is_some_and(|telling| digits(password.expose()).contains(telling))
}

/// How soon the password is found by somebody who knows what people choose.
struct Guess {
    score: Score,
    common: bool,
}

impl Guess {
    fn of(password: &Secret, inputs: &[&str]) -> Self {
        let forms = forms::of(password.expose());
        let known: Vec<&str> = inputs.iter().copied().chain(COMMON.iter().map(String::as_str)).collect();
        let mut guess = Self { score: Score(4), common: false };
        for form in &forms {
            let entropy = zxcvbn::zxcvbn(form, &known);
            let warning = entropy.feedback().and_then(zxcvbn::feedback::Feedback::warning);
            guess.score = guess.score.min(Score(entropy.score().into()));
            guess.common |=
                warning.is_some_and(is_common) || COMMON.binary_search_by(|one| one.as_str().cmp(form)).is_ok();
        }
        guess
    }
}

fn is_common(warning: Warning) -> bool {
    matches!(warning, Warning::ThisIsATop10Password | Warning::ThisIsATop100Password | Warning::ThisIsACommonPassword)
}

/// The list and its transliterations, sorted.
static COMMON: LazyLock<Vec<String>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/common-passwords.txt").lines();
    let words = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut all: Vec<String> = words.flat_map(|word| [word.to_owned(), forms::transliterated(word)]).collect();
    all.sort_unstable();
    all.dedup();
    all
});

#[cfg(test)]
mod tests;
