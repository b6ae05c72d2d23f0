//! What protects children where texts stand together, in drawings and in the list of what was
//! checked before the report is sent.

use std::fs;

use komentaras::diagnostic::{Code, Severity};
use proptest::prelude::*;

use crate::project::TestProject;
use crate::random::random;

const DRAWING: &str = "report/figures/namai.svg";

fn svg(inner: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"90\" height=\"20\">{inner}</svg>"
    )
}

fn is_drawing(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension == "svg")
}

fn with_drawing(inner: &str) -> TestProject {
    TestProject::small()
        .chapter("\n![Namai](../figures/namai.svg)\n")
        .change(DRAWING, svg(inner))
}

fn is_typst(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension == "typ")
}

/// Returns the kinds of what could identify a child in a report, with the severity of each.
fn found(project: &TestProject) -> Vec<(Severity, String)> {
    let (_, diags) = project.inspect();
    let found = diags
        .iter()
        .filter(|it| matches!(it.code, Code::PersonalData | Code::CouldIdentify));
    found.map(|it| (it.severity, format!("{:?}", it.args))).collect()
}

#[test]
fn words_of_a_drawing_are_found_and_masked() {
    for inner in [
        "<text><tspan>Austėja,</tspan><tspan>12 metų, Vilnius</tspan></text>",
        "<text>Aust&#x117;ja,&#32;12 met&#371;</text>",
        "<text>Aust<tspan>ėja</tspan>, 12 metų</text>",
        "<text><![CDATA[Austėja, 12 metų]]></text>",
        "<text>Austėja</text><text>12 metų</text>",
        "<text>\n  <tspan>Austėja,</tspan>\n  <tspan>12 metų</tspan>\n</text>",
        "<g aria-label=\"Austėja, 12 metų\"><circle r=\"3\"/></g>",
        "<g data-vardas=\"Austėja, 12 metų\"><circle r=\"3\"/></g>",
        "<g id=\"Austėja_12_metų\"><circle r=\"3\"/></g><use xlink:href=\"#Austėja_12_metų\"/>",
        "<g class=\"Austėja-12-metų\"><circle r=\"3\"/></g><style>.Austėja-12-metų{fill:red}</style>",
        "<a xlink:href=\"https://example.org/Austėja-12-metų\"><circle r=\"3\"/></a>",
        "<title>Austėja, 12 metų</title><circle r=\"3\"/>",
        "<desc>Austėja, 12 metų</desc><circle r=\"3\"/>",
        "<style>/* Austėja, 12 metų */ circle{fill:red}</style><circle r=\"3\"/>",
    ] {
        let project = with_drawing(inner);
        assert!(!found(&project).is_empty(), "{inner}");
        project.run("build --redact --format html,typst -q").code(0);
        for path in project.list("build").iter().filter(|path| is_drawing(path)) {
            let bytes = fs::read(project.path(path)).unwrap();
            let drawing = String::from_utf8(bytes).unwrap();
            assert!(!drawing.contains("Aust") && !drawing.contains('ė'), "{drawing}");
            assert!(!drawing.contains("&#"), "{drawing}");
            assert!(!drawing.contains("12 met") || !drawing.contains("Austėja"));
        }
    }
}

#[test]
fn innocent_words_of_a_drawing_stay() {
    let inner = "<text>Vilnius</text><text>12 metų</text><text>Vaikai, 2023 m.</text>";
    let project = with_drawing(inner);
    assert_eq!(found(&project), []);
    project.run("build --redact --format typst -q").code(0);
    let names = project.list("build");
    let path = names.iter().find(|path| is_drawing(path)).unwrap();
    let drawing = project.read(path);
    for words in ["Vilnius", "12 metų", "Vaikai, 2023 m."] {
        assert!(drawing.contains(words), "{drawing}");
    }
}

