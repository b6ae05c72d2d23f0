//! What no author writes but a file may hold: a finding or a page, never a crash or a hang.

use std::time::{Duration, Instant};

use snapbox::str;

use crate::project::{FRONT, TestProject, spans_lie_between_characters};

/// Checks that the program comes to an end by itself, with or without findings.
#[track_caller]
fn survives(project: &TestProject, args: &str) -> String {
    let started = Instant::now();
    let output = project.output(args);
    let told = String::from_utf8_lossy(&output.stderr).into_owned()
        + &String::from_utf8_lossy(&output.stdout);
    let excerpt: String = told.chars().take(2000).collect();
    assert!(
        matches!(output.status.code(), Some(0 | 1)),
        "{:?}: {excerpt}",
        output.status
    );
    assert!(!told.contains("panicked"), "{excerpt}");
    // Generous: other tests run at the same time.
    assert!(started.elapsed() < Duration::from_secs(30), "{:?}", started.elapsed());
    told
}

fn body(text: &str) -> TestProject {
    TestProject::small().chapter(text)
}

#[test]
fn ten_thousand_nested_quotes() {
    body(&format!("{} gilu\n", ">".repeat(10_000))).expect_findings(str![[r#"
report/lt/19-smurtas.md:5:64: error[nesting-too-deep]: the text is nested too deeply

"#]]);
}

#[test]
fn deep_lists() {
    let lines: String =
        (0..300).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
    body(&format!("\n{lines}")).expect_findings(str![[r#"
report/lt/19-smurtas.md:37:63: error[nesting-too-deep]: the text is nested too deeply

"#]]);
}

#[test]
fn deep_emphasis_links_and_brackets() {
    for text in [
        "*a ".repeat(20_000),
        "[".repeat(50_000),
        "![a](".repeat(5_000),
        "**a *b ".repeat(5_000) + &"* **".repeat(5_000),
        "`".repeat(30_001),
        "<".repeat(30_000),
        "\\".repeat(30_000),
        "{{".repeat(10_000),
        "{{value ".repeat(5_000),
        "::: note\n".repeat(3_000),
        "[^a]".repeat(5_000),
        "| a ".repeat(3_000) + "|\n" + &"| - ".repeat(3_000) + "|\n",
        "1. ".repeat(5_000),
        "- ".repeat(5_000),
        "&".repeat(30_000),
        "http://".repeat(5_000),
    ] {
        let named: String = text.chars().take(8).collect();
        eprintln!("{named}");
        survives(&body(&format!("\n{text}\n")), "check --format short");
    }
}

#[test]
fn a_line_of_ten_megabytes() {
    body(&format!("\n{}\n", "ė".repeat(5_000_000))).expect_findings(str![[r#"
report/lt/19-smurtas.md:6:1: error[line-too-long]: the line is too long

"#]]);
}

#[test]
fn ten_megabytes_of_words() {
    let told = survives(&body(&format!("\n{}\n", "žodis ".repeat(200_000))), "check");
    assert!(told.contains("line-too-long") || told.contains("over-word-limit"), "{told}");
}

#[test]
fn emoji_and_text_from_right_to_left() {
    let text =
        "\nDrąsa 😀👨‍👩‍👧‍👦🇱🇹 ir שלום עולם, مرحبا بالعالم, ไทย, 漢字, \u{202e}atgal\u{202c}.\n";
    let project = body(text);
    survives(&project, "check");
    let (inspected, diags) = project.inspect();
    let findings = diags.into_sorted(&inspected.sources);
    assert!(!findings.is_empty());
    spans_lie_between_characters(&findings, &inspected.sources);
    assert!(
        findings.iter().all(|finding| finding.code.as_str() == "character-not-available")
    );
}

#[cfg(unix)]
#[test]
fn named_pipes() {
    let project = TestProject::small().remove("report/data/poverty.csv");
    for path in
        ["report/lt/19-pipe.md", "report/data/poverty.csv", "translations/lt/pipe.ftl"]
    {
        let status =
            std::process::Command::new("mkfifo").arg(project.path(path)).status();
        if !status.is_ok_and(|status| status.success()) {
            eprintln!("skipped: there is no `mkfifo` here");
            return;
        }
    }
    project.expect_findings(str![[r#"
report/data/indicators.toml:2:8: error[file-not-readable]: `report/data/poverty.csv` is not an ordinary file
report/lt/19-pipe.md:1:1: error[file-not-readable]: `report/lt/19-pipe.md` is not an ordinary file
translations/lt/pipe.ftl:1:1: error[file-not-readable]: `translations/lt/pipe.ftl` is not an ordinary file

"#]]);
}

#[test]
fn folders_in_place_of_files() {
    let project = TestProject::small().remove("report/sources.yml");
    project
        .change("report/sources.yml/x", "")
        .change("report/lt/19-x.md/x.txt", "")
        .change("translations/lt/x.ftl/x.txt", "")
        .change("templates/page.typ/x.txt", "")
        .expect_findings(str![[r#"
report/data/indicators.toml:5:10: error[unknown-source]: the list of sources has no `eurostat`

"#]]);
}

#[test]
fn files_of_no_bytes_everywhere() {
    let project = TestProject::both();
    for path in project.list("report").iter().chain(&project.list("translations")) {
        std::fs::write(project.path(path), "").unwrap();
    }
    let project =
        project.change("templates/page.typ", "").change("templates/look.typ", "");
    project.expect_findings(str![[r#"
report/en/26-skurdas.md:1:1: error[empty-file]: the file `report/en/26-skurdas.md` is empty
report/lt/26-skurdas.md:1:1: error[empty-file]: the file `report/lt/26-skurdas.md` is empty
report/report.toml:1:1: error[empty-file]: the file `report/report.toml` is empty

"#]]);
}

#[test]
fn each_file_of_no_bytes() {
    let files = TestProject::both().list("");
    for path in files {
        survives(&TestProject::both().change(&path, ""), "build");
    }
}

#[test]
fn each_built_in_template_of_no_bytes() {
    for path in [
        "base.typ",
        "cover.typ",
        "look.typ",
        "page.typ",
        "tables.typ",
        "text.typ",
        "report.typ.hbs",
        "chapter.typ.hbs",
    ] {
        survives(&TestProject::small().change(&format!("templates/{path}"), ""), "build");
    }
}

#[test]
fn line_ends_and_marks_of_other_systems() {
    let text = format!("\u{feff}{FRONT}\nĖ {{{{value \"nera\" year=2023}}}}.\n")
        .replace('\n', "\r\n");
    TestProject::small().change("report/lt/19-smurtas.md", text).expect_findings(str![[
        r#"
report/lt/19-smurtas.md:6:12: error[unknown-indicator]: unknown indicator `nera`

"#
    ]]);
}

#[test]
fn a_chapter_in_one_line_without_an_end() {
    TestProject::small().change("report/lt/19-smurtas.md", "+++").expect_findings(str![[r#"
report/lt/19-smurtas.md:1:1: error[missing-front-matter]: the beginning of the chapter is not closed by a line `+++`

"#]]);
    TestProject::small()
        .change("report/lt/19-smurtas.md", FRONT.trim_end())
        .expect_findings(str![]);
}

#[test]
fn names_of_files_that_are_odd() {
    let project = TestProject::small()
        .change("report/lt/ė „x“ #{1}.md", format!("{FRONT}\nTekstas.\n"))
        .change(
            "report/lt/giliai/dar/19.md",
            format!("{FRONT}\n![x](../../../figures/a.svg)\n"),
        )
        .change("report/figures/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    project.expect_findings(str![]);
    project.run("build").code(0);
}
