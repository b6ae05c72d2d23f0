//! The report as JSON.

use serde_json::Value;

use crate::project::TestProject;

/// Returns the report as JSON.
#[track_caller]
fn json(project: &TestProject, args: &str) -> Value {
    project.run(&format!("build -q --format json {args}")).code(0);
    serde_json::from_str(&project.read("build/report.json")).unwrap()
}

/// Returns the state of the translation of each block of the English document.
fn states(report: &Value) -> Vec<String> {
    let document = &report["documents"][1];
    assert_eq!(document["language"], "en");
    let mut states = Vec::new();
    for part in document["parts"].as_array().unwrap() {
        for chapter in part["chapters"].as_array().unwrap() {
            for block in chapter["blocks"].as_array().unwrap() {
                let translation = &block["translation"];
                let state = translation["state"].as_str().unwrap();
                let language = translation["language"].as_str().unwrap_or_default();
                states.push(format!("{state} {language}").trim_end().to_owned());
            }
        }
    }
    states
}

#[test]
fn both_languages_stand_in_one_file_with_shared_origins() {
    let report = json(&TestProject::both(), "");
    let text = |language: usize| {
        let document = &report["documents"][language];
        document["parts"][0]["chapters"][0]["blocks"][0]["content"].clone()
    };
    let [lt, en] = [text(0), text(1)];
    assert_eq!(lt[1]["text"], "17,8\u{a0}proc.");
    assert_eq!(en[1]["text"], "17.8\u{a0}per cent");
    // One cell, though it is printed twice.
    assert_eq!((&lt[1]["origin"], &en[1]["origin"]), (&0.into(), &0.into()));
    let origins = report["origins"].as_array().unwrap();
    let expected = serde_json::json!([{
        "derivation": "cell",
        "value": "17.8",
        "cells": [{
            "indicator": "poverty",
            "query": { "geo": "LT", "sex": "T" },
            "defaults": [],
            "period": "2023",
            "line": 3,
            "cell": null,
            "column": 11,
            "published": "17.8",
            "multiplier": null,
            "value": "17.8",
            "flags": "b",
            "withheld": null,
        }],
    }]);
    assert_eq!(Value::Array(origins.clone()), expected);
    let indicator = &report["indicators"]["poverty"];
    assert_eq!(indicator["name"]["en"], "Risk of poverty");
    assert_eq!(indicator["dataset"], "report/data/poverty.csv");
    assert_eq!(report["sources"]["eurostat"]["url"], "https://ec.europa.eu/eurostat");
}

#[test]
fn each_block_says_how_its_translation_stands() {
    let project = TestProject::both()
        .change(
            "report/lt/19-smurtas.md",
            "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\nPirma pastraipa.\n\nAntra pastraipa.\n",
        )
        .change(
            "report/en/19-smurtas.md",
            "+++\ntitle = \"Violence\"\n+++\n\nFirst paragraph.\n\nSecond paragraph.\n",
        );
    assert_eq!(
        states(&json(&project, "")),
        ["unconfirmed", "unconfirmed", "unconfirmed"]
    );
    project.run("translation accept --all -q").code(0);
    assert_eq!(states(&json(&project, "")), ["current", "current", "current"]);
    let project = project.change(
        "report/lt/19-smurtas.md",
        "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\nPirma ilgesnė pastraipa.\n\nAntra pastraipa.\n\nTrečia.\n",
    );
    let report = json(&project, "");
    assert_eq!(states(&report), ["stale", "current", "missing lt", "current"]);
    // What has changed in the source.
    let told = report["documents"][1].to_string();
    assert!(told.contains(r#"{"content":[{"text":"ilgesnė "#), "{told}");
    // In the source language nothing is said.
    assert!(!report["documents"][0].to_string().contains("stale"));
}

#[test]
fn several_formats_are_written_at_once() {
    let project = TestProject::small();
    project.run("build -q --format pdf,json,typst").code(0);
    let written = project.list("build");
    for path in ["build/report-lt.pdf", "build/report.json", "build/typst-lt/main.typ"] {
        assert!(written.iter().any(|known| known == path), "{path}: {written:?}");
    }
    // An error without which nothing can be read stops every format.
    let project = project
        .change("report/report.toml", "languages = [\n")
        .remove("build/report.json");
    project.run("build -q --format json").code(1);
    assert!(!project.path("build/report.json").exists());
}
