//! How the pages of Word files are filled: what stays together, and what space is between.

use komentaras::pipeline::Options;

use crate::project::TestProject;
use crate::word::{files, word};
use crate::word_file::WordFile;

/// Returns the text of a Word file whose report has a chapter.
#[track_caller]
fn document(body: &str) -> String {
    let file = word(&TestProject::small().chapter(body));
    file.part("word/document.xml").to_owned()
}

/// Returns the properties of each paragraph of a style.
fn properties<'d>(document: &'d str, style: &str) -> Vec<&'d str> {
    let name = format!("<w:pStyle w:val=\"{style}\"/>");
    let paragraphs = document.split("<w:p><w:pPr>").skip(1);
    let properties = paragraphs.filter_map(|it| it.split("</w:pPr>").next());
    properties.filter(|properties| properties.contains(&name)).collect()
}

fn recommendations(count: usize) -> String {
    let one =
        |number: usize| format!("\n::: recommendation\nUžtikrinti {number}.\n:::\n");
    (1..=count).map(one).collect()
}

#[test]
fn the_last_recommendation_begins_no_page_alone() {
    for (count, expected) in
        [(1, &[false][..]), (2, &[true, false]), (4, &[false, false, true, false])]
    {
        let document = document(&format!("\nPastraipa.\n{}", recommendations(count)));
        let kept = properties(&document, "Recommendation");
        let kept: Vec<bool> =
            kept.iter().map(|it| it.contains("<w:keepNext/>")).collect();
        assert_eq!(kept, expected);
    }
}

/// Boxes stand as close as in the PDF: Word adds the space below the one to that above the other.
#[test]
fn recommendations_that_follow_one_another_stand_close() {
    let document =
        document(&format!("\nPastraipa.\n{}\nPastraipa.\n", recommendations(2)));
    let space = |properties: &str| {
        let spacing = properties.split("<w:spacing ").nth(1);
        spacing.and_then(|it| it.split("/>").next()).unwrap_or_default().to_owned()
    };
    let of = |style: &str| -> Vec<String> {
        properties(&document, style).into_iter().map(space).collect()
    };
    assert_eq!(of("RecommendationLabel"), ["", "w:before=\"160\""]);
    let below: Vec<bool> =
        of("Recommendation").iter().map(|it| it.contains("w:after=\"160\"")).collect();
    assert_eq!(below, [true, false]);
}

#[test]
fn the_last_item_of_a_list_begins_no_page_alone() {
    let document =
        document("\nPastraipa:\n\n- viena;\n- dvi;\n- trys.\n\n1. viena\n2. dvi\n");
    let of = |style: &str| -> Vec<bool> {
        let items = properties(&document, style).into_iter();
        items.map(|it| it.contains("<w:keepNext/>")).collect()
    };
    assert_eq!(of("ListBullet"), [false, true, false]);
    assert_eq!(of("ListNumber"), [false, false]);
}

/// Between two headings is the larger of their spaces, as in the PDF: Word would add them.
#[test]
fn headings_below_one_another_stand_close() {
    let document =
        document("\nPastraipa.\n\n## Pirma\n\n### Antra\n\nPastraipa.\n\n### Trečia\n");
    let [second, third] = properties(&document, "Heading4")[..] else {
        panic!("{document}")
    };
    assert!(second.contains("w:before=\"120\""), "{second}");
    assert!(!third.contains("w:before"), "{third}");
}

/// A rule directly below code is no edge of the code.
#[test]
fn a_rule_below_code_stands_apart() {
    let below = |before: &str| {
        let document = document(&format!("\n{before}\n\n---\n\nPastraipa.\n"));
        properties(&document, "Rule").len()
    };
    assert_eq!(below("Pastraipa."), 0);
    assert_eq!(below("```\nkodas\n```"), 1);
}

/// The marks 1 and 2 are not read as 12.
#[test]
fn marks_of_notes_have_a_comma_between_them() {
    let document = document("\nPastraipa.[^a][^b]\n\n[^a]: Viena.\n\n[^b]: Dvi.\n");
    let marks = document.split("<w:footnoteReference ").collect::<Vec<_>>();
    let [_, between, _] = marks[..] else { panic!("{document}") };
    assert!(between.contains(">,</w:t>"), "{between}");
    assert!(between.contains("<w:rStyle w:val=\"FootnoteReference\"/>"), "{between}");
}

#[test]
fn lists_in_notes_are_as_small_as_notes() {
    let body = "\nPastraipa.[^a]\n\n[^a]: Viena:\n\n    - pirma;\n    - antra.\n";
    let file = word(&TestProject::small().chapter(body));
    let notes = file.part("word/footnotes.xml");
    assert_eq!(properties(notes, "FootnoteText").len(), 3, "{notes}");
    assert_eq!(properties(notes, "ListBullet").len(), 0, "{notes}");
    assert_eq!(notes.matches("<w:numPr>").count(), 2, "{notes}");
}

