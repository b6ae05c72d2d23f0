//! The commands, arguments and options of the command line.
//!
//! Their help texts are in `program.ftl`, in each language of the program; see
//! [`super::help`].

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::ArgValueCandidates;

use crate::cli::add::AddArgs;
use crate::cli::completion;
use crate::cli::deadlines::DeadlinesArgs;
use crate::cli::limits::LimitArgs;
use crate::cli::preview::PreviewArgs;
use crate::cli::registers::{FollowUpArgs, RecommendationsArgs, RegisterArgs};
use crate::cli::review::ReviewArgs;
use crate::cli::reword::{RemoveArgs, RenameArgs};
use crate::cli::shell::{CompletionsArgs, ExplainArgs, ManArgs};
use crate::cli::templates::TemplatesArgs;
use crate::cli::typesetter::TypesetterArgs;

#[derive(Debug, Parser)]
#[command(name = "komentaras", version, disable_help_subcommand = true)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Debug, Args)]
pub(super) struct Global {
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) project: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub(super) ui_language: Option<UiLanguage>,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: ColorWhen,
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
}

/// The languages of the program's messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum UiLanguage {
    Lt,
    En,
}

impl UiLanguage {
    /// Returns the language's code.
    pub(super) fn code(self) -> &'static str {
        match self {
            UiLanguage::Lt => "lt",
            UiLanguage::En => "en",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorWhen {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Build(BuildArgs),
    Package(PackageArgs),
    Check(CheckArgs),
    Preview(PreviewArgs),
    #[command(hide = true)]
    Typesetter(TypesetterArgs),
    Words(ChapterTableArgs),
    Status(ChapterTableArgs),
    Translation(TranslationArgs),
    Deadlines(DeadlinesArgs),
    Recommendations(RecommendationsArgs),
    FollowUp(FollowUpArgs),
    Organisations(RegisterArgs),
    Review(ReviewArgs),
    Indicators(IndicatorsArgs),
    Trace(TraceArgs),
    Templates(TemplatesArgs),
    Chapter(TransferArgs),
    New(NewArgs),
    Init(InitArgs),
    Explain(ExplainArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

#[derive(Debug, Args)]
pub(super) struct BuildArgs {
    #[command(flatten)]
    pub(super) chapters: ChapterArgs,
    #[arg(long, value_name = "LANGUAGE", default_value = "all")]
    pub(super) language: String,
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', default_value = "pdf")]
    pub(super) format: Vec<BuildFormat>,
    #[arg(long, value_name = "LAYOUT", default_value = "single")]
    pub(super) layout: BuildLayout,
    #[arg(long = "final", conflicts_with = "chapters")]
    pub(super) is_final: bool,
    #[arg(long)]
    pub(super) redact: bool,
    #[arg(long)]
    pub(super) review: bool,
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    #[command(flatten)]
    pub(super) limits: LimitArgs,
}

#[derive(Debug, Args)]
pub(super) struct PackageArgs {
    #[arg(long)]
    pub(super) redact: bool,
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    #[command(flatten)]
    pub(super) limits: LimitArgs,
}

/// The files that `build` can make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum BuildFormat {
    Pdf,
    Docx,
    Html,
    Epub,
    Json,
    Typst,
}

/// How the languages of a report are put into files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum BuildLayout {
    Single,
    Parallel,
}

/// The chapters that a command is about; all if none is named.
#[derive(Debug, Args)]
pub(super) struct ChapterArgs {
    #[arg(value_name = "CHAPTER", add = ArgValueCandidates::new(completion::chapters))]
    pub(super) chapters: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct ChapterTableArgs {
    #[command(flatten)]
    pub(super) chapters: ChapterArgs,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    pub(super) chapters: ChapterArgs,
    #[arg(long, value_name = "FORMAT", default_value = "full")]
    pub(super) format: FindingsFormat,
    #[arg(long)]
    pub(super) strict: bool,
    #[arg(long)]
    pub(super) fix: bool,
    #[arg(long, requires = "fix")]
    pub(super) dry_run: bool,
}

/// The output formats of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FindingsFormat {
    Full,
    Short,
    Json,
    Sarif,
}

#[derive(Debug, Args)]
pub(super) struct TableArgs {
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(super) format: TableFormat,
}

/// The output formats of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TableFormat {
    Table,
    Json,
}

#[derive(Debug, Args)]
pub(super) struct TranslationArgs {
    #[command(subcommand)]
    pub(super) command: TranslationCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum TranslationCommand {
    Diff(DiffArgs),
    Accept(AcceptArgs),
    Export(ExportArgs),
    Import(ImportArgs),
}

#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    #[arg(value_name = "CHAPTER", add = ArgValueCandidates::new(completion::chapters))]
    pub(super) chapter: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct AcceptArgs {
    #[arg(value_name = "PLACE", conflicts_with = "all", add = ArgValueCandidates::new(completion::places))]
    pub(super) places: Vec<String>,
    #[arg(long)]
    pub(super) all: bool,
}

#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    #[arg(long, value_name = "FORMAT")]
    pub(super) format: ExportFormat,
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) all: bool,
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) language: Option<String>,
    #[arg(long)]
    pub(super) prefill: bool,
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    #[arg(value_name = "FILE")]
    pub(super) input: PathBuf,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long)]
    pub(super) dry_run: bool,
}

