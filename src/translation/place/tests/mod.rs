//! Texts put into chapters: what stands there before and after.

mod kept;
mod words;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::markdown::translated_chapter;
use crate::model::{ChapterText, Memory, SegmentPart, SegmentText};
use crate::text::has_comment_mark;
use crate::translation::place::plan::TextEdit;
use crate::translation::place::proof::Proof;
use crate::translation::{
    Candidate, Comparison, Known, Placed, Refusal, accept, compare, place, segments,
};

fn read(sources: &mut Sources, text: &str) -> ChapterText {
    let file =
        sources.add(SourceFile { path: "19.md".to_owned(), text: text.to_owned() });
    translated_chapter(file, sources, &mut Diagnostics::new())
}

/// A chapter, its translation as it is, and as the translator has it.
struct Case {
    sources: Sources,
    source: ChapterText,
    target: Option<ChapterText>,
    comparison: Comparison,
    /// What came back, by the segment of the source.
    full: BTreeMap<usize, SegmentText>,
}

impl Case {
    fn new(source: &str, target: Option<&str>, full: &str) -> Self {
        let mut sources = Sources::default();
        let source = read(&mut sources, source);
        let target = target.map(|target| read(&mut sources, target));
        let full = read(&mut sources, full);
        let language = "en".parse().unwrap();
        let memory = Memory::default();
        let known = Known::new(&memory, language);
        let of_full = compare("19", &source, Some(&full), &known, &sources);
        // The memory knows the whole translation.
        let candidate = Candidate { chapter: "19", language, comparison: &of_full };
        let memory = accept(&memory, &[candidate], &|_, _| true).memory;
        let known = Known::new(&memory, language);
        let comparison = compare("19", &source, target.as_ref(), &known, &sources);
        let full = of_full.segments.into_iter().enumerate();
        let full = full.filter_map(|(index, pair)| Some((index, pair.target?.text)));
        let full = full.collect();
        Case { sources, source, target, comparison, full }
    }

    fn place(&self, texts: &BTreeMap<usize, SegmentText>) -> Placed {
        place(&self.source, self.target.as_ref(), &self.comparison, texts, &self.sources)
    }

    /// Returns the texts that the translation lacks or has otherwise.
    fn changed(&self) -> BTreeMap<usize, SegmentText> {
        let mut changed = self.full.clone();
        changed.retain(|index, text| {
            let target = &self.comparison.segments[*index].target;
            target.as_ref().is_none_or(|segment| segment.key != text.key())
        });
        changed
    }
}

/// Checks what becomes of a translation when all of another comes back.
#[track_caller]
fn check(source: &str, target: &str, full: &str, expected: &str) {
    let case = Case::new(source, Some(target), full);
    let placed = case.place(&case.changed());
    assert_eq!(placed.text, expected);
    assert!(placed.refused.is_empty(), "{:?}", placed.refused);
    assert_eq!(placed.segments.len(), case.changed().len());
}

/// Checks that what the whole translation has comes back after a part of it was deleted.
#[track_caller]
fn restored(source: &str, full: &str, deleted: &str) {
    let title = "+++\ntitle = \"Pavadinimas\"\n+++\n\n";
    let (source, full) = (format!("{title}{source}"), format!("{title}{full}"));
    assert!(full.contains(deleted));
    let target = full.replacen(deleted, "", 1);
    check(&source, &target, &full, &full);
}

const LT: &str = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\n\
    ## Padėtis {#padetis}\n\nPirma pastraipa.\n\nAntra pastraipa apie *vaikus*.\n\n\
    - pirmas\n- antras\n  - vidinis\n- trečias\n\nPabaiga.\n";
const EN: &str = "+++\ntitle = \"Violence\"\n+++\n\n\
    ## Situation {#padetis}\n\nThe first paragraph.\n\nThe second on *children*.\n\n\
    - first\n- second\n  - inner\n- third\n\nThe end.\n";

#[test]
fn each_kind_of_segment_comes_back_to_its_place() {
    let title = "+++\ntitle = \"Violence\"\n+++\n";
    let bare = |text: &str| text.split("+++\n").last().unwrap().to_owned();
    let (lt, en) = (bare(LT), bare(EN));
    for deleted in [
        "## Situation {#padetis}\n\n",
        "The first paragraph.\n\n",
        "The second on *children*.\n\n",
        "- first\n",
        "  - inner\n",
        "- second\n  - inner\n",
        "- third\n",
        "- first\n- second\n  - inner\n- third\n\n",
        "The end.\n",
    ] {
        let target = EN.replacen(deleted, "", 1);
        let case = Case::new(LT, Some(&target), EN);
        let placed = case.place(&case.changed());
        assert!(placed.refused.is_empty(), "{deleted}: {:?}", placed.refused);
        assert_eq!(placed.text.trim_end(), EN.trim_end(), "{deleted}");
    }
    restored(&lt, &en, "The second on *children*.\n\n");
    check(LT, title, EN, EN);
}

