//! Kinds of submission: what each asks for, which articles need a chapter, and when the
//! Committee has to have it.

use std::fmt::Write as _;

use komentaras::check;
use komentaras::compile::Fonts;
use komentaras::convention::{builtin_profiles, parse_profiles};
use komentaras::diagnostic::{Code, Severity, render};
use komentaras::pipeline::Options;
use komentaras::text::builtin_catalog;
use snapbox::{Assert, str};

use crate::project::TestProject;

const RECOMMENDATION: &str =
    "Tekstas.\n\n::: recommendation {to=\"vyriausybe\"}\nUždrausti bausmes.\n:::\n";
const QUESTION: &str = "Tekstas.\n\n::: question\nKodėl leidžiama?\n:::\n";

/// A report of a kind with one chapter, and with other parts.
fn report(profile: &str, parts: &[&str], body: &str) -> TestProject {
    let text = TestProject::small().read("report/report.toml");
    let mut project = TestProject::small()
        .change("report/report.toml", text.replace("thematic", profile))
        .remove("report/lt/26-skurdas.md")
        .remove("report/data/indicators.toml")
        .remove("report/data/poverty.csv")
        .remove("report/sources.yml")
        .change(
            "translations/lt/report.ftl",
            "addressee-vyriausybe = Vyriausybė\n    .dative = Vyriausybei\n",
        )
        .chapter(body);
    for part in parts {
        let front = format!("+++\ntitle = \"A\"\nkind = \"{part}\"\n+++\n\nTekstas.\n");
        project = project.change(&format!("report/lt/{part}.md"), front);
    }
    project
}

const PARTS: [&str; 3] = ["summary", "introduction", "methodology"];

#[test]
fn a_report_of_each_kind_that_has_what_it_needs() {
    for (profile, parts, body) in [
        ("alternative-report", &PARTS[..], RECOMMENDATION),
        ("loipr", &PARTS[1..2], QUESTION),
        ("thematic", &[], QUESTION),
        ("thematic", &[], RECOMMENDATION),
        ("follow-up", &[], RECOMMENDATION),
    ] {
        report(profile, parts, body).expect_findings(str![]);
    }
}

