//! LaTeX in a BibLaTeX file as plain text. The `biblatex` crate resolves accents and most
//! signs, and leaves what it does not know as `\name{text}`.

use std::collections::BTreeSet;

use icu_normalizer::ComposingNormalizerBorrowed;

/// Commands whose argument is the text, and switches that only change how it looks.
const LOOKS: [&str; 38] = [
    "emph",
    "textit",
    "textbf",
    "textsc",
    "textsl",
    "textrm",
    "textsf",
    "texttt",
    "textup",
    "textmd",
    "textnormal",
    "textsuperscript",
    "textsubscript",
    "underline",
    "uline",
    "mbox",
    "hbox",
    "text",
    "mathrm",
    "mathbf",
    "mathit",
    "ensuremath",
    "url",
    "path",
    "nolinkurl",
    "mkbibemph",
    "mkbibitalic",
    "em",
    "it",
    "bf",
    "sc",
    "tt",
    "itshape",
    "bfseries",
    "scshape",
    "upshape",
    "relax",
    "protect",
];

/// Commands that stand for characters.
const SIGNS: [(&str, &str); 50] = [
    (",", "\u{a0}"),
    (" ", " "),
    ("\\", " "),
    ("/", ""),
    ("@", ""),
    ("!", ""),
    (";", " "),
    (":", " "),
    ("newline", " "),
    ("newblock", " "),
    ("par", " "),
    ("quad", " "),
    ("space", " "),
    ("slash", "/"),
    ("ldots", "…"),
    ("textquotesingle", "'"),
    ("glqq", "„"),
    ("grqq", "“"),
    ("glq", "‚"),
    ("grq", "‘"),
    ("flqq", "«"),
    ("frqq", "»"),
    ("lq", "‘"),
    ("rq", "’"),
    ("textcopyright", "©"),
    ("texteuro", "€"),
    ("euro", "€"),
    ("EUR", "€"),
    ("textsterling", "£"),
    ("textdegree", "°"),
    ("degree", "°"),
    ("textnumero", "№"),
    ("textonehalf", "½"),
    ("textmu", "µ"),
    ("j", "ȷ"),
    ("times", "×"),
    ("cdot", "·"),
    ("pm", "±"),
    ("leq", "≤"),
    ("le", "≤"),
    ("geq", "≥"),
    ("ge", "≥"),
    ("neq", "≠"),
    ("approx", "≈"),
    ("sim", "~"),
    ("rightarrow", "→"),
    ("to", "→"),
    ("alpha", "α"),
    ("beta", "β"),
    ("infty", "∞"),
];

/// Characters that stand higher, and lower.
const HIGHER: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
const LOWER: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";
const LEVEL: &str = "0123456789+-=()n";

/// What is left of LaTeX in a text.
#[derive(Debug, Default)]
pub(super) struct Latex {
    /// The commands that are not known.
    pub(super) unknown: BTreeSet<String>,
}

impl Latex {
    /// Returns the plain text of a field that holds no formula.
    pub(super) fn plain(&mut self, text: &str) -> String {
        self.plain_with_spaces(text).trim().to_owned()
    }

    /// Returns the plain text of a part of a field, with the spaces at its ends.
    pub(super) fn plain_with_spaces(&mut self, text: &str) -> String {
        let text = self.commands(text);
        let text = text.replace('~', "\u{a0}").replace("``", "“").replace("''", "”");
        ComposingNormalizerBorrowed::new_nfc().normalize(&text).into_owned()
    }

    /// Returns the plain text of a formula, without its dollar signs.
    pub(super) fn formula(&mut self, text: &str) -> String {
        let text = self.commands(text.trim_matches('$'));
        let mut plain = String::new();
        let mut rest = text.as_str();
        while let Some(at) = rest.find(['^', '_']) {
            let (before, after) = rest.split_at(at);
            plain.push_str(before);
            let (set, sign) =
                if after.starts_with('^') { (HIGHER, '^') } else { (LOWER, '_') };
            let after = after.get(1..).unwrap_or_default();
            let (script, after) = argument(after);
            let moved: Option<String> = script.chars().map(|c| moved(c, set)).collect();
            if moved.is_none() {
                self.unknown.insert(sign.to_string());
            }
            plain.push_str(moved.as_deref().unwrap_or(script));
            rest = after;
        }
        plain.push_str(rest);
        plain.replace(['{', '}'], "")
    }

