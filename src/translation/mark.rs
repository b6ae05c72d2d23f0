//! What identifies a placeholder in every language: what it asks for, without what the grammar of a
//! sentence decides.

use crate::evidence::{ContrastQuery, ListItems, Operand};
use crate::model::Placeholder;

/// Returns what identifies a placeholder in both languages.
pub fn mark(placeholder: &Placeholder) -> String {
    let query = |name: &str, query: &crate::evidence::Query| {
        let mut parts: Vec<String> = query
            .selectors
            .iter()
            .map(|selector| {
                format!("{}={}", selector.dimension.value, selector.code.value)
            })
            .collect();
        // A translator may write the selectors in another order.
        parts.sort();
        format!("{name} {} {}", query.indicator.value, parts.join(" "))
    };
    match placeholder {
        // With or without its unit, in whatever case, as the sentence of each language needs it.
        Placeholder::Value(inner, _) | Placeholder::Number(inner) => {
            query("figure", inner)
        }
        Placeholder::Change(change) => {
            let figure = query("change", &change.query);
            let measure =
                change.measure.as_ref().map_or("", |measure| measure.value.as_str());
            let rounding = change.rounding.map_or("", |rounding| rounding.as_str());
            let periods = format!("{} {}", change.from.value, change.to.value);
            let words = [&*figure, &*periods, measure, rounding];
            words
                .into_iter()
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        }
        Placeholder::Contrast(contrast) => {
            let ContrastQuery { kind, left, right, expected, rounding } = &**contrast;
            let [left, right] = [left, right].map(|side| query("figure", side));
            let expected =
                expected.as_ref().map_or("", |expected| expected.value.as_str());
            let rounding = rounding.map_or("", |rounding| rounding.as_str());
            format!("{} {left} {right} {expected} {rounding}", kind.as_str())
        }
        // The case is the sentence's, in each language its own.
        Placeholder::List(list, _) => {
            let items = match &list.items {
                ListItems::Years(years) => format!("years={}", years.value),
                ListItems::Codes(selector) => {
                    format!("{}={}", selector.dimension.value, selector.code.value)
                }
            };
            format!("list {} {items}", list.indicator.value)
        }
        Placeholder::Claim(claim) => {
            let side = |operand: &Operand| match operand {
                Operand::Figure(inner) => query("figure", inner),
                Operand::Literal(text) => text.value.clone(),
            };
            let relation = claim.relation.value.as_str();
            format!("claim {} {relation} {}", side(&claim.left), side(&claim.right))
        }
        Placeholder::Count(count) => format!("count {count}"),
        Placeholder::Typed => "typed".to_owned(),
        // Each language uses the case that its sentence needs.
        Placeholder::Ref(reference) => {
            let names = reference.anchors.iter().map(|anchor| anchor.value.as_str());
            format!("ref {}", names.collect::<Vec<_>>().join(" "))
        }
        Placeholder::Cite(citation) => {
            format!("cite {} {:?}", citation.source.value, citation.locator)
        }
    }
}
