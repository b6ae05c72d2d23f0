//! Advice that works: the text that the help tells to type, typed, removes the finding.

use komentaras::diagnostic::{Diagnostic, render};

use crate::project::TestProject;

pub(crate) const LT: &str = "report/lt/19-smurtas.md";
pub(crate) const EN: &str = "report/en/19-smurtas.md";

/// A mistake, and how an author who follows the help removes it.
pub(crate) struct Case<'c> {
    /// The code of the finding.
    pub(crate) code: &'c str,
    /// What its help says to type, in both languages.
    pub(crate) typed: &'c str,
    /// The file that the author changes.
    pub(crate) path: &'c str,
    /// What the author replaces in it.
    pub(crate) old: &'c str,
    /// What the author writes there.
    pub(crate) new: &'c str,
}

/// A finding with its help in both languages.
pub(crate) type Told = (Diagnostic, [String; 2]);

/// Returns the findings of a report.
pub(crate) fn findings(project: &TestProject) -> Vec<Told> {
    let (inspected, diags) = project.inspect();
    let (sources, catalog) = (&inspected.sources, &inspected.project.catalog);
    let told = diags.into_sorted(sources).into_iter().map(|finding| {
        let help = ["lt", "en"].map(|language| {
            let one = std::slice::from_ref(&finding);
            let line = render::json(one, sources, catalog, language.parse().unwrap());
            let line: serde_json::Value = serde_json::from_str(&line).unwrap();
            line["help"].as_str().unwrap_or_default().to_owned()
        });
        (finding, help)
    });
    told.collect()
}

/// Returns how many of some findings have a code, and how many are errors.
fn counts(findings: &[Told], code: &str) -> (usize, usize) {
    let codes = findings.iter().filter(|(finding, _)| finding.code.as_str() == code);
    let errors =
        findings.iter().filter(|(finding, _)| finding.severity.as_str() == "error");
    (codes.count(), errors.count())
}

/// Checks that the help of a finding says what to type, and that typing it removes the
/// finding and causes no error.
#[track_caller]
pub(crate) fn check(project: TestProject, case: &Case<'_>) {
    let Case { code, typed, path, old, new } = *case;
    let before = findings(&project);
    let codes = |findings: &[Told]| -> Vec<_> {
        findings.iter().map(|(finding, _)| finding.code.as_str()).collect()
    };
    let found = before.iter().find(|(finding, _)| finding.code.as_str() == code);
    let Some((_, help)) = found else {
        panic!("{code} is not among {:?}", codes(&before));
    };
    for help in help {
        assert!(help.contains(typed), "{code}: {help}\ndoes not say: {typed}");
    }
    // An author fills in what the help leaves open.
    let part = typed.split('…').next().unwrap_or_default();
    assert!(new.contains(part), "{code}: {new}\nis not what the help says: {typed}");
    let text = project.read(path);
    assert!(text.contains(old), "{code}: {text}");
    let after = findings(&project.change(path, text.replacen(old, new, 1)));
    let ((count, errors), (left, others)) = (counts(&before, code), counts(&after, code));
    assert!(left < count, "{code}: still there after {new}: {:?}", codes(&after));
    assert!(others <= errors, "{code}: {new} causes {:?}", codes(&after));
}

#[test]
fn in_settings() {
    let path = "report/report.toml";
    let title = "title = { lt = \"Bandymas\", en = \"Trial\" }";
    for (wrong, code, typed, old, new) in [
        (
            "title = \"Bandymas\"",
            "invalid-value",
            "title = { lt = \"Bandymas\", en = \"…\" }",
            "title = \"Bandymas\"",
            title,
        ),
        (
            "title = { lt = \"Bandymas\" }",
            "missing-key",
            "title = { lt = \"Bandymas\", en = \"…\" }",
            "title = { lt = \"Bandymas\" }",
            title,
        ),
        (
            "",
            "missing-key",
            "title = { lt = \"…\", en = \"…\" }",
            "state",
            "title = { lt = \"A\", en = \"B\" }\nstate",
        ),
        ("titel = \"a\"\n", "unknown-key", "title", "titel = \"a\"", title),
    ] {
        let settings = TestProject::both().read(path).replace(title, wrong);
        let project = TestProject::both().change(path, settings);
        check(project, &Case { code, typed, path, old, new });
    }
    for (old, wrong, code, typed) in [
        ("date = 2026-01-31", "date = \"2026-01-31\"", "invalid-value", "date = "),
        ("date = 2026-01-31\n", "", "missing-key", "date = 2026-01-31"),
        ("state = \"LT\"", "state = \"Lietuva\"", "invalid-value", "state = \"LT\""),
        ("[organisation]", "", "missing-key", "[organisation]"),
        ("profile = \"thematic\"", "profile = \"teminė\"", "invalid-value", "thematic"),
    ] {
        let settings = TestProject::both().read(path);
        let (wrong, old, new) = match wrong {
            "" => (settings.replace(old, ""), "\n\n[", format!("\n\n{old}\n[")),
            _ => (settings.replace(old, wrong), wrong, old.to_owned()),
        };
        let (wrong, old, new) = match old {
            "\n\n[" if typed.starts_with('[') => {
                let wrong = wrong.replace("name = {", "x = {");
                (wrong, "x = {", "\n[organisation]\nname = {".to_owned())
            }
            _ => (wrong, old, new),
        };
        let project = TestProject::both().change(path, wrong);
        check(project, &Case { code, typed, path, old, new: &new });
    }
}

