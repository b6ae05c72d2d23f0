//! What has changed in the source of a translation since it was made.

use crate::assemble::printed::Printed;
use crate::assemble::{Inline, InlineKind};
use crate::model::Project;
use crate::translation::{Change, Comparison, State, changes as word_changes};

/// How many words before and after a change are shown with it.
const CONTEXT: usize = 3;

/// Returns for each stale segment of a block the changed words of the source, with
/// some of those around them. Placeholders are what they print: readers of a draft know
/// nothing of Markdown.
pub(super) fn changes(
    comparison: &Comparison,
    position: usize,
    project: &Project,
    printed: &Printed<'_>,
) -> Vec<Vec<Inline>> {
    let stale = comparison.of_block(position).filter(|pair| pair.state == State::Stale);
    stale
        .map(|pair| {
            let unit = pair.former.and_then(|former| project.memory.units.get(former));
            let old = unit.map(|unit| printed.text(&unit.source)).unwrap_or_default();
            let new = printed.text(&pair.source.text);
            let text = |text: String| InlineKind::Text(text);
            let list = word_changes(&old, &new);
            let last = list.len().saturating_sub(1);
            let mut runs = Vec::new();
            let mut push = |kind| runs.push(Inline { kind, span: pair.source.span });
            let mut after_deleted = false;
            for (index, change) in list.into_iter().enumerate() {
                let wrapped = |written: String| {
                    vec![Inline { kind: text(written), span: pair.source.span }]
                };
                let is_deleted = matches!(change, Change::Deleted(_));
                match change {
                    Change::Kept(kept) => {
                        push(text(shortened(&kept, index == 0, index == last)));
                    }
                    Change::Deleted(gone) => push(InlineKind::Deleted(wrapped(gone))),
                    Change::Inserted(new) => {
                        if after_deleted {
                            push(text(" ".to_owned()));
                        }
                        push(InlineKind::Inserted(wrapped(new)));
                    }
                }
                after_deleted = is_deleted;
            }
            runs
        })
        .collect()
}

/// Cuts what stands between two changes to the words next to them.
fn shortened(text: &str, is_first: bool, is_last: bool) -> String {
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    let (before, after) =
        (if is_first { 0 } else { CONTEXT }, if is_last { 0 } else { CONTEXT });
    if words.len() <= before + after + 1 {
        return text.to_owned();
    }
    let (head, rest) = words.split_at(before);
    let (_, tail) = rest.split_at(rest.len() - after);
    format!("{}… {}", head.concat(), tail.concat())
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn only_the_words_next_to_a_change_are_shown() {
        let text = "a b c d e f g h i ";
        assert_eq!(shortened(text, false, false), "a b c … g h i ");
        assert_eq!(shortened(text, true, false), "… g h i ");
        assert_eq!(shortened(text, false, true), "a b c … ");
        assert_eq!(shortened("a b ", false, false), "a b ");
    }
}
