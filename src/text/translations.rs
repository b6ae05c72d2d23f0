//! Tests of the Fluent files that the program brings.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use include_dir::{Dir, include_dir};
use rust_decimal::Decimal;

use crate::text::{
    Args, Catalog, GRAMMAR, IDIOMS, Language, Resource, builtin_catalog, outline,
    plural_forms,
};

static TRANSLATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/translations");

/// For each message and attribute, the variables that it asks for.
type Variables = BTreeMap<String, BTreeSet<String>>;

fn resources() -> Vec<Resource> {
    let mut resources = Vec::new();
    for folder in TRANSLATIONS.dirs() {
        let code = folder.path().to_str().unwrap();
        for file in
            folder.files().filter(|file| file.path().extension() == Some("ftl".as_ref()))
        {
            resources.push(Resource {
                language: code.parse().unwrap(),
                path: file.path().to_str().unwrap().to_owned(),
                text: file.contents_utf8().unwrap().to_owned(),
                builtin: true,
            });
        }
    }
    resources
}

fn catalog() -> Catalog {
    let (catalog, errors) = Catalog::new(resources());
    assert_eq!(errors, []);
    catalog
}

fn variables(resource: &Resource) -> Variables {
    let parsed = fluent_syntax::parser::parse(resource.text.as_str()).unwrap();
    let mut variables = Variables::new();
    for entry in &parsed.body {
        let Entry::Message(message) = entry else { continue };
        if let Some(pattern) = &message.value {
            in_pattern(pattern, variables.entry(message.id.name.to_owned()).or_default());
        }
        for attribute in &message.attributes {
            let name = format!("{}.{}", message.id.name, attribute.id.name);
            in_pattern(&attribute.value, variables.entry(name).or_default());
        }
    }
    variables
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => in_inline(inline, found),
            Expression::Select { selector, variants } => {
                in_inline(selector, found);
                for variant in variants {
                    in_pattern(&variant.value, found);
                }
            }
        }
    }
}

fn in_inline(expression: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, .. },
            ..
        } => positional.iter().for_each(|argument| in_inline(argument, found)),
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let mut files: BTreeMap<String, BTreeMap<Language, Variables>> = BTreeMap::new();
    for resource in resources() {
        let (_, name) = resource.path.split_once('/').unwrap();
        let languages = files.entry(name.to_owned()).or_default();
        languages.insert(resource.language, variables(&resource));
    }
    for (name, languages) in files {
        let lt = languages.get(&"lt".parse().unwrap());
        let en = languages.get(&"en".parse().unwrap());
        let (Some(lt), Some(en)) = (lt, en) else { panic!("{name} is missing") };
        // A language has the grammatical cases that it needs, and the notes and titles of sources
        // that the bibliography has in another language.
        let is_its_own = |id: &str| {
            ["source-note-", "source-title-"].iter().any(|it| id.starts_with(it))
                || id
                    .split_once('.')
                    .is_some_and(|(_, attribute)| GRAMMAR.contains(&attribute))
        };
        for (id, variables) in lt.iter().filter(|(id, _)| !is_its_own(id)) {
            if IDIOMS.contains(&id.as_str()) {
                assert!(en.contains_key(id), "{name}: {id}");
                continue;
            }
            assert_eq!(Some(variables), en.get(id), "{name}: {id}");
        }
        for id in en.keys().filter(|id| !is_its_own(id)) {
            assert!(lt.contains_key(id), "{name}: {id} is missing in lt");
        }
    }
}

