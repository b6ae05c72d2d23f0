//! The finished PDF: few tests, because setting pages takes time.
//!
//! What conforms to PDF/A-3a and PDF/UA-1 is for the compiler to refuse; here stand the
//! facts that the program itself decides.

use std::fs;

use crate::pages;
use crate::project::TestProject;

/// Returns a report with all that a PDF can show, in two languages.
pub(crate) fn full() -> TestProject {
    TestProject::both()
        .chapter(concat!(
            "\n{{anchor \"padetis\"}}Pirma pastraipa.[^a] Žr. {{ref \"lentele\"}} ir {{ref \"siulymas\"}}.\n",
            "\n[^a]: Išnaša.\n",
            "\n## Padėtis\n\nAntra {{value \"poverty\" year=2023 sex=\"T\"}}{{cite \"eurostat\" page=3}}.\n",
            "\n{{table \"poverty\" rows=\"year\" columns=\"sex\" years=\"2022..2023\" caption=\"Skurdas\" anchor=\"lentele\"}}\n",
            "\n::: recommendation {#siulymas to=\"vyriausybe\"}\nMažinti skurdą.\n:::\n",
            "\n![Ratas](../figures/ratas.svg)\n\n![](../figures/ratas.svg)\n",
            "\n- Pirmas[^b]\n    - Antras\n\n[^b]: Kita išnaša.\n",
            "\n::: example\nPavyzdys.\n:::\n",
        ))
        .files("=== report/en/19-smurtas.md\n+++\ntitle = \"Violence\"\n+++\n\nFirst paragraph.[^a] See {{ref \"lentele\"}} and {{ref \"siulymas\"}}.\n\n[^a]: Note.\n\n## Situation\n")
        .change(
            "report/figures/ratas.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><circle cx=\"5\" cy=\"5\" r=\"4\"/></svg>",
        )
}