#[test]
fn a_table_gets_its_rows_cells_and_caption() {
    let lt = "| Metai | Iš viso |\n| :-- | --: |\n| 2022 | penki |\n| 2023 | šeši |\n\n: Vaikai {#t}\n";
    let en = "| Year | Total |\n| :-- | --: |\n| 2022 | five |\n| 2023 | six |\n\n: Children {#t}\n";
    restored(lt, en, en);
    restored(lt, en, "| 2022 | five |\n");
    restored(lt, en, "| 2023 | six |\n");
    restored(lt, en, "\n\n: Children {#t}");
    let title = "+++\ntitle = \"A\"\n+++\n\n";
    let with = |text: &str| format!("{title}{text}");
    check(&with(lt), &with(&en.replace(" five ", "  ")), &with(en), &with(en));
    check(
        &with(lt),
        &with(&en.replace("five", "5").replace("| 2023", "|  2023")),
        &with(&en.replace("five", "a \\| b")),
        &with(&en.replace("five", "a \\| b").replace("| 2023", "|  2023")),
    );
}

#[test]
fn directives_quotations_and_footnotes() {
    let lt = "::: recommendation {#r to=\"socmin\" follows=\"CRC/C/LTU/CO/5-6:21(b)\"}\nPirma.\n\nAntra.\n:::\n\n\
        > Sakė viena.\n>\n> Sakė kita.\n\nTekstas[^a] ir kitas^[Vietoje.].\n\n\
        [^a]: Išnaša.\n\n[^b]: Kita.\n\n    Su tęsiniu.\n";
    let en = "::: recommendation {#r to=\"socmin\" follows=\"CRC/C/LTU/CO/5-6:21(b)\"}\nFirst.\n\nSecond.\n:::\n\n\
        > One said.\n>\n> Another said.\n\nText[^a] and another^[In place.].\n\n\
        [^a]: A note.\n\n[^b]: Another.\n\n    With more.\n";
    restored(lt, en, en);
    for deleted in [
        "First.\n\n",
        "\n\nSecond.",
        "> One said.\n>\n",
        "\n>\n> Another said.",
        "> One said.\n>\n> Another said.\n\n",
        "Text[^a] and another^[In place.].\n\n",
        "[^a]: A note.\n\n",
        "\n\n    With more.",
    ] {
        restored(lt, en, deleted);
    }
}

#[test]
fn a_footnote_in_place_goes_in_with_its_paragraph() {
    let title = "+++\ntitle = \"A\"\n+++\n\n";
    let with = |text: &str| format!("{title}{text}\n");
    let lt = with("Pirma^[Viena.], antra^[Kita.].");
    for (target, full, expected) in [
        ("Old^[One.], b^[Two.].", "New^[One.], b^[Two.].", "New^[One.], b^[Two.]."),
        ("Old^[One.], b^[Two.].", "Old^[One.], b^[2].", "Old^[One.], b^[2]."),
        ("Old^[One.], b^[Two.].", "New^[1.], b^[2].", "New^[1.], b^[2]."),
        ("Old.", "New^[1 \\[a\\].], b^[2].", "New^[1 \\[a\\].], b^[2]."),
    ] {
        check(&lt, &with(target), &with(full), &with(expected));
    }
}

#[test]
fn a_paragraph_does_not_come_without_the_text_of_its_footnote() {
    let title = "+++\ntitle = \"A\"\n+++\n";
    let lt = format!("{title}\nPirma[^a].\n\n[^a]: Viena.\n");
    let en = format!("{title}\nFirst[^a].\n\n[^a]: One.\n");
    let case = Case::new(&lt, Some(title), &en);
    let mut parts = case.full.clone();
    parts.retain(|_, text| text.plain() != "One.");
    let placed = case.place(&parts);
    assert_eq!(placed.text, title);
    assert_eq!(placed.refused.values().collect::<Vec<_>>(), [&Refusal::NoFootnote]);
    assert_eq!(case.place(&case.full).text, en);
}

