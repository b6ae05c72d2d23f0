//! Texts without the markup of web pages, and what was lost with it.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use encoding_rs::WINDOWS_1252;
use entities::ENTITIES;
use regex::Regex;

use super::Loss;
use crate::syntax::markup::is_allowed;

/// The longest tag and entity, in bytes: what is longer is text.
const LONGEST_TAG: usize = 2000;
const LONGEST_ENTITY: usize = 40;

/// A tag as HTML writes it: "a <b and c> d" has none.
static TAG: LazyLock<Regex> = LazyLock::new(|| {
    let attribute = r#"\s+[A-Za-z_:][-\w:.]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+)"#;
    Regex::new(&format!("^</?([A-Za-z][A-Za-z0-9:]*)(?:{attribute})*\\s*/?>"))
        .expect("a test uses the pattern")
});

static NAMED: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| ENTITIES.iter().map(|it| (it.entity, it.characters)).collect());

/// What a tag does to the text, by the name of its element. What has another name is text.
const BREAKS: [&str; 3] = ["p", "br", "div"];
const NOTHING: [&str; 3] = ["span", "font", "o:p"];
const FORMATTED_BREAKS: [&str; 20] = [
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "table",
    "thead",
    "tbody",
    "tr",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "hr",
];
const FORMATTED: [&str; 17] = [
    "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "sup", "sub", "a",
    "small", "big", "code", "cite", "img",
];

/// A text on one line.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Plain {
    pub(super) text: String,
    /// What the text lost.
    pub(super) losses: BTreeSet<Loss>,
}

impl Plain {
    /// Reads a text that has no markup.
    pub(super) fn of_plain(text: &str) -> Plain {
        let mut plain = Plain::default();
        let ends = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
        plain.join(text.split(ends));
        plain
    }

    /// Reads a text that may have the tags and entities of HTML.
    pub(super) fn of_html(text: &str) -> Plain {
        let mut losses = BTreeSet::new();
        let mut lines = vec![String::new()];
        let mut has_tags = false;
        let mut rest = text;
        while let Some((before, from)) =
            rest.find(['<', '&']).and_then(|at| rest.split_at_checked(at))
        {
            let line = lines.last_mut().expect("there is always a line");
            line.push_str(before);
            if let Some((tag, behind)) = tag(from) {
                has_tags = true;
                if tag.is_formatting {
                    losses.insert(Loss::Formatting);
                }
                if tag.is_break {
                    lines.push(String::new());
                }
                rest = behind;
            } else if let Some((characters, behind)) = entity(from) {
                line.push_str(&characters);
                rest = behind;
            } else {
                let (sign, behind) = from.split_at(1);
                line.push_str(sign);
                rest = behind;
            }
        }
        lines.last_mut().expect("there is always a line").push_str(rest);
        if !has_tags {
            let mut plain = Plain::of_plain(&lines.concat());
            plain.losses.extend(losses);
            return plain;
        }
        // Between tags an end of line is a space, and several spaces are one. A space that does
        // not break stays.
        let collapsed = lines
            .iter()
            .map(|line| line.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
        let mut plain = Plain { text: String::new(), losses };
        plain.join(collapsed.collect::<Vec<_>>().iter().map(String::as_str));
        plain
    }

    /// Adds lines, without those that are empty.
    fn join<'l>(&mut self, lines: impl Iterator<Item = &'l str>) {
        let mut count = 0;
        for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
            let kept: String = line.chars().filter(|c| is_allowed(*c)).collect();
            if kept.len() < line.len() {
                self.losses.insert(Loss::Control);
            }
            if kept.trim().is_empty() {
                continue;
            }
            count += 1;
            if count > 1 {
                self.losses.insert(Loss::Lines);
                self.text.push(' ');
            }
            self.text.push_str(kept.trim());
        }
    }
}

/// What a tag does to the text.
struct Tag {
    is_break: bool,
    is_formatting: bool,
}

