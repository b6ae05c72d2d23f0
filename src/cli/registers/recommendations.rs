//! `komentaras recommendations`: those of the report, with its numbers, and its questions.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use komentaras::assemble::{
    Document, Group, NumberedKind, Recommended, grouped, questions, recommendations,
    visit,
};
use komentaras::convention::Article;
use komentaras::model::Grouping;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::Language;
use serde::Serialize;

use super::{RegisterArgs, RegisterFormat, Spreadsheet, Texts, shown_language};
use crate::cli::args::ChapterArgs;
use crate::cli::table::Alignment;
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, open_chapters, todo};

#[derive(Debug, Args)]
pub(in crate::cli) struct RecommendationsArgs {
    #[command(flatten)]
    pub(in crate::cli) chapters: ChapterArgs,
    #[arg(long, value_name = "GROUP")]
    pub(in crate::cli) by: Option<By>,
    #[arg(long, value_name = "ARTICLE")]
    pub(in crate::cli) article: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) register: RegisterArgs,
}

/// How `recommendations` groups them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum By {
    Addressee,
    Article,
    Observation,
}

impl From<By> for Grouping {
    fn from(by: By) -> Self {
        match by {
            By::Addressee => Grouping::Addressee,
            By::Article => Grouping::Article,
            By::Observation => Grouping::Observation,
        }
    }
}

/// A recommendation or question of the report. Each kind is numbered by itself.
#[derive(Debug, Clone, Serialize)]
struct RecommendationEntry {
    kind: &'static str,
    number: u32,
    chapter: String,
    place: String,
    articles: Vec<String>,
    to: Vec<String>,
    addressees: BTreeMap<String, Vec<String>>,
    follows: Option<String>,
    text: Texts,
}

/// Recommendations that belong together.
#[derive(Debug, Serialize)]
struct GroupEntry {
    group: String,
    name: Texts,
    recommendations: Vec<RecommendationEntry>,
}

impl RecommendationEntry {
    fn is(&self, one: &Recommended) -> bool {
        self.kind == one.kind.as_str() && self.number == one.number
    }
}

/// Lists the recommendations of the report, and its questions: some kinds of submission have
/// nothing else.
pub(in crate::cli) fn show_recommendations(
    args: &RecommendationsArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let snapshot = &*open_chapters(project, Options::default(), &args.chapters)?;
    let articles = args.article.as_deref().map(|text| {
        let read = snapshot.project.convention.read(text);
        read.ok_or_else(|| Failure::new("no-such-article").with("name", text))
    });
    let articles = articles.transpose()?;
    let in_languages: Vec<(Language, Vec<Recommended>)> = snapshot
        .documents()
        .iter()
        .map(|document| {
            (document.language, wanted(document, articles.as_deref(), snapshot))
        })
        .collect();
    let entries = recommendation_entries(&in_languages, snapshot);
    let by = args.by.map(Grouping::from);
    let groups = by.map(|by| group_entries(by, &in_languages, &entries, snapshot, ui));
    match (args.register.format, &groups) {
        (RegisterFormat::Table, _) => {
            ui.print(&recommendation_table(&entries, groups.as_deref(), snapshot, ui));
        }
        (RegisterFormat::Json, Some(groups)) => ui::print_json(groups),
        (RegisterFormat::Json, None) => ui::print_json(&entries),
        (RegisterFormat::Csv, groups) => {
            ui::print_whole(&recommendation_csv(&entries, groups.as_deref(), snapshot));
        }
    }
    // What is wrong with the chapters is for `check`.
    Ok(Exit::Success)
}

/// Returns those of the chapters and articles that are wanted. One that names no articles belongs
/// to each of its chapter's.
fn wanted(
    document: &Document,
    articles: Option<&[Article]>,
    snapshot: &Snapshot,
) -> Vec<Recommended> {
    let mut list = recommendations(&snapshot.project, document);
    list.extend(questions(&snapshot.project, document));
    list.retain(|one| {
        let chapter = snapshot.project.chapters.get(one.chapter);
        let is_on = |wanted: &Article| one.articles.iter().any(|it| it.overlaps(wanted));
        chapter.is_some_and(|chapter| snapshot.options.has_chapter(&chapter.id))
            && articles.is_none_or(|articles| articles.iter().any(is_on))
    });
    list
}

/// Returns the recommendations with their texts in all languages, the questions behind them.
fn recommendation_entries(
    in_languages: &[(Language, Vec<Recommended>)],
    snapshot: &Snapshot,
) -> Vec<RecommendationEntry> {
    let source = snapshot.project.manifest.source_language;
    let mut entries: BTreeMap<(bool, u32), RecommendationEntry> = BTreeMap::new();
    for (language, list) in in_languages {
        for one in list {
            let Some(chapter) = snapshot.project.chapters.get(one.chapter) else {
                continue;
            };
            let place = (one.kind == NumberedKind::Question, one.number);
            let entry = entries.entry(place).or_insert_with(|| RecommendationEntry {
                kind: one.kind.as_str(),
                number: one.number,
                chapter: chapter.id.clone(),
                place: String::new(),
                articles: one.articles.iter().map(Article::typed).collect(),
                to: one.to.clone(),
                addressees: BTreeMap::new(),
                follows: one.follows.clone(),
                text: Texts::new(),
            });
            if *language == source {
                entry.place = snapshot.sources.place(one.span);
            }
            entry.text.insert(language.to_string(), visit::text(&one.blocks));
            entry.addressees.insert(language.to_string(), one.addressees.clone());
        }
    }
    entries.into_values().collect()
}

