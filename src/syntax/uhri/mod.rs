//! Exports of the Universal Human Rights Index of the United Nations (uhri.ohchr.org): records
//! as JSON, or rows of a workbook. What each says is kept as it was written; who needs it
//! decides what it means.

mod json;
mod plain;
mod workbook;

use std::collections::BTreeSet;

use super::xlsx::{BadWorkbook, may_be_workbook};

use json::json;
use plain::Plain;
use workbook::workbook;

use crate::text::named;

/// What people call the fields, in small letters without spaces. The workbook has "Reccomending
/// Body", misspelt. Of several texts the one with the first name is taken.
const FIELDS: [(Field, &[&str]); 6] = [
    (Field::Symbol, &["symbol", "documentsymbol", "documentcode"]),
    (Field::Paragraph, &["paragraph", "paragraphnumber", "paragraphno", "para"]),
    (Field::Text, &["textplaincleaned", "textplainraw", "text", "recommendation"]),
    (Field::Body, &["body", "reccomendingbody", "recommendingbody", "mechanism"]),
    (Field::Countries, &["countries", "country", "statesconcerned"]),
    (Field::Kind, &["annotationtype", "type"]),
];

/// How many names of texts are of those without markup.
const PLAIN: usize = 2;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Symbol,
    Paragraph,
    Text,
    Body,
    Countries,
    Kind,
}

impl Field {
    /// Returns the field that a name stands for, and how good a name it is: 0 is the best.
    fn of(name: &str) -> Option<(Field, usize)> {
        let letters = name.chars().filter(|c| c.is_alphanumeric());
        let name: String = letters.flat_map(char::to_lowercase).collect();
        FIELDS.iter().find_map(|(field, names)| {
            Some((*field, names.iter().position(|known| *known == name)?))
        })
    }
}

/// A record: what somebody recommended to a State. What it does not say is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The symbol of the document; several with `; ` between them.
    pub symbol: String,
    /// The paragraph, if it has a field of its own, as it was written; several with `; ` between
    /// them.
    pub paragraph: String,
    /// The text, without markup, on one line.
    pub text: String,
    /// What the text lost by it.
    pub losses: BTreeSet<Loss>,
    /// Who said it.
    pub body: String,
    /// To whom, by their English names.
    pub countries: Vec<String>,
    /// Whether it is a recommendation or a concern.
    pub kind: String,
}

named! {
    /// What the text of a record had that a cell of a table has not.
    /// Named as in messages.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Loss {
        /// Several lines or paragraphs.
        Lines = "lines",
        /// Bold type, links, lists, raised figures.
        Formatting = "formatting",
        /// Characters that can't be printed.
        Control = "control",
    }
}

/// Records of an export.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Export {
    /// The records, in their order.
    pub records: Vec<Record>,
    /// How many entries are no records: they have neither a symbol nor a text.
    pub odd: usize,
    /// The rows of a workbook that were not read.
    pub unread: Vec<Unread>,
}

/// Rows of a sheet that were not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The name of the sheet.
    pub sheet: String,
    /// Why.
    pub kind: UnreadKind,
    /// How many.
    pub rows: usize,
}

named! {
    /// Why rows of a sheet were not read. Named as in messages.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum UnreadKind {
        /// No row of the sheet names the columns.
        NoHeader = "no-header",
        /// They stand above the row that names the columns.
        AboveHeader = "above-header",
        /// The sheet is hidden.
        Hidden = "hidden",
    }
}

/// Why an export can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadExport {
    /// There is nothing in it.
    Empty,
    /// It is no JSON from a line on.
    Json {
        /// The line, from 1.
        line: usize,
    },
    /// Some of its bytes are no text.
    Damaged,
    /// The workbook can't be opened.
    Workbook(BadWorkbook),
    /// Nothing in it has a symbol and a text.
    NoRecords,
}

/// Reads an export.
pub fn read(bytes: &[u8]) -> Result<Export, BadExport> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if text.trim_ascii().is_empty() {
        return Err(BadExport::Empty);
    }
    let mut export = if may_be_workbook(bytes) { workbook(bytes)? } else { json(bytes)? };
    let all = export.records.len();
    export.records.retain(Record::says_something);
    export.odd += all - export.records.len();
    if export.records.is_empty() { Err(BadExport::NoRecords) } else { Ok(export) }
}

impl Record {
    fn says_something(&self) -> bool {
        !self.symbol.is_empty() || !self.text.is_empty()
    }
}

/// Makes a record of fields, of which several may say the same.
#[derive(Default)]
struct Builder {
    record: Record,
    /// How good the name of the text's field was.
    text: Option<usize>,
}

impl Builder {
    fn add(&mut self, (field, rank): (Field, usize), values: &[String]) {
        let record = &mut self.record;
        // A list is written as one, or with a line for each of its entries.
        let parts = || {
            let parts = values.iter().flat_map(|value| value.split(['\n', ';']));
            parts.map(str::trim).filter(|part| !part.is_empty())
        };
        let listed = || parts().map(item).filter(|entry| !entry.is_empty());
        match field {
            Field::Symbol => add_all(&mut record.symbol, listed()),
            // A sign before a number belongs to it.
            Field::Paragraph => add_all(&mut record.paragraph, parts()),
            Field::Text if self.text.is_none_or(|best| rank < best) => {
                let text = values.join("\n");
                let of_text = if rank < PLAIN { Plain::of_plain } else { Plain::of_html };
                let Plain { text, losses } = of_text(&text);
                if !text.is_empty() {
                    (record.text, record.losses) = (text, losses);
                    self.text = Some(rank);
                }
            }
            Field::Text => {}
            Field::Body => add_all(&mut record.body, listed()),
            Field::Countries => record.countries.extend(listed().map(str::to_owned)),
            Field::Kind => add_all(&mut record.kind, listed()),
        }
    }
}

