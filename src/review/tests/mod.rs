//! Files as reviewers return them, and where their remarks are found.

mod everywhere;
mod gone;
mod looks;
mod places;
mod sent;

use std::collections::BTreeSet;

use crate::assemble::Document;
use crate::diagnostic::Sources;
use crate::load::InMemory;
use crate::pipeline::{Options, Snapshot};
use crate::render::docx::review::{Passage, lasting, part};
use crate::review::lines::Line;
use crate::review::{Proposal, ReturnedFile, Review, lines, review, settled};
use crate::syntax::markup::{Markup, Syntax};
use crate::syntax::word::OBJECT;
use crate::syntax::word::read;
use crate::syntax::word::tests::docx;

/// What a reviewer makes of a file that was sent: paragraphs in which `[-gone-]` and
/// `{+new+}` are tracked changes, those of somebody else as `{+Jonas|new+}`, and what that one
/// deleted of the reviewer's new words as `{-Jonas|words-}`. `[=gone=>new=]` is changed without
/// a record, `[<new>]` at the start is typed before the bookmark, and `<comment>` at the end is said of the paragraph; with `[^]` before it a list in
/// front repeats it. Without a record, one with `[!]` before it was deleted,
/// and what follows `[+]` is a new paragraph behind it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reviewer<'a> {
    /// The name.
    pub(crate) name: &'a str,
    /// The paragraphs that were changed.
    pub(crate) paragraphs: &'a [&'a str],
    /// Whether their program keeps what the file says of its paragraphs; Google Docs does not.
    pub(crate) keeps_label: bool,
}

/// Returns the file that a reviewer returns.
pub(crate) fn returned(
    document: &Document,
    sources: &Sources,
    reviewer: Reviewer<'_>,
) -> Vec<u8> {
    let listed = reviewer.paragraphs.iter().filter(|it| it.starts_with("[^]"));
    let listed: Vec<String> = listed.map(|it| format!("[^]{}", as_sent(it).0)).collect();
    let listed: Vec<&str> = listed.iter().map(String::as_str).collect();
    let clean = Reviewer { paragraphs: &listed, keeps_label: true, ..reviewer };
    let [body, notes, _] = written(document, sources, clean);
    let sent = read(&docx(&body, &[("footnotes", &notes)]), |_| BTreeSet::new()).unwrap();
    let passage = |(index, line): (usize, &Line)| Passage {
        bookmark: format!("_k{index}"),
        chapter: line.chapter.clone().unwrap_or_default(),
        part: 1,
        kind: "paragraph",
        number: None,
        digest: u64::from_str_radix(&line.digest(), 16).unwrap(),
    };
    let lines = lines(document, sources);
    let numbered = lines.iter().enumerate();
    let numbered = numbered.filter(|(_, line)| !lasting(&line.text).is_empty());
    let passages: Vec<Passage> = numbered.map(passage).collect();
    let label = part(&passages, &sent, &document.cover.title, document.language.as_str());
    let [body, notes, comments] = written(document, sources, reviewer);
    let mut parts = vec![("footnotes", notes.as_str()), ("comments", &comments)];
    parts.extend(reviewer.keeps_label.then_some(("custom", label.as_str())));
    docx(&body, &parts)
}

