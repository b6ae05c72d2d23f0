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

/// Returns whether a paragraph is another one or a part of it: 21 (b) is within 21.
pub fn is_within(inner: &str, outer: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('('))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_and_paragraphs() {
        for good in ["21", "21(b)", "7(a)(ii)"] {
            assert!(is_paragraph(good), "{good}");
        }
        for bad in ["", "b", "21b", "21(", "21()", "21 (b)", "21 punktas"] {
            assert!(!is_paragraph(bad), "{bad}");
        }
        assert!(is_symbol("CRC/C/LTU/CO/5-6"));
        assert!(!is_symbol("21 punktas") && !is_symbol("CRC/C/") && !is_symbol("a/b"));
        assert!(is_within("21(b)", "21") && is_within("21", "21"));
        assert!(!is_within("21", "21(b)") && !is_within("210", "21"));
    }
}
