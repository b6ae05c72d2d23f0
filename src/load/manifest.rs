//! Reads `report/report.toml`.

use std::collections::BTreeMap;

use crate::diagnostic::found::WrongValue;
use crate::diagnostic::{
    Code, Diagnostic, Diagnostics, FileId, Severity, Spanned, found, near,
};
use crate::evidence::{Legend, Rounding};
use crate::load::loader::Loader;
use crate::load::{MANIFEST, layout, sections};
use crate::model::{Exemption, Layout, Manifest, Organisation, Site, WordLimits};
use crate::syntax::{TomlTable, address, out_of_range};
use crate::text::{Date, Language};

const SEVERITIES: [(&str, Option<Severity>); 4] = [
    ("error", Some(Severity::Error)),
    ("warning", Some(Severity::Warning)),
    ("note", Some(Severity::Note)),
    ("off", None),
];

/// Reads the manifest. What is missing or wrong is a finding and gets a value with which
/// the rest of the project can be read.
pub(super) fn read(files: &mut Loader<'_>, diags: &mut Diagnostics) -> Manifest {
    let read = files.text(MANIFEST, None, diags);
    let file = read.unwrap_or_else(|| files.add(MANIFEST, String::new()));
    let text = files.content(file).into_owned();
    let whole = files.sources.whole(file);
    let is_blank = text.trim().is_empty();
    if is_blank && read.is_some() {
        diags.push(found::EmptyFile { path: MANIFEST }.at(whole));
    }
    let mut root = TomlTable::parse(file, 0, &text, diags);
    let is_damaged = root.is_damaged() || is_blank;
    if !is_blank {
        root.require_table("report", diags);
        root.require_table("organisation", diags);
    }
    let mut report = root.table("report", diags);
    let written = languages(report.as_mut(), diags);
    let languages =
        if written.is_empty() { folders_of_languages(files) } else { written };
    let mut manifest = defaults(file, whole, languages);
    match report {
        Some(report) => read_report(report, &mut manifest, diags),
        None => manifest.profile.value.clear(),
    }
    if is_damaged && manifest.profile.span == whole {
        manifest.profile.value.clear();
    }
    let languages = manifest.languages.clone();
    if let Some(table) = root.table("organisation", diags) {
        manifest.organisation = read_organisation(table, &languages, diags);
    }
    if let Some(table) = root.table("words", diags) {
        manifest.words = read_words(table, diags);
    }
    if let Some(mut table) = root.table("coverage", diags) {
        for key in table.keys() {
            let reason = table.localized(&key.value, &languages, diags);
            manifest.coverage.push(Exemption { key, reason });
        }
    }
    if let Some(table) = root.table("findings", diags) {
        manifest.findings = read_findings(table, diags);
    }
    if let Some(mut table) = root.table("figures", diags) {
        manifest.rounding = Rounding::take(&mut table, diags);
        manifest.marks = Legend::take_for_all(&mut table, diags);
        table.finish(diags);
    }
    if let Some(table) = root.table("layout", diags) {
        manifest.layout = layout::read(table, &languages, diags);
    }
    if let Some(mut table) = root.table("site", diags) {
        let address = table.optional_string("address", diags);
        let address = address.and_then(|address| site_address(&address, diags));
        manifest.site = Site { address };
        table.finish(diags);
    }
    if let Some(mut table) = root.table("privacy", diags) {
        let public = table.string_array("public", diags);
        manifest.public = public.into_iter().map(|text| text.value).collect();
        table.finish(diags);
    }
    root.finish(diags);
    sections::find_homes(file, diags);
    manifest
}

fn defaults(
    file: FileId,
    whole: crate::diagnostic::Span,
    languages: Vec<Language>,
) -> Manifest {
    Manifest {
        file,
        title: BTreeMap::new(),
        subtitle: BTreeMap::new(),
        state: String::new(),
        convention: Spanned::new("crc".to_owned(), whole),
        cycle: None,
        date: Date { year: 2000, month: 1, day: 1 },
        profile: Spanned::new("alternative-report".to_owned(), whole),
        source_language: languages[0],
        languages,
        confidential: false,
        draft: None,
        organisation: Organisation::default(),
        words: WordLimits::default(),
        coverage: Vec::new(),
        findings: BTreeMap::new(),
        rounding: None,
        marks: Legend::default(),
        layout: Layout::default(),
        public: Vec::new(),
        site: Site::default(),
    }
}

