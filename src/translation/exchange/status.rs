//! What programs say of a translation in words of their own.
//!
//! The standard's states are few, and each program adds attributes: Trados `conf` for each
//! segment, memoQ `mq:status`, Phrase `m:confirmed`. They are known by their local names,
//! since the prefix of a namespace is any. What is said of a translation by the state that
//! asks for most work holds: a segment that was rejected spoils its paragraph.

use crate::syntax::xml::Element;
use crate::translation::State;
use crate::translation::exchange::incoming::is_untouched;
use crate::translation::exchange::{Doubt, Returned, fingerprint};

/// What is said of a translation; of several the first holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Status {
    /// It is a draft, was rejected, or was filled in by a machine.
    Open,
    /// Whoever translated it is done.
    Done,
    /// Somebody else has looked at it.
    Approved,
}
use Status::{Approved, Done, Open};

/// A statement on a translation, and the words in which it was made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Statement {
    pub(super) status: Status,
    /// As the file has it, such as `conf="Draft"`; the name of a mark that it lacks.
    pub(super) written: String,
    /// Whether the mark is one that the file lacks.
    pub(super) is_absent: bool,
}

impl Statement {
    fn new(status: Status, name: &str, value: &str) -> Self {
        let written = format!("{name}=\"{value}\"");
        Statement { status, written, is_absent: false }
    }

    /// Returns the statement that is made by leaving out an attribute.
    fn absent(status: Status, name: &str) -> Self {
        Statement { status, written: name.to_owned(), is_absent: true }
    }

    /// Returns why a translation can't be used of which this is said.
    pub(super) fn doubt(&self) -> Doubt {
        let written = self.written.clone();
        if self.is_absent { Doubt::Unmarked(written) } else { Doubt::Marked(written) }
    }
}

/// The values of attributes that programs add, by the attribute's local name. Values are
/// in small letters without the signs between their words.
///
/// - `conf`: RWS Trados Studio, `ConfirmationLevel` of its file format;
/// - `status`: memoQ, the schema of MQXLIFF; `status` also in exports of other programs;
/// - `state-name`: Across;
/// - `translation_status`: SDL `WorldServer`.
const VALUES: &[(&str, &[(&str, Status)])] = &[
    (
        "conf",
        &[
            ("unspecified", Open),
            ("draft", Open),
            ("rejectedtranslation", Open),
            ("rejectedsignoff", Open),
            ("translated", Done),
            ("approvedtranslation", Approved),
            ("approvedsignoff", Approved),
        ],
    ),
    (
        "status",
        &[
            ("notstarted", Open),
            ("pretranslated", Open),
            ("machinetranslated", Open),
            ("assembledfromfragments", Open),
            ("autojoined", Open),
            ("autosplit", Open),
            ("autosplitandempty", Open),
            ("edited", Open),
            ("partiallyedited", Open),
            ("rejected", Open),
            ("manuallyconfirmed", Done),
            ("confirmed", Done),
            ("confirmedtranslator", Done),
            ("translated", Done),
            ("confirmedreviewer1", Approved),
            ("confirmedreviewer2", Approved),
            ("reviewer1confirmed", Approved),
            ("reviewer2confirmed", Approved),
            ("reviewed", Approved),
            ("proofread", Approved),
            ("approved", Approved),
        ],
    ),
    (
        "state-name",
        &[
            ("untranslated", Open),
            ("touched", Open),
            ("translated", Done),
            ("corrected", Approved),
        ],
    ),
    (
        "translation_status",
        &[("pending", Open), ("untranslated", Open), ("finished", Done)],
    ),
];

/// Attributes of any program that may say how far a translation is, by their local names in
/// small letters.
const TELLING: &[&str] = &[
    "status",
    "state",
    "state-name",
    "substate",
    "conf",
    "confirmation",
    "confirmed",
    "approval",
    "approved",
    "translated",
    "translation-status",
    "translation_status",
    "translationstatus",
    "editstatus",
    "workflow-status",
    "finished",
    "completed",
    "done",
];

/// Those of them that say by "no" that nobody is done; "approved" does not.
const YES_OR_NO: &[&str] = &["confirmed", "translated", "finished", "completed", "done"];

