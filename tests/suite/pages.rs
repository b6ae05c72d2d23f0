//! The text of a PDF in the order of its tags: what a screen reader reads, and with it all that is
//! not set apart as decoration of a page. How much of its pages is white.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object as pdf;
use hayro_interpret::hayro_syntax::object::{
    Array, Dict, MaybeRef, Name, ObjRef, Object,
};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Rect};

/// Returns the text of each tagged element that holds text itself, after the roles of the
/// elements around it and its own, such as `Document/Sect/P`.
pub(crate) fn texts(bytes: &[u8]) -> Vec<(String, String)> {
    read(bytes, None)
}

/// Returns the same as an outline: elements with their languages, each inside the one around it.
pub(crate) fn outline(bytes: &[u8]) -> String {
    let mut lines = String::new();
    let mut open: Vec<String> = Vec::new();
    for (roles, text) in read(bytes, Some(0)) {
        let roles: Vec<&str> = roles.split('/').skip(1).collect();
        let same = open.iter().zip(&roles).take_while(|(a, b)| a == b).count();
        open.truncate(same);
        for role in &roles[same..] {
            let (name, _) = role.split_once('#').unwrap();
            writeln!(lines, "{}{name}", "  ".repeat(open.len())).unwrap();
            open.push((*role).to_owned());
        }
        writeln!(lines, "{}\"{text}\"", "  ".repeat(open.len())).unwrap();
    }
    lines
}

fn read(bytes: &[u8], outline: Option<usize>) -> Vec<(String, String)> {
    let file = Pdf::new(bytes.to_vec()).unwrap();
    let mut reader =
        Reader { marked: Vec::new(), pages: BTreeMap::new(), texts: Vec::new(), outline };
    let cache = InterpreterCache::new();
    for (index, page) in file.pages().iter().enumerate() {
        let id = page.raw().obj_id().unwrap();
        reader.pages.insert((id.obj_number, id.gen_number), index);
        let settings = InterpreterSettings::default();
        let frame = Rect::new(0.0, 0.0, 1.0, 1.0);
        let mut context =
            Context::new(Affine::IDENTITY, frame, &cache, file.xref(), settings);
        let mut marked = Marked::default();
        interpret_page(page, &mut context, &mut marked);
        reader.marked.push(marked.texts);
    }
    let root: Dict<'_> = file.xref().get(file.xref().root_id()).unwrap();
    let tree: Dict<'_> = root.get(b"StructTreeRoot".as_slice()).unwrap();
    reader.children(&tree, "", None);
    let lost: Vec<_> = reader.marked.iter().flatten().collect();
    assert!(lost.is_empty(), "not among the tags: {lost:?}");
    reader.texts
}

/// Returns how a PDF describes its links, and the names of the places in it that addresses can
/// lead to.
pub(crate) fn links(bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let file = Pdf::new(bytes.to_vec()).unwrap();
    let mut links = Vec::new();
    for page in file.pages().iter() {
        let annotations: Array<'_> =
            page.raw().get(b"Annots".as_slice()).unwrap_or_default();
        for annotation in annotations.iter::<Dict<'_>>() {
            let words = annotation.get::<pdf::String<'_>>(b"Contents".as_slice());
            links.push(words.map_or_else(String::new, |words| decoded(words.as_bytes())));
        }
    }
    let root: Dict<'_> = file.xref().get(file.xref().root_id()).unwrap();
    let names: Dict<'_> = root.get(b"Names".as_slice()).unwrap();
    let places: Dict<'_> = names.get(b"Dests".as_slice()).unwrap();
    let places: Array<'_> = places.get(b"Names".as_slice()).unwrap();
    let names = places.iter::<Object<'_>>().filter_map(|name| match name {
        Object::String(name) => Some(decoded(name.as_bytes())),
        _ => None,
    });
    (links, names.collect())
}

/// Returns the name and the description of each file that is attached to a PDF.
pub(crate) fn attached(bytes: &[u8]) -> Vec<(String, String)> {
    let file = Pdf::new(bytes.to_vec()).unwrap();
    let dicts = file.objects().into_iter().filter_map(Object::into_dict);
    let files = dicts.filter(|dict| dict.contains_key(b"EF".as_slice()));
    let text = |dict: &Dict<'_>, name: &[u8]| {
        let text = dict.get::<pdf::String<'_>>(name);
        text.map_or_else(String::new, |text| decoded(text.as_bytes()))
    };
    files.map(|dict| (text(&dict, b"UF"), text(&dict, b"Desc"))).collect()
}

