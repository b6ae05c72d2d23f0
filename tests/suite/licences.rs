//! Whose work the program holds: `docs/licences.md` lists every crate in it, and none may
//! ask for more than a notice. `SNAPSHOTS=overwrite cargo test` writes the list anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;
use snapbox::{Data, IntoData as _};

use crate::packages;

/// Licences that ask for nothing but a notice.
const ALLOWED: [&str; 10] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "MIT",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// The platform whose crates the list holds.
const LISTED: &str = "x86_64-unknown-linux-gnu";

const HEAD: &str = "# Licences

komentaras is licensed under MIT or Apache-2.0, at your choice. The program contains the crates below, under their own licences.
It also contains typefaces: Libertinus Serif and Noto Sans under the SIL Open Font License 1.1, New Computer Modern (only in the program that is not optimized) under the GUST Font License, and DejaVu Sans Mono under
the Bitstream Vera licence; citation styles of the Citation Style Language project under CC BY-SA 3.0; and idiomorph, a script of the preview, under the Zero-Clause BSD licence. None of these licences sets conditions for a PDF made with the program.

| crate | version | licence |
| --- | --- | --- |
";

/// Returns the crates that are compiled into the program: name, version, licence.
fn crates() -> BTreeSet<(String, String, String)> {
    let metadata = packages::metadata();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes: BTreeMap<String, Value> = list(&metadata["resolve"]["nodes"])
        .into_iter()
        .map(|node| (text(&node["id"]), node))
        .collect();
    let root = text(&metadata["resolve"]["root"]);
    let (mut reached, mut waiting) = (BTreeSet::new(), vec![root]);
    while let Some(id) = waiting.pop() {
        for dependency in list(&nodes[&id]["deps"]) {
            // Neither what only tests use nor what only builds is in the program.
            let kinds = list(&dependency["dep_kinds"]);
            let is_in = kinds.iter().any(|kind| kind["kind"].is_null());
            let id = text(&dependency["pkg"]);
            if is_in && reached.insert(id.clone()) {
                waiting.push(id);
            }
        }
    }
    list(&metadata["packages"])
        .iter()
        .filter(|package| reached.contains(&text(&package["id"])))
        .map(|value| {
            (text(&value["name"]), text(&value["version"]), text(&value["license"]))
        })
        .collect()
}

/// Returns whether a choice that a licence leaves is one of those allowed.
fn is_allowed(licence: &str) -> bool {
    let licence = licence.replace('/', " OR ").replace(['(', ')'], "");
    // Of `A OR B AND C` each part is looked at: what is joined by `and` must all hold.
    licence
        .split(" AND ")
        .all(|all| all.split(" OR ").any(|one| ALLOWED.contains(&one.trim())))
}

#[test]
fn each_crate_is_listed_and_asks_for_no_more_than_a_notice() {
    let mut list = HEAD.to_owned();
    for (name, version, licence) in crates() {
        assert!(is_allowed(&licence), "{name} {version}: `{licence}`");
        writeln!(list, "| {name} | {version} | {licence} |").unwrap();
    }
    assert!(list.lines().count() > 300, "{list}");
    // Elsewhere a few crates differ.
    if packages::host() != LISTED {
        return;
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/licences.md");
    let expected = Data::read_from(std::path::Path::new(path), None);
    snapbox::Assert::new().action_env("SNAPSHOTS").eq(list.raw(), expected.raw());
}

#[test]
fn what_asks_for_more_is_not_allowed() {
    for licence in ["GPL-3.0", "MIT AND GPL-2.0", "", "MPL-2.0", "LGPL-3.0 OR MPL-2.0"] {
        assert!(!is_allowed(licence), "{licence}");
    }
    for licence in
        ["MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0", "MPL-2.0 OR MIT"]
    {
        assert!(is_allowed(licence), "{licence}");
    }
}
