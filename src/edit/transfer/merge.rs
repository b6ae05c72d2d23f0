//! Puts what a chapter uses into the registers of a report, entry by entry. Everything else in
//! the registers stays as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::index::{Brought, Index, Place};
use super::memory::joined;
use super::needs::needs;
use super::settle::settled;
use super::shared::Shared;
use super::terms::TermTable;
use super::{NotTransferred, Outcome, Side, Step, Transfer};
use crate::edit::chapter::is_begun;
use crate::edit::draft::Draft;
use crate::edit::insert::Insertion;
use crate::edit::register::Register;
use crate::edit::toml;
use crate::evidence::Indicator;
use crate::load::{Files, MANIFEST, TERMS};
use crate::model::{Chapter, Memory, path};
use crate::pipeline::Snapshot;
use crate::text::Language;

/// A report and where its files are read from.
#[derive(Debug, Clone, Copy)]
pub struct Report<'r> {
    /// The report.
    pub snapshot: &'r Snapshot,
    /// Its files.
    pub files: &'r dyn Files,
}

/// An item of which the report has another version than the chapters bring.
#[derive(Debug)]
pub struct Difference {
    /// The item.
    pub item: Brought,
    /// As the report has it.
    pub mine: Vec<u8>,
    /// As it comes with the chapters.
    pub theirs: Vec<u8>,
}

/// Decides which of two versions is taken; nothing if nobody can say.
pub type Decide<'d> = &'d mut dyn FnMut(&Difference) -> Option<Side>;

/// What a report becomes.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// Files that are copied whole, by path.
    pub(super) copied: BTreeMap<String, Vec<u8>>,
    /// Texts that change, by path.
    pub(super) edited: BTreeMap<String, Draft>,
    /// The memory, if it changes.
    pub(super) memory: Option<Memory>,
    /// What is done, in order.
    pub(super) transfer: Transfer,
}

/// Returns what a report becomes when chapters of another one are put into it.
/// `has_own_files`: whether what is new in registers goes into files of its own.
pub(super) fn merge(
    from: Report<'_>,
    to: Report<'_>,
    chapters: &[&Chapter],
    decide: Decide<'_>,
    has_own_files: bool,
) -> Result<Merged, NotTransferred> {
    let (theirs, mine) = (Index::of(from.snapshot), Index::of(to.snapshot));
    let languages = &to.snapshot.project.manifest.languages;
    let table = TermTable::of(to.snapshot).or_else(|| TermTable::of(from.snapshot));
    let mut merge = Merge {
        from,
        to,
        theirs,
        mine,
        table: table.unwrap_or_default(),
        has_own_files,
        settings: BTreeMap::new(),
        budgets: BTreeMap::new(),
        merged: Merged::default(),
    };
    // What several chapters need comes with the first.
    let mut needed: BTreeMap<Brought, &Chapter> = BTreeMap::new();
    for chapter in chapters {
        for item in needs(from.snapshot, &merge.theirs, chapter) {
            needed.entry(item).or_insert(chapter);
        }
    }
    let shared = Shared::of(from)?.missing_in(&Shared::of(to)?);
    merge.merged.transfer.left = shared;
    let mut differing = Vec::new();
    let mut kept = BTreeSet::new();
    for (item, chapter) in needed {
        if let Brought::Message(language, _) = &item
            && !languages.contains(language)
        {
            continue;
        }
        if let Brought::File(file) = &item
            && is_text_of(chapter, file)
                .is_some_and(|language| !languages.contains(&language))
        {
            merge.merged.transfer.foreign.push(file.clone());
            continue;
        }
        let Some(new) = merge.content(&item)? else { continue };
        let outcome = match merge.former(&item)? {
            None => Outcome::New,
            Some(former) if is_same(&item, &former, &new) => continue,
            Some(_) if is_begun(to.snapshot, item.name(), &chapter.id) => Outcome::Begun,
            Some(mine) => {
                let difference =
                    Difference { item: item.clone(), mine, theirs: new.clone() };
                match decide(&difference) {
                    Some(Side::Mine) => Outcome::Kept,
                    Some(Side::Theirs) => Outcome::Replaced,
                    None => {
                        differing.push(difference);
                        continue;
                    }
                }
            }
        };
        if outcome == Outcome::Kept {
            kept.insert(item.clone());
        } else {
            if let Brought::Indicator(id) = &item
                && outcome == Outcome::Replaced
                && !merge.mine.places.contains_key(&item)
            {
                return Err(NotTransferred::Indicator(id.clone()));
            }
            merge.put(&item, new, outcome, &chapter.id.replace('/', "-"));
            if let Brought::Indicator(id) = &item
                && let Some(added) = merge.settings.remove(id)
            {
                merge.merged.transfer.settings.insert(id.clone(), added);
            }
        }
        merge.merged.transfer.steps.push(Step { item, outcome });
    }
    if !differing.is_empty() {
        return Err(NotTransferred::Differ(differing));
    }
    merge.put_budgets()?;
    merge.join_memory(chapters, &kept);
    Ok(merge.merged)
}

