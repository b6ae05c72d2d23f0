//! What could be sent wrong without a word: a list that nothing prints or reads, a chapter that is
//! gone or there twice, notes of work to do, comments of reviewers that nobody answered.

use snapbox::str;

use crate::integrity::agreed;
use crate::project::TestProject;

const SETTINGS: &str = "report/report.toml";
const ORGANISATIONS: &str = "report/data/organisations.csv";
const MEMBERS: &str =
    "id,name_lt,role\na,Pirmoji,author\nb,Antroji,member\nc,Trečioji,endorses\n";

/// Checks that a final copy is refused for a finding that a draft has as a warning.
#[track_caller]
fn is_refused_only_in_the_end(project: &TestProject, code: &str) {
    let (_, diags) = project.inspect();
    let finding = diags.iter().find(|finding| finding.code.as_str() == code).unwrap();
    assert_eq!(finding.severity.as_str(), "warning");
    let output = project.output("build --final --format typst --ui-language en");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains(&format!("error[{code}]")), "{told}");
}

#[test]
fn organisations_that_no_chapter_prints() {
    let project =
        |body: &str| TestProject::small().chapter(body).change(ORGANISATIONS, MEMBERS);
    let bare = project("Tekstas.\n");
    bare.expect_findings(str![[r#"
report/data/organisations.csv:1:1: warning[register-not-printed]: 3 organisations in the register are not listed in the report (author, member, endorses)

"#]]);
    is_refused_only_in_the_end(&bare, "register-not-printed");
    project("{{register \"organisations\" role=\"member\"}}\n").expect_findings(str![[r#"
report/data/organisations.csv:1:1: warning[register-not-printed]: 2 organisations in the register are not listed in the report (author, endorses)

"#]]);
    project("{{register \"organisations\"}}\n").expect_findings(str![]);
    let empty = TestProject::small().change(ORGANISATIONS, "id,name_lt,role\n");
    empty.expect_findings(str![]);
}

#[test]
fn earlier_recommendations_that_nobody_assessed() {
    let table = "symbol,paragraph,text_lt,status\n\
        CRC/C/LTU/CO/5-6,21,A,\nCRC/C/LTU/CO/5-6,22,B,no-information\n";
    let project = |body: &str| {
        let observations = "report/data/concluding-observations.csv";
        TestProject::small().chapter(body).change(observations, table)
    };
    let listed = project("{{register \"follow-up\"}}\n");
    let told = |project: &TestProject| {
        let output = project.output("build --final --format typst --ui-language en");
        String::from_utf8_lossy(&output.stderr).matches("unassessed-observation").count()
    };
    assert_eq!(told(&listed), 1);
    assert_eq!(told(&project("Tekstas.\n")), 0);
    // A draft has time.
    let (_, diags) = listed.inspect();
    assert!(diags.iter().all(|it| it.code.as_str() != "unassessed-observation"));
}

#[test]
fn a_register_under_another_name() {
    let with = |path: &str, text: &str| {
        TestProject::small().change(&format!("report/data/{path}"), text)
    };
    for (path, severity) in [
        ("organisations.xlsx", "error"),
        ("Organisations.CSV", "error"),
        ("organisations.csv.txt", "error"),
        ("organizacijos.csv", "warning"),
        ("organizations.csv", "warning"),
        ("concluding-observations.xlsx", "error"),
        ("concluding-observation-2016.csv", "warning"),
    ] {
        let (_, diags) = with(path, "a,b\n1,2\n").inspect();
        let found: Vec<_> =
            diags.iter().map(|it| (it.code.as_str(), it.severity.as_str())).collect();
        assert_eq!(found, [("register-not-read", severity)], "{path}");
    }
    // Whatever it is called, its columns tell.
    with("sarasas.csv", "\u{feff}ID;name_lt;Role\na;A;author\n").expect_findings(str![[r#"
report/data/sarasas.csv:1:1: error[register-not-read]: `report/data/sarasas.csv` is not read, but has the columns of the register `report/data/organisations.csv`

"#]]);
    is_refused_only_in_the_end(&with("organizacijos.csv", "a\n1\n"), "register-not-read");
    // The workbook from which the register was saved, and data.
    for path in ["organisations.xlsx", "origin.csv", "README.md", "organisations.md"] {
        let printed = "{{register \"organisations\"}}\n";
        with(path, "a,b\n1,2\n")
            .chapter(printed)
            .change(ORGANISATIONS, MEMBERS)
            .expect_findings(str![]);
    }
}

#[test]
fn copies_of_a_chapter_are_not_printed() {
    let text = TestProject::small().read("report/lt/26-skurdas.md");
    let project = TestProject::small()
        .change("report/lt/26-skurdas – kopija.md", &text)
        .change("report/lt/26-skurdas (1).md", &text)
        .change("report/lt/~$-skurdas.md", "Rasa");
    project.run("check").code(1).stdout_eq(str![[r#"
error[chapter-not-read]: `report/lt/26-skurdas (1).md` is not read as a chapter
--> report/lt/26-skurdas (1).md
 = help: by its name it is a copy of `report/lt/26-skurdas.md`: move what is new in it there, then delete it; if it is another chapter, give it another name, without spaces and brackets

error[chapter-not-read]: `report/lt/26-skurdas – kopija.md` is not read as a chapter
--> report/lt/26-skurdas – kopija.md
 = help: by its name it is a copy of `report/lt/26-skurdas.md`: move what is new in it there, then delete it; if it is another chapter, give it another name, without spaces and brackets
...
"#]]);
    let (inspected, _) = project.inspect();
    assert_eq!(inspected.project.chapters.iter().count(), 1);
    let project = TestProject::small()
        .change(
            "report/lt/26-skurdas-LAPTOP-4F2K.md",
            text.replace("title", "# a\ntitle"),
        )
        .change("report/lt/26-skurdas-naujas.md", &text)
        .change(
            "report/lt/26-skurdas-kitas.md",
            text.replace("Skurdas", "Skurdas ir kita"),
        );
    project.run("check").code(1).stdout_eq(str![[r#"
error[chapter-not-read]: `report/lt/26-skurdas-LAPTOP-4F2K.md` is not read as a chapter
--> report/lt/26-skurdas-LAPTOP-4F2K.md
 = help: by its name it is a copy of `report/lt/26-skurdas.md`: move what is new in it there, then delete it; if it is another chapter, give it another name, without spaces and brackets

error[chapter-not-read]: `report/lt/26-skurdas-naujas.md` is not read as a chapter
--> report/lt/26-skurdas-naujas.md
 = help: it is a copy of `report/lt/26-skurdas.md`: its name begins like that and its title is the same; move what is new in it there, then delete it; if it is another chapter, give it a title of its own
...
"#]]);
    assert_eq!(project.inspect().0.project.chapters.iter().count(), 2);
    // Chapters that nobody has given a title yet are all called alike.
    let project = TestProject::small();
    project.run("new chapter 19-smurtas --articles 19").code(0);
    project.run("new chapter 19-smurtas-b --articles 19").code(0);
    let (inspected, diags) = project.inspect();
    assert_eq!(inspected.project.chapters.iter().count(), 3);
    assert!(diags.iter().all(|it| it.code.as_str() != "chapter-not-read"));
    let locked = TestProject::small().change("report/lt/~$-skurdas.md", "Rasa");
    locked.expect_findings(str![[r#"
report/lt/~$-skurdas.md:1:1: note[temporary-file]: `report/lt/~$-skurdas.md` is not read: it is a temporary file of Word

"#]]);
    locked.run("build --final --format typst -q").code(0);
}

#[test]
fn who_renames_a_chapter_in_one_language_is_told_to_rename_the_other() {
    let front = |title: &str| {
        format!("+++\ntitle = \"{title}\"\narticles = [\"19\"]\n+++\n\n{title}.\n")
    };
    let english = |title: &str| format!("+++\ntitle = \"{title}\"\n+++\n\n{title}.\n");
    let project = TestProject::both()
        .change("report/lt/19-smurtas.md", front("Smurtas"))
        .change("report/en/19-violence.md", english("Violence"));
    let told =
        String::from_utf8(project.output("check --ui-language en").stdout).unwrap();
    for help in [
        "if you renamed the chapter, rename this file to `report/en/19-smurtas.md`, too",
        "rename its translation `report/en/19-violence.md` to `report/en/19-smurtas.md`, too",
    ] {
        assert!(told.contains(help), "{told}");
    }
    // Of several, the one with the same number.
    let project = project
        .change("report/lt/20-globa.md", front("Globa"))
        .change("report/en/20-care.md", english("Care"));
    let told =
        String::from_utf8(project.output("check --ui-language en").stdout).unwrap();
    for expected in ["19-smurtas", "20-globa"] {
        let help = format!("rename this file to `report/en/{expected}.md`, too");
        assert!(told.contains(&help), "{told}");
    }
}

#[test]
fn notes_of_work_to_do() {
    let project = TestProject::small()
        .chapter("Vaikų yra XX proc. [PATIKRINTI]\n\n> Citata TODO.\n\n<!-- TODO -->\n");
    project.expect_findings(str![[r#"
report/lt/19-smurtas.md:5:11: warning[unfinished-text]: `XX proc.`: signs were left in place of a figure
report/lt/19-smurtas.md:5:20: warning[unfinished-text]: `[PATIKRINTI]`: a note to the authors, not text of the report
report/lt/19-smurtas.md:7:10: warning[unfinished-text]: `TODO`: a note to the authors, not text of the report
report/lt/19-smurtas.md:7:10: note[abbreviation]: abbreviation `TODO` is not explained

"#]]);
    is_refused_only_in_the_end(&project, "unfinished-text");
}

#[test]
fn a_chapter_that_was_confirmed_and_is_gone() {
    let text = |title: &str, body: &str| {
        format!("+++\ntitle = \"{title}\"\nkind = \"foreword\"\n+++\n\n{body}\n")
    };
    let english =
        |title: &str, body: &str| format!("+++\ntitle = \"{title}\"\n+++\n\n{body}\n");
    let project = agreed("Vaikai auga.", "Children grow.")
        .change(
            "report/lt/pratarme.md",
            text("Pratarmė", "Šią ataskaitą parengė daug žmonių."),
        )
        .change(
            "report/en/pratarme.md",
            english("Foreword", "Many people prepared this report."),
        );
    project.run("translation accept --all -q").code(0);
    let last = "build --final --format typst --ui-language en";
    assert!(project.output(last).stderr.is_empty());
    let read = |language: &str| project.read(&format!("report/{language}/pratarme.md"));
    let (lt, en) = (read("lt"), read("en"));
    let gone = project.remove("report/lt/pratarme.md").remove("report/en/pratarme.md");
    gone.run("check -q").code(0);
    let told = String::from_utf8(gone.output(last).stderr).unwrap();
    assert!(
        told.contains("warning[chapter-deleted]: chapter pratarme is missing, although its texts were confirmed"),
        "{told}"
    );
    let told = String::from_utf8(gone.output("package --ui-language en").stdout).unwrap();
    assert!(told.contains("! (1 place to look at) All parts"), "{told}");
    // It was only renamed.
    let renamed = gone.change("report/lt/zodis.md", lt).change("report/en/zodis.md", en);
    let told = String::from_utf8(renamed.output(last).stderr).unwrap();
    assert!(!told.contains("chapter-deleted"), "{told}");
}

#[test]
fn a_part_that_the_kind_of_submission_asks_for() {
    let settings = TestProject::small().read(SETTINGS);
    let project = TestProject::small()
        .change(SETTINGS, settings.replace("thematic", "alternative-report"));
    is_refused_only_in_the_end(&project, "missing-part");
    let output = project.output("package --ui-language en");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.contains("error[article-without-chapter]"), "{told}");
    assert!(told.contains("✗ (4 errors) All parts"), "{told}");
}

#[test]
fn comments_that_nobody_answered() {
    let table = "author,date,text,state,replies\n\
        Rasa,2026-11-01,Ar tiesa?,open,\nRasa,2026-11-02,Kodėl?,resolved,\n\
        Jonas,2026-11-02,Kur?,atsakyta,\nJonas,2026-11-03,Kada?,,\n";
    let project = TestProject::small().change("report/review/comments.csv", table);
    for command in ["", "status", "package"] {
        let output = project.output(&format!("{command} --ui-language en"));
        let told =
            [output.stdout, output.stderr].map(|told| String::from_utf8(told).unwrap());
        let line = "2 reviewers' comments are still open: answer in `report/review/comments.csv`";
        assert!(told.concat().contains(line), "{command}: {told:?}");
    }
    let list = project.list("build");
    for path in list.iter().filter(|path| path.contains("checklist")) {
        assert!(!project.read(path).contains("comments"));
    }
    let settled =
        table.replace(",open,", ",resolved,").replace("Kada?,,", "Kada?,atsakyta,");
    let project = project.change("report/review/comments.csv", settled);
    assert!(
        !String::from_utf8(project.output("").stdout).unwrap().contains("still open")
    );
    let project = project.change("report/review/comments.csv", "x\n");
    assert!(
        String::from_utf8(project.output("").stdout).unwrap().contains("cannot be read")
    );
}

#[test]
fn figures_typed_by_hand_are_shown_before_the_report_is_sent() {
    let project = TestProject::small().chapter("2023 m. skurdo rizika buvo 17,8 %.\n");
    let (_, diags) = project.inspect();
    let finding = diags.iter().find(|it| it.code.as_str() == "typed-figure").unwrap();
    assert_eq!(finding.severity.as_str(), "note");
    let told = |project: &TestProject, command: &str| {
        let output = project.output(&format!("{command} --ui-language en"));
        String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
    };
    for command in ["build --final --format typst", "package"] {
        let told = told(&project, command);
        assert!(told.contains("warning[typed-figure]"), "{told}");
        assert!(told.contains("--> report/lt/19-smurtas.md:5:28"), "{told}");
    }
    let list = told(&project, "package");
    let item = "No figure with a unit is typed by hand where the data have it";
    assert!(list.contains(&format!("! (1 place to look at) {item}")), "{list}");
    assert!(project.path("build/crc-lt-thematic.zip").is_file());
    let settings = project.read(SETTINGS);
    for severity in ["off", "note"] {
        let settings = format!("{settings}\n[findings]\ntyped-figure = \"{severity}\"\n");
        let list = told(&TestProject::small().change(SETTINGS, settings), "package");
        assert!(
            list.contains(&format!("– (not checked: typed-figure) {item}")),
            "{list}"
        );
    }
}

#[test]
fn organisations_that_the_register_has_twice() {
    let found = |names: [&str; 2]| {
        let cells = names.map(|name| format!("\"{}\"", name.replace('"', "\"\"")));
        let [one, other] = cells;
        let table = format!("id,name_lt,role\na,{one},author\nb,{other},member\n");
        let project = TestProject::small()
            .chapter("{{register \"organisations\"}}\n")
            .change(ORGANISATIONS, table);
        let (_, diags) = project.inspect();
        diags.iter().map(|it| it.code.as_str()).collect::<Vec<_>>()
    };
    for names in [
        ["Vaikų namas", "VAIKŲ NAMAS"],
        ["VšĮ „Vaikų namas“", "Vaikų namas"],
        ["VšĮ „Vaikų namas“", "\"Vaikų namas\", VšĮ"],
        ["VšĮ „Vaikų namas“", "viešoji įstaiga Vaikų namas"],
        ["Asociacija „Gelbėkit vaikus“", "Gelbekit vaikus, asociacija"],
        ["Algojimas, labdaros ir paramos fondas", "Paramos fondas «Algojimas»"],
        ["Save the Children Ltd.", "Save the  children"],
    ] {
        assert_eq!(found(names), ["organisation-repeated"], "{names:?}");
    }
    for names in [
        ["Vaikų namas", "Vaikų namai"],
        ["Vaikų asociacija", "Vaikų fondas"],
        ["VšĮ „Vaikų namas“", "Asociacija „Vaikų namas“"],
        ["Vaikų namas, Kaunas", "Vaikų namas, Vilnius"],
    ] {
        assert_eq!(found(names), Vec::<&str>::new(), "{names:?}");
    }
}
