//! Notices that files of a report were saved, by looking at them again and again.
//!
//! Events of the system fail on network drives and in virtual machines, and editors save in
//! different ways: they write in place, or write another file and move it. To look at the
//! files works everywhere, and a report has few.

use std::collections::BTreeMap;
use std::hash::Hasher as _;
use std::io::Read as _;
use std::time::SystemTime;

use siphasher::sip::SipHasher13;

use crate::load::{EntryKind, Files};

/// The folders that a report is read from.
const FOLDERS: [&str; 4] = ["fonts", "report", "templates", "translations"];

/// For how many looks a file that changed is read, and not only looked at: on some disks the
/// time of a file is that of the last two seconds.
const RECENT: u8 = 10;

/// For how many looks files may go on changing before they are read all the same.
const PATIENCE: u8 = 8;

/// What tells one state of a file from another.
#[derive(Debug, Clone, PartialEq, Eq)]
struct State {
    size: u64,
    modified: Option<SystemTime>,
    /// Of the content, where it was read.
    digest: Option<u64>,
    /// For how many more looks it is read.
    recent: u8,
}

/// What is to be done after a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Nothing has changed.
    Same,
    /// Something is being changed: look again soon.
    Unsettled,
    /// Something was changed, and stays as it is: read it.
    Changed,
}

/// The files of a report as they were seen last.
#[derive(Debug, Default)]
pub struct Watch {
    files: BTreeMap<String, State>,
    /// Those that were read into what is shown, by their content.
    settled: BTreeMap<String, u64>,
    /// How many looks one after another have seen changes.
    unsettled: u8,
    /// Whether the files were read since the last look.
    was_read: bool,
}

impl Watch {
    /// Looks at the files for the first time.
    pub fn new(files: &dyn Files) -> Self {
        let mut watch = Watch::default();
        watch.files = watch.scan(files);
        watch.settled = digests(files, &mut watch.files);
        watch
    }

    /// Looks at the files. A change counts once two looks after each other see the same, so
    /// that no half of a file is read, and only if contents differ. What goes on changing is
    /// read now and then.
    pub fn look(&mut self, files: &dyn Files) -> Look {
        let seen = self.scan(files);
        let is_same = seen.len() == self.files.len()
            && seen.iter().zip(&self.files).all(|((path, state), (old_path, old))| {
                path == old_path
                    && (state.size, state.modified) == (old.size, old.modified)
                    && (state.digest.is_none()
                        || old.digest.is_none()
                        || state.digest == old.digest)
            });
        self.files = seen;
        if std::mem::take(&mut self.was_read) && !is_same {
            // Nobody knows which state was read: reading takes longer than saving. Even what
            // was there before is news then.
            self.settled.clear();
        }
        if !is_same && self.unsettled < PATIENCE {
            self.unsettled += 1;
            return Look::Unsettled;
        }
        if std::mem::take(&mut self.unsettled) == 0 {
            return Look::Same;
        }
        let digests = digests(files, &mut self.files);
        if digests == self.settled {
            return Look::Same;
        }
        self.settled = digests;
        self.was_read = true;
        Look::Changed
    }

    /// Says that somebody else read the files, perhaps in another state than was seen last: what
    /// is saved next is news, even if it is what was there before.
    pub fn forget(&mut self) {
        self.settled.clear();
    }

    fn scan(&self, files: &dyn Files) -> BTreeMap<String, State> {
        let mut seen = BTreeMap::new();
        let mut folders: Vec<String> = FOLDERS.map(str::to_owned).to_vec();
        while let Some(folder) = folders.pop() {
            for entry in files.entries(&folder) {
                // The program's own files on their way, and those of editors and git.
                if entry.name.starts_with('.') {
                    continue;
                }
                let path = format!("{folder}/{}", entry.name);
                if entry.kind == EntryKind::Folder {
                    folders.push(path);
                } else if let Some((size, modified)) = files.state(&path) {
                    let state = self.state(files, &path, size, modified);
                    seen.insert(path, state);
                }
            }
        }
        seen
    }

