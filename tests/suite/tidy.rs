//! The rules that the sources keep.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use komentaras::diagnostic::Code;
use regex::Regex;

use crate::packages;

/// The most lines that a file of sources may have.
const LONGEST: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns a file of TOML, by its path from the root.
fn toml(path: &str) -> toml::Table {
    fs::read_to_string(root().join(path)).unwrap().parse().unwrap()
}

/// Returns the files in a folder that end so, with their texts, in a fixed order.
pub(crate) fn files(folder: &str, end: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            let shown = path.strip_prefix(root()).unwrap().display().to_string();
            if path.is_dir() {
                let is_built = path.ends_with("target");
                folders.extend((!is_built).then_some(path));
            } else if shown.ends_with(end) {
                found.push((shown.replace('\\', "/"), fs::read_to_string(path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Returns the modules of the library, lowest first.
fn layers() -> Vec<String> {
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let name =
        |line: &str| Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned());
    text.lines().filter_map(name).collect()
}

/// Returns whether a line names a module by this path, and not one that begins alike.
fn names(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let after = line.get(at + path.len()..).unwrap_or_default();
        !after.starts_with(|c: char| c.is_alphanumeric() || c == '_')
    })
}

#[test]
fn imports_point_downwards() {
    let layers = layers();
    assert!(layers.len() > 5, "{layers:?}");
    for (path, text) in files("src", ".rs") {
        let layer = layers.iter().position(|layer| {
            path == format!("src/{layer}.rs")
                || path.starts_with(&format!("src/{layer}/"))
        });
        let Some(layer) = layer else { continue };
        for (index, line) in text.lines().enumerate() {
            let line = line.trim_start();
            let place = format!("{path}:{}", index + 1);
            if line.starts_with("//") {
                continue;
            }
            assert!(!line.contains("crate::{"), "{place}: one `use` for each module");
            for above in layers.iter().skip(layer + 1) {
                let upwards = names(line, &format!("crate::{above}"));
                assert!(!upwards, "{place}: `{}` must not use `{above}`", layers[layer]);
            }
        }
    }
}

#[test]
fn each_file_says_what_it_is_for_and_is_not_long() {
    let sources = ["src", "tests", "benches"].map(|folder| files(folder, ".rs"));
    for (path, text) in sources.iter().flatten() {
        assert!(
            text.starts_with("//! "),
            "{path}: begins with `//! ` and what it is for"
        );
        // Tools would take it for a binary file.
        let is_hidden = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
        assert!(!text.contains(is_hidden), "{path}: a control character");
        let lines = text.lines().count();
        // Cases with what is expected of them are read one by one.
        let is_cases = path.starts_with("tests/suite/") && text.contains("str![[");
        assert!(is_cases || lines <= LONGEST, "{path}: {lines} lines");
    }
}

#[test]
fn each_dependency_is_used() {
    let manifest = toml("Cargo.toml");
    for (table, folders) in
        [("dependencies", &["src"][..]), ("dev-dependencies", &["src", "tests"])]
    {
        let sources: Vec<_> =
            folders.iter().flat_map(|folder| files(folder, ".rs")).collect();
        let names = manifest[table].as_table().unwrap().keys();
        for name in names.map(|name| name.replace('-', "_")) {
            let (path, macro_path) = (format!("{name}::"), format!("{name} as"));
            let is_used = sources
                .iter()
                .any(|(_, text)| text.contains(&path) || text.contains(&macro_path));
            assert!(is_used, "nothing uses `{name}`");
        }
    }
}

/// What the tests are made with must not ask of a crate what the program does not ask of
/// it: every crate above it, Typst among them, would be compiled a second time.
#[test]
fn the_tests_build_nothing_twice() {
    let features = |edges: &str| -> Vec<String> {
        let text = packages::cargo(&[
            "tree",
            "--locked",
            "--offline",
            "--prefix=none",
            "--format={p} {f}",
            "--edges",
            edges,
        ]);
        let mut lines: Vec<String> =
            text.lines().map(|line| line.trim_end_matches(" (*)").to_owned()).collect();
        lines.sort();
        lines.dedup();
        lines
    };
    let all = features("normal,build,dev");
    let lacking: Vec<String> = features("normal,build")
        .into_iter()
        .filter(|feature| !all.contains(feature))
        .collect();
    // Small ones, upon which nothing but the program itself stands.
    let is_small =
        |line: &String| line.starts_with("similar ") || line.starts_with("getrandom ");
    let twice: Vec<&String> = lacking.iter().filter(|line| !is_small(line)).collect();
    assert!(twice.is_empty(), "these are compiled twice: {twice:#?}");
}

/// A fresh machine has fetched only what the program and its tests are made with, so the
/// benchmarks may not be part of the workspace that tests ask Cargo about.
#[test]
fn the_benchmarks_are_apart_and_measure_what_is_released() {
    let (program, benches) = (toml("Cargo.toml"), toml("benches/Cargo.toml"));
    assert!(!program.contains_key("workspace"), "Cargo.toml: no workspace");
    assert!(benches.contains_key("workspace"), "benches/Cargo.toml: its own workspace");
    assert_eq!(program["profile"]["release"], benches["profile"]["release"]);
    assert_eq!(program["lints"], benches["lints"]);
    let packages = |path: &str| {
        let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for package in toml(path)["package"].as_array().unwrap() {
            let text = |key: &str| package[key].as_str().unwrap().to_owned();
            versions.entry(text("name")).or_default().insert(text("version"));
        }
        versions
    };
    let (program, benches) = (packages("Cargo.lock"), packages("benches/Cargo.lock"));
    let other: Vec<&String> = benches
        .iter()
        .filter(|(name, used)| {
            program.get(*name).is_some_and(|known| known.is_disjoint(used))
        })
        .map(|(name, _)| name)
        .collect();
    assert!(
        other.is_empty(),
        "the benchmarks use other versions than the program of {other:?}: copy Cargo.lock \
         to benches/Cargo.lock and run `cargo metadata` in benches"
    );
}

/// Benchmarks and fuzzer lock their crates in files of their own, which Cargo refuses as soon
/// as the program depends on a crate that they don't name.
#[test]
fn benchmarks_and_fuzzer_lock_what_the_program_depends_on() {
    let manifest = toml("Cargo.toml");
    // A crate that is called otherwise here is locked under its own name.
    let depended: BTreeSet<&str> = manifest["dependencies"]
        .as_table()
        .unwrap()
        .iter()
        .map(|(name, wanted)| {
            wanted.get("package").and_then(toml::Value::as_str).unwrap_or(name)
        })
        .collect();
    for path in ["benches/Cargo.lock", "fuzz/Cargo.lock"] {
        let lock = toml(path);
        let packages = lock["package"].as_array().unwrap();
        let of_program = packages
            .iter()
            .find(|package| package["name"].as_str() == Some("komentaras"))
            .unwrap();
        // A version follows the name where two are locked.
        let locked: BTreeSet<&str> = of_program["dependencies"]
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry.as_str().unwrap().split(' ').next().unwrap())
            .collect();
        assert_eq!(
            locked,
            depended,
            "{path}: run `cargo metadata` in {}",
            path.trim_end_matches("/Cargo.lock")
        );
    }
}

/// Cargo only warns of a crate that a profile names and nothing depends on, and a renamed or
/// replaced dependency would silently be built as all others are.
#[test]
fn each_crate_that_a_profile_names_is_locked() {
    for path in ["Cargo.toml", "benches/Cargo.toml"] {
        let lock = toml(&path.replace(".toml", ".lock"));
        let packages = lock["package"].as_array().unwrap();
        let is_locked = |name: &str| {
            packages.iter().any(|package| package["name"].as_str() == Some(name))
        };
        for (profile, settings) in toml(path)["profile"].as_table().unwrap() {
            let named = settings.get("package").and_then(toml::Value::as_table);
            let gone: Vec<&String> = named
                .into_iter()
                .flat_map(toml::Table::keys)
                .filter(|name| *name != "*" && !is_locked(name))
                .collect();
            assert!(
                gone.is_empty(),
                "{path}, profile `{profile}`: {gone:?} is not locked"
            );
        }
    }
}

#[test]
fn each_file_of_the_suite_is_listed() {
    for (path, _) in files("tests/suite", ".rs") {
        // A folder is listed as its `mod.rs`, and its files are listed there.
        let path = Path::new(path.trim_end_matches("/mod.rs"));
        let (folder, name) = (path.parent().unwrap(), path.file_stem().unwrap());
        let name = name.to_str().unwrap();
        let is_outermost = folder == Path::new("tests/suite");
        let list = if is_outermost { "main.rs" } else { "mod.rs" };
        let list = fs::read_to_string(root().join(folder).join(list)).unwrap();
        let is_listed = name == "main" || list.contains(&format!("mod {name};"));
        assert!(is_listed, "`{}` is not listed", path.display());
    }
}

#[test]
fn each_code_has_a_case_that_trips_it() {
    let this_file = "tests/suite/tidy.rs";
    let mut cases: Vec<String> = files("tests/suite", ".rs")
        .into_iter()
        .filter(|(path, _)| path != this_file)
        .map(|(_, text)| text)
        .collect();
    // And the tests within the library.
    for (path, text) in files("src", ".rs") {
        if path.contains("/tests") {
            cases.push(text);
        } else if let Some((_, tests)) = text.split_once("#[cfg(test)]") {
            cases.push(tests.to_owned());
        }
    }
    let missing: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| {
            let shown = format!("[{}]", code.as_str());
            let quoted = format!("\"{}\"", code.as_str());
            let paths = [format!("Code::{code:?}"), format!("found::{code:?}")];
            !cases.iter().any(|text| {
                text.contains(&shown)
                    || text.contains(&quoted)
                    || paths.iter().any(|path| names(text, path))
            })
        })
        .map(|code| code.as_str())
        .collect();
    assert_eq!(missing, Vec::<&str>::new(), "no case trips these");
}