#[test]
fn lists_in_boxes_have_the_letters_of_the_box() {
    for (kind, style) in [("note", "NoteText"), ("example", "ExampleText")] {
        let list = "Viena:\n\n- pirma:\n    1. antra;\n- trečia.";
        let document = document(&format!("\n::: {kind}\n{list}\n:::\n"));
        assert_eq!(properties(&document, style).len(), 4, "{document}");
        assert_eq!(document.matches("<w:numPr>").count(), 3, "{document}");
    }
}

/// A table goes across the page only where the longest words of its columns have no room.
#[test]
fn a_table_of_long_texts_stands_upright() {
    let text =
        "Komitetas rekomendavo parengti ir įgyvendinti bendrą vaiko teisių strategiją";
    let table = |columns: usize, text: &str| {
        let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(columns));
        format!("\n{}{}{}", row("Antraštė"), row("---"), row(text).repeat(3))
    };
    let is_across =
        |body: &str| document(body).contains("<w:pgSz w:w=\"16838\" w:h=\"11906\"");
    assert!(!is_across(&table(6, text)));
    assert!(is_across(&table(24, text)));
}

#[test]
fn text_is_black() {
    let file = word(&TestProject::small());
    for part in ["word/styles.xml", "word/theme/theme1.xml"] {
        assert!(!file.part(part).contains("1F1F1F"), "{part}");
    }
}

/// The last line of a title is not one short word; what reviewers return has no other spaces than
/// the chapter.
#[test]
fn the_last_words_of_a_title_stay_together() {
    let chapter = "=== report/lt/26-skurdas.md\n+++\ntitle = \"Šeimos aplinka, tėvystės įgūdžiai ir globa\"\narticles = [\"26\"]\n+++\n\nAntra.\n";
    let project = TestProject::small().chapter("\nPirma.\n").files(chapter);
    let title = |is_for_review: bool| {
        let options = Options { is_for_review, ..Options::default() };
        let file = WordFile::sound(&files(&project, options)[0]);
        file.part("word/document.xml").contains("įgūdžiai ir\u{a0}globa")
    };
    assert!(title(false));
    assert!(!title(true));
}

/// A part that would leave most of its page empty is followed by the next one.
#[test]
fn a_short_part_does_not_have_a_page_of_its_own() {
    let opened = |body: &str| -> Vec<bool> {
        let project = TestProject::small().chapter(body).files(
            "=== report/lt/26-skurdas.md\n+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\nAntra.\n",
        );
        let document = word(&project).part("word/document.xml").to_owned();
        let titles = properties(&document, "Heading1").into_iter();
        titles.map(|it| it.contains("<w:pageBreakBefore/>")).collect()
    };
    let sentence =
        "Vaikai turi teisę būti išklausyti visais su jais susijusiais klausimais. ";
    assert_eq!(opened("\nPirma.\n"), [true, false]);
    assert_eq!(opened(&format!("\n{}\n", sentence.repeat(20))), [true, true]);
    // Only the program that sets it knows how much room a table takes.
    assert_eq!(opened("\nPirma.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"), [true, true]);
}

/// No logo outweighs another, and none stands alone in its line.
#[test]
fn logos_have_the_same_area_in_lines_that_are_filled_evenly() {
    let svg = |width: u32, height: u32| {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}'><rect width='9' height='9'/></svg>"
        )
    };
    let sizes = [(300, 100), (100, 100), (100, 120), (200, 100), (900, 100)];
    let small = TestProject::small().chapter("\nPirma.\n");
    let names = (0..sizes.len()).map(|index| format!("figures/{index}.svg"));
    let names: Vec<String> = names.collect();
    let logo =
        |name: &String| format!("{{ file = \"{name}\", alt = {{ lt = \"Mes\" }} }}");
    let logos: Vec<String> = names.iter().map(logo).collect();
    let layout = format!("\n[layout]\nlogos = [{}]\n", logos.join(", "));
    let settings = small.read("report/report.toml") + &layout;
    let mut project = small.change("report/report.toml", settings);
    for (name, (width, height)) in names.iter().zip(sizes) {
        project = project.change(&format!("report/{name}"), svg(width, height));
    }
    let document = word(&project).part("word/document.xml").to_owned();
    let lines = document.split("<w:p>").filter(|it| it.contains("<w:textAlignment"));
    let lines: Vec<Vec<(f64, f64)>> = lines
        .map(|line| {
            let extents = line.split("<wp:extent cx=\"").skip(1);
            let size = |extent: &str| {
                let mut numbers = extent.split('"');
                let width = numbers.next().unwrap().parse::<f64>().unwrap();
                (width, numbers.nth(1).unwrap().parse::<f64>().unwrap())
            };
            extents.map(size).collect()
        })
        .collect();
    assert_eq!(lines.iter().map(Vec::len).collect::<Vec<_>>(), [3, 2]);
    let areas: Vec<f64> =
        lines.concat().iter().map(|(width, height)| width * height).collect();
    for area in &areas[1..4] {
        assert!((area / areas[0] - 1.0).abs() < 0.02, "{areas:?}");
    }
    // A very wide one is no wider than one of three to one.
    let [(first, _), .., (last, _)] = lines.concat()[..] else { panic!() };
    assert!((first / last - 1.0).abs() < 0.02, "{lines:?}");
}
