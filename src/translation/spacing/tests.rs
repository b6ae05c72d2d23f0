//! Which joints of words are found, and which are left alone.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::markdown::translated_chapter;
use crate::model::InlineCode;
use crate::text::builtin_catalog;
use crate::translation::segments;

/// Returns the text of a paragraph.
fn text(markdown: &str) -> SegmentText {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile {
        path: "a.md".to_owned(),
        text: format!("+++\ntitle = \"A\"\n+++\n\n{markdown}\n\n[^a]: B.\n"),
    });
    let chapter = translated_chapter(file, &sources, &mut Diagnostics::new());
    segments(&chapter, &sources).remove(1).text
}

/// Returns what is to be written instead of what has run together.
fn found(source: &str, target: &str, language: &str) -> Vec<String> {
    let words = builtin_catalog().lexicon(language.parse().unwrap());
    let joints = swallowed(&text(source), &text(target), &words);
    joints.into_iter().map(|joint| joint.wanted).collect()
}

#[test]
fn words_that_have_run_into_something_are_found() {
    let value = "{{value \"a\" year=2023}}";
    for (source, target, expected) in [
        ("Apie **pagalbą** vaikams.", "About**help**for children.", "About **help** for"),
        ("Apie **pagalbą** vaikams.", "About **help**for children.", "**help** for"),
        ("Apie *pagalbą*, vaikai.", "About children,*help*.", "children, *help*."),
        (
            "Žr. [čia](https://a.lt/lt) toliau.",
            "See[here](https://a.lt/en) below.",
            "See [here](https://a.lt/en)",
        ),
        ("Patyrė @ vaikų.", "In 2023,@of children.", "2023, @ of"),
        ("Patyrė @ vaikų.", "Among@ children.", "Among @"),
        ("@ vaikų.", "Among@.", "Among @."),
        ("Nuo @ iki @ vaikų.", "From @@ children.", "@ @"),
        ("Vaikų.[^a] Kiti.", "Children.[^a]Others.", "Children.[^a] Others."),
        ("Yra `a` kodas.", "There is`a` code.", "is `a`"),
        ("Viena dalis. Kita dalis.", "One part.Another part.", "part. Another"),
        ("Ar tai tiesa? Taip.", "Is it true?Yes, it is.", "true? Yes,"),
        ("Smurtas. Pagalba.", "Violence .The help.", ". The"),
        ("Patyrė (@) vaikų.", "It hit(@) children.", "hit (@)"),
        ("„**A**“ buvo.", "“**A**”was.", "“**A**” was."),
    ] {
        let with = |text: &str| text.replace('@', value);
        let found = found(&with(source), &with(target), "en");
        assert_eq!(found, [with(expected)], "{target}");
    }
}

/// Returns what is to be written instead of what touches.
fn touches(text_of: &str, language: &str) -> Vec<String> {
    let words = builtin_catalog().lexicon(language.parse().unwrap());
    let joints = touching(&text(text_of), &words);
    joints.into_iter().map(|joint| joint.wanted).collect()
}

#[test]
fn words_that_touch_something_are_found_without_another_language() {
    let value = "{{value \"a\" year=2023}}";
    for (text, language, expected) in [
        ("Smurtą patyrė@vaikų.", "lt", "patyrė @ vaikų."),
        ("Violence hit@children.", "en", "hit @ children."),
        ("Metais 2023@ vaikų.", "lt", "2023 @"),
        ("Yra @{{typed}}vaikų.", "lt", "@ vaikų."),
        ("Čia **namai**ir policija.", "lt", "**namai** ir"),
        ("And **home**and police.", "en", "**home** and"),
        ("In about**help** here.", "en", "about **help**"),
        ("Žr.[čia](a.md)toliau.", "lt", "Žr.[čia](a.md) toliau."),
        ("Yra`a` kodas.", "lt", "Yra `a`"),
        ("Hit @\u{200b}children.", "en", "@ children."),
        ("And\u{2060}**the service**.", "en", "And **the"),
        ("And\u{ad}**the service**.", "en", "And **the"),
        // Figures that would be printed as one.
        ("Yra @@.", "lt", "@ @."),
        ("Yra @{{typed}}@.", "lt", "@ @."),
        ("Yra @**@**.", "lt", "@ **@**."),
        ("Yra **@**@.", "lt", "**@** @."),
        ("Yra @{{ref \"a\"}}.", "lt", "@ {{ref \"a\"}}."),
        ("2023[^a]@ ir.", "lt", "2023[^a] @"),
        ("2023{{cite \"a\"}}@ ir.", "lt", "2023{{cite \"a\"}} @"),
        ("@{{cite \"a\"}},@ ir.", "lt", "@{{cite \"a\"}}, @"),
        ("Yra 3,@ ir.", "lt", "3, @"),
        ("Yra @,5 ir.", "lt", "@, 5"),
        ("Yra @.5 ir.", "en", "@. 5"),
        ("Yra @,@.@ ir.", "lt", "@, @. @"),
        ("@,\u{200b}5", "lt", "@, 5"),
        ("-@", "lt", "– @"),
        ("Yra –@ ir.", "lt", "– @"),
        ("Yra (-@ proc.)", "lt", "– @"),
        ("Yra **-@** proc.", "lt", "– @"),
    ] {
        let with = |text: &str| text.replace('@', value);
        assert_eq!(touches(&with(text), language), [with(expected)], "{text}");
    }
    // Where the source has a space, they are no spaces either.
    for nothing in ["\u{200b}", "\u{200d}", "\u{2060}", "\u{ad}"] {
        let target = format!("Hit {value}{nothing}children.");
        let found = found(&format!("Patyrė {value} vaikų."), &target, "en");
        assert_eq!(found, [format!("{value} children.")], "{nothing:?}");
    }
}

