//! Source files, split into what the compiler reads and what people read.

use std::fs;
use std::path::Path;

/// A Rust file of this repository.
pub(crate) struct Source {
    /// Its path from the repository's root, with forward slashes.
    pub(crate) path: String,
    /// Its whole text.
    pub(crate) text: String,
    /// The text with comments, literals, attributes and test modules blanked; the lines are where they were.
    pub(crate) code: String,
    /// The string literals outside attributes and test modules: line and contents.
    pub(crate) literals: Vec<(usize, String)>,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let mut scanner = Scanner { text: text.as_bytes(), at: 0, code: Vec::new(), literals: Vec::new() };
        scanner.scan();
        let mut code = String::from_utf8_lossy(&scanner.code).into_owned();
        let tests = blank_tests(&mut code);
        let attributes = blank_attributes(&mut code);
        let hidden = |at: &usize| tests.iter().chain(&attributes).any(|range| range.contains(at));
        let literals = scanner.literals.into_iter().filter(|(at, _)| !hidden(at));
        let literals = literals.map(|(at, literal)| (line_of(text, at), literal)).collect();
        Self { path: path.to_owned(), text: text.to_owned(), code, literals }
    }

    /// Whether the file holds nothing but tests.
    pub(crate) fn is_test(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        self.path.starts_with("tests/") || self.path.contains("/tests/") || name == "tests.rs"
    }

    /// Where in the file, for a complaint.
    pub(crate) fn at(&self, offset: usize) -> String {
        format!("{}:{}", self.path, line_of(&self.text, offset))
    }
}

pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    1 + text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count()
}

/// Where the crates have their rooms.
pub(crate) const ROOMS: [&str; 2] = ["src", "world/src"];

/// A file's path in the sources of its crate.
pub(crate) fn within(path: &str) -> &str {
    ROOMS.iter().find_map(|rooms| path.strip_prefix(rooms)?.strip_prefix('/')).unwrap_or(path)
}

/// Every Rust file below a folder of the repository.
pub(crate) fn sources_under(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    collect(root, &root.join(folder), &mut found);
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        if path.is_dir() {
            collect(root, &path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a readable source file");
            let name = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            found.push(Source::new(&name, &text));
        }
    }
}

/// Just enough of a Rust lexer to tell code, comments and literals apart.
struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
    code: Vec<u8>,
    literals: Vec<(usize, String)>,
}

