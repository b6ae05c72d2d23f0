//! Checks that a handlebars template comes to an end.
//!
//! A template may include others and repeat what it holds for each item of a list. One that
//! includes itself never ends, and lists within lists within lists end too late.

use std::collections::BTreeMap;

use handlebars::Template;
use handlebars::template::{HelperTemplate, TemplateElement};

/// Blocks within blocks; the parser is called anew for each.
const DEEPEST: usize = 20;
/// How many items a list is taken to have.
const ITEMS: u64 = 100;
/// How long a template may take: three lists within one another, and what they hold.
const LONGEST: u64 = 100_000_000;
/// What a value takes, when a character of the template's own takes 1.
const VALUE: u64 = 20;

/// Why a template does not come to an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Endless;

/// Returns whether blocks are nested more deeply than any template needs, before the text is
/// given to the parser.
pub(super) fn is_too_deep(text: &str) -> bool {
    let mut depth = 0_usize;
    for tag in text.split("{{").skip(1) {
        let tag = tag.trim_start_matches(['{', '~']).trim_start();
        if tag.starts_with('#') {
            depth += 1;
        } else if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        }
        let parentheses = tag.split("}}").next().unwrap_or_default().matches('(').count();
        if depth + parentheses > DEEPEST {
            return true;
        }
    }
    false
}

/// Returns how long a template takes at most, with those that it includes.
pub(super) fn length(
    template: &Template,
    all: &BTreeMap<String, Template>,
) -> Result<u64, Endless> {
    Weigh { all, level: 0 }.template(template)
}

struct Weigh<'t> {
    all: &'t BTreeMap<String, Template>,
    level: usize,
}

impl Weigh<'_> {
    fn template(&mut self, template: &Template) -> Result<u64, Endless> {
        if self.level > DEEPEST {
            return Err(Endless);
        }
        self.level += 1;
        let mut total: u64 = 1;
        for element in &template.elements {
            let length = match element {
                TemplateElement::RawString(text) => text.len() as u64,
                TemplateElement::Comment(_) => 0,
                TemplateElement::HtmlExpression(_) | TemplateElement::Expression(_) => {
                    VALUE
                }
                TemplateElement::HelperBlock(block) => self.block(block)?,
                TemplateElement::PartialExpression(partial) => {
                    let name = partial.name.as_name().ok_or(Endless)?;
                    // Of one that is not there handlebars says so.
                    self.all
                        .get(name)
                        .map_or(Ok(0), |template| self.template(template))?
                }
                // Templates defined within a template could call one another.
                _ => return Err(Endless),
            };
            total = total.saturating_add(length);
            if total > LONGEST {
                return Err(Endless);
            }
        }
        self.level -= 1;
        Ok(total)
    }

    fn block(&mut self, block: &HelperTemplate) -> Result<u64, Endless> {
        let once = matches!(block.name.as_name(), Some("if" | "unless" | "with"));
        let mut length: u64 = 0;
        for inner in block.template.iter().chain(&block.inverse) {
            length = length.saturating_add(self.template(inner)?);
        }
        Ok(if once { length } else { length.saturating_mul(ITEMS) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, ends: bool) {
        let other = Template::compile("{{> own}}").unwrap();
        let template = Template::compile(text).unwrap();
        let all =
            [("own".to_owned(), template.clone()), ("other".to_owned(), other)].into();
        assert_eq!(length(&template, &all).is_ok(), ends, "{text}");
    }

    #[test]
    fn a_template_ends() {
        check("{{title}} {{#each parts}}{{#each files}}{{this}}{{/each}}{{/each}}", true);
        check("{{#if title}}{{> missing}}{{else}}{{typ title}}{{/if}}", true);
        for text in [
            "{{> own}}",
            "{{> other}}",
            "{{#if title}}a{{else}}{{> other}}{{/if}}",
            "{{> (lookup this \"title\")}}",
            "{{#*inline \"a\"}}{{> a}}{{/inline}}{{> a}}",
            "{{#> other}}a{{/other}}",
        ] {
            check(text, false);
        }
        let lists = |count: usize| {
            format!("{}a{}", "{{#each parts}}".repeat(count), "{{/each}}".repeat(count))
        };
        check(&lists(3), true);
        check(&lists(6), false);
    }

    #[test]
    fn blocks_are_not_deep() {
        let nested = |depth: usize| {
            format!("{}{}", "{{#if a}}".repeat(depth), "{{/if}}".repeat(depth))
        };
        assert!(!is_too_deep(&nested(10)));
        assert!(is_too_deep(&nested(30)));
        assert!(!is_too_deep(&nested(1).repeat(100)));
        assert!(is_too_deep(&format!("{{{{a {}}}}}", "(a ".repeat(30))));
    }
}