#[test]
fn a_report_of_each_kind_that_breaks_its_rules() {
    report("alternative-report", &PARTS[1..2], QUESTION).expect_findings(str![[r#"
report/lt/19-smurtas.md:7:1: warning[directive-profile]: a block `question` does not belong in this kind of submission (`alternative-report`)
report/report.toml:5:11: warning[missing-part]: the report has no methodology
report/report.toml:5:11: warning[missing-part]: the report has no summary

"#]]);
    report("loipr", &[], RECOMMENDATION).expect_findings(str![[r#"
report/lt/19-smurtas.md:7:1: warning[directive-profile]: a block `recommendation` does not belong in this kind of submission (`loipr`)
report/report.toml:5:11: warning[missing-part]: the report has no introduction

"#]]);
    report("follow-up", &[], QUESTION).expect_findings(str![[r#"
report/lt/19-smurtas.md:7:1: warning[directive-profile]: a block `question` does not belong in this kind of submission (`follow-up`)

"#]]);
    report("other", &[], QUESTION).expect_findings(str![[r#"
report/report.toml:5:11: error[invalid-value]: invalid value `other` for `profile`

"#]]);
}

/// Each rule of the built-in profiles is kept by one report and broken by another. What a profile
/// asks for is read from it, so that none is forgotten.
#[test]
fn each_rule_of_each_kind_is_kept_and_broken() {
    let codes = |profile: &str, parts: &[&str], body: &str| -> Vec<&'static str> {
        let (_, diags) = report(profile, parts, body).inspect();
        diags.iter().map(|finding| finding.code.as_str()).collect()
    };
    let blocks = [("recommendation", RECOMMENDATION), ("question", QUESTION)];
    let profiles = parse_profiles(builtin_profiles()).unwrap();
    assert!(profiles.len() >= 4);
    for (name, profile) in &profiles {
        let name = name.as_str();
        let parts: Vec<&str> = profile.parts.iter().map(String::as_str).collect();
        let (fitting, others): (Vec<_>, Vec<_>) = blocks
            .iter()
            .partition(|(kind, _)| profile.directives.iter().any(|it| it == kind));
        let (_, body) = fitting.first().unwrap();
        for (kind, body) in &fitting {
            assert_eq!(codes(name, &parts, body), Vec::<&str>::new(), "{name} {kind}");
        }
        for (kind, body) in &others {
            let found = codes(name, &parts, body);
            assert_eq!(found, ["directive-profile"], "{name} {kind}");
        }
        for part in &parts {
            let mut left = parts.clone();
            left.retain(|it| it != part);
            let (_, diags) = report(name, &left, body).inspect();
            let found: Vec<_> = diags.iter().collect();
            assert!(
                found.len() == 1 && found[0].code == Code::MissingPart,
                "{name} {part}"
            );
            assert!(format!("{:?}", found[0].args).contains(part), "{name} {part}");
        }
        let (snapshot, _) = report(name, &parts, body).inspect();
        let counted = check::counted(&snapshot.project, &snapshot.documents()[0]);
        let longer = |words: usize| {
            let paragraphs = vec!["žodis"; words];
            let paragraphs =
                paragraphs.chunks(100).map(|words| words.join(" ") + ".\n\n");
            format!("{}{body}", paragraphs.collect::<String>())
        };
        let left = usize::try_from(profile.limit - counted).unwrap();
        assert_eq!(codes(name, &parts, &longer(left)), Vec::<&str>::new(), "{name}");
        assert_eq!(codes(name, &parts, &longer(left + 1)), ["over-word-limit"], "{name}");
        let articles = of_articles(&report(name, &parts, body));
        assert_eq!(!articles.is_empty(), profile.coverage, "{name}: {articles}");
    }
}

#[test]
fn a_profile_says_what_counts() {
    let body = "Vienas du trys[^1].\n\n[^1]: Keturi penki.\n";
    let words = |more: &str| {
        let profile = "parts = []\ndirectives = []\nsource = \"\"\nlimit = 6";
        let annex = "+++\ntitle = \"Priedas\"\nkind = \"annex\"\n+++\n\nŠeši septyni.\n";
        report("own", &[], body)
            .change("report/lt/annex-a.md", annex)
            .change("report/profiles.toml", format!("[own]\n{profile}\n{more}\n"))
    };
    // A title, three words and two in the footnote.
    words("").expect_findings(str![[r#"
report/report.toml:5:11: error[missing-message]: missing text for `profile-own` (lt)

"#]]);
    words("uncounted = []").expect_findings(str![[r#"
report/report.toml:5:11: error[missing-message]: missing text for `profile-own` (lt)
report/report.toml:5:11: error[over-word-limit]: the report (lt) has 9 words, but the limit is 6

"#]]);
    words("uncounted = []\nnotes = false").expect_findings(str![[r#"
report/report.toml:5:11: error[missing-message]: missing text for `profile-own` (lt)
report/report.toml:5:11: error[over-word-limit]: the report (lt) has 7 words, but the limit is 6

"#]]);
    words("notes = false").run("words").stdout_eq(str![[r#"
Chapter     lt  lt, without footnotes       Budget
19-smurtas   6                      4
annex-a      3                      3  not counted
Total        6                      4            6

"#]]);
}

#[test]
fn all_that_tell_how_many_words_there_are_say_the_same() {
    let settings = TestProject::both().read("report/report.toml");
    let profile = "parts = []\ndirectives = []\nsource = \"\"\nlimit = 6\nnotes = false";
    let project = TestProject::both()
        .change("report/report.toml", settings.replace("thematic", "own"))
        .change("report/profiles.toml", format!("[own]\n{profile}\n"))
        .change("translations/lt/report.ftl", "profile-own = Kita\n")
        .change("translations/en/report.ftl", "profile-own = Other\n")
        .chapter("Vienas du[^1].\n\n[^1]: Trys.\n")
        .files("=== report/en/19-smurtas.md\n+++\ntitle = \"Violence\"\n+++\n\nOne two[^1].\n\n[^1]: Three four five.\n");
    let output = String::from_utf8(project.output("").stdout).unwrap();
    let overview = output.lines().find(|line| line.starts_with("Words")).unwrap();
    let snapshot = project.snapshot(Options::default());
    let checklist = snapshot.checklist(&[], "en".parse().unwrap());
    let told = format!("{overview}\n{checklist}");
    Assert::new().action_env("SNAPSHOTS").eq(
        told,
        str![[r#"
Words, en    14 (limit 6)
Before the report is sent


lt: 11 words (limit 6)
en: 14 words (limit 6)

"#]],
    );
}

/// Returns what the copy to be sent is told of articles.
fn of_articles(project: &TestProject) -> String {
    let options = Options { is_final: true, ..Options::default() };
    let snapshot = project.snapshot(options);
    let found = snapshot.check(Fonts::embedded()).into_sorted(&snapshot.sources);
    let found: Vec<_> = found
        .into_iter()
        .filter(|finding| finding.code.as_str().contains("article"))
        .collect();
    let language = "en".parse().unwrap();
    render::short(&found, &snapshot.sources, &builtin_catalog(), language)
}

fn whole(body: &str, settings: &str) -> TestProject {
    let project = report("alternative-report", &PARTS, body);
    let text = project.read("report/report.toml");
    let mut project =
        project.change("report/report.toml", format!("{text}\n[coverage]\n{settings}"));
    let chapters = [
        ("01", "4\", \"42\", \"44(6)"),
        ("02", "1"),
        ("03", "2\", \"3\", \"6\", \"12"),
        ("04", "7\", \"8\", \"13\", \"14\", \"15\", \"16\", \"17"),
        ("07", "23\", \"24\", \"26"),
        ("09", "22\", \"32\", \"33\", \"35\", \"36\", \"37(b)\", \"39\", \"40"),
    ];
    for (id, articles) in chapters {
        let text = format!(
            "+++\ntitle = \"S {id}\"\narticles = [\"{articles}\"]\ncluster = \"{}\"\n+++\n\nA {id}.\n",
            id.trim_start_matches('0')
        );
        project = project.change(&format!("report/lt/{id}.md"), text);
    }
    project
}

#[test]
fn each_article_has_a_chapter_or_a_reason() {
    let open = whole(RECOMMENDATION, "");
    Assert::new().action_env("SNAPSHOTS").eq(of_articles(&open), str![[r#"
report/report.toml:5:11: error[article-without-chapter]: articles and protocols without a chapter, by cluster: V: 28(2), 34, 37(a); VI: 5, 9, 10, 11, 18(1), 18(2), 20, 21, 25, 27(4); VII: 18(3), 27(1), 27(2), 27(3); VIII: 28, 29, 30, 31; IX: 30, 37(c), 37(d), 38; X: OPSC, OPAC, OPIC

"#]]);
    open.run("status").stdout_eq(str![[r#"
Chapter  Language  Segments  Missing  Out of date  Unconfirmed  Up to date  Words  Budget
Total                                                                           0  10,000

Articles and protocols without a chapter, by cluster: V: 28(2), 34, 37(a); VI: 5, 9, 10, 11, 18(1), 18(2), 20, 21, 25, 27(4); VII: 18(3), 27(1), 27(2), 27(3); VIII: 28, 29, 30, 31; IX: 30, 37(c), 37(d), 38; X: OPSC, OPAC, OPIC

"#]]);
    open.run("status --ui-language lt -q").stdout_eq(str![[r#"
Skyrius  Kalba  Teksto dalių  Neišversta  Paseno  Nepatvirtinta  Patvirtinta  Žodžių  Skirta
Iš viso                                                                            0  10 000

Straipsniai ir protokolai be skyriaus pagal grupes: V: 28(2), 34, 37(a); VI: 5, 9, 10, 11, 18(1), 18(2), 20, 21, 25, 27(4); VII: 18(3), 27(1), 27(2), 27(3); VIII: 28, 29, 30, 31; IX: 30, 37(c), 37(d), 38; X: OPSC, OPAC, OPIC

"#]]);
    open.run("status --format json").stdout_eq(str![[r#"
{"chapters":[],"total":{"segments":0,"missing":0,"stale":0,"unconfirmed":0,"current":0,"words":0,"budget":10000},"moved":[],"without_chapter":[{"cluster":"5","articles":["28(2)","34","37(a)"],"protocols":[]},{"cluster":"6","articles":["5","9","10","11","18(1)","18(2)","20","21","25","27(4)"],"protocols":[]},{"cluster":"7","articles":["18(3)","27(1)","27(2)","27(3)"],"protocols":[]},{"cluster":"8","articles":["28","29","30","31"],"protocols":[]},{"cluster":"9","articles":["30","37(c)","37(d)","38"],"protocols":[]},{"cluster":"10","articles":[],"protocols":["OPSC","OPAC","OPIC"]}]}

"#]]);
    // Drafts are not told.
    let mut shown = String::new();
    for finding in open.inspect().1.iter() {
        writeln!(shown, "{}", finding.code.as_str()).unwrap();
    }
    assert!(!shown.contains("article"), "{shown}");
    let settings = "38 = \"Nėra karo.\"\n\"37(c)\" = \"A.\"\n\"37(a)\" = \"B.\"\n\
        cluster-6 = \"C.\"\ncluster-10 = \"D.\"\n\"24(3)\" = \"E.\"\n99 = \"F.\"\n\
        19 = \"G.\"\n27 = \"H.\"\n";
    let explained = whole(RECOMMENDATION, settings);
    Assert::new().action_env("SNAPSHOTS").eq(of_articles(&explained), str![[r#"
report/report.toml:5:11: error[article-without-chapter]: articles and protocols without a chapter, by cluster: V: 28(2), 34; VII: 18(3); VIII: 28, 29, 30, 31; IX: 30, 37(d)
report/report.toml:17:1: error[article-without-chapter]: `24(3)` has a chapter
report/report.toml:18:1: error[unknown-article]: the Convention has no article `99`
report/report.toml:19:1: error[article-without-chapter]: `19` has a chapter

"#]]);
    // A chapter names the protocols that it treats; of the others a reason is given.
    let chapter = |protocols: &str| {
        let front = format!("title = \"S\"\ncluster = \"10\"\nprotocols = [{protocols}]");
        format!("+++\n{front}\n+++\n\nA 10.\n")
    };
    let settings = "cluster-5 = \"A\"\ncluster-6 = \"A\"\ncluster-7 = \"A\"\n\
        cluster-8 = \"A\"\ncluster-9 = \"A\"\nOPAC = \"B.\"\n";
    let protocols = whole(RECOMMENDATION, settings);
    let protocols = protocols.change("report/lt/10.md", chapter("\"OPSC\""));
    Assert::new().action_env("SNAPSHOTS").eq(of_articles(&protocols), str![[r#"
report/report.toml:5:11: error[article-without-chapter]: articles and protocols without a chapter, by cluster: X: OPIC

"#]]);
    let (snapshot, _) = protocols.inspect();
    let document = &snapshot.documents()[0];
    let methodology = document.chapters().find(|chapter| chapter.id == "methodology");
    let text = komentaras::assemble::visit::text(&methodology.unwrap().blocks);
    assert!(
        text.contains("skyriaus apie šiuos straipsnius ir protokolus:")
            && text.contains("Fakultatyvus protokolas dėl vaikų dalyvavimo ginkluotuose konfliktuose: B."),
        "{text}"
    );
    let protocols = protocols.change("report/lt/10.md", chapter("\"OPSC\", \"OPIC\""));
    assert_eq!(of_articles(&protocols), "");
    let protocols = protocols.change("report/lt/10.md", chapter("\"OPSK\", \"OPAC\""));
    Assert::new().action_env("SNAPSHOTS").eq(of_articles(&protocols), str![[r#"
report/report.toml:5:11: error[article-without-chapter]: articles and protocols without a chapter, by cluster: X: OPSC, OPIC
report/report.toml:17:1: error[article-without-chapter]: `OPAC` has a chapter

"#]]);
    protocols.expect_findings(str![[r#"
report/lt/01.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation
report/lt/02.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation
report/lt/03.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation
report/lt/04.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation
report/lt/07.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation
report/lt/09.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation
report/lt/10.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation
report/lt/10.md:4:14: error[invalid-value]: invalid value `OPSK` for `protocols`
report/report.toml:17:1: warning[article-without-chapter]: `OPAC` has a chapter

"#]]);
    let (snapshot, _) = explained.inspect();
    let document = &snapshot.documents()[0];
    let methodology = document.chapters().find(|chapter| chapter.id == "methodology");
    let text = komentaras::assemble::visit::text(&methodology.unwrap().blocks);
    Assert::new().action_env("SNAPSHOTS").eq(text.replace('\u{a0}', "_"), str!["Tekstas. Ataskaitoje nėra skyriaus apie šiuos straipsnius: 38_straipsnis: Nėra karo. 37_straipsnio c_punktas: A. 37_straipsnio a_punktas: B. Šeimos aplinka ir alternatyvioji globa: C. Konvencijos fakultatyvieji protokolai: D. 27_straipsnis: H."]);
}

#[test]
fn a_reason_is_a_text_in_every_language() {
    let text = TestProject::both().read("report/report.toml");
    TestProject::both()
        .change(
            "report/report.toml",
            format!("{text}\n[coverage]\n38 = \"A\"\n39 = {{ lt = \"A\" }}\n40 = 7\n"),
        )
        .expect_findings(str![[r#"
report/report.toml:12:6: error[invalid-value]: `38` has the same text in every language
report/report.toml:13:1: error[missing-key]: missing key `en`
report/report.toml:14:6: error[invalid-value]: the value of `40` has the wrong type

"#]]);
}

#[test]
fn deadlines_are_counted_from_a_day() {
    let outside = TestProject::empty();
    outside.run("deadlines --date 2026-11-26").success().stdout_eq(str![[r#"
Deadline    Left      For
2026-12-01  5 days    alternative report or input to the list of issues: pre-sessional working group in February
2027-04-01  126 days  alternative report or input to the list of issues: pre-sessional working group in June
2027-08-01  248 days  alternative report or input to the list of issues: pre-sessional working group in October

The Committee may move its dates: check its page. To change them here, write `report/deadlines.toml`.

"#]]);
    outside.run("deadlines --date 2026-12-01 --ui-language lt").stdout_eq(str![[r#"
Terminas    Liko        Kam
2026-12-01  šiandien    alternatyvioji ataskaita ar informacija klausimų sąrašui: vasario mėn. ikisesijinė darbo grupė
2027-04-01  121 diena   alternatyvioji ataskaita ar informacija klausimų sąrašui: birželio mėn. ikisesijinė darbo grupė
2027-08-01  243 dienos  alternatyvioji ataskaita ar informacija klausimų sąrašui: spalio mėn. ikisesijinė darbo grupė

Komitetas terminus gali pakeisti: pasitikrinkite jo svetainėje. Norėdami juos pakeisti čia, parašykite „report/deadlines.toml“.

"#]]);
    outside.run("deadlines --date 2027-03-31 --format json").stdout_eq(str![[r#"
[{"date":"2027-04-01","days":1,"name":{"en":"alternative report or input to the list of issues: pre-sessional working group in June","lt":"alternatyvioji ataskaita ar informacija klausimų sąrašui: birželio mėn. ikisesijinė darbo grupė"},"source":"OHCHR, Information for civil society, NGOs and NHRIs: simplified reporting procedure"},{"date":"2027-08-01","days":123,"name":{"en":"alternative report or input to the list of issues: pre-sessional working group in October","lt":"alternatyvioji ataskaita ar informacija klausimų sąrašui: spalio mėn. ikisesijinė darbo grupė"},"source":"OHCHR, Information for civil society, NGOs and NHRIs: simplified reporting procedure"},{"date":"2027-12-01","days":245,"name":{"en":"alternative report or input to the list of issues: pre-sessional working group in February","lt":"alternatyvioji ataskaita ar informacija klausimų sąrašui: vasario mėn. ikisesijinė darbo grupė"},"source":"OHCHR, Information for civil society, NGOs and NHRIs: simplified reporting procedure"}]

"#]]);
    outside.run("deadlines --date 2027-02-30").code(2).stderr_eq(str![[r#"
error: `2027-02-30` is not a date; write it as 2026-11-21

"#]]);
    // Today is after the program was written, and where somebody works: of two places 25 hours
    // apart, one has always another day.
    outside.run("deadlines").success();
    let days_left = |zone: &str| {
        let output =
            TestProject::empty().env("TZ", zone).output("deadlines --format json");
        let list: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        (list[0]["date"].to_string(), list[0]["days"].as_i64())
    };
    assert_ne!(days_left("XXX+12"), days_left("XXX-13"));
    outside.run("deadlines --project nowhere").code(2).stderr_eq(str![[r#"
error: folder `nowhere` not found

"#]]);
    let dated = "[[deadline]]\nname = { lt = \"Papildymai\", en = \"Additions\" }\ndate = \"2027-02-15\"\n";
    let project = TestProject::small().change("report/deadlines.toml", dated);
    project.run("deadlines --date 2027-02-14").success().stdout_eq(str![[r#"
Deadline    Left   For
2027-02-15  1 day  Additions

The Committee may move its dates: check its page. To change them here, write `report/deadlines.toml`.

"#]]);
    project.run("deadlines --date 2027-02-16 --ui-language lt").stdout_eq(str![[r#"
Faile „report/deadlines.toml“ terminų daugiau nėra.

"#]]);
    let wrong =
        TestProject::small().change("report/deadlines.toml", "[[deadline]]\nname = {}\n");
    // The built-in ones are not those that its author knows to hold.
    wrong.run("deadlines --date 2026-11-26 --format json").code(1).stdout_eq(str![]);
    wrong.run("deadlines --date 2026-11-26").code(1).stdout_eq(str![]).stderr_eq(str![[r#"
error[toml-syntax]: invalid TOML on this line
 --> report/deadlines.toml:1:1
  |
1 | [[deadline]]
  | ^
  |
  = help: write `key = "text"`: put text in straight quotation marks, but not numbers, `true` or `false`
  = note: TOML: a deadline needs `day = "12-01"` or `date = "2027-02-15"`
1 error

"#]]);
}

/// A scheme in which nothing is as in the built-in one: other ids, an article in several clusters,
/// parts of parts, a protocol that no other scheme has.
const SCHEME: &str = r#"key = "crc"
articles = 60
parts = ["12(1)-(2)", "40(2)(a)-(b)", "40(2)(b)(i)", "40(2)(b)(ii)", "60(a)-(c)"]
symbols = "CRC/C/"
text-language = "en"

[[cluster]]
id = "voice"
slug = "voice"
numeral = "A"
articles = ["12(1)", "13", "40(2)(b)(i)"]
source = "invented"

[[cluster]]
id = "climate"
slug = "climate"
numeral = "B"
articles = ["13", "12(2)", "60(a)", "60(b)"]
source = "invented"

[[cluster]]
id = "more"
slug = "more"
numeral = "C"
articles = []
source = "invented"

[[protocol]]
id = "OPXX"
cluster = "more"
source = "invented"
"#;

fn of_scheme(scheme: &str) -> TestProject {
    let chapter = |title: &str, front: &str| {
        format!(
            "+++\ntitle = \"{title}\"\n{front}\n+++\n\nTekstas.\n\n::: recommendation {{to=\"vyriausybe\"}}\nImtis {title}.\n:::\n"
        )
    };
    let observations = "symbol,paragraph,text_lt,articles,status\n\
        CRC/C/LTU/CO/9,4,Mažinti taršą.,60(b),not\nCRC/C/LTU/CO/9,5,Klausyti.,40(2)(b)(i),partly\n";
    let names = "addressee-vyriausybe = Vyriausybė\n    .dative = Vyriausybei\n\
        crc-cluster-voice = Balsas\ncrc-cluster-climate = Klimatas\ncrc-cluster-more = Kita\n\
        protocol-crc-OPXX = Naujas protokolas\n";
    report("alternative-report", &PARTS, RECOMMENDATION)
        .remove("report/lt/19-smurtas.md")
        .change("report/conventions/crc.toml", scheme)
        .change("translations/lt/report.ftl", names)
        .change("report/data/concluding-observations.csv", observations)
        .change("report/lt/a.md", chapter("Balsai", "articles = [\"12(1)\", \"13\"]"))
        .change("report/lt/b.md", chapter("Oras", "articles = [\"60(a)-(b)\"]"))
        .change(
            "report/lt/annex-a.md",
            "+++\ntitle = \"Priedas\"\nkind = \"annex\"\n+++\n\n{{register \"follow-up\"}}\n\n{{register \"recommendations\" by=\"article\"}}\n",
        )
}

#[test]
fn everything_follows_a_newer_scheme_of_clusters() {
    let project = of_scheme(SCHEME);
    Assert::new().action_env("SNAPSHOTS").eq(of_articles(&project), str![[r#"
report/report.toml:5:11: error[article-without-chapter]: articles and protocols without a chapter, by cluster: A: 40(2)(b)(i); B: 12(2); C: OPXX

"#]]);
    project.run("status -q").stdout_eq(str![[r#"
Chapter  Language  Segments  Missing  Out of date  Unconfirmed  Up to date  Words  Budget
Total                                                                           0  10,000

Articles and protocols without a chapter, by cluster: A: 40(2)(b)(i); B: 12(2); C: OPXX

"#]]);
    project.run("recommendations --by article").stdout_eq(str![[r#"
Balsai · 12 straipsnio 1 dalis ir 13 straipsnis
No.  Chapter  Follows  Text           Addressed to
  1  a                 Imtis Balsai.  Vyriausybė

Oras · 60 straipsnio a ir b punktai
No.  Chapter  Follows  Text         Addressed to
  2  b                 Imtis Oras.  Vyriausybė

"#]]);
    project.run("follow-up").stdout_eq(str![[r#"
Document        Paragraph  Status                   Our recommendations  Text
CRC/C/LTU/CO/9  4          − neįgyvendinta                               Mažinti taršą.
CRC/C/LTU/CO/9  5          ± iš dalies įgyvendinta                       Klausyti.

Iš 2 Komiteto rekomendacijų 1 iš dalies įgyvendinta, 1 neįgyvendinta.

"#]]);
    // A chapter on what is missing.
    project.run("new chapter c --articles 12(2)").code(0);
    assert!(!of_articles(&project).contains("12(2)"));
    // Parts, matrices and the methodology.
    let settings = project.read("report/report.toml");
    let accepted =
        "[coverage]\n\"40(2)(b)(i)\" = \"A.\"\n\"12(2)\" = \"B.\"\nOPXX = \"C.\"\n";
    let project =
        of_scheme(SCHEME).change("report/report.toml", format!("{settings}\n{accepted}"));
    assert_eq!(of_articles(&project), "");
    let (snapshot, diags) = project.inspect();
    let wrong = diags.iter().filter(|it| it.severity > Severity::Note);
    assert_eq!(wrong.map(|it| it.code.as_str()).collect::<Vec<_>>(), [""; 0]);
    let document = &snapshot.documents()[0];
    let mut told = String::new();
    for part in &document.parts {
        writeln!(told, "{:?} {} {:?}", part.label, part.title, part.articles).unwrap();
    }
    for id in ["methodology", "annex-a"] {
        let chapter = document.chapters().find(|chapter| chapter.id == id).unwrap();
        let text = komentaras::assemble::visit::text(&chapter.blocks);
        writeln!(told, "{}", text.replace('\u{a0}', "_")).unwrap();
    }
    Assert::new().action_env("SNAPSHOTS").eq(told, str![[r#"
None A None
None A None
None A None
Some("A/u{a0}straipsnių grupė") Balsas Some("12/u{a0}straipsnio 1/u{a0}dalis, 13/u{a0}straipsnis ir 40/u{a0}straipsnio 2/u{a0}dalies b/u{a0}punkto i/u{a0}papunktis")
Some("B/u{a0}straipsnių grupė") Klimatas Some("12/u{a0}straipsnio 2/u{a0}dalis, 13/u{a0}straipsnis ir 60/u{a0}straipsnio a, b/u{a0}punktai")
Some("1/u{a0}priedas") Priedas None
Tekstas. Ataskaitoje nėra skyriaus apie šiuos straipsnius ir protokolus: 40_straipsnio 2_dalies b_punkto i_papunktis: A. 12_straipsnio 2_dalis: B. Naujas protokolas: C.
Iš 2 Komiteto rekomendacijų 1 iš dalies įgyvendinta, 1 neįgyvendinta. 1_pav. Kaip įgyvendintos Komiteto rekomendacijos 1_lentelė Komiteto rekomendacijos (CRC/C/LTU/CO/9) ir jų įgyvendinimas Punktas Komiteto rekomendacija Būklė 4 Mažinti taršą. − neįgyvendinta 5 Klausyti. ± iš dalies įgyvendinta Balsai · 12_straipsnio 1_dalis ir 13_straipsnis 1_rekomendacija. Imtis Balsai. Oras · 60_straipsnio a ir b_punktai 2_rekomendacija. Imtis Oras.

"#]]);
}

#[test]
fn mistakes_in_a_scheme_or_a_profile_are_found() {
    let scheme = SCHEME
        .replace("key = \"crc\"", "key = \"crd\"")
        .replace("\"12(1)\", \"13\"", "\"12(1)\", \"13\", \"12(3)\", \"61\", \"13\"")
        .replace("cluster = \"more\"", "cluster = \"mor\"")
        .replace("slug = \"climate\"", "slug = \"voice\"")
        .replace("id = \"more\"", "id = \"climate\"")
        .replace("numeral = \"C\"", "numeral = \"\"");
    of_scheme(&scheme).expect_findings(str![[r#"
report/conventions/crc.toml:1:7: error[invalid-value]: invalid value `crd` for `key`
report/conventions/crc.toml:11:28: error[unknown-article]: the Convention has no article `12(3)`
report/conventions/crc.toml:11:37: error[unknown-article]: the Convention has no article `61`
report/conventions/crc.toml:11:43: error[invalid-value]: the value `13` of `articles` is there twice
report/conventions/crc.toml:16:8: error[invalid-value]: the value `voice` of `slug` is there twice
report/conventions/crc.toml:22:6: error[invalid-value]: the value `climate` of `id` is there twice
report/conventions/crc.toml:24:11: error[invalid-value]: the value of `numeral` is empty
report/conventions/crc.toml:30:11: error[unknown-cluster]: unknown cluster `mor`
report/data/concluding-observations.csv:2:1: note[unanswered-observation]: no recommendation of the report follows `CRC/C/LTU/CO/9:4`
report/data/concluding-observations.csv:3:1: note[unanswered-observation]: no recommendation of the report follows `CRC/C/LTU/CO/9:5`
report/lt/a.md:3:13: error[missing-message]: missing text for `crd-cluster-voice` (lt)
report/lt/b.md:3:13: error[missing-message]: missing text for `crd-cluster-climate` (lt)
translations/lt/report.ftl:3:1: note[unused-message]: unused message `crc-cluster-voice`
translations/lt/report.ftl:4:1: note[unused-message]: unused message `crc-cluster-climate`
translations/lt/report.ftl:5:1: note[unused-message]: unused message `crc-cluster-more`
translations/lt/report.ftl:6:1: note[unused-message]: unused message `protocol-crc-OPXX`

"#]]);
    let profile = "[thematic]\nlimit = 9\nparts = [\"sumary\"]\ndirectives = [\"note\"]\n\
        uncounted = [\"foreward\"]\nfiles = [\"word\", \"pdf\"]\nsource = \"\"\n";
    report("thematic", &[], "Tekstas.\n")
        .change("report/profiles.toml", profile)
        .expect_findings(str![[r#"
report/profiles.toml:3:10: error[invalid-value]: invalid value `sumary` for `parts`
report/profiles.toml:4:15: error[invalid-value]: invalid value `note` for `directives`
report/profiles.toml:5:14: error[invalid-value]: invalid value `foreward` for `uncounted`
report/profiles.toml:6:10: error[invalid-value]: invalid value `word` for `files`
report/report.toml:5:11: warning[missing-part]: the report has no sumary

"#]]);
}