#[test]
fn texts_are_read_with_those_beside_them() {
    for text in [
        "| A | B |\n| - | - |\n| Austėja | 12 metų |\n",
        "| A | B | C |\n| - | - | - |\n| 12 metų | mergaitė | Austėja |\n",
        "| A | Austėja |\n| - | - |\n| x | 12 metų |\n",
        "| Vardas | Amžius |\n| - | - |\n| Austėja | 12 |\n",
        "| Amžius, m. | Miestas | Vardas |\n| - | - | - |\n| 12 | Vilnius | Austėja |\n",
        "| Name | City | Age |\n| - | - | - |\n| Emily | Leeds | 12 |\n",
        "| A | Gimimo data |\n| - | - |\n| x | 2014-02-03 |\n",
        "| A | Tel. |\n| - | - |\n| x | 612 34567 |\n",
        "- Austėja\n- 12 metų\n",
        "Aus\u{ad}tėja, 12 metų.\n",
        "Aus\u{200b}tė\u{2060}ja, 12\u{feff} metų.\n",
        "Auste\u{307}ja, 12 metų.\n",
        "Austėja , 12 metų.\n",
        "Austėja,  12 metų.\n",
        "Vaiko kodas 512 0304 0110.\n",
        "Vaiko kodas 512-03-04-0110.\n",
        "Skambinkite 8 6123 4567.\n",
        "Skambinkite 8-612-34-567.\n",
        "Rašykite 8612 34 567.\n",
    ] {
        let project = TestProject::small().chapter(&format!("\n{text}"));
        assert!(!found(&project).is_empty(), "{text}");
    }
}

#[test]
fn numbers_and_names_beside_one_another_are_innocent() {
    for text in [
        "| Mėnuo | Gimimai |\n| - | - |\n| Liepa | 12 |\n| Rugpjūtis | 15 |\n",
        "| Metai | Vaikai |\n| - | - |\n| 8 | 612 34567 |\n| 8 612 | 34567 |\n",
        "| Rajonas | Amžius | Vaikai |\n| - | - | - |\n| Vilnius | 12 metų | 45 |\n",
        "| Savivaldybė | vaikai | mokiniai |\n| - | - | - |\n| Neringa | 3 | 120 |\n",
        "- Lietuva\n- 12 metų\n",
        "Biudžetas – 41 205 123 456 eurų.\n",
        "Skirta 8 612 345 eurai.\n",
    ] {
        let project = TestProject::small().chapter(&format!("\n{text}"));
        assert_eq!(found(&project), [], "{text}");
    }
}

#[test]
fn a_masked_row_tells_neither_the_name_nor_the_age() {
    let project = TestProject::small()
        .chapter("\n| Kas | **Kiek** |\n| - | - |\n| Austėja | **12** metų |\n\n- Jonas\n- *9* metų\n");
    project.run("build --redact --format json -q").code(0);
    let json = project.read("build/report-redacted.json");
    assert!(!json.contains("Austėja") && !json.contains("12"), "{json}");
    assert!(!json.contains("Jonas") && !json.contains("\"9"), "{json}");
    assert!(json.contains("Kas"), "{json}");
}

#[test]
fn each_place_of_the_same_words_is_named() {
    let text = "Ona, 12 metų, ir vėl Ona, 12 metų.\n\n**Ona**, 12 metų; **Ona**, 12 metų.\n\n- Rugilė\n- 9 metų\n- Rugilė\n- 9 metų\n\n| A | B |\n| - | - |\n| Ugnė, 7 metų | Ugnė, 7 metų |\n";
    let (snapshot, diags) = TestProject::small().chapter(&format!("\n{text}")).inspect();
    let found = diags.into_sorted(&snapshot.sources);
    let found = found.iter().filter(|it| it.code == Code::PersonalData);
    let places: Vec<(usize, usize)> = found
        .map(|it| {
            let span = it.primary.unwrap();
            let place = snapshot.sources.position(span.file, span.range().start);
            (place.line, place.column)
        })
        .collect();
    // The age between two names is said with the first.
    let expected =
        [(6, 1), (6, 22), (8, 3), (8, 21), (10, 3), (12, 3), (17, 3), (17, 18)];
    assert_eq!(places, expected);
}

