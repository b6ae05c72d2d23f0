//! What the program asks on a terminal, and what it makes of the answers.

use std::io::Write as _;
use std::process::{Command, Stdio};

use snapbox::{IntoData as _, str};

use crate::project::TestProject;

/// What runs a program on a terminal of its own.
const TERMINAL: [&str; 6] =
    ["script", "--quiet", "--return", "--echo", "never", "--command"];

/// Runs the program on a terminal on which somebody types this, and returns its exit status and
/// all that is shown; nothing where no terminal can be made.
pub(crate) fn typed(
    project: &TestProject,
    args: &str,
    typed: &str,
) -> Option<(Option<i32>, String)> {
    let run = |line: &str| {
        let mut words = TERMINAL.iter();
        let mut command = Command::new(words.next().unwrap());
        command
            .args(words)
            .args([line, "/dev/null"])
            .current_dir(project.root())
            .env_clear();
        for (name, value) in project.command("").get_envs() {
            command.env(name, value.unwrap_or_default());
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        command
    };
    let can_run = run("true").status().is_ok_and(|status| status.success());
    if !can_run {
        eprintln!("skipped: no program here makes a terminal");
        return None;
    }
    let line = format!("{} {args}", env!("CARGO_BIN_EXE_komentaras"));
    let mut program = run(&line).spawn().unwrap();
    program.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
    let output = program.wait_with_output().unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    let shown = shown.replace("\r\n", "\n").replace("^D\u{8}\u{8}", "");
    Some((output.status.code(), shown.replace('\u{4}', "")))
}

/// Another copy of the report, in which a source and a name are others.
fn theirs() -> TestProject {
    let both = TestProject::both();
    let sources = both.read("report/sources.yml").replace("Skurdo rizika", "Skurdas");
    let names =
        both.read("translations/lt/report.ftl").replace("Skurdo rizika", "Skurdo lygis");
    both.change("report/sources.yml", sources).change("translations/lt/report.ftl", names)
}

#[test]
fn which_of_two_versions_is_taken() {
    let theirs = theirs();
    for language in ["en", "lt"] {
        let mine = TestProject::both();
        let from = theirs.root().display().to_string();
        let add = format!("chapter add {from} 26-skurdas --ui-language {language}");
        // Nobody decides.
        let Some((status, shown)) = typed(&mine, &add, "\n") else { return };
        assert_eq!(status, Some(2), "{shown}");
        assert_eq!(
            mine.read("report/sources.yml"),
            TestProject::both().read("report/sources.yml")
        );
        let answers =
            if language == "en" { "what\nmine\ntheirs\n" } else { "savo\nkol\n" };
        let (status, shown) = typed(&mine, &add, answers).unwrap();
        assert_eq!(status, Some(0), "{shown}");
        let expected = match language {
            "en" => str![[r#"
different in the two reports (− yours, + theirs): source `eurostat`
      title: [-Skurdo rizika-]{+Skurdas+}
Keep your version or take theirs? (mine/theirs; Enter stops without writing anything):   “what” is none of the answers: write mine, theirs (the first letters are enough).
Keep your version or take theirs? (mine/theirs; Enter stops without writing anything): different in the two reports (− yours, + theirs): name `indicator-poverty (lt)`
    indicator-poverty = Skurdo [-rizika-]{+lygis+}
Keep your version or take theirs? (mine/theirs; Enter stops without writing anything): ! names (lt): indicator-poverty (replaced)
= sources: eurostat (kept as it is in this report)
The report already had the text of the chapter `26-skurdas`.

"#]],
            "lt" => str![[r#"
ataskaitose nesutampa (− jūsų, + kolegos) šaltinis „eurostat“
      title: [-Skurdo rizika-]{+Skurdas+}
Palikti savo ar imti kolegos? (savo/kolegos; „Enter“ – nieko neįrašyti): ataskaitose nesutampa (− jūsų, + kolegos) pavadinimas „indicator-poverty (lt)“
    indicator-poverty = Skurdo [-rizika-]{+lygis+}
Palikti savo ar imti kolegos? (savo/kolegos; „Enter“ – nieko neįrašyti): ! pavadinimai (lt): indicator-poverty (pakeista)
= šaltiniai: eurostat (palikta, kaip yra šioje ataskaitoje)
Skyriaus „26-skurdas“ tekstas ataskaitoje jau buvo.

"#]],
            _ => unreachable!(),
        };
        snapbox::assert_data_eq!(shown, expected.raw());
        assert!(mine.read("report/sources.yml").contains("Skurdo rizika"));
        assert!(mine.read("translations/lt/report.ftl").contains("Skurdo lygis"));
    }
}

#[test]
fn which_chapters_are_added() {
    let theirs = TestProject::both()
        .chapter("\nTekstas.\n")
        .change("report/en/19-smurtas.md", "+++\ntitle = \"Violence\"\n+++\n\nText.\n");
    let mine = TestProject::both();
    let add = format!("chapter add {}", theirs.root().display());
    let Some((status, shown)) = typed(&mine, &add, "19-smurtas, 26-skurdas\n") else {
        return;
    };
    assert_eq!(status, Some(0), "{shown}");
    snapbox::assert_data_eq!(
        shown,
        str![[r#"
Which chapters? (19-smurtas, 26-skurdas): + report/en/19-smurtas.md
+ report/lt/19-smurtas.md
The chapter `19-smurtas` is now in the report.
The report already had the text of the chapter `26-skurdas`.

"#]]
        .raw()
    );
    assert_eq!(
        mine.read("report/lt/19-smurtas.md"),
        theirs.read("report/lt/19-smurtas.md")
    );
}

#[test]
fn whether_all_translations_are_confirmed() {
    let project = TestProject::both();
    let accept = "translation accept --ui-language lt";
    for (answer, is_recorded) in
        [("n\n", false), ("\n", false), ("", false), ("t\n", true)]
    {
        let Some((status, shown)) = typed(&project, accept, answer) else { return };
        assert_eq!(status, Some(0), "{answer:?}: {shown}");
        let is_there = project.path("translations/memory.tmx").is_file();
        assert_eq!(is_there, is_recorded, "{answer:?}: {shown}");
    }
}

/// Somebody adds a table of her own, with answers as people give them.
#[test]
fn a_table_of_one_s_own_becomes_an_indicator() {
    let table = "Metai;Savivaldybė;Berniukai;Mergaitės\n2021;Vilniaus m. sav.;10;12\n\
        2022;Vilniaus m. sav.;11;13\n2022;Kauno m. sav.;21;23\n";
    let project = TestProject::both().change("smurtas savivaldybėse.csv", table);
    let answers = "\nSmurtas\n\nViolence\n\nvaikai\n\nvvtait-2024\nAtaskaita\nVVTAIT\n\n\
        2024 m. kovo 5 d.\nBoys\nGirls\nyes\n";
    let add = "indicators add 'smurtas savivaldybėse.csv' --ui-language en";
    let Some((status, shown)) = typed(&project, add, answers) else { return };
    assert_eq!(status, Some(0), "{shown}");
    snapbox::assert_data_eq!(shown, str![[r#"
smurtas savivaldybėse.csv
  Plain table: year, dimensions and value
  Values: 6 (0 of them missing)
  Years: 2021–2022
  How each column was read:
    Metai: period
    Savivaldybė: codes of the dimension `savivaldybe`
    Berniukai, Mergaitės: figures
  Dimensions and their codes:
    savivaldybe (Savivaldybė)
      Vilniaus m. sav.
      Kauno m. sav.
    measure
      berniukai – Berniukai
      mergaites – Mergaitės

Name to cite it by (small letters, digits and hyphens) [smurtas-savivaldybese]: What the indicator is called in Lithuanian: What the indicator is called in English:   An answer is needed here; to stop, press Ctrl+C, and nothing is written.
What the indicator is called in English: The file has several columns of figures: Berniukai, Mergaitės. Press Enter to take all of them into this indicator, or write which one: Unit: a word or its code (children, count – number, eur – EUR, families, per-1000 – per 1,000, per-100000 – per 100,000, percent – %, persons, points, years): Decimals [0]: Source: a key from sources.yml (eurostat), or a short name for a new one, such as vvtait-2024: Title of the source `vvtait-2024`: Publisher of the source `vvtait-2024`: Web address of the source `vvtait-2024` (Enter: none): Date of the source `vvtait-2024` (for example 2026, 2026-03 or 31 March 2026): What the column “Berniukai” is called in English (Enter: later): What the column “Mergaitės” is called in English (Enter: later): New file: report/data/smurtas savivaldybėse.csv

report/data/indicators/smurtas-savivaldybese.toml
  + [smurtas-savivaldybese]
  + file = "smurtas savivaldybėse.csv"
  + unit = "children"
  + decimals = 0
  + source = "vvtait-2024"

translations/en/smurtas-savivaldybese.ftl
  + indicator-smurtas-savivaldybese = Violence
  + code-measure-berniukai = Boys
  + code-measure-mergaites = Girls

translations/lt/smurtas-savivaldybese.ftl
  + indicator-smurtas-savivaldybese = Smurtas
  + code-measure-berniukai = Berniukai
  + code-measure-mergaites = Mergaitės

report/sources/vvtait-2024.yml
  + vvtait-2024:
  +   type: Repository
  +   title: "Ataskaita"
  +   organization: "VVTAIT"
  +   date: 2024-03-05

Write all this as shown? (y/n): To print “23 children”, write {{value "smurtas-savivaldybese" year=2022 savivaldybe="Kauno m. sav." measure="mergaites"}} in the text.

"#]].raw());
}
