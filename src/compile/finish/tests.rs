//! Tags before and after, in a short form: `P[a Note[b] c]` is a paragraph that holds a piece of
//! a page, a note and another piece; `@end` is a mark of the templates.

use std::fmt::Write as _;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Dict, ObjectIdentifier, Stream};
use proptest::prelude::*;

use super::*;
use tree::{Id, Kid};

/// Writes elements as Typst would; the first object is the root of all.
struct Writer {
    objects: Vec<String>,
}

impl Writer {
    /// Writes the element that a text begins with; returns its number and the rest.
    fn element<'t>(&mut self, text: &'t str, parent: usize) -> (usize, &'t str) {
        let (role, mut rest) = text.split_once('[').expect("an element");
        let id = self.objects.len() + 1;
        self.objects.push(String::new());
        let mut kids = String::new();
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix(']') {
                rest = after;
                break;
            }
            let end = rest.find([' ', ']']).expect("an end");
            let (word, after) = rest.split_at(end);
            let (kid, after) = match word {
                word if word.contains('[') => self.element(rest, id),
                word if word.starts_with('@') => {
                    let (kid, _) = self.element(&format!("{word}[]"), id);
                    (kid, after)
                }
                // Pieces have numbers on their pages.
                piece => {
                    kids.push_str(&format!("{piece} "));
                    rest = after;
                    continue;
                }
            };
            kids.push_str(&format!("{kid} 0 R "));
            rest = after;
        }
        let (role, words) = match role.strip_prefix('@') {
            Some(mark) => ("Figure", format!("/Alt(tag:{})/A[]", mark.replace('_', " "))),
            None if role == "L" => {
                (role, "/A[<</O/List/ListNumbering/Circle>>]".to_owned())
            }
            None => (role, String::new()),
        };
        self.objects[id - 1] = format!(
            "<</Type/StructElem/S/{role}/P {parent} 0 R{words}/K[{}]>>",
            kids.trim_end()
        );
        (id, rest)
    }
}

/// Returns a file with tags.
fn file(tags: &str) -> Vec<u8> {
    let mut writer =
        Writer { objects: vec!["<</Type/StructTreeRoot/K[2 0 R]>>".to_owned()] };
    let (_, rest) = writer.element(tags, 1);
    assert_eq!(rest, "");
    let next = writer.objects.len() + 1;
    let objects = writer.objects.into_iter().chain([
        "<</Length 3>>\nstream\nabc\nendstream".to_owned(),
        format!("<</Type/Catalog/Pages {} 0 R/StructTreeRoot 1 0 R>>", next + 2),
        format!("<</Type/Pages/Count 1/Kids[{} 0 R]>>", next + 3),
        format!("<</Type/Page/Parent {} 0 R/MediaBox[0 0 9 9]/Resources<<>>>>", next + 2),
    ]);
    let mut file = "%PDF-1.7\n%\u{e9}\n\n".to_owned();
    let mut table = "0000000000 65535 f\r\n".to_owned();
    for (number, object) in (1..).zip(objects) {
        write!(table, "{:010} 00000 n\r\n", file.len()).unwrap();
        write!(file, "{number} 0 obj\n{object}\nendobj\n\n").unwrap();
    }
    let (start, size) = (file.len(), table.len() / 20);
    write!(file, "xref\n0 {size}\n{table}trailer\n<</Size {size}/Root {} 0 R>>\nstartxref\n{start}\n%%EOF", next + 1)
        .unwrap();
    file.into_bytes()
}

fn shown(tree: &Tree<'_>, id: Id) -> String {
    let element = tree.get(id);
    let role = String::from_utf8_lossy(&element.role).into_owned();
    let words = [b"E".as_slice(), b"ActualText"].map(|name| element.entry(name));
    let words = words.into_iter().flatten().find_map(value::text);
    let words = words.map(|words| format!("={}", words.replace(' ', "_")));
    let kids = element.kids.iter().map(|kid| match kid {
        Kid::Element(id) => shown(tree, *id),
        Kid::Content(piece) => String::from_utf8_lossy(piece).into_owned(),
    });
    let kids: Vec<String> = kids.collect();
    format!("{role}{}[{}]", words.unwrap_or_default(), kids.join(" "))
}

