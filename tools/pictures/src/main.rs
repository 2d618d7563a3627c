//! Makes every picture of the documentation from the program itself, and the page that lists them.
//!
//! The scenes in `docs/scenes` are played by the wallet's own test, which writes what is on the screen as SVG; here that becomes PNG.
//! Nothing outside the repository is used, and the font comes with a package, so the pictures are the same on every machine.
//!
//! ```sh
//! cargo run --manifest-path tools/pictures/Cargo.toml            # all of them
//! cargo run --manifest-path tools/pictures/Cargo.toml -- pay     # those of the scenes whose names begin so
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

/// How many pixels of the picture there are to one of the drawing: a cell of 9 × 18 becomes one of 12 × 24.
const SCALE: f32 = 4.0 / 3.0;
/// The signs of a palette: more colours than these do not fit in a byte.
const PALETTE: usize = 256;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.ancestors().nth(2).ok_or("the wallet's repository is two folders above")?;
    let (drawings, pictures) = (here.join("target/svg"), root.join("docs/pictures"));
    let scene = std::env::args().nth(1);

    if drawings.exists() {
        fs::remove_dir_all(&drawings)?;
    }
    fs::create_dir_all(&drawings)?;
    fs::create_dir_all(&pictures)?;
    let mut test = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    test.current_dir(root).args(["test", "--test", "scenarios", "pictures::", "--", "--include-ignored"]);
    test.env("KIWI_PICTURES", &drawings).env("WRITE_DOCS", "1");
    if let Some(scene) = &scene {
        test.env("KIWI_SCENE", scene);
    }
    if !test.status()?.success() {
        return Err("a scene could not be played".into());
    }

    let options = options();
    let mut made = BTreeSet::new();
    for entry in fs::read_dir(&drawings)? {
        let drawing = entry?.path();
        let name = Path::new(drawing.file_stem().ok_or("a file without a name")?).with_extension("png");
        picture(&fs::read_to_string(&drawing)?, &options, &pictures.join(&name))?;
        made.insert(name);
    }
    if scene.is_none() {
        remove_others(&pictures, &made)?;
    }
    println!("{} pictures in {}", made.len(), pictures.display());
    Ok(())
}

/// Pictures that no scene takes any more.
fn remove_others(pictures: &Path, made: &BTreeSet<PathBuf>) -> Outcome<()> {
    for entry in fs::read_dir(pictures)? {
        let entry = entry?;
        if !made.contains(Path::new(&entry.file_name())) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// One font, whatever is on this machine.
fn options() -> Options<'static> {
    let mut fonts = Database::new();
    for font in typst_assets::fonts() {
        fonts.load_font_source(Source::Binary(Arc::new(font)));
    }
    fonts.set_monospace_family("DejaVu Sans Mono");
    Options { fontdb: Arc::new(fonts), font_family: "DejaVu Sans Mono".to_owned(), ..Options::default() }
}

fn picture(drawing: &str, options: &Options<'_>, path: &Path) -> Outcome<()> {
    let tree = Tree::from_str(drawing, options)?;
    let size = tree.size().to_int_size().scale_by(SCALE).ok_or("an empty drawing")?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("a drawing without room")?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    write(&pixels, path)
}

/// Writes a picture with a palette. Nothing is transparent in it, and neighbours among its colours become one until they fit.
fn write(pixels: &Pixmap, path: &Path) -> Outcome<()> {
    let colours: Vec<[u8; 3]> =
        pixels.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let mut counts = BTreeMap::new();
    for colour in &colours {
        *counts.entry(*colour).or_insert(0_usize) += 1;
    }
    let palette = palette(&counts);
    let nearest: BTreeMap<_, _> = counts.keys().map(|colour| (*colour, place(&palette, *colour))).collect();
    let mut encoder = png::Encoder::new(BufWriter::new(fs::File::create(path)?), pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_palette(palette.concat());
    let bytes: Vec<u8> = colours.iter().map(|colour| nearest[colour]).collect();
    encoder.write_header()?.write_image_data(&bytes)?;
    Ok(())
}

/// The colours that are used most, as many as fit. What is left over are the edges of letters, whose neighbours look the same.
fn palette(counts: &BTreeMap<[u8; 3], usize>) -> Vec<[u8; 3]> {
    let mut colours: Vec<_> = counts.iter().collect();
    colours.sort_by_key(|(colour, count)| (std::cmp::Reverse(**count), **colour));
    colours.into_iter().take(PALETTE).map(|(colour, _)| *colour).collect()
}

/// Where the colour nearest to this one stands.
fn place(palette: &[[u8; 3]], colour: [u8; 3]) -> u8 {
    let far = |other: &[u8; 3]| -> u32 { other.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum() };
    let nearest = palette.iter().enumerate().min_by_key(|(_, other)| far(other));
    nearest.and_then(|(at, _)| u8::try_from(at).ok()).unwrap_or_default()
}
