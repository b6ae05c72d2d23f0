//! Placeholders that are made from the registers.

use super::placeholder::{ArgumentReader, Arguments, Parsed, selectors, split_names};
use crate::diagnostic::found::{WrongArgument, WrongArgumentValue};
use crate::diagnostic::{Spanned, near};
use crate::evidence::{KeyFiguresQuery, TIME};
use crate::model::{
    BlockKind, CountQuery, Grouping, Placeholder, RegisterKind, RegisterQuery, Role,
    Status,
};

impl ArgumentReader<'_> {
    /// Reads `{{register "recommendations" by="addressee"}}`.
    ///
    /// Which parameters there are depends on the register; of key figures, any other name is that
    /// of a dimension.
    pub(super) fn register(&mut self, mut arguments: Arguments) -> Option<Parsed> {
        let kind = self.register_kind(&mut arguments, &RegisterKind::ALL);
        let by = arguments.take("by").and_then(|word| {
            let known = Grouping::ALL.map(Grouping::as_str);
            self.word("by", &word, &known, Grouping::from_name)
        });
        let role = self.role(&mut arguments);
        let summary = arguments.take("as");
        let is_summary = summary.as_ref().and_then(|word| {
            self.word("as", word, &["summary"], |word| {
                (word == "summary").then_some(true)
            })
        });
        let only = arguments.take("only");
        let from = arguments.take("from");
        let caption = arguments.take("caption");
        self.plain(caption.as_ref());
        let anchor = arguments.take("anchor");
        if let Some(anchor) = &anchor {
            self.anchor(anchor);
        }
        let kind = kind?;
        let is_of_figures = kind == RegisterKind::KeyFigures;
        let is_of_recommendations = kind == RegisterKind::Recommendations;
        for (name, is_given, belongs) in [
            ("by", by.is_some(), is_of_recommendations),
            ("role", role.is_some(), kind == RegisterKind::Organisations),
            ("as", summary.is_some(), kind == RegisterKind::FollowUp),
            ("only", only.is_some(), is_of_figures || is_of_recommendations),
            ("from", from.is_some(), is_of_figures),
            // What has a caption has a number.
            (
                "caption",
                caption.is_some(),
                is_of_figures || kind == RegisterKind::FollowUp && summary.is_none(),
            ),
        ] {
            if is_given && !belongs {
                self.unknown(&Spanned::new(name, self.name_span));
            }
        }
        if let Some(from) = &from {
            self.period(from, "from");
        }
        let names = only.map(|only| split_names(&only.value, only.span));
        let names = names.unwrap_or_default();
        if is_of_figures && names.is_empty() && !self.wrong {
            self.find(self.name_span, WrongArgument::Missing, "only");
        }
        let mut query = RegisterQuery {
            kind,
            by,
            role,
            is_summary: is_summary.is_some(),
            only: Vec::new(),
            key_figures: KeyFiguresQuery::default(),
            caption,
        };
        if is_of_figures {
            // The latest figure has no year to choose.
            let is_time = |(key, _): &(Spanned<String>, _)| {
                matches!(key.value.as_str(), TIME | "time")
            };
            let (times, named) = arguments.named.into_iter().partition(is_time);
            self.no_more(&Arguments { positional: Vec::new(), named: times });
            let selectors = selectors(named);
            query.key_figures = KeyFiguresQuery { indicators: names, selectors, from };
        } else {
            self.no_more(&arguments);
            query.only = names;
        }
        Some(Parsed::Block(Box::new(BlockKind::Register(Box::new(query))), anchor))
    }

    /// Reads `{{count "organisations" role="member"}}`.
    pub(super) fn count(&mut self, mut arguments: Arguments) -> Option<Parsed> {
        let kind = self.register_kind(&mut arguments, &RegisterKind::COUNTED);
        let role = self.role(&mut arguments);
        let status = arguments.take("status").and_then(|word| {
            let known = Status::ALL.map(Status::as_str);
            self.word("status", &word, &known, Status::from_name)
        });
        let to = arguments.take("to");
        self.no_more(&arguments);
        let (count, others) = match kind? {
            RegisterKind::FollowUp => (
                CountQuery::Observations(status),
                [("role", role.is_some()), ("to", to.is_some())],
            ),
            RegisterKind::Recommendations => (
                CountQuery::Recommendations(to),
                [("role", role.is_some()), ("status", status.is_some())],
            ),
            RegisterKind::Abbreviations | RegisterKind::KeyFigures => return None,
            RegisterKind::Organisations => (
                CountQuery::Organisations(role),
                [("to", to.is_some()), ("status", status.is_some())],
            ),
        };
        for (name, _) in others.into_iter().filter(|(_, is_given)| *is_given) {
            self.unknown(&Spanned::new(name, self.name_span));
        }
        Some(Parsed::Inline(Placeholder::Count(Box::new(count))))
    }

    fn register_kind(
        &mut self,
        arguments: &mut Arguments,
        kinds: &[RegisterKind],
    ) -> Option<RegisterKind> {
        let name = self.only(arguments, "register")?;
        let known: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
        let read = |name: &str| kinds.iter().copied().find(|kind| kind.as_str() == name);
        self.word("register", &name, &known, read)
    }

    fn role(&mut self, arguments: &mut Arguments) -> Option<Role> {
        let word = arguments.take("role")?;
        self.word("role", &word, &Role::ALL.map(Role::as_str), Role::from_name)
    }

    /// Returns what a word means that is one of a few.
    fn word<T>(
        &mut self,
        argument: &str,
        word: &Spanned<String>,
        known: &[&str],
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let meaning = read(&word.value);
        if meaning.is_none() {
            let similar = near(&word.value, known);
            let kind = WrongArgumentValue::Word { similar, known: &known.join(", ") };
            self.find(
                word.span,
                WrongArgument::Value { kind, value: &word.value },
                argument,
            );
        }
        meaning
    }
}
