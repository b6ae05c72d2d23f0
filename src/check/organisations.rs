//! Organisations of the register: each once, under whatever spelling.
//!
//! What it finds: two rows whose names differ only in capitals, quotation marks, diacritics or
//! the legal form, which stands before or behind the name.
//! Why it matters: the report would list and count an organisation twice, and the Committee
//! would ask which of those who endorse it there really are.
//! Example: `VšĮ „Vaikų namas“` beside `Vaikų namas, VšĮ`.
//!
//! Legal forms are a message of each language, `organisation-forms`.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostics, Spanned, found};
use crate::model::{Member, Project};
use crate::text::{Args, Language, fold};

/// How many letters an abbreviated legal form has at most: `VšĮ`, `Inc.`.
const LETTERS: usize = 4;

/// Reports organisations that the register has twice.
pub(super) fn repeated(project: &Project, diags: &mut Diagnostics) {
    let forms = LegalForms::new(project);
    let mut known: BTreeMap<String, Vec<Known<'_>>> = BTreeMap::new();
    for member in &project.registers.organisations.rows {
        let names: BTreeSet<Name> =
            member.names.values().map(|name| forms.divided(&name.value)).collect();
        let same = names.iter().find_map(|name| {
            let known = known.get(&name.words)?;
            known.iter().find(|known| known.is_same(member, name))
        });
        if let Some(Known { member: first, .. }) = same
            && let (Some(name), Some(other)) = (shown(member), shown(first))
        {
            let (value, span) = (other.value.as_str(), other.span);
            let finding = found::OrganisationRepeated {
                name: &name.value,
                other: value,
                first: span,
            };
            diags.push(finding.at(name.span));
        }
        for Name { words, form } in names {
            known.entry(words).or_default().push(Known { member, form });
        }
    }
}

/// Returns the name by which a finding calls an organisation.
fn shown(member: &Member) -> Option<&Spanned<String>> {
    member.names.values().next()
}

/// An organisation that the register had before.
struct Known<'p> {
    member: &'p Member,
    form: Option<usize>,
}

impl Known<'_> {
    /// Returns whether it may be another with the same words in its name. An id that both have
    /// is an error of its own; a foundation and an association may share a name.
    fn is_same(&self, member: &Member, name: &Name) -> bool {
        let differ = self.form.is_some() && name.form.is_some() && self.form != name.form;
        self.member.id.value != member.id.value && !differ
    }
}

/// What tells organisations apart.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    /// The words, folded, without the legal form.
    words: String,
    /// The number of its legal form, if it says one.
    form: Option<usize>,
}

/// The legal forms of all languages.
struct LegalForms {
    /// Each way to write one, folded, with the number of the form; the longest first.
    written: Vec<(String, usize)>,
}

impl LegalForms {
    fn new(project: &Project) -> Self {
        let languages: BTreeSet<Language> = Language::builtin()
            .into_iter()
            .chain(project.manifest.languages.clone())
            .collect();
        let texts = languages.into_iter().filter_map(|language| {
            project.catalog.format(language, "organisation-forms", &Args::new())
        });
        let forms: Vec<String> = texts
            .flat_map(|text| text.split(';').map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let written = forms.iter().enumerate().flat_map(|(number, form)| {
            form.split('=').map(move |written| (bare(written), number))
        });
        let mut written: Vec<(String, usize)> = written.collect();
        written.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
        LegalForms { written }
    }

    /// Divides a name into its words and the legal form before or behind them. A form that is
    /// words, not letters, stands behind only after a comma: „Vaikų asociacija“ is a name.
    fn divided(&self, name: &str) -> Name {
        let words = bare(name);
        let behind_comma = name.rsplit_once(',').map(|(_, end)| bare(end));
        for (form, number) in &self.written {
            let before =
                words.strip_prefix(form.as_str()).and_then(|it| it.strip_prefix(' '));
            let is_behind = !form.contains(' ') && form.len() <= LETTERS
                || behind_comma.as_ref() == Some(form);
            let behind =
                words.strip_suffix(form.as_str()).and_then(|it| it.strip_suffix(' '));
            if let Some(rest) = before.or(behind.filter(|_| is_behind)) {
                return Name { words: rest.to_owned(), form: Some(*number) };
            }
        }
        Name { words, form: None }
    }
}

/// Returns the words of a name, folded, without marks.
fn bare(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
