//! Directives: addressed to the same bodies and following the same recommendation in both
//! languages.
//!
//! What it finds: `to`, `articles`, `follows` or `age` that differs from the source.
//! Why it matters: the source says them for all languages, so what the translation says is
//! not printed.
//! What it leaves alone: attributes that the translation does not have.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Span, Spanned, found};
use crate::model::{Block, BlockKind, Directive, visit};

/// Checks the directives of two blocks that are paired.
pub(super) fn check(left: &Block, right: &Block, diags: &mut Diagnostics) {
    let (source, target) = (directives(left), directives(right));
    if source.len() != target.len() {
        return;
    }
    for ((source, place), (target, target_place)) in source.into_iter().zip(target) {
        let pairs = attributes(source).into_iter().zip(attributes(target));
        for ((name, wanted), (_, given)) in pairs {
            if given.is_empty() || given == wanted {
                continue;
            }
            let kind = if wanted.is_empty() {
                found::Difference::Extra
            } else {
                found::Difference::Other
            };
            let shown =
                |values: BTreeSet<&str>| values.into_iter().collect::<Vec<_>>().join(" ");
            diags.push(
                found::DirectiveDiffers {
                    name,
                    kind,
                    expected: &shown(wanted),
                    source: place,
                }
                .at(target_place),
            );
        }
    }
}

fn directives(block: &Block) -> Vec<(&Directive, Span)> {
    let mut found = Vec::new();
    visit::blocks(std::slice::from_ref(block), &mut |block| {
        if let BlockKind::Directive(directive) = &block.kind {
            found.push((directive, block.span));
        }
    });
    found
}

/// Returns the attributes that are the same in every language, each with its values.
fn attributes(directive: &Directive) -> [(&'static str, BTreeSet<&str>); 4] {
    [
        ("to", values(&directive.to)),
        ("articles", values(&directive.articles)),
        ("follows", values(&directive.follows)),
        ("age", values(&directive.age)),
    ]
}

fn values<'a>(
    written: impl IntoIterator<Item = &'a Spanned<String>>,
) -> BTreeSet<&'a str> {
    written.into_iter().map(|argument| argument.value.as_str()).collect()
}