/// Returns a report in one language that can be sent, with these settings.
fn ready(settings: &str) -> TestProject {
    let project = TestProject::small();
    project.settings(&format!("\n{settings}"))
}

/// Returns the checklist of a package, as it was printed.
fn checklist(project: &TestProject) -> String {
    let output = project.output("package");
    let told = [output.stdout, output.stderr].concat();
    let told = String::from_utf8(told).unwrap();
    let (_, list) = told.split_once("Before the report is sent").unwrap();
    list.to_owned()
}

#[test]
fn no_setting_lets_a_named_child_pass() {
    for severity in ["off", "note", "warning"] {
        let settings = format!("[findings]\npersonal-data = \"{severity}\"\n");
        let project = ready(&settings).chapter("\nAustėja, 12 metų, nežino.\n");
        let list = checklist(&project);
        assert!(list.contains("✗ (1 error) No child"), "{severity}: {list}");
        assert_eq!(project.list("build"), Vec::<String>::new());
        let settings = format!("[findings]\ncould-identify = \"{severity}\"\n");
        let project = ready(&settings).chapter("\nRašykite ona.onaite@example.net.\n");
        let list = checklist(&project);
        assert!(list.contains("! (1 place to look at) No child"), "{severity}: {list}");
    }
}

#[test]
fn what_is_turned_off_is_not_said_to_be_checked() {
    for (code, item) in [
        ("figure-differs", "The languages say"),
        ("over-word-limit", "The report keeps"),
        ("missing-part", "All parts"),
        ("directive-attribute", "No child"),
        ("unfinished-text", "No sample text"),
        ("image-incomplete", "References"),
    ] {
        for severity in ["off", "note"] {
            let project = ready(&format!("[findings]\n{code} = \"{severity}\"\n"));
            let list = checklist(&project);
            let expected = format!("– (not checked: {code}) {item}");
            assert!(list.contains(&expected), "{severity}: {list}");
            assert_eq!(list.matches("not checked").count(), 1, "{list}");
        }
    }
    let rules = "[rules.lt-name-age]\nkind = \"name\"\ncertainty = \"sure\"\n";
    let list = checklist(&ready("").change("report/privacy.toml", rules));
    assert!(
        list.contains("– (not checked: privacy.toml: lt-name-age) No child"),
        "{list}"
    );
}

#[test]
fn pictures_that_can_not_be_read_are_named() {
    let mut photograph = std::io::Cursor::new(Vec::new());
    let image = image::DynamicImage::new_rgb8(400, 300);
    image.write_to(&mut photograph, image::ImageFormat::Png).unwrap();
    let project = ready("")
        .chapter("\n![a](../figures/a.png){width=20%} ![b](../figures/b.svg) ![c](../figures/c.svg)\n")
        .change("report/figures/a.png", photograph.into_inner())
        .change("report/figures/b.svg", svg("<path d=\"M1 1h8v8z\"/>"))
        .change("report/figures/c.svg", svg("<text>Vilnius</text><circle r=\"3\"/>"));
    let list = checklist(&project);
    let expected = "check each: report/figures/a.png, report/figures/b.svg\n";
    assert!(list.contains(expected), "{list}");
    assert!(list.contains("! (2 places to look at) No picture"), "{list}");
}

