//! That an import adds what is new, and that every byte of what people wrote stays.

use proptest::prelude::*;

use super::{
    NotImported, ObservationImport, Remark, Skip, import_observations, paragraph_and_text,
};
use crate::load::InMemory;
use crate::model::path::OBSERVATIONS;
use crate::pipeline::{Options, Snapshot};
use crate::syntax::uhri::Record;

const MANIFEST: &str = "[report]\ntitle = { lt = \"A\", en = \"A\" }\nstate = \"LT\"\n\
    date = 2026-01-31\nlanguages = [\"lt\", \"en\"]\n\
    [organisation]\nname = { lt = \"A\", en = \"A\" }\n";

fn import(
    register: Option<&[u8]>,
    records: &[Record],
) -> Result<ObservationImport, NotImported> {
    let mut files = InMemory::new().with("report/report.toml", MANIFEST);
    if let Some(register) = register {
        files = files.with(OBSERVATIONS, register);
    }
    let snapshot = Snapshot::of(&files, Options::default());
    import_observations(&snapshot, records, &[], &files)
}

fn record(symbol: &str, text: &str) -> Record {
    Record {
        symbol: symbol.to_owned(),
        text: text.to_owned(),
        countries: vec!["Lithuania".to_owned()],
        ..Record::default()
    }
}

fn becomes(register: Option<&str>, records: &[Record]) -> String {
    let imported = import(register.map(str::as_bytes), records).unwrap();
    imported.changes.text(OBSERVATIONS).unwrap_or_default()
}

const SYMBOL: &str = "CRC/C/LTU/CO/5-6";

#[test]
fn new_rows_are_written_as_the_others_are() {
    let records = [record(SYMBOL, "9. C; \"d\""), record(SYMBOL, "7 (a) A, b")];
    assert_eq!(
        becomes(None, &records),
        "symbol,paragraph,text_lt,text_en,articles,body,action_lt,action_en,status,indicator,comment_lt,comment_en\n\
         CRC/C/LTU/CO/5-6,7(a),,\"A, b\",,,,,,,,\n\
         CRC/C/LTU/CO/5-6,9,,\"C; \"\"d\"\"\",,,,,,,,\n"
    );
    let kept = "\u{feff}Paragraph;note;\"symbol\";text_lt;text_en\r\n7(a);;CRC/C/LTU/CO/5-6;x;\"a\r\nb\"";
    assert_eq!(
        becomes(Some(kept), &records),
        format!("{kept}\r\n9;;CRC/C/LTU/CO/5-6;;\"C; \"\"d\"\"\"\r\n")
    );
}

#[test]
fn what_is_left_out_is_said() {
    let register = b"symbol,paragraph,text_lt,text_en\nCRC/C/LTU/CO/5-6,21(a),a,a\nCRC/C/LTU/CO/5-6,30,a,a\n";
    let of = |countries: &[&str], kind: &str, text: &str| Record {
        countries: countries.iter().map(|name| (*name).to_owned()).collect(),
        kind: kind.to_owned(),
        ..record(SYMBOL, text)
    };
    let records = [
        record("CEDAW/C/LTU/CO/6", "8. A"),
        of(&["Latvia"], "", "8. A"),
        of(&[], "", "8. A"),
        of(&["LITHUANIA"], "Concerns/Observations", "8. A"),
        record("", "8. A"),
        record(SYMBOL, "A"),
        record(SYMBOL, ""),
        record(SYMBOL, "30. «a»"),
        record(SYMBOL, "21. A"),
        record(SYMBOL, "8. A"),
        record(SYMBOL, "8. A"),
        record(SYMBOL, "8. B"),
    ];
    let imported = import(Some(register), &records).unwrap();
    let skipped: Vec<Skip> = imported.skipped.iter().map(|(skip, _)| *skip).collect();
    assert_eq!(
        skipped,
        [
            Skip::Body,
            Skip::Country,
            Skip::NoCountry,
            Skip::Kind,
            Skip::NoSymbol,
            Skip::NoParagraph,
            Skip::NoText,
            Skip::Known,
            Skip::PartKnown
        ]
    );
    assert_eq!(imported.added.len(), 1);
    assert_eq!(imported.added[0].text, "A B");
    assert_eq!(imported.added[0].remarks, [Remark::Joined].into());
    let other = Record { paragraph: "9".to_owned(), ..record(SYMBOL, "8. A") };
    let imported = import(Some(register), &[other]).unwrap();
    assert_eq!(imported.added[0].remarks, [Remark::OtherNumber].into());
    // Where no record says a country, the export is of one.
    let unsaid = [Record { countries: Vec::new(), ..record(SYMBOL, "8. A") }];
    assert_eq!(import(Some(register), &unsaid).unwrap().added.len(), 1);
}

