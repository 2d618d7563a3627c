//! Blocks and lines of the terminal's drawing signs, as the pieces of a cell that they fill: fonts leave gaps between them.

use super::{HEIGHT, Part, WIDTH};

const HALF: u16 = HEIGHT / 2;
const LEFT: u16 = WIDTH / 2;
const RIGHT: u16 = WIDTH - LEFT;
/// The middle of a cell, where its lines are.
const ACROSS: u16 = HALF - 1;
const DOWN: u16 = LEFT;

/// The pieces that a sign fills; `None` for one that is written.
pub(super) fn parts(sign: &str) -> Option<Vec<Part>> {
    let mut signs = sign.chars();
    let (Some(sign), None) = (signs.next(), signs.next()) else { return None };
    Some(match sign {
        '█' => vec![(0, 0, WIDTH, HEIGHT)],
        '▀' => vec![(0, 0, WIDTH, HALF)],
        '▄' => vec![(0, HALF, WIDTH, HEIGHT - HALF)],
        '▌' => vec![(0, 0, LEFT, HEIGHT)],
        '▐' => vec![(LEFT, 0, RIGHT, HEIGHT)],
        '▁'..='▇' => {
            let eighths = u16::try_from(u32::from(sign) - u32::from('▁') + 1).unwrap_or(8);
            let high = HEIGHT * eighths / 8;
            vec![(0, HEIGHT - high, WIDTH, high)]
        }
        '▖' => vec![(0, HALF, LEFT, HEIGHT - HALF)],
        '▗' => vec![(LEFT, HALF, RIGHT, HEIGHT - HALF)],
        '▘' => vec![(0, 0, LEFT, HALF)],
        '▝' => vec![(LEFT, 0, RIGHT, HALF)],
        '▙' => vec![(0, 0, LEFT, HALF), (0, HALF, WIDTH, HEIGHT - HALF)],
        '▛' => vec![(0, 0, WIDTH, HALF), (0, HALF, LEFT, HEIGHT - HALF)],
        '▜' => vec![(0, 0, WIDTH, HALF), (LEFT, HALF, RIGHT, HEIGHT - HALF)],
        '▟' => vec![(LEFT, 0, RIGHT, HALF), (0, HALF, WIDTH, HEIGHT - HALF)],
        '▚' => vec![(0, 0, LEFT, HALF), (LEFT, HALF, RIGHT, HEIGHT - HALF)],
        '▞' => vec![(LEFT, 0, RIGHT, HALF), (0, HALF, LEFT, HEIGHT - HALF)],
        '─' => vec![(0, ACROSS, WIDTH, 1)],
        '│' => vec![(DOWN, 0, 1, HEIGHT)],
        '╭' => vec![(DOWN + 1, ACROSS, WIDTH - DOWN - 1, 1), (DOWN, ACROSS + 1, 1, HEIGHT - ACROSS - 1)],
        '╮' => vec![(0, ACROSS, DOWN, 1), (DOWN, ACROSS + 1, 1, HEIGHT - ACROSS - 1)],
        '╰' => vec![(DOWN + 1, ACROSS, WIDTH - DOWN - 1, 1), (DOWN, 0, 1, ACROSS)],
        '╯' => vec![(0, ACROSS, DOWN, 1), (DOWN, 0, 1, ACROSS)],
        '┬' => vec![(0, ACROSS, WIDTH, 1), (DOWN, ACROSS + 1, 1, HEIGHT - ACROSS - 1)],
        '┴' => vec![(0, ACROSS, WIDTH, 1), (DOWN, 0, 1, ACROSS)],
        '┃' => vec![(DOWN, 0, 2, HEIGHT)],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_lies_in_its_cell_and_letters_are_written() {
        for sign in "█▀▄▌▐▁▂▃▄▅▆▇▖▗▘▝▙▛▜▟▚▞─│╭╮╰╯┬┴┃".chars()
        {
            let parts = parts(&sign.to_string()).unwrap();
            assert!(!parts.is_empty());
            for (left, top, width, height) in parts {
                assert!(width > 0 && height > 0 && left + width <= WIDTH && top + height <= HEIGHT, "{sign}");
            }
        }
        assert_eq!(parts("а"), None);
        assert_eq!(parts(""), None);
    }
}
