//! Revisions in a translation, and the segments that a program cut it into.

use crate::model::SegmentText;
use crate::translation::exchange::tests::dialects::{claim, one, two};
use crate::translation::exchange::tests::{received_to, rewritten};
use crate::translation::exchange::{Claim, Doubt};

fn part(words: &str) -> Claim {
    Claim::Unfinished(Doubt::Part(words.to_owned()))
}

/// A target in XLIFF 1.2.
fn target(inner: &str) -> String {
    one(
        "",
        "",
        &format!("<source>Pagalba.</source><target state=\"final\">{inner}</target>"),
    )
}

#[test]
fn revisions_are_read_as_if_they_were_accepted_and_confirm_nothing() {
    for inner in [
        "<mrk mtype=\"x-sdl-deleted\" sdl:revid=\"r1\">Aid</mrk><mrk mtype=\"x-sdl-added\" sdl:revid=\"r2\">Help</mrk>.",
        "<mrk mtype=\"seg\" mid=\"1\">Help<mrk mtype=\"x-sdl-deleted\"> and <mrk mtype=\"x-sdl-comment\">care</mrk></mrk>.</mrk>",
        "<mq:del>Aid</mq:del><mq:ins>Help</mq:ins>.",
        "Help<mrk mtype=\"x-sdl-feedback-deleted\">ing</mrk>.",
        "<mrk mtype=\"x-sdl-added\">He<mrk mtype=\"x-sdl-deleted\">o</mrk>lp</mrk>.",
    ] {
        assert_eq!(
            claim(&target(inner)),
            (Claim::Revised, "Help.".to_owned()),
            "{inner}"
        );
    }
    // Comments, terms and other marks keep their words.
    for inner in [
        "<mrk mtype=\"x-sdl-comment\" sdl:cid=\"c1\">Help</mrk>.",
        "<mrk mtype=\"term\">Help</mrk>.",
        "He<mrk mtype=\"x-address\">lp</mrk>.",
        "<mrk mtype=\"x-sdl-location\" mid=\"4\"/>Help.",
    ] {
        assert_eq!(
            claim(&target(inner)),
            (Claim::Confirmed, "Help.".to_owned()),
            "{inner}"
        );
    }
    let gone = target("<mrk mtype=\"x-sdl-deleted\">Help.</mrk>");
    assert_eq!(claim(&gone), (Claim::Unfinished(Doubt::Empty), String::new()));
    let second = two(
        "",
        "<segment state=\"final\"><source>Pagalba.</source><target>\
        <mrk id=\"1\" type=\"x:deleted\">Aid</mrk><mrk id=\"2\" type=\"x:inserted\">Help</mrk>.\
        </target></segment><ctr:changeTrack><ctr:revisions appliesTo=\"target\">\
        <ctr:revision><ctr:item property=\"content\">Old help.</ctr:item></ctr:revision>\
        </ctr:revisions></ctr:changeTrack>",
    );
    assert_eq!(claim(&second), (Claim::Revised, "Help.".to_owned()));
    let apart = two(
        "",
        "<segment state=\"translated\"><source>Pagalba.</source><target><sm id=\"1\" type=\"x:deleted\"/>Aid\
         <ph id=\"7\"/><em startRef=\"1\"/>Help.</target></segment>",
    );
    assert_eq!(claim(&apart), (Claim::Revised, "Help.".to_owned()));
}

#[test]
fn a_pair_that_a_revision_cut_in_two_is_one() {
    let file = one(
        "",
        "",
        "<source><g id=\"3\">Pagalba čia</g>.</source><target>\
        <g id=\"3\" sdl:end=\"false\">Help </g><mrk mtype=\"x-sdl-deleted\">now\
        <g id=\"3\" sdl:start=\"false\"/></mrk><mrk mtype=\"x-sdl-added\">here\
        <g id=\"3\" sdl:start=\"false\"/></mrk>.</target>",
    );
    let source = source(&["Pagalba čia", "."]);
    let (received, diags) = received_to(&[source], &with_id(&file));
    assert!(diags.is_empty(), "{diags:?}");
    assert_eq!(received.unwrap().units[0].target.plain(), "**Help here**.");
}

/// A source whose first words are strong.
fn source(words: &[&str; 2]) -> SegmentText {
    rewritten::strong("", words[0], words[1])
}

fn with_id(file: &str) -> String {
    rewritten::placed(file, &source(&["Pagalba čia", "."]))
}

/// A unit that was cut into three sentences.
fn three(target: &str) -> String {
    let mrk = |id, text| format!("<mrk mtype=\"seg\" mid=\"{id}\">{text}</mrk>");
    one(
        "",
        "",
        &format!(
            "<source>Viena. Dvi. Trys.</source><seg-source>{} {} {}</seg-source>\
         <target>{target}</target>",
            mrk(1, "Viena."),
            mrk(2, "Dvi."),
            mrk(3, "Trys."),
        ),
    )
}

