//! What chapters become by the changes of reviewers.

mod chains;

use proptest::prelude::*;

use crate::edit::apply_review;
use crate::load::InMemory;
use crate::pipeline::{Options, Snapshot};
use crate::review::tests::{CHAPTER, Reviewer, answered, report, returned};
use crate::review::{Outcome, ReturnedFile, settled};
use crate::translation::{Candidate, State, accept, tmx};

/// Applies what reviewers return, and returns the chapter with the outcomes.
fn applied(files: &InMemory, reviewers: &[Reviewer<'_>]) -> (String, Vec<Outcome>) {
    let (snapshot, _, mut review) = answered(files, files, reviewers);
    let changes = apply_review(&snapshot, files, &mut review);
    let proposals = review.remarks.iter().flat_map(|remark| &remark.proposals);
    let outcomes = proposals.map(|proposal| proposal.outcome).collect();
    let file = snapshot.sources.find(CHAPTER).unwrap();
    let former = &snapshot.sources.file(file).text;
    let text = changes.text(CHAPTER).unwrap_or_else(|| former.clone());
    (text.split_once("+++\n\n").unwrap().1.trim_end().to_owned(), outcomes)
}

fn reviewer<'a>(name: &'a str, paragraphs: &'a [&'a str]) -> Reviewer<'a> {
    Reviewer { name, paragraphs, keeps_label: true }
}