    fn commands(&mut self, text: &str) -> String {
        let mut plain = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('\\') {
            plain.push_str(before);
            let letters = after.find(|c: char| !c.is_ascii_alphabetic());
            let length = match letters {
                Some(0) => after.chars().next().map_or(0, char::len_utf8),
                Some(length) => length,
                None => after.len(),
            };
            let (name, after) = after.split_at(length);
            if name.is_empty() {
                plain.push('\\');
                rest = after;
                continue;
            }
            // The crate ends a command without an argument with a space of its own.
            let has_argument = after.starts_with('{');
            let (inner, after) = if has_argument {
                argument(after)
            } else {
                ("", after.strip_prefix(' ').unwrap_or(after))
            };
            let inner = self.commands(inner);
            match name {
                "href" => {
                    // The address stands first; the text is what is read.
                    let (shown, after) = argument(after);
                    plain.push_str(&self.commands(shown));
                    rest = after;
                    continue;
                }
                "enquote" | "mkbibquote" => plain.push_str(&format!("“{inner}”")),
                _ if LOOKS.contains(&name) => plain.push_str(&inner),
                _ => {
                    let sign = SIGNS.iter().find(|(known, _)| *known == name);
                    if sign.is_none() {
                        self.unknown.insert(format!("\\{name}"));
                    }
                    plain.push_str(sign.map_or("", |(_, sign)| sign));
                    plain.push_str(&inner);
                }
            }
            rest = after;
        }
        plain.push_str(rest);
        plain
    }
}

/// Splits off an argument: what stands in braces, or else one character.
fn argument(text: &str) -> (&str, &str) {
    if !text.starts_with('{') {
        return text.split_at(text.chars().next().map_or(0, char::len_utf8));
    }
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (
                text.get(1..at).unwrap_or_default(),
                text.get(at + 1..).unwrap_or_default(),
            );
        }
    }
    (text.get(1..).unwrap_or_default(), "")
}

fn moved(c: char, set: &str) -> Option<char> {
    let at = LEVEL.chars().position(|letter| letter == c)?;
    set.chars().nth(at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn commands_become_text() {
        for (text, expected, unknown) in [
            (
                r"A study of \emph{bullying} in part~II",
                "A study of bullying in part\u{a0}II",
                "",
            ),
            (r"\emph{a \textbf{b} c} d", "a b c d", ""),
            (r"\em Vaikai", "Vaikai", ""),
            (r"A\, B", "A\u{a0}B", ""),
            (r"\enquote{Vaikas}", "“Vaikas”", ""),
            (r"``Vaikas''", "“Vaikas”", ""),
            (r"\url{https://a.lt}", "https://a.lt", ""),
            (r"\href{https://a.lt}{Tekstas} ir", "Tekstas ir", ""),
            (r"\ldots pabaiga", "…pabaiga", ""),
            (r"e\u{307}".replace("\\u{307}", "\u{307}").as_str(), "ė", ""),
            (r"\foo{žodis} ir \bar baras", "žodis ir baras", r"\bar \foo"),
            (r"\", "\\", ""),
            (r"\emph{a", "a", ""),
        ] {
            let mut latex = Latex::default();
            assert_eq!(latex.plain(text), expected, "{text}");
            let found: Vec<String> = latex.unknown.into_iter().collect();
            assert_eq!(found.join(" "), unknown, "{text}");
        }
    }

    #[test]
    fn formulas_become_text() {
        for (text, expected, is_known) in [
            ("$n=12$", "n=12", true),
            (r"$\geq 5$", "≥5", true),
            ("$10^{6}$", "10⁶", true),
            ("$x^2 + y_1$", "x² + y₁", true),
            ("$x^{ab}$", "xab", false),
            (r"$\frac{1}{2}$", "12", false),
        ] {
            let mut latex = Latex::default();
            assert_eq!(latex.formula(text), expected, "{text}");
            assert_eq!(latex.unknown.is_empty(), is_known, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in r"[a-cė{}\\^_$~` ]{0,40}") {
            Latex::default().plain(&text);
            Latex::default().formula(&text);
        }
    }
}
