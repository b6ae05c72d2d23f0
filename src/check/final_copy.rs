//! What only the copy to be sent may not have: sample text, and a notice that it is a draft.

use crate::check::samples::samples;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Sources};
use crate::model::Project;

/// Checks what no draft is checked for.
pub fn final_copy(project: &Project, sources: &Sources, diags: &mut Diagnostics) {
    samples(project, sources, diags);
    // It would tell the Committee that the text is neither finished nor adopted.
    if let Some(draft) = &project.manifest.draft {
        diags.push(Diagnostic::new(Code::DraftNotice, draft.span));
    }
}
