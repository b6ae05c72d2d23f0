//! Two versions that git could not merge, in every kind of file.

use snapbox::str;

use crate::drafts::expect_draft_with_errors;
use crate::project::{FRONT, TestProject};

/// Two versions of some lines, as git leaves them.
fn versions(ours: &str, theirs: &str) -> String {
    format!("<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> kita\n")
}

/// Returns the findings of a report that are more than notes, as `code path:line`.
pub(crate) fn found(project: &TestProject) -> Vec<String> {
    let (inspected, diags) = project.inspect();
    let shown = |finding: &komentaras::diagnostic::Diagnostic| {
        let span = finding.primary.unwrap();
        let path = &inspected.sources.file(span.file).path;
        let line = inspected.sources.position(span.file, span.range().start).line;
        format!("{} {path}:{line}", finding.code.as_str())
    };
    let sorted = diags.into_sorted(&inspected.sources);
    let weighty = sorted
        .iter()
        .filter(|finding| finding.severity > komentaras::diagnostic::Severity::Note);
    weighty.map(shown).collect()
}

#[test]
fn versions_that_were_not_merged_are_one_finding_in_any_file() {
    let chapter = |text: &str| format!("{FRONT}Vienas.\n\n{text}\nDu.\n");
    for (path, text) in [
        ("report/lt/19-smurtas.md", chapter(&versions("Trys.", "Keturi."))),
        ("report/lt/19-smurtas.md", chapter(&versions("\nTrys.\n", "\nKeturi.\n"))),
        ("report/lt/19-smurtas.md", format!("{FRONT}A\n{}B\n", versions("C", "D"))),
        (
            "report/lt/19-smurtas.md",
            chapter("<<<<<<< HEAD\nA\n||||||| 1a2b3c\nB\n=======\nC\n>>>>>>> kita\n"),
        ),
        (
            "report/lt/19-smurtas.md",
            format!(
                "+++\n{}articles = [\"19\"]\n+++\n\nA.\n",
                versions("title = \"A\"", "title = \"B\"")
            ),
        ),
        (
            "report/lt/19-smurtas.md",
            chapter(&versions("{{value \"nera\" year=1}}", "{{value")),
        ),
        (
            "report/data/indicators.toml",
            versions("", "[other]\nfile = \"poverty.csv\"\nunit = \"percent\""),
        ),
        ("report/data/poverty.csv", versions("2024,LT,T,1,", "2024,LT,T,2,")),
        ("report/sources.yml", versions("a:\n  type: web", "b:\n  type: web")),
        ("report/sources.bib", versions("@book{a,}", "@book{b,}")),
        ("translations/lt/report.ftl", versions("a = 1", "a = 2")),
        (
            "translations/terms.csv",
            format!("lt,en\n{}", versions("vaikas,child", "vaikas,kid")),
        ),
        // Where both change the header, the marks are the first line.
        (
            "translations/terms.csv",
            versions("lt,en\nvaikas,child", "en,lt\nchild,vaikas"),
        ),
        (
            "report/data/organisations.csv",
            versions("id,role,name_lt,name_en", "id,role,name_en,name_lt"),
        ),
        (
            "report/data/concluding-observations.csv",
            versions(
                "symbol,paragraph,text_lt,text_en",
                "symbol,paragraph,text_en,text_lt",
            ),
        ),
        ("report/report.toml", versions("[words]\nlimit = 5", "[words]\nlimit = 6")),
        ("report/tiles.toml", versions("a = 1", "b = 2")),
        ("templates/look.typ", versions("#let a = 1", "#let a = 2")),
        ("templates/chapter.typ.hbs", versions("{{#each a}}", "{{/if}}")),
    ] {
        let project = TestProject::both();
        let file = project.path(path);
        // Behind what the file held: the names in it stay known.
        let before = std::fs::read_to_string(&file).unwrap_or_default();
        let line = 1
            + before.lines().count()
            + text.lines().take_while(|line| !line.starts_with("<<<<<<<")).count();
        let project = project.change(path, format!("{before}{text}"));
        let codes: Vec<String> = found(&project)
            .into_iter()
            // The chapter is new and has no translation, whatever it holds.
            .filter(|code| !code.starts_with("chapter-without-translation"))
            .collect();
        assert_eq!(codes, [format!("merge-conflict {path}:{line}")], "{text}");
        if path.starts_with("templates/") {
            project.expect_refusal();
        } else {
            expect_draft_with_errors(&project);
        }
    }
}

