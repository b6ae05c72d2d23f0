//! What a terminal shows: equal findings once, within its width, in colours that it has.

use snapbox::str;

use crate::project::TestProject;

#[test]
fn equal_findings_are_told_once_and_counted_by_chapter() {
    let chapter = "+++\ntitle = \"Globa\"\narticles = [\"20\"]\n+++\n\n";
    let project = TestProject::small()
        .chapter("\n{{value \"povrty\" year=2023}}\n\n{{value \"povrty\" year=2023}}\n")
        .change(
            "report/lt/20-globa.md",
            format!("{chapter}Yra {{{{value \"povrty\" year=2023}}}}. <b>Ne.\n"),
        );
    project.run("check").code(1).stdout_eq(str![[r#"
error[unknown-indicator]: unknown indicator `povrty`
 --> report/lt/19-smurtas.md:6:10
  |
6 | {{value "povrty" year=2023}}
  |          ^^^^^^
  |
  = help: did you mean `poverty`?
  = note: the same 2 more times: report/lt/19-smurtas.md:8; report/lt/20-globa.md:6

warning[raw-html]: HTML will be shown as text
 --> report/lt/20-globa.md:6:35
  |
6 | Yra {{value "povrty" year=2023}}. <b>Ne.
  |                                   ^^^
  |
  = help: write Markdown instead of HTML: `**bold**`, `*italic*`; to print the character `<`, write `/<`

Chapter     Errors  Warnings  Notes
19-smurtas       2
20-globa         1         1

3 errors, 1 warning
`komentaras check --fix` can fix up to 3 of these.

"#]]);
    project.run("check --ui-language lt 20-globa").code(1).stdout_eq(str![[r#"
klaida[unknown-indicator]: nežinomas rodiklis `povrty`
 --> report/lt/20-globa.md:6:14
  |
6 | Yra {{value "povrty" year=2023}}. <b>Ne.
  |              ^^^^^^
  |
  = patarimas: gal turėjote omenyje `poverty`?

įspėjimas[raw-html]: HTML kodas bus rodomas kaip tekstas
 --> report/lt/20-globa.md:6:35
  |
6 | Yra {{value "povrty" year=2023}}. <b>Ne.
  |                                   ^^^
  |
  = patarimas: vietoj HTML rašykite Markdown ženklais: `**paryškinta**`, `*pasvirusi*`; jei norite ženklo `<`, rašykite `/<`
1 klaida, 1 įspėjimas
„komentaras check --fix“ gali ištaisyti 1 iš jų.
Nerodomi 2 pranešimai apie kitus skyrius. Visus parodo „komentaras check“.

"#]]);
    // Programs get each finding.
    let json = project.output("check --format json");
    let lines = String::from_utf8(json.stdout).unwrap();
    assert_eq!(lines.matches("unknown-indicator").count(), 3, "{lines}");
}

/// What is typed, beside the help of each command.
const TYPED: [&str; 49] = [
    "",
    "check",
    "check 26-skurdas",
    "check --fix --dry-run",
    "status",
    "status -v",
    "words",
    "indicators list",
    "indicators rename poverty skurdas --dry-run",
    "indicators remove poverty --dry-run",
    "indicators show poverty",
    "indicators show povrty",
    "indicators inspect mokyklos.csv",
    "indicators inspect report/data/poverty.csv",
    "indicators compare report/data/poverty.csv mokyklos.csv",
    "indicators add mokyklos.csv",
    "indicators add mokyklos.csv --name lt=A --name en=B --unit count --source eurostat --dry-run",
    "deadlines --date 2026-11-27",
    "recommendations",
    "recommendations --by addressee",
    "follow-up",
    "follow-up import nera.json",
    "organisations",
    "trace 26-skurdas",
    "translation diff",
    "translation accept --all",
    "translation accept",
    "translation export --out vertimas.xlf",
    "translation export",
    "translation import vertimas.xlf",
    "translation import nera.xlf",
    "review import nera.docx",
    "templates export",
    "templates export cover.typ",
    "chapter export 26-skurdas --out skurdas.zip",
    "chapter export 26-skurdas --out skurdas.zip",
    "chapter add skurdas.zip --dry-run",
    "chapter add nera.zip",
    "new chapter 19-smurtas",
    "new chapter 19-smurtas --articles 19",
    "build --format typst",
    "build --final",
    "package",
    "explain",
    "explain stale-translation",
    "explain dataset-no-header",
    "explain commands",
    "explain findings",
    "init kita-ataskaita",
];

/// Reports lines that are wider than 60 columns and could be broken: a word that is longer stays in
/// one piece, and so does a placeholder that is to be copied.
fn too_wide(command: &str, told: &str, problems: &mut Vec<String>) {
    for line in told.lines() {
        let columns = line.chars().count();
        if columns > 60 && line.split_whitespace().count() > 1 && !line.contains("{{") {
            problems.push(format!("{command}: {columns}: {line}"));
        }
    }
}

fn wide_report() -> TestProject {
    TestProject::both()
        .chapter("\nIlga pastraipa apie tai, ko dar niekas neišvertė ir nepatikrino, {{value \"povrty\" year=2023}} ir toliau.\n\n::: recommendation {to=\"vyriausybe\"}\nUžtikrinti vaikams visą pagalbą, kurios jiems reikia, kad ir kur jie gyventų.\n:::\n")
        .change("mokyklos.csv", "Metai;Mokyklos;Skaičius\n2022;5;10\n2023;5;12\n")
        .env("COLUMNS", "60")
}

#[test]
fn nothing_is_wider_than_the_terminal() {
    let mut problems = Vec::new();
    for language in ["lt", "en"] {
        let project = wide_report();
        let help = crate::help::COMMANDS.map(|command| format!("{command} --help"));
        let typed = TYPED.map(str::to_owned);
        for command in help.into_iter().chain(typed) {
            let output = project.output(&format!("{command} --ui-language {language}"));
            let told = [output.stdout, output.stderr].concat();
            let told = String::from_utf8(told).unwrap();
            assert!(!told.is_empty() || command.contains("accept"), "{command}");
            too_wide(&format!("{command} ({language})"), &told, &mut problems);
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Each command that can be typed is typed above, but for those that print for programs or do not
/// end.
#[test]
fn each_command_is_tried_in_a_narrow_terminal() {
    let apart = ["preview", "completions", "man"];
    for command in crate::help::COMMANDS {
        let is_outer = crate::help::COMMANDS
            .iter()
            .any(|other| other.starts_with(&format!("{command} ")));
        let is_typed = TYPED.iter().any(|typed| {
            typed.split(" -").next() == Some(command)
                || typed.starts_with(&format!("{command} "))
        });
        assert!(is_typed || is_outer || apart.contains(&command), "{command}");
    }
}

/// On a terminal there are colours and bars, and its own width counts.
#[cfg(target_os = "linux")]
#[test]
fn nothing_is_wider_than_a_terminal_that_says_its_width() {
    let project = wide_report();
    let program = env!("CARGO_BIN_EXE_komentaras");
    let mut problems = Vec::new();
    for language in ["lt", "en"] {
        for command in
            ["", "check", "status", "words", "deadlines", "explain", "indicators list"]
        {
            let typed = format!(
                "stty rows 24 columns 60; unset COLUMNS; {program} {command} --ui-language {language}"
            );
            let output = std::process::Command::new("script")
                .args(["-qec", &typed, "/dev/null"])
                .current_dir(project.root())
                .env("TERM", "xterm")
                .stdin(std::process::Stdio::null())
                .output()
                .expect("`script` of util-linux");
            let told = String::from_utf8(output.stdout).unwrap();
            assert!(told.lines().count() > 1, "{command}: {told}");
            let shown: String = told
                .split('\u{1b}')
                .enumerate()
                .map(|(at, part)| match part.split_once('m') {
                    Some((_, rest)) if at > 0 => rest,
                    _ => part,
                })
                .collect();
            too_wide(
                &format!("{command} ({language})"),
                &shown.replace('\r', ""),
                &mut problems,
            );
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn names_that_were_probably_meant() {
    let project = TestProject::small();
    project.run("explain stale").code(2).stderr_eq(str![[r#"
error: unknown finding `stale`. To list all findings, type `komentaras explain`
Did you mean `stale-translation`?

"#]]);
    project.run("explain footnote").code(2).stderr_eq(str![[r#"
error: unknown finding `footnote`. To list all findings, type `komentaras explain`
Did you mean one of these: duplicate-footnote, footnote-differs, undefined-footnote, unused-footnote?

"#]]);
    project.run("indicators show pover --ui-language lt").code(2).stderr_eq(str![[r#"
klaida: rodiklių sąraše nėra „pover“. Visus rodiklius parodo „komentaras indicators list“
Gal turėjote omenyje „poverty“?

"#]]);
    project.run("stauts").code(2).stderr_eq(str![[r#"
error: unknown command `stauts`
Did you mean one of these: status, templates?
To see all commands and options, type `komentaras --help`.

"#]]);
    project.run("templates export covr").code(2).stderr_eq(str![[r#"
error: no template is called `covr`; list them all: `komentaras templates export`
Did you mean `cover.typ`?

"#]]);
    project.run("check skurd").code(2).stderr_eq(str![[r#"
error: chapter `skurd` not found
Did you mean `26-skurdas`?

"#]]);
    project.run("trace 26").code(2).stderr_eq(str![[r#"
error: chapter `26` not found
Did you mean `26-skurdas`?

"#]]);
}

#[test]
fn pages_and_commands_are_explained_by_the_names_that_people_have_for_them() {
    let project = TestProject::small();
    let first = |args: &str| {
        let output = project.output(args);
        assert_eq!(output.status.code(), Some(0), "{args}");
        String::from_utf8(output.stdout)
            .unwrap()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    for language in ["lt", "en"] {
        let option = format!("--ui-language {language}");
        for (names, page) in [
            (
                "įterpiniai iterpiniai Įterpiniai iterpiniai.md docs/placeholders.md",
                "placeholders",
            ),
            ("komandos komandos.md docs/commands.md", "commands"),
            ("pranešimai pranesimai PRANEŠIMAI docs/pranesimai.md", "findings"),
        ] {
            let expected = first(&format!("explain {page} {option}"));
            assert!(expected.starts_with("# "), "{expected}");
            for name in names.split(' ') {
                assert_eq!(
                    first(&format!("explain {name} {option}")),
                    expected,
                    "{name}"
                );
                assert_eq!(first(&format!("help {name} {option}")), expected, "{name}");
            }
        }
        for (names, command) in [
            ("rodikliai Rodikliai indicators", "indicators"),
            ("skyriai chapter", "chapter"),
            ("žodžiai zodziai words", "words"),
            ("terminai", "deadlines"),
            ("build", "build"),
        ] {
            let expected = first(&format!("{command} --help {option}"));
            for name in names.split(' ') {
                assert_eq!(
                    first(&format!("explain {name} {option}")),
                    expected,
                    "{name}"
                );
            }
        }
    }
    project.run("explain rodiklai --ui-language lt").code(2).stderr_eq(str![[r#"
klaida: pranešimo „rodiklai“ nėra. Visus išvardija „komentaras explain“
Gal turėjote omenyje „rodikliai“?

"#]]);
}

/// Returns what stands between quotation marks in a line.
fn quoted(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (open, close) in [('`', '`'), ('„', '“')] {
        let mut rest = line;
        while let Some((_, after)) = rest.split_once(open)
            && let Some((inside, after)) = after.split_once(close)
        {
            found.push(inside);
            rest = after;
        }
    }
    found
}

/// What the interface tells people to type, in either language, is a command.
#[test]
fn every_command_that_is_advised_can_be_typed() {
    let project = TestProject::empty();
    let mut tried = std::collections::BTreeSet::new();
    for (language, texts) in [
        (
            "lt",
            [
                include_str!("../../translations/lt/program.ftl"),
                include_str!("../../translations/lt/findings.ftl"),
            ],
        ),
        (
            "en",
            [
                include_str!("../../translations/en/program.ftl"),
                include_str!("../../translations/en/findings.ftl"),
            ],
        ),
    ] {
        let quoted = texts.iter().flat_map(|text| text.lines()).flat_map(quoted);
        let quoted = quoted.filter_map(|text| text.strip_prefix("komentaras "));
        for command in quoted {
            // Words in capitals and in braces stand for what is typed there.
            let is_name = |word: &&str| {
                word.starts_with(|c: char| c.is_ascii_lowercase())
                    && word.chars().all(|c| c.is_ascii_lowercase() || c == '-')
            };
            let words: Vec<&str> =
                command.split_whitespace().take_while(is_name).collect();
            let typed = match words.as_slice() {
                ["explain" | "help", name, ..] => format!("explain {name}"),
                [command, inner, ..]
                    if crate::help::COMMANDS
                        .contains(&&*format!("{command} {inner}")) =>
                {
                    format!("{command} {inner} --help")
                }
                [command, ..] => format!("{command} --help"),
                [] => continue,
            };
            if tried.insert((language, typed.clone())) {
                let output = project.output(&format!("{typed} --ui-language {language}"));
                assert_eq!(output.status.code(), Some(0), "{language}: {command}");
            }
        }
    }
    assert!(tried.len() > 30, "{tried:?}");
}

#[test]
fn any_folder_of_a_report_stands_for_the_report() {
    let project = TestProject::small();
    for path in ["report", "report/report.toml", ".", "report/lt", "report/data"] {
        project.run(&format!("check -q --project {path}")).code(0);
        let path = project.root().join(path);
        project.run(&format!("check -q --project {}", path.display())).code(0);
    }
    // What is not there is in no report, and above the report there is none.
    let path = project.root().join("report/ltt");
    project.run(&format!("check --project {}", path.display())).code(2);
    let path = project.root().join("..");
    project.run(&format!("check --project {}", path.display())).code(2);
}

#[test]
fn words_over_a_limit_are_marked() {
    let settings = "\n[words]\nlimit = 5\nchapters = { \"26-skurdas\" = 4 }\n";
    let toml = TestProject::both().read("report/report.toml") + settings;
    let project = TestProject::both().change("report/report.toml", toml);
    project.run("words").code(1).stdout_eq(str![[r#"
Chapter         lt  lt, without footnotes       en  en, without footnotes  Budget
26-skurdas  (+4) 8                      8  (+7) 11                     11       4
Total       (+3) 8                      8  (+6) 11                     11       5

"#]]);
}