/// Returns the objects of a PDF as they are written, once they are unpacked.
pub(crate) fn objects(bytes: &[u8]) -> Vec<u8> {
    let file = Pdf::new(bytes.to_vec()).unwrap();
    let mut objects = Vec::new();
    for object in file.objects() {
        match object {
            Object::Dict(dict) => objects.extend_from_slice(dict.data()),
            Object::Stream(stream) => objects.extend_from_slice(&stream.raw_data()),
            _ => {}
        }
    }
    objects
}

struct Reader {
    /// For each page the text of its marked contents.
    marked: Vec<BTreeMap<i32, String>>,
    /// Index of a page by its object.
    pages: BTreeMap<(i32, i32), usize>,
    texts: Vec<(String, String)>,
    /// For an outline the number of elements so far: a role is followed by the element's language
    /// and number.
    outline: Option<usize>,
}

impl Reader {
    fn children(&mut self, element: &Dict<'_>, roles: &str, page: Option<usize>) {
        let page = self.page(element).or(page);
        match element.get::<Object<'_>>(b"K".as_slice()) {
            Some(Object::Array(kids)) => self.kids(&kids, roles, page),
            Some(kid) => self.kid(kid, roles, page),
            None => {}
        }
    }

    fn kids(&mut self, kids: &Array<'_>, roles: &str, page: Option<usize>) {
        for kid in kids.iter::<Object<'_>>() {
            self.kid(kid, roles, page);
        }
    }

    fn kid(&mut self, kid: Object<'_>, roles: &str, page: Option<usize>) {
        match kid {
            Object::Number(number) => {
                self.text(i32::try_from(number.as_i64()).unwrap(), roles, page);
            }
            Object::Dict(dict) => {
                if let Some(role) = dict.get::<Name<'_>>(b"S".as_slice()) {
                    let mut role = String::from_utf8_lossy(role.as_ref()).into_owned();
                    if let Some(number) = &mut self.outline {
                        *number += 1;
                        let language = dict.get::<pdf::String<'_>>(b"Lang".as_slice());
                        if let Some(language) = language {
                            role = format!("{role} [{}]", decoded(language.as_bytes()));
                        }
                        if let Some(words) = dict.get::<pdf::String<'_>>(b"E".as_slice())
                        {
                            role = format!("{role} for {}", decoded(words.as_bytes()));
                        }
                        let said = dict.get::<pdf::String<'_>>(b"ActualText".as_slice());
                        if let Some(said) = said {
                            role = format!("{role} said {}", decoded(said.as_bytes()));
                        }
                        role = format!("{role}#{number}");
                    }
                    let roles = format!("{roles}/{role}");
                    if let Some(alt) = dict.get::<pdf::String<'_>>(b"Alt".as_slice()) {
                        self.texts.push((roles.clone(), decoded(alt.as_bytes())));
                    }
                    self.children(&dict, &roles, page);
                } else if let Some(id) = dict.get::<i32>(b"MCID".as_slice()) {
                    let page = self.page(&dict).or(page);
                    self.text(id, roles, page);
                }
            }
            _ => {}
        }
    }

    fn page(&self, dict: &Dict<'_>) -> Option<usize> {
        let ObjRef { obj_number, gen_number } = dict.get_ref(b"Pg".as_slice())?;
        self.pages.get(&(obj_number, gen_number)).copied()
    }

    fn text(&mut self, id: i32, roles: &str, page: Option<usize>) {
        // Taken away: what stands twice in the tree would be read twice.
        let text = page.and_then(|page| self.marked[page].remove(&id));
        self.texts.push((roles.to_owned(), text.unwrap_or_default()));
    }
}

