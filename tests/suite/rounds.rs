//! A long story of a report that goes to the translator and comes back: after each step the
//! states are exactly what the edits say.

use crate::integrity::{agreed, final_copy, is_taken, source};
use crate::project::TestProject;

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

    fn words(&mut self, count: usize) -> String {
        let mut word = || -> String {
            let letters: Vec<char> = "abdegiklmnorstuv".chars().collect();
            (0..6).map(|_| letters[self.below(letters.len())]).collect()
        };
        (0..count).map(|_| word()).collect::<Vec<_>>().join(" ")
    }
}

/// What the translator of the story makes of a text: each word backwards.
fn translated(text: &str) -> String {
    let words = text.split(' ').map(|word| word.chars().rev().collect::<String>());
    words.collect::<Vec<_>>().join(" ")
}

/// Translates the open units of an XLIFF 1.2 file.
fn with_translations(xliff: &str) -> String {
    let mut output = String::new();
    for line in xliff.lines() {
        if !line.starts_with("<target") {
            output.push_str(line);
            output.push('\n');
        }
        let source = line.strip_prefix("<source>").filter(|_| !line.contains("\">"));
        let source = source.and_then(|line| line.strip_suffix("</source>"));
        let is_own =
            output.lines().nth_back(1).is_some_and(|line| line.contains("<trans-unit"));
        if let Some(source) = source.filter(|_| is_own) {
            output.push_str(&format!("<target>{}</target>\n", translated(source)));
        }
    }
    output
}

#[test]
fn a_report_goes_to_the_translator_and_comes_back_after_every_round_of_edits() {
    let mut chance = Chance(7);
    let mut texts: Vec<String> = (0..8).map(|_| chance.words(9)).collect();
    // The order of the translation, which the translator leaves as it is.
    let mut id = "19-smurtas".to_owned();
    let join = |texts: &[String]| texts.join("\n\n");
    let renderings: Vec<String> = texts.iter().map(|text| translated(text)).collect();
    let mut project = agreed(&join(&texts), &join(&renderings));
    for round in 1..=12 {
        let (mut missing, mut changed) = (0, Vec::new());
        for _ in 0..=chance.below(3) {
            let at = chance.below(texts.len());
            match chance.below(5) {
                0 => {
                    texts.insert(at, chance.words(9));
                    for count in &mut changed {
                        *count += usize::from(*count >= at);
                    }
                    missing += 1;
                }
                1 if !changed.contains(&at) && missing == 0 => {
                    texts[at] = format!("{} {}", texts[at], chance.words(1));
                    changed.push(at);
                }
                2 if changed.is_empty() && missing == 0 => {
                    let moved = texts.remove(at);
                    texts.insert(chance.below(texts.len() + 1), moved);
                }
                3 => {
                    let new = format!("20-round-{round}");
                    for language in ["lt", "en"] {
                        let [from, to] = [&id, &new].map(|id| {
                            project.path(&format!("report/{language}/{id}.md"))
                        });
                        std::fs::rename(from, to).unwrap_or_default();
                    }
                    id = new;
                }
                _ => {
                    let data = project.read("report/data/poverty.csv");
                    let data = data.replace("17.8", "18.7").replace("22.4", "17.8");
                    project = project.change("report/data/poverty.csv", data);
                }
            }
        }
        project = project.change(&format!("report/lt/{id}.md"), source(&join(&texts)));
        let counts = |project: &TestProject| {
            let shown = project.output("-q status --format json").stdout;
            let shown: serde_json::Value = serde_json::from_slice(&shown).unwrap();
            ["missing", "stale", "unconfirmed"]
                .map(|state| shown["total"][state].as_u64().unwrap())
        };
        let expected = [missing, changed.len() as u64, 0];
        assert_eq!(counts(&project), expected, "round {round}");
        if expected != [0; 3] {
            let (code, told) = final_copy(&project);
            assert_eq!(code, Some(1), "round {round}: {told}");
        }
        project.run("-q translation export --format xliff -o out.xlf").code(0);
        if project.path("out.xlf").exists() {
            let back = with_translations(&project.read("out.xlf"));
            project = project.change("out.xlf", back);
            project.run("-q translation import out.xlf").code(0);
            project = project.remove("out.xlf");
        }
        assert_eq!(counts(&project), [0; 3], "round {round}");
        let english = project.read(&format!("report/en/{id}.md"));
        let mut found: Vec<&str> = english.split("\n\n").skip(1).map(str::trim).collect();
        let mut wanted: Vec<String> = texts.iter().map(|text| translated(text)).collect();
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "round {round}");
    }
    is_taken(&project);
}

#[test]
fn what_grammar_decides_of_a_placeholder_is_the_translators() {
    let lithuanian = "{{anchor \"dalis\"}}Skurdas: {{number \"poverty\" year=2023 sex=\"F\"}} proc.\n\n\
                      Rašoma {{ref \"dalis\" case=\"loc\"}}, ne {{ref \"dalis\"}}.";
    let english = "{{anchor \"dalis\"}}Poverty: {{value \"poverty\" year=2023 sex=\"F\"}}\n\n\
                   Written in {{ref \"dalis\"}}, not {{ref \"dalis\"}}.";
    for format in ["xliff", "xliff2", "po"] {
        let project = agreed(lithuanian, english);
        let export = format!(
            "translation export --format {format} --all --language en -q -o en.out"
        );
        project.run(&export).code(0);
        let said = project.output("translation import en.out --dry-run");
        let said = String::from_utf8(said.stderr).unwrap();
        assert!(!said.contains("exchange-code"), "{format}: {said}");
    }
}
