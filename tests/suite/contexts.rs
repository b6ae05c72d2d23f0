//! What could identify a child where texts stand together: in dialogues, tables, lists, notes,
//! captions, drawings, data and names of files.

use std::fmt::Write as _;
use std::fs;

use komentaras::diagnostic::{Code, Diagnostic, Severity, Span};
use komentaras::text::fold;

use crate::privacy::told;
use crate::project::TestProject;

const CASES: &str = include_str!("../fixtures/privacy/contexts.tsv");

/// A text in its place.
struct Case {
    language: &'static str,
    is_planted: bool,
    place: &'static str,
    secrets: Vec<&'static str>,
    text: String,
}

fn cases() -> Vec<Case> {
    let lines = CASES.lines().filter(|line| !line.starts_with('#'));
    let case = |line: &'static str| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [language, sort, place, secrets, text] = columns[..] else {
            panic!("{line}")
        };
        Case {
            language,
            is_planted: sort == "planted",
            place,
            secrets: secrets.split('+').filter(|it| !it.is_empty()).collect(),
            text: text.replace("\\n", "\n"),
        }
    };
    lines.map(case).collect()
}

/// A chapter that grows by texts, and the files that they need.
struct Report {
    project: TestProject,
    body: String,
    notes: String,
}

impl Report {
    fn new() -> Self {
        Report {
            project: TestProject::small(),
            body: String::new(),
            notes: String::new(),
        }
    }

    fn add(mut self, case: &Case, number: usize) -> Self {
        let Case { place, text, .. } = case;
        let mut file = format!("namai{number}");
        let mut words = "<circle r=\"3\"/>".to_owned();
        let placed = match *place {
            "note" => {
                writeln!(self.notes, "[^n{number}]: {text}\n").unwrap();
                format!("Pastraipa.[^n{number}]")
            }
            "caption" => format!("![Namai](../figures/{file}.svg \"{text}\")"),
            "alt" => format!("![{text}](../figures/{file}.svg)"),
            "drawing" => {
                words = format!("<text>{text}</text>");
                format!("![Namai](../figures/{file}.svg)")
            }
            "file" => {
                file.clone_from(text);
                format!("![Namai](../figures/{file}.svg)")
            }
            "data" => return self.add_data(text, number),
            _ => text.clone(),
        };
        let drawing = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"20\">{words}</svg>"
        );
        if placed.contains(".svg") {
            self.project =
                self.project.change(&format!("report/figures/{file}.svg"), drawing);
        }
        write!(self.body, "\n{placed}\n\n---\n").unwrap();
        self
    }

    /// Adds a column of data with its header and a code, shown in a table and a chart.
    fn add_data(mut self, text: &str, number: usize) -> Self {
        let (header, code) = text.split_once('=').unwrap();
        let indicators = self.project.read("report/data/indicators.toml");
        let messages = self.project.read("translations/lt/report.ftl");
        let id = format!("bylos{number}");
        self.project = self
            .project
            .change(
                &format!("report/data/{id}.csv"),
                format!("year,child{number},value\n2020,{code},4\n2021,{code},6\n2020,x,40\n2021,x,41\n"),
            )
            .change(
                "report/data/indicators.toml",
                format!("{indicators}\n[{id}]\nfile = \"{id}.csv\"\nunit = \"children\"\nsource = \"eurostat\"\n"),
            )
            .change(
                "translations/lt/report.ftl",
                format!("{messages}\nindicator-{id} = Bylos\ndimension-child{number} = {header}\ncode-child{number}-x = Kita\n"),
            );
        write!(
            self.body,
            "\n{{{{table \"{id}\" rows=\"child{number}\" columns=\"year\" caption=\"A\"}}}}\n\n{{{{chart \"{id}\" kind=\"bar\" x=\"child{number}\" years=\"2020\" caption=\"C\"}}}}\n"
        )
        .unwrap();
        self
    }

    fn ready(self) -> TestProject {
        self.project.chapter(&format!("{}\n{}", self.body, self.notes))
    }
}

