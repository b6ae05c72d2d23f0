//! Writes the text of a report as HTML or XHTML.
//!
//! A writer has one chapter's text, in one language, for one page. Everything goes through
//! [`Markup`], so no text can become syntax.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Debug;

use crate::assemble::{Block, Chapter, Document};
use crate::diagnostic::Span;
use crate::model::Picture;
use crate::render::html::files::Files;
use crate::render::html::words::Words;
use crate::render::html::{Publication, files, report};
use crate::syntax::markup::{Markup, Syntax};
use crate::text::Language;

/// What a text is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Medium {
    /// A page of the site: figures open their origin, numbers are permanent links.
    Site,
    /// A file of an electronic book.
    Book,
    /// A part of a text on another page: without what has to be there only once.
    Excerpt,
}

/// A page that has the same paragraphs under the same anchors.
#[derive(Debug, Clone)]
pub(super) struct Sibling<'a> {
    /// The page's file.
    pub(super) file: String,
    /// The language that the link's words are in.
    pub(super) language: Language,
    /// Whether it is in that language; otherwise it is in several.
    pub(super) is_single: bool,
    /// What the link says.
    pub(super) text: String,
    /// The anchors that it has.
    pub(super) anchors: &'a BTreeSet<String>,
}

impl<'a> Sibling<'a> {
    /// Returns the page of a document alone.
    pub(super) fn report(publication: &Publication<'_>, document: &'a Document) -> Self {
        Sibling {
            file: files::report(document.language),
            language: document.language,
            is_single: true,
            text: publication.words(document.language).language_name(),
            anchors: &document.anchors,
        }
    }
}

/// What stands beside the text in a preview and on no page that is published.
pub trait Annotations: Debug + Sync {
    /// Returns where something was written, such as `report/en/19-violence.md:12`.
    fn place(&self, span: Span) -> String;

    /// Returns where the title of a chapter was written.
    fn title_place(&self, chapter: &Chapter) -> Option<String>;

    /// Returns the markup that follows the title of a chapter.
    fn after_title(&self, chapter: &Chapter) -> String;

    /// Returns the markup that follows a block of a chapter.
    fn after_block(&self, block: &Block) -> String;
}

/// What a text has to know of the page that it is written for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'a> {
    /// The document that is written.
    pub(super) document: &'a Document,
    /// The words in its language.
    pub(super) words: Words<'a>,
    /// What it is written for.
    pub(super) medium: Medium,
    /// What the anchors of a second language on one page begin with.
    pub(super) prefix: &'a str,
    /// By how much headings are lower than those of the document.
    pub(super) shift: u8,
    /// The names of the files that belong to the pages.
    pub(super) files: &'a Files<'a>,
    /// The other pages with the same paragraphs.
    pub(super) siblings: &'a [Sibling<'a>],
    /// The files of anchors that are on another page, as in a book; an empty name is that of
    /// an anchor that this page has without the prefix.
    pub(super) targets: Option<&'a BTreeMap<&'a str, String>>,
    /// What is said beside the text, where somebody is at work on it.
    pub(super) annotations: Option<&'a dyn Annotations>,
}

impl<'a> Page<'a> {
    /// Returns that of the site with a document alone.
    pub(super) fn new(publication: &'a Publication<'_>, document: &'a Document) -> Self {
        Page {
            document,
            words: publication.words(document.language),
            medium: Medium::Site,
            prefix: "",
            shift: report::SHIFT,
            files: &publication.files,
            siblings: &[],
            targets: None,
            annotations: None,
        }
    }
}

/// A footnote whose text follows at the end of its chapter.
pub(super) struct PendingNote<'a> {
    /// Its number in the report.
    pub(super) number: u32,
    /// Its anchor.
    pub(super) anchor: &'a str,
    /// The text.
    pub(super) blocks: &'a [Block],
}

/// Writes a chapter or another text.
pub(super) struct Writer<'a> {
    /// What is written.
    pub(super) out: Markup,
    /// The page.
    pub(super) page: Page<'a>,
    /// What the ids of this text begin with that nothing links to.
    pub(super) key: String,
    /// The footnotes that were marked and not yet written.
    pub(super) notes: Vec<PendingNote<'a>>,
    /// How often each footnote was marked.
    pub(super) marks: BTreeMap<u32, usize>,
    /// The origins of figures by how they read, with their number.
    pub(super) origins: HashMap<String, usize>,
    /// The same in the order of their numbers.
    pub(super) origin_list: Vec<String>,
}

