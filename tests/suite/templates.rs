//! Templates of a project's own: copies to start from, and files that replace nothing.

use snapbox::str;

use crate::project::{TestProject, check};

#[test]
fn a_copy_is_where_it_is_used_and_replaces_nothing() {
    let project = TestProject::small();
    let export = |args: &str| project.run(&format!("templates export {args}"));
    export("cover.typ").code(0).stdout_eq(str![[r#"
Created: templates/cover.typ. From now on, this copy is used instead of the built-in template

"#]]);
    let builtin = include_str!("../../templates/cover.typ");
    assert_eq!(project.read("templates/cover.typ"), builtin);
    export("templates/parallel/cover.typ").code(0);
    let builtin = include_str!("../../templates/parallel/cover.typ");
    assert_eq!(project.read("templates/parallel/cover.typ"), builtin);

    let project = project.change("templates/cover.typ", "#let cover() = none\n");
    project.run("templates export cover.typ").code(2).stderr_eq(str![[r#"
error: `templates/cover.typ` already exists and was not changed. To start from the built-in template again, rename or delete the file first

"#]]);
    assert_eq!(project.read("templates/cover.typ"), "#let cover() = none\n");
}

#[test]
fn an_unknown_name_gets_the_nearest_one() {
    let project = TestProject::small();
    project.run("templates export covr.typ").code(2).stderr_eq(str![[r#"
error: no template is called `covr.typ`; list them all: `komentaras templates export`
Did you mean `cover.typ`?

"#]]);
    project.run("templates export reference.docx").code(2).stderr_eq(str![[r#"
error: there is no template of a Word document: build one with `komentaras build --format docx`, change its styles and save it as `templates/reference.docx`

"#]]);
    project.run("templates export ../cover.typ").code(2);
    // Only `init` uses it, so a copy would change nothing.
    project.run("templates export new/report.toml").code(2);
    assert!(project.list("templates").is_empty());
}

#[test]
fn the_list_says_what_each_is_for() {
    for language in ["lt", "en"] {
        // Outside a project, too.
        let project = TestProject::empty();
        let output =
            project.output(&format!("templates export --ui-language {language}"));
        let list = String::from_utf8(output.stdout).unwrap();
        let all: Vec<_> = list.lines().take_while(|line| !line.is_empty()).collect();
        assert_eq!(all.len(), 31, "{list}");
        assert!(all.iter().all(|line| line.contains("  ")), "{list}");
        assert!(!list.contains("template-about"), "{list}");
    }
}

#[test]
fn a_file_that_replaces_nothing() {
    check(
        "=== templates/covr.typ\n#let cover = 1\n\
         === templates/paralel/cover.typ\n\n\
         === templates/sub/tables.typ\n\n\
         === templates/new/fr/chapter.md.hbs\n\n\
         === templates/look.docx\n\n",
        str![[r#"
templates/covr.typ:1:1: warning[template-error]: no template is called `templates/covr.typ`, so the file changes nothing
templates/look.docx:1:1: warning[template-error]: no template is called `templates/look.docx`, so the file changes nothing
templates/new/fr/chapter.md.hbs:1:1: warning[template-error]: no template is called `templates/new/fr/chapter.md.hbs`, so the file changes nothing
templates/paralel/cover.typ:1:1: warning[template-error]: no template is called `templates/paralel/cover.typ`, so the file changes nothing
templates/sub/tables.typ:1:1: warning[template-error]: no template is called `templates/sub/tables.typ`, so the file changes nothing

"#]],
    );
    let project = TestProject::small()
        .change("templates/covr.typ", "")
        .change("templates/sub/tables.typ", "");
    let output = project.output("check --ui-language en");
    let findings = String::from_utf8(output.stderr).unwrap()
        + &String::from_utf8(output.stdout).unwrap();
    for name in ["templates/cover.typ", "templates/tables.typ"] {
        assert!(
            findings.contains(&format!("did you mean `{name}`?")),
            "{name}: {findings}"
        );
    }
}

#[test]
fn a_file_that_a_template_names_or_a_program_left() {
    check(
        "=== templates/cover.typ\n#import \"colours.typ\": *\n#let cover(..all) = none\n\
         === templates/colours.typ\n#let red = 1\n\
         === templates/new/lt/chapter.md.hbs\n+++\n\
         === templates/README.md\nMūsų šablonai.\n\
         === templates/cover.typ.bak\nold\n\
         === templates/cover.typ~\nold\n",
        str![""],
    );
}

/// Typst templates take the accent from one file, and charts have it, too.
#[test]
fn the_accent_is_everywhere() {
    let small = TestProject::small();
    let settings = small.read("report/report.toml");
    let chapter = small.read("report/lt/26-skurdas.md")
        + "\n{{chart \"poverty\" x=\"time\" kind=\"line\" sex=\"T\"}}\n";
    let project = small.change("report/lt/26-skurdas.md", chapter);
    let texts = |project: &TestProject| {
        project.run("build -q --format typst").code(0);
        let list = project.list("build");
        let texts = list.iter().filter(|path| {
            std::path::Path::new(path).extension().is_none_or(|ending| ending != "csv")
        });
        texts.map(|path| (path.clone(), project.read(path))).collect::<Vec<_>>()
    };
    let with = |texts: &[(String, String)], colour: &str| -> Vec<String> {
        let has = |text: &str| text.to_lowercase().contains(colour);
        let with = texts.iter().filter(|(_, text)| has(text));
        with.map(|(path, _)| path.rsplit('/').next().unwrap().to_owned()).collect()
    };
    let before = texts(&project);
    assert_eq!(with(&before, "#00596b").len(), 2, "{:?}", with(&before, "#00596b"));
    let project = project
        .change("report/report.toml", settings + "[layout]\naccent = \"#8a1a5c\"\n");
    let after = texts(&project);
    assert_eq!(with(&after, "#8a1a5c"), with(&before, "#00596b"));
    assert_eq!(with(&after, "#00596b"), Vec::<String>::new());
    project.run("build -q").code(0);
}

/// What a template leaves out is missed before anybody reads the pages.
#[test]
fn a_template_that_drops_text() {
    check(
        "=== templates/chapter.typ.hbs\n#import \"/templates/look.typ\": *\n{{body}}\n",
        str![[r#"
error[template-error]: the template `templates/chapter.typ.hbs` leaves out text of the report

"#]],
    );
    check(
        "=== templates/report.typ.hbs\n#import \"/templates/look.typ\": *\n",
        str![[r#"
error[template-error]: the template `templates/report.typ.hbs` leaves out text of the report

"#]],
    );
}

/// A mistake that only setting the pages shows is found by `check`, too.
#[test]
fn check_sets_the_pages_of_own_templates() {
    for text in ["#let cover( = x\n", "#let cover(..all) = nothing-of-this-name\n"] {
        let project = TestProject::small().change("templates/cover.typ", text);
        let output = project.output("check --format short");
        let found = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{text}: {found}");
        assert_eq!(found.matches("[template-error]").count(), 1, "{text}: {found}");
    }
}

/// A Typst template is given the text as content: only the pages show what it leaves out.
#[test]
fn a_template_whose_pages_lack_text() {
    let page = include_str!("../../templates/page.typ");
    let body = "  body\n  place.flush()\n}\n";
    assert_eq!(page.matches(body).count(), 1);
    let text = include_str!("../../templates/text.typ");
    let of_recommendation = "    body\n    if follows";
    assert_eq!(text.matches(of_recommendation).count(), 1);
    let chapter = TestProject::small().read("report/lt/26-skurdas.md");
    let line = chapter.lines().count() + 3;
    let chapter = format!("{chapter}\n::: recommendation\nUžtikrinti.\n:::\n");
    let left_out = |template: &str, line: usize| {
        format!(
            "report/lt/26-skurdas.md:{line}:1: error[template-error]: the template \
             `templates/{template}` leaves out text of the report: part of the text \
             after this place in the chapter `26-skurdas` is on no page"
        )
    };
    let shown_in_a_box = page.replace(body, "  block(inset: (x: 1mm), body)\n}\n");
    let not_recommended = text.replace(of_recommendation, "    if follows");
    for (template, copy, expected) in [
        ("page.typ", page.to_owned(), String::new()),
        ("page.typ", shown_in_a_box, String::new()),
        ("page.typ", page.replace(body, "}\n"), left_out("page.typ", 6)),
        ("text.typ", not_recommended, left_out("text.typ", line)),
    ] {
        let project = TestProject::small()
            .change("report/lt/26-skurdas.md", &chapter)
            .change(&format!("templates/{template}"), copy);
        let output = project.output("check --format short");
        let found = String::from_utf8(output.stdout).unwrap();
        let found: Vec<&str> =
            found.lines().filter(|line| line.contains("[template-error]")).collect();
        assert_eq!(found.join("\n"), expected, "{template}");
    }
}