/// The formats of `translation export`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ExportFormat {
    Xliff,
    Xliff2,
    Po,
    Tmx,
    Glossary,
}

#[derive(Debug, Args)]
pub(super) struct IndicatorsArgs {
    #[command(subcommand)]
    pub(super) command: IndicatorsCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum IndicatorsCommand {
    List(TableArgs),
    Show(ShowArgs),
    Compare(CompareArgs),
    Inspect(InspectArgs),
    Add(Box<AddArgs>),
    Rename(RenameArgs),
    Remove(RemoveArgs),
}

#[derive(Debug, Args)]
pub(super) struct TraceArgs {
    #[arg(value_name = "PLACE", add = ArgValueCandidates::new(completion::places))]
    pub(super) place: String,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

#[derive(Debug, Args)]
pub(super) struct InspectArgs {
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    #[arg(long, value_name = "SHEET")]
    pub(super) sheet: Option<String>,
    #[arg(long, value_name = "COLUMN")]
    pub(super) column: Vec<String>,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    #[arg(value_name = "ID", add = ArgValueCandidates::new(completion::indicators))]
    pub(super) id: String,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

#[derive(Debug, Args)]
pub(super) struct CompareArgs {
    #[arg(value_name = "OLD", display_order = 1)]
    pub(super) old: PathBuf,
    #[arg(value_name = "NEW", display_order = 2)]
    pub(super) new: PathBuf,
    #[arg(long, value_name = "SHEET")]
    pub(super) sheet: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(super) format: TableFormat,
}

#[derive(Debug, Args)]
pub(super) struct TransferArgs {
    #[command(subcommand)]
    pub(super) command: TransferCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum TransferCommand {
    Export(ChapterExportArgs),
    Add(ChapterAddArgs),
}

#[derive(Debug, Args)]
pub(super) struct ChapterExportArgs {
    #[arg(value_name = "CHAPTER", required = true, add = ArgValueCandidates::new(completion::chapters))]
    pub(super) chapters: Vec<String>,
    #[arg(short, long, value_name = "COPY", alias = "output")]
    pub(super) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct ChapterAddArgs {
    #[arg(value_name = "COPY")]
    pub(super) input: PathBuf,
    #[arg(value_name = "CHAPTER")]
    pub(super) chapters: Vec<String>,
    #[arg(long, conflicts_with = "chapters")]
    pub(super) all: bool,
    #[arg(long, value_name = "VERSION")]
    pub(super) prefer: Option<Version>,
    #[arg(long)]
    pub(super) dry_run: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(super) format: TableFormat,
}

/// Which of two versions `chapter add` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Version {
    Mine,
    Theirs,
}

#[derive(Debug, Args)]
pub(super) struct NewArgs {
    #[command(subcommand)]
    pub(super) command: NewCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum NewCommand {
    Chapter(NewChapterArgs),
}

#[derive(Debug, Args)]
pub(super) struct NewChapterArgs {
    #[arg(value_name = "CHAPTER")]
    pub(super) id: String,
    #[arg(long, value_name = "ARTICLES", value_delimiter = ',')]
    pub(super) articles: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    #[arg(value_name = "DIR")]
    pub(super) dir: PathBuf,
}
