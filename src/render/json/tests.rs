//! The JSON of a report: its form is described, and it reads back as it was written. That it is
//! as described is proven by a validator that others wrote, in `.ci/json`.

use std::path::Path;

use schemars::r#gen::SchemaSettings;
use serde_json::Value;
use snapbox::{Assert, Data, Redactions};

use super::{convert, model, render};
use crate::assemble::{self, Document, Options};
use crate::diagnostic::Diagnostics;
use crate::load::{self, Disk};
use crate::translation::Comparisons;

/// Returns the description of the form, made from its types.
fn schema() -> Value {
    let settings = SchemaSettings::draft07().with(|settings| {
        settings.option_add_null_type = true;
    });
    let schema = settings.into_generator().into_root_schema_for::<model::Report>();
    let mut schema = serde_json::to_value(schema).unwrap();
    require_all(&mut schema);
    schema
}

/// Requires every field: one that says nothing is null, and never left out.
fn require_all(schema: &mut Value) {
    let names = schema.get("properties").and_then(Value::as_object).map(|properties| {
        properties.keys().map(|name| Value::from(name.as_str())).collect::<Vec<_>>()
    });
    if let (Some(names), Some(object)) = (names, schema.as_object_mut()) {
        object.insert("required".to_owned(), names.into());
    }
    match schema {
        Value::Array(inner) => inner.iter_mut().for_each(require_all),
        Value::Object(inner) => inner.values_mut().for_each(require_all),
        _ => {}
    }
}

#[test]
fn the_schema_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/report.schema.json");
    let mut text = serde_json::to_string_pretty(&schema()).unwrap();
    text.push('\n');
    let assert = Assert::new().action_env("SNAPSHOTS").redact_with(Redactions::new());
    assert.eq(text, Data::read_from(&path, None).raw());
}

/// Assembles the project's own report.
fn documents(root: &Path, is_beside_source: bool) -> Vec<Document> {
    let mut diags = Diagnostics::new();
    let loaded = load::load(&Disk::open(root).unwrap(), &[], &mut diags);
    let numbering = assemble::number(&loaded.project);
    let comparisons = Comparisons::new(&loaded.project, &loaded.sources);
    let report = assemble::ReportContext {
        project: &loaded.project,
        sources: &loaded.sources,
        numbering: &numbering,
        comparisons: &comparisons,
    };
    let options = Options { is_final: false, is_beside_source, apply_typography: true };
    let languages = loaded.project.manifest.languages.iter();
    languages.map(|language| assemble::assemble(report, *language, options)).collect()
}

#[test]
fn a_report_reads_back_as_it_was_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for is_beside_source in [false, true] {
        let documents = documents(root, is_beside_source);
        let json = render(&documents);
        assert_eq!(json, render(&documents), "the same bytes");
        let read: model::Report = serde_json::from_slice(&json).unwrap();
        assert_eq!(read, convert::report(&documents));
        assert!(!read.origins.is_empty() && !read.sources.is_empty());
    }
}
