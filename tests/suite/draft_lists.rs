//! Drafts that are built in spite of mistakes in lists, settings and rules, which all chapters
//! share, and of two versions that git left in them.

use komentaras::compile::Fonts;
use komentaras::pipeline::{Options, Target};

use crate::drafts::{expect_draft_with_errors, words};
use crate::project::TestProject;

/// Checks that a draft is built in spite of an error in a list and marks it, and that the final
/// copy is not. Returns what the draft says.
#[track_caller]
fn expect_marked(project: &TestProject, path: &str) -> String {
    project.run("build --final -q").code(1);
    let snapshot = project.snapshot(Options::default());
    for target in [Target::Pdf, Target::Html, Target::Docx] {
        let mut diags = snapshot.check(Fonts::embedded());
        let made = snapshot.artifacts(target, Fonts::embedded(), &mut diags);
        let found = diags.into_sorted(&snapshot.sources);
        assert!(!made.is_empty(), "{path} {target:?}: {found:?}");
    }
    let text = words(&snapshot).replace('\u{a0}', " ");
    let mark = format!("klaida {path}:");
    let cover = text.lines().find(|line| line.starts_with("cover: "));
    let is_marked = cover.is_some_and(|cover| cover.contains(&mark));
    assert!(is_marked, "{path}: no mark on the title page\n{text}");
    let told = String::from_utf8(project.output("build --format typst").stderr).unwrap();
    assert!(told.contains("The draft has "), "{path}: {told}");
    text
}

/// Two versions of some lines, as git leaves them.
fn versions(ours: &str, theirs: &str) -> String {
    format!("<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> kita\n")
}

/// Lists with which the chapter on life says something.
fn with_lists() -> TestProject {
    with_births()
        .files(
            "=== report/data/organisations.csv\nid,role,name_lt,name_en\na,author,A,A\nb,member,B,B\n\
             === report/data/concluding-observations.csv\nsymbol,paragraph,text_lt,text_en,indicator\n\
             CRC/C/LTU/CO/5-6,9,Mažinti skurdą,Reduce poverty,births\n\
             === report/lt/annex-lists.md\n+++\ntitle = \"Sąrašai\"\n+++\n\n{{register \"organisations\"}}\n\n\
             {{register \"follow-up\"}}\n\n{{register \"key-figures\" only=\"births,poverty\" sex=\"T\"}}\n\nŽr. {{cite \"eurostat\"}}.\n\
             === report/en/annex-lists.md\n+++\ntitle = \"Lists\"\n+++\n\n{{register \"organisations\"}}\n\n\
             {{register \"follow-up\"}}\n\n{{register \"key-figures\" only=\"births,poverty\" sex=\"T\"}}\n\nSee {{cite \"eurostat\"}}.\n",
        )
}

#[test]
fn a_mistake_in_any_list_holds_no_draft_back() {
    const REGISTER: &str = "report/data/indicators.toml";
    let observations = "symbol,paragraph,text_lt,text_en,indicator\n";
    for (path, mistake) in [
        (REGISTER, "supress-below = 5\n"),
        (REGISTER, "source = eurostat\n"),
        ("report/sources.yml", "\ttitle: A\n"),
        ("report/sources.yml", "a: [\n"),
        ("report/data/organisations.csv", "c,autor,C,C\n"),
        ("report/data/organisations.csv", "c;author;C;C\n"),
        ("report/data/concluding-observations.csv", "CRC,x,T\n"),
        ("report/privacy.toml", "[rules\n"),
        ("report/privacy.toml", "[child]\npatern = 1\n"),
        ("translations/lt/privacy.toml", "x = (\n"),
        ("report/report.toml", "[layout]\naccent = \"mėlyna\"\n"),
        ("report/report.toml", "funding = 5\n"),
        ("report/report.toml", "[words]\nlimit = -1\n"),
        ("report/report.toml", "[findings]\ntyped-figure = \"maybe\"\n"),
        ("report/deadlines.toml", "[a\n"),
        ("report/tiles.toml", "[a\n"),
        ("report/profiles.toml", "[a\n"),
    ] {
        let project = with_lists();
        let file = project.path(path);
        let before = std::fs::read_to_string(&file).unwrap_or_default();
        let text =
            expect_marked(&project.change(path, format!("{before}{mistake}")), path);
        let told = String::from_utf8(
            with_lists().change(path, mistake).output("build --format typst").stderr,
        );
        let is_said = told.unwrap().contains("searched by the built-in rules only");
        assert_eq!(is_said, path.ends_with("privacy.toml"), "{path}");
        // What could be read is printed.
        assert!(text.contains("Gimė 20 100"), "{path} {mistake}: {text}");
    }
    // A whole list that says nothing.
    for (path, text) in [
        ("report/data/organisations.csv", "a,b\n1,2\n"),
        ("report/data/concluding-observations.csv", "a,b\n1,2\n"),
        ("report/data/concluding-observations.csv", observations),
    ] {
        expect_any_draft(&with_lists().change(path, text));
    }
}