/// A paragraph, what a reviewer makes of it as it is printed, and what it becomes; or why it
/// stays.
#[test]
fn wording_is_written_where_it_stands() {
    const VALUE: &str = "{{value \"poverty\" 2023}}";
    let value = format!("Skurdo rizika – {VALUE} visų vaikų. Jie laukia.");
    for (before, paragraph, expected) in [
        (
            "Vaikai *labai* laukia.",
            "Vaikai labai [-laukia-]{+tikisi+}.",
            Ok("Vaikai *labai* tikisi."),
        ),
        // Lines stay as the author broke them.
        (
            "Vaikai\nlabai laukia\nvasaros.",
            "Vaikai labai [-laukia-]{+tikisi+} vasaros.",
            Ok("Vaikai\nlabai tikisi\nvasaros."),
        ),
        ("Vaikai laukia.", "{+Visi v+}[-V-]aikai laukia.", Ok("Visi vaikai laukia.")),
        ("Vaikai laukia.", "Vaikai laukia.{+ Tikrai.+}", Ok("Vaikai laukia. Tikrai.")),
        ("Vaikai labai laukia.", "Vaikai [-labai -]laukia.", Ok("Vaikai laukia.")),
        ("Vaikai labai laukia.", "Vaikai [-labai-] laukia.", Ok("Vaikai laukia.")),
        // What means something in Markdown is escaped.
        (
            "Vaikai laukia.",
            "Vaikai {+*labai* [_x_] <b> &amp; {{y}} +}laukia.",
            Ok("Vaikai \\*labai\\* \\[\\_x\\_] \\<b> \\&amp; \\{{y}} laukia."),
        ),
        ("Vaikai laukia.", "{+# +}Vaikai laukia.", Ok("\\# Vaikai laukia.")),
        ("\\*Vaikai\\* laukia.", "[-*Vaikai*-]{+Jie+} laukia.", Ok("Jie laukia.")),
        (
            "Vaikai &amp; tėvai laukia.",
            "Vaikai [-&-]{+ir+} tėvai laukia.",
            Ok("Vaikai ir tėvai laukia."),
        ),
        // Marks that typography sets.
        (
            "Sakė \"labas\" - ir viskas...",
            "Sakė „[-labas-]{+sudie+}“ – ir [-viskas-]{+tiek+}…",
            Ok("Sakė \"sudie\" - ir tiek..."),
        ),
        (
            "Sakė \"labas\" vaikams.",
            "Sakė [-„labas“-]{+labas+} vaikams.",
            Ok("Sakė labas vaikams."),
        ),
        // Emphasis and links.
        (
            "Vaikai **labai** laukia.",
            "Vaikai [-labai-]{+nelabai+} laukia.",
            Ok("Vaikai **nelabai** laukia."),
        ),
        ("Vaikai **labai** laukia.", "Vaikai [-labai -]laukia.", Ok("Vaikai laukia.")),
        ("Vaikai **labai** laukia.", "Vaikai [-labai-] laukia.", Ok("Vaikai laukia.")),
        (
            "Vaikai **labai** laukia.",
            "Vaikai labai{+, labai+} laukia.",
            Ok("Vaikai **labai**, labai laukia."),
        ),
        (
            "Vaikai **lab** laukia.",
            "Vaikai lab{+ai+} laukia.",
            Ok("Vaikai **labai** laukia."),
        ),
        ("**Vaikai** laukia.", "{+Visi +}Vaikai laukia.", Ok("Visi **Vaikai** laukia.")),
        (
            "Žr. [čia](https://a.lt) dabar.",
            "Žr. [-čia-]{+ten+}{+pat+} dabar.",
            Ok("Žr. [tenpat](https://a.lt) dabar."),
        ),
        (
            "Žr. [čia](https://a.lt) dabar.",
            "Žr. čia{+!+} dabar.",
            Ok("Žr. [čia](https://a.lt)! dabar."),
        ),
        // Other blocks.
        ("- Pirma.\n- Antra.", "Ant[-ra-]{+roji+}.", Ok("- Pirma.\n- Antroji.")),
        ("> Gera\n> diena.", "Gera[- diena-].", Ok("> Gera.")),
        ("## Antraštė {#a}", "Antraštė{+ nauja+}", Ok("## Antraštė nauja {#a}")),
        (
            "| a | b |\n|---|---|\n| c | d |",
            "c{+ | x+}",
            Ok("| a | b |\n|---|---|\n| c \\| x | d |"),
        ),
        (
            "::: recommendation {to=\"seimas\"}\nUžtikrinti.\n:::",
            "[-Užtikrinti-]{+Siekti+}.",
            Ok("::: recommendation {to=\"seimas\"}\nSiekti.\n:::"),
        ),
        // What lists repeat, without its footnotes.
        (
            "::: recommendation {to=\"seimas\"}\nUžtikrinti *visas* teises^[Išnaša.] visiems.\n:::\n\n\
             {{register \"recommendations\" by=\"addressee\"}}",
            "[-Užtikrinti-]{+Ginti+} visas teises{+ čia+}\u{fffc} [-visiems-]{+visur+}.",
            Ok(
                "::: recommendation {to=\"seimas\"}\nGinti *visas* teises čia^[Išnaša.] visur.\n:::\n\n\
                {{register \"recommendations\" by=\"addressee\"}}",
            ),
        ),
        (
            "Tekstas.^[Išnaša.] Toliau.",
            "[-Išnaša-]{+Pastaba+}.",
            Ok("Tekstas.^[Pastaba.] Toliau."),
        ),
        (
            "Tekstas.^[Išnaša.] Toliau.",
            "Tekstas{+ čia+}.\u{fffc} Toliau.",
            Ok("Tekstas čia.^[Išnaša.] Toliau."),
        ),
        (
            "Tekstas[^n] toliau.\n\n[^n]: Išnaša.",
            "Tekstas{+ čia+}\u{fffc} toliau.",
            Ok("Tekstas čia[^n] toliau.\n\n[^n]: Išnaša."),
        ),
        (
            "Tekstas[^n] toliau.\n\n[^n]: Išnaša.",
            "Išnaša{+ nauja+}.",
            Ok("Tekstas[^n] toliau.\n\n[^n]: Išnaša nauja."),
        ),
        // Beside a figure, and in it.
        (
            &value,
            "Skurdo rizika – {+apie +}20,1\u{a0}proc. visų vaikų. Jie laukia.",
            Err("Left(BesideFigure)"),
        ),
        (
            &value,
            "Skurdo rizika – 20,1\u{a0}proc. visų vaikų. Jie [-laukia-]{+tikisi+}.",
            Ok("Skurdo rizika – {{value \"poverty\" 2023}} visų vaikų. Jie tikisi."),
        ),
        (
            &value,
            "Skurdo rizika – [-20,1-]{+21+}\u{a0}proc. visų vaikų. Jie laukia.",
            Err("Left(Figure)"),
        ),
        (
            &value,
            "Skurdo rizika – 2[-0-]{+1+},1\u{a0}proc. visų vaikų. Jie laukia.",
            Err("Left(Figure)"),
        ),
        (
            &value,
            "Skurdo rizika – 20,1{+5+}\u{a0}proc. visų vaikų. Jie laukia.",
            Err("Left(Figure)"),
        ),
        ("Tekstas.^[Išnaša.] Toliau.", "Tekstas[-.\u{fffc} Toliau-].", Err("Left(Note)")),
        ("Tekstas `kodas` toliau.", "Tekstas [-kodas-]{+x+} toliau.", Err("Left(Other)")),
        // What would be a block, or another one.
        ("Vaikai laukia.", "[-Vaikai laukia.-]", Err("Left(Kind)")),
        ("Vaikai laukia.", "Vaikai{+\n+} laukia.", Err("Left(Kind)")),
    ] {
        let files = report(before);
        let (text, outcomes) = applied(&files, &[reviewer("A", &[paragraph])]);
        match expected {
            Ok(expected) => {
                assert_eq!(text, expected, "{paragraph}: {outcomes:?}");
                assert!(
                    outcomes.iter().all(|it| *it == Outcome::Applied),
                    "{outcomes:?}"
                );
            }
            Err(reason) => {
                assert_eq!(text, before, "{paragraph}");
                assert_eq!(format!("{:?}", outcomes[0]), reason, "{paragraph}");
            }
        }
    }
}

