//! What may stand where.

use crate::source::Source;

/// Colours are named by meaning everywhere but in the theme.
pub(crate) fn colours(source: &Source) -> Vec<String> {
    let theme = source.path.starts_with("src/tui/theme");
    forbid(source, theme, &["Color::"], "a colour outside the theme")
}

/// The screen is the runtime's; words go out through the command line alone.
pub(crate) fn printing(source: &Source) -> Vec<String> {
    let cli = source.path.starts_with("src/cli");
    forbid(source, cli, &["print!", "println!", "eprint!", "eprintln!", "dbg!"], "prints")
}

/// A failure is an answer, never a crash.
pub(crate) fn unwrapping(source: &Source) -> Vec<String> {
    let calls = [".unwrap()", ".expect(", ".unwrap_err()", "panic!", "unreachable!", "unimplemented!"];
    forbid(source, source.is_test(), &calls, "crashes instead of answering")
}

/// What was put off must not be forgotten in the code: it is done, or it is an issue.
pub(crate) fn markers(source: &Source) -> Vec<String> {
    let words = [["TO", "DO"], ["FIX", "ME"], ["XX", "X"], ["HA", "CK"]].map(|halves| halves.concat());
    let marked = |line: &str| line.split(|c: char| !c.is_alphanumeric()).any(|word| words.iter().any(|w| w == word));
    let lines = source.text.lines().enumerate().filter(|(_, line)| marked(line));
    lines.map(|(number, _)| format!("{}:{}: work left lying about", source.path, number + 1)).collect()
}

fn forbid(source: &Source, allowed_here: bool, what: &[&str], why: &str) -> Vec<String> {
    if allowed_here {
        return Vec::new();
    }
    let mut complaints = Vec::new();
    for needle in what {
        for (at, _) in source.code.match_indices(needle) {
            let boundary =
                at == 0 || needle.starts_with('.') || !crate::source::is_word(source.code.as_bytes()[at - 1]);
            if boundary {
                complaints.push(format!("{}: {why}: {needle}", source.at(at)));
            }
        }
    }
    complaints
}

/// Files whose literals are a grammar or a diagnosis, not words for the person at the screen.
const NOT_FOR_PEOPLE: [&str; 4] =
    ["src/cli/args.rs", "src/cli/verbs/manual.rs", "src/demo/words.rs", "src/tui/layouts.rs"];

/// Whatever looks like a phrase, or like a label, comes from the locales: a literal would stay in one language.
pub(crate) fn literals(source: &Source) -> Vec<String> {
    let for_people = ["src/tui/", "src/cli/", "src/demo/"].iter().any(|room| source.path.starts_with(room));
    if !for_people || source.is_test() || NOT_FOR_PEOPLE.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let drawn = ["src/tui/screens", "src/tui/widgets", "src/tui/overlays", "src/tui/chrome"];
    let drawn = drawn.iter().any(|start| source.path.starts_with(start));
    let found = source.literals.iter().filter(|(_, text)| is_phrase(text) || (drawn && is_label(text)));
    found.map(|(line, text)| format!("{}:{line}: words for people: {text:?}", source.path)).collect()
}

/// Two words with a space between them, or a letter of a language other than the code's.
fn is_phrase(text: &str) -> bool {
    let plain = without_holes(text);
    let words: Vec<_> = plain.split(' ').map(|word| word.trim_matches(|c: char| c.is_ascii_punctuation())).collect();
    let is_word = |word: &&str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    let pairs = words.windows(2).any(|pair| pair.iter().all(is_word));
    // Markup is read by programs.
    let pairs = pairs && !plain.starts_with('<');
    pairs || plain.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii())
}

/// One capitalised word: `Password`.
fn is_label(text: &str) -> bool {
    let plain = without_holes(text);
    let word = plain.trim_matches(|c: char| !c.is_alphabetic());
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() > 2
        && letters.all(|letter| letter.is_alphabetic() && letter.is_lowercase())
}

/// The literal without `{holes}` and escapes.
fn without_holes(text: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0_u32;
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '\\' => {
                let _ = letters.next();
            }
            _ if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    plain
}

#[test]
fn misplaced_things_are_caught() {
    let screen = |text: &str| Source::new("src/tui/screens/login.rs", text);
    assert_eq!(colours(&screen("let c = Color::Red;")).len(), 1);
    assert_eq!(printing(&screen("println!(\"x\"); eprintln!();")).len(), 2);
    assert_eq!(unwrapping(&screen("let a = b.unwrap();\nlet c = d.expect(\"why\");")).len(), 2);
    let marked = ["// ", "TO", "DO later"].concat();
    assert_eq!(markers(&screen(&marked)).len(), 1);
}

#[test]
fn what_stands_in_its_place_is_not() {
    assert!(colours(&Source::new("src/tui/theme/dark.rs", "Color::Red")).is_empty());
    assert!(printing(&Source::new("src/cli/say.rs", "println!()")).is_empty());
    assert!(unwrapping(&Source::new("src/a.rs", "a.unwrap_or_default(); // .unwrap()")).is_empty());
    assert!(markers(&Source::new("src/a.rs", "// the method of doing it")).is_empty());
}

#[test]
fn words_for_people_are_caught() {
    let caught = |text: &str| !literals(&Source::new("src/tui/screens/login.rs", text)).is_empty();
    assert!(caught("Line::raw(\"Wrong password\")"));
    assert!(caught("title(\"Password\")"));
    assert!(caught("format!(\"Page {page}\")"));
    assert!(caught("Line::raw(\"Пароль\")"));
    assert!(!caught("key(\"ctrl-p\"); format!(\"{name}: {value}\"); join(\" · \"); name(\"login\")"));
    assert!(!caught("format!(\"<rect fill='ink blue' x={x}/>\")"));
    assert!(!caught("#[error(\"the number is wrong\")] struct E;"));
    assert!(!caught("// \"Some words\" in a comment"));
}
