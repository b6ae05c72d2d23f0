//! Findings that carry the change which removes them.

use komentaras::diagnostic::{Diagnostic, Sources};

use crate::project::{FRONT, TestProject, spans_lie_between_characters};

/// Returns a file with all fixes put in that may be applied without asking.
fn fixed(path: &str, findings: &[Diagnostic], sources: &Sources) -> String {
    let file = sources.find(path).unwrap();
    let mut text = sources.file(file).text.clone();
    let fixes = findings.iter().filter_map(|finding| finding.fix.as_ref());
    let mut fixes: Vec<_> =
        fixes.filter(|fix| fix.is_safe && fix.span.file == file).collect();
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.span));
    let mut changed_from = text.len();
    for fix in fixes {
        // Of two that overlap the second waits.
        if fix.span.range().end <= changed_from {
            text.replace_range(fix.span.range(), &fix.replacement);
            changed_from = fix.span.range().start;
        }
    }
    text
}

/// Checks what the safe fixes make of a file, put in until there are no more.
#[track_caller]
fn check(path: &str, written: &str, expected: &str) {
    let mut project = TestProject::small().change(path, written);
    let mut before = String::new();
    let mut text = written.to_owned();
    while text != before {
        let (inspected, diags) = project.inspect();
        let findings = diags.into_sorted(&inspected.sources);
        spans_lie_between_characters(&findings, &inspected.sources);
        before = text;
        text = fixed(path, &findings, &inspected.sources);
        project = project.change(path, &text);
    }
    assert_eq!(text, expected);
}

/// Checks what the safe fixes make of the text of a chapter.
#[track_caller]
fn chapter(written: &str, expected: &str) {
    let path = "report/lt/19-smurtas.md";
    check(path, &format!("{FRONT}{written}\n"), &format!("{FRONT}{expected}\n"));
}

#[test]
fn slips_in_placeholders_are_put_right() {
    for (written, expected) in [
        (
            "Ė {{vlaue \"poverty\" year=2023 sex=\"T\"}}",
            "Ė {{value \"poverty\" year=2023 sex=\"T\"}}",
        ),
        (
            "Ė {{value \"povetry\" year=2023 sex=\"T\"}}",
            "Ė {{value \"poverty\" year=2023 sex=\"T\"}}",
        ),
        (
            "{{value „poverty“ year=2023 sex=”T”}}",
            "{{value \"poverty\" year=2023 sex=\"T\"}}",
        ),
        (
            "{{value ,,poverty\" year=2023 sex=\"T\"}}",
            "{{value ,,poverty\" year=2023 sex=\"T\"}}",
        ),
        (
            "{{value \"poverty\" year=2023 Sex=\"t\"}}",
            "{{value \"poverty\" year=2023 sex=\"T\"}}",
        ),
        (
            "{{value \"poverty\" year=2023 sex=\"t\"}}",
            "{{value \"poverty\" year=2023 sex=\"T\"}}",
        ),
        // What is not there may be another indicator, code or year.
        (
            "{{value \"poverty\" year=2025 sex=\"G\"}}",
            "{{value \"poverty\" year=2025 sex=\"G\"}}",
        ),
        (
            "Apie tai {{cite \"eurosatt\" pages=3}}.",
            "Apie tai {{cite \"eurostat\" page=3}}.",
        ),
        (
            "{{anchor \"butas\"}}Žr. {{ref \"#butas\"}} ir {{ref \"būtas\"}}.",
            "{{anchor \"butas\"}}Žr. {{ref \"butas\"}} ir {{ref \"butas\"}}.",
        ),
    ] {
        chapter(written, expected);
    }
}

#[test]
fn slips_in_directives_are_put_right() {
    for (written, expected) in [
        (
            "::: recomendation {to=\"vyriausybe\"}\nĖ.\n:::",
            "::: recommendation {to=\"vyriausybe\"}\nĖ.\n:::",
        ),
        (
            "::: recommendation {To=„vyriausybe“}\nĖ.\n:::",
            "::: recommendation {to=\"vyriausybe\"}\nĖ.\n:::",
        ),
        (
            "::: recommendation {to=„vyriausybe“}\nĖ.\n:::",
            "::: recommendation {to=\"vyriausybe\"}\nĖ.\n:::",
        ),
        (
            "::: recommendation {to=\"„vyriausybe“\"}\nĖ.\n:::",
            "::: recommendation {to=\"vyriausybe\"}\nĖ.\n:::",
        ),
        (":: note\nĖ.\n::", "::: note\nĖ.\n:::"),
        ("::note\nĖ.\n:::", ":::note\nĖ.\n:::"),
    ] {
        chapter(written, expected);
    }
}

#[test]
fn slips_in_settings_are_put_right() {
    let settings = TestProject::small().read("report/report.toml");
    for (sound, written) in [
        ("date = 2026-01-31", "date = 2026.01.31"),
        ("date = 2026-01-31", "date = \"2026-1-31\""),
        ("date = 2026-01-31", "date = „2026 01 31“"),
        ("date = 2026-01-31", "Date = 2026-01-31"),
        ("profile = \"thematic\"", "profil = \"thematic\""),
        ("profile = \"thematic\"", "profile = „thematic“"),
        ("profile = \"thematic\"", "profile = thematic"),
        ("profile = \"thematic\"", "profile = 'tematic'"),
    ] {
        check("report/report.toml", &settings.replace(sound, written), &settings);
    }
    let further = |lines: &str| format!("{settings}\n[findings]\n{lines}\n");
    let (written, sound) = ("raw_htm = \"note\"", "raw-html = \"note\"");
    check("report/report.toml", &further(written), &further(written));
    check("report/report.toml", &further("rawhtml = \"note\""), &further(sound));
    let front = "+++\ntitle = \"Smurtas\"\nkind = \"anex\"\n+++\n\nĖ.\n";
    let sound = front.replace("anex", "annex");
    check("report/lt/19-smurtas.md", front, &sound);
}
