//! All that an author can write between `{{` and `}}`, and all blocks: the tables by which
//! chapters are read, and the page of documentation that is made of them.

use crate::model::DirectiveKind;
use crate::text::{Args, Catalog, Language};

/// A placeholder.
pub(super) struct PlaceholderForm {
    /// What stands after `{{`.
    pub(super) name: &'static str,
    /// Its named parameters, without the dimensions of a dataset.
    pub(super) parameters: &'static [&'static str],
    /// What an author could write.
    examples: &'static [&'static str],
}

/// All placeholders, those that are written most first.
pub(super) const PLACEHOLDERS: [PlaceholderForm; 15] = [
    PlaceholderForm {
        name: "value",
        parameters: &["year", "case"],
        examples: &[
            r#"{{value "child-poverty" 2023}}"#,
            r#"{{value "child-poverty" year=2023 geo="LT" sex="F"}}"#,
            r#"{{value "child-poverty" "2024-Q1"}}"#,
            r#"{{value "births" 2023 case="gen"}}"#,
        ],
    },
    PlaceholderForm {
        name: "number",
        parameters: &["year"],
        examples: &[
            r#"{{number "child-poverty" 2023}}"#,
            r#"{{number "child-poverty" year=2023 geo="EE"}}"#,
        ],
    },
    PlaceholderForm {
        name: "change",
        parameters: &["from", "to", "as", "rounding"],
        examples: &[
            r#"{{change "child-poverty" 2019 2023}}"#,
            r#"{{change "births" from=2019 to=2023 as="difference" rounding="printed"}}"#,
        ],
    },
    PlaceholderForm {
        name: "difference",
        parameters: &["expect", "rounding"],
        examples: &[
            r#"{{difference (value "child-poverty" 2023 geo="LT") (value "child-poverty" 2023 geo="EE")}}"#,
            r#"{{difference (value "births" 2023) (value "births" 2019) expect="less" rounding="printed"}}"#,
        ],
    },
    PlaceholderForm {
        name: "ratio",
        parameters: &["expect", "rounding"],
        examples: &[
            r#"{{ratio (value "child-poverty" 2023 geo="LT") (value "child-poverty" 2023 geo="EE")}}"#,
            r#"{{ratio (value "births" 2023) (value "births" 2019) expect="more" rounding="printed"}}"#,
        ],
    },
    PlaceholderForm {
        name: "list",
        parameters: &["years", "case"],
        examples: &[
            r#"{{list "child-poverty" years="2015..2018,2020"}}"#,
            r#"{{list "child-poverty" geo="LT,LV,EE" case="loc"}}"#,
        ],
    },
    PlaceholderForm {
        name: "claim",
        parameters: &[],
        examples: &[
            r#"{{claim (value "child-poverty" 2023) "<" (value "child-poverty" 2019)}}"#,
            r#"{{claim (value "child-poverty" 2023) ">=" 15.5}}"#,
            r#"{{claim (value "child-poverty" 2023) "lowest-since" 2015}}"#,
        ],
    },
    PlaceholderForm { name: "typed", parameters: &[], examples: &["{{typed}}"] },
    PlaceholderForm {
        name: "table",
        parameters: &["rows", "columns", "years", "caption", "anchor"],
        examples: &[
            r#"{{table "child-poverty" rows="year" columns="sex geo" geo="LT,EE" years="2018..2023" caption="…" anchor="poverty-table"}}"#,
        ],
    },
    PlaceholderForm {
        name: "chart",
        parameters: &[
            "kind", "x", "series", "facet", "years", "caption", "alt", "anchor",
        ],
        examples: &[
            r#"{{chart "child-poverty" kind="line" series="geo" years="2015..2023" caption="…" anchor="poverty-chart"}}"#,
            r#"{{chart "child-poverty" kind="grouped-bar" x="geo" series="sex" facet="year" years="2019,2023" caption="…" alt="…"}}"#,
        ],
    },
    PlaceholderForm {
        name: "register",
        parameters: &["by", "role", "as", "only", "from", "caption", "anchor"],
        examples: &[
            r#"{{register "key-figures" only="child-poverty infant-mortality" from=2015 geo="LT"}}"#,
            r#"{{register "key-figures" only="child-poverty" caption="…" anchor="key-figures-table"}}"#,
            r#"{{register "follow-up" as="summary"}}"#,
            r#"{{register "recommendations" only="help-at-home childrens-views"}}"#,
            r#"{{register "follow-up" anchor="follow-up-table"}}"#,
            r#"{{register "recommendations" by="addressee"}}"#,
            r#"{{register "organisations" role="member"}}"#,
            r#"{{register "abbreviations"}}"#,
        ],
    },
    PlaceholderForm {
        name: "count",
        parameters: &["role", "status", "to"],
        examples: &[
            r#"{{count "organisations" role="member"}}"#,
            r#"{{count "follow-up" status="not"}}"#,
            r#"{{count "recommendations" to="government"}}"#,
        ],
    },
    PlaceholderForm {
        name: "ref",
        parameters: &["case"],
        examples: &[
            r#"{{ref "poverty-table"}}"#,
            r#"{{ref "poverty-table" case="acc"}}"#,
            r#"{{ref "poverty-table" "births-table" case="loc"}}"#,
        ],
    },
    PlaceholderForm {
        name: "cite",
        parameters: &["page", "para"],
        examples: &[
            r#"{{cite "eurostat-ilc-li02" page=12}}"#,
            r#"{{cite "crc-c-ltu-co-5-6" para="21(b)"}}"#,
        ],
    },
    PlaceholderForm {
        name: "anchor",
        parameters: &[],
        examples: &[r#"{{anchor "violence-situation"}}"#],
    },
];

/// Returns the names of all placeholders.
pub(super) fn names() -> [&'static str; PLACEHOLDERS.len()] {
    PLACEHOLDERS.map(|form| form.name)
}

/// Returns the named parameters of a placeholder.
pub(super) fn parameters(name: &str) -> &'static [&'static str] {
    let form = PLACEHOLDERS.iter().find(|form| form.name == name);
    form.map_or(&[], |form| form.parameters)
}

