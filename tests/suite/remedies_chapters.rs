//! Advice about chapters.

use crate::project::TestProject;
use crate::remedies::{Case, EN, LT, check, findings};

#[test]
fn in_chapters() {
    let value = |year| format!("{{{{value \"poverty\" {year} sex=\"T\"}}}}");
    let (of_2023, of_2022) = (&*value("2023"), &*value("2022"));
    let inner =
        "{{value \"poverty\" 2023 sex=\"T\"}} {{value \"poverty\" 2022 sex=\"T\"}}}}";
    let round = "(value \"poverty\" 2023 sex=\"T\") (value \"poverty\" 2022 sex=\"T\")}}";
    let (touching, apart) =
        (format!("{of_2023}{of_2022}"), &*format!("{of_2023} {of_2022}"));
    let single = "{value \"poverty\" 2023 sex=\"T\"}";
    // The text, what is typed, and the change.
    for (text, code, typed, old, new) in [
        (
            "::: voice {age=\"10-14\" consent=ne}\nMan gera.\n:::",
            "directive-attribute",
            "consent=yes",
            "consent=ne",
            "consent=yes",
        ),
        (
            "::: voice {age=\"10-14\"}\nMan gera.\n:::",
            "directive-attribute",
            "consent=yes",
            "age=\"10-14\"",
            "age=\"10-14\" consent=yes",
        ),
        (
            "::: recommendation {follows=\"21 punktas\"}\nBūtina.\n:::",
            "directive-attribute",
            "follows=\"CRC/C/LTU/CO/3-4:21(b)\"",
            "follows=\"21 punktas\"",
            "follows=\"CRC/C/LTU/CO/3-4:21(b)\"",
        ),
        ("::: note\nKita.", "unclosed-directive", ":::", "Kita.", "Kita.\n:::"),
        ("::: pastaba\nKita.\n:::", "unknown-directive", "note", "pastaba", "note"),
        ("##Padėtis\n\nA.", "looks-like-markup", "## Padėtis", "##Padėtis", "## Padėtis"),
        ("# Padėtis\n\nA.", "heading-level", "## …", "# ", "## "),
        ("A:\n-b\n-c", "looks-like-markup", "- b", "\n-b\n-c", "\n\n- b\n- c"),
        (
            ":: note\nA.\n::",
            "looks-like-markup",
            "::: note",
            ":: note\nA.\n::",
            "::: note\nA.\n:::",
        ),
        ("A[^1].", "undefined-footnote", "[^1]: …", "A[^1].", "A[^1].\n\n[^1]: Ten."),
        ("A.\n\n[^1]: Čia.", "unused-footnote", "[^1]", "A.", "A[^1]."),
        ("A <b>a</b>.", "raw-html", "**", "<b>a</b>", "**a**"),
        ("| a | b |\n|-|-|\n| 1 | 2|3 |", "table-row-length", "\\|", "2|3", "2\\|3"),
        (
            "A {{vlaue \"poverty\" 2023 sex=\"T\"}}.",
            "unknown-placeholder",
            "value",
            "vlaue",
            "value",
        ),
        (
            "A {{value \"povetry\" 2023 sex=\"T\"}}.",
            "unknown-indicator",
            "poverty",
            "povetry",
            "poverty",
        ),
        (
            "A {{value \"poverty\" 2023}}.",
            "open-dimension",
            "sex=\"T\"",
            "2023",
            "2023 sex=\"T\"",
        ),
        (
            "A {{value \"poverty\" 2023 sex=\"T\".",
            "unclosed-placeholder",
            "}}",
            "\"T\"",
            "\"T\"}}",
        ),
        (
            &*format!("A {{{{ratio {inner}."),
            "placeholder-syntax",
            "(value ",
            inner,
            round,
        ),
        (
            "A {{value \"poverty\" metai=2023 sex=\"T\"}}.",
            "unknown-dimension",
            "year",
            "metai",
            "year",
        ),
        (
            "Žr. {{ref \"a\"}}.\n\n{{anchor \"a\"}}Čia.",
            "reference-case",
            "{{ref \"a\" case=\"acc\"}}",
            "{{ref \"a\"}}",
            "{{ref \"a\" case=\"acc\"}}",
        ),
        (
            "{{chart \"poverty\" kind=\"linijos\" sex=\"T\" alt=\"A\" caption=\"A\"}}",
            "placeholder-argument",
            "line",
            "linijos",
            "line",
        ),
        (
            "Skurdas buvo 17,8 proc.",
            "typed-figure",
            "{{typed}}",
            "17,8 proc.",
            "17,8 proc.{{typed}}",
        ),
        ("A ![](../a.png)", "decorative-image", "![", "![]", "![Schema]"),
        (
            "A {{cite \"eurostatas\"}}.",
            "unknown-source",
            "eurostat",
            "eurostatas",
            "eurostat",
        ),
        // Figures that would be printed as one.
        (&*format!("A {of_2023}{of_2022}."), "run-together", apart, &*touching, apart),
        (
            &*format!("A {of_2023},5 b."),
            "run-together",
            &*format!("{of_2023}, 5"),
            &*format!("{of_2023},5"),
            &*format!("{of_2023}, 5"),
        ),
        (
            &*format!("A -{of_2023} b."),
            "run-together",
            &*format!("– {of_2023}"),
            &*format!("-{of_2023}"),
            &*format!("– {of_2023}"),
        ),
        (
            &*format!("A -{of_2023} b."),
            "run-together",
            "−",
            &*format!("-{of_2023}"),
            &*format!("−{of_2023}"),
        ),
        // Placeholders with other braces.
        (&*format!("A {single}."), "placeholder-syntax", "{{", single, of_2023),
        (
            &*format!("A {single}."),
            "placeholder-syntax",
            "\\{",
            single,
            &*format!("\\{single}"),
        ),
        (&*format!("A {of_2023}}}."), "placeholder-syntax", "}}", "}}}", "}}"),
        ("A **bold text.", "looks-like-markup", "**", "**bold text", "**bold text**"),
        ("A *bold** text.", "looks-like-markup", "**", "*bold**", "**bold**"),
        ("A **bold text.", "looks-like-markup", "\\", "**bold", "\\*\\*bold"),
        ("A ~~old~ text.", "looks-like-markup", "~~", "~~old~", "~~old~~"),
        (
            "1.viena\n2.kita",
            "looks-like-markup",
            "1. viena",
            "1.viena\n2.kita",
            "1. viena\n2. kita",
        ),
        // Links.
        (
            "A (nuoroda)[https://a.lt/x] b.",
            "looks-like-markup",
            "[nuoroda](https://a.lt/x)",
            "(nuoroda)[https://a.lt/x]",
            "[nuoroda](https://a.lt/x)",
        ),
        (
            "A [nuoroda](https://a.\nlt/x).",
            "looks-like-markup",
            "[nuoroda](https://a.lt/x)",
            "[nuoroda](https://a.\nlt/x)",
            "[nuoroda](https://a.lt/x)",
        ),
        (
            "A [nuoroda](https://a.lt/x.",
            "looks-like-markup",
            "[nuoroda](https://a.lt/x)",
            "[nuoroda](https://a.lt/x.",
            "[nuoroda](https://a.lt/x).",
        ),
        (
            "A [nuoroda](https://a.lt/x y) b.",
            "looks-like-markup",
            "[nuoroda](https://a.lt/x%20y)",
            "[nuoroda](https://a.lt/x y)",
            "[nuoroda](https://a.lt/x%20y)",
        ),
        // Tables.
        (
            "| a | b |\n|---|\n| 1 | 2 |",
            "table-row-length",
            "|---|---|",
            "|---|",
            "|---|---|",
        ),
        (
            "| a | b |\n|---|---|\n| 1 | 2 |\nPo lentelės.",
            "table-row-length",
            "|",
            "|\nPo",
            "|\n\nPo",
        ),
    ] {
        let project = TestProject::both().chapter(&format!("{text}\n"));
        check(project, &Case { code, typed, path: LT, old, new });
    }
    // A translation that differs.
    for (english, code, typed, old, new) in [
        (of_2022, "placeholder-differs", of_2023, of_2022, of_2023),
        ("a", "placeholder-differs", of_2023, "A a.", &*format!("A {of_2023}.")),
    ] {
        let english = format!("+++\ntitle = \"Violence\"\n+++\n\nA {english}.\n");
        let project = TestProject::both().chapter(&format!("A {of_2023}.\n"));
        check(project.change(EN, english), &Case { code, typed, path: EN, old, new });
    }
}

