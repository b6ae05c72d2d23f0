//! Placeholders that are made from the registers.

use super::placeholder::{ArgumentReader, Arguments, Parsed};
use crate::diagnostic::found::{WrongArgument, WrongArgumentValue};
use crate::diagnostic::{Spanned, near};
use crate::model::{
    BlockKind, CountQuery, Grouping, Placeholder, RegisterKind, RegisterQuery, Role,
    Status,
};

impl ArgumentReader<'_> {
    /// Reads `{{register "recommendations" by="addressee"}}`.
    pub(super) fn register(&mut self, mut arguments: Arguments) -> Option<Parsed> {
        let kind = self.register_kind(&mut arguments, &RegisterKind::ALL);
        let by = arguments.take("by").and_then(|word| {
            let known = Grouping::ALL.map(Grouping::as_str);
            self.word("by", &word, &known, Grouping::from_name)
        });
        let role = self.role(&mut arguments);
        let anchor = arguments.take("anchor");
        if let Some(anchor) = &anchor {
            self.anchor(anchor);
        }
        self.no_more(&arguments);
        let kind = kind?;
        // Each of these belongs to one register.
        if by.is_some() && kind != RegisterKind::Recommendations {
            self.unknown(&Spanned::new("by", self.name_span));
        }
        if role.is_some() && kind != RegisterKind::Organisations {
            self.unknown(&Spanned::new("role", self.name_span));
        }
        let query = RegisterQuery { kind, by, role };
        Some(Parsed::Block(Box::new(BlockKind::Register(query)), anchor))
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
            RegisterKind::Abbreviations => return None,
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
