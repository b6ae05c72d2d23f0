//! Workbooks of spreadsheets as data files: what is read of them, and what is said of what a
//! person who looks at the sheet does not see.

use std::fs;

use komentaras::evidence::Legend;
use komentaras::syntax::archive::{pack, unpack};
use proptest::prelude::*;
use proptest::sample::Index;
use snapbox::{IntoData as _, str};

use crate::project::TestProject;

fn fixture(name: &str) -> Vec<u8> {
    fs::read(format!("tests/fixtures/workbooks/{name}")).unwrap()
}

const REGISTER: &str = "[poverty]\nfile = \"v.xlsx\"\nunit = \"percent\"\ndecimals = 1\nsource = \"eurostat\"\n";

/// A report whose figures are in a workbook, with more lines in its entry.
fn project(workbook: impl AsRef<[u8]>, entry: &str) -> TestProject {
    TestProject::small()
        .change("report/data/v.xlsx", workbook)
        .change("report/data/indicators.toml", format!("{REGISTER}{entry}"))
        .change(
            "report/lt/26-skurdas.md",
            "+++\ntitle = \"S\"\narticles = [\"26\"]\n+++\n\nA\n",
        )
}

/// A workbook with one sheet of these rows, as they are in its file.
fn workbook(rows: &str) -> Vec<u8> {
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{rows}</worksheet>"
    );
    let parts = [
        ("_rels/.rels", relations(&[("r1", "officeDocument", "/xl/workbook.xml")])),
        (
            "xl/workbook.xml",
            "<x:workbook xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
             xmlns:r=\"u\"><x:sheets><x:sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></x:sheets></x:workbook>"
                .to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[("r1", "worksheet", "worksheets/sheet1.xml")]),
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    pack(&parts.map(|(path, text)| (path.to_owned(), text.into_bytes())))
}

fn relations(links: &[(&str, &str, &str)]) -> String {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let links = links.iter().map(|(id, kind, target)| {
        format!("<Relationship Id=\"{id}\" Type=\"{kinds}/{kind}\" Target=\"{target}\"/>")
    });
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        links.collect::<String>()
    )
}

/// Rows of texts and numbers, as a sheet has them.
fn rows(table: &[&[&str]]) -> String {
    let cell = |cell: &&str| match cell.parse::<f64>() {
        Ok(_) => format!("<c><v>{cell}</v></c>"),
        Err(_) => format!("<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"),
    };
    let row = |row: &&[&str]| {
        format!("<row>{}</row>", row.iter().map(cell).collect::<String>())
    };
    format!("<sheetData>{}</sheetData>", table.iter().map(row).collect::<String>())
}

/// Returns the figures of a workbook as a tidy table, and what was found.
fn read(bytes: &[u8]) -> (String, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("v.xlsx");
    fs::write(&path, bytes).unwrap();
    let mut sources = komentaras::diagnostic::Sources::default();
    let mut diags = komentaras::diagnostic::Diagnostics::new();
    let marks = Legend::default();
    let read =
        komentaras::load::dataset_file(&path, None, &marks, &mut sources, &mut diags);
    let table = read.unwrap().map(|dataset| dataset.to_csv()).unwrap_or_default();
    let found = diags.into_sorted(&sources);
    let said = |finding: &komentaras::diagnostic::Diagnostic| {
        format!(
            "{} {:?}",
            finding.code.as_str(),
            finding.args.values().collect::<Vec<_>>()
        )
    };
    (table.replace("\r\n", "\n"), found.iter().map(said).collect())
}

