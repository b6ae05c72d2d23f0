//! Copies of the built-in templates, to start a project's own from.

use std::path::Path;

use crate::diagnostic::nearest;
use crate::edit::ChangeSet;
use crate::load::{TEMPLATE_FOLDER, replaceable_templates};

/// No built-in template has the name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no template `{name}`")]
pub struct UnknownTemplate {
    /// The name that was asked for.
    pub name: String,
    /// The template whose name is most like it.
    pub similar: Option<&'static str>,
}

/// Returns the copy of a built-in template in a project's folder `templates/`, where no file
/// is replaced. The name is the path below that folder, or with it: `templates/cover.typ`.
pub fn export_template(root: &Path, name: &str) -> Result<ChangeSet, UnknownTemplate> {
    let slashes = name.replace('\\', "/");
    let slashes = slashes.trim_start_matches("./");
    let wanted = slashes.strip_prefix("templates/").unwrap_or(slashes);
    let Some((path, text)) = replaceable_templates().find(|(path, _)| *path == wanted)
    else {
        let known: Vec<&str> = replaceable_templates().map(|(path, _)| path).collect();
        // Whoever leaves out the ending means the name before it.
        let stem = |path: &'static str| path.split('.').next().unwrap_or(path);
        let of_stem = |name: &str| known.iter().copied().find(|path| stem(path) == name);
        let similar = of_stem(wanted)
            .or_else(|| nearest(wanted, known.iter().copied()))
            .or_else(|| of_stem(nearest(wanted, known.iter().copied().map(stem))?));
        return Err(UnknownTemplate { name: name.to_owned(), similar });
    };
    let mut changes = ChangeSet::default();
    changes.create(root.join(TEMPLATE_FOLDER).join(path), text);
    Ok(changes)
}
