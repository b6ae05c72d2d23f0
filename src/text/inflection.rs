//! The forms of a word, known by their common stem.
//!
//! A light stemmer: of each word the longest ending of a list is taken off, and nothing of
//! the word itself. Which endings there are say the messages of the language in
//! `inflection.ftl`; no language is named here.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use icu_normalizer::ComposingNormalizerBorrowed;
use serde::Serialize;

use crate::text::words::{Gap, words};
use crate::text::{Args, Catalog, Language};

/// The fewest letters that are left of a word.
const SHORTEST: usize = 3;

/// How the words of a language change their form. Without messages they do not.
#[derive(Debug, Clone, Default)]
pub struct Inflection {
    endings: HashSet<String>,
    /// The length of the longest ending, in letters.
    longest: usize,
    /// Ends of stems, and what stands for them.
    sounds: Vec<(String, String)>,
    /// Stems, and what stands for them.
    stems: HashMap<String, String>,
    /// Words that end in no ending, though it looks like one.
    whole: HashSet<String>,
    /// Words that make no difference to what is named.
    articles: HashSet<String>,
}

/// The rules by which words lose their endings.
#[derive(Debug, Serialize)]
pub(super) struct Rules<'a> {
    shortest: usize,
    longest: usize,
    endings: BTreeSet<&'a str>,
    sounds: &'a [(String, String)],
    stems: BTreeMap<&'a String, &'a String>,
    whole: BTreeSet<&'a str>,
    articles: BTreeSet<&'a str>,
}

/// A word of a text by its stem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stem {
    /// The stem.
    pub stem: String,
    /// Where the word stands.
    pub range: Range<usize>,
    /// What stands before it.
    pub gap: Gap,
}

impl Inflection {
    /// Reads the messages of a language.
    pub fn new(language: Language, catalog: &Catalog) -> Self {
        let message = |name: &str| {
            let id = format!("inflection-{name}");
            catalog.format(language, &id, &Args::new()).unwrap_or_default()
        };
        let list = |name: &str| -> HashSet<String> {
            message(name).split_whitespace().map(str::to_owned).collect()
        };
        let endings = list("endings");
        Inflection {
            longest: endings
                .iter()
                .map(|ending| ending.chars().count())
                .max()
                .unwrap_or(0),
            endings,
            sounds: pairs(&message("sounds")).collect(),
            stems: pairs(&message("stems")).collect(),
            whole: list("whole"),
            articles: list("articles"),
        }
    }

    /// Returns the same for words that were changed, letter by letter.
    pub(super) fn mapped(&self, change: &dyn Fn(&str) -> String) -> Self {
        let set = |list: &HashSet<String>| list.iter().map(|it| change(it)).collect();
        let pair = |(found, put): (&String, &String)| (change(found), change(put));
        let endings: HashSet<String> = set(&self.endings);
        Inflection {
            longest: endings.iter().map(|it| it.chars().count()).max().unwrap_or(0),
            endings,
            sounds: self.sounds.iter().map(|(found, put)| pair((found, put))).collect(),
            stems: self.stems.iter().map(pair).collect(),
            whole: set(&self.whole),
            articles: set(&self.articles),
        }
    }

    /// Returns the rules, for a program that does the same.
    pub(super) fn rules(&self) -> Rules<'_> {
        Rules {
            shortest: SHORTEST,
            longest: self.longest,
            endings: sorted(&self.endings),
            sounds: &self.sounds,
            stems: self.stems.iter().collect(),
            whole: sorted(&self.whole),
            articles: sorted(&self.articles),
        }
    }

    /// Returns the words of a text by their stems, articles left out.
    pub fn stems(&self, text: &str) -> Vec<Stem> {
        let mut stems: Vec<Stem> = Vec::new();
        let mut skipped = Gap::Space;
        for word in words(text) {
            let gap = skipped.max(word.gap);
            let lower = in_one_form(word.text);
            if self.articles.contains(&*lower) {
                skipped = gap;
                continue;
            }
            skipped = Gap::Space;
            stems.push(Stem { stem: self.stem_of(&lower), range: word.range, gap });
        }
        stems
    }

    /// Returns the stem of a word: the same for all its forms.
    fn stem_of(&self, word: &str) -> String {
        if self.whole.contains(word) {
            return word.to_owned();
        }
        let mut stem = self.without_ending(word).to_owned();
        for (end, other) in &self.sounds {
            if stem.ends_with(end.as_str()) {
                stem.truncate(stem.len() - end.len());
                stem.push_str(other);
            }
        }
        self.stems.get(&stem).cloned().unwrap_or(stem)
    }

    fn without_ending<'w>(&self, word: &'w str) -> &'w str {
        let length = word.chars().count();
        let first = length.saturating_sub(self.longest).max(SHORTEST);
        word.char_indices()
            .skip(first)
            .filter_map(|(at, _)| word.split_at_checked(at))
            .find(|(_, ending)| self.endings.contains(*ending))
            .map_or(word, |(stem, _)| stem)
    }
}

