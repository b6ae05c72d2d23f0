//! A long story of edits to a chapter and its translation, after each of which the states
//! are exactly what the edits say.

use super::*;

/// A reproducible source of chance (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % bound as u64).unwrap()
    }

    fn text(&mut self, words: usize) -> String {
        let word = |chance: &mut Self| {
            let known: Vec<char> = "aąbčdeęgiklmnorsštuvž".chars().collect();
            let count = 4 + chance.below(6);
            let letters = (0..count).map(|_| known[chance.below(known.len())]);
            letters.collect::<String>()
        };
        (0..words).map(|_| word(self)).collect::<Vec<_>>().join(" ")
    }
}

/// A paragraph as the story knows it.
#[derive(Clone)]
struct Paragraph {
    source: String,
    target: Option<String>,
    state: State,
    /// Whether it is the longer part of one that was split since it was last recorded: were
    /// it deleted, its translation would rightly go to the other part.
    is_split: bool,
}

struct Story {
    chance: Chance,
    /// In the order of the source.
    source: Vec<Paragraph>,
    /// Translations whose source was deleted.
    orphans: Vec<String>,
    /// The order of the translation.
    order: Vec<String>,
    memory: Memory,
}

impl Story {
    fn pick(&mut self, is_wanted: impl Fn(&Paragraph) -> bool) -> Option<usize> {
        let fitting: Vec<usize> = (0..self.source.len())
            .filter(|index| is_wanted(&self.source[*index]))
            .collect();
        let chosen = self.chance.below(fitting.len().max(1));
        fitting.get(chosen).copied()
    }

    fn texts(&self) -> (String, String) {
        let source: Vec<&str> =
            self.source.iter().map(|paragraph| paragraph.source.as_str()).collect();
        (source.join("\n\n"), self.order.join("\n\n"))
    }

    fn rename(&mut self, old: &str, new: &str) {
        for text in self.order.iter_mut().filter(|text| *text == old) {
            new.clone_into(text);
        }
    }