#[test]
fn what_is_not_translated_is_read_by_the_rules_of_its_own_language() {
    // „Nr.“ ends a sentence by English rules, and the words before it say whose case it is.
    let report = |court: &str| {
        let text = format!("\n{court} tai pasakė byloje Nr. 3-66/2024.\n");
        TestProject::both()
            .chapter(&text)
            .change("report/en/19-smurtas.md", "+++\ntitle = \"Violence\"\n+++\n")
    };
    let innocent = report("Lietuvos vyriausiasis administracinis teismas");
    assert_eq!(found(&innocent), []);
    innocent.run("build --redact --format typst -q").code(0);
    let typst = innocent.list("build").into_iter().filter(|path| is_typst(path));
    let typst: Vec<String> = typst.map(|path| innocent.read(&path)).collect();
    let shown = typst.iter().filter(|text| text.contains("3-66/2024")).count();
    assert_eq!(shown, 2, "in both languages");
    // A case of a child is found in both.
    let guilty = report("Apylinkės teismas");
    assert!(!found(&guilty).is_empty());
    guilty.run("build --redact --format typst -q").code(0);
    for path in guilty.list("build").iter().filter(|path| is_typst(path)) {
        assert!(!guilty.read(path).contains("3-66/2024"), "{path}");
    }
}

proptest! {
    #![proptest_config(random(32))]
    #[test]
    fn whoever_is_named_anywhere_is_found_and_in_no_redacted_copy(
        name in prop::sample::select(&["Rugilė", "Matas", "Emily", "Žygis"][..]),
        age in prop::sample::select(&[", 12 metų", " (9)", ", 11\u{a0}metų", " , 7 m."][..]),
        place in 0..10_usize,
        hidden in any::<bool>(),
    ) {
        let typed = if hidden {
            let (first, rest) = name.split_at(2);
            format!("{first}\u{ad}{rest}{age}")
        } else {
            format!("{name}{age}")
        };
        let (before, after) = (name, age.trim_matches([' ', ',', '(', ')']));
        let mut drawing = svg("<circle r=\"3\"/>");
        let body = match place {
            0 => format!("Kalbėjo {typed} ir kiti.\n"),
            1 => format!("Kalbėjo.[^a]\n\n[^a]: Kalbėjo {typed}\n"),
            2 => format!("| A | B |\n| - | - |\n| x | {typed} |\n"),
            3 => format!("| A | B |\n| - | - |\n| y | z |\n\n: Kalbėjo {typed}\n"),
            4 => format!("![{typed}](../figures/namai.svg)\n"),
            5 => format!("- vienas\n- Kalbėjo **{name}**{age}\n"),
            6 => format!("> Kalbėjo {typed}\n"),
            7 => format!("::: voice {{consent=yes age=\"10-14\"}}\nKalbėjo {typed}\n:::\n"),
            8 => {
                drawing = svg(&format!("<text>{typed}</text>"));
                "![Namai](../figures/namai.svg)\n".to_owned()
            }
            _ => {
                drawing = svg(&format!("<text><tspan>{before}</tspan> <tspan>{after} metų</tspan></text>"));
                "![Namai](../figures/namai.svg)\n".to_owned()
            }
        };
        let project =
            TestProject::small().chapter(&format!("\n{body}")).change(DRAWING, drawing);
        prop_assume!(place != 9 || after.chars().all(|c| c.is_ascii_digit()));
        prop_assert!(!found(&project).is_empty(), "{body}");
        project.run("build --redact --format html,json,typst -q").code(0);
        for path in project.list("build") {
            let bytes = fs::read(project.path(&path)).unwrap();
            let told = String::from_utf8_lossy(&bytes).replace('\u{ad}', "");
            prop_assert!(!told.contains(name), "{path}: {body}");
        }
    }
}

const MUNICIPALITIES: &str = "Savivaldybė,Metai,Vaikų skaičius\nSkuodo r. sav.,2024,3\n\
    Kauno m. sav.,2024,120\nNeringos sav.,2024,7\nIš viso,2024,130\n";

/// A report whose chapter shows children by municipality.
fn of_municipalities(body: &str, entry: &str) -> TestProject {
    let list = TestProject::small().read("report/data/indicators.toml");
    let words = TestProject::small().read("translations/lt/report.ftl");
    TestProject::small()
        .chapter(body)
        .change("report/data/sav.csv", MUNICIPALITIES)
        .change(
            "report/data/indicators.toml",
            format!("{list}\n[sav]\nfile = \"sav.csv\"\nunit = \"children\"\nsource = \"eurostat\"\n\
                 columns = {{ \"Vaikų skaičius\" = \"figures\" }}\n{entry}\n"),
        )
        .change(
            "translations/lt/report.ftl",
            format!("{words}indicator-sav = Laukiantys vaikai\n"),
        )
}

