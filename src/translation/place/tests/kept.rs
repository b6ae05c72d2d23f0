//! A text that replaces another changes its own bytes alone, and of these only words.

use proptest::prelude::*;

use super::*;
use crate::translation::SegmentPlace;
use crate::translation::place::slot;

/// Blocks of a chapter as people write them. Each `W` becomes a word of its own.
const BLOCKS: [&str; 15] = [
    "W W\nW W W.",
    "W [W W][law] W\n[law] W, [law][] W",
    "W <!-- a\nb --> W W\nW<!-- c --> W",
    "_so_ W __very much__\nW &amp; W  \nW W",
    "- W\n  W\n- W W\n  - W\n    W",
    "* W\n\n  W\n  W\n* W",
    "> W W\n> W\n>\n> W",
    "> W\nW\n> W W",
    "| W | W |\n| --- | :-: |\n| W | W W |",
    "W^[W W\nW] W[^note]\nW",
    "W `a  b` {{cite \"b\"}}\\\nW W\nW",
    "## W W {#ID}",
    "W\nW <https://a.lt> W (W)\nW",
    "::: note\nW\nW W\n:::",
    "1. W\n   W [W](https://b.lt \"T\")\n2) W",
];

fn chapter(blocks: &[usize], newline: &str) -> String {
    let mut text = "+++\ntitle = 'W'\n+++\n\n".to_owned();
    for (place, block) in blocks.iter().enumerate() {
        text.push_str(&BLOCKS[*block].replace("ID", &format!("a{place}")));
        text.push_str("\n\n");
    }
    text.push_str("[^note]: W W\n    W\n\n[law]: https://a.lt/law 'Law'\n");
    let mut parts = text.split('W');
    let mut text = parts.next().unwrap().to_owned();
    for (number, part) in parts.enumerate() {
        text.push_str(&format!("w{number:03}{part}"));
    }
    text.replace('\n', newline)
}

/// Returns a text with a word for another, and the other.
fn with_another(text: &SegmentText, choice: usize) -> Option<(SegmentText, String)> {
    let is_text = |part: &&SegmentPart| matches!(part, SegmentPart::Text(_));
    let words = |part: &SegmentPart| match part {
        SegmentPart::Text(text) => text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.len() == 4 && word.starts_with('w'))
            .map(str::to_owned)
            .collect(),
        SegmentPart::Code(_) => Vec::new(),
    };
    let all: Vec<String> = text.parts.iter().filter(is_text).flat_map(words).collect();
    let word = all.get(choice % all.len().max(1))?.clone();
    let parts = text.parts.iter().map(|part| match part {
        SegmentPart::Text(text) => SegmentPart::Text(text.replace(&word, "other")),
        SegmentPart::Code(code) => SegmentPart::Code(code.clone()),
    });
    Some((SegmentText { parts: parts.collect() }, word))
}

fn placed(case: &Case, index: usize, text: SegmentText) -> String {
    let placed = case.place(&BTreeMap::from([(index, text)]));
    assert!(placed.refused.is_empty(), "{:?}", placed.refused);
    placed.text
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_text_changes_its_own_words_alone(
        blocks in prop::collection::vec(0..BLOCKS.len(), 1..6),
        newline in prop_oneof![Just("\n"), Just("\r\n")],
        segment in any::<usize>(),
        choice in any::<usize>(),
    ) {
        let file = chapter(&blocks, newline);
        let case = Case::new(&file.replace('w', "v"), Some(&file), &file);
        let segments = &case.comparison.segments;
        let index = segment % segments.len();
        let target = segments[index].target.as_ref().unwrap();
        // Its own words.
        let title = target.place == SegmentPlace::Title;
        if !title {
            prop_assert_eq!(&placed(&case, index, target.text.clone()), &file);
        }
        // One other word.
        if let Some((text, word)) = with_another(&target.text, choice) {
            let expected = file.replacen(&word, "other", 1);
            let expected = if title { expected.replace("'other'", "\"other\"") } else { expected };
            prop_assert_eq!(placed(&case, index, text), expected);
        }
        // More words, and fewer.
        let range = slot::range(target, &file).unwrap();
        let mut more = target.text.clone();
        more.parts.insert(0, SegmentPart::Text("More words.\u{20}".to_owned()));
        more.parts.push(SegmentPart::Text(" And more".to_owned()));
        let mut fewer = target.text.clone();
        if let Some(SegmentPart::Text(words)) = fewer.parts.last_mut()
            && let Some((before, _)) = words.trim_end().rsplit_once(' ')
        {
            *words = before.to_owned();
        }
        for text in [more, fewer] {
            let text = placed(&case, index, text);
            prop_assert!(text.starts_with(file.split_at(range.start).0), "{text}");
            prop_assert!(text.ends_with(file.split_at(range.end).1), "{text}");
        }
    }
}
