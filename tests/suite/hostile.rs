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
fn figures_as_large_as_can_be() {
    let largest = "79228162514264337593543950335";
    for [total, girls, boys] in [
        [largest, largest, largest],
        [largest, "3", "-79228162514264337593543950335"],
        ["0.0000000000000000000000000001", "3", largest],
        ["1000000000000000000", "999999999999999997", "3"],
    ] {
        let rows = |scale: &str| {
            let row = |sex, year, value| format!("{year},LT,{sex},{value}{scale}\n");
            let years = ["2022", "2023"].map(|year| {
                row("T", year, total) + &row("F", year, girls) + &row("M", year, boys)
            });
            format!("year,geo,sex,value\n{}", years.concat())
        };
        let register = "[poverty]\nfile = \"poverty.csv\"\nunit = \"persons\"\nsource = \"eurostat\"\n\
                        suppress-below = 5\n[other]\nfile = \"other.csv\"\nunit = \"percent\"\n";
        let project = body("\n{{number \"poverty\" year=2023 sex=\"T\"}}\n")
            .change("report/data/indicators.toml", register)
            .change("report/data/poverty.csv", rows(""))
            .change("report/data/other.csv", rows("0").replace("LT", "Lithuania"));
        survives(&project, "check");
    }
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
    let known = ["character-not-available", "control-character", "unmarked-language"];
    assert!(findings.iter().all(|finding| known.contains(&finding.code.as_str())));
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
report/data/indicators.toml:2:8: error[file-not-readable]: `report/data/poverty.csv` is a named pipe, not a file
report/lt/19-pipe.md:1:1: error[file-not-readable]: `report/lt/19-pipe.md` is a named pipe, not a file
translations/lt/pipe.ftl:1:1: error[file-not-readable]: `translations/lt/pipe.ftl` is a named pipe, not a file

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
report/sources.yml:1:1: error[file-not-readable]: `report/sources.yml` is a folder, not a file
templates/page.typ/x.txt:1:1: warning[template-error]: no template is called `templates/page.typ/x.txt`, so the file changes nothing

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
report/lt/19-smurtas.md:1:1: error[missing-front-matter]: the chapter header is not closed by a line `+++`

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
        .change(
            "report/figures/a.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\" height=\"9\"/></svg>",
        );
    project.expect_findings(str![]);
    project.run("build").code(0);
}

/// Runs the program where the system stops what takes 4 GB or a minute of the processor.
#[cfg(unix)]
fn limited(project: &TestProject, args: &str) -> std::process::Output {
    let program = project.command(args);
    let mut command = std::process::Command::new("/bin/sh");
    command
        .args(["-c", "ulimit -v 4000000; ulimit -t 60; exec \"$0\" \"$@\""])
        .arg(program.get_program())
        .args(program.get_args())
        .current_dir(project.root())
        .env_clear();
    for (name, value) in program.get_envs() {
        command.envs(value.map(|value| (name, value)));
    }
    command.output().unwrap()
}

/// Checks that a report with this file is refused with a finding that begins so.
#[cfg(unix)]
#[track_caller]
fn is_refused(path: &str, bytes: impl AsRef<[u8]>, finding: &str) {
    let picture = path.strip_prefix("report/").filter(|path| path.starts_with("figures"));
    let picture =
        picture.map_or(String::new(), |path| format!("\n![Ratas](../{path})\n"));
    let project = TestProject::small().change(path, bytes).chapter(&picture);
    let output = limited(&project, "check --format short");
    let told = String::from_utf8_lossy(&output.stderr).into_owned()
        + &String::from_utf8_lossy(&output.stdout);
    let excerpt: String = told.chars().take(1000).collect();
    assert_eq!(output.status.code(), Some(1), "{excerpt}");
    assert!(told.lines().any(|line| line.starts_with(finding)), "{finding}\n{excerpt}");
}

#[cfg(unix)]
#[test]
fn a_list_of_sources_that_repeats_itself_without_end() {
    let yaml = "report/sources.yml";
    let name = "x".repeat(100_000);
    let aliases: String =
        (0..5_000).map(|at| format!("s{at}:\n  type: web\n  author: *a\n")).collect();
    let first =
        format!("eurostat:\n  type: web\n  title: T\n  author: &a [\"{name}\"]\n");
    is_refused(yaml, first + &aliases, "report/sources.yml:");
    let lists: String = ('b'..='k')
        .zip('a'..)
        .map(|(letter, before)| {
            format!(
                "{letter}: &{letter} [{}]\n",
                vec![format!("*{before}"); 9].join(", ")
            )
        })
        .collect();
    let lists = format!("a: &a [{}]\n{lists}", [name.as_str(); 9].join(", "));
    is_refused(yaml, lists, "report/sources.yml:");
    for open in ["[", "{a: "] {
        let deep = format!("eurostat: {}\n", open.repeat(100_000));
        is_refused(yaml, deep, "report/sources.yml:");
    }
}