const TABLE: &str =
    "{{table \"sav\" rows=\"savivaldybe\" years=\"2024\" caption=\"Laukia 2024 m.\"}}\n";
const CHART: &str = "{{chart \"sav\" kind=\"bar\" x=\"savivaldybe\" years=\"2024\" caption=\"Laukia 2024 m.\"}}\n";

#[test]
fn a_few_children_of_a_named_place_are_found_in_tables_and_charts() {
    let codes = |project: &TestProject| -> Vec<&'static str> {
        let (_, diags) = project.inspect();
        let found = diags.iter().filter(|it| it.severity > Severity::Note);
        found.map(|it| it.code.as_str()).collect()
    };
    let number = |place: &str| {
        format!("Laukia {{{{number \"sav\" savivaldybe=\"{place}\" year=2024}}}}.\n")
    };
    for body in [TABLE, CHART, &number("Neringos sav.")] {
        assert_eq!(codes(&of_municipalities(body, "")), ["few-children"], "{body}");
        // Somebody has looked at them, or they are not shown.
        for entry in ["suppress-below = 0", "suppress-below = 10"] {
            let found = codes(&of_municipalities(body, entry));
            assert!(!found.contains(&"few-children"), "{body} {entry}");
        }
    }
    // What no reader gets is of nobody's concern, nor are large numbers and totals.
    for body in ["Tekstas.\n", &number("Kauno m. sav."), &number("Iš viso")] {
        assert_eq!(codes(&of_municipalities(body, "")), [""; 0], "{body}");
    }
    of_municipalities(TABLE, "").run("check --ui-language lt").stdout_eq(snapbox::str![[r#"
įspėjimas[few-children]: rodiklyje `sav` yra 2 tokie maži vaikų skaičiai, kad vaikus galima atpažinti: Skuodo r. sav., 3
 --> report/data/indicators.toml:8:2
  |
8 | [sav]
  |  ^^^
  |
 ::: report/data/sav.csv:2:21
  |
2 | Skuodo r. sav.,2024,3
  |                     - kas ten gyvena, žino, kurie tai vaikai
  |
  = patarimas: po `[sav]` įrašykite `suppress-below = 10` arba imkite didesnių teritorijų, pvz., apskričių, duomenis; jei šiuos skaičius gali žinoti visi, įrašykite `suppress-below = 0`
1 įspėjimas

"#]]);
}

#[test]
fn a_redacted_copy_has_no_counts_of_a_few_children() {
    let prose =
        "Skuode laukia {{value \"sav\" savivaldybe=\"Skuodo r. sav.\" year=2024}}.\n";
    let project = of_municipalities(&format!("{TABLE}\n{CHART}\n{prose}"), "");
    let numbers = |project: &TestProject| {
        let told: Vec<String> = project
            .list("build")
            .iter()
            .flat_map(|path| crate::privacy::told(&fs::read(project.path(path)).unwrap()))
            .collect();
        ["Skuodor.sav.,2024,3", "Skuodorajonas;3", "laukia3", "\"text\":\"7\""]
            .map(|secret| told.iter().any(|text| text.contains(secret)))
    };
    project.run("build --format pdf,docx,html,epub,json,typst -q").code(0);
    assert_eq!(numbers(&project), [true; 4]);
    let redacted = of_municipalities(&format!("{TABLE}\n{CHART}\n{prose}"), "");
    let output = redacted.output("build --redact --format pdf,docx,html,epub,json,typst");
    let said = String::from_utf8(output.stdout).unwrap();
    let told = "2 passages masked:\n  report/data/indicators.toml:8: small number";
    assert!(output.status.success() && said.contains(told), "{said}");
    assert_eq!(numbers(&redacted), [false; 4]);
}
