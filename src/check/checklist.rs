//! What a report has to meet before it is sent, item by item.

use crate::check::final_copy::{SUSPECT, UNFINISHED_TRANSLATION, severities};
use crate::diagnostic::{Code, Diagnostics, Severity};
use crate::model::Project;

/// An item of the list, with what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The name of its message, behind `checklist-`.
    pub id: &'static str,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings, which somebody should have looked at.
    pub warnings: usize,
    /// What the project's settings do not let count: codes of findings that are turned off or
    /// made notes, and built-in rules that `report/privacy.toml` replaces. Of these nobody
    /// knows whether they stand against sending the report.
    pub unchecked: Vec<String>,
}

impl Item {
    /// Returns the word that selects how the item is marked.
    pub fn state(&self) -> &'static str {
        match self {
            Item { errors: 1.., .. } => "fail",
            Item { unchecked, .. } if !unchecked.is_empty() => "unchecked",
            Item { warnings: 1.., .. } => "look",
            Item { .. } => "pass",
        }
    }
}

/// What makes a translation doubtful, though the copy to be sent may have it.
const SUSPECT_TRANSLATION: [Code; 4] =
    [Code::FigureDiffers, Code::SentencesDiffer, Code::Untranslated, Code::RunTogether];

/// The items, each with the codes that it is about; the last is about all others.
const ITEMS: [(&str, &[&[Code]]); 6] = [
    ("languages", &[&UNFINISHED_TRANSLATION, &SUSPECT_TRANSLATION]),
    ("length", &[&[Code::OverWordLimit, Code::OverBudget]]),
    (
        "parts",
        &[&[
            Code::MissingPart,
            Code::EmptyReport,
            Code::DirectiveProfile,
            Code::ArticleWithoutChapter,
            Code::ChapterDeleted,
            Code::ChapterNotRead,
            Code::EmptyRegister,
            Code::RegisterNotRead,
            Code::RegisterNotPrinted,
        ]],
    ),
    (
        "children",
        &[&[
            Code::PersonalData,
            Code::CouldIdentify,
            Code::SuppressedValue,
            Code::DirectiveAttribute,
        ]],
    ),
    (
        "finished",
        &[&[
            Code::SampleText,
            Code::DraftNotice,
            Code::DraftText,
            Code::SenderNotNamed,
            Code::UnfinishedText,
            Code::RegisterTextMissing,
            Code::UnassessedObservation,
        ]],
    ),
    ("rest", &[]),
];

/// The item about children.
const CHILDREN: &str = "children";

/// Returns the items with the number of findings about each, in the copy to be sent.
pub fn checklist(project: &Project, diags: &Diagnostics) -> Vec<Item> {
    let holds = |lists: &[&[Code]], code| lists.iter().any(|codes| codes.contains(&code));
    let has_item = |code| ITEMS.iter().any(|(_, lists)| holds(lists, code));
    let severities = severities(&project.manifest, true);
    let silenced = severities.iter().filter(|(code, severity)| {
        let counts = code.default_severity() > Severity::Note || SUSPECT.contains(code);
        counts && **severity <= Some(Severity::Note)
    });
    let silenced: Vec<Code> = silenced.map(|(code, _)| *code).collect();
    let items = ITEMS.iter().map(|(id, lists)| {
        let is_of = |code| holds(lists, code) || lists.is_empty() && !has_item(code);
        let count = |severity| {
            let findings = diags.iter().filter(|it| it.severity == severity);
            findings.filter(|finding| is_of(finding.code)).count()
        };
        let codes = silenced.iter().filter(|code| is_of(**code));
        let codes = codes.map(|code| code.as_str().to_owned());
        let rules = project.privacy.replaced().filter(|_| *id == CHILDREN);
        let rules = rules.map(|rule| format!("privacy.toml: {rule}"));
        Item {
            id,
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            unchecked: codes.chain(rules).collect(),
        }
    });
    items.collect()
}
