//! Coverage: each article and each optional protocol has a chapter, or the report says why it has none.

use crate::convention::{Article, Uncovered};
use crate::diagnostic::found::NoChapter;
use crate::diagnostic::{Diagnostics, found};
use crate::model::Project;

/// Checks that each reason is about an article without chapter.
pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let uncovered = project.uncovered();
    for exemption in &project.manifest.coverage {
        let (name, span) = (exemption.key.value.as_str(), exemption.key.span);
        match project.convention.subject(name) {
            None => diags.push(found::UnknownArticle { name }.at(span)),
            Some(subject) if !subject.is_needed(&uncovered) => {
                let kind = NoChapter::Needless { name };
                diags.push(found::ArticleWithoutChapter { kind }.at(span));
            }
            Some(_) => {}
        }
    }
}

/// Points out the articles that have neither chapter nor reason.
pub(super) fn unexplained(project: &Project, diags: &mut Diagnostics) {
    let uncovered = project.unexplained();
    let Some(Uncovered { cluster, articles, protocols }) = uncovered.first() else {
        return;
    };
    if !project.profile.coverage {
        return;
    }
    let protocol = protocols.first().map(|protocol| protocol.id.clone());
    let key = articles.first().map(Article::typed).or(protocol);
    let key = key.unwrap_or_else(|| cluster.key());
    let languages = project.manifest.languages.iter();
    let texts: Vec<String> =
        languages.map(|language| format!("{language} = \"…\"")).collect();
    let example = format!("{} = {{ {} }}", quoted(&key), texts.join(", "));
    let list: Vec<String> = uncovered.iter().map(ToString::to_string).collect();
    let kind = NoChapter::Missing { articles: &list.join("; "), example: &example };
    let span = project.manifest.profile.span;
    diags.push(found::ArticleWithoutChapter { kind }.at(span));
}

/// Returns a key as TOML has it.
fn quoted(key: &str) -> String {
    let is_bare = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if is_bare { key.to_owned() } else { format!("\"{key}\"") }
}