    fn state(
        &self,
        files: &dyn Files,
        path: &str,
        size: u64,
        modified: Option<SystemTime>,
    ) -> State {
        let old = self.files.get(path);
        let is_same = old.is_some_and(|old| (old.size, old.modified) == (size, modified));
        let recent = match old {
            Some(old) if is_same => old.recent.saturating_sub(1),
            None if self.files.is_empty() => 0,
            _ => RECENT,
        };
        let digest = match old {
            _ if recent > 0 => digest(files, path),
            Some(old) if is_same => old.digest,
            _ => None,
        };
        State { size, modified, digest, recent }
    }
}

/// Returns the content of all files, and remembers it.
fn digests(
    files: &dyn Files,
    states: &mut BTreeMap<String, State>,
) -> BTreeMap<String, u64> {
    let mut digests = BTreeMap::new();
    for (path, state) in states {
        state.digest = state.digest.or_else(|| digest(files, path));
        digests.insert(path.clone(), state.digest.unwrap_or_default());
    }
    digests
}

/// Returns what tells the content of a file from another; `None` if it can't be read.
fn digest(files: &dyn Files, path: &str) -> Option<u64> {
    let mut file = files.open(path).ok()?;
    let mut hasher = SipHasher13::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer).ok()? {
            0 => return Some(hasher.finish()),
            read => hasher.write(buffer.get(..read)?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::InMemory;

    #[test]
    fn what_goes_on_changing_is_read_now_and_then() {
        let files = |text: usize| InMemory::new().with("report/a.md", "x".repeat(text));
        let mut watch = Watch::new(&files(0));
        let looks: Vec<Look> = (1..30).map(|at| watch.look(&files(at))).collect();
        assert_eq!(looks.iter().filter(|look| **look == Look::Changed).count(), 3);
        assert!(!looks.contains(&Look::Same));
    }

    #[test]
    fn a_change_counts_when_it_has_settled_and_differs() {
        let files = |text: &str| {
            InMemory::new().with("report/a.md", text).with("build/x.pdf", text)
        };
        let one = files("1");
        let mut watch = Watch::new(&one);
        for (what, files, expected) in [
            ("nothing", one.clone(), Look::Same),
            (
                "another file that is no part of the report",
                one.with("build/y", "2"),
                Look::Same,
            ),
            ("half of a text", files("12"), Look::Unsettled),
            ("the rest", files("1234"), Look::Unsettled),
            ("settled", files("1234"), Look::Changed),
            ("read", files("1234"), Look::Same),
            ("of the same size, soon after", files("4321"), Look::Unsettled),
            ("settled", files("4321"), Look::Changed),
            ("read", files("4321"), Look::Same),
            ("moved away to be replaced", InMemory::new(), Look::Unsettled),
            ("and replaced by the same", files("4321"), Look::Unsettled),
            ("which changes nothing", files("4321"), Look::Same),
            ("another file", files("4321").with("report/b.md", ""), Look::Unsettled),
            ("settled", files("4321").with("report/b.md", ""), Look::Changed),
            (
                "a hidden one",
                files("4321").with("report/b.md", "").with("report/.a.md.swp", ""),
                Look::Same,
            ),
            ("gone", files("4321"), Look::Unsettled),
            ("settled", files("4321"), Look::Changed),
            ("saved again, perhaps before it was read", files("55555"), Look::Unsettled),
            ("and taken back", files("4321"), Look::Unsettled),
            ("which is news", files("4321"), Look::Changed),
        ] {
            assert_eq!(watch.look(&files), expected, "{what}");
        }
    }

    #[test]
    fn what_takes_back_a_save_that_was_never_seen_is_news() {
        // On the disk, a file that was written twice has another time; here, another length
        // between two looks stands for that.
        let files = |text: &str| InMemory::new().with("report/a.md", text);
        for (is_read, expected) in [(false, Look::Same), (true, Look::Changed)] {
            let mut watch = Watch::new(&files("1"));
            assert_eq!(watch.look(&files("12")), Look::Unsettled);
            if is_read {
                watch.forget();
            }
            assert_eq!(watch.look(&files("1")), Look::Unsettled);
            assert_eq!(watch.look(&files("1")), expected);
        }
    }
}