/// Returns the text, the notes and the comments of a file that a reviewer returns.
fn written(
    document: &Document,
    sources: &Sources,
    reviewer: Reviewer<'_>,
) -> [String; 3] {
    let (mut body, mut notes, mut comments) =
        (String::new(), String::new(), String::new());
    let mut left: Vec<&str> = reviewer.paragraphs.to_vec();
    for (index, line) in lines(document, sources).iter().enumerate() {
        let text = line.plain();
        let object = match line.kind {
            crate::review::LineKind::Picture => "w:drawing",
            _ => "w:footnoteReference",
        };
        // Tests need not know where typography sets a no-break space.
        let edited = left.iter().position(|it| settled(&as_sent(it).0) == settled(&text));
        let edited = edited.map(|at| left.remove(at));
        let in_front = edited.and_then(|it| it.strip_prefix("[^]"));
        if in_front.is_some() {
            let style = "<w:pPr><w:pStyle w:val=\"Sarasas\"/></w:pPr>";
            let entry = format!("<w:p>{style}<w:r><w:t>{text}</w:t></w:r></w:p>");
            body.insert_str(0, &entry);
        }
        let edited = in_front.or(edited);
        let is_deleted = edited.is_some_and(|it| it.starts_with("[!]"));
        let (edited, added) = match edited.and_then(|it| it.split_once("[+]")) {
            Some((edited, added)) => (Some(edited), Some(added)),
            None => (edited, None),
        };
        let (_, comment) = edited.map_or((String::new(), None), as_sent);
        let bookmark = format!("_k{index}");
        if is_deleted {
            continue;
        }
        let mut paragraph = Markup::new(Syntax::Xml);
        let id = index.to_string();
        paragraph.open("w:p");
        if let Some(number) = line.number.filter(|_| is_numbered(line)) {
            paragraph
                .open("w:r")
                .element("w:t", &number.to_string())
                .empty("w:tab")
                .close();
        }
        let typed = edited.and_then(|it| it.strip_prefix("[<")?.split_once(">]"));
        let edited = typed.map_or(edited, |(_, rest)| Some(rest));
        if let Some((typed, _)) = typed {
            paragraph.open("w:r").open("w:t").attribute("xml:space", "preserve");
            paragraph.text(typed).close().close();
        }
        if reviewer.keeps_label {
            paragraph
                .open("w:bookmarkStart")
                .attribute("w:id", &id)
                .attribute("w:name", &bookmark)
                .close();
        }
        if let Some(comment) = comment {
            paragraph.open("w:r").open("w:commentReference").attribute("w:id", &id);
            paragraph.close().close();
            let mut written = Markup::new(Syntax::Xml);
            written.open("w:comment").attribute("w:id", &id);
            written.attribute("w:author", reviewer.name);
            written
                .open("w:p")
                .open("w:r")
                .element("w:t", &comment)
                .close()
                .close()
                .close();
            comments.push_str(&written.finish());
        }
        runs(&mut paragraph, edited.unwrap_or(&text), reviewer.name, object);
        paragraph.open("w:bookmarkEnd").attribute("w:id", &id).close().close();
        match line.kind {
            crate::review::LineKind::Note => {
                notes.push_str(&format!(
                    "<w:footnote>{}</w:footnote>",
                    paragraph.finish()
                ));
            }
            _ => body.push_str(&paragraph.finish()),
        }
        if let Some(added) = added {
            body.push_str(&format!("<w:p><w:r><w:t>{added}</w:t></w:r></w:p>"));
        }
    }
    assert!(left.is_empty(), "the report has no such paragraphs: {left:#?}");
    [body, notes, comments]
}

fn is_numbered(line: &Line) -> bool {
    line.kind == crate::review::LineKind::Paragraph
}

/// Returns a paragraph of a reviewer as it was sent, and what was said of it.
fn as_sent(paragraph: &str) -> (String, Option<String>) {
    let paragraph = paragraph.trim_start_matches("[!]").trim_start_matches("[^]");
    let paragraph = paragraph.split_once(">]").map_or(paragraph, |(typed, rest)| {
        if typed.starts_with("[<") { rest } else { paragraph }
    });
    let paragraph = paragraph.split("[+]").next().unwrap_or_default();
    let (text, comment) =
        match paragraph.strip_suffix('>').and_then(|it| it.rsplit_once('<')) {
            Some((text, comment)) => (text, Some(comment.to_owned())),
            None => (paragraph, None),
        };
    let mut sent = String::new();
    for (part, kind) in parts(text) {
        match kind {
            Kind::Kept => sent.push_str(part),
            Kind::Gone => sent.push_str(authored(part).1),
            Kind::New | Kind::Withdrawn => {}
            Kind::Other => sent.push_str(part.split_once("=>").unwrap().0),
        }
    }
    (sent, comment)
}

#[derive(Clone, Copy)]
enum Kind {
    Kept,
    Gone,
    New,
    Withdrawn,
    Other,
}

/// Returns who made a change, if that is told, and its text.
fn authored(part: &str) -> (Option<&str>, &str) {
    let named = part
        .split_once('|')
        .filter(|(name, _)| !name.is_empty() && name.chars().all(char::is_alphabetic));
    named.map_or((None, part), |(name, text)| (Some(name), text))
}

