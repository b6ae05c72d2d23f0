//! What Cargo knows of the packages that the program and its tests are made with.
//!
//! It is asked offline and for this machine's platform alone: a fresh machine has fetched
//! what `cargo test` builds, and nothing else.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Returns what `cargo metadata` says of the packages.
pub(crate) fn metadata() -> Value {
    let host = host();
    let text = cargo(&[
        "metadata",
        "--offline",
        "--locked",
        "--format-version=1",
        "--filter-platform",
        &host,
    ]);
    serde_json::from_str(&text).unwrap()
}

/// Returns the folder of a package.
pub(crate) fn folder(name: &str) -> PathBuf {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    let found = packages.iter().find(|package| package["name"] == name).unwrap();
    Path::new(found["manifest_path"].as_str().unwrap()).parent().unwrap().to_owned()
}

/// Returns the platform of this machine, such as `x86_64-unknown-linux-gnu`.
pub(crate) fn host() -> String {
    let version = cargo(&["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.unwrap().to_owned()
}

/// Returns what Cargo answers.
pub(crate) fn cargo(args: &[&str]) -> String {
    let folder = env!("CARGO_MANIFEST_DIR");
    let output =
        Command::new(env!("CARGO")).args(args).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
