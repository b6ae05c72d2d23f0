//! Drawings without what is not shown of them: comments, what drawing programs note for
//! themselves (names of files and people among it), and scripts.

use std::ops::Range;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use data_url::DataUrl;
use roxmltree::{Attribute, Document, Node, NodeType, ParsingOptions};

use crate::syntax::picture::{PictureFormat, without_metadata};

const SVG: &str = "http://www.w3.org/2000/svg";

/// The name spaces whose attributes a drawing is shown from (SVG 2, 5.1 and 16.1).
const SHOWN: [&str; 2] =
    ["http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"];

/// Elements of SVG itself that are not shown.
const UNSEEN: [&str; 2] = ["metadata", "script"];

/// What stands in a file, and what replaces it.
type Change = (Range<usize>, String);

/// Returns the file of a drawing with nothing but what it shows. What is no drawing stays as
/// it is.
pub(super) fn without_notes(bytes: &[u8]) -> Vec<u8> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let Ok(document) = Document::parse_with_options(text, options) else {
        return bytes.to_vec();
    };
    let mut changes = Vec::new();
    walk(document.root(), &mut changes);
    changes.sort_by_key(|(range, _)| range.start);
    let mut output = String::with_capacity(text.len());
    let mut from = 0;
    for (range, new) in changes {
        // What an entity holds has one place, however often it is used.
        if range.start >= from {
            output.push_str(text.get(from..range.start).unwrap_or_default());
            output.push_str(&new);
            from = range.end;
        }
    }
    output.push_str(text.get(from..).unwrap_or_default());
    output.into_bytes()
}

fn walk(node: Node<'_, '_>, changes: &mut Vec<Change>) {
    // A loop over all nodes, not a call for each: drawings may be nested deeply.
    let mut removed = 0..0;
    for node in node.descendants() {
        if removed.contains(&node.range().start) {
            continue;
        }
        if is_unseen(node) {
            removed = node.range();
            changes.push((node.range(), String::new()));
            continue;
        }
        for attribute in node.attributes() {
            if is_note(attribute) {
                changes.push((attribute.range(), String::new()));
            } else if attribute.name() == "href"
                && let Some(bare) = bare_picture(attribute.value())
            {
                changes.push((attribute.range_value(), bare));
            }
        }
    }
}

/// Returns whether something is not shown, or is a program's note for itself.
pub(super) fn is_unseen(node: Node<'_, '_>) -> bool {
    let name = node.tag_name();
    match node.node_type() {
        NodeType::Comment | NodeType::PI => true,
        NodeType::Element => {
            let is_foreign = name.namespace().is_some_and(|space| space != SVG);
            // Pages of HTML within a drawing are found, and named, elsewhere.
            let is_within_html = node
                .ancestors()
                .skip(1)
                .any(|outer| outer.tag_name().name() == "foreignObject");
            let is_outermost = node.parent().is_some_and(|outer| outer.is_root());
            !is_outermost
                && (UNSEEN.contains(&name.name()) || is_foreign && !is_within_html)
        }
        NodeType::Root | NodeType::Text => false,
    }
}

/// Returns whether an attribute is a program's note for itself, or a script.
pub(super) fn is_note(attribute: Attribute<'_, '_>) -> bool {
    let is_script = attribute.name().starts_with("on")
        || attribute.value().trim_start().starts_with("javascript:");
    let is_foreign = attribute.namespace().is_some_and(|space| !SHOWN.contains(&space));
    is_script || is_foreign
}

/// Returns a picture within an address, such as `data:image/jpeg;base64,…`, without what is
/// not shown of it; nothing if it is no picture, or holds nothing else.
pub(super) fn bare_picture(address: &str) -> Option<String> {
    let url = DataUrl::process(address.trim()).ok()?;
    let mime = url.mime_type();
    let format = match (mime.type_.as_str(), mime.subtype.as_str()) {
        ("image", "png") => PictureFormat::Png,
        ("image", "jpeg" | "jpg") => PictureFormat::Jpeg,
        ("image", "gif") => PictureFormat::Gif,
        ("image", "webp") => PictureFormat::WebP,
        ("image", "svg+xml") => PictureFormat::Svg,
        _ => return None,
    };
    let (bytes, _) = url.decode_to_vec().ok()?;
    let bare = without_metadata(format, &bytes);
    (bare != bytes)
        .then(|| format!("data:image/{};base64,{}", mime.subtype, STANDARD.encode(bare)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bare(text: &str) -> String {
        String::from_utf8(without_notes(text.as_bytes())).unwrap()
    }

    #[test]
    fn notes_go_and_the_drawing_stays() {
        let open = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" xmlns:xlink="http://www.w3.org/1999/xlink""#;
        for (with, without) in [
            (" i:export-filename=\"/home/rugile/logo.png\">", " >"),
            ("><!-- Rugilė -->", ">"),
            (
                "><metadata><x xmlns=\"a\">Rugilė<y/></x></metadata><path d=\"M0 0\"/>",
                "><path d=\"M0 0\"/>",
            ),
            ("><i:grid a=\"b\"><path d=\"M1 1\"/></i:grid>", ">"),
            ("><script>a()</script>", ">"),
            ("><path onclick=\"a()\" d=\"M0 0\"/>", "><path  d=\"M0 0\"/>"),
            ("><a xlink:href=\"javascript:a()\"/>", "><a />"),
            ("><?php a ?>", ">"),
            (
                "><title>Ženklas</title><style>.a { fill: red }</style>",
                "><title>Ženklas</title><style>.a { fill: red }</style>",
            ),
            (
                "><use xlink:href=\"#a\" xml:space=\"preserve\"/>",
                "><use xlink:href=\"#a\" xml:space=\"preserve\"/>",
            ),
        ] {
            let (with, without) =
                (format!("{open}{with}</svg>"), format!("{open}{without}</svg>"));
            assert_eq!(bare(&with), without);
            assert_eq!(bare(&without), without);
        }
        assert_eq!(
            bare("<?xml version=\"1.0\"?>\n<svg><!-- a"),
            "<?xml version=\"1.0\"?>\n<svg><!-- a"
        );
    }

    #[test]
    fn pictures_within_are_bare_too() {
        let inner = |note: &str| {
            let drawing = format!("<svg xmlns=\"{SVG}\">{note}<path/></svg>");
            let data = STANDARD.encode(drawing);
            format!(
                "<svg xmlns=\"{SVG}\"><image href=\"data:image/svg+xml;base64,{data}\"/></svg>"
            )
        };
        assert_eq!(bare(&inner("<!-- Rugilė -->")), inner(""));
    }

    proptest! {
        #[test]
        fn no_file_is_too_damaged(cut in 0..300_usize, text in "[<>a&;!/\"= -]{0,20}") {
            let whole = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY e \"<g onload='1'><!-- a --></g>\">]><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:i=\"i\">&e;&e;<i:a/><g i:b=\"c\"/></svg>";
            let mut damaged = whole.to_owned();
            damaged.insert_str(cut.min(whole.len()), &text);
            let output = bare(&damaged);
            // What could be read still can.
            let options = || ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
            if Document::parse_with_options(&damaged, options()).is_ok() {
                let again = Document::parse_with_options(&output, options());
                prop_assert!(again.is_ok(), "{output}");
            }
        }
    }
}
