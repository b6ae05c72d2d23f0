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

/// Returns how many characters translations have for each of the source; for texts too short
/// to tell, one.
pub fn ratio(lengths: impl Iterator<Item = (usize, usize)>) -> f64 {
    let (source, target) =
        lengths.fold((0, 0), |all, text| (all.0 + text.0, all.1 + text.1));
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
