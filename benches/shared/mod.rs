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
    /// Its indicators, and how often they are cited.
    pub(crate) figures: Figures,
}

/// What a report's figures come from: `None` stands for twenty indicators, each with a
/// dataset of its own, and two figures in a paragraph; a number for so many indicators, ten
/// to a dataset, and eight figures in a paragraph of 80 words, of each indicator in turn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figures(pub(crate) Option<usize>);

impl Size {
    /// Four times the longest report that the Committee accepts.
    pub(crate) const LARGE: Size = Size {
        chapters: 40,
        paragraphs: 25,
        words: 80,
        tables: 40,
        footnotes: 100,
        figures: Figures(None),
    };
}

impl Figures {
    fn indicators(self) -> usize {
        self.0.unwrap_or(20)
    }

    /// Returns how many indicators share a dataset.
    fn together(self) -> usize {
        match self {
            Figures(None) => 1,
            Figures(Some(_)) => 10,
        }
    }

    fn datasets(self) -> usize {
        self.indicators().div_ceil(self.together())
    }

    /// Returns how many countries and ages an indicator has figures of, in each year.
    fn countries_and_ages(self) -> (usize, usize) {
        match self {
            Figures(None) => (10, 4),
            Figures(Some(_)) => (4, 2),
        }
    }

    /// Returns whether a word of a paragraph, counted from 1, is a figure.
    fn stand_at(self, word: usize) -> bool {
        match self {
            Figures(None) => matches!(word, 20 | 50),
            Figures(Some(_)) => word % 10 == 5,
        }
    }
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
/// How many years, from 2000, sources are dated in.
const DATED: usize = 26;

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
    put("report/sources.yml".into(), sources(size.figures))?;
    put("report/data/indicators.toml".into(), register(size.figures))?;
    for dataset in 0..size.figures.datasets() {
        put(format!("report/data/set-{dataset}.csv"), data(dataset, size.figures))?;
    }
    for (language, words) in LANGUAGES {
        put(
            format!("translations/{language}/report.ftl"),
            messages(words, size.figures),
        )?;
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

fn sources(figures: Figures) -> String {
    let mut text = String::new();
    for source in 0..figures.datasets() {
        let _ = write!(
            text,
            "source-{source}:\n  type: Report\n  title: \"Šaltinis Nr. {source}\"\n  \
             organization: Statistikos įstaiga\n  date: {}\n",
            2000 + source % DATED
        );
    }
    text
}

fn register(figures: Figures) -> String {
    let mut text = String::new();
    for indicator in 0..figures.indicators() {
        let dataset = indicator / figures.together();
        let select = match figures {
            Figures(None) => String::new(),
            Figures(Some(_)) => format!("select = {{ code = \"C{indicator}\" }}\n"),
        };
        let _ = write!(
            text,
            "[figure-{indicator}]\nfile = \"set-{dataset}.csv\"\n{select}\
             unit = \"percent\"\ndecimals = 1\nsource = \"source-{dataset}\"\n\n"
        );
    }
    text
}

/// Returns a dataset of 16 years: 640 observations of one indicator, or 128 of each of
/// ten.
fn data(dataset: usize, figures: Figures) -> String {
    let (countries, ages) = figures.countries_and_ages();
    let first = dataset * figures.together();
    let indicators = first..figures.indicators().min(first + figures.together());
    let (column, is_coded) = match figures {
        Figures(None) => ("", false),
        Figures(Some(_)) => ("code,", true),
    };
    let mut text = format!("{column}year,geo,age,value,flag\n");
    for indicator in indicators {
        let code = if is_coded { format!("C{indicator},") } else { String::new() };
        for year in YEARS {
            for geo in 0..countries {
                for age in 0..ages {
                    let tenths = (indicator * 131 + year * 17 + geo * 7 + age * 3) % 1000;
                    let (whole, rest) = (tenths / 10, tenths % 10);
                    let flag = if tenths.is_multiple_of(11) { "p" } else { "" };
                    let row = format!("{year},G{geo},A{age},{whole}.{rest},{flag}");
                    let _ = writeln!(text, "{code}{row}");
                }
            }
        }
    }
    text
}

fn messages(words: &[&str], figures: Figures) -> String {
    let mut text = String::new();
    let mut names = words.iter().cycle();
    let mut message = |id: String| {
        let _ = writeln!(text, "{id} = {}", names.next().copied().unwrap_or_default());
    };
    for indicator in 0..figures.indicators() {
        message(format!("indicator-figure-{indicator}"));
    }
    let (countries, ages) = figures.countries_and_ages();
    (0..countries).for_each(|geo| message(format!("code-geo-G{geo}")));
    (0..ages).for_each(|age| message(format!("code-age-A{age}")));
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
    /// How many figures stand in the chapters before and in this one so far.
    figures: usize,
}

impl<'a> Writer<'a> {
    fn new(chapter: usize, words: &'a [&'a str], size: Size) -> Self {
        let state = u64::try_from(chapter).unwrap_or(0) * 977 + 1;
        let in_paragraph =
            (1..=size.words).filter(|word| size.figures.stand_at(*word)).count();
        let figures = chapter * size.paragraphs * in_paragraph;
        let (text, notes) = (String::new(), String::new());
        Writer { chapter, words, size, text, notes, state, figures }
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
            let indicator = self.number(self.size.figures.indicators());
            let _ = write!(
                self.text,
                "{{{{table \"figure-{indicator}\" rows=\"year\" columns=\"geo\" age=\"A1\" \
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
                _ if self.size.figures.stand_at(word) => self.figure(),
                30 if index % 5 == 1 => {
                    let _ =
                        write!(self.text, "({{{{ref \"p-{chapter}-{}\"}}}}) ", index - 1);
                }
                40 if index % 9 == 2 => {
                    let source = self.number(self.size.figures.datasets());
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

    /// Cites an indicator: any, or where they are many, each in turn.
    fn figure(&mut self) {
        let figures = self.size.figures;
        let chosen = self.number(figures.indicators());
        let indicator = match figures {
            Figures(None) => chosen,
            Figures(Some(indicators)) => self.figures % indicators.max(1),
        };
        self.figures += 1;
        let year = self.number(16) + YEARS.start();
        let geo = self.number(figures.countries_and_ages().0);
        let _ = write!(
            self.text,
            "{{{{value \"figure-{indicator}\" year={year} geo=\"G{geo}\" age=\"A0\"}}}} "
        );
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
