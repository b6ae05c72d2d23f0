//! The full stop of an abbreviation that is also that of its sentence.

use crate::assemble::{Inline, plain_text};
use crate::model::{self, Placeholder};

/// Returns a text without the full stop it begins with, where what a placeholder gave
/// before ends in one: „17,8 proc.“ ends its sentence, too. Between them there may be the mark of
/// a footnote or the end of emphasis.
pub(super) fn without_second_stop<'t>(
    text: &'t str,
    before: &[model::Inline],
    output: &[Inline],
) -> &'t str {
    let Some(rest) = text.strip_prefix('.').filter(|rest| !rest.starts_with('.')) else {
        return text;
    };
    let is_given = last_said(before)
        .is_some_and(|last| matches!(last, model::InlineKind::Placeholder(_)));
    let mut said = output.iter().rev().map(|it| plain_text(std::slice::from_ref(it)));
    let ends = said.find(|words| !words.is_empty()).unwrap_or_default();
    if is_given && ends.ends_with('.') { rest } else { text }
}

/// Returns what says the last words of a list, without the marks of footnotes.
fn last_said(list: &[model::Inline]) -> Option<&model::InlineKind> {
    let is_mark = |kind: &model::InlineKind| {
        matches!(
            kind,
            model::InlineKind::FootnoteMark(_)
                | model::InlineKind::InlineFootnote(_)
                | model::InlineKind::Placeholder(Placeholder::Cite(_))
        )
    };
    let last =
        list.iter().rev().map(|inline| &inline.kind).find(|kind| !is_mark(kind))?;
    if last.inner().is_empty() { Some(last) } else { last_said(last.inner()) }
}
