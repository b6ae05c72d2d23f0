//! Three people at work, from `init` to the final copy: an author, a translator, and the editor
//! the night before the deadline. What they type and what they see, in both languages of the
//! interface, is in `stories/`.

use std::fs;
use std::path::Path;

use snapbox::{Assert, Data};

use crate::project::TestProject;

const LT: &str = "report/lt/05-violence.md";
const EN: &str = "report/en/05-violence.md";

/// The chapters that the small report keeps of those that `init` writes, with their text in
/// both languages.
const CHAPTERS: [(&str, &str, &str); 4] = [
    (
        "summary",
        "Smurtas prieš vaikus mažėja per lėtai.",
        "Violence is falling too slowly.",
    ),
    (
        "introduction",
        "Ataskaitą parengė vaikų organizacijos.",
        "Children's organizations wrote this report.",
    ),
    ("methodology", "Remtasi viešais duomenimis.", "It is based on public data."),
    (
        "05-violence",
        "Gimė {{value \"live-births\" 2020}}.\n\n::: recommendation {to=\"vyriausybe\"}\n\
         Užtikrinti pagalbą kiekvienoje savivaldybėje.\n:::",
        "There were {{value \"live-births\" 2020}} births.\n\n::: recommendation\n\
         Ensure support in every municipality.\n:::",
    ),
];

/// What one person types and sees.
struct Story {
    project: TestProject,
    language: &'static str,
    text: String,
}

impl Story {
    /// Begins with a new report of few chapters.
    fn new(language: &'static str) -> Self {
        let locale = if language == "lt" { "lt_LT.UTF-8" } else { "en_US.UTF-8" };
        let project = TestProject::empty().env("LANG", locale);
        let mut story = Story { project, language, text: String::new() };
        story.run("init .");
        for language in ["lt", "en"] {
            let folder = story.project.path(&format!("report/{language}"));
            for entry in fs::read_dir(folder).unwrap().flatten() {
                let name = entry.file_name().into_string().unwrap();
                let id = name.trim_end_matches(".md");
                if CHAPTERS.iter().all(|(kept, ..)| *kept != id) {
                    fs::remove_file(entry.path()).unwrap();
                }
            }
        }
        story
    }

    /// Types a command and looks at what it says.
    fn run(&mut self, args: &str) {
        let output = self.project.output(args);
        let told = [output.stdout, output.stderr].concat();
        self.text.push_str(&format!("$ komentaras {args}\n"));
        for line in String::from_utf8(told).unwrap().lines() {
            self.text.push_str(&format!("{}\n", without_measures(line)));
        }
        match output.status.code() {
            Some(0) => self.text.push('\n'),
            code => self.text.push_str(&format!("[{}]\n\n", code.unwrap())),
        }
    }

    /// Replaces a part of a file in an editor.
    #[track_caller]
    fn edit(&mut self, path: &str, old: &str, new: &str) {
        let text = self.project.read(path);
        assert!(text.contains(old), "{path}: {text}");
        fs::write(self.project.path(path), text.replacen(old, new, 1)).unwrap();
        self.text.push_str(&format!("# {path}:\n-{old}\n+{new}\n\n"));
    }

    /// Writes the text of all chapters, as everybody has by now.
    fn write_all(&mut self) {
        for (id, lithuanian, english) in CHAPTERS {
            for (language, text) in [("lt", lithuanian), ("en", english)] {
                let path = format!("report/{language}/{id}.md");
                let (front, _) = self.project.read(&path).split_once("\n\n").map_or_else(
                    || panic!("{path}"),
                    |(front, rest)| (front.to_owned(), rest.to_owned()),
                );
                let text = format!("{front}\n\n{text}\n");
                fs::write(self.project.path(&path), text).unwrap();
            }
        }
    }

    /// Compares the story with the one in the folder.
    fn end(self, name: &str) {
        let file = format!("tests/suite/stories/{name}.{}.txt", self.language);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text =
            self.text.replace(&self.project.root().display().to_string(), "[ROOT]");
        let expected = Data::read_from(&path, None).raw();
        Assert::new().action_env("SNAPSHOTS").eq(Data::text(text).raw(), expected);
    }
}

/// Returns a line of output without what differs from one run or template to the next: seconds,
/// pages and sizes.
fn without_measures(line: &str) -> String {
    if let Some((path, _)) = line.split_once(".pdf: ") {
        return format!("{path}.pdf: …");
    }
    if line.starts_with("Parengta per ") || line.starts_with("Built in ") {
        return line.split_inclusive(' ').take(2).collect::<String>() + "…";
    }
    line.to_owned()
}

#[test]
fn an_author_writes_a_chapter() {
    for language in ["lt", "en"] {
        let mut story = Story::new(language);
        story.run("indicators show live-births");
        story.edit(
            LT,
            "Aprašykite teisės aktus, praktiką ir duomenis. Skaičius įrašykite ne ranka, o \
             įterpiniais: taip jie visada sutaps su lentelėmis ir vertimu.",
            "2020 m. gimė {{value \"live-brths\" 2020}}.",
        );
        story.run("check 05-violence");
        story.edit(LT, "live-brths", "live-births");
        story.run("check 05-violence");
        story.run("trace 05-violence");
        story.run("build 05-violence --language lt");
        story.end("author");
    }
}

#[test]
fn a_translator_keeps_up() {
    for language in ["lt", "en"] {
        let mut story = Story::new(language);
        story.write_all();
        story.run("translation accept --all");
        story.edit(LT, "kiekvienoje savivaldybėje", "kiekvienoje seniūnijoje");
        story.run("status");
        story.run("translation diff");
        story.run("translation export --format po -o vertimas.po");
        story.edit(EN, "in every municipality", "in every eldership");
        story.run("translation accept 05-violence");
        story.run("status");
        story.end("translator");
    }
}

#[test]
fn the_editor_sends_the_report() {
    for language in ["lt", "en"] {
        let mut story = Story::new(language);
        story.run("build --final");
        story.write_all();
        story.run("check");
        story.run("build --final");
        story.run("translation accept --all");
        story.run("words");
        story.run("build --final");
        story.edit(
            "report/report.toml",
            "name = { lt = \"Organizacijos pavadinimas\", en = \"Name of the organization\" }",
            "name = { lt = \"Vaikų koalicija\", en = \"Children's Coalition\" }",
        );
        story.run("build --final");
        story.end("editor");
    }
}
