//! How words are written, and that they read back.

use proptest::prelude::*;

use super::*;

/// Checks how words are written in a paragraph, and that they read back.
#[track_caller]
fn written(kind: &str, words: &str, expected: &str) {
    let title = "+++\ntitle = \"A\"\n+++\n\n";
    let case = Case::new(
        &format!("{title}{}\n", kind.replace('X', "Lietuviškai")),
        Some(&format!("{title}{}\n", kind.replace('X', "Old"))),
        "",
    );
    let index = (0..case.comparison.segments.len())
        .find(|index| {
            case.comparison.segments[*index].source.text.plain() == "Lietuviškai"
        })
        .unwrap();
    let text = SegmentText { parts: vec![SegmentPart::Text(words.to_owned())] };
    let placed = case.place(&BTreeMap::from([(index, text)]));
    assert_eq!(placed.text, format!("{title}{}\n", kind.replace('X', expected)));
    assert!(placed.refused.is_empty(), "{:?}", placed.refused);
}

#[test]
fn words_are_escaped_where_they_would_mean_something() {
    for (words, expected) in [
        ("a_b _c_ *d* `e`", "a_b \\_c\\_ \\*d\\* \\`e\\`"),
        ("[State] [^1] ^[x] ![y](z)", "\\[State] \\[^1] ^\\[x] !\\[y](z)"),
        ("a < b <b> & c &amp; d", "a < b \\<b> & c \\&amp; d"),
        ("~~x~~ \\ end\\", "\\~\\~x\\~\\~ \\\\ end\\\\"),
        ("a {{value}} {b} {", "a \\{{value}} {b} {"),
        ("# a", "\\# a"),
        ("- a", "\\- a"),
        ("-5 per cent", "-5 per cent"),
        ("--- ", "\\---"),
        ("+ a", "\\+ a"),
        ("> a", "\\> a"),
        ("1. a", "1\\. a"),
        ("2023) a", "2023\\) a"),
        ("1.5 per cent", "1.5 per cent"),
        (": a", "\\: a"),
        ("::: note", "\\::: note"),
        ("=== ", "\\==="),
        ("a | b", "a | b"),
        ("a\u{a0}b\u{1}", "a\u{a0}b"),
    ] {
        written("X", words, expected);
    }
    written("## X", "Part # 1. a {#b}", "Part # 1. a {#b&#125;");
    written("## X", "In C#", "In C\\#");
    written("| X | b |\n| - | - |", "a | b", "a \\| b");
    written("> - X", "1. a", "1\\. a");
}

#[test]
fn an_escape_at_the_beginning_goes_with_its_words() {
    let title = "+++\ntitle = \"A\"\n+++\n\n";
    for former in ["\\* Old", "\\_x\\_ old", "\\\\ old", "\\*\\*B\\*\\* old", "&amp; old"]
    {
        for kind in
            ["X", "## X", "- X", "> X", "| X | b |\n| - | - |", "*X*", "[X](a.md)"]
        {
            let chapter = |words: &str| format!("{title}{}\n", kind.replace('X', words));
            let case = Case::new(&chapter("Lietuviškai"), Some(&chapter(former)), "");
            let new = Case::new(&chapter("Fresh 8"), None, "");
            let fresh = |pair: &crate::translation::Compared| {
                pair.source.text.plain().contains("Fresh")
            };
            let segments = new.comparison.segments.iter().enumerate();
            let texts: BTreeMap<usize, SegmentText> = segments
                .filter(|(_, pair)| fresh(pair))
                .map(|(index, pair)| (index, pair.source.text.clone()))
                .collect();
            assert_eq!(texts.len(), 1);
            let placed = case.place(&texts);
            assert!(placed.refused.is_empty(), "{former} {kind}: {:?}", placed.refused);
            assert_eq!(placed.text, chapter("Fresh 8"), "{former} {kind}");
        }
    }
}

#[test]
fn codes_go_where_the_translator_put_them() {
    let title = "+++\ntitle = \"A\"\n+++\n\n";
    let with = |text: &str| format!("{title}{text}\n");
    for (lt, en) in [
        (
            "Žr. [čia](https://a.lt/b_(c) \"Žodis\"), **labai *gerai***.",
            "**Very *well***, see [h\\*ere](https://a.lt/b_(c) \"Žodis\").",
        ),
        (
            "A {{value \"a\" year=2023}} {{cite \"b\" page=1}}[^a].\n\n[^a]: B.",
            "{{cite \"b\" page=1}} a[^a] {{value \"a\" year=2023}}\n\n[^a]: B.",
        ),
        ("Eilutė\\\nkita `kodas|` ~~ne~~", "`kodas|` ~~no~~ line\\\nnext"),
        (
            "![a](../figures/b.png){width=10%} tekste",
            "text ![a](../figures/b.png){width=10%}",
        ),
        ("Viena!\n", "One!^[a] [b](c.md)"),
    ] {
        let lt = with(lt);
        let lt = if en.contains("One") { lt.replace('!', "^[x] [y](c.md)") } else { lt };
        let notes = en.split_once("\n\n").map_or("", |(_, notes)| notes);
        let target = with(&format!("Old.\n\n{notes}"));
        let placed = {
            let case = Case::new(&lt, Some(&target), &with(en));
            case.place(&case.changed())
        };
        assert_eq!(placed.text.trim_end(), with(en).trim_end());
    }
}

#[test]
fn blanks_inside_emphasis_are_put_outside() {
    let title = "+++\ntitle = \"A\"\n+++\n\n";
    let case = Case::new(
        &format!("{title}Labai *svarbu* čia.\n"),
        Some(&format!("{title}Old *a* b.\n")),
        &format!("{title}Very *important* here.\n"),
    );
    let mut texts = case.changed();
    for part in texts.values_mut().flat_map(|text| &mut text.parts) {
        if let SegmentPart::Text(words) = part {
            *words = words.replace("important", " important ");
        }
    }
    let placed = case.place(&texts);
    assert_eq!(placed.text, format!("{title}Very *important* here.\n"));
}

