//! Parts: what the kind of submission asks for is there.

use crate::diagnostic::{Diagnostics, found};
use crate::model::Project;
use crate::model::path;

pub(super) fn check(project: &Project, diags: &mut Diagnostics) {
    let profile = &project.profile;
    let wanted = &project.manifest.profile;
    for part in &profile.parts {
        if !project.chapters.iter().any(|chapter| chapter.kind.as_str() == part) {
            diags.push(
                found::MissingPart {
                    name: part.as_str(),
                    expected: &path::chapter(
                        project.manifest.source_language,
                        part.as_str(),
                    ),
                }
                .at(wanted.span),
            );
        }
    }
}
