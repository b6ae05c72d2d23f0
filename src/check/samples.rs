//! Sample text: nothing that `init` and `new chapter` wrote to show how it is done is left
//! in the copy to be sent.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Fix, Sources, Span};
use crate::markdown::front;
use crate::model::{BlockKind, Project};
use crate::syntax::lines;
use crate::text::Args;

/// The message that is the title of a new chapter.
const TITLE: &str = "new-chapter-title";
/// The template of the settings, and the key in them that everybody has to fill in.
const SETTINGS: &str = "new/report.toml";
const SETTING: &str = "name =";
/// The template of the list of organisations, and how the row of the example begins.
const MEMBERS: &str = "new/data/organisations.csv";
const MEMBER: &str = "pavyzdys,";

/// Returns the places that are still as the templates have them.
pub fn samples(project: &Project, sources: &Sources) -> Vec<Span> {
    let mut found = Vec::new();
    let mut find = |span: Span| found.push(span);
    let samples = paragraphs(&project.templates);
    for chapter in &project.chapters {
        for (language, text) in &chapter.texts {
            let title = project.catalog.format(*language, TITLE, &Args::new());
            if title.as_deref() == Some(text.title.value.as_str()) {
                find(text.title.span);
            }
            text.visit_blocks(&mut |block| {
                let is_paragraph = matches!(block.kind, BlockKind::Paragraph(_));
                if is_paragraph && samples.contains(&bare(sources.slice(block.span))) {
                    find(block.span);
                }
            });
        }
    }
    let settings = Some(project.manifest.file);
    let members = project.registers.organisations.file;
    for (file, template, begin) in
        [(settings, SETTINGS, SETTING), (members, MEMBERS, MEMBER)]
    {
        let (Some(file), Some(template)) = (file, project.templates.get(template)) else {
            continue;
        };
        for (start, line) in lines(&sources.file(file).text) {
            let is_sample = line.starts_with(begin)
                && template.lines().any(|sample| sample.trim_end() == line.trim_end());
            if is_sample {
                find(Span::new(file, start..start + line.trim_end().len()));
            }
        }
    }
    found
}

/// Lets `check --fix` delete sample text that only the translation still has: its author wrote
/// something else instead, and what a template says is nobody's words.
pub(super) fn fix_leftovers(
    project: &Project,
    sources: &Sources,
    diags: &mut Diagnostics,
) {
    let is_surplus =
        |finding: &&mut Diagnostic| finding.code == Code::ParagraphWithoutSource;
    let mut surplus: Vec<_> = diags.iter_mut().filter(is_surplus).collect();
    if surplus.is_empty() {
        return;
    }
    let samples = paragraphs(&project.templates);
    for finding in &mut surplus {
        let is_sample = |span: &Span| samples.contains(&bare(sources.slice(*span)));
        finding.fix = finding.primary.filter(is_sample).map(|span| Fix::safe(span, ""));
    }
}

/// Returns the paragraphs of the templates for chapters, without their markup.
pub(super) fn paragraphs(templates: &BTreeMap<String, String>) -> BTreeSet<String> {
    let is_chapter = |path: &str| {
        path.starts_with("new/")
            && path.trim_end_matches(".hbs").strip_suffix(".md").is_some()
    };
    let templates = templates.iter().filter(|(path, _)| is_chapter(path));
    let mut paragraphs = BTreeSet::new();
    for (_, template) in templates {
        let body = front::find(template).and_then(|front| template.get(front.body..));
        let body = body.unwrap_or_default();
        for paragraph in body.replace('\r', "").split("\n\n") {
            let words = paragraph
                .lines()
                .filter(|line| !line.starts_with(":::") && !line.starts_with("{{"));
            let text = bare(&words.collect::<Vec<_>>().join(" "));
            if !text.is_empty() && !text.starts_with(['#', '{']) {
                paragraphs.insert(text);
            }
        }
    }
    paragraphs
}

/// Returns a text with single blanks.
fn bare(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::load::{self, Disk};

    fn found(project: &Project, sources: &Sources) -> Vec<String> {
        let places = samples(project, sources).into_iter();
        places.map(|span| sources.slice(span).to_owned()).collect()
    }

    #[test]
    fn every_paragraph_of_the_templates_is_a_sample() {
        let templates: BTreeMap<String, String> =
            ["new/lt/chapter.md.hbs", "new/lt/introduction.md", "new/report.toml"]
                .map(|path| {
                    let text = load::builtin_template(path).unwrap();
                    (path.to_owned(), text.to_owned())
                })
                .into();
        let samples = paragraphs(&templates);
        let begins = |words: &str| samples.iter().any(|sample| sample.starts_with(words));
        assert!(begins("Suformuluokite vieną aiškią rekomendaciją"), "{samples:?}");
        assert!(begins("Taip tekste atrodo skaičius iš duomenų"), "{samples:?}");
        assert!(!begins("## ") && !begins("{{table") && !begins(":::"), "{samples:?}");
    }

    #[test]
    fn what_is_as_the_templates_have_it_is_found() {
        let mut unseen = Diagnostics::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let loaded = load::load(&Disk::open(root).unwrap(), &[], &mut unseen);
        let (mut project, sources) = (loaded.project, loaded.sources);
        assert_eq!(found(&project, &sources), Vec::<String>::new());
        let settings = sources.file(project.manifest.file).text.clone();
        project.templates.insert(SETTINGS.to_owned(), settings);
        let text =
            project.chapters.first().and_then(|chapter| chapter.texts.values().next());
        let mut first = None;
        text.unwrap().visit_blocks(&mut |block| {
            if matches!(block.kind, BlockKind::Paragraph(_)) {
                first.get_or_insert(sources.slice(block.span).to_owned());
            }
        });
        let first = first.unwrap();
        let template = format!("+++\ntitle = {{{{title}}}}\n+++\n\n## A\n\n{first}\n");
        project.templates.insert("new/lt/own.md.hbs".to_owned(), template);
        let found = found(&project, &sources);
        assert!(found.contains(&first), "{found:?}");
        assert!(found.iter().any(|line| line.starts_with(SETTING)), "{found:?}");
        assert_eq!(found.len(), 2);
    }
}
