//! What `build --format typst` writes, set by a Typst that has nothing of the program: its own
//! library, its own fonts, the files of the folder.

use std::fs;
use std::path::PathBuf;

use komentaras::pipeline::{Layout, Options, Snapshot, Target};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::project::TestProject;

struct OtherTypst {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    root: PathBuf,
    main: FileId,
}

impl OtherTypst {
    fn new(root: PathBuf) -> Self {
        let fonts: Vec<Font> =
            typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data))).collect();
        let main = VirtualPath::new("/main.typ").unwrap();
        OtherTypst {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            root,
            main: RootedPath::new(VirtualRoot::Project, main).intern(),
        }
    }

    fn read(&self, id: FileId) -> FileResult<Vec<u8>> {
        let path = id.vpath().get_with_slash();
        fs::read(self.root.join(path.trim_start_matches('/')))
            .map_err(|_| FileError::NotFound(path.into()))
    }
}

impl World for OtherTypst {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        Ok(Source::new(id, String::from_utf8(self.read(id)?).unwrap()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Ok(Bytes::new(self.read(id)?))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[track_caller]
fn succeeded<T>(result: Result<T, impl IntoIterator<Item = SourceDiagnostic>>) -> T {
    result.unwrap_or_else(|errors| {
        let messages = errors.into_iter().map(|error| error.message.to_string());
        panic!("{:#?}", messages.collect::<Vec<_>>())
    })
}

/// Writes the report of this repository as Typst source and sets it by another Typst, to the
/// standards that the program's own PDF meets.
fn set(layout: Layout, expected: &[&str]) {
    let report = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let options = Options { layout, ..Options::default() };
    let snapshot = Snapshot::read(&report, options).unwrap();
    let fonts = komentaras::compile::Fonts::embedded();
    let mut findings = snapshot.check(fonts);
    let project = TestProject::empty();
    let mut names = Vec::new();
    for artifact in snapshot.artifacts(Target::Typst, fonts, &mut findings) {
        for (path, bytes) in &artifact.files {
            let path = project.path(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let world = OtherTypst::new(project.path(&artifact.name));
        let result = typst::compile::<PagedDocument>(&world);
        let other = result.warnings.iter().map(|warning| warning.message.as_str());
        let other: Vec<&str> =
            other.filter(|message| !message.starts_with("unknown font family")).collect();
        assert_eq!(other, Vec::<&str>::new(), "{}", artifact.name);
        let document = succeeded(result.output);
        assert!(document.pages().len() > 50, "{} pages", document.pages().len());
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]);
        let options =
            PdfOptions { standards: standards.unwrap(), ..PdfOptions::default() };
        let pdf = succeeded(typst_pdf::pdf(&document, &options));
        assert!(!pdf.windows(4).any(|part| part == b"tag:"), "marks for the program");
        names.push(artifact.name);
    }
    assert_eq!(names, expected);
}

#[test]
fn another_typst_sets_each_language() {
    set(Layout::Single, &["typst-lt", "typst-en"]);
}

#[test]
fn another_typst_sets_both_side_by_side() {
    set(Layout::Parallel, &["typst-lt-en"]);
}
