//! How long a text and its translation are (Gale and Church, A Program for Aligning Sentences
//! in Bilingual Corpora, 1993).

use crate::text::figures::OBJECT;

/// The variance of the length of a translation, for each character of its source. Gale and
/// Church found 6.8 for English and French; the repository's report has 2.1, published
/// translations from Lithuanian into English 2 to 4.
const VARIANCE: f64 = 2.6;
/// For how many characters a placeholder stands.
const PRINTED: usize = 8;
/// How many characters tell how much longer one language is.
const ENOUGH: usize = 1000;

/// Returns how much is read of a text.
pub fn length(text: &str) -> usize {
    let objects = text.matches(OBJECT).count();
    text.chars().count() + objects * (PRINTED - 1)
}

/// Returns how many characters translations have for each of the source, from the lengths of the
/// sentences of each text and of its translation; for texts too short to tell, one.
///
/// Texts with as many sentences in both languages tell, if they are enough: where somebody left
/// out many sentences, all together would make the translations seem shorter than they are, and
/// hide what is missing.
pub fn ratio(texts: impl Iterator<Item = (Vec<usize>, Vec<usize>)>) -> f64 {
    let (mut all, mut even) = ((0, 0), (0, 0));
    for (source, target) in texts {
        let lengths = (source.iter().sum::<usize>(), target.iter().sum::<usize>());
        let add = |to: &mut (usize, usize)| *to = (to.0 + lengths.0, to.1 + lengths.1);
        add(&mut all);
        if source.len() == target.len() {
            add(&mut even);
        }
    }
    let (source, target) = if even.0 < ENOUGH { all } else { even };
    let ratio = number(target) / number(source).max(1.0);
    if source < ENOUGH { 1.0 } else { ratio.clamp(0.7, 1.5) }
}

/// Returns what a difference in length costs: half the square of the deviation, which is the
/// negative logarithm of a normal distribution.
pub(super) fn mismatch(source: usize, target: usize, ratio: f64) -> f64 {
    let (source, target) = (number(source) * ratio, number(target));
    let mean = f64::midpoint(source, target).max(1.0);
    (target - source).powi(2) / (mean * VARIANCE) / 2.0
}

/// Returns a count as a number that can be divided.
pub(super) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
