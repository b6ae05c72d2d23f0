//! What indicators take of a newer file otherwise, since their entries do not name it.

use komentaras::evidence::TakenOtherwise;
use serde::Serialize;

use crate::cli::ui::Ui;

/// A column of which an indicator takes the only code, which is not the same in both files.
#[derive(Serialize)]
pub(super) struct TakenRow {
    indicator: String,
    dimension: String,
    old: Option<String>,
    new: Vec<String>,
}

impl From<TakenOtherwise> for TakenRow {
    fn from(taken: TakenOtherwise) -> Self {
        let TakenOtherwise { indicator, dimension, old, new } = taken;
        TakenRow { indicator, dimension, old, new }
    }
}

/// Returns the rows as people read them; nothing of none.
pub(super) fn told(rows: &[TakenRow], ui: &Ui) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut text = format!("{}\n", ui.bold(&ui.say("compare-taken-title")));
    for TakenRow { indicator, dimension, old, new } in rows {
        let kind = match (old, new.as_slice()) {
            (None, _) => "added",
            (Some(_), []) => "gone",
            (Some(_), _) => "other",
        };
        let args = [
            ("kind", kind),
            ("name", indicator),
            ("dimension", dimension),
            ("old", old.as_deref().unwrap_or_default()),
            ("new", &new.join("`, `")),
        ];
        text.push_str(&format!("{}\n", ui.say_with("compare-taken", &args)));
    }
    text.push('\n');
    text
}
