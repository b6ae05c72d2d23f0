//! Addresses of links, made valid whatever an author typed.
//!
//! In a page and in a Word file an address has to be a URI (RFC 3986). What a URI can't hold is
//! encoded; what names no place at all is no address.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// The characters of a URI that are no letters and digits, but for the per cent sign and the
/// brackets, which have their places only.
const MARKS: &str = "-._~:/?#@!$&'()*+,;=";

/// Returns an address as people read it: `%C5%A0` is a letter of a name.
pub(crate) fn as_read(url: &str) -> Cow<'_, str> {
    percent_decode_str(url).decode_utf8_lossy()
}

/// Returns the address to which a link can lead, as it is written in a file: a page of the web,
/// an address of mail or a telephone number. Any other scheme could run a program.
pub(crate) fn link(url: &str) -> Option<String> {
    let (scheme, rest) = url.trim().split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    match scheme.as_str() {
        "http" | "https" => {
            let rest = rest.strip_prefix("//")?;
            let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
            let (host, path) = rest.split_at(end);
            // The host stays as it is: browsers know how letters beyond ASCII are asked for.
            is_host(host, char::is_alphanumeric)
                .then(|| format!("{scheme}://{host}{}", encoded(path)))
        }
        "mailto" => is_mail(rest).then(|| format!("{scheme}:{}", encoded(rest))),
        "tel" => {
            let is_number = rest.contains(|c: char| c.is_ascii_digit());
            is_number.then(|| format!("{scheme}:{}", encoded(rest)))
        }
        _ => None,
    }
}

/// Returns the address of a website that may be given without `https://`, such as `www.vaikai.lt`.
pub(crate) fn website(text: &str) -> Option<String> {
    let text = text.trim();
    if text.contains("://") {
        return link(text);
    }
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = host.contains('.') && !host.contains(':');
    link(&format!("https://{text}")).filter(|_| is_host)
}

/// Returns the address as the target of a relation in a Word file, if every program will take it
/// for a URI: a page of the web with an ordinary host, an address of mail, or a path.
pub(crate) fn relation(url: &str) -> Option<String> {
    let encoded = encoded(url.trim());
    let is_plain = match encoded.split_once(':') {
        None => !encoded.is_empty(),
        Some((scheme, rest)) => match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" | "ftp" => {
                let host = rest.strip_prefix("//").unwrap_or_default();
                let host = host.split(['/', '?', '#']).next().unwrap_or_default();
                is_host(host, |c| c.is_ascii_alphanumeric())
            }
            "mailto" => is_mail(rest),
            _ => false,
        },
    };
    is_plain.then_some(encoded)
}

/// Returns whether a text names a host, perhaps with a port.
fn is_host(text: &str, is_letter: impl Fn(char) -> bool) -> bool {
    let (host, port) = text.split_once(':').unwrap_or((text, "80"));
    let is_label = |label: &str| {
        let is_known = |c: char| is_letter(c) || matches!(c, '-' | '_');
        !label.is_empty() && label.chars().all(is_known)
    };
    host.split('.').all(is_label)
        && port.bytes().all(|byte| byte.is_ascii_digit())
        && port.parse::<u16>().is_ok()
}

/// Returns whether a text is an address of mail, perhaps with what programs add to it.
fn is_mail(text: &str) -> bool {
    let address = text.split('?').next().unwrap_or_default();
    address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && !host.is_empty() && !host.contains('@')
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_somewhere_and_runs_no_program() {
        for (url, expected) in [
            ("https://a.lt/?a=1&b=2#c", Some("https://a.lt/?a=1&b=2#c")),
            (" HTTP://a.lt", Some("http://a.lt")),
            ("mailto:a@b.lt", Some("mailto:a@b.lt")),
            ("mailto:a b@b.lt", Some("mailto:a%20b@b.lt")),
            ("tel:+37060000000", Some("tel:+37060000000")),
            ("https://žemė.lt/ąž", Some("https://žemė.lt/%C4%85%C5%BE")),
            ("https://a.lt/?b=\"<x>'", Some("https://a.lt/?b=%22%3Cx%3E'")),
            ("https://a.lt/a b|c^d\\e", Some("https://a.lt/a%20b%7Cc%5Ed%5Ce")),
            ("https://a.lt/50%", Some("https://a.lt/50%25")),
            ("https://a.lt:8080/", Some("https://a.lt:8080/")),
            ("https://a.lt:80800/", None),
            ("https://", None),
            ("https:///a", None),
            ("https://[::1/x", None),
            ("https://a b.lt/", None),
            ("https://a..lt/", None),
            ("https:a.lt", None),
            ("mailto:a", None),
            ("tel:", None),
            ("javascript:alert(1)", None),
            (" JavaScript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("data:text/html,<script>", None),
            ("vbscript:a", None),
            ("file:///etc/passwd", None),
            ("//a.lt", None),
            ("a.html", None),
            ("", None),
            ("ž", None),
        ] {
            assert_eq!(link(url).as_deref(), expected, "{url}");
        }
    }

    #[test]
    fn a_website_may_be_given_without_its_scheme() {
        for (text, expected) in [
            ("https://vaikai.lt", Some("https://vaikai.lt")),
            ("www.vaikai.lt/apie", Some("https://www.vaikai.lt/apie")),
            ("vaikai", None),
            ("javascript:alert(1)", None),
            ("javascript:a.lt", None),
            ("ftp://vaikai.lt", None),
            ("", None),
        ] {
            assert_eq!(website(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_relation_is_a_uri() {
        for (url, expected) in [
            ("https://stat.gov.lt/a?b=c#d", Some("https://stat.gov.lt/a?b=c#d")),
            (" https://stat.gov.lt ", Some("https://stat.gov.lt")),
            ("https://e-tar.lt/a b", Some("https://e-tar.lt/a%20b")),
            ("https://e-tar.lt/ąž", Some("https://e-tar.lt/%C4%85%C5%BE")),
            ("https://e-tar.lt/50%", Some("https://e-tar.lt/50%25")),
            ("https://e-tar.lt/%C4%85", Some("https://e-tar.lt/%C4%85")),
            ("https://e-tar.lt/#a#b", Some("https://e-tar.lt/#a%23b")),
            ("https://e-tar.lt/[a]\"<>", Some("https://e-tar.lt/%5Ba%5D%22%3C%3E")),
            ("mailto:info@pagalba.lt", Some("mailto:info@pagalba.lt")),
            ("mailto:a@b@c", None),
            ("https://", None),
            ("https://žemė.lt/", None),
            ("http://a:99999/", None),
            ("http://a..b/", None),
            ("javascript:alert(1)", None),
            ("../data/a.csv", Some("../data/a.csv")),
            ("", None),
        ] {
            assert_eq!(relation(url).as_deref(), expected, "{url}");
        }
    }
}
