//! A colour that a project chooses, and how well text in it can be read.

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Colour {
    /// The colour of paper.
    pub const WHITE: Colour = Colour::new(255, 255, 255);

    /// The least contrast of text with what is behind it (WCAG 2.2, criterion 1.4.3).
    pub const MIN_CONTRAST: f64 = 4.5;

    /// Returns a colour of these parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Colour { red, green, blue }
    }

    /// Reads `#1a5c8a`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Colour { red, green, blue })
    }

    /// Returns it as `#1a5c8a`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// Returns the contrast between two colours, from 1 to 21, as WCAG 2.2 defines it.
    pub fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Returns the lightest colour of this hue that is no lighter and in which text on white
    /// can be read.
    #[must_use]
    pub fn readable(self) -> Self {
        let is_readable =
            |colour: &Colour| colour.contrast(Colour::WHITE) >= Colour::MIN_CONTRAST;
        let mut shades = (0..=1000).rev().map(|share| self.darkened(share));
        shades.find(is_readable).unwrap_or(Colour::new(0, 0, 0))
    }

    /// Returns the colour that has so many hundredths of another mixed into it.
    #[must_use]
    pub fn mixed(self, other: Colour, share: u32) -> Self {
        let part = |own: u8, other: u8| {
            let sum = u32::from(own) * (100 - share.min(100)) + u32::from(other) * share;
            u8::try_from((sum + 50) / 100).unwrap_or(own)
        };
        Colour::new(
            part(self.red, other.red),
            part(self.green, other.green),
            part(self.blue, other.blue),
        )
    }

    /// Returns this share of the colour's light, in thousandths, rounded down.
    fn darkened(self, share: u32) -> Self {
        let part =
            |part: u8| u8::try_from(u32::from(part) * share / 1000).unwrap_or(part);
        Colour::new(part(self.red), part(self.green), part(self.blue))
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(self.red)
            + 0.7152 * linear(self.green)
            + 0.0722 * linear(self.blue)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn contrast_is_that_of_other_calculators() {
        // From the contrast checker of WebAIM, which cuts off after two decimals.
        for (text, expected) in [
            ("#000000", 21.0),
            ("#ffffff", 1.0),
            ("#767676", 4.54),
            ("#777777", 4.47),
            ("#ff0000", 3.99),
            ("#0000ff", 8.59),
        ] {
            let contrast = Colour::parse(text).unwrap().contrast(Colour::WHITE);
            assert!((contrast - expected).abs() < 0.01, "{text} {contrast}");
        }
    }

    #[test]
    fn a_colour_has_six_digits() {
        for text in ["", "#", "1a5c8a", "#1a5c8", "#1a5c8ag", "#1a5c8é", "#+a5c8a", "red"]
        {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
        assert_eq!(Colour::parse("#1A5c8a"), Some(Colour::new(26, 92, 138)));
    }

    proptest! {
        #[test]
        fn what_is_proposed_can_be_read(red: u8, green: u8, blue: u8) {
            let colour = Colour::new(red, green, blue);
            prop_assert_eq!(Colour::parse(&colour.hex()), Some(colour));
            let readable = colour.readable();
            prop_assert!(readable.contrast(Colour::WHITE) >= Colour::MIN_CONTRAST);
            prop_assert_eq!(readable.readable(), readable);
            let is_readable = colour.contrast(Colour::WHITE) >= Colour::MIN_CONTRAST;
            prop_assert_eq!(readable == colour, is_readable);
            // Nearest: not much darker than need be.
            prop_assert!(is_readable || readable.contrast(Colour::WHITE) < 4.7);
        }
    }
}