#[test]
fn each_planted_text_is_found_and_no_innocent_one_is_more_than_a_note() {
    let mut counts = std::collections::BTreeMap::new();
    let mut wrong = Vec::new();
    for (number, case) in cases().iter().enumerate() {
        *counts.entry((case.language, case.is_planted)).or_insert(0) += 1;
        let (_, diags) = Report::new().add(case, number).ready().inspect();
        let of_privacy = diags.iter().filter(|it| {
            matches!(
                it.code,
                Code::PersonalData | Code::CouldIdentify | Code::TellingName
            )
        });
        let found: Vec<_> =
            of_privacy.map(|it| (it.severity, format!("{:?}", it.args))).collect();
        let says = |secret: &&str| {
            found.iter().any(|(_, args)| fold(args).contains(&fold(secret)))
        };
        let is_right = if case.is_planted {
            case.secrets.iter().all(says)
        } else {
            found.iter().all(|(severity, _)| *severity == Severity::Note)
        };
        if !is_right {
            wrong.push(format!("{}: {}\n    {found:?}", case.language, case.text));
        }
    }
    assert!(counts.len() == 4 && counts.values().all(|it| *it >= 30), "{counts:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_redacted_copy_tells_none_of_them() {
    let cases: Vec<Case> = cases().into_iter().filter(|it| it.is_planted).collect();
    let report = cases
        .iter()
        .enumerate()
        .fold(Report::new(), |report, (number, case)| report.add(case, number));
    let project = report.ready();
    let secrets: Vec<String> =
        cases.iter().flat_map(|it| &it.secrets).map(|it| fold(it)).collect();
    let telling = || {
        let mut telling = Vec::new();
        for path in project.list("build") {
            let texts = told(&fs::read(project.path(&path)).unwrap());
            let texts: Vec<String> = texts.iter().map(|text| fold(text)).collect();
            let is_told = |secret: &&String| {
                fold(&path).contains(*secret)
                    || texts.iter().any(|it| it.contains(*secret))
            };
            telling.extend(
                secrets.iter().filter(is_told).map(|it| (it.clone(), path.clone())),
            );
        }
        telling
    };
    let formats = "pdf,docx,html,epub,json,typst";
    project.output(&format!("build -q --format {formats}"));
    let shown = telling();
    for end in [".pdf", ".docx", ".html", ".epub", ".json", ".typ"] {
        let of_format = |secret: &&String| {
            shown.iter().any(|(known, path)| known == *secret && path.ends_with(end))
        };
        let known = secrets.iter().filter(of_format).count();
        assert!(known + 8 >= secrets.len(), "{end}: {known} of {}", secrets.len());
    }
    fs::remove_dir_all(project.path("build")).unwrap();
    let output = project.output(&format!("build --redact --format {formats}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert_eq!(telling(), Vec::<(String, String)>::new());
}

/// Browsers show letters of an address that its source has as numbers.
#[test]
fn a_name_in_an_address_is_found_however_its_letters_are_written() {
    let body = "Vakarė Šakarnytė, 9 metų, verkė. Žr. [čia](https://a.lt/%C5%A0akarnyt%C4%97/x).\n";
    let project = TestProject::small().chapter(body);
    let (snapshot, found) = project.inspect();
    let found = found.into_sorted(&snapshot.sources).into_iter();
    let names_it = |it: &Diagnostic| format!("{:?}", it.args).contains("Šakarnytė");
    let places = found.filter(names_it).filter_map(|it| it.primary);
    let is_link = |place: &Span| snapshot.sources.slice(*place).contains("a.lt/%C5");
    assert_eq!(places.filter(is_link).count(), 1);
    let formats = "pdf,docx,html,epub,json,typst";
    let telling = || {
        let is_told = |path: &String| {
            let texts = told(&fs::read(project.path(path)).unwrap());
            texts.iter().any(|text| text.to_lowercase().contains("%c5%a0akarnyt"))
        };
        project.list("build").into_iter().filter(is_told).count()
    };
    project.output(&format!("build -q --format {formats}"));
    assert!(telling() >= 6);
    fs::remove_dir_all(project.path("build")).unwrap();
    project.run(&format!("build -q --redact --format {formats}")).code(0);
    assert_eq!(telling(), 0);
}
