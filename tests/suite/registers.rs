//! The registers of earlier recommendations and of organisations, and what recommendations
//! must say.

use snapbox::data::Inline;
use snapbox::str;

use crate::project::TestProject;

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
         addressee-vyriausybe = Vyriausybė\n",
    )
}

#[track_caller]
fn observations(table: &str, expected: Inline) {
    report(FOLLOWING).change(OBSERVATIONS, table).expect_findings(expected);
}

#[track_caller]
fn organisations(table: &str, expected: Inline) {
    report(FOLLOWING).change(ORGANISATIONS, table).expect_findings(expected);
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
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
}

#[test]
fn registers_without_what_they_need() {
    observations("", str![[r#"
report/data/concluding-observations.csv:1:1: error[empty-file]: the file `report/data/concluding-observations.csv` is empty
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    observations("document,para,text\nA,1,b\n", str![[r#"
report/data/concluding-observations.csv:1:1: warning[register-column]: unknown column `document` in the register
report/data/concluding-observations.csv:1:1: error[register-column-missing]: the register has no column symbol, paragraph, text_lt
report/data/concluding-observations.csv:1:10: warning[register-column]: unknown column `para` in the register
report/data/concluding-observations.csv:1:15: warning[register-column]: unknown column `text` in the register
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    observations(
        "symbol,symbol,paragraf,paragraph,text_lt\na/b/c,,,21(b),x\n",
        str![[r#"
report/data/concluding-observations.csv:1:8: warning[register-column]: duplicate column `symbol` in the register
report/data/concluding-observations.csv:1:15: warning[register-column]: unknown column `paragraf` in the register
report/data/concluding-observations.csv:2:1: note[unanswered-observation]: no recommendation of the report follows `a/b/c:21(b)`
report/lt/19-smurtas.md:7:46: error[unknown-observation]: the register has no recommendations from `CRC/C/LTU/CO/5-6`
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
    organisations("id;name_lt\na;Pirmoji\n", str![[r#"
report/data/organisations.csv:1:1: error[register-column-missing]: the register has no column role
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
}

#[test]
fn cells_that_cannot_be_right() {
    observations(
        "symbol,paragraph,text_lt,articles,status,indicator,body\n\
         LTU 5-6,21(b),A,19,partly,,\n\
         CRC/C/LTU/CO/5-6,21 b,B,19,partly,,\n\
         CRC/C/LTU/CO/5-6,,C,19,,,\n\
         CRC/C/LTU/CO/5-6,21(b),D,99; 19,partialy,povertyy,vyriausybė\n\
         CRC/C/LTU/CO/5-6,21(b),E,,not,,\n\
         CRC/C/LTU/CO/5-6,22,F\n",
        str![[r#"
report/data/concluding-observations.csv:2:1: error[register-cell]: `LTU 5-6` is not the symbol of a document
report/data/concluding-observations.csv:3:18: error[register-cell]: `21 b` is not the number of a paragraph
report/data/concluding-observations.csv:4:1: error[register-cell]: the cell `paragraph` is empty
report/data/concluding-observations.csv:5:26: error[unknown-article]: the Convention has no article `99`
report/data/concluding-observations.csv:5:33: error[register-cell]: `partialy` is not possible in the column `status`
report/data/concluding-observations.csv:5:42: error[unknown-indicator]: unknown indicator `povertyy`
report/data/concluding-observations.csv:5:51: error[missing-message]: missing text for `addressee-vyriausybė` (lt)
report/data/concluding-observations.csv:6:18: error[register-duplicate]: `CRC/C/LTU/CO/5-6:21(b)` is in the register twice
report/data/concluding-observations.csv:7:1: error[dataset-row-length]: the row has 3 cells, but there are 7 columns
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
    organisations(
        "id,name_lt,role,chapters\n,A,author,\nb,B,,\nc,C,membr,26-skurda\nc,D,member,\n",
        str![[r#"
report/data/organisations.csv:2:1: error[register-cell]: the cell `id` is empty
report/data/organisations.csv:3:1: error[register-cell]: the cell `role` is empty
report/data/organisations.csv:4:5: error[register-cell]: `membr` is not possible in the column `role`
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
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

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
report/data/organisations.csv:3:4: warning[register-text-missing]: the row has no text in the column `name_lt`

"#]]);
}
