//! Parts: what the kind of submission asks for is there, and nothing that it excludes.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{BlockKind, DirectiveKind, Project};

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let profile = &project.profile;
    let wanted = &project.manifest.profile;
    for part in &profile.parts {
        if !project.chapters.iter().any(|chapter| chapter.kind.as_str() == part) {
            diags.push(
                Diagnostic::new(Code::MissingPart, wanted.span)
                    .with("name", part.as_str())
                    .with("profile", wanted.value.as_str())
                    .with(
                        "expected",
                        format!("report/{}/{part}.md", project.manifest.source_language),
                    ),
            );
        }
    }
    let source_language = project.manifest.source_language;
    for text in
        project.chapters.iter().filter_map(|chapter| chapter.texts.get(&source_language))
    {
        text.visit_blocks(&mut |block| {
            let BlockKind::Directive(directive) = &block.kind else { return };
            let name = directive.kind.as_str();
            let is_ruled = matches!(
                directive.kind,
                DirectiveKind::Recommendation | DirectiveKind::Question
            );
            if is_ruled && !profile.directives.iter().any(|own| own == name) {
                diags.push(
                    Diagnostic::new(Code::DirectiveProfile, block.span)
                        .with("name", name)
                        .with("profile", wanted.value.as_str()),
                );
            }
        });
    }
}
