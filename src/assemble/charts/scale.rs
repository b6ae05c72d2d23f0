//! The axis of values: round steps that hold every figure.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

/// About how many steps an axis has.
const STEPS: f64 = 5.0;

/// How an axis of values treats zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zero {
    /// The axis begins at zero or crosses it, as lengths of bars ask.
    Always,
    /// The axis begins at zero unless that would press the figures together.
    WhereItFits,
}

/// Returns the steps of an axis that holds all values; ascending, at least two. No step is
/// finer than figures with so many decimals.
pub(super) fn ticks(values: &[Decimal], zero: Zero, decimals: u8) -> Vec<Decimal> {
    let numbers = || values.iter().filter_map(Decimal::to_f64);
    let (mut low, mut high) = (
        numbers().fold(f64::INFINITY, f64::min),
        numbers().fold(f64::NEG_INFINITY, f64::max),
    );
    if !low.is_finite() || !high.is_finite() {
        return vec![Decimal::ZERO, Decimal::ONE];
    }
    let (lowest, highest) = (low.min(0.0), high.max(0.0));
    // Where figures take less than a third of the axis, their differences can't be seen.
    let fits = (high - low) * 3.0 >= highest - lowest;
    if zero == Zero::Always || fits || (low <= 0.0 && high >= 0.0) {
        (low, high) = (lowest, highest);
    }
    if high - low <= f64::EPSILON * high.abs().max(1.0) {
        (low, high) = (low - low.abs() / 10.0 - 1.0, high + high.abs() / 10.0 + 1.0);
        // Bars have no length, and a line lies on zero: there is nothing below.
        if zero == Zero::Always || (lowest == 0.0 && highest == 0.0) {
            (low, high) = (0.0, 1.0);
        }
    }
    let finest = Decimal::new(1, u32::from(decimals).min(9));
    let step = step((high - low) / STEPS).max(finest);
    let size = step.to_f64().unwrap_or(1.0);
    // A little less than a whole step at either end is none: 0.1 + 0.2 is not 0.3.
    let first = (low / size + 1e-9).floor().to_i64().unwrap_or(0);
    let last = (high / size - 1e-9).ceil().to_i64().unwrap_or(1).max(first + 1);
    (first..=last)
        .take(100)
        .filter_map(|index| step.checked_mul(Decimal::from(index)))
        .map(|tick| if tick.is_zero() { Decimal::new(0, step.scale()) } else { tick })
        .collect()
}

/// Returns the round number (1, 2 or 5 times a power of ten) next above a size.
fn step(size: f64) -> Decimal {
    let exponent = size.log10().floor().clamp(-9.0, 25.0);
    let power = 10f64.powf(exponent);
    let mantissa = [1, 2, 5, 10]
        .into_iter()
        .find(|mantissa| f64::from(*mantissa) * power >= size * 0.999)
        .unwrap_or(10);
    let exponent = exponent.to_i32().unwrap_or(0);
    let ten = Decimal::from(10);
    let mut step = Decimal::from(mantissa);
    for _ in 0..exponent.max(0) {
        step = step.checked_mul(ten).unwrap_or(step);
    }
    let scale = exponent.min(0).unsigned_abs();
    let scaled = step * Decimal::new(1, scale);
    if mantissa == 10 { scaled.normalize() } else { scaled }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(values: &[&str], zero: Zero, expected: &str) {
        let values: Vec<Decimal> =
            values.iter().map(|value| value.parse().unwrap()).collect();
        let decimals = values.iter().map(Decimal::scale).max().unwrap();
        let ticks = ticks(&values, zero, u8::try_from(decimals).unwrap());
        let texts: Vec<String> = ticks.iter().map(ToString::to_string).collect();
        assert_eq!(texts.join(" "), expected, "{values:?}");
    }

    #[test]
    fn steps_are_round_and_hold_every_figure() {
        check(&["29.4", "21.1"], Zero::Always, "0 10 20 30");
        check(&["2.9", "0.4"], Zero::WhereItFits, "0 1 2 3");
        check(&["89", "95"], Zero::WhereItFits, "88 90 92 94 96");
        check(&["89", "95"], Zero::Always, "0 20 40 60 80 100");
        check(&["0.31", "0.1"], Zero::Always, "0.0 0.1 0.2 0.3 0.4");
        check(&["-3", "8"], Zero::WhereItFits, "-5 0 5 10");
        check(&["-30", "-28"], Zero::Always, "-30 -20 -10 0");
        check(&["104000", "320"], Zero::Always, "0 50000 100000 150000");
        check(&["5"], Zero::Always, "0 1 2 3 4 5");
    }

    #[test]
    fn no_step_is_finer_than_the_figures() {
        check(&["1000000", "1000001"], Zero::WhereItFits, "1000000 1000001");
        check(&["1", "0"], Zero::Always, "0 1");
        check(&["2", "1"], Zero::WhereItFits, "0 1 2");
        check(&["0.1", "0.2"], Zero::WhereItFits, "0.0 0.1 0.2");
        check(&["0", "0"], Zero::WhereItFits, "0 1");
        check(&["0.0"], Zero::WhereItFits, "0.0 0.2 0.4 0.6 0.8 1.0");
        check(&["7", "7"], Zero::WhereItFits, "5 6 7 8 9");
        check(&["-0.5", "-0.5"], Zero::WhereItFits, "-2.0 -1.5 -1.0 -0.5 0.0 0.5 1.0");
    }

    #[test]
    fn odd_figures_have_an_axis_too() {
        for values in [&[][..], &["0"], &["0", "0"], &["7", "7"], &["-7"]] {
            for zero in [Zero::Always, Zero::WhereItFits] {
                let values: Vec<Decimal> =
                    values.iter().map(|value| value.parse().unwrap()).collect();
                assert!(ticks(&values, zero, 0).len() >= 2, "{values:?}");
            }
        }
        for values in [[Decimal::MAX, Decimal::MIN], [Decimal::MAX, Decimal::ZERO]] {
            assert!(!ticks(&values, Zero::Always, 0).is_empty());
        }
        let small = Decimal::new(1, 28);
        assert!(ticks(&[small, Decimal::ZERO], Zero::Always, 28).len() >= 2);
    }
}
