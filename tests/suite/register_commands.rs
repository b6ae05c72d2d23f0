//! `recommendations`, `follow-up` and `organisations`, as people and programs see them.

use komentaras::syntax::archive::pack;
use snapbox::{Assert, str};

use crate::project::TestProject;

const OBSERVATIONS: &str = "report/data/concluding-observations.csv";

/// A report in two languages with two recommendations, of which one follows an earlier one.
fn report() -> TestProject {
    let chapter = |title: &str, articles: &str, first: &str, second: &str| {
        format!(
            "+++\ntitle = \"{title}\"\n{articles}+++\n\n{first}\n\n\
             ::: recommendation {{to=\"seimas vyriausybe\" follows=\"CRC/C/LTU/CO/5-6:21(b)\"}}\n\
             {first}, *{second}*[^1].\n:::\n\n::: recommendation\n{second}\n:::\n\n[^1]: N.\n"
        )
    };
    TestProject::both()
        .change(
            "translations/lt/report.ftl",
            "addressee-seimas = Seimas\n    .dative = Seimui\n\
             addressee-vyriausybe = Vyriausybė\n    .dative = Vyriausybei\n",
        )
        .change(
            "translations/en/report.ftl",
            "addressee-seimas = Seimas\naddressee-vyriausybe = Government\n",
        )
        .change(
            "report/lt/19-smurtas.md",
            chapter("Smurtas", "articles = [\"19\", \"28(2)\"]\n", "Uždrausti", "Skelbti"),
        )
        .change(
            "report/en/19-smurtas.md",
            chapter("Violence", "", "Prohibit", "Publish"),
        )
        .change(
            OBSERVATIONS,
            "symbol,paragraph,text_lt,text_en,articles,status,body,comment_en,comment_lt\n\
             CRC/C/LTU/CO/5-6,21,\"Uždrausti, be išimčių\",Prohibit,19; 28(2),partly,vyriausybe,C,K\n\
             CRC/C/LTU/CO/5-6,30,Užverti,Close,,,,,\n",
        )
        .change(
            "report/data/organisations.csv",
            "id,name_lt,name_en,role,chapters,dissent_lt,dissent_en,website\n\
             z,Žuvėdra,Albatross,member,,,,https://example.org\n\
             a,Antis,Zebra,member,,,,\n\
             c,Gulbė,Swan,endorses,19-smurtas,Nesutinka,Disagrees,\n",
        )
}

