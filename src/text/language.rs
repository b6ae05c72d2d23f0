//! Languages, by their codes.

use std::fmt;
use std::str::FromStr;

/// The regional variant whose CLDR data a language takes, where it is not the default.
///
/// United Nations English writes dates as the United Kingdom does.
const VARIANTS: [(&str, &str); 1] = [("en", "en-GB")];

/// How gettext chooses among the forms of a plural, by language.
const PLURALS: [(&str, &str); 2] = [
    (
        "lt",
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : \
         n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);",
    ),
    ("en", "nplurals=2; plural=(n != 1);"),
];

/// The languages in which the program has words of its own.
const BUILTIN: [&str; 2] = ["lt", "en"];

/// The language of messages for those whose language the program does not speak, and of
/// international organisations.
const FALLBACK: icu_locale::subtags::Language = icu_locale::subtags::language!("en");

/// A language of a report or of the program's messages, such as `lt` or `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(icu_locale::subtags::Language);

impl Language {
    /// Returns the languages that the program itself speaks, the first by default.
    pub fn builtin() -> Vec<Language> {
        BUILTIN.iter().filter_map(|code| code.parse().ok()).collect()
    }

    /// Returns the language of the program for a locale such as `lt_LT.UTF-8`: the
    /// locale's own where the program speaks it, or else English, which most can read.
    pub fn of_locale(locale: &str) -> Language {
        let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        let language =
            Language::builtin().into_iter().find(|language| language.as_str() == code);
        language.unwrap_or(Language(FALLBACK))
    }

    /// Returns the language in which international organisations name what is in their files.
    pub fn international() -> Language {
        Language(FALLBACK)
    }

    /// Returns the code, which is also the name of the language's folders.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Returns how gettext chooses among the forms of a plural, where that is known.
    pub fn plural_forms(&self) -> Option<&'static str> {
        let found = PLURALS.iter().find(|(code, _)| *code == self.as_str());
        found.map(|(_, forms)| *forms)
    }

    /// Returns the language with the region whose spelling it has, as programs name the
    /// languages that they check: `lt-LT`, `en-GB`. It is the region in which most of those
    /// live who write it, unless the program takes another (CLDR, likely subtags).
    pub fn tag(self) -> String {
        let mut likely = self.locale().id;
        icu_locale::LocaleExpander::new_common().maximize(&mut likely);
        match likely.region {
            Some(region) => format!("{}-{region}", likely.language),
            None => likely.language.to_string(),
        }
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
