//! What is printed of registers: tables, lists of recommendations, logos.

use std::fs;

use komentaras::assemble::{BlockKind, plain_text, visit};
use komentaras::compile::Fonts;
use komentaras::pipeline::{Options, Target};
use komentaras::syntax::archive::unpack;
use snapbox::{Assert, str};

use crate::project::{TestProject, typst_of, with_numbers};
use crate::registers::{FOLLOWING, OBSERVATIONS, ORGANISATIONS, report};

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
