//! Texts without the markup of web pages.

/// The longest tag and entity, in bytes: what is longer is text.
const LONGEST_TAG: usize = 2000;
const LONGEST_ENTITY: usize = 12;

/// Returns a text without the tags and entities of HTML, on one line.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, from)) =
        rest.find(['<', '&']).and_then(|at| rest.split_at_checked(at))
    {
        plain.push_str(before);
        let (character, behind) = replaced(from).unwrap_or_else(|| {
            let (sign, behind) = from.split_at(1);
            (if sign == "<" { '<' } else { '&' }, behind)
        });
        plain.push(character);
        rest = behind;
    }
    plain.push_str(rest);
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns what the tag or the entity that a text begins with stands for, and the text behind it.
fn replaced(text: &str) -> Option<(char, &str)> {
    if let Some(inner) = text.strip_prefix('<') {
        let behind = inner.get(within(inner, b'>', LONGEST_TAG)? + 1..)?;
        let is_tag = inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        return is_tag.then_some((' ', behind));
    }
    let inner = text.strip_prefix('&')?;
    let (name, behind) =
        inner.split_at_checked(within(inner, b';', LONGEST_ENTITY)? + 1)?;
    Some((entity(name)?, behind))
}

/// Returns where a sign is, if it is among the first bytes of a text.
fn within(text: &str, sign: u8, most: usize) -> Option<usize> {
    text.bytes().take(most).position(|byte| byte == sign)
}

/// Returns what the name or number of an entity, with its semicolon, stands for.
fn entity(name: &str) -> Option<char> {
    let number = name.strip_prefix('#').and_then(|number| number.strip_suffix(';'));
    let number = number.and_then(|number| match number.strip_prefix('x') {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    if let Some(number) = number {
        return char::from_u32(number);
    }
    let names = [
        ("amp;", '&'),
        ("lt;", '<'),
        ("gt;", '>'),
        ("quot;", '"'),
        ("apos;", '\''),
        ("nbsp;", ' '),
        ("rsquo;", '’'),
        ("lsquo;", '‘'),
        ("rdquo;", '”'),
        ("ldquo;", '“'),
        ("ndash;", '–'),
        ("mdash;", '—'),
    ];
    names.iter().find(|(known, _)| *known == name).map(|(_, character)| *character)
}
