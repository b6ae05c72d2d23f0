//! Records as JSON: a list of objects, or lists of them within an object.

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{BadExport, Builder, Export, Field};
use crate::syntax::decode::decode;

/// Reads the records of a text in JSON.
pub(super) fn json(bytes: &[u8]) -> Result<Export, BadExport> {
    let (text, damage) = decode(bytes);
    if damage.is_some() {
        return Err(BadExport::Damaged);
    }
    let text = text.trim_start_matches('\u{feff}');
    let node: Node = serde_json::from_str(text)
        .map_err(|error| BadExport::Json { line: error.line() })?;
    Ok(node.0)
}

/// All records in a piece of JSON: those of a list, or of the lists in an object.
struct Node(Export);

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let mut export = Export::default();
        while let Some(entry) = seq.next_element::<Entry>()? {
            export.records.extend(entry.0.records);
            export.odd += entry.0.odd;
        }
        Ok(Node(export))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut export = Export::default();
        while map.next_key::<IgnoredAny>()?.is_some() {
            let Node(inner) = map.next_value()?;
            export.records.extend(inner.records);
            export.odd += inner.odd;
        }
        Ok(Node(export))
    }

    fn visit_str<E: de::Error>(self, _v: &str) -> Result<Node, E> {
        Ok(Node(Export::default()))
    }

    fn visit_bool<E: de::Error>(self, _v: bool) -> Result<Node, E> {
        self.visit_str("")
    }

    fn visit_i64<E: de::Error>(self, _v: i64) -> Result<Node, E> {
        self.visit_str("")
    }

    fn visit_u64<E: de::Error>(self, _v: u64) -> Result<Node, E> {
        self.visit_str("")
    }

    fn visit_f64<E: de::Error>(self, _v: f64) -> Result<Node, E> {
        self.visit_str("")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Node, E> {
        self.visit_str("")
    }
}

/// An entry of a list: a record, if it is an object.
struct Entry(Export);

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Only what is asked for is kept: the whole index has a quarter of a million records.
        let value = serde_json::Value::deserialize(deserializer)?;
        let mut export = Export::default();
        add(&value, &mut export);
        Ok(Entry(export))
    }
}

/// Adds the record that an entry is, or else those of the lists in it: of the pages of a
/// search, people make one list.
fn add(entry: &serde_json::Value, export: &mut Export) {
    let serde_json::Value::Object(fields) = entry else {
        export.odd += 1;
        return;
    };
    let mut record = Builder::default();
    for (name, value) in fields {
        if let Some(field) = Field::of(name) {
            record.add(field, &texts(value));
        }
    }
    if record.record.says_something() {
        export.records.push(record.record);
        return;
    }
    let lists = fields.values().filter_map(serde_json::Value::as_array);
    let is_object = |entry: &serde_json::Value| entry.is_object();
    let mut lists = lists.filter(|list| list.iter().any(is_object)).peekable();
    if lists.peek().is_none() {
        export.odd += 1;
    }
    for inner in lists.flatten() {
        add(inner, export);
    }
}

/// Returns the texts of a value: of a list, those of its entries.
fn texts(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::String(text) => vec![text.clone()],
        serde_json::Value::Number(number) => vec![number.to_string()],
        serde_json::Value::Array(list) => list.iter().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}
