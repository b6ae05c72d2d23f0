//! A unit on its way in: whether it can be used.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::load::lines::line_at;
use crate::model::SegmentText;
use crate::text::Language;
use crate::translation::exchange::codes::{
    Declared, Found, Mistake, differences, restore,
};
use crate::translation::exchange::{
    Claim, Received, Report, Returned, UnitId, fingerprint,
};

/// A unit as a file has it.
pub(super) struct Incoming {
    pub(super) id: UnitId,
    pub(super) source: Vec<Found>,
    pub(super) target: Vec<Found>,
    pub(super) declared: Declared,
    /// The byte at which it stands.
    pub(super) at: usize,
}

/// Gathers the units of a file.
pub(super) struct Reader<'a> {
    pub(super) file: FileId,
    pub(super) text: &'a str,
    pub(super) report: &'a Report<'a>,
    pub(super) diags: &'a mut Diagnostics,
    target: Option<Language>,
    /// Where each unit was met first.
    seen: BTreeMap<UnitId, Span>,
    units: Vec<Returned>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        file: FileId,
        text: &'a str,
        report: &'a Report<'a>,
        diags: &'a mut Diagnostics,
    ) -> Self {
        let (seen, units) = (BTreeMap::new(), Vec::new());
        Reader { file, text, report, diags, target: None, seen, units }
    }

    /// Returns the line at a byte.
    pub(super) fn line(&self, at: usize) -> Span {
        line_at(self.file, self.text, at)
    }

    /// Reports that the file can't be understood at a byte.
    pub(super) fn refuse(&mut self, kind: &'static str, at: usize, detail: &str) {
        let finding = Diagnostic::new(Code::ExchangeSyntax, self.line(at));
        self.diags.push(finding.with("kind", kind).with("detail", detail));
    }

    /// Says whether a pair of languages is the report's, and the one of the file so far.
    pub(super) fn takes(&mut self, source: &str, target: &str, at: usize) -> bool {
        let own = self.report.targets.iter().copied().find(|own| is_a(target, *own));
        let own = own.filter(|own| self.target.is_none_or(|former| former == *own));
        if own.is_some() && (source.is_empty() || is_a(source, self.report.source)) {
            self.target = own;
            return true;
        }
        let wanted: Vec<&str> =
            self.report.targets.iter().map(Language::as_str).collect();
        let finding = Diagnostic::new(Code::ExchangeLanguage, self.line(at))
            .with("found", format!("{source} → {target}"))
            .with("expected", format!("{} → {}", self.report.source, wanted.join(", ")));
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
            let finding = Diagnostic::new(Code::ExchangeUnit, span);
            self.diags.push(finding.with("name", written));
            return None;
        };
        if let Some(first) = self.seen.get(&id) {
            let finding = Diagnostic::new(Code::ExchangeDuplicate, span);
            let finding = finding.with("name", written).with_related(*first, "first");
            self.diags.push(finding);
            return None;
        }
        self.seen.insert(id.clone(), span);
        Some(id)
    }

    /// Adds a unit unless its codes are not those of its source. `claim` is given the unit
    /// and whether its translation is the source itself; without a claim there is no
    /// translation.
    pub(super) fn add(
        &mut self,
        incoming: Incoming,
        claim: impl FnOnce(&Returned, bool) -> Option<Claim>,
    ) {
        let Incoming { id, source: own, target: found, declared, at } = incoming;
        let span = self.line(at);
        let (source, _) = restore(&own, &declared);
        let (target, mut mistakes) = restore(&found, &declared);
        let is_same = target.key() == source.key();
        let mut returned = Returned { id, source, target, claim: Claim::Unsaid, span };
        if !target_is_empty(&returned) {
            mistakes.extend(differences(&own, &found, &declared));
        }
        if let Some(claim) = claim(&returned, is_same) {
            returned.claim = claim;
        } else {
            returned.target = SegmentText::default();
            mistakes.clear();
        }
        // What differs from the source in a text that came back as it left is no mistake
        // of whoever had the file; but it can't be approved without a figure.
        if is_untouched(&returned) {
            let is_confirmed = returned.claim == Claim::Confirmed;
            mistakes.retain(|mistake| is_confirmed && mistake.is_common);
        }
        if !mistakes.is_empty() {
            for Mistake { kind, code, .. } in mistakes {
                let finding = Diagnostic::new(Code::ExchangeCode, span);
                self.diags.push(finding.with("kind", kind).with("code", code));
            }
            return;
        }
        self.units.push(returned);
    }

    /// Returns what was read, unless nothing of it was this report's.
    pub(super) fn finish(&mut self) -> Option<Received> {
        let target = self.target?;
        Some(Received { target, units: std::mem::take(&mut self.units) })
    }
}

fn target_is_empty(returned: &Returned) -> bool {
    returned.target.parts.is_empty()
}

/// Says whether a unit came back as it left.
pub(super) fn is_untouched(returned: &Returned) -> bool {
    fingerprint(&returned.source, Some(&returned.target)) == returned.id.fingerprint
}

/// Says whether a tag such as `en-GB` names a language.
fn is_a(tag: &str, language: Language) -> bool {
    let base = tag.split(['-', '_', '@', '.']).next().unwrap_or(tag);
    base.eq_ignore_ascii_case(language.as_str())
}
