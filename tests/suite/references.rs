//! References to one thing and to several, in both languages and all cases.

use komentaras::assemble::{BlockKind, plain_text, visit};
use komentaras::pipeline::Options;
use snapbox::{IntoData as _, str};

use crate::project::TestProject;

/// The words of the chapters in English.
const ENGLISH: [(&str, &str); 8] = [
    ("Smurtas", "Violence"),
    ("Globa", "Care"),
    ("Minima", "Mentioned:"),
    ("Yra", "It is"),
    ("Teikti pagalbą", "Offer help"),
    ("Vieta", "Place"),
    ("Rizika", "Risk"),
    ("Tekstas.", "Text."),
];

/// A report with these references, and places for them: tables 1–6, a figure, paragraphs,
/// recommendations and two chapters.
fn report(references: &[&str]) -> TestProject {
    let mut places = String::new();
    for number in 1..=6 {
        places.push_str(&format!(
            "{{{{table \"poverty\" sex=\"T\" years=\"2023\" caption=\"Rizika\" anchor=\"t{number}\"}}}}\n\n"
        ));
    }
    places.push_str("{{chart \"poverty\" kind=\"bar\" x=\"sex\" years=\"2023\" caption=\"Rizika\" anchor=\"f\"}}\n\n");
    for number in 1..=3 {
        places.push_str(&format!("{{{{anchor \"p{number}\"}}}}Yra {number}.\n\n"));
        places.push_str(&format!(
            "::: recommendation {{#r{number} to=\"vyriausybe\"}}\nTeikti pagalbą {number}.\n:::\n\n"
        ));
    }
    let mentions: String =
        references.iter().map(|reference| format!("Minima {reference}.\n\n")).collect();
    let heading = "## Vieta {#h}\n\nTekstas.\n";
    let front = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\n";
    let other = "+++\ntitle = \"Globa\"\narticles = [\"20\"]\n+++\n\n";
    let english = |text: &str| {
        let lines = text.lines().filter(|line| !line.starts_with("articles"));
        let mut text = lines.collect::<Vec<_>>().join("\n");
        for (lt, en) in ENGLISH {
            text = text.replace(lt, en);
        }
        text
    };
    let text = format!("{front}{places}{mentions}{heading}");
    let care = format!("{other}{}", heading.replace("#h", "#g"));
    TestProject::both()
        .change("report/en/19-smurtas.md", english(&text))
        .change("report/lt/19-smurtas.md", text)
        .change("report/en/20-globa.md", english(&care))
        .change("report/lt/20-globa.md", care)
}

