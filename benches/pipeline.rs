//! How long each stage takes, on the repository's report and on a large one.
//!
//! What the numbers are, and how to get them, stands in `README.md` beside this file.

#![expect(clippy::disallowed_methods, reason = "an author's edits are made here")]

mod shared;

use std::hint::black_box;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use komentaras::compile::Fonts;
use komentaras::diagnostic::Diagnostics;
use komentaras::load::Disk;
use komentaras::pipeline::{self, Options, Snapshot, Target};
use komentaras::serve::{Access, Checked, Session, Settings, Typesetter};
use komentaras::translation::Comparisons;
use komentaras::{assemble, check, compile, load};
use mimalloc::MiMalloc;
use tempfile::TempDir;

/// The program's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn stages(criterion: &mut Criterion) {
    let large = TempDir::new().expect("a temporary folder can be made");
    shared::write(large.path(), shared::Size::LARGE).expect("the report can be written");
    let ours = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    for (name, root) in [("own", ours), ("large", large.path())] {
        let snapshot = Snapshot::read(root, Options::default()).expect("a project");
        let mut diags = snapshot.check(Fonts::embedded());
        assert!(!diags.has_errors(), "the report is sound");
        short_stages(criterion, name, root, &snapshot);
        snapshot.typst(&mut diags);
        let mut group = criterion.benchmark_group("compile");
        group.sample_size(10).measurement_time(Duration::from_secs(20));
        group.bench_function(BenchmarkId::from_parameter(name), |bencher| {
            bencher.iter(|| {
                // A process compiles once: nothing may be left from the last time.
                compile::forget();
                let fonts = Fonts::embedded();
                let mut diags = Diagnostics::new();
                snapshot.artifacts(Target::Pdf, fonts, &mut diags)
            });
        });
        group.finish();
        rebuild(criterion, name, root);
        preview(criterion, name, root);
    }
}

/// Changes a chapter that is shown: how long until a browser can have it, and until it is
/// checked, too.
fn preview(criterion: &mut Criterion, name: &str, root: &Path) {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let chapter = copy(root, folder.path()).expect("the report can be copied");
    let text = std::fs::read_to_string(&chapter).expect("the chapter can be read");
    let settings = Settings {
        root: folder.path().to_path_buf(),
        language: "lt".parse().expect("a language"),
        editor: None,
        typesetter: Typesetter { command: Vec::new(), time_limit: Duration::ZERO },
        start: |_| Ok(()),
        open: |_| Ok(()),
    };
    let files = Arc::new(Disk::open(folder.path()).expect("a project"));
    let access = Access::new(0).expect("the system has random numbers");
    let mut session = Session::new(files, settings, access);
    let mut round = 0;
    let mut save = || {
        round += 1;
        let changed = format!("{text}\nPakeista pastraipa, kartas {round}.\n");
        std::fs::write(&chapter, changed).expect("the chapter can be written");
    };
    let mut group = criterion.benchmark_group("preview");
    group.sample_size(20).measurement_time(Duration::from_secs(4));
    group.bench_function(BenchmarkId::new("shown", name), |bencher| {
        bencher.iter(|| {
            save();
            session.read();
        });
    });
    group.bench_function(BenchmarkId::new("checked", name), |bencher| {
        bencher.iter(|| {
            save();
            session.read();
            let reading = session.unchecked().expect("a report");
            session.take(Checked::new(reading));
        });
    });
    group.finish();
}