/// Returns the attributes of a block.
pub(super) fn attributes(kind: DirectiveKind) -> &'static [&'static str] {
    match kind {
        DirectiveKind::Recommendation | DirectiveKind::Question => {
            &["to", "articles", "follows"]
        }
        DirectiveKind::Voice => &["consent", "age"],
        DirectiveKind::Example | DirectiveKind::Note => &[],
    }
}

/// Returns the page about all placeholders and blocks in a language, in Markdown.
pub fn reference(catalog: &Catalog, language: Language) -> String {
    let say = |id: &str| catalog.say(language, id, &Args::new());
    let mut page =
        format!("# {}\n\n{}\n", say("reference-title"), say("reference-intro"));
    for form in PLACEHOLDERS {
        let PlaceholderForm { name, parameters, examples } = form;
        let about = say(&format!("reference-placeholder-{name}"));
        page.push_str(&format!("\n## `{name}`\n\n{about}\n\n```\n"));
        page.push_str(&examples.join("\n"));
        page.push_str("\n```\n");
        list(&mut page, parameters, |name| say(&format!("reference-parameter-{name}")));
    }
    let title = say("reference-blocks");
    page.push_str(&format!("\n# {title}\n\n{}\n", say("reference-blocks-intro")));
    for kind in DirectiveKind::ALL {
        let name = kind.as_str();
        let about = say(&format!("reference-block-{name}"));
        page.push_str(&format!("\n## `::: {name}`\n\n{about}\n"));
        list(&mut page, attributes(kind), |name| {
            say(&format!("reference-attribute-{name}"))
        });
    }
    page
}

fn list(page: &mut String, names: &[&str], about: impl Fn(&str) -> String) {
    if !names.is_empty() {
        page.push('\n');
    }
    for name in names {
        page.push_str(&format!("- `{name}`: {}\n", about(name)));
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use snapbox::{Assert, Data, Redactions};

    use super::*;
    use crate::diagnostic::{Diagnostics, SourceFile, Sources};
    use crate::markdown;
    use crate::text::builtin_catalog;

    #[test]
    fn every_example_is_read_and_shows_all_parameters() {
        for form in PLACEHOLDERS {
            for example in form.examples {
                let text = match form.name {
                    "table" | "chart" | "register" => (*example).to_owned(),
                    "anchor" => format!("{example}Text."),
                    _ => format!("Text {example}."),
                };
                let mut sources = Sources::default();
                let path = "report/en/a.md".to_owned();
                let file = sources.add(SourceFile { path, text: text.clone() });
                let mut diags = Diagnostics::new();
                markdown::parse(file, &text, 0, &mut diags);
                let found: Vec<_> = diags.into_sorted(&sources);
                assert!(found.is_empty(), "{example}: {found:?}");
            }
            for parameter in form.parameters {
                let written = format!(" {parameter}=");
                let is_shown = form.examples.iter().any(|text| text.contains(&written));
                assert!(is_shown, "no example of {} has {parameter}", form.name);
            }
        }
    }

    #[test]
    fn the_pages_are_up_to_date() {
        let catalog = builtin_catalog();
        for (language, path) in
            [("en", "docs/placeholders.md"), ("lt", "docs/iterpiniai.md")]
        {
            let text = reference(&catalog, language.parse().unwrap());
            assert!(!text.contains('⟨'), "{text}");
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
            let assert = Assert::new().action_env("SNAPSHOTS");
            let assert = assert.redact_with(Redactions::new());
            assert.eq(text, Data::read_from(&path, None).raw());
        }
    }
}