#[test]
fn a_sentence_that_lacks_at_any_depth_makes_the_paragraph_unfinished() {
    let mrk = |id, text: &str| format!("<mrk mtype=\"seg\" mid=\"{id}\">{text}</mrk>");
    let all = |second: &str| {
        format!("{} {} {}", mrk(1, "One."), mrk(2, second), mrk(3, "Three."))
    };
    for (inner, expected) in [
        (all("Two."), Claim::Unsaid),
        (all(""), part("Dvi.")),
        (all(" "), part("Dvi.")),
        (all("<g id=\"5\"></g>"), part("Dvi.")),
        (all("<mrk mtype=\"x-sdl-deleted\">Two.</mrk>"), part("Dvi.")),
        (all("<mrk mtype=\"x-sdl-comment\"></mrk>"), part("Dvi.")),
        (format!("<mrk mtype=\"x-any\">{}</mrk>", all("")), part("Dvi.")),
        (format!("{} {}", mrk(1, "One."), mrk(3, "Three.")), part("Dvi.")),
        // Under ids of its own.
        (format!("{} {}", mrk(8, "One."), mrk(9, "Two.")), part("Trys.")),
        (
            format!("{} {} {}", mrk(7, "One."), mrk(8, "Two."), mrk(9, "Three.")),
            Claim::Unsaid,
        ),
        // Not cut at all: it is one text.
        ("One. Two. Three.".to_owned(), Claim::Unsaid),
    ] {
        assert_eq!(claim(&three(&inner)).0, expected, "{inner}");
    }
    let pair = one(
        "",
        "",
        "<source>Viena. Dvi.</source><seg-source><g id=\"1\">\
        <mrk mtype=\"seg\" mid=\"1\">Viena.</mrk> <mrk mtype=\"seg\" mid=\"2\">Dvi.</mrk></g></seg-source>\
        <target><g id=\"1\"><mrk mtype=\"seg\" mid=\"1\">One.</mrk> <mrk mtype=\"seg\" mid=\"2\"/></g></target>",
    );
    assert_eq!(claim(&pair).0, part("Dvi."));
    let second = |target: &str| {
        two(
            "",
            &format!(
                "<segment state=\"translated\"><source>Viena.</source><target>One.</target></segment>\
         <ignorable><source> </source></ignorable>\
         <segment state=\"translated\"><source>Dvi.</source>{target}</segment>"
            ),
        )
    };
    for target in
        ["", "<target/>", "<target> </target>", "<target><ph id=\"4\"/></target>"]
    {
        assert_eq!(claim(&second(target)).0, part("Dvi."), "{target}");
    }
    assert_eq!(
        claim(&second("<target>Two.</target>")),
        (Claim::Unsaid, "One. Two.".to_owned())
    );
}

#[test]
fn between_segments_stands_what_stands_there_in_the_source() {
    let mrk = |id, text: &str| format!("<mrk mtype=\"seg\" mid=\"{id}\">{text}</mrk>");
    for (inner, expected) in [
        ([mrk(1, "One."), mrk(2, "Two."), mrk(3, "Three.")], "One. Two. Three."),
        ([mrk(1, "One. "), mrk(2, "Two. "), mrk(3, "Three.")], "One. Two. Three."),
        ([mrk(1, "One."), mrk(2, " Two."), mrk(3, "Three.")], "One. Two. Three."),
        // In another order.
        ([mrk(3, "Three."), mrk(1, "One."), mrk(2, "Two.")], "Three. One. Two."),
        ([mrk(8, "One."), mrk(9, "Two."), mrk(7, "Three.")], "One. Two. Three."),
    ] {
        let inner = inner.concat();
        assert_eq!(claim(&three(&inner)).1, expected, "{inner}");
    }
    // A code between two segments has the spaces of the source; a sentence ends with one.
    for (between, expected) in [(" ", "One. {a} Two."), ("", "One. {a}Two.")] {
        let code = "<ph id=\"c1\" ctype=\"x-a\">{a}</ph>";
        let text = |first: &str, second: &str, space: &str| {
            format!("{}{space}{code}{space}{}", mrk(1, first), mrk(2, second))
        };
        let whole = format!("Viena.{between}{code}{between}Dvi.");
        let (source, target) =
            (text("Viena.", "Dvi.", between), text("One.", "Two.", ""));
        let file = one(
            "",
            "",
            &format!(
                "<source>{whole}</source><seg-source>{source}</seg-source><target>{target}</target>"
            ),
        );
        assert_eq!(claim(&file).1, expected);
    }
    // The source has none: a word and its ending.
    let tight = one(
        "",
        "",
        &format!(
            "<source>Aš/jis.</source><seg-source>{}{}</seg-source><target>{}{}</target>",
            mrk(1, "Aš/"),
            mrk(2, "jis."),
            mrk(1, "I/"),
            mrk(2, "he.")
        ),
    );
    assert_eq!(claim(&tight).1, "I/he.");
    // Nothing is known of the source.
    let uncut = one(
        "",
        "",
        &format!(
            "<source>Viena. Dvi</source><target>{}{}</target>",
            mrk(1, "One."),
            mrk(2, "Two")
        ),
    );
    assert_eq!(claim(&uncut).1, "One. Two");
    let second = two(
        "",
        "<segment><source>Viena. </source><target>One.</target></segment>\
        <segment><source>Dvi.</source><target>Two.</target></segment>",
    );
    assert_eq!(claim(&second).1, "One. Two.");
}

#[test]
fn the_order_of_the_translation_is_the_one_that_it_gives() {
    let file = two(
        "",
        "<segment><source>Viena.</source><target order=\"3\">One.</target></segment>\
        <ignorable><source> </source></ignorable>\
        <segment><source>Dvi.</source><target order=\"1\">Two.</target></segment>",
    );
    assert_eq!(claim(&file).1, "Two. One.");
}