/// What the program says is read when it is first asked for, file by file, and its messages are
/// found by their looks: nothing may be missing then.
#[test]
fn what_is_read_later_says_the_same() {
    let (later, whole) = (builtin_catalog(), catalog());
    let mut count = 0;
    for resource in resources() {
        let messages = outline(&resource.text);
        let language = resource.language;
        let has = |id: &str| later.has_id(language, id);
        let is_builtin = messages.first().is_some_and(|message| has(&message.id));
        for message in messages.iter().filter(|_| is_builtin) {
            let [later, whole] = [&later, &whole]
                .map(|catalog| catalog.format(language, &message.id, &Args::new()));
            assert_eq!(later, whole, "{}: {}", resource.path, message.id);
            count += usize::from(whole.is_some());
        }
    }
    assert!(count > 3000, "{count} messages");
    for language in whole.languages() {
        let unknown: Vec<&str> =
            later.ids(language).filter(|id| !whole.has_id(language, id)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}

#[test]
fn no_message_is_in_two_files() {
    let mut seen: BTreeMap<(Language, String), String> = BTreeMap::new();
    for resource in resources() {
        let messages = outline(&resource.text).into_iter();
        for message in messages.filter(|message| !message.id.contains('.')) {
            let place = (resource.language, message.id);
            let id = place.1.clone();
            let other = seen.insert(place, resource.path.clone());
            assert_eq!(other, None, "{id} is in {}, too", resource.path);
        }
    }
}

#[test]
fn every_choice_by_number_has_the_forms_of_its_language() {
    let mut choices = 0;
    for resource in resources() {
        let (whole, all) = plural_forms(resource.language);
        for outline in outline(&resource.text) {
            for choice in &outline.choices {
                choices += 1;
                let forms: BTreeSet<&str> =
                    choice.forms.iter().map(String::as_str).collect();
                // A figure of a unit may have decimals.
                let is_unit =
                    outline.id.starts_with("unit-") && !outline.id.contains('.');
                let wanted = if is_unit { &all } else { &whole };
                let place = format!("{}: {}", resource.path, outline.id);
                assert!(forms.is_superset(wanted), "{place}: {forms:?}");
                assert!(forms.is_subset(&all), "{place}: {forms:?}");
            }
        }
    }
    assert!(choices > 20, "{choices}");
}

#[test]
fn every_message_can_be_filled() {
    let catalog = catalog();
    for resource in resources() {
        // Messages that are built of others take the variables of all of them.
        let all: BTreeSet<String> =
            variables(&resource).into_values().flatten().collect();
        for id in variables(&resource).into_keys() {
            for value in [Decimal::ONE, Decimal::TEN, Decimal::new(25, 1)] {
                let args =
                    all.iter().fold(Args::new(), |args, name| args.decimal(name, value));
                catalog.format_checked(resource.language, &id, &args).unwrap();
            }
        }
    }
}

#[track_caller]
fn check(id: &str, args: &Args, lt: &str, en: &str) {
    let catalog = catalog();
    for (code, expected) in [("lt", lt), ("en", en)] {
        let text = catalog.format_checked(code.parse().unwrap(), id, args).unwrap();
        assert_eq!(text.replace('\u{a0}', "_"), expected);
    }
}

#[test]
fn units_are_written_as_in_a_sentence() {
    for (unit, value, lt, en) in [
        ("percent", "17.8", "17,8_proc.", "17.8_per cent"),
        ("children", "1", "1_vaikas", "1_child"),
        ("children", "22", "22_vaikai", "22_children"),
        ("children", "1234", "1_234_vaikai", "1,234_children"),
        ("children", "111", "111_vaikų", "111_children"),
        ("children", "2.5", "2,5_vaiko", "2.5_children"),
        ("persons", "10", "10_asmenų", "10_persons"),
        ("families", "0.5", "0,5_šeimos", "0.5_families"),
        ("count", "-3", "\u{2212}3", "\u{2212}3"),
        ("per-1000", "3.7", "3,7_tūkstančiui", "3.7 per_1,000"),
        ("per-100000", "12.0", "12,0_šimtui tūkstančių", "12.0 per_100,000"),
        ("eur", "173552.19", "173_552,19_Eur", "EUR_173,552.19"),
        ("points", "500", "500_balų", "500_points"),
        ("years", "21", "21_metai", "21_years"),
        ("years", "2.5", "2,5_metų", "2.5_years"),
    ] {
        let args = Args::new().decimal("value", value.parse().unwrap());
        check(&format!("unit-{unit}"), &args, lt, en);
    }
}

/// After 10, 11 and 20 the noun is in the genitive plural in whatever case the sentence needs.
#[test]
fn units_stand_in_the_case_that_their_sentence_asks_for() {
    let language = "lt".parse().unwrap();
    let attributes = ["genitive", "dative", "accusative", "instrumental", "locative"];
    for (unit, number, forms) in [
        ("children", 21, "vaiko vaikui vaiką vaiku vaike"),
        ("children", 35, "vaikų vaikams vaikus vaikais vaikuose"),
        ("children", 20, "vaikų vaikų vaikų vaikų vaikų"),
        ("persons", 1, "asmens asmeniui asmenį asmeniu asmenyje"),
        ("persons", 4, "asmenų asmenims asmenis asmenimis asmenyse"),
        ("families", 101, "šeimos šeimai šeimą šeima šeimoje"),
        ("families", 9, "šeimų šeimoms šeimas šeimomis šeimose"),
        ("points", 31, "balo balui balą balu bale"),
        ("points", 502, "balų balams balus balais baluose"),
        ("years", 5, "metų metams metus metais metuose"),
        ("years", 11, "metų metų metų metų metų"),
    ] {
        let args = Args::new().count("value", number);
        for (attribute, form) in attributes.into_iter().zip(forms.split(' ')) {
            let id = format!("unit-{unit}.{attribute}");
            let said = catalog().format_checked(language, &id, &args).unwrap();
            assert_eq!(said, format!("{number}\u{a0}{form}"), "{id}");
        }
    }
}

#[test]
fn lithuanian_puts_the_number_first() {
    let args = Args::new().count("n", 6);
    check("table-label", &args, "6_lentelė", "Table_6");
    check("ref-paragraph", &args, "6_punktas", "paragraph_6");
    check(
        "cluster-label",
        &Args::new().text("n", "V"),
        "V_straipsnių grupė",
        "Cluster_V",
    );
}

#[test]
fn a_reference_stands_in_the_case_that_its_sentence_asks_for() {
    let args = Args::new().count("n", 3).text("title", "Skurdas");
    let lt = catalog();
    for (id, forms) in [
        ("ref-table", "lentelė lentelės lentelei lentelę lentele lentelėje"),
        ("ref-figure", "pav. pav. pav. pav. pav. pav."),
        ("ref-paragraph", "punktas punkto punktui punktą punktu punkte"),
        ("ref-question", "klausimas klausimo klausimui klausimą klausimu klausime"),
        (
            "ref-recommendation",
            "rekomendacija rekomendacijos rekomendacijai rekomendaciją rekomendacija \
             rekomendacijoje",
        ),
        ("ref-chapter", "skyrius skyriaus skyriui skyrių skyriumi skyriuje"),
    ] {
        let attributes =
            ["", ".genitive", ".dative", ".accusative", ".instrumental", ".locative"];
        for (attribute, form) in attributes.into_iter().zip(forms.split(' ')) {
            let language = "lt".parse().unwrap();
            let said = lt.format(language, &format!("{id}{attribute}"), &args);
            let said = said.or_else(|| lt.format(language, id, &args)).unwrap();
            let said = said.replace("3\u{a0}", "").replace(" „Skurdas“", "");
            assert_eq!(said, form, "{id}{attribute}");
        }
    }
}

#[test]
fn periods_are_written_out_in_a_sentence_and_short_in_a_table() {
    for (id, n, lt, en) in [
        ("period-quarter", 1, "2024_m. I_ketv.", "first quarter of 2024"),
        ("period-quarter", 4, "2024_m. IV_ketv.", "fourth quarter of 2024"),
        ("period-quarter.short", 3, "2024_m. III_ketv.", "Q3 2024"),
        ("period-half", 2, "2024_m. II_pusm.", "second half of 2024"),
        ("period-half.short", 1, "2024_m. I_pusm.", "H1 2024"),
    ] {
        check(id, &Args::new().text("year", "2024").count("n", n), lt, en);
    }
}

#[test]
fn articles_are_named_by_how_many_they_are() {
    for (count, list, lt, en) in [
        (1, "19", "19_straipsnis", "Art._19"),
        (2, "4, 42", "4, 42_straipsniai", "Arts._4, 42"),
        (21, "1–21", "1–21_straipsniai", "Arts._1–21"),
    ] {
        let args = Args::new().count("count", count).text("list", list);
        check("articles-label", &args, lt, en);
    }
}

/// Checks a size of a change in both languages. Lithuanian has the instrumental after a
/// verb of change, except where the numeral asks for the genitive: the plural after 10, 11
/// and 20, the singular wherever decimals are written, be they zeros.
#[track_caller]
fn check_by(id: &str, value: &str, lt: &str, en: &str) {
    let value: Decimal = value.parse().unwrap();
    let fraction = if value.scale() > 0 { "yes" } else { "no" };
    let args = Args::new().decimal("value", value).text("fraction", fraction);
    check(id, &args, lt, en);
}

#[test]
fn a_change_is_written_in_the_case_that_the_number_asks_for() {
    for (value, lt, en) in [
        ("1", "1_procentiniu punktu", "1_percentage point"),
        ("2", "2_procentiniais punktais", "2_percentage points"),
        ("5", "5_procentiniais punktais", "5_percentage points"),
        ("10", "10_procentinių punktų", "10_percentage points"),
        ("11", "11_procentinių punktų", "11_percentage points"),
        ("20", "20_procentinių punktų", "20_percentage points"),
        ("21", "21_procentiniu punktu", "21_percentage points"),
        ("22", "22_procentiniais punktais", "22_percentage points"),
        ("0.5", "0,5_procentinio punkto", "0.5_percentage points"),
        ("1.0", "1,0_procentinio punkto", "1.0_percentage points"),
        ("2.0", "2,0_procentinio punkto", "2.0_percentage points"),
        ("3.2", "3,2_procentinio punkto", "3.2_percentage points"),
        ("11.0", "11,0_procentinio punkto", "11.0_percentage points"),
    ] {
        check_by("percentage-points", value, lt, en);
    }
    for (unit, value, lt, en) in [
        ("children", "1", "1_vaiku", "1_child"),
        ("children", "101", "101_vaiku", "101_children"),
        ("children", "1234", "1_234_vaikais", "1,234_children"),
        ("children", "12", "12_vaikų", "12_children"),
        ("children", "0.5", "0,5_vaiko", "0.5_children"),
        ("persons", "2", "2_asmenimis", "2_persons"),
        ("families", "3", "3_šeimomis", "3_families"),
        ("points", "9", "9_balais", "9_points"),
        ("years", "21", "21_metais", "21_years"),
    ] {
        check_by(&format!("unit-{unit}.by"), value, lt, en);
    }
}
