//! TOML as the program writes it into settings and registers.

use std::collections::BTreeMap;

use toml_edit::{DocumentMut, InlineTable, Item, Value};

/// Returns a text as a value.
pub(super) fn quoted(text: &str) -> String {
    ::toml::Value::String(text.to_owned()).to_string()
}

/// Returns a name as a key: bare where it can be.
pub(super) fn key(name: &str) -> String {
    toml_edit::Key::new(name).to_string()
}

/// Puts a value into a table in a table, which is made if it is not there; nothing if either is
/// something else.
pub(super) fn insert(
    outer: &mut Item,
    name: &str,
    key: &str,
    value: impl Into<Value>,
) -> Option<()> {
    let inline = || Item::Value(Value::InlineTable(InlineTable::new()));
    let inner = outer.as_table_like_mut()?.entry(name).or_insert_with(inline);
    let table = inner.as_table_like_mut()?;
    let mut value = value.into();
    // What is noted behind it stays.
    if let Some(former) = table.get(key).and_then(Item::as_value) {
        value.decor_mut().clone_from(former.decor());
    }
    table.insert(key, Item::Value(value));
    tidy(inner.as_inline_table_mut());
    tidy(outer.as_inline_table_mut());
    Some(())
}

/// Sets the spaces of a table on one line: that before the bracket belongs to the last value,
/// and stays with it when another one follows.
fn tidy(table: Option<&mut InlineTable>) {
    if let Some(table) = table
        && !table.to_string().contains(['#', '\n'])
    {
        table.fmt();
    }
}

/// Returns settings with word budgets of chapters; nothing if they can't be edited.
pub(super) fn with_budgets(
    settings: &str,
    budgets: &BTreeMap<String, u32>,
) -> Option<String> {
    let mut document: DocumentMut = settings.parse().ok()?;
    let words = document.entry("words").or_insert_with(toml_edit::table);
    for (chapter, budget) in budgets {
        insert(words, "chapters", chapter, i64::from(*budget))?;
    }
    Some(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn budgets_are_written_where_settings_have_them() {
        let budgets = BTreeMap::from([("a".to_owned(), 5)]);
        for (settings, expected) in [
            ("[report]\na = 1\n", "[report]\na = 1\n\n[words]\nchapters = { a = 5 }\n"),
            (
                "[words]\nlimit = 9 # all\n",
                "[words]\nlimit = 9 # all\nchapters = { a = 5 }\n",
            ),
            ("[words]\nchapters = { b = 1 }\n", "[words]\nchapters = { b = 1, a = 5 }\n"),
            (
                "[words.chapters]\na = 1 # mine\n[x]\n",
                "[words.chapters]\na = 5 # mine\n[x]\n",
            ),
            ("words = { limit = 1 }\n", "words = { limit = 1, chapters = { a = 5 } }\n"),
        ] {
            assert_eq!(with_budgets(settings, &budgets).as_deref(), Some(expected));
        }
        assert_eq!(with_budgets("words = 1", &budgets), None);
    }
}
