//! TOML as the program writes it into settings and registers.

/// Returns a text as a value.
pub(super) fn quoted(text: &str) -> String {
    ::toml::Value::String(text.to_owned()).to_string()
}

/// Returns a name as a key: bare where it can be.
pub(super) fn key(name: &str) -> String {
    toml_edit::Key::new(name).to_string()
}

/// Returns keys with their texts as an inline table: `{ geo = "LT", sex = "T" }`.
pub(super) fn inline<'p>(pairs: impl IntoIterator<Item = (&'p str, &'p str)>) -> String {
    let pairs: Vec<String> = pairs
        .into_iter()
        .map(|(name, text)| format!("{} = {}", key(name), quoted(text)))
        .collect();
    format!("{{ {} }}", pairs.join(", "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_is_written_is_read(name in ".{1,9}", text in "\\PC{0,9}|[\"'\\\\\n\r\t\u{7f}]{0,6}") {
            let written = format!("x = {}", inline([(name.as_str(), text.as_str())]));
            let read: ::toml::Table = written.parse().unwrap();
            prop_assert_eq!(read["x"][&name].as_str(), Some(text.as_str()), "{}", written);
        }
    }
}