fn put_right(tags: &str) -> String {
    let bytes = file(tags);
    let file = File::read(&bytes).expect("a file");
    let mut tree = Tree::read(&file).expect("tags");
    tags::put_right(&mut tree);
    shown(&tree, tree.root)
}

#[test]
fn tags_are_put_right() {
    for (before, after) in [
        // Notes are read after their paragraph, or after all else in a cell.
        ("Document[P[0 Em[1 Note[2]] 3] P[4]]", "Document[P[0 Em[1] 3] Note[2] P[4]]"),
        ("Document[Table[TR[TD[0 Note[1] 2]]]]", "Document[Table[TR[TD[0 2 Note[1]]]]]"),
        ("Document[H1[0 Note[1]] P[2]]", "Document[Part[H1[0] Note[1] P[2]]]"),
        (
            "Document[L[LI[Lbl[0] LBody[P[1 Note[2]] P[3]]]]]",
            "Document[L[LI[Lbl[0] LBody[P[1] Note[2] P[3]]]]]",
        ),
        // What belongs to a heading is in one container with it.
        (
            "Document[P[0] H1[1] P[2] H2[3] P[4] H3[5] H2[6] H1[7]]",
            "Document[P[0] Part[H1[1] P[2] Sect[H2[3] P[4] Sect[H3[5]]] Sect[H2[6]]] Part[H1[7]]]",
        ),
        // What templates say belongs together does, too.
        (
            "Document[H1[0] @section P[@heading[1]] P[2] @end @section P[@heading[3]] @end P[4]]",
            "Document[Part[H1[0] Sect[H2[Span[1]] P[2]] Sect[H2[Span[3]]] P[4]]]",
        ),
        (
            "Document[@quotation P[0] @section P[1] @end @end]",
            "Document[BlockQuote[P[0] Sect[P[1]]]]",
        ),
        ("Document[@section P[0] Div[P[1] @end]]", "Document[Sect[P[0] P[1]]]"),
        ("Document[@section P[0]]", "Document[P[0]]"),
        ("Document[P[0] @end]", "Document[P[0]]"),
        (
            "Document[Table[TR[TD[@short_no_data[0]]]]]",
            "Document[Table[TR[TD[Span=no_data[0]]]]]",
        ),
        ("Document[Lbl[@said_12.[0] 1] P[2]]", "Document[P[Lbl[Span=12.[0] 1] 2]]"),
        // A picture that somebody describes so is none of the program's.
        ("Document[Figure[0]]", "Document[Figure[0]]"),
        // Lists belong to the item before them.
        (
            "Document[L[LI[Lbl[0] LBody[1]] L[LI[Lbl[2] LBody[3]]] LI[LBody[4]]]]",
            "Document[L[LI[Lbl[0] LBody[1 L[LI[Lbl[2] LBody[3]]]]] LI[LBody[4]]]]",
        ),
        // Rows are head or body.
        (
            "Document[Table[Caption[0] TR[TH[1] TH[2]] TR[TH[3] TD[4]]]]",
            "Document[Table[Caption[0] THead[TR[TH[1] TH[2]]] TBody[TR[TH[3] TD[4]]]]]",
        ),
        ("Document[Table[TR[TD[0]]]]", "Document[Table[TR[TD[0]]]]"),
        // Columns are for the eye.
        ("Document[Div[Div[P[0]] Div[P[1]]] Div[2]]", "Document[P[0] P[1] Div[2]]"),
        ("Document[Div[Caption[0] Figure[1]]]", "Document[Div[Caption[0] Figure[1]]]"),
        // A number is part of its paragraph.
        ("Document[Lbl[0] P[1] Lbl[2]]", "Document[P[Lbl[0] 1] Lbl[2]]"),
    ] {
        assert_eq!(put_right(before), after, "{before}");
    }
}

