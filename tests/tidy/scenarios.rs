//! The document of scenarios is the shelf in the program.

use kiwi::demo::{parse, shelf};
use kiwi::i18n::Language;

use crate::practice;

fn table() -> String {
    let rows = shelf().iter().map(|shelved| {
        let scenario = parse(shelved.text).expect("well written");
        format!("| {} | `{}` | {} |\n", scenario.journey, shelved.name, scenario.title.say(Language::En))
    });
    format!("| journey | name | shows |\n|---|---|---|\n{}", rows.collect::<String>())
}

#[test]
fn scenarios_are_documented_as_they_are() {
    practice::check("SCENARIOS.md", &[("scenarios", table())]);
}