/// Returns the tag or the comment that a text begins with, and the text behind it.
fn tag(text: &str) -> Option<(Tag, &str)> {
    if let Some(comment) = text.strip_prefix("<!--") {
        let (_, behind) = comment.split_once("-->")?;
        return Some((Tag { is_break: false, is_formatting: false }, behind));
    }
    let found = TAG.captures(text).filter(|found| found[0].len() <= LONGEST_TAG)?;
    let name = found[1].to_ascii_lowercase();
    let is_of = |names: &[&str]| names.contains(&name.as_str());
    let tag = Tag {
        is_break: is_of(&BREAKS) || is_of(&FORMATTED_BREAKS),
        is_formatting: is_of(&FORMATTED) || is_of(&FORMATTED_BREAKS),
    };
    let is_known = tag.is_break || tag.is_formatting || is_of(&NOTHING);
    let behind = text.get(found[0].len()..)?;
    is_known.then_some((tag, behind))
}

/// Returns what the entity that a text begins with stands for, and the text behind it.
fn entity(text: &str) -> Option<(String, &str)> {
    let end = text.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';')? + 1;
    let (entity, behind) = text.split_at_checked(end)?;
    let characters = match entity.strip_prefix("&#") {
        Some(number) => {
            let number = number.strip_suffix(';')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            numbered(code)?.to_string()
        }
        None => (*NAMED.get(entity)?).to_owned(),
    };
    Some((characters, behind))
}

/// Returns the character of a number. Word writes the quotation marks of Windows by their old
/// numbers, and browsers read them so (HTML standard, 13.2.5.80).
fn numbered(code: u32) -> Option<char> {
    match u8::try_from(code) {
        Ok(byte @ 0x80..=0x9f) => {
            let bytes = [byte];
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(&bytes);
            text.chars().next()
        }
        _ => char::from_u32(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_read_as_a_browser_shows_it() {
        let none: &[Loss] = &[];
        for (html, expected, losses) in [
            ("<p>21.&nbsp;The\n Committee</p>", "21.\u{a0}The Committee", none),
            ("<b>W</b>ord H<sub>2</sub>O", "Word H2O", &[Loss::Formatting]),
            ("<p>A:</p>\n<p>(a) B;</p>", "A: (a) B;", &[Loss::Lines]),
            ("A<br/>B", "A B", &[Loss::Lines]),
            ("<ul><li>A</li><li>B</li></ul>", "A B", &[Loss::Lines, Loss::Formatting]),
            ("<a href=\"x>y\">A</a>", "A", &[Loss::Formatting]),
            ("<span style='x'>A</span><o:p></o:p><!-- x -->", "A", none),
            ("&eacute;&#8211;&#x2013;&#146;&apos;&AMP;", "é––’'&", none),
            ("A&#0;B&#1;", "AB", &[Loss::Control]),
            // What is no markup stays.
            ("a <b and c> d", "a <b and c> d", none),
            (
                "a <5 & b >3 &nosuch; &#xd800; &;",
                "a <5 & b >3 &nosuch; &#xd800; &;",
                none,
            ),
            ("<voice>A</voice>", "<voice>A</voice>", none),
            ("two  spaces\u{a0}and\tmore", "two  spaces\u{a0}and\tmore", none),
            ("A\r\n\r\nB", "A B", &[Loss::Lines]),
            (" \u{a0}<p> </p>", "", none),
        ] {
            let plain = Plain::of_html(html);
            assert_eq!(plain.text, expected, "{html}");
            let found: Vec<Loss> = plain.losses.into_iter().collect();
            assert_eq!(found, losses, "{html}");
        }
        let plain = Plain::of_plain("a &lt; <b>\u{0}\nc");
        assert_eq!(plain.text, "a &lt; <b> c");
        assert_eq!(plain.losses, [Loss::Lines, Loss::Control].into());
    }
}