#[test]
fn each_template_and_message_file_is_compiled_in() {
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    let list = read("src/load/builtin.rs") + &read("src/text/builtin.rs");
    // What names the report's own indicators, codes, addressees, sources and licences is the
    // report's.
    let name = Regex::new(
        "^(?:indicator|dimension|code|addressee|source-note|source-title|licence)-",
    )
    .unwrap();
    let other = Regex::new("^unit-|^[ #}]|^$").unwrap();
    for (path, text) in files("translations", ".ftl") {
        let relative = path.trim_start_matches("translations/");
        let is_compiled_in = list.contains(&format!("\"{relative}\""));
        let is_of_the_report = text.lines().any(|line| name.is_match(line))
            && text.lines().all(|line| name.is_match(line) || other.is_match(line));
        assert!(is_compiled_in || is_of_the_report, "{path} is not compiled in");
    }
    for (path, _) in files("translations", ".toml") {
        let own = path.trim_start_matches("translations/");
        assert!(list.contains(&format!("\"{own}\"")), "{path} is not compiled in");
    }
    for (path, _) in files("templates", "") {
        let relative = path.trim_start_matches("templates/");
        assert!(list.contains(&format!("\"{relative}\"")), "{path} is not compiled in");
    }
}

#[test]
fn both_languages_have_the_same_messages() {
    let ids = |text: &str| -> Vec<String> {
        let is_id = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
        let mut ids: Vec<String> = text
            .lines()
            .filter(|line| line.contains('=') && !line.starts_with([' ', '#', '-']))
            .map(|line| line.chars().take_while(is_id).collect())
            // The bibliography has the note and the title in the other language.
            .filter(|id: &String| {
                let of_source = ["source-note-", "source-title-"];
                !id.is_empty() && !of_source.iter().any(|start| id.starts_with(start))
            })
            .collect();
        ids.sort();
        ids
    };
    for (path, english) in files("translations/en", ".ftl") {
        let other = path.replace("/en/", "/lt/");
        let lithuanian = fs::read_to_string(root().join(&other)).unwrap();
        assert_eq!(ids(&english), ids(&lithuanian), "{path} and {other}");
    }
}

