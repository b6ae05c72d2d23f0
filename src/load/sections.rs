//! Keys of the settings that stand under the wrong heading, as when the line of a heading was
//! left a comment and the line below it was not.

use crate::diagnostic::found::{self, NoKey};
use crate::diagnostic::{Arg, Code, Diagnostics, FileId};

/// The keys that stand in one section alone.
const HOMES: [(&str, &[&str]); 6] = [
    ("words", &["limit"]),
    ("layout", &["paper", "fonts", "accent", "openings", "lists", "logos"]),
    ("site", &["address"]),
    ("privacy", &["public"]),
    ("figures", &["rounding", "marks"]),
    ("organisation", &["email", "website", "logo", "funding"]),
];

/// Says of each unknown key of a file to which section it belongs, if it is known in one.
pub(super) fn find_homes(file: FileId, diags: &mut Diagnostics) {
    for finding in diags.iter_mut() {
        let Some(span) = finding.primary.filter(|span| span.file == file) else {
            continue;
        };
        let Some(Arg::Text(key)) = finding.args.get("key").cloned() else { continue };
        let home = HOMES.iter().find(|(_, keys)| keys.contains(&key.as_str()));
        if let Some((section, _)) = home
            && finding.code == Code::UnknownKey
        {
            let kind = NoKey::Elsewhere { section };
            *finding = found::UnknownKey { key: &key, table: "", kind }.at(span);
        }
    }
}
