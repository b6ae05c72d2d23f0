//! What programs for translators add to XLIFF: states of their own, revisions, segments.
//! The forms are those of files that Trados Studio, memoQ, Phrase, Across, `WorldServer`,
//! Swordfish and Smartcat write.

use crate::translation::exchange::tests::received;
use crate::translation::exchange::{Claim, Doubt};

/// A file of XLIFF 1.2 with one unit, which left without a translation.
pub(super) fn one(root: &str, unit: &str, inside: &str) -> String {
    format!(
        "<xliff version=\"1.2\" {root}><file original=\"19\" source-language=\"lt\" \
         target-language=\"en\"><body><trans-unit id=\"1-0000000000000000\" {unit}>\
         {inside}</trans-unit></body></file></xliff>"
    )
}

/// A file of XLIFF 2.1 with one unit.
pub(super) fn two(unit: &str, inside: &str) -> String {
    format!(
        "<xliff version=\"2.1\" srcLang=\"lt\" trgLang=\"en\"><file original=\"19\">\
         <unit id=\"1-0000000000000000\" {unit}>{inside}</unit></file></xliff>"
    )
}

/// Returns what is claimed of the one unit of a file, and its translation.
#[track_caller]
pub(super) fn claim(file: &str) -> (Claim, String) {
    let (received, diags) = received(file);
    assert!(diags.is_empty(), "{diags:?}\n{file}");
    let unit = received.unwrap().units.remove(0);
    (unit.claim, unit.target.plain())
}

fn marked(said: &str) -> Claim {
    Claim::Unfinished(Doubt::Marked(said.to_owned()))
}

const PLAIN: &str = "<source>Namai.</source><target>Home.</target>";

#[test]
fn a_status_on_a_unit_says_whether_it_is_finished() {
    for (unit, expected) in [
        ("mq:status=\"NotStarted\"", marked("mq:status=\"NotStarted\"")),
        ("mq:status=\"Pretranslated\"", marked("mq:status=\"Pretranslated\"")),
        ("mq:status=\"MachineTranslated\"", marked("mq:status=\"MachineTranslated\"")),
        ("mq:status=\"PartiallyEdited\"", marked("mq:status=\"PartiallyEdited\"")),
        (
            "mq:status=\"AssembledFromFragments\"",
            marked("mq:status=\"AssembledFromFragments\""),
        ),
        ("mq:status=\"Rejected\"", marked("mq:status=\"Rejected\"")),
        ("mq:status=\"ManuallyConfirmed\" mq:locked=\"locked\"", Claim::Finished),
        ("mq:status=\"Reviewer1Confirmed\"", Claim::Confirmed),
        ("mq:status=\"Proofread\"", Claim::Confirmed),
        ("m:confirmed=\"0\" m:locked=\"false\"", marked("m:confirmed=\"0\"")),
        ("m:confirmed=\"1\" m:score=\"1.01\"", Claim::Finished),
        (
            "ax:state-name=\"Touched\" ax:state-id=\"2\"",
            marked("ax:state-name=\"Touched\""),
        ),
        ("ax:state-name=\"Translated\" ax:state-id=\"3\"", Claim::Finished),
        // Programs that nobody knows.
        ("any:status=\"needs editing\"", marked("any:status=\"needs editing\"")),
        ("any:status=\"InProgress\"", marked("any:status=\"InProgress\"")),
        ("any:status=\"Not yet reviewed\"", marked("any:status=\"Not yet reviewed\"")),
        ("any:finished=\"false\"", marked("any:finished=\"false\"")),
        ("any:finished=\"true\"", Claim::Finished),
        ("any:status=\"delivered\"", Claim::Unsaid),
        ("any:note=\"draft\"", Claim::Unsaid),
        ("approved=\"no\"", Claim::Unsaid),
        ("approved=\"yes\"", Claim::Confirmed),
        ("approved=\"yes\" mq:status=\"Rejected\"", marked("mq:status=\"Rejected\"")),
    ] {
        assert_eq!(
            claim(&one("", unit, PLAIN)),
            (expected, "Home.".to_owned()),
            "{unit}"
        );
    }
    // Phrase asks for a level of its workflow.
    let second =
        |reached| one("m:level=\"2\"", &format!("m:confirmed=\"{reached}\""), PLAIN);
    assert_eq!(claim(&second(1)).0, marked("m:confirmed=\"1\""));
    assert_eq!(claim(&second(2)).0, Claim::Finished);
}

