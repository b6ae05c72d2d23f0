//! What holds for every chapter.

use proptest::prelude::*;

use super::*;

/// Paragraphs whose texts have little in common, some of them repeated.
fn paragraphs() -> impl Strategy<Value = Vec<(String, String)>> {
    let pair = ("[a-zėšž]{4,9}( [a-zėšž]{4,9}){3,8}", "[a-z]{4,9}( [a-z]{4,9}){3,8}");
    prop::collection::vec(pair, 2..10)
}

fn join(texts: impl IntoIterator<Item = String>) -> String {
    texts.into_iter().collect::<Vec<_>>().join("\n\n")
}

fn both(pairs: &[(String, String)]) -> (String, String) {
    (
        join(pairs.iter().map(|(source, _)| source.clone())),
        join(pairs.iter().map(|(_, target)| target.clone())),
    )
}

proptest! {
    #[test]
    fn one_edit_of_the_source_touches_no_other_segment(
        pairs in paragraphs(),
        edit in 0usize..4,
        place in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
    ) {
        let (source, target) = both(&pairs);
        let memory = agreed(&source, &target);
        let mut texts: Vec<String> = pairs.iter().map(|(pair, _)| pair.clone()).collect();
        let at = place.index(texts.len());
        let mut touched = texts[at].clone();
        match edit {
            0 => {
                touched = "visiškai naujas sakinys apie nieką".to_owned();
                texts.insert(at, touched.clone());
            }
            1 => {
                texts.remove(at);
            }
            2 => {
                let text = texts.remove(at);
                let to = to.index(texts.len() + 1);
                texts.insert(to, text);
            }
            _ => texts[at] = touched.replacen(' ', "\n\n", 1),
        }
        let parts: Vec<String> =
            touched.split("\n\n").flat_map(|part| part.splitn(2, ' ')).map(str::to_owned).collect();
        for (text, state) in states(&join(texts), &target, &memory) {
            let is_touched = text == touched || parts.contains(&text);
            prop_assert!(state == State::Current || is_touched, "{text}: {state:?}");
        }
    }

    #[test]
    fn every_segment_of_the_translation_is_somewhere(
        source in paragraphs(),
        target in paragraphs(),
        memory in paragraphs(),
        mixed in any::<prop::sample::Index>(),
    ) {
        let known = both(&memory);
        let memory = agreed(&known.0, &known.1);
        let (source, _) = both(&source);
        let (_, mut target) = both(&target);
        if mixed.index(2) == 0 {
            target = format!("{target}\n\n{}", known.1);
        }
        let comparison = compared(&source, &target, &memory);
        let paired = comparison.segments.iter().filter(|pair| pair.target.is_some()).count();
        let all = target.split("\n\n").count() + 1;
        prop_assert_eq!(paired + comparison.orphans.len(), all);
    }

    #[test]
    fn no_text_makes_it_panic(source in ".{0,200}", target in ".{0,200}", old in ".{0,200}") {
        let memory = agreed(&old, &target);
        compared(&source, &target, &memory);
        compared(&target, &source, &memory);
    }
}
