//! The project's own Fluent messages in two languages.

use komentaras::pipeline::Options;
use snapbox::str;

use crate::project::TestProject;

#[test]
fn messages_differ_between_the_languages() {
    let project = TestProject::both();
    let add = |path: &str, text: &str| format!("{}\n{text}", project.read(path));
    let lt = add(
        "translations/lt/report.ftl",
        "code-sex-X = Nežinoma\n\
         addressee-rytojus = Rytojui\n    .short = R\n\
         unit-balai = { $value } { $value ->\n    [one] balas\n    [few] balai\n   *[other] balų\n}\n\
         cover-date = Diena { $date }\n\
         indikator-poverty = Skurdas\n",
    );
    let en = add(
        "translations/en/report.ftl",
        "addressee-rytojus = Tomorrow\n\
         unit-balai = { $valeu ->\n    [one] point\n    [few] points\n   *[other] points\n}\n\
         cover-date = Day\n",
    );
    let project = project
        .change("translations/lt/report.ftl", lt)
        .change("translations/en/report.ftl", en);
    project.expect_findings(str![[r#"
translations/en/report.ftl:10:1: warning[message-variables]: unexpected variable `$valeu` in `unit-balai`
translations/en/report.ftl:10:1: warning[message-variables]: missing variable `$value` in `unit-balai`
translations/en/report.ftl:10:1: note[unused-message]: unused message `unit-balai`
translations/en/report.ftl:10:17: warning[plural-forms]: `unit-balai` has the plural form `[few]`, which this language does not use
translations/en/report.ftl:15:1: warning[message-variables]: missing variable `$date` in `cover-date`
translations/lt/report.ftl:10:1: warning[message-without-translation]: `code-sex-X` has no translation in en
translations/lt/report.ftl:12:6: warning[message-without-translation]: `addressee-rytojus.short` has no translation in en
translations/lt/report.ftl:13:1: note[unused-message]: unused message `unit-balai`
translations/lt/report.ftl:13:28: warning[plural-forms]: `unit-balai` has no plural form `[many]`
translations/lt/report.ftl:18:1: warning[message-variables]: `cover-date` asks for `$date`, which the program does not have; the program’s own text is printed
translations/lt/report.ftl:19:1: warning[message-without-translation]: `indikator-poverty` has no translation in en
translations/lt/report.ftl:19:1: note[unused-message]: unused message `indikator-poverty`

"#]]);
}

#[test]
fn messages_that_agree_are_left_alone() {
    let project = TestProject::both();
    let add = |path: &str, text: &str| format!("{}\n{text}", project.read(path));
    let lt = add(
        "translations/lt/report.ftl",
        "-klasteris = klasteris\ncluster-label = { $n } { -klasteris }\n\
         addressee-ministerija = Ministerija\n    .dative = Ministerijai\n\
         state-LT = { $kind ->\n    [one] a\n    [range] b\n   *[other] Lietuva\n}\n",
    );
    let en = add(
        "translations/en/report.ftl",
        "-klasteris = cluster\ncluster-label = { -klasteris } { $n }\n\
         addressee-ministerija = Ministry\n\
         state-LT = { $kind ->\n    [one] a\n    [range] b\n   *[other] Lithuania\n}\n",
    );
    let project = project
        .change("translations/lt/report.ftl", lt)
        .change("translations/en/report.ftl", en);
    project.expect_findings(str![]);
}

#[test]
fn copies_of_what_the_program_says_are_named_and_left_aside() {
    // Of another version: with a mark of a comment, a message that is no more, and a mistake.
    let older = |language: &str| {
        let text =
            std::fs::read_to_string(format!("translations/{language}/desk.ftl")).unwrap();
        text + "desk-former = The text has `<!--`\n indented = x\n"
    };
    let project = TestProject::both()
        .change("translations/lt/desk.ftl", older("lt"))
        .change("translations/en/desk.ftl", older("en"));
    project.expect_findings(str![[r#"
translations/en/desk.ftl:1:1: note[unused-message]: `translations/en/desk.ftl` is a copy of what the program says to its users, from another version; a report uses nothing of it
translations/lt/desk.ftl:1:1: note[unused-message]: `translations/lt/desk.ftl` is a copy of what the program says to its users, from another version; a report uses nothing of it

"#]]);
    // What has another name, or other messages, is the project's own.
    let own = "desk-former = The text has `<!--`\n";
    let project = TestProject::both()
        .change("translations/en/desk.ftl", own)
        .change("translations/en/more.ftl", older("en"));
    let found = project.output("check --format short").stdout;
    let found = String::from_utf8_lossy(&found).into_owned();
    for path in ["translations/en/desk.ftl:1:", "translations/en/more.ftl:"] {
        assert!(found.contains(path) && found.contains("broken-comment"), "{found}");
    }
}

/// Copies of the program's words and rules that an older version made: what asks for what the
/// program no longer has is not printed, and rules that it has since are not lost.
#[test]
fn words_and_rules_of_another_version_are_named_and_print_nothing_odd() {
    let project = TestProject::both();
    let words = "cover-date = Diena { $number }\n";
    let rules = std::fs::read_to_string("translations/en/privacy.toml").unwrap();
    let rules = rules.replace("[rules.", "# older\n[rules.");
    let project = project
        .change("translations/lt/document.ftl", words)
        .change("translations/en/document.ftl", words)
        .change("translations/en/privacy.toml", rules);
    project.expect_findings(str![[r#"
translations/en/document.ftl:1:1: warning[message-variables]: `cover-date` asks for `$number`, which the program does not have; the program’s own text is printed
translations/en/privacy.toml:1:1: note[unused-message]: `translations/en/privacy.toml` is a copy of the program’s rules from another version; the program’s own are used
translations/lt/document.ftl:1:1: warning[message-variables]: `cover-date` asks for `$number`, which the program does not have; the program’s own text is printed

"#]]);
    let snapshot = project.snapshot(Options::default());
    let cover = format!("{:?}", snapshot.documents()[0].cover);
    assert!(cover.contains("\"Data\"") && !cover.contains("Diena"), "{cover}");
}
