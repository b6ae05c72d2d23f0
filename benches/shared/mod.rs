//! A made-up report of any size, the same bytes at every call.
//!
//! Its words are Lithuanian in their letters and lengths, not in their sense; figures,
//! references, citations, footnotes and tables are as in a real report.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// How large a report is to be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// Chapters of commentary.
    pub(crate) chapters: usize,
    /// Paragraphs in each chapter.
    pub(crate) paragraphs: usize,
    /// Words in each paragraph.
    pub(crate) words: usize,
    /// Tables in the report.
    pub(crate) tables: usize,
    /// Footnotes in the report.
    pub(crate) footnotes: usize,
}

impl Size {
    /// Four times the longest report that the Committee accepts.
    pub(crate) const LARGE: Size =
        Size { chapters: 40, paragraphs: 25, words: 80, tables: 40, footnotes: 100 };
}

/// Articles that stand in one cluster alone.
const ARTICLES: [&str; 12] =
    ["4", "1", "2", "12", "7", "13", "19", "34", "9", "20", "23", "29"];

/// By language: its letters beside the common ones, and what stands for the figures.
const LANGUAGES: [(&str, &[&str]); 2] = [
    (
        "lt",
        &[
            "vaikas",
            "šeima",
            "įstatymas",
            "žmogus",
            "savivaldybė",
            "ir",
            "mokykla",
            "ąžuolas",
            "pagalba",
            "iš",
            "teisė",
            "ėjimas",
            "į",
            "švietimas",
            "būklė",
            "ūkis",
            "apsauga",
            "Komitetas",
            "čia",
            "priežiūra",
            "smurtas",
            "o",
        ],
    ),
    (
        "en",
        &[
            "child",
            "family",
            "law",
            "person",
            "municipality",
            "and",
            "school",
            "oak",
            "help",
            "from",
            "right",
            "going",
            "to",
            "education",
            "state",
            "household",
            "protection",
            "Committee",
            "here",
            "care",
            "violence",
            "while",
        ],
    ),
];

/// The language whose chapters say which articles they comment on.
const SOURCE: &str = "lt";

const YEARS: std::ops::RangeInclusive<usize> = 2010..=2025;
const DATASETS: usize = 20;

/// Writes the report into a folder.
#[expect(clippy::disallowed_methods, reason = "makes what the program is to read")]
pub(crate) fn write(root: &Path, size: Size) -> io::Result<()> {
    let put = |path: String, text: String| {
        let path = root.join(path);
        let folder = path.parent().unwrap_or(root);
        std::fs::create_dir_all(folder)?;
        std::fs::write(path, text)
    };
    put("report/report.toml".into(), manifest())?;
    put("report/sources.yml".into(), sources())?;
    put("report/data/indicators.toml".into(), register())?;
    for dataset in 0..DATASETS {
        put(format!("report/data/set-{dataset}.csv"), data(dataset))?;
    }
    for (language, words) in LANGUAGES {
        put(format!("translations/{language}/report.ftl"), messages(words))?;
        for chapter in 0..size.chapters {
            let path = format!("report/{language}/{chapter:03}-chapter.md");
            let is_source = language == SOURCE;
            put(path, Writer::new(chapter, words, size).chapter(is_source))?;
        }
        for kind in ["summary", "introduction", "methodology"] {
            let title = words.first().copied().unwrap_or_default();
            let kind_line = match language {
                SOURCE => format!("kind = \"{kind}\"\n"),
                _ => String::new(),
            };
            let text = format!("+++\ntitle = \"{title}\"\n{kind_line}+++\n\n{title}.\n");
            put(format!("report/{language}/{kind}.md"), text)?;
        }
    }
    Ok(())
}

fn manifest() -> String {
    "[report]\ntitle = { lt = \"Vaiko teisės\", en = \"The rights of the child\" }\n\
     state = \"LT\"\nconvention = \"crc\"\ncycle = \"7\"\ndate = 2026-11-21\n\
     profile = \"alternative-report\"\nsource-language = \"lt\"\n\
     languages = [\"lt\", \"en\"]\n\n[organisation]\n\
     name = { lt = \"NVO vaikams\", en = \"NGOs for children\" }\n\n\
     [words]\nlimit = 100000000\n"
        .to_owned()
}

fn sources() -> String {
    let mut text = String::new();
    for source in 0..DATASETS {
        let _ = write!(
            text,
            "source-{source}:\n  type: Report\n  title: \"Šaltinis Nr. {source}\"\n  \
             organization: Statistikos įstaiga\n  date: {}\n",
            2000 + source
        );
    }
    text
}

fn register() -> String {
    let mut text = String::new();
    for dataset in 0..DATASETS {
        let _ = write!(
            text,
            "[figure-{dataset}]\nfile = \"set-{dataset}.csv\"\nunit = \"percent\"\n\
             decimals = 1\nsource = \"source-{dataset}\"\n\n"
        );
    }
    text
}