/// How many there are of what could not be read wholly would be taken for right.
#[test]
fn nothing_is_counted_in_a_register_that_is_not_read_wholly() {
    const ORGANISATIONS: &str = "report/data/organisations.csv";
    const OBSERVATIONS: &str = "report/data/concluding-observations.csv";
    let chapter = |text: &str| {
        format!(
            "+++\ntitle = \"{text}\"\n+++\n\n{{{{count \"organisations\"}}}} narių.\n\n\
             Pastabų: {{{{count \"follow-up\"}}}}.\n\n\
             {{{{register \"follow-up\" as=\"summary\"}}}}\n"
        )
    };
    let project = || {
        let project = with_lists().change("report/lt/annex-counts.md", chapter("Kiek"));
        project.change("report/en/annex-counts.md", chapter("How many"))
    };
    let text = words(&project().snapshot(Options::default()));
    assert!(text.contains("2 narių.") && text.contains("Pastabų: 1."), "{text}");
    assert!(text.contains("Komiteto rekomendacij"), "{text}");
    for (path, mistake) in [
        (ORGANISATIONS, "c,autor,C,C\n".to_owned()),
        (ORGANISATIONS, "b,author,B,B\n".to_owned()),
        (ORGANISATIONS, versions("c,author,C,C\n", "c,member,C,C\n")),
        (OBSERVATIONS, "CRC,x,T\n".to_owned()),
        (OBSERVATIONS, "CRC/C/LTU/CO/5-6,{,A,A,\n".to_owned()),
        (
            OBSERVATIONS,
            versions("CRC/C/LTU/CO/5-6,10,A,A,\n", "CRC/C/LTU/CO/5-6,10,B,B,\n"),
        ),
    ] {
        let project = project();
        let before = project.read(path);
        let project = project.change(path, format!("{before}{mistake}"));
        let text = expect_marked(&project, path);
        let line = |words: &str| text.lines().find(|line| line.contains(words)).unwrap();
        let is_marked = |words: &str| line(words).contains("klaida");
        let has_summary = text.contains("Komiteto rekomendacij");
        let in_organisations = path == ORGANISATIONS;
        assert_eq!(is_marked("narių."), in_organisations, "{path} {mistake}: {text}");
        assert_eq!(is_marked("Pastabų: "), !in_organisations, "{path} {mistake}: {text}");
        assert_eq!(has_summary, in_organisations, "{path} {mistake}: {text}");
    }
}

/// Checks that a draft is built, whatever is found.
#[track_caller]
fn expect_any_draft(project: &TestProject) {
    let output = project.output("build -q");
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(!project.list("build").is_empty(), "{told}");
}

#[test]
fn two_versions_in_any_list_hold_no_draft_back() {
    for (path, ours, theirs) in [
        (
            "report/data/indicators.toml",
            "[a]\nfile = \"births.csv\"\nunit = \"count\"\n",
            "[b]\nfile = \"births.csv\"\nunit = \"count\"\n",
        ),
        ("report/sources.yml", "a:\n  type: web\n", "b:\n  type: web\n"),
        ("report/data/organisations.csv", "c,author,C,C\n", "d,author,D,D\n"),
        (
            "report/data/concluding-observations.csv",
            "CRC/C/LTU/CO/5-6,10,A,A,\n",
            "CRC/C/LTU/CO/5-6,10,B,B,\n",
        ),
        ("report/privacy.toml", "# a\n", "# b\n"),
        ("translations/lt/report.ftl", "a = 1\n", "a = 2\n"),
        ("translations/en/report.ftl", "a = 1\n", "a = 2\n"),
        ("report/report.toml", "[words]\nlimit = 5000\n", "[words]\nlimit = 6000\n"),
        ("report/deadlines.toml", "# a\n", "# b\n"),
    ] {
        let project = with_lists();
        let file = project.path(path);
        let before = std::fs::read_to_string(&file).unwrap_or_default();
        let text = before + &versions(ours, theirs);
        let text = expect_marked(&project.change(path, text), path);
        assert!(text.contains("Gimė 20 100"), "{path}: {text}");
    }
}

