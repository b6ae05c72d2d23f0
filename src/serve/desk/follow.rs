//! Which segment a text belongs to whose own segment is gone: the author has changed, split or
//! joined paragraphs while somebody translates them.
//!
//! The page says what stood around the text. Between those of its neighbours that are still
//! there, the segment that its words went into is looked for; so the draft stays where its
//! translator is. What has no words in common is nobody's heir: then the page says so, and
//! keeps the text.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::serve::desk::runs::Shown;
use crate::serve::desk::{Desk, ShownSegment, chapter};
use crate::translation::{begin_alike, contained, likeness};

/// Which share of a text's words the segment has to have that it went into, in per cent.
// Less than all: who joins paragraphs often changes a word. Chosen, not measured.
const WITHIN: i32 = 80;
/// How alike the old text and a new one at the same place are, in per cent: a half of it, say.
const HERE: i32 = 25;
/// The same of which one has to be in the other.
const PART: i32 = 50;
/// How alike both are if the new one stands elsewhere.
const ELSEWHERE: i32 = 60;
/// How much longer a text is that took in another, in per cent.
const LONGER: usize = 125;

/// A text whose segment is gone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stray {
    /// The segment, by its former source.
    pub id: String,
    /// That source, as [`ShownSegment::plain`] gives it.
    pub source: String,
    /// What it was in the chapter, in the words of the page.
    pub kind: String,
    /// The segments that stood before it, the nearest first.
    pub before: Vec<String>,
    /// The segments that stood behind it, the nearest first.
    pub after: Vec<String>,
}

/// Where a text belongs now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Heir {
    /// The segment.
    pub id: String,
    /// Whether the former source is only a part of the segment's.
    pub is_within: bool,
    /// Whether the segment begins as the former source did.
    pub is_first: bool,
}

/// Returns the segments that texts belong to now, by those that they belonged to; `None` if
/// there is no such chapter or language.
pub fn follow(
    desk: Desk<'_>,
    language: &str,
    id: &str,
    strays: &[Stray],
) -> Option<BTreeMap<String, Heir>> {
    let view = chapter(desk, language, id)?;
    let texts: Vec<Text<'_>> = view.segments.iter().map(Text::new).collect();
    let found =
        strays.iter().filter_map(|stray| Some((stray.id.clone(), heir(stray, &texts)?)));
    Some(found.collect())
}

/// A segment as it is now.
struct Text<'v> {
    id: &'v str,
    kind: &'v str,
    plain: String,
}

impl<'v> Text<'v> {
    fn new(segment: &'v ShownSegment) -> Self {
        Text { id: &segment.id, kind: &segment.kind, plain: segment.plain() }
    }
}

fn heir(stray: &Stray, texts: &[Text<'_>]) -> Option<Heir> {
    let stayed = |ids: &[String]| {
        ids.iter().find_map(|id| texts.iter().position(|text| text.id == id))
    };
    let from = stayed(&stray.before).map_or(0, |before| before + 1);
    let to = stayed(&stray.after).unwrap_or(texts.len());
    let is_neighbour = |text: &&Text<'_>| {
        stray.before.iter().chain(&stray.after).any(|id| id == text.id)
    };
    let old = stray.source.as_str();
    let is_here = |new: &str| {
        let (into, out_of) = (contained(old, new), contained(new, old));
        into >= WITHIN || into.max(out_of) >= PART && likeness(old, new) >= HERE
    };
    let between = texts.get(from..to).unwrap_or_default().iter();
    let here = between.filter(|text| !is_neighbour(text) && is_here(&text.plain));
    let found = best(stray, here).or_else(|| {
        let alike = texts.iter().filter(|text| !is_neighbour(text));
        best(stray, alike.filter(|text| likeness(old, &text.plain) >= ELSEWHERE))
    })?;
    let length = |text: &str| text.chars().count();
    Some(Heir {
        id: found.id.to_owned(),
        is_within: contained(old, &found.plain) >= WITHIN
            && 100 * length(&found.plain) >= LONGER * length(old),
        is_first: begin_alike(old, &found.plain),
    })
}

/// Returns the text that most likely came from another. Of a paragraph that was split, that is
/// the first part: who was about to translate it began there.
fn best<'t, 'v>(
    stray: &Stray,
    texts: impl Iterator<Item = &'t Text<'v>>,
) -> Option<&'t Text<'v>> {
    let rank = |text: &Text<'_>| {
        let is_first = begin_alike(&stray.source, &text.plain);
        (text.kind == stray.kind, is_first, likeness(&stray.source, &text.plain))
    };
    texts.reduce(|best, text| if rank(text) > rank(best) { text } else { best })
}

