//! A picture with a few characters to read, and the same question in words for who cannot see it.

use rand::{Rng, RngExt};

mod glyphs;

use glyphs::{GLYPHS, Glyph, HEIGHT, WIDTH};

/// How many characters a picture shows.
const LENGTH: usize = 5;
/// Dots from one character to the next: the glyph and room for its slant.
const PITCH: usize = WIDTH + 3;
/// Free dots at the left and right edge.
const MARGIN: usize = 2;
/// Rows of dots: the glyph, room to stand higher or lower, and an edge.
const ROWS: usize = HEIGHT + 5;
/// Dots in a row.
const COLUMNS: usize = 2 * MARGIN + LENGTH * PITCH;
/// The most specks within one character's box: few enough that no character turns into another.
const SPECKS_PER_GLYPH: u32 = 3;

/// A captcha: what is shown and what is right.
#[derive(Clone, PartialEq, Eq)]
pub struct Challenge {
    /// The dots, top to bottom.
    pub rows: Vec<Vec<bool>>,
    /// The characters that the picture shows, in capital Latin letters and digits.
    pub text: String,
    /// The two numbers to add.
    pub sum: (u8, u8),
}

impl Challenge {
    /// A new one: everything about it is drawn from `rng`.
    pub fn new(rng: &mut impl Rng) -> Self {
        let picked: [&Glyph; LENGTH] = std::array::from_fn(|_| &GLYPHS[rng.random_range(0..GLYPHS.len())]);
        Self {
            text: picked.iter().map(|glyph| glyph.character).collect(),
            rows: draw(&picked, rng),
            sum: (rng.random_range(2..=9), rng.random_range(2..=9)),
        }
    }
}

/// Whether `typed` answers a captcha that shows `text` and asks for `sum`.
///
/// Capitals do not matter, nor does it matter on which layout a letter was typed that looks the same on both.
pub fn is_answer(typed: &str, text: &str, sum: (u8, u8)) -> bool {
    let typed: String = typed.chars().filter(|character| !character.is_whitespace()).collect();
    if typed.parse() == Ok(u16::from(sum.0) + u16::from(sum.1)) {
        return true;
    }
    typed.chars().flat_map(char::to_uppercase).map(latin_twin).eq(text.chars())
}

/// The Latin letter that looks like a Cyrillic one.
const fn latin_twin(character: char) -> char {
    match character {
        'А' => 'A',
        'Е' => 'E',
        'К' => 'K',
        'Н' => 'H',
        'Р' => 'P',
        'Т' => 'T',
        'У' => 'Y',
        'Х' => 'X',
        other => other,
    }
}

fn draw(picked: &[&Glyph; LENGTH], rng: &mut impl Rng) -> Vec<Vec<bool>> {
    let mut rows = vec![vec![false; COLUMNS]; ROWS];
    for (index, glyph) in picked.iter().enumerate() {
        let place = Place {
            left: MARGIN + index * PITCH + 1,
            top: rng.random_range(1..=ROWS - HEIGHT - 1),
            slant: isize::from(rng.random_range(-1_i8..=1)),
        };
        place.stamp(glyph, &mut rows);
        place.speckle(&mut rows, rng);
    }
    rows
}

/// Where a glyph stands and how it leans.
struct Place {
    left: usize,
    top: usize,
    slant: isize,
}

impl Place {
    /// The dot of the picture that a dot of the glyph falls on: upper rows lean one way, lower ones the other.
    fn dot(&self, row: usize, column: usize) -> (usize, usize) {
        let lean = match row {
            0 | 1 => self.slant,
            5 | 6 => -self.slant,
            _ => 0,
        };
        (self.top + row, (self.left + column).saturating_add_signed(lean))
    }

    fn stamp(&self, glyph: &Glyph, rows: &mut [Vec<bool>]) {
        for row in 0..HEIGHT {
            for column in (0..WIDTH).filter(|&column| glyph.is_inked(row, column)) {
                let (y, x) = self.dot(row, column);
                rows[y][x] = true;
            }
        }
    }

    fn speckle(&self, rows: &mut [Vec<bool>], rng: &mut impl Rng) {
        for _ in 0..rng.random_range(1..=SPECKS_PER_GLYPH) {
            let x = self.left - 1 + rng.random_range(0..PITCH);
            rows[rng.random_range(0..ROWS)][x] = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::ChaCha8Rng;

    use super::*;

    /// How badly a glyph at a place explains the dots there.
    fn mismatch(rows: &[Vec<bool>], place: &Place, glyph: &Glyph) -> usize {
        let mut stamped = vec![vec![false; COLUMNS]; ROWS];
        place.stamp(glyph, &mut stamped);
        let columns = place.left - 1..place.left - 1 + PITCH;
        columns.map(|x| (0..ROWS).filter(|&y| rows[y][x] != stamped[y][x]).count()).sum()
    }

    /// Reads a picture by trying every glyph at every place: what a patient eye does.
    fn read(rows: &[Vec<bool>]) -> String {
        let best = |index: usize| {
            let tops = 1..=ROWS - HEIGHT - 1;
            let places = tops.flat_map(|top| (-1..=1).map(move |slant| (top, slant)));
            let candidates = places.flat_map(|(top, slant)| GLYPHS.iter().map(move |glyph| (top, slant, glyph)));
            let left = MARGIN + index * PITCH + 1;
            candidates.min_by_key(|&(top, slant, glyph)| mismatch(rows, &Place { left, top, slant }, glyph))
        };
        (0..LENGTH).filter_map(best).map(|(_, _, glyph)| glyph.character).collect()
    }

    #[test]
    fn every_picture_can_be_read() {
        for seed in 0..300 {
            let challenge = Challenge::new(&mut ChaCha8Rng::seed_from_u64(seed));
            assert_eq!(read(&challenge.rows), challenge.text, "seed {seed}");
        }
    }

    #[test]
    fn no_character_turns_into_another_by_specks() {
        for (index, a) in GLYPHS.iter().enumerate() {
            for b in &GLYPHS[index + 1..] {
                let apart = a.distance(b);
                assert!(apart > 2 * SPECKS_PER_GLYPH, "{} and {} are {apart} dots apart", a.character, b.character);
            }
        }
    }

    #[test]
    fn one_seed_one_picture() {
        let new = |seed| Challenge::new(&mut ChaCha8Rng::seed_from_u64(seed));
        assert!(new(1) == new(1) && new(1) != new(2));
    }

    #[test]
    fn answers_as_people_type_them() {
        for typed in ["KX37T", "kx37t", " kx3 7t ", "КХ37Т", "кх37т", "12"] {
            assert!(is_answer(typed, "KX37T", (5, 7)), "{typed}");
        }
        for typed in ["", "KX37", "KX37TT", "13", "KX34T", "57"] {
            assert!(!is_answer(typed, "KX37T", (5, 7)), "{typed}");
        }
    }

    #[test]
    fn specks_change_the_picture() {
        let challenge = Challenge::new(&mut ChaCha8Rng::seed_from_u64(5));
        let inked: usize = challenge.rows.iter().flatten().filter(|dot| **dot).count();
        let clean: u32 = challenge
            .text
            .chars()
            .filter_map(|character| GLYPHS.iter().find(|glyph| glyph.character == character))
            .map(Glyph::ink)
            .sum();
        assert!(inked > clean as usize);
    }
}
