//! Writing the settings file: the person's comments and order stay, only what changed changes.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use toml_edit::{DocumentMut, Item, Value, value};

use super::{Auto, AutoLock, ColorWish, GlyphChoice, Settings};

/// The text of the file with what changed between these settings in it: the rest of it may have been changed by others
/// meanwhile. A default is only written where the file says something else.
pub fn written(old: &str, before: &Settings, after: &Settings) -> String {
    let mut document: DocumentMut = old.parse().unwrap_or_default();
    let (before, defaults) = (pairs(before), pairs(&Settings::default()));
    for (((key, now), (_, before)), (_, default)) in pairs(after).into_iter().zip(before).zip(defaults) {
        if plain(&now) == plain(&before) {
            continue;
        }
        let there = document.get(key).and_then(Item::as_value).map(plain);
        let wanted = plain(&now);
        if there.as_deref() == Some(wanted.as_str()) || (there.is_none() && wanted == plain(&default)) {
            continue;
        }
        put(&mut document, key, now);
    }
    document.to_string()
}

/// Puts a value in, with the comment and the spaces that stood round the old one.
fn put(document: &mut DocumentMut, key: &str, mut now: Value) {
    match document.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *now.decor_mut() = old.decor().clone();
            *old = now;
        }
        None => {
            document.insert(key, value(now));
        }
    }
}

/// A value without comments and spaces.
fn plain(value: &Value) -> String {
    let mut value = value.clone();
    value.decor_mut().clear();
    value.to_string().trim().to_owned()
}

/// The settings that the program itself can change, as the file has them. Keys are changed by hand only.
fn pairs(settings: &Settings) -> Vec<(&'static str, Value)> {
    let language = match settings.language {
        Auto::Auto => "auto",
        Auto::Set(language) => language.code(),
    };
    let auto_lock = match settings.auto_lock {
        AutoLock::After(minutes) => i64::from(minutes).into(),
        AutoLock::Never => "never".into(),
    };
    let glyphs = match settings.glyphs {
        Auto::Auto => "auto",
        Auto::Set(GlyphChoice::Unicode) => "unicode",
        Auto::Set(GlyphChoice::Ascii) => "ascii",
    };
    let color = match settings.color {
        ColorWish::Auto => "auto",
        ColorWish::Always => "always",
        ColorWish::Never => "never",
    };
    vec![
        ("language", language.into()),
        ("theme", settings.theme.as_str().into()),
        ("auto_lock_minutes", auto_lock),
        ("mask_on_start", settings.mask_on_start.into()),
        ("mouse", settings.mouse.into()),
        ("glyphs", glyphs.into()),
        ("color", color.into()),
        ("remember_label", settings.remember_label.into()),
        ("guide_in_menu", settings.guide_in_menu.into()),
    ]
}

/// Writes what changed of the settings into the file, whole or not at all. A file that cannot be read as TOML is left
/// alone. A link to it stays one: whoever keeps settings elsewhere finds the change there.
pub fn save(path: &Path, before: &Settings, after: &Settings) -> io::Result<()> {
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(why) if why.kind() == io::ErrorKind::NotFound => String::new(),
        Err(why) => return Err(why),
    };
    if old.parse::<DocumentMut>().is_err() {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "the settings file is not TOML"));
    }
    let text = written(&old, before, after);
    if text == old {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    make_folder(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|why| why.error)?;
    sync(folder)
}

/// Has the disk confirm the names in a folder.
#[cfg(unix)]
fn sync(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

/// A folder cannot be opened as a file here; the system keeps names by itself.
#[cfg(not(unix))]
fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
