//! What patterns need, and that whatever they match has it.

use proptest::prelude::*;
use regex::Regex;

use super::*;

/// Returns the parts that patterns of these tests name.
fn parts() -> Parts {
    let parts = [
        ("sp", "[ \\x{a0}\\x{202f}]"),
        ("age", "(?:1[0-7]|[3-9]|devyni|dvylika)"),
        ("small", "[[a-z&&[^q]]ąč-ž]"),
        ("years", "(?:-?(?:os|ies)?{{sp}}(?:m\\.|met(?:ų|ai)))"),
        ("open", "a|b"),
        ("ab", "ab"),
    ];
    let parts = parts.map(|(name, part)| (name.to_owned(), part.to_owned()));
    Arc::new(parts.into_iter().collect())
}

fn required(pattern: &str) -> Vec<Words> {
    Required::default().by(pattern, &parts())
}

/// Returns a pattern with the parts put in.
fn filled(pattern: &str) -> String {
    let mut pattern = pattern.to_owned();
    while pattern.contains("{{") {
        for (name, part) in parts().iter() {
            pattern = pattern.replace(&format!("{{{{{name}}}}}"), part);
        }
    }
    pattern
}

/// Returns whether a text has what is needed.
fn has(lists: &[Words], text: &str) -> bool {
    let text = folded(text);
    lists.iter().all(|words| words.iter().any(|word| text.contains(word.as_str())))
}

#[test]
fn words_are_read_off_patterns() {
    for (pattern, expected) in [
        ("mokykla", vec!["mokykla"]),
        ("(?i)Mokykl(?:a|os)", vec!["mokykla|mokyklos"]),
        ("(?<found>[A-Z]+) gimė", vec![" gimė"]),
        ("(?:19|20)[0-9]{2}", vec!["0000"]),
        ("{{age}}{{sp}}m\\.", vec!["0 m.|00 m.|devyni m|dvylika "]),
        ("serga[^.;]*?diabet", vec!["diabet", "serga"]),
        ("(?:ab)?(?:jonas){0,2}", vec![]),
        ("(?:jonas)+", vec!["jonas"]),
        ("jonas|[a-z]+", vec![]),
        ("jonas|ona[a-z]", vec!["jonas|ona"]),
        // What is put in may hold for its end alone.
        ("vaik{{ab}}?c", vec!["vaik"]),
        ("vaik{{ab}}+c", vec!["ab", "vaik"]),
        // Branches that take in what stands beside them, and what is not known.
        ("vaikas {{open}}", vec![]),
        ("(?x) vaikas", vec![]),
        ("vaikas {{none}}", vec![]),
        ("vaikas(", vec![]),
        ("å", vec![]),
    ] {
        let lists = required(pattern);
        let lists: Vec<String> = lists.iter().map(|words| words.join("|")).collect();
        assert_eq!(lists, expected, "{pattern}");
    }
}

#[test]
fn texts_are_folded() {
    for (text, expected) in [
        ("Ąžuolas, 12\u{a0}m.", "ąžuolas, 00 m."),
        ("\u{17f}\u{212a} İ ẞ", "sk İ ß"),
        ("", ""),
    ] {
        assert_eq!(folded(text), expected);
    }
}

/// Returns parts of patterns, and patterns that are made of them.
fn patterns() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "vaik",
        "a",
        "Ąž",
        "ks",
        "1",
        " ",
        "\\.",
        "m\\.",
        "[0-9]",
        "[3-9]",
        "[abk]",
        "[^b-z]",
        "[a-z]",
        "[a-c-]",
        "[]x]",
        "[a&&b]",
        "\\x{17e}",
        "\\x2e",
        "\\p{Lu}",
        "\\d",
        ".",
        "{{sp}}",
        "{{age}}",
        "{{small}}",
        "{{years}}",
        "{{ab}}",
        "$",
        "^",
    ]);
    let leaf = leaf.prop_map(str::to_owned);
    leaf.prop_recursive(4, 40, 4, |inner| {
        let times = prop::sample::select(vec![
            "?", "*", "+", "??", "{2}", "{0,2}", "{1,}", "{3,4}?", "",
        ]);
        let open = prop::sample::select(vec!["(?:", "(", "(?i:", "(?<found>", "(?i)(?:"]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..5).prop_map(|parts| parts.concat()),
            (open, prop::collection::vec(inner.clone(), 1..4), times.clone()).prop_map(
                |(open, parts, times)| format!("{open}{}){times}", parts.join("|"))
            ),
            (inner, times).prop_map(|(part, times)| format!("{part}{times}")),
        ]
    })
}

/// Returns texts of what patterns are made of.
fn texts() -> impl Strategy<Value = String> {
    let words = vec![
        "vaik",
        "VAIK",
        "a",
        "A",
        "b",
        "ab",
        "ąž",
        "ĄŽ",
        "ks",
        "\u{212a}\u{17f}",
        "1",
        "7",
        "12",
        " ",
        "\u{a0}",
        ".",
        "m.",
        "metų",
        "-os",
        "devyni",
        "x",
        "-",
        "]",
        "ž",
        "&",
        "k",
    ];
    prop::collection::vec(prop::sample::select(words), 0..8)
        .prop_map(|words| words.concat())
}

proptest! {
    #[test]
    fn whatever_a_pattern_matches_has_what_it_needs(
        pattern in patterns(),
        texts in prop::collection::vec(texts(), 1..40),
    ) {
        let lists = required(&pattern);
        // Names of groups that come twice, and the like.
        let Ok(regex) = Regex::new(&filled(&pattern)) else { return Ok(()) };
        for text in texts {
            let is_missed = regex.is_match(&text) && !has(&lists, &text);
            prop_assert!(!is_missed, "{pattern} {text:?} {lists:?}");
        }
    }

    #[test]
    fn any_text_can_be_read(pattern in "[a-z\\[\\](){}|?*+^$.\\\\<>:&~ 0-9Pxp,-]{0,24}") {
        required(&pattern);
    }
}
