//! `komentaras translation export`: what a translator needs, in the form of their tool.

use std::path::{Path, PathBuf};

use komentaras::diagnostic::{Diagnostics, Sources};
use komentaras::edit::ChangeSet;
use komentaras::load;
use komentaras::model::Memory;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::{Args, Language};
use komentaras::translation::exchange::{
    self, Contents, ExportOptions, Which, po, xliff1, xliff2,
};
use komentaras::translation::terms::glossary;
use komentaras::translation::{Candidate, tmx};

use crate::cli::args::{ExportArgs, ExportFormat};
use crate::cli::ui::{self, Ui};
use crate::cli::{Exit, Failure, check, open};

/// Writes what is to be translated, or all of it, to a file or the standard output.
pub(super) fn run(
    args: &ExportArgs,
    project: Option<PathBuf>,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let is_xliff = matches!(args.format, ExportFormat::Xliff | ExportFormat::Xliff2);
    if args.prefill && !is_xliff {
        return Err(Failure::new("prefill-refused"));
    }
    let snapshot = open(project, Options::default())?;
    let language = language(args.language.as_deref(), snapshot)?;
    let manifest = &snapshot.project.manifest;
    let needs_memory = args.format != ExportFormat::Glossary;
    if needs_memory && !snapshot.project.memory.is_whole {
        check::show(snapshot.findings_of_reading(), snapshot, ui);
        return Err(Failure::new("memory-unreadable"));
    }
    let (text, units) = match args.format {
        ExportFormat::Tmx => memory(snapshot, language),
        ExportFormat::Glossary => {
            let base = &snapshot.project.terms;
            let text = glossary(base, manifest.source_language, language);
            let lines = text.lines().count();
            (text, lines)
        }
        format => {
            let which = if args.all { Which::All } else { Which::Open };
            let package = package(snapshot, which, language);
            let options = ExportOptions { is_prefilled: args.prefill };
            let text = match format {
                ExportFormat::Xliff2 => xliff2::write(&package, options),
                ExportFormat::Po => po::write(&package),
                _ => xliff1::write(&package, options),
            };
            (text, package.units.len())
        }
    };
    let exit = check::show_findings_of_reading(snapshot, ui);
    let path = args.output.as_deref().filter(|path| *path != Path::new("-"));
    // An empty file is none that a translator could open.
    if units == 0 {
        if !ui.quiet {
            let what = match args.format {
                ExportFormat::Tmx => "memory",
                ExportFormat::Glossary => "terms",
                _ => "open",
            };
            let line = ui.say_with("nothing-exported", &[("what", what)]);
            ui.report(&format!("{line}\n"));
        }
        return Ok(exit);
    }
    if let Some(path) = path {
        if is_of_report(path, snapshot) && holds_other_work(path, &text) {
            let path = path.display().to_string();
            return Err(Failure::new("export-of-report").with("path", path));
        }
        if !args.force && holds_other_work(path, &text) {
            let path = path.display().to_string();
            return Err(Failure::new("export-exists").with("path", path));
        }
        let mut output = ChangeSet::default();
        output.output(path.to_path_buf(), text);
        output.write()?;
    } else {
        ui::print_whole(&text);
    }
    if !ui.quiet {
        let shown = path.map(|path| path.display().to_string()).unwrap_or_default();
        let count = units;
        let args = Args::new()
            .text("to", if path.is_some() { "file" } else { "output" })
            .text("path", shown)
            .count("units", count);
        let line = format!("{}\n", ui.say_args("exported", &args));
        // The standard output belongs to the file where it goes there.
        if path.is_some() { ui.print(&line) } else { ui.report(&line) }
    }
    Ok(exit)
}

/// Returns whether a file is one of those that the report was read from.
fn is_of_report(path: &Path, snapshot: &Snapshot) -> bool {
    let Ok(path) = path.canonicalize() else { return false };
    snapshot.sources.files().any(|id| {
        let read = snapshot.root.join(&*snapshot.sources.file(id).path);
        read.canonicalize().is_ok_and(|read| read == path)
    })
}

/// Returns whether a file is there that this one would replace: a translator may have
/// begun to work in it.
fn holds_other_work(path: &Path, text: &str) -> bool {
    if !path.is_file() {
        return false;
    }
    let (mut sources, mut diags) = (Sources::default(), Diagnostics::new());
    let former = load::named_file(path, &mut sources, &mut diags).ok().flatten();
    former.is_none_or(|former| sources.file(former).text != text)
}

fn package(snapshot: &Snapshot, which: Which, language: Language) -> exchange::Package {
    let chapters: Vec<Candidate<'_>> = snapshot.candidates().collect();
    let printed = snapshot.placeholder_words(language);
    let contents = Contents {
        printed: &printed,
        source: snapshot.project.manifest.source_language,
        chapters: &chapters,
        memory: &snapshot.project.memory,
        terms: &snapshot.project.terms,
        sources: &snapshot.sources,
        catalog: &snapshot.project.catalog,
    };
    exchange::package(contents, which, language)
}

/// Returns the memory of a language, and how many units it has.
fn memory(snapshot: &Snapshot, language: Language) -> (String, usize) {
    let whole = &snapshot.project.memory;
    let units = whole.units.iter().filter(|unit| unit.language == language);
    let memory = Memory { units: units.cloned().collect(), ..Memory::default() };
    (tmx(&memory, snapshot.project.manifest.source_language), memory.units.len())
}

/// Returns the language of translation that was named, or the only one there is.
fn language(written: Option<&str>, snapshot: &Snapshot) -> Result<Language, Failure> {
    let targets: Vec<Language> = snapshot.project.manifest.target_languages().collect();
    let known: Vec<&str> = targets.iter().map(Language::as_str).collect();
    match (written, targets.as_slice()) {
        (Some(written), _) => {
            let language = targets.iter().find(|language| language.as_str() == written);
            let unknown = || Failure::unknown("no-such-translation", written, &known);
            language.copied().ok_or_else(unknown)
        }
        (None, [only]) => Ok(*only),
        (None, []) => Err(Failure::new("no-translation")),
        (None, _) => {
            Err(Failure::new("which-translation").with("known", known.join(", ")))
        }
    }
}