/// Words of an unknown value by which work is known to be open.
const OPEN_WORDS: &[&str] = &[
    "draft",
    "rejected",
    "reject",
    "refused",
    "unconfirmed",
    "unapproved",
    "unfinished",
    "untranslated",
    "incomplete",
    "partial",
    "partially",
    "pretranslated",
    "pending",
    "progress",
    "wip",
    "todo",
    "not",
    "needs",
    "need",
    "fuzzy",
    "machine",
    "mt",
    "initial",
    "new",
    "open",
    "empty",
    "touched",
    "suggestion",
];

/// Words of an unknown value by which work is known to be done, unless one of the others
/// stands beside them.
const DONE_WORDS: &[&str] = &[
    "translated",
    "done",
    "finished",
    "complete",
    "completed",
    "confirmed",
    "approved",
    "accepted",
    "reviewed",
    "proofread",
    "edited",
    "corrected",
    "checked",
    "verified",
    "validated",
    "final",
    "finalized",
    "signed",
    "signoff",
    "delivered",
    "ok",
    "yes",
    "true",
];

/// States of XLIFF 1.2 in which a translation is complete.
const FINAL: [&str; 2] = ["final", "signed-off"];

/// Qualifiers of XLIFF 1.2 that name the origin of a text that nobody looked at, where no
/// state says more.
const UNSEEN: [&str; 4] =
    ["leveraged-mt", "mt-suggestion", "tm-suggestion", "fuzzy-match"];

/// Returns what an attribute of a program says; `level` is the one that Phrase asks of a
/// file's segments.
fn of_attribute(name: &str, value: &str, level: u32) -> Option<Status> {
    let name = name.to_ascii_lowercase();
    let name = name.as_str();
    let plain: String =
        value.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let known =
        VALUES.iter().find(|(known, _)| *known == name).map(|(_, values)| *values);
    let known = known.into_iter().flatten().find(|(known, _)| *known == plain);
    if let Some((_, status)) = known {
        return Some(*status);
    }
    if !TELLING.contains(&name) || plain.is_empty() {
        return None;
    }
    if YES_OR_NO.contains(&name) {
        if let Ok(reached) = plain.parse::<u32>() {
            let wanted = if name == "confirmed" { level } else { 1 };
            return Some(if reached < wanted { Open } else { Done });
        }
        match plain.as_str() {
            "no" | "false" | "n" => return Some(Open),
            "yes" | "true" | "y" => return Some(Done),
            _ => {}
        }
    }
    Some(of_words(value).unwrap_or(Open))
}

/// Returns what the words of a value say that no table has; `None` if they are unknown, too.
fn of_words(value: &str) -> Option<Status> {
    let words = words(value);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if has(OPEN_WORDS) {
        return Some(Open);
    }
    has(DONE_WORDS).then_some(Done)
}

/// Returns the words of a value such as `NotStarted` or `needs-review`, in small letters.
fn words(value: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_small = false;
    for c in value.chars() {
        if !c.is_alphanumeric() || (is_small && c.is_uppercase()) {
            words.push(String::new());
        }
        is_small = c.is_lowercase();
        if let Some(last) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            last.extend(c.to_lowercase());
        }
    }
    words
}

/// Returns the level of workflow at which Phrase takes a segment for confirmed.
pub(super) fn level(root: Element<'_>) -> u32 {
    let attribute = root.attributes().find(|(name, _)| local(name).1 == "level");
    attribute.and_then(|(_, value)| value.parse().ok()).unwrap_or(1)
}

/// Returns what the attributes say that programs added to an element.
pub(super) fn added(element: Element<'_>, level: u32) -> Vec<Statement> {
    let statements = element.attributes().filter_map(|(name, value)| {
        let (prefix, plain) = local(name);
        let status = prefix.and_then(|_| of_attribute(plain, value, level))?;
        Some(Statement::new(status, name, value))
    });
    statements.collect()
}

