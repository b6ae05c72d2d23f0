//! An indicator under another name, or gone: wherever it is named, and nothing else.

use std::collections::BTreeMap;

use snapbox::str;

use crate::project::TestProject;

const ANNEX: &str = "{{register \"follow-up\"}}\n\n{{register \"key-figures\" only=\"births poverty\" sex=\"T\"}}\n";

/// Uses the indicator in all ways, in both languages; every translation is confirmed.
fn report() -> TestProject {
    let body = |lt: bool| {
        let (a, b) = if lt { ("Gimė", "pokytis") } else { ("Births:", "change") };
        format!(
            "{a} {{{{value \"births\" year=2023}}}}, {b} {{{{change \"births\" 2022 2023}}}}.\
             {{{{claim (value \"births\" 2023) \"<\" (value \"births\" 2022)}}}}[^1]\n\n\
             {{{{table \"births\" rows=\"year\" caption=\"births\"}}}}\n\n\
             {{{{chart \"births\" kind=\"line\" caption=\"Births\"}}}}\n\n\
             [^1]: {a} {{{{number \"births\" 2022}}}}.\n"
        )
    };
    let project = TestProject::both()
        .files(
            "=== report/data/indicators.toml\n# Visi\n[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\ndecimals = 1\nsource = \"eurostat\"\n\n\
             # Gimimai\n[births]\nfile = \"births.csv\"\nunit = \"children\"\nsource = \"agency\"\n[births.totals]\nsex = \"T\"\n\
             === report/data/births.csv\nyear,value\n2022,20623\n2023,20100\n\
             === report/sources/agency.yml\nagency:\n  type: web\n  title: Gimimai\n  url: https://example.org\n\
             === report/data/concluding-observations.csv\nsymbol,paragraph,text_lt,text_en,indicator\n\
             CRC/C/LTU/CO/5-6,9,Mažinti skurdą,Reduce poverty,births\n",
        )
        .change("translations/lt/births.ftl", "# births\nindicator-births = Gimimai\n    .short = G\n")
        .change("translations/en/births.ftl", "indicator-births = Births\n    .short = B\n")
        .change("report/lt/06-gyvybe.md", format!("+++\ntitle = \"Gyvybė\"\narticles = [\"6\"]\ncluster = \"3\"\n+++\n\n{}", body(true)))
        .change("report/en/06-gyvybe.md", format!("+++\ntitle = \"Life\"\n+++\n\n{}", body(false)))
        .change("report/lt/annex-a.md", format!("+++\ntitle = \"Priedas\"\nkind = \"annex\"\n+++\n\n{ANNEX}"))
        .change("report/en/annex-a.md", format!("+++\ntitle = \"Annex\"\n+++\n\n{ANNEX}"));
    project.run("translation accept --all -q").code(0);
    project
}

fn texts(project: &TestProject) -> BTreeMap<String, String> {
    let paths = project.list("").into_iter().filter(|path| !path.starts_with("build/"));
    paths.map(|path| (path.clone(), project.read(&path))).collect()
}

#[test]
fn another_name_is_everywhere_and_changes_nothing_that_is_printed() {
    let project = report();
    let before = texts(&project);
    let told = |command: &str| {
        let output = project.output(command);
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    };
    let checked = told("check --format short");
    let status = told("status");
    drop(project.output("build -q --format html --out before"));
    assert!(!project.list("before").is_empty());
    let trial = told("indicators rename births live-births --dry-run");
    assert!(trial.contains("Texts and registers name it"), "{trial}");
    assert_eq!(texts(&project).len(), before.len() + project.list("before").len());
    assert_eq!(
        project.read("report/data/indicators.toml"),
        before["report/data/indicators.toml"]
    );
    project.run("indicators rename births live-births").code(0);
    let after = texts(&project);
    let shared = |path: &&String| !path.starts_with("before/");
    for path in after.keys().filter(shared) {
        let text = &after[path];
        let named = text.matches("\"births\"").count()
            + text.matches("[births").count()
            + text.matches("indicator-births").count();
        // The caption is a text of its author.
        let own = text.matches("caption=\"births\"").count();
        assert_eq!(named, own, "{path}: {text}");
    }
    let register = &after["report/data/indicators.toml"];
    assert!(
        register.contains("# Gimimai\n[live-births]\n")
            && register.contains("[live-births.totals]"),
        "{register}"
    );
    assert!(after["report/data/concluding-observations.csv"].contains(",live-births\n"));
    assert!(
        after["translations/lt/births.ftl"]
            .contains("indicator-live-births = Gimimai\n    .short = G")
    );
    assert_eq!(told("status"), status);
    assert_eq!(
        told("check --format short").replace("live-births", "births").lines().count(),
        checked.lines().count()
    );
    drop(project.output("build -q --format html --out after"));
    assert!(!project.list("after").is_empty());
    for path in
        project.list("before").iter().filter(|path| path.ends_with("lt/06-gyvybe.html"))
    {
        let other = project.read(&path.replacen("before", "after", 1));
        assert_eq!(other.replace("live-births", "births"), project.read(path), "{path}");
    }
}

#[test]
fn what_cannot_be_renamed_is_left_alone() {
    let project = report();
    let before = texts(&project);
    for (command, told) in [
        ("indicators rename births poverty", "there already is an indicator `poverty`"),
        ("indicators rename births Gimimai_2", "cannot be the name of an indicator"),
        ("indicators rename births defaults", "cannot be the name of an indicator"),
        ("indicators rename birth other", "Did you mean `births`?"),
        (
            "indicators rename births poverty --ui-language lt",
            "rodiklis „poverty“ jau yra",
        ),
    ] {
        let output = project.output(command);
        let shown = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{shown}");
        assert!(shown.contains(told), "{command}: {shown}");
    }
    assert_eq!(texts(&project), before);
}

