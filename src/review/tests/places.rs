//! What is no text of a chapter, and what chapters and lists have in common.

use super::{BODY, Reviewer, SETTINGS, answered, report, returned, reviewer, shown};
use crate::pipeline::{Options, Snapshot};
use crate::review::{LineKind, Place, ReturnedFile, lines, review};
use crate::syntax::word::tests::docx;
use crate::translation::Change;

#[test]
fn what_nobody_recorded_is_shown() {
    let paragraph =
        "Antra pastraipa apie [=mokyklas=>darželius=] ir [-mokytojus-]{+vaikus+}.";
    let (_, _, review) =
        answered(&report(BODY), &report(BODY), &[reviewer("A", &[paragraph])]);
    assert_eq!(
        shown(&review),
        [
            "in-place wording [mokytojus|vaikus] Left(Untracked)",
            "in-place untracked [Antra pastraipa apie mokyklas ir mokytojus.|Antra pastraipa \
             apie darželius ir mokytojus.] Left(Unrecorded)",
        ]
    );
    assert_eq!(review.remarks[0].place, Place::InPlace);
    assert!(review.remarks[0].text.contains(&Change::Deleted("mokyklas".to_owned())));
}

#[test]
fn what_is_typed_before_the_first_word_is_seen() {
    for (paragraph, expected) in [
        (
            "[<Tačiau >]Antra pastraipa apie mokyklas ir mokytojus.",
            "in-place untracked [Antra pastraipa apie mokyklas ir mokytojus.|Tačiau Antra \
             pastraipa apie mokyklas ir mokytojus.] Left(Unrecorded)",
        ),
        (
            "[<Gausi trečia>][=Trečia=>=] pastraipa.",
            "in-place untracked [Trečia pastraipa.|Gausi trečia pastraipa.] Left(Unrecorded)",
        ),
    ] {
        let (_, _, review) =
            answered(&report(BODY), &report(BODY), &[reviewer("A", &[paragraph])]);
        assert_eq!(shown(&review), [expected]);
    }
}

#[test]
fn a_footnote_or_a_dash_is_made_only_where_the_chapter_has_it() {
    const SENT: &str = "Tekstas.^[Išnaša.] Sakė „ilgas“, Tėvų-globėjų sąrašas.";
    const DASH: &str = "Tekstas.^[Išnaša.] Sakė „ilgas“, Tėvų–globėjų sąrašas.";
    const NO_BREAK: &str = "Tekstas.^[Išnaša.] Sakė „ilgas“, Tėvų-globėjų\u{a0}sąrašas.";
    const NO_NOTE: &str = "Tekstas. Sakė „ilgas“, Tėvų-globėjų sąrašas.";
    const OTHER_NOTE: &str = "Tekstas. Sakė „ilgas“^[Kita.], Tėvų-globėjų sąrašas.";
    const LONGER: &str = "Tekstas.^[Išnaša.] Sakė „ilgas“, Tėvų-globėjų ilgas sąrašas.";
    let gone = "Tekstas.[-\u{fffc}-] Sakė „ilgas“, Tėvų-globėjų sąrašas.";
    let new = "Tekstas.\u{fffc} Sakė „ilgas“{+\u{fffc}+}, Tėvų-globėjų sąrašas.";
    let dash = "Tekstas.\u{fffc} Sakė „ilgas“, Tėvų[---]{+–+}globėjų sąrašas.";
    let space = "Tekstas.\u{fffc} Sakė „ilgas“, Tėvų-globėjų[- -]{+\u{a0}+}sąrašas.";
    let marks = "Tekstas.\u{fffc} Sakė [-„ilgas“-]{+\"ilgas\"+}, Tėvų-globėjų sąrašas.";
    let both = "Tekstas.[-\u{fffc}-] Sakė „ilgas“, Tėvų-globėjų{+ ilgas+} sąrašas.";
    for (paragraph, today, expected) in [
        (gone, SENT, vec!["in-place note-deleted [|] Left(Note)"]),
        (gone, NO_NOTE, vec!["in-place note-deleted [|] Made"]),
        (gone, OTHER_NOTE, vec!["in-place note-deleted [|] Left(Note)"]),
        (new, SENT, vec!["in-place note-added [|] Left(Note)"]),
        (dash, SENT, vec!["in-place wording [-|–] Open"]),
        (dash, DASH, vec!["in-place wording [-|–] Made"]),
        (space, SENT, vec!["in-place wording [ |\u{a0}] Open"]),
        (space, NO_BREAK, vec!["in-place wording [ |\u{a0}] Made"]),
        // Typography sets them as they were.
        (marks, SENT, vec!["in-place wording [„ilgas“|\"ilgas\"] Made"]),
        // What was left is not made by what was written.
        (
            both,
            LONGER,
            vec![
                "in-place note-deleted [|] Left(Note)",
                "in-place wording [| ilgas] Made",
            ],
        ),
    ] {
        let (_, _, review) =
            answered(&report(SENT), &report(today), &[reviewer("A", &[paragraph])]);
        assert_eq!(shown(&review), expected, "{paragraph}: {today}");
    }
}

