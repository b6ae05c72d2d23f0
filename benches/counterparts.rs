//! How many sentences left out, and paragraphs swapped, are found in real translations.
//!
//! ```text
//! cargo run --release --bin counterparts -- SOURCE TARGET FILE…
//! ```
//!
//! SOURCE and TARGET are languages, such as `lt en`. Each line of a FILE is a paragraph, a tab
//! and its translation.

#[path = "../tests/suite/planted.rs"]
mod planted;

use komentaras::text::builtin_catalog;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [source, target, files @ ..] = arguments.as_slice() else {
        panic!("languages and files are needed: lt en FILE…");
    };
    let catalog = builtin_catalog();
    let lexicon = |code: &str| catalog.lexicon(code.parse().expect("a language"));
    let words = (lexicon(source), lexicon(target));
    for file in files {
        #[expect(clippy::disallowed_methods, reason = "stands in for the program's `load`")]
        let text = std::fs::read_to_string(file).expect("the file can be read");
        let paragraphs: Vec<planted::Paragraph> = text
            .lines()
            .filter_map(|line| planted::paragraph(line.split_once('\t')?, (&words.0, &words.1)))
            .collect();
        let counts = planted::measure(&paragraphs);
        let hasty = planted::measure_haste(&paragraphs);
        #[expect(clippy::print_stdout, reason = "the result")]
        {
            println!("{file}: {} paragraphs of several sentences; {counts}", paragraphs.len());
            println!("{file}: where every second paragraph loses a sentence: {hasty}");
        }
    }
}
