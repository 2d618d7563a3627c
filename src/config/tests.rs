//! Settings files, good and bad.

use std::path::Path;
use std::time::{Duration, Instant};

use super::*;
use crate::tui::keymap::Keymap;

fn read(text: &str) -> (Settings, Vec<String>) {
    let mut keymap = Keymap::default();
    let (settings, problems) = super::read(text, |wishes| keymap.remap(wishes));
    (settings, problems.iter().map(ToString::to_string).collect())
}

#[test]
fn an_empty_file_is_the_defaults() {
    assert_eq!(read(""), (Settings::default(), Vec::new()));
}

#[test]
fn a_full_file_is_taken() {
    let (settings, wrong) = read(
        "language = \"bg\"\ntheme = \"light\"\nauto_lock_minutes = 10\nmask_on_start = true\nmouse = false\nglyphs = \"ascii\"\n\
         color = \"never\"\nremember_label = false\nguide_in_menu = false\n[keys]\nlock = [\"ctrl+alt+l\", \"f10\"]\nhelp = \"f1\"\n",
    );
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(settings.language, Auto::Set(Language::Bg));
    assert_eq!(settings.theme, "light");
    assert_eq!(settings.auto_lock, AutoLock::After(10));
    assert!(settings.mask_on_start && !settings.mouse && !settings.remember_label);
    assert!(!settings.guide_in_menu);
    assert_eq!(settings.glyphs, Auto::Set(GlyphChoice::Ascii));
    assert_eq!(settings.color, ColorWish::Never);
    assert_eq!(settings.keys.len(), 2);
    assert_eq!(read("auto_lock_minutes = \"never\"").0.auto_lock, AutoLock::Never);
}

#[test]
fn what_is_wrong_is_named_by_line_and_the_rest_holds() {
    let text = "language = \"klingon\"\n\nmouse = false\nauto_lock_minutes = 0\ntheem = \"light\"\nmask_on_start = 1\n";
    let (settings, problems) = read(text);
    assert!(!settings.mouse);
    assert_eq!(settings.auto_lock, AutoLock::After(5));
    assert_eq!(
        problems,
        [
            "line 1: language must be one of: \"auto\", \"en\", \"bg\", \"ru\"",
            "line 4: auto_lock_minutes must be one of: 1 … 240, \"never\"",
            "line 5: unknown key 'theem'; did you mean 'theme'?",
            "line 6: mask_on_start must be one of: true, false",
        ]
    );
}

#[test]
fn a_line_that_is_not_toml_does_not_take_the_others_with_it() {
    let (settings, wrong) = read("mouse = false\nthis is not toml\ntheme = \"light\"\n");
    assert!(!settings.mouse);
    assert!(wrong.first().is_some_and(|problem| problem.starts_with("line 2: ")), "{wrong:?}");
    assert_eq!(settings.theme, "light");
}

#[test]
fn line_ends_that_are_no_toml_are_said_because_nothing_can_be_saved_there() {
    let (settings, problems) = read("mouse = false\r\nmask_on_start = true\r\r\ntheme = \"light\"\r\n\r\n");
    assert!(!settings.mouse && settings.theme == "light", "the good lines hold");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].starts_with("line 2: "), "{problems:?}");
    assert_eq!(read("mouse = false\r\n\r\n").1, [""; 0]);
}

#[test]
fn whatever_keeps_the_file_from_being_saved_is_said_when_it_is_read() {
    for text in ["auto_lock_minutes = 99999999999999999999", "mine = -99999999999999999999", "mine = 1e999"] {
        let text = format!("mouse = false\n{text}\n");
        let (settings, problems) = read(&text);
        assert!(!settings.mouse, "{text}: the good line holds");
        let saved = text.parse::<toml_edit::DocumentMut>();
        let said = problems.iter().any(|problem| problem.starts_with("line 2: ") && !problem.contains("unknown key"));
        assert_eq!(said, saved.is_err(), "{text}: {problems:?}");
    }
}

#[test]
fn a_file_of_nothing_but_faults_is_read_in_no_time() {
    for bad in ["this is not toml\n", "a = [\n", "= \n\n", "1,\n"] {
        let (begun, text) = (Instant::now(), format!("mouse = false\na = [\n{}", bad.repeat(LARGEST_FILE)));
        let (settings, problems) = read(&text);
        assert!(begun.elapsed() < Duration::from_secs(5), "{bad:?} took {:?}", begun.elapsed());
        assert!(!settings.mouse, "{bad:?}: a good line was lost");
        assert!(problems.len() < 60, "{bad:?}: {} problems", problems.len());
        assert!(problems.last().is_some_and(|last| last.ends_with("nothing was read from here on")), "{problems:?}");
    }
}

