//! What holds for every text.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{Outline, read};
use crate::diagnostic::{Code, Diagnostics, Sources, Span};
use crate::model::{Block, BlockKind, Footnote, Inline, InlineKind};

/// Pieces that make Markdown of chance more often than characters do.
const PARTS: [&str; 74] = [
    "a",
    "ė",
    "žodis",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "    ",
    "> ",
    "- ",
    "1. ",
    "* ",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "``",
    "```\n",
    "~~~",
    "[",
    "]",
    "(",
    ")",
    "](",
    "![",
    "[^",
    "^[",
    "[^a]: ",
    "[^a]",
    "[b]: c\n",
    "#",
    "## ",
    "{#x}",
    "{",
    "}",
    "{{",
    "}}",
    "{{{",
    "\\",
    "\\{{",
    "{{value \"a\"}}",
    "{{anchor \"b\"}}",
    "{{table \"c|d\"}}",
    "{{value \"a\nb\"}}",
    "{{!-- ",
    "--}}",
    "\"",
    "|",
    "| a | b |\n",
    "|---|---|\n",
    "\\|",
    ": ",
    ":::",
    ":::: ",
    "::: note\n",
    "::: recommendation {to=\"a:b\"}\n",
    "\n:::\n",
    "<b>",
    "<div>\n",
    "<!--",
    "&amp;",
    "<https://a.lt>",
    "http://a.lt",
    "\u{1f600}",
    "\u{202e}",
    "\u{0}",
    "\u{fdd0}",
    "\u{fde6}000000",
    "---\n",
    "===\n",
];

#[derive(Default)]
struct Walk {
    spans: Vec<Span>,
    texts: Vec<(Span, String)>,
    text: String,
}

impl Walk {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.spans.push(block.span);
            self.spans.extend(block.anchor.as_ref().map(|anchor| anchor.span));
            match &block.kind {
                BlockKind::Heading { inlines, .. } | BlockKind::Paragraph(inlines) => {
                    self.inlines(inlines);
                }
                BlockKind::List(list) => {
                    for item in &list.items {
                        self.spans.push(item.span);
                        self.blocks(&item.blocks);
                    }
                }
                BlockKind::Quote(blocks) => self.blocks(blocks),
                BlockKind::Directive(directive) => self.blocks(&directive.blocks),
                BlockKind::Table(table) => {
                    for cell in table.header.iter().chain(table.rows.iter().flatten()) {
                        self.inlines(cell);
                    }
                    self.inlines(table.caption.as_deref().unwrap_or_default());
                }
                BlockKind::Code(text) => self.text.push_str(text),
                BlockKind::Figure(image) => self.spans.push(image.path.span),
                BlockKind::DataTable(_)
                | BlockKind::Chart(_)
                | BlockKind::Register(_)
                | BlockKind::Rule => {}
            }
            self.text.push(' ');
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            self.spans.push(inline.span);
            if let InlineKind::Text(text) = &inline.kind {
                self.texts.push((inline.span, text.clone()));
            }
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) => {
                    self.text.push_str(text);
                }
                InlineKind::Emphasis(inlines)
                | InlineKind::Strong(inlines)
                | InlineKind::Struck(inlines)
                | InlineKind::Foreign { inlines, .. }
                | InlineKind::InlineFootnote(inlines)
                | InlineKind::Link { inlines, .. } => self.inlines(inlines),
                InlineKind::SoftBreak | InlineKind::LineBreak => self.text.push(' '),
                _ => {}
            }
        }
    }

    fn footnotes(&mut self, footnotes: &[Footnote]) {
        for footnote in footnotes {
            self.spans.push(footnote.name.span);
            self.blocks(&footnote.blocks);
        }
    }
}

fn walk(
    sources: &Sources,
    blocks: &[Block],
    footnotes: &[Footnote],
    diags: Diagnostics,
) -> Walk {
    let mut walk = Walk::default();
    walk.blocks(blocks);
    walk.footnotes(footnotes);
    for finding in diags.into_sorted(sources) {
        walk.spans.extend(finding.primary);
        walk.spans.extend(finding.related.iter().map(|related| related.span));
    }
    walk
}

