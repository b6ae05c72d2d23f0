//! A finding in the words of a language.

use crate::diagnostic::found::Fields;
use crate::diagnostic::{Arg, Diagnostic};
use crate::text::{Args, Catalog, Language};

/// The most characters of an argument that a message shows.
const LONGEST_ARGUMENT: usize = 300;

/// A finding in the words of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingText {
    /// What is wrong: one phrase.
    pub message: String,
    /// What to do, one advice each; may be empty.
    pub help: Vec<String>,
    /// What a library or the system says of it, a note each, mostly in English; may be
    /// empty.
    pub detail: Vec<String>,
    /// What to write at the primary place.
    pub label: Option<String>,
    /// What to write at each of the related places.
    pub related: Vec<Option<String>>,
}

/// Puts a finding into words.
pub fn words(finding: &Diagnostic, catalog: &Catalog, language: Language) -> FindingText {
    let args = args(finding, language);
    let id = finding.code.as_str();
    let attribute = |name: &str| {
        catalog
            .format(language, &format!("{id}.{name}"), &args)
            .filter(|text| !text.trim().is_empty())
    };
    let lines = |text: Option<String>| {
        let text = text.unwrap_or_default();
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect::<Vec<String>>()
    };
    FindingText {
        message: catalog.say(language, id, &args),
        help: lines(attribute("help")),
        detail: lines(attribute("detail")),
        label: attribute("label"),
        related: finding.related.iter().map(|related| attribute(related.label)).collect(),
    }
}

/// Returns a finding's arguments; variables of its code that it does not give are empty,
/// so that no message can fail for want of one. With each goes `has-…`, `yes` or `no`, since a message
/// can't compare with an empty text; and one `suggest`: whether to offer a similar name,
/// the known ones, or neither.
fn args(finding: &Diagnostic, language: Language) -> Args {
    let is_given =
        |name: &str| finding.args.get(name).is_some_and(|arg| *arg != Arg::from(""));
    let suggest = match (is_given("similar"), is_given("known")) {
        (true, _) => "similar",
        (false, true) => "known",
        (false, false) => "none",
    };
    let variables = Fields::of(finding.code).variables.iter();
    let missing = variables.chain(&["similar", "known"]);
    let missing = missing.filter(|name| !finding.args.contains_key(**name));
    let args = missing.fold(Args::new(), |args, name| {
        args.text(name, "").text(&format!("has-{name}"), "no")
    });
    let args = finding.args.iter().fold(args, |args, (name, arg)| {
        let has = if is_given(name) { "yes" } else { "no" };
        let args = args.text(&format!("has-{name}"), has);
        match arg {
            Arg::Text(text) => args.text(name, printable(text)),
            Arg::Number(number) => args.count(name, *number),
            // In another language rather than not at all.
            Arg::Localized(texts) => {
                let text = texts.get(&language).or_else(|| texts.values().next());
                args.text(name, printable(text.map_or("", String::as_str)))
            }
        }
    });
    args.text("suggest", suggest)
}

