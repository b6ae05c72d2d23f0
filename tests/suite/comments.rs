//! What an author writes between `<!--` and `-->` is in no output, no count and no file for
//! others; where it would be printed, there is an error.

use komentaras::diagnostic::{Code, Diagnostics, Severity};
use komentaras::pipeline::Snapshot;
use komentaras::syntax::archive::unpack;
use proptest::prelude::*;
use snapbox::str;

use crate::project::{FRONT, TestProject};
use crate::random::random;

const SECRET: &str = "SLAPTA";

/// A report with comments wherever text can be.
fn commented() -> TestProject {
    let comment = format!("<!-- {SECRET} {{{{value \"no-such\"}}}} -->");
    let long = format!("<!--\n{SECRET}\n\n## {SECRET}\n\n::: note\n-->");
    let text = |title: &str, words: &str| {
        format!(
            "+++\ntitle = \"{title}\"\narticles = [\"19\"]\n+++\n\n{long}\n\n## A {comment}\n\n\
             {words} {comment} {words}.[^1]\n\n- a\n  {comment}\n- b {comment}\n\n\
             > {comment}\n> c\n\n::: recommendation {{to=\"vyriausybe\"}}\n{comment}\n{words}.\n:::\n\n\
             | a | b {comment} |\n|---|---|\n| 1 | 2 |\n\n{long}\n[^1]: d {comment}\n"
        )
        .replacen("articles = [\"19\"]\n", if title == "Smurtas" { "articles = [\"19\"]\n" } else { "" }, 1)
    };
    TestProject::both()
        .change("report/lt/19-smurtas.md", text("Smurtas", "Tekstas"))
        .change("report/en/19-smurtas.md", text("Violence", "Text"))
}

fn without(project: &TestProject) -> TestProject {
    let mut plain = TestProject::both();
    for path in ["report/lt/19-smurtas.md", "report/en/19-smurtas.md"] {
        let text = project.read(path);
        let mut rest = text.as_str();
        let mut kept = String::new();
        while let Some((before, after)) = rest.split_once("<!--") {
            kept.push_str(before);
            rest = after.split_once("-->").unwrap().1;
        }
        plain = plain.change(path, kept + rest);
    }
    plain
}

