//! Comments that several files have, for a file went from hand to hand.

use std::collections::BTreeSet;

use crate::review::{Comment, Remark};

/// Drops the comments that an earlier file has too: a file that went from one reviewer to
/// the next has those of both. What was replied to them since is kept.
pub(super) fn drop_repeated(remarks: &mut Vec<Remark>) {
    // Of the last line only: the remarks are sorted by their lines. With each comment the
    // files that have it, for what a file has twice was said twice.
    let mut seen: Vec<(BTreeSet<usize>, (usize, usize))> = Vec::new();
    let mut last = None;
    for at in 0..remarks.len() {
        let Some((before, rest)) = remarks.split_at_mut_checked(at) else { return };
        let Some(remark) = rest.first_mut() else { return };
        if last != Some(remark.line) {
            seen.clear();
            last = Some(remark.line);
        }
        let file = remark.file;
        let mut kept: Vec<Comment> = Vec::new();
        for comment in std::mem::take(&mut remark.comments) {
            // Without a date it may be another's who said the same.
            let known = seen.iter_mut().find(|(files, (of, nth))| {
                let known = before.get(*of).and_then(|it| it.comments.get(*nth));
                !files.contains(&file)
                    && !comment.date.is_empty()
                    && known.is_some_and(|known| known.is_of(&comment))
            });
            if let Some((files, (of, nth))) = known {
                files.insert(file);
                let known = before.get_mut(*of).and_then(|it| it.comments.get_mut(*nth));
                if let Some(known) = known {
                    known.follow(&comment);
                }
            } else {
                seen.push((BTreeSet::from([file]), (at, kept.len())));
                kept.push(comment);
            }
        }
        remark.comments = kept;
    }
    remarks.retain(|remark| !remark.comments.is_empty() || !remark.proposals.is_empty());
}

impl Comment {
    /// Returns whether another is the same at another time.
    fn is_of(&self, other: &Comment) -> bool {
        (&self.author, &self.date, &self.about, &self.text)
            == (&other.author, &other.date, &other.about, &other.text)
    }

    /// Takes in what was replied to it in another file.
    fn follow(&mut self, other: &Comment) {
        self.is_resolved |= other.is_resolved;
        for reply in &other.replies {
            if !self.replies.contains(reply) {
                self.replies.push(reply.clone());
            }
        }
    }
}
