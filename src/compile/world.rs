//! What Typst sees of the world: the files of an input, the fonts and a date.

use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::mem;
use std::ops::Range;
use std::sync::{Arc, LazyLock, OnceLock};

use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue as _};
use typst::syntax::{FileId, RootedPath, Source, Span, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, WorldExt as _};

use crate::compile::adjusted::{Adjusted, MovedLine, Remedy};
use crate::compile::calls::{self, Kind};
use crate::compile::{Content, DividedWord, Fonts, GeneratedPlace, Input, tags};
use crate::text::Date;

/// The world of one document.
///
/// It outlives a compilation: a file that has not changed keeps its syntax tree,
/// and one that has changed is parsed only where it did.
pub(super) struct World {
    fonts: Fonts,
    main: FileId,
    files: HashMap<FileId, File>,
    today: Option<Datetime>,
    /// The sources that are set otherwise, after the pages were looked at.
    adjusted: HashMap<FileId, Adjusted>,
    /// The words that are not to be divided.
    whole_words: BTreeSet<String>,
}

/// A block of a chapter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ChapterBlock {
    pub(super) file: FileId,
    /// Where it begins, as it was generated.
    pub(super) start: usize,
    /// Whether it may leave its place.
    pub(super) floats: bool,
    pub(super) kind: Kind,
    /// How much smaller than they were drawn its pictures can be.
    pub(super) least_scale: f64,
}

/// What the pages of a document show that can be set better.
#[derive(Debug, Default)]
pub(super) struct Flaws {
    /// Words that are divided between two pages.
    pub(super) divided: Vec<DividedWord>,
    /// Lines whose notes are on another page.
    pub(super) strayed: Vec<MovedLine>,
    /// Lines after which the last one is alone on the next page.
    pub(super) widows: Vec<MovedLine>,
    /// Tables and figures that are out of order.
    pub(super) misplaced: Vec<GeneratedPlace>,
}

impl World {
    /// Returns a world without files.
    pub(super) fn new(fonts: Fonts) -> Self {
        let main = RootedPath::new(VirtualRoot::Project, root()).intern();
        World {
            fonts,
            main,
            files: HashMap::new(),
            today: None,
            adjusted: HashMap::new(),
            whole_words: BTreeSet::new(),
        }
    }

    /// Replaces the files by those of an input, unless a path leads out of the root.
    pub(super) fn update(&mut self, input: &Input) -> Result<(), String> {
        self.main = id(&input.main)?;
        self.today = datetime(input.date);
        self.adjusted.clear();
        self.whole_words.clear();
        let mut old = mem::take(&mut self.files);
        for (path, content) in &input.files {
            let id = id(path)?;
            let mut file = old.remove(&id).unwrap_or_else(|| File::new(content));
            file.replace(content);
            self.files.insert(id, file);
        }
        Ok(())
    }

    /// Keeps words whole where they are divided, lines on the page of their notes, and tables and
    /// figures in order. Returns whether that alters a source.
    pub(super) fn adjust(&mut self, flaws: &Flaws) -> bool {
        let mut is_other = false;
        for word in &flaws.divided {
            let Some(place) = &word.place else { continue };
            let source = self.adjusted(place);
            let kept = source.and_then(|source| source.keep_words(&place.range));
            if let Some(is_new) = kept {
                is_other |= self.whole_words.insert(word.text.clone()) || is_new;
            }
        }
        for MovedLine { place, room } in &flaws.strayed {
            let source = self.adjusted(place);
            is_other |=
                source.is_some_and(|source| source.move_line(&place.range, *room));
        }
        for MovedLine { place, room } in &flaws.widows {
            let source = self.adjusted(place);
            is_other |=
                source.is_some_and(|source| source.keep_free(&place.range, *room));
        }
        for place in &flaws.misplaced {
            let source = self.adjusted(place);
            is_other |= source.is_some_and(|source| source.pin(&place.range));
        }
        self.write_if(is_other)
    }

    /// Sets blocks so that they leave less of a page white. Returns whether that alters a source.
    pub(super) fn fill(&mut self, gaps: &[(GeneratedPlace, Remedy)]) -> bool {
        let mut is_other = false;
        for (place, remedy) in gaps {
            let source = self.adjusted(place);
            is_other |= source.is_some_and(|source| source.fill(&place.range, *remedy));
        }
        self.write_if(is_other)
    }