#[test]
fn recommendations() {
    let project = report();
    project.run("recommendations").success().stderr_eq(str![]).stdout_eq(str![[r#"
No.  Chapter     Follows                 Text                Addressed to
  1  19-smurtas  CRC/C/LTU/CO/5-6:21(b)  Prohibit, Publish.  Seimas; Government
  2  19-smurtas                          Publish

"#]]);
    project.run("recommendations --ui-language lt --by addressee").stdout_eq(str![[r#"
Seimas
Nr.  Skyrius     Susijusi su             Tekstas              Kam
  1  19-smurtas  CRC/C/LTU/CO/5-6:21(b)  Uždrausti, Skelbti.  Seimas; Vyriausybė

Vyriausybė
Nr.  Skyrius     Susijusi su             Tekstas              Kam
  1  19-smurtas  CRC/C/LTU/CO/5-6:21(b)  Uždrausti, Skelbti.  Seimas; Vyriausybė

Adresatas nenurodytas
Nr.  Skyrius     Susijusi su  Tekstas  Kam
  2  19-smurtas               Skelbti

"#]]);
    project.run("recommendations --by observation --format csv").stdout_eq(str![[r#"
group,kind,number,chapter,articles,to,addressees_lt,addressees_en,follows,text_lt,text_en
CRC/C/LTU/CO/5-6:21(b),recommendation,1,19-smurtas,19; 28(2),seimas; vyriausybe,Seimas; Vyriausybė,Seimas; Government,CRC/C/LTU/CO/5-6:21(b),"Uždrausti, Skelbti.","Prohibit, Publish."
,recommendation,2,19-smurtas,19; 28(2),,,,,Skelbti,Publish

"#]]);
    project.run("recommendations --format csv").stdout_eq(str![[r#"
kind,number,chapter,articles,to,addressees_lt,addressees_en,follows,text_lt,text_en
recommendation,1,19-smurtas,19; 28(2),seimas; vyriausybe,Seimas; Vyriausybė,Seimas; Government,CRC/C/LTU/CO/5-6:21(b),"Uždrausti, Skelbti.","Prohibit, Publish."
recommendation,2,19-smurtas,19; 28(2),,,,,Skelbti,Publish

"#]]);
    project.run("recommendations --format json").stdout_eq(str![[r#"
[{"kind":"recommendation","number":1,"chapter":"19-smurtas","place":"report/lt/19-smurtas.md:8","articles":["19","28(2)"],"to":["seimas","vyriausybe"],"addressees":{"en":["Seimas","Government"],"lt":["Seimas","Vyriausybė"]},"follows":"CRC/C/LTU/CO/5-6:21(b)","text":{"en":"Prohibit, Publish.","lt":"Uždrausti, Skelbti."}},{"kind":"recommendation","number":2,"chapter":"19-smurtas","place":"report/lt/19-smurtas.md:12","articles":["19","28(2)"],"to":[],"addressees":{"en":[],"lt":[]},"follows":null,"text":{"en":"Publish","lt":"Skelbti"}}]

"#]]);
    project.run("recommendations --by article --format json").stdout_eq(str![[r#"
[{"group":"19, 28(2)","name":{"en":"Violence · Arts. 19 and 28 (2)","lt":"Smurtas · 19 straipsnis ir 28 straipsnio 2 dalis"},"recommendations":[{"kind":"recommendation","number":1,"chapter":"19-smurtas","place":"report/lt/19-smurtas.md:8","articles":["19","28(2)"],"to":["seimas","vyriausybe"],"addressees":{"en":["Seimas","Government"],"lt":["Seimas","Vyriausybė"]},"follows":"CRC/C/LTU/CO/5-6:21(b)","text":{"en":"Prohibit, Publish.","lt":"Uždrausti, Skelbti."}},{"kind":"recommendation","number":2,"chapter":"19-smurtas","place":"report/lt/19-smurtas.md:12","articles":["19","28(2)"],"to":[],"addressees":{"en":[],"lt":[]},"follows":null,"text":{"en":"Publish","lt":"Skelbti"}}]}]

"#]]);
    // A part of an article belongs to the article.
    for article in ["19", "28", "28(2)", "27(1)-(3)", "28(1)"] {
        let found =
            project.output(&format!("recommendations --format json --article {article}"));
        let found = String::from_utf8(found.stdout).unwrap();
        let is_commented_on = ["19", "28", "28(2)"].contains(&article);
        assert_eq!(
            found.matches("\"number\"").count(),
            if is_commented_on { 2 } else { 0 }
        );
    }
    project.run("recommendations --article 99").code(2).stderr_eq(str![[r#"
error: the Convention has no article `99`; type, for example, 19 or 24(3)

"#]]);
    project.run("recommendations 26-skurdas").success().stdout_eq(str![[r#"
There are no recommendations yet. Write one in a chapter, between `::: recommendation` and `:::`.

"#]]);
}

#[test]
fn recommendations_belong_to_the_articles_that_they_name() {
    let chapter = |front: &str, attribute: &str| {
        format!(
            "+++\ntitle = \"T\"\n{front}+++\n\n::: recommendation {{to=\"seimas\"{attribute}}}\n\
             A{attribute}\n:::\n\n::: recommendation {{to=\"seimas\"}}\nB\n:::\n"
        )
    };
    let rights = "articles = [\"7\", \"8\", \"13\", \"16\"]\n";
    let with = |attribute: &str| {
        report()
            .change("report/lt/07-teises.md", chapter(rights, attribute))
            .change("report/en/07-teises.md", chapter("", attribute))
            .change("report/lt/16-namai.md", chapter("articles = [\"16\"]\n", ""))
            .change("report/en/16-namai.md", chapter("", ""))
    };
    let project = with(" articles=\"16, 8\"");
    let groups = || {
        let output = project.output("recommendations --by article --format json");
        let groups: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let group = |group: &serde_json::Value| {
            let numbers = group["recommendations"].as_array().unwrap().iter();
            let numbers: Vec<String> =
                numbers.map(|one| one["number"].to_string()).collect();
            let name = group["name"]["en"].as_str().unwrap().replace('\u{a0}', " ");
            format!(
                "{} ({name}): {}",
                group["group"].as_str().unwrap(),
                numbers.join(" ")
            )
        };
        groups.as_array().unwrap().iter().map(group).collect::<Vec<_>>()
    };
    assert_eq!(
        groups(),
        [
            "7, 8, 13, 16 (T · Arts. 7, 8, 13 and 16): 2",
            "8 (Art. 8): 1",
            "16 (T · Art. 16): 1 3 4",
            "19, 28(2) (Violence · Arts. 19 and 28 (2)): 5 6"
        ]
    );
    // One of a chapter on several articles can be asked for by its own.
    let of_article = |article: &str| {
        let output = project.output(&format!(
            "recommendations 07-teises --format json --article {article}"
        ));
        String::from_utf8(output.stdout).unwrap().matches("\"number\"").count()
    };
    assert_eq!(["16", "8", "7", "19"].map(of_article), [2, 2, 1, 0]);
    // In an annex it stands in full once, and then by its first words.
    let annex = "+++\ntitle = \"P\"\nkind = \"annex\"\n+++\n\n\
        {{register \"recommendations\" by=\"article\"}}\n";
    let printed = project.change("report/lt/annex.md", annex);
    let (snapshot, _) = printed.inspect();
    let document = snapshot.documents().iter().find(|it| it.language.as_str() == "lt");
    let annex = document.unwrap().chapters().find(|it| it.id == "annex").unwrap();
    let text = komentaras::assemble::visit::text(&annex.blocks).replace('\u{a0}', "_");
    Assert::new().action_env("SNAPSHOTS").eq(text, str!["T · 7, 8, 13 ir 16_straipsniai 2_rekomendacija. B 8_straipsnis 1_rekomendacija. A articles=„16, 8“ T · 16_straipsnis 1_rekomendacija. A articles=„16, 8“ 3_rekomendacija. A 4_rekomendacija. B Smurtas · 19_straipsnis ir 28_straipsnio 2_dalis 5_rekomendacija. Uždrausti, Skelbti. 6_rekomendacija. Skelbti"]);
    with(" articles=\"19 99 16(1)\"").expect_findings(str![[r#"
report/data/concluding-observations.csv:3:1: note[unanswered-observation]: no recommendation of the report follows `CRC/C/LTU/CO/5-6:30`
report/data/indicators.toml:1:2: error[missing-message]: missing text for `indicator-poverty` (en)
report/data/indicators.toml:1:2: error[missing-message]: missing text for `indicator-poverty` (lt)
report/data/organisations.csv:1:1: warning[register-not-printed]: 3 organisations in the register are not listed in the report (member, endorses)
report/lt/07-teises.md:6:43: warning[article-of-another-chapter]: the chapter does not comment on article `19`
report/lt/07-teises.md:6:46: error[unknown-article]: the Convention has no article `99`
report/lt/16-namai.md:10:1: warning[repeated-recommendation]: the recommendation says the same as another one
report/lt/19-smurtas.md:12:1: note[recommendation-without-addressee]: the recommendation does not say who is to act
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
}

#[test]
fn questions_are_listed_as_what_they_are() {
    let questions = |profile: &str, first: &str| {
        let settings = TestProject::both().read("report/report.toml");
        let settings = settings
            .replace("profile = \"thematic\"", &format!("profile = \"{profile}\""));
        let chapter = |first: &str, second: &str| {
            format!("+++\ntitle = \"A\"\n+++\n\n{first}::: question\n{second}\n:::\n")
        };
        report()
            .change("report/report.toml", settings)
            .change("report/lt/19-smurtas.md", chapter(first, "Ką darote?"))
            .change("report/en/19-smurtas.md", chapter(first, "What do you do?"))
    };
    let loipr = questions("loipr", "");
    loipr.run("recommendations").success().stdout_eq(str![[r#"
Kind      No.  Chapter     Follows  Text             Addressed to
question    1  19-smurtas           What do you do?

"#]]);
    loipr.run("recommendations --format csv --by addressee").stdout_eq(str![[r#"
group,kind,number,chapter,articles,to,addressees_lt,addressees_en,follows,text_lt,text_en
,question,1,19-smurtas,,,,,,Ką darote?,What do you do?

"#]]);
    loipr.run("recommendations --format json").stdout_eq(str![[r#"
[{"kind":"question","number":1,"chapter":"19-smurtas","place":"report/lt/19-smurtas.md:5","articles":[],"to":[],"addressees":{"en":[],"lt":[]},"follows":null,"text":{"en":"What do you do?","lt":"Ką darote?"}}]

"#]]);
    let both = questions("thematic", "::: recommendation {to=\"seimas\"}\nA.\n:::\n\n");
    both.run("recommendations --ui-language lt --by addressee").stdout_eq(str![[r#"
Seimas
Rūšis          Nr.  Skyrius     Susijusi su  Tekstas  Kam
rekomendacija    1  19-smurtas               A.       Seimas

Adresatas nenurodytas
Rūšis      Nr.  Skyrius     Susijusi su  Tekstas     Kam
klausimas    1  19-smurtas               Ką darote?

"#]]);
    loipr.run("recommendations 26-skurdas --ui-language lt").success().stdout_eq(str![[
        r#"
Klausimų dar nėra. Klausimas skyriuje rašomas tarp „::: question“ ir „:::“.

"#
    ]]);
}

#[test]
fn follow_up() {
    let project = report();
    project.run("follow-up").success().stderr_eq(str![]).stdout_eq(str![[r#"
Document          Paragraph  Status                Our recommendations  Text
CRC/C/LTU/CO/5-6  21         ± partly implemented  1                    Prohibit
CRC/C/LTU/CO/5-6  30                                                    Close

Of the 2 recommendations of the Committee, 1 is partly implemented, 1 is not yet assessed.

"#]]);
    project.run("follow-up --ui-language lt").stdout_eq(str![[r#"
Dokumentas        Punktas  Įgyvendinimas            Mūsų rekomendacijos  Tekstas
CRC/C/LTU/CO/5-6  21       ± iš dalies įgyvendinta  1                    Uždrausti, be išimčių
CRC/C/LTU/CO/5-6  30                                                     Užverti

Iš 2 Komiteto rekomendacijų 1 iš dalies įgyvendinta, 1 dar neįvertinta.

"#]]);
    project.run("follow-up --format csv").stdout_eq(str![[r#"
symbol,paragraph,text_lt,text_en,articles,body,action_lt,action_en,status,indicator,comment_lt,comment_en,recommendations
CRC/C/LTU/CO/5-6,21,"Uždrausti, be išimčių",Prohibit,19; 28(2),vyriausybe,,,partly,,K,C,1
CRC/C/LTU/CO/5-6,30,Užverti,Close,,,,,,,,,

"#]]);
    project.run("follow-up --format json").stdout_eq(str![[r#"
[{"symbol":"CRC/C/LTU/CO/5-6","paragraph":"21","text":{"en":"Prohibit","lt":"Uždrausti, be išimčių"},"articles":["19","28(2)"],"body":["vyriausybe"],"action":{},"status":"partly","indicator":null,"comment":{"en":"C","lt":"K"},"recommendations":[1]},{"symbol":"CRC/C/LTU/CO/5-6","paragraph":"30","text":{"en":"Close","lt":"Užverti"},"articles":[],"body":[],"action":{},"status":null,"indicator":null,"comment":{},"recommendations":[]}]

"#]]);
    TestProject::small().run("follow-up").success().stdout_eq(str![[r#"
The register of earlier recommendations is empty. To fill it, type `komentaras follow-up import FILE` with an export from uhri.ohchr.org, or edit `report/data/concluding-observations.csv`.

"#]]);
}

#[test]
fn organisations() {
    let project = report();
    // By their names in each language.
    project.run("organisations").success().stderr_eq(str![]).stdout_eq(str![[r#"
Name       Role      Chapters    Dissent
Albatross  member
Zebra      member
Swan       endorses  19-smurtas  Disagrees

"#]]);
    project.run("organisations --ui-language lt").stdout_eq(str![[r#"
Pavadinimas  Vaidmuo   Skyriai     Nesutinka
Antis        narė
Žuvėdra      narė
Gulbė        pritaria  19-smurtas  Nesutinka

"#]]);
    project.run("organisations --format csv").stdout_eq(str![[r#"
id,name_lt,name_en,role,chapters,dissent_lt,dissent_en,logo,website
z,Žuvėdra,Albatross,member,,,,,https://example.org
a,Antis,Zebra,member,,,,,
c,Gulbė,Swan,endorses,19-smurtas,Nesutinka,Disagrees,,

"#]]);
    project.run("organisations --format json").stdout_eq(str![[r#"
[{"id":"z","name":{"en":"Albatross","lt":"Žuvėdra"},"role":"member","chapters":[],"dissent":{},"logo":null,"website":"https://example.org"},{"id":"a","name":{"en":"Zebra","lt":"Antis"},"role":"member","chapters":[],"dissent":{},"logo":null,"website":null},{"id":"c","name":{"en":"Swan","lt":"Gulbė"},"role":"endorses","chapters":["19-smurtas"],"dissent":{"en":"Disagrees","lt":"Nesutinka"},"logo":null,"website":null}]

"#]]);
    TestProject::small().run("organisations").success().stdout_eq(str![[r#"
The register of organisations is empty. Its file is `report/data/organisations.csv`, with the columns id, name_lt, name_en and role.

"#]]);
}

#[test]
fn a_damaged_register_is_not_taken_for_a_whole_one() {
    let project = report().change(
        OBSERVATIONS,
        "symbol,paragraph,text_lt,text_en\nCRC/C/LTU/CO/5-6,21,A,B\nCRC/C/LTU/CO/5-6,22\n",
    );
    project.run("follow-up --format csv").code(1).stdout_eq(str![[r#"
symbol,paragraph,text_lt,text_en,articles,body,action_lt,action_en,status,indicator,comment_lt,comment_en,recommendations
CRC/C/LTU/CO/5-6,21,A,B,,,,,,,,,1

"#]]).stderr_eq(str![[r#"
error[register-row]: the row has 2 cells, but there are 4 columns: nothing for `text_lt`
 --> report/data/concluding-observations.csv:3:1
  |
3 | CRC/C/LTU/CO/5-6,22
  | ^^^^^^^^^^^^^^^^^^^
  |
  = help: add a separator for each empty cell, also at the end of the row
1 error

"#]]);
}

const EXPORT: &str = r#"[
  {"Symbol": "CRC/C/LTU/CO/5-6", "Text": "<p>21. Prohibit</p>", "Countries": ["- Lithuania"]},
  {"Symbol": "CRC/C/LTU/CO/5-6", "Text": "7 (a) Adopt a strategy, at last", "Countries": ["Lithuania"]},
  {"Symbol": "CRC/C/LTU/CO/3-4", "Text": "9. Earlier", "Countries": ["Lithuania"]},
  {"Symbol": "CEDAW/C/LTU/CO/6", "Text": "8. Women", "Countries": ["Lithuania"], "Body": "- CEDAW"},
  {"Symbol": "CRC/C/LVA/CO/5", "Text": "8. Latvia", "Countries": ["Latvia"], "Body": "- CRC"},
  {"Symbol": "CRC/C/LTU/CO/5-6", "Text": "Without a number", "Countries": ["Lithuania"]},
  7
]"#;

#[test]
fn an_export_adds_what_is_new() {
    let project = report().change("uhri.json", EXPORT);
    let former = project.read(OBSERVATIONS);
    let trial = "follow-up import uhri.json --symbol CRC/C/LTU/CO/5-6 --dry-run";
    project.run(trial).success().stderr_eq(str![]).stdout_eq(str![[r#"
report/data/concluding-observations.csv
  + CRC/C/LTU/CO/5-6:7(a)  Adopt a strategy, at last

In the register, but not in this export; nothing was changed: 1
  CRC/C/LTU/CO/5-6:30

Left out, by another body of the United Nations: 1
  CEDAW: 1
Left out, about another country: 1
  Latvia: 1
Left out, from a document that you did not ask for: 1
  CRC/C/LTU/CO/3-4: 1
Left out, without the number of a paragraph; add these by hand: 1
  CRC/C/LTU/CO/5-6  Without a number
Already in the register: 1
  CRC/C/LTU/CO/5-6  21. Prohibit
Left out, not a record: 1

Recommendations added to the register: 1.
Dry run: nothing written.

"#]]);
    assert_eq!(project.read(OBSERVATIONS), former);
    project.run("follow-up import uhri.json --ui-language lt").success().stdout_eq(str![[r#"
report/data/concluding-observations.csv
  + CRC/C/LTU/CO/3-4:9  Earlier
  + CRC/C/LTU/CO/5-6:7(a)  Adopt a strategy, at last

Sąraše yra, o šiame faile nėra; niekas nepakeista: 1
  CRC/C/LTU/CO/5-6:30

Neįrašyta, nes tai kitos Jungtinių Tautų institucijos: 1
  CEDAW: 1
Neįrašyta, nes tai apie kitą šalį: 1
  Latvia: 1
Neįrašyta, nes nėra punkto numerio; įrašykite patys: 1
  CRC/C/LTU/CO/5-6  Without a number
Sąraše jau yra: 1
  CRC/C/LTU/CO/5-6  21. Prohibit
Neįrašyta, nes tai ne įrašas: 1

Į sąrašą įrašyta rekomendacijų: 2.
Toliau: naujose eilutėse įrašykite įgyvendinimą (status), straipsnius ir vertimą, tada parašykite „komentaras check“.

"#]]);
    let text = project.read(OBSERVATIONS);
    let added = text.strip_prefix(&former).unwrap();
    assert_eq!(
        added,
        "CRC/C/LTU/CO/3-4,9,,Earlier,,,,,\n\
         CRC/C/LTU/CO/5-6,7(a),,\"Adopt a strategy, at last\",,,,,\n"
    );
    project.run("follow-up import uhri.json -q").success().stdout_eq(str![[r#"
In the register, but not in this export; nothing was changed: 1
  CRC/C/LTU/CO/5-6:30

Left out, by another body of the United Nations: 1
  CEDAW: 1
Left out, about another country: 1
  Latvia: 1
Left out, without the number of a paragraph; add these by hand: 1
  CRC/C/LTU/CO/5-6  Without a number
Already in the register: 3
  CRC/C/LTU/CO/5-6  21. Prohibit
  CRC/C/LTU/CO/5-6  7 (a) Adopt a strategy, at last
  CRC/C/LTU/CO/3-4  9. Earlier
Left out, not a record: 1

Recommendations added to the register: 0.

"#]]);
    assert_eq!(project.read(OBSERVATIONS), text);
}

#[test]
fn symbols_in_small_letters_and_lines_for_spreadsheets_are_read() {
    for sign in ["", "sep=,\n", "sep=;\n", "\u{feff}SEP=,\r\n"] {
        let table = report().read(OBSERVATIONS);
        let comma = !sign.contains(';');
        let listed = table.replace("19; 28(2)", "\"19; 28(2)\"");
        let table = if comma { table } else { listed.replace(',', ";") };
        let former = format!("{sign}{table}");
        let project = report()
            .change(OBSERVATIONS, &former)
            .change("uhri.json", EXPORT.replace("CRC/C", "crc/c"));
        project.run("follow-up import uhri.json --symbol crc/c/ltu/co/5-6 -q").code(0);
        let text = project.read(OBSERVATIONS);
        let added = text.strip_prefix(&former).unwrap();
        assert!(added.starts_with("CRC/C/LTU/CO/5-6"), "{sign:?}: {added}");
        assert_eq!(added.lines().count(), 1, "{sign:?}: {added}");
    }
}

/// A workbook with a title above its header, as the index exports it.
fn workbook() -> Vec<u8> {
    sheets(&[(
        "A",
        "",
        &[
            &["Universal Human Rights Index"][..],
            &["Text", "Symbol", "Reccomending Body", "Countries", "Themes"],
            &[
                "22. From a workbook",
                "CRC/C/LTU/CO/5-6",
                "- CRC",
                "- Lithuania",
                "- Health\n- Data",
            ],
            &["8. Elsewhere", "A/HRC/33/5", "- UPR", "- Lithuania", ""],
        ],
    )])
}

/// A workbook of sheets, each with its name, its attributes and its rows.
fn sheets(sheets: &[(&str, &str, &[&[&str]])]) -> Vec<u8> {
    let cell = |cell: &&str| format!("<c t=\"inlineStr\"><is><t>{cell}</t></is></c>");
    let row = |row: &&[&str]| {
        format!("<row>{}</row>", row.iter().map(cell).collect::<String>())
    };
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let link = |id: usize, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"r{id}\" Type=\"{kinds}/{kind}\" Target=\"{target}\"/>"
        )
    };
    let links = |inner: String| format!("<Relationships>{inner}</Relationships>");
    let mut tabs = String::new();
    let mut targets = String::new();
    let mut parts = Vec::new();
    for (index, (name, attributes, rows)) in sheets.iter().enumerate() {
        let id = index + 1;
        tabs += &format!(
            "<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"r{id}\" {attributes}/>"
        );
        targets += &link(id, "worksheet", &format!("sheet{id}.xml"));
        let rows: String = rows.iter().map(row).collect();
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        parts.push((format!("xl/sheet{id}.xml"), sheet.into_bytes()));
    }
    let book = format!("<workbook xmlns:r=\"u\"><sheets>{tabs}</sheets></workbook>");
    let top = links(link(1, "officeDocument", "/xl/workbook.xml"));
    parts.push(("_rels/.rels".to_owned(), top.into_bytes()));
    parts.push(("xl/workbook.xml".to_owned(), book.into_bytes()));
    parts.push(("xl/_rels/workbook.xml.rels".to_owned(), links(targets).into_bytes()));
    pack(&parts)
}

#[test]
fn a_workbook_is_an_export_too() {
    let project = report().change("uhri.xlsx", workbook()).change("uhri.json", EXPORT);
    project.run("follow-up import uhri.xlsx uhri.json").success().stdout_eq(str![[r#"
report/data/concluding-observations.csv
  + CRC/C/LTU/CO/3-4:9  Earlier
  + CRC/C/LTU/CO/5-6:7(a)  Adopt a strategy, at last
  + CRC/C/LTU/CO/5-6:22  From a workbook

In the register, but not in this export; nothing was changed: 1
  CRC/C/LTU/CO/5-6:30

Left out, by another body of the United Nations: 2
  CEDAW: 1
  UPR: 1
Left out, about another country: 1
  Latvia: 1
Left out, without the number of a paragraph; add these by hand: 1
  CRC/C/LTU/CO/5-6  Without a number
Already in the register: 1
  CRC/C/LTU/CO/5-6  21. Prohibit
Left out, not a record: 1

Recommendations added to the register: 3.
Next: fill in status, articles and the translation of the new rows, then type `komentaras check`.

"#]]);
}

#[test]
fn no_row_of_a_workbook_is_lost_in_silence() {
    const HEADER: &[&str] = &["Symbol", "Paragraph", "Text"];
    const SYMBOL: &str = "CRC/C/LTU/CO/5-6";
    let mut late: Vec<&[&str]> = vec![&["A title"]; 30];
    late.push(&[SYMBOL, "40", "Above"]);
    late.extend([HEADER, &[SYMBOL, "41", "Late"], &["Total: 1"]]);
    late.extend([&["Text", "Symbol"][..], &["42. Other columns", SYMBOL]]);
    let book = sheets(&[
        ("Late", "", &late),
        ("Bare", "", &[&[SYMBOL, "43", "No header"], &[SYMBOL, "44", "None"]]),
        ("Aside", "state=\"hidden\"", &[HEADER, &[SYMBOL, "45", "Hidden"]]),
        ("Empty", "", &[]),
        (
            "Second",
            "",
            &[
                HEADER,
                &[
                    SYMBOL,
                    "46",
                    "&lt;p&gt;One:&lt;/p&gt;&lt;p&gt;&lt;b&gt;t&lt;/b&gt;wo&lt;/p&gt;",
                ],
                &[SYMBOL, "47", "With_x0000_ NUL"],
                &[SYMBOL, "48", "49. Which?"],
                &[SYMBOL, "12.5", "13. Spoilt"],
            ],
        ),
    ]);
    let project = report().change("uhri.xlsx", book);
    let former = project.read(OBSERVATIONS);
    project.run("follow-up import uhri.xlsx").code(1).stdout_eq(str![[r#"
report/data/concluding-observations.csv
  + CRC/C/LTU/CO/5-6:41  Late
  + CRC/C/LTU/CO/5-6:42  Other columns
  + CRC/C/LTU/CO/5-6:46  One: two
  + CRC/C/LTU/CO/5-6:47  With NUL
  + CRC/C/LTU/CO/5-6:48  49. Which?

Written without characters that cannot be printed; compare with the published text: 1
  CRC/C/LTU/CO/5-6:47
Written without bold type, links, lists or raised figures; compare with the published text: 1
  CRC/C/LTU/CO/5-6:46
Written on one line, though published in several: 1
  CRC/C/LTU/CO/5-6:46
The text begins with a number other than that of its paragraph; find out which is right: 1
  CRC/C/LTU/CO/5-6:48

In the register, but not in this export; nothing was changed: 2
  CRC/C/LTU/CO/5-6:21
  CRC/C/LTU/CO/5-6:30

Left out, without the symbol of a document: 1
  Total: 1
Left out, because the paragraph given is not the number of a paragraph; add these by hand: 1
  CRC/C/LTU/CO/5-6:12.5  13. Spoilt

Recommendations added to the register: 5.
Next: fill in status, articles and the translation of the new rows, then type `komentaras check`.

"#]]).stderr_eq(str![[r#"
error: sheet `Late` of `uhri.xlsx`: rows above the headings Symbol and Text were not read: 1. Move the headings above them, then import the file again
error: sheet `Bare` of `uhri.xlsx` was not read (rows: 2): none of its rows has the headings Symbol and Text. Write them above its columns, then import the file again
error: sheet `Aside` of `uhri.xlsx` was not read (rows: 2), because it is hidden. If it belongs to the export, show it, then import the file again

"#]]);
    let text = project.read(OBSERVATIONS);
    Assert::new().action_env("SNAPSHOTS").eq(
        text.strip_prefix(&former).unwrap(),
        str![[r#"
CRC/C/LTU/CO/5-6,41,,Late,,,,,
CRC/C/LTU/CO/5-6,42,,Other columns,,,,,
CRC/C/LTU/CO/5-6,46,,One: two,,,,,
CRC/C/LTU/CO/5-6,47,,With NUL,,,,,
CRC/C/LTU/CO/5-6,48,,49. Which?,,,,,

"#]],
    );
    project
        .run("follow-up import uhri.xlsx --ui-language lt -q")
        .code(1)
        .stdout_eq(str![[r#"
Sąraše yra, o šiame faile nėra; niekas nepakeista: 2
  CRC/C/LTU/CO/5-6:21
  CRC/C/LTU/CO/5-6:30

Neįrašyta, nes nėra dokumento žymens: 1
  Total: 1
Neįrašyta, nes nurodytas punktas nėra punkto numeris; įrašykite patys: 1
  CRC/C/LTU/CO/5-6:12.5  13. Spoilt
Sąraše jau yra: 5
  CRC/C/LTU/CO/5-6:41  Late
  CRC/C/LTU/CO/5-6  42. Other columns
  CRC/C/LTU/CO/5-6:46  One: two
  CRC/C/LTU/CO/5-6:47  With NUL
  CRC/C/LTU/CO/5-6:48  49. Which?

Į sąrašą įrašyta rekomendacijų: 0.

"#]])
        .stderr_eq(str![[r#"
klaida: failo „uhri.xlsx“ lapas „Late“: neperskaitytos eilutės virš antraščių Symbol ir Text: 1. Perkelkite antraštes virš jų ir importuokite failą dar kartą
klaida: failo „uhri.xlsx“ lapas „Bare“ neperskaitytas (eilučių: 2): nė vienoje jo eilutėje nėra antraščių Symbol ir Text. Įrašykite jas virš stulpelių ir importuokite failą dar kartą
klaida: failo „uhri.xlsx“ lapas „Aside“ neperskaitytas (eilučių: 2), nes yra paslėptas. Jei jis priklauso sąrašui, parodykite jį ir importuokite failą dar kartą

"#]]);
}

#[test]
fn what_is_no_export_changes_nothing() {
    let mut damaged = workbook();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 40].fill(0);
    let project = report()
        .change("a.json", "[{\"Symbol\": ")
        .change("b.json", "[]")
        .change("c.xlsx", damaged)
        .change("d.json", EXPORT);
    let former = project.read(OBSERVATIONS);
    project.run("follow-up import d.json a.json").code(2).stdout_eq(str![]).stderr_eq(str![[r#"
error: could not read the export `a.json`: it is not valid JSON (line 1); download it again

"#]]);
    project.run("follow-up import b.json").code(2).stderr_eq(str![[r#"
error: could not read the export `b.json`: it has no records with a symbol and a text, as an export of uhri.ohchr.org has

"#]]);
    project.run("follow-up import c.xlsx").code(2).stderr_eq(str![[r#"
error: could not read the export `c.xlsx`: the file is damaged; download it again

"#]]);
    project.run("follow-up import e.json").code(2).stderr_eq(str![[r#"
error: could not read the file `e.json`: file not found

"#]]);
    assert_eq!(project.read(OBSERVATIONS), former);
}

#[test]
fn a_register_that_has_mistakes_is_left_as_it_is() {
    let export =
        |table: &str| report().change("d.json", EXPORT).change(OBSERVATIONS, table);
    let project = export("symbol,paragraph,text_lt,text_en\nCRC/C/LTU/CO/5-6,1\n");
    project.run("follow-up import d.json").code(2).stderr_eq(str![[r#"
error[register-row]: the row has 2 cells, but there are 4 columns: nothing for `text_lt`
 --> report/data/concluding-observations.csv:2:1
  |
2 | CRC/C/LTU/CO/5-6,1
  | ^^^^^^^^^^^^^^^^^^
  |
  = help: add a separator for each empty cell, also at the end of the row
1 error
error: nothing was added to `report/data/concluding-observations.csv`: fix the errors above first

"#]]);
    let project = export("symbol,paragraph,text_lt\n");
    project.run("follow-up import d.json").code(2).stderr_eq(str![[r#"
error: nothing was added to `report/data/concluding-observations.csv`: it has no column `text_en`; add it to the first line

"#]]);
    project.run("follow-up import d.json --ui-language lt").code(2).stderr_eq(str![[r#"
klaida: į „report/data/concluding-observations.csv“ nieko neįrašyta: jame nėra stulpelio „text_en“; įrašykite jį pirmoje eilutėje

"#]]);
}