/// What references print in Lithuanian and in English.
const SEVERAL: [(&str, &str, &str); 12] = [
    (r#"{{ref "t3"}}"#, "3 lentelė", "table 3"),
    (r#"{{ref "t3" "t3"}}"#, "3 lentelė", "table 3"),
    (r#"{{ref "t5" "t3"}}"#, "3 ir 5 lentelės", "tables 3 and 5"),
    (r#"{{ref "t1" "t2"}}"#, "1 ir 2 lentelės", "tables 1 and 2"),
    (r#"{{ref "t1" "t2" "t3"}}"#, "1–3 lentelės", "tables 1–3"),
    (
        r#"{{ref "t1" "t2" "t4" "t5" "t6"}}"#,
        "1, 2 ir 4–6 lentelės",
        "tables 1, 2 and 4–6",
    ),
    (r#"{{ref "p3" "p1" case="ins"}}"#, "1 ir 3 punktais", "paragraphs 1 and 3"),
    (r#"{{ref "r1" "r2" "r3" case="gen"}}"#, "1–3 rekomendacijų", "recommendations 1–3"),
    (
        r#"{{ref "t2" "f" "t1" case="loc"}}"#,
        "1 ir 2 lentelėse ir 1 pav.",
        "tables 1 and 2 and figure 1",
    ),
    (
        r#"{{ref "p1" "r2"}}"#,
        "1 punktas ir 2 rekomendacija",
        "paragraph 1 and recommendation 2",
    ),
    (
        r#"{{ref "h" "g" case="loc"}}"#,
        "skyriuose „Smurtas“ ir „Globa“",
        "chapters “Violence” and “Care”",
    ),
    (r#"{{ref "t1" "t2" case="acc"}}"#, "1 ir 2 lenteles", "tables 1 and 2"),
];

#[test]
fn several_things_are_named_together() {
    let references: Vec<&str> =
        SEVERAL.iter().map(|(reference, ..)| *reference).collect();
    let project = report(&references);
    project.expect_findings(str![[r#"
report/lt/20-globa.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    let snapshot = project.snapshot(Options::default());
    let [lt, en] =
        ["lt", "en"].map(|code| snapshot.placeholder_words(code.parse().unwrap()));
    for (reference, in_lithuanian, in_english) in SEVERAL {
        let plain = |text: &str| text.replace('\u{a0}', " ");
        assert_eq!(plain(&lt[reference]), in_lithuanian, "{reference}");
        assert_eq!(plain(&en[reference]), in_english, "{reference}");
    }
}

#[test]
fn each_number_leads_to_its_place_and_a_sentence_begins_with_a_capital() {
    let text = "{{ref \"p1\" \"p3\"}} tai sako. {{ref \"h\" \"g\"}} irgi.";
    let project = report(&[]).chapter(&format!(
        "\n{{{{anchor \"p1\"}}}}Yra.\n\n{{{{anchor \"p2\"}}}}Yra.\n\n{{{{anchor \"p3\"}}}}{text}\n\n## Vieta {{#h}}\n\nTekstas.\n"
    ));
    let project = project.change(
        "report/en/19-smurtas.md",
        format!("+++\ntitle = \"Violence\"\n+++\n\nIs.\n\nIs.\n\n{text}\n\n## Place\n\nText.\n"),
    );
    let snapshot = project.snapshot(Options::default());
    let mut shown = String::new();
    for language in ["lt", "en"] {
        let typst = crate::project::typst_of(&snapshot, language);
        let is_of_paragraph = |line: &&str| line.contains("tai sako");
        let lines: Vec<&str> = typst.lines().filter(is_of_paragraph).collect();
        shown.push_str(&format!("{}\n", lines.join("\n")));
    }
    snapbox::assert_data_eq!(shown, str![[r##"
#numbered-paragraph(number: "3", anchor: "p3", par({jump("p1", name: "1 punktas", {text("1");});text(" ir ");jump("p3", name: "3 punktas", {text("3");});text(" punktai");text(" tai sako. ");text("Skyriai ");jump("place-h", {text("„Smurtas“");});text(" ir ");jump("place-g", {text("„Globa“");});text(" irgi.");}))
#numbered-paragraph(number: "3", anchor: "p3", par({text("Paragraphs ");jump("p1", name: "paragraph 1", {text("1");});text(" and ");jump("p3", name: "paragraph 3", {text("3");});text(" tai sako. ");text("Chapters ");text("“Violence”");text(" and ");jump("place-g", {text("“Care”");});text(" irgi.");}))

"##]].raw());
}

#[test]
fn paragraphs_are_abbreviated_in_brackets_and_footnotes_alone() {
    let text = "See {{ref \"p1\"}} (see {{ref \"p1\"}}; (a) *[and {{ref \"p1\" \"p2\"}}]*), \
                and {{ref \"p1\" \"p2\"}}.^[As {{ref \"p1\"}} says.] ({{ref \"p2\"}} too.)";
    let chapter =
        format!("\n{{{{anchor \"p1\"}}}}Is.\n\n{{{{anchor \"p2\"}}}}Is.\n\n{text}\n");
    let project = report(&[]).chapter(&chapter).change(
        "report/en/19-smurtas.md",
        format!("+++\ntitle = \"Violence\"\n+++\n{chapter}"),
    );
    let snapshot = project.snapshot(Options::default());
    for (place, expected) in [
        (
            0,
            "See 1 punktas (see 1 punktas; (a) [and 1 ir 2 punktai]), and 1 ir 2 punktai. \
             (2 punktas too.)",
        ),
        (
            1,
            "See paragraph 1 (see para. 1; (a) [and paras. 1 and 2]), and paragraphs 1 and 2. \
             (Paragraph 2 too.)",
        ),
    ] {
        let chapter = snapshot.documents()[place].chapters().next().unwrap();
        let mut texts = Vec::new();
        visit::blocks(&chapter.blocks, &mut |block| {
            if let BlockKind::Paragraph { inlines, .. } = &block.kind {
                texts.push(plain_text(inlines).replace('\u{a0}', " "));
            }
        });
        assert!(texts.contains(&expected.to_owned()), "{texts:#?}");
    }
    let typst = crate::project::typst_of(&snapshot, "en").replace('\u{a0}', " ");
    assert!(
        typst.contains("As \");jump(\"p1\", {text(\"para. 1\");});text(\" says"),
        "{typst}"
    );
    // A place of the website is named as in a citation.
    project.run("build --format html -q").code(0);
    let page = project.read("build/site/en.html").replace('\u{a0}', " ");
    assert!(page.contains("para. 1\""), "{page}");
}

#[test]
fn what_is_wrong_with_one_of_several_is_said_of_it() {
    report(&[
        r#"{{ref "t1" "t7" "t2"}}"#,
        r#"{{ref}}"#,
        r#"{{ref "t1" t2}}"#,
        r#"pagal {{ref "t1" "t2"}}"#,
        r#"{{ref "t1" "" case="x"}}"#,
    ])
    .expect_findings(str![[r#"
report/en/19-smurtas.md:37:24: error[unknown-reference]: unknown anchor `t7`
report/en/19-smurtas.md:39:14: error[placeholder-argument]: the placeholder `ref` needs the name of an anchor
report/en/19-smurtas.md:41:23: error[placeholder-argument]: the value `t2` is not in quotation marks
report/en/19-smurtas.md:45:23: error[placeholder-argument]: the parameter `` is empty
report/en/19-smurtas.md:45:32: error[placeholder-argument]: unknown grammatical case `x`
report/lt/19-smurtas.md:38:20: error[unknown-reference]: unknown anchor `t7`
report/lt/19-smurtas.md:40:10: error[placeholder-argument]: the placeholder `ref` needs the name of an anchor
report/lt/19-smurtas.md:42:19: error[placeholder-argument]: the value `t2` is not in quotation marks
report/lt/19-smurtas.md:44:14: warning[reference-case]: the reference to `t1` is in the nominative, but “pagal” needs the accusative
report/lt/19-smurtas.md:46:19: error[placeholder-argument]: the parameter `` is empty
report/lt/19-smurtas.md:46:28: error[placeholder-argument]: unknown grammatical case `x`
report/lt/20-globa.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
}