fn short_stages(criterion: &mut Criterion, name: &str, root: &Path, snapshot: &Snapshot) {
    let Snapshot { project, sources, .. } = snapshot;
    let mut bench = |stage: &str, run: &mut dyn FnMut()| {
        let mut group = criterion.benchmark_group(stage);
        group.sample_size(20).measurement_time(Duration::from_secs(4));
        group.bench_function(BenchmarkId::from_parameter(name), |b| b.iter(&mut *run));
        group.finish();
    };
    bench("load", &mut || {
        let files = Disk::open(root).expect("a project");
        black_box(load::load(&files, &[], &mut Diagnostics::new()));
    });
    let fonts = Fonts::embedded();
    let families: Vec<&str> = fonts.families().collect();
    bench("check", &mut || {
        let faces =
            check::Typefaces { families: &families, covers: &|c| fonts.covers(c), lacks: &|family, c| fonts.lacks(family, c) };
        let report = assemble::ReportContext {
            project,
            sources,
            numbering: &assemble::number(project),
            comparisons: &Comparisons::new(project, sources),
        };
        check::check(report, faces, &mut Diagnostics::new());
    });
    let style = assemble::Options {
        is_final: false,
        is_beside_source: false,
        apply_typography: true,
    };
    bench("assemble", &mut || {
        let report = assemble::ReportContext {
            project,
            sources,
            numbering: &assemble::number(project),
            comparisons: &Comparisons::new(project, sources),
        };
        for language in &project.manifest.languages {
            black_box(assemble::assemble(report, *language, style));
        }
    });
    bench("render", &mut || {
        for edition in snapshot.editions() {
            black_box(pipeline::render(project, edition, &mut Diagnostics::new()));
        }
    });
    bench("inspect", &mut || {
        let snapshot = Snapshot::read(root, Options::default()).expect("a project");
        black_box(snapshot.check(fonts));
    });
}

/// Changes a chapter and builds again, as a preview does: nothing is forgotten that has not
/// changed. A paragraph that is edited leaves all numbers; one that is added changes those
/// of everything after it.
fn rebuild(criterion: &mut Criterion, name: &str, root: &Path) {
    let edited = |round: usize| format!("\nPakeista pastraipa, kartas {round}.\n");
    let inserted = |round: usize| "\nPridėta pastraipa.\n".repeat(round);
    rebuild_with(criterion, "rebuild", name, root, &edited);
    rebuild_with(criterion, "rebuild-inserted", name, root, &inserted);
}

/// Builds again after what a function adds to a chapter in each round.
fn rebuild_with(
    criterion: &mut Criterion,
    group: &str,
    name: &str,
    root: &Path,
    added: &dyn Fn(usize) -> String,
) {
    let folder = TempDir::new().expect("a temporary folder can be made");
    let chapter = copy(root, folder.path()).expect("the report can be copied");
    let text = std::fs::read_to_string(&chapter).expect("the chapter can be read");
    let mut round = 0;
    let mut build = || {
        round += 1;
        let changed = [text.as_str(), &added(round)].concat();
        std::fs::write(&chapter, changed).expect("the chapter can be written");
        let fonts = Fonts::embedded();
        let snapshot =
            Snapshot::read(folder.path(), Options::default()).expect("a project");
        let mut diags = snapshot.check(fonts);
        black_box(snapshot.artifacts(Target::Pdf, fonts, &mut diags));
    };
    build();
    let mut group = criterion.benchmark_group(group);
    group.sample_size(10).measurement_time(Duration::from_secs(10));
    group.bench_function(BenchmarkId::from_parameter(name), |b| b.iter(&mut build));
    group.finish();
}

/// Copies what a report is made of, and returns the place of a chapter in the copy.
fn copy(from: &Path, to: &Path) -> io::Result<PathBuf> {
    let mut chapters = Vec::new();
    for folder in ["report", "translations", "templates"] {
        let mut folders = vec![PathBuf::from(folder)];
        while let Some(folder) = folders.pop() {
            std::fs::create_dir_all(to.join(&folder))?;
            let Ok(entries) = std::fs::read_dir(from.join(&folder)) else { continue };
            for entry in entries {
                let (entry, name) =
                    entry.map(|entry| (entry.path(), entry.file_name()))?;
                if entry.is_dir() {
                    folders.push(folder.join(name));
                } else {
                    std::fs::copy(entry, to.join(&folder).join(&name))?;
                    chapters.push(folder.join(name));
                }
            }
        }
    }
    chapters.retain(|path| path.starts_with("report/lt"));
    chapters.sort();
    let middle = chapters.get(chapters.len() / 2);
    Ok(to.join(middle.cloned().unwrap_or_default()))
}

criterion_group!(benches, stages);
criterion_main!(benches);
