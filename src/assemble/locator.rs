//! Places in a source, pages and paragraphs, as citations name them.

use crate::assemble::words::DocumentWords;
use crate::model::Locator;
use crate::text::Args;

/// Returns where in a source something stands, as a citation names it.
pub(super) fn place(locator: &Locator, words: DocumentWords<'_>) -> String {
    match locator {
        Locator::Page(page) => {
            let pages = with_dashes(page);
            let (id, variable) = if is_several(&pages) {
                ("cite-pages", "pages")
            } else {
                ("cite-page", "page")
            };
            words.label_with(id, &Args::new().text(variable, pages))
        }
        Locator::Paragraph(paragraph) => paragraphs(paragraph, words),
    }
}

/// Returns how paragraphs of a document are cited, from how they were written: `21(b)` is
/// "para. 21 (b)", as the United Nations write it, and „21 punkto b papunktis“.
pub(super) fn paragraphs(written: &str, words: DocumentWords<'_>) -> String {
    let shown = spaced(&with_dashes(written.trim()));
    let point = points(&shown);
    if point.is_none() {
        let listed = list(&shown).filter(|items| items.len() > 1);
        let listed = listed.map(|items| words.catalog.list(words.language, &items));
        if listed.is_some() || is_several(&shown) {
            let args = Args::new().text("paragraphs", listed.unwrap_or(shown));
            return words.label_with("cite-paras", &args);
        }
    }
    let args = Args::new().text("paragraph", shown.as_str());
    let Some((number, points)) = point else {
        return words.label_with("cite-para", &args);
    };
    let form = if is_several(&points) { "points" } else { "point" };
    let args = args.text("number", number).text("points", points);
    words.inflected("cite-para", form, &args)
}

/// Returns paragraphs without the word for them, as they are cited where a heading has it.
pub(super) fn bare_paragraphs(written: &str, words: DocumentWords<'_>) -> String {
    let shown = spaced(&with_dashes(written.trim()));
    let listed = list(&shown).filter(|items| items.len() > 1);
    listed.map_or(shown, |items| words.catalog.list(words.language, &items))
}

/// Returns the paragraphs of a list, whatever its language puts between them: `5, 7`,
/// `21 ir 23`. `None` where a part of it is no paragraph.
fn list(shown: &str) -> Option<Vec<String>> {
    let is_place = |token: &str| token.starts_with(|c: char| c.is_ascii_digit());
    let spaced = shown.replace([',', ';'], " , ");
    let mut tokens = spaced.split(' ').filter(|token| !token.is_empty()).peekable();
    let mut items: Vec<String> = vec![String::new()];
    while let Some(token) = tokens.next() {
        let is_word = token == "," || token.chars().all(char::is_alphabetic);
        let is_between = is_word && tokens.peek().is_some_and(|next| is_place(next));
        let last = items.last_mut()?;
        if is_between && !last.is_empty() {
            items.push(String::new());
        } else if token != "," || !is_between {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(token);
        }
    }
    items.iter().all(|item| is_place(item)).then_some(items)
}

/// Cuts `21 (b)–(d)` into the number of a paragraph and the names of its points, `b–d`;
/// `None` for anything else.
fn points(shown: &str) -> Option<(&str, String)> {
    let (number, rest) = shown.split_once('\u{a0}')?;
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    let mut names = String::new();
    let mut rest = rest;
    loop {
        let (name, after) = rest.strip_prefix('(')?.split_once(')')?;
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric());
        if !is_name {
            return None;
        }
        names.push_str(name);
        if after.is_empty() {
            return is_number.then_some((number, names));
        }
        let (between, next) = after.split_at(after.find('(')?);
        if !matches!(between.trim(), "–" | ",") {
            return None;
        }
        names.push_str(between);
        rest = next;
    }
}

/// Returns whether several pages or paragraphs are meant.
fn is_several(places: &str) -> bool {
    places.contains(['–', ',', ';'])
}

