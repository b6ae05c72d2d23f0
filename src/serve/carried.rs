//! Findings of one reading at the same places of the next, until that has been checked.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, FileId, Fix, Related, Sources, Span};

/// Returns the findings that stand in text that the new reading still has.
pub(super) fn carried(
    findings: &[Diagnostic],
    old: &Sources,
    new: &Sources,
) -> Vec<Diagnostic> {
    let mut shifts: BTreeMap<FileId, Option<Shift>> = BTreeMap::new();
    let mut carry = |span: Span| {
        let shift = shifts.entry(span.file);
        shift.or_insert_with(|| Shift::of(span.file, old, new)).as_ref()?.carry(span)
    };
    let carried = findings.iter().filter_map(|finding| {
        let primary = match finding.primary {
            Some(span) => Some(carry(span)?),
            None => None,
        };
        let related = finding.related.iter().filter_map(|related| {
            Some(Related { span: carry(related.span)?, label: related.label })
        });
        let related = related.collect();
        let fix = finding
            .fix
            .as_ref()
            .and_then(|fix| Some(Fix { span: carry(fix.span)?, ..fix.clone() }));
        Some(Diagnostic { primary, related, fix, ..finding.clone() })
    });
    carried.collect()
}

/// How the text of a file moved: it is the same before and after one changed part.
#[derive(Debug)]
struct Shift {
    file: FileId,
    /// How many bytes before the change are the same.
    before: usize,
    /// Where in the old text what follows the change begins.
    after: usize,
    old_length: usize,
    new_length: usize,
}

impl Shift {
    /// Returns `None` if the file is not there any more.
    fn of(file: FileId, old: &Sources, new: &Sources) -> Option<Shift> {
        let old = old.file(file);
        let file = new.find(&old.path)?;
        let (old, new) = (old.text.as_bytes(), new.file(file).text.as_bytes());
        let before = old.iter().zip(new).take_while(|(old, new)| old == new).count();
        let rest = old.len().min(new.len()) - before;
        let ends = old.iter().rev().zip(new.iter().rev()).take(rest);
        let same = ends.take_while(|(old, new)| old == new).count();
        let after = old.len() - same;
        Some(Shift { file, before, after, old_length: old.len(), new_length: new.len() })
    }

    /// Returns where a part of the text stands now; `None` if something in it has changed.
    fn carry(&self, span: Span) -> Option<Span> {
        let range = span.range();
        if range.end <= self.before {
            return Some(Span::new(self.file, range));
        }
        let moved = |byte: usize| byte + self.new_length - self.old_length;
        (range.start >= self.after)
            .then(|| Span::new(self.file, moved(range.start)..moved(range.end)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{SourceFile, found};

    #[test]
    fn findings_stay_at_their_words() {
        let text = "Pirma pastraipa. Antra. Trečia.";
        for (now, kept) in [
            (text, &["Pirma", "Antra", "Trečia"][..]),
            (
                "Pirma pastraipa apie vaikus. Antra. Trečia.",
                &["Pirma", "Antra", "Trečia"],
            ),
            ("Pirma pastraipa. Antroji. Trečia.", &["Pirma", "Trečia"]),
            ("Pirma. Antra. Trečia.", &["Pirma", "Antra", "Trečia"]),
            ("Pirma pastraipa. Trečia.", &["Pirma", "Trečia"]),
            ("Ketvirta.", &[]),
            ("", &[]),
        ] {
            let [old, new] = [text, now].map(|text| {
                let mut sources = Sources::default();
                if text == now {
                    // The files are read in another order.
                    sources.add(SourceFile { path: "b".to_owned(), text: String::new() });
                }
                sources.add(SourceFile { path: "a".to_owned(), text: text.to_owned() });
                sources
            });
            let file = old.find("a").unwrap();
            let findings: Vec<Diagnostic> = ["Pirma", "Antra", "Trečia"]
                .into_iter()
                .map(|word| {
                    let start = text.find(word).unwrap();
                    found::EmptyReport.at(Span::new(file, start..start + word.len()))
                })
                .collect();
            let carried = carried(&findings, &old, &new);
            let words = carried.iter().map(|it| new.slice(it.primary.unwrap()));
            assert_eq!(words.collect::<Vec<_>>(), kept, "{now}");
        }
    }

    #[test]
    fn findings_of_a_file_that_is_gone_go_and_those_of_the_report_stay() {
        let mut old = Sources::default();
        let file = old.add(SourceFile { path: "a".to_owned(), text: "a".to_owned() });
        let findings =
            [found::EmptyReport.at(Span::new(file, 0..1)), found::EmptyReport.at(None)];
        let carried = carried(&findings, &old, &Sources::default());
        assert_eq!(carried, findings[1..]);
    }
}