fn languages(
    report: Option<&mut TomlTable<'_>>,
    diags: &mut Diagnostics,
) -> Vec<Language> {
    let Some(report) = report else { return Vec::new() };
    let mut languages = Vec::new();
    for code in report.string_array("languages", diags) {
        match code.value.parse::<Language>() {
            Ok(language) if !languages.contains(&language) => languages.push(language),
            Ok(_) => {}
            Err(_) => {
                let kind = WrongValue::Language { found: &code.value };
                diags.push(found::InvalidValue { key: "languages", kind }.at(code.span));
            }
        }
    }
    languages
}

/// The languages of a report that does not say them: the folders of its chapters.
fn folders_of_languages(files: &Loader<'_>) -> Vec<Language> {
    let folders = files.folders("report");
    let languages: Vec<Language> = folders
        .iter()
        .filter(|name| !files.list(&format!("report/{name}"), &["md"]).is_empty())
        .filter_map(|name| name.parse().ok())
        .collect();
    if languages.is_empty() { Language::builtin() } else { languages }
}

fn read_report(
    mut report: TomlTable<'_>,
    manifest: &mut Manifest,
    diags: &mut Diagnostics,
) {
    let languages = manifest.languages.clone();
    if let Some(code) = report.optional_string("source-language", diags) {
        match code.value.parse::<Language>() {
            Ok(language) if languages.contains(&language) => {
                manifest.source_language = language;
            }
            _ => {
                let known: Vec<&str> = languages.iter().map(Language::as_str).collect();
                diags.push(choice("source-language", &code, &known));
            }
        }
    }
    manifest.title = report.localized("title", &languages, diags);
    manifest.subtitle = report.optional_localized("subtitle", &languages, diags);
    manifest.draft = report
        .span_of("draft")
        .map(|span| Spanned::new(report.localized("draft", &languages, diags), span));
    if let Some(state) = report.string("state", diags) {
        let is_code =
            state.value.len() == 2 && state.value.chars().all(|c| c.is_ascii_uppercase());
        if is_code {
            manifest.state = state.value;
        } else if !state.value.trim().is_empty() {
            let kind = WrongValue::State { found: &state.value };
            diags.push(found::InvalidValue { key: "state", kind }.at(state.span));
        }
    }
    if let Some(convention) = report.optional_string("convention", diags) {
        manifest.convention = convention;
    }
    if let Some(cycle) = report.optional_string("cycle", diags) {
        if !is_cycle(&cycle.value) {
            let kind = WrongValue::Cycle { found: &cycle.value };
            diags.push(found::InvalidValue { key: "cycle", kind }.at(cycle.span));
        }
        manifest.cycle = Some(cycle.value);
    }
    if let Some(date) = report.date("date", diags) {
        let day = date.value;
        manifest.date =
            Date { year: i32::from(day.year), month: day.month, day: day.day };
    }
    if let Some(profile) = report.optional_string("profile", diags) {
        if profile.value.trim().is_empty() {
            let kind = WrongValue::Empty;
            diags.push(found::InvalidValue { key: "profile", kind }.at(profile.span));
        }
        manifest.profile = profile;
    }
    if let Some(confidential) = report.boolean("confidential", diags) {
        manifest.confidential = confidential.value;
    }
    report.finish(diags);
}

/// Returns whether a text is the number of a reporting cycle, or of two in one report: each
/// language writes it in its own way.
fn is_cycle(text: &str) -> bool {
    text.splitn(2, ['-', '–']).all(|number| number.trim().parse::<u8>().is_ok())
}

fn read_organisation(
    mut table: TomlTable<'_>,
    languages: &[Language],
    diags: &mut Diagnostics,
) -> Organisation {
    let organisation = Organisation {
        name: table.localized_name("name", languages, diags),
        email: table.optional_string("email", diags).map(|email| email.value),
        website: table
            .optional_string("website", diags)
            .and_then(|website| read_website(&website, diags)),
        logo: table.optional_string("logo", diags),
        funding: table.optional_localized("funding", languages, diags),
    };
    table.finish(diags);
    organisation
}

/// Returns the address of an organisation's website, perhaps without `https://`.
pub(super) fn read_website(
    website: &Spanned<String>,
    diags: &mut Diagnostics,
) -> Option<String> {
    let found = website.value.trim();
    if found.is_empty() || address::website(found).is_some() {
        return Some(found.to_owned()).filter(|found| !found.is_empty());
    }
    let kind = WrongValue::Website { found };
    diags.push(found::InvalidValue { key: "website", kind }.at(website.span));
    None
}