/// Returns a text on one line, cut where it grows long, without characters that steer
/// a terminal or turn the direction of writing.
pub(super) fn printable(text: &str) -> String {
    let mut shown: String = text
        .chars()
        .take(LONGEST_ARGUMENT)
        .map(|c| match c {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            _ if c.is_control() => '\u{fffd}',
            _ => c,
        })
        .collect();
    if text.chars().nth(LONGEST_ARGUMENT).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use snapbox::{assert_data_eq, str};

    use super::*;
    use crate::diagnostic::render::tests::{catalog, language};
    use crate::diagnostic::{Code, found};

    fn finding(code: Code, args: &[(&'static str, &str)]) -> Diagnostic {
        let args = args.iter().map(|(name, value)| (*name, Arg::from(*value)));
        Diagnostic { args: args.collect(), ..Diagnostic::new(code, None) }
    }

    /// Returns a finding's message and help in both languages.
    fn say(code: Code, args: &[(&'static str, &str)]) -> String {
        let finding = finding(code, args);
        let lines = ["lt", "en"].map(|code| {
            let words = words(&finding, catalog(), language(code));
            [vec![words.message], words.help].concat().join("\n  ")
        });
        lines.join("\n")
    }

    #[test]
    fn a_kind_or_reason_chooses_the_phrase() {
        let args = [
            ("key", "date"),
            ("kind", "type"),
            ("expected", "date"),
            ("found", "string"),
        ];
        assert_data_eq!(
            say(Code::InvalidValue, &args),
            str![[r#"
netinkama rakto `date` reikšmės rūšis
  rašykite taip: `date = 2026-11-21` – datą be kabučių
the value of `date` has the wrong type
  write `date = 2026-11-21`: a date without quotation marks
"#]]
        );
        let args =
            [("placeholder", "cite"), ("argument", "source"), ("reason", "missing")];
        assert_data_eq!(
            say(Code::PlaceholderArgument, &args),
            str![[r#"
įterpiniui `cite` trūksta šaltinio vardo
  po žodžio `cite` parašykite jį tarp kabučių
the placeholder `cite` needs the key of a source
  write it in quotation marks after the word `cite`
"#]]
        );
        let args = [("kind", "years"), ("argument", "years"), ("value", "2018-2023")];
        assert_data_eq!(
            say(Code::PlaceholderArgument, &args),
            str![[r#"
netinkami metai `2018-2023`
  rašykite metus `2023`, intervalą `2018..2023` arba sąrašą `2018,2020,2023`
invalid years `2018-2023`
  write years as `2023`, a range as `2018..2023`, or a list as `2018,2020,2023`
"#]]
        );
        let args =
            [("directive", "voice"), ("attribute", "consent"), ("reason", "missing")];
        assert_data_eq!(
            say(Code::DirectiveAttribute, &args),
            str![[r#"
vaiko žodžiams trūksta `consent`
  jei vaikas ir jo atstovai sutiko, parašykite `consent=yes`; jei ne, ištrinkite visą bloką
a child's words need `consent`
  if the child and the responsible adults have agreed, write `consent=yes`; otherwise leave out the whole block
"#]]
        );
    }

    #[test]
    fn a_similar_name_or_else_the_known_ones_are_offered() {
        let args = [("key", "titel"), ("similar", "title"), ("known", "title, articles")];
        assert_data_eq!(
            say(Code::UnknownKey, &args),
            str![[r#"
nežinomas raktas `titel`
  gal turėjote omenyje `title`?
unknown key `titel`
  did you mean `title`?
"#]]
        );
        let args = [("key", "x"), ("similar", ""), ("known", "title, articles")];
        assert_data_eq!(
            say(Code::UnknownKey, &args),
            str![[r#"
nežinomas raktas `x`
  galima rašyti: title, articles
unknown key `x`
  expected one of: title, articles
"#]]
        );
        let args = [("dimension", "sex"), ("codes", "F, M, T"), ("example", "F")];
        assert_data_eq!(
            say(Code::OpenDimension, &args),
            str![[r#"
nenurodytas požymis `sex`
  pasirinkite vieną ir įrašykite, pvz., `sex="F"`
  galima rašyti: F, M, T
missing dimension `sex`
  choose one and write, for example, `sex="F"`
  expected one of: F, M, T
"#]]
        );
        let args = [("name", "indicator-x"), ("language", "en")];
        assert_data_eq!(
            say(Code::MissingMessage, &args),
            str![[r#"
trūksta pavadinimo `indicator-x` (en)
  įrašykite eilutę `indicator-x = …` į failą `translations/en/report.ftl`
missing text for `indicator-x` (en)
  add the line `indicator-x = …` to the file `translations/en/report.ftl`
"#]]
        );
    }

    #[test]
    fn the_advice_is_what_to_type() {
        for (code, args, lt, en) in [
            (
                Code::TomlSyntax,
                &[("kind", "curly"), ("key", "title"), ("example", "Smurtas")][..],
                "rašykite tiesias kabutes: `title = \"Smurtas\"`",
                "use straight quotation marks: `title = \"Smurtas\"`",
            ),
            (
                Code::TomlSyntax,
                &[("kind", "no-day"), ("key", "date"), ("example", "2026-01-31")],
                "tokios dienos kalendoriuje nėra; rašykite, pvz., `date = 2026-01-31`",
                "this date does not exist; write, for example, `date = 2026-01-31`",
            ),
            (
                Code::InvalidValue,
                &[("kind", "state"), ("key", "state"), ("found", "Lietuva")],
                "rašykite dviejų raidžių šalies kodą, pvz., `state = \"LT\"`",
                "write the two-letter country code, such as `state = \"LT\"`",
            ),
            (
                Code::UnknownKey,
                &[("kind", "language"), ("key", "en"), ("table", "report.title")],
                "įrašykite `\"en\"` į sąrašą `languages` arba šį tekstą ištrinkite",
                "add `\"en\"` to the list `languages`, or delete this text",
            ),
            (
                Code::PlaceholderArgument,
                &[("reason", "curly"), ("argument", "a"), ("placeholder", "value")],
                "rašykite tiesias kabutes: `\"a\"`",
                "use straight quotation marks: `\"a\"`",
            ),
            (
                Code::PlaceholderArgument,
                &[("reason", "unknown"), ("argument", "p"), ("known", "page, para")],
                "galima rašyti: page, para",
                "expected one of: page, para",
            ),
            (
                Code::UnknownCode,
                &[("dimension", "year"), ("code", "2025"), ("known", "2018–2020")],
                "duomenys yra šių laikotarpių: 2018–2020",
                "available periods: 2018–2020",
            ),
            (
                Code::BibliographySyntax,
                &[("kind", "date"), ("reason", "")],
                "datą rašykite `2024`, `2024-03` arba `2024-03-01`",
                "write the date as `2024`, `2024-03` or `2024-03-01`",
            ),
            (
                Code::UnknownReference,
                &[("kind", "translation"), ("name", "proposal")],
                "vertime rašykite tą pačią žymę kaip originale",
                "use the same anchor as in the source",
            ),
            (
                Code::DirectiveAttribute,
                &[("reason", "curly"), ("attribute", "to"), ("similar", "seimas")],
                "rašykite tiesias kabutes: `to=\"seimas\"`",
                "use straight quotation marks: `to=\"seimas\"`",
            ),
        ] {
            let finding = finding(code, args);
            let help = ["lt", "en"]
                .map(|code| words(&finding, catalog(), language(code)).help.join("\n"));
            assert_eq!(help, [lt, en], "{code:?}");
        }
    }

    #[test]
    fn the_words_of_a_library_are_no_advice() {
        let kind = found::TomlMistake::Syntax { reason: "invalid float" };
        let finding = found::TomlSyntax { key: "", kind, example: "" }.at(None);
        let said = words(&finding, catalog(), language("lt"));
        assert_eq!(said.detail, ["TOML: invalid float"]);
        assert_eq!(said.help.len(), 1);
        let finding = found::TypstError { detail: "" }.at(None);
        assert!(words(&finding, catalog(), language("lt")).detail.is_empty());
    }
}