#[test]
fn what_two_versions_say_is_marked_where_it_is_used() {
    let uses = "Rodo {{value \"poverty\" year=2023 sex=\"T\"}}, {{value \"births\" year=2023}}, \
                {{value \"nauja\" year=2023}} ir {{cite \"nauja\"}}.\n";
    let mark = |path: &str| format!("klaida {path}: nesujungtos dvi versijos");
    let register = "report/data/indicators.toml:5";
    let project = with_births().chapter(uses);
    let entry = project.read("report/data/indicators.toml");
    let conflict = versions("source = \"eurostat\"\n", "suppress-below = 50\n");
    let text = entry.replace("source = \"eurostat\"\n", &conflict);
    let project = project.change("report/data/indicators.toml", text);
    let printed = words(&project.snapshot(Options::default())).replace('\u{a0}', " ");
    // Neither version's entry is taken, and nobody knows what else the other one has.
    for name in ["poverty", "nauja"] {
        let marked = format!("[⟨{name}⟩; {}", mark(register));
        assert!(printed.contains(&marked), "{marked}\n{printed}");
    }
    assert!(printed.contains("20 100"), "{printed}");
    assert!(!printed.contains("17,8"), "{printed}");

    let sources = with_births().read("report/sources.yml")
        + &versions("nauja:\n  type: web\n", "kita:\n  type: web\n");
    let project = with_births().chapter(uses).change("report/sources.yml", sources);
    let printed = words(&project.snapshot(Options::default())).replace('\u{a0}', " ");
    let marked = format!("[⟨nauja⟩; {}", mark("report/sources.yml:5"));
    assert!(printed.contains(&marked), "{printed}");
    assert!(printed.contains("17,8 proc."), "{printed}");
}

#[test]
fn an_entry_that_cannot_be_read_takes_no_other_with_it() {
    let register = "[a]\nfile = \"births.csv\"\nunit = count\nsuppress-below = 99999\n\
                    [births]\nfile = \"births.csv\"\nunit = \"count\"\n";
    let uses = "Rodo {{value \"a\" year=2023}} ir {{value \"births\" year=2023}}.\n";
    let project = with_births()
        .chapter(uses)
        .change("report/data/indicators/births.toml", register);
    let printed = words(&project.snapshot(Options::default())).replace('\u{a0}', " ");
    let line = "Rodo [⟨a⟩; klaida report/data/indicators/births.toml:3: ";
    assert!(printed.contains(line) && printed.contains("20 100"), "{printed}");
}

#[test]
fn what_is_withheld_stays_so_while_a_list_cannot_be_read() {
    let data =
        "year,geo,sex,value,flag\n2022,LT,T,22.4,\n2023,LT,T,17.8,\n2023,LT,F,,c\n";
    for (path, mistake) in [
        ("translations/lt/report.ftl", versions("code-geo-LV = Latvija\n", "x = 1\n")),
        ("translations/lt/report.ftl", "code-geo-LV Latvija\n".to_owned()),
        ("report/data/indicators.toml", "[other\n".to_owned()),
    ] {
        let project = with_births().change("report/data/poverty.csv", data);
        let before = project.read(path);
        let project = project.change(path, format!("{before}{mistake}"));
        let printed = words(&project.snapshot(Options::default())).replace('\u{a0}', " ");
        assert!(printed.contains("⟨poverty⟩"), "{printed}");
        assert!(!printed.contains("17,8") && printed.contains("20 100"), "{printed}");
        expect_draft_with_errors(&project);
    }
}

#[test]
fn settings_that_do_not_say_the_languages_hold_a_draft_back() {
    for (from, to) in [
        ("[report]", "[report"),
        ("languages = [", "languages = ["),
        ("languages = [\"lt\", \"en\"]", "languages = [\"lt\", \"english\"]"),
        ("state = ", "source-language = \"de\"\nstate = "),
    ] {
        let project = TestProject::both();
        let text = project.read("report/report.toml").replace(from, to);
        if from == to {
            continue;
        }
        project.change("report/report.toml", text).expect_refusal();
    }
    // Nor is anything masked by rules that could not be read.
    let project = TestProject::both().change("report/privacy.toml", "[rules\n");
    project.run("build --redact -q").code(1);
    assert!(project.list("build").is_empty());
}