fn parts(text: &str) -> Vec<(&str, Kind)> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let signs = [
            ("[-", "-]", Kind::Gone),
            ("{+", "+}", Kind::New),
            ("{-", "-}", Kind::Withdrawn),
            ("[=", "=]", Kind::Other),
        ];
        let next = signs.iter().filter_map(|sign| Some((rest.find(sign.0)?, sign)));
        let Some((at, (open, close, kind))) = next.min_by_key(|(at, _)| *at) else {
            break;
        };
        let (before, after) = rest.split_at(at);
        let (part, after) = after.trim_start_matches(open).split_once(close).unwrap();
        parts.extend([(before, Kind::Kept), (part, *kind)]);
        rest = after;
    }
    parts.push((rest, Kind::Kept));
    parts.retain(|(part, _)| !part.is_empty());
    parts
}

fn runs(markup: &mut Markup, paragraph: &str, author: &str, object: &'static str) {
    let text = match paragraph.strip_suffix('>').and_then(|it| it.rsplit_once('<')) {
        Some((text, _)) => text,
        None => paragraph,
    };
    let run = |markup: &mut Markup, part: &str, element: &'static str| {
        for (n, piece) in part.split(OBJECT).enumerate() {
            if n > 0 {
                markup.open("w:r").empty(object).close();
            }
            for (n, line) in piece.split('\n').enumerate() {
                if n > 0 {
                    markup.open("w:r").empty("w:br").close();
                }
                if !line.is_empty() {
                    markup.open("w:r").open(element).attribute("xml:space", "preserve");
                    markup.text(line).close().close();
                }
            }
        }
    };
    for (part, kind) in parts(text) {
        match kind {
            Kind::Kept => run(markup, part, "w:t"),
            Kind::Other => run(markup, part.split_once("=>").unwrap().1, "w:t"),
            Kind::Gone => {
                let (name, part) = authored(part);
                markup.open("w:del").attribute("w:author", name.unwrap_or(author));
                run(markup, part, "w:delText");
                markup.close();
            }
            Kind::New => {
                let (name, part) = authored(part);
                markup.open("w:ins").attribute("w:author", name.unwrap_or(author));
                run(markup, part, "w:t");
                markup.close();
            }
            Kind::Withdrawn => {
                let (name, part) = authored(part);
                markup.open("w:ins").attribute("w:author", author);
                markup.open("w:del").attribute("w:author", name.unwrap_or(author));
                run(markup, part, "w:delText");
                markup.close().close();
            }
        }
    }
}

const SETTINGS: &str = "[report]\ntitle = { lt = \"A\", en = \"A\" }\nstate = \"LT\"\n\
    date = 2026-01-31\nsource-language = \"lt\"\nlanguages = [\"lt\", \"en\"]\n\n\
    [organisation]\nname = { lt = \"A\", en = \"A\" }\n";
const REGISTER: &str = "[poverty]\nfile = \"p.csv\"\nunit = \"percent\"\ndecimals = 1\n";
const DATA: &str = "year,value\n2023,20.1\n2022,19.0\n";
const NAMES: &str = "indicator-poverty = Skurdas\naddressee-seimas = Seimas\n";
const SOURCES: &str =
    "a:\n  type: book\n  title: Knyga\n  author: Autorius\n  date: 2020\n";

pub(crate) const CHAPTER: &str = "report/lt/a.md";

/// Returns a report with one chapter.
pub(crate) fn report(body: &str) -> InMemory {
    let front = "+++\ntitle = \"Skyrius\"\narticles = [\"4\"]\n+++\n\n";
    InMemory::new()
        .with("report/report.toml", SETTINGS)
        .with("report/data/indicators.toml", REGISTER)
        .with("report/data/p.csv", DATA)
        .with("report/sources.yml", SOURCES)
        .with("translations/lt/report.ftl", NAMES)
        .with("translations/en/report.ftl", NAMES)
        .with(CHAPTER, format!("{front}{body}\n"))
}

