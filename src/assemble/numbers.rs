//! The numbers that the blocks of a text take.
//!
//! Those of a translation take the numbers of the blocks that they render, wherever they
//! stand inside a list or quotation: if they took them in turn, an image too many would
//! take the number of the next one.

use std::mem::discriminant;

use crate::assemble::numbering::{BlockNumbers, GivenNumbers, may_have_number};
use crate::model::{Block, BlockKind, Directive, visit};
use crate::translation::{Pair, align};

/// What a block has from the block of the source that it renders.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rendered<'a> {
    pub(super) numbers: GivenNumbers,
    /// The recommendation or question, which says in every language to whom it is
    /// addressed and what it follows.
    pub(super) directive: Option<&'a Directive>,
}

/// The numbers that are left for a block and what is inside it.
#[derive(Debug, Default)]
pub(super) struct Numbers<'a> {
    pub(super) paragraph: Option<u32>,
    /// For each block that may have a number, in reading order.
    inside: std::vec::IntoIter<Rendered<'a>>,
}

impl<'a> Numbers<'a> {
    /// Returns the numbers for a block that renders a block of the source, or is that
    /// block.
    pub(super) fn of(block: &Block, source: &'a Block, numbers: &BlockNumbers) -> Self {
        let (left, right) = (numberable(source), numberable(block));
        let mut inside = vec![Rendered::default(); right.len()];
        let pairs = if std::ptr::eq(block, source) {
            (0..right.len()).map(|index| Pair::Both(index, index)).collect()
        } else {
            align(&left, &right)
        };
        for (a, b) in pairs
            .split(|pair| pair.both().is_some())
            .filter_map(|gap| alone(gap, &left, &right))
            .chain(pairs.iter().filter_map(|pair| pair.both()))
        {
            let numbers = numbers.inside.get(a).copied().unwrap_or_default();
            inside[b] = Rendered { numbers, directive: directive(left[a]) };
        }
        Numbers { paragraph: numbers.paragraph, inside: inside.into_iter() }
    }

    /// Takes what the next block has that may have a number: all that occur have to ask
    /// for it, in reading order.
    pub(super) fn take(&mut self) -> Rendered<'a> {
        self.inside.next().unwrap_or_default()
    }
}

/// Returns the blocks between two pairs that are the only ones of their kind there: a table with
/// a column too many is still the translation of the only table in its place.
fn alone(gap: &[Pair], left: &[&Block], right: &[&Block]) -> Option<(usize, usize)> {
    let mut sources = gap.iter().filter_map(|pair| pair.only_source());
    let mut targets = gap.iter().filter_map(|pair| pair.only_target());
    let (a, b) = (sources.next()?, targets.next()?);
    let is_only = sources.next().is_none() && targets.next().is_none();
    let is_alike = discriminant(&left[a].kind) == discriminant(&right[b].kind);
    (is_only && is_alike).then_some((a, b))
}

/// Returns those of a block and the blocks inside it that may have a number.
fn numberable(block: &Block) -> Vec<&Block> {
    let mut found = Vec::new();
    visit::blocks(std::slice::from_ref(block), &mut |block| {
        if may_have_number(&block.kind) {
            found.push(block);
        }
    });
    found
}

fn directive(block: &Block) -> Option<&Directive> {
    if let BlockKind::Directive(directive) = &block.kind { Some(directive) } else { None }
}

#[cfg(test)]
mod tests {
    use crate::assemble::{self, BlockKind, Options, ReportContext, visit};
    use crate::diagnostic::Diagnostics;
    use crate::load::{self, InMemory};
    use crate::translation::Comparisons;

    const MANIFEST: &str = "[report]\ntitle = { lt = \"A\", en = \"A\" }\n\
        state = \"LT\"\ndate = 2026-11-21\nlanguages = [\"lt\", \"en\"]\n\
        [organisation]\nname = { lt = \"A\", en = \"A\" }\n";

