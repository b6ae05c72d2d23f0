//! The report as a website, as an e-book and as data.

use komentaras::syntax::archive;
use roxmltree::ParsingOptions;
use serde_json::Value;
use snapbox::str;

use crate::project::TestProject;

/// A chapter with one of everything that pages show.
const CHAPTER: &str = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\n\
    ## Padėtis\n\n\
    {{anchor \"padetis\"}}Pirma apie šeimoms skirtą paramą, žr. {{ref \"pagalba\"}} ir \
    {{ref \"lentele\"}}[^a]. Rizika {{value \"poverty\" year=2023 sex=\"T\"}}.\n\n\
    Antra, dar kartą[^a].\n\n\
    {{table \"poverty\" rows=\"year\" columns=\"sex\" years=\"2022..2023\" geo=\"LT\" \
    caption=\"Skurdas\" anchor=\"lentele\"}}\n\n\
    {{chart \"poverty\" kind=\"line\" series=\"sex\" geo=\"LT\" years=\"2022..2023\" \
    caption=\"Raida\"}}\n\n\
    ::: recommendation {#pagalba to=\"vyriausybe\"}\nUžtikrinti paramą.\n:::\n\n\
    ::: note\nPastaba.\n:::\n\n\
    [^a]: Išnaša.\n";

pub(crate) fn project() -> TestProject {
    TestProject::both().change("report/lt/19-smurtas.md", CHAPTER).change(
        "report/en/19-smurtas.md",
        CHAPTER
            .replace("Padėtis", "Situation")
            .replace("Pirma apie šeimoms skirtą paramą, žr.", "First, on families, see")
            .replace(" ir {{", " and {{")
            .replace("Rizika", "Risk")
            .replace("Antra, dar kartą", "Second, once more")
            .replace("Užtikrinti paramą", "Ensure support")
            .replace("Pastaba", "A note")
            .replace("Išnaša", "A footnote")
            .replace("articles = [\"19\"]\n", "")
            .replace("\"Smurtas\"", "\"Violence\""),
    )
}

/// Builds the site; returns its page in Lithuanian.
#[track_caller]
fn built(project: &TestProject) -> String {
    project.run("build -q --format html").code(0);
    project.read("build/site/lt.html")
}

#[test]
fn a_site_is_a_page_for_each_language_and_what_belongs_to_them() {
    let project = project();
    project.run("build -q --format html,epub").code(0);
    let files = project.list("build").join("\n");
    snapbox::assert_data_eq!(
        files + "\n",
        str![[r#"
build/report-en.epub
build/report-lt.epub
build/site/data/datapackage.json
build/site/data/poverty.csv
build/site/en-recommendations.html
build/site/en.html
build/site/index.html
build/site/lt-en.html
build/site/lt-recommendations.html
build/site/lt.html
build/site/script.js
build/site/search-en.js
build/site/search-lt.js
build/site/search.js
build/site/style.css
build/site/tables/f1-en.csv
build/site/tables/f1-lt.csv
build/site/tables/t1-en.csv
build/site/tables/t1-lt.csv

"#]]
    );
}

#[test]
fn numbers_and_names_lead_to_their_places() {
    let page = built(&project());
    for id in
        ["p1", "r1", "t1", "f1", "note-1", "padetis", "pagalba", "lentele", "sources"]
    {
        assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
    for link in ["#p1", "#r1", "#t1", "en.html#p1", "lt-en.html#r1", "tables/t1-lt.csv"] {
        assert!(page.contains(&format!("href=\"{link}\"")), "{link}");
    }
    // From each mark to the footnote, and back to each.
    assert_eq!(page.matches("href=\"#note-1\"").count(), 2);
    assert_eq!(page.matches("role=\"doc-backlink\"").count(), 2);
}

#[test]
fn a_label_that_ends_in_a_full_stop_gets_no_second_one() {
    let chart = "{{chart \"poverty\" kind=\"line\" series=\"sex\" geo=\"LT\" \
        years=\"2022..2023\" caption=\"Raida\"}}\n\n";
    let chapter = format!("{CHAPTER}\n{}", chart.repeat(4));
    let page = built(&project().change("report/lt/19-smurtas.md", &chapter));
    assert!(page.contains("<a href=\"#f5\">5\u{a0}pav.</a> Raida"), "{page}");
}

#[test]
fn each_figure_opens_where_it_comes_from() {
    let page = built(&project());
    let shown: String = page.split("popover=\"auto\"").nth(1).unwrap_or_default().into();
    for text in [
        "Skurdo rizika",
        "2023, Lietuva, Iš viso",
        "poverty year=2023 geo=LT sex=T",
        "<dd>17.8</dd>",
        "b: laiko eilutės lūžis",
        "href=\"https://ec.europa.eu/eurostat\"",
        "href=\"data/poverty.csv\"",
    ] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    // Each popover has its button, and each button its popover.
    for part in page.split("popovertarget=\"").skip(1) {
        let id = part.split('"').next().unwrap_or_default();
        assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
    }
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    let project = project();
    built(&project);
    for page in ["index", "lt", "en", "lt-en", "lt-recommendations"] {
        let page = project.read(&format!("build/site/{page}.html"));
        assert!(
            page.contains("default-src &#39;none&#39;")
                || page.contains("default-src 'none'")
        );
        for attribute in ["src=\"", "rel=\"stylesheet\" href=\""] {
            for part in page.split(attribute).skip(1) {
                let address = part.split('"').next().unwrap_or_default();
                assert!(!address.contains(':') && !address.starts_with('/'), "{address}");
            }
        }
        assert!(!page.contains(" style=\"") && !page.contains(" onclick"));
    }
}

/// The languages stand side by side on one page, and no id is there twice.
#[test]
fn both_languages_stand_side_by_side() {
    let project = project();
    built(&project);
    let page = project.read("build/site/lt-en.html");
    assert!(page.contains("id=\"p1\"") && page.contains("id=\"en-p1\""));
    let mut ids: Vec<&str> =
        page.split(" id=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

/// What has no translation yet is a link to where it is: in the other language.
#[test]
fn links_side_by_side_lead_somewhere() {
    let project = project();
    let chapter = |path: &str| project.read(path);
    let more = "\n::: recommendation {#kita to=\"vyriausybe\"}\nDar kita, žr. {{ref \"pagalba\"}}.[^b]\n:::\n\n[^b]: Kita išnaša.\n";
    let lists = "\n{{register \"recommendations\"}}\n";
    let both = [
        (
            "report/lt/19-smurtas.md",
            format!("{}{more}", chapter("report/lt/19-smurtas.md")),
        ),
        (
            "report/lt/99-priedas.md",
            format!("+++\ntitle = \"Priedas\"\nkind = \"annex\"\n+++\n{lists}"),
        ),
        ("report/en/99-priedas.md", format!("+++\ntitle = \"Annex\"\n+++\n{lists}")),
    ];
    let project = both
        .into_iter()
        .fold(project, |project, (path, text)| project.change(path, text));
    project.output("build -q --format html");
    for page in ["lt", "en", "lt-en"] {
        let page = project.read(&format!("build/site/{page}.html"));
        let within =
            page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
        for id in within {
            assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
        }
    }
    let page = project.read("build/site/lt-en.html");
    assert!(page.contains("href=\"#r2\"") && page.contains("href=\"#en-r1\""));
    assert!(!page.contains("href=\"#en-r2\""));
    // Both halves have links to their places, and words of their own to cite them.
    let english = page.split("id=\"en-r1\"").nth(1).unwrap();
    assert!(english.split("</div>").next().unwrap().contains("href=\"en.html#r1\""));
    assert!(
        page.contains(" data-citation-en=\"") && page.contains(" data-copy-link-en=\"")
    );
    assert!(!project.read("build/site/lt.html").contains("data-citation-en"));
    // What is searched there is both languages.
    let scripts: Vec<&str> = page
        .split("<script src=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(scripts, ["script.js", "search-en.js", "search-lt.js", "search.js"]);
    // Names of rows, sources and articles are found, too.
    let index = project.read("build/site/search-en.js");
    assert!(index.contains("\"2022\"") && index.contains("[\"sources\","), "{index}");
    assert!(index.contains(",\"Art.\u{a0}19\",\"Violence\"]"), "{index}");
}

#[test]
fn recommendations_have_a_page_by_addressee_and_by_article() {
    let project = project();
    built(&project);
    let page = project.read("build/site/lt-recommendations.html");
    for text in [
        "<h3>Vyriausybė</h3>",
        "<h3>19\u{a0}straipsnis</h3>",
        "href=\"lt.html#r1\"",
        "Užtikrinti paramą.",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    // The search finds all of the report, and leads there.
    assert!(page.contains("data-report=\"lt.html\"") && page.contains("search-lt.js"));
    assert!(!project.read("build/site/lt.html").contains("data-report"));
    // A report without any has no such page.
    let small = TestProject::small();
    small.run("build -q --format html").code(0);
    let files = small.list("build/site");
    assert!(!files.iter().any(|file| file.contains("recommendations")), "{files:?}");
    assert!(!small.read("build/site/lt.html").contains("lt-recommendations"));
}

/// What is suppressed is neither in the pages nor in their data.
#[test]
fn data_are_as_the_report_shows_them() {
    let register = "[reports]\nfile = \"reports.csv\"\nunit = \"children\"\nsuppress-below = 5\nsource = \"eurostat\"\n";
    let project = TestProject::small()
        .change("report/data/indicators.toml", register)
        .change("report/data/reports.csv", "year,geo,value\n2022,LT,987\n2023,LT,3\n")
        .change(
            "report/lt/26-skurdas.md",
            "+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\n\
             Gauta {{value \"reports\" year=2022}}.\n",
        )
        .files("=== translations/lt/report.ftl\nindicator-reports = Pranešimai\ncode-geo-LT = Lietuva\nlicence-eurostat = CC BY 4.0\n");
    built(&project);
    let data = project.read("build/site/data/reports.csv");
    assert_eq!(data, "geo,year,value,flag\r\nLT,2022,987,\r\nLT,2023,,Q\r\n");
    let package = project.read("build/site/data/datapackage.json");
    let package: Value = serde_json::from_str(&package).unwrap();
    let resource = &package["resources"][0];
    assert_eq!(resource["path"], "reports.csv");
    assert_eq!(resource["licenses"][0]["name"], "CC-BY-4.0");
    assert_eq!(resource["indicators"][0]["titles"]["lt"], "Pranešimai");
    let fields: Vec<&Value> = resource["schema"]["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["name"])
        .collect();
    assert_eq!(fields, ["geo", "year", "value", "flag"]);
    assert_eq!(resource["schema"]["fields"][1]["type"], "year");
    let source = &resource["sources"][0];
    assert_eq!(source["title"], source["titles"]["lt"]);
}

#[test]
fn the_address_of_the_site_is_in_its_metadata() {
    let settings = "[site]\naddress = \"https://vaikai.lt/ataskaita/\"\n";
    let with_address = |project: TestProject| {
        let settings = project.read("report/report.toml") + settings;
        project.change("report/report.toml", settings)
    };
    let project = with_address(project());
    let page = built(&project);
    assert!(
        page.contains("hreflang=\"en\" href=\"https://vaikai.lt/ataskaita/en.html\"")
    );
    assert!(page.contains("property=\"og:locale\" content=\"lt_LT\""));
    // The page with two languages is published as well, and is nobody's translation.
    let both = project.read("build/site/lt-en.html");
    let own = "rel=\"canonical\" href=\"https://vaikai.lt/ataskaita/lt-en.html\"";
    assert!(both.contains(own), "{both}");
    assert!(!both.contains("hreflang=\"x-default\""));
    // A draft is not to be found.
    assert!(page.contains("noindex") && !project.path("build/site/sitemap.xml").exists());
    // What is not known is not said.
    let page = built(&TestProject::small());
    let data = page.split("application/ld+json\">").nth(1).unwrap();
    let data = data.split("</script>").next().unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    assert!(data.get("url").is_none() && !data.to_string().contains("null"), "{data}");
    let project = with_address(TestProject::small());
    project.run("build -q --format html --final").code(0);
    let page = project.read("build/site-final/lt.html");
    assert!(!page.contains("noindex"));
    // What is shown beside a link to it; without an address nobody could load it.
    let card =
        "property=\"og:image\" content=\"https://vaikai.lt/ataskaita/card-lt.png\"";
    assert!(page.contains(card), "{page}");
    let card = std::fs::read(project.path("build/site-final/card-lt.png")).unwrap();
    let card = image::load_from_memory(&card).unwrap();
    assert_eq!((card.width(), card.height()), (1200, 630));
    let white = card.to_rgb8().pixels().filter(|it| it.0 == [255, 255, 255]).count();
    assert!(white > 1000, "{white}");
    let files = TestProject::small();
    files.run("build -q --format html").code(0);
    assert!(!files.list("build/site").iter().any(|file| file.contains("card")));
    let map = project.read("build/site-final/sitemap.xml");
    assert!(map.contains("<loc>https://vaikai.lt/ataskaita/lt.html</loc>"), "{map}");
}

#[test]
fn an_epub_begins_with_its_kind_and_has_accessibility_metadata() {
    let project = project();
    project.run("build -q --format epub").code(0);
    let bytes = std::fs::read(project.path("build/report-lt.epub")).unwrap();
    assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
    let files = archive::unpack(&bytes, 1 << 24).unwrap();
    for (name, content) in &files {
        if name.ends_with("html") || name.ends_with("opf") || name.ends_with("xml") {
            let text = std::str::from_utf8(content).unwrap();
            let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
            roxmltree::Document::parse_with_options(text, options).unwrap();
        }
    }
    let text = |name: &str| {
        let file = files.iter().find(|(path, _)| path == name).unwrap();
        String::from_utf8(file.1.clone()).unwrap()
    };
    let package = text("EPUB/package.opf");
    for property in [
        "schema:accessMode",
        "schema:accessibilityFeature",
        "schema:accessibilitySummary",
    ] {
        assert!(package.contains(property), "{property}");
    }
    // Links lead to the file that has the place.
    assert!(text("EPUB/part-1.xhtml").contains("href=\"part-1.xhtml#r1\""));
}

/// Nothing that a project holds can become syntax, run a program or break a page.
#[test]
fn bad_input_stays_text() {
    let evil = "<script>alert(1)</script> \"'& \u{202e}abc";
    let title = evil.replace('"', "\\\"");
    let chapter = format!(
        "+++\ntitle = \"{title}\"\narticles = [\"19\"]\n+++\n\n\
         ## {evil}\n\n{{{{anchor \"Vieta\"}}}}[a](javascript:alert(1)) [b](https://a.lt/?a=1&b=\"2) {evil}\n\n\
         {{{{anchor \"vieta\"}}}}Antra.\n\n\
         {{{{table \"poverty\" rows=\"year\" columns=\"sex\" years=\"2022..2023\" geo=\"LT\" caption=\"<img src=x onerror=alert(1)>\"}}}}\n"
    );
    let project = TestProject::small()
        .change("report/lt/19-smurtas.md", chapter)
        .files("=== translations/lt/report.ftl\nindicator-poverty = <b>Rizika</b> & \"kita\"\ndimension-geo = Šalis\ncode-geo-LT = =HYPERLINK(\"x\")\ndimension-sex = Lytis\ncode-sex-T = Iš viso\ncode-sex-F = <i>Mergaitės</i>\n");
    project.run("build -q --format html,epub").code(1);
    for page in ["index", "lt", "lt-recommendations"] {
        let path = format!("build/site/{page}.html");
        if !project.path(&path).exists() {
            continue;
        }
        let page = project.read(&path);
        for syntax in
            ["<script>alert", "<img src=x", "<b>Rizika", "<i>Merg", "\"javascript:"]
        {
            assert!(!page.contains(syntax), "{path}: {syntax}");
        }
    }
    let page = project.read("build/site/lt.html");
    // An address is one whatever was typed.
    assert!(page.contains("href=\"https://a.lt/?a=1&amp;b=%222\""));
    // Names that differ by case are two places.
    assert!(page.contains("id=\"Vieta\"") && page.contains("id=\"vieta\""));
    let search = project.read("build/site/search-lt.js");
    assert!(
        serde_json::from_str::<Value>(
            search
                .lines()
                .next()
                .unwrap()
                .trim_start_matches("var komentaras = ")
                .trim_end_matches(';')
        )
        .is_ok()
    );
}

/// Addresses have neither blanks nor signs that mean something in them, whatever files are
/// called.
#[test]
fn any_name_of_a_file_becomes_an_address() {
    let name = "vaikų skaičius #1 (50 %).csv";
    let register = format!(
        "[poverty]\nfile = \"{name}\"\nunit = \"percent\"\ndecimals = 1\nsource = \"eurostat\"\n"
    );
    let project =
        TestProject::small().change("report/data/indicators.toml", register).change(
            &format!("report/data/{name}"),
            "year,geo,sex,value,flag\n2023,LT,T,17.8,b\n",
        );
    let page = built(&project);
    assert!(page.contains("href=\"data/vaiku-skaicius-1-50.csv\""));
    assert!(project.path("build/site/data/vaiku-skaicius-1-50.csv").exists());
}

#[test]
fn a_broken_template_is_a_finding() {
    for (template, text) in [
        ("page.html.hbs", "{{#if title}}"),
        ("page.html.hbs", "{{> missing}}"),
        ("index.html.hbs", "{{#each}}{{/each}}"),
    ] {
        let project =
            TestProject::small().change(&format!("templates/site/{template}"), text);
        let output = project.output("build -q --format html");
        assert_eq!(output.status.code(), Some(1), "{text}");
        let said = String::from_utf8(output.stderr).unwrap()
            + &String::from_utf8(output.stdout).unwrap();
        assert!(said.contains("template-error"), "{text}: {said}");
        assert!(said.contains(template), "{text}: {said}");
        assert!(!project.path("build/site").exists());
    }
    // A template that shows nothing of the report, shows it as text or asks for what is not there.
    for (template, text) in [
        ("page.html.hbs", ""),
        ("page.html.hbs", "<main>{{main}}</main>"),
        ("page.html.hbs", "{{{mian}}}"),
        ("page.html.hbs", "{{{main}}}{{words.serach}}"),
        ("index.html.hbs", "<h1>{{title}}</h1>"),
        ("book.xhtml.hbs", "{{nera}}"),
        ("book.xhtml.hbs", "<html><body>{{title}}</body></html>"),
        ("book.xhtml.hbs", "<html><body><br>{{{main}}}</body></html>"),
        ("book.xhtml.hbs", "{{{main}}}"),
    ] {
        let path = format!("templates/site/{template}");
        let project = TestProject::small().change(&path, text);
        let said = project.output("build -q --format html,epub").stderr;
        let said = String::from_utf8(said).unwrap();
        let finding = format!("error[template-error]: the template `{path}`");
        assert_eq!(said.matches(&finding).count(), 1, "{text}: {said}");
        assert!(project.list("build").is_empty(), "{text}: {:?}", project.list("build"));
        // `check` says the same.
        let told = project.output("check --format short").stdout;
        let told = String::from_utf8(told).unwrap();
        assert_eq!(told.matches(&finding).count(), 1, "{text}: {told}");
    }
    // A part that another template includes is indented as that one is.
    let project = TestProject::small()
        .change("templates/site/part.html.hbs", "<main>\n{{{main}}}\n</main>\n")
        .change(
            "templates/site/page.html.hbs",
            "<meta charset=\"utf-8\">\n<body>\n  {{> site/part.html.hbs}}\n</body>\n",
        );
    project.run("build -q --format html").code(0);
    // One of a project's own that is sound, saved with a byte order mark.
    let head = "<meta charset=\"utf-8\">\n\
        <meta http-equiv=\"Content-Security-Policy\" content=\"{{policy}}\">\n";
    let project = TestProject::small()
        .change("templates/site/style.css", "\u{feff}body { color: red }\n")
        .change(
            "templates/site/page.html.hbs",
            format!("\u{feff}{head}<title>{{{{title}}}}</title>{{{{{{main}}}}}}"),
        );
    let output = project.output("build -q --format html");
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
    let page = project.read("build/site/lt.html");
    assert!(
        page.starts_with("<meta charset") && page.contains("<title>Bandymas</title>")
    );
    let style = project.read("build/site/style.css");
    assert!(style.starts_with(":root") && style.ends_with("}\nbody { color: red }\n"));
}

#[test]
fn what_browsers_do_not_say_of_a_template_is_a_finding() {
    let page = include_str!("../../templates/site/page.html.hbs");
    let sheet = include_str!("../../templates/site/book.css");
    let changed = |from: &str, to: &str| {
        assert_eq!(page.matches(from).count(), 1, "{from}");
        page.replace(from, to)
    };
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"{{policy}}\">\n";
    for (name, text, severity, place, told) in [
        (
            "page.html.hbs",
            changed("{{{contents}}}", "{{contents}}"),
            "error",
            ":48:1",
            "tags",
        ),
        (
            "page.html.hbs",
            changed("{{citation}}", "{{{citation}}}"),
            "error",
            ":17:",
            "tags",
        ),
        (
            "page.html.hbs",
            changed("{{{main}}}", "<!-- {{{main}}} -->"),
            "error",
            "",
            "leaves out",
        ),
        (
            "page.html.hbs",
            changed("<meta charset=\"utf-8\">\n", ""),
            "error",
            "",
            "letters",
        ),
        ("page.html.hbs", changed(policy, ""), "warning", "", "other websites"),
        ("page.html.hbs", changed("<main", "\0<main"), "error", ":50:1", "U+0000"),
        ("style.css", "a { color: red;\n".to_owned(), "error", ":1:3", "`{`"),
        (
            "style.css",
            "@import url('https://example.org/a.css');".to_owned(),
            "error",
            ":1:1",
            "loads",
        ),
        (
            "book.css",
            sheet.to_owned() + "body { background: url(a.png) }",
            "error",
            "",
            "a.png",
        ),
        ("book.css", sheet.replacen('}', "", 1), "error", "", "`{`"),
        ("search.js", "\u{1}".to_owned(), "error", ":1:1", "U+0001"),
    ] {
        let path = format!("templates/site/{name}");
        let project = TestProject::small().change(&path, &text);
        let said = project.output("check --format short").stdout;
        let said = String::from_utf8(said).unwrap();
        let of_template: Vec<&str> =
            said.lines().filter(|line| line.contains("template-error")).collect();
        let [line] = of_template[..] else { panic!("{path} {told}: {said}") };
        let begins =
            if place.is_empty() { severity.to_owned() } else { format!("{path}{place}") };
        assert!(line.contains(&begins), "{begins}: {line}");
        assert!(line.contains(severity) && line.contains(told), "{told}: {line}");
        let code = project.output("build -q --format html,epub").status.code();
        assert_eq!(code, Some(i32::from(severity == "error")), "{path} {told}");
    }
}

#[test]
fn what_is_wrong_or_not_translated_is_marked() {
    let project = project()
        .change("report/en/19-smurtas.md", "+++\ntitle = \"Violence\"\n+++\n\n## Situation\n")
        .change(
            "report/lt/26-skurdas.md",
            "+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\nBuvo {{value \"nera\" year=2023}}.\n",
        );
    project.run("build -q --format html").code(1);
    assert!(project.read("build/site/lt.html").contains("<mark class=\"fault\">"));
    let page = project.read("build/site/en.html");
    let marked = "<div class=\"untranslated\"><p class=\"mark\">";
    assert!(page.contains(marked) && page.contains("</p><div lang=\"lt\">"), "{page}");
}

#[test]
fn what_an_earlier_site_had_is_named() {
    let project = TestProject::small();
    project.run("build -q --format html").code(0).stderr_eq(str![[""]]);
    for name in ["data/secret.csv", "old.html"] {
        std::fs::write(project.path(&format!("build/site/{name}")), "1").unwrap();
    }
    project.run("build -q --format html").code(0).stderr_eq(str![[r#"
The folder build/site has 2 files that this report no longer makes: data/secret.csv, old.html. Delete them before you publish the folder.

"#]]);
    project.run("build -q --format html --ui-language lt").code(0).stderr_eq(str![[r#"
Aplanke „build/site“ yra 2 failai, kurių ši ataskaita nebekuria: data/secret.csv, old.html. Prieš skelbdami aplanką, juos ištrinkite.

"#]]);
}
