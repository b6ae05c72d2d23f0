//! Whatever programs put into a translation, what is read is what its reader would see, and
//! nothing is confirmed that the file does not call finished.

use proptest::prelude::*;

use crate::diagnostic::{Arg, Code, Diagnostic};
use crate::translation::exchange::tests::received;
use crate::translation::exchange::{Claim, Doubt};

/// What a translation is made of.
#[derive(Debug, Clone)]
enum Piece {
    Words(String),
    Deleted(Vec<Piece>),
    Inserted(Vec<Piece>),
    Comment(Vec<Piece>),
    Pair(Vec<Piece>),
    Code,
}

fn piece() -> impl Strategy<Value = Piece> {
    let leaf = prop_oneof![
        4 => "[a-z]{1,6}".prop_map(Piece::Words),
        1 => Just(Piece::Code),
    ];
    leaf.prop_recursive(3, 10, 3, |inner| {
        let inner = prop::collection::vec(inner, 0..3);
        prop_oneof![
            inner.clone().prop_map(Piece::Deleted),
            inner.clone().prop_map(Piece::Inserted),
            inner.clone().prop_map(Piece::Comment),
            inner.prop_map(Piece::Pair),
        ]
    })
}

/// What is written of a translation, and what is to be read of it.
#[derive(Default)]
struct Written {
    xml: String,
    seen: String,
    /// The codes that are seen, with the number of each.
    codes: Vec<(usize, bool)>,
    has_revisions: bool,
    next: usize,
}

impl Written {
    fn add(&mut self, pieces: &[Piece], is_seen: bool) {
        for piece in pieces {
            let (open, inner, is_seen) = match piece {
                Piece::Words(words) => {
                    self.xml.push_str(words);
                    if is_seen {
                        self.seen.push_str(words);
                    }
                    continue;
                }
                Piece::Code => {
                    self.next += 1;
                    self.xml.push_str(&format!("<ph id=\"{}\"/>", self.next));
                    if is_seen {
                        self.codes.push((self.next, false));
                        self.seen.push_str(&format!("[{}]", self.next));
                    }
                    continue;
                }
                Piece::Pair(inner) => {
                    self.next += 1;
                    let id = self.next;
                    self.xml.push_str(&format!("<g id=\"{id}\">"));
                    if is_seen {
                        self.codes.push((id, true));
                        self.seen.push_str(&format!("<{id}>"));
                    }
                    self.add(inner, is_seen);
                    self.xml.push_str("</g>");
                    if is_seen {
                        self.seen.push_str(&format!("</{id}>"));
                    }
                    continue;
                }
                Piece::Deleted(inner) => ("x-sdl-deleted", inner, false),
                Piece::Inserted(inner) => ("x-sdl-added", inner, is_seen),
                Piece::Comment(inner) => ("x-sdl-comment", inner, is_seen),
            };
            let is_revision = open != "x-sdl-comment";
            // Within what is gone nothing more is looked at.
            self.has_revisions |= is_revision;
            self.xml.push_str(&format!("<mrk mtype=\"{open}\">"));
            self.add(inner, is_seen);
            self.xml.push_str("</mrk>");
        }
    }
}

const OPEN: &[&str] =
    &["conf=\"Draft\"", "conf=\"RejectedTranslation\"", "conf=\"RejectedSignOff\"", ""];
const DONE: &[&str] = &["conf=\"Translated\"", "conf=\"ApprovedSignOff\""];

proptest! {
    #[test]
    fn only_what_is_finished_can_be_recorded_and_only_as_it_is_seen(
        segments in prop::collection::vec((prop::collection::vec(piece(), 0..4), 0usize..6), 1..4),
        is_spaced in any::<bool>(),
        is_approved in any::<bool>(),
    ) {
        let mut written = Written::default();
        let (mut source, mut list) = (String::new(), String::new());
        let (mut is_open, mut is_partial) = (false, false);
        for (index, (pieces, status)) in segments.iter().enumerate() {
            let said = OPEN.iter().chain(DONE).nth(*status).unwrap();
            is_open |= OPEN.contains(said);
            if index > 0 {
                source.push(' ');
                written.seen.push(' ');
                if is_spaced {
                    written.xml.push(' ');
                }
            }
            source.push_str(&format!("<mrk mtype=\"seg\" mid=\"{index}\">Sakinys.</mrk>"));
            list.push_str(&format!("<sdl:seg id=\"{index}\" {said}/>"));
            written.xml.push_str(&format!("<mrk mtype=\"seg\" mid=\"{index}\">"));
            let before = written.seen.len();
            written.add(pieces, true);
            let shown = written.seen.get(before..).unwrap();
            let bare = shown.split(['<', '[']).map(|part| part.rsplit(['>', ']']).next().unwrap());
            is_partial |= !bare.collect::<String>().contains(char::is_alphabetic);
            written.xml.push_str("</mrk>");
        }
        // The source has all codes that are seen, each with what it stands for.
        let codes = written.codes.iter().map(|(id, is_pair)| match is_pair {
            true => format!(
                "<bpt id=\"{id}\" rid=\"{id}\" ctype=\"x-strong\">&lt;{id}&gt;</bpt>a\
                 <ept id=\"{id}\" rid=\"{id}\">&lt;/{id}&gt;</ept>"
            ),
            false => format!("<ph id=\"{id}\" ctype=\"x-placeholder\">[{id}]</ph>"),
        });
        let codes: String = codes.collect();
        let approved = if is_approved { "yes" } else { "no" };
        let file = format!(
            "<xliff version=\"1.2\" xmlns:sdl=\"x\"><file original=\"19\" source-language=\"lt\" \
             target-language=\"en\"><body><trans-unit id=\"1-0000000000000000\" \
             approved=\"{approved}\"><source>{} {codes}</source><seg-source>{source}</seg-source>\
             <target>{}</target><sdl:seg-defs>{list}</sdl:seg-defs></trans-unit></body></file></xliff>",
            "Sakinys. ".repeat(segments.len()).trim_end(),
            written.xml,
        );
        let (received, diags) = received(&file);
        // A space beside a code is nobody's matter here.
        let mut diags = diags;
        let is_empty_pair = |finding: &Diagnostic| finding.args.get("kind") == Some(&Arg::from("empty"));
        if diags.iter().any(is_empty_pair) {
            let mut ends = written.seen.match_indices("></");
            prop_assert!(ends.next().is_some(), "{}", written.seen);
            return Ok(());
        }
        let wrong = diags.iter_mut().find(|finding| finding.code != Code::RunTogether);
        prop_assert!(wrong.is_none(), "{wrong:?}\n{file}");
        let unit = received.unwrap().units.remove(0);
        let may_confirm = !is_open && !is_partial && !written.has_revisions;
        let is_taken = !matches!(unit.claim, Claim::Unfinished(_) | Claim::Revised);
        prop_assert_eq!(is_taken, may_confirm, "{:?}\n{}", unit.claim, file);
        if is_partial {
            let is_part = matches!(
                unit.claim,
                Claim::Unfinished(Doubt::Part(_) | Doubt::Empty | Doubt::Marked(_))
            );
            prop_assert!(is_part, "{:?}", unit.claim);
        } else {
            let seen = written.seen.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(unit.target.plain(), seen, "{}", file);
        }
    }
}
