//! What differs between the languages: a case that each rule finds, and what it leaves alone.

use snapbox::data::Inline;
use snapbox::str;

use crate::project::TestProject;

/// Checks the findings about a chapter in two languages.
#[track_caller]
fn check(lt: &str, en: &str, expected: Inline) {
    report(lt, en).expect_findings(expected);
}

fn report(lt: &str, en: &str) -> TestProject {
    let quiet = "\n[findings]\nunused-indicator = \"off\"\nunconfirmed = \"off\"\nhouse-style = \"off\"\n";
    TestProject::both().settings(quiet).poverty(lt, en)
}

#[test]
fn figures_differ() {
    check(
        "Gauta 12 345,6 Eur, arba 7,5 proc., **nuo 2003 m. liepos 1 d.** Globota trys vaikai.\n\n\
         Pagal 19 straipsnį, CRC/C/LTU/CO/2, XX a.",
        "It was EUR 12,345.6, or 7.8 per cent, **from 2 July 2003**. There were four children\n\
         in care and 5 others.\n\nUnder the Convention, CRC/C/LTU/CO/3, in the 20th century.",
        str![[r#"
report/en/26-skurdas.md:5:25: warning[figure-differs]: the figure is “7.8” in the translation, but “7,5” in the source
report/en/26-skurdas.md:5:46: warning[figure-differs]: the figure is “2” in the translation, but “1” in the source
report/en/26-skurdas.md:5:72: warning[figure-differs]: the figure is “four” in the translation, but “trys” in the source
report/en/26-skurdas.md:6:13: warning[figure-differs]: the figure “5” is not in the source
report/en/26-skurdas.md:8:1: warning[figure-differs]: the figure “19” is missing in the translation
report/en/26-skurdas.md:8:23: warning[figure-differs]: the figure is “CRC/C/LTU/CO/3” in the translation, but “CRC/C/LTU/CO/2” in the source

"#]],
    );
}

#[test]
fn figures_are_the_same_in_whatever_form() {
    check(
        "2024 m. sausio 23–24 d. ir 2024-03-05: 3 tūkst., 2,5 mln. Eur, 1 000 gimusiųjų, trečdalis, \
         95-oji sesija, II skyrius, aštuoniolikos metų, 17–18 valandą, devynios savivaldybės.\n\n\
         Vieno langelio centrai veikia dešimtmetį. 2024 m. – daug, 2024 m. – mažai.",
        "23–24 January 2024 and 5 March 2024: 3,000, EUR 2.5 million, a thousand births, one third, \
         the ninety-fifth session, chapter 2, 18 years, 5 or 6 p.m., 9 municipalities.\n\n\
         One-stop centres have worked for a decade. In 2024, many, and few.",
        str![""],
    );
}

#[test]
fn words_that_say_another_size_or_share_differ() {
    check(
        "Skaičius padvigubėjo.\n\nTai dukart daugiau.\n\nNuo −5 iki 10.\n\n\
         Sumažėjo 3,2 procentinio punkto.\n\nŠimtas vaikų.\n\n\
         Padidėjo {{number \"poverty\" year=2023 sex=\"T\"}} procentiniais punktais.\n\n\
         2023 m. III ketv.\n\nTrys ketvirtadaliai vaikų.",
        "The number tripled.\n\nThis is a threefold increase.\n\nFrom 5 to 10.\n\n\
         It fell by 3.2 per cent.\n\nA thousand children.\n\n\
         It rose by {{number \"poverty\" year=2023 sex=\"T\"}} per cent.\n\n\
         Q4 2023.\n\nTwo thirds of the children.",
        str![[r#"
report/en/26-skurdas.md:5:12: warning[figure-differs]: the figure is “tripled” in the translation, but “padvigubėjo” in the source
report/en/26-skurdas.md:7:11: warning[figure-differs]: the figure is “threefold” in the translation, but “dukart” in the source
report/en/26-skurdas.md:9:6: warning[figure-differs]: the figure is “5” in the translation, but “−5” in the source
report/en/26-skurdas.md:11:12: warning[figure-differs]: the figure is “3.2 per cent” in the translation, but “3,2 procentinio punkto” in the source
report/en/26-skurdas.md:13:3: warning[figure-differs]: the figure is “thousand” in the translation, but “Šimtas” in the source
report/en/26-skurdas.md:15:51: warning[figure-differs]: the figure is “per cent” in the translation, but “procentiniais punktais” in the source
report/en/26-skurdas.md:17:1: warning[figure-differs]: the figure is “Q4” in the translation, but “III” in the source
report/en/26-skurdas.md:19:1: warning[figure-differs]: the figure “Two” is not in the source

"#]],
    );
}

#[test]
fn what_is_the_same_in_other_words_is_left_alone() {
    check(
        "Tel. 8 600 12 345, (8 5) 212 3456. Gedimino pr. 12-5, LT-01103 Vilnius.\n\n\
         Šimtai tūkstančių vaikų, 1,5 karto daugiau, po 30 min. per dieną.\n\n\
         XX a. paskutiniame dešimtmetyje ir 1980-aisiais, devintajame dešimtmetyje.\n\n\
         Skaičius padvigubėjo, sumažėjo perpus, 5 proc. ir 3 procentiniais punktais.\n\n\
         Byla Nr. 2-1234-567/2019, kodas 12 345 678, pusė milijono, pusantrų metų.\n\n\
         Telefonas +370 600 12345.\n\n\
         2023 m. III ketv. buvo geriau nei I ketv., o II pusm. – blogiau už I pusm.\n\n\
         Nuo I iki IV ketv., 2023 m. trečiąjį ketvirtį, Q2.\n\n\
         Trys ketvirtadaliai vaikų, trijų ketvirtadalių, tūkstantis du šimtai.",
        "Tel. 8 600 12 345, (8 5) 212 3456. 12-5 Gedimino Avenue, LT-01103 Vilnius.\n\n\
         Hundreds of thousands of children, one and a half times more, half an hour a day.\n\n\
         In the 1990s and in the 1980s.\n\n\
         The number doubled, halved, 5 per cent and 3 percentage points.\n\n\
         Case No. 2-1234-567/2019, code 12 345 678, half a million, a year and a half.\n\n\
         Phone 8 600 12 345.\n\n\
         Q3 2023 was better than Q1, and H2 worse than H1.\n\n\
         From Q1 to Q4, in Q3/2023, in the second quarter.\n\n\
         75% of the children, three quarters, 1,200.",
        str![[r#"
report/en/26-skurdas.md:5:6: warning[could-identify]: somebody's telephone number: `8 600 12 345`
report/en/26-skurdas.md:5:20: warning[could-identify]: somebody's telephone number: `(8 5) 212 3456`
report/en/26-skurdas.md:5:39: warning[could-identify]: somebody's address: `5 Gedimino Avenue`
report/en/26-skurdas.md:13:10: warning[could-identify]: a case number, by which the child can be found: `2-1234-567/2019`
report/en/26-skurdas.md:15:7: warning[could-identify]: somebody's telephone number: `8 600 12 345`
report/lt/26-skurdas.md:6:6: warning[could-identify]: somebody's telephone number: `8 600 12 345`
report/lt/26-skurdas.md:6:20: warning[could-identify]: somebody's telephone number: `(8 5) 212 3456`
report/lt/26-skurdas.md:6:36: warning[could-identify]: somebody's address: `Gedimino pr. 12-5`
report/lt/26-skurdas.md:14:10: warning[could-identify]: a case number, by which the child can be found: `2-1234-567/2019`
report/lt/26-skurdas.md:16:11: warning[could-identify]: somebody's telephone number: `+370 600 12345`

"#]],
    );
}

#[test]
fn links_differ() {
    check(
        "Žr. [tyrimą](https://a.lt/lt/tyrimas) ir [kitą](https://b.lt).\n\nDar [čia](#vieta).\n\n## Vieta {#vieta}",
        "See [the study](https://a.lt/en/study) and the other.\n\nMore [here](https://c.lt).\n\n## Place {#vieta}",
        str![[r#"
report/en/26-skurdas.md:5:1: warning[link-differs]: a link of the source is missing in the translation
report/en/26-skurdas.md:7:1: warning[link-differs]: a link of the source is missing in the translation
report/en/26-skurdas.md:7:6: warning[link-differs]: extra link in the translation

"#]],
    );
}

#[test]
fn headings_lists_and_tables_differ_in_shape() {
    check(
        "## Padėtis\n\nPradžia.\n\n### Skaičiai\n\n1. viena\n2. kita\n\nTarpas.\n\n- a\n  - b\n- c\n\nTarpas du.\n\n\
         | a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n\nPabaiga.\n\n| a | b |\n| - | - |\n| 1 | 2 |",
        "### Situation\n\nBeginning.\n\n## Figures\n\n- one\n- other\n\nGap.\n\n- a\n- b\n- c\n\nGap two.\n\n\
         | a | b |\n| - | - |\n| 1 | 2 |\n\nEnd.\n\n| a |\n| - |\n| 1 |",
        str![[r#"
report/en/26-skurdas.md:5:1: error[heading-level]: the heading skips a level
report/en/26-skurdas.md:9:1: warning[heading-differs]: the heading has a different level from the source
report/en/26-skurdas.md:11:1: warning[list-differs]: the list has bullets, but numbers in the source
report/en/26-skurdas.md:17:1: warning[list-differs]: the item is not at the same level as in the source
report/en/26-skurdas.md:22:1: warning[table-differs]: the table has 1 row, but 2 in the source
report/en/26-skurdas.md:28:1: warning[table-differs]: the table has 1 column, but 2 in the source

"#]],
    );
}

#[test]
fn lists_begin_with_different_numbers() {
    check(
        "3. viena\n4. kita",
        "1. one\n2. other",
        str![[r#"
report/en/26-skurdas.md:5:1: warning[list-differs]: the list begins with another number than in the source

"#]],
    );
}

#[test]
fn pictures_differ() {
    check(
        "![Kyla](../figures/b.png \"Apie\")\n\n::: note\n![Kas](../figures/map-lt.png)\n:::",
        "![Rising](../figures/a.png \"On\")\n\n::: note\n![What](../figures/map-en.png)\n:::",
        str![[r#"
report/en/26-skurdas.md:5:11: error[file-not-found]: file `report/figures/a.png` not found
report/en/26-skurdas.md:5:11: warning[picture-differs]: the translation shows `../figures/a.png`, and the source another picture
report/en/26-skurdas.md:8:9: error[file-not-found]: file `report/figures/map-en.png` not found
report/lt/26-skurdas.md:6:9: error[file-not-found]: file `report/figures/b.png` not found
report/lt/26-skurdas.md:9:8: error[file-not-found]: file `report/figures/map-lt.png` not found

"#]],
    );
}

#[test]
fn shapes_that_agree_are_left_alone() {
    check(
        "## Padėtis\n\n1. viena\n   - a\n2. kita\n\n| a | b |\n| - | - |\n| 1 | 2 |",
        "## Situation\n\n1. one\n\n   - a\n2. other\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        str![""],
    );
}

const LONG: &str =
    "Mokyklų mažėja, ypač kaimo vietovėse, ir vaikams tenka važiuoti toli nuo namų.";

#[test]
fn sentences_are_left_out_or_doubled() {
    let lt = format!("Vaikų daugėja visoje šalyje. {LONG} Tai kelia nerimą jų tėvams.");
    check(
        &lt,
        "There are more children in the whole country. This worries their parents.",
        str![[r#"
report/en/26-skurdas.md:5:1: warning[sentences-differ]: a sentence seems to be missing in the translation

"#]],
    );
    check(
        &lt,
        "There are more children in the whole country. There are fewer schools, above all in rural \
         areas, and children must travel far from home. There are fewer schools, above all in rural \
         areas, and children must travel far from home. This worries their parents.",
        str![[r#"
report/en/26-skurdas.md:5:138: warning[sentences-differ]: duplicate sentence in the translation

"#]],
    );
}

#[test]
fn sentences_may_be_split_and_joined() {
    check(
        &format!("Vaikų daugėja visoje šalyje. {LONG} Tai kelia nerimą jų tėvams."),
        "There are more children in the whole country. There are fewer schools, above all in rural \
         areas. Children must travel far from home, and this worries their parents.",
        str![""],
    );
}

#[test]
fn text_is_left_untranslated() {
    check(
        "Vaikų skurdas mažėja lėtai.\n\nPirmas sakinys yra čia. Antras buvo kitoks, bet jis neišverstas.",
        "Vaikų skurdas mažėja lėtai.\n\nThe first sentence is here. Antrasis buvo kitoks, tačiau liko neišverstas.",
        str![[r#"
report/en/26-skurdas.md:5:1: warning[untranslated]: the text is not translated
report/en/26-skurdas.md:7:29: warning[untranslated]: the text is not translated

"#]],
    );
}

#[test]
fn a_heading_and_words_of_the_source_are_left_untranslated() {
    check(
        "## Padėtis\n\nKur kas daugiau žmonių apsaugą gavo kitu pagrindu. Tai svarbu.",
        "## Padėtis\n\nGerokai daugiau žmonių apsaugą gavo kitu pagrindu. This matters.",
        str![[r#"
report/en/26-skurdas.md:5:4: warning[untranslated]: the text is not translated
report/en/26-skurdas.md:7:1: warning[untranslated]: the text is not translated

"#]],
    );
}

#[test]
fn a_text_of_any_length_that_is_the_same_is_left_untranslated_until_somebody_confirms_it()
{
    let text = "## Vaikai skurde\n\nVaikas.\n\n| Smurto aukos | UNICEF |\n| --- | --- |\n| Jonas Jonaitis | 5 |";
    let project = report(text, text);
    let before = project.output("translation accept --all");
    let said = String::from_utf8_lossy(&before.stdout).into_owned();
    assert!(said.contains("report/en/26-skurdas.md:5\n"), "{said}");
    assert!(said.contains("report/en/26-skurdas.md:7\n"), "{said}");
    assert!(said.contains("report/en/26-skurdas.md:9\n"), "{said}");
    let found = str![[r#"
report/en/26-skurdas.md:5:4: warning[untranslated]: the text is not translated
report/en/26-skurdas.md:7:1: warning[untranslated]: the text is not translated
report/en/26-skurdas.md:9:3: warning[untranslated]: the text is not translated

"#]];
    check(text, text, found);
    project.run("translation accept 26-skurdas:5 26-skurdas:7 26-skurdas:9").code(0);
    project.expect_findings(str![]);
}

#[test]
fn names_and_quotations_need_no_translation() {
    check(
        "NVO vaikams konfederacija (toliau – Konfederacija), Socialinės apsaugos ir darbo ministerija.\n\n\
         Leidinys „Kaip gyvena mūsų vaikai ir jų tėvai“.",
        "NVO vaikams konfederacija (the Confederation), Socialinės apsaugos ir darbo ministerija.\n\n\
         The publication “Kaip gyvena mūsų vaikai ir jų tėvai”.",
        str![[r#"
report/en/26-skurdas.md:7:18: note[unmarked-language]: the quotation seems to be in another language (`lt`)

"#]],
    );
}

#[test]
fn quotation_marks_are_of_another_language() {
    check(
        "Tai “globa” ir «namai», bet „ši „vidinė“ tinka“ ir \"tiesios\" – taip pat, kaip „in “English” here“.",
        "It is „care“ and «home», but “this ‘inner’ one” and \"straight\" ones do, as “lietuviškai „taip“ yra”.",
        str![[r#"
report/en/26-skurdas.md:5:7: warning[quotation-mark]: „ is a quotation mark of another language
report/en/26-skurdas.md:5:18: warning[quotation-mark]: « is a quotation mark of another language
report/lt/26-skurdas.md:6:5: warning[quotation-mark]: “ is a quotation mark of another language
report/lt/26-skurdas.md:6:16: warning[quotation-mark]: « is a quotation mark of another language

"#]],
    );
}

#[test]
fn the_copy_to_be_sent_may_not_differ_unless_the_project_says_so() {
    let project = report("Gauta 5 proc.", "It was 6 per cent.");
    project.run("translation accept --all -q").code(0);
    let status = |project: &TestProject| project.output("build --final -q").status.code();
    assert_eq!(project.output("check").status.code(), Some(0));
    assert_eq!(status(&project), Some(1));
    let settings = project.read("report/report.toml");
    let settings = format!("{settings}figure-differs = \"off\"\n");
    let project = project.change("report/report.toml", settings);
    assert_eq!(status(&project), Some(0));
}

#[test]
fn neighbouring_paragraphs_have_changed_places() {
    check(
        "Komitetas rekomendavo Lietuvai priimti strategiją. Ji dar nepriimta, o ministerija projekto \
         neskelbia.\n\n\
         Vaikų namuose gyvena vis mažiau vaikų. Daugelis jų persikėlė į šeimas ir bendruomeninius \
         namus, kur jais rūpinasi keli globėjai. Didžiausios įstaigos tebeveikia Vilniuje ir Kaune, ir \
         jose vaikai praleidžia daugiau nei metus.\n\n\
         - Uždrauskite fizines bausmes mokyklose ir šeimoje.\n\
         - Konsultuokite.",
        "Fewer and fewer children live in children's homes. Many of them have moved to families and \
         to community homes, where a few carers look after them. The largest institutions still work \
         in Vilnius and Kaunas, and children spend more than a year there.\n\n\
         The Committee recommended that Lithuania adopt a strategy. It has not been adopted, and the \
         ministry does not publish the draft.\n\n\
         - Consult.\n\
         - Prohibit corporal punishment in schools and in the family.",
        str![[r#"
report/en/26-skurdas.md:5:1: warning[sentences-differ]: this paragraph or list item and the next seem to be swapped
report/en/26-skurdas.md:9:3: warning[sentences-differ]: this paragraph or list item and the next seem to be swapped

"#]],
    );
}
