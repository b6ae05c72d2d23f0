//! What programs for translators add to XLIFF: states of their own, revisions, segments.
//! The forms are those of files that Trados Studio, memoQ, Phrase, Across, `WorldServer`,
//! Swordfish and Smartcat write.

use crate::translation::exchange::tests::received;
use crate::translation::exchange::{Claim, Doubt};

/// The namespaces of what programs add.
const NAMESPACES: &str = "xmlns:sdl=\"http://sdl.com/FileTypes/SdlXliff/1.0\" \
    xmlns:mq=\"MQXliff\" xmlns:m=\"http://www.memsource.com/mxlf/2.0\" \
    xmlns:ax=\"AcrossXliff\" xmlns:iws=\"http://www.idiominc.com/ws/asset\" \
    xmlns:ctr=\"urn:oasis:names:tc:xliff:changetracking:2.1\" xmlns:any=\"urn:any\"";

/// A file of XLIFF 1.2 with one unit, which left without a translation.
pub(super) fn one(root: &str, unit: &str, inside: &str) -> String {
    format!(
        "<xliff version=\"1.2\" {NAMESPACES} {root}><file original=\"19\" source-language=\"lt\" \
         target-language=\"en\"><body><trans-unit id=\"1-0000000000000000\" {unit}>\
         {inside}</trans-unit></body></file></xliff>"
    )
}

/// A file of XLIFF 2.1 with one unit.
pub(super) fn two(unit: &str, inside: &str) -> String {
    format!(
        "<xliff version=\"2.1\" {NAMESPACES} srcLang=\"lt\" trgLang=\"en\"><file original=\"19\">\
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

fn unmarked(name: &str) -> Claim {
    Claim::Unfinished(Doubt::Unmarked(name.to_owned()))
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
        ("any:status=\"Delivered\"", Claim::Finished),
        ("any:status=\"Mystery\"", marked("any:status=\"Mystery\"")),
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
        ("conf=\"RejectedSignOff\"", "", unmarked("conf")),
        ("conf=\"Translated\"", "locked=\"true\"", unmarked("conf")),
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
        ("state=\"translated\"", Claim::Unsaid),
        ("state=\"reviewed\"", Claim::Confirmed),
        ("state=\"rejected\"", marked("state=\"rejected\"")),
        ("state=\"Mystery\"", marked("state=\"Mystery\"")),
        // The standard's default is that work has not begun.
        ("", unmarked("state")),
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
    assert_eq!(claim(&half).0, unmarked("state"));
}

#[test]
fn what_a_translator_remarks_is_kept_and_what_went_out_is_not() {
    let remarks = |file: &str| {
        let (received, diags) = received(file);
        assert!(diags.is_empty(), "{diags:?}\n{file}");
        received.unwrap().units.remove(0).remarks
    };
    for (note, expected) in [
        (
            "<note from=\"translator\" priority=\"1\">Is 12 right?</note>",
            Some("Is 12 right?"),
        ),
        ("<note>Is 12\n right?</note>", Some("Is 12 right?")),
        (
            "<sdl:Comments><Comment severity=\"High\">Abuse?</Comment></sdl:Comments>",
            Some("Abuse?"),
        ),
        ("<mq:comments><mq:comment>Abuse?</mq:comment></mq:comments>", Some("Abuse?")),
        ("<note>smurtas → violence</note>", None),
        ("<note>The source has changed since this translation was made.</note>", None),
        ("<note>Former translation: Homes.</note>", None),
        ("<note></note>", None),
    ] {
        let found = remarks(&one("", "", &format!("{PLAIN}{note}")));
        assert_eq!(
            found,
            expected.map(str::to_owned).into_iter().collect::<Vec<_>>(),
            "{note}"
        );
    }
    let note =
        "<notes><note category=\"location\">a.md:1</note><note>Abuse?</note></notes>";
    let second =
        two("", &format!("{note}<segment state=\"translated\">{PLAIN}</segment>"));
    assert_eq!(remarks(&second), ["Abuse?"]);
}

#[test]
fn a_translation_may_have_no_letters_but_not_nothing() {
    let empty = || Claim::Unfinished(Doubt::Empty);
    for (source, target, expected) in [
        ("2023 m.", "2023", Claim::Unsaid),
        ("0,5 proc.", "0.5%", Claim::Unsaid),
        ("2023 m. ir 2024 m. gale", "2023–2024", Claim::Unsaid),
        ("nėra", "–", Claim::Unsaid),
        ("Vaikai gyvena skurde.", ".", empty()),
        ("Vaikai čia gyvena labai skurdžiai.", "–", empty()),
    ] {
        let inside = format!(
            "<source>{source}</source><target state=\"translated\">{target}</target>"
        );
        assert_eq!(claim(&one("", "", &inside)).0, expected, "{source} {target}");
    }
}

#[test]
fn a_sentence_of_the_source_in_a_translation_makes_it_part_of_one() {
    let left = "Antras sakinys apie pagalbą vaikams.";
    let part = || Claim::Unfinished(Doubt::Part(left.to_owned()));
    let second = format!("<mrk mtype=\"seg\" mid=\"2\">{left}</mrk>");
    for (target, expected) in [
        (format!("First about violence. {left}"), part()),
        (
            format!("<mrk mtype=\"seg\" mid=\"1\">First about violence.</mrk> {second}"),
            part(),
        ),
        ("First about violence. Second about help.".to_owned(), Claim::Unsaid),
    ] {
        let inside = format!(
            "<source>Pirmas sakinys apie smurtą. {left}</source><seg-source>\
             <mrk mtype=\"seg\" mid=\"1\">Pirmas sakinys apie smurtą.</mrk> {second}\
             </seg-source><target state=\"translated\">{target}</target>"
        );
        assert_eq!(claim(&one("", "", &inside)).0, expected, "{target}");
    }
}
