//! Names of dimensions and codes in findings: authors know the words of their tables, not
//! the codes of the data.

use crate::diagnostic::{Arg, Code, Diagnostic, Diagnostics, nearest};
use crate::evidence::{TIME, code_name, dimension_name};
use crate::model::Project;
use crate::text::{Args, Catalog, Language};

/// Adds the names to codes that findings list, and finds the code that a name means.
pub(super) fn add(project: &Project, diags: &mut Diagnostics) {
    for finding in diags.iter_mut() {
        match finding.code {
            Code::UnknownDimension => {
                let dimension = |id: &str| {
                    names(project, |catalog, language| match id {
                        TIME => catalog.format(language, "column-year", &Args::new()),
                        _ => dimension_name(catalog, language, id),
                    })
                };
                suggest(finding, "dimension", &dimension);
            }
            Code::UnknownCode | Code::OpenDimension => {
                let dimension = text(finding, "dimension");
                if dimension == TIME {
                    continue;
                }
                let code = |id: &str| {
                    names(project, |catalog, language| {
                        code_name(catalog, language, &dimension, id)
                    })
                };
                suggest(finding, "code", &code);
                list(finding, "known", &code);
                list(finding, "codes", &code);
            }
            _ => {}
        }
    }
}

/// Suggests the id whose name was written instead of it.
fn suggest(finding: &mut Diagnostic, written: &str, names: &dyn Fn(&str) -> Vec<String>) {
    let (written, known) = (text(finding, written), text(finding, "known"));
    if written.is_empty() || !text(finding, "similar").is_empty() {
        return;
    }
    let is_meant = |id: &&str| {
        let names = names(id);
        let is_same = |name: &String| name.to_lowercase() == written.to_lowercase();
        names.iter().any(is_same) || nearest(&written, &names).is_some()
    };
    if let Some(id) = known.split(", ").find(is_meant) {
        finding.args.insert("similar", Arg::from(id));
    }
}

/// Puts the name behind each code of a list.
fn list(
    finding: &mut Diagnostic,
    argument: &'static str,
    names: &dyn Fn(&str) -> Vec<String>,
) {
    let codes = text(finding, argument);
    if codes.is_empty() {
        return;
    }
    let named = codes.split(", ").map(|code| match names(code).first() {
        Some(name) if name != code => format!("{code} ({name})"),
        _ => code.to_owned(),
    });
    let named = named.collect::<Vec<_>>().join(", ");
    finding.args.insert(argument, Arg::from(named));
}

/// Returns a name in the languages of the report, the source language first.
fn names(
    project: &Project,
    name: impl Fn(&Catalog, Language) -> Option<String>,
) -> Vec<String> {
    let manifest = &project.manifest;
    let languages =
        std::iter::once(manifest.source_language).chain(manifest.target_languages());
    languages.filter_map(|language| name(&project.catalog, language)).collect()
}

fn text(finding: &Diagnostic, argument: &str) -> String {
    match finding.args.get(argument) {
        Some(Arg::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::found;

    fn names(id: &str) -> Vec<String> {
        let names: &[&str] = match id {
            "F" => &["Mergaitės", "Girls"],
            "M" => &["Berniukai", "Boys"],
            _ => &[],
        };
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_name_leads_to_its_code() {
        for (written, expected) in
            [("Mergaitės", "F"), ("boys", "M"), ("mergaites", "F"), ("Z", "")]
        {
            let mut finding = found::UnknownCode {
                kind: found::OfWhich::Indicator,
                code: written,
                dimension: "sex",
                indicator: "",
                similar: None,
                known: "F, M, T",
            }
            .at(None);
            suggest(&mut finding, "code", &names);
            assert_eq!(text(&finding, "similar"), expected, "{written}");
        }
    }

    #[test]
    fn codes_are_listed_with_their_names() {
        let mut finding =
            found::OpenDimension {
                dimension: "sex", codes: "F, M, T, …", example: "F"
            }
            .at(None);
        list(&mut finding, "codes", &names);
        list(&mut finding, "known", &names);
        assert_eq!(text(&finding, "codes"), "F (Mergaitės), M (Berniukai), T, …");
        assert_eq!(text(&finding, "known"), "");
    }
}