#[test]
fn a_sheet_is_read_as_it_is_seen() {
    for (name, expected) in [
        (
            "sheets.xlsx",
            "savivaldybe,year,value,flag\nVilniaus m. sav.,2022,17.8,\nVilniaus m. sav.,2023,1.2,\n\
             Kauno m. sav.,2022,987.0,\nKauno m. sav.,2023,12345.7,\n",
        ),
        // Computed by LibreOffice: a division by zero is no figure.
        (
            "computed.xlsx",
            "vaikai,gyventojai,year,value,flag\n3,7,2022,42.8571428571429,\n1,0,2023,,\n",
        ),
        (
            "years.xlsx",
            "savivaldybe,year,value,flag\nVilnius,2022,17.8,\nVilnius,2023,18.25,\n\
             Kaunas,2022,1234.5,\nKaunas,2023,,\n",
        ),
        (
            "header.xlsx",
            "savivaldybe,year,value,flag\nVilnius,2022,5,\nVilnius,2023,7,\nKaunas,2022,6,\n\
             Kaunas,2023,8,\n",
        ),
        ("formulas.xlsx", ""),
        ("sheets.xls", ""),
        ("sheets.ods", ""),
    ] {
        assert_eq!(read(&fixture(name)).0, expected, "{name}");
    }
}