#[test]
fn later_exports_say_what_changed_and_touch_nothing() {
    let first = [record(SYMBOL, "7. Stop it."), record(SYMBOL, "8. Begin it soon.")];
    let mut register = becomes(None, &first);
    // Somebody corrects the text, writes a row of their own and empties another's words.
    register = register.replace("Stop it.", "STOP – it");
    register
        .push_str("CRC/C/LTU/CO/5-6,12,,,,,,,,,,\nCRC/C/LTU/CO/3-4,5,,\"A\",,,,,,,,\n");
    let later = [
        record(SYMBOL, "7. Stop it."),
        record(SYMBOL, "8. Begin it now."),
        record(SYMBOL, "8. Begin it now."),
        record(SYMBOL, "8. Begin it at once."),
        record(SYMBOL, "9. New."),
        record(SYMBOL, "12. Words."),
    ];
    let imported = import(Some(register.as_bytes()), &later).unwrap();
    let reworded: Vec<(&str, &str, &str)> = imported
        .reworded
        .iter()
        .map(|row| (row.name.as_str(), row.register.as_str(), row.export.as_str()))
        .collect();
    assert_eq!(
        reworded,
        [
            ("CRC/C/LTU/CO/5-6:8", "Begin it soon.", "Begin it now. Begin it at once."),
            ("CRC/C/LTU/CO/5-6:12", "", "Words."),
        ]
    );
    let skipped: Vec<Skip> = imported.skipped.iter().map(|(skip, _)| *skip).collect();
    assert_eq!(skipped, [Skip::Known]);
    // Of a document that the export does not have nothing is said.
    assert_eq!(imported.missing, Vec::<String>::new());
    let text = imported.changes.text(OBSERVATIONS).unwrap();
    assert!(text.starts_with(&register) && text.contains(",9,,New."), "{text}");
    // A third export, in which one is gone and another was divided.
    let last = [record(SYMBOL, "7 (a) Stop it."), record(SYMBOL, "9. New.")];
    let imported = import(Some(text.as_bytes()), &last).unwrap();
    assert!(imported.added.is_empty() && imported.changes.is_empty());
    let skipped: Vec<Skip> = imported.skipped.iter().map(|(skip, _)| *skip).collect();
    assert_eq!(skipped, [Skip::PartKnown, Skip::Known]);
    assert_eq!(imported.missing, ["CRC/C/LTU/CO/5-6:8", "CRC/C/LTU/CO/5-6:12"]);
}

#[test]
fn a_paragraph_in_several_records_is_one_row_and_stays_the_same() {
    let pieces = [
        "21. The Committee urges the State to stop it;",
        "21. and to begin it.",
        "To begin it",
    ];
    let record =
        |text: &str| Record { paragraph: "21".to_owned(), ..record(SYMBOL, text) };
    let records = pieces.map(record);
    let imported = import(None, &records).unwrap();
    assert!(imported.skipped.is_empty());
    let [row] = &imported.added[..] else { panic!("one row") };
    assert_eq!(row.text, "The Committee urges the State to stop it; and to begin it.");
    assert_eq!(row.remarks, [Remark::Joined].into());
    let register = becomes(None, &records);
    // A later export has them in another order, and a whole beside its parts.
    for order in [[1, 0, 2], [2, 1, 0], [0, 2, 1]] {
        let records = order.map(|place| record(pieces[place]));
        let imported = import(Some(register.as_bytes()), &records).unwrap();
        assert!(imported.added.is_empty() && imported.reworded.is_empty(), "{order:?}");
        assert!(imported.missing.is_empty(), "{order:?}");
        let known = imported.skipped.iter().all(|(skip, _)| *skip == Skip::Known);
        assert!(known, "{order:?}");
    }
    let whole = "The Committee urges the State to stop it; and to begin it.";
    let records = [record(pieces[1]), record(&format!("21. {whole}"))];
    assert_eq!(import(None, &records).unwrap().added[0].text, whole);
    let imported = import(Some(register.as_bytes()), &records).unwrap();
    assert!(imported.reworded.is_empty(), "{:?}", imported.reworded);
    // A register that was filled with the first piece alone is said to differ.
    let first = becomes(None, &[record(pieces[0])]);
    let imported = import(Some(first.as_bytes()), &pieces.map(record)).unwrap();
    assert_eq!(imported.reworded.len(), 1);
    assert!(imported.reworded[0].export.ends_with("and to begin it."));
}

