//! What is found in the registers of earlier recommendations and of organisations, and in what
//! recommendations say.

use komentaras::diagnostic::Code;
use komentaras::pipeline::{Options, Snapshot};
use proptest::prelude::*;
use snapbox::data::Inline;
use snapbox::str;

use crate::project::TestProject;

pub(crate) const OBSERVATIONS: &str = "report/data/concluding-observations.csv";
pub(crate) const ORGANISATIONS: &str = "report/data/organisations.csv";

/// A chapter with a recommendation that follows an earlier one.
pub(crate) const FOLLOWING: &str = "Tekstas.\n\n\
    ::: recommendation {to=\"vyriausybe\" follows=\"CRC/C/LTU/CO/5-6:21(b)\"}\n\
    Uždrausti fizines bausmes.\n:::\n";

pub(crate) fn report(body: &str) -> TestProject {
    TestProject::small().chapter(body).change(
        "translations/lt/report.ftl",
        "indicator-poverty = Skurdo rizika\ndimension-geo = Šalis\ncode-geo-LT = Lietuva\n\
         dimension-sex = Lytis\ncode-sex-T = Iš viso\ncode-sex-F = Mergaitės\n\
         addressee-vyriausybe = Vyriausybė\n    .dative = Vyriausybei\n",
    )
}

#[track_caller]
fn observations(table: &str, expected: Inline) {
    report(FOLLOWING).change(OBSERVATIONS, table).expect_findings(expected);
}

#[track_caller]
fn organisations(table: &str, expected: Inline) {
    let body = format!("{FOLLOWING}\n{{{{register \"organisations\"}}}}\n");
    report(&body).change(ORGANISATIONS, table).expect_findings(expected);
}

