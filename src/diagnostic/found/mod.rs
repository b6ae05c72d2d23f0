//! What each finding says: a type for each code, whose fields are what goes into its words.
//!
//! ```text
//! diags.push(found::UnusedIndicator { name: &id.value }.at(id.span));
//! ```
//!
//! A text or a count is a variable of the code's Fluent message; a [`Span`] is a related
//! place, which the attribute of the same name labels; a kind is a variable that selects
//! the words, and may bring further fields. So what is forgotten or misspelt does not
//! compile, and a test compares the fields with the messages of every language.

#![expect(missing_docs, reason = "the messages in `findings.ftl` say what each is for")]

mod data;
mod figures;
mod languages;
mod markup;
mod project;
mod registers;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use data::*;
pub use figures::*;
pub use languages::*;
pub use markup::*;
pub use project::*;
pub use registers::*;

use crate::diagnostic::{Arg, Code, Diagnostic, Fix, Near, Related, Span};
use crate::text::{Identifying, Language};

/// A field of a finding.
trait Field: Sized {
    /// Adds it to a finding.
    fn add(self, name: &'static str, finding: &mut Diagnostic);

    /// Lists what it can add.
    fn list(name: &'static str, fields: &mut Fields);
}

/// What the words of a code may use.
#[derive(Debug, Default, Clone)]
pub(super) struct Fields {
    /// The variables of its message.
    pub(super) variables: Vec<&'static str>,
    /// The attributes that label related places.
    #[cfg_attr(not(test), allow(dead_code, reason = "a test compares them"))]
    pub(super) labels: Vec<&'static str>,
    /// The values of the variables that select words.
    #[cfg_attr(not(test), allow(dead_code, reason = "a test compares them"))]
    pub(super) kinds: Vec<(&'static str, &'static str)>,
}

impl Fields {
    /// Returns what the words of a code may use.
    pub(super) fn of(code: Code) -> &'static Fields {
        static ALL: LazyLock<BTreeMap<Code, Fields>> = LazyLock::new(|| {
            let lists =
                [data(), figures(), languages(), markup(), project(), registers()];
            lists.into_iter().flatten().collect()
        });
        static NONE: Fields =
            Fields { variables: Vec::new(), labels: Vec::new(), kinds: Vec::new() };
        ALL.get(&code).unwrap_or(&NONE)
    }
}

impl<A: Into<Arg>> Field for A {
    fn add(self, name: &'static str, finding: &mut Diagnostic) {
        finding.args.insert(name, self.into());
    }

    fn list(name: &'static str, fields: &mut Fields) {
        fields.variables.push(name);
    }
}

impl Field for Span {
    fn add(self, name: &'static str, finding: &mut Diagnostic) {
        finding.related.push(Related { span: self, label: name });
    }

    fn list(name: &'static str, fields: &mut Fields) {
        fields.labels.push(name);
    }
}

impl Field for Identifying {
    fn add(self, name: &'static str, finding: &mut Diagnostic) {
        self.as_str().add(name, finding);
    }

    fn list(name: &'static str, fields: &mut Fields) {
        fields.variables.push(name);
        let kinds = Identifying::ALL.map(|kind| (name, kind.as_str()));
        fields.kinds.extend(kinds);
    }
}

/// Several related places, labelled alike.
impl Field for &[Span] {
    fn add(self, name: &'static str, finding: &mut Diagnostic) {
        for span in self {
            span.add(name, finding);
        }
    }

    fn list(name: &'static str, fields: &mut Fields) {
        Span::list(name, fields);
    }
}

/// A text in several languages, of which a reader sees the one in their own.
pub type Localized<'a> = &'a BTreeMap<Language, String>;

impl From<Localized<'_>> for Arg {
    fn from(texts: Localized<'_>) -> Self {
        Arg::Localized(texts.clone())
    }
}

/// The known name that was meant, which replaces the one at the finding's place.
impl Field for Near<'_> {
    fn add(self, name: &'static str, finding: &mut Diagnostic) {
        self.name.add(name, finding);
        finding.fix = finding.primary.and_then(|span| Fix::near(span, self));
    }

    fn list(name: &'static str, fields: &mut Fields) {
        fields.variables.push(name);
    }
}

/// Adds nothing where there is none: the variable is empty then.
impl<F: Field> Field for Option<F> {
    fn add(self, name: &'static str, finding: &mut Diagnostic) {
        if let Some(field) = self {
            field.add(name, finding);
        }
    }

    fn list(name: &'static str, fields: &mut Fields) {
        F::list(name, fields);
    }
}

/// Makes the types of findings, each named after its code: first those without fields. The
/// function that lists them has the name of the file.
macro_rules! findings {
    (
        $list:ident;
        plain: $($plain:ident),*;
        $($name:ident $(<$life:lifetime>)? { $($field:ident: $type:ty),* $(,)? })*
    ) => {
        $(
            #[derive(Debug, Clone, Copy)]
            pub struct $plain;

            impl $plain {
                /// Returns the finding at a place, or of the report as a whole.
                pub fn at(self, span: impl Into<Option<Span>>) -> Diagnostic {
                    Diagnostic::new(Code::$plain, span)
                }
            }
        )*
        $(
            #[derive(Debug, Clone, Copy)]
            pub struct $name $(<$life>)? { $(pub $field: $type),* }

            impl $(<$life>)? $name $(<$life>)? {
                /// Returns the finding at a place, or of the report as a whole.
                pub fn at(self, span: impl Into<Option<Span>>) -> Diagnostic {
                    let mut finding = Diagnostic::new(Code::$name, span);
                    $(self.$field.add(stringify!($field), &mut finding);)*
                    finding
                }

                fn list() -> Fields {
                    let mut fields = Fields::default();
                    $(<$type as Field>::list(stringify!($field), &mut fields);)*
                    fields
                }
            }
        )*

        /// Returns what the words of each of these codes may use.
        pub(super) fn $list() -> Vec<(Code, Fields)> {
            vec![
                $((Code::$plain, Fields::default()),)*
                $((Code::$name, $name::list()),)*
            ]
        }
    };
}
use findings;

/// Makes the kinds of a finding: the word that selects its text, and what only this kind
/// says.
macro_rules! kinds {
    ($($name:ident $(<$life:lifetime>)? {
        $($variant:ident = $word:literal $({ $($field:ident: $type:ty),* $(,)? })?),* $(,)?
    })*) => {
        $(
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
            pub enum $name $(<$life>)? { $($variant $({ $($field: $type),* })?),* }

            impl $(<$life>)? $name $(<$life>)? {
                /// Returns the word that selects the text.
                pub fn as_str(self) -> &'static str {
                    match self { $($name::$variant { .. } => $word,)* }
                }
            }

            impl $(<$life>)? Field for $name $(<$life>)? {
                fn add(self, name: &'static str, finding: &mut Diagnostic) {
                    self.as_str().add(name, finding);
                    match self {
                        $($name::$variant $({ $($field),* })? => {
                            $($($field.add(stringify!($field), finding);)*)?
                        })*
                    }
                }

                fn list(name: &'static str, fields: &mut Fields) {
                    fields.variables.push(name);
                    $(
                        fields.kinds.push((name, $word));
                        $($(<$type as Field>::list(stringify!($field), fields);)*)?
                    )*
                }
            }
        )*
    };
}
use kinds;
