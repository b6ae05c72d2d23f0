//! What is searched less leaves nothing out.

use super::*;
use crate::text::required::Required;

/// Returns what the rules find in a text if none is left out for what the text has not.
fn found_without_shortcuts(
    privacy: &Privacy,
    text: &str,
    is_named: bool,
    lexicon: &Lexicon,
) -> Vec<Identified> {
    let mut search = Search::new(privacy, text, lexicon);
    for rule in privacy.rules.values() {
        for form in rule.forms.iter().filter(|form| is_named || !form.is_named()) {
            search.look_for_form(rule, form);
        }
    }
    // Two rules may find the same.
    without_overlaps(search.found)
}

#[test]
fn what_a_text_needs_for_a_rule_leaves_nothing_out() {
    let (privacy, catalog) = (privacy(), builtin_catalog());
    let lexicon = catalog.lexicon("lt".parse().unwrap());
    let mut wrong = Vec::new();
    for text in cases() {
        for text in [text.to_owned(), text.to_uppercase(), text.replace(' ', "\u{202f}")]
        {
            let (found, _) = privacy.by_rules(&text, true, &lexicon);
            let found = without_overlaps(found);
            let expected = found_without_shortcuts(&privacy, &text, true, &lexicon);
            if found != expected {
                wrong.push(format!("{text}\n    {found:?}\n    {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_patterns_can_be_compiled() {
    let privacy = privacy();
    let mut wrong = Vec::new();
    for (name, rule) in &privacy.rules {
        let forms = rule.forms.iter().map(|form| &form.pattern);
        let conditions = [
            &rule.only_with,
            &rule.except,
            &rule.unless,
            &rule.unless_before,
            &rule.unless_after,
        ];
        let patterns = forms.chain(conditions.into_iter().flatten());
        wrong.extend(patterns.filter_map(|it| Some((name, it.verify().err()?))));
    }
    assert_eq!(wrong, []);
}

/// What a pattern needs is read off it; one that is not understood is searched in every text.
#[test]
fn most_patterns_need_words() {
    let privacy = privacy();
    let mut required = Required::default();
    let forms = privacy.rules.iter().flat_map(|(name, rule)| {
        rule.forms.iter().map(move |form| (name.as_str(), form))
    });
    let wordless = forms.filter(|(_, form)| form.pattern.needs(&mut required).is_empty());
    let wordless: Vec<&str> = wordless.map(|(name, _)| name).collect();
    let expected = [
        "email",
        "email-in-words",
        "en-name-age",
        "en-voice-name",
        "lt-voice-name",
        "lt-voice-place",
    ];
    assert_eq!(wordless, expected);
}

#[test]
fn what_was_searched_is_searched_again_by_other_rules() {
    let (privacy, catalog) = (privacy(), builtin_catalog());
    let lexicon = catalog.lexicon("lt".parse().unwrap());
    let find = |privacy: &Privacy, text: &str, is_voice| {
        [(); 2].map(|()| privacy.find(text, is_voice, &lexicon).len())
    };
    assert_eq!(find(&privacy, "Byla Šimkutienės, 1234", false), [0, 0]);
    let rules = "[rules.byla]\nkind = \"name\"\ncertainty = \"sure\"\npatterns = ['Šimkut\\w+']\n";
    let with_rule = privacy.with(rules).unwrap();
    assert_eq!(find(&with_rule, "Byla Šimkutienės, 1234", false), [1, 1]);
    assert_eq!(find(&privacy, "Man 9 metai.", false), [0, 0]);
    assert_eq!(find(&privacy, "Man 9 metai.", true), [1, 1]);
    let born = "Gimė 2001 m. balandžio 5 d.";
    assert_eq!(find(&privacy, born, false), [0, 0]);
    assert_eq!(find(&privacy.of_year(2010), born, false), [1, 1]);
}

/// Returns the texts that could identify a child, and those that only look so.
fn cases() -> Vec<&'static str> {
    let cases = CASES.lines().filter(|line| !line.starts_with('#'));
    cases.filter_map(|line| line.rsplit('\t').next()).collect()
}

/// Returns texts that are put together from parts of others, some in capitals or with letters that
/// are nearly the same.
fn passages() -> impl Strategy<Value = String> {
    let part = (prop::sample::select(cases()), 0..20_usize, 1..9_usize, 0..6_usize);
    let part = part.prop_map(|(text, from, count, change)| {
        let words = text.split(' ').skip(from).take(count);
        let text = words.collect::<Vec<_>>().join(" ");
        match change {
            0 => text.to_uppercase(),
            1 => text.replace('s', "\u{17f}").replace('k', "\u{212a}"),
            2 => text.to_lowercase(),
            _ => text,
        }
    });
    prop::collection::vec(part, 1..5).prop_map(|parts| parts.join(" "))
}

proptest! {
    #[test]
    fn what_a_text_needs_leaves_nothing_out_of_other_texts(text in passages()) {
        static RULES: LazyLock<(Privacy, Arc<Lexicon>)> = LazyLock::new(|| {
            let lexicon = builtin_catalog().lexicon("lt".parse().unwrap());
            (privacy(), lexicon)
        });
        let (privacy, lexicon) = &*RULES;
        let is_named = privacy.has_given_name(&text);
        let found = without_overlaps(privacy.by_rules(&text, true, lexicon).0);
        let expected = found_without_shortcuts(privacy, &text, is_named, lexicon);
        prop_assert_eq!(found, expected);
    }
}

/// The letters of all languages make a boundary many times slower.
#[test]
fn boundaries_beside_english_words_are_those_that_are_searched_fast() {
    let rules = include_str!("../../../../translations/en/privacy.toml");
    let lines = rules.lines().filter(|line| !line.trim_start().starts_with('#'));
    let slow = lines.filter(|line| line.replace(r"(?-u:\b)", "").contains(r"\b"));
    assert_eq!(slow.collect::<Vec<_>>(), Vec::<&str>::new());
}