    /// Returns what has a number in the English text of a chapter: its label, and the
    /// words that tell it from others.
    fn numbered(lt: &str, en: &str) -> Vec<(String, String)> {
        let front = "+++\ntitle = \"A\"\n";
        let files = InMemory::new()
            .with("report/report.toml", MANIFEST)
            .with("report/lt/a.md", format!("{front}articles = [\"4\"]\n+++\n\n{lt}"))
            .with("report/en/a.md", format!("{front}+++\n\n{en}"));
        let loaded = load::load(&files, &[], &mut Diagnostics::new());
        let report = ReportContext {
            project: &loaded.project,
            sources: &loaded.sources,
            numbering: &assemble::number(&loaded.project),
            comparisons: &Comparisons::new(&loaded.project, &loaded.sources),
        };
        let options =
            Options { is_final: false, is_beside_source: false, apply_typography: false };
        let document = assemble::assemble(report, "en".parse().unwrap(), options);
        let mut found = Vec::new();
        for chapter in document.parts.iter().flat_map(|part| &part.chapters) {
            visit::blocks(&chapter.blocks, &mut |block| match &block.kind {
                BlockKind::Figure(figure) => {
                    let label = figure.caption.as_ref().map(|caption| &caption.label);
                    found.push((label.cloned().unwrap_or_default(), figure.alt.clone()));
                }
                BlockKind::Table(table) => {
                    let label = table.caption.as_ref().map(|caption| &caption.label);
                    let text = assemble::plain_text(&table.header[0]);
                    found.push((label.cloned().unwrap_or_default(), text));
                }
                BlockKind::Numbered(numbered) => {
                    let to = numbered.to.clone().unwrap_or_default();
                    found.push((numbered.label.clone(), to));
                }
                _ => {}
            });
        }
        let plain = |text: String| text.replace('\u{a0}', " ");
        found.into_iter().map(|(label, text)| (plain(label), plain(text))).collect()
    }

    #[track_caller]
    fn check(lt: &str, en: &str, expected: &[(&str, &str)]) {
        let found = numbered(lt, en);
        let found: Vec<(&str, &str)> =
            found.iter().map(|(label, text)| (&**label, &**text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_caption_too_many_or_too_few_does_not_shift_numbers() {
        let figures = |first: &str, second: &str| {
            format!(
                "> ![One](a.png{first})\n>\n> ![Two](b.png{second})\n\n![Three](c.png \"C\")\n"
            )
        };
        let (a, b) = (" \"A\"", " \"B\"");
        let three = ("Figure 2", "Three");
        let second = [("", "One"), ("Figure 1", "Two"), three];
        check(&figures("", b), &figures("", b), &second);
        check(&figures("", b), &figures(a, b), &second);
        let first = [("Figure 1", "One"), ("", "Two"), three];
        check(&figures(a, ""), &figures(a, b), &first);
        let both = [("Figure 1", "One"), ("Figure 2", "Two"), ("Figure 3", "Three")];
        check(&figures(a, b), &figures("", b), &both);
    }

    #[test]
    fn an_image_or_table_too_many_takes_no_number() {
        let note = |inner: &str| format!("::: note\n{inner}\n:::\n");
        let image = |name: &str| format!("![{name}]({name}.png \"A\")\n\n");
        check(
            &note(&[image("x"), image("y")].concat()),
            &note(&[image("z"), image("x"), image("y")].concat()),
            &[("", "z"), ("Figure 1", "x"), ("Figure 2", "y")],
        );
        let table = |head: &str, caption: &str| {
            format!("| {head} | 2022 |\n| :-- | --: |\n| a | {head} |\n{caption}\n")
        };
        check(
            &note(&[table("11", ""), table("22", "\n: Antra\n")].concat()),
            &note(&[table("11", ""), table("22", "\n: Second\n")].concat()),
            &[("", "11"), ("Table 1", "22")],
        );
    }

    #[test]
    fn a_recommendation_keeps_its_number_and_addressee() {
        let item = |to: &str, text: &str| {
            format!("- Text\n\n  ::: recommendation {{to=\"{to}\"}}\n  {text}\n  :::\n")
        };
        let (a, b) = (item("a", "Pirma apie 2022 m."), item("b", "Antra apie 1999 m."));
        let (c, d) = (item("c", "Second of 1999."), item("d", "First of 2022."));
        check(
            &format!("{a}{b}"),
            &format!("{d}{c}"),
            &[
                ("Recommendation 1", "Addressed to: ⟨addressee-a⟩"),
                ("Recommendation 2", "Addressed to: ⟨addressee-b⟩"),
            ],
        );
        check(
            &format!("{a}{b}"),
            &c,
            &[("Recommendation 2", "Addressed to: ⟨addressee-b⟩")],
        );
    }

    #[test]
    fn a_table_with_a_column_too_many_keeps_its_number() {
        let item = |columns: usize, caption: &str| {
            let row =
                |cell: &str| format!("  |{}\n", format!(" {cell} |").repeat(columns));
            let table = [row("a"), row("---"), row("1")].concat();
            format!("- Text\n\n{table}\n  : {caption}\n")
        };
        check(&item(2, "Viena"), &item(3, "One"), &[("Table 1", "a")]);
        // One without a source has no number, not the number 0.
        check("- Tekstas\n", &item(2, "One"), &[("Table", "a")]);
    }
}
