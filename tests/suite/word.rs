//! Word files.

use std::fmt::Write as _;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use komentaras::compile::Fonts;
use komentaras::pipeline::{Options, Target};
use komentaras::render::docx::review::NAMESPACE;
use snapbox::str;

use crate::project::TestProject;
use crate::word_file::{WordFile, values};

/// Everything that a chapter can hold.
const EVERYTHING: &str = r#"
{{anchor "pradzia"}}Pastraipa su **svarbiu**, *pabrauktu*, ~~išbrauktu~~ žodžiu ir `kodu`.[^a] Žr. {{ref "rek" case="acc"}}, {{ref "pradzia" case="loc"}}, [puslapį](<https://stat.gov.lt/a b>).[^a]

Pirma eilutė\
antra eilutė, {{value "poverty" year=2023 sex="T"}}.^[Išnaša *vietoje*.]

## Antraštė su išnaša[^b]

- viena
- kita

  tęsinys
  1. viduje
  2. antra

     > citata viduje

7. septinta
8. aštunta

> Citata.
>
> - jos sąrašas

```
kodas	su tarpu
  ir eilute
```

---

| Rodiklis | Reikšmė |
| --- | --: |
| Vienas `a` | 1 |
| |  |

: Pastabos[^b]

| be | antraštės |
| - | - |
| a[^c] | b |

{{table "poverty" rows="year" columns="sex" caption="Skurdas"}}

{{chart "poverty" series="sex" caption="Skurdo kitimas"}}

![Vaikai prie upės](../figures/a.png "Paveikslas")

Ženklas ![lapas](../figures/a.png) eilutėje.

::: recommendation {#rek to="vyriausybe"}
Užtikrinti, kad:

- būtų vieta;
- būtų laikas.
:::

::: note
Pastaba.
:::

::: example
Pavyzdys.
:::

::: voice {age="12-14" consent=yes}
Bijau *labai*.
:::

[^a]: Pirma išnaša.

    Jos antra pastraipa.

[^b]: Antra išnaša su [nuoroda](https://e-tar.lt).

[^c]: Išnaša langelyje.
"#;

pub(crate) fn picture(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let image = DynamicImage::from(RgbImage::from_fn(700, 350, |x, y| {
        image::Rgb([u8::try_from(x % 256).unwrap(), u8::try_from(y % 256).unwrap(), 90])
    }));
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn everything() -> TestProject {
    TestProject::both()
        .chapter(EVERYTHING)
        .change("report/figures/a.png", picture(ImageFormat::Png))
        .files("=== report/en/19-smurtas.md\n+++\ntitle = \"Violence\"\n+++\n\nA paragraph.\n")
}

/// Returns the Word files of a report, in the order of its languages.
#[track_caller]
pub(crate) fn files(project: &TestProject, options: Options) -> Vec<Vec<u8>> {
    let snapshot = project.snapshot(options);
    let mut diags = snapshot.check(Fonts::embedded());
    let made = snapshot.artifacts(Target::Docx, Fonts::embedded(), &mut diags);
    assert!(!made.is_empty(), "{diags:?}");
    made.into_iter().flat_map(|artifact| artifact.files).map(|(_, bytes)| bytes).collect()
}

/// Returns the Word file of a report in the first of its languages.
#[track_caller]
pub(crate) fn word(project: &TestProject) -> WordFile {
    WordFile::sound(&files(project, Options::default())[0])
}

/// Returns the Word file of a chapter, from where its text begins.
#[track_caller]
fn chapter(body: &str) -> String {
    let outline = word(&TestProject::small().chapter(body)).outline();
    let start = outline.find("[heading 1] ").unwrap();
    outline.split_at(start).1.to_owned()
}

#[test]
fn every_construct_is_what_word_calls_it() {
    let files = files(&everything(), Options::default());
    let [lt, en] = [&files[0], &files[1]].map(|bytes| WordFile::sound(bytes));
    snapbox::assert_data_eq!(lt.outline(), snapbox::file!["expected/word.txt"].raw());
    // What has no translation stands there in its own language.
    let document = en.part("word/document.xml");
    assert!(document.contains("<w:lang w:val=\"lt-LT\"/>"));
    assert!(en.part("word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
    assert!(en.part("docProps/core.xml").contains("<dc:language>en-GB</dc:language>"));
    let [numbers_lt, numbers_en] = [&lt, &en].map(|file| {
        let outline = file.outline();
        let numbered = outline.lines().filter(|line| line.starts_with("[Numbered"));
        numbered.map(|it| it.split('→').next().unwrap().to_owned()).collect::<Vec<_>>()
    });
    assert_eq!(numbers_lt, numbers_en);
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let project = everything();
    let files = || files(&project, Options::default());
    assert_eq!(files(), files());
}

#[test]
fn word_files_go_beside_the_others_and_say_what_they_are() {
    let project = everything();
    project.run("build --format docx,json -q").code(0);
    let names = ["report-en.docx", "report-lt.docx", "report.json"];
    assert_eq!(project.list("build"), names.map(|name| format!("build/{name}")));
    project.run("build --format docx --review -q --language en").code(0);
    assert!(project.path("build/report-en-review.docx").exists());
    project.run("build --review").code(2).stderr_eq(str![[r#"
error: `--review` is for Word documents only: add `--format docx`

"#]]);
    project.run("build --format docx --layout parallel").code(2).stderr_eq(str![[r#"
error: the parallel layout does not work for Word documents: each language has its own. Use `--format pdf`, or leave out `--layout parallel`

"#]]);
}

#[test]
fn chapters_alone_have_the_numbers_of_the_whole() {
    let project = TestProject::small()
        .chapter("\nPirma.^[Viena.]\n")
        .files("=== report/lt/26-skurdas.md\n+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\nAntra.^[Dvi.]\n\nTrečia.^[Trys.]\n");
    let chapters = vec!["26-skurdas".to_owned()];
    let options = Options { chapters, ..Options::default() };
    let alone = WordFile::sound(&files(&project, options)[0]);
    assert!(alone.outline().contains("[Numbered Paragraph] 2→Antra.[^1]"));
    assert!(alone.part("word/settings.xml").contains("<w:numStart w:val=\"2\"/>"));
}

#[test]
fn footnotes_in_another_order_keep_their_numbers() {
    let project = TestProject::both()
        .chapter("\nPirma.^[Viena.]\n\nAntra.^[Dvi.]\n")
        .files("=== report/en/19-smurtas.md\n+++\ntitle = \"Violence\"\n+++\n\nThe second.^[Two.]\n\nThe first.^[One.]\n");
    for bytes in files(&project, Options::default()) {
        let file = WordFile::sound(&bytes);
        let is_marked = file.part("word/document.xml").contains("customMarkFollows");
        let outline = file.outline();
        assert_eq!(is_marked, outline.contains("[^1]2"), "{outline}");
    }
}

/// The rules of Word's own accessibility checker, as far as a file can break them (Microsoft,
/// "Rules for the Accessibility Checker").
#[test]
fn the_accessibility_checker_has_nothing_to_say() {
    for bytes in files(&everything(), Options::default()) {
        let file = WordFile::sound(&bytes);
        assert!(file.part("docProps/core.xml").contains("<dc:title>"));
        let document = file.part("word/document.xml");
        // Objects stand in a line, and each table has a header that is repeated.
        assert!(!document.contains("wp:anchor"));
        assert_eq!(
            document.matches("<w:tbl>").count(),
            document.matches("<w:tblHeader/>").count()
        );
        assert!(!document.contains("w:gridSpan") && !document.contains("w:vMerge"));
        assert_eq!(
            document.matches("<w:tbl>").count(),
            document.matches("w:firstColumn=\"1\"").count()
        );
        for drawing in document.split("<wp:docPr ").skip(1) {
            let (properties, _) = drawing.split_once("<wp:cNv").unwrap();
            let is_decorative = properties.contains("decorative");
            assert!(is_decorative || properties.contains("descr=\""), "{properties}");
        }
        let outline = file.outline();
        let mut level = 0;
        for line in outline.lines() {
            let Some(rest) = line.strip_prefix("[heading ") else { continue };
            let next = rest.split(']').next().unwrap().parse().unwrap();
            assert!(next <= level + 1, "{line} after level {level}");
            level = next;
        }
        // Links say where they lead.
        assert!(!outline.contains("|>"), "{outline}");
    }
}

/// Word would count captions anew, and older programs know no SVG.
#[test]
fn captions_are_pinned_and_drawings_are_there_twice() {
    let file = WordFile::sound(&files(&everything(), Options::default())[0]);
    let document = file.part("word/document.xml");
    let mut captions = 0;
    for field in document.split("> SEQ ").skip(1) {
        let (code, rest) = field.split_once('<').unwrap();
        let pinned = code.trim().rsplit_once("\\r ").unwrap().1;
        let shown = rest.split_once("<w:t xml:space=\"preserve\">").unwrap().1;
        assert_eq!(shown.split('<').next(), Some(pinned), "{code}");
        captions += 1;
    }
    assert!(captions > 2, "{captions}");
    let relations = file.part("word/_rels/document.xml.rels");
    let leads_to = |markup: &str, ending: &str| {
        let id = markup.split_once("r:embed=\"").unwrap().1.split('"').next().unwrap();
        let relation = relations.split_once(&format!("Id=\"{id}\"")).unwrap().1;
        let relation = relation.split("/>").next().unwrap();
        assert!(relation.contains(&format!(".{ending}\"")), "{relation}");
    };
    let mut drawings = 0;
    for blip in document.split("<a:blip ").skip(1) {
        let blip = blip.split("</a:blip>").next().unwrap();
        let Some((before, svg)) = blip.split_once("<asvg:svgBlip ") else { continue };
        leads_to(before, "png");
        leads_to(svg, "svg");
        drawings += 1;
    }
    assert!(drawings > 0);
}

#[test]
fn a_file_for_review_says_what_each_bookmark_stands_for() {
    let project = everything();
    let options = Options { is_for_review: true, ..Options::default() };
    let file = WordFile::sound(&files(&project, options)[0]);
    assert!(file.part("word/settings.xml").contains("<w:trackRevisions/>"));
    assert!(file.part("docProps/custom.xml").contains("komentaras-review"));
    let part = roxmltree::Document::parse(file.part("customXml/item1.xml")).unwrap();
    let root = part.root_element();
    assert_eq!(root.tag_name().namespace(), Some(NAMESPACE));
    assert_eq!(root.attribute("language"), Some("lt"));
    let mut bookmarks = values(file.part("word/document.xml"), "bookmarkStart", "name");
    bookmarks.extend(values(file.part("word/footnotes.xml"), "bookmarkStart", "name"));
    let of_review = bookmarks.iter().filter(|name| name.starts_with("_k")).count();
    let blocks =
        || root.children().filter(|node| node.has_tag_name((NAMESPACE, "block")));
    assert_eq!(of_review, blocks().count());
    let mut parts = std::collections::BTreeMap::new();
    for (index, block) in blocks().enumerate() {
        let get = |name: &str| block.attribute(name).unwrap_or_default().to_owned();
        assert_eq!(get("bookmark"), format!("_k{}", index + 1));
        let part: usize = get("part").parse().unwrap();
        let last = parts.insert(get("chapter"), part).unwrap_or(0);
        assert_eq!(part, last + 1);
        assert_eq!(get("digest").len(), 16);
        assert_eq!(get("whole").len(), 16);
        let number = get("number");
        assert!(get("kind") != "paragraph" || get("before") == number, "{block:?}");
    }
    // What has no bookmark: lines of contents, headers, sources below tables.
    assert!(root.children().any(|node| node.has_tag_name((NAMESPACE, "other"))));
    let is_first = |node: &roxmltree::Node<'_, '_>| node.attribute("number") == Some("1");
    let first = blocks().find(is_first).unwrap();
    assert_eq!(
        (first.attribute("kind"), first.attribute("chapter")),
        (Some("paragraph"), Some("19-smurtas"))
    );
    // Not in a file to be read.
    let file = word(&project);
    assert!(!file.has("customXml/item1.xml"));
    assert!(!file.part("word/document.xml").contains("\"_k1\""));
}

#[test]
fn long_words_and_deep_lists_are_written() {
    let long = "ilgas".repeat(200);
    assert!(chapter(&format!("\n{long}\n")).contains(&long));
    let deep: String =
        (0..12).map(|depth| format!("{}- {depth}\n", "  ".repeat(depth))).collect();
    let text = chapter(&format!("\n{deep}"));
    for depth in 0..12 {
        assert!(text.contains(&format!("[List Bullet] {depth}\n")), "{text}");
    }
    let text = chapter("\n99999999. daug\n100000000. dar\n");
    assert!(text.contains("[List Number] 99999999.→daug\n"), "{text}");
}

#[test]
fn code_without_text_leaves_no_blank_paragraph() {
    for code in
        ["```\n```\n", "```\n\n \n```\n", "- ```\n  ```\n", "> ```\n", "- - ```\n"]
    {
        let text = chapter(&format!("\nPrieš.\n\n{code}\nPo.\n"));
        assert!(!text.contains("[HTML Preformatted]"), "{text}");
        assert!(text.contains("Po."), "{text}");
    }
}

#[test]
fn wide_tables_stand_on_pages_across_and_the_widest_are_divided() {
    let table = |columns: usize| {
        let row = |text: &str| {
            let cells: String = (1..=columns).map(|n| format!("{text}{n} | ")).collect();
            format!("| {cells}\n")
        };
        let line = "| - ".repeat(columns);
        chapter(&format!("\nPrieš.\n\n{}{line}|\n{}\nPo.\n", row("stulpelis"), row("")))
    };
    // The part that follows begins a section in any case.
    assert_eq!(table(5).matches("--- section").count(), 1);
    let across = table(60);
    assert_eq!(across.matches("--- section").count(), 3, "{across}");
    assert_eq!(across.matches('‖').count(), 2);
    // The first column again in both, and each other one once.
    let divided = table(100);
    assert_eq!(divided.matches('‖').count(), 4, "{divided}");
    for n in 2..=100 {
        assert_eq!(divided.matches(&format!(" stulpelis{n} ")).count(), 1, "{n}");
    }
}

/// Headers of upright pages reach into margins that pages across don't have.
#[test]
fn pages_across_have_a_header_and_footer_of_their_own() {
    let cells = |text: &str| format!("|{}\n", format!(" {text} |").repeat(30));
    let table =
        format!("\nPrieš.\n\n{}{}{}\nPo.\n", cells("stulpelis"), cells("-"), cells("a"));
    let file = word(&TestProject::small().chapter(&table));
    let document = file.part("word/document.xml");
    let relations = file.part("word/_rels/document.xml.rels");
    let sections: Vec<String> = document
        .split("<w:sectPr>")
        .skip(1)
        .map(|section| {
            let section = section.split("</w:sectPr>").next().unwrap();
            let ids = section.split("r:id=\"").skip(1);
            let names = ids.map(|rest| {
                let id = rest.split('"').next().unwrap();
                let relation =
                    relations.split('<').find(|it| it.contains(&format!("Id=\"{id}\"")));
                let target = relation.unwrap().split("Target=\"").nth(1).unwrap();
                target.split('"').next().unwrap()
            });
            let orientation =
                if section.contains("landscape") { "across" } else { "upright" };
            format!("{orientation} {}", names.collect::<Vec<_>>().join(" "))
        })
        .collect();
    assert_eq!(
        sections,
        [
            "upright header1.xml",
            // The contents have no list below them: they share the pages of the part.
            "upright header2.xml footer1.xml",
            "across header3.xml footer2.xml",
            "upright header2.xml footer1.xml",
            "upright header4.xml footer1.xml",
        ]
    );
    for part in ["header3", "footer2"] {
        let part = file.part(&format!("word/{part}.xml"));
        assert!(part.contains("<w:ind w:left=\"0\" w:right=\"0\""), "{part}");
    }
}

/// A running head names the report and the part, in each program that shows pages.
#[test]
fn pages_have_the_title_of_their_part_above_them() {
    let file = word(&everything());
    let above: Vec<String> = file
        .list("word/header")
        .into_iter()
        .skip(1)
        .map(|path| {
            let part = file.part(path);
            let runs = part.split("<w:t ").skip(1);
            let texts = runs.map(|rest| {
                let text = rest.split('<').next().unwrap();
                text.split('>').nth(1).unwrap()
            });
            let text = texts.collect::<Vec<_>>().join("→");
            let is_field = part.contains("STYLEREF &quot;Part Title&quot;")
                || part.contains("STYLEREF \"Part Title\"");
            format!("{text}{}", if is_field { "*" } else { "" })
        })
        .collect();
    assert_eq!(
        above,
        [
            "Bandymas→Smurtas prieš vaikus*",
            "Bandymas→Negalia, pagrindinė sveikatos priežiūra ir gerovė*",
            "Bandymas→Šaltiniai*",
        ]
    );
    let document = file.part("word/document.xml");
    assert_eq!(document.matches("<w:sectPr>").count(), 4);
    assert_eq!(document.matches("\"PartTitle\"").count(), 3);
}

/// What stands on the field of colour has a place of its own, and the rest is below.
#[test]
fn the_title_page_has_everything_in_its_place() {
    let file = word(&everything());
    let document = file.part("word/document.xml");
    let cover = document.split("<w:sectPr>").next().unwrap();
    let placed = |style: &str| -> Option<i32> {
        let rest = cover.split(&format!("w:val=\"{style}\"/>")).nth(1)?;
        let place = rest.strip_prefix("<w:framePr ")?.split("w:y=\"").nth(1)?;
        place.split('"').next()?.parse().ok()
    };
    let field = 16_838 * 593 / 1000;
    let [kicker, title, foot] =
        ["CoverKicker", "Title", "CoverOrganisation"].map(|style| placed(style).unwrap());
    assert!(0 < kicker && kicker < title && title < field && field < foot);
    assert_eq!(placed("CoverDetail"), None);
    // White on the field.
    assert_eq!(cover.matches("<w:rStyle w:val=\"CoverField\"/>").count(), 2);
}

/// A mark with lines of its own, in the same place as the line below it, is moved by LibreOffice.
#[test]
fn the_mark_of_a_confidential_report_stands_apart() {
    let project = TestProject::small();
    let settings = project.read("report/report.toml");
    let settings = settings.replace("[report]\n", "[report]\nconfidential = true\n");
    let file = word(&project.change("report/report.toml", settings));
    let document = file.part("word/document.xml");
    let place = |style: &str| {
        let rest = document.split(&format!("w:val=\"{style}\"/>")).nth(1).unwrap();
        let y = rest.split("w:y=\"").nth(1).unwrap().split('"').next().unwrap();
        y.parse::<i32>().unwrap()
    };
    assert!(place("CoverMark") + 400 < place("CoverKicker"));
    assert!(place("CoverKicker") < place("Title"));
}

/// Paragraphs whose lines are alike are one box to Word and to LibreOffice.
#[test]
fn a_box_is_whole_and_apart_from_the_next() {
    const BOX: &str =
        "::: recommendation {to=\"vyriausybe\"}\nViena.\n\n- du;\n- trys.\n:::\n\n";
    let file = word(&TestProject::small().chapter(&format!("\n{}", BOX.repeat(3))));
    let base = file.part("word/styles.xml");
    let lines = |text: &str| -> Option<String> {
        let (_, rest) = text.split_once("<w:pBdr>")?;
        let (lines, rest) = rest.split_once("</w:pBdr>")?;
        Some(format!("{lines}{}", rest.split("/>").next()?))
    };
    let of_style = |id: &str| {
        let style = base.split(&format!("w:styleId=\"{id}\">")).nth(1)?;
        lines(style.split("</w:style>").next()?)
    };
    let document = file.part("word/document.xml");
    let mut boxes: Vec<(Vec<String>, Vec<bool>)> = Vec::new();
    for paragraph in document.split("<w:p>").skip(1) {
        let (properties, _) = paragraph.split_once("</w:pPr>").unwrap();
        let style = properties.split("<w:pStyle w:val=\"").nth(1).unwrap();
        let style = style.split('"').next().unwrap();
        let Some(lines) = lines(properties).or_else(|| of_style(style)) else { continue };
        if style == "RecommendationLabel" {
            boxes.push((Vec::new(), Vec::new()));
        }
        let Some((all, kept)) = boxes.last_mut() else { continue };
        all.push(lines);
        kept.push(properties.contains("<w:keepNext/>"));
    }
    assert_eq!(boxes.len(), 3);
    for (index, (lines, kept)) in boxes.iter().enumerate() {
        assert_eq!(lines.len(), 4);
        assert!(lines.iter().all(|line| *line == lines[0]), "{lines:?}");
        // The last but one stays with the last.
        assert_eq!(*kept, [true, true, true, index == 1]);
    }
    assert_ne!(boxes[0].0[0], boxes[1].0[0]);
    assert_ne!(boxes[1].0[0], boxes[2].0[0]);
}

/// When Word makes the contents anew it looks for the headings of two levels.
#[test]
fn the_contents_have_what_word_would_make_them_of() {
    let project = everything().files(
        "=== report/lt/introduction.md\n+++\ntitle = \"Įvadas\"\nkind = \"introduction\"\n+++\n\n## Kodėl\n\nTekstas.\n",
    );
    let outline = word(&project).outline();
    let of = |names: [&str; 2]| -> Vec<String> {
        let lines = outline.lines().filter_map(|line| {
            names.iter().find_map(|name| line.strip_prefix(&format!("[{name}] ")))
        });
        lines.map(|line| line.split('\t').next().unwrap().trim().to_owned()).collect()
    };
    assert_eq!(of(["toc 1", "toc 2"]).len(), of(["heading 1", "heading 2"]).len());
    assert!(outline.contains("[Section Heading] "), "{outline}");
}

/// Word reads a column without header as one without meaning.
#[test]
fn a_table_with_rows_only_says_what_its_figures_count() {
    let text =
        chapter("\n{{table \"poverty\" rows=\"year\" sex=\"T\" caption=\"Skurdas\"}}\n");
    let header = text.lines().find(|line| line.starts_with('‖')).unwrap();
    assert!(!header.contains("|  ‖"), "{header}");
    assert!(header.starts_with("‖ Metai | "), "{header}");
}

/// Word repairs a table that has no columns.
#[test]
fn a_table_that_cannot_be_made_is_a_caption() {
    // The chapter has other mistakes that are shown instead.
    let voice = "- ::: note\n  ::: voice {age=\"12-14\" consent=yes}\n  Tekstas.\n  :::\n  \n  :::\n";
    let text =
        chapter(&format!("\n{voice}\n\n{{{{table \"poverty\" rows=\"year\"}}}}\n"));
    assert!(text.contains("[caption] ") && !text.contains('‖'), "{text}");
}

/// In a compact report the title of a part does not stick to the text above it.
#[test]
fn a_part_that_begins_within_a_page_has_space_above() {
    let first = "Vaikai turi teisę būti išklausyti. ".repeat(40);
    let project = TestProject::small().chapter(&format!("\n{first}\n")).files(
        "=== report/lt/26-skurdas.md\n+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\nAntra.\n",
    );
    let openings = |layout: &str| -> Vec<bool> {
        let settings = project.read("report/report.toml") + layout;
        let project = TestProject::small()
            .files("")
            .change("report/report.toml", settings)
            .change("report/lt/19-smurtas.md", project.read("report/lt/19-smurtas.md"))
            .change("report/lt/26-skurdas.md", project.read("report/lt/26-skurdas.md"));
        let file = word(&project);
        // Programs that don't know whose title is to stand above a page show none.
        let above = file.part("word/header2.xml");
        assert!(above.contains("STYLEREF"));
        assert_eq!(above.contains("Smurtas prieš vaikus"), layout.is_empty(), "{above}");
        let document = file.part("word/document.xml");
        let titles = document.split("<w:pStyle w:val=\"Heading1\"/>").skip(1);
        titles
            .map(|title| {
                let properties = title.split("</w:pPr>").next().unwrap();
                let opens_page = properties.contains("<w:pageBreakBefore/>");
                assert_ne!(
                    opens_page,
                    properties.contains("<w:spacing w:before=\"640\"/>")
                );
                opens_page
            })
            .collect()
    };
    assert!(openings("").iter().all(|opens_page| *opens_page));
    let compact = openings("\n[layout]\nopenings = \"compact\"\n");
    assert_eq!(compact.first(), Some(&true));
    assert!(compact.iter().any(|opens_page| !opens_page), "{compact:?}");
}

#[test]
fn pictures_of_all_kinds_are_shown() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='100'><text y='50'>Žodžiai</text></svg>";
    // On its side: an Exif segment whose only entry is the orientation 6.
    let jpeg = picture(ImageFormat::Jpeg);
    let exif = b"\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let turned = [&jpeg[..2], exif, &jpeg[2..]].concat();
    let pictures = [
        ("a.png", picture(ImageFormat::Png)),
        ("b.jpg", jpeg),
        ("c.gif", picture(ImageFormat::Gif)),
        ("d.webp", picture(ImageFormat::WebP)),
        ("e.svg", svg.into()),
        ("f.jpeg", turned),
    ];
    let mut body = String::new();
    let mut project = TestProject::small();
    for (name, bytes) in pictures {
        let _ = write!(body, "\n![Vaikai {name}](../figures/{name})\n");
        project = project.change(&format!("report/figures/{name}"), bytes);
    }
    let file = word(&project.chapter(&body));
    let media = [
        "cover.png",
        "cover.svg",
        "image1.png",
        "image2.jpeg",
        "image3.png",
        "image4.png",
        "image5.png",
        "image5.svg",
        "image6.jpeg",
        "line.png",
        "line.svg",
    ];
    assert_eq!(file.list("word/media"), media.map(|name| format!("word/media/{name}")));
    // Letters are shapes: who reads the file need not have the font.
    let drawing = file.part("word/media/image5.svg");
    assert!(drawing.contains("<path") && !drawing.contains("<text"), "{drawing}");
    let document = file.part("word/document.xml");
    let shape = |name: &str| {
        let after = document.split(&format!("descr=\"Vaikai {name}\"")).next().unwrap();
        let extent = after.rsplit("<wp:extent ").next().unwrap();
        let sides: Vec<f64> =
            extent.split('"').filter_map(|it| it.parse().ok()).collect();
        sides[0] / sides[1]
    };
    assert!((shape("b.jpg") - 2.0).abs() < 0.01 && (shape("f.jpeg") - 0.5).abs() < 0.01);
}
