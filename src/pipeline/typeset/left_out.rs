//! Text of a report that is on no page, because a template of the project leaves it out.

use std::collections::BTreeSet;

use crate::assemble::{Block, BlockKind, Inline, InlineKind, visit};
use crate::compile::trace::missing_label;
use crate::compile::{Printed, TypstProblem};
use crate::diagnostic::{Diagnostics, Span, found};
use crate::model::Project;
use crate::pipeline::Edition;
use crate::render::SourceMap;

/// Returns the templates of the project that say what is on the pages of a PDF. The built-in
/// ones leave nothing out.
pub(super) fn templates(project: &Project) -> Vec<&str> {
    let paths = project.template_files.keys().map(String::as_str);
    paths.filter(|path| path.contains(".typ")).collect()
}

/// Adds a finding if text of an edition is on no page: one, because a template leaves out
/// all that is of one kind.
pub(super) fn check(
    project: &Project,
    edition: Edition<'_>,
    printed: &Printed,
    map: &SourceMap,
    diags: &mut Diagnostics,
) {
    let left_out = map.without(printed);
    let is_left_out = |block: &Block| left_out.contains(&block.span) && has_text(block);
    report(project, edition, is_left_out, diags);
}

/// Adds a finding instead of the problems of links that lead to nothing, because the text to
/// which they lead is on no page. Returns the other problems.
pub(super) fn check_links(
    project: &Project,
    edition: Edition<'_>,
    problems: Vec<TypstProblem>,
    diags: &mut Diagnostics,
) -> Vec<TypstProblem> {
    let (links, others): (Vec<_>, Vec<_>) =
        problems.iter().cloned().partition(|problem| missing_label(problem).is_some());
    let labels: BTreeSet<&str> = links.iter().filter_map(missing_label).collect();
    let is_left_out =
        |block: &Block| block.anchor().is_some_and(|anchor| labels.contains(anchor));
    if templates(project).is_empty() || !report(project, edition, is_left_out, diags) {
        return problems;
    }
    others
}

/// Adds a finding if blocks are left out, and returns whether it did.
fn report(
    project: &Project,
    edition: Edition<'_>,
    is_left_out: impl Fn(&Block) -> bool,
    diags: &mut Diagnostics,
) -> bool {
    let mut known: BTreeSet<Span> = BTreeSet::new();
    let mut first: Option<(Span, &str)> = None;
    for document in edition.documents() {
        for chapter in document.chapters() {
            visit::blocks(&chapter.blocks, &mut |block| {
                if is_left_out(block) && known.insert(block.span) {
                    first.get_or_insert((block.span, &chapter.id));
                }
            });
        }
    }
    let Some((span, chapter)) = first else { return false };
    let paths: Vec<String> =
        templates(project).iter().map(|path| format!("templates/{path}")).collect();
    let kind = found::BrokenTemplate::Unprinted { chapter };
    diags.push(found::TemplateError { path: &paths.join("`, `"), kind }.at(span));
    true
}

/// Returns whether a block has text that Typst knows the place of.
fn has_text(block: &Block) -> bool {
    if let BlockKind::Paragraph { inlines, .. } | BlockKind::Heading { inlines, .. } =
        &block.kind
    {
        return has_letters(inlines);
    }
    // What is inside another block is looked at by itself.
    block.caption().is_some_and(|caption| has_letters(&caption.inlines))
}

fn has_letters(inlines: &[Inline]) -> bool {
    let mut has = false;
    visit::inlines(inlines, &mut |inline| {
        has |= matches!(&inline.kind, InlineKind::Text(text)
            if text.chars().any(char::is_alphanumeric));
    });
    has
}
