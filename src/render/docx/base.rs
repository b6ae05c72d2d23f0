//! What a Word file looks like: the program's own styles, or those of a project's
//! `templates/reference.docx` with the program's where it has none.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::diagnostic::{Diagnostics, Severity, Span, found};
use crate::load::REFERENCE;
use crate::model::{Colour, Layout, ReferenceDocument};
use crate::render::docx::cover;
use crate::render::docx::media::{self, Image};
use crate::render::docx::merge::{Merged, entries, merge};
use crate::render::docx::order;
use crate::render::docx::page::Page;
use crate::render::docx::reference::{self, Taken, Unusable};
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

/// The lightest shade of the accent in these files, behind recommendations, and how many
/// hundredths of white are in it, as in the PDF.
const WASH: &str = "F0F5F6";
const WHITENESS: u32 = 94;

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
    /// The size of the title, in half points.
    pub(super) title_size: i32,
    /// What stands at the top of the title page, and the line below the titles of parts, each
    /// drawn when it is first asked for.
    field: OnceLock<Image>,
    line: OnceLock<Image>,
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
    /// The space before and after them, in the same unit.
    pub(super) space: (i32, i32),
}

impl Frame {
    /// Returns whether the space between paragraphs is within it: what had space of its own would
    /// tear it apart.
    pub(super) fn is_whole(&self) -> bool {
        self.markup.contains("<w:between ")
    }
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
        let accent = layout.accent();
        let coloured = |text: &str| {
            let hex = |colour: Colour| colour.hex().replace('#', "").to_uppercase();
            text.replace(ACCENT, &hex(accent))
                .replace(WASH, &hex(accent.mixed(Colour::WHITE, WHITENESS)))
        };
        let own = coloured(STYLES);
        let read = |reference: &ReferenceDocument| {
            let mut taken = reference::read(&reference.bytes)?;
            taken.styles = order::set_right(&taken.styles);
            taken.numbering = taken.numbering.map(|text| order::set_right(&text));
            let merged = merge(&own, &taken.styles);
            // A style may be made from one that every Word has, and the program adds.
            match reference::fault(&merged.text) {
                Some(detail) => Err(Unusable(detail)),
                None => Ok((taken, merged)),
            }
        };
        let used = match reference.map(read) {
            Some(Ok(used)) => Some(used),
            Some(Err(problem)) => {
                report(found::BrokenTemplate::Word { detail: &problem.0 }, diags);
                None
            }
            None => None,
        };
        let has_styles = used.is_some();
        let (taken, merged) = used.unwrap_or_else(|| (Taken::default(), merge(&own, "")));
        let Taken { numbering, theme, fonts, page, .. } = taken;
        if !merged.missing.is_empty() && has_styles {
            let names = merged.missing.join(", ");
            report(found::BrokenTemplate::Styles { detail: &names }, diags);
        }
        let (frames, title_size) = looks(&merged);
        Base {
            frames,
            title_size,
            styles: split_at_language(&merged.text),
            ids: merged.ids,
            lists: numbering.map(|text| lists(&text)).unwrap_or_default(),
            theme: theme.unwrap_or_else(|| coloured(THEME)),
            fonts: fonts.unwrap_or_else(|| FONTS.to_owned()),
            page: page.unwrap_or_else(|| Page::of(layout)),
            accent,
            is_compact: layout.is_compact,
            field: OnceLock::new(),
            line: OnceLock::new(),
        }
    }

    /// Returns what stands at the top of the title page; it is as high on that of each
    /// language.
    pub(super) fn field(&self, height: i32) -> &Image {
        let draw = || media::ornament("media/cover", &cover::field(self, height), 1.5);
        self.field.get_or_init(draw)
    }

    /// Returns the line below the titles of parts.
    pub(super) fn line(&self) -> &Image {
        self.line.get_or_init(|| media::ornament("media/line", &cover::line(self), 2.0))
    }

    /// Returns what was drawn for any document.
    pub(super) fn ornaments(&self) -> impl Iterator<Item = &Image> {
        [&self.field, &self.line].into_iter().filter_map(OnceLock::get)
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

/// How many styles one can be made from, one after the other: in a broken file, from itself.
const MOST_BASES: usize = 10;

/// The size of text that no style gives one, in half points.
const DEFAULT_SIZE: i32 = 20;

/// Returns what the paragraphs of each style have around them, by themselves or by the style
/// that theirs is made from; and the size of the title.
fn looks(merged: &Merged) -> (BTreeMap<Style, Frame>, i32) {
    let Ok(document) = xml::parse(&merged.text) else {
        return (BTreeMap::new(), DEFAULT_SIZE);
    };
    let by_id: BTreeMap<&str, Element<'_>> =
        entries(&document).into_iter().map(|entry| (entry.id, entry.element)).collect();
    let property = |id: &str, group: &str, name: &str| {
        let mut id = id;
        for _ in 0..MOST_BASES {
            let element = by_id.get(id)?;
            let properties = element.named(group).next();
            let found = properties.and_then(|it| it.named(name).next());
            if found.is_some() {
                return found;
            }
            id = element.named("basedOn").next()?.attribute("w:val")?;
        }
        None
    };
    let frame = |(style, id): (&Style, &String)| {
        let indent = property(id, "pPr", "ind");
        let spacing = property(id, "pPr", "spacing");
        let length = |element: Option<Element<'_>>, names: &[&str]| {
            let found = names.iter().find_map(|name| element?.attribute(name));
            found.and_then(|length| length.parse().ok()).unwrap_or_default()
        };
        let parts = ["pBdr", "shd"].iter().filter_map(|name| property(id, "pPr", name));
        let frame = Frame {
            markup: parts.map(Element::written).collect(),
            left: length(indent, &["w:left", "w:start"]),
            right: length(indent, &["w:right", "w:end"]),
            space: (length(spacing, &["w:before"]), length(spacing, &["w:after"])),
        };
        (*style, frame)
    };
    let title = merged.ids.get(&Style::Title);
    let size = title.and_then(|id| property(id, "rPr", "sz")?.attribute("w:val"));
    let size = size.and_then(|size| size.parse().ok()).unwrap_or(DEFAULT_SIZE);
    (merged.ids.iter().map(frame).collect(), size)
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
