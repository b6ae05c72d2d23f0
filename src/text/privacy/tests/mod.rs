//! What the built-in rules find, and what they leave alone.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::text::{builtin_catalog, builtin_privacy};

mod shortcuts;

/// Texts that could identify a child, and texts that only look so.
const CASES: &str = include_str!("../../../../tests/fixtures/privacy/cases.tsv");

fn privacy() -> Privacy {
    builtin_privacy("LT").of_year(2026)
}

#[test]
fn what_is_planted_is_found_and_what_is_innocent_is_left_alone() {
    let (privacy, catalog) = (privacy(), builtin_catalog());
    let lexicon = catalog.lexicon("lt".parse().unwrap());
    let mut wrong = Vec::new();
    let (mut planted, mut innocent) = (0, 0);
    for case in CASES.lines().filter(|line| !line.starts_with('#')) {
        let [sort, kind, voice, secret, text] =
            case.split('\t').collect::<Vec<_>>()[..].try_into().unwrap();
        // As authors type it, and as typography sets it.
        for text in [text.to_owned(), text.replace(' ', "\u{a0}")] {
            let found = privacy.find(&text, !voice.is_empty(), &lexicon);
            let masked = privacy.masked(&text, !voice.is_empty(), &lexicon);
            let secret = if text.contains(' ') {
                secret.to_owned()
            } else {
                secret.replace(' ', "\u{a0}")
            };
            let is_right = if sort == "planted" {
                planted += 1;
                found.iter().any(|it| it.kind.as_str() == kind)
                    && !masked.unwrap_or_default().contains(&secret)
            } else {
                innocent += 1;
                found.is_empty()
            };
            if !is_right {
                wrong.push(format!("{sort} {kind}: {text}\n    {found:?}"));
            }
        }
    }
    assert!(planted >= 100 && innocent >= 100, "{planted} {innocent}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_in_capitals_and_all_ways_to_tell_an_age_are_found() {
    for (code, text, expected) in [
        (
            "lt",
            "AUSTĖJA PETRAITYTĖ, 12 METŲ, buvo sumušta.",
            "AUSTĖJA PETRAITYTĖ, 12 METŲ",
        ),
        ("lt", "Vaikai: JONAS 12 m.", "JONAS 12 m."),
        ("lt", "Rugilė, kuriai 12 metų, bijo.", "Rugilė, kuriai 12 metų"),
        ("lt", "Rugilė – 12-os metų mergaitė.", "Rugilė – 12-os metų"),
        ("lt", "Rugilei dvylika metų.", "Rugilei dvylika metų"),
        (
            "lt",
            "Rugilė Petrauskaitė, gim. 2013-04-05, bijo.",
            "Rugilė Petrauskaitė 2013-04-05",
        ),
        (
            "en",
            "AUSTĖJA PETRAITYTĖ, 12 YEARS OLD, was there.",
            "AUSTĖJA PETRAITYTĖ, 12 YEARS OLD",
        ),
        ("en", "Rugilė, whose age is 12 years, is afraid.", "Rugilė, whose age is 12"),
        ("en", "Rugilė is a girl aged 12.", "Rugilė is a girl aged 12"),
        ("en", "Emily Brown, born on 5 April 2013, came.", "Emily Brown 5 April 2013"),
        ("lt", "UNICEF, 12 metų; LIETUVA, 12 METŲ.", ""),
    ] {
        let lexicon = builtin_catalog().lexicon(code.parse().unwrap());
        let found = privacy().find(text, false, &lexicon);
        let found: Vec<&str> =
            found.iter().filter_map(|it| text.get(it.range.clone())).collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }
}

#[test]
fn a_check_digit_is_that_of_the_digits_before_it() {
    let weights =
        vec![vec![1, 2, 3, 4, 5, 6, 7, 8, 9, 1], vec![3, 4, 5, 6, 7, 8, 9, 1, 2, 3]];
    let checksum = Checksum { weights, modulus: 11 };
    // The example of the rules of the register, and those with a rest of ten.
    for (number, holds) in [
        ("33309240064", true),
        ("33309240065", false),
        ("38703181745", true),
        ("", false),
    ] {
        assert_eq!(checksum.holds(number), holds, "{number}");
    }
    // Without weights that say otherwise it is 0, never a division by nothing.
    assert!(Checksum { weights: vec![vec![1]], modulus: 0 }.holds("50"));
}

#[test]
fn what_a_project_knows_to_be_public_is_innocent() {
    let (privacy, catalog) = (privacy(), builtin_catalog());
    let lexicon = catalog.lexicon("lt".parse().unwrap());
    let text = "Rašykite ona.onaite@example.com, skambinkite 8 612 34567.";
    assert_eq!(privacy.find(text, false, &lexicon).len(), 2);
    let public = ["ona.onaite@example.com", "+370 612 34567"].map(str::to_owned);
    let privacy = privacy.with_public(public);
    assert_eq!(privacy.find(text, false, &lexicon), []);
}

#[test]
fn a_file_replaces_rules_by_name_and_says_what_is_wrong() {
    let privacy = privacy();
    let off = "[rules.email]\nkind = \"email\"\ncertainty = \"likely\"\n";
    let catalog = builtin_catalog();
    let lexicon = catalog.lexicon("en".parse().unwrap());
    let text = "Write to emily.smith@example.com.";
    assert_eq!(privacy.find(text, false, &lexicon).len(), 1);
    assert_eq!(privacy.with(off).unwrap().find(text, false, &lexicon), []);
    for wrong in [
        "rules = 1",
        "[rules.a]\nkind = \"x\"\ncertainty = \"sure\"",
        "[rules.a]\nkind = \"name\"\ncertainty = \"sure\"\npatterns = [\"(\"]",
        "[rules.a]\nkind = \"name\"\ncertainty = \"sure\"\npatterns = [\"{{nowhere}}\"]",
        "[parts]\nloop = \"{{loop}}\"\n[rules.a]\nkind = \"name\"\ncertainty = \"sure\"\npatterns = [\"{{loop}}\"]",
    ] {
        assert!(!privacy.with(wrong).unwrap_err().is_empty(), "{wrong}");
    }
}

/// Returns what of a text is found in a report of which passages name somebody.
fn found_with<'t>(text: &'t str, told: &[&str]) -> Vec<&'t str> {
    let privacy = privacy().with_public(["Jono Basanavičiaus gimnazija".to_owned()]);
    let told = told.iter().map(|text| Told { text, chapter: None });
    let privacy = privacy.knowing(told, []);
    let lexicon = builtin_catalog().lexicon("lt".parse().unwrap());
    let found = privacy.find(text, false, &lexicon).into_iter();
    found.filter_map(|it| text.get(it.range)).collect()
}