#[test]
fn charts_and_what_lists_repeat_have_their_places() {
    let body = format!("{BODY}\n\n{{{{chart \"poverty\"}}}}");
    let remark =
        "[^]Antra pastraipa apie [-mokyklas-]{+darželius+} ir mokytojus.<Kodėl?>";
    let expected = ["in-place wording [mokyklas|darželius] Open", "in-place <Kodėl?>"];
    for (paragraph, expected) in [
        (remark, expected.as_slice()),
        ("\u{fffc}<Kitas?>", &["in-place <Kitas?>"]),
        ("[-\u{fffc}-]", &["in-place image-deleted [|] Left(Other)"]),
    ] {
        let (_, _, review) =
            answered(&report(&body), &report(&body), &[reviewer("A", &[paragraph])]);
        assert_eq!(shown(&review), expected, "{paragraph}");
        assert_eq!(review.remarks[0].chapter.as_deref(), Some("a"), "{paragraph}");
    }
}

/// A heading that chapters have in common, and a paragraph that went to another one.
#[test]
fn a_paragraph_is_looked_for_in_its_own_chapter_first() {
    const LONG: &str = "Pastraipa, kuri persikels į kitą skyrių.";
    let chapters = |first: &str, second: &str| {
        let front = "+++\ntitle = \"Kitas\"\narticles = [\"5\"]\n+++\n\n";
        report(&format!("{first}\n\nPirma."))
            .with("report/lt/b.md", format!("{front}{second}\n\nAntra.\n"))
    };
    let whole = |heading: &str| format!("{heading}\n\n{LONG}");
    let sent = chapters(&whole("## Padėtis"), "## Padėtis");
    for (today, paragraph, expected) in [
        (
            chapters(&whole("## Padėtys"), "## Padėtis"),
            "Padėt[-is-]{+ys+}",
            ("in-place wording [is|ys] Made", "a"),
        ),
        (
            chapters("## Padėtis", &whole("## Padėtis")),
            "Pastraipa, kuri persikels į kitą {+mažą +}skyrių.",
            ("in-place wording [|mažą ] Open", "b"),
        ),
    ] {
        let (_, _, review) = answered(&sent, &today, &[reviewer("A", &[paragraph])]);
        assert_eq!(shown(&review), [expected.0], "{paragraph}");
        assert_eq!(review.remarks[0].chapter.as_deref(), Some(expected.1), "{paragraph}");
    }
}

#[test]
fn what_the_program_writes_itself_is_told_from_text_that_is_gone() {
    let snapshot = Snapshot::of(&report(BODY), Options::default());
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let lines = lines(&snapshot.documents()[0], &snapshot.sources);
    let text: String = lines.iter().map(|line| paragraph(&line.plain())).collect();
    let new = "<w:ins w:author=\"A\"><w:r><w:t>Nauja</w:t></w:r></w:ins>";
    let contents = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"T1\"/></w:pPr><w:r><w:commentReference w:id=\"1\"/>\
         </w:r><w:r><w:t>Skyrius</w:t></w:r>{new}</w:p>"
    );
    let header = format!("<w:p><w:r><w:t>Ataskaita</w:t></w:r>{new}</w:p>");
    let said =
        format!("<w:comment w:id=\"1\" w:author=\"A\">{}</w:comment>", paragraph("?"));
    let styles = "<w:style w:styleId=\"T1\"><w:name w:val=\"toc 1\"/></w:style>";
    let parts = [
        ("styles", styles),
        ("comments", &said),
        ("header", &header),
        ("header", &header),
    ];
    let file = ReturnedFile::read("a.docx", &docx(&format!("{contents}{text}"), &parts))
        .unwrap();
    let Snapshot { project, sources, .. } = &snapshot;
    let review = review(&[file], snapshot.documents(), project, sources).unwrap();
    let told = "in-place wording [|Nauja] Left(Generated)";
    let expected = [told, told, "in-place <?>"];
    let mut shown = shown(&review);
    shown.sort_unstable();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(shown, expected);
    assert_eq!(review.in_contents, 0);
    let is_generated = |kind| kind == Some(LineKind::Generated);
    assert!(review.remarks.iter().all(|remark| is_generated(remark.kind)));
}

#[test]
fn a_file_of_another_report_is_refused() {
    let other =
        report("Visai kita ataskaita.\n\nApie ką kita.\n\nIr dar.\n\nIr dar kartą.");
    let other = other.with("report/report.toml", SETTINGS.replace("\"A\"", "\"Kita\""));
    let before = Snapshot::of(&other, Options::default());
    let today = Snapshot::of(&report(BODY), Options::default());
    for (document, keeps_label, kind) in
        [(0, true, "foreign"), (0, false, "foreign"), (1, true, "foreign")]
    {
        let reviewer = Reviewer { name: "A", paragraphs: &[], keeps_label };
        let bytes = returned(&before.documents()[document], &before.sources, reviewer);
        let files = [ReturnedFile::read("a.docx", &bytes).unwrap()];
        let refused = review(&files, today.documents(), &today.project, &today.sources);
        let refused = refused.unwrap_err();
        assert_eq!((refused.0, refused.1.kind), (0, kind), "{document} {keeps_label}");
    }
    // In a language that the report no longer has.
    let reviewer = Reviewer { name: "A", paragraphs: &[], keeps_label: true };
    let bytes = returned(&before.documents()[1], &before.sources, reviewer);
    let files = [ReturnedFile::read("a.docx", &bytes).unwrap()];
    let refused = review(&files, &today.documents()[..1], &today.project, &today.sources);
    let refused = refused.unwrap_err();
    assert_eq!((refused.1.kind, refused.1.detail.as_str()), ("language", "en"));
}
