//! The registers of earlier recommendations and of organisations, and what recommendations
//! must say.

use std::fs;

use komentaras::assemble::{BlockKind, plain_text, visit};
use komentaras::compile::Fonts;
use komentaras::diagnostic::Code;
use komentaras::pipeline::{Options, Snapshot, Target};
use komentaras::syntax::archive::unpack;
use proptest::prelude::*;
use snapbox::data::Inline;
use snapbox::{Assert, str};

use crate::project::{TestProject, typst_of, with_numbers};

const OBSERVATIONS: &str = "report/data/concluding-observations.csv";
const ORGANISATIONS: &str = "report/data/organisations.csv";

/// A chapter with a recommendation that follows an earlier one.
const FOLLOWING: &str = "Tekstas.\n\n\
    ::: recommendation {to=\"vyriausybe\" follows=\"CRC/C/LTU/CO/5-6:21(b)\"}\n\
    Uždrausti fizines bausmes.\n:::\n";

fn report(body: &str) -> TestProject {
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

/// Returns what a chapter prints in both languages, as JSON has it: each text on a line.
#[track_caller]
fn printed(body: &str, annex: &str) -> [String; 2] {
    let ftl = |language: &str, name: &str, other: &str| {
        (
            format!("translations/{language}/report.ftl"),
            format!("addressee-vyriausybe = {name}\naddressee-seimas = {other}\n"),
        )
    };
    let [lt, en] = [ftl("lt", "vyriausybė", "Seimas"), ftl("en", "government", "Seimas")];
    let mut project = TestProject::both()
        .change(&lt.0, lt.1)
        .change(&en.0, en.1)
        .change(
            OBSERVATIONS,
            "symbol,paragraph,text_lt,text_en,status,comment_lt,comment_en\n\
             CRC/C/LTU/CO/5-6,21,Uždrausti,Prohibit,partly,Trūksta,Lacking\n\
             CRC/C/LTU/CO/5-6,30,,Close them,,,\n",
        )
        .change(
            ORGANISATIONS,
            "id,name_lt,name_en,role,chapters,dissent_lt,dissent_en,website\n\
             a,Čia,Zebra,member,,,,https://example.org\nb,Cia,Alpha,member,,,,\n\
             c,Trečia,Third,endorses,19-smurtas,Nesutinka,Disagrees,\n",
        );
    for (language, title) in [("lt", "Priedas"), ("en", "Annex")] {
        let kind = if language == "lt" { "kind = \"annex\"\n" } else { "" };
        project = project
            .change(
                &format!("report/{language}/annex-a.md"),
                format!("+++\ntitle = \"{title}\"\n{kind}+++\n\n{annex}\n"),
            )
            .change(
                &format!("report/{language}/19-smurtas.md"),
                format!("+++\ntitle = \"S\"\narticles = [\"19\"]\n+++\n\n{body}\n"),
            );
    }
    let (snapshot, _) = project.inspect();
    ["lt", "en"].map(|language| {
        let language = language.parse().unwrap();
        let document = snapshot
            .documents()
            .iter()
            .find(|document| document.language == language)
            .unwrap();
        let mut lines = String::new();
        for chapter in document.chapters().filter(|chapter| !chapter.blocks.is_empty()) {
            visit::blocks(&chapter.blocks, &mut |block| {
                visit::lines(block, &mut |line| {
                    let text = match line {
                        visit::Line::Inlines(list) => plain_text(list),
                        visit::Line::Text(text) => text.to_owned(),
                    };
                    lines.push_str(&format!("{text} | "));
                });
                lines.push('\n');
            });
        }
        lines.replace('\u{a0}', "_")
    })
}

const TWO: &str = "Tekstas.\n\n\
    ::: recommendation {to=\"vyriausybe seimas\" follows=\"CRC/C/LTU/CO/5-6:21(b)\"}\n\
    Pirma[^1].\n\n- a\n:::\n\n::: recommendation {to=\"seimas\"}\nAntra.\n:::\n\n[^1]: Išnaša.";

#[test]
fn registers_are_printed_in_each_language() {
    let [lt, en] = printed(
        TWO,
        "{{register \"follow-up\" anchor=\"ff\"}}\n\n{{count \"organisations\" role=\"member\"}}, \
         {{count \"follow-up\"}}, {{count \"recommendations\" to=\"vyriausybe\"}}: {{ref \"ff\"}}.\n\n\
         {{register \"organisations\"}}",
    );
    Assert::new().action_env("SNAPSHOTS").eq(lt, str![[r#"
Tekstas. | 
1_rekomendacija | Skirta: vyriausybė; Seimas | Susijusi Komiteto rekomendacija: CRC/C/LTU/CO/5-6, 21_punkto b_papunktis | 
Pirma. | 

a | 
2_rekomendacija | Skirta: Seimas | 
Antra. | 
Trečia: atskiroji nuomonė | 
Nesutinka | 
2023_m. skurdo rizika buvo 17,8_proc. | 
Iš 2 Komiteto rekomendacijų 1 iš dalies įgyvendinta, 1 dar neįvertinta. | 
1_pav. | Kaip įgyvendintos Komiteto rekomendacijos | 
1_lentelė | Komiteto rekomendacijos (CRC/C/LTU/CO/5-6) ir jų įgyvendinimas | Punktas | Komiteto rekomendacija | Būklė | Vertinimas | Mūsų rek. | 21 | Uždrausti | ± iš dalies įgyvendinta | Trūksta | 1 | 30 | Close them |  |  |  | 
2, 2, 1: 1_lentelė. | 
Narės | 

Cia | 
Čia | 
Ataskaitai pritariančios organizacijos | 

Trečia (S · 19_straipsnis) | 

"#]]);
    Assert::new().action_env("SNAPSHOTS").eq(en, str![[r#"
Tekstas. | 
Recommendation_1 | Addressed to: government; Seimas | Follows up the Committee’s recommendation: CRC/C/LTU/CO/5-6, para._21_(b) | 
Pirma. | 

a | 
Recommendation_2 | Addressed to: Seimas | 
Antra. | 
Third does not share this view | 
Disagrees | 
In 2023 the risk of poverty was 17.8_per cent. | 
Of the 2 recommendations of the Committee, 1 is partly implemented, 1 is not yet assessed. | 
Figure_1 | Implementation of the Committee’s recommendations | 
Table_1 | Follow-up to the Committee’s recommendations (CRC/C/LTU/CO/5-6) | Para. | Recommendation of the Committee | Status | Assessment | Our rec. | 21 | Prohibit | ± partly implemented | Lacking | 1 | 30 | Close them |  |  |  | 
2, 2, 1: table_1. | 
Members | 

Alpha | 
Zebra | 
Endorsing organisations | 

Third (S · Art._19) | 

"#]]);
}

#[test]
fn recommendations_are_listed_in_groups() {
    for by in ["", " by=\"addressee\"", " by=\"article\"", " by=\"observation\""] {
        let [lt, _] = printed(TWO, &format!("{{{{register \"recommendations\"{by}}}}}"));
        // What the chapter itself prints comes first.
        let annex: Vec<&str> =
            lt.lines().skip_while(|line| !line.contains("Antra")).collect();
        let expected = match by {
            "" => str![[r#"
Antra. | 
Trečia: atskiroji nuomonė | 
Nesutinka | 
2023_m. skurdo rizika buvo 17,8_proc. | 

1_rekomendacija. Pirma. | 

a | 
2_rekomendacija. Antra. | 
"#]],
            " by=\"addressee\"" => str![[r#"
Antra. | 
Trečia: atskiroji nuomonė | 
Nesutinka | 
2023_m. skurdo rizika buvo 17,8_proc. | 
Seimas | 

1_rekomendacija. Pirma. a | 
2_rekomendacija. Antra. | 
Vyriausybė | 

1_rekomendacija. Pirma. a | 
"#]],
            " by=\"article\"" => str![[r#"
Antra. | 
Trečia: atskiroji nuomonė | 
Nesutinka | 
2023_m. skurdo rizika buvo 17,8_proc. | 
S · 19_straipsnis | 

1_rekomendacija. Pirma. | 

a | 
2_rekomendacija. Antra. | 
"#]],
            _ => str![[r#"
Antra. | 
Trečia: atskiroji nuomonė | 
Nesutinka | 
2023_m. skurdo rizika buvo 17,8_proc. | 
CRC/C/LTU/CO/5-6, 21_punkto b_papunktis | 

1_rekomendacija. Pirma. | 

a | 
Kitos rekomendacijos | 

2_rekomendacija. Antra. | 
"#]],
        };
        Assert::new().action_env("SNAPSHOTS").eq(annex.join("\n"), expected);
    }
}

#[test]
fn what_cannot_be_asked_of_a_register_is_found() {
    let body = "{{register}} {{count \"x\"}}\n\n{{register \"folow-up\"}}\n\n\
        {{register \"organisations\" by=\"addressee\"}}\n\n\
        {{register \"recommendations\" by=\"adressee\" role=\"member\"}}\n\n\
        Text {{register \"follow-up\"}} {{count \"follow-up\" role=\"member\" status=\"done\"}}";
    report(body).expect_findings(str![[r#"
report/lt/19-smurtas.md:5:3: error[placeholder-argument]: the placeholder `register` needs the name of a register
report/lt/19-smurtas.md:5:23: error[placeholder-argument]: invalid value `x` for the parameter `register`
report/lt/19-smurtas.md:7:13: error[placeholder-argument]: invalid value `folow-up` for the parameter `register`
report/lt/19-smurtas.md:9:3: error[placeholder-argument]: the placeholder `register` has no parameter `by`
report/lt/19-smurtas.md:11:3: error[placeholder-argument]: the placeholder `register` has no parameter `role`
report/lt/19-smurtas.md:11:34: error[placeholder-argument]: invalid value `adressee` for the parameter `by`
report/lt/19-smurtas.md:13:6: error[placeholder-place]: `register` must be a paragraph of its own
report/lt/19-smurtas.md:13:33: error[placeholder-argument]: the placeholder `count` has no parameter `role`
report/lt/19-smurtas.md:13:73: error[placeholder-argument]: invalid value `done` for the parameter `status`

"#]]);
}

#[test]
fn numbers_of_recommendations_are_the_marks_of_their_list() {
    let mut project = TestProject::both();
    let list = "{{register \"recommendations\"}}\n\n- a\n";
    let two = "::: recommendation\nA.\n:::\n\n::: recommendation\nB.\n\n- b\n:::\n";
    for (language, kind, articles) in
        [("lt", "kind = \"annex\"\n", "articles = [\"19\"]\n"), ("en", "", "")]
    {
        for (chapter, more, text) in
            [("annex-a", kind, list), ("19-smurtas", articles, two)]
        {
            project = project.change(
                &format!("report/{language}/{chapter}.md"),
                format!("+++\ntitle = \"A\"\n{more}+++\n\n{text}"),
            );
        }
    }
    project.run("build --format typst,html,docx -q").code(0);
    project.run("build --layout parallel --format typst -q").code(0);
    let chapter = |folder: &str| {
        let read =
            |of: &str| project.read(&format!("build/typst-{folder}/{of}/annex-a.typ"));
        with_numbers(&read("chapters"), &read("numbers"))
    };
    // On paper each has the number of its page.
    let single = chapter("lt");
    assert!(single.contains("entries(items: ((\"r1\", {jump(\"r1\", "), "{single}");
    assert_eq!(single.matches("bullets(").count(), 2, "{single}");
    let parallel = chapter("lt-en");
    assert!(parallel.contains("entries-pair(items: ({"), "{parallel}");
    assert_eq!(parallel.matches("page: \"r").count(), 2, "{parallel}");
    assert_eq!(parallel.matches("mark: bullet(").count(), 2, "{parallel}");
    let site = project.read("build/site/lt.html");
    assert_eq!(site.matches("<ul class=\"entries\">").count(), 1, "{site}");
    let packed = fs::read(project.path("build/report-lt.docx")).unwrap();
    let parts = unpack(&packed, 1 << 30).unwrap();
    let (_, body) = parts.iter().find(|(path, _)| path == "word/document.xml").unwrap();
    // In the chapter and, twice, in the annex.
    assert_eq!(String::from_utf8_lossy(body).matches("<w:numPr>").count(), 3);
}

#[test]
fn a_chapter_alone_lists_the_recommendations_of_all() {
    let project = report(TWO).change(
        "report/lt/annex-a.md",
        "+++\ntitle = \"Priedas\"\nkind = \"annex\"\n+++\n\n{{register \"recommendations\"}}\n",
    );
    let options = Options { chapters: vec!["annex-a".to_owned()], ..Options::default() };
    let snapshot = project.snapshot(options);
    let mut diags = snapshot.check(Fonts::embedded());
    let made = snapshot.artifacts(Target::Json, Fonts::embedded(), &mut diags);
    let json = String::from_utf8_lossy(&made[0].files[0].1).into_owned();
    assert!(
        json.contains("2 rekomendacija") || json.contains("2\u{a0}rekomendacija"),
        "{json}"
    );
}

#[test]
fn the_matrix_stands_across_the_page_below_a_chart() {
    let matrix = |columns: &str, rows: &[&str], count: usize| {
        let rows: String = (1..=count)
            .zip(rows.iter().cycle())
            .map(|(number, row)| format!("CRC/C/LTU/CO/5-6,{number},{row}\n"))
            .collect();
        report(FOLLOWING)
            .change(OBSERVATIONS, format!("symbol,paragraph,text_lt{columns}\n{rows}"))
            .change(
                "report/lt/annex-a.md",
                "+++\ntitle = \"Priedas\"\nkind = \"annex\"\n+++\n\n- {{register \"follow-up\"}}\n\n\
                 {{register \"follow-up\"}}\n\n{{chart \"poverty\" kind=\"line\" sex=\"T\" geo=\"LT\"}}\n",
            )
    };
    // Text, Word and the captions of charts.
    let shown = |project: &TestProject| {
        let snapshot = project.snapshot(Options::default());
        let typst = typst_of(&snapshot, "lt");
        let mut diags = snapshot.check(Fonts::embedded());
        let made = snapshot.artifacts(Target::Docx, Fonts::embedded(), &mut diags);
        let parts = unpack(&made[0].files[0].1, 1 << 30).unwrap();
        let (_, word) =
            parts.iter().find(|(path, _)| path == "word/document.xml").unwrap();
        let word = String::from_utf8_lossy(word).into_owned();
        let mut charts = Vec::new();
        for chapter in snapshot.documents()[0].chapters() {
            visit::blocks(&chapter.blocks, &mut |block| {
                if let BlockKind::Chart(chart) = &block.kind {
                    charts.push(format!("{} {}", chart.caption.label, chart.alt));
                }
            });
        }
        let landscape = word.matches("w:orient=\"landscape\"").count();
        let charts = charts.join("\n").replace('\u{a0}', "_");
        (typst.matches("across: true").count(), landscape, charts)
    };
    let narrow = matrix("", &["Uždrausti"], 9);
    let (typst, word, charts) = shown(&narrow);
    assert_eq!((typst, word), (0, 0));
    Assert::new().action_env("SNAPSHOTS").eq(charts, str!["1_pav. Linijinė diagrama „Skurdo rizika“. Matavimo vienetas: Procentai. Laikotarpis: 2022–2023. Reikšmės: nuo 22,4 (2022_m.) iki 17,8 (2023_m.), didžiausia reikšmė – 22,4 (2022_m.), mažiausia – 17,8 (2023_m.). Laiko eilutės lūžis (2023_m.): su ankstesnėmis reikšmėmis lyginti negalima. Vertikalioji ašis prasideda ne nuo nulio, o nuo 17."]);
    // What stands in a list has no page of its own in Word.
    let columns = ",status,comment_lt";
    let few = matrix(columns, &["Uždrausti,not,Trūksta", "Skelbti,,"], 5);
    assert_eq!(shown(&few).0, 0);
    let wide = matrix(columns, &["Uždrausti,not,Trūksta", "Skelbti,,"], 6);
    let (typst, word, charts) = shown(&wide);
    assert_eq!((typst, word), (2, 1));
    // On the web they are printed so.
    let across = |project: &TestProject| {
        project.run("build --format html -q").code(1);
        project.read("build/site/lt.html").matches("class=\"table across\"").count()
    };
    assert_eq!((across(&narrow), across(&wide)), (0, 2));
    let style = wide.read("build/site/style.css");
    assert!(style.contains("@page across") && style.contains("page: across"));
    Assert::new().action_env("SNAPSHOTS").eq(charts, str![[r#"
1_pav. Stulpelinė diagrama „Kaip įgyvendintos Komiteto rekomendacijos“. Reikšmės: − neįgyvendinta – 3; · dar neįvertinta – 3.
2_pav. Stulpelinė diagrama „Kaip įgyvendintos Komiteto rekomendacijos“. Reikšmės: − neįgyvendinta – 3; · dar neįvertinta – 3.
3_pav. Linijinė diagrama „Skurdo rizika“. Matavimo vienetas: Procentai. Laikotarpis: 2022–2023. Reikšmės: nuo 22,4 (2022_m.) iki 17,8 (2023_m.), didžiausia reikšmė – 22,4 (2022_m.), mažiausia – 17,8 (2023_m.). Laiko eilutės lūžis (2023_m.): su ankstesnėmis reikšmėmis lyginti negalima. Vertikalioji ašis prasideda ne nuo nulio, o nuo 17.
"#]]);
    // Of a single state the words say all.
    let one = matrix(",status", &["Uždrausti,not"], 2);
    assert!(!shown(&one).2.contains("Komiteto"));
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
fn logos_of_organisations_and_funding_are_on_the_cover() {
    const DRAWING: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z"/></svg>"#;
    let manifest = TestProject::small().read("report/report.toml");
    let project = report(FOLLOWING)
        .change("report/report.toml", format!("{manifest}funding = \"Europos Sąjunga\"\n"))
        .change("report/figures/b.svg", DRAWING)
        .change(
            ORGANISATIONS,
            "id,name_lt,role,logo\nz,Žuvėdra,member,figures/b.svg\na,Antis,endorses,figures/c.svg\n",
        );
    let (snapshot, found) = project.inspect();
    let cover = &snapshot.documents()[0].cover;
    let names: Vec<&str> = cover.logos.iter().map(|logo| logo.alt.as_str()).collect();
    assert_eq!(names, ["Žuvėdra"]);
    let funding = cover.details.last().unwrap();
    assert_eq!(
        (funding.0.as_str(), funding.1.as_str()),
        ("Finansavimas", "Europos Sąjunga")
    );
    let missing = found.iter().find(|it| it.code.as_str() == "file-not-found").unwrap();
    let place = snapshot.sources.place(missing.primary.unwrap());
    assert!(place.starts_with(&format!("{ORGANISATIONS}:3")), "{place}");
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
