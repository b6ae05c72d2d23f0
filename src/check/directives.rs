//! Directives: each suits the kind of submission and says what it must.

use crate::convention::{Article, is_paragraph, is_symbol};
use crate::diagnostic::{Diagnostic, Diagnostics, Span, Spanned, found};
use crate::model::{BlockKind, Chapter, Directive, DirectiveKind, Project};

/// How a child's age may be given: a band that does not single the child out.
const AGE_EXAMPLE: &str = "10-14";
/// How a concluding observation is named.
const FOLLOWS_EXAMPLE: &str = "CRC/C/LTU/CO/3-4:21(b)";

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let source_language = project.manifest.source_language;
    for chapter in &project.chapters {
        for (language, text) in &chapter.texts {
            text.visit_blocks(&mut |block| {
                let BlockKind::Directive(directive) = &block.kind else { return };
                if directive.blocks.is_empty() {
                    diags.push(
                        found::EmptyDirective { name: directive.kind.as_str() }
                            .at(block.span),
                    );
                }
                consent(directive, diags);
                // What holds for all languages is said in the source.
                if *language == source_language {
                    profile(directive, block.span, project, diags);
                    follows(directive, diags);
                    articles(directive, chapter, project, diags);
                    voice(directive, block.span, diags);
                }
            });
        }
    }
}

fn profile(
    directive: &Directive,
    span: Span,
    project: &Project,
    diags: &mut Diagnostics,
) {
    let name = directive.kind.as_str();
    let is_ruled =
        matches!(directive.kind, DirectiveKind::Recommendation | DirectiveKind::Question);
    if is_ruled && !project.profile.directives.iter().any(|directive| directive == name) {
        diags.push(
            found::DirectiveProfile {
                name,
                profile: project.manifest.profile.value.as_str(),
            }
            .at(span),
        );
    }
}

fn follows(directive: &Directive, diags: &mut Diagnostics) {
    let Some(written) = &directive.follows else { return };
    let is_good = match written.value.split_once(':') {
        Some((symbol, paragraph)) => is_symbol(symbol) && is_paragraph(paragraph),
        None => is_symbol(&written.value),
    };
    if !is_good {
        diags.push(wrong(directive, "follows", written, FOLLOWS_EXAMPLE));
    }
}

/// The articles of a recommendation are among those of its chapter, in which readers look for
/// it.
fn articles(
    directive: &Directive,
    chapter: &Chapter,
    project: &Project,
    diags: &mut Diagnostics,
) {
    for written in &directive.articles {
        let name = written.value.as_str();
        let Some(read) = project.convention.read(name) else {
            diags.push(found::UnknownArticle { name }.at(written.span));
            continue;
        };
        let is_of_chapter = |article: &Article| {
            chapter.articles.iter().any(|listed| listed.value.overlaps(article))
        };
        if !read.iter().all(is_of_chapter) {
            let known = chapter.articles.iter().map(|listed| listed.value.typed());
            let known = known.collect::<Vec<_>>().join(", ");
            let finding = found::ArticleOfAnotherChapter { name, known: &known };
            diags.push(finding.at(written.span));
        }
    }
}

/// A child's words need consent, and an age band instead of an age.
fn voice(directive: &Directive, span: Span, diags: &mut Diagnostics) {
    if directive.kind != DirectiveKind::Voice {
        return;
    }
    if directive.consent.is_none() {
        diags.push(missing(directive, "consent", span, "yes"));
    }
    match &directive.age {
        None => diags.push(missing(directive, "age", span, AGE_EXAMPLE)),
        Some(age) if directive.age_band().is_none() => {
            diags.push(wrong(directive, "age", age, AGE_EXAMPLE));
        }
        Some(_) => {}
    }
}

/// Whoever writes anything but `yes` may mean that the child has not agreed, so the advice is
/// to leave the words out.
fn consent(directive: &Directive, diags: &mut Diagnostics) {
    let Some(said) = directive.consent.as_ref().filter(|said| said.value != "yes") else {
        return;
    };
    diags.push(
        found::DirectiveAttribute {
            directive: directive.kind.as_str(),
            attribute: "consent",
            value: said.value.as_str(),
            reason: found::WrongAttribute::NoConsent,
            similar: "",
            known: "",
        }
        .at(said.span),
    );
}

fn missing(
    directive: &Directive,
    attribute: &str,
    span: Span,
    example: &'static str,
) -> Diagnostic {
    found::DirectiveAttribute {
        directive: directive.kind.as_str(),
        attribute,
        value: "",
        reason: found::WrongAttribute::Missing,
        similar: example,
        known: "",
    }
    .at(span)
}

fn wrong(
    directive: &Directive,
    attribute: &str,
    written: &Spanned<String>,
    example: &'static str,
) -> Diagnostic {
    found::DirectiveAttribute {
        directive: directive.kind.as_str(),
        attribute,
        value: written.value.as_str(),
        reason: found::WrongAttribute::Value,
        similar: example,
        known: "",
    }
    .at(written.span)
}