#[test]
fn whoever_is_named_once_is_found_everywhere() {
    let jonas = "Jonas Petraitis, 9 metų";
    for (told, text, expected) in [
        (jonas, "Matė, kaip Jonas Petraitis verkia.", "Jonas Petraitis"),
        (jonas, "Jono Petraičio mama skundėsi.", "Jono Petraičio"),
        (
            jonas,
            "Davė Jonui Petraičiui, su Jonu Petraičiu.",
            "Jonui Petraičiui+Jonu Petraičiu",
        ),
        (jonas, "Petraitis Jonas; PETRAITIS, Jonas", "Petraitis Jonas+PETRAITIS+Jonas"),
        (
            jonas,
            "Petraitis verkė, matė J. Petraitį ir Jonas P. pats.",
            "Petraitis+J. Petraitį+Jonas P",
        ),
        (jonas, "Vakar jonas petraitis ir petraičio mama.", "jonas petraitis+petraičio"),
        (jonas, "JONO PETRAIČIO BYLA", "JONO PETRAIČIO"),
        (jonas, "Jonas Vilniuje verkė, o Joną guodė.", "Jonas+Joną"),
        (jonas, "Jonas\u{ad} Pet\u{ad}raitis", "Jonas\u{ad} Pet\u{ad}raitis"),
        (
            jonas,
            "Jonas ir Ona Petraičiai, Petraičių šeima.",
            "Jonas+Ona Petraičiai+Petraičių",
        ),
        (jonas, "Jono", "Jono"),
        (jonas, "Jonas Marija Petraitis", "Jonas Marija Petraitis"),
        (jonas, "Jonas Petraitis’s mother", "Jonas Petraitis"),
        ("Ona", "Ona", "Ona"),
        ("Ona, 12 metų", "Onos mama; Ona", "Onos+Ona"),
        ("Dvylikametė Ugnė Norkutė", "Norkutės dvylikametė, Dvylikametė", "Norkutės"),
        (
            "Jono Norkaus (9 metų",
            "Norkus, Norkui, Jonas Norkus",
            "Norkus+Norkui+Jonas Norkus",
        ),
        ("Emily Brown, aged 9", "Emily’s mother, Brown, Emilys", "Emily+Brown"),
        (
            "Ona Kazlauskaitė-Petrė, 9 m.",
            "Kazlauskaitė-Petrė, Petrei",
            "Kazlauskaitė-Petrė+Petrei",
        ),
        ("Kęstė Kazlauskė", "Kęstės Kazlauskės, Kęstei", "Kęstės Kazlauskės+Kęstei"),
        ("Kastytė, 11 metų", "Kastytės mama", "Kastytės"),
        (
            "Deividas P. (15 m.",
            "Deividas Petraitis; Deividas P.; Deividas K.",
            "Deividas Petraitis+Deividas P",
        ),
        ("Austėja | Vilnius | 12 metų", "Vilnius, Austėjos", "Austėjos"),
        (
            "Jonas | Petraitis | 9 metų",
            "Petraičio, Jono Petraičio",
            "Petraičio+Jono Petraičio",
        ),
        ("Marius Gaidys, 9 m.", "„Mariau Gaidy“, Mariau", "Mariau Gaidy+Mariau"),
        ("Leo Brazys, 9 m.", "„Leo Brazy, ateik“", "Leo Brazy"),
        (
            "Paulius Lapė, 9 m.",
            "Tiki Pauliuje Lapėje; matė Lapėje; Matė Lapę",
            "Pauliuje Lapėje+Lapėje+Lapę",
        ),
        ("Oskaras Oželis, 9 m.", "„Oskarai, eik“", "Oskarai"),
        ("Zofija Kuc, 9 m.", "Matė Kuc; tarė Zofija Kuc", "Kuc+Zofija Kuc"),
        ("Ana Bo, 9 m.", "Matė Bo kieme; Bo ir BO", "Bo"),
        (
            "Ana-Maria Popescu, 9 m.",
            "Ana-Maria bijo; Ana-Maria Popescu",
            "Ana+Maria+Ana-Maria Popescu",
        ),
        ("Ahmed al Masri, 9 m.", "Ahmed al Masri; Masri", "Ahmed al Masri+Masri"),
        (
            "Jean-Luc van der Berg, 9 m.",
            "Jean-Luc van der Berg; Berg",
            "Jean+Luc van der Berg+Berg",
        ),
        ("Anna Mac Donald, 9 m.", "Anna Mac Donald; Donald", "Anna Mac Donald+Donald"),
        ("Mohamedas Hasanas, 9 m.", "mohamedashasanas", "mohamedashasanas"),
        (
            "Kim Min-jun, 8 metų",
            "Kim Min-jun verkė; Min-jun; Kim",
            "Kim Min-jun+Min-jun+Kim",
        ),
        (
            "Kasparas O’Neill, 9 m.",
            "Kasparas O’Neill; O’Neill verkė",
            "Kasparas O’Neill+O’Neill",
        ),
        ("Vakarė (Šleževičiūtė), 9 m.", "Šleževičiūtės mama", "Šleževičiūtės"),
        ("Ван Ли, 9 m.", "Ли verkė", "Ли"),
        ("Иван Петров, 9 m.", "Иван Петров, Петров", "Иван Петров+Петров"),
    ] {
        assert_eq!(found_with(text, &[told]).join("+"), expected, "{told}: {text}");
    }
}

