//! Turns the translations of `assets/locales` into typed functions, so that a missing or misspelled message does not compile.

use std::env;
use std::process::ExitCode;

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};

fn main() -> ExitCode {
    let Ok(out) = env::var("OUT_DIR") else { return ExitCode::FAILURE };
    let options = BuildOptions::default()
        .with_locales_folder("assets/locales")
        .with_output_file_path(&format!("{out}/l10n.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/translations.ftl")))
        .with_lint_level(LintLevel::Strict)
        // Isolation marks are zero cells wide and would break widths and searches on the screen.
        .without_bidi_isolation()
        .without_format()
        .with_prefix("");
    build_from_locales_folder(options)
}
