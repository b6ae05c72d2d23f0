//! The names of the files of a site or a book.
//!
//! They are made of small letters, digits and hyphens alone, whatever the files of the
//! project are called: so no address needs an escape, and none differs by case only.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hasher as _;
use std::sync::Arc;

use siphasher::sip::SipHasher13;

use crate::assemble::Document;
use crate::model::{Colour, Picture, PictureFormat};
use crate::syntax::picture;
use crate::text::{Language, message_id};

/// The names of the files, by what they hold.
#[derive(Debug)]
pub(super) struct Files<'d> {
    /// By the path from the project's root.
    pictures: BTreeMap<&'d str, String>,
    /// By the path from the project's root.
    datasets: BTreeMap<&'d str, String>,
    /// The colour of the document, for what is drawn.
    pub(super) accent: Colour,
}

impl<'d> Files<'d> {
    /// Names the files of documents and datasets.
    pub(super) fn of(
        documents: &[&'d Document],
        datasets: impl Iterator<Item = &'d str>,
        accent: Colour,
    ) -> Self {
        let mut names = Names::default();
        let mut pictures = BTreeMap::new();
        for document in documents {
            for (path, picture) in document.pictures() {
                let name = || names.take(path, extension(picture.format));
                pictures.entry(path).or_insert_with(name);
            }
        }
        for name in pictures.values_mut() {
            *name = format!("images/{name}");
        }
        let mut names = Names::default();
        let datasets = datasets.map(|path| {
            let name = names.take(path, "csv");
            (path, format!("data/{name}"))
        });
        Files { datasets: datasets.collect(), pictures, accent }
    }

    /// Makes the name of each picture one that no other picture ever has.
    pub(super) fn tell_versions_apart(&mut self, documents: &[&'d Document]) {
        let pictures = documents.iter().flat_map(|document| document.pictures());
        let pictures: BTreeMap<&str, &Arc<Picture>> = pictures.collect();
        for (path, name) in &mut self.pictures {
            let Some(picture) = pictures.get(path) else { continue };
            let mut hasher = SipHasher13::new();
            hasher.write(&picture.bytes);
            let stem = name.trim_start_matches("images/");
            *name = format!("images/{:016x}-{stem}", hasher.finish());
        }
    }

    /// Returns the file of a picture.
    pub(super) fn picture(&self, picture: &Picture) -> &str {
        self.pictures.get(picture.path.as_str()).map_or("", String::as_str)
    }

    /// Returns the file of a dataset, if there is one.
    pub(super) fn dataset(&self, path: &str) -> Option<&str> {
        self.datasets.get(path).map(String::as_str)
    }
}

/// Returns the file of a table, or of a chart's figures.
pub(super) fn table(anchor: &str, language: Language) -> String {
    format!("tables/{anchor}-{language}.csv")
}

/// Returns the page of a report in a language.
pub(super) fn report(language: Language) -> String {
    format!("{language}.html")
}

/// Returns the page of a report's recommendations in a language.
pub(super) fn recommendations(language: Language) -> String {
    format!("{language}-recommendations.html")
}

/// Returns the page of a report in two languages side by side.
pub(super) fn parallel(source: Language, target: Language) -> String {
    format!("{source}-{target}.html")
}

/// Returns the script with the words by which a report is searched.
pub(super) fn search(language: Language) -> String {
    format!("search-{language}.js")
}

/// Returns the picture that is shown beside a link to a report in a language.
pub(super) fn card(language: Language) -> String {
    format!("card-{language}.png")
}

/// The dots across that a picture has at most: those of the widest one on a screen with two to
/// a CSS pixel.
const DOTS: u32 = 1280;

/// Returns the bytes of a picture's file: no finer than screens show, and without what a
/// camera writes into it, such as the place where a child was photographed.
pub(super) fn shown(picture: &Picture) -> Vec<u8> {
    let printed = picture::for_print(picture.format, &picture.bytes, DOTS);
    let bytes = printed.as_deref().unwrap_or(&picture.bytes);
    picture::without_metadata(picture.format, bytes)
}

fn extension(format: PictureFormat) -> &'static str {
    match format {
        PictureFormat::Png => "png",
        PictureFormat::Jpeg => "jpg",
        PictureFormat::Gif => "gif",
        PictureFormat::WebP => "webp",
        PictureFormat::Svg => "svg",
    }
}

/// Names that were given.
#[derive(Debug, Default)]
struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// Returns a name that is not taken yet, like that of a file.
    fn take(&mut self, path: &str, extension: &str) -> String {
        let file = path.rsplit('/').next().unwrap_or(path);
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let stem = message_id(stem).to_lowercase();
        let stem = if stem.is_empty() { "file" } else { stem.as_str() };
        let mut name = format!("{stem}.{extension}");
        let mut number = 1;
        while !self.taken.insert(name.clone()) {
            number += 1;
            name = format!("{stem}-{number}.{extension}");
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_becomes_one_that_needs_no_escape() {
        let mut names = Names::default();
        for (path, expected) in [
            ("report/data/vaikų skaičius 50 %.csv", "vaiku-skaicius-50.csv"),
            ("report/data/Vaiku-skaicius-50.csv", "vaiku-skaicius-50-2.csv"),
            ("report/data/a#b?c&d.tsv", "a-b-c-d.csv"),
            ("report/data/女.csv", "file.csv"),
            ("report/data/a.b.csv", "a-b.csv"),
            ("report/data/..csv", "file-2.csv"),
        ] {
            assert_eq!(names.take(path, "csv"), expected, "{path}");
        }
    }
}