fn read_words(mut table: TomlTable<'_>, diags: &mut Diagnostics) -> WordLimits {
    let limit = table.unsigned("limit", u32::MAX, diags);
    let mut chapters = BTreeMap::new();
    if let Some(mut budgets) = table.table("chapters", diags) {
        for (chapter, budget) in budgets.integers(diags) {
            match u32::try_from(budget.value) {
                Ok(value) => {
                    chapters.insert(chapter.value, Spanned::new(value, chapter.span));
                }
                Err(_) => {
                    diags.push(out_of_range(&chapter.value, &budget, u32::MAX));
                }
            }
        }
        budgets.finish(diags);
    }
    table.finish(diags);
    WordLimits { limit, chapters }
}

fn read_findings(
    mut table: TomlTable<'_>,
    diags: &mut Diagnostics,
) -> BTreeMap<Code, Option<Severity>> {
    let mut severities = BTreeMap::new();
    for (name, severity) in table.strings(diags) {
        let Some(code) = Code::from_name(&name.value) else {
            let known: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
            let similar = near(&name.value, &known);
            diags.push(
                found::UnknownKey {
                    key: name.value.as_str(),
                    table: "findings",
                    kind: found::NoKey::Key { similar, known: "" },
                }
                .at(name.span),
            );
            continue;
        };
        match SEVERITIES.iter().find(|(word, _)| *word == severity.value) {
            Some((_, weight))
                if *weight < Some(Severity::Error) && code.leaves_hole() =>
            {
                let (key, kind) =
                    (&name.value, WrongValue::Severity { found: &severity.value });
                diags.push(found::InvalidValue { key, kind }.at(severity.span));
            }
            Some((_, weight)) => {
                severities.insert(code, *weight);
            }
            None => {
                let known = SEVERITIES.map(|(word, _)| word);
                diags.push(choice(&name.value, &severity, &known));
            }
        }
    }
    table.finish(diags);
    severities
}

/// Returns the address of the site, unless a browser could not go there.
fn site_address(address: &Spanned<String>, diags: &mut Diagnostics) -> Option<String> {
    let found = address.value.trim();
    let rest = ["https://", "http://"].iter().find_map(|it| found.strip_prefix(it));
    let is_address = rest.is_some_and(|rest| {
        let odd =
            |c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}#?".contains(c);
        !rest.is_empty() && !rest.starts_with('/') && !rest.contains(odd)
    });
    if is_address {
        return Some(found.to_owned());
    }
    let kind = WrongValue::Address { found };
    diags.push(found::InvalidValue { key: "address", kind }.at(address.span));
    None
}

/// Returns the finding of a value that is none of those that a key can have.
pub(super) fn choice(key: &str, written: &Spanned<String>, known: &[&str]) -> Diagnostic {
    let known = &known.join(", ");
    let kind = WrongValue::Choice { found: &written.value, similar: None, known };
    found::InvalidValue { key, kind }.at(written.span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{SourceFile, Sources};

    /// Reads a table with a function and returns the findings, one a line.
    fn findings(text: &str, read: impl Fn(TomlTable<'_>, &mut Diagnostics)) -> String {
        let mut sources = Sources::default();
        let path = MANIFEST.to_owned();
        let file = sources.add(SourceFile { path, text: text.to_owned() });
        let mut diags = Diagnostics::new();
        read(TomlTable::parse(file, 0, text, &mut diags), &mut diags);
        let kind = |finding: &Diagnostic| format!("{:?}", finding.args.get("kind"));
        let line = |finding: &Diagnostic| {
            let place = finding.primary.map(|span| sources.slice(span).to_owned());
            format!("{} {} {}", finding.code.as_str(), kind(finding), place.unwrap())
        };
        diags.into_sorted(&sources).iter().map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn an_error_that_leaves_a_hole_stays_one() {
        for (text, expected) in [
            (
                "unknown-indicator = \"off\"",
                "invalid-value Some(Text(\"severity\")) \"off\"",
            ),
            (
                "missing-message = \"warning\"",
                "invalid-value Some(Text(\"severity\")) \"warning\"",
            ),
            ("unknown-indicator = \"error\"", ""),
            ("over-word-limit = \"warning\"", ""),
            ("placeholder-differs = \"off\"", ""),
        ] {
            let found = findings(text, |table, diags| {
                let severities = read_findings(table, diags);
                assert_eq!(severities.is_empty(), !expected.is_empty());
            });
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_budget_is_no_less_than_zero() {
        let found = findings("limit = -5\nchapters = { a = -1 }", |table, diags| {
            let words = read_words(table, diags);
            assert!(words.limit.is_none() && words.chapters.is_empty());
        });
        let negative = "invalid-value Some(Text(\"negative\"))";
        assert_eq!(found, format!("{negative} -5\n{negative} -1"));
    }
}
