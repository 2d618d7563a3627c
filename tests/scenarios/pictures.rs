//! The pictures of the documentation: taken from the real program in scenes that play themselves, and listed in docs/SCREENS.md.
//!
//! `cargo run --manifest-path tools/pictures/Cargo.toml` makes all of them anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::tz::{TimeZone, offset};
use kiwi::demo::{Player, Scenario, State, as_shown, parse};
use kiwi::i18n::{L10n, Language};
use kiwi::tui::Options;
use kiwi::tui::app::render;
use kiwi::tui::page::Page;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use serde::Deserialize;

/// When the machine's clock says that a scene begins.
const NOW: &str = "2026-03-03T06:00:00Z";
const WIDE: (u16, u16) = (120, 40);
const SMALL: (u16, u16) = (80, 24);

/// Screens that are gone before anybody sees them, unless something is slow.
const PASSING: [&str; 2] = ["sealing", "transfer"];

/// docs/screens.toml.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Album {
    section: Vec<Section>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    title: String,
    plate: Vec<Plate>,
}

/// A picture with its words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plate {
    picture: String,
    /// The screen on top, if the picture is not called after it.
    screen: Option<String>,
    title: String,
    what: String,
    way: String,
    /// Whether there is one of the smallest size, too.
    #[serde(default)]
    small: bool,
    /// Whether the strip of a demonstration is under it.
    #[serde(default)]
    strip: bool,
}

impl Plate {
    fn screen(&self) -> &str {
        self.screen.as_deref().unwrap_or(&self.picture)
    }

    fn files(&self) -> Vec<(String, (u16, u16))> {
        let mut files = vec![(self.picture.clone(), WIDE)];
        if self.small {
            files.push((format!("{}-80x24", self.picture), SMALL));
        }
        files
    }
}

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn album() -> Album {
    toml::from_str(&read(&at("docs/screens.toml"))).unwrap_or_else(|error| panic!("docs/screens.toml: {error}"))
}

fn names(folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(at(folder)).expect("a folder");
    entries.map(|entry| entry.expect("a file").file_name().into_string().expect("a name")).collect()
}

/// Every scene, by the name of its file.
fn scenes() -> Vec<(String, Scenario)> {
    let scene = |name: String| {
        let scenario = parse(&read(&at("docs/scenes").join(&name))).unwrap_or_else(|problem| {
            let why = problem.reason.say(&L10n::new(Language::En));
            panic!("docs/scenes/{name}:{}:{}: {why}", problem.line, problem.column)
        });
        (name, scenario)
    };
    names("docs/scenes").into_iter().map(scene).collect()
}