/// Returns groups in the order of the language in which they are shown.
fn group_entries(
    by: Grouping,
    in_languages: &[(Language, Vec<Recommended>)],
    entries: &[RecommendationEntry],
    snapshot: &Snapshot,
    ui: &Ui,
) -> Vec<GroupEntry> {
    let project = &snapshot.project;
    let groups: Vec<(Language, Vec<Group<'_>>)> = in_languages
        .iter()
        .map(|(language, list)| (*language, grouped(project, list, by, *language)))
        .collect();
    let shown = shown_language(snapshot, ui);
    let ordered = groups.iter().find(|(language, _)| *language == shown);
    let ordered = ordered.map(|(_, groups)| groups.as_slice()).unwrap_or_default();
    let entry = |group: &Group<'_>| GroupEntry {
        group: group.key.clone(),
        name: groups
            .iter()
            .filter_map(|(language, groups)| {
                let same = groups.iter().find(|other| other.key == group.key)?;
                Some((language.to_string(), same.title.clone()))
            })
            .collect(),
        recommendations: group
            .recommended
            .iter()
            .filter_map(|one| entries.iter().find(|entry| entry.is(one)))
            .cloned()
            .collect(),
    };
    ordered.iter().map(entry).collect()
}

fn recommendation_table(
    entries: &[RecommendationEntry],
    groups: Option<&[GroupEntry]>,
    snapshot: &Snapshot,
    ui: &Ui,
) -> String {
    if entries.is_empty() {
        return format!("{}\n", ui.say(nothing(snapshot)));
    }
    let language = shown_language(snapshot, ui).to_string();
    // Where all are recommendations, nothing is said of it.
    let has_questions =
        entries.iter().any(|entry| entry.kind != NumberedKind::Recommendation.as_str());
    let kind = has_questions.then_some("column-kind");
    let header = [
        "column-number",
        "column-chapter",
        "column-follows",
        "column-text",
        "column-addressees",
    ];
    let header: Vec<String> =
        kind.into_iter().chain(header).map(|id| ui.say(id)).collect();
    let row = |entry: &RecommendationEntry| {
        let addressees = entry.addressees.get(&language);
        let kind =
            has_questions.then(|| ui.say_with("demand-kind", &[("kind", entry.kind)]));
        let cells = [
            entry.number.to_string(),
            entry.chapter.clone(),
            entry.follows.clone().unwrap_or_default(),
            todo::start(entry.text.get(&language).map_or("", String::as_str)),
            addressees.map(|names| names.join("; ")).unwrap_or_default(),
        ];
        kind.into_iter().chain(cells).collect()
    };
    let mut sides = vec![Alignment::Left; header.len()];
    sides[usize::from(has_questions)] = Alignment::Right;
    let table = |entries: &[RecommendationEntry]| {
        let rows: Vec<Vec<String>> =
            std::iter::once(header.clone()).chain(entries.iter().map(row)).collect();
        ui.columns(&sides, &rows)
    };
    let Some(groups) = groups else { return table(entries) };
    let parts = groups.iter().map(|group| {
        let name = group.name.get(&language).map_or("", String::as_str);
        format!("{}\n{}", ui.bold(name), table(&group.recommendations))
    });
    parts.collect::<Vec<_>>().join("\n")
}

/// Returns the message for a report without any: what its kind of submission asks for.
fn nothing(snapshot: &Snapshot) -> &'static str {
    let wanted = &snapshot.project.profile.directives;
    let recommendation = NumberedKind::Recommendation.as_str();
    let is_recommended = wanted.iter().any(|name| name == recommendation);
    if is_recommended { "no-recommendations" } else { "no-questions" }
}

fn recommendation_csv(
    entries: &[RecommendationEntry],
    groups: Option<&[GroupEntry]>,
    snapshot: &Snapshot,
) -> String {
    let Some(groups) = groups else {
        return with_columns(Spreadsheet::new(entries, snapshot), |entry| entry)
            .into_csv();
    };
    let entries: Vec<(&GroupEntry, &RecommendationEntry)> = groups
        .iter()
        .flat_map(|group| group.recommendations.iter().map(move |entry| (group, entry)))
        .collect();
    let grouped = Spreadsheet::new(&entries, snapshot)
        .column("group", |(group, _)| group.group.clone());
    with_columns(grouped, |(_, entry)| entry).into_csv()
}

/// Adds what is known of recommendations to the rows of a table.
fn with_columns<Row>(
    sheet: Spreadsheet<'_, Row>,
    entry: impl Fn(&Row) -> &RecommendationEntry,
) -> Spreadsheet<'_, Row> {
    sheet
        .column("kind", |row| entry(row).kind.to_owned())
        .column("number", |row| entry(row).number.to_string())
        .column("chapter", |row| entry(row).chapter.clone())
        .column("articles", |row| entry(row).articles.join("; "))
        .column("to", |row| entry(row).to.join("; "))
        .by_language("addressees", |row, language| {
            entry(row).addressees.get(language).map(|names| names.join("; "))
        })
        .column("follows", |row| entry(row).follows.clone().unwrap_or_default())
        .texts("text", |row| &entry(row).text)
}