#[test]
fn a_status_of_a_segment_is_one_of_its_paragraph() {
    let cut = |first: &str, second: &str| {
        one(
            "",
            "",
            &format!(
                "<source>Viena. Dvi.</source>\
             <seg-source><mrk mtype=\"seg\" mid=\"7\">Viena.</mrk> <mrk mtype=\"seg\" mid=\"8\">Dvi.</mrk></seg-source>\
             <target><mrk mtype=\"seg\" mid=\"7\">One.</mrk> <mrk mtype=\"seg\" mid=\"8\">Two.</mrk></target>\
             <sdl:seg-defs><sdl:seg id=\"7\" {first}/><sdl:seg id=\"8\" {second}>\
             <sdl:value key=\"modified_on\">2026</sdl:value></sdl:seg></sdl:seg-defs>"
            ),
        )
    };
    for (first, second, expected) in [
        ("conf=\"Translated\"", "conf=\"Translated\" origin=\"mt\"", Claim::Finished),
        ("conf=\"ApprovedSignOff\"", "conf=\"ApprovedTranslation\"", Claim::Confirmed),
        ("conf=\"ApprovedSignOff\"", "conf=\"Translated\"", Claim::Finished),
        ("conf=\"Translated\"", "conf=\"Draft\"", marked("conf=\"Draft\"")),
        (
            "conf=\"RejectedTranslation\"",
            "conf=\"ApprovedSignOff\"",
            marked("conf=\"RejectedTranslation\""),
        ),
        ("conf=\"RejectedSignOff\"", "", marked("conf=\"\"")),
        ("conf=\"Translated\"", "locked=\"true\"", marked("conf=\"\"")),
    ] {
        let found = claim(&cut(first, second));
        assert_eq!(found, (expected, "One. Two.".to_owned()), "{first} {second}");
    }
    // Of a segment that is not in this unit nothing is said here.
    let other = one(
        "",
        "",
        &format!(
            "{}<sdl:seg-defs><sdl:seg id=\"9\" conf=\"Draft\"/></sdl:seg-defs>",
            "<source>Namai.</source><target><mrk mtype=\"seg\" mid=\"7\">Home.</mrk></target>"
        ),
    );
    assert_eq!(claim(&other).0, Claim::Unsaid);
    let listed = one(
        "",
        "",
        &format!(
            "{PLAIN}<iws:segment-metadata><iws:status translation_status=\"pending\"/>\
         </iws:segment-metadata>"
        ),
    );
    assert_eq!(claim(&listed).0, marked("translation_status=\"pending\""));
    // What a unit was once is no matter.
    let former = one(
        "",
        "mq:status=\"ManuallyConfirmed\"",
        &format!(
            "{PLAIN}<mq:minorversions><mq:historical-unit mq:status=\"Rejected\">\
         <source>Namai.</source><target>House.</target></mq:historical-unit>\
         </mq:minorversions>"
        ),
    );
    assert_eq!(claim(&former), (Claim::Finished, "Home.".to_owned()));
}

#[test]
fn a_qualifier_of_a_state_tells_who_filled_it_in() {
    for (target, expected) in [
        ("state-qualifier=\"leveraged-mt\"", marked("state-qualifier=\"leveraged-mt\"")),
        ("state-qualifier=\"fuzzy-match\"", marked("state-qualifier=\"fuzzy-match\"")),
        ("state-qualifier=\"exact-match\"", Claim::Unsaid),
        ("state=\"translated\" state-qualifier=\"leveraged-mt\"", Claim::Unsaid),
        (
            "state=\"translated\" state-qualifier=\"rejected-grammar\"",
            marked("state-qualifier=\"rejected-grammar\""),
        ),
        (
            "state=\"needs-review-translation\" state-qualifier=\"leveraged-mt\"",
            Claim::Unsaid,
        ),
        ("any:status=\"draft\"", marked("any:status=\"draft\"")),
        ("any:Status=\"Draft\"", marked("any:Status=\"Draft\"")),
        // States that the standard does not have.
        ("state=\"x-rejected\"", marked("state=\"x-rejected\"")),
        ("state=\"draft\"", marked("state=\"draft\"")),
        ("state=\"x-reviewed\"", Claim::Unsaid),
        (
            "state=\"translated\" state-qualifier=\"x-unconfirmed\"",
            marked("state-qualifier=\"x-unconfirmed\""),
        ),
    ] {
        let file = one(
            "",
            "",
            &format!("<source>Namai.</source><target {target}>Home.</target>"),
        );
        let (found, _) = claim(&file);
        assert_eq!(found, expected, "{target}");
    }
}

#[test]
fn states_of_programs_in_xliff_2() {
    let segment =
        |attributes: &str| two("", &format!("<segment {attributes}>{PLAIN}</segment>"));
    for (attributes, expected) in [
        ("state=\"translated\" subState=\"sdl:Draft\"", marked("subState=\"sdl:Draft\"")),
        ("state=\"final\" subState=\"x:rejected\"", marked("subState=\"x:rejected\"")),
        ("state=\"translated\" subState=\"komentaras:stale\"", Claim::Unsaid),
        ("state=\"translated\" mq:status=\"Rejected\"", marked("mq:status=\"Rejected\"")),
        ("mq:status=\"ManuallyConfirmed\"", Claim::Finished),
        ("state=\"reviewed\"", Claim::Confirmed),
        ("state=\"rejected\"", marked("state=\"rejected\"")),
    ] {
        assert_eq!(claim(&segment(attributes)).0, expected, "{attributes}");
    }
    let half = two(
        "",
        &format!(
            "<segment state=\"final\">{PLAIN}</segment><segment><source>Dvi.</source>\
         <target>Two.</target></segment>"
        ),
    );
    assert_eq!(claim(&half).0, Claim::Unsaid);
}
