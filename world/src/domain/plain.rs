//! Characters that show what they are: texts from outside keep these and lose the rest.

/// Whether a character is seen as itself: no control, nothing that is invisible, turns the direction or joins cells.
pub fn is_plain(character: char) -> bool {
    let invisible = matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{180e}'
        // Zero width, joiners, directional marks, line and paragraph separators, embeddings and overrides.
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        // Invisible operators, isolates and deprecated format characters.
        | '\u{2060}'..='\u{206f}'
        // Variation selectors, byte order mark, annotations, tags.
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}');
    !character.is_control() && !invisible
}
