//! Emphasis and links that a translator types as they are written in a chapter, `*help*`, and
//! not as the tags that stand for them.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::translation::exchange::codes::Mark;

/// Returns a text with tags in place of what is written as in Markdown, where it is beyond
/// doubt which code is meant: the text has exactly as many places written like a code as
/// there are codes of this form that it has no tag for.
pub(super) fn tagged(text: &str, marks: &[Mark]) -> String {
    let mut forms: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (index, mark) in marks.iter().enumerate() {
        let number = index + 1;
        let has_tag = [format!("<g{number}>"), format!("</g{number}>")]
            .iter()
            .any(|tag| text.contains(tag.as_str()));
        if let Some(close) = mark.close.as_deref().filter(|_| !has_tag) {
            forms.entry((&mark.open, close)).or_default().push(number);
        }
    }
    // What is longer first: `**` is not twice `*`.
    let mut forms: Vec<_> = forms.into_iter().collect();
    forms.sort_by_key(|((open, _), _)| std::cmp::Reverse(open.len()));
    let mut text = text.to_owned();
    for ((open, close), numbers) in forms {
        let places = written(&text, open, close);
        if places.len() != numbers.len() {
            continue;
        }
        for (place, number) in places.into_iter().zip(numbers).rev() {
            let words = place.start + open.len()..place.end - close.len();
            let words = text.get(words).unwrap_or_default();
            let tags = format!("<g{number}>{words}</g{number}>");
            text.replace_range(place, &tags);
        }
    }
    text
}

/// Returns where words stand between two marks of Markdown.
fn written(text: &str, open: &str, close: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find(open)) {
        let start = from + start;
        let inner = start + open.len();
        let Some(length) = text.get(inner..).and_then(|rest| rest.find(close)) else {
            break;
        };
        let end = inner + length + close.len();
        let part = |range: Range<usize>| text.get(range).unwrap_or_default();
        let words = part(inner..inner + length);
        // Part of a longer mark, or escaped.
        let touches = part(0..start)
            .ends_with([open.chars().next().unwrap_or('\\'), '\\'])
            || part(end..text.len()).starts_with(close.chars().last().unwrap_or(' '));
        let is_pair = !words.is_empty()
            && !words.starts_with(char::is_whitespace)
            && !words.ends_with(char::is_whitespace)
            && !touches;
        if is_pair {
            places.push(start..end);
        }
        from = if is_pair { end } else { inner };
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marks() -> Vec<Mark> {
        [
            ("emphasis", "*", "*"),
            ("strong", "**", "**"),
            ("link", "[", "](https://vaikai.lt)"),
        ]
        .map(|(kind, open, close)| Mark {
            kind: kind.to_owned(),
            open: open.to_owned(),
            close: Some(close.to_owned()),
        })
        .into()
    }

    #[test]
    fn what_is_written_as_in_the_chapter_is_a_code_where_that_is_beyond_doubt() {
        for (typed, expected) in [
            ("They need *help*.", "They need <g1>help</g1>."),
            ("They need **help**.", "They need <g2>help</g2>."),
            ("**Now** they *need <x4/>*", "<g2>Now</g2> they <g1>need <x4/></g1>"),
            ("See [here](https://vaikai.lt).", "See <g3>here</g3>."),
            // Another address, two for one, only signs, escaped, or there already.
            ("See [here](https://x.lt).", "See [here](https://x.lt)."),
            ("*One* or *two*", "*One* or *two*"),
            ("2 * 3 * 4 and ***", "2 * 3 * 4 and ***"),
            (r"\*help*", r"\*help*"),
            ("<g1>One</g1> or *two*", "<g1>One</g1> or *two*"),
            ("", ""),
        ] {
            assert_eq!(tagged(typed, &marks()), expected);
        }
        assert_eq!(tagged("*help*", &[]), "*help*");
    }

    proptest! {
        #[test]
        fn words_stay(typed in r"[a-cą *\[\]()\\<>/xg1-3]{0,30}") {
            let bare = |text: &str| {
                text.chars().filter(|c| c.is_alphabetic() && !"xg".contains(*c)).collect::<String>()
            };
            prop_assert_eq!(bare(&tagged(&typed, &marks())), bare(&typed));
        }
    }
}
