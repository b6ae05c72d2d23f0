//! A unit on its way in: whether it can be used.

use std::collections::{BTreeMap, HashMap};

use crate::diagnostic::found::{CodeMistake, FileMistake};
use crate::diagnostic::{Diagnostics, FileId, Severity, Span, found};
use crate::model::{SegmentKind, SegmentPart, SegmentText};
use crate::syntax::line_at;
use crate::text::figures::OBJECT;
use crate::text::{Language, sentences};
use crate::translation::exchange::codes::{
    Declared, Mistake, ReturnedPiece, differences, restore,
};
use crate::translation::exchange::decide::{differs_by_language, has_sentence};
use crate::translation::exchange::layout::Layout;
use crate::translation::exchange::markup::typed_markup;
use crate::translation::exchange::recognized::Codes;
use crate::translation::exchange::remarks::went_out;
use crate::translation::exchange::{
    Claim, Doubt, ExchangeReport, Original, Received, Returned, UnitId, beginning,
    fingerprint,
};
use crate::translation::spacing::swallowed;
use crate::translation::{State, flat, needs_translation};

/// A unit as a file has it.
pub(super) struct Incoming {
    pub(super) id: UnitId,
    pub(super) source: Vec<ReturnedPiece>,
    pub(super) target: Vec<ReturnedPiece>,
    pub(super) declared: Declared,
    /// What somebody has remarked on it since it left.
    pub(super) remarks: Vec<String>,
    /// The byte at which it stands.
    pub(super) at: usize,
}

/// Gathers the units of a file.
pub(super) struct Intake<'a> {
    pub(super) file: FileId,
    pub(super) text: &'a str,
    pub(super) report: &'a ExchangeReport<'a>,
    pub(super) diags: &'a mut Diagnostics,
    /// Whether it was typed at the desk, where the codes stand beside the text.
    pub(super) is_typed: bool,
    target: Option<Language>,
    /// Where each unit was met first.
    seen: BTreeMap<UnitId, Span>,
    units: Vec<Returned>,
    /// The first unit of another program, and how many there are.
    foreign: Option<(Span, String, usize)>,
    /// Whether the units are only read to learn how a program laid out the file.
    pub(super) is_learning: bool,
    pub(super) layout: Layout,
    /// The sources of the chapters that were asked for, by their letters.
    pub(super) sources: BTreeMap<String, HashMap<String, Original<'a>>>,
    /// The sources of all chapters by their letters, once they were asked for; nothing where
    /// codes tell several of the same letters apart.
    pub(super) everywhere: Option<HashMap<String, Option<Original<'a>>>>,
}

impl<'a> Intake<'a> {
    pub(super) fn new(
        file: FileId,
        text: &'a str,
        report: &'a ExchangeReport<'a>,
        diags: &'a mut Diagnostics,
    ) -> Self {
        let (seen, units) = (BTreeMap::new(), Vec::new());
        let sources = BTreeMap::new();
        let (target, foreign) = (None, None);
        let (is_typed, is_learning) = (false, false);
        let layout = Layout::default();
        Intake {
            file,
            text,
            report,
            diags,
            is_typed,
            target,
            seen,
            units,
            foreign,
            is_learning,
            layout,
            sources,
            everywhere: None,
        }
    }

    /// Returns the line at a byte.
    pub(super) fn line(&self, at: usize) -> Span {
        line_at(self.file, self.text, at)
    }

    /// Reports that the file can't be understood at a byte.
    pub(super) fn refuse(&mut self, kind: FileMistake, at: usize, detail: &str) {
        self.diags.push(found::ExchangeSyntax { kind, detail }.at(self.line(at)));
    }

    /// Returns whether a pair of languages is the report's, and the one of the file so far.
    pub(super) fn takes(&mut self, source: &str, target: &str, at: usize) -> bool {
        let language =
            self.report.targets.iter().copied().find(|language| is_a(target, *language));
        let language = language
            .filter(|language| self.target.is_none_or(|former| former == *language));
        if language.is_some() && (source.is_empty() || is_a(source, self.report.source)) {
            self.target = language;
            return true;
        }
        let wanted: Vec<&str> =
            self.report.targets.iter().map(Language::as_str).collect();
        let finding = found::ExchangeLanguage {
            found: &format!("{source} → {target}"),
            expected: &format!("{} → {}", self.report.source, wanted.join(", ")),
        }
        .at(self.line(at));
        self.diags.push(finding);
        false
    }