/// Sets the dash of a range, `3-5`, `(b)-(d)` and `ix-xii`; the hyphen of a name such as
/// `A-12` stays.
fn with_dashes(places: &str) -> String {
    let is_roman = |text: &str| {
        !text.is_empty() && text.chars().all(|c| "ivxlc".contains(c.to_ascii_lowercase()))
    };
    let is_digit = |c: char| c.is_ascii_digit();
    let mut shown = String::new();
    let mut rest = places;
    while let Some((before, after)) = rest.split_once('-') {
        let between = |c: char| c.is_whitespace() || ",;-–".contains(c);
        let left = before.trim_end().rsplit(between).next().unwrap_or_default();
        let right = after.trim_start().split(between).next().unwrap_or_default();
        let is_range = left.ends_with(is_digit) && right.starts_with(is_digit)
            || left.ends_with(')') && right.starts_with('(')
            || left.ends_with(')') && right.starts_with(is_digit)
            || is_roman(left) && is_roman(right);
        shown.push_str(if is_range { before.trim_end() } else { before });
        shown.push(if is_range { '–' } else { '-' });
        rest = if is_range { after.trim_start() } else { after };
    }
    shown.push_str(rest);
    shown
}

/// Puts the space before the first point of each paragraph: `21 (b)`.
fn spaced(places: &str) -> String {
    let mut shown = String::new();
    for c in places.chars() {
        if c == '(' {
            let kept = shown.trim_end().len();
            if shown.get(..kept).is_some_and(|before| {
                before.ends_with(|c: char| c.is_alphanumeric() || c == ')')
            }) {
                shown.truncate(kept);
                shown.push('\u{a0}');
            }
        }
        shown.push(c);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::builtin_catalog;

    #[track_caller]
    fn check(place: impl Fn(DocumentWords<'_>) -> String, lt: &str, en: &str) {
        let catalog = builtin_catalog();
        let said = ["lt", "en"].map(|code| {
            let language = code.parse().unwrap();
            place(DocumentWords { catalog: &catalog, language, apply_typography: true })
                .replace('\u{a0}', " ")
        });
        assert_eq!(said, [lt, en]);
    }

    #[test]
    fn below_a_heading_paragraphs_have_no_word() {
        for (written, lt, en) in [
            ("7", "7", "7"),
            ("21(b)", "21 (b)", "21 (b)"),
            ("5-7", "5–7", "5–7"),
            ("5, 7", "5 ir 7", "5 and 7"),
        ] {
            check(|words| bare_paragraphs(written, words), lt, en);
        }
    }

    #[test]
    fn paragraphs_and_their_points_are_cited_as_the_language_does() {
        for (written, lt, en) in [
            ("7", "7 punktas", "para. 7"),
            ("21(b)", "21 punkto b papunktis", "para. 21 (b)"),
            ("21 (b)", "21 punkto b papunktis", "para. 21 (b)"),
            ("21(b)-(d)", "21 punkto b–d papunkčiai", "para. 21 (b)–(d)"),
            ("21(b), (d)", "21 punkto b, d papunkčiai", "para. 21 (b), (d)"),
            ("5-7", "5–7 punktai", "paras. 5–7"),
            ("5, 7", "5 ir 7 punktai", "paras. 5 and 7"),
            ("5, 7 and 9", "5, 7 ir 9 punktai", "paras. 5, 7 and 9"),
            ("21 ir 23", "21 ir 23 punktai", "paras. 21 and 23"),
            ("5–7 ir 9", "5–7 ir 9 punktai", "paras. 5–7 and 9"),
            ("21(b), 22(a)", "21 (b) ir 22 (a) punktai", "paras. 21 (b) and 22 (a)"),
            ("21(b)-23", "21 (b)–23 punktai", "paras. 21 (b)–23"),
            ("21(b)(i)", "21 (b) (i) punktas", "para. 21 (b) (i)"),
            ("12 bis", "12 bis punktas", "para. 12 bis"),
        ] {
            check(|words| paragraphs(written, words), lt, en);
        }
    }

    #[test]
    fn a_hyphen_in_the_name_of_a_page_is_no_range() {
        for (written, lt, en) in [
            ("12", "p. 12", "p. 12"),
            ("12-14", "p. 12–14", "pp. 12–14"),
            ("12–14, 20", "p. 12–14, 20", "pp. 12–14, 20"),
            ("A-12", "p. A-12", "p. A-12"),
            ("ix-xii", "p. ix–xii", "pp. ix–xii"),
        ] {
            check(|words| place(&Locator::Page(written.to_owned()), words), lt, en);
        }
    }

    #[test]
    fn what_a_recommendation_follows_is_cited_in_the_same_way() {
        check(
            |words| crate::assemble::citation::follows("CRC/C/LTU/CO/5-6:21(b)", words),
            "Susijusi Komiteto rekomendacija: CRC/C/LTU/CO/5-6, 21 punkto b papunktis",
            "Follows up the Committee’s recommendation: CRC/C/LTU/CO/5-6, para. 21 (b)",
        );
    }
}
