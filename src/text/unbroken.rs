//! Symbols of documents and ranges of figures and points, which are not broken over lines:
//! CRC/C/LTU/CO/3-4, 2014–2016, b–d.
//!
//! What keeps them in one piece belongs to each output, never to the text: with another hyphen
//! or a joiner inside, nobody who types the symbol would find it. Word has nothing else, so
//! there they are broken as Word does.

use std::ops::Range;

/// The most letters of the first part of a symbol, of the others, and how many others it has.
const FIRST: usize = 8;
const OTHERS: usize = 12;
const PARTS: usize = 6;

/// The most digits on either side of a range.
const DIGITS: usize = 9;

/// Returns the parts of a text, and whether each is kept on one line.
pub fn unbroken(text: &str) -> Vec<(&str, bool)> {
    let part = |range: Range<usize>| text.get(range).unwrap_or_default();
    let mut parts = Vec::new();
    let mut done = 0;
    // Few texts have any: the others are not looked at letter by letter.
    let mut from = match text.find(['/', '–']) {
        Some(_) => 0,
        None => text.len(),
    };
    while from < text.len() {
        let rest = part(from..text.len());
        let end = from + rest.find(|c| !is_inside(c)).unwrap_or(rest.len());
        let word = part(from..end).trim_end_matches(['.', '-', '/', '–']);
        if is_symbol(word) || is_range(word) {
            parts.push((part(done..from), false));
            parts.push((word, true));
            done = from + word.len();
        }
        let after = part(end..text.len()).chars().next().map_or(0, char::len_utf8);
        from = end + after;
    }
    parts.push((part(done..text.len()), false));
    parts.retain(|(part, _)| !part.is_empty());
    parts
}

fn is_inside(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '–')
}

fn is_symbol(word: &str) -> bool {
    let mut parts = word.split('/');
    let first = parts.next().unwrap_or_default();
    let is_first = (1..=FIRST).contains(&first.chars().count())
        && first.chars().all(char::is_uppercase);
    let others: Vec<&str> = parts.collect();
    let is_other = |part: &&str| {
        part.chars().count() <= OTHERS
            && part.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            && !part.contains('–')
    };
    is_first && (1..=PARTS).contains(&others.len()) && others.iter().all(is_other)
}

fn is_range(word: &str) -> bool {
    let is_number = |side: &str| {
        (1..=DIGITS).contains(&side.len())
            && side.bytes().all(|byte| byte.is_ascii_digit())
    };
    // Points of an article.
    let is_letter = |side: &str| matches!(side.as_bytes(), [b'a'..=b'z']);
    word.split_once('–').is_some_and(|(from, to)| {
        is_number(from) && is_number(to) || is_letter(from) && is_letter(to)
    })
}

#[cfg(test)]
mod tests {
    use super::unbroken;

    fn kept(text: &str) -> Vec<&str> {
        let parts = unbroken(text);
        assert_eq!(parts.iter().map(|(part, _)| *part).collect::<String>(), text);
        parts.iter().filter(|(_, is_kept)| *is_kept).map(|(part, _)| *part).collect()
    }

    #[test]
    fn symbols_and_ranges_stay_in_one_piece() {
        assert_eq!(kept("(CRC/C/LTU/CO/3-4, para. 7)"), ["CRC/C/LTU/CO/3-4"]);
        assert_eq!(kept("CRC/C/58/Rev.3. Kitas"), ["CRC/C/58/Rev.3"]);
        assert_eq!(kept("2014–2016 m. ir 5–7."), ["2014–2016", "5–7"]);
        assert_eq!(kept("37 straipsnio b–d punktai"), ["b–d"]);
        assert_eq!(kept("A/RES/44/25"), ["A/RES/44/25"]);
    }

    #[test]
    fn what_only_looks_like_one_may_be_broken() {
        for text in [
            "",
            "ir/arba",
            "https://un.org/A/RES",
            "Vilnius–Kaunas",
            "–",
            "/",
            "A–B",
            "2014–",
            "ABCDEFGHI/C",
            "A/B/C/D/E/F/G/H",
            "ą–č €/m",
        ] {
            assert_eq!(kept(text), [""; 0], "{text}");
        }
    }
}