/// Of two messages of one name the second would be printed for both.
#[test]
fn no_message_is_written_in_two_files() {
    for language in ["en", "lt"] {
        let mut seen = BTreeMap::new();
        for (path, text) in files(&format!("translations/{language}"), ".ftl") {
            let names = text.lines().filter(|line| !line.starts_with([' ', '#', '}']));
            for (name, _) in names.filter_map(|line| line.split_once(" =")) {
                let first = seen.insert(name.to_owned(), path.clone());
                assert_eq!(first, None, "`{name}` is in {path}, too");
            }
        }
    }
}

#[test]
fn each_message_of_the_program_is_asked_for() {
    let mut sources: String =
        files("src", ".rs").into_iter().map(|(_, text)| text).collect();
    sources.extend(files("templates", "").into_iter().map(|(_, text)| text));
    let words: Vec<(String, String)> = files("translations/en", ".ftl");
    let messages: String = words.iter().map(|(_, text)| text.as_str()).collect();
    let is_asked = |id: &str| {
        let quoted = [format!("\"{id}\""), format!("{{ {id} }}"), format!("{{ {id}.")];
        let hyphens = || id.match_indices('-').map(|(at, _)| at);
        let mut families = hyphens().filter_map(|at| id.get(..=at));
        let mut ends = hyphens().filter_map(|at| id.get(at..));
        quoted.iter().any(|quoted| sources.contains(quoted) || messages.contains(quoted))
            || families.any(|family| {
                let stem = family.trim_end_matches('-');
                [family, stem]
                    .iter()
                    .any(|known| sources.contains(&format!("\"{known}{{")))
                    || sources.contains(&format!("\"{family}\""))
            })
            || ends.any(|end| sources.contains(&format!("}}{end}\"")))
    };
    for (path, text) in words.iter().filter(|(path, _)| !path.ends_with("/report.ftl")) {
        for line in text.lines().filter(|line| !line.starts_with([' ', '#', '-', '}'])) {
            let Some((id, _)) = line.split_once('=') else { continue };
            assert!(is_asked(id.trim()), "{path}: nothing asks for `{}`", id.trim());
        }
    }
}

#[test]
fn no_language_is_named_outside_the_text_module() {
    for (path, text) in files("src", ".rs") {
        let exempt = ["src/text/", "src/cli/", "/tests"];
        if exempt.iter().any(|part| path.contains(part)) {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (index, line) in code.lines().enumerate() {
            let is_comment = line.trim_start().starts_with("//");
            let named = ["\"lt\"", "\"en\""].iter().any(|code| line.contains(code));
            assert!(is_comment || !named, "{path}:{}: {line}", index + 1);
        }
    }
}
