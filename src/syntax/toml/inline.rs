//! Tables of texts on one line, as a person is told to write them and as the program does.

/// Returns keys with their texts as an inline table: `{ geo = "LT", sex = "T" }`.
pub(crate) fn inline<'p>(pairs: impl IntoIterator<Item = (&'p str, &'p str)>) -> String {
    let pairs: Vec<String> =
        pairs.into_iter().map(|(name, text)| pair(name, text)).collect();
    format!("{{ {} }}", pairs.join(", "))
}

/// Returns a key with its text: `geo = "LT"`.
pub(crate) fn pair(name: &str, text: &str) -> String {
    let text = ::toml::Value::String(text.to_owned());
    let table: ::toml::Table = [(name.to_owned(), text)].into_iter().collect();
    table.to_string().trim_end().to_owned()
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
