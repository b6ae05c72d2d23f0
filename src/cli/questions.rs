//! Answers that a command needs: given as options, asked for on a terminal, or missing; what is
//! missing or wrong is told all at once.

use std::io::BufRead;

use crate::cli::ui::{self, Ui};

/// Gathers answers.
pub(super) struct Questions<'a> {
    ui: &'a Ui,
    /// Where answers are typed; nothing without a terminal.
    terminal: Option<&'a mut dyn BufRead>,
    /// What is wrong with the answers, in the words of the program.
    pub(super) problems: Vec<String>,
}

/// A question.
pub(super) struct Question<'q> {
    /// The option that answers it, such as `--unit`.
    pub(super) option: &'q str,
    /// What is asked for.
    pub(super) text: String,
    /// The answer of the option.
    pub(super) given: Option<&'q str>,
    /// What is taken if nothing is said.
    pub(super) proposed: Option<String>,
}

impl<'a> Questions<'a> {
    pub(super) fn new(ui: &'a Ui, terminal: Option<&'a mut dyn BufRead>) -> Self {
        Questions { ui, terminal, problems: Vec::new() }
    }

    /// Returns whether somebody can be asked.
    pub(super) fn can_ask(&self) -> bool {
        self.terminal.is_some()
    }

    /// Returns an answer that passes a check, which otherwise says what is wrong with it.
    pub(super) fn answer(
        &mut self,
        question: Question<'_>,
        check: impl Fn(&str) -> Result<(), String>,
    ) -> Option<String> {
        let Question { option, text, given, proposed } = question;
        if let Some(given) = given {
            return match check(given) {
                Ok(()) => Some(given.to_owned()),
                Err(problem) => {
                    self.problems.push(problem);
                    None
                }
            };
        }
        while self.terminal.is_some() {
            match self.ask(&text, proposed.as_deref()) {
                Some(answer) if answer.is_empty() => {}
                Some(answer) => match check(&answer) {
                    Ok(()) => return Some(answer),
                    Err(problem) => ui::report(&format!("  {problem}\n")),
                },
                // Whoever closes the input has nothing more to say.
                None => self.terminal = None,
            }
        }
        if proposed.is_none() {
            let words = [("option", option), ("text", text.as_str())];
            self.problems.push(self.ui.say_with("add-missing", &words));
        }
        proposed
    }

    /// Asks on the terminal for what may be left out; nothing where nobody can be asked.
    pub(super) fn optional(
        &mut self,
        text: &str,
        proposed: Option<&str>,
    ) -> Option<String> {
        self.ask(text, proposed).filter(|answer| !answer.is_empty())
    }

    /// Asks on the terminal; an empty answer takes what is proposed.
    fn ask(&mut self, text: &str, proposed: Option<&str>) -> Option<String> {
        let terminal = self.terminal.as_mut()?;
        let hint = proposed.map(|proposed| format!(" [{proposed}]")).unwrap_or_default();
        ui::report(&format!("{text}{hint}: "));
        let mut answer = String::new();
        let length = terminal.read_line(&mut answer).ok()?;
        let answer = answer.trim();
        match (length, answer, proposed) {
            (0, ..) => None,
            (_, "", Some(proposed)) => Some(proposed.to_owned()),
            _ => Some(answer.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(
        typed: Option<&str>,
        given: Option<&str>,
        proposed: Option<&str>,
    ) -> String {
        let ui = Ui::from_environment();
        let mut bytes = typed.unwrap_or_default().as_bytes();
        let terminal: Option<&mut dyn BufRead> =
            if typed.is_some() { Some(&mut bytes) } else { None };
        let mut questions = Questions::new(&ui, terminal);
        let question = Question {
            option: "--unit",
            text: "Unit".to_owned(),
            given,
            proposed: proposed.map(str::to_owned),
        };
        let check = |text: &str| {
            if text == "bad" { Err("not bad".to_owned()) } else { Ok(()) }
        };
        let answer = questions.answer(question, check).unwrap_or_default();
        format!("{answer}/{}", questions.problems.len())
    }

    #[test]
    fn answers_are_given_typed_or_proposed() {
        for (typed, given, proposed, expected) in [
            (None, Some("a"), Some("b"), "a/0"),
            (None, Some("bad"), Some("b"), "/1"),
            (None, None, Some("b"), "b/0"),
            (None, None, None, "/1"),
            (Some("c\n"), None, None, "c/0"),
            (Some("\n"), None, Some("b"), "b/0"),
            (Some("\n  c \n"), None, None, "c/0"),
            (Some("bad\nc\n"), None, None, "c/0"),
            (Some("bad\n"), None, None, "/1"),
            (Some("c\n"), Some("a"), None, "a/0"),
        ] {
            assert_eq!(answered(typed, given, proposed), expected, "{typed:?} {given:?}");
        }
    }
}
