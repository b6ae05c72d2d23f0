//! Values as they are written in a PDF: where each ends, and what text one holds.

use std::iter;

const HEX_DIGITS: &[u8; 16] = b"0123456789ABCDEF";

/// Returns the names and values of a dictionary.
pub(super) fn entries(dict: &[u8]) -> Option<Vec<(&[u8], &[u8])>> {
    let mut rest = dict.strip_prefix(b"<<")?;
    let mut entries = Vec::with_capacity(6);
    while !rest.starts_with(b">>") {
        let (name, after) = first(rest)?;
        let (value, after) = first(after)?;
        entries.push((name.strip_prefix(b"/")?, value));
        rest = after;
    }
    Some(entries)
}

/// Returns the values of an array.
pub(super) fn items(array: &[u8]) -> Option<Vec<&[u8]>> {
    let mut rest = array.strip_prefix(b"[")?;
    let mut items = Vec::with_capacity(4);
    while !rest.starts_with(b"]") {
        let (value, after) = first(rest)?;
        items.push(value);
        rest = after;
    }
    Some(items)
}

/// Returns the number of the object that a value refers to.
pub(super) fn reference(value: &[u8]) -> Option<usize> {
    number(value.strip_suffix(b" 0 R")?)
}

/// Returns a whole number.
pub(super) fn number(value: &[u8]) -> Option<usize> {
    str::from_utf8(value).ok()?.parse().ok()
}

/// Splits a text after its first value and the space behind that.
fn first(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let (value, rest) = text.split_at_checked(length(text)?)?;
    Some((value, rest.trim_ascii_start()))
}

/// Returns how many bytes the value has with which a text begins.
fn length(text: &[u8]) -> Option<usize> {
    match text {
        [b'<', b'<', ..] => length_of_list(text, b"<<", b">>"),
        [b'[', ..] => length_of_list(text, b"[", b"]"),
        [b'<', ..] => Some(text.iter().position(|byte| *byte == b'>')? + 1),
        [b'(', ..] => length_of_string(text),
        [b'/', rest @ ..] => Some(1 + length_of_word(rest)),
        _ => {
            let length = length_of_word(text);
            let is_reference =
                text.get(length..).is_some_and(|rest| rest.starts_with(b" 0 R"));
            let length = if is_reference { length + b" 0 R".len() } else { length };
            Some(length).filter(|length| *length > 0)
        }
    }
}

fn length_of_list(text: &[u8], open: &[u8], close: &[u8]) -> Option<usize> {
    let mut rest = text.strip_prefix(open)?;
    loop {
        rest = rest.trim_ascii_start();
        if let Some(after) = rest.strip_prefix(close) {
            return Some(text.len() - after.len());
        }
        rest = rest.get(length(rest)?..)?;
    }
}

fn length_of_string(text: &[u8]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut is_escaped = false;
    for (at, byte) in text.iter().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'(' => depth += 1,
            b')' if depth == 1 => return Some(at + 1),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}

fn length_of_word(text: &[u8]) -> usize {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || b"()<>[]{}/%".contains(byte);
    text.iter().position(ends).unwrap_or(text.len())
}

/// Returns the text of a string: UTF-16 after its mark, otherwise ASCII.
pub(super) fn text(value: &[u8]) -> Option<String> {
    let bytes = match value {
        [b'(', inner @ .., b')'] => unescaped(inner),
        [b'<', inner @ .., b'>'] => from_hex(inner)?,
        _ => return None,
    };
    let Some(wide) = bytes.strip_prefix(&[0xfe, 0xff]) else {
        return String::from_utf8(bytes).ok();
    };
    let (pairs, _) = wide.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| u16::from_be_bytes(*pair)).collect();
    String::from_utf16(&units).ok()
}

/// Returns a text as a string.
pub(super) fn string(text: &str) -> Vec<u8> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        let escaped = text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        return format!("({escaped})").into_bytes();
    }
    let units = [0xfeff].into_iter().chain(text.encode_utf16());
    let digits = units.flat_map(u16::to_be_bytes).flat_map(|byte| {
        [byte >> 4, byte & 15].map(|digit| HEX_DIGITS[usize::from(digit)])
    });
    iter::once(b'<').chain(digits).chain([b'>']).collect()
}

fn unescaped(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        if *byte != b'\\' {
            bytes.push(*byte);
            continue;
        }
        let digits = rest.iter().take(3);
        let digits = digits.take_while(|digit| matches!(digit, b'0'..=b'7')).count();
        let Some((escape, after)) = rest.split_at_checked(digits.max(1)) else { break };
        rest = after;
        bytes.push(match escape {
            [b'n'] => b'\n',
            [b'r'] => b'\r',
            [b't'] => b'\t',
            [b'b'] => 0x08,
            [b'f'] => 0x0c,
            _ if digits == 0 => escape[0],
            octal => octal.iter().fold(0_u8, |code, digit| {
                code.wrapping_mul(8).wrapping_add(digit - b'0')
            }),
        });
    }
    bytes
}

fn from_hex(text: &[u8]) -> Option<Vec<u8>> {
    let (pairs, _) = text.as_chunks::<2>();
    let byte = |pair: &[u8; 2]| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok();
    pairs.iter().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn values_end_where_they_end() {
        for (written, expected) in [
            (
                "<</S/P/P 3 0 R/K[0 1 7 0 R]>>",
                &["S", "/P", "P", "3 0 R", "K", "[0 1 7 0 R]"],
            ),
            (
                "<</T(a\\)>>(b))/A[<</O/X>>]/E<FEFF>>>",
                &["T", "(a\\)>>(b))", "A", "[<</O/X>>]", "E", "<FEFF>"],
            ),
            ("<</A true /B -1.5/C [ ] >>", &["A", "true", "B", "-1.5", "C", "[ ]"]),
        ] {
            let found = entries(written.as_bytes()).unwrap();
            let found: Vec<_> =
                found.into_iter().flat_map(|(name, value)| [name, value]).collect();
            let found: Vec<_> =
                found.iter().map(|part| str::from_utf8(part).unwrap()).collect();
            assert_eq!(found, expected, "{written}");
        }
        for broken in ["", "<<", "<</A", "<</A(", "<</A[1>>", "[1"] {
            assert_eq!(entries(broken.as_bytes()), None, "{broken}");
        }
    }

    proptest! {
        #[test]
        fn a_string_holds_its_text(before in any::<String>()) {
            let written = string(&before);
            prop_assert_eq!(text(&written), Some(before));
            let dict = [b"<</T".as_slice(), &written, b">>"].concat();
            prop_assert_eq!(entries(&dict), Some(vec![(b"T".as_slice(), &written[..])]));
        }

        #[test]
        fn no_bytes_are_too_odd(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let dict = [b"<<".as_slice(), &bytes].concat();
            let found = entries(&dict).unwrap_or_default();
            let length: usize = found.iter().map(|(name, value)| name.len() + value.len()).sum();
            prop_assert!(length < dict.len());
            drop((items(&bytes), text(&bytes)));
        }
    }
}
