//! What is typed, before it is saved.

use std::fs;

use komentaras::serve::desk::Outcome;
use serde_json::Value;

use super::{CHAPTER_ID, NEW, SOURCE, checked, confirm, segment};
use crate::import::{CHAPTER, open};
use crate::project::TestProject;

#[test]
fn what_is_typed_is_checked_by_the_rules_of_check() {
    let project = open().change(
        "translations/terms.csv",
        "lt,en,avoid_en,note\nskurdas,poverty,misery,Eurostatas\n",
    );
    let unit = segment(&project, CHAPTER_ID, "skurdo").unit;
    let codes = |text: &str| -> Vec<String> {
        let found = checked(&project, &unit, text)["findings"].clone();
        found
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["code"].as_str().unwrap().to_owned())
            .collect()
    };
    for (text, expected) in [
        (NEW, &[][..]),
        ("", &[]),
        ("In 2021 the risk of child poverty was <x1/>.", &["figure-differs"]),
        ("In 2023 the risk of child misery was <x1/>.", &["term-avoided"]),
        ("In 2023 the risk of child need was <x1/>.", &["term-not-rendered"]),
        ("In 2023 the risk of child poverty was high.", &["exchange-code"]),
        ("In 2023 the risk of child poverty was <x1/> <x1/>.", &["exchange-code"]),
        (
            "In 2023 the risk of child poverty was <x7/>.",
            &["exchange-code", "exchange-code"],
        ),
        ("In 2023 the risk of child poverty was<x1/>.", &["run-together"]),
        (
            "In 2023 the risk of child poverty was <x1/>, or 5% more.",
            &["figure-differs", "house-style"],
        ),
    ] {
        assert_eq!(codes(text), expected, "{text}");
    }
    assert_eq!(checked(&project, "9-0000000000000000", NEW), Value::Null);
}

#[test]
fn emphasis_may_be_typed_as_in_the_chapter() {
    let project = TestProject::both();
    let text = project.read(SOURCE) + "\nVaikams reikia *pagalbos*.\n";
    let project = project.change(SOURCE, text);
    let text = segment(&project, CHAPTER_ID, "reikia");
    let answer = confirm(&project, CHAPTER_ID, &text.unit, "Children need *help*.");
    assert_eq!(answer.outcome, Outcome::Saved, "{answer:?}");
    let text = segment(&project, CHAPTER_ID, "reikia");
    assert_eq!(
        (text.state, text.text.as_str()),
        ("current", "Children need <g1>help</g1>.")
    );
    assert!(project.read(CHAPTER).contains("Children need *help*."));
}

#[test]
fn what_is_typed_in_markdown_is_what_it_says_or_is_refused() {
    let project = TestProject::both();
    let text = project.read(SOURCE) + "\nVaikams reikia pagalbos.\n";
    let project = project.change(SOURCE, text);
    let save = |typed: &str| {
        let unit = segment(&project, CHAPTER_ID, "reikia").unit;
        confirm(&project, CHAPTER_ID, &unit, typed)
    };
    let typed = "Children *need* **help** _now_.";
    assert_eq!(save(typed).outcome, Outcome::Saved);
    assert!(project.read(CHAPTER).contains("Children *need* **help** *now*."));
    let before = project.read(CHAPTER);
    for typed in [
        "Children need {{ref \"a\"}}.",
        "Children need [help](https://a.lt).",
        "Children need `help`.",
        "Children need <https://a.lt>.",
        "Children need help[^1].",
    ] {
        let answer = save(typed);
        assert_eq!(answer.outcome, Outcome::Refused, "{answer:?}");
        let codes: Vec<_> = answer.findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["exchange-code"], "{typed}");
        let said = &answer.findings[0].message;
        assert!(said.contains("would be printed as it is typed"), "{said}");
        assert_eq!(project.read(CHAPTER), before);
    }
    // What stands there already can be replaced, and only that.
    let escaped = before.replace("Children *need*", "\\*\\*Children\\*\\* *need*");
    let project = project.change(CHAPTER, escaped);
    let text = segment(&project, CHAPTER_ID, "reikia");
    assert!(text.text.starts_with("**Children** "), "{}", text.text);
    let answer = confirm(&project, CHAPTER_ID, &text.unit, "Help for children.");
    assert_eq!(answer.outcome, Outcome::Saved, "{answer:?}");
    assert!(project.read(CHAPTER).contains("\nHelp for children.\n"));
}

#[test]
fn words_of_the_translations_language_need_no_mark() {
    let project = TestProject::both();
    let source = "\nPagal [Health Behaviour]{lang=en} ir [santé]{lang=fr} 1.\n";
    let target = "\nBy Health Behaviour and [santé]{lang=fr} 1.\n";
    let chapters = [SOURCE, CHAPTER].map(|path| project.read(path));
    let project = project.change(SOURCE, format!("{}{source}", chapters[0]));
    let project = project.change(CHAPTER, format!("{}{target}", chapters[1]));
    let text = segment(&project, CHAPTER_ID, "Pagal");
    let edited = text.text.replace("By ", "According to ");
    assert!(edited.starts_with("According to Health Behaviour and <g"), "{edited}");
    let answer = confirm(&project, CHAPTER_ID, &text.unit, &edited);
    assert_eq!(answer.outcome, Outcome::Saved, "{answer:?}");
    let expected = target.replace("By ", "According to ");
    assert!(project.read(CHAPTER).contains(&expected));
    // The other mark has to stay.
    let unit = segment(&project, CHAPTER_ID, "Pagal").unit;
    let answer = confirm(&project, CHAPTER_ID, &unit, "By Health Behaviour and santé 1.");
    assert_eq!(answer.outcome, Outcome::Refused, "{answer:?}");
    // In files of translators, too.
    project.run("translation accept --all").success();
    for format in ["po", "xliff", "xliff2"] {
        let output =
            project.output(&format!("translation export --all -q --format {format}"));
        let file = String::from_utf8(output.stdout).unwrap();
        assert!(file.contains("According to Health"), "{file}");
        let file = file.replace("According to Health", "After the Health");
        fs::write(project.path("back"), file).unwrap();
        project.run("translation import -q --dry-run back").success();
        let output = project.output("translation import --dry-run back");
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains("1 text"), "{format}: {said}");
    }
}
