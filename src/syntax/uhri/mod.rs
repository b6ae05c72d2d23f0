//! Exports of the Universal Human Rights Index of the United Nations (uhri.ohchr.org): records
//! as JSON, or rows of a workbook. What each says is kept as it was written; who needs it
//! decides what it means.

mod json;
mod plain;

use super::xlsx::{BadWorkbook, Content, Sheet, SheetRow, Workbook, may_be_workbook};

use json::json;
use plain::plain;

/// How many rows of a sheet may stand above its header.
const BEGINNING: usize = 20;

/// What people call the fields, in small letters without spaces. The workbook has "Reccomending
/// Body", misspelt.
const FIELDS: [(Field, &[&str]); 6] = [
    (Field::Symbol, &["symbol", "documentsymbol", "documentcode"]),
    (Field::Paragraph, &["paragraph", "paragraphnumber", "paragraphno", "para"]),
    (Field::Text, &["textplaincleaned", "textplainraw", "text", "recommendation"]),
    (Field::Body, &["body", "reccomendingbody", "recommendingbody", "mechanism"]),
    (Field::Countries, &["countries", "country", "statesconcerned"]),
    (Field::Kind, &["annotationtype", "type"]),
];

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
    /// The symbol of the document.
    pub symbol: String,
    /// The paragraph, if it has a field of its own.
    pub paragraph: String,
    /// The text, without markup, on one line.
    pub text: String,
    /// Who said it.
    pub body: String,
    /// To whom, by their English names.
    pub countries: Vec<String>,
    /// Whether it is a recommendation or a concern.
    pub kind: String,
}

/// Records of an export.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Export {
    /// The records, in their order.
    pub records: Vec<Record>,
    /// How many entries are no records.
    pub odd: usize,
}

/// Why an export can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadExport {
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
    let export = if may_be_workbook(bytes) { workbook(bytes)? } else { json(bytes)? };
    let is_record =
        |record: &Record| !record.symbol.is_empty() || !record.text.is_empty();
    if export.records.iter().any(is_record) {
        Ok(export)
    } else {
        Err(BadExport::NoRecords)
    }
}

fn workbook(bytes: &[u8]) -> Result<Export, BadExport> {
    let workbook = Workbook::open(bytes).map_err(BadExport::Workbook)?;
    let mut export = Export::default();
    for name in workbook.sheets.iter().filter(|name| !name.is_hidden) {
        let sheet = workbook.sheet(name).map_err(BadExport::Workbook)?;
        export.records.extend(rows(&sheet));
    }
    Ok(export)
}

/// Returns the rows below the header of a sheet; none if it has no header.
fn rows(sheet: &Sheet) -> Vec<Record> {
    let header = |row: &SheetRow| {
        let columns: Vec<(u32, (Field, usize))> = row
            .cells
            .iter()
            .filter_map(|cell| Some((cell.column, Field::of(&shown(&cell.content))?)))
            .collect();
        let has = |field| columns.iter().any(|(_, (found, _))| *found == field);
        (has(Field::Symbol) && has(Field::Text)).then_some(columns)
    };
    let mut rows = sheet.rows.iter();
    let Some(columns) = rows.by_ref().take(BEGINNING).find_map(header) else {
        return Vec::new();
    };
    let record = |row: &SheetRow| {
        let mut record = Builder::default();
        for cell in &row.cells {
            if let Some((_, field)) = columns.iter().find(|(at, _)| *at == cell.column) {
                record.add(*field, &[shown(&cell.content)]);
            }
        }
        record.record
    };
    rows.map(record).collect()
}

fn shown(content: &Content) -> String {
    match content {
        Content::Text(text) | Content::Number { seen: text, .. } => text.clone(),
        Content::Formula(_) => String::new(),
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
        let listed = values.iter().flat_map(|value| value.split(['\n', ';']));
        let listed = listed.map(item).filter(|value| !value.is_empty());
        let first = || values.first().map(|value| item(value)).unwrap_or_default();
        match field {
            Field::Symbol => record.symbol = first(),
            Field::Paragraph => record.paragraph = first(),
            Field::Text if self.text.is_none_or(|best| rank < best) => {
                let text = plain(&values.join(" "));
                if !text.is_empty() {
                    record.text = text;
                    self.text = Some(rank);
                }
            }
            Field::Text => {}
            Field::Body => record.body = listed.collect::<Vec<_>>().join("; "),
            Field::Countries => record.countries = listed.collect(),
            Field::Kind => record.kind = first(),
        }
    }
}

/// Returns an entry of a list without the dash that the export puts before it.
fn item(text: &str) -> String {
    text.trim().trim_start_matches(['-', '•']).trim().to_owned()
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
                    text: "21. The Committee recommends – a < b".to_owned(),
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
            ("", BadExport::Json { line: 1 }),
            ("[\n{\"Symbol\": \"CRC\",", BadExport::Json { line: 2 }),
            ("[] []", BadExport::Json { line: 1 }),
            ("7", BadExport::NoRecords),
            ("[]", BadExport::NoRecords),
            ("{\"a\": [null, {\"Title\": \"x\"}]}", BadExport::NoRecords),
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

    proptest! {
        #[test]
        fn nothing_makes_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60), text in "[<>&;#x0-9a-z ]{0,30}") {
            drop(read(&bytes));
            plain(&text);
        }
    }
}