#[test]
fn words_with_a_mark_of_a_comment_are_refused() {
    let title = "+++\ntitle = \"A\"\n+++\n\n";
    for (words, is_refused) in [
        ("A --> B", true),
        ("<!-- A -->", true),
        ("A <! -- B", true),
        ("A → B", false),
        ("A -- > B", false),
        ("A <-- B", false),
    ] {
        let case =
            Case::new(&format!("{title}Lt.\n"), Some(&format!("{title}Old.\n")), "");
        let text = SegmentText { parts: vec![SegmentPart::Text(words.to_owned())] };
        let placed = case.place(&BTreeMap::from([(1, text)]));
        let expected = is_refused.then_some((1, Refusal::Comment));
        assert_eq!(placed.refused, BTreeMap::from_iter(expected), "{words}");
    }
}

#[test]
fn what_cannot_be_put_in_is_named_and_the_rest_goes_in() {
    let title = "+++\ntitle = \"A\"\n+++\n\n";
    let source = format!("{title}```\na\nb\n```\n\nPirma.\n\nAntra^[Išnaša].\n");
    let target = format!("{title}```\na\nb\n```\n\nFirst.\n\nSecond.\n");
    let case = Case::new(&source, Some(&target), "");
    let text =
        |words: &str| SegmentText { parts: vec![SegmentPart::Text(words.to_owned())] };
    let texts = BTreeMap::from([(1, text("x y")), (2, text("New.")), (4, text("note"))]);
    let placed = case.place(&texts);
    assert_eq!(placed.text, target.replace("First", "New"));
    let refused: Vec<(usize, Refusal)> = placed.refused.into_iter().collect();
    assert_eq!(refused, [(1, Refusal::Preformatted), (4, Refusal::NoPlace)]);
}

proptest! {
    #[test]
    fn any_words_read_back_or_are_refused(
        words in "[a-z#>|*_`\\[\\]{}<>&~^!:=+\\\\0-9.()\"' \u{a0}\u{1}ž-]{1,30}",
        kind in 0usize..8,
    ) {
        let kind = [
            "X", "## X", "- X\n- b", "> X", "| X | b |\n| - | - |\n| c | d |",
            "a^[X].", "![X](../a.png)", "{{table \"a\" caption=\"X\"}}",
        ][kind];
        let title = "+++\ntitle = \"A\"\n+++\n\n";
        let lt = format!("{title}{}\n\nPo.\n", kind.replace('X', "Lietuviškai"));
        let en = format!("{title}{}\n\nAfter.\n", kind.replace('X', "Old"));
        let case = Case::new(&lt, Some(&en), "");
        let text = SegmentText { parts: vec![SegmentPart::Text(words)] };
        let all = case.comparison.segments.iter();
        let index = all.enumerate().find(|(_, pair)| pair.source.text.plain() == "Lietuviškai").unwrap().0;
        let placed = case.place(&BTreeMap::from([(index, text.clone())]));
        if placed.refused.is_empty() {
            let mut sources = Sources::default();
            let chapter = read(&mut sources, &placed.text);
            let keys: Vec<String> = segments(&chapter, &sources).into_iter().map(|segment| segment.key).collect();
            prop_assert!(keys.contains(&text.key()), "{}", placed.text);
        } else {
            prop_assert_eq!(placed.text, en);
        }
    }

    #[test]
    fn no_words_but_marks_of_comments_are_refused_in_a_paragraph(
        words in "[A-Za-zž]{1,5}[a-z#>|*_`\\[\\]{}<>&~^!:=+\\\\0-9.()\"' ž-]{0,30}[a-z.]",
    ) {
        let title = "+++\ntitle = \"A\"\n+++\n\n";
        let case = Case::new(&format!("{title}Lt.\n"), Some(&format!("{title}Old.\n")), "");
        let is_comment = has_comment_mark(&words);
        let text = SegmentText { parts: vec![SegmentPart::Text(words)] };
        let placed = case.place(&BTreeMap::from([(1, text)]));
        let refused: Vec<Refusal> = placed.refused.into_values().collect();
        let expected = if is_comment { vec![Refusal::Comment] } else { Vec::new() };
        prop_assert_eq!(refused, expected);
    }

    #[test]
    fn what_was_deleted_comes_back(deleted in prop::collection::vec(any::<bool>(), 12)) {
        let blocks = |text: &str| -> Vec<String> {
            text.split("\n\n").map(str::to_owned).collect()
        };
        let full = blocks(EN.trim_end());
        let kept = full.iter().enumerate().filter(|(at, _)| *at == 0 || !deleted[*at]);
        let kept: Vec<String> = kept.map(|(_, word)| word.clone()).collect();
        let target = format!("{}\n", kept.join("\n\n"));
        let case = Case::new(LT, Some(&target), EN);
        let placed = case.place(&case.changed());
        prop_assert!(placed.refused.is_empty());
        let mut sources = Sources::default();
        let after = read(&mut sources, &placed.text);
        let wanted = read(&mut sources, EN);
        let keys = |text: &ChapterText| -> Vec<String> {
            let mut keys: Vec<_> = segments(text, &sources).into_iter().map(|segment| segment.key).collect();
            keys.sort();
            keys
        };
        prop_assert_eq!(keys(&after), keys(&wanted));
        for block in &kept {
            prop_assert!(placed.text.contains(block.as_str()) || kept.len() == 1);
        }
    }
}
