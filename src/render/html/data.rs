//! The datasets behind the figures, for whoever wants to compute with them: CSV files with a
//! description that programs read (Data Package, <https://specs.frictionlessdata.io>).

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::assemble::{CitedIndicator, Document, plain_text, visit};
use crate::evidence::{Dataset, Period, code_message, dimension_name};
use crate::render::html::{File, Publication};
use crate::syntax::address;
use crate::text::{Args, Language};

/// The cited indicators in each language, by their ids and by the paths of their datasets
/// from the project's root.
pub(super) type CitedDatasets<'a> =
    BTreeMap<&'a str, BTreeMap<&'a str, Vec<(Language, &'a CitedIndicator)>>>;

/// Returns the datasets that figures of documents come from.
pub(super) fn cited<'a>(documents: &[&'a Document]) -> CitedDatasets<'a> {
    let mut datasets = CitedDatasets::new();
    for document in documents {
        for chapter in document.chapters() {
            visit::origins(&chapter.blocks, &mut |origin| {
                for cell in &origin.cells {
                    let indicator = &*cell.indicator;
                    let dataset = datasets.entry(&indicator.dataset).or_default();
                    let known = dataset.entry(&indicator.id).or_default();
                    if known.last().is_none_or(|(last, _)| *last != document.language) {
                        known.push((document.language, indicator));
                    }
                }
            });
        }
    }
    datasets
}

/// Returns the datasets as files, and the file that describes them. What is withheld is in
/// neither.
pub(super) fn files(publication: &Publication<'_>) -> Vec<File> {
    let mut list = Vec::new();
    let mut resources = Vec::new();
    for (path, indicators) in &publication.datasets {
        let evidence = &publication.project.evidence;
        let mut cited = indicators.values().flatten();
        let dataset = cited.find_map(|(_, it)| evidence.datasets().get(&it.table));
        let (Some(dataset), Some(file)) = (dataset, publication.files.dataset(path))
        else {
            continue;
        };
        let text = publication.shown_table(dataset.to_csv());
        resources.push(resource(publication, file, &text, dataset, indicators));
        list.push((file.to_owned(), text.into_bytes()));
    }
    let Some(document) = publication.documents.first().filter(|_| !list.is_empty())
    else {
        return Vec::new();
    };
    let titles = publication.documents.iter();
    let titles = titles.map(|it| (it.language, it.cover.title.as_str()));
    let date = document.cover.date;
    let package = json!({
        "profile": "tabular-data-package",
        "name": "report-data",
        "title": document.cover.title,
        "titles": by_language(titles),
        "created": format!("{:04}-{:02}-{:02}T00:00:00Z", date.year, date.month, date.day),
        "contributors": document.cover.organisation.as_ref().map(|name| {
            json!([{ "title": name, "role": "author" }])
        }),
        "homepage": publication.address(),
        "resources": resources,
    });
    let package = without_nulls(package);
    let text = serde_json::to_string_pretty(&package).unwrap_or_default();
    let mut text = publication.shown(text);
    text.push('\n');
    list.push(("data/datapackage.json".to_owned(), text.into_bytes()));
    list
}

impl Publication<'_> {
    /// Returns a description of data with bars over what could identify a child, in a copy that
    /// is masked.
    fn shown(&self, text: String) -> String {
        let Some(document) = self.documents.first() else { return text };
        let words = self.words(document.language);
        text.split_inclusive('\n').map(|line| words.shown(line.to_owned())).collect()
    }

    /// Returns a table of data, masked in a copy that is.
    fn shown_table(&self, text: String) -> String {
        match (self.documents.first(), self.redaction) {
            (Some(document), Some(redaction)) => {
                let catalog = &self.project.catalog;
                redaction.masked_table(&text, catalog, document.language)
            }
            _ => text,
        }
    }
}