impl ShownSegment {
    /// Returns the source in words, with what stands on the page for codes.
    pub(super) fn plain(&self) -> String {
        let part = |part: &Shown| match part {
            Shown::Words(words) | Shown::Term { words, .. } => words.clone(),
            Shown::Found { found } => found.clone(),
            Shown::Code { code, role: "alone" } => {
                let code = code.checked_sub(1).and_then(|index| self.codes.get(index));
                code.map_or_else(String::new, |code| code.shown.clone())
            }
            Shown::Code { .. } => String::new(),
        };
        self.source.iter().map(part).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Returns the index of the text that a draft of `former[index]` goes to; ids are the
    /// texts themselves.
    fn followed(former: &[&str], index: usize, now: &[&str]) -> Option<(usize, Heir)> {
        let kind =
            |text: &str| if text.starts_with('#') { "Heading" } else { "Paragraph" };
        let ids = |texts: &[&str]| {
            texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>()
        };
        let mut before = ids(&former[..index]);
        before.reverse();
        let stray = Stray {
            id: former[index].to_owned(),
            source: former[index].to_owned(),
            kind: kind(former[index]).to_owned(),
            before,
            after: ids(&former[index + 1..]),
        };
        let texts = now.iter().map(|text| Text {
            id: text,
            kind: kind(text),
            plain: (*text).to_owned(),
        });
        let texts: Vec<Text<'_>> = texts.collect();
        let heir = heir(&stray, &texts)?;
        Some((now.iter().position(|text| *text == heir.id)?, heir))
    }

    const HELP: &str = "Vaikai ieško pagalbos. Dažnai jais niekas netiki.";
    const POLICE: &str = "Policija atvyksta per dvi valandas. Byla nutraukiama po metų.";
    const SCHOOL: &str = "Mokyklose trūksta psichologų, ypač kaime.";

    #[test]
    fn a_draft_stays_where_the_words_of_its_source_are() {
        let joined = format!("{HELP} {POLICE}");
        let parts = ["Policija atvyksta per dvi valandas.", "Byla nutraukiama po metų."];
        let short = [
            "Vaikai ieško pagalbos.",
            "Dažnai jais niekas netiki, nors jie kartoja tą patį.",
        ];
        let edited = "Vaikai ieško pagalbos. Dažnai jų niekas neklauso.";
        for (former, index, now, expected) in [
            // A word is changed; a heading that has its words is put before it.
            (vec![SCHOOL, HELP, POLICE], 1, vec![SCHOOL, edited, POLICE], Some(1)),
            (
                vec![SCHOOL, HELP],
                1,
                vec![SCHOOL, "# Vaikai ieško pagalbos", edited],
                Some(2),
            ),
            // Split: the first part, also if the second has more of it.
            (vec![SCHOOL, POLICE], 1, vec![SCHOOL, parts[0], parts[1]], Some(1)),
            (vec![HELP, SCHOOL], 0, vec![short[0], short[1], SCHOOL], Some(0)),
            // Joined: both go to the whole.
            (vec![HELP, POLICE, SCHOOL], 0, vec![&joined, SCHOOL], Some(0)),
            (vec![HELP, POLICE, SCHOOL], 1, vec![&joined, SCHOOL], Some(0)),
            // Its neighbours are changed, too.
            (vec![HELP, POLICE], 1, vec![edited, parts[0], parts[1]], Some(1)),
            // Moved and changed.
            (vec![HELP, POLICE, SCHOOL], 0, vec![POLICE, SCHOOL, edited], Some(2)),
            // Deleted, and another written in its place.
            (vec![HELP, POLICE], 1, vec![HELP], None),
            (vec![HELP, POLICE], 1, vec![HELP, SCHOOL], None),
            (vec![HELP], 0, vec![], None),
        ] {
            let found = followed(&former, index, &now).map(|(at, _)| at);
            assert_eq!(found, expected, "{former:?} {index} {now:?}");
        }
    }

    #[test]
    fn what_was_joined_says_in_which_order() {
        let joined = format!("{HELP} {POLICE}");
        let heir = |index| followed(&[HELP, POLICE], index, &[&joined]).unwrap().1;
        assert_eq!((heir(0).is_within, heir(0).is_first), (true, true));
        assert_eq!((heir(1).is_within, heir(1).is_first), (true, false));
        let half = followed(&[HELP], 0, &["Vaikai ieško pagalbos."]).unwrap().1;
        assert!(!half.is_within && half.is_first);
    }

    proptest! {
        #[test]
        fn a_split_paragraph_is_followed_to_its_beginning(
            words in prop::collection::vec("[a-ząčęėįšųūž]{4,9}", 8..30),
            at in 0.3f64..0.7,
        ) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a part of a small number")]
            let (first, second) = words.split_at((words.len() as f64 * at) as usize);
            let (whole, first, second) = (words.join(" "), first.join(" "), second.join(" "));
            let found = followed(&[SCHOOL, &whole, HELP], 1, &[SCHOOL, &first, &second, HELP]);
            prop_assert_eq!(found.map(|(index, _)| index), Some(1));
        }
    }
}