/// Returns what the list of a unit's segments says of those that have one of some ids:
/// `seg-defs` of Trados, without prefixes.
pub(super) fn of_segments(
    unit: Element<'_>,
    has: impl Fn(&str) -> bool,
) -> Vec<Statement> {
    let lists = unit.elements().filter(|element| local(element.name()).1 == "seg-defs");
    let segments = lists.flat_map(Element::elements);
    let wanted =
        segments.filter(|segment| has(segment.attribute("id").unwrap_or_default()));
    let mut found = Vec::new();
    for segment in wanted {
        let said = segment.attribute("conf");
        // Trados leaves the attribute out of a segment that nobody has worked on.
        let status = of_attribute("conf", said.unwrap_or("Unspecified"), 1);
        found.extend(status.map(|status| match said {
            Some(value) => Statement::new(status, "conf", value),
            None => Statement::absent(status, "conf"),
        }));
    }
    found
}

/// Returns what a list of `WorldServer` says: `<iws:status translation_status="…"/>` within
/// the unit.
pub(super) fn of_metadata(unit: Element<'_>) -> Vec<Statement> {
    let lists =
        unit.elements().filter(|element| local(element.name()).1 == "segment-metadata");
    let entries = lists.flat_map(Element::elements);
    let statements = entries.filter_map(|element| {
        let value = element.attribute("translation_status")?;
        let status = of_attribute("translation_status", value, 1)?;
        Some(Statement::new(status, "translation_status", value))
    });
    statements.collect()
}

/// Returns what the standard's own attributes of XLIFF 1.2 say.
pub(super) fn standard(
    state: &str,
    qualifier: &str,
    is_approved: bool,
) -> Option<Statement> {
    let with =
        |status, name: &str, value: &str| Some(Statement::new(status, name, value));
    let is_own = qualifier.strip_prefix("x-").and_then(of_words) == Some(Open);
    if qualifier.starts_with("rejected") || is_own {
        return with(Open, "state-qualifier", qualifier);
    }
    // "new", "needs-translation", and states of a program's own: "x-draft".
    if of_words(state) == Some(Open) {
        return with(Open, "state", state);
    }
    if FINAL.contains(&state) {
        return with(Approved, "state", state);
    }
    // A state of a program's own, whose words are all that is known of it.
    if !["", "translated"].contains(&state) && of_words(state) != Some(Done) {
        return with(Open, "state", state);
    }
    if is_approved {
        return with(Approved, "approved", "yes");
    }
    if state.is_empty() && UNSEEN.contains(&qualifier) {
        return with(Open, "state-qualifier", qualifier);
    }
    None
}

/// Returns what a state of XLIFF 2 says, with the sub-state by which a program tells more.
pub(super) fn standard2(state: &str, sub: &str) -> Option<Statement> {
    let (owner, value) = sub.split_once(':').unwrap_or(("", sub));
    let is_other = owner != "komentaras";
    if let Some(Open) = of_words(value).filter(|_| is_other) {
        return Some(Statement::new(Open, "subState", sub));
    }
    let status = match state {
        // The standard's default is `initial`.
        "" => return Some(Statement::absent(Open, "state")),
        "reviewed" | "final" => Approved,
        "translated" => return None,
        _ => Open,
    };
    Some(Statement::new(status, "state", state))
}

/// Returns whether a unit may have left approved and came back with another translation. A
/// program that leaves states alone has not approved that.
pub(super) fn left_approved(returned: &Returned, stood: Option<State>) -> bool {
    let left_empty = fingerprint(&returned.source, None) == returned.id.fingerprint;
    let may_be_approved = stood.is_none_or(|state| state == State::Current);
    may_be_approved && !left_empty && !is_untouched(returned)
}

/// Returns whether a flag of a PO entry says that work is open; "fuzzy" is gettext's own.
pub(super) fn is_open_flag(flag: &str) -> bool {
    let words = words(flag);
    ["fuzzy", "draft", "rejected", "unconfirmed"]
        .iter()
        .any(|known| words.iter().any(|word| word == known))
}

/// Returns the prefix of a name and what follows it.
pub(super) fn local(name: &str) -> (Option<&str>, &str) {
    match name.split_once(':') {
        Some((prefix, local)) => (Some(prefix), local),
        None => (None, name),
    }
}