#[test]
fn what_is_beyond_the_longest_file_is_not_read() {
    let filler = "# nothing\n".repeat(LARGEST_FILE / 10);
    let (settings, problems) = read(&format!("mouse = false\n{filler}mask_on_start = true\ntheme = \"light\"\n"));
    assert!(!settings.mouse && !settings.mask_on_start && settings.theme == "dark");
    assert_eq!(problems.len(), 1, "{problems:?}");
}

#[test]
fn a_comment_in_another_encoding_takes_nothing_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    std::fs::write(&path, b"# \xec\xee\xe8\nmouse = false\n").unwrap();
    let read_at = |path: &Path| text_of::<String>(path);
    let (text, foreign) = read_at(&path);
    let (settings, problems) = read(&text);
    assert!(!settings.mouse && problems.is_empty(), "{problems:?}");
    let said = foreign.map(|problem| problem.to_string());
    assert_eq!(said.as_deref(), Some("line 1: not UTF-8: nothing can be saved in this file until it is"));
    std::fs::write(&path, "# \u{fffd}\n").unwrap();
    assert_eq!(read_at(&path).1, None, "that is a character as others are");
    std::fs::write(&path, "# long\n".repeat(LARGEST_FILE)).unwrap();
    assert!(read_at(&path).0.len() <= LARGEST_FILE + 1);
    // A letter of four bytes that is cut where the reading ends.
    std::fs::write(&path, format!("#{}\n", "\u{1f95d}".repeat(LARGEST_FILE))).unwrap();
    assert_eq!(read_at(&path).1, None, "nothing is wrong with it");
    assert_eq!(read_at(&folder.path().join("not there")), (String::new(), None));
}

#[test]
fn keys_that_clash_are_refused_by_line() {
    let text = "[keys]\nlock = \"ctrl+p\"\nmask = \"f10\"\nfly = \"f11\"\nphone = 3\nnotices = \"f10\"\n";
    let (settings, problems) = read(text);
    assert_eq!(settings.keys.keys().collect::<Vec<_>>(), ["mask"]);
    assert_eq!(
        problems,
        [
            "line 2: keys.lock: ctrl+p is already 'palette'",
            "line 4: keys.fly: no such action",
            "line 5: phone must be one of: \"ctrl+l\", [\"ctrl+l\", \"f10\"]",
            "line 6: keys.notices: f10 is already 'mask'",
        ]
    );
}

#[test]
fn comments_and_order_survive_a_change() {
    let old = "# mine\ntheme = \"light\" # bright room\n\n[keys]\nlock = \"f10\"\n";
    let (mut settings, _) = read(old);
    let before = settings.clone();
    assert_eq!(written(old, &before, &settings), old, "nothing changed, nothing is written");
    settings.theme = "dark".to_owned();
    settings.mouse = false;
    let new = written(old, &before, &settings);
    assert_eq!(read(&new).0, settings);
    assert!(new.contains("# mine\ntheme = \"dark\" # bright room"), "{new}");
}

#[test]
fn what_others_wrote_meanwhile_stays() {
    let before = Settings::default();
    let after = Settings { theme: "light".to_owned(), ..before.clone() };
    let meanwhile = "language = \"en\"\nauto_lock_minutes = 10\nremember_label = false\nmouse = 7\n";
    assert_eq!(written(meanwhile, &before, &after), format!("{meanwhile}theme = \"light\"\n"));
}

#[test]
fn saved_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep").join("config.toml");
    let settings = Settings { mouse: false, ..Settings::default() };
    save(&path, &Settings::default(), &settings).unwrap();
    assert_eq!(read(&std::fs::read_to_string(&path).unwrap()).0, settings);
    std::fs::write(&path, "not toml at all").unwrap();
    assert!(
        save(&path, &Settings::default(), &settings).is_err(),
        "a file that cannot be understood is not overwritten"
    );
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "not toml at all");
}

#[cfg(unix)]
#[test]
fn a_link_to_the_settings_stays_one() {
    let folder = tempfile::tempdir().unwrap();
    let (kept, path) = (folder.path().join("kept.toml"), folder.path().join("config.toml"));
    std::fs::write(&kept, "mouse = true # mine\n").unwrap();
    std::os::unix::fs::symlink("kept.toml", &path).unwrap();
    let settings = Settings { mouse: false, ..Settings::default() };
    save(&path, &Settings::default(), &settings).unwrap();
    assert!(path.symlink_metadata().unwrap().is_symlink());
    let text = std::fs::read_to_string(&kept).unwrap();
    assert!(text.contains("# mine") && read(&text).0 == settings, "{text}");
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        let _ = read(&text);
    }
}