#[test]
fn a_change_that_fails_leaves_the_others() {
    let body = "Pirmas sakinys.\n\nAntras **sakinys** čia.\n\nTrečias sakinys.";
    let (text, outcomes) = applied(
        &report(body),
        &[reviewer(
            "A",
            &[
                "[-Pirmas-]{+Naujas+} sakinys.",
                "Antras saki[-nys č-]{+č+}ia.",
                "Trečias [-sakinys-]{+x+}.",
            ],
        )],
    );
    assert_eq!(text, "Naujas sakinys.\n\nAntras **sakinys** čia.\n\nTrečias x.");
    let count = outcomes.iter().filter(|it| **it == Outcome::Applied).count();
    assert_eq!((count, outcomes.len()), (2, 3), "{outcomes:?}");
}

#[test]
fn changes_of_several_reviewers_are_written_together() {
    let body = "Pirmas sakinys apie vaikus ir tėvus.";
    let (text, outcomes) = applied(
        &report(body),
        &[
            reviewer("A", &["Pirmas [-sakinys-]{+teiginys+} apie vaikus ir tėvus."]),
            reviewer("B", &["Pirmas sakinys apie vaikus ir [-tėvus-]{+mamas+}."]),
            reviewer("C", &["Pirmas [-sakinys-]{+teiginys+} apie vaikus ir tėvus."]),
        ],
    );
    assert_eq!(text, "Pirmas teiginys apie vaikus ir mamas.");
    assert_eq!(outcomes, [Outcome::Applied; 3]);
}

#[test]
fn the_source_in_a_translation_is_not_changed() {
    let files = report("Pirmas sakinys.\n\n## Antraštė")
        .with("report/en/a.md", "+++\ntitle = \"Chapter\"\n+++\n\nFirst sentence.\n");
    let before = Snapshot::of(&files, Options::default());
    let english =
        before.documents().iter().find(|it| it.language.as_str() == "en").unwrap();
    let reviewer = reviewer("A", &["First [-sentence-]{+line+}.", "Antraštė{+ x+}"]);
    let bytes = returned(english, &before.sources, reviewer);
    let files_back = [ReturnedFile::read("a", &bytes).unwrap()];
    let Snapshot { project, sources, .. } = &before;
    let mut review =
        crate::review::review(&files_back, before.documents(), project, sources).unwrap();
    let changes = apply_review(&before, &files, &mut review);
    assert!(changes.text("report/en/a.md").unwrap().contains("First line."));
    assert_eq!(changes.text(CHAPTER), None);
    let left = review.remarks.iter().flat_map(|remark| &remark.proposals);
    let left: Vec<String> = left.map(|it| format!("{:?}", it.outcome)).collect();
    assert_eq!(left, ["Applied", "Left(Untranslated)"]);
}

/// Returns the states of the texts after a reviewer's change, in one of the languages, of
/// one that had been confirmed.
fn states_after(language: usize, paragraph: &str) -> Vec<(String, State)> {
    const MEMORY: &str = "translations/memory.tmx";
    let body = "Pirmas sakinys apie vaikus.\n\nAntras sakinys apie mokyklas.";
    let english = "+++\ntitle = \"Chapter\"\n+++\n\nA first sentence on children.\n\nA \
                   second one on schools.\n";
    let files = report(body).with("report/en/a.md", english);
    let before = Snapshot::of(&files, Options::default());
    let candidates: Vec<Candidate<'_>> =
        before.comparisons().candidates(&before.project).collect();
    let memory = accept(&before.project.memory, &candidates, &|_, _| true).memory;
    let files = files.with(MEMORY, tmx(&memory, "lt".parse().unwrap()));
    let before = Snapshot::of(&files, Options::default());
    let document = &before.documents()[language];
    let paragraphs = [paragraph];
    let bytes = returned(document, &before.sources, reviewer("A", &paragraphs));
    let files_back = [ReturnedFile::read("a", &bytes).unwrap()];
    let Snapshot { project, sources, .. } = &before;
    let mut review =
        crate::review::review(&files_back, before.documents(), project, sources).unwrap();
    let changes = apply_review(&before, &files, &mut review);
    let mut after = files;
    for path in [CHAPTER, "report/en/a.md"] {
        if let Some(text) = changes.text(path) {
            after = after.with(path, text);
        }
    }
    let after = Snapshot::of(&after, Options::default());
    let candidate = after.comparisons().candidates(&after.project).next().unwrap();
    let segments = candidate.comparison.segments.iter().skip(1);
    segments.map(|it| (it.source.text.plain(), it.state)).collect()
}

