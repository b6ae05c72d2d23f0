//! Parts: what the kind of submission asks for is there.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Project;

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
}
