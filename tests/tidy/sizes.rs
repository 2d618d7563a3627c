//! How long files and functions may be.

use crate::source::{Source, closing, is_word, line_of};

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 70;

/// Files that can be read in one sitting.
pub(crate) fn files(source: &Source) -> Vec<String> {
    let lines = source.text.lines().count();
    (lines > FILE_LINES).then(|| format!("{}: {lines} lines, at most {FILE_LINES}", source.path)).into_iter().collect()
}

/// Functions that fit on a screen.
pub(crate) fn functions(source: &Source) -> Vec<String> {
    let code = &source.code;
    let mut complaints = Vec::new();
    for (start, _) in code.match_indices("fn ") {
        if start > 0 && is_word(code.as_bytes()[start - 1]) {
            continue;
        }
        let Some(open) = body(code, start) else { continue };
        let lines = line_of(code, closing(code, open)) - line_of(code, start) + 1;
        if lines > FUNCTION_LINES {
            complaints.push(format!("{}: a function of {lines} lines, at most {FUNCTION_LINES}", source.at(start)));
        }
    }
    complaints
}

/// Where the body of the function opens; `None` for one without a body.
fn body(code: &str, start: usize) -> Option<usize> {
    let found = start + code[start..].find(['{', ';'])?;
    code[found..].starts_with('{').then_some(found)
}

#[test]
fn long_files_and_functions_are_caught() {
    let long = format!("fn short() {{}}\nfn long() {{\n{}}}\n", "    step();\n".repeat(FUNCTION_LINES));
    assert_eq!(functions(&Source::new("src/a.rs", &long)).len(), 1);
    let fits = format!("fn fits() {{\n{}}}\n", "    step();\n".repeat(FUNCTION_LINES - 2));
    assert!(functions(&Source::new("src/a.rs", &fits)).is_empty());
    assert_eq!(files(&Source::new("src/a.rs", &"\n".repeat(FILE_LINES + 1))).len(), 1);
    assert!(files(&Source::new("src/a.rs", &"\n".repeat(FILE_LINES))).is_empty());
}