#[test]
fn in_registers() {
    let (register, sources) = ("report/data/indicators.toml", "report/sources.yml");
    let (terms, words) = ("translations/terms.csv", "translations/lt/report.ftl");
    let english = "translations/en/report.ftl";
    for (path, from, to, code, typed, old, new) in [
        (
            register,
            "\"percent\"",
            "\"percents\"",
            "unknown-unit",
            "percent",
            "percents",
            "percent",
        ),
        (
            register,
            "\"eurostat\"",
            "\"eurostatas\"",
            "unknown-source",
            "eurostat",
            "eurostatas",
            "eurostat",
        ),
        (
            register,
            "source = \"eurostat\"",
            "",
            "indicator-without-source",
            "source = \"…\"",
            "unit",
            "source = \"eurostat\"\nunit",
        ),
        (
            register,
            "file = \"poverty.csv\"",
            "",
            "missing-key",
            "file = \"…\"",
            "unit",
            "file = \"poverty.csv\"\nunit",
        ),
        (
            sources,
            "title: Skurdo rizika",
            "title: \"Skurdo\" rizika",
            "bibliography-syntax",
            "title: '\"Skurdo\" rizika'",
            "title: \"Skurdo\" rizika",
            "title: '\"Skurdo\" rizika'",
        ),
        (
            sources,
            "title: Skurdo rizika",
            "title: \"Skurdo rizika",
            "bibliography-syntax",
            "title: \"Skurdo rizika\"",
            "title: \"Skurdo rizika",
            "title: \"Skurdo rizika\"",
        ),
        (
            sources,
            "title: Skurdo rizika",
            "title: Skurdas: rizika",
            "bibliography-syntax",
            "title: \"Skurdas: rizika\"",
            "title: Skurdas: rizika",
            "title: \"Skurdas: rizika\"",
        ),
        (
            terms,
            "",
            "lt;note\nvaikas;\n",
            "term-column-missing",
            "lt;note;en",
            "lt;note\nvaikas;",
            "lt;note;en\nvaikas;;child",
        ),
        (
            terms,
            "",
            "a,b\nvaikas,child\n",
            "term-column-missing",
            "lt,en",
            "a,b",
            "lt,en",
        ),
        (
            words,
            "indicator-poverty",
            "  indicator-poverty",
            "fluent-syntax",
            "indicator-poverty",
            "  indicator-poverty",
            "indicator-poverty",
        ),
        (
            words,
            "indicator-poverty = Skurdo rizika\n",
            "",
            "missing-message",
            "indicator-poverty = …",
            "code-geo",
            "indicator-poverty = Skurdas\ncode-geo",
        ),
        (
            english,
            "indicator-poverty = Risk of poverty\n",
            "",
            "missing-message",
            "indicator-poverty = …",
            "code-geo",
            "indicator-poverty = Poverty\ncode-geo",
        ),
        (
            words,
            "code-geo-LT = Lietuva\n",
            "code-geo-LT = Lietuva\n    .naudininkas = Lietuvai\n",
            "unused-message",
            "dative",
            "naudininkas",
            "dative",
        ),
    ] {
        let project = TestProject::both();
        let text = if from.is_empty() {
            to.to_owned()
        } else {
            project.read(path).replace(from, to)
        };
        check(project.change(path, text), &Case { code, typed, path, old, new });
    }
}

#[test]
fn about_names_in_lists() {
    let list = "{{list \"poverty\" geo=\"LT,Kaimas\" case=\"dat\"}}";
    let data = "year,geo,sex,value\n2023,LT,T,17.8\n2023,Kaimas,T,18.1\n";
    let path = "translations/lt/report.ftl";
    let report = || {
        let project = TestProject::small().change("report/data/poverty.csv", data);
        project.chapter(&format!("Skurdas {list}.\n"))
    };
    let code = "unnamed-code";
    let typed = "code-geo-Kaimas = …`, `    .dative = …";
    let (old, new) =
        ("code-sex-T", "code-geo-Kaimas = Kaimas\n    .dative = Kaimui\ncode-sex-T");
    check(report(), &Case { code, typed, path, old, new });
    // A name that the report has is not written a second time.
    let words = report().read(path) + "code-geo-Kaimas = Kaimas\n";
    let project = report().change(path, words);
    let (old, typed) = ("Kaimas = Kaimas", "    .dative = …");
    let new = "Kaimas = Kaimas\n    .dative = Kaimui";
    check(project, &Case { code, typed, path, old, new });
}
