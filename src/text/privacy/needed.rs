//! What a text must have for a rule to be searched: found for all rules in one pass.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Form, Rule};
use crate::text::required::{Collected, Lists};

/// What the texts of rules must have.
#[derive(Debug)]
pub(super) struct Needed {
    lists: Lists,
    rules: Vec<Needing>,
}

/// A rule, and what texts must have for it to be searched.
#[derive(Debug)]
struct Needing {
    rule: Arc<Rule>,
    /// The list of which the file of rules says that it is needed.
    list: Option<usize>,
    /// The lists that each form needs, each by its number.
    forms: Vec<Vec<usize>>,
}

impl Needed {
    /// Returns what rules need.
    pub(super) fn of(rules: &BTreeMap<String, Arc<Rule>>) -> Self {
        let mut collected = Collected::default();
        let rules = rules.values().map(|rule| Needing {
            list: (!rule.needs.is_empty()).then(|| collected.add(&rule.needs)),
            forms: rule.forms.iter().map(|it| collected.add_needs(&it.pattern)).collect(),
            rule: Arc::clone(rule),
        });
        let rules = rules.collect();
        Needed { lists: collected.lists(), rules }
    }

    /// Returns the rules that have all they need in a text, each with the forms that do.
    pub(super) fn met_by(&self, text: &str) -> impl Iterator<Item = (&Rule, Vec<&Form>)> {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let had = self.lists.had_by(text);
        self.rules.iter().filter_map(move |Needing { rule, list, forms }| {
            if digits < rule.digits || list.is_some_and(|list| !had.has(list)) {
                return None;
            }
            let needs = rule.forms.iter().zip(forms);
            let met = needs.filter(|(_, lists)| had.have(lists));
            let met: Vec<&Form> = met.map(|(form, _)| form).collect();
            let only_with = rule.only_with.as_ref();
            let is_met = !met.is_empty() && only_with.is_none_or(|it| it.is_in(text));
            is_met.then_some((&**rule, met))
        })
    }
}