/// Adds entries to a list on one line, each once.
fn add_all<'e>(list: &mut String, entries: impl Iterator<Item = &'e str>) {
    for entry in entries {
        if list.split("; ").any(|known| known == entry) {
            continue;
        }
        if !list.is_empty() {
            list.push_str("; ");
        }
        list.push_str(entry);
    }
}

/// Returns an entry of a list without the dash that the export puts before it.
fn item(text: &str) -> &str {
    text.trim_start_matches(['-', '•']).trim()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read_text(text: &str) -> Result<Export, BadExport> {
        read(text.as_bytes())
    }

    #[test]
    fn records_of_json() {
        let json = r#"[{
            "AnnotationId": "6a", "Symbol": " CRC/C/LTU/CO/5-6 ", "DocumentId": null,
            "Text": "<p>21.&nbsp;The Committee\nrecommends &#8211; a &lt; b</p>",
            "Countries": ["- Lithuania"], "Body": "- CRC", "AnnotationType": "Recommendation"
        }, 7, {"Symbol": "A/HRC/1", "Text": "x", "Countries": "- Latvia\n- Estonia"}]"#;
        let export = read_text(json).unwrap();
        assert_eq!(export.odd, 1);
        assert_eq!(
            export.records,
            [
                Record {
                    symbol: "CRC/C/LTU/CO/5-6".to_owned(),
                    text: "21.\u{a0}The Committee recommends – a < b".to_owned(),
                    body: "CRC".to_owned(),
                    countries: vec!["Lithuania".to_owned()],
                    kind: "Recommendation".to_owned(),
                    ..Record::default()
                },
                Record {
                    symbol: "A/HRC/1".to_owned(),
                    text: "x".to_owned(),
                    countries: vec!["Latvia".to_owned(), "Estonia".to_owned()],
                    ..Record::default()
                },
            ]
        );
        // As the index answers a search, with a text without markup beside the other.
        let page = r#"{"ok": true, "page": 1, "records":
            [{"Text": "<b>a</b>", "TextPlainRaw": "b", "TextPlainCleaned": null}]}"#;
        assert_eq!(read_text(page).unwrap().records[0].text, "b");
    }

    #[test]
    fn what_is_no_export() {
        for (text, bad) in [
            ("", BadExport::Empty),
            ("\u{feff} \n", BadExport::Empty),
            ("[\n{\"Symbol\": \"CRC\",", BadExport::Json { line: 2 }),
            ("[] []", BadExport::Json { line: 1 }),
            ("7", BadExport::NoRecords),
            ("[]", BadExport::NoRecords),
            ("{\"a\": [null, {\"Title\": \"x\"}]}", BadExport::NoRecords),
            ("[{\"Symbol\": \" \", \"Text\": \"<p></p>\"}]", BadExport::NoRecords),
        ] {
            assert_eq!(read_text(text), Err(bad), "{text}");
        }
        let mut damaged = "[{\"Text\": \"ąčęėįš".as_bytes().to_vec();
        damaged.extend(b"\xff\"}]");
        assert_eq!(read(&damaged), Err(BadExport::Damaged));
        assert_eq!(
            read(b"PK\x03\x04..."),
            Err(BadExport::Workbook(BadWorkbook::Damaged))
        );
        let deep = "[".repeat(100_000);
        assert!(matches!(read_text(&deep), Err(BadExport::Json { .. })));
    }

    #[test]
    fn no_field_hides_another() {
        let record =
            |json: &str| read_text(&format!("[{json}]")).unwrap().records.remove(0);
        let found = record(
            r#"{"Symbol": ["A/B/1", "C/D/2"], "Paragraph": "34(a)", "Para": 34, "Text": ["x", "y"]}"#,
        );
        assert_eq!((found.symbol.as_str(), found.text.as_str()), ("A/B/1; C/D/2", "x y"));
        // In the order of their names.
        assert_eq!(found.paragraph, "34; 34(a)");
        assert_eq!(found.losses, [Loss::Lines].into());
        assert_eq!(record(r#"{"Symbol": "A/B/1", "Paragraph": "-34"}"#).paragraph, "-34");
        // Pages of a search, put one behind the other.
        let pages = r#"[{"page": 1, "records": [{"Symbol": "A", "Text": "x"}]},
            {"page": 2, "records": [{"Symbol": "B", "Text": "y"}, 7]}, {"page": 3}]"#;
        let export = read_text(pages).unwrap();
        assert_eq!((export.records.len(), export.odd), (2, 2));
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60), text in "[<>&;#x0-9a-z ]{0,30}") {
            drop(read(&bytes));
            let plain = Plain::of_html(&text);
            prop_assert!(plain.text.chars().all(crate::syntax::markup::is_allowed));
        }
    }
}
