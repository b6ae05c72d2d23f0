//! What a Word file looks like: the program's own styles, or those of a project's
//! `templates/reference.docx` with the program's where it has none.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::diagnostic::{Diagnostics, Severity, Span, found};
use crate::load::REFERENCE;
use crate::model::{Colour, Layout, ReferenceDocument};
use crate::render::docx::front;
use crate::render::docx::media::{self, Image};
use crate::render::docx::page::Page;
use crate::render::docx::reference::{self, Taken};
use crate::render::docx::styles::Style;
use crate::syntax::xml::{self, Element};
use crate::text::Language;

/// The program's own styles, theme and fonts. Those of a new document in Word look different;
/// these are what the PDF looks like, in fonts that every Word has.
const STYLES: &str = include_str!("parts/styles.xml");
const THEME: &str = include_str!("parts/theme.xml");
const FONTS: &str = include_str!("parts/fonts.xml");

/// The accent in these files.
const ACCENT: &str = "00596B";

/// The darker grey of the PDF, which these files have too.
pub(super) const GREY: &str = "5C5C5C";

/// What Word files of a report look like.
#[derive(Debug)]
pub struct Base {
    /// The styles, without the language of the text, which stands between the two.
    styles: (String, String),
    /// What each style is called in them.
    ids: BTreeMap<Style, String>,
    /// What the paragraphs of a style have around them.
    frames: BTreeMap<Style, Frame>,
    /// Lists of the reference, which its styles may refer to.
    pub(super) lists: ForeignLists,
    pub(super) theme: String,
    pub(super) fonts: String,
    pub(super) page: Page,
    pub(super) accent: Colour,
    /// Whether parts do not begin on new pages.
    pub(super) is_compact: bool,
    /// What stands at the top of the title page, drawn when it is first asked for.
    field: OnceLock<Image>,
}

/// What paragraphs of a style have around them, which those inside that have another style
/// must have too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Frame {
    /// Lines and background in the form of the file.
    pub(super) markup: String,
    /// From the margins to the text, in twentieths of a point.
    pub(super) left: i32,
    pub(super) right: i32,
}

/// The lists of a reference, in the form of the file.
#[derive(Debug, Default)]
pub(super) struct ForeignLists {
    /// The attributes of the outermost element.
    pub(super) root: Option<String>,
    pub(super) kinds: String,
    pub(super) lists: String,
    /// The highest numbers of either.
    pub(super) last_kind: u32,
    pub(super) last_list: u32,
}

impl Base {
    /// Returns the look of the program's own styles, or of a reference as far as it can be
    /// used.
    pub fn new(
        layout: &Layout,
        reference: Option<&ReferenceDocument>,
        diags: &mut Diagnostics,
    ) -> Self {
        let report = |kind: found::BrokenTemplate<'_>, diags: &mut Diagnostics| {
            let Some(reference) = reference else { return };
            let mut finding = found::TemplateError { path: REFERENCE, kind }
                .at(Span::new(reference.file, 0..0));
            // The document is as good, only its look is the program's.
            finding.severity = Severity::Warning;
            diags.push(finding);
        };
        let taken = reference.map(|reference| reference::read(&reference.bytes));
        let taken = match taken {
            Some(Ok(taken)) => Some(taken),
            Some(Err(problem)) => {
                report(found::BrokenTemplate::Word { detail: &problem.0 }, diags);
                None
            }
            None => None,
        };
        let Taken { styles, numbering, theme, fonts, page } = taken.unwrap_or_default();
        let accent = layout.accent();
        let coloured = |text: &str| {
            text.replace(
                ACCENT,
                accent.hex().trim_start_matches('#').to_uppercase().as_str(),
            )
        };
        let own = coloured(STYLES);
        let merged = merge(&own, &styles);
        if !merged.missing.is_empty() && !styles.is_empty() {
            let names = merged.missing.join(", ");
            report(found::BrokenTemplate::Styles { detail: &names }, diags);
        }
        Base {
            frames: frames(&merged),
            styles: split_at_language(&merged.text),
            ids: merged.ids,
            lists: numbering.map(|text| lists(&text)).unwrap_or_default(),
            theme: theme.unwrap_or_else(|| coloured(THEME)),
            fonts: fonts.unwrap_or_else(|| FONTS.to_owned()),
            page: page.unwrap_or_else(|| Page::of(layout)),
            accent,
            is_compact: layout.is_compact,
            field: OnceLock::new(),
        }
    }

    /// Returns what stands at the top of the title page.
    pub(super) fn field(&self) -> &Image {
        self.field.get_or_init(|| media::field(&front::field(self)))
    }

    /// Returns what a style is called in the file.
    pub(super) fn id(&self, style: Style) -> &str {
        self.ids.get(&style).map_or("", String::as_str)
    }

    /// Returns what paragraphs of a style have around them.
    pub(super) fn frame(&self, style: Style) -> Frame {
        self.frames.get(&style).cloned().unwrap_or_default()
    }

    /// Returns the styles for a text in a language.
    pub(super) fn styles(&self, language: Language) -> String {
        let (before, after) = &self.styles;
        let tag = language.tag();
        format!(
            "{before}<w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"ar-SA\"/>{after}"
        )
    }
}