#[cfg(unix)]
#[test]
fn a_bibliography_that_goes_round_in_a_circle() {
    let bib = "report/sources.bib";
    let doubled: String = (0..12)
        .map(|at| {
            let before = vec![format!("a{at}"); 10].join(" # ");
            format!("@string{{a{} = {before}}}\n", at + 1)
        })
        .collect();
    let chain: String = (0..20_000)
        .map(|at| format!("@book{{a{at}, crossref = {{a{}}}, title = {{x}}}}\n", at + 1))
        .collect();
    for text in [
        format!("@string{{a0 = \"xxxxxxxxxx\"}}\n{doubled}@misc{{b, title = a12}}\n"),
        "@string{a = b # b}\n@string{b = a # a}\n@misc{c, title = a}\n".to_owned(),
        "@book{a, crossref = {b}, title = {x}}\n@book{b, crossref = {a}, title = {y}}\n"
            .to_owned(),
        "@book{a, ids = {c}, crossref = {b}}\n@book{b, crossref = {c}}\n".to_owned(),
        "@book{a, xdata = {b, b}}\n@xdata{b, xdata = {a}}\n".to_owned(),
        format!("@misc{{a, title = {}{}}}\n", "{".repeat(100_000), "}".repeat(100_000)),
        chain,
    ] {
        is_refused(bib, text, "report/sources.bib:");
    }
}

#[cfg(unix)]
#[test]
fn a_template_that_never_ends() {
    let lists = |count: usize| {
        format!("{}a{}", "{{#each parts}}".repeat(count), "{{/each}}".repeat(count))
    };
    let blocks = "{{#if title}}".repeat(20_000) + &"{{/if}}".repeat(20_000);
    for text in [
        "{{> chapter.typ.hbs}}".to_owned(),
        "{{#*inline \"a\"}}{{> a}}{{> a}}{{/inline}}{{> a}}".to_owned(),
        lists(8),
        blocks,
    ] {
        let path = "templates/chapter.typ.hbs";
        is_refused(path, text, "templates/chapter.typ.hbs:1:1: error[template-error]");
    }
}

#[cfg(unix)]
#[test]
fn a_picture_that_fills_the_memory() {
    let svg = |inner: &str| {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' \
             width='9' height='9'>{inner}</svg>"
        )
    };
    let clips: String = (0..20_000)
        .map(|at| format!("<clipPath id='c{at}' clip-path='url(#c{})'/>", at + 1))
        .collect();
    let nested =
        "<image width='9' height='9' xlink:href='data:image/svg+xml;base64,H4sI'/>";
    let filter = "<filter id='f' width='100000' height='100000'>\
                  <feGaussianBlur stdDeviation='9'/></filter>";
    let blurs = "<rect width='9' height='9' filter='url(#f)'/>".repeat(1_000);
    for text in [svg(&clips), svg(nested), svg(&format!("{filter}{blurs}"))] {
        let finding = "report/lt/19-smurtas.md:6:10: error[image-invalid]";
        is_refused("report/figures/a.svg", text, finding);
    }
}

#[cfg(unix)]
#[test]
fn a_dataset_of_a_million_columns() {
    let names: String = (0..1_000_000).map(|at| format!("c{at},")).collect();
    let table = format!("{names}year,value\n{}\n", ",".repeat(1_000_001));
    is_refused("report/data/poverty.csv", table, "report/data/poverty.csv:1:");
}

#[test]
fn a_typst_template_that_does_not_come_to_an_end() {
    let base = include_str!("../../templates/base.typ");
    let project = TestProject::small();
    project.run("build").code(0);
    let written = || -> Vec<(String, Vec<u8>)> {
        let files = project.list("build").into_iter();
        files
            .map(|path| (path.clone(), std::fs::read(project.path(&path)).unwrap()))
            .collect()
    };
    let before = written();
    std::fs::create_dir_all(project.path("templates")).unwrap();
    for (code, args, told) in [
        (
            "#for a in range(99999) { for b in range(99999) { } }",
            "build --time-limit 1",
            "error: typesetting took longer than 1 s[..]--time-limit 10`\n",
        ),
        (
            "#let all = range(9999999999)",
            "build --format typst,pdf --memory-limit 500",
            "error: typesetting used more than 500 MB[..]--memory-limit 1000`\n",
        ),
    ] {
        let template = format!("{base}\n{code}\n");
        std::fs::write(project.path("templates/base.typ"), template).unwrap();
        project.run(args).code(2).stdout_eq("").stderr_eq(told);
        assert!(written() == before, "what was there is whole, and nothing is beside it");
    }
}