/// Returns the language of a chapter's own file.
fn is_text_of(chapter: &Chapter, file: &str) -> Option<Language> {
    let mut languages = chapter.texts.keys();
    languages.find(|language| path::chapter(**language, &chapter.id) == file).copied()
}

struct Merge<'r> {
    from: Report<'r>,
    to: Report<'r>,
    theirs: Index<'r>,
    mine: Index<'r>,
    /// The table of terms to which rows are added.
    table: TermTable,
    /// Whether what is new in registers goes into files of its own.
    has_own_files: bool,
    /// What is added to the entries of indicators, by id.
    settings: BTreeMap<String, Vec<String>>,
    /// The word budgets that the report gets, by the ids of their chapters.
    budgets: BTreeMap<String, u32>,
    merged: Merged,
}

impl Merge<'_> {
    /// Returns an item as the other report has it; nothing for a file that it does not have.
    fn content(&mut self, item: &Brought) -> Result<Option<Vec<u8>>, NotTransferred> {
        let text = match item {
            Brought::File(path) => return read(self.from.files, path),
            Brought::Term(name) => self
                .theirs
                .terms
                .get(name)
                .map(|term| self.table.row(term))
                .unwrap_or_default(),
            Brought::Indicator(id) => {
                let entry = self.theirs.entry(item, &self.from.snapshot.sources);
                let entry = entry.unwrap_or_default();
                let evidence = &self.from.snapshot.project.evidence;
                match evidence.indicator(id) {
                    Some(indicator) => self.settled(entry, indicator)?,
                    None => entry,
                }
            }
            Brought::Budget(id) => {
                return Ok(budget(self.from, id).map(|budget| budget.to_string().into()));
            }
            Brought::Source(_) | Brought::Message(..) => {
                let entry = self.theirs.entry(item, &self.from.snapshot.sources);
                entry.unwrap_or_default()
            }
        };
        Ok(Some(text.into_bytes()))
    }

    /// Returns an indicator's entry with what holds for it in the other report.
    fn settled(
        &mut self,
        entry: String,
        indicator: &Indicator,
    ) -> Result<String, NotTransferred> {
        let id = &indicator.id.value;
        let (from, to) = (&self.from.snapshot.project, &self.to.snapshot.project);
        let settled = settled(entry, indicator, from, to)
            .ok_or_else(|| NotTransferred::Indicator(id.clone()))?;
        if !settled.added.is_empty() {
            self.settings.insert(id.clone(), settled.added);
        }
        Ok(settled.text)
    }

    /// Returns an item as the report itself has it.
    fn former(&self, item: &Brought) -> Result<Option<Vec<u8>>, NotTransferred> {
        match item {
            Brought::File(path) => read(self.to.files, path),
            Brought::Term(name) => Ok(self
                .mine
                .terms
                .get(name)
                .map(|term| self.table.row(term).into_bytes())),
            Brought::Budget(id) => {
                Ok(budget(self.to, id).map(|budget| budget.to_string().into_bytes()))
            }
            item => {
                let entry = self.mine.entry(item, &self.to.snapshot.sources);
                Ok(entry.map(String::into_bytes))
            }
        }
    }

    /// Puts an item into the report, in place of what it has or as an addition. `name` is what
    /// a file of its own is called.
    fn put(&mut self, item: &Brought, content: Vec<u8>, outcome: Outcome, name: &str) {
        match item {
            Brought::File(path) => {
                self.merged.copied.insert(path.clone(), content);
                return;
            }
            Brought::Budget(id) => {
                self.budgets
                    .extend(budget(self.from, id).map(|budget| (id.clone(), budget)));
                return;
            }
            _ => {}
        }
        let text = String::from_utf8_lossy(&content).into_owned();
        let place =
            self.mine.places.get(item).filter(|_| outcome == Outcome::Replaced).cloned();
        if let Some(Place { file, range }) = place {
            let path = self.to.snapshot.sources.file(file).path.clone();
            let text = match item {
                // What a span of a row holds beside the row.
                Brought::Term(_) => format!("{text}{}", self.row_end(file, &range)),
                _ => text.get(comment(&text)..).unwrap_or_default().to_owned(),
            };
            // What somebody noted above the entry stays.
            let former = &self.to.snapshot.sources.file(file).text;
            let start = range.start + comment(former.get(range.clone()).unwrap_or(""));
            self.draft(&path).replace(start..range.end, text);
            return;
        }
        let (register, place) = match item {
            Brought::File(_) | Brought::Budget(_) => return,
            Brought::Indicator(_) => (Some(Register::Indicators), Insertion::End),
            Brought::Source(_) => {
                let written = self.theirs.places.get(item);
                let written = written
                    .map(|place| &self.from.snapshot.sources.file(place.file).path);
                let is_bib =
                    written.is_some_and(|path| path.strip_suffix(".bib").is_some());
                let form = if is_bib { "bib" } else { "yml" };
                (Some(Register::Sources(form)), Insertion::End)
            }
            Brought::Message(language, id) => {
                (Some(Register::Messages(*language)), Insertion::of_message(id))
            }
            Brought::Term(_) => (None, Insertion::Row),
        };
        let path = match register {
            Some(register) if self.has_own_files => register.file(name),
            Some(register) => register.whole(),
            None => TERMS.to_owned(),
        };
        let header = self.table.header.clone();
        let draft = self.draft(&path);
        if path == TERMS && draft.is_new() {
            draft.add(header, Insertion::Row);
        }
        draft.add(text, place);
    }

    /// Returns the end of the line that the span of a row may hold.
    fn row_end(&self, file: crate::diagnostic::FileId, range: &Range<usize>) -> String {
        let text = &self.to.snapshot.sources.file(file).text;
        let row = text.get(range.clone()).unwrap_or_default();
        row.get(row.trim_end_matches(['\r', '\n']).len()..).unwrap_or_default().to_owned()
    }

    /// Writes the word budgets into the settings.
    fn put_budgets(&mut self) -> Result<(), NotTransferred> {
        if self.budgets.is_empty() {
            return Ok(());
        }
        let Snapshot { project, sources, .. } = self.to.snapshot;
        let settings = &sources.file(project.manifest.file).text;
        let settings = toml::with_budgets(settings, &self.budgets)
            .ok_or_else(|| NotTransferred::Unreadable(MANIFEST.to_owned()))?;
        self.draft(MANIFEST).replace_all(settings);
        Ok(())
    }

    /// Adds what the other report knows of the chapters to the memory.
    fn join_memory(&mut self, chapters: &[&Chapter], kept: &BTreeSet<Brought>) {
        let mut memory = self.to.snapshot.project.memory.clone();
        let languages = &self.to.snapshot.project.manifest.languages;
        for chapter in chapters {
            let is_kept = |language: Language| {
                kept.contains(&Brought::File(path::chapter(language, &chapter.id)))
            };
            let known = self.from.snapshot.project.memory.units.iter();
            let known = known.filter(|unit| {
                unit.chapter.as_ref() == Some(&chapter.id)
                    && languages.contains(&unit.language)
            });
            let (joined, recorded) = joined(&memory, known, &chapter.id, is_kept);
            memory = joined;
            self.merged.transfer.recorded += recorded;
        }
        self.merged.memory = (self.merged.transfer.recorded > 0).then_some(memory);
    }

    fn draft(&mut self, path: &str) -> &mut Draft {
        let Report { snapshot, files } = self.to;
        self.merged
            .edited
            .entry(path.to_owned())
            .or_insert_with(|| Draft::of(snapshot, files, path))
    }
}