fn sorted(set: &HashSet<String>) -> BTreeSet<&str> {
    set.iter().map(String::as_str).collect()
}

/// Returns a word in small letters, composed, with a straight apostrophe.
fn in_one_form(word: &str) -> Cow<'_, str> {
    // As most words are written: letters that are one character each.
    let is_so = |c: char| {
        matches!(c, 'a'..='z' | '0'..='9' | '-' | '\'' | '\u{df}'..='\u{f6}' | '\u{f8}'..='\u{ff}')
            || ('\u{100}'..='\u{17f}').contains(&c) && c.is_lowercase()
    };
    if word.chars().all(is_so) {
        return Cow::Borrowed(word);
    }
    let word = word.to_lowercase().replace('\u{2019}', "'");
    let word = ComposingNormalizerBorrowed::new_nfc().normalize(&word);
    Cow::Owned(word.into_owned())
}

fn pairs(text: &str) -> impl Iterator<Item = (String, String)> {
    let pairs = text.split_whitespace().filter_map(|pair| pair.split_once('~'));
    pairs.map(|(found, put)| (found.to_owned(), put.to_owned()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::Resource;

    /// Returns the stem of a word as it is written.
    fn stem(inflection: &Inflection, word: &str) -> String {
        inflection.stem_of(&in_one_form(word))
    }

    fn inflection(code: &str) -> Inflection {
        let text = match code {
            "lt" => include_str!("../../translations/lt/inflection.ftl"),
            _ => include_str!("../../translations/en/inflection.ftl"),
        };
        let language = code.parse().unwrap();
        let path = format!("translations/{code}/inflection.ftl");
        let resource = Resource { language, path, text: text.to_owned(), builtin: true };
        let (catalog, errors) = Catalog::new(vec![resource]);
        assert_eq!(errors, []);
        Inflection::new(language, &catalog)
    }

    /// Checks that the forms in each line are one word.
    #[track_caller]
    fn same(code: &str, lines: &[&str]) {
        let inflection = inflection(code);
        for line in lines {
            let mut forms = line.split_whitespace();
            let first = forms.next().unwrap();
            for form in forms {
                let stems = (stem(&inflection, first), stem(&inflection, form));
                assert_eq!(stems.0, stems.1, "{first}, {form}");
            }
        }
    }

    /// Checks that the words in each line are different ones.
    #[track_caller]
    fn different(code: &str, lines: &[&str]) {
        let inflection = inflection(code);
        for line in lines {
            let words: Vec<&str> = line.split_whitespace().collect();
            let stems: HashSet<String> =
                words.iter().map(|word| stem(&inflection, word)).collect();
            assert_eq!(stems.len(), words.len(), "{line}: {stems:?}");
        }
    }

    #[test]
    fn lithuanian_nouns_in_all_cases() {
        same(
            "lt",
            &[
                "vaikas vaiko vaikui vaiką vaiku vaike vaikai vaikų vaikams vaikus vaikais vaikuose",
                "nepilnametis nepilnamečio nepilnamečiui nepilnametį nepilnamečiu nepilnametyje nepilnamečiai nepilnamečių nepilnamečiams nepilnamečius nepilnamečiais",
                "mokinys mokinio mokiniui mokinį mokiniu mokinyje mokiniai mokinių mokiniams mokinius mokiniais",
                "naujagimis naujagimio naujagimį naujagimiai naujagimių naujagimiams naujagimius naujagimiais",
                "globa globos globai globą globoje",
                "valdžia valdžios valdžiai valdžią valdžioje",
                "teisė teisės teisei teisę teise teisėje teisių teisėms teises teisėmis teisėse",
                "atskirtis atskirties atskirčiai atskirtį atskirtyje atskirtys atskirčių atskirtims atskirtimis",
                "asmuo asmens asmeniui asmenį asmeniu asmenyje asmenys asmenų asmenims asmenis asmenimis",
                "duomenys duomenų duomenims duomenis duomenimis duomenyse",
                "pavojus pavojaus pavojui pavojų pavojumi pavojuje pavojai pavojams pavojais",
                "žmogus žmogaus žmogui žmogų žmonės žmonių žmonėms žmones žmonėmis",
                "moteris moters moteriai moterį moterys moterų moterims moterimis",
                "patyčios patyčių patyčioms patyčias patyčiomis patyčiose",
                "konvencija konvencijos konvencijai konvenciją konvencijoje",
            ],
        );
    }

    #[test]
    fn lithuanian_adjectives_in_all_cases() {
        same(
            "lt",
            &[
                "socialinis socialinio socialiniam socialinį socialiniu socialiniame socialiniai socialinių socialiniams socialinius socialiniais socialiniuose socialinė socialinės socialinei socialinę socialinėje socialinėms socialines socialinėmis socialinėse",
                "įtraukus įtraukaus įtraukiam įtraukų įtraukiu įtraukiame įtraukūs įtraukių įtraukiems įtraukius įtraukiais įtrauki įtraukios įtraukiai įtraukią įtraukioje įtraukusis įtraukiojo įtraukiajam įtraukųjį įtraukiuoju įtraukiajame įtraukieji įtraukiųjų įtraukiesiems įtraukiuosius įtraukiaisiais įtraukiuosiuose",
                "alternatyvioji alternatyviosios alternatyviajai alternatyviąją alternatyviąja alternatyviojoje alternatyviųjų alternatyviosioms alternatyviąsias alternatyviosiomis alternatyviosiose alternatyvi alternatyvus",
                "laikinoji laikinosios laikinajai laikinąją laikinąja laikinojoje laikinas laikinų laikinoms",
                "nelydimas nelydimo nelydimam nelydimi nelydimų nelydimiems nelydimus nelydimais nelydima nelydimos nelydimoms nelydimieji nelydimųjų",
                "likęs likusio likusiam likusį likusiu likę likusių likusiems likusius likusiais likusi likusios likusiai likusią likusioms likusias likusiomis",
            ],
        );
    }

    #[test]
    fn lithuanian_words_of_one_root_are_not_one_word() {
        different(
            "lt",
            &[
                "globa globėjas globojamas globotinis",
                "teisė teismas teisėjas teisinis teisėtas",
                "vaikas vaikystė vaikinas vaikiškas",
                "patyčios pats pataisa pati-",
                "rekomendacija rekomenduoti",
                "mirtis mirtingumas",
                "lytis lytinis",
                "negalia negali negalėti negalima",
            ],
        );
    }

    #[test]
    fn english_plurals_possessives_and_spellings() {
        same(
            "en",
            &[
                "child children child's children\u{2019}s CHILD",
                "municipality municipalities municipality's municipalities'",
                "service services",
                "organization organizations organisation organizations'",
                "programme programmes program",
                "centre centres center",
                "witness witnesses",
                "person persons people",
                "analysis analyses",
                "behaviour behavior",
            ],
        );
        different(
            "en",
            &[
                "disabled disability disabling",
                "organization organ",
                "guardian guardianship",
                "adopt adoption adopted",
                "child childhood",
            ],
        );
    }

    #[test]
    fn articles_are_left_out() {
        let stems = inflection("en").stems("The rights of the child, a family. An end");
        let list: Vec<String> =
            stems.iter().map(|stem| format!("{:?} {}", stem.gap, stem.stem)).collect();
        assert_eq!(
            list,
            ["Break right", "Space of", "Space child", "Comma famil", "Break end"]
        );
    }

    #[test]
    fn without_messages_a_word_is_its_own_stem() {
        let none = Inflection::new("sv".parse().unwrap(), &Catalog::default());
        assert_eq!(stem(&none, "Barnens"), "barnens");
    }

    proptest! {
        #[test]
        fn any_word_has_a_stem(word in "\\PC*") {
            for code in ["lt", "en"] {
                let stem = stem(&inflection(code), &word);
                prop_assert_eq!(stem.is_empty(), word.is_empty());
            }
        }
    }
}
