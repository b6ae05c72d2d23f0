//! Tests of the bibliography.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::{SourceFile, Sources};

type Parse = fn(FileId, &str, &mut Diagnostics) -> Bibliography;

/// Reads a text and returns the bibliography, and the findings with what they mark.
fn read(reader: Parse, text: &str) -> (Bibliography, Vec<String>) {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile { path: "sources.yml".into(), text: text.into() });
    let mut diags = Diagnostics::new();
    let bibliography = reader(file, text, &mut diags);
    for source in bibliography.iter() {
        assert!(text.get(source.span.range()).is_some());
    }
    let line = |finding: &Diagnostic| {
        let span = finding.primary.expect("a place");
        assert!(text.get(span.range()).is_some());
        format!("{:?} <{}>", finding.args.get("kind"), sources.slice(span))
    };
    (bibliography, diags.into_sorted(&sources).iter().map(line).collect())
}

const GOOD: &str = "# Jungtinių Tautų dokumentai
co-2024:
  type: report
  title: Concluding observations on the combined fifth and sixth reports of Lithuania
  author: Committee on the Rights of the Child
  date: 2024-02
  serial-number: CRC/C/LTU/CO/5-6
  url:
    value: https://example.org/co
    date: 2026-11-21

'vaikai-2025':
  type: article
  title: Vaikų skurdas Lietuvoje
  author: [\"Ąžuolaitė, Žydrė\", \"Jonas Šimkus\"]
  date: 2025-03-01
  serial-number: { doi: 10.1000/1 }
  note: CC BY 4.0
  parent:
    type: periodical
    title: Socialinis darbas
    publisher: Vilniaus universitetas
";

#[test]
fn sources_are_read_from_yaml() {
    let (bibliography, findings) = read(Bibliography::from_yaml, GOOD);
    assert_eq!(findings, Vec::<String>::new());
    assert_eq!(bibliography.keys().collect::<Vec<_>>(), ["co-2024", "vaikai-2025"]);
    let co = bibliography.get("co-2024").unwrap();
    assert_eq!(co.authors, ["Committee on the Rights of the Child"]);
    assert_eq!(co.symbol.as_deref(), Some("CRC/C/LTU/CO/5-6"));
    assert_eq!(co.serial, None);
    assert_eq!(co.date.unwrap().to_string(), "2024-02");
    assert_eq!(co.accessed.unwrap().to_string(), "2026-11-21");
    assert_eq!(co.url.as_deref(), Some("https://example.org/co"));
    let entry = GOOD.get(co.span.range()).unwrap();
    assert!(entry.starts_with("co-2024:") && entry.ends_with("2026-11-21"), "{entry}");
    let article = bibliography.get("vaikai-2025").unwrap();
    assert_eq!(article.authors, ["Žydrė Ąžuolaitė", "Jonas Šimkus"]);
    assert_eq!(article.parent.as_deref(), Some("Socialinis darbas"));
    assert_eq!(article.publisher.as_deref(), Some("Vilniaus universitetas"));
    assert_eq!(article.doi.as_deref(), Some("10.1000/1"));
    assert_eq!(article.note.as_deref(), Some("CC BY 4.0"));
    assert!(GOOD.get(article.span.range()).unwrap().starts_with("'vaikai-2025'"));
}

#[test]
fn one_bad_entry_hides_neither_the_others_nor_their_faults() {
    let text = format!(
        "bad-date:\n  type: report\n  date: pernai\n\n{GOOD}\n\
         no-type:\n  title: Ė\n# end\nco-2024:\n  type: web\n"
    );
    let (bibliography, findings) = read(Bibliography::from_yaml, &text);
    assert_eq!(bibliography.keys().collect::<Vec<_>>(), ["co-2024", "vaikai-2025"]);
    assert_eq!(
        findings,
        [
            "Some(Text(\"date\")) <date: pernai>",
            "Some(Text(\"no-type\")) <title: Ė>",
            "Some(Text(\"duplicate-key\")) <co-2024:\n  type: web>",
        ]
    );
}

#[test]
fn what_is_wrong_with_an_entry_is_said_at_its_line() {
    for (entry, expected) in [
        ("  type: Ataskaita\n  title: A\n", "type <type: Ataskaita>"),
        ("  type: Report\n  date: 2024 m.\n", "written <date: 2024 m.>"),
        ("  type: Report\n  date: pernai\n", "date <date: pernai>"),
        (
            "  type: Report\n  title: A\n  date: 2024\n  title: B\n",
            "duplicate-key <title: B>",
        ),
        ("  type: Report\n  title: A: b\n", "quotes <title: A: b>"),
        ("\ttype: Report\n\ttitle: A\n", "tab <\ttype: Report>\ntab <\ttitle: A>"),
        ("  type: Report\n   title: A\n", "indent <   title: A>"),
        ("  type: Report\n title: A\n", "indent < title: A>"),
        ("type: Report\ntitle: A\n", "indent <type: Report>\nindent <title: A>"),
        ("  type: Web\n  title: A\n  url: www.a.lt\n", "url <url: www.a.lt>"),
        (
            "  type: Web\n  title: A: b\n  url: { value: a.lt/b, date: 2024.03.05 }\n  date: 2024 m. kovo 5 d.\n",
            "quotes <title: A: b>\nwritten <url: { value: a.lt/b, date: 2024.03.05 }>\nwritten <date: 2024 m. kovo 5 d.>",
        ),
        (
            "  type: Web\n  title: A\n  url: { value: a.lt/b, date: 2024.03.05 }\n  date: 2024 m. kovo 5 d.\n",
            "written <url: { value: a.lt/b, date: 2024.03.05 }>\nwritten <date: 2024 m. kovo 5 d.>",
        ),
        ("  type: Web\n  title: A\n  date: 5/3/2024\n", "date <date: 5/3/2024>"),
        (
            "  type: Web\n  title: A: b\n  date: 5/3/2024\n",
            "quotes <title: A: b>\ndate <date: 5/3/2024>",
        ),
        ("  type:Web\n  title:A\n", "colon <  type:Web>\ncolon <  title:A>"),
        (
            "  type: Web\n  url: https://a.lt\n",
            "no-title <ė:\n  type: Web\n  url: https://a.lt>",
        ),
    ] {
        let (_, findings) = read(Bibliography::from_yaml, &format!("ė:\n{entry}"));
        let findings =
            findings.join("\n").replace("Some(Text(\"", "").replace("\"))", "");
        assert_eq!(findings, expected);
    }
}

#[test]
fn keys_that_mean_nothing_are_found() {
    let text = "ė:\n  type: Report\n  # ė: x\n  autorius: A\n  titel: B\n  url:\n    \
                value: https://a.lt\n    date: 2024-01-01\n  parent:\n    - type: Web\n";
    let (_, findings) = read(Bibliography::from_yaml, text);
    let findings: Vec<String> = findings
        .iter()
        .map(|finding| finding.replace("Some(Text(\"", "").replace("\"))", ""))
        .collect();
    assert_eq!(findings, ["key <autorius>", "key <titel>"]);
}

#[test]
fn a_file_without_entries_is_empty() {
    for text in ["", "\n# nothing yet\n", "---\n", "\u{feff}"] {
        let (bibliography, findings) = read(Bibliography::from_yaml, text);
        assert_eq!((bibliography.iter().count(), findings.len()), (0, 0), "{text:?}");
    }
    assert_eq!(read(Bibliography::from_yaml, "[1, 2\n").1.len(), 1);
    assert_eq!(read(Bibliography::from_yaml, "tekstas\n").1.len(), 1);
}

#[test]
fn sources_are_read_from_biblatex() {
    let text = "@string{un = {United Nations}}\n\
        @report{co,\n  title = {Concluding observations},\n  author = {{Committee}},\n  \
        institution = un,\n  date = {2024-02-05},\n  type = {report}\n}\n\n\
        @online{web,\n  title = {Vaikų teisės},\n  url = {https://example.lt},\n  \
        urldate = {2026-11-21}\n}\n";
    let (bibliography, findings) = read(Bibliography::from_biblatex, text);
    assert_eq!(findings, Vec::<String>::new());
    let co = bibliography.get("co").unwrap();
    assert_eq!(co.organisation.as_deref(), Some("United Nations"));
    assert_eq!(co.date.unwrap().to_string(), "2024-02-05");
    assert!(text.get(co.span.range()).unwrap().starts_with("@report{co,"));
    let web = bibliography.get("web").unwrap();
    assert_eq!(web.accessed.unwrap().to_string(), "2026-11-21");

    let (bibliography, findings) = read(
        Bibliography::from_biblatex,
        &format!("{text}@book{{bad,\n  title = \n}}\n"),
    );
    assert_eq!(bibliography.iter().count(), 2);
    assert_eq!(findings.len(), 1);
}

#[test]
fn united_nations_symbols_are_recognised() {
    for (serial, expected) in [
        ("CRC/C/LTU/CO/5-6", true),
        ("A/RES/44/25", true),
        ("A/HRC/49/31/Add.1", true),
        ("CRC/C/58/Rev.3", true),
        ("E/C.12/LTU/CO/2", true),
        ("CRC", false),
        ("CRC/", false),
        ("XIV-1234", false),
        ("10.1000/1", false),
        ("ILC/LI02", false),
        ("A/ė", false),
    ] {
        assert_eq!(is_symbol(serial), expected, "{serial}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,120}") {
        read(Bibliography::from_yaml, &text);
        read(Bibliography::from_biblatex, &text);
    }

    #[test]
    fn nor_does_what_looks_like_a_bibliography(
        text in "(([a-c]|'ė'):\n)?(  (type|title|date|url|author|serial-number): \
                 ?[a-cė0-9{}\\[\\]\"&*!|>:, -]{0,8}\n){0,6}"
    ) {
        read(Bibliography::from_yaml, &text);
    }

    #[test]
    fn nor_does_what_looks_like_biblatex(
        text in "(@(string|book|online|)[{(]?[a-cė]{0,2},?\n?|(title|date|year|author|month) ?= \
                 ?[{\"]?[a-cė0-9{}\"\\\\$#, -]{0,8}[}\"]?,?\n?|\\}){0,10}"
    ) {
        read(Bibliography::from_biblatex, &text);
    }
}

/// What is to be typed instead can be read.
#[test]
fn what_is_advised_can_be_read() {
    for entry in [
        "  type:Web\n  title:A\n",
        "\ttype: Report\n\ttitle: A\n",
        "  type: Report\n   title: A\n",
        "  type: Report\n title: A\n",
        "type: Report\ntitle: A\n",
        "  type: Web\n  title: A: b\n  url: www.a.lt\n  date: 05.03.2024\n",
        "  type: Web\n  title: A\n  url:\n    value: a.lt\n    date: 2024 m. kovo 5 d.\n",
        "  type: Web\n  title: A\n  url: { value: a.lt/b, date: 2024.03.05 }\n",
    ] {
        let mut text = format!("ė:\n{entry}");
        for _ in 0..6 {
            let mut diags = Diagnostics::new();
            let mut sources = Sources::default();
            let path = "sources.yml".into();
            let file = sources.add(SourceFile { path, text: text.clone() });
            let bibliography = Bibliography::from_yaml(file, &text, &mut diags);
            let findings = diags.into_sorted(&sources);
            let Some(finding) = findings.last() else {
                let source = bibliography.get("ė").unwrap();
                assert!(source.title.as_deref().unwrap().starts_with('A'), "{text}");
                assert!(
                    source.url.is_none()
                        || source.url.as_deref().unwrap().starts_with("https://")
                );
                break;
            };
            let fix = finding.fix.as_ref().unwrap();
            text.replace_range(fix.span.range(), &fix.replacement);
        }
        let (_, findings) = read(Bibliography::from_yaml, &text);
        assert_eq!(findings, Vec::<String>::new(), "{text}");
    }
}
