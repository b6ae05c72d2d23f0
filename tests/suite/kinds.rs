//! Whoever adds a kind of block, run or segment is told by the compiler where to look.

use std::collections::BTreeSet;

use regex::Regex;

use crate::tidy::files;

/// Returns the lines on which `_` stands for all further kinds of blocks, runs or segments
/// although two are told apart before it.
fn other_kinds(text: &str) -> Vec<usize> {
    let kind = Regex::new(
        r"\b(?:BlockKind|InlineKind|InlineContent|SegmentKind|DirectiveKind|Placeholder)::\w+",
    )
    .unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let depth = |line: &str| line.len() - line.trim_start().len();
    let names_others = |index: &usize| {
        let wildcard = lines[*index];
        let before = lines[..*index].iter().rev();
        let arms = before
            .take_while(|line| line.is_empty() || depth(line) >= depth(wildcard))
            .filter(|line| depth(line) == depth(wildcard));
        let patterns = arms.map(|line| line.split_once("=>").map_or(*line, |(it, _)| it));
        let kinds = patterns.flat_map(|pattern| kind.find_iter(pattern));
        kinds.map(|kind| kind.as_str()).collect::<BTreeSet<_>>().len() > 1
    };
    (0..lines.len())
        .filter(|index| lines[*index].trim_start().starts_with("_ =>"))
        .filter(names_others)
        .map(|index| index + 1)
        .collect()
}

/// Somebody who adds a kind of block or run has to look wherever kinds are told apart, and the
/// compiler lists these places only if no `_` stands for the rest. To ask for one kind is no
/// telling apart.
#[test]
fn kinds_are_told_apart_by_name() {
    let wrong = "match kind {\n    BlockKind::Rule => 1,\n    BlockKind::Quote(_)\n    | BlockKind::Code(_) => {\n        2\n    }\n    _ => 3,\n}\n";
    assert_eq!(other_kinds(wrong), [7]);
    assert_eq!(other_kinds(&wrong.replace("BlockKind::Rule", "_ if a")), [7]);
    let one =
        "match kind {\n    BlockKind::Rule => 1,\n    _ => other(BlockKind::Code),\n}\n";
    assert_eq!(other_kinds(one), [0; 0]);
    for (path, text) in files("src", ".rs") {
        if path.contains("/tests") {
            continue;
        }
        // What tests ask for, they name.
        let code = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap();
        let lines = other_kinds(code);
        assert!(
            lines.is_empty(),
            "{path}:{lines:?}: name the other kinds instead of `_`"
        );
    }
}