#[test]
fn signs_of_lists_are_what_they_are() {
    let bytes = file("Document[L[LI[LBody[L[LI[LBody[0]]]]]]]");
    let finished = finish(&bytes).expect("finished");
    let pdf = Pdf::new(finished).unwrap();
    let signs: Vec<String> = pdf
        .objects()
        .into_iter()
        .filter_map(|object| {
            Some(String::from_utf8_lossy(object.into_dict()?.data()).into_owned())
        })
        .filter_map(|dict| {
            Some(dict.split_once("ListNumbering/")?.1.split_once('>')?.0.to_owned())
        })
        .collect();
    assert_eq!(signs, ["Disc", "None"]);
}

#[test]
fn what_is_packed_is_found_again() {
    let before = file(&format!("Document[{}]", "P[0 Note[1]] ".repeat(700)));
    let after = finish(&before).expect("finished");
    assert!(after.len() * 8 < before.len(), "{} {}", before.len(), after.len());
    assert_eq!(finish(&before).expect("finished"), after);
    let pdf = Pdf::new(after).unwrap();
    let root: Dict<'_> = pdf.xref().get(ObjectIdentifier::new(1, 0)).unwrap();
    assert_eq!(root.data(), b"<</Type/StructTreeRoot/K[2 0 R]>>");
    assert_eq!(pdf.pages().len(), 1);
    for number in 2..1403 {
        let element: Option<Dict<'_>> = pdf.xref().get(ObjectIdentifier::new(number, 0));
        assert!(element.is_some_and(|dict| dict.contains_key(b"S")), "{number}");
    }
    let stream: Stream<'_> = pdf.xref().get(ObjectIdentifier::new(1403, 0)).unwrap();
    assert_eq!(&*stream.decoded().unwrap(), b"abc");
}

#[test]
fn a_file_in_another_form_is_refused() {
    let whole = file("Document[P[0]]");
    for length in 0..whole.len() {
        assert_eq!(finish(&whole[..length]), None, "{length}");
    }
    let text = String::from_utf8(whole).unwrap();
    for (from, to) in
        [("/K[3 0 R]", "/K[9 0 R]"), ("xref\n0", "xref\n1"), ("/S/P", "/X/P")]
    {
        assert_eq!(finish(text.replacen(from, to, 1).as_bytes()), None, "{to}");
    }
}

/// Elements in any order, with marks.
fn any_tags() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        4 => Just("0".to_owned()),
        1 => prop::sample::select(vec!["@section", "@quotation", "@end"]).prop_map(str::to_owned),
    ];
    let roles = vec![
        "P",
        "H1",
        "H3",
        "Div",
        "L",
        "LI",
        "LBody",
        "Lbl",
        "Table",
        "TR",
        "TH",
        "TD",
        "Caption",
        "Note",
        "Em",
        "Link",
        "@heading",
        "@short_a_b",
        "@said_a",
    ];
    let inner = leaf.prop_recursive(6, 60, 5, move |inner| {
        (prop::sample::select(roles.clone()), prop::collection::vec(inner, 0..5))
            .prop_map(|(role, kids)| format!("{role}[{}]", kids.join(" ")))
    });
    prop::collection::vec(inner, 0..6).prop_map(|kids| {
        // Each piece has a number of its own.
        let text = format!("Document[{}]", kids.join(" "));
        let mut pieces = 0..;
        let words = text.split_inclusive(['[', ' ', ']']).map(|word| {
            match word.strip_prefix('0') {
                Some(end) => format!("{}{end}", pieces.next().unwrap_or(0)),
                None => word.to_owned(),
            }
        });
        words.collect()
    })
}

fn pieces(tags: &str) -> Vec<usize> {
    let words = tags.split(['[', ' ', ']']);
    words.filter_map(|word| word.parse().ok()).collect()
}

proptest! {
    #[test]
    fn nothing_is_lost_or_read_twice(tags in any_tags()) {
        let after = put_right(&tags);
        let mut found = pieces(&after);
        found.sort_unstable();
        prop_assert_eq!(found, pieces(&tags), "{} {}", tags, after);
        prop_assert!(!after.contains('@'), "{}", after);
    }

    #[test]
    fn without_notes_and_lists_nothing_changes_places(tags in any_tags()) {
        let tags = tags.replace("Note[", "Em[").replace("L[", "Sect[");
        prop_assert_eq!(pieces(&put_right(&tags)), pieces(&tags));
    }
}
