//! Mistakes in the templates of pages and books that nothing else would tell of: a browser
//! shows what it can, and leaves out the rest without a word.

use std::ffi::OsStr;
use std::ops::Range;
use std::path::Path;

use crate::diagnostic::found::BrokenTemplate;

/// Where the templates of pages and books are, below `templates/`.
const FOLDER: &str = "site/";

/// What the program writes as HTML. Three braces put it in as it is; of everything else they
/// would make HTML.
const MARKUP: [&str; 3] = ["main", "contents", "metadata"];

/// Takes a mistake and where it is.
type Report<'r> = &'r mut dyn FnMut(Range<usize>, BrokenTemplate<'_>);

/// Finds the mistakes in a template by its path below `templates/`.
pub(super) fn find_mistakes(path: &str, text: &str, report: Report<'_>) {
    if !path.starts_with(FOLDER) {
        return;
    }
    let is_harmful = |c: &(usize, char)| c.1.is_control() && !"\t\n\r\u{c}".contains(c.1);
    if let Some((at, character)) = text.char_indices().find(is_harmful) {
        let example = &format!("U+{:04X}", u32::from(character));
        report(at..at + character.len_utf8(), BrokenTemplate::Character { example });
    }
    let ending = Path::new(path).extension().and_then(OsStr::to_str);
    if ending == Some("hbs") {
        find_wrong_braces(text, report);
    }
    if ending == Some("css") {
        find_in_sheet(text, report);
    }
}

/// Finds texts that would be put in as HTML, and HTML that would be put in as text.
fn find_wrong_braces(text: &str, report: Report<'_>) {
    let mut at = 0;
    while let Some(found) = from(text, at).find("{{") {
        let start = at + found;
        let tag = from(text, start + 2).trim_start_matches('~');
        // Comments, which may hold braces.
        let end = if tag.starts_with("!--") { "--}}" } else { "}}" };
        let Some(length) = from(text, start).find(end) else { return };
        let close = start + length;
        let braces =
            from(text, close).bytes().take(3).take_while(|byte| *byte == b'}').count();
        at = close + braces.max(end.len());
        let is_raw = tag.starts_with(['{', '&']);
        let name = text
            .get(start..close)
            .unwrap_or_default()
            .trim_matches(|c: char| c.is_whitespace() || "{~&".contains(c));
        let is_name = |c: char| c.is_alphanumeric() || "_.@/".contains(c);
        let is_value =
            !name.starts_with('/') && !name.is_empty() && name.chars().all(is_name);
        if !is_value || name == "else" || MARKUP.contains(&name) == is_raw {
            continue;
        }
        let example = &if is_raw {
            format!("{{{{{name}}}}}")
        } else {
            format!("{{{{{{{name}}}}}}}")
        };
        report(start..at, BrokenTemplate::Braces { example });
    }
}

/// Finds what a style sheet opens and does not close, and what it would load: nothing lies
/// beside pages that it could be, and an e-book without a file that it names is not valid.
fn find_in_sheet(text: &str, report: Report<'_>) {
    let bytes = text.as_bytes();
    let begins = |at: usize, word: &str| {
        bytes[at..]
            .get(..word.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(word.as_bytes()))
    };
    let end_of =
        |at: usize, end: &str| from(text, at).find(end).map(|it| at + it + end.len());
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let next = match bytes[at] {
            b'/' if begins(at, "/*") => end_of(at + 2, "*/"),
            b'"' | b'\'' => end_of_string(bytes, at),
            b'@' if begins(at, "@namespace") => end_of(at, ";"),
            b'@' if begins(at, "@import") => {
                let end =
                    from(text, at).find([';', '\n']).map_or(text.len(), |it| at + it);
                let example = text.get(at..end).unwrap_or_default();
                report(at..end, BrokenTemplate::Elsewhere { example });
                Some(end)
            }
            b'u' | b'U' if begins(at, "url(") => {
                let inner = from(text, at + "url(".len()).trim_start();
                let begin = text.len() - inner.len();
                let end = match bytes.get(begin) {
                    Some(b'"' | b'\'') => end_of_string(bytes, begin),
                    _ => Some(begin),
                };
                let end = end.and_then(|it| end_of(it, ")"));
                if let Some(end) = end {
                    let quotes = |c: char| c.is_whitespace() || "\"'".contains(c);
                    let address =
                        text.get(begin..end - 1).unwrap_or_default().trim_matches(quotes);
                    if !address.starts_with('#') && !address.starts_with("data:") {
                        let example = address;
                        report(at..end, BrokenTemplate::Elsewhere { example });
                    }
                }
                end
            }
            b'\\' => Some(text.ceil_char_boundary((at + 2).min(text.len()))),
            b'{' | b'(' | b'[' => {
                open.push(at);
                Some(at + 1)
            }
            close @ (b'}' | b')' | b']') => {
                let begun = open.pop();
                let is_pair = |start: usize| {
                    matches!(
                        (bytes[start], close),
                        (b'{', b'}') | (b'(', b')') | (b'[', b']')
                    )
                };
                if !begun.is_some_and(is_pair) {
                    return unpaired(text, begun.unwrap_or(at), report);
                }
                Some(at + 1)
            }
            _ => Some(at + 1),
        };
        let Some(next) = next else { return unpaired(text, at, report) };
        at = next;
    }
    if let Some(start) = open.pop() {
        unpaired(text, start, report);
    }
}