/// The report in two languages with a second chapter, whose figures come from a file of their
/// own.
fn with_births() -> TestProject {
    TestProject::both()
        .files(
            "=== report/data/indicators/births.toml\n[births]\nfile = \"births.csv\"\nunit = \"count\"\n\
             source = \"eurostat\"\n=== report/data/births.csv\nyear,value\n2022,20623\n2023,20100\n\
             === translations/lt/births.ftl\nindicator-births = Gimimai\n\
             === translations/en/births.ftl\nindicator-births = Births\n\
             === report/lt/06-gyvybe.md\n+++\ntitle = \"Gyvybė\"\narticles = [\"6\"]\n+++\n\n\
             Gimė {{value \"births\" year=2023}}.\n\
             === report/en/06-gyvybe.md\n+++\ntitle = \"Life\"\n+++\n\nThere were {{value \"births\" year=2023}}.\n\
             === translations/terms.csv\nlt,en\nvaikas,child\n",
        )
}

#[test]
fn what_the_chapters_of_a_draft_do_without_does_not_stop_it() {
    for (path, text) in [
        ("translations/terms.csv", "lt,en\nvaikas,child\na,b,c,d,e\n"),
        (
            "report/data/indicators/births.toml",
            "[births]\nfile = \"births.csv\"\nunit = \"counts\"\n",
        ),
        (
            "report/data/indicators/births.toml",
            "[births]\nfile = \"none.csv\"\nunit = \"count\"\n",
        ),
        ("report/data/births.csv", "year,value\n2022,20623\n2023,20100\n2023,20101\n"),
        ("report/data/births.csv", "year;amount\nnothing\n"),
        ("translations/lt/births.ftl", "indicator-births = Gimimai\nbloga eilutė čia\n"),
    ] {
        let project = with_births().change(path, text);
        let errors =
            String::from_utf8(project.output("check --format short").stdout).unwrap();
        assert!(errors.contains(&format!("{path}:")), "{path}: {errors}");
        let output = project.output("build 26-skurdas --format typst --ui-language lt");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("Sąrašuose ar duomenyse yra "), "{path}: {told}");
        assert_eq!(output.status.code(), Some(1), "{path}: {told}");
        assert!(!project.list("build").is_empty(), "{path}: {told}");
        // Nobody sends it so.
        let files = project.list("build");
        project.run("build --final -q").code(1);
        assert_eq!(project.list("build"), files, "{path}");
    }
}

#[test]
fn what_the_chapters_of_a_draft_need_is_marked() {
    let poverty =
        "year,geo,sex,value,flag\n2022,LT,T,22.4,\n2023,LT,T,17.8,b\n2023,LT,T,17.9,\n";
    for (path, text, mark) in [
        // Which of the two figures is right, nobody knows.
        ("report/data/poverty.csv", poverty, Some("[klaida report/data/poverty.csv:4: ")),
        (
            "report/data/indicators.toml",
            "[poverty]\nfile = \"poverty.csv\"\nunit = \"percents\"\ndecimals = 1\n",
            Some("klaida report/data/indicators.toml:3: "),
        ),
        (
            "report/data/indicators.toml",
            "[poverty\n",
            Some("[⟨poverty⟩; klaida report/data/indicators.toml:1: "),
        ),
        // The code of an indicator stands for its name.
        ("translations/lt/report.ftl", "indicator-poverty Skurdo rizika\n", None),
    ] {
        let project = with_births().change(path, text);
        expect_draft_with_errors(&project);
        let printed = words(&project.snapshot(Options::default())).replace('\u{a0}', " ");
        if let Some(mark) = mark {
            assert!(printed.contains(mark), "{path}: {printed}");
            assert!(!printed.contains("17,8"), "{path}: {printed}");
        }
    }
    // Of withheld figures others may have to be withheld, too, which all data tell.
    let project = with_births()
        .change("report/data/births.csv", "year,value\n2022,20623\n2023,20100\n2023,20101\n")
        .change(
            "report/data/poverty.csv",
            "year,geo,sex,value,conf\n2022,LT,T,22.4,\n2023,LT,T,17.8,\n2023,LT,F,18.1,C\n",
        );
    project.run("build 26-skurdas --format typst -q").code(1);
    assert!(project.list("build").is_empty());
}
