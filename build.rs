//! Turns the translations of `assets/locales` into typed functions, so that a missing or misspelled message does not compile.

use std::error::Error;
use std::{env, fs};

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    let generated = format!("{out}/l10n.generated.rs");
    let options = BuildOptions::default()
        .with_locales_folder("assets/locales")
        .with_output_file_path(&generated)
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/translations.ftl")))
        .with_lint_level(LintLevel::Strict)
        // Isolation marks are zero cells wide and would break widths and searches on the screen.
        .without_bidi_isolation()
        .without_format()
        .with_prefix("");
    try_build_from_locales_folder(options)?;
    let source = fs::read_to_string(generated)?;
    let lines: Vec<String> = source.lines().map(with_sorted_arguments).collect();
    fs::write(format!("{out}/l10n.rs"), lines.join("\n"))?;
    Ok(())
}

/// Puts the arguments of a generated function into the order of their names. They come in the order in which the English text
/// uses them, so that rewording it would silently swap two texts.
fn with_sorted_arguments(line: &str) -> String {
    let parts = line.split_once("(&self, ").and_then(|(head, rest)| Some((head, rest.split_once(") -> ")?)));
    match parts {
        Some((head, (arguments, tail))) if head.trim_start().starts_with("pub fn ") => {
            let mut arguments: Vec<&str> = arguments.split(", ").collect();
            arguments.sort_unstable();
            format!("{head}(&self, {}) -> {tail}", arguments.join(", "))
        }
        _ => line.to_owned(),
    }
}
