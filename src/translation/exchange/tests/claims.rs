//! What a file says of a translation that came back.

use crate::diagnostic::Code;
use crate::model::{CodeRole, InlineCode, SegmentKind, SegmentPart, SegmentText};
use crate::translation::State;
use crate::translation::exchange::tests::{
    language, received, received_from, text, unit,
};
use crate::translation::exchange::{
    Claim, Doubt, ExportOptions, Original, Package, po, xliff1, xliff2,
};

fn package(source: SegmentText, target: Option<SegmentText>, state: State) -> Package {
    let units = vec![unit(source, target, state)];
    Package { source: language("lt"), target: language("en"), units }
}

fn stale() -> Package {
    package(text("Namai."), Some(text("Home.")), State::Stale)
}

/// Returns what is claimed of the one unit of a file, and its translation.
#[track_caller]
fn claim(file: &str) -> (Claim, String) {
    let (received, diags) = received(file);
    assert!(diags.is_empty(), "{diags:?}");
    let unit = received.unwrap().units.remove(0);
    (unit.claim, unit.target.plain())
}

#[track_caller]
fn replaced(file: &str, old: &str, new: &str) -> String {
    assert!(file.contains(old), "{old} is not in {file}");
    file.replace(old, new)
}

fn marked(said: &str) -> Claim {
    Claim::Unfinished(Doubt::Marked(said.to_owned()))
}

#[test]
fn states_of_xliff_1_2() {
    let file = xliff1::write(&stale(), ExportOptions::default());
    let target = "<target state=\"needs-review-translation\">Home.";
    for (state, text, expected) in [
        (
            " state=\"needs-review-translation\"",
            "Home.",
            marked("state=\"needs-review-translation\""),
        ),
        (" state=\"needs-review-translation\"", "House.", Claim::Unsaid),
        // It did not leave so.
        (" state=\"needs-translation\"", "House.", marked("state=\"needs-translation\"")),
        (" state=\"new\"", "House.", marked("state=\"new\"")),
        (" state=\"needs-l10n\"", "House.", marked("state=\"needs-l10n\"")),
        (" state=\"x-unconfirmed\"", "House.", marked("state=\"x-unconfirmed\"")),
        (" state=\"x-mystery\"", "House.", marked("state=\"x-mystery\"")),
        (" state=\"translated\"", "Home.", Claim::Unsaid),
        (" state=\"translated\"", "House.", Claim::Unsaid),
        ("", "House.", Claim::Unsaid),
        (" state=\"final\"", "Home.", Claim::Confirmed),
        (" state=\"signed-off\"", "House.", Claim::Confirmed),
    ] {
        let changed = replaced(&file, target, &format!("<target{state}>{text}"));
        assert_eq!(claim(&changed), (expected, text.to_owned()), "{state} {text}");
    }
    let approved = |state: &str| {
        let changed = replaced(&file, "approved=\"no\"", "approved=\"yes\"");
        claim(&replaced(&changed, "needs-review-translation", state)).0
    };
    assert_eq!(approved("translated"), Claim::Confirmed);
    let review = "needs-review-translation";
    assert_eq!(approved(review), marked("state=\"needs-review-translation\""));
}

/// A state that asks for work says nothing only where the unit left with it.
#[test]
fn a_state_that_a_program_set_is_no_state_that_it_left_alone() {
    let (source, target) = (text("Namai."), text("Home."));
    for (state, expected) in [
        (State::Stale, Claim::Unsaid),
        (State::Unconfirmed, marked("state=\"needs-review-translation\"")),
    ] {
        let sent = package(source.clone(), Some(target.clone()), state);
        let file = xliff1::write(&sent, ExportOptions::default());
        let (head, rest) = file.split_once("<target state=\"").unwrap();
        let (_, tail) = rest.split_once(">Home.").unwrap();
        let file =
            format!("{head}<target state=\"needs-review-translation\">House.{tail}");
        // It was the seventh of its chapter.
        let kind = SegmentKind::Paragraph;
        let original = Original { kind, source: &source, target: Some(&target), state };
        let (back, diags) = received_from(vec![original; 7], &file);
        assert!(diags.is_empty());
        assert_eq!(back.unwrap().units[0].claim, expected, "{state:?}");
    }
}

