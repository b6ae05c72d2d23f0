//! Reads the Word file whose look a project's Word files take.

use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::load::loader::Loader;
use crate::model::ReferenceDocument;

/// Its path from the root.
pub const REFERENCE: &str = "templates/reference.docx";

/// Returns the file as it is, if there is one. What is in it is looked at when a Word file is
/// made from it.
pub(super) fn read(
    files: &mut Loader<'_>,
    diags: &mut Diagnostics,
) -> Option<ReferenceDocument> {
    if !files.exists(REFERENCE) {
        return None;
    }
    let bytes = files.bytes(REFERENCE, None, diags)?;
    let file = files.add(REFERENCE, String::new());
    Some(ReferenceDocument { file, bytes: Arc::from(bytes) })
}
