//! What has changed in a text, word by word.

use similar::utils::diff_words;
use similar::{Algorithm, ChangeTag};

/// A run of words in a text that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It stands as it did.
    Kept(String),
    /// It is gone.
    Deleted(String),
    /// It is new.
    Inserted(String),
}

/// Returns how a text became another.
pub fn changes(old: &str, new: &str) -> Vec<Change> {
    let words = diff_words(Algorithm::Myers, old, new).into_iter();
    let changes = words.map(|(tag, text)| match tag {
        ChangeTag::Equal => Change::Kept(text.to_owned()),
        ChangeTag::Delete => Change::Deleted(text.to_owned()),
        ChangeTag::Insert => Change::Inserted(text.to_owned()),
    });
    join(changes)
}

/// Joins a row of changed words, with nothing but spaces between, into one deletion and
/// one insertion.
fn join(list: impl Iterator<Item = Change>) -> Vec<Change> {
    let mut output = Vec::new();
    let (mut deleted, mut inserted) = (String::new(), String::new());
    let mut list = list.peekable();
    while let Some(change) = list.next() {
        match change {
            Change::Deleted(text) => deleted.push_str(&text),
            Change::Inserted(text) => inserted.push_str(&text),
            Change::Kept(text) => {
                let is_open = !deleted.is_empty() || !inserted.is_empty();
                if is_open && text.trim().is_empty() && list.peek().is_some() {
                    deleted.push_str(&text);
                    inserted.push_str(&text);
                } else {
                    flush(&mut output, &mut deleted, &mut inserted);
                    output.push(Change::Kept(text));
                }
            }
        }
    }
    flush(&mut output, &mut deleted, &mut inserted);
    output
}

fn flush(output: &mut Vec<Change>, deleted: &mut String, inserted: &mut String) {
    // Spaces that both end with have not changed.
    let mut space = String::new();
    while deleted.ends_with(' ') && inserted.ends_with(' ') {
        deleted.pop();
        inserted.pop();
        space.push(' ');
    }
    if !deleted.is_empty() {
        output.push(Change::Deleted(std::mem::take(deleted)));
    }
    if !inserted.is_empty() {
        output.push(Change::Inserted(std::mem::take(inserted)));
    }
    if !space.is_empty() {
        output.push(Change::Kept(space));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(old: &str, new: &str) -> String {
        let parts = changes(old, new).into_iter().map(|change| match change {
            Change::Kept(text) => text,
            Change::Deleted(text) => format!("[-{text}-]"),
            Change::Inserted(text) => format!("{{+{text}+}}"),
        });
        parts.collect()
    }

    #[test]
    fn words_are_marked_whole() {
        for (old, new, expected) in [
            (
                "gauta 120 pranešimų",
                "gauta 98 pranešimai",
                "gauta [-120 pranešimų-]{+98 pranešimai+}",
            ),
            ("a b c", "a b c", "a b c"),
            ("a b c", "a c", "a [-b -]c"),
            ("a c", "a b c", "a {+b +}c"),
            ("", "a", "{+a+}"),
            ("a", "", "[-a-]"),
            (
                "vieno iš trijų vaikų",
                "vieno iš keturių vaikų",
                "vieno iš [-trijų-]{+keturių+} vaikų",
            ),
        ] {
            assert_eq!(marked(old, new), expected);
        }
    }
}
