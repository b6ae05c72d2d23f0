//! Handlebars templates, filled.

use std::collections::BTreeMap;
use std::io::{self, Write};

use handlebars::{Context, Handlebars};
use serde_json::Value;

use crate::diagnostic::{Diagnostic, Diagnostics, Severity, found};

/// The most that a template may write, in bytes.
const LONGEST: usize = 256 << 20;

/// Returns the templates whose names end so; one that can't be parsed is a finding. `escape`
/// writes what a template inserts, so that no text can become syntax.
pub(super) fn registry(
    templates: &BTreeMap<String, String>,
    ending: &str,
    escape: fn(&str) -> String,
    diags: &mut Diagnostics,
) -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.register_escape_fn(escape);
    // A name that means nothing is a mistake, and what it was to show would be missing.
    registry.set_strict_mode(true);
    for (path, text) in templates.iter().filter(|(path, _)| path.ends_with(ending)) {
        if let Err(error) = registry.register_template_string(path, text) {
            diags.push(template_error(path, &error.to_string()));
        }
    }
    registry
}

/// Fills a template; where that fails there is a finding, and nothing is written.
pub(super) fn fill(
    registry: &Handlebars<'_>,
    template: &str,
    context: &Value,
    diags: &mut Diagnostics,
) -> String {
    fill_whole(registry, template, &Context::from(context.clone()), 0, diags)
}

/// Fills a template with a context that nobody copies: a page has several megabytes. `length`
/// is about how many bytes come of it.
pub(super) fn fill_whole(
    registry: &Handlebars<'_>,
    template: &str,
    context: &Context,
    length: usize,
    diags: &mut Diagnostics,
) -> String {
    let mut output = Limited { bytes: Vec::with_capacity(length) };
    match registry.render_with_context_to_write(template, context, &mut output) {
        // handlebars writes whole strings, so the bytes are valid UTF-8.
        Ok(()) => String::from_utf8(output.bytes).unwrap_or_default(),
        Err(error) => {
            report_broken(template, &error.to_string(), diags);
            String::new()
        }
    }
}

/// Reports a template that failed; every page fails in the same way.
fn report_broken(template: &str, detail: &str, diags: &mut Diagnostics) {
    report(template_error(template, detail), diags);
}

/// Reports a template whose output lacks text of the report.
pub(super) fn report_dropped(template: &str, example: &str, diags: &mut Diagnostics) {
    let path = &format!("templates/{template}");
    let kind = found::BrokenTemplate::Dropped { example };
    report(found::TemplateError { path, kind }.at(None), diags);
}

/// Reports a template whose output is no page of an e-book.
pub(super) fn report_page(template: &str, detail: &str, diags: &mut Diagnostics) {
    let path = &format!("templates/{template}");
    let kind = found::BrokenTemplate::Page { detail };
    report(found::TemplateError { path, kind }.at(None), diags);
}

/// Reports a template whose pages do not say how their letters are written.
pub(super) fn report_encoding(template: &str, example: &str, diags: &mut Diagnostics) {
    let path = &format!("templates/{template}");
    let kind = found::BrokenTemplate::Encoding { example };
    report(found::TemplateError { path, kind }.at(None), diags);
}

/// Reports a template whose pages may load what they like. They work, and a server may say what
/// they may load.
pub(super) fn report_policy(template: &str, example: &str, diags: &mut Diagnostics) {
    let path = &format!("templates/{template}");
    let kind = found::BrokenTemplate::Policy { example };
    let mut finding = found::TemplateError { path, kind }.at(None);
    finding.severity = Severity::Warning;
    report(finding, diags);
}

/// Adds a finding, unless it is there already.
fn report(finding: Diagnostic, diags: &mut Diagnostics) {
    if diags.iter().all(|other| other.code != finding.code || other.args != finding.args)
    {
        diags.push(finding);
    }
}

/// Fills a page of the program's own.
///
/// # Panics
///
/// If it is no template: the program is wrong.
pub fn fill_page(template: &str, context: &Value) -> String {
    let registry = Handlebars::new();
    registry.render_template(template, context).expect("a template of the program")
}

/// A text that grows no further than any report's.
struct Limited {
    bytes: Vec<u8>,
}

impl Write for Limited {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + buf.len() > LONGEST {
            return Err(io::Error::other("the text is too long"));
        }
        self.bytes.write(buf)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn template_error(template: &str, detail: &str) -> Diagnostic {
    found::TemplateError {
        path: &format!("templates/{template}"),
        kind: found::BrokenTemplate::Broken { detail },
    }
    .at(None)
}
