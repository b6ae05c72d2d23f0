//! What the measurements beside criterion's need: a large report on the disk, and Typst
//! alone.
//!
//! ```text
//! cargo run --release -- write DIR [CHAPTERS [PARAGRAPHS [INDICATORS]]]
//! cargo run --release -- typeset DIR…
//! ```

mod shared;

use std::collections::BTreeMap;
use std::path::Path;

use komentaras::compile::{self, Content, Fonts, Input};
use komentaras::text::Date;
use rayon::prelude::*;
use shared::{Figures, Size};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["write", folder, sizes @ ..] => {
            let number = |place: usize, default| {
                sizes.get(place).and_then(|size| size.parse().ok()).unwrap_or(default)
            };
            let chapters = number(0, Size::LARGE.chapters);
            let size = Size {
                chapters,
                paragraphs: number(1, Size::LARGE.paragraphs),
                tables: chapters,
                footnotes: chapters * 5 / 2,
                figures: Figures(sizes.get(2).and_then(|size| size.parse().ok())),
                ..Size::LARGE
            };
            shared::write(Path::new(folder), size).expect("the report can be written");
        }
        ["typeset", folders @ ..] => folders.par_iter().for_each(|folder| {
            let pdf = compile::pdf(&input(Path::new(folder)), Fonts::embedded())
                .expect("what the program wrote can be set");
            assert!(pdf.pages > 0, "{folder} has pages");
        }),
        _ => panic!("what is to be done? `write DIR` or `typeset DIR…`"),
    }
}

/// Returns what `build --format typst` wrote.
#[expect(clippy::disallowed_methods, reason = "stands in for the program's `load`")]
fn input(root: &Path) -> Input {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder is there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).expect("the file can be read");
            let place = path.strip_prefix(root).expect("it lies in the folder").display();
            let is_source = path.extension().is_some_and(|extension| extension == "typ");
            let content = if is_source {
                Content::from(String::from_utf8(bytes).expect("text"))
            } else {
                Content::from(bytes)
            };
            files.insert(format!("/{place}"), content);
        }
    }
    Input {
        files,
        main: "/main.typ".to_owned(),
        date: Date { year: 2026, month: 11, day: 21 },
        ident: "large".to_owned(),
        tells_printed: false,
    }
}
