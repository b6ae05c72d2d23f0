//! What a sound report may look like: every form that an author may use is read.

use snapbox::str;

use crate::project::{TestProject, chapter, check};

#[test]
fn line_ends_of_windows_and_a_mark_of_bytes() {
    let project = TestProject::both();
    for path in project.list("report").iter().chain(&project.list("translations")) {
        let text = format!("\u{feff}{}", project.read(path).replace('\n', "\r\n"));
        std::fs::write(project.path(path), text).unwrap();
    }
    project.expect_findings(str![]);
}

#[test]
fn a_report_needs_no_data() {
    TestProject::small()
        .remove("report/data/indicators.toml")
        .remove("report/data/poverty.csv")
        .remove("report/sources.yml")
        .remove("translations/lt/report.ftl")
        .change(
            "report/lt/26-skurdas.md",
            "+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\nTekstas.\n",
        )
        .expect_findings(str![]);
}

#[test]
fn braces_and_colons_that_mean_nothing() {
    chapter(
        "\nTaip: \\{{value}}, `{{value}}` ir a ::: b.\n\n```\n{{value}}\n::: note\n```\n",
        str![],
    );
}

#[test]
fn chapters_in_folders() {
    check(
        "=== report/lt/smurtas/19.md\n+++\ntitle = \"A\"\narticles = [\"19\"]\n+++\n\nŽr. [čia](../26-skurdas.md).\n",
        str![],
    );
}

#[test]
fn files_that_are_not_the_report_s() {
    check(
        "=== report/lt/.slaptas.md\nx\n=== report/lt/pastabos.txt\nx\n=== report/lt/x.md~\nx\n=== report/fr/x.md\nx\n",
        str![],
    );
}

#[test]
fn a_chapter_with_a_title_only() {
    check("=== report/lt/19.md\n+++\ntitle = \"A\"\narticles = [\"19\"]\n+++\n", str![]);
}

#[test]
fn the_bibliography_may_be_biblatex() {
    TestProject::small()
        .remove("report/sources.yml")
        .change("report/sources.bib", "@online{eurostat, title = {Skurdo rizika}, url = {https://ec.europa.eu/eurostat}}\n")
        .expect_findings(str![]);
}