/// The names of all screens, as they stand in the source.
fn screens(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder of the source") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            if !path.ends_with("tests") {
                screens(&path, found);
            }
            continue;
        }
        let text = read(&path);
        let constant = text.lines().find_map(|line| line.split_once("const ID: &str = \"")?.1.split_once('"'));
        found.extend(constant.map(|(name, _)| name.to_owned()));
        for body in text.split("fn id(&self) -> &'static str {").skip(1) {
            let body = body.split("\n    }\n").next().unwrap_or_default();
            found.extend(body.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
}

fn document(album: &Album) -> String {
    let mut text = "# Screens\n\n<!-- Made from docs/screens.toml: WRITE_DOCS=1 cargo test --test scenarios pictures -->\n\
        Every screen of the wallet, drawn by the program itself, in a terminal of 120 × 40; some also at 80 × 24, the smallest size at which nothing needed is left out.\n\
        `cargo run --manifest-path tools/pictures/Cargo.toml` makes all pictures anew. The keys are those of a fresh installation; [KEYS.md](KEYS.md) has all of them.\n"
        .to_owned();
    for Section { title, plate } in &album.section {
        let _ = writeln!(text, "\n## {title}");
        for plate in plate {
            let Plate { picture, title, what, way, .. } = plate;
            let _ = writeln!(text, "\n### {title}\n\n{what} *{way}*\n\n![{title}](pictures/{picture}.png)");
            if plate.small {
                let _ = writeln!(
                    text,
                    "\n<details><summary>{title} at 80 × 24</summary>\n\n![{title} at 80 × 24](pictures/{picture}-80x24.png)\n\n</details>"
                );
            }
        }
    }
    text
}

#[test]
fn every_screen_has_its_picture_and_its_words() {
    let album = album();
    let plates: Vec<_> = album.section.iter().flat_map(|section| &section.plate).collect();
    let shown: BTreeSet<_> = plates.iter().map(|plate| plate.screen().to_owned()).collect();
    let mut all = BTreeSet::new();
    for room in ["src/tui/screens", "src/tui/overlays"] {
        screens(&at(room), &mut all);
    }
    assert!(all.len() > 60, "screens are not found any more: {all:?}");
    let missing: Vec<_> = all.difference(&shown).filter(|name| !PASSING.contains(&name.as_str())).collect();
    assert!(missing.is_empty(), "without a picture in docs/screens.toml: {missing:?}");

    let taken: Vec<_> = scenes().iter().flat_map(|(_, scene)| taken_in(scene)).collect();
    let mut wanted: Vec<_> = plates.iter().map(|plate| plate.picture.clone()).collect();
    let mut sorted = taken.clone();
    sorted.sort();
    wanted.sort();
    assert_eq!(sorted, wanted, "the scenes take the pictures that docs/screens.toml names, each once");

    let (path, expected) = (at("docs/SCREENS.md"), document(&album));
    if std::env::var_os("WRITE_DOCS").is_some() {
        fs::write(&path, &expected).expect("a writable document");
    } else {
        assert!(read(&path) == expected, "docs/SCREENS.md is not what docs/screens.toml says; WRITE_DOCS=1 renews it");
        let files: BTreeSet<_> =
            plates.iter().flat_map(|plate| plate.files()).map(|(name, _)| format!("{name}.png")).collect();
        assert_eq!(names("docs/pictures"), files, "cargo run --manifest-path tools/pictures/Cargo.toml makes them");
    }
}

/// The pictures that a scene takes.
fn taken_in(scene: &Scenario) -> Vec<String> {
    (0..scene.steps()).filter_map(|step| scene.picture(step)).map(str::to_owned).collect()
}

#[test]
#[ignore = "takes the pictures; tools/pictures runs it"]
fn pictures_are_taken() {
    let album = album();
    let plates: BTreeMap<_, _> =
        album.section.iter().flat_map(|section| &section.plate).map(|plate| (plate.picture.clone(), plate)).collect();
    let folder = std::env::var_os("KIWI_PICTURES").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures"));
    fs::create_dir_all(&folder).expect("a folder for pictures");
    let only = std::env::var("KIWI_SCENE").ok();
    let mut failed = Vec::new();
    for (name, scene) in
        scenes().into_iter().filter(|(name, _)| only.as_ref().is_none_or(|only| name.starts_with(only.as_str())))
    {
        let (size, now) = (scene.size, NOW.parse().expect("a time"));
        let options = Options { zone: TimeZone::fixed(offset(3)), ..Options::default() };
        let player = Player::new(scene, None, options, size, now);
        let mut player = match player {
            Ok(player) => player,
            Err(setup) => {
                failed.push(format!("docs/scenes/{name}: {}", setup.say(&L10n::new(Language::En))));
                continue;
            }
        };
        player.play(|player, step| {
            if let Some(plate) = player.scenario().picture(step).and_then(|picture| plates.get(picture)) {
                if player.watch().app().top() != plate.screen() {
                    failed.push(format!("{name}: {} shows {}", plate.picture, player.watch().app().top()));
                }
                take(player, plate, &folder);
            }
            true
        });
        if let Some(failure) = player.failure() {
            failed.push(format!(
                "docs/scenes/{name}:{}: {}\n{}",
                failure.line,
                failure.say(&L10n::new(Language::En)),
                failure.screen
            ));
        }
        if player.failure().is_none() {
            assert_eq!(player.state(), State::Ended, "{name}");
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Writes what is seen at each size of a plate.
fn take(player: &Player, plate: &Plate, folder: &Path) {
    for (name, (columns, rows)) in plate.files() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        let app = player.watch().app();
        let _ = if plate.strip { as_shown(player, &mut buffer) } else { render(app, &mut buffer) };
        let picture = Page::screen(buffer, app.look().theme).svg(&plate.title);
        fs::write(folder.join(format!("{name}.svg")), picture).expect("a writable folder");
    }
}