#[test]
fn nobody_has_confirmed_what_a_reviewer_made_of_a_translation() {
    let (first, second) =
        ("Pirmas sakinys apie vaikus.", "Antras sakinys apie mokyklas.");
    let pairs = |first: (&str, State), second: (&str, State)| {
        [first, second].map(|(text, state)| (text.to_owned(), state)).to_vec()
    };
    let (current, stale) = (State::Current, State::Stale);
    assert_eq!(
        states_after(1, "A first sentence on {+all +}children."),
        pairs((first, State::Unconfirmed), (second, current))
    );
    assert_eq!(
        states_after(0, "Pirmas sakinys apie {+visus +}vaikus."),
        pairs(("Pirmas sakinys apie visus vaikus.", stale), (second, current))
    );
    assert_eq!(
        states_after(1, "A first sentence on children."),
        pairs((first, current), (second, current))
    );
}

#[test]
fn changes_that_undo_each_other_leave_nothing_to_do() {
    let files = report("Pradžia vienas du.");
    for paragraph in ["Pradžia vienas{+ du+}[- du-].", "Pradžia [-vienas-]{+vienas+} du."]
    {
        let paragraphs = [paragraph];
        let reviewer = reviewer("A", &paragraphs);
        let (snapshot, _, mut review) = answered(&files, &files, &[reviewer]);
        assert!(apply_review(&snapshot, &files, &mut review).is_empty(), "{paragraph}");
        let mut outcomes = review.remarks.iter().flat_map(|it| &it.proposals);
        assert!(outcomes.all(|it| it.outcome == Outcome::Made), "{paragraph}");
    }
}

/// Words, the marks around them that are typed, and what a reviewer does to each.
fn words() -> impl Strategy<Value = Vec<(String, u8, String)>> {
    // No numeral begins so.
    let word = "x[a-zėšž]{1,7}";
    proptest::collection::vec((word, 0_u8..8, word), 2..25)
}

proptest! {
    /// Whatever words are inserted, deleted or replaced, the chapter then says what the
    /// reviewer wants, and a second import changes nothing.
    #[test]
    fn any_change_of_words_comes_back(words in words(), breaks in any::<bool>()) {
        let (mut before, mut paragraph) = (String::from("Pradžia"), String::from("Pradžia"));
        for (index, (word, action, other)) in words.iter().enumerate() {
            let space = if breaks && index % 5 == 4 { "\n" } else { " " };
            before.push_str(&format!("{space}{word}"));
            paragraph.push_str(&match action {
                0 => format!("[- {word}-]"),
                1 => format!(" [-{word}-]{{+{other}+}}"),
                2 => format!(" {word}{{+ {other}+}}"),
                3 => format!(" [-{word}-]{{+P|{other}+}}"),
                _ => format!(" {word}"),
            });
        }
        before.push('.');
        paragraph.push('.');
        let paragraphs = [paragraph.as_str()];
        let files = report(&before);
        let (text, outcomes) = applied(&files, &[reviewer("A", &paragraphs)]);
        let wanted: String = paragraph
            .split("[-")
            .enumerate()
            .map(|(n, it)| if n == 0 { it } else { it.split_once("-]").unwrap().1 })
            .collect();
        let wanted = wanted.replace("{+P|", "").replace("{+", "").replace("+}", "");
        prop_assert_eq!(settled(&text), settled(&wanted));
        // Changes that undo each other, or put the same word there, leave nothing to do.
        let is_same = settled(&wanted) == settled(&before);
        let is_made = |it: &Outcome| *it == Outcome::Made;
        prop_assert!(
            outcomes.iter().all(|it| is_made(it) || *it == Outcome::Applied),
            "{outcomes:?}"
        );
        prop_assert_eq!(outcomes.iter().all(is_made), is_same, "{:?}", outcomes);
        let today = files.clone().with(CHAPTER, format!("+++\ntitle = \"Skyrius\"\narticles = [\"4\"]\n+++\n\n{text}\n"));
        let (snapshot, _, mut review) = answered(&files, &today, &[reviewer("A", &paragraphs)]);
        prop_assert!(apply_review(&snapshot, &today, &mut review).is_empty());
    }
}