#[test]
fn the_number_of_a_paragraph_stays_as_it_was_published() {
    for (stated, text, expected) in [
        ("", "34. A", Ok(("34", "A", false))),
        ("34", "34 (a) A", Ok(("34(a)", "A", false))),
        ("34 (a)", "34. A", Ok(("34(a)", "A", false))),
        ("34(a)", "(a) A", Ok(("34(a)", "(a) A", false))),
        ("34.", "A", Ok(("34", "A", false))),
        // Nobody knows which of the two is right.
        ("34", "35. A", Ok(("34", "35. A", true))),
        ("34", "340. A", Ok(("34", "340. A", true))),
        // As spreadsheets spoil them, or several at once.
        ("12.5", "12. A", Err(Skip::OddParagraph)),
        ("2026-05-12", "12. A", Err(Skip::OddParagraph)),
        ("46154", "12. A", Err(Skip::OddParagraph)),
        ("-34", "34. A", Err(Skip::OddParagraph)),
        ("34; 35", "34. A", Err(Skip::OddParagraph)),
        ("", "A", Err(Skip::NoParagraph)),
    ] {
        let record = Record { paragraph: stated.to_owned(), ..record(SYMBOL, text) };
        let found = paragraph_and_text(&record);
        let expected = expected
            .map(|(paragraph, text, differs)| (paragraph.to_owned(), text, differs));
        assert_eq!(found, expected, "{stated}: {text}");
    }
}

#[test]
fn a_register_that_may_lose_something_is_left_alone() {
    let records = [record(SYMBOL, "8. A")];
    for (register, expected) in [
        (&b"symbol,paragraph,text_lt\n"[..], "NoColumn(\"text_en\")"),
        (b"symbol,paragraph,text_lt,text_en\nx\n", "Broken"),
        (b"symbol,paragraph,text_lt,text_en\nCRC/C/LTU/CO/5-6,1,\"x,\n", "Broken"),
        (b"symbol,paragraph,text_lt,text_en\nCRC/C/LTU/CO/5-6,1,\xeb,\n", "Encoding"),
        (b"", "Broken"),
    ] {
        let refused = import(Some(register), &records).unwrap_err();
        let shown = format!("{refused:?}");
        assert!(shown.starts_with(expected), "{register:?}: {shown}");
    }
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zė ,;\"\n]{0,12}",
        Just("CRC/C/LTU/CO/5-6".to_owned()),
        "[1-4](\\([ab]\\))?",
        Just("partly".to_owned()),
    ]
}

/// A register as a spreadsheet or a person may write it.
fn register() -> impl Strategy<Value = String> {
    let rows = prop::collection::vec(prop::collection::vec(cell(), 6), 0..5);
    let form = (
        prop::sample::select(vec![',', ';', '\t']),
        prop::sample::select(vec!["\n", "\r\n"]),
        any::<bool>(),
        any::<bool>(),
        0..3_usize,
    );
    (rows, form).prop_map(|(rows, (sign, end, mark, quoted, ends))| {
        let header = ["symbol", "paragraph", "text_lt", "text_en", "status", "note"];
        let line = |cells: &[String]| {
            let cells = cells.iter().map(|cell| {
                let needs = quoted || cell.contains([sign, '"', '\n']);
                let inner = cell.replace('"', "\"\"");
                if needs { format!("\"{inner}\"") } else { inner }
            });
            cells.collect::<Vec<_>>().join(&sign.to_string())
        };
        let mut lines = vec![line(&header.map(str::to_owned))];
        lines.extend(rows.iter().map(|row| {
            let mut row = row.clone();
            row[0] = SYMBOL.to_owned();
            line(&row)
        }));
        let mark = if mark { "\u{feff}" } else { "" };
        format!("{mark}{}{}", lines.join(end), end.repeat(ends))
    })
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    let parts = (
        prop::sample::select(vec![
            SYMBOL,
            "CRC/C/LTU/CO/3-4",
            "CEDAW/C/LTU/CO/6",
            "",
            "x",
        ]),
        "([1-9]\\.? ?(\\([a-c]\\))? )?[A-Za-z=@+ ,;\"]{0,16}",
        prop::sample::select(vec!["Lithuania", "Lietuva", "lt", "Latvia"]),
    );
    let one = parts.prop_map(|(symbol, text, country)| Record {
        countries: vec![country.to_owned()],
        ..record(symbol, text.trim())
    });
    prop::collection::vec(one, 0..8)
}

proptest! {
    #[test]
    fn what_people_wrote_stays(register in register(), records in records()) {
        let Ok(imported) = import(Some(register.as_bytes()), &records) else {
            return Ok(());
        };
        let said =
            imported.added.len() + imported.skipped.len() + imported.reworded.len();
        prop_assert!(said <= records.len());
        let Some(text) = imported.changes.text(OBSERVATIONS) else {
            prop_assert!(imported.added.is_empty());
            return Ok(());
        };
        prop_assert!(text.starts_with(&register), "{text}");
        // Whoever imports twice adds nothing.
        let again = import(Some(text.as_bytes()), &records).unwrap();
        prop_assert!(again.added.is_empty(), "{:?}", again.added);
    }
}