#[test]
fn names_of_the_other_version_are_not_called_unknown() {
    let uses = "{{value \"other\" year=2023 sex=\"T\"}} {{cite \"other\"}}.\n";
    let project = TestProject::small().chapter(uses);
    let names = |version: &str| version.starts_with("unknown-");
    assert_eq!(found(&project).iter().filter(|version| names(version)).count(), 2);
    let register = project.read("report/data/indicators.toml")
        + &versions("", "[other]\nfile = \"poverty.csv\"\nunit = \"percent\"");
    let project = project.change("report/data/indicators.toml", register);
    assert_eq!(found(&project), ["merge-conflict report/data/indicators.toml:7"]);
}

#[test]
fn a_conflict_in_a_large_file_of_data_has_its_lines() {
    let mut text = "year,geo,sex,value,flag\n".to_owned();
    for row in 0..300_000 {
        text.push_str(&format!("2022,X{row},T,22.4,\n"));
    }
    text.push_str(&versions("2023,LT,T,17.8,", "2023,LT,T,18.8,"));
    let project = TestProject::small().change("report/data/poverty.csv", text);
    project.run("check --format short").code(1).stdout_eq(str![[r#"
report/data/poverty.csv:300002:1: error[merge-conflict]: unresolved merge conflict, lines 300002–300006

"#]]);
}

#[test]
fn a_conflict_is_told_with_its_lines_and_what_to_do() {
    let text = format!("Vienas.\n\n{}\n{}", versions("A", "B"), ">>>>>>> kita\n");
    let project = TestProject::small().chapter(&text);
    project.run("check").code(1).stdout_eq(str![[r#"
error[merge-conflict]: unresolved merge conflict, lines 7–11
 --> report/lt/19-smurtas.md:7:1
  |
7 | <<<<<<< HEAD
  | ^^^^^^^^^^^^
  |
  = help: keep one version or combine them, and delete the lines that begin with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`

error[merge-conflict]: leftover conflict marker
  --> report/lt/19-smurtas.md:13:1
   |
13 | >>>>>>> kita
   | ^^^^^^^^^^^^
   |
   = help: check that the lines around it are the version you want, then delete this line
2 errors

"#]]);
    project.run("check --ui-language lt").code(1).stdout_eq(str![[r#"
klaida[merge-conflict]: nesujungtos dvi versijos, 7–11 eilutės
 --> report/lt/19-smurtas.md:7:1
  |
7 | <<<<<<< HEAD
  | ^^^^^^^^^^^^
  |
  = patarimas: palikite vieną versiją arba sujunkite abi ir ištrinkite eilutes, kurios prasideda `<<<<<<<`, `|||||||`, `=======` ir `>>>>>>>`

klaida[merge-conflict]: liko nebaigto versijų sujungimo žyma
  --> report/lt/19-smurtas.md:13:1
   |
13 | >>>>>>> kita
   | ^^^^^^^^^^^^
   |
   = patarimas: patikrinkite, ar greta likęs tekstas yra tas, kurio norite, ir ištrinkite šią eilutę
2 klaidos

"#]]);
}

#[test]
fn an_indented_example_of_a_conflict_is_none() {
    let text = "```text\n    <<<<<<< HEAD\n    =======\n    >>>>>>> kita\n```\n";
    assert_eq!(found(&TestProject::small().chapter(text)), Vec::<String>::new());
}
