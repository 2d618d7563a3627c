//! Many texts at once, looked for in bytes.

use std::collections::BTreeMap;

/// Texts that must not be found, as UTF-8 and as UTF-16, by their first two bytes.
#[derive(Default)]
pub(crate) struct Needles {
    by_start: BTreeMap<[u8; 2], Vec<(Vec<u8>, String)>>,
}

impl Needles {
    /// One more text.
    pub(crate) fn text(&mut self, text: &str) {
        assert!(text.len() >= 6, "too short to tell from chance: {text}");
        self.add(text.as_bytes().to_vec(), text);
        self.add(text.encode_utf16().flat_map(u16::to_le_bytes).collect(), text);
    }

    /// Bytes, told by this name.
    pub(crate) fn bytes(&mut self, name: &str, bytes: &[u8]) {
        self.add(bytes.to_vec(), name);
    }

    fn add(&mut self, bytes: Vec<u8>, text: &str) {
        if let [first, second, ..] = bytes[..] {
            self.by_start.entry([first, second]).or_default().push((bytes, text.to_owned()));
        }
    }

    /// The texts that these bytes hold.
    pub(crate) fn in_bytes(&self, bytes: &[u8]) -> Vec<&str> {
        let starts: Vec<bool> = (0..=u16::MAX).map(|start| self.by_start.contains_key(&start.to_be_bytes())).collect();
        let mut found = Vec::new();
        for (at, pair) in bytes.windows(2).enumerate() {
            let start = [pair[0], pair[1]];
            if starts[usize::from(u16::from_be_bytes(start))] {
                let fit = self.by_start[&start].iter().filter(|(needle, _)| bytes[at..].starts_with(needle));
                found.extend(fit.map(|(_, text)| text.as_str()));
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

#[test]
fn a_text_is_found_wherever_it_stands_and_however_it_is_written() {
    let mut needles = Needles::default();
    for text in ["+79161234567", "молив чайка", "482 913"] {
        needles.text(text);
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for written in [text.as_bytes().to_vec(), utf16] {
            for (before, after) in [("", ""), ("x", ""), ("xyz", "x"), ("", "  ")] {
                let bytes = [before.as_bytes(), &written, after.as_bytes()].concat();
                assert_eq!(needles.in_bytes(&bytes), [text]);
            }
            assert!(needles.in_bytes(&written[..written.len() - 1]).is_empty());
        }
    }
}
