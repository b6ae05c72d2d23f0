//! Addresses of links, so that Word opens the file whatever an author wrote.
//!
//! The target of a relation has to be a URI; Word takes a file for damaged in which one is
//! not. The code of a field can hold any text.

use crate::syntax::address;

/// How an address stands in the file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// As the target of a relation.
    Relation(String),
    /// In the code of a field.
    Field(String),
}

impl Address {
    /// Returns how an address can be written.
    pub(super) fn of(url: &str) -> Self {
        address::relation(url).map_or_else(|| field(url.trim()), Address::Relation)
    }
}

/// Returns the field of an address: here a quotation mark would end it, and a backslash begin an
/// option.
fn field(url: &str) -> Address {
    let quoted = url.replace('"', "%22").replace('\\', "%5C");
    Address::Field(format!("HYPERLINK \"{quoted}\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_uri_stands_in_a_field() {
        let field = |url: &str| Address::Field(format!("HYPERLINK \"{url}\""));
        for (url, expected) in [
            ("https://e-tar.lt/a b", Address::Relation("https://e-tar.lt/a%20b".into())),
            ("https://žemė.lt/", field("https://žemė.lt/")),
            ("C:\\a\"b", field("C:%5Ca%22b")),
            ("", field("")),
        ] {
            assert_eq!(Address::of(url), expected, "{url}");
        }
    }
}
