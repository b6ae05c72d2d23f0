//! What a Fluent file holds, so that the files of two languages can be compared.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser::parse_runtime;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesPreferences};

use crate::text::Language;

/// Attributes that have a form of a word which not every language has or needs.
pub const GRAMMAR: [&str; 20] = [
    "abbreviated",
    "accusative",
    "also",
    "as",
    "by",
    "dative",
    "decimal",
    "first",
    "genitive",
    "instrumental",
    "items",
    "less",
    "locative",
    "more",
    "of-article",
    "of-paragraph",
    "of-point",
    "paragraphs",
    "point",
    "points",
];

/// Messages that languages phrase so differently that they need different variables: „1,8 karto
/// mažiau“, "56 per cent as many".
pub const IDIOMS: [&str; 2] = ["ratio-less", "ratio-more"];

/// The names of CLDR's plural categories.
const CATEGORIES: [(PluralCategory, &str); 6] = [
    (PluralCategory::Zero, "zero"),
    (PluralCategory::One, "one"),
    (PluralCategory::Two, "two"),
    (PluralCategory::Few, "few"),
    (PluralCategory::Many, "many"),
    (PluralCategory::Other, "other"),
];

/// How the names of variables end that hold the form of an ordinal number.
const ORDINAL: &str = "-form";

/// A message, a term or an attribute of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// Its name: `a`, `a.short`, `-a`.
    pub id: String,
    /// Where its name stands.
    pub range: Range<usize>,
    /// The variables it asks for.
    pub variables: BTreeSet<String>,
    /// The messages and terms it asks for.
    pub references: BTreeSet<String>,
    /// Its choices by plural form.
    pub choices: Vec<PluralChoice>,
}

/// A choice by the plural form of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PluralChoice {
    /// Where what is chosen by stands.
    pub range: Range<usize>,
    /// The forms that it has.
    pub forms: BTreeSet<String>,
    /// Whether it stands within another choice.
    pub is_nested: bool,
}

/// Returns the messages, terms and attributes of a Fluent file, in its order. What can't be
/// read is left out.
pub fn outline(text: &str) -> Vec<Outline> {
    let (Ok(parsed) | Err((parsed, _))) = parse_runtime(text);
    let mut found = Vec::new();
    for entry in &parsed.body {
        let (prefix, name, value, attributes) = match entry {
            Entry::Message(message) => {
                ("", message.id.name, message.value.as_ref(), &message.attributes)
            }
            Entry::Term(term) => ("-", term.id.name, Some(&term.value), &term.attributes),
            _ => continue,
        };
        let id = format!("{prefix}{name}");
        found.push(OutlineReader::read(text, id.clone(), name, value));
        for attribute in attributes {
            let (attribute_name, value) = (attribute.id.name, Some(&attribute.value));
            found.push(OutlineReader::read(
                text,
                format!("{id}.{attribute_name}"),
                attribute_name,
                value,
            ));
        }
    }
    found
}

/// Returns the plural forms of a language: those of whole numbers, and all.
pub fn plural_forms(
    language: Language,
) -> (BTreeSet<&'static str>, BTreeSet<&'static str>) {
    let preferences = PluralRulesPreferences::from(language.locale());
    let Ok(rules) = PluralRules::try_new_cardinal(preferences) else {
        return Default::default();
    };
    let name = |category: PluralCategory| {
        CATEGORIES.iter().find(|(known, _)| *known == category).map(|(_, name)| *name)
    };
    let whole = (0..1000_u32).filter_map(|number| name(rules.category_for(number)));
    (whole.collect(), rules.categories().filter_map(name).collect())
}

struct OutlineReader<'a> {
    text: &'a str,
    outline: Outline,
}

impl OutlineReader<'_> {
    fn read(
        text: &str,
        id: String,
        name: &str,
        value: Option<&Pattern<&str>>,
    ) -> Outline {
        let outline = Outline {
            id,
            range: range_of(text, name),
            variables: BTreeSet::new(),
            references: BTreeSet::new(),
            choices: Vec::new(),
        };
        let mut reader = OutlineReader { text, outline };
        if let Some(pattern) = value {
            reader.pattern(pattern, false);
        }
        reader.outline
    }

    fn pattern(&mut self, pattern: &Pattern<&str>, is_nested: bool) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else { continue };
            self.expression(expression, is_nested);
        }
    }

    fn expression(&mut self, expression: &Expression<&str>, is_nested: bool) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                if let Some(forms) = forms(variants)
                    && let Some(name) = subject(selector)
                {
                    let range = range_of(self.text, name);
                    let choice = PluralChoice { range, forms, is_nested };
                    self.outline.choices.push(choice);
                }
                for variant in variants {
                    self.pattern(&variant.value, true);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.outline.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.outline.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.outline.references.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => {
                self.expression(expression, true);
            }
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// Returns the name of the variable that a choice is made by.
fn subject<'a>(selector: &InlineExpression<&'a str>) -> Option<&'a str> {
    match selector {
        InlineExpression::VariableReference { id } => {
            Some(id.name).filter(|name| !name.ends_with(ORDINAL))
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.first().and_then(subject)
        }
        _ => None,
    }
}

/// Returns the plural forms of a choice, if it is one by plural forms: all its names are
/// such, and one is not "other", which other choices have too. What holds for all else
/// serves as "other".
fn forms(variants: &[Variant<&str>]) -> Option<BTreeSet<String>> {
    let mut forms = BTreeSet::from(["other".to_owned()]);
    for variant in variants {
        match &variant.key {
            VariantKey::Identifier { name } => {
                if !CATEGORIES.iter().any(|(_, known)| known == name) {
                    return None;
                }
                forms.insert((*name).to_owned());
            }
            VariantKey::NumberLiteral { .. } => {}
        }
    }
    (forms.len() > 1).then_some(forms)
}

/// Returns where a part of a text stands in it.
fn range_of(text: &str, part: &str) -> Range<usize> {
    let start = part.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    start..start + part.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_terms_and_attributes_are_outlined() {
        let text = "a = { $x } { b } { -c }\n    .d = { NUMBER($n) ->\n        [one] { $n ->\n            [few] a\n           *[other] b\n        }\n       *[other] x\n    }\n-c = { $kind ->\n    [one] a\n    [range] b\n   *[other] c\n}\n";
        let lines: Vec<String> = outline(text)
            .iter()
            .map(|outline| {
                let choices = outline.choices.iter().map(|choice| {
                    let forms: Vec<&str> =
                        choice.forms.iter().map(String::as_str).collect();
                    format!(
                        "{}:{}",
                        text.get(choice.range.clone()).unwrap(),
                        forms.join("+")
                    )
                });
                format!(
                    "{} {} {:?} {:?} {:?}",
                    outline.id,
                    text.get(outline.range.clone()).unwrap(),
                    outline.variables,
                    outline.references,
                    choices.collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(
            lines,
            [
                r#"a a {"x"} {"-c", "b"} []"#,
                r#"a.d d {"n"} {} ["n:one+other", "n:few+other"]"#,
                r#"-c c {"kind"} {} []"#,
            ]
        );
    }

    #[test]
    fn the_plural_forms_are_those_of_cldr() {
        let forms = |code: &str| {
            let (whole, all) = plural_forms(code.parse().unwrap());
            let join =
                |set: BTreeSet<&str>| set.into_iter().collect::<Vec<_>>().join(" ");
            (join(whole), join(all))
        };
        assert_eq!(forms("lt"), ("few one other".into(), "few many one other".into()));
        assert_eq!(forms("en"), ("one other".into(), "one other".into()));
    }
}
