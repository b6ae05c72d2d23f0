//! Why the report has no chapter on some articles, at the end of its methodology.

use crate::assemble::words::DocumentWords;
use crate::assemble::{Block, BlockKind, Inline, InlineKind};
use crate::convention::Subject;
use crate::model::{self, ChapterKind, Exemption, Project};
use crate::text::Args;

/// Returns the reasons, if the chapter is the methodology.
pub(super) fn explained(
    chapter: &model::Chapter,
    project: &Project,
    words: DocumentWords<'_>,
) -> Vec<Block> {
    let open = project.uncovered();
    // A reason for an article that has a chapter would not be true.
    let exemptions: Vec<(&Exemption, Subject<'_>)> = project
        .manifest
        .coverage
        .iter()
        .filter_map(|it| Some((it, project.convention.subject(&it.key.value)?)))
        .filter(|(_, subject)| subject.is_needed(&open))
        .collect();
    let first = match exemptions.first() {
        Some((first, _)) if chapter.kind == ChapterKind::Methodology => first.key.span,
        _ => return Vec::new(),
    };
    let paragraph = |text: String, span| {
        let inlines = vec![Inline { kind: InlineKind::Text(text), span }];
        let kind = BlockKind::Paragraph { number: None, anchor: None, inlines };
        Block::new(kind, span)
    };
    let item = |(exemption, subject): &(&Exemption, Subject<'_>)| {
        let name = match subject {
            Subject::Articles(articles) => words.articles(articles).unwrap_or_default(),
            Subject::Protocol(protocol) => {
                words.protocol(&project.convention.key, &protocol.id)
            }
            Subject::Cluster(cluster) => {
                words.cluster(&project.convention.key, &cluster.id)
            }
        };
        let reason = &exemption.reason;
        let reason = reason.get(&words.language).or_else(|| reason.values().next());
        let reason = words.polish(reason.map_or("", String::as_str));
        vec![paragraph(format!("{name}: {reason}"), exemption.key.span)]
    };
    let items = exemptions.iter().map(item).collect();
    let list = BlockKind::List { start: None, tight: true, items };
    let has_protocol =
        exemptions.iter().any(|(_, it)| matches!(it, Subject::Protocol(_)));
    let kind = if has_protocol { "protocols" } else { "articles" };
    let args = Args::new().text("kind", kind);
    let introduction = words.label_with("coverage-introduction", &args);
    vec![paragraph(introduction, first), Block::new(list, first)]
}