#[test]
fn who_only_shares_a_name_is_somebody_else() {
    let told = ["Jonas Petraitis, 9 metų", "Mergaitė, 12 metų", "Matas Vilniuje"];
    for text in [
        "Seimo narys Jonas Norkus ir Rasa Petraitytė kalbėjo.",
        "A. Petraitis ir Antanas Petraitis tyrė.",
        "Jonas N. kalbėjo.",
        "Jono Basanavičiaus gimnazija Vilniuje.",
        "Jonava, Joniškis, Petras, Jonaitis, Petrauskas, jonas",
        "Mergaitė ir Vilnius.",
        "",
    ] {
        assert_eq!(found_with(text, &told), Vec::<&str>::new(), "{text}");
    }
}

/// A child, and a text in the same chapter that names the child, the family or somebody else.
const FAMILIES: &str = include_str!("../../../../tests/fixtures/privacy/families.tsv");

#[test]
fn families_of_children_are_found_in_the_same_chapter() {
    let (privacy, catalog) = (privacy(), builtin_catalog());
    let mut wrong = Vec::new();
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for case in FAMILIES.lines().filter(|line| !line.starts_with('#')) {
        let [code, sort, child, expected, text] =
            case.split('\t').collect::<Vec<_>>()[..].try_into().unwrap();
        *counts.entry((code, sort)).or_default() += 1;
        let lexicon = catalog.lexicon(code.parse().unwrap());
        let found = privacy.find(child, false, &lexicon);
        let told = found.iter().filter(|it| it.kind == Identifying::Name);
        let told = told.filter_map(|it| child.get(it.range.clone()));
        let told = told.map(|text| Told { text, chapter: Some("a") });
        let knowing = privacy.knowing(told, []);
        for text in [text.to_owned(), text.replace(' ', "\u{a0}")] {
            let found = knowing.find_in_chapter(Some("a"), &text, false, &lexicon);
            let words = found.iter().filter_map(|it| text.get(it.range.clone()));
            let words = words.collect::<Vec<_>>().join("+").replace('\u{a0}', " ");
            if words != expected {
                wrong.push(format!("{child} {text}\n    {words}"));
            }
        }
    }
    assert!(counts.len() == 4 && counts.values().all(|count| *count >= 30), "{counts:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

proptest! {
    #[test]
    fn nothing_that_is_found_is_left(
        parts in proptest::collection::vec(
            prop_oneof![
                Just("Ona, 12 metų ".to_owned()),
                Just("gim. 2014-02-03 ".to_owned()),
                Just("a.b@c.lt".to_owned()),
                Just("+370 612 34567".to_owned()),
                "[ -~ąčęėįšųūž„“\u{a0}]{0,12}",
            ],
            0..8,
        ),
        is_voice in any::<bool>(),
    ) {
        let text = parts.concat();
        let catalog = builtin_catalog();
        let lexicon = catalog.lexicon("lt".parse().unwrap());
        let privacy = builtin_privacy("LT").of_year(2026);
        let found = privacy.find(&text, is_voice, &lexicon);
        for pair in found.windows(2) {
            prop_assert!(pair[0].range.end <= pair[1].range.start);
        }
        let masked = privacy.masked(&text, is_voice, &lexicon).unwrap_or(text.clone());
        prop_assert_eq!(masked.matches(BAR).count(), found.len());
    }
}