#[test]
fn what_may_touch_is_left_alone_without_another_language() {
    let value = "{{value \"a\" year=2023}}";
    for (text, language) in [
        ("2023-iaisiais @-ais atvejais, @-as.", "lt"),
        ("There are @% of children, €@, EUR @m, the @th.", "en"),
        ("Only (@), “@”, @/@, @–@ and @.[^a] Others", "en"),
        ("Vaikų @{{cite \"a\"}} ir @[^a].", "lt"),
        ("Pagal *Eurostat*o ir [Konvencij](a.md)os.", "lt"),
        ("The [Convention](a.md)s *Eurostat*’s text, **in**equality.", "en"),
        ("Yra **ne**lygybė ir pa**vaikai**, H**2**O.", "lt"),
        ("Yra @{{claim \"a\" year=2023 is=\"less\"}} tai.", "lt"),
        ("Pirma\\\nantra **abc**.", "lt"),
        ("@ @, @; @: @. @ ir @:@, @/@, @–@, @-@, −@, +@.", "lt"),
        ("2022 – @, 2023-@, 5, @ ir @\n@, @\\\n@.", "lt"),
        ("@[^a][^a] ir @,[^a] @.{{cite \"a\"}} ![b](b.png)![c](c.png)@", "lt"),
    ] {
        let with = text.replace('@', value);
        assert_eq!(touches(&with, language), [""; 0], "{text}");
    }
}

#[test]
fn what_is_joined_on_purpose_is_left_alone() {
    let value = "{{value \"a\" year=2023}}";
    for (source, target, language) in [
        ("In @ cases.", "2023-iaisiais @-ais atvejais.", "lt"),
        ("Yra @ proc. vaikų.", "There are @% of children.", "en"),
        ("Yra @ eurų.", "It costs €@.", "en"),
        ("Yra @ mln. eurų.", "It costs EUR @m.", "en"),
        ("Buvo @ kartą.", "It was the @th time.", "en"),
        ("Tik @ vaikų.", "Only (@) of children.", "en"),
        ("Tik @ vaikų.", "Only “@” of children.", "en"),
        ("Tik @ ir @ vaikų.", "Only @/@ or @–@ of children.", "en"),
        ("Vaikų @.[^a] Kiti.", "Children @[^a]. Others.", "en"),
        ("Vaikų @ {{cite \"a\"}}.", "Children @{{cite \"a\"}}.", "en"),
        ("Žodis [^a] ir.", "Word[^a] and.", "en"),
        ("Pagal [Konvenciją](a.md) yra.", "The [Convention](a.md)s text.", "en"),
        ("Pagal *Eurostat* yra.", "Many *Eurostat*’s data.", "en"),
        ("By *Eurostat* data.", "Pagal *Eurostat*o duomenis.", "lt"),
        ("Yra **ne**lygybė.", "There is **in**equality.", "en"),
        ("Yra **nelygybė**.", "There is **inequality**.", "en"),
        ("Yra **nelygybė** – čia.", "There is **inequality**—here.", "en"),
        ("Puslapis vaikai.Lt ir.", "The page vaikai.Lt and.", "en"),
        ("Apie tai rašo J. Jonaitis.", "Written by J.Jonaitis.", "en"),
        ("Žr. https://a.lt/ab.Cd čia.", "See https://a.lt/xy.Cd here.", "en"),
        ("Ir Nr. 5 yra.", "And No.5 is.", "en"),
        ("Pirma\\\nantra.", "First\\\nsecond.", "en"),
        (
            "Yra @{{claim \"a\" year=2023 is=\"less\"}} tai.",
            "It is @{{claim \"a\" year=2023 is=\"less\"}} so.",
            "en",
        ),
    ] {
        let with = |text: &str| text.replace('@', value);
        assert!(found(&with(source), &with(target), language).is_empty(), "{target}");
    }
}

/// Codes as they stand in texts, by a number: pairs, placeholders, footnotes, silent ones.
fn code(number: usize) -> SegmentPart {
    let codes = [
        (CodeRole::Open(1), "strong", "**"),
        (CodeRole::Close(1), "strong", "**"),
        (CodeRole::Alone, "placeholder", "{{value \"a\" 2023}}"),
        (CodeRole::Alone, "placeholder", "{{claim \"a\"}}"),
        (CodeRole::Alone, "footnote", "[^a]"),
        (CodeRole::Alone, "line-break", "<br>"),
    ];
    let (role, kind, data) = codes[number % codes.len()];
    SegmentPart::Code(InlineCode { role, kind: kind.to_owned(), data: data.to_owned() })
}

fn any_text() -> impl Strategy<Value = SegmentText> {
    let part = prop_oneof![
        "[abAB59.,”(– \u{ad}-]{0,4}".prop_map(SegmentPart::Text),
        (0..6_usize).prop_map(code)
    ];
    prop::collection::vec(part, 0..8).prop_map(|parts| SegmentText { parts })
}

proptest! {
    #[test]
    fn what_is_not_looked_at_letter_by_letter_has_no_joint(
        source in any_text(),
        target in any_text(),
    ) {
        let words = builtin_catalog().lexicon("en".parse().unwrap());
        if !may_be_joined(&target) {
            prop_assert!(joined(&source, &target, &words).is_empty());
        }
        if !stands_at_code(&target) {
            prop_assert!(touching::touched(&target, &words).is_empty());
        }
    }
}
