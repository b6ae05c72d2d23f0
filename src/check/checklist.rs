//! What a report has to meet before it is sent, item by item.

use crate::check::final_copy::UNFINISHED_TRANSLATION;
use crate::diagnostic::{Code, Diagnostics, Severity};

/// An item of the list, with what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The name of its message, behind `checklist-`.
    pub id: &'static str,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings, which somebody should have looked at.
    pub warnings: usize,
}

impl Item {
    /// Returns whether nothing stands against sending the report.
    pub fn passes(&self) -> bool {
        self.errors == 0
    }
}

/// What makes a translation doubtful, though the copy to be sent may have it.
const SUSPECT_TRANSLATION: [Code; 4] =
    [Code::FigureDiffers, Code::SentencesDiffer, Code::Untranslated, Code::RunTogether];

/// The items, each with the codes that it is about; the last is about all others.
const ITEMS: [(&str, &[&[Code]]); 6] = [
    ("languages", &[&UNFINISHED_TRANSLATION, &SUSPECT_TRANSLATION]),
    ("length", &[&[Code::OverWordLimit, Code::OverBudget]]),
    ("parts", &[&[Code::MissingPart, Code::EmptyReport, Code::DirectiveProfile]]),
    (
        "children",
        &[&[
            Code::PersonalData,
            Code::CouldIdentify,
            Code::SuppressedValue,
            Code::DirectiveAttribute,
        ]],
    ),
    ("finished", &[&[Code::SampleText, Code::DraftNotice, Code::RegisterTextMissing]]),
    ("rest", &[]),
];

/// Returns the items with the number of findings about each.
pub fn checklist(diags: &Diagnostics) -> Vec<Item> {
    let holds = |lists: &[&[Code]], code| lists.iter().any(|codes| codes.contains(&code));
    let has_item = |code| ITEMS.iter().any(|(_, lists)| holds(lists, code));
    let items = ITEMS.iter().map(|(id, lists)| {
        let count = |severity| {
            let is_of = |code| holds(lists, code) || lists.is_empty() && !has_item(code);
            let findings = diags.iter().filter(|it| it.severity == severity);
            findings.filter(|finding| is_of(finding.code)).count()
        };
        Item { id, errors: count(Severity::Error), warnings: count(Severity::Warning) }
    });
    items.collect()
}