/// Returns the word budget of a chapter.
fn budget(report: Report<'_>, id: &str) -> Option<u32> {
    let budgets = &report.snapshot.project.manifest.words.chapters;
    budgets.get(id).map(|budget| budget.value)
}

/// Returns whether a file is a chapter; others may be no text.
pub(super) fn is_markdown(path: &str) -> bool {
    path.strip_suffix(".md").is_some()
}

/// Returns the length of the comment that an entry begins with.
fn comment(entry: &str) -> usize {
    let lines = entry.split_inclusive('\n');
    lines.take_while(|line| line.starts_with('#')).map(str::len).sum()
}

/// Returns the bytes of a file; nothing if there is none.
pub(super) fn read(
    files: &dyn Files,
    path: &str,
) -> Result<Option<Vec<u8>>, NotTransferred> {
    if !files.is_file(path) {
        return Ok(None);
    }
    let read = files.open(path).and_then(|mut file| file.read_whole());
    read.map(Some).map_err(|_| NotTransferred::Unreadable(path.to_owned()))
}

/// Returns whether two versions say the same: comments and ends of lines don't count.
fn is_same(item: &Brought, mine: &[u8], theirs: &[u8]) -> bool {
    if mine == theirs {
        return true;
    }
    let is_binary = matches!(item, Brought::File(path) if !is_markdown(path));
    let (Ok(mine), Ok(theirs), false) =
        (std::str::from_utf8(mine), std::str::from_utf8(theirs), is_binary)
    else {
        return false;
    };
    let is_chapter = matches!(item, Brought::File(_));
    let lines = |text: &str| -> Vec<String> {
        let text = text.trim_start_matches('\u{feff}').trim_end();
        let lines = text.lines().map(|line| line.trim_end().to_owned());
        lines
            .filter(|line| is_chapter || !line.is_empty() && !line.starts_with('#'))
            .collect()
    };
    lines(mine) == lines(theirs)
}