fn contains(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

fn count(bytes: &[u8], part: &str) -> usize {
    bytes.windows(part.len()).filter(|window| *window == part.as_bytes()).count()
}

#[test]
fn title_language_outline_tags_and_attachments() {
    let project = full();
    project.run("build -q").code(0);
    let objects = |language: &str| {
        let path = project.path(&format!("build/report-{language}.pdf"));
        pages::objects(&fs::read(path).unwrap())
    };
    let pdf = objects("en");
    for part in [
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/Lang(en",
        "/Marked true",
        "/DisplayDocTitle true",
        "/Title(Trial)",
        "/Outlines",
        "/Title(Situation)",
        "/StructTreeRoot",
        "/AFRelationship",
        "poverty.csv",
        // The Lithuanian that stands for what is not translated.
        "/Lang(lt",
    ] {
        assert!(contains(&pdf, part), "{part}");
    }
    // Each page is an object; the tree of pages is another.
    let pages = count(&pdf, "/Type/Page") - count(&pdf, "/Type/Pages");
    assert!((4..20).contains(&pages), "{pages}");
    let pdf = objects("lt");
    assert!(contains(&pdf, "/Lang(lt"));
    assert!(contains(&pdf, "/Title(Bandymas)"));
}

#[test]
fn links_are_described_in_their_own_words_and_every_number_can_be_linked_to() {
    let project = full();
    project.run("build -q").code(0);
    let links = |language: &str| {
        let pdf =
            fs::read(project.path(&format!("build/report-{language}.pdf"))).unwrap();
        pages::links(&pdf)
    };
    let (described, names) = links("lt");
    for words in ["1 lentelė", "1 rekomendacija", "1 išnaša", "Grįžti į tekstą, 1 išnaša"]
    {
        assert!(described.iter().any(|known| known == words), "{words}: {described:?}");
    }
    for name in ["p1", "p2", "t1", "r1", "sources", "chapter-19-smurtas"] {
        assert!(names.iter().any(|known| known == name), "{name}: {names:?}");
    }
    let (described, other) = links("en");
    for words in ["Footnote 1", "Back to the text, footnote 1"] {
        assert!(described.iter().any(|known| known == words), "{words}: {described:?}");
    }
    assert_eq!(names, other);
}

/// In a list of links, "3" says nothing.
#[test]
fn a_number_alone_is_called_by_what_it_leads_to() {
    let project = TestProject::small().chapter(
        "\n{{anchor \"viena\"}}Pirma pastraipa.\n\n{{anchor \"antra\"}}Antra pastraipa.\n\n\
         Žr. {{ref \"viena\" \"antra\"}} ir {{ref \"antra\"}}.\n",
    );
    project.run("build -q --format pdf,html").code(0);
    let pdf = fs::read(project.path("build/report-lt.pdf")).unwrap();
    let (described, _) = pages::links(&pdf);
    let described = described.iter().map(|words| words.replace('\u{a0}', " "));
    let numbered = described.filter(|words| words.ends_with(" punktas"));
    assert_eq!(numbered.collect::<Vec<_>>(), ["1 punktas", "2 punktas", "2 punktas"]);
    let mut files = project.list("build").into_iter();
    let name = "aria-label=\"1\u{a0}punktas\"";
    assert!(
        files.any(|file| file.contains(".html") && project.read(&file).contains(name))
    );
}

/// In an address, a place of the second language is called as on the page with both.
#[test]
fn places_in_the_second_language_are_called_as_on_the_web() {
    let table = "\n{{table \"poverty\" rows=\"year\" columns=\"sex\" caption=\"A\"}}\n";
    let english = format!("+++\ntitle = \"Violence\"\n+++\n{table}");
    let project = TestProject::both()
        .chapter(&format!("\nTekstas.\n{table}\n::: recommendation {{to=\"vyriausybe\"}}\nMažinti.\n:::\n"))
        .change("report/en/19-smurtas.md", english.replace("+++\n\n{{", "+++\n\nText.\n\n{{"));
    project.run("build -q --layout parallel --format pdf,html").code(0);
    let pdf = fs::read(project.path("build/report-lt-en.pdf")).unwrap();
    let (_, names) = pages::links(&pdf);
    let page = project.read("build/site/lt-en.html");
    for name in ["t1", "en-t1", "p1", "r1"] {
        assert!(names.iter().any(|known| known == name), "{name}: {names:?}");
        assert!(page.contains(&format!("id=\"{name}\"")), "{name}");
    }
}

#[test]
fn attached_files_have_names_of_their_own_and_say_what_they_are() {
    let register = "[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\ndecimals = 1\nsource = \"eurostat\"\n";
    let more =
        register.replace("[poverty]", "[girls]").replace("poverty.csv", "more/girls.csv");
    let small = TestProject::small();
    let table = small.read("report/data/poverty.csv");
    let project = small
        .change("report/data/indicators/girls.toml", more)
        .change("report/data/more/girls.csv", table)
        .change(
            "translations/lt/report.ftl",
            "indicator-poverty = Skurdo rizika\nindicator-girls = Mergaitės\ndimension-sex = Lytis\ncode-sex-T = Iš viso\ncode-sex-F = Mergaitės\n",
        )
        .chapter("\n{{table \"girls\" rows=\"year\" columns=\"sex\" caption=\"A\"}}\n\n{{table \"poverty\" rows=\"year\" columns=\"sex\" caption=\"B\"}}\n");
    let output = project.output("build");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    let pdf = fs::read(project.path("build/report-lt.pdf")).unwrap();
    let mut files = pages::attached(&pdf);
    files.sort();
    let files: Vec<String> =
        files.into_iter().map(|(name, words)| format!("{name}: {words}")).collect();
    assert_eq!(
        files,
        [
            "indicators-girls.toml: Rodiklių sąrašas, 2 dalis iš 2 (1 rodiklis): failai, matavimo vienetai, šaltiniai",
            "indicators.toml: Rodiklių sąrašas, 1 dalis iš 2 (1 rodiklis): failai, matavimo vienetai, šaltiniai",
            "more-girls.csv: Mergaitės",
            "poverty.csv: Skurdo rizika",
        ]
    );
}

#[test]
fn a_final_copy_has_no_mark_of_a_draft() {
    let project = TestProject::small();
    let typst = |project: &TestProject, args: &str| {
        project.run(&format!("build --format typst -q {args}")).code(0);
        project.read("build/typst-lt/main.typ")
    };
    assert!(typst(&project, "").contains("draft:"));
    let last = typst(&project, "--final");
    assert!(!last.contains("draft: \""), "{last}");
}

#[test]
fn of_a_draft_with_a_notice_there_is_no_final_copy() {
    let notice = "draft = { lt = \"Narės dar nesvarstė\" }\n[organisation]";
    let project = TestProject::small();
    let settings = project.read("report/report.toml").replace("[organisation]", notice);
    let project = project.change("report/report.toml", settings);
    let main = "build/typst-lt/main.typ";
    let draft = project.output("build --format typst");
    assert!(project.read(main).contains("Narės dar nesvarstė"));
    assert_eq!(String::from_utf8_lossy(&draft.stderr), "");
    for command in ["build --format typst --final", "package"] {
        let last = project.output(&format!("{command} --ui-language en"));
        let told = String::from_utf8_lossy(&last.stderr).into_owned();
        assert_eq!(last.status.code(), Some(1), "{told}");
        assert!(
            told.contains("error[draft-notice]") && told.contains("report.toml:8:1"),
            "{told}"
        );
    }
    let settings = project.read("report/report.toml");
    let line = settings.lines().find(|line| line.starts_with("draft")).unwrap();
    let project =
        project.change("report/report.toml", settings.replace(&format!("{line}\n"), ""));
    project.run("build --format typst --final -q").code(0);
    assert!(!project.read(main).contains("nesvarstė"));
}
