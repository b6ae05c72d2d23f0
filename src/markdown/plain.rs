//! Markup in texts that have none: titles, captions, names. It would be printed with its signs.

use super::braces::miswritten;
use super::placeholder::ArgumentReader;
use crate::diagnostic::found::Lookalike;
use crate::diagnostic::{Spanned, found};

/// Signs that mean something in the text of a chapter wherever they stand.
const SIGNS: [&str; 7] = ["{{", "**", "[^", "](", "`", "__", "~~"];

impl ArgumentReader<'_> {
    /// Reports markup in a text that has none.
    pub(super) fn plain(&mut self, text: Option<&Spanned<String>>) {
        if let Some(text) = text
            && let Some(example) = markup(&text.value)
        {
            let kind = Lookalike::Plain;
            self.diags
                .push(found::LooksLikeMarkup { kind, example, rule: "" }.at(text.span));
        }
    }
}

/// Returns what of a plain text is markup in the text of a chapter: a sign, or words with the
/// signs around them.
pub(crate) fn markup(text: &str) -> Option<&str> {
    let sign = SIGNS.into_iter().find(|sign| text.contains(sign));
    sign.or_else(|| emphasis(text, '*'))
        .or_else(|| emphasis(text, '_'))
        .or_else(|| tag(text))
        .or_else(|| text.get(miswritten(text)?))
}

/// Returns the first words between two signs that stand close to them and apart from other words:
/// `*so*`, but neither `5 * 3 * 2`, nor the stars of `2023* and 2024*`, nor `a_b_c`.
fn emphasis(text: &str, sign: char) -> Option<&str> {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut start = None;
    for (at, _) in text.match_indices(sign) {
        let before = text.get(..at)?.chars().next_back();
        let after = text.get(at + 1..)?.chars().next();
        match start {
            Some(start)
                if before.is_some_and(|c| !c.is_whitespace()) && !is_word(after) =>
            {
                return text.get(start..=at);
            }
            _ if !is_word(before) && after.is_some_and(|c| !c.is_whitespace()) => {
                start = Some(at);
            }
            _ => {}
        }
    }
    None
}

/// Returns the first tag of HTML: `<b>`, `</b>`, but not `<5 or >95`.
fn tag(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        let name = rest.strip_prefix('/').unwrap_or(rest);
        let end =
            rest.find(['<', '>']).filter(|end| rest.get(*end..=*end) == Some(">"))?;
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            .then(|| text.get(at..=at + 1 + end))
            .flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_from_signs_of_a_text() {
        for (text, expected) in [
            ("Lent *kurs* ir", Some("*kurs*")),
            ("*Du žodžiai*", Some("*Du žodžiai*")),
            ("(_taip_)", Some("_taip_")),
            ("Vaiko **teisės**", Some("**")),
            ("[x](y)", Some("](")),
            ("a [^a]", Some("[^")),
            ("a <b>c</b>", Some("<b>")),
            ("a</b>", Some("</b>")),
            ("~~a~~", Some("~~")),
            ("{{value}}", Some("{{")),
            ("a {value \"b\" 2023}", Some("{value \"b\" 2023}")),
            ("2023* ir 2024*", None),
            ("* pastaba", None),
            ("5 * 3 * 2", None),
            ("demo_r_find (yth_demo_010)", None),
            ("<5 ir >95", None),
            ("a < b > c", None),
            ("mažiau nei <b", None),
            ("[1] (2)", None),
            ("kaina_ir_", None),
            ("Šeima – tai ė", None),
        ] {
            assert_eq!(markup(text), expected, "{text}");
        }
    }
}
