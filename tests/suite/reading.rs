//! How pages of the site and of the e-book read: aloud, on a narrow screen, as a table.

use std::collections::BTreeMap;

use komentaras::syntax::archive;
use snapbox::str;

use crate::project::TestProject;

/// A chapter with a chart and the table of the same figures.
const CHAPTER: &str = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\n\
    {{chart \"poverty\" kind=\"line\" series=\"sex\" geo=\"LT\" years=\"2022..2023\" caption=\"A\"}}\n\n\
    {{chart \"poverty\" kind=\"bar\" x=\"sex\" geo=\"LT\" years=\"2023\" caption=\"B\"}}\n\n\
    {{chart \"children\" kind=\"map\" years=\"2023\" caption=\"C\"}}\n\n\
    {{table \"poverty\" rows=\"year\" columns=\"sex\" years=\"2022..2023\" geo=\"LT\" caption=\"D\"}}\n";

/// A report in two languages with this chapter in both.
fn project() -> TestProject {
    let project = TestProject::both();
    let register = project.read("report/data/indicators.toml")
        + "\n[children]\nfile = \"children.csv\"\nunit = \"percent\"\nsource = \"eurostat\"\n";
    let words = |language: &str| {
        let path = format!("translations/{language}/report.ftl");
        let text = "indicator-children = Vaikai\ncode-geo-Akmene-d-mun = Akmenė\n\
             code-geo-Alytus-d-mun = Alytus\n";
        (path.clone(), project.read(&path) + text)
    };
    let [lt, en] = ["lt", "en"].map(words);
    project
        .change(&lt.0, lt.1)
        .change(&en.0, en.1)
        .change("report/data/indicators.toml", register)
        .change(
            "report/data/children.csv",
            "year,geo,value\n2023,Akmenė d. mun.,40\n2023,Alytus d. mun.,50\n",
        )
        .change("report/lt/19-smurtas.md", CHAPTER)
        .change(
            "report/en/19-smurtas.md",
            CHAPTER
                .replace("articles = [\"19\"]\n", "")
                .replace("\"Smurtas\"", "\"Violence\""),
        )
}

/// Returns the files of a book.
fn book(project: &TestProject, language: &str) -> BTreeMap<String, String> {
    let bytes =
        std::fs::read(project.path(&format!("build/report-{language}.epub"))).unwrap();
    let files = archive::unpack(&bytes, 1 << 24).unwrap();
    let text = files
        .into_iter()
        .filter_map(|(name, bytes)| Some((name, String::from_utf8(bytes).ok()?)));
    text.collect()
}

/// 1 and 2 must not read or sound like 12.
#[test]
fn marks_of_neighbouring_footnotes_are_apart() {
    let project = TestProject::small().chapter(
        "Pirma[^a][^b] ir antra[^a]. Trečia[^b][^a].\n\n[^a]: Viena.\n\n[^b]: Kita.\n",
    );
    project.run("build -q --format html,epub").code(0);
    let pages = [
        project.read("build/site/lt.html"),
        book(&project, "lt")["EPUB/part-1.xhtml"].clone(),
    ];
    for page in pages {
        let apart = "</a></sup><sup class=\"note\">, </sup><sup class=\"note\"><a ";
        assert_eq!(page.matches(apart).count(), 2, "{page}");
        assert_eq!(page.matches("class=\"note\">, ").count(), 2, "{page}");
    }
}

/// The places of a chart stand under the name of their dimension, on a map of its areas.
#[test]
fn the_table_beside_a_chart_names_its_axis() {
    let project = project();
    project.run("build -q --format html,epub").code(0);
    let mut heads = String::new();
    for language in ["lt", "en"] {
        let page = project.read(&format!("build/site/{language}.html"));
        for figure in 1..=3 {
            let csv =
                project.read(&format!("build/site/tables/f{figure}-{language}.csv"));
            let head = csv.lines().next().unwrap_or_default();
            let name = head.trim_start_matches('\u{feff}').split([';', ',']).next();
            let name = name.unwrap_or_default().to_owned();
            let table =
                page.split(&format!("id=\"f{figure}\"")).nth(1).unwrap_or_default();
            let table = table.split("</figure>").next().unwrap_or_default();
            assert!(table.contains(&format!(">{name}</th>")), "{name}: {table}");
            heads.push_str(&format!("{language} {figure} {name}\n"));
        }
    }
    snapbox::assert_data_eq!(
        heads,
        str![[r#"
lt 1 Metai
lt 2 Lytis
lt 3 Savivaldybė
en 1 Year
en 2 Sex
en 3 Municipality

"#]]
    );
}

/// Pages of a book don't scroll: charts are there for narrow pages too, and rows of words can
/// become paragraphs, each of whose cells is named.
#[test]
fn a_book_fits_a_narrow_page() {
    let long = "Labai ilgas sakinys apie tai, kas padaryta ir kas dar bus padaryta";
    let table = format!(
        "\n| Nr. | Rekomendacija | Veiksmai | Mūsų rekomendacijos |\n|---|---|---|---|\n| 1 | {long} | {long} | 2 |\n\n\
         | Kas | Kiek |\n|---|---|\n| Vaikai | 3 |\n"
    );
    let project = project();
    let text = project.read("report/lt/19-smurtas.md") + &table;
    let project = project.change("report/lt/19-smurtas.md", text);
    project.run("build -q --format html,epub --language lt").code(0);
    let part = &book(&project, "lt")["EPUB/part-1.xhtml"];
    for text in [
        "<div class=\"plot wide\">",
        "<div class=\"plot narrow\">",
        "<table class=\"stacked\"><colgroup><col class=\"w5\"/><col class=\"w40\"/><col class=\"w40\"/>",
        &format!("<th scope=\"row\">1</th><td data-label=\"Rekomendacija\">{long}</td>"),
        "<table><thead><tr><th scope=\"col\">Kas</th>",
    ] {
        assert!(part.contains(text), "{text}: {part}");
    }
}

/// Who made a source is read in its language, as its title is: in footnotes, in the list and
/// where a figure opens.
#[test]
fn names_of_sources_are_in_their_language() {
    let project = project().change(
        "report/sources.yml",
        "eurostat:\n    type: web\n    title: Vaikai, 2023\n    language: lt\n    \
         publisher: Valstybės duomenų agentūra\n    author: Valstybės duomenų agentūra\n    \
         url: https://ec.europa.eu/eurostat\n",
    );
    project.run("build -q --format html").code(0);
    let marked = "<span lang=\"lt\">Valstybės duomenų agentūra</span>";
    let page = project.read("build/site/en.html");
    assert!(page.matches(marked).count() >= 2, "{page}");
    let opened = page.split("popover=\"auto\"").nth(1).unwrap_or_default();
    assert!(opened.contains(marked), "{opened}");
    assert!(opened.contains("<span class=\"unit\">"), "{opened}");
    // On a page in the same language there is nothing to say.
    assert!(!project.read("build/site/lt.html").contains(marked));
}

/// A chapter that bears the name of its cluster has no heading of its own, but its articles.
#[test]
fn articles_of_a_chapter_that_is_a_whole_cluster_are_printed() {
    let front = "title = \"Konvencijos fakultatyvieji protokolai\"\narticles = [\"38\"]";
    let project = TestProject::small().change(
        "report/lt/protokolai.md",
        format!("+++\n{front}\ncluster = \"10\"\n+++\n\nTekstas.\n"),
    );
    project.run("build -q --format json").code(0);
    let report: serde_json::Value =
        serde_json::from_str(&project.read("build/report.json")).unwrap();
    let parts = report["documents"][0]["parts"].as_array().unwrap();
    let part = parts.last().unwrap();
    assert_eq!(part["articles"], "38\u{a0}straipsnis", "{part}");
    assert!(part["chapters"][0]["title"].is_null(), "{part}");
}
