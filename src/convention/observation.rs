//! Concluding observations of a Committee, as its documents are cited.

/// Returns whether a text is the symbol of a document of the United Nations:
/// `CRC/C/LTU/CO/5-6`.
pub fn is_symbol(text: &str) -> bool {
    let parts: Vec<&str> = text.split('/').collect();
    let is_part = |part: &&str| {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
        !part.is_empty() && part.chars().all(is_plain)
    };
    parts.len() > 2 && parts.iter().all(is_part)
}

/// Returns a symbol as the United Nations write it: `CRC/C/LTU/CO/5-6/Add.1`, however it was
/// typed.
pub fn canonical_symbol(text: &str) -> String {
    let part = |part: &str| {
        let small = part.to_ascii_lowercase();
        let ends = ["Add.", "Corr.", "Rev."].into_iter();
        let mut ends = ends.filter_map(|end| {
            let rest = small.strip_prefix(&end.to_ascii_lowercase())?;
            Some(format!("{end}{rest}"))
        });
        ends.next().unwrap_or_else(|| part.to_ascii_uppercase())
    };
    text.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Returns whether a text is the number of a paragraph, with its parts in brackets: `21(b)`,
/// `7(a)(ii)`.
pub fn is_paragraph(text: &str) -> bool {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (number, mut rest) = text.split_at(digits);
    while let Some((part, after)) =
        rest.strip_prefix('(').and_then(|inner| inner.split_once(')'))
    {
        if part.is_empty() || !part.chars().all(|c| c.is_ascii_alphanumeric()) {
            return false;
        }
        rest = after;
    }
    !number.is_empty() && rest.is_empty()
}

/// Divides the text of a paragraph that begins with its number: "21. The Committee" or
/// "21 (b) Prohibit". A number without a full stop or a letter may be a year.
pub fn numbered(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let after = rest.strip_prefix('.').unwrap_or(rest).trim_start();
    let mut paragraph = number.to_owned();
    let mut text = after;
    while let Some((part, behind)) =
        text.strip_prefix('(').and_then(|inner| inner.split_once(')'))
    {
        let is_part = part.len() <= 4 && part.bytes().all(|c| c.is_ascii_lowercase());
        if part.is_empty() || !is_part {
            break;
        }
        paragraph.push_str(&format!("({part})"));
        text = behind.trim_start();
    }
    let is_stop = |rest: &str| rest.starts_with(char::is_whitespace);
    let has_stop =
        rest.strip_prefix('.').is_some_and(is_stop) || text.len() < after.len();
    (is_paragraph(&paragraph) && digits <= 3 && has_stop).then_some((paragraph, text))
}

/// Returns whether a paragraph is another one or a part of it: 21 (b) is within 21.
fn is_within(inner: &str, outer: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('('))
}

/// Returns whether two paragraphs are the same, or one is a part of the other.
pub fn overlaps(one: &str, other: &str) -> bool {
    is_within(one, other) || is_within(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_begins_with_its_number() {
        for (text, expected) in [
            ("21. The Committee", Some(("21", "The Committee"))),
            ("21.\tThe", Some(("21", "The"))),
            ("21.\u{a0}The", Some(("21", "The"))),
            ("21 (b) Prohibit", Some(("21(b)", "Prohibit"))),
            ("21. (a) (ii) Prohibit", Some(("21(a)(ii)", "Prohibit"))),
            ("21. (in French) The", Some(("21", "(in French) The"))),
            ("(b) Prohibit", None),
            ("15.3 per cent", None),
            ("2030 Agenda", None),
            ("The Committee", None),
            ("", None),
        ] {
            let found = numbered(text);
            let found = found.as_ref().map(|(number, rest)| (number.as_str(), *rest));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn symbols_and_paragraphs() {
        for good in ["21", "21(b)", "7(a)(ii)"] {
            assert!(is_paragraph(good), "{good}");
        }
        for bad in ["", "b", "21b", "21(", "21()", "21 (b)", "21 punktas"] {
            assert!(!is_paragraph(bad), "{bad}");
        }
        assert!(is_symbol("CRC/C/LTU/CO/5-6"));
        assert_eq!(canonical_symbol("crc/c/ltu/co/5-6/add.1"), "CRC/C/LTU/CO/5-6/Add.1");
        assert_eq!(canonical_symbol("CRC/C/58/Rev.3"), "CRC/C/58/Rev.3");
        assert!(!is_symbol("21 punktas") && !is_symbol("CRC/C/") && !is_symbol("a/b"));
        assert!(is_within("21(b)", "21") && is_within("21", "21"));
        assert!(!is_within("21", "21(b)") && !is_within("210", "21"));
    }
}
