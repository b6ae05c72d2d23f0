//! Answers that a command needs: given as options, asked for on a terminal, or missing; what is
//! missing or wrong is told all at once.

use std::io::{BufRead, IsTerminal as _, stdin};

use komentaras::text::Args;

use crate::cli::ui::Ui;

/// Gathers answers.
pub(super) struct Questions<'a> {
    ui: &'a Ui,
    /// Where answers are typed; nothing without a terminal.
    terminal: Option<Box<dyn BufRead + 'a>>,
    /// Whether somebody was asked.
    pub(super) has_asked: bool,
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
    /// Asks on the terminal, if there is one.
    pub(super) fn on_terminal(ui: &'a Ui) -> Self {
        let typed = || -> Box<dyn BufRead> { Box::new(stdin().lock()) };
        let terminal = stdin().is_terminal().then(typed);
        Questions { ui, terminal, has_asked: false, problems: Vec::new() }
    }

    /// Returns whether somebody can be asked.
    pub(super) fn can_ask(&self) -> bool {
        self.terminal.is_some()
    }

    /// Returns an answer as the check of the question makes it, or else what the check says is
    /// wrong with it. Where nobody can be asked and nothing is proposed, it is missing.
    pub(super) fn answer(
        &mut self,
        question: Question<'_>,
        check: impl Fn(&str) -> Result<String, String>,
    ) -> Option<String> {
        let words = [("option", question.option), ("text", question.text.as_str())];
        let missing = self.ui.say_with("add-missing", &words);
        let needed = self.ui.say("answer-needed");
        let is_given = question.given.is_some();
        let proposed = question.proposed.clone();
        let answer = self.checked(question, check, Some(&needed));
        if answer.is_some() || is_given {
            return answer;
        }
        if proposed.is_none() {
            self.problems.push(missing);
        }
        proposed
    }

    /// Returns an answer that may be left out, as the check of the question makes it.
    pub(super) fn answer_or_none(
        &mut self,
        question: Question<'_>,
        check: impl Fn(&str) -> Result<String, String>,
    ) -> Option<String> {
        self.checked(question, check, None)
    }

    /// Asks until an answer passes. `needed` is said of an empty one; without it nothing is an
    /// answer too.
    fn checked(
        &mut self,
        question: Question<'_>,
        check: impl Fn(&str) -> Result<String, String>,
        needed: Option<&str>,
    ) -> Option<String> {
        let Question { text, given, proposed, .. } = question;
        if let Some(given) = given {
            return check(given).map_err(|problem| self.problems.push(problem)).ok();
        }
        while self.terminal.is_some() {
            match (self.ask(&text, proposed.as_deref()), needed) {
                (Some(answer), None) if answer.is_empty() => return None,
                (Some(answer), Some(needed)) if answer.is_empty() => {
                    self.ui.report(&format!("  {needed}\n"));
                }
                (Some(answer), _) => match check(&answer) {
                    Ok(answer) => return Some(answer),
                    Err(problem) => self.ui.report(&format!("  {problem}\n")),
                },
                (None, _) => self.terminal = None,
            }
        }
        None
    }

    /// Asks on the terminal for what may be left out; nothing where nobody can be asked.
    pub(super) fn optional(&mut self, text: &str) -> Option<String> {
        self.ask(text, None).filter(|answer| !answer.is_empty())
    }

    /// Asks until one of several words is typed and returns which; nothing where nobody
    /// answers. Each word is a message, and may be typed in any language of the program; its
    /// beginning will do.
    pub(super) fn chosen(&mut self, text: &str, words: &[&str]) -> Option<usize> {
        loop {
            let typed = self.optional(text)?;
            if let Some(chosen) = self.meant(&typed, words) {
                return Some(chosen);
            }
            let known: Vec<String> = words.iter().map(|id| self.ui.say(id)).collect();
            let words = [("typed", typed.as_str()), ("known", &known.join(", "))];
            let problem = self.ui.say_with("answer-unknown", &words);
            self.ui.report(&format!("  {problem}\n"));
        }
    }

    /// Asks once and returns whether the answer is yes.
    pub(super) fn agrees(&mut self, text: &str) -> bool {
        let typed = self.optional(text);
        typed.is_some_and(|typed| self.meant(&typed, &["answer-yes"]).is_some())
    }

    /// Returns which word was typed, if it can be only one of them.
    fn meant(&self, typed: &str, words: &[&str]) -> Option<usize> {
        let catalog = &self.ui.catalog;
        let typed = typed.to_lowercase();
        let is_meant = |id: &str| {
            let mut languages = catalog.languages();
            languages.any(|language| {
                let word = catalog.format(language, id, &Args::new());
                word.is_some_and(|word| word.to_lowercase().starts_with(&typed))
            })
        };
        let mut meant = (0..).zip(words).filter(|(_, id)| is_meant(id));
        let first = meant.next().map(|(index, _)| index);
        first.filter(|_| meant.next().is_none())
    }

    /// Asks on the terminal; an empty answer takes what is proposed.
    fn ask(&mut self, text: &str, proposed: Option<&str>) -> Option<String> {
        let terminal = self.terminal.as_mut()?;
        self.has_asked = true;
        let hint = proposed.map(|proposed| format!(" [{proposed}]")).unwrap_or_default();
        self.ui.report(&format!("{text}{hint}: "));
        let mut answer = String::new();
        let length = terminal.read_line(&mut answer).ok()?;
        let answer = answer.trim();
        match (length, answer, proposed) {
            // Whoever closes the input has nothing more to say.
            (0, ..) => {
                self.terminal = None;
                None
            }
            (_, "", Some(proposed)) => Some(proposed.to_owned()),
            _ => Some(answer.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns questions that somebody answers like this.
    fn asking<'a>(ui: &'a Ui, typed: Option<&'a str>) -> Questions<'a> {
        let terminal =
            typed.map(|typed| -> Box<dyn BufRead + 'a> { Box::new(typed.as_bytes()) });
        Questions { ui, terminal, has_asked: false, problems: Vec::new() }
    }

    #[test]
    fn a_word_is_chosen_in_either_language_and_by_its_beginning() {
        let ui = Ui::from_environment();
        let words = ["answer-mine", "answer-theirs"];
        for (typed, expected) in [
            ("mine\n", Some(0)),
            ("SAVO\n", Some(0)),
            ("th\n", Some(1)),
            ("kolegos\n", Some(1)),
            ("what?\nm\n", Some(0)),
            ("minee\n", None),
            ("\nmine\n", None),
            ("", None),
        ] {
            assert_eq!(asking(&ui, Some(typed)).chosen("", &words), expected, "{typed}");
        }
        assert_eq!(asking(&ui, None).chosen("", &words), None);
        for (typed, expected) in [
            ("y\n", true),
            ("Taip\n", true),
            ("t\n", true),
            ("n\ny\n", false),
            ("", false),
        ] {
            assert_eq!(asking(&ui, Some(typed)).agrees(""), expected, "{typed}");
        }
    }

    fn answered(
        typed: Option<&str>,
        given: Option<&str>,
        proposed: Option<&str>,
    ) -> String {
        let ui = Ui::from_environment();
        let mut questions = asking(&ui, typed);
        let question = Question {
            option: "--unit",
            text: "Unit".to_owned(),
            given,
            proposed: proposed.map(str::to_owned),
        };
        let check = |text: &str| {
            if text == "bad" { Err("not bad".to_owned()) } else { Ok(text.to_owned()) }
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
