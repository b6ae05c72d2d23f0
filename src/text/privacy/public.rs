//! What everybody may know: numbers of helplines, addresses and names of institutions.

/// The fewest digits of a telephone number that is known by its last ones: shorter ones are
/// compared as they are.
const LOCAL: usize = 6;

/// What everybody may know.
#[derive(Debug, Clone, Default)]
pub(super) struct Public {
    /// Numbers, by their digits without what stands before them within the country.
    numbers: Vec<String>,
    /// How the addresses of domains end.
    domains: Vec<String>,
    /// Other texts, in small letters.
    texts: Vec<String>,
    prefixes: Vec<String>,
}

impl Public {
    /// Adds what stands before numbers within the country and outside of it.
    pub(super) fn add_prefixes(&mut self, prefixes: impl IntoIterator<Item = String>) {
        self.prefixes.extend(prefixes.into_iter().map(|prefix| digits(&prefix)));
        self.prefixes.retain(|prefix| !prefix.is_empty());
        self.prefixes.sort_by_key(|prefix| std::cmp::Reverse(prefix.len()));
        self.prefixes.dedup();
        let numbers = std::mem::take(&mut self.numbers);
        self.numbers = numbers.iter().map(|number| self.local(number)).collect();
    }

    pub(super) fn extend(&mut self, texts: impl IntoIterator<Item = String>) {
        for text in texts {
            let text = text.trim().to_lowercase();
            if text.starts_with('@') {
                self.domains.push(text);
            } else if is_number(&text) {
                self.numbers.push(self.local(&digits(&text)));
            } else if !text.is_empty() {
                self.texts.push(text);
            }
        }
    }

    /// Returns the texts, in small letters.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(String::as_str)
    }

    /// Returns whether everybody may know what is written.
    pub(super) fn has(&self, written: &str) -> bool {
        let small = written.to_lowercase();
        let is_of_domain = |domain: &String| {
            small.ends_with(domain.as_str()) || small.ends_with(&domain.replace('@', "."))
        };
        self.texts.iter().any(|text| small == *text || is_name_in(text, &small))
            || small.contains('@') && self.domains.iter().any(is_of_domain)
            || is_number(&small) && self.numbers.contains(&self.local(&digits(&small)))
    }

    /// Returns whether an institution that everybody may know is named in a sentence.
    pub(super) fn is_named_in(&self, sentence: &str) -> bool {
        let small = sentence.to_lowercase();
        let is_name = |text: &&String| text.contains(' ');
        self.texts.iter().filter(is_name).any(|text| small.contains(text.as_str()))
    }

    /// Returns the digits of a number without what stands before it.
    fn local(&self, number: &str) -> String {
        let prefix = self.prefixes.iter().find(|prefix| {
            number.starts_with(prefix.as_str()) && number.len() >= prefix.len() + LOCAL
        });
        prefix.map_or(number, |prefix| number.split_at(prefix.len()).1).to_owned()
    }
}

/// Returns whether a public name, of several words, is the name within a passage.
fn is_name_in(text: &str, passage: &str) -> bool {
    text.contains(' ') && passage.contains(text)
}

fn is_number(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || "+()- \u{a0}".contains(c))
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
