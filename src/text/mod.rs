//! What depends on a language: numbers, dates, order, typography and messages.
//!
//! It knows nothing of reports. No other module asks which language it is dealing with.

mod abbreviations;
mod builtin;
mod catalog;
pub mod collation;
mod comment;
mod count;
mod date;
mod digest;
pub mod figures;
mod inflection;
mod kinship;
mod language;
mod lexicon;
mod message_id;
mod named;
pub mod number;
mod privacy;
mod required;
mod rules;
mod search;
mod sentences;
mod style;
#[cfg(test)]
mod translations;
mod typed;
mod typography;
mod unbroken;
mod words;
pub mod wrap;

pub use abbreviations::{Explained, abbreviations, explained};
pub use builtin::{builtin_catalog, builtin_privacy, builtin_style};
pub(crate) use builtin::{given, is_builtin, is_copied_privacy, is_said_by_program};
pub use catalog::{
    Args, Catalog, GRAMMAR, IDIOMS, Outline, PluralChoice, Resource, ResourceError,
    ResourceErrorKind, outline, plural_forms,
};
pub use comment::{comment_likes, has_comment_mark, mistyped_end};
pub use count::WordCount;
pub use date::{Date, InvalidDate, in_iso, year_and_month};
pub use digest::digest;
pub(crate) use digest::digest_of_bytes;
pub use inflection::{Inflection, Stem};
pub use kinship::kinship;
pub use language::{InvalidLanguage, Language};
pub(crate) use lexicon::lowered;
pub use lexicon::{Lexicon, alphabet};
pub use message_id::{addressee_message, message_id, without_diacritics};
pub(crate) use named::named;
pub use privacy::{
    BAR, Certainty, Identified, Identifying, NamePiece, People, Privacy, Told,
    without_overlaps,
};
pub use rules::{RuleError, RuleErrorKind};
pub use search::{SearchWords, fold};
pub use sentences::{begins_sentence, capitalized, sentences};
pub use style::{Departure, Setting, Style};
#[cfg(test)]
pub(crate) use typed::READ;
pub use typed::TypedWords;
pub use typography::{Quotations, Typography};
pub use unbroken::unbroken;
pub use words::{Gap, ends_in_placeholder};