impl Scanner<'_> {
    fn scan(&mut self) {
        while self.at < self.text.len() {
            if self.starts("//") {
                self.skip_while(|rest| !rest.starts_with(b"\n"));
            } else if self.starts("/*") {
                self.block_comment();
            } else if let Some(hashes) = self.raw_string() {
                self.literal(|rest| rest.first() == Some(&b'"') && rest[1..].starts_with(&b"#".repeat(hashes)), false);
                self.skip(hashes);
            } else if self.starts("\"") {
                self.skip(1);
                self.literal(|rest| rest.first() == Some(&b'"'), true);
            } else if let Some(length) = self.character() {
                self.skip(length);
            } else {
                self.code.push(self.text[self.at]);
                self.at += 1;
            }
        }
    }

    fn starts(&self, with: &str) -> bool {
        self.text[self.at..].starts_with(with.as_bytes())
    }

    /// Moves on, leaving blanks in the code, but every line break.
    fn skip(&mut self, count: usize) {
        for _ in 0..count.min(self.text.len() - self.at) {
            self.code.push(if self.text[self.at] == b'\n' { b'\n' } else { b' ' });
            self.at += 1;
        }
    }

    fn skip_while(&mut self, more: impl Fn(&[u8]) -> bool) {
        while self.at < self.text.len() && more(&self.text[self.at..]) {
            self.skip(1);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        loop {
            if self.starts("/*") {
                depth += 1;
                self.skip(2);
            } else if self.starts("*/") {
                depth -= 1;
                self.skip(2);
            } else {
                self.skip(1);
            }
            if depth == 0 || self.at >= self.text.len() {
                return;
            }
        }
    }

    /// Enters a raw string: how many hashes close it.
    fn raw_string(&mut self) -> Option<usize> {
        let after_word = self.at > 0 && is_word(self.text[self.at - 1]);
        if after_word || !(self.starts("r\"") || self.starts("r#")) {
            return None;
        }
        let hashes = self.text[self.at + 1..].iter().take_while(|byte| **byte == b'#').count();
        (self.text.get(self.at + 1 + hashes) == Some(&b'"')).then(|| self.skip(hashes + 2))?;
        Some(hashes)
    }

    fn literal(&mut self, ends: impl Fn(&[u8]) -> bool, escapes: bool) {
        let start = self.at;
        while self.at < self.text.len() && !ends(&self.text[self.at..]) {
            let escape = escapes && self.text[self.at] == b'\\';
            self.skip(if escape { 2 } else { 1 });
        }
        self.literals.push((start, String::from_utf8_lossy(&self.text[start..self.at]).into_owned()));
        self.skip(1);
    }

    /// The length of a character literal; `None` for a lifetime.
    fn character(&self) -> Option<usize> {
        let rest = self.text[self.at..].strip_prefix(b"'")?;
        if rest.first() == Some(&b'\\') {
            return rest.iter().skip(2).position(|byte| *byte == b'\'').map(|end| end + 4);
        }
        let text = std::str::from_utf8(&rest[..rest.len().min(4)])
            .unwrap_or_else(|error| std::str::from_utf8(&rest[..error.valid_up_to()]).unwrap_or_default());
        let length = text.chars().next()?.len_utf8();
        (rest.get(length) == Some(&b'\'')).then_some(length + 2)
    }
}

pub(crate) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Blanks every item under `#[cfg(test)]` and tells where it was.
fn blank_tests(code: &mut String) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    while let Some(start) = code.find("#[cfg(test)]") {
        let body = code[start..].find(['{', ';']).map_or(code.len(), |at| start + at);
        let end = if code[body..].starts_with('{') { closing(code, body) } else { body };
        blank(code, start..end);
        ranges.push(start..end);
    }
    ranges
}

fn blank_attributes(code: &mut String) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    while let Some(start) = code.find("#[").into_iter().chain(code.find("#![")).min() {
        let open = code[start..].find('[').map_or(start, |at| start + at);
        let end = closing(code, open);
        blank(code, start..end);
        ranges.push(start..end);
    }
    ranges
}

/// Just behind the bracket that closes the one at `open`.
pub(crate) fn closing(code: &str, open: usize) -> usize {
    let mut depth = 0;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' | b'[' | b'(' => depth += 1,
            b'}' | b']' | b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    code.len()
}

/// Replaces a stretch by blanks, byte for byte.
fn blank(code: &mut String, range: std::ops::Range<usize>) {
    let blanks: String = code[range.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    code.replace_range(range, &blanks);
}

#[test]
fn code_comments_and_literals_are_told_apart() {
    let text =
        "fn a<'x>() { let c = 'y'; call(\"two \\\" words\"); } // println!\n/* a /* b */ c */ r#\"raw \" one\"#;";
    let source = Source::new("src/a.rs", text);
    let literals: Vec<_> = source.literals.iter().map(|(_, literal)| literal.as_str()).collect();
    assert_eq!(literals, ["two \\\" words", "raw \" one"]);
    assert!(!source.code.contains("println") && source.code.contains("fn a<'x>()"));
    assert_eq!(source.code.len(), text.len());
}

#[test]
fn tests_and_attributes_are_not_code() {
    let text =
        "#[error(\"some words\")]\nstruct A;\n#[cfg(test)]\nmod tests {\n  fn b() { x.unwrap(\"a b\"); }\n}\nfn c() {}";
    let source = Source::new("src/a.rs", text);
    assert!(source.literals.is_empty());
    assert!(!source.code.contains("unwrap") && source.code.contains("fn c()"));
}