/// Returns a dataset of 640 observations: 16 years, 10 countries, 4 ages.
fn data(dataset: usize) -> String {
    let mut text = "year,geo,age,value,flag\n".to_owned();
    for year in YEARS {
        for geo in 0..10 {
            for age in 0..4 {
                let tenths = (dataset * 131 + year * 17 + geo * 7 + age * 3) % 1000;
                let (whole, rest) = (tenths / 10, tenths % 10);
                let flag = if tenths.is_multiple_of(11) { "p" } else { "" };
                let _ = writeln!(text, "{year},G{geo},A{age},{whole}.{rest},{flag}");
            }
        }
    }
    text
}

fn messages(words: &[&str]) -> String {
    let mut text = String::new();
    let mut names = words.iter().cycle();
    let mut message = |id: String| {
        let _ = writeln!(text, "{id} = {}", names.next().copied().unwrap_or_default());
    };
    for dataset in 0..DATASETS {
        message(format!("indicator-figure-{dataset}"));
    }
    (0..10).for_each(|geo| message(format!("code-geo-G{geo}")));
    (0..4).for_each(|age| message(format!("code-age-A{age}")));
    text
}

/// Writes one chapter. What does not depend on the words is the same in every language.
struct Writer<'a> {
    chapter: usize,
    words: &'a [&'a str],
    size: Size,
    text: String,
    notes: String,
    state: u64,
}

impl<'a> Writer<'a> {
    fn new(chapter: usize, words: &'a [&'a str], size: Size) -> Self {
        let state = u64::try_from(chapter).unwrap_or(0) * 977 + 1;
        Writer { chapter, words, size, text: String::new(), notes: String::new(), state }
    }

    fn chapter(mut self, is_source: bool) -> String {
        let title = self.word();
        let _ = write!(self.text, "+++\ntitle = \"{title} {}\"\n", self.chapter);
        if is_source {
            let place = self.chapter * ARTICLES.len() / self.size.chapters.max(1);
            let _ = writeln!(self.text, "articles = [\"{}\"]", ARTICLES[place]);
        }
        self.text.push_str("+++\n\n");
        for paragraph in 0..self.size.paragraphs {
            if paragraph % 5 == 0 {
                let heading = format!("## {} {}\n\n", self.word(), self.word());
                self.text.push_str(&heading);
            }
            self.paragraph(paragraph);
        }
        for _ in 0..share(self.size.tables, self.size.chapters, self.chapter) {
            let dataset = self.number(DATASETS);
            let _ = write!(
                self.text,
                "{{{{table \"figure-{dataset}\" rows=\"year\" columns=\"geo\" age=\"A1\" \
                 years=\"2016..2025\" geo=\"G0,G1,G2,G3\"}}}}\n\n"
            );
        }
        let _ = write!(
            self.text,
            "::: recommendation {{#rec-{}}}\n{} {}.\n:::\n\n",
            self.chapter,
            self.words.first().copied().unwrap_or_default(),
            self.words.last().copied().unwrap_or_default(),
        );
        self.text.push_str(&self.notes);
        self.text
    }

    fn paragraph(&mut self, index: usize) {
        let chapter = self.chapter;
        let _ = write!(self.text, "{{{{anchor \"p-{chapter}-{index}\"}}}}");
        let notes = share(self.size.footnotes, self.size.chapters, chapter);
        for word in 1..=self.size.words {
            match word {
                20 | 50 => {
                    let (set, year, geo) =
                        (self.number(DATASETS), self.number(16), self.number(10));
                    let year = year + YEARS.start();
                    let _ = write!(
                        self.text,
                        "{{{{value \"figure-{set}\" year={year} geo=\"G{geo}\" age=\"A0\"}}}} "
                    );
                }
                30 if index % 5 == 1 => {
                    let _ =
                        write!(self.text, "({{{{ref \"p-{chapter}-{}\"}}}}) ", index - 1);
                }
                40 if index % 9 == 2 => {
                    let source = self.number(DATASETS);
                    let _ = write!(self.text, "{{{{cite \"source-{source}\"}}}} ");
                }
                60 => self.text.push_str("\"**svarbu** arba *žinoma*\" - 2010-2025 m. "),
                _ => {
                    let word = self.word();
                    self.text.push_str(word);
                    self.text.push_str(if word.len().is_multiple_of(7) {
                        ", "
                    } else {
                        " "
                    });
                }
            }
        }
        let note = if index < notes { format!("[^n{index}]") } else { String::new() };
        let _ = write!(self.text, "{}.{note}\n\n", self.words[0]);
        if index < notes {
            let word = self.word();
            let _ = write!(self.notes, "[^n{index}]: {word}, {word} {index}.\n\n");
        }
    }

    fn word(&mut self) -> &'a str {
        let index = self.number(self.words.len());
        self.words[index]
    }

    /// Returns the next number below a bound (Knuth's generator).
    fn number(&mut self, bound: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.state >> 33) % (bound.max(1) as u64)).unwrap_or(0)
    }
}

/// Returns how many of so many things fall to one of the chapters.
fn share(all: usize, chapters: usize, chapter: usize) -> usize {
    all * (chapter + 1) / chapters - all * chapter / chapters
}
