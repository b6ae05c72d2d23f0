//! People at work, from `init` to the package that is sent: an author, a translator, two
//! colleagues with one report, and the editor the night before the deadline. What they type and
//! what they see, in both languages of the interface, is in `stories/`.

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

    /// Writes a file that somebody else has sent or made.
    fn write(&mut self, path: &str, text: &str) {
        fs::write(self.project.path(path), text).unwrap();
        let lines: String = text.lines().map(|line| format!("+{line}\n")).collect();
        self.text.push_str(&format!("# {path}:\n{lines}\n"));
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
    if let Some((path, _)) = line.split_once(".zip, ") {
        return format!("{path}.zip, …");
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
        // A table of one's own, and a sentence with what an editor would mark.
        story.write(
            "skambuciai.csv",
            "Metai;Kreipimosi būdas;Skambučiai\n2020;telefonu;5120\n2020;internetu;1211\n\
             2021;telefonu;6012\n2021;internetu;1318\n",
        );
        story.run("indicators inspect skambuciai.csv");
        story.run(
            "indicators add skambuciai.csv --id calls --name lt=Skambučiai --name en=Calls \
             --unit count --source linija --source-title Ataskaita --source-publisher Linija \
             --source-date 2026-03",
        );
        story.edit(
            LT,
            "2020 m. gimė {{value \"live-births\" 2020}}.",
            "2020 m. gimė {{value \"live-births\" 2020}}, t.y. mažiau, žr. {{ref \"gimimai-05\"}}.\n\n\
             {{table \"live-births\" rows=\"year\" caption=\"Gimimai\" anchor=\"gimimai-05\"}}",
        );
        story.run("check 05-violence");
        story.run("check 05-violence --fix");
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
        story.run("translation accept");
        story.run("translation accept 05-violence");
        story.run("status");
        // The author puts another paragraph first; the translator has the first file still open.
        story.edit(LT, "Gimė", "Kas penktas vaikas patiria smurtą.\n\nGimė");
        story.edit(EN, "There were", "One child in five suffers violence.\n\nThere were");
        story.run("translation accept 05-violence");
        story.edit(LT, "Kas penktas vaikas patiria smurtą.\n\n", "");
        story.edit(
            LT,
            "\n::: recommendation",
            "\nKas penktas vaikas patiria smurtą.\n\n::: recommendation",
        );
        story.run("status");
        story.run("translation export --format po -o vertimas.po --all");
        story.end("translator");
    }
}

#[test]
fn two_colleagues_write_one_report() {
    for language in ["lt", "en"] {
        let mut story = Story::new(language);
        story.write_all();
        story.run("translation accept --all");
        // Her chapter is not finished, nor is the list of terms; mine builds all the same.
        story.edit(
            "report/lt/methodology.md",
            "Remtasi viešais duomenimis.",
            "Remtasi {{value \"nera\" 2020}}.",
        );
        let terms = story.project.read("translations/terms.csv");
        story.write(
            "translations/terms.csv",
            &format!(
                "{}a,b,c,d,e,f,g,h\n",
                terms.lines().next().map(|header| format!("{header}\n")).unwrap()
            ),
        );
        story.run("build 05-violence --language lt");
        story.run("build --language lt");
        // Both have written the same sentence, and git has kept both.
        story.edit(
            LT,
            "Užtikrinti pagalbą kiekvienoje savivaldybėje.",
            "<<<<<<< HEAD\nUžtikrinti pagalbą kiekvienoje savivaldybėje.\n=======\n\
             Užtikrinti pagalbą visur.\n>>>>>>> kolege",
        );
        story.run("check 05-violence");
        story.edit(
            LT,
            "<<<<<<< HEAD\nUžtikrinti pagalbą kiekvienoje savivaldybėje.\n=======\n\
             Užtikrinti pagalbą visur.\n>>>>>>> kolege",
            "Užtikrinti pagalbą kiekvienoje savivaldybėje.",
        );
        story.run("chapter export 05-violence");
        story.run("chapter add 05-violence --dry-run");
        story.end("colleagues");
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
        story.edit(
            "report/data/organisations.csv",
            "pavyzdys,Organizacijos pavadinimas,Name of the organization",
            "koalicija,Vaikų koalicija,Children's Coalition",
        );
        for (path, text) in [
            ("report/lt/introduction.md", "Ataskaitą parengė vaikų organizacijos."),
            ("report/en/introduction.md", "Children's organizations wrote this report."),
        ] {
            story.edit(
                path,
                text,
                &format!("{text}\n\n{{{{register \"organisations\"}}}}"),
            );
        }
        story.run("build --final");
        let reason = "{ lt = \"Apie tai rašo kiti.\", en = \"Others report on it.\" }";
        let left_out = [1, 2, 3, 4, 6, 7, 8, 9, 10]
            .map(|cluster| format!("cluster-{cluster} = {reason}\n"))
            .concat();
        let settings = story.project.read("report/report.toml");
        let last = settings.lines().last().unwrap().to_owned();
        let coverage = format!("{last}\n\n[coverage]\n{left_out}");
        story.edit("report/report.toml", &last, &coverage);
        story.run("build --final");
        story.run("package");
        story.end("editor");
    }
}
