//! Languages, by their codes.

use std::fmt;
use std::str::FromStr;

/// The regional variant whose CLDR data a language takes, where it is not the default.
///
/// United Nations English writes dates as the United Kingdom does.
const VARIANTS: [(&str, &str); 1] = [("en", "en-GB")];

/// A language of a report or of the program's messages, such as `lt` or `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(icu_locale::subtags::Language);

impl Language {
    /// Returns the code, which is also the name of the language's folders.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Returns the locale for CLDR data.
    pub(crate) fn locale(self) -> icu_locale::Locale {
        let variant = VARIANTS.iter().find(|(code, _)| *code == self.as_str());
        match variant.map(|(_, locale)| locale.parse()) {
            Some(Ok(locale)) => locale,
            _ => icu_locale::Locale::from(icu_locale::LanguageIdentifier::from(self.0)),
        }
    }
}

impl FromStr for Language {
    type Err = InvalidLanguage;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        code.parse().map(Language).map_err(|_| InvalidLanguage)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A code that is not a language subtag of BCP 47.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language code")]
pub struct InvalidLanguage;
