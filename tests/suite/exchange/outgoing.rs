//! What goes out to a translator.

use std::path::Path;

use snapbox::{Assert, Data, Redactions, str};

use super::open;
use crate::project::TestProject;

#[test]
fn each_format_carries_what_is_open() {
    let project = open();
    for (name, options) in [
        ("open.xlf", "--format xliff"),
        ("prefilled.xlf", "--format xliff --prefill"),
        ("open.xliff2.xlf", "--format xliff2"),
        ("all.xliff2.xlf", "--format xliff2 --all"),
        ("open.po", "--format po"),
        ("memory.tmx", "--format tmx"),
    ] {
        let output = project.output(&format!("translation export -q {options}"));
        assert_eq!(output.status.code(), Some(0), "{name}");
        assert!(output.stderr.is_empty(), "{name}");
        let text = String::from_utf8(output.stdout).unwrap();
        if Path::new(name).extension().is_some_and(|known| known != "po") {
            let options = roxmltree::ParsingOptions::default();
            assert!(roxmltree::Document::parse_with_options(&text, options).is_ok());
        }
        let path = format!("tests/fixtures/exchange/{name}");
        let expected = Data::read_from(Path::new(&path), None).raw();
        let assert = Assert::new().action_env("SNAPSHOTS").redact_with(Redactions::new());
        assert.eq(text, expected);
    }
}

#[test]
fn a_file_is_written_and_counted() {
    let project = open();
    project.run("translation export --format po -o out/en.po").code(0).stdout_eq(str![[
        r#"
Exported to `out/en.po`: 3 texts.

"#
    ]]);
    let printed = project.output("translation export --format po -q -o -");
    assert_eq!(project.read("out/en.po").as_bytes(), printed.stdout);
    project
        .run("translation export --format xliff --all -o out/en.xlf --language en")
        .code(0)
        .stdout_eq(str![[r#"
Exported to `out/en.xlf`: 13 texts.

"#]]);
    project.run("translation accept --all -q").code(0);
}

#[test]
fn there_is_nothing_to_export_when_all_agrees() {
    let project = TestProject::both();
    project.run("translation accept --all -q").code(0);
    project
        .run("translation export --format xliff -o out/en.xlf")
        .code(0)
        .stdout_eq("")
        .stderr_eq(str![[r#"
Nothing needs translation; no file was written. To export everything, use `--all`.

"#]]);
    let empty = TestProject::both();
    empty.run("translation export --format tmx").code(0).stdout_eq("").stderr_eq(str![[
        r#"
The translation memory is empty; no file was written.

"#
    ]]);
    assert!(project.list("out").is_empty());
}

#[test]
fn what_cannot_be_exported_is_refused() {
    let project = open();
    for (options, told) in [
        ("--format po --prefill", "`--prefill` is only for XLIFF"),
        ("--format po --language de", "not translated into `de`"),
        ("--format docx", "expected one of: xliff, xliff2, po, tmx"),
        ("", "missing argument: --format"),
    ] {
        let output = project.output(&format!("translation export {options}"));
        assert_eq!(output.status.code(), Some(2), "{options}");
        let shown = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(shown.contains(told), "{shown}");
    }
    let small = TestProject::small();
    small.run("translation export --format po").code(2).stderr_eq(str![[r#"
error: the report has only one language, so there is nothing to translate

"#]]);
    let broken = open().change("translations/memory.tmx", "<tmx>");
    broken.run("translation export --format po -o a.po").code(2).stderr_eq(str![[r#"
error[memory-syntax]: invalid XML in the translation memory: the root node was opened but never closed
 --> translations/memory.tmx:1:1
  |
1 | <tmx>
  | ^^^^^
  |
  = help: fix this line, or restore the previous version of the file with git; until then the program does not change the file
1 error
error: cannot read the translation memory, so the program cannot tell which translations are up to date; nothing was written

"#]]);
    assert!(!broken.path("a.po").exists());
}

/// Figures are printed in the language of the translation; in that of the source where a name
/// is missing; what cannot be resolved is left out.
#[test]
fn translators_see_what_is_printed() {
    let chapter = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\n\
        {{anchor \"a\"}}Dalis {{change \"poverty\" from=2022 to=2023 sex=\"T\"}}, \
        {{value \"poverty\" year=2023 sex=\"F\"}}, {{value \"poverty\" year=1999 sex=\"F\"}}, \
        {{value \"pens\" year=2023 sex=\"F\"}}, {{ref \"a\" case=\"loc\"}}.\
        {{claim (value \"poverty\" year=2023 sex=\"T\") \"<\" \"20\"}}\n";
    let register =
        "\n[pens]\nfile = \"poverty.csv\"\nunit = \"pens\"\nsource = \"eurostat\"\n";
    let project = TestProject::both().change("report/lt/19-smurtas.md", chapter);
    let register = project.read("report/data/indicators.toml") + register;
    let names = project.read("translations/lt/report.ftl")
        + "indicator-pens = Tušinukai\nunit-pens = { $value } tušinukų\n";
    let project = project
        .change("report/data/indicators.toml", register)
        .change("translations/lt/report.ftl", names);
    let exported = project.output("translation export -q --format po").stdout;
    let exported = String::from_utf8(exported).unwrap();
    let shown: Vec<&str> =
        exported.lines().filter(|line| line.contains("/> = ")).collect();
    snapbox::assert_data_eq!(
        shown.join("\n"),
        str![[r#"
#. <x1/> = decreased by 4.6 percentage points
#. <x2/> = 18.1 per cent
#. <x4/> = 18,1 tušinukų
#. <x5/> = paragraph 1
#. <x1/> = 17.8 per cent
"#]]
    );
}