impl<'a> Writer<'a> {
    /// Begins a text. `key` is what tells its ids from those of other texts on the page.
    pub(super) fn new(page: Page<'a>, key: &str) -> Self {
        let syntax = match page.medium {
            Medium::Site | Medium::Excerpt => Syntax::Html,
            Medium::Book => Syntax::Xml,
        };
        Writer {
            out: Markup::new(syntax),
            key: format!("_{}{key}", page.prefix),
            page,
            notes: Vec::new(),
            marks: BTreeMap::new(),
            origins: HashMap::new(),
            origin_list: Vec::new(),
        }
    }

    /// Begins an element of a class.
    pub(super) fn open(&mut self, name: &'static str, class: &str) -> &mut Markup {
        self.out.open(name).attribute("class", class)
    }

    /// Gives the element that was just begun its anchor.
    pub(super) fn identify(&mut self, anchor: Option<&str>) {
        if let Some(anchor) = anchor.filter(|_| self.page.medium != Medium::Excerpt) {
            self.out.attribute("id", &format!("{}{anchor}", self.page.prefix));
        }
    }

    /// Adds what authors called that which has an anchor, so that links that they sent to
    /// somebody lead there.
    pub(super) fn author_names(&mut self, anchor: Option<&str>) {
        let document = self.page.document;
        if self.page.medium != Medium::Site || !self.page.prefix.is_empty() {
            return;
        }
        let names = anchor.and_then(|anchor| document.names.get(anchor));
        for name in names.into_iter().flatten() {
            // Neither a generated anchor nor one of the page's own may be there twice.
            let is_taken = document.anchors.contains(name)
                || RESERVED.contains(&name.as_str())
                || name.starts_with('_')
                || name.contains(char::is_whitespace);
            if !is_taken {
                self.out.open("span").attribute("id", name).close();
            }
        }
    }

    /// Begins an element in a language, which is named where it is not the page's.
    pub(super) fn language(&mut self, language: Language) -> &mut Markup {
        if self.page.medium == Medium::Book {
            self.out.attribute("xml:lang", language.as_str());
        }
        self.out.attribute("lang", language.as_str())
    }

    /// Returns the address of an anchor as a link from this page leads to it.
    pub(super) fn address(&self, anchor: &str) -> String {
        let file = self.page.targets.and_then(|targets| targets.get(anchor));
        match (self.page.medium, file) {
            (Medium::Excerpt, _) => {
                format!("{}#{anchor}", files::report(self.page.document.language))
            }
            (Medium::Site | Medium::Book, Some(file)) => format!("{file}#{anchor}"),
            (Medium::Site | Medium::Book, None) => {
                format!("#{}{anchor}", self.page.prefix)
            }
        }
    }

    /// Returns the address of a picture's file.
    pub(super) fn picture(&self, picture: &Picture) -> String {
        self.page.files.picture(picture).to_owned()
    }

    /// Adds the number of what has one: on the site its permanent link, which shows the tools
    /// that belong to it.
    pub(super) fn number(&mut self, anchor: &str, name: &str, shown: &str) {
        match self.page.medium {
            Medium::Site => {
                let address = self.address(anchor);
                let name = Some(name).filter(|name| *name != shown);
                self.open("a", "n").attribute("href", &address);
                self.out.attribute_if("aria-label", name).text(shown).close();
            }
            Medium::Book => {
                self.open("span", "n").text(shown).close();
            }
            Medium::Excerpt => {
                let address = self.address(anchor);
                self.open("a", "n").attribute("href", &address).text(shown).close();
            }
        }
    }

    /// Adds links to the same place in other languages, where the script puts its buttons.
    pub(super) fn tools(&mut self, anchor: &str, place: &str) {
        if self.page.medium != Medium::Site || self.page.siblings.is_empty() {
            return;
        }
        self.open("div", "tools").attribute("data-place", place);
        // What has no counterpart is on no other page.
        let siblings = self.page.siblings.iter();
        for sibling in siblings.filter(|sibling| sibling.anchors.contains(anchor)) {
            let address = format!("{}#{anchor}", sibling.file);
            self.out.open("a").attribute("href", &address);
            let language = sibling.language.as_str();
            if sibling.is_single {
                self.out.attribute("hreflang", language);
            }
            self.out.attribute("lang", language).text(&sibling.text).close().text(" ");
        }
        self.out.close();
    }

    /// Returns what was written since the last call, and begins anew.
    pub(super) fn take(&mut self) -> String {
        std::mem::replace(&mut self.out, Markup::new(Syntax::Html)).finish()
    }

    /// Ends the text: footnotes and origins follow, if there are any.
    pub(super) fn finish(mut self) -> String {
        self.write_notes();
        self.write_origins();
        self.out.finish()
    }
}

/// The ids that pages have of their own.
const RESERVED: [&str; 5] = ["main", "contents", "search", "sources", "top"];