/// Returns a text from a place on.
fn from(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

fn unpaired(text: &str, at: usize, report: Report<'_>) {
    let length = if from(text, at).starts_with("/*") { 2 } else { 1 };
    let range = at..at + length;
    let example = text.get(range.clone()).unwrap_or_default();
    report(range, BrokenTemplate::Unpaired { example });
}

/// Returns where a string of a style sheet ends, if it does in its line.
fn end_of_string(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != b'\n' {
        match bytes[at] {
            quote if quote == bytes[start] => return Some(at + 1),
            // Also the end of a line, which then does not end the string.
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::replaceable_templates;

    fn found(path: &str, text: &str) -> Vec<String> {
        let mut found = Vec::new();
        find_mistakes(path, text, &mut |range, kind| {
            let (name, shown) = match kind {
                BrokenTemplate::Braces { example } => ("braces", example),
                BrokenTemplate::Unpaired { example } => ("unpaired", example),
                BrokenTemplate::Elsewhere { example } => ("elsewhere", example),
                BrokenTemplate::Character { example } => ("character", example),
                _ => unreachable!(),
            };
            found.push(format!(
                "{name} {shown} <{}>",
                text.get(range).unwrap_or_default()
            ));
        });
        found
    }

    #[test]
    fn the_templates_of_the_program_have_no_mistakes() {
        for (path, text) in replaceable_templates() {
            assert_eq!(found(path, text), [""; 0], "{path}");
        }
    }

    #[test]
    fn braces_are_those_of_what_is_put_in() {
        for (text, expected) in [
            ("{{title}} {{{main}}} {{{ contents }}}", ""),
            ("ė\n  {{main}}", "braces {{{main}}} <{{main}}>"),
            ("{{!-- {{main}} --}}{{! main }}{{> main}}{{else}}{{~{main}~}}", ""),
            ("{{~main~}}", "braces {{{main}}} <{{~main~}}>"),
            ("{{#if a}}{{else}}{{{title}}}{{/if}}", "braces {{title}} <{{{title}}}>"),
            ("{{#each pages}}{{&href}}{{/each}}", "braces {{href}} <{{&href}}>"),
            ("a\0b", "character U+0000 <\0>"),
            ("a\u{85}b", "character U+0085 <\u{85}>"),
        ] {
            assert_eq!(found("site/page.html.hbs", text).join(", "), expected, "{text}");
        }
        assert_eq!(found("new/lt/chapter.md.hbs", "{{{title}}}"), [""; 0]);
    }

    #[test]
    fn style_sheets_are_whole_and_load_nothing() {
        for (text, expected) in [
            ("a { b: c; d: \"}\"; } /* { */ @media (x) { e[f] { g: \"\\\"{\" } }", ""),
            ("a { b: url(#c) url( 'data:x;y)}' ) } @namespace \"http://a\";\r\n", ""),
            ("a::before { content: \"ė\\\n\u{a0}\"; c: \\} }", ""),
            ("a { b: c\nd { e: f }", "unpaired { <{>"),
            ("a { b: c } }", "unpaired } <}>"),
            ("a { b: (c } }", "unpaired ( <(>"),
            ("a { b: \"c;\n}", "unpaired \" <\">"),
            ("a { } /* ė", "unpaired /* </*>"),
            ("a { b: url(c", "unpaired u <u>"),
            ("a { b: url(c.png) }", "elsewhere c.png <url(c.png)>"),
            ("@IMPORT \"c.css\";", "elsewhere @IMPORT \"c.css\" <@IMPORT \"c.css\">"),
            ("a\\", ""),
            ("a { \"\\", "unpaired \" <\">"),
        ] {
            assert_eq!(found("site/style.css", text).join(", "), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_style_sheet_is_read(text in "[a{}()\\[\\]\"'\\\\/*@;#ėurl( import\n!~&main-]{0,40}") {
            found("site/book.css", &text);
            found("site/page.html.hbs", &text);
        }
    }
}