    /// Returns the id of a unit that may be read: it is one of ours and is met for the
    /// first time.
    pub(super) fn identify(
        &mut self,
        id: Option<UnitId>,
        written: &str,
        at: usize,
    ) -> Option<UnitId> {
        let span = self.line(at);
        let Some(id) = id else {
            let first = self.foreign.get_or_insert((span, written.to_owned(), 0));
            first.2 += 1;
            return None;
        };
        if let Some(first) = self.seen.get(&id) {
            let (name, first) = (written, *first);
            self.diags.push(found::ExchangeDuplicate { name, first }.at(span));
            return None;
        }
        self.seen.insert(id.clone(), span);
        Some(id)
    }

    /// Adds a unit unless its codes are not those of its source. `claim` is given the unit
    /// and whether its translation is the source itself, whose words are others in another
    /// language; without a claim there is no translation.
    pub(super) fn add(
        &mut self,
        mut incoming: Incoming,
        claim: impl FnOnce(&Returned, bool) -> Option<Claim>,
    ) {
        if self.is_learning {
            return self.learn(&incoming);
        }
        let is_clear = self.undo_layout(&mut incoming);
        let Incoming { id, mut remarks, mut declared, at, .. } = incoming;
        if let Some(language) = self.target {
            remarks.retain(|remark| !went_out(remark, language, self.report.catalog));
        }
        let (mut expected, mut found) = (incoming.source, incoming.target);
        let span = self.line(at);
        let mut is_foreign = false;
        match self.codes(&id, &expected, &declared) {
            Codes::AsWritten => {}
            Codes::Rewritten(rewritten) => {
                expected = rewritten.source(&mut declared);
                found = rewritten.translation(&found);
            }
            Codes::Unknown => is_foreign = true,
        }
        let stood = self.at_number(&id);
        if let Some(stood) = stood {
            stood.target.into_iter().for_each(|text| declared.name_after(text));
            declared.name_after(stood.source);
        }
        let (source, _) = restore(&expected, &declared);
        let (target, mut mistakes) = restore(&found, &declared);
        let words = self.report.catalog.lexicon(self.report.source);
        let is_source =
            target.key() == source.key() && differs_by_language(&source, &words);
        let claimed = Claim::Unsaid;
        let mut returned = Returned { id, source, target, claim: claimed, remarks, span };
        if !returned.target.parts.is_empty() {
            mistakes.extend(differences(&expected, &found, &declared, self.target));
        }
        if let Some(claim) = claim(&returned, is_source) {
            returned.claim = claim;
        } else {
            returned.target = SegmentText::default();
        }
        if has_letters(&returned.source) && !translates(&returned) {
            // Codes alone translate no words.
            returned.claim =
                Claim::Unfinished(match returned.claim {
                    Claim::Unfinished(
                        doubt @ (Doubt::Marked(_) | Doubt::Unmarked(_)),
                    ) if !returned.target.parts.is_empty() => doubt,
                    _ => Doubt::Empty,
                });
        } else if let Some(left) = self.left_over(&returned) {
            returned.claim = Claim::Unfinished(Doubt::Part(left));
        }
        if let Claim::Unfinished(_) = returned.claim {
            // What is not used can't be wrong.
            self.units.push(returned);
            return;
        }
        // What differs from the source in a text that came back as it left is no mistake
        // of whoever had the file; but it can't be approved without a figure.
        let is_untouched = is_untouched(&returned);
        if is_untouched {
            let is_confirmed = returned.claim == Claim::Confirmed;
            mistakes.retain(|mistake| is_confirmed && mistake.is_common);
        }
        if !is_untouched {
            let has_same = |it: Original<'_>| {
                it.target.is_some_and(|target| target.key() == returned.target.key())
            };
            let is_verbatim =
                stood.is_some_and(|it| it.kind == SegmentKind::Code || has_same(it));
            let typed = (!is_verbatim)
                .then(|| typed_markup(&returned.target, &returned.source))
                .flatten();
            mistakes.extend(typed.map(|it| Mistake::of_text(CodeMistake::Typed, it)));
            if !is_clear {
                let kind = CodeMistake::Layout;
                mistakes = vec![Mistake::of_text(kind, String::new())];
            }
        }
        if is_foreign && !mistakes.is_empty() {
            mistakes = vec![Mistake::of_text(CodeMistake::Foreign, String::new())];
        }
        // Whoever types sees what they leave out. A program of translators may have lost it.
        let is_dropped = |it: &Mistake| it.kind == CodeMistake::Lost && it.is_emphasis;
        let is_advice = self.is_typed && mistakes.iter().all(is_dropped);
        for Mistake { kind, code, .. } in &mistakes {
            let kind = if is_advice { CodeMistake::Dropped } else { *kind };
            let text = &beginning(&returned.target.plain());
            let mut finding = found::ExchangeCode { kind, code, text }.at(span);
            if is_advice {
                finding.severity = Severity::Note;
            }
            self.diags.push(finding);
        }
        if !mistakes.is_empty() && !is_advice {
            return;
        }
        if !is_untouched {
            self.spacing(&returned);
        }
        self.units.push(returned);
    }

    /// Returns how the translation of a unit stood to it when it left, as far as the report
    /// still knows.
    pub(super) fn stood(&self, id: &UnitId) -> Option<State> {
        let stood = self.at_number(id)?;
        stood.is_of(id).then_some(stood.state)
    }

    /// Returns the first sentence of a translation that is one of its source, and is no
    /// name.
    fn left_over(&self, returned: &Returned) -> Option<String> {
        let target = self.target?;
        let is_unfinished = matches!(returned.claim, Claim::Unfinished(_));
        if is_unfinished || returned.target.key() == returned.source.key() {
            return None;
        }
        let words = |language| self.report.catalog.lexicon(language);
        let (source, target) = (words(self.report.source), words(target));
        let (from, into) = (flat(&returned.source), flat(&returned.target));
        let sentences = sentences(&into, &target);
        let mut sentences = sentences.iter().filter_map(|range| into.get(range.clone()));
        let is_left = |sentence: &&str| {
            let parts = vec![SegmentPart::Text((*sentence).trim().to_owned())];
            let text = SegmentText { parts };
            from.contains(sentence.trim())
                && has_sentence(&text)
                && needs_translation(&text, (&source, &target))
        };
        sentences.find(is_left).map(|text| text.trim().to_owned())
    }

    /// Reports words that have run into a code or into another sentence.
    fn spacing(&mut self, returned: &Returned) {
        let Some(language) = self.target else { return };
        let words = self.report.catalog.lexicon(language);
        for joint in swallowed(&returned.source, &returned.target, &words) {
            self.diags.push(joint.found(None).at(returned.span));
        }
    }

    /// Returns what was read, unless nothing of it was this report's.
    pub(super) fn finish(&mut self) -> Option<Received> {
        if let Some((span, name, count)) = self.foreign.take() {
            self.diags.push(found::ExchangeUnit { name: &name, count }.at(span));
        }
        let target = self.target?;
        Some(Received { target, units: std::mem::take(&mut self.units) })
    }
}

/// Returns whether a text has words beside its codes.
pub(super) fn has_letters(text: &SegmentText) -> bool {
    text.parts.iter().any(|part| match part {
        SegmentPart::Text(text) => text.contains(char::is_alphabetic),
        SegmentPart::Code(_) => false,
    })
}

/// Returns whether a translation says anything beside its codes and the marks that end
/// sentences; „2023 m.“ is "2023" in another language, and „nėra“ a dash, but no sentence
/// is.
fn translates(returned: &Returned) -> bool {
    let text = flat(&returned.target).replace(OBJECT, "");
    if has_sentence(&returned.source) && !text.contains(char::is_alphanumeric) {
        return false;
    }
    text.contains(|c: char| !c.is_whitespace() && !".,;:!?".contains(c))
}

/// Returns whether a unit came back as it left.
pub(super) fn is_untouched(returned: &Returned) -> bool {
    fingerprint(&returned.source, Some(&returned.target)) == returned.id.fingerprint
}

/// Returns whether a tag such as `en-GB` names a language.
fn is_a(tag: &str, language: Language) -> bool {
    let base = tag.split(['-', '_', '@', '.']).next().unwrap_or(tag);
    base.eq_ignore_ascii_case(language.as_str())
}
