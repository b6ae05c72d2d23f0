//! An edition as Typst source and as PDF.

mod left_out;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::assemble::parallel;
use crate::compile::{self, Content, Fonts, Pdf};
use crate::diagnostic::Diagnostics;
use crate::model::Project;
use crate::pipeline::Edition;
use crate::render::typst::{self, Look, PrintedPicture, TypstProject};
use crate::syntax::picture;

/// Pictures as they are printed, by path from the virtual root, where that is not the file as
/// it was read.
#[derive(Debug, Default)]
pub struct Pictures(BTreeMap<String, Arc<[u8]>>);

/// How fine a picture on paper is: finer ones look the same.
const DOTS_PER_INCH: f64 = 300.0;
const MILLIMETRES_PER_INCH: f64 = 25.4;

impl Pictures {
    /// Returns the pictures of editions, side by side; each once, for all that show it.
    pub fn of<'t>(editions: impl Iterator<Item = &'t TypstProject>) -> Self {
        let mut all: BTreeMap<&String, (PrintedPicture, &Arc<[u8]>)> = BTreeMap::new();
        for edition in editions {
            for (path, printed) in &edition.printed {
                let Some(bytes) = edition.files.get(path) else { continue };
                let (known, _) = all.entry(path).or_insert((*printed, bytes));
                known.width = known.width.max(printed.width);
            }
        }
        let printed =
            |(path, (printed, bytes)): (&String, (PrintedPicture, &Arc<[u8]>))| {
                let bytes =
                    picture::for_print(printed.format, bytes, dots(printed.width))?;
                Some((path.clone(), Arc::from(bytes)))
            };
        Pictures(all.into_par_iter().filter_map(printed).collect())
    }

    /// Returns a file of an edition as others get it: a picture as it is printed, and without
    /// what a camera writes into it, such as the place where a child was photographed.
    pub fn published(&self, edition: &TypstProject, path: &str) -> Vec<u8> {
        let Some(bytes) = self.0.get(path).or_else(|| edition.files.get(path)) else {
            return Vec::new();
        };
        edition.printed.get(path).map_or_else(
            || bytes.to_vec(),
            |printed| picture::without_metadata(printed.format, bytes),
        )
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no picture is printed wider than a page"
)]
fn dots(width: f64) -> u32 {
    (width / MILLIMETRES_PER_INCH * DOTS_PER_INCH).ceil() as u32
}

/// Writes an edition as Typst source.
pub fn render(
    project: &Project,
    edition: Edition<'_>,
    diags: &mut Diagnostics,
) -> TypstProject {
    let look = Look::of(project);
    match edition {
        Edition::Single(document) => typst::render(document, look, diags),
        Edition::Parallel(source, target) => {
            typst::render_parallel(&parallel(source, target), look, diags)
        }
    }
}

/// Sets an edition as PDF; `None` if it could not be set.
pub fn compile(
    project: &Project,
    edition: Edition<'_>,
    typst: &TypstProject,
    pictures: &Pictures,
    fonts: &Fonts,
    diags: &mut Diagnostics,
) -> Option<Pdf> {
    let input = input(project, edition, typst, pictures);
    let (pdf, problems) = match compile::pdf(&input, fonts) {
        Ok(mut pdf) => {
            let warnings = std::mem::take(&mut pdf.warnings);
            (Some(pdf), warnings)
        }
        Err(problems) => (None, left_out::check_links(project, edition, problems, diags)),
    };
    compile::trace::findings(&problems, &typst.map, diags);
    if let Some(pdf) = pdf.as_ref().filter(|pdf| !pdf.misfits.is_empty()) {
        let labelled = edition.labelled();
        compile::trace::misfits(&pdf.misfits, &typst.map, &labelled, diags);
    }
    if let Some(pdf) = &pdf {
        compile::trace::divided(&pdf.divided, &typst.map, diags);
    }
    if let Some(printed) = pdf.as_ref().and_then(|pdf| pdf.printed.as_ref()) {
        left_out::check(project, edition, printed, &typst.map, diags);
    }
    pdf
}

/// Returns what Typst is given to set an edition.
pub(super) fn input(
    project: &Project,
    edition: Edition<'_>,
    typst: &TypstProject,
    pictures: &Pictures,
) -> compile::Input {
    let manifest = &project.manifest;
    let sources = typst.sources.iter();
    let sources = sources.map(|(path, text)| (path, Content::Text(Arc::clone(text))));
    let files = typst.files.iter();
    let files = files.map(|(path, bytes)| {
        let bytes = pictures.0.get(path).unwrap_or(bytes);
        (path, Content::Bytes(Arc::clone(bytes)))
    });
    compile::Input {
        files: sources
            .chain(files)
            .map(|(path, content)| (path.clone(), content))
            .collect(),
        main: typst::MAIN.to_owned(),
        date: manifest.date,
        ident: identifier(project, &edition.languages()),
        tells_printed: !left_out::templates(project).is_empty(),
    }
}

/// Returns what a document is known by, in each of its versions.
pub(super) fn identifier(project: &Project, languages: &str) -> String {
    let manifest = &project.manifest;
    let convention = &manifest.convention.value;
    let cycle = manifest.cycle.as_deref().unwrap_or_default();
    format!("{}/{convention}/{cycle}/{languages}", manifest.state)
}

/// Makes something of each edition, on threads side by side, and joins what was found in
/// the order of the editions.
pub(super) fn by_edition<E: Send, T: Send>(
    editions: Vec<E>,
    make: impl Fn(E, &mut Diagnostics) -> T + Sync,
) -> (Vec<T>, Diagnostics) {
    let made: Vec<(T, Diagnostics)> = editions
        .into_par_iter()
        .map(|edition| {
            let mut found = Diagnostics::new();
            (make(edition, &mut found), found)
        })
        .collect();
    let mut diags = Diagnostics::new();
    let mut list = Vec::with_capacity(made.len());
    for (one, found) in made {
        list.push(one);
        diags.append(found);
    }
    (list, diags)
}
