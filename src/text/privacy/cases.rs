//! The forms of a name that is known in one of them: Petraitis, Petraičio, Petraičiai.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::search::fold;

/// The fewest letters that a name has before its ending.
const STEM: usize = 2;
/// How many cases have their endings in the same order in all kinds.
const CASES: usize = 5;
/// What stands between the endings of one person and those of several.
const PLURAL: &str = "|";

/// How names are declined.
#[derive(Debug, Clone, Default)]
pub(super) struct Declensions {
    kinds: Vec<Declension>,
    /// What stands before surnames, in small letters: „van der Berg“.
    particles: BTreeSet<String>,
    /// How words begin that are no surnames, though they stand beside a name; folded.
    beginnings: Vec<String>,
    /// How they end; folded.
    ends: Vec<String>,
}

/// The endings of names of one kind, as they are written and without diacritics.
#[derive(Debug, Clone)]
struct Declension {
    /// The nominative comes first.
    singular: Vec<[String; 2]>,
    plural: Vec<[String; 2]>,
}

impl Declensions {
    /// Adds endings, divided by blanks, those of several persons behind a bar.
    pub(super) fn add(&mut self, endings: &[String]) {
        let read = |endings: &str| -> Vec<[String; 2]> {
            let endings = endings.trim_end().split(' ');
            endings.map(|ending| [ending.to_owned(), fold(ending)]).collect()
        };
        self.kinds.extend(endings.iter().map(|endings| {
            let (singular, plural) = endings.split_once(PLURAL).unwrap_or((endings, ""));
            let plural = plural.trim_start();
            let plural = if plural.is_empty() { Vec::new() } else { read(plural) };
            Declension { singular: read(singular), plural }
        }));
    }

    /// Adds what stands before surnames.
    pub(super) fn add_particles(&mut self, particles: Vec<String>) {
        self.particles.extend(particles);
    }

    /// Returns whether a folded word can stand between a given name and the surname.
    pub(super) fn is_particle(&self, word: &str) -> bool {
        self.particles.contains(word)
    }

    /// Adds how words begin and end that are no surnames.
    pub(super) fn add_other_words(&mut self, beginnings: &[String], ends: &[String]) {
        self.beginnings.extend(beginnings.iter().map(|it| fold(it)));
        self.ends.extend(ends.iter().map(|it| fold(it)));
    }

    /// Returns whether a folded word can be somebody's name.
    pub(super) fn can_be_name(&self, word: &str) -> bool {
        !self.beginnings.iter().any(|it| word.starts_with(it.as_str()))
            && !self.ends.iter().any(|it| word.ends_with(it.as_str()))
    }

    /// Returns whether two names stand in the same case; one without an ending agrees with none.
    pub(super) fn agree(&self, name: &str, other: &str) -> bool {
        let (cases, others) = (self.cases(name, false), self.cases(other, false));
        !cases.is_disjoint(&others)
    }

    /// Returns whether two words stand in different cases, as far as their endings tell.
    pub(super) fn differ(&self, word: &str, other: &str) -> bool {
        // Who types without diacritics types no word with them.
        let is_folded = word.is_ascii() && other.is_ascii();
        let (cases, others) = (self.cases(word, is_folded), self.cases(other, is_folded));
        !cases.is_empty() && !others.is_empty() && cases.is_disjoint(&others)
    }

    /// Returns the cases in which a word can stand by its longest ending, which may be typed
    /// without diacritics.
    fn cases(&self, word: &str, is_folded: bool) -> BTreeSet<usize> {
        let word = word.to_lowercase();
        let (mut longest, mut cases) = (0, BTreeSet::new());
        for kind in &self.kinds {
            let singular = kind.singular.iter().take(CASES).enumerate();
            let plural = kind.plural.iter().take(1).enumerate();
            for (case, [ending, folded]) in singular.chain(plural) {
                let has = word.ends_with(ending.as_str())
                    || is_folded && word.ends_with(folded.as_str());
                if !has || folded.is_empty() || folded.len() < longest {
                    continue;
                }
                if folded.len() > longest {
                    longest = folded.len();
                    cases.clear();
                }
                cases.insert(case);
            }
        }
        cases
    }

    /// Returns what a name can be by itself, in small letters.
    pub(super) fn nominatives(&self, name: &str) -> BTreeSet<String> {
        let name = name.to_lowercase();
        let is_nominative = self.is_nominative(&name);
        let mut nominatives = BTreeSet::new();
        for declension in &self.kinds {
            let Some([nominative, _]) = declension.singular.first() else { continue };
            for stem in declension.stems(&name, is_nominative) {
                nominatives.insert(format!("{stem}{nominative}"));
            }
        }
        nominatives.insert(name);
        nominatives
    }

    /// Returns whether the longest ending of a name in small letters is that of a nominative:
    /// „Norkaus“ is none. One that is one is of few kinds.
    fn is_nominative(&self, name: &str) -> bool {
        let longest = |it: &Declension| {
            let endings = it.singular.iter().map(|[ending, _]| ending);
            endings.filter(|it| name.ends_with(it.as_str())).map(String::len).max()
        };
        let longest = self.kinds.iter().filter_map(longest).max();
        let mut nominatives = self.kinds.iter().filter_map(|it| it.singular.first());
        nominatives.any(|[ending, _]| {
            !ending.is_empty()
                && name.ends_with(ending.as_str())
                && longest == Some(ending.len())
        })
    }