/// Returns the text of a string of a PDF's own: UTF-16 after a mark, or else taken for ASCII.
pub(crate) fn decoded(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(wide) => {
            let pairs =
                wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16_lossy(&pairs.collect::<Vec<_>>())
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Gathers the glyphs of each marked content.
#[derive(Default)]
struct Marked {
    open: Vec<Option<i32>>,
    texts: BTreeMap<i32, String>,
}

impl Device<'_> for Marked {
    fn begin_marked_content(&mut self, _: &[u8], id: Option<i32>) {
        let around = self.open.last().copied().flatten();
        self.open.push(id.or(around));
    }

    fn end_marked_content(&mut self) {
        self.open.pop();
    }

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'_>,
        _: Affine,
        _: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        let Some(id) = self.open.last().copied().flatten() else { return };
        let text = self.texts.entry(id).or_default();
        match glyph.as_unicode() {
            Some(BfString::Char(c)) => text.push(c),
            Some(BfString::String(piece)) => text.push_str(&piece),
            None => text.push(char::REPLACEMENT_CHARACTER),
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {
    }
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// A page as somebody sees it who doesn't read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    /// The highest white strip, as a share of the height of the text.
    pub(crate) white: f64,
    /// The size of its largest letters, in points.
    pub(crate) largest: f64,
    /// Whether it is wider than high, as a page with a wide table alone.
    pub(crate) is_across: bool,
}

/// Where the text begins and ends on a page of A4, in points from its foot. Running heads and
/// page numbers are outside.
const FOOT: f64 = 31.0 / 25.4 * 72.0;
const HEAD: f64 = (297.0 - 33.0) / 25.4 * 72.0;

/// Returns what the pages of a document look like.
pub(crate) fn looks(bytes: &[u8]) -> Vec<Look> {
    let file = Pdf::new(bytes.to_vec()).unwrap();
    let cache = InterpreterCache::new();
    let look = |(page, (width, height)): (_, (f32, f32))| {
        let settings = InterpreterSettings::default();
        let frame = Rect::new(0.0, 0.0, 1.0, 1.0);
        let mut context =
            Context::new(Affine::IDENTITY, frame, &cache, file.xref(), settings);
        let mut inked = Inked::default();
        interpret_page(page, &mut context, &mut inked);
        inked.strips.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (mut white, mut top) = (0.0_f64, FOOT);
        for (from, to) in inked.strips.into_iter().chain([(HEAD, HEAD)]) {
            white = white.max(from.min(HEAD) - top);
            top = top.max(to);
        }
        let is_across = width > height;
        Look { white: white / (HEAD - FOOT), largest: inked.largest, is_across }
    };
    let pages = file.pages().iter().map(|page| (page, page.render_dimensions()));
    pages.map(look).collect()
}

/// Gathers where something is drawn.
#[derive(Default)]
struct Inked {
    /// From and to, in points from the foot of the page.
    strips: Vec<(f64, f64)>,
    largest: f64,
}

impl Device<'_> for Inked {
    fn draw_glyph(
        &mut self,
        _: &Glyph<'_>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        let [.., scale, _, y] = (transform * glyph_transform).as_coeffs();
        // Outlines have a thousand units to the size of their type.
        let size = scale.abs() * 1000.0;
        self.strips.push((y - 0.2 * size, y + 0.7 * size));
        self.largest = self.largest.max(size);
    }

    fn draw_path(
        &mut self,
        path: &BezPath,
        transform: Affine,
        _: &Paint<'_>,
        _: &PathDrawMode,
    ) {
        let bounds = transform.transform_rect_bbox(path.control_box());
        self.strips.push((bounds.y0, bounds.y1));
    }

    fn draw_image(&mut self, _: Image<'_, '_>, transform: Affine) {
        let bounds = transform.transform_rect_bbox(Rect::new(0.0, 0.0, 1.0, 1.0));
        self.strips.push((bounds.y0, bounds.y1));
    }

    fn begin_marked_content(&mut self, _: &[u8], _: Option<i32>) {}
    fn end_marked_content(&mut self) {}
    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {
    }
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Returns all texts of a PDF: its streams as they are unpacked, its strings, what its pages show.
pub(crate) fn everything(bytes: &[u8]) -> Vec<String> {
    let file = Pdf::new(bytes.to_vec()).unwrap();
    let mut told: Vec<String> = texts(bytes).into_iter().map(|(_, text)| text).collect();
    told.push(told.concat());
    for object in file.objects() {
        strings(&object, 0, &mut told);
    }
    told
}

fn strings(object: &Object<'_>, depth: usize, told: &mut Vec<String>) {
    // Objects refer to those above them; only what stands in one itself is looked at.
    if depth > 12 {
        return;
    }
    match object {
        Object::String(text) => told.push(decoded(text.as_bytes())),
        Object::Array(items) => {
            items.raw_iter().for_each(|item| inner(item, depth, told));
        }
        Object::Dict(dict) => of_dict(dict, depth, told),
        Object::Stream(stream) => {
            of_dict(stream.dict(), depth, told);
            if let Ok(bytes) = stream.decoded() {
                told.push(String::from_utf8_lossy(&bytes).into_owned());
            }
        }
        _ => {}
    }
}

fn of_dict(dict: &Dict<'_>, depth: usize, told: &mut Vec<String>) {
    for (_, value) in dict.entries() {
        inner(value, depth, told);
    }
}

fn inner(value: MaybeRef<Object<'_>>, depth: usize, told: &mut Vec<String>) {
    if let MaybeRef::NotRef(object) = value {
        strings(&object, depth + 1, told);
    }
}