/// Returns a report, and what reviewers of its first language return.
pub(crate) fn answered(
    sent: &InMemory,
    today: &InMemory,
    reviewers: &[Reviewer<'_>],
) -> (Snapshot, Vec<ReturnedFile>, Review) {
    let before = Snapshot::of(sent, Options::default());
    let document = &before.documents()[0];
    let files: Vec<ReturnedFile> = reviewers
        .iter()
        .map(|reviewer| {
            let bytes = returned(document, &before.sources, *reviewer);
            ReturnedFile::read(reviewer.name, &bytes).unwrap()
        })
        .collect();
    let snapshot = Snapshot::of(today, Options::default());
    let Snapshot { project, sources, .. } = &snapshot;
    let review = review(&files, snapshot.documents(), project, sources).unwrap();
    (snapshot, files, review)
}

/// Shows the outcome of each change and the comments, with the place of their paragraph.
pub(super) fn shown(review: &Review) -> Vec<String> {
    let mut list = Vec::new();
    for remark in &review.remarks {
        let place = remark.place.as_str();
        for Proposal { kind, before, after, outcome, .. } in &remark.proposals {
            let after = after.replace('\n', "¶");
            list.push(format!(
                "{place} {} [{before}|{after}] {outcome:?}",
                kind.as_str()
            ));
        }
        list.extend(remark.comments.iter().map(|it| format!("{place} <{}>", it.text)));
    }
    list
}

pub(super) fn reviewer<'a>(name: &'a str, paragraphs: &'a [&'a str]) -> Reviewer<'a> {
    Reviewer { name, paragraphs, keeps_label: true }
}

pub(super) const BODY: &str = "Pirma pastraipa apie vaikus ir jų teises.\n\nAntra pastraipa apie mokyklas ir mokytojus.\n\n\
    - Vienodas punktas.\n- Vienodas punktas.\n\n## Antraštė\n\nTrečia pastraipa.";

#[test]
fn each_paragraph_is_found_by_its_bookmark_or_its_text() {
    let first = "Pirma pastraipa apie [-vaikus-]{+paauglius+} ir jų teises.<Kodėl?>";
    for keeps_label in [true, false] {
        let paragraphs = [first, "{+Nauja a+}Antraštė"];
        let reviewer = Reviewer { keeps_label, ..reviewer("A", &paragraphs) };
        let (_, _, review) = answered(&report(BODY), &report(BODY), &[reviewer]);
        assert_eq!(
            shown(&review),
            [
                "in-place wording [vaikus|paauglius] Open",
                "in-place <Kodėl?>",
                "in-place wording [|Nauja a] Open"
            ]
        );
        assert_eq!(review.remarks[0].number, Some(1));
        assert_eq!(review.remarks[0].chapter.as_deref(), Some("a"));
    }
    // Of two equal texts only the bookmark says which is meant.
    for (keeps_label, outcome) in [(true, "Open"), (false, "Left(Ambiguous)")] {
        let paragraphs = ["[-Vienodas-]{+Pirmas+} punktas."];
        let reviewer = Reviewer { keeps_label, ..reviewer("A", &paragraphs) };
        let (_, _, review) = answered(&report(BODY), &report(BODY), &[reviewer]);
        let expected = format!("in-place wording [Vienodas|Pirmas] {outcome}");
        assert_eq!(shown(&review), [expected]);
    }
}

#[test]
fn what_became_of_the_paragraph_is_said() {
    let paragraph = "Antra pastraipa apie [-mokyklas-]{+darželius+} ir mokytojus.";
    for (old, new, expected) in [
        // Paragraphs before it, and its number, may change.
        ("Pirma", "Nauja.\n\nPirma", "in-place wording [mokyklas|darželius] Open"),
        (
            "ir mokytojus",
            "ir jų mokytojus",
            "changed wording [mokyklas|darželius] Left(Changed)",
        ),
        (
            "Antra pastraipa apie mokyklas ir mokytojus.",
            "Visai kitas sakinys.",
            "gone wording [mokyklas|darželius] Left(Gone)",
        ),
        ("mokyklas", "darželius", "in-place wording [mokyklas|darželius] Made"),
    ] {
        let today = report(&BODY.replace(old, new));
        let (_, _, review) =
            answered(&report(BODY), &today, &[reviewer("A", &[paragraph])]);
        assert_eq!(shown(&review), [expected], "{new}");
    }
}
