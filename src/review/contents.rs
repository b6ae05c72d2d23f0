//! Lines of contents and lists, which programs renew: what is new in them besides.

use std::collections::BTreeMap;

use crate::render::docx::review::{lasting, without_page};
use crate::syntax::word::{OBJECT, Paragraph, WordFile};

/// The lines of contents and lists of which a record says that they are gone or new, while
/// others with the same words came or stayed.
pub(super) struct Renewed {
    sent: BTreeMap<String, usize>,
    wanted: BTreeMap<String, usize>,
}

impl Renewed {
    pub(super) fn new(file: &WordFile) -> Self {
        let mut renewed = Renewed { sent: BTreeMap::new(), wanted: BTreeMap::new() };
        for paragraph in file.paragraphs.iter().filter(|it| it.is_contents) {
            for line in lines_of(&paragraph.sent()) {
                *renewed.sent.entry(line).or_default() += 1;
            }
            for line in lines_of(&paragraph.wanted()) {
                *renewed.wanted.entry(line).or_default() += 1;
            }
        }
        renewed
    }

    /// Returns whether a paragraph is of the contents and nothing else became of it.
    pub(super) fn is_all_of(&self, paragraph: &Paragraph) -> bool {
        let (sent, wanted) = (paragraph.sent(), paragraph.wanted());
        let mut lines = lines_of(&sent).into_iter().chain(lines_of(&wanted));
        paragraph.is_contents
            && lines.all(|line| self.sent.get(&line) == self.wanted.get(&line))
    }
}

/// Returns the words of each line of contents, and its pictures.
fn lines_of(text: &str) -> Vec<String> {
    let words = |line: &str| {
        let line: Vec<char> = line.chars().collect();
        let mut words = lasting(without_page(&line));
        words.extend(line.iter().filter(|c| **c == OBJECT));
        words
    };
    text.split('\n').map(words).filter(|line| !line.is_empty()).collect()
}