#[test]
fn a_comment_is_in_no_output() {
    let project = commented();
    project.run("check --format short").stdout_eq(str![[r#"
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    project.run("build -q --format docx,html,epub,json,typst").code(0);
    project.run("build -q --format docx --review --out build/review").code(0);
    project.run("translation export --all -q --format xliff -o build/a.xlf").code(0);
    project.run("translation export --all -q --format po -o build/a.po").code(0);
    let mut parts = 0;
    for path in project.list("build") {
        let bytes = std::fs::read(project.path(&path)).unwrap();
        let inside = match unpack(&bytes, 1 << 30) {
            Ok(entries) if bytes.starts_with(b"PK") => entries.into_iter().collect(),
            _ => vec![(path.clone(), bytes)],
        };
        for (name, bytes) in inside {
            parts += 1;
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains(SECRET), "{path}: {name}");
        }
    }
    assert!(parts > 30, "{parts}");
}

#[test]
fn a_comment_has_no_words_and_is_not_translated() {
    let project = commented();
    let plain = without(&project);
    for command in ["words", "status --format json"] {
        let told = |project: &TestProject| {
            String::from_utf8(project.output(command).stdout).unwrap()
        };
        assert_eq!(told(&project), told(&plain), "{command}");
    }
}

#[test]
fn a_comment_stays_where_a_translator_changes_the_text() {
    let project = commented();
    project.run("translation accept --all -q").code(0);
    project.run("translation export --all -q --format po -o a.po").code(0);
    let po = project.read("a.po").replace("Text Text.", "New words.");
    let project = project.change("a.po", po);
    project.run("translation import a.po -q").code(0);
    let text = project.read("report/en/19-smurtas.md");
    let line = text.lines().find(|line| line.starts_with("New ")).unwrap();
    assert!(line.contains(SECRET) && line.contains("words.[^1]"), "{line}");
}

/// Where the text of a chapter is Markdown; `@` stands for a comment.
const MARKDOWN: [&str; 18] = [
    "a @ b",
    "@\n\na",
    "a\n@\nb",
    "## A @ b",
    "- a @\n- b",
    "1. a\n   @\n   b",
    "> a\n> @\n> b",
    "| a @ | b |\n|---|---|\n| c | d @ |",
    "| a | b |\n|---|---|\n| c | d |\n\n: A @ b {#t}",
    "[a @ b](https://a.lt)",
    "**a @ b** _@_",
    "a^[b @ c]",
    "a[^1]\n\n[^1]: b @ c",
    "::: recommendation {to=\"vyriausybe\"}\na @\n:::",
    "{{anchor \"a\"}}@ a {{ref \"a\"}}",
    "<b>a @ b</b>",
    "<div>\n@ a @ b\n@\n</div>",
    "![a @ b](../a.svg)",
];

/// What looks like a comment; only the first two are one.
const FORMS: [&str; 10] = [
    "<!-- SLAPTA -->",
    "<!-- SLAPTA --->",
    "<!– SLAPTA –>",
    "<!— SLAPTA —>",
    "<!- SLAPTA ->",
    "< !-- SLAPTA -- >",
    "<! -- SLAPTA -->",
    "&lt;!-- SLAPTA --&gt;",
    "\\<!-- SLAPTA -->",
    "<!-- SLAPTA -- >",
];

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"200\">\
    <rect width=\"300\" height=\"200\"/></svg>";

/// Returns the findings about comments: the kind, and the line that it is in.
#[track_caller]
fn broken((inspected, diags): &(Snapshot, Diagnostics)) -> Vec<String> {
    let findings = diags.iter().filter(|finding| finding.code == Code::BrokenComment);
    findings
        .map(|finding| {
            assert_eq!(finding.severity, Severity::Error);
            let span = finding.primary.unwrap();
            let file = inspected.sources.file(span.file);
            let (before, rest) = file.text.split_at(span.range().start);
            let start = before.rfind('\n').map_or(0, |at| at + 1);
            let end = before.len() + rest.find('\n').unwrap_or(rest.len());
            format!(
                "{}: {:?}: {}",
                file.path,
                finding.args["kind"],
                file.text.get(start..end).unwrap()
            )
        })
        .collect()
}

/// Returns whether a document has the secret word anywhere.
fn is_printed(inspected: &Snapshot) -> bool {
    format!("{:?}", inspected.documents()).contains(SECRET)
}

#[test]
fn whole_comments_are_left_out_and_all_that_looks_like_one_is_an_error() {
    let mut wrong = String::new();
    for place in MARKDOWN {
        for (index, form) in FORMS.iter().enumerate() {
            let body = place.replace('@', form);
            let project = TestProject::small()
                .change("report/a.svg", DRAWING)
                .chapter(&format!("{body}\n\nz\n"));
            let checked = project.inspect();
            let findings = broken(&checked);
            if index < 2 {
                assert_eq!(findings, Vec::<String>::new(), "{body}");
                assert!(!is_printed(&checked.0), "{body}");
            } else {
                let is_there = |finding: &String| finding.contains(SECRET);
                // Within HTML a backslash means nothing.
                if !findings.iter().any(is_there) && is_printed(&checked.0) {
                    wrong.push_str(&format!("{body}: {findings:?}\n"));
                }
            }
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn a_comment_in_a_text_that_is_no_markdown_is_an_error() {
    const CHAPTER: &str = "report/lt/19-smurtas.md";
    let body = |body: &str| (CHAPTER, format!("{FRONT}{body}\n"));
    let places = [
        body("![a](../a.svg \"b @\")"),
        body("{{table \"poverty\" rows=\"year\" sex=\"T\" caption=\"a @\"}}"),
        body("{{chart \"poverty\" x=\"year\" sex=\"T\" alt=\"a @\"}}"),
        (CHAPTER, FRONT.replace("Smurtas", "Smurtas @") + "a <!-- SLAPTA --> b\n"),
        (
            "report/report.toml",
            TestProject::small()
                .read("report/report.toml")
                .replace("\"Bandymas\"", "\"Bandymas @\""),
        ),
        (
            "report/report.toml",
            TestProject::small()
                .read("report/report.toml")
                .replace("\"Bandytojai\"", "\"Bandytojai @\""),
        ),
        (
            "report/sources.yml",
            TestProject::small()
                .read("report/sources.yml")
                .replace("title: Skurdo rizika", "title: \"Skurdo @\""),
        ),
        (
            "translations/lt/report.ftl",
            TestProject::small()
                .read("translations/lt/report.ftl")
                .replace("Skurdo rizika", "Skurdo @"),
        ),
        // Only the website shows it.
        (
            "translations/lt/report.ftl",
            TestProject::small().read("translations/lt/report.ftl") + "site-search = @\n",
        ),
        (
            "report/data/organisations.csv",
            "id,name_lt,role\na,Pirmoji,member\nb,Antroji @,member\n".to_owned(),
        ),
        (
            "report/data/concluding-observations.csv",
            "symbol,paragraph,text_lt,status,comment_lt\n\
             CRC/C/LTU/CO/5-6,21,Uždrausti,partly,Trūksta @\n"
                .to_owned(),
        ),
        (
            "report/data/poverty.csv",
            "year,geo,sex,value,flag\n2022,LT,T @,22.4,\n2023,LT,T,17.8,b\n2023,LT,F,18.1,\n"
                .to_owned(),
        ),
    ];
    let mut wrong = String::new();
    for (path, text) in places {
        for form in FORMS {
            // YAML and CSV know no escapes of Markdown, and TOML has others.
            let form = form.trim_start_matches('\\');
            let project = TestProject::small()
                .change("report/a.svg", DRAWING)
                .change(
                    "report/lt/annex-a.md",
                    "+++\ntitle = \"Priedas\"\nkind = \"annex\"\n+++\n\n\
                     {{register \"organisations\"}}\n\n{{register \"follow-up\"}}\n\n\
                     a{{cite \"eurostat\"}}\n\n![b](../a.svg)\n\n\
                     {{table \"poverty\" rows=\"year\" sex=\"T\"}}\n",
                )
                .change(path, text.replace('@', form));
            let findings = broken(&project.inspect());
            let is_there =
                |finding: &String| finding.starts_with(path) && finding.contains(SECRET);
            if findings.len() != 1 || !findings.iter().all(is_there) {
                wrong.push_str(&format!("{path}: {form}: {text}: {findings:?}\n"));
            }
        }
    }
    assert_eq!(wrong, "");
}

/// The website has all rows of a dataset from which one figure is cited.
#[test]
fn a_comment_in_data_that_no_document_shows_is_an_error() {
    let path = "report/data/poverty.csv";
    let data =
        TestProject::small().read(path).replace("2022,LT,T", "2022,LT,T <!-- SLAPTA -->");
    let findings = broken(&TestProject::small().change(path, data).inspect());
    let expected = "report/data/poverty.csv: Text(\"printed\"): \
        2022,LT,T <!-- SLAPTA -->,22.4,";
    assert_eq!(findings, [expected]);
}

#[test]
fn what_is_no_comment_is_no_error() {
    for body in [
        "A → B, A <-- B, a <- b, a < b, n! - 1, <! x",
        "`<!-- a -->` `-->` `<!–` ``<!-- ` --> ``",
        "```\n<!-- a -->\n-->\n<!– b –>\n```",
        "    -->",
        "a <!-- b → c -> d -- e --> f",
        "a <!-- --> b <!----> c <!--> d",
    ] {
        let project = TestProject::small().chapter(&format!("{body}\n\nz\n"));
        assert_eq!(broken(&project.inspect()), Vec::<String>::new(), "{body}");
    }
}

#[test]
fn a_comment_that_ends_where_its_author_did_not_mean_it_is_an_error() {
    let mut told = String::new();
    for body in [
        "a <!-- b <!-- c --> d --> e",
        "<!-- b <!-- c --> d --> e",
        "<!-- b\n\n<!-- c -->\n\nd\n\n-->",
        "a [b <!-- c <!-- d --> e --> f](https://a.lt)",
        "a^[b <!-- c <!-- d --> e --> f]",
        "## A <!-- c <!-- d --> e --> f",
        "![a <!-- b <!-- c --> d --> e](../a.svg)",
        "A --> B",
        "a --&gt; b",
        "[a](https://a.lt/<!--b-->)",
        "a <!-- b –> c <!-- d --> e",
        "<!-- b –>\n\nc\n\n<!-- d -->",
        "a <!-- b",
        "`a` <!-- b `--> c`",
        "![a](../b.svg)",
        "> a <!-- b <!--> c --> d",
    ] {
        let project = TestProject::small()
            .change("report/a.svg", DRAWING)
            .change(
                "report/b.svg",
                DRAWING.replace("</svg>", "<text y=\"50\">&lt;!-- b --></text></svg>"),
            )
            .chapter(&format!("{body}\n\nz\n"));
        let (inspected, diags) = project.inspect();
        told.push_str(&format!("{}\n", body.replace("\n\n", "¶")));
        for finding in diags.iter().filter(|finding| finding.code == Code::BrokenComment)
        {
            let span = finding.primary.unwrap();
            let before = inspected
                .sources
                .file(span.file)
                .text
                .get(FRONT.len()..span.range().start)
                .unwrap();
            let column = before.replace("\n\n", "¶").chars().count();
            let mark = inspected.sources.slice(span);
            told.push_str(&format!(
                "{}^ {mark} {:?}\n",
                " ".repeat(column),
                finding.args["kind"]
            ));
        }
    }
    snapbox::assert_data_eq!(
        told,
        str![[r#"
a <!-- b <!-- c --> d --> e
                      ^ --> Text("stray")
<!-- b <!-- c --> d --> e
                    ^ --> Text("stray")
<!-- b¶<!-- c -->¶d¶-->
                    ^ --> Text("stray")
a [b <!-- c <!-- d --> e --> f](https://a.lt)
                         ^ --> Text("stray")
a^[b <!-- c <!-- d --> e --> f]
                         ^ --> Text("stray")
## A <!-- c <!-- d --> e --> f
                         ^ --> Text("stray")
![a <!-- b <!-- c --> d --> e](../a.svg)
                        ^ --> Text("stray")
A --> B
  ^ --> Text("stray")
a --&gt; b
^ a --&gt; b Text("stray")
[a](https://a.lt/<!--b-->)
                 ^ <!--b--> Text("printed")
a <!-- b –> c <!-- d --> e
         ^ –> Text("swallowing")
<!-- b –>¶c¶<!-- d -->
       ^ –> Text("swallowing")
a <!-- b
  ^ <!-- Text("unclosed")
`a` <!-- b `--> c`
![a](../b.svg)
^ ![a](../b.svg) Text("drawn")
> a <!-- b <!--> c --> d
                   ^ --> Text("stray")

"#]]
    );
}

#[test]
fn a_comment_between_lines_divides_no_paragraph() {
    let text = |language: &str| format!("report/{language}/19-smurtas.md");
    let write = |project: TestProject, comment: &str| {
        project.change(&text("lt"), format!("{FRONT}\nviena\n{comment}du\n")).change(
            &text("en"),
            format!("+++\ntitle = \"Violence\"\n+++\n\none\n{comment}two\n"),
        )
    };
    let mut project = write(TestProject::both(), "");
    project.run("translation accept --all -q").code(0);
    let told = |project: &TestProject| {
        String::from_utf8(project.output("status --format json").stdout).unwrap()
    };
    let plain = told(&project);
    for (index, comment) in [
        "<!-- SLAPTA -->\n",
        "<!-- SLAPTA -->\n  <!-- a -->\n",
        "<!--\nSLAPTA\n\n- a\n• b\n\n| c | d |\n-->\n",
    ]
    .into_iter()
    .enumerate()
    {
        project = write(project, "");
        project.run("translation accept --all -q").code(0);
        project = write(project, comment);
        assert_eq!(told(&project), plain, "{comment}");
        project.run("check --format short").stdout_eq(str![""]);
        project.run("translation export --all -q --force --format po -o a.po").code(0);
        let po = project.read("a.po");
        assert!(!po.contains(SECRET), "{po}");
        let words = format!("New words {index}.");
        project = project.change(
            "a.po",
            po.replace("msgstr \"one two\"", &format!("msgstr \"{words}\"")),
        );
        project.run("translation import a.po -q").code(0);
        let text = project.read(&text("en"));
        let (before, after) = text.split_once(comment.trim_end()).unwrap();
        let (_, before) = before.rsplit_once("+++\n").unwrap();
        let left: Vec<&str> =
            [before, after].iter().flat_map(|it| it.split_whitespace()).collect();
        assert_eq!(left.join(" "), words, "{text}");
    }
}

/// Pieces of chapters; `@` is where a comment may be.
const PIECES: [&str; 14] = [
    "a@\n@b @*c@ d*@ **@e**\n\n",
    "@\n\n",
    "@\na@\n",
    "## A @\n\n",
    "- a@\n  @\n  b\n- @c\n@\n- d\n\n",
    "1. a@\n@\n2. b @\n\n",
    "> a\n> @\n> b @ c\n\n",
    "[a@](https://a.lt) a^[b @ c]\n\n",
    "::: note\n@\na @\n@\n:::\n\n",
    "| a @ | b |\n|---|---|\n| c | d @ |\n@\n\n",
    "a\n: b@\n\n",
    "<i>a@</i> @\n@ b\n\n",
    "{{value \"poverty\" year=2023 sex=\"T\"}}@\n@\n{{anchor \"a\"}}@\n\n",
    "@ @@\n@@ a\n\n",
];

proptest! {
    #![proptest_config(random(128))]

    #[test]
    fn no_word_of_a_comment_is_printed(
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 1..12),
        scraps in prop::collection::vec(
            prop::sample::select(&["SLAPTA", " ", "*", "`", "- ", "#", "{{", "}}", "<b>", "\\", ")", "-", "–", ">", "\"", "_", ":::", "!"][..]),
            0..12,
        ),
        is_there in prop::collection::vec(any::<bool>(), 40),
    ) {
        let inner = scraps.concat().replace("-->", "");
        prop_assume!(!inner.starts_with(['>', '-']));
        // What looks like an end within it is pointed out.
        prop_assume!(komentaras::text::mistyped_end(&inner).is_none());
        let comment = format!("<!--{inner}-->");
        let mut is_there = is_there.iter().cycle();
        let body: String = pieces.concat().split('@').map(|part| {
            let comment = if *is_there.next().unwrap() { comment.as_str() } else { "" };
            format!("{part}{comment}")
        }).collect();
        let (inspected, diags) = TestProject::small().chapter(&body).inspect();
        prop_assert!(!is_printed(&inspected), "{}", body);
        let broken = broken(&(inspected, diags));
        prop_assert!(broken.is_empty(), "{}: {:?}", body, broken);
    }

    /// A comment may also be torn apart, by a cell of a table or an empty line.
    #[test]
    fn what_is_printed_of_a_comment_is_an_error(
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 1..12),
        scraps in prop::collection::vec(
            prop::sample::select(&["SLAPTA", " ", "\n", "\n\n", "|", "<!--", "-->", "`", "- ", "    ", "> ", "]("][..]),
            0..12,
        ),
    ) {
        let inner = scraps.concat();
        // By CommonMark `<!-->` is a whole comment; between two whole ones is text.
        let has_text_between =
            inner.split_once("-->").is_some_and(|(_, rest)| rest.contains("<!--"));
        prop_assume!(!inner.starts_with('>') && !has_text_between);
        let body = pieces.concat().replace('@', &format!("<!--{inner}-->"));
        let (inspected, diags) = TestProject::small().chapter(&body).inspect();
        // Code shows what is in it.
        let is_code = body.contains('`') || body.contains("    ");
        let is_open = is_printed(&inspected) && !is_code;
        prop_assert!(!is_open || !broken(&(inspected, diags)).is_empty(), "{}", body);
    }
}
