//! Addresses of links, so that Word opens the file whatever an author wrote.
//!
//! The target of a relation has to be a URI (RFC 3986); Word takes a file for damaged in
//! which one is not. The code of a field can hold any text.

/// How an address stands in the file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// As the target of a relation.
    Relation(String),
    /// In the code of a field.
    Field(String),
}

/// The characters of a URI that are no letters and digits, but for the per cent sign and the
/// brackets, which have their places only.
const MARKS: &str = "-._~:/?#@!$&'()*+,;=";

impl Address {
    /// Returns how an address can be written.
    pub(super) fn of(url: &str) -> Self {
        let encoded = encoded(url.trim());
        if is_plain(&encoded) {
            Address::Relation(encoded)
        } else {
            // Here a quotation mark would end the address, and a backslash begin an option.
            let quoted = url.trim().replace('"', "%22").replace('\\', "%5C");
            Address::Field(format!("HYPERLINK \"{quoted}\""))
        }
    }
}

/// Returns an address in which everything that a URI can't hold is encoded.
fn encoded(url: &str) -> String {
    let mut output = String::with_capacity(url.len());
    let mut has_fragment = false;
    for (at, c) in url.char_indices() {
        let is_escape = || {
            let digits = url.get(at + 1..at + 3);
            digits.is_some_and(|it| it.bytes().all(|byte| byte.is_ascii_hexdigit()))
        };
        let is_second_fragment = c == '#' && std::mem::replace(&mut has_fragment, true);
        let is_kept = c.is_ascii_alphanumeric()
            || MARKS.contains(c) && !is_second_fragment
            || c == '%' && is_escape();
        if is_kept {
            output.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                output.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    output
}

/// Returns whether every program will take an encoded address for a URI: a page of the web
/// with an ordinary host, an address of mail, or a path.
fn is_plain(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once(':') else { return !url.is_empty() };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" | "ftp" => {
            let host = rest.strip_prefix("//").unwrap_or_default();
            let host = host.split(['/', '?', '#']).next().unwrap_or_default();
            let (host, port) = host.split_once(':').unwrap_or((host, ""));
            let is_host = !host.is_empty()
                && host.split('.').all(|label| !label.is_empty())
                && host.bytes().all(|byte| {
                    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_')
                });
            is_host && port.len() <= 4 && port.bytes().all(|byte| byte.is_ascii_digit())
        }
        "mailto" => {
            let address = rest.split('?').next().unwrap_or_default();
            let is_address = |(name, host): (&str, &str)| {
                !name.is_empty() && !host.is_empty() && !host.contains('@')
            };
            address.split_once('@').is_some_and(is_address)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_uri_or_stands_in_a_field() {
        let relation = |url: &str| Address::Relation(url.to_owned());
        let field = |url: &str| Address::Field(format!("HYPERLINK \"{url}\""));
        for (url, expected) in [
            ("https://stat.gov.lt/a?b=c#d", relation("https://stat.gov.lt/a?b=c#d")),
            (" https://stat.gov.lt ", relation("https://stat.gov.lt")),
            ("https://e-tar.lt/a b", relation("https://e-tar.lt/a%20b")),
            ("https://e-tar.lt/ąž", relation("https://e-tar.lt/%C4%85%C5%BE")),
            ("https://e-tar.lt/50%", relation("https://e-tar.lt/50%25")),
            ("https://e-tar.lt/%C4%85", relation("https://e-tar.lt/%C4%85")),
            ("https://e-tar.lt/#a#b", relation("https://e-tar.lt/#a%23b")),
            ("https://e-tar.lt/[a]\"<>", relation("https://e-tar.lt/%5Ba%5D%22%3C%3E")),
            ("mailto:info@pagalba.lt", relation("mailto:info@pagalba.lt")),
            ("mailto:a@b@c", field("mailto:a@b@c")),
            ("https://", field("https://")),
            ("https://žemė.lt/", field("https://žemė.lt/")),
            ("http://a:99999/", field("http://a:99999/")),
            ("http://a..b/", field("http://a..b/")),
            ("C:\\a\"b", field("C:%5Ca%22b")),
            ("javascript:alert(1)", field("javascript:alert(1)")),
            ("../data/a.csv", relation("../data/a.csv")),
            ("", field("")),
        ] {
            assert_eq!(Address::of(url), expected, "{url}");
        }
    }
}