/// Styles of two files in one.
struct Merged {
    text: String,
    ids: BTreeMap<Style, String>,
    /// The names of the styles that the reference does not have.
    missing: Vec<&'static str>,
}

/// A style of a file.
struct Entry<'t> {
    kind: &'t str,
    name: String,
    id: &'t str,
    element: Element<'t>,
}

fn entries<'t>(document: &'t xml::Document<'_>) -> Vec<Entry<'t>> {
    let styles = Element::root(document).named("style");
    let read = |element: Element<'t>| {
        let name = element.named("name").next()?.attribute("w:val")?;
        Some(Entry {
            kind: element.attribute("w:type").unwrap_or("paragraph"),
            // Programs differ in capitals: `heading 1`, `Heading 1`.
            name: name.trim().to_lowercase(),
            id: element.attribute("w:styleId")?,
            element,
        })
    };
    styles.filter_map(read).collect()
}

/// Puts the program's own styles into those of a reference where it has none of that name;
/// an empty text is no reference.
fn merge(own: &str, reference: &str) -> Merged {
    let own_document = xml::parse(own).expect("a test reads the program's own styles");
    let own_entries = entries(&own_document);
    let document = xml::parse(reference).ok();
    let theirs = document.as_ref().map(entries).unwrap_or_default();
    let mut taken: BTreeSet<String> =
        theirs.iter().map(|entry| entry.id.to_owned()).collect();
    // From the program's id of a style to that of the file.
    let mut ids: BTreeMap<&str, String> = BTreeMap::new();
    let mut added = Vec::new();
    for entry in &own_entries {
        let same = theirs
            .iter()
            .find(|other| (other.kind, &other.name) == (entry.kind, &entry.name));
        if let Some(same) = same {
            ids.insert(entry.id, same.id.to_owned());
            continue;
        }
        let mut id = entry.id.to_owned();
        while !taken.insert(id.clone()) {
            id.push('1');
        }
        ids.insert(entry.id, id);
        added.push(entry);
    }
    let mut markup = String::new();
    for entry in &added {
        let mut written = entry.element.written().to_owned();
        for name in ["w:styleId=\"", "<w:basedOn w:val=\"", "<w:next w:val=\""] {
            written = renamed(&written, name, &ids);
        }
        // The defaults of a reference stay those of its own.
        if document.is_some() {
            written = written.replace(" w:default=\"1\"", "");
        }
        markup.push_str(&written);
        markup.push('\n');
    }
    let text = match reference.rfind("</w:styles>").filter(|_| document.is_some()) {
        Some(end) => {
            let (before, after) = reference.split_at(end);
            format!("{before}{markup}{after}")
        }
        None => own.to_owned(),
    };
    let by_name = |style: &Style| {
        let name = style.name().to_lowercase();
        own_entries.iter().find(|entry| entry.name == name)
    };
    let of_style = |style: &Style| {
        let id = by_name(style).and_then(|entry| ids.get(entry.id));
        (*style, id.cloned().unwrap_or_default())
    };
    let is_added = |style: &&Style| {
        let entry = by_name(style);
        entry.is_some_and(|entry| added.iter().any(|other| other.id == entry.id))
    };
    Merged {
        text,
        ids: Style::ALL.iter().map(of_style).collect(),
        missing: Style::ALL.iter().filter(is_added).map(|style| style.name()).collect(),
    }
}

/// Gives a style the ids of another file where a text stands before them.
fn renamed(written: &str, before: &str, ids: &BTreeMap<&str, String>) -> String {
    let Some((start, rest)) = written.split_once(before) else {
        return written.to_owned();
    };
    let Some((id, rest)) = rest.split_once('"') else { return written.to_owned() };
    let id = ids.get(id).map_or(id, String::as_str);
    format!("{start}{before}{id}\"{rest}")
}

/// How many styles one can be made from, one after the other: in a broken file, from itself.
const MOST_BASES: usize = 10;