/// Describes a dataset.
fn resource(
    publication: &Publication<'_>,
    file: &str,
    text: &str,
    dataset: &Dataset,
    indicators: &BTreeMap<&str, Vec<(Language, &CitedIndicator)>>,
) -> Value {
    let name = file.rsplit('/').next().unwrap_or(file);
    let all = || indicators.values().flatten();
    let language = publication.documents.first().map(|document| document.language);
    let first = all().find(|(of, _)| Some(*of) == language).or_else(|| all().next());
    let described = indicators.iter().map(|(id, names)| {
        let titles = names.iter().map(|(of, it)| (*of, it.name.as_str()));
        let units = names.iter();
        let units = units.filter_map(|(of, it)| Some((*of, it.unit_name.as_deref()?)));
        json!({ "name": id, "titles": by_language(titles), "units": by_language(units) })
    });
    let source = all().find_map(|(_, it)| it.source.as_ref());
    let names: BTreeMap<Language, String> = all()
        .filter_map(|(of, it)| Some((*of, plain_text(it.source_name.as_deref()?))))
        .collect();
    let title = first.and_then(|(of, _)| names.get(of).cloned());
    let licence = all().find_map(|(_, it)| it.licence.clone());
    let licence = licence.map(|text| (licence_of(&text), text));
    let (licences, rights) = match licence {
        Some((Some(licence), text)) => (json!([licence]), json!(text)),
        Some((None, text)) => (Value::Null, json!(text)),
        None => (Value::Null, Value::Null),
    };
    json!({
        "name": name.trim_end_matches(".csv"),
        "path": name,
        "profile": "tabular-data-resource",
        "title": first.map(|(_, it)| it.name.clone()),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": text.len(),
        "schema": schema(publication, text, dataset),
        "sources": title.map(|title| {
            let titles = by_language(names.iter().map(|(of, name)| (*of, name.as_str())));
            let path = source.and_then(|it| address::link(it.url.as_deref()?));
            json!([{ "title": title, "titles": titles, "path": path }])
        }),
        "licenses": licences,
        "rights": rights,
        "indicators": described.collect::<Vec<_>>(),
    })
}

/// Describes the columns of a dataset as it is written.
fn schema(publication: &Publication<'_>, text: &str, dataset: &Dataset) -> Value {
    let catalog = &publication.project.catalog;
    let documents = &publication.documents;
    let names = |id: &str| {
        let names = documents.iter().filter_map(|document| {
            let name = dimension_name(catalog, document.language, id)?;
            Some((document.language.to_string(), Value::String(name)))
        });
        names.collect::<Map<_, _>>()
    };
    let dimensions = dataset.dimensions();
    let mut periods = dataset.observations().iter().map(|it| it.period);
    let are_years = periods.all(|period| period == Period::of_year(period.year()));
    // The last columns are written by the program, always under the same names.
    let rest = text.lines().next().unwrap_or_default().split(',');
    let rest = rest.skip(dimensions.len()).map(|name| match name {
        "value" | "multiplied_by" => json!({ "name": name, "type": "number" }),
        "year" if are_years => json!({ "name": name, "type": "year" }),
        name => json!({ "name": name, "type": "string" }),
    });
    let fields = dimensions.iter().map(|dimension| {
        let codes = dimension.codes.iter().filter_map(|code| {
            let name = |document: &&Document| {
                catalog.format(
                    document.language,
                    &code_message(&dimension.id, code),
                    &Args::new(),
                )
            };
            Some((code.clone(), Value::String(documents.iter().find_map(name)?)))
        });
        let codes: Map<String, Value> = codes.collect();
        json!({
            "name": dimension.id,
            "type": "string",
            "titles": names(&dimension.id),
            "codes": codes,
        })
    });
    json!({ "fields": fields.chain(rest).collect::<Vec<_>>(), "missingValues": [""] })
}

/// Returns a Creative Commons licence that a text names, as data packages name it.
fn licence_of(text: &str) -> Option<Value> {
    let text = text.replace('\u{a0}', " ");
    let rest = text.split_once("CC ")?.1;
    let mut words = rest.split([' ', ',', '.', ';']);
    let kind = words.next()?.trim_end_matches(',').to_ascii_uppercase();
    let parts = ["BY", "BY-SA", "BY-NC", "BY-NC-SA", "BY-ND", "BY-NC-ND"];
    let version = rest.get(kind.len()..)?.trim_start().get(..3)?;
    let is_version = matches!(version.as_bytes(), [b'1'..=b'4', b'.', b'0'..=b'9']);
    (parts.contains(&kind.as_str()) && is_version).then(|| {
        let small = kind.to_ascii_lowercase();
        json!({
            "name": format!("CC-{kind}-{version}"),
            "path": format!("https://creativecommons.org/licenses/{small}/{version}/"),
        })
    })
}

fn by_language<'t>(texts: impl Iterator<Item = (Language, &'t str)>) -> Value {
    let entries = texts.map(|(language, text)| (language.to_string(), json!(text)));
    Value::Object(entries.collect())
}

/// Leaves out what is not known: a description says nothing of it.
pub(super) fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(entries) => {
            let known = entries.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(known.map(|(key, it)| (key, without_nulls(it))).collect())
        }
        Value::Array(items) => {
            Value::Array(items.into_iter().map(without_nulls).collect())
        }
        value => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_are_named_as_programs_know_them() {
        for (text, expected) in [
            ("CC BY 4.0", Some("CC-BY-4.0")),
            ("Licencija CC\u{a0}BY-NC-SA 3.0 IGO", Some("CC-BY-NC-SA-3.0")),
            ("CC BY", None),
            ("CC žž", None),
            ("Laisvai naudojami", None),
            ("CC ", None),
        ] {
            let found = licence_of(text);
            let name = found.as_ref().and_then(|it| it["name"].as_str());
            assert_eq!(name, expected, "{text}");
        }
    }
}