    fn edit(&mut self) -> &'static str {
        match self.chance.below(11) {
            0 if self.missing() < 2 => {
                let text = self.chance.text(8);
                let place = self.chance.below(self.source.len() + 1);
                let state = State::Missing;
                let new =
                    Paragraph { source: text, target: None, state, is_split: false };
                self.source.insert(place, new);
                "insert"
            }
            1 if self.source.len() > 6 => {
                let Some(place) = self.pick(|paragraph| !paragraph.is_split) else {
                    return "nothing";
                };
                let gone = self.source.remove(place);
                self.orphans.extend(gone.target);
                "delete"
            }
            2 => {
                let from = self.chance.below(self.source.len());
                let moved = self.source.remove(from);
                let to = self.chance.below(self.source.len() + 1);
                self.source.insert(to, moved);
                "move"
            }
            3 => {
                let Some(index) =
                    self.pick(|paragraph| paragraph.state == State::Current)
                else {
                    return "nothing";
                };
                let word = self.chance.text(1);
                let paragraph = &mut self.source[index];
                paragraph.source = format!("{} {word}", paragraph.source);
                paragraph.state = State::Stale;
                "change the source"
            }
            4 => {
                let Some(index) =
                    self.pick(|paragraph| paragraph.state == State::Current)
                else {
                    return "nothing";
                };
                let word = self.chance.text(1);
                let old = self.source[index].target.clone().unwrap();
                let new = format!("{old} {word}");
                self.rename(&old, &new);
                self.source[index].target = Some(new);
                self.source[index].state = State::Unconfirmed;
                "edit the translation"
            }
            5 => {
                // Translated where it stands: behind the translation of what precedes it.
                let Some(index) =
                    self.pick(|paragraph| paragraph.state == State::Missing)
                else {
                    return "nothing";
                };
                let text = self.chance.text(8);
                let before = index.checked_sub(1).and_then(|place| {
                    let paragraph = self.source[place].target.as_ref()?;
                    self.order.iter().position(|text| text == paragraph)
                });
                let anchored = index == 0 || before.is_some();
                // Of several that are missing, its place could not tell whose it is.
                if self.missing() > 1 || !anchored || !self.orphans.is_empty() {
                    return "nothing";
                }
                self.order.insert(before.map_or(0, |place| place + 1), text.clone());
                let paragraph = &mut self.source[index];
                paragraph.target = Some(text);
                paragraph.state = State::Unconfirmed;
                // It is read again at once: until then only its place tells whose it is.
                self.accept();
                "translate"
            }
            6 => {
                let Some(index) = self.pick(|_| true) else { return "nothing" };
                let paragraph = &mut self.source[index];
                paragraph.source = paragraph.source.replacen(' ', "\n", 1);
                "break a line"
            }
            7 => {
                let orphans = std::mem::take(&mut self.orphans);
                self.order.retain(|text| !orphans.contains(text));
                "delete what has no source"
            }
            8 => {
                let Some(index) = self.pick(|_| true) else { return "nothing" };
                let text = &mut self.source[index].source;
                *text = match text.split('"').collect::<Vec<_>>().as_slice() {
                    [before, quoted, after] => format!("{before}„{quoted}“{after}"),
                    _ => text.replace(['„', '“'], "\""),
                };
                "change the quotation marks"
            }
            9 if self.missing() < 2 => {
                let Some(index) =
                    self.pick(|paragraph| paragraph.state == State::Current)
                else {
                    return "nothing";
                };
                let text = self.source[index].source.clone();
                let words: Vec<&str> = text.split_whitespace().collect();
                // The longer part is still known as what it was.
                let (longer, rest) = words.split_at(words.len() * 2 / 3);
                let source = rest.join(" ");
                let state = State::Missing;
                let rest = Paragraph { source, target: None, state, is_split: false };
                self.source.insert(index + 1, rest);
                let paragraph = &mut self.source[index];
                paragraph.source = longer.join(" ");
                paragraph.state = State::Stale;
                paragraph.is_split = true;
                "split a paragraph"
            }
            _ => {
                self.accept();
                "accept"
            }
        }
    }

    fn missing(&self) -> usize {
        self.source.iter().filter(|paragraph| paragraph.target.is_none()).count()
    }

    fn accept(&mut self) {
        let (source, target) = self.texts();
        self.memory = record(&source, &target, &self.memory);
        for paragraph in
            self.source.iter_mut().filter(|paragraph| paragraph.target.is_some())
        {
            paragraph.state = State::Current;
            paragraph.is_split = false;
        }
    }
}

fn tell(seed: u64) {
    let mut chance = Chance(seed);
    let source: Vec<Paragraph> = (0..12)
        .map(|_| Paragraph {
            source: format!("\"{}\" {}", chance.text(2), chance.text(7)),
            target: Some(chance.text(10)),
            state: State::Current,
            is_split: false,
        })
        .collect();
    let order = source.iter().filter_map(|paragraph| paragraph.target.clone()).collect();
    let mut story =
        Story { chance, source, orphans: Vec::new(), order, memory: Memory::default() };
    story.accept();
    for step in 0..200 {
        let edit = story.edit();
        let (source, target) = story.texts();
        let comparison = compared(&source, &target, &story.memory);
        let found: Vec<(Option<String>, State)> = comparison
            .segments
            .iter()
            .skip(1)
            .map(|pair| {
                (pair.target.as_ref().map(|segment| segment.text.plain()), pair.state)
            })
            .collect();
        let expected: Vec<(Option<String>, State)> = story
            .source
            .iter()
            .map(|paragraph| (paragraph.target.clone(), paragraph.state))
            .collect();
        assert_eq!(found, expected, "seed {seed}, step {step}: {edit}");
        let mut orphans: Vec<String> =
            comparison.orphans.iter().map(|segment| segment.text.plain()).collect();
        let mut expected = story.orphans.clone();
        orphans.sort();
        expected.sort();
        assert_eq!(orphans, expected, "seed {seed}, step {step}: {edit}");
    }
}

#[test]
fn two_hundred_edits_say_what_they_did() {
    for seed in 1..=5 {
        tell(seed);
    }
}