#[test]
fn what_is_not_seen_is_said() {
    project(fixture("unseen.xlsx"), "select = { measure = \"dalis\" }\n")
        .expect_findings(str![[r#"
report/data/indicators.toml:1:2: note[unused-indicator]: unused indicator `poverty`
report/data/v.xlsx:Visi!E1: warning[dataset-column]: column `Tūkstančiai` was read as figures, but it may hold codes
report/data/v.xlsx:Visi!F1: warning[dataset-column]: column `Antra` was read as figures, but it may hold codes
report/data/v.xlsx:Visi!F1: warning[dataset-sheet]: column F is hidden
report/data/v.xlsx:Visi!C2: note[dataset-sheet]: the number in C2 has more decimals than it shows
report/data/v.xlsx:Visi!E2: warning[dataset-sheet]: numbers shown otherwise than they are saved: E2, E3, E4, E5
report/data/v.xlsx:Visi!A3: note[dataset-sheet]: merged cells: A3:A4
report/data/v.xlsx:Visi!C3: note[dataset-sheet]: the comment on C3 is not read
report/data/v.xlsx:Visi!C4: warning[dataset-sheet]: no data because of the error `#N/A`: C4
report/data/v.xlsx:Visi!A5: warning[dataset-sheet]: row 5 is hidden

"#]]);
    project(fixture("formulas.xlsx"), "").expect_findings(str![[r#"
report/data/indicators.toml:1:2: note[unused-indicator]: unused indicator `poverty`
report/data/v.xlsx:Formulės!D2: error[dataset-sheet]: 2 formulas have no saved results: D2, D3

"#]]);
    project(fixture("header.xlsx"), "").expect_findings(str![[r#"
report/data/indicators.toml:1:2: note[unused-indicator]: unused indicator `poverty`
report/data/v.xlsx:Antraštė!A1: note[dataset-sheet]: merged cells: A1:A2
report/data/v.xlsx:Antraštė!A1: note[dataset-notes]: skipped a line outside the table: `Savivaldybė Metai`
report/data/v.xlsx:Antraštė!B1: note[dataset-sheet]: cells merged across columns: B1:C1

"#]]);
}

/// A heading on two rows, as people merge it.
#[test]
fn a_heading_on_two_rows_is_one_to_join() {
    let table = rows(&[
        &["Savivaldybė", "2022", ""],
        &["", "Berniukai", "Mergaitės"],
        &["Vilnius", "10", "12"],
    ]);
    let merged = table + "<mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>";
    project(workbook(&merged), "").expect_findings(str![[r#"
report/data/indicators.toml:1:2: note[unused-indicator]: unused indicator `poverty`
report/data/v.xlsx:A!A1: error[dataset-no-header]: the heading is on two rows: `2022` stands above several columns
report/data/v.xlsx:A!B1: note[dataset-sheet]: cells merged across columns: B1:C1

"#]]);
}

#[test]
fn a_finding_and_an_origin_name_the_cell() {
    let project = project(fixture("unseen.xlsx"), "select = { measure = \"reiksme\" }\n")
        .change(
            "report/lt/26-skurdas.md",
            "+++\ntitle = \"S\"\narticles = [\"26\"]\n+++\n\nBuvo {{value \"poverty\" year=2021 vieta=\"A\"}}.\n",
        );
    project.run("check --ui-language en").stdout_eq(str![[r#"
warning[dataset-column]: column `Tūkstančiai` was read as figures, but it may hold codes
 --> report/data/v.xlsx:Visi!E1
  |
1 | Vieta    Metai    Reikšmė    Dalis    Tūkstančiai    Antra
  |                                       ^^^^^^^^^^^
  |
  = help: if these are codes, such as classes or numbers of groups, add to the indicator: `columns = { "Tūkstančiai" = "codes" }`; if the reading is right, write `"figures"` there
  = help: before you add the file: `komentaras indicators add FILE --column "Tūkstančiai=codes"`

warning[dataset-column]: column `Antra` was read as figures, but it may hold codes
 --> report/data/v.xlsx:Visi!F1
  |
1 | Vieta    Metai    Reikšmė    Dalis    Tūkstančiai    Antra
  |                                                      ^^^^^
  |
  = help: if these are codes, such as classes or numbers of groups, add to the indicator: `columns = { "Antra" = "codes" }`; if the reading is right, write `"figures"` there
  = help: before you add the file: `komentaras indicators add FILE --column "Antra=codes"`

warning[dataset-sheet]: column F is hidden
 --> report/data/v.xlsx:Visi!F1
  |
1 | Vieta    Metai    Reikšmė    Dalis    Tūkstančiai    Antra
  |                                                      ^^^^^
  |
  = help: they are read like all others: delete them in a spreadsheet program if they do not belong to the data, or show them

note[dataset-sheet]: the number in C2 has more decimals than it shows
 --> report/data/v.xlsx:Visi!C2
  |
2 | A    2021    17.8    17.8    506    1
  |              ^^^^
  |
  = help: the numbers are read as shown; to use more decimals, show them in the spreadsheet and save it

warning[dataset-sheet]: numbers shown otherwise than they are saved: E2, E3, E4, E5
 --> report/data/v.xlsx:Visi!E2
  |
2 | A    2021    17.8    17.8    506    1
  |                              ^^^
  |
  = help: the numbers are read as shown, for example in thousands; if that is wrong, change the number format of the cells to “Number” and save the file

note[dataset-sheet]: merged cells: A3:A4
 --> report/data/v.xlsx:Visi!A3
  |
3 | A    2022    18    25.0    507    2
  | ^
  |
  = help: their text is taken for each of their rows; check that it holds for all of them

note[dataset-sheet]: the comment on C3 is not read
 --> report/data/v.xlsx:Visi!C3
  |
3 | A    2022    18    25.0    507    2
  |              ^^
  |
  = help: check that they say nothing a reader must know, such as that a number is provisional

warning[dataset-sheet]: no data because of the error `#N/A`: C4
 --> report/data/v.xlsx:Visi!C4
  |
4 | A    2023    #N/A    50.0    508    3
  |              ^^^^
  |
  = help: correct the formulas, or delete their cells if there are no data

warning[dataset-sheet]: row 5 is hidden
 --> report/data/v.xlsx:Visi!A5
  |
5 | B    2023    19    12.5    509    4
  | ^
  |
  = help: they are read like all others: delete them in a spreadsheet program if they do not belong to the data, or show them
6 warnings, 3 notes

"#]]);
    project.run("trace 26-skurdas:6").code(0).stdout_eq(str![[r#"
report/lt/26-skurdas.md:6
  lt: 17,8 proc.
    Indicator: Skurdo rizika (poverty)
    Unit: Per cent
    Source: Skurdo rizika, https://ec.europa.eu/eurostat (eurostat)
    Query: year=2021 vieta=A measure=reiksme
    File: report/data/v.xlsx:Visi!C2, published as `17.8`

"#]]);
    let json = project.output("check --format json");
    let json = String::from_utf8(json.stdout).unwrap();
    assert!(
        json.contains(
            r#""file":"report/data/v.xlsx","line":2,"column":3,"cell":"Visi!C2""#
        ),
        "{json}"
    );
}

#[test]
fn a_sheet_is_chosen_by_name() {
    let sheets = fixture("sheets.xlsx");
    // Named, it needs no note; capitals do not matter, as in spreadsheets.
    for name in ["2 lentelė", "2 LENTELĖ"] {
        project(&sheets, &format!("sheet = \"{name}\"\n")).expect_findings(str![[r#"
report/data/indicators.toml:1:2: note[unused-indicator]: unused indicator `poverty`

"#]]);
    }
    project(&sheets, "sheet = \"2 lentele\"\n").expect_findings(str![[r#"
report/data/indicators.toml:1:2: note[unused-indicator]: unused indicator `poverty`
report/data/indicators.toml:6:9: error[dataset-sheet]: the workbook has no sheet `2 lentele`

"#]]);
    project(&sheets, "sheet = \"Kitas\"\n").expect_findings(str![[r#"
report/data/indicators.toml:1:2: note[unused-indicator]: unused indicator `poverty`
report/data/indicators.toml:6:9: error[dataset-sheet]: the workbook has no sheet `Kitas`

"#]]);
    TestProject::small()
        .change(
            "report/data/indicators.toml",
            REGISTER.replace("v.xlsx", "poverty.csv") + "sheet = \"A\"\n",
        )
        .expect_findings(str![[r#"
report/data/indicators.toml:6:9: warning[dataset-sheet]: `sheet` does not apply: the data file is not a workbook

"#]]);
    // Two sheets of one file are two tables.
    let both = format!(
        "{REGISTER}sheet = \"Vaikai\"\n\n{}sheet = \"2 lentelė\"\n",
        REGISTER.replace("[poverty]", "[children]")
    );
    let project = TestProject::small()
        .change("report/data/v.xlsx", &sheets)
        .change("report/data/indicators.toml", both)
        .change("report/lt/26-skurdas.md", "+++\ntitle = \"S\"\narticles = [\"26\"]\n+++\n\n{{value \"children\" year=2022}}, {{value \"poverty\" year=2022 savivaldybe=\"Kauno m. sav.\"}}\n");
    project.run("trace 26-skurdas:6").stdout_eq(str![[r#"
report/lt/26-skurdas.md:6
  lt: 5,0 proc.
    Indicator: ⟨indicator-children⟩ (children)
    Unit: Per cent
    Source: Skurdo rizika, https://ec.europa.eu/eurostat (eurostat)
    Query: year=2022
    File: report/data/v.xlsx:'2 lentelė'!B2, published as `5`
  lt: 987,0 proc.
    Indicator: Skurdo rizika (poverty)
    Unit: Per cent
    Source: Skurdo rizika, https://ec.europa.eu/eurostat (eurostat)
    Query: year=2022 savivaldybe=Kauno m. sav.
    File: report/data/v.xlsx:Vaikai!C6, published as `987.0`

"#]]);
}

#[test]
fn what_is_no_workbook_is_refused_with_what_to_do() {
    let sheets = fixture("sheets.xlsx");
    let mut parts = unpack(&sheets, 1 << 20).unwrap();
    parts.retain(|(path, _)| path != "xl/worksheets/sheet1.xml");
    let without_sheet = pack(&parts);
    let bomb = pack(&[("_rels/.rels".to_owned(), vec![b' '; 80 << 20])]);
    assert!(bomb.len() < 1 << 20);
    let mut encrypted = fixture("sheets.xls");
    let name = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
    encrypted.extend(name);
    let far =
        workbook("<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>");
    let document = pack(&[
        (
            "_rels/.rels".to_owned(),
            relations(&[("r1", "officeDocument", "word/document.xml")]).into_bytes(),
        ),
        ("word/document.xml".to_owned(), b"<w:document xmlns:w='u'/>".to_vec()),
    ]);
    for (bytes, expected) in [
        (fixture("sheets.xls"), "old-spreadsheet"),
        (fixture("sheets.ods"), "open-document"),
        (encrypted, "encrypted"),
        (sheets[..sheets.len() / 2].to_vec(), "damaged-spreadsheet"),
        (without_sheet, "damaged-spreadsheet"),
        (bomb, "too-large"),
        (document, "archive"),
        (pack(&[("a.csv".to_owned(), b"year,value\n".to_vec())]), "archive"),
        (
            workbook("<sheetData><row><c><v>1</v></row></sheetData>"),
            "damaged-spreadsheet",
        ),
        (workbook(""), "empty"),
        (far, "unknown"),
    ] {
        let (table, found) = read(&bytes);
        assert_eq!(table, "");
        assert!(
            found.iter().any(|said| said.contains(expected)),
            "{expected}: {found:?}"
        );
    }
}

#[test]
fn the_pdf_has_a_copy_as_csv() {
    let project = project(fixture("header.xlsx"), "").change(
        "report/lt/26-skurdas.md",
        "+++\ntitle = \"S\"\narticles = [\"26\"]\n+++\n\n{{table \"poverty\" rows=\"year\" columns=\"savivaldybe\" caption=\"C\"}}\n",
    );
    let snapshot = project.snapshot(komentaras::pipeline::Options::default());
    let document = snapshot.documents().first().unwrap();
    let attachment = document.attachments.first().unwrap();
    assert_eq!(attachment.path, "report/data/v.xlsx.Antraštė.csv");
    assert!(
        attachment
            .bytes
            .starts_with("savivaldybe,year,value,flag\r\nVilnius,2022,5,".as_bytes())
    );
}

#[test]
fn a_workbook_becomes_an_indicator() {
    let project = TestProject::both().change("v.xlsx", fixture("sheets.xlsx"));
    let answers = "--name lt=Vaikai --name en=Children --unit children --source eurostat";
    project
        .command(&format!("indicators add v.xlsx {answers} --dry-run"))
        .args(["--sheet", "2 lentelė"])
        .output()
        .map(|output| {
            snapbox::assert_data_eq!(
                String::from_utf8(output.stdout).unwrap(),
                str![[r#"
New file: report/data/v.xlsx

report/data/indicators/v.toml
  + [v]
  + file = "v.xlsx"
  + sheet = "2 lentelė"
  + unit = "children"
  + decimals = 0
  + source = "eurostat"

translations/en/v.ftl
  + indicator-v = Children

translations/lt/v.ftl
  + indicator-v = Vaikai

Dry run: nothing written.

"#]]
                .raw()
            );
        })
        .unwrap();
    project.run(&format!("indicators add v.xlsx {answers} --sheet 2")).code(1).stderr_eq(
        str![[r#"
error[dataset-sheet]: the workbook has no sheet `2`
--> v.xlsx
 = help: the workbook has: `Vaikai`, `2 lentelė`, `Juodraštis`
1 error

"#]],
    );
}

/// A workbook with these cells in the first column of figures, in texts of several runs. Of the
/// styles, 1 is struck out, 2 is raised and 3 a percentage.
fn with_looks(cells: &[&str], is_shared: bool) -> Vec<u8> {
    let mut list = String::new();
    let mut sheet = "<row><c t=\"inlineStr\"><is><t>Metai</t></is></c>\
                     <c t=\"inlineStr\"><is><t>Reikšmė</t></is></c></row>"
        .to_owned();
    for (place, cell) in cells.iter().enumerate() {
        let year = 2015 + place;
        let cell = if cell.starts_with("<c") {
            (*cell).to_owned()
        } else if is_shared {
            list += &format!("<si>{cell}</si>");
            format!("<c t=\"s\"><v>{place}</v></c>")
        } else {
            format!("<c t=\"inlineStr\"><is>{cell}</is></c>")
        };
        sheet += &format!("<row><c><v>{year}</v></c>{cell}</row>");
    }
    let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let mut parts =
        unpack(&workbook(&format!("<sheetData>{sheet}</sheetData>")), 1 << 20).unwrap();
    parts.retain(|(path, _)| path != "xl/_rels/workbook.xml.rels");
    for (path, text) in [
        (
            "xl/_rels/workbook.xml.rels",
            relations(&[
                ("r1", "worksheet", "worksheets/sheet1.xml"),
                ("r2", "sharedStrings", "sharedStrings.xml"),
                ("r3", "styles", "styles.xml"),
            ]),
        ),
        ("xl/sharedStrings.xml", format!("<sst {space}>{list}</sst>")),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet {space}><fonts><font/><font><strike/></font>\
                 <font><vertAlign val=\"superscript\"/></font></fonts><cellXfs>\
                 <xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/>\
                 <xf numFmtId=\"0\" fontId=\"2\"/><xf numFmtId=\"10\" fontId=\"0\"/>\
                 </cellXfs></styleSheet>"
            ),
        ),
    ] {
        parts.push((path.to_owned(), text.into_bytes()));
    }
    pack(&parts)
}

/// Returns a text of a plain run and one with a property.
fn runs(plain: &str, property: &str, text: &str) -> String {
    format!(
        "<r><t>{plain}</t></r><r><rPr><sz val=\"11\"/>{property}</rPr><t>{text}</t></r>"
    )
}

/// A raised digit is the number of a footnote, and what is struck out is no figure.
#[test]
fn what_is_raised_or_struck_out_is_no_digit_of_a_figure() {
    let (raised, lowered) =
        ("<vertAlign val=\"superscript\"/>", "<vertAlign val=\"subscript\"/>");
    for (cell, expected) in [
        (runs("12", raised, "1"), "unknown-flag ¹"),
        (runs("12,3", raised, "2)"), "unknown-flag ²⁾"),
        (runs("1 204", raised, "1, 2"), "unknown-flag ¹, ²"),
        (runs("12", lowered, "1"), "unknown-flag ₁"),
        (runs("12,3", raised, "*"), "unknown-flag *"),
        (runs("12", raised, "a)"), "dataset-number 12a⁾"),
        (runs("12", "<strike/>", "3"), "dataset-number 123\u{336}"),
        (
            runs("", "<strike/>", "17") + "<r><t>19</t></r>",
            "dataset-number 1\u{336}7\u{336}19",
        ),
        ("<c s=\"1\"><v>15</v></c>".to_owned(), "dataset-number 1\u{336}5\u{336}"),
        ("<c s=\"2\"><v>15</v></c>".to_owned(), "dataset-number ¹⁵"),
    ] {
        for is_shared in [false, true] {
            let (table, found) =
                read(&with_looks(&[&cell, "<c><v>7</v></c>"], is_shared));
            assert!(table.contains("2016,7,"), "{table}");
            assert!(table.contains("2015,,"), "{cell}: {table}");
            let (code, text) = expected.split_once(' ').unwrap();
            let is_meant = |said: &String| said.starts_with(code) && said.contains(text);
            // The text of a finding as it is, and not as Rust would write it.
            let found: Vec<String> =
                found.iter().map(|said| said.replace("\\u{336}", "\u{336}")).collect();
            assert!(found.iter().any(is_meant), "{cell}: {found:?}");
            let is_struck = found.iter().any(|said| said.contains("struck"));
            assert_eq!(is_struck, expected.contains('\u{336}'), "{cell}: {found:?}");
        }
    }
    // What is not struck out, nor raised, is read as ever.
    let plain = runs("12", "<strike val=\"0\"/><vertAlign val=\"baseline\"/>", ",5");
    let (table, found) = read(&with_looks(&[&plain], true));
    assert_eq!((table.as_str(), found), ("year,value,flag\n2015,12.5,\n", Vec::new()));
}

/// Of percentages, either all are formatted as such or none.
#[test]
fn percentages_are_not_mixed_with_shares_of_one() {
    let percent = |number: &str| format!("<c s=\"3\"><v>{number}</v></c>");
    let plain = |number: &str| format!("<c><v>{number}</v></c>");
    for (cells, expected) in [
        ([percent("0.178"), plain("0.182"), percent("0.191")], Some("B3")),
        ([percent("0.178"), plain("1"), plain("0")], Some("B3")),
        ([plain("0.178"), plain("-0.182"), percent("0.191")], Some("B2, B3")),
        ([percent("0.178"), percent("0.182"), percent("0.191")], None),
        ([plain("0.178"), plain("0.182"), plain("0.191")], None),
        // Typed as it is shown, or a count in another row of the table.
        ([percent("0.178"), plain("18.2"), plain("1")], None),
    ] {
        let cells = cells.each_ref().map(String::as_str);
        let (_, found) = read(&with_looks(&cells, false));
        let said = found.iter().find(|said| said.contains("percents"));
        assert_eq!(said.is_some(), expected.is_some(), "{cells:?}: {found:?}");
        let cells = expected.unwrap_or_default();
        assert!(said.is_none_or(|said| said.contains(cells)), "{found:?}");
    }
    // Where years are columns, a row is one series, and the next may be of another unit.
    let text = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let head = text("Rodiklis") + &plain("2022") + &plain("2023");
    for (share, expected) in [(plain("0.2"), true), (percent("0.2"), false)] {
        let rows = format!(
            "<row>{head}</row><row>{}{}{share}</row><row>{}{}{}</row>",
            text("Dalis"),
            percent("0.1"),
            text("Santykis"),
            plain("0.5"),
            plain("0.6"),
        );
        let mut parts = unpack(&with_looks(&[], false), 1 << 20).unwrap();
        for (path, content) in &mut parts {
            if path == "xl/worksheets/sheet1.xml" {
                let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
                *content = format!(
                    "<worksheet xmlns=\"{space}\"><sheetData>{rows}</sheetData></worksheet>"
                )
                .into_bytes();
            }
        }
        let (_, found) = read(&pack(&parts));
        let said = found.iter().find(|said| said.contains("percents"));
        assert_eq!(said.is_some(), expected, "{found:?}");
        assert!(said.is_none_or(|said| said.contains("C2")), "{found:?}");
    }
}

proptest! {
    /// Whatever is done to a workbook, it is read or refused.
    #[test]
    fn a_damaged_workbook_never_panics(
        places in prop::collection::vec((any::<Index>(), any::<u8>()), 1..8),
        end in any::<Index>(),
    ) {
        let mut bytes = fixture("unseen.xlsx");
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        read(&bytes);
        bytes.truncate(end.index(bytes.len()));
        read(&bytes);
    }

    /// The same where the archive is whole and its XML is not.
    #[test]
    fn a_damaged_sheet_never_panics(place in any::<Index>(), byte in any::<u8>(), part in 0_usize..12) {
        let mut parts = unpack(&fixture("unseen.xlsx"), 1 << 20).unwrap();
        let count = parts.len();
        let (_, content) = &mut parts[part % count];
        let at = place.index(content.len());
        content[at] = byte;
        read(&pack(&parts));
    }

    /// A sheet of plain numbers says what the same table says as CSV.
    #[test]
    fn a_sheet_says_what_the_same_csv_says(
        figures in prop::collection::vec(prop::option::of(-99_999_i32..99_999), 1..30),
    ) {
        let cells: Vec<[String; 3]> = figures
            .iter()
            .zip(1990..)
            .map(|(figure, year)| {
                let figure = figure.map(|figure| figure.to_string()).unwrap_or_default();
                [year.to_string(), "LT".to_owned(), figure]
            })
            .collect();
        let table: Vec<Vec<&str>> = cells.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let mut lines: Vec<&[&str]> = vec![&["year", "geo", "value"]];
        lines.extend(table.iter().map(Vec::as_slice));
        let csv = lines.iter().map(|row| row.join(",") + "\n").collect::<String>();
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("v.csv"), csv).unwrap();
        let mut sources = komentaras::diagnostic::Sources::default();
        let mut diags = komentaras::diagnostic::Diagnostics::new();
        let marks = Legend::default();
        let of_csv = komentaras::load::dataset_file(&folder.path().join("v.csv"), None, &marks, &mut sources, &mut diags);
        let of_csv = of_csv.unwrap().unwrap().to_csv().replace("\r\n", "\n");
        prop_assert_eq!(read(&workbook(&rows(&lines))).0, of_csv);
    }
}