/// Returns what the paragraphs of each style have around them, by themselves or by the style
/// that theirs is made from.
fn frames(merged: &Merged) -> BTreeMap<Style, Frame> {
    let Ok(document) = xml::parse(&merged.text) else { return BTreeMap::new() };
    let by_id: BTreeMap<&str, Element<'_>> =
        entries(&document).into_iter().map(|entry| (entry.id, entry.element)).collect();
    let property = |id: &str, name: &str| {
        let mut id = id;
        for _ in 0..MOST_BASES {
            let element = by_id.get(id)?;
            let properties = element.named("pPr").next();
            let found = properties.and_then(|it| it.named(name).next());
            if found.is_some() {
                return found;
            }
            id = element.named("basedOn").next()?.attribute("w:val")?;
        }
        None
    };
    let frame = |(style, id): (&Style, &String)| {
        let indent = property(id, "ind");
        let side = |names: [&str; 2]| {
            let found = names.iter().find_map(|name| indent?.attribute(name));
            found.and_then(|length| length.parse().ok()).unwrap_or_default()
        };
        let parts = ["pBdr", "shd"].iter().filter_map(|name| property(id, name));
        let frame = Frame {
            markup: parts.map(Element::written).collect(),
            left: side(["w:left", "w:start"]),
            right: side(["w:right", "w:end"]),
        };
        (*style, frame)
    };
    merged.ids.iter().map(frame).collect()
}

/// Takes the language out of styles wherever they say one, and returns what stands before and
/// after the place of that of the whole text.
fn split_at_language(text: &str) -> (String, String) {
    let text = without(text, "lang");
    let Ok(document) = xml::parse(&text) else { return (text, String::new()) };
    let root = Element::root(&document);
    let defaults = root.named("docDefaults").next();
    let of_runs = defaults.and_then(|it| it.named("rPrDefault").next());
    let properties = of_runs.and_then(|it| it.named("rPr").next());
    // The innermost of these that is there gets what is missing of the others.
    let (outer, before, after) = match (defaults, of_runs, properties) {
        (_, _, Some(properties)) => (properties, "", ""),
        (_, Some(of_runs), None) => (of_runs, "<w:rPr>", "</w:rPr>"),
        (Some(defaults), None, None) => {
            (defaults, "<w:rPrDefault><w:rPr>", "</w:rPr></w:rPrDefault>")
        }
        (None, ..) => (
            root,
            "<w:docDefaults><w:rPrDefault><w:rPr>",
            "</w:rPr></w:rPrDefault></w:docDefaults>",
        ),
    };
    let range = outer.range();
    let written = outer.written();
    // Only properties of runs have something that comes before the language.
    let at = match (written.rfind("</"), written.find('>')) {
        (Some(end), _) if properties.is_some() => end,
        (Some(_), Some(start)) => start + 1,
        (None, _) | (_, None) => {
            // An element without content: `<w:rPr/>`.
            let name = written.trim_start_matches('<').trim_end_matches("/>").trim_end();
            let element = name.split(' ').next().unwrap_or(name);
            let (head, tail) = (text.get(..range.start), text.get(range.end..));
            return (
                format!("{}<{name}>{before}", head.unwrap_or_default()),
                format!("{after}</{element}>{}", tail.unwrap_or_default()),
            );
        }
    };
    let (head, tail) = text.split_at(range.start + at);
    (format!("{head}{before}"), format!("{after}{tail}"))
}

/// Returns a text without the elements of a name that have no content.
fn without(text: &str, name: &str) -> String {
    let start = format!("<w:{name} ");
    let mut rest = text;
    let mut output = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once(&start) {
        output.push_str(before);
        rest = after.split_once("/>").map_or("", |(_, after)| after);
    }
    output.push_str(rest);
    output
}

/// Reads the lists of a reference. Pictures as bullets are left out: they would be parts of
/// their own.
fn lists(text: &str) -> ForeignLists {
    let text = without(text, "lvlPicBulletId");
    let Ok(document) = xml::parse(&text) else { return ForeignLists::default() };
    let root = Element::root(&document);
    let all = |name: &str| -> String { root.named(name).map(Element::written).collect() };
    let last = |name: &str, attribute: &str| {
        let numbers = root.named(name).filter_map(|it| it.attribute(attribute));
        numbers.filter_map(|number| number.parse().ok()).max().unwrap_or(0)
    };
    let head = root.written().split_once('>').map(|(head, _)| head);
    ForeignLists {
        root: head.map(|head| head.trim_end_matches('/').to_owned()),
        kinds: all("abstractNum"),
        lists: all("num"),
        last_kind: last("abstractNum", "w:abstractNumId"),
        last_list: last("num", "w:numId"),
    }
}