#[test]
fn registers_that_are_right() {
    observations(
        "symbol,paragraph,text_lt,articles,body,action_lt,status,indicator,comment_lt\n\
         CRC/C/LTU/CO/5-6,21(b),\"Uždrausti, be išimčių\",19; 28(2),vyriausybe,Priimtas įstatymas,partly,poverty,Trūksta\n\n",
        str![[r#"
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
    // As a spreadsheet writes it, in another order.
    observations(
        "\u{feff}Paragraph;Symbol;text_lt;;\n21;CRC/C/LTU/CO/5-6;Uždrausti;;\n;;;;\n",
        str![[r#"
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
    organisations(
        "id,name_lt,role,chapters,dissent_lt,website\n\
         a,Pirmoji,author,26-skurdas,,https://example.org\nb,Antroji,member,,,\n",
        str![[r#"
report/lt/19-smurtas.md:7:46: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so `CRC/C/LTU/CO/5-6:21(b)` cannot be compared with what the Committee recommended
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
}

#[test]
fn registers_without_what_they_need() {
    observations(
        "",
        str![[r#"
report/data/concluding-observations.csv:1:1: error[empty-file]: the file `report/data/concluding-observations.csv` is empty
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
    observations(
        "document,para,text\nA,1,b\n",
        str![[r#"
report/data/concluding-observations.csv:1:1: warning[register-column]: unknown column `document` in the register
report/data/concluding-observations.csv:1:1: error[register-column-missing]: the register has no column symbol, paragraph, text_lt
report/data/concluding-observations.csv:1:10: warning[register-column]: unknown column `para` in the register
report/data/concluding-observations.csv:1:15: warning[register-column]: unknown column `text` in the register
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
    observations(
        "symbol,symbol,paragraf,paragraph,text_lt\na/b/c,,,21(b),x\n",
        str![[r#"
report/data/concluding-observations.csv:1:8: warning[register-column]: duplicate column `symbol` in the register
report/data/concluding-observations.csv:1:15: warning[register-column]: unknown column `paragraf` in the register
report/data/concluding-observations.csv:2:1: note[unanswered-observation]: no recommendation of the report follows `A/B/C:21(b)`
report/lt/19-smurtas.md:7:46: error[unknown-observation]: the register has no recommendations from `CRC/C/LTU/CO/5-6`
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
    organisations(
        "id;name_lt\na;Pirmoji\n",
        str![[r#"
report/data/organisations.csv:1:1: error[register-column-missing]: the register has no column role
report/lt/19-smurtas.md:7:46: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so `CRC/C/LTU/CO/5-6:21(b)` cannot be compared with what the Committee recommended
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
}

#[test]
fn rows_that_say_nothing_and_cells_of_a_spreadsheet() {
    observations(
        "symbol,paragraph,text_lt,status\n\
         CRC/C/LTU/CO/5-6,21(b),,partly\n\
         CRC/C/LTU/CO/5-6,22,=A1&B1,\n\
         CRC/C/LTU/CO/5-6,23,#REF!,\n\
         CRC/C/LTU/CO/5-6,24,= 5; #1,\n",
        str![[r#"
report/data/concluding-observations.csv:2:1: error[register-cell]: the cell `text_lt` is empty
report/data/concluding-observations.csv:3:1: note[unanswered-observation]: no recommendation of the report follows `CRC/C/LTU/CO/5-6:22`
report/data/concluding-observations.csv:3:21: error[register-cell]: `=A1&B1` is a formula or an error of a spreadsheet
report/data/concluding-observations.csv:4:1: note[unanswered-observation]: no recommendation of the report follows `CRC/C/LTU/CO/5-6:23`
report/data/concluding-observations.csv:4:21: error[register-cell]: `#REF!` is a formula or an error of a spreadsheet
report/data/concluding-observations.csv:5:1: note[unanswered-observation]: no recommendation of the report follows `CRC/C/LTU/CO/5-6:24`
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
    organisations(
        "id,name_lt,role,chapters\na,,author,\nb,#N/A,member,\n",
        str![[r#"
report/data/organisations.csv:2:1: error[register-cell]: the cell `name_lt` is empty
report/data/organisations.csv:3:3: error[register-cell]: `#N/A` is a formula or an error of a spreadsheet
report/lt/19-smurtas.md:7:46: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so `CRC/C/LTU/CO/5-6:21(b)` cannot be compared with what the Committee recommended
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
}

#[test]
fn two_whole_versions_and_characters_that_nobody_sees_are_told() {
    let row = "symbol,paragraph,text_lt,status\nCRC/C/LTU/CO/5-6,21(b),Užd\u{7}rausti\u{1b}[31m,partly\n";
    let codes = |table: &str| -> Vec<(Code, usize)> {
        let (snapshot, diags) = report(FOLLOWING).change(OBSERVATIONS, table).inspect();
        let found = diags.iter().filter_map(|it| {
            let span = it.primary?;
            let is_here = snapshot.sources.file(span.file).path == OBSERVATIONS;
            let line = snapshot.sources.position(span.file, span.range().start).line;
            is_here.then_some((it.code, line))
        });
        found.collect()
    };
    assert_eq!(codes(row), [(Code::ControlCharacter, 2)]);
    let versions = format!("<<<<<<< HEAD\n{row}=======\n{row}>>>>>>> other\n");
    let found = codes(&versions.replace(['\u{7}', '\u{1b}'], ""));
    assert_eq!(found, [(Code::MergeConflict, 1)]);
}

#[test]
fn cells_that_cannot_be_right() {
    observations(
        "symbol,paragraph,text_lt,articles,status,indicator,body\n\
         LTU 5-6,21(b),A,19,partly,,\n\
         CRC/C/LTU/CO/5-6,21 b,B,19,partly,,\n\
         CRC/C/LTU/CO/5-6,,C,19,,,\n\
         CRC/C/LTU/CO/5-6,21(b),D,99; 19,partialy,povertyy,ministerij\n\
         CRC/C/LTU/CO/5-6,21(b),E,,not,,\n\
         CRC/C/LTU/CO/5-6,22,F\n",
        str![[r#"
report/data/concluding-observations.csv:2:1: error[register-cell]: `LTU 5-6` is not the symbol of a document
report/data/concluding-observations.csv:3:18: error[register-cell]: `21 b` is not the number of a paragraph
report/data/concluding-observations.csv:4:1: error[register-cell]: the cell `paragraph` is empty
report/data/concluding-observations.csv:5:26: error[unknown-article]: the Convention has no article `99`
report/data/concluding-observations.csv:5:33: error[register-cell]: `partialy` is not possible in the column `status`
report/data/concluding-observations.csv:5:42: error[unknown-indicator]: unknown indicator `povertyy`
report/data/concluding-observations.csv:5:51: error[missing-message]: missing text for `addressee-ministerij` (lt)
report/data/concluding-observations.csv:6:18: error[register-duplicate]: `CRC/C/LTU/CO/5-6:21(b)` is in the register twice
report/data/concluding-observations.csv:7:1: error[register-row]: the row has 3 cells, but there are 7 columns: nothing for `articles`
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
    organisations(
        "id,name_lt,role,chapters\n,A,author,\nb,B,,\nc,C,membr,26-skurda\nc,D,member,\n",
        str![[r#"
report/data/organisations.csv:2:1: error[register-cell]: the cell `id` is empty
report/data/organisations.csv:3:1: error[register-cell]: the cell `role` is empty
report/data/organisations.csv:4:5: error[register-cell]: `membr` is not possible in the column `role`
report/lt/19-smurtas.md:7:46: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so `CRC/C/LTU/CO/5-6:21(b)` cannot be compared with what the Committee recommended
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
}

#[test]
fn what_follows_an_earlier_recommendation_names_one_that_there_is() {
    let table =
        "symbol,paragraph,text_lt\nCRC/C/LTU/CO/5-6,21,A\nCRC/C/LTU/CO/5-6,30(a),B\n";
    let body = "Tekstas.\n\n\
        ::: recommendation {to=\"vyriausybe\" follows=\"CRC/C/LTU/CO/5-6:21(b)\"}\nA.\n:::\n\n\
        ::: recommendation {to=\"vyriausybe\" follows=\"CRC/C/LTU/CO/5-6:31(a)\"}\nB.\n:::\n\n\
        ::: recommendation {to=\"vyriausybe\" follows=\"CRC/C/LTU/CO/3-4:7\"}\nC.\n:::\n\n\
        ::: question {follows=\"CRC/C/LTU/CO/5-6\"}\nD?\n:::\n";
    report(body).change(OBSERVATIONS, table).expect_findings(str![[r#"
report/data/concluding-observations.csv:3:1: note[unanswered-observation]: no recommendation of the report follows `CRC/C/LTU/CO/5-6:30(a)`
report/lt/19-smurtas.md:11:46: error[unknown-observation]: the register has no paragraph `31(a)` of `CRC/C/LTU/CO/5-6`
report/lt/19-smurtas.md:15:46: error[unknown-observation]: the register has no recommendations from `CRC/C/LTU/CO/3-4`
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    // Without the register, nothing is known of earlier ones.
    report(body).expect_findings(str![[r#"
report/lt/19-smurtas.md:7:46: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so `CRC/C/LTU/CO/5-6:21(b)` cannot be compared with what the Committee recommended
report/lt/19-smurtas.md:11:46: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so `CRC/C/LTU/CO/5-6:31(a)` cannot be compared with what the Committee recommended
report/lt/19-smurtas.md:15:46: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so `CRC/C/LTU/CO/3-4:7` cannot be compared with what the Committee recommended
report/lt/19-smurtas.md:19:24: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so `CRC/C/LTU/CO/5-6` cannot be compared with what the Committee recommended
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
}

#[test]
fn what_is_taken_from_a_register_that_is_lost_is_found() {
    let body = format!(
        "{FOLLOWING}\nJų – {{{{count \"follow-up\"}}}} ir {{{{count \"organisations\" role=\"member\"}}}}.\n\n\
         {{{{register \"follow-up\"}}}}\n\n{{{{register \"organisations\"}}}}\n"
    );
    let lost = report(&body);
    lost.expect_findings(str![[r#"
report/lt/19-smurtas.md:7:46: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so `CRC/C/LTU/CO/5-6:21(b)` cannot be compared with what the Committee recommended
report/lt/19-smurtas.md:11:6: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so there is nothing to count
report/lt/19-smurtas.md:11:31: warning[empty-register]: `report/data/organisations.csv` has no entries, so there is nothing to count
report/lt/19-smurtas.md:13:1: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so there is nothing to print here
report/lt/19-smurtas.md:15:1: warning[empty-register]: `report/data/organisations.csv` has no entries, so there is nothing to print here
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    // Neither is one of which only the names of the columns are left.
    let empty = report(&body)
        .change(OBSERVATIONS, "symbol,paragraph,text_lt\n")
        .change(ORGANISATIONS, "id,name_lt,role\n");
    empty.expect_findings(str![[r#"
report/lt/19-smurtas.md:7:46: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so `CRC/C/LTU/CO/5-6:21(b)` cannot be compared with what the Committee recommended
report/lt/19-smurtas.md:11:6: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so there is nothing to count
report/lt/19-smurtas.md:11:31: warning[empty-register]: `report/data/organisations.csv` has no entries, so there is nothing to count
report/lt/19-smurtas.md:13:1: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so there is nothing to print here
report/lt/19-smurtas.md:15:1: warning[empty-register]: `report/data/organisations.csv` has no entries, so there is nothing to print here
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    // A draft says that there are no entries; what is sent can't.
    lost.run("build -q --format json").code(0);
    let told = String::from_utf8(lost.output("build --final").stderr).unwrap();
    assert_eq!(told.matches("error[empty-register]").count(), 5, "{told}");
    // What can't be read is a finding already.
    report(&body)
        .change(OBSERVATIONS, "symbol,text_lt\nCRC/C/LTU/CO/5-6,Daryti.\n")
        .change(ORGANISATIONS, "id,name_lt,role\na,Pirmoji,vadovas\n")
        .expect_findings(str![[r#"
report/data/concluding-observations.csv:1:1: error[register-column-missing]: the register has no column paragraph
report/data/organisations.csv:2:11: error[register-cell]: `vadovas` is not possible in the column `role`
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    // That nobody has a role can be what the report says.
    let members = "id,name_lt,role\na,Pirmoji,author\n";
    report("\nNarių – {{count \"organisations\" role=\"member\"}}.\n\n{{register \"organisations\"}}\n\n{{register \"organisations\" role=\"member\"}}\n")
        .change(ORGANISATIONS, members)
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:10:1: warning[empty-register]: `report/data/organisations.csv` has no entries, so there is nothing to print here

"#]]);
}

#[test]
fn recommendations_say_who_acts_and_differ() {
    let body = "Tekstas.\n\n\
        ::: recommendation\nUždrausti bausmes.\n:::\n\n\
        ::: recommendation {to=\"vyriausybe\"}\nUždrausti  *bausmes*\n:::\n";
    report(body)
        .change(
            "report/lt/24-sveikata.md",
            "+++\ntitle = \"Sveikata\"\narticles = [\"24\"]\n+++\n\nTekstas.\n",
        )
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:7:1: note[recommendation-without-addressee]: the recommendation does not say who is to act
report/lt/19-smurtas.md:11:1: warning[repeated-recommendation]: the recommendation says the same as another one
report/lt/24-sveikata.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
}

#[test]
fn recommendations_that_say_nearly_the_same_are_found_in_each_language() {
    let block =
        |text: &str| format!("::: recommendation {{to=\"vyriausybe\"}}\n{text}\n:::\n\n");
    let both = |lt: &[&str], en: &[&str]| {
        let body =
            |list: &[&str]| list.iter().map(|text| block(text)).collect::<String>();
        let project = TestProject::both().chapter(&format!("Tekstas.\n\n{}", body(lt)));
        let (snapshot, diags) = project
            .change(
                "report/en/19-smurtas.md",
                format!("+++\ntitle = \"Violence\"\n+++\n\nText.\n\n{}", body(en)),
            )
            .inspect();
        let mut found = String::new();
        for finding in diags.into_sorted(&snapshot.sources) {
            if finding.code == Code::RepeatedRecommendation {
                let span = finding.primary.unwrap();
                let line = snapshot.sources.position(span.file, span.range().start).line;
                let path = snapshot.sources.file(span.file).path.clone();
                found
                    .push_str(&format!("{path}:{line} {:?}; ", finding.args.get("kind")));
            }
        }
        found
    };
    let lt = "Uždrausti visas fizines bausmes namuose, mokyklose ir globos namuose iki 2027 metų";
    let other =
        "Parengti gairių mokytojams, kaip atpažinti smurtą ir kur apie jį pranešti.";
    let en = "Prohibit all corporal punishment at home, in schools and in homes of care by 2027";
    let other_en =
        "Prepare guidelines for teachers on how to recognise violence and report it.";
    // In another order, in other forms, with one word more.
    for (near, kind) in [
        (
            "Iki 2027 metų uždrausti visas fizines bausmes mokyklose, namuose ir globos namuose.",
            "same",
        ),
        (
            "Uždrausti visas fizines bausmes namuose, mokyklose ir visuose globos namuose iki 2027 metų.",
            "near",
        ),
    ] {
        let found = both(&[lt, near], &[en, other_en]);
        assert!(
            found.contains("lt/19-smurtas.md:") && found.contains(kind),
            "{near}: {found}"
        );
        assert!(!found.contains("en/"), "{found}");
    }
    // Alike in the translation alone.
    let near = "By 2027, prohibit all corporal punishment in schools, in homes of care and at home.";
    let found = both(&[lt, other], &[en, near]);
    assert!(found.contains("en/19-smurtas.md:") && !found.contains("lt/"), "{found}");
    // The same in both languages is said once.
    let found = both(&[lt, lt], &[en, en]);
    assert_eq!(found.matches("19-smurtas").count(), 1, "{found}");
    // In another year, by somebody else, or about something else.
    for different in [
        lt.replace("2027", "2028"),
        lt.replace("mokyklose", "ligoninėse"),
        other.to_owned(),
    ] {
        assert_eq!(both(&[lt, &different], &[en, other_en]), "", "{different}");
    }
}

#[test]
fn a_text_is_there_in_both_languages() {
    TestProject::both()
        .change(
            OBSERVATIONS,
            "symbol,paragraph,text_lt,text_en,comment_lt\nCRC/C/LTU/CO/5-6,21,A,,C\n",
        )
        .change(
            ORGANISATIONS,
            "id,name_lt,name_en,role\na,Pirmoji,First,member\nb,,Second,member\n",
        )
        .expect_findings(str![[r#"
report/data/concluding-observations.csv:2:1: note[unanswered-observation]: no recommendation of the report follows `CRC/C/LTU/CO/5-6:21`
report/data/concluding-observations.csv:2:21: warning[register-text-missing]: the row has no text in the column `text_en`
report/data/concluding-observations.csv:2:24: warning[register-text-missing]: the row has no text in the column `comment_en`
report/data/organisations.csv:1:1: warning[register-not-printed]: 2 organisations in the register are not listed in the report (member)
report/data/organisations.csv:3:4: warning[register-text-missing]: the row has no text in the column `name_lt`

"#]]);
}

/// A register with three rows.
const WHOLE: &str = "symbol,paragraph,text_lt,articles,status,comment_lt\n\
    CRC/C/LTU/CO/5-6,7(a),\"Uždrausti, ir tuoj\",19,partly,K\n\
    CRC/C/LTU/CO/5-6,21,Skelbti,4,not,\nCRC/C/LTU/CO/5-6,30,Užverti,,,\"A\nB\"\n";

/// A place of a file, what stands there instead, and how much of the file it replaces.
fn damage() -> impl Strategy<Value = (prop::sample::Index, &'static [u8], usize)> {
    let bytes = prop::sample::select(vec![
        &b""[..],
        b"\"",
        b",",
        b";",
        b"\n",
        b"\r",
        b"\0",
        b"\xff",
        b"x",
        b"\xef\xbb\xbf",
    ]);
    (any::<prop::sample::Index>(), bytes, 0..3_usize)
}

fn damaged(text: &str, place: prop::sample::Index, bytes: &[u8], cut: usize) -> Vec<u8> {
    let mut damaged = text.as_bytes().to_vec();
    let at = place.index(damaged.len());
    let end = (at + cut).min(damaged.len());
    damaged.splice(at..end, bytes.iter().copied());
    damaged
}

/// Returns how many rows are read from a register, and how many findings there are in it.
fn of_damaged(
    path: &str,
    table: &[u8],
    rows: impl Fn(&Snapshot) -> usize,
) -> (usize, usize) {
    let project = report(FOLLOWING).change(path, table);
    let snapshot = project.snapshot(Options::default());
    let file = snapshot.sources.find(path);
    let found = snapshot.findings_of_reading();
    let in_file = found.iter().filter(|it| it.primary.map(|span| span.file) == file);
    (rows(&snapshot), in_file.count())
}

proptest! {
    /// Whatever happens to one place of a register, no row is lost without a finding in the
    /// file.
    #[test]
    fn a_damaged_register_loses_nothing_silently((place, bytes, cut) in damage()) {
        let damaged = damaged(WHOLE, place, bytes, cut);
        let rows = |snapshot: &Snapshot| snapshot.project.registers.observations.rows.len();
        let (rows, findings) = of_damaged(OBSERVATIONS, &damaged, rows);
        prop_assert!(rows == 3 || findings > 0, "{rows}");
    }
}

/// A register of organisations with three rows.
const MEMBERS: &str = "id,name_lt,role,chapters,dissent_lt,website\n\
    a,\"Antis, VšĮ\",author,26-skurdas,,https://example.org\n\
    b,Gulbė,member,,\"A\nB\",\nc,Varna,endorses,19-smurtas,Nesutinka,\n";

proptest! {
    #[test]
    fn a_damaged_list_of_organisations_loses_nothing_silently(
        (place, bytes, cut) in damage(),
    ) {
        let damaged = damaged(MEMBERS, place, bytes, cut);
        let rows = |snapshot: &Snapshot| snapshot.project.registers.organisations.rows.len();
        let (rows, findings) = of_damaged(ORGANISATIONS, &damaged, rows);
        prop_assert!(rows == 3 || findings > 0, "{rows}");
    }
}

#[test]
fn what_is_no_table_of_words_is_said_so() {
    for (bytes, kind) in [
        (&b"PK\x03\x04zzzz"[..], "this is a spreadsheet"),
        (&b"<!DOCTYPE html><title>503</title>"[..], "this is a web page"),
        (
            &b"lt,en\npaty\xc4\x8dios,bullying\nglob\xff,care\n"[..],
            "bytes that are not text",
        ),
    ] {
        for path in [
            "translations/terms.csv",
            "report/data/organisations.csv",
            "report/data/concluding-observations.csv",
        ] {
            let project = TestProject::both().change(path, bytes);
            let told = project.output("check --format short").stdout;
            let told = String::from_utf8(told).unwrap();
            let lines: Vec<&str> =
                told.lines().filter(|line| line.starts_with(path)).collect();
            let found = lines.iter().filter(|line| line.contains(kind)).count();
            assert_eq!(found, 1, "{path} {kind}: {told}");
            assert!(!told.contains("download"), "{told}");
        }
    }
}

#[test]
fn no_register_is_told_to_be_downloaded_again() {
    for (path, header) in [
        ("translations/terms.csv", "lt,en,note"),
        ("report/data/organisations.csv", "id,name_lt,name_en,role"),
        ("report/data/concluding-observations.csv", "symbol,paragraph,text_lt,text_en"),
    ] {
        let columns = header.split(',').count();
        for row in ["a", &"a,".repeat(columns + 2), &",".repeat(columns - 1), "\"a,b\n"] {
            for language in ["lt", "en"] {
                let text = format!("{header}\n{row}\n{row}\n");
                let project = TestProject::both().change(path, text);
                let told =
                    project.output(&format!("check --ui-language {language}")).stdout;
                let told = String::from_utf8(told).unwrap();
                for word in ["download", "SDMX", "atsisiųskite", "dataset-row-length"] {
                    assert!(!told.contains(word), "{path} {row}: {told}");
                }
            }
        }
    }
}
