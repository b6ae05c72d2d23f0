//! Text in another language: marked, it is known as such everywhere; long quotations that are
//! not marked are pointed out.

use snapbox::str;

use crate::project::TestProject;

const CHAPTER: &str = "
Komitetas prašė „[ensure that *all* children
are heard \"in court\" {{number \"poverty\" year=2023 sex=\"T\"}}]{lang=en}“ ir „[tik]{lang=lt}“.
";

#[test]
fn marked_text_is_known_in_every_output() {
    let project = TestProject::small().chapter(CHAPTER);
    project.run("check -q").code(0).stderr_eq("");
    project.run("build --format typst,json -q").code(0);
    let typst = project.read("build/typst-lt/chapters/19-smurtas.typ");
    let foreign = "foreign(lang: \"en\", {text(\"ensure that \");emph({text(\"all\");});text(\" children\");\
                   text(\" \");text(\"are heard “in court” \");text(\"17,8\");})";
    assert!(typst.contains(foreign), "{typst}");
    assert!(
        typst.contains("text(\"“ ir „\")") && typst.contains("text(\"tik\")"),
        "{typst}"
    );
    let json: String = project.read("build/report.json").split_whitespace().collect();
    assert!(json.contains("\"type\":\"foreign\",\"language\":\"en\""), "{json}");
}

#[test]
fn translators_see_it_as_a_pair_of_codes() {
    let project = TestProject::both().chapter(CHAPTER);
    project.run("translation export --format xliff2 -o a.xlf -q").code(0);
    let text = project.read("a.xlf");
    assert!(text.contains("]{lang=en}"), "{text}");
}

#[test]
fn long_quotations_in_another_language_are_pointed_out() {
    TestProject::both()
        .chapter(
            "\nKomitetas prašė „ensure that all children\nare heard in the courts“, taip pat „best interests of the child“ \
             ir „[the views of the child are given weight]{lang=en}“ bei „kiekvienas vaikas turi teisę būti išklausytas“.\n\n\
             Knyga „The Rights of the Child in Lithuania“ ir „Save the Children“, „be“.\n",
        )
        .files(
            "=== report/en/19-smurtas.md\n+++\ntitle = \"Violence\"\n+++\n\n\
             It says “kiekvienas vaikas turi teisę būti išklausytas ir gauti pagalbą” and “all children are heard in the courts”.\n\n\
             Other “Vaiko teisių apsaugos pagrindų įstatymas”.\n",
        )
        .expect_findings(str![[r#"
report/en/19-smurtas.md:5:10: note[unmarked-language]: the quotation seems to be in another language (`lt`)
report/en/19-smurtas.md:7:8: note[unmarked-language]: the quotation seems to be in another language (`lt`)
report/lt/19-smurtas.md:6:18: note[unmarked-language]: the quotation seems to be in another language (`en`)
report/lt/19-smurtas.md:7:37: note[unmarked-language]: the quotation seems to be in another language (`en`)

"#]]);
}

#[test]
fn words_in_other_letters_are_pointed_out() {
    TestProject::small()
        .chapter(
            "\nŠūkis „Права *дитини*, 2024“ ir [права дитини]{lang=uk}, μ = 2, α ir β, δικαιώματα του παιδιού.\n",
        )
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:6:8: note[unmarked-language]: words in letters of another language are not marked
report/lt/19-smurtas.md:6:70: note[unmarked-language]: words in letters of another language are not marked

"#]]);
}

#[test]
fn sources_of_tables_are_in_their_languages() {
    let project = TestProject::small()
        .chapter("\n{{table \"poverty\" rows=\"year\" years=\"2022..2023\" sex=\"T\" caption=\"Skurdas\"}}\n");
    let sources = project.read("report/sources.yml");
    let foreign = sources.replacen("  title:", "  language: en\n  title:", 1);
    let project = project.change("report/sources.yml", foreign);
    project.run("build --format typst -q").code(0);
    let typst = project.read("build/typst-lt/chapters/19-smurtas.typ");
    let source = typst.split_once("source: {").expect("a source").1;
    assert!(source.contains("foreign(lang: \"en\""), "{source}");
}

#[test]
fn links_and_pictures_have_words() {
    TestProject::small()
        .chapter("\nŽr. [](https://a.lt) ir [ ](#x) čia.\n\n![IMG_2041.png](../figures/a.svg)\n\n![a.b paveikslas](../figures/a.svg)\n\n![](../figures/a.svg)\n\n![](../figures/a.svg \"Ratas\")\n\n![b](../figures/a.svg \"Ratas[^1]\")\n")
        .change("report/figures/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><circle r=\"4\"/></svg>")
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:6:5: error[link-target]: the link to `https://a.lt` has no text
report/lt/19-smurtas.md:6:25: error[unknown-reference]: unknown anchor `x`
report/lt/19-smurtas.md:8:1: error[image-without-alt]: the alternative text of the image is the name of a file
report/lt/19-smurtas.md:12:1: warning[decorative-image]: the image has no alternative text and is taken for decoration
report/lt/19-smurtas.md:14:1: error[image-without-alt]: the image has no alternative text
report/lt/19-smurtas.md:16:1: warning[looks-like-markup]: the footnote mark in the caption will be shown as text

"#]]);
}

/// What can't be printed is reported wherever it is, also where it was before.
#[test]
fn text_from_right_to_left_is_reported_in_every_place() {
    TestProject::small()
        .chapter("\nPirma حقوق.\n\nAntra حقوق ir حقوق.\n\n| A | B |\n|---|---|\n| 1 | حقوق |\n")
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:6:7: error[character-not-available]: text from right to left cannot be printed correctly: `حقوق` (U+062D U+0642 U+0648 U+0642)
report/lt/19-smurtas.md:6:7: note[unmarked-language]: words in letters of another language are not marked
report/lt/19-smurtas.md:8:7: error[character-not-available]: text from right to left cannot be printed correctly: `حقوق` (U+062D U+0642 U+0648 U+0642)
report/lt/19-smurtas.md:8:7: note[unmarked-language]: words in letters of another language are not marked
report/lt/19-smurtas.md:8:15: error[character-not-available]: text from right to left cannot be printed correctly: `حقوق` (U+062D U+0642 U+0648 U+0642)
report/lt/19-smurtas.md:8:15: note[unmarked-language]: words in letters of another language are not marked
report/lt/19-smurtas.md:12:7: error[character-not-available]: text from right to left cannot be printed correctly: `حقوق` (U+062D U+0642 U+0648 U+0642)
report/lt/19-smurtas.md:12:7: note[unmarked-language]: words in letters of another language are not marked

"#]]);
}