#[test]
fn captions_and_alternative_texts() {
    let lt = "![Vaikai prie jūros](../figures/a.png \"Jūra\"){width=60%}\n\n\
        {{table \"t\" rows=\"year\" caption=\"Lentelė\"}}\n\n\
        {{chart \"t\" kind=\"line\" alt=\"Aprašas\" caption='Kreivė'}}\n";
    let en = "![Children \\[at\\] the sea](../figures/a.png \"The \\\"sea\\\"\"){width=60%}\n\n\
        {{table \"t\" rows=\"year\" caption=\"A table\"}}\n\n\
        {{chart \"t\" kind=\"line\" alt=\"It \\\"falls\\\"\" caption=\"Line\"}}\n";
    restored(lt, en, en);
    restored(lt, en, " \"The \\\"sea\\\"\"");
    restored(lt, en, "Children \\[at\\] the sea");
    restored(lt, en, " caption=\"A table\"");
    let title = "+++\ntitle = \"A\"\n+++\n\n";
    let with = |text: &str| format!("{title}{text}");
    check(&with(lt), &with(&en.replace("Line", "Old")), &with(en), &with(en));
    check(&with(lt), &with(&en.replace("sea", "lake")), &with(en), &with(en));
    for old in ["The ![old] sea", "The \\] \\![old] sea", "[a] b ![c] [d]"] {
        let old = en.replace("Children \\[at\\] the sea", old);
        check(&with(lt), &with(&old), &with(en), &with(en));
    }
}

#[test]
fn a_file_keeps_its_line_ends_its_mark_and_its_end() {
    for (target, expected) in [
        (EN.replace("The first paragraph.\n\n", ""), EN.to_owned()),
        (EN.replace("first paragraph", "old one"), EN.to_owned()),
    ] {
        check(LT, &target, EN, &expected);
        let crlf = |text: &str| text.replace('\n', "\r\n");
        check(LT, &crlf(&target), EN, &crlf(&expected));
        check(&crlf(LT), &target, EN, &expected);
        let marked = |text: &str| format!("\u{feff}{text}");
        check(LT, &marked(&target), EN, &marked(&expected));
        check(LT, target.trim_end(), EN, expected.trim_end());
        // White space that the author left is the author's.
        let odd = |text: &str| text.replace("The end.", "\n The end.  \n\n ");
        check(LT, &odd(&target), EN, &odd(&expected));
    }
}

#[test]
fn a_new_chapter_is_made_from_its_source() {
    let lt = format!(
        "{LT}\n---\n\n```\nkodas\n  du\n```\n\n1. vienas\n2. du\n\n[^a]: Išnaša.\n"
    );
    let en = format!(
        "{EN}\n---\n\n```\nkodas\n  du\n```\n\n1. one\n2. two\n\n[^a]: A note.\n"
    );
    let case = Case::new(&lt, None, &en);
    assert_eq!(case.place(&case.full).text, en);
    let mut without_title = case.full.clone();
    without_title.remove(&0);
    let placed = case.place(&without_title);
    assert_eq!(placed.text, "");
    assert!(placed.refused.values().all(|refusal| *refusal == Refusal::NoChapter));
    assert_eq!(placed.refused.len(), without_title.len());
    // What has not come back is missing still, and a list is whole or not there.
    let mut parts = case.full;
    parts.retain(|index, text| *index == 0 || text.plain() == "third");
    let case = Case::new(&lt, None, &en);
    let placed = case.place(&parts);
    assert_eq!(placed.text, "+++\ntitle = \"Violence\"\n+++\n");
    assert_eq!(placed.refused.values().collect::<Vec<_>>(), [&Refusal::Incomplete]);
}

#[test]
fn a_title_is_written_as_toml() {
    let full = "+++\ntitle = 'A \"quoted\" \\ title'\n+++\n\nText.\n";
    let expected = "+++\ntitle = \"A \\\"quoted\\\" \\\\ title\"\n+++\n\nText.\n";
    for target in [
        "+++\ntitle = \"Old\"\n+++\n\nText.\n",
        "+++\ntitle = \"\"\n+++\n\nText.\n",
        "+++\n+++\n\nText.\n",
        "Text.\n",
    ] {
        check("+++\ntitle = \"A\"\n+++\n\nTekstas.\n", target, full, expected);
    }
}

#[test]
fn a_numbered_list_gets_its_first_item() {
    restored("3. trys\n4. keturi\n", "3. three\n4. four\n", "3. three\n");
    restored("1. vienas\n2. du\n", "1. one\n2. two\n", "2. two\n");
}

#[test]
fn an_error_that_goes_does_not_make_up_for_one_that_comes() {
    let with = |text: &str| format!("+++\ntitle = \"A\"\n+++\n\n{text}\n");
    let target = with("Old {{valeu \"a\"}}.");
    for (new, is_right) in
        [("New {{valeu \"a\"}}.", true), ("New {{numbre \"b\"}}.", false)]
    {
        let case = Case::new(&with("Tekstas."), Some(&target), &with(new));
        let texts = case.changed();
        let proof =
            Proof::new(case.target.as_ref(), &case.comparison, &texts, &case.sources);
        let place = case.comparison.segments[1].target.as_ref().unwrap().span;
        let edit = TextEdit::new(place.range(), new.to_owned(), vec![1]);
        assert_eq!(proof.read(&with(new), &[edit]).is_some(), is_right, "{new}");
    }
}