#[test]
fn in_front_matter() {
    let body = "+++\n\nTekstas.\n";
    for (front, code, typed, old, new) in [
        (
            "+++\ntitle = \"A\"\narticles = [19,34]\n",
            "invalid-value",
            "articles = [\"19\", \"34\"]",
            "articles = [19,34]",
            "articles = [\"19\", \"34\"]",
        ),
        (
            "+++\ntitle = \"A\"\narticles = \"19\"\n",
            "invalid-value",
            "articles = [\"19\"]",
            "articles = \"19\"",
            "articles = [\"19\"]",
        ),
        (
            "+++\ntitle = \"A\"\narticles = [\"19 str.\"]\n",
            "unknown-article",
            "\"19\"",
            "\"19 str.\"",
            "\"19\"",
        ),
        (
            "+++\narticles = [\"19\"]\n",
            "missing-key",
            "title = \"…\"",
            "articles",
            "title = \"A\"\narticles",
        ),
        (
            "+++\ntitle = „A“\narticles = [\"19\"]\n",
            "toml-syntax",
            "title = \"A\"",
            "title = „A“",
            "title = \"A\"",
        ),
        (
            "+++\ntitle = \"A\"\n",
            "ambiguous-cluster",
            "articles = [\"19\", \"34\"]",
            "title = \"A\"",
            "title = \"A\"\narticles = [\"19\", \"34\"]",
        ),
        (
            "+++\ntitle = \"A\"\narticles = [\"30\"]\n",
            "ambiguous-cluster",
            "cluster = \"…\"",
            "articles",
            "cluster = \"8\"\narticles",
        ),
    ] {
        let project = TestProject::both().change(LT, format!("{front}{body}"));
        check(project, &Case { code, typed, path: LT, old, new });
    }
    let front = "+++\ntitle = \"A\"\narticles = [\"19\"]\n\nTekstas.\n";
    let (old, typed) = ("articles = [\"19\"]", "+++");
    let new = "articles = [\"19\"]\n+++";
    let code = "missing-front-matter";
    let project = TestProject::both().change(LT, front);
    check(project, &Case { code, typed, path: LT, old, new });
    for (front, typed, old, new) in [
        (
            "\n+++\ntitle = \"A\"\narticles = [\"19\"]\n+++\n\nTekstas.\n",
            "delete the empty lines",
            "\n+++\ntitle",
            "+++\ntitle",
        ),
        (
            "+++\ntitle = \"A\"\narticles = [\"19\"]\n++++\n\nTekstas.\n",
            "write `+++` instead of `++++`",
            "\n++++\n",
            "\n+++\n",
        ),
        (
            "++\ntitle = \"A\"\narticles = [\"19\"]\n+++\n\nTekstas.\n",
            "write `+++` instead of `++`",
            "++\ntitle",
            "+++\ntitle",
        ),
    ] {
        let project = || TestProject::both().change(LT, front);
        let help = findings(&project());
        let (_, help) = help.iter().find(|(it, _)| it.code.as_str() == code).unwrap();
        assert!(help[1].contains(typed), "{help:?}");
        let after = findings(&project().change(LT, front.replacen(old, new, 1)));
        assert!(after.iter().all(|(it, _)| it.code.as_str() != code), "{front}");
    }
    let help = findings(&TestProject::both().change(LT, front));
    assert!(help.iter().any(|(_, help)| help[1].contains("after `articles = [\"19\"]`")));
}