fn sound(text: &str) {
    let (sources, blocks, footnotes, diags) = read(text, 0);
    let walk = walk(&sources, &blocks, &footnotes, diags.clone());
    for span in walk.spans {
        assert!(text.get(span.range()).is_some(), "{span:?}");
    }
    let _outline = Outline { sources: &sources }.all(&blocks, &footnotes, diags);
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        sound(&text);
    }

    #[test]
    fn any_markdown_is_read(parts in prop::collection::vec(prop::sample::select(&PARTS[..]), 0..40)) {
        sound(&parts.concat());
    }

    #[test]
    fn any_placeholder_is_read(text in r#"\{\{[a-zė "=\\(){}#|~']{0,30}\}\}"#) {
        sound(&text);
    }

    #[test]
    fn no_word_is_lost(
        words in prop::collection::vec(
            (
                "[a-ząčęėįšųūž]{1,8}",
                prop::sample::select(&[
                    " ", "\n", "\n\n", "\n\n- ", "\n\n> ", " *x* ", " **x** ", " `x` ", "\n\n## ",
                    " [x](y.md) ", " {{value \"x\"}} ", " {{value x ", " <x> ", "\n\n::: note\n",
                    "\n:::\n", " | ", "\n\n| x | x |\n|---|---|\n| x | x |\n\n", " \\* ",
                ][..]),
            ),
            0..30,
        ),
    ) {
        let text: String = words
            .iter()
            .map(|(word, mark)| format!("q{word}{mark}"))
            .collect::<Vec<_>>()
            .concat();
        let (sources, blocks, footnotes, diags) = read(&text, 0);
        let walk = walk(&sources, &blocks, &footnotes, diags);
        let kept: Vec<&str> = walk.text.split(|c: char| !c.is_alphabetic())
            .filter(|word| word.starts_with('q')).collect();
        let written: Vec<String> = words.iter().map(|(word, _)| format!("q{word}")).collect();
        prop_assert_eq!(kept, written);
        for (span, kept) in &walk.texts {
            let written = sources.slice(*span).replace("\\*", "*");
            prop_assert_eq!(kept, &written);
        }
    }
}

fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect::<Vec<_>>().join("\n")
}

fn nested(open: &str, depth: usize, close: &str) -> String {
    [&open.repeat(depth), "a", &close.repeat(depth)].concat()
}

#[test]
fn depth_and_length_have_limits() {
    for (name, text) in [
        ("quotes", ">".repeat(10_000)),
        ("lists", "- ".repeat(10_000)),
        ("deep lists", lines(500, |line| format!("{}- a", " ".repeat(2 * line)))),
        ("quotes by lines", lines(300, |line| format!("{}a", "> ".repeat(line)))),
        ("directives", lines(300, |line| format!("{} a", ":".repeat(400 - line)))),
        ("emphasis", nested("*a _b ", 2_500, "b_ a*")),
        ("strong", nested("*", 20_000, "*")),
        ("links", nested("[", 10_000, "](b)")),
        ("images", nested("![", 10_000, "](b)")),
        ("notes", nested("^[", 10_000, "]")),
        ("brackets", "[".repeat(50_000)),
        ("braces", "{{".repeat(50_000)),
        ("strings", "{{\"".repeat(20_000)),
        ("comments", "{{!-- ".repeat(20_000)),
        ("parentheses", format!("{{{{value {}}}}}", "(".repeat(50_000))),
        ("backticks", lines(300, |line| "`".repeat(line))),
        ("placeholders", "{{value \"a\"}}".repeat(5_000)),
        ("undefined", "[^a]".repeat(5_000)),
        ("rows", format!("|a|\n|-|\n{}", "|a\n".repeat(5_000))),
        ("html", "<a ".repeat(10_000)),
        ("strays", ":::\n\n".repeat(2_000)),
        ("escapes", "\\* &amp; ".repeat(5_000)),
    ] {
        // What takes the square of the length would take minutes.
        let (start, before) = (Instant::now(), processor_time());
        drop(read(&text, 0));
        let took = match (before, processor_time()) {
            (Some(before), Some(after)) => after.saturating_sub(before),
            _ => start.elapsed(),
        };
        assert!(took.as_secs() < 20, "{name} took {took:?}");
    }
}

/// Returns how long this thread has kept a processor busy, where the system tells it: other work
/// does not count.
#[expect(clippy::disallowed_methods, reason = "the system says it in a file")]
fn processor_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

#[test]
fn what_is_too_deep_is_said_once() {
    for text in [">".repeat(100), nested("- ", 90, ""), nested("*a _b ", 60, "b_ a*")] {
        let (sources, blocks, _, diags) = read(&text, 0);
        let codes: Vec<_> =
            diags.into_sorted(&sources).iter().map(|found| found.code).collect();
        assert_eq!(codes, [Code::NestingTooDeep]);
        assert_eq!(blocks, []);
    }
}

#[test]
fn a_line_has_a_limit() {
    let (sources, blocks, _, diags) = read(&format!("a\n{}", "ė".repeat(600_000)), 0);
    let found = diags.into_sorted(&sources);
    assert_eq!(
        found.iter().map(|found| found.code).collect::<Vec<_>>(),
        [Code::LineTooLong]
    );
    assert_eq!(blocks, []);
}
