//! What a report has to meet before it is sent, item by item.

use std::collections::BTreeSet;

use crate::check::final_copy::{LOOKED_AT, SUSPECT, UNFINISHED_TRANSLATION, severities};
use crate::diagnostic::{Code, Diagnostics, Severity};
use crate::model::Project;

/// An item of the list, with what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecklistItem {
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
    /// What somebody has to look at and no finding names.
    pub listed: Vec<String>,
}

impl ChecklistItem {
    /// Returns the word that selects how the item is marked.
    pub fn state(&self) -> &'static str {
        match self {
            ChecklistItem { errors: 1.., .. } => "fail",
            ChecklistItem { unchecked, .. } if !unchecked.is_empty() => "unchecked",
            ChecklistItem { warnings: 1.., .. } => "look",
            ChecklistItem { .. } => "pass",
        }
    }
}

/// What makes a translation doubtful, though the copy to be sent may have it.
const SUSPECT_TRANSLATION: [Code; 4] =
    [Code::FigureDiffers, Code::SentencesDiffer, Code::Untranslated, Code::RunTogether];

/// The items, each with what it is about.
const ITEMS: [(&str, About); 8] = [
    ("languages", About::Codes(&[&UNFINISHED_TRANSLATION, &SUSPECT_TRANSLATION])),
    ("length", About::Codes(&[&[Code::OverWordLimit, Code::OverBudget]])),
    (
        "parts",
        About::Codes(&[&[
            Code::MissingPart,
            Code::EmptyReport,
            Code::DirectiveProfile,
            Code::ArticleWithoutChapter,
            Code::ChapterDeleted,
            Code::ChapterNotRead,
            Code::EmptyRegister,
            Code::RegisterNotRead,
            Code::RegisterNotPrinted,
        ]]),
    ),
    (
        "children",
        About::Children(&[
            Code::PersonalData,
            Code::CouldIdentify,
            Code::FewChildren,
            Code::TellingName,
            Code::SuppressedValue,
            Code::DirectiveAttribute,
        ]),
    ),
    ("pictures", About::Pictures),
    (
        "finished",
        About::Codes(&[&[
            Code::SampleText,
            Code::DraftNotice,
            Code::DraftText,
            Code::SenderNotNamed,
            Code::UnfinishedText,
            Code::RegisterTextMissing,
            Code::UnassessedObservation,
        ]]),
    ),
    ("typed", About::Codes(&[&[Code::TypedFigure]])),
    ("rest", About::Others),
];

/// What an item is about.
#[derive(Clone, Copy)]
enum About {
    /// Findings of these codes.
    Codes(&'static [&'static [Code]]),
    /// Findings of these codes; rules that find some of them can be replaced, too.
    Children(&'static [Code]),
    /// Pictures with words that the program can't read; not listed if there are none.
    Pictures,
    /// All other findings.
    Others,
}

impl About {
    /// Returns whether findings of a code belong here and nowhere else.
    fn has(self, code: Code) -> bool {
        match self {
            About::Codes(lists) => lists.iter().any(|codes| codes.contains(&code)),
            About::Children(codes) => codes.contains(&code),
            About::Pictures => false,
            About::Others => ITEMS.iter().all(|(_, about)| match about {
                About::Others => true,
                about => !about.has(code),
            }),
        }
    }
}

/// Returns the items with the number of findings about each, in the copy to be sent, and with
/// the pictures that have to be looked at.
pub fn checklist(
    project: &Project,
    unread_pictures: &BTreeSet<String>,
    diags: &Diagnostics,
) -> Vec<ChecklistItem> {
    let severities = severities(&project.manifest, true);
    let silenced = severities.iter().filter(|(code, severity)| {
        let counts = code.default_severity() > Severity::Note
            || SUSPECT.contains(code)
            || LOOKED_AT.contains(code);
        counts && **severity <= Some(Severity::Note)
    });
    let silenced: Vec<Code> = silenced.map(|(code, _)| *code).collect();
    let items = ITEMS.iter().map(|(id, about)| {
        let count = |severity| {
            let findings = diags.iter().filter(|it| it.severity == severity);
            findings.filter(|finding| about.has(finding.code)).count()
        };
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let codes = silenced.iter().filter(|code| about.has(**code));
        let codes = codes.map(|code| code.as_str().to_owned()).collect();
        let item =
            ChecklistItem { id, errors, warnings, unchecked: codes, listed: Vec::new() };
        match about {
            About::Codes(_) | About::Others => item,
            About::Children(_) => {
                let rules = project.privacy.replaced();
                let rules = rules.map(|rule| format!("privacy.toml: {rule}"));
                ChecklistItem {
                    unchecked: item.unchecked.into_iter().chain(rules).collect(),
                    ..item
                }
            }
            About::Pictures => ChecklistItem {
                warnings: unread_pictures.len(),
                listed: unread_pictures.iter().cloned().collect(),
                ..item
            },
        }
    });
    let is_empty = |item: &ChecklistItem| item.id == "pictures" && item.listed.is_empty();
    items.filter(|item| !is_empty(item)).collect()
}