    /// Returns the forms of a name, folded, each with whether only several persons have it.
    pub(super) fn forms(&self, name: &str) -> BTreeMap<String, bool> {
        let name = name.to_lowercase();
        let is_nominative = self.is_nominative(&name);
        let mut forms = BTreeMap::new();
        for declension in &self.kinds {
            for stem in declension.stems(&name, is_nominative) {
                declension.add_forms(&stem, &mut forms);
            }
        }
        if forms.is_empty() {
            for declension in &self.kinds {
                let endings = declension.plural.iter();
                let stems =
                    stems(&name, endings.map(|[ending, folded]| [ending, folded]));
                for stem in stems {
                    declension.add_forms(&stem, &mut forms);
                }
            }
        }
        // One without endings takes those that names of other languages have.
        if forms.is_empty() {
            for foreign in self.kinds.iter().filter(|it| it.is_of_whole_words()) {
                foreign.add_forms(&fold(&name), &mut forms);
            }
        }
        forms.insert(fold(&name), false);
        forms
    }
}

impl Declension {
    /// Returns whether a name without an ending is declined so.
    fn is_of_whole_words(&self) -> bool {
        self.singular.first().is_some_and(|[ending, _]| ending.is_empty())
    }

    /// Returns what of a name in small letters stands before its ending, folded.
    fn stems(&self, name: &str, is_nominative: bool) -> BTreeSet<String> {
        let endings = self.singular.iter();
        if is_nominative {
            let written = endings.take(1).map(|[ending, _]| [ending, ending]);
            stems(name, written)
        } else {
            stems(name, endings.map(|[ending, folded]| [ending, folded]))
        }
    }

    fn add_forms(&self, stem: &str, forms: &mut BTreeMap<String, bool>) {
        for (endings, is_plural) in [(&self.singular, false), (&self.plural, true)] {
            for [_, ending] in endings {
                let form = forms.entry(format!("{stem}{ending}")).or_insert(is_plural);
                *form &= is_plural;
            }
        }
    }
}

/// Returns what of a name stands before each of some endings that it has, folded: a name may
/// have been typed without diacritics.
fn stems<'e>(
    name: &str,
    endings: impl Iterator<Item = [&'e String; 2]>,
) -> BTreeSet<String> {
    let endings = endings.flat_map(|[ending, folded]| {
        [Some(ending), Some(folded).filter(|_| name.is_ascii())].into_iter().flatten()
    });
    let endings = endings.filter(|ending| !ending.is_empty());
    let stems = endings.filter_map(|ending| name.strip_suffix(ending.as_str()));
    stems.filter(|stem| stem.chars().count() >= STEM).map(fold).collect()
}

#[cfg(test)]
mod tests {
    use crate::text::builtin_privacy;

    #[test]
    fn all_forms_of_a_name_are_known_from_any() {
        for (names, plural) in [
            ("Petraitis Petraičio Petraičiui Petraitį Petraičiu Petraityje Petraiti", ""),
            ("Petraitis", "Petraičiai Petraičiams Petraičius Petraičiais"),
            ("Kazlauskas Kazlausko Kazlauskui Kazlauską Kazlausku Kazlauske", ""),
            ("Kazlauskas", "Kazlauskams Kazlauskais"),
            ("Norkus Norkaus Norkui Norkų Norkumi", "Norkums Norkumis"),
            ("Jankevičius Jankevičiaus Jankevičiui Jankevičių Jankevičiumi", ""),
            ("Gaidys Gaidžio Gaidžiui Gaidį Gaidžiu", "Gaidžiai Gaidžiams"),
            ("Balsys Balsio Balsiui Balsį Balsiu", "Balsiai"),
            ("Petraitytė Petraitytės Petraitytei Petraitytę Petraityte", "Petraitytėms"),
            ("Kaminska Kaminskos Kaminskai Kaminską Kaminskoje", "Kaminskoms"),
            ("Brown Browno Brownui Browną Brownu", ""),
            ("Petraityte Petraitytes Petraitytei", ""),
        ] {
            // Those that are also forms of one person do not tell several.
            let privacy = builtin_privacy("LT");
            for name in names.split(' ') {
                let forms = privacy.declensions.forms(name);
                for form in names.split(' ') {
                    let form = crate::text::fold(form);
                    assert_eq!(forms.get(&form), Some(&false), "{name}: {form}");
                }
                for form in plural.split_whitespace() {
                    let form = crate::text::fold(form);
                    assert!(forms.contains_key(&form), "{name}: {form}");
                    // Only the nominative tells of which kind a name is.
                    let is_plural = forms.get(&form) == Some(&true);
                    assert!(is_plural || !names.starts_with(name), "{name}: {form}");
                }
            }
        }
    }

    #[test]
    fn other_words_are_no_forms() {
        let privacy = builtin_privacy("LT");
        for (name, other) in [
            ("Rimkus", "rimta"),
            ("Petraitis", "petras"),
            ("Simona", "simonas"),
            ("Jonas", "jonava"),
            ("Brown", "brownie"),
        ] {
            let forms = privacy.declensions.forms(name);
            assert_ne!(forms.get(other), Some(&false), "{name}");
        }
    }
}