/// The approval is the one with which it left, not the translator's.
#[test]
fn the_source_in_place_of_a_confirmed_translation_is_approved_by_nobody() {
    let (source, target) = (text("Mokykla ugdo vaikus."), text("The school educates."));
    let kind = SegmentKind::Paragraph;
    for (state, expected) in
        [(State::Current, Claim::Unsaid), (State::Stale, Claim::Confirmed)]
    {
        let sent = package(source.clone(), Some(target.clone()), State::Current);
        for write in [xliff1::write, xliff2::write] {
            let file = write(&sent, ExportOptions::default());
            let copied = replaced(&file, "The school educates.", "Mokykla ugdo vaikus.");
            let original =
                Original { kind, source: &source, target: Some(&target), state };
            let (back, diags) = received_from(vec![original; 7], &copied);
            assert!(diags.is_empty());
            let unit = back.unwrap().units.remove(0);
            assert_eq!((unit.target, unit.claim), (source.clone(), expected.clone()));
            // Nor if the report is another meanwhile.
            assert_eq!(claim(&copied).0, Claim::Unsaid);
            // Of other words there is no doubt.
            let edited = replaced(&file, "The school educates.", "Schools educate.");
            assert_eq!(claim(&edited).0, Claim::Confirmed);
        }
    }
}

#[test]
fn a_source_in_the_place_of_a_translation_is_none() {
    let missing = package(text("UNICEF 2023"), None, State::Missing);
    let options = ExportOptions { is_prefilled: true };
    let file = xliff1::write(&missing, options);
    let none = String::new();
    assert_eq!(claim(&file), (Claim::Unfinished(Doubt::Empty), none.clone()));
    assert_eq!(claim(&replaced(&file, " state=\"new\"", "")).1, none);
    // Names and figures are the same in both languages; someone has to say so.
    let translated = replaced(&file, "\"new\"", "\"translated\"");
    assert_eq!(claim(&translated), (Claim::Unsaid, "UNICEF 2023".to_owned()));
    assert_eq!(claim(&xliff2::write(&missing, options)).1, none);
}

#[test]
fn states_of_xliff_2_1() {
    let file = xliff2::write(&stale(), ExportOptions::default());
    let state = "state=\"translated\" subState=\"komentaras:stale\"";
    for (written, expected) in [
        (state, Claim::Unsaid),
        ("", Claim::Unfinished(Doubt::Unmarked("state".to_owned()))),
        ("state=\"initial\"", marked("state=\"initial\"")),
        ("state=\"reviewed\"", Claim::Confirmed),
        ("state=\"final\"", Claim::Confirmed),
    ] {
        assert_eq!(claim(&replaced(&file, state, written)).0, expected, "{written}");
    }
}

#[test]
fn marks_of_po() {
    let file = po::write(&stale());
    assert_eq!(claim(&file).0, marked("fuzzy"));
    let bare = replaced(&file, "#, fuzzy\n", "");
    assert_eq!(claim(&bare).0, Claim::Unsaid);
    // Nobody but the translator takes the mark away in a program that keeps it.
    let field = "Content-Type:";
    let by = |program: &str| format!("X-Generator: {program}\\n\"\n\"{field}");
    let of = |program: &str| claim(&replaced(&bare, field, &by(program))).0;
    assert_eq!(of("Poedit 3.4.2"), Claim::Confirmed);
    assert_eq!(of("Unknown 1"), Claim::Unsaid);
    let edited = |file: &str| replaced(file, "\"Home.\"", "\"House.\"");
    assert_eq!(claim(&edited(&file)).0, marked("fuzzy"));
    assert_eq!(claim(&edited(&bare)), (Claim::Confirmed, "House.".to_owned()));
    let flags = replaced(&file, "#, fuzzy", "#, no-wrap, fuzzy");
    assert_eq!(claim(&flags).0, marked("fuzzy"));
    // The mark belongs to an entry that is out of use.
    let above = "#, fuzzy\n#~ msgid \"a\"\n#~ msgstr \"b\"\n\nmsgctxt";
    assert_eq!(claim(&replaced(&bare, "msgctxt", above)).0, Claim::Unsaid);
}

#[test]
fn a_figure_that_the_source_got_is_not_approved_away() {
    for (kind, is_refused) in [("placeholder", true), ("footnote", true), ("code", false)]
    {
        let (role, data) = (CodeRole::Alone, "{{value}}".to_owned());
        let mut source = text("Namuose ");
        source.parts.push(SegmentPart::Code(InlineCode {
            role,
            kind: kind.to_owned(),
            data,
        }));
        let sent = package(source, Some(text("At home")), State::Stale);
        let file = xliff1::write(&sent, ExportOptions::default());
        let (as_it_left, diags) = received(&file);
        assert!(diags.is_empty() && as_it_left.unwrap().units.len() == 1);
        let file = replaced(&file, "needs-review-translation", "final");
        let (approved, mut diags) = received(&file);
        assert_eq!(approved.unwrap().units.is_empty(), is_refused, "{kind}");
        let codes: Vec<Code> = diags.iter_mut().map(|finding| finding.code).collect();
        assert_eq!(codes == [Code::ExchangeCode], is_refused, "{kind}");
    }
}