    /// Writes the sources that are set otherwise, if they are.
    fn write_if(&mut self, is_other: bool) -> bool {
        if !is_other {
            return false;
        }
        #[expect(clippy::iter_over_hash_type, reason = "each is written by itself")]
        for source in self.adjusted.values_mut() {
            // Where one of the words stood, another may stand next: all are kept in each text.
            source.write(&self.whole_words);
        }
        true
    }

    fn adjusted(&mut self, place: &GeneratedPlace) -> Option<&mut Adjusted> {
        let id = id(&place.file).ok()?;
        let source = self.files.get(&id)?.source(id).ok()?;
        Some(self.adjusted.entry(id).or_insert_with(|| Adjusted::new(source)))
    }

    /// Returns the block of a chapter in which something is written.
    pub(super) fn block(&self, span: Span) -> Option<ChapterBlock> {
        let file = span.id()?;
        let (source, place) = self.generated(file, self.range(span)?)?;
        let block = calls::block_around(&source, &place)?;
        let code = source.text().get(block.clone())?;
        let floats = match self.adjusted.get(&file) {
            Some(adjusted) => adjusted.floats(&block),
            None => calls::floats(code),
        };
        let kind = Kind::of(code);
        let least_scale = calls::least_scale(code);
        Some(ChapterBlock { file, start: block.start, floats, kind, least_scale })
    }

    /// Returns a source as it was generated, and what of it a range is.
    pub(super) fn generated(
        &self,
        id: FileId,
        range: Range<usize>,
    ) -> Option<(Source, Range<usize>)> {
        match self.adjusted.get(&id) {
            Some(adjusted) => {
                let (source, range) = adjusted.generated(range);
                Some((source.clone(), range))
            }
            None => Some((self.get(id).ok()?.source(id).ok()?, range)),
        }
    }

    fn get(&self, id: FileId) -> FileResult<&File> {
        if let VirtualRoot::Package(package) = id.root() {
            // Packages would be code from the network.
            return Err(PackageError::NotFound(package.clone()).into());
        }
        let not_found = || FileError::NotFound(id.vpath().get_with_slash().into());
        self.files.get(&id).ok_or_else(not_found)
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(library);
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match self.adjusted.get(&id) {
            Some(adjusted) => Ok(adjusted.source().clone()),
            None => self.get(id)?.source(id),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        Ok(self.get(id)?.bytes())
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    // The date is an input; a time zone could change it.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World")
            .field("main", &self.main)
            .field("files", &self.files.len())
            .finish_non_exhaustive()
    }
}

fn library() -> LazyHash<Library> {
    let mut inputs = Dict::new();
    inputs.insert(tags::INPUT.into(), tags::module().into_value());
    // For screen readers: header cells of rows and summaries of tables.
    let features = [Feature::A11yExtras].into_iter().collect();
    let builder = Library::builder().with_features(features).with_inputs(inputs);
    LazyHash::new(builder.build())
}

/// A file and what Typst has made of it so far.
struct File {
    content: Content,
    source: OnceLock<Source>,
    bytes: OnceLock<Bytes>,
}

impl File {
    fn new(content: &Content) -> Self {
        let content = content.clone();
        File { content, source: OnceLock::new(), bytes: OnceLock::new() }
    }

    fn replace(&mut self, content: &Content) {
        if self.content == *content {
            return;
        }
        let source = self.source.take();
        *self = File::new(content);
        if let (Content::Text(text), Some(mut source)) = (content, source) {
            // This parses only what has changed.
            source.replace(text);
            self.source = source.into();
        }
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match &self.content {
            Content::Text(text) => {
                Ok(self.source.get_or_init(|| Source::new(id, (**text).into())).clone())
            }
            Content::Bytes(_) => Err(FileError::NotSource),
        }
    }

    fn bytes(&self) -> Bytes {
        let bytes = self.bytes.get_or_init(|| match &self.content {
            Content::Text(text) => Bytes::from_string(Arc::clone(text)),
            Content::Bytes(bytes) => Bytes::new(Arc::clone(bytes)),
        });
        bytes.clone()
    }
}

/// Returns a date as Typst has it: at midnight, or `None` past what Typst can hold.
pub(super) fn datetime(date: Date) -> Option<Datetime> {
    Datetime::from_ymd_hms(date.year, date.month, date.day, 0, 0, 0)
}

fn id(path: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(path).map_err(|error| format!("{error}: `{path}`"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn root() -> VirtualPath {
    VirtualPath::new("/").expect("the root does not lead out of itself")
}
