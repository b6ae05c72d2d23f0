//! What does not fit on the page is said at the author's line; what can be made to fit is.

use crate::project::TestProject;

fn table(columns: usize) -> String {
    let row = |cell: &str| format!("| {}\n", format!("{cell} | ").repeat(columns));
    format!(
        "\nTekstas.\n\n{}{}{}",
        row("Metai"),
        row("---").replace(' ', ""),
        row("12 345,67")
    )
}

/// Returns what `build` says of such a chapter, in English.
fn build(chapter: &str) -> (TestProject, String) {
    let project = TestProject::small().chapter(chapter);
    let output = project.output("build --ui-language en");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    (project, said)
}

#[test]
fn wide_tables_and_long_tokens_are_made_to_fit() {
    let token = "a1b2c3d4e5".repeat(30);
    for chapter in [
        table(12),
        format!("\nKodas {token} ir https://example.org/{token}/x.\n"),
        format!("\n| Kodas |\n|---|\n| {token} |\n"),
        format!(
            "\nKodas `{token}`.\n\n- Punktas `{token}`\n\n::: note\n`{token}`\n:::\n"
        ),
        format!("\n```\ntrumpa\n{token}\n```\n"),
        format!("\n| Kodas |\n|---|\n| `{token}` |\n\nIšnaša.[^a]\n\n[^a]: `{token}`\n"),
    ] {
        let (_, said) = build(&chapter);
        assert!(!said.contains("does-not-fit"), "{chapter}\n{said}");
    }
}

#[test]
fn what_does_not_fit_is_said_where_it_was_written() {
    let (project, said) = build(&table(60));
    assert!(said.contains("warning[does-not-fit]"), "{said}");
    assert!(said.contains("report/lt/19-smurtas.md:8"), "{said}");
    // The copy to be sent can't have it.
    let last = project.output("build --final --ui-language en");
    let said = String::from_utf8_lossy(&last.stderr).into_owned();
    assert!(said.contains("error[does-not-fit]"), "{said}");
    assert!(!last.status.success());
}

#[test]
fn the_marks_of_what_is_not_translated_are_within_the_page() {
    let project = TestProject::both().chapter(
        "\n## Padėtis, apie kurią pavadinime pasakyta ilgai ir išsamiai, kad netilptų\n\nTekstas.\n\n### Skirsnis\n\n![Ratas](../figures/ratas.svg)\n\n::: note\nPastaba.\n:::\n\n- Punktas\n",
    );
    let project = project
        .change("report/figures/ratas.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"900\" height=\"90\"><circle cx=\"50\" cy=\"50\" r=\"40\"/></svg>")
        .files("=== report/en/19-smurtas.md\n+++\ntitle = \"Violence\"\n+++\n");
    let output = project.output("build --ui-language en");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    assert!(said.contains("paragraph-without-translation"), "{said}");
    assert!(!said.contains("does-not-fit"), "{said}");
}

/// No search finds a word that begins on one page and ends on the next.
#[test]
fn no_word_is_divided_between_two_pages() {
    let paragraph = "nepriklausomybė bendradarbiaujančiųjų įstatymdavystės ".repeat(60);
    let chapter = format!("\n{}\n", [paragraph.trim(); 14].join("\n\n"));
    let (_, said) = build(&chapter);
    assert!(!said.contains("divided-word"), "{said}");
    // A template of the report that sets words anew, which takes long.
    let chapter = format!("\n{}\n", [paragraph.trim(); 5].join("\n\n"));
    let base = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/base.typ");
    let base = std::fs::read_to_string(base).unwrap();
    let unbroken = "#let unbroken(body) = {\n";
    assert!(base.contains(unbroken));
    let anew = "  show regex(\"\\p{L}{12,}\"): it => lower(it.text)\n";
    let project = TestProject::small()
        .chapter(&chapter)
        .change("templates/base.typ", base.replace(unbroken, &[unbroken, anew].concat()));
    let output = project.output("build --ui-language en");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("warning[divided-word]"), "{said}");
}