#[test]
fn an_indicator_that_is_used_is_not_removed() {
    let project = report();
    let before = texts(&project);
    let output = project.output("indicators remove births --ui-language lt");
    let shown = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{shown}");
    for place in [
        "report/lt/06-gyvybe.md:7",
        "report/en/06-gyvybe.md:11",
        "report/en/annex-a.md:7",
        "report/data/concluding-observations.csv:2",
    ] {
        assert!(shown.contains(place), "{shown}");
    }
    assert_eq!(texts(&project), before);
}

#[test]
fn an_indicator_goes_with_its_names_and_what_nothing_else_uses() {
    let unused = || {
        let mut project = report();
        for path in [
            "report/lt/06-gyvybe.md",
            "report/en/06-gyvybe.md",
            "report/lt/annex-a.md",
            "report/en/annex-a.md",
            "report/data/concluding-observations.csv",
            "translations/memory.tmx",
        ] {
            project = project.remove(path);
        }
        project
    };
    let project = unused();
    let before = texts(&project);
    project
        .run("indicators remove births --dry-run --ui-language lt")
        .code(0)
        .stdout_eq(str![[r#"
report/data/indicators.toml
    [-# Gimimai-]
    [-[births]-]
    [-file = "births.csv"-]
    [-unit = "children"-]
    [-source = "agency"-]
    [-[births.totals]-]
    [-sex = "T"-]
translations/en/births.ftl
    ištrinama: faile nieko nebelieka
translations/lt/births.ftl
    ištrinama: faile nieko nebelieka
Rodiklis „births“ pašalintas.
Daugiau niekas nenaudoja: report/data/births.csv, agency. Jei norite ištrinti ir tai, rašykite „--unused“.
Tai bandymas („--dry-run“): nieko neįrašyta.

"#]]);
    assert_eq!(texts(&project), before);
    project.run("indicators remove births").code(0).stdout_eq(str![[r#"
report/data/indicators.toml
    [-# Gimimai-]
    [-[births]-]
    [-file = "births.csv"-]
    [-unit = "children"-]
    [-source = "agency"-]
    [-[births.totals]-]
    [-sex = "T"-]
translations/en/births.ftl
    deleted: nothing is left in the file
translations/lt/births.ftl
    deleted: nothing is left in the file
Removed the indicator `births`.
Nothing else uses: report/data/births.csv, agency. To delete this too, use `--unused`.

"#]]);
    // Nothing of the others is touched.
    assert_eq!(
        project.read("report/data/indicators.toml"),
        "# Visi\n[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\ndecimals = 1\nsource = \"eurostat\"\n\n"
    );
    let left = texts(&project);
    let gone = before.keys().filter(|path| !left.contains_key(*path));
    assert_eq!(
        gone.collect::<Vec<_>>(),
        ["translations/en/births.ftl", "translations/lt/births.ftl"]
    );
    let project = unused();
    project.run("indicators remove births --unused").code(0);
    let left = texts(&project);
    let gone = before.keys().filter(|path| !left.contains_key(*path));
    assert_eq!(
        gone.collect::<Vec<_>>(),
        [
            "report/data/births.csv",
            "report/sources/agency.yml",
            "translations/en/births.ftl",
            "translations/lt/births.ftl"
        ]
    );
    project.run("check -q").code(0);
}

#[test]
fn a_line_is_looked_for_in_both_files() {
    let project = report();
    // The first paragraph is in line 7 of the source and in line 5 of its translation.
    let lt = project.read("report/lt/06-gyvybe.md");
    let lt = lt.replace("Gimė {{value", "Iš viso gimė {{value");
    let lt = lt.replace("\n\n{{table", "\n\n\n\n{{table");
    let project = project.change("report/lt/06-gyvybe.md", lt);
    let traced = |line: usize| {
        let output = project.output(&format!("trace 06-gyvybe:{line}"));
        assert_eq!(output.status.code(), Some(0), "{line}");
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(traced(7).starts_with("report/lt/06-gyvybe.md:7"), "{}", traced(7));
    assert!(traced(5).starts_with("report/en/06-gyvybe.md:5"), "{}", traced(5));
    // The note of the source, then the paragraph of the translation.
    project.run("translation accept 06-gyvybe:15 -q").code(0);
    project.run("translation accept 06-gyvybe:5 -q").code(0);
    project.run("translation accept 06-gyvybe:99 -q").code(2);
    let told = String::from_utf8(project.output("status").stdout).unwrap();
    assert!(!told.contains("06-gyvybe.md:5"), "{told}");
}

#[test]
fn status_says_figures_as_they_are_printed_where_all_is_asked_for() {
    let project = report();
    let lt = project
        .read("report/lt/06-gyvybe.md")
        .replace("Gimė {{value", "Iš viso gimė {{value");
    let project = project.change("report/lt/06-gyvybe.md", lt);
    let brief = String::from_utf8(project.output("status").stdout).unwrap();
    assert!(brief.contains("Iš viso gimė {{value"), "{brief}");
    let whole = String::from_utf8(project.output("status -v").stdout).unwrap();
    assert!(
        whole.replace('\u{a0}', " ").contains("Iš viso gimė 20 100 vaikų"),
        "{whole}"
    );
}
