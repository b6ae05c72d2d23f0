//! Slips of typing that print what nobody meant, and what only looks like one.

use komentaras::diagnostic::Arg;

use crate::project::TestProject;

/// Returns the codes of the findings about typing in a chapter, each with its kind.
fn slips(body: &str) -> Vec<String> {
    const CODES: [&str; 7] = [
        "run-together",
        "placeholder-syntax",
        "looks-like-markup",
        "table-row-length",
        "unfinished-text",
        "house-style",
        "unclosed-placeholder",
    ];
    let (snapshot, found) = TestProject::small().chapter(body).inspect();
    let found = found.into_sorted(&snapshot.sources).into_iter();
    let found = found.filter(|finding| CODES.contains(&finding.code.as_str()));
    let told = found.map(|finding| {
        let kinds = ["kind", "reason", "rule"].into_iter();
        let kind =
            kinds.filter_map(|name| finding.args.get(name)).find_map(|arg| match arg {
                Arg::Text(text) => Some(text.clone()),
                _ => None,
            });
        format!("{} {}", finding.code.as_str(), kind.unwrap_or_default())
    });
    told.collect()
}

const VALUE: &str = "{{value \"poverty\" 2023 sex=\"T\"}}";

#[test]
fn slips_are_told_wherever_they_stand() {
    for (slip, expected) in [
        ("a @@ b", "run-together words"),
        ("a @,@ b", "run-together words"),
        ("a @,5 b", "run-together words"),
        ("a 3,@ b", "run-together words"),
        ("a -@ b", "run-together sign"),
        ("a {value \"poverty\" 2023 sex=\"T\"} b", "placeholder-syntax braces"),
        ("a {Value \"poverty\" 2023} b", "placeholder-syntax braces"),
        ("a {poverty 2023} b", "placeholder-syntax braces"),
        ("a ((value \"poverty\" 2023)) b", "placeholder-syntax braces"),
        ("a [[value \"poverty\" 2023]] b", "placeholder-syntax braces"),
        ("a @} b", "placeholder-syntax braces"),
        ("a { @ b", "placeholder-syntax braces"),
        ("a **bb cc", "looks-like-markup unclosed"),
        ("a *bb** cc", "looks-like-markup unclosed"),
        ("a **bb* cc", "looks-like-markup unclosed"),
        ("a ~~bb~ cc", "looks-like-markup unclosed"),
        ("a (bb)[https://a.lt/x] c", "looks-like-markup link"),
        ("a [nuoroda] (https://a.lt/x) b", "looks-like-markup link"),
        ("ir ,be tarpo", "house-style space-before-mark"),
    ] {
        let slip = slip.replace('@', VALUE);
        for body in [
            format!("{slip}.\n"),
            format!("## {slip}\n\nTekstas.\n"),
            format!("- {slip}.\n"),
            format!("Tekstas^[{slip}].\n"),
            format!("| a | b |\n|---|---|\n| {slip} | c |\n"),
            format!("| a |\n|---|\n| c |\n\n: {slip}\n"),
            format!("Tekstas.[^a]\n\n[^a]: {slip}.\n"),
            format!("::: note\n{slip}.\n:::\n"),
            format!("**{slip}**.\n"),
        ] {
            if slip.contains(['*', '~']) && body.starts_with("**") {
                continue;
            }
            assert_eq!(slips(&body), [expected], "{body}");
        }
    }
}

#[test]
fn what_only_looks_like_a_slip_is_left_alone() {
    for text in [
        "@ ir @; @, @ (@) „@“ @–@ @/@ @: @. @-ių",
        "Nuo @ iki @.[^a] Kiti.[^a]\n\n[^a]: Pastaba.",
        "Pokytis −@ proc.",
        "Aibė {1, 2}, {a, b}, { @ } ir { @, @ }.",
        "Vertė (value for money), (list of names) ir ((number of children) aged).",
        "Lietuva** ir 12**.\n\n** Preliminarūs duomenys.",
        "* p < 0,05, ** p < 0,01",
        "**Iš viso**\\* ir *kursyvas* ir ***abu***.",
        "Iki 5 proc. (2023 m.), žr. A. Jonaitis.\nJ. Petraitis rašė.",
        "| a | b |\n|---|---|\n| 1 | 2 |\n\nPo lentelės.",
        "| a | b |\n|---|---|\n| 1 | 2 |\n: Pavadinimas",
        "Žr. (čia) [nuoroda](https://a.lt/x), (a)[^a].\n\n[^a]: Pastaba.",
        "Žr. \\{value \"poverty\" 2023}.",
    ] {
        let body = format!("{}\n", text.replace('@', VALUE));
        assert_eq!(slips(&body), [""; 0], "{body}");
    }
}
