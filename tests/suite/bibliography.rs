//! Lists of sources in the form of BibLaTeX, as authors' programs write them.

use komentaras::assemble::{InlineKind, plain_text};
use snapbox::str;

use crate::plain::{self, Piece};
use crate::project::TestProject;

const BIB: &str = r#"@report{two,
  author = {Jonaitis, Jonas and {Valstyb\.es duomen\k{u} agent\=ura}},
  title = {Vaik\k u teis\.es: 100\% ap\v{z}valga \& i\v{s}vados},
  institution = {Vilniaus universitetas},
}
@article{others,
  author = {O'Neil, M. and van der Berg, Anna and others},
  title = {A study of \emph{bullying} in $n=12$ schools -- part~{II}, \textit{by} ``age''},
  journal = {Child Abuse \& Neglect},
  volume = {12}, number = {3--4}, pages = {101--110},
  year = 2019, month = dec,
  doi = {10.1016/0145-2134(89)90002-5},
}
"#;

/// Returns the list of sources of a report, a line for each, in one of its languages.
fn sources_of(project: &TestProject, language: usize) -> String {
    let (inspected, _) = project.inspect();
    let list = &inspected.documents()[language].sources.entries;
    let line = |entry: &komentaras::assemble::SourceEntry| {
        let texts =
            plain::of_inlines(&entry.inlines).into_iter().map(|piece| match piece {
                Piece::Text(text) | Piece::Code(text) => text,
            });
        texts.collect::<String>()
    };
    list.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn sources_from_a_bib_file_are_plain_text_in_both_languages() {
    let cites = "\nA{{cite \"two\"}}. B{{cite \"others\"}}.\n";
    let project = TestProject::both()
        .change("report/sources.bib", BIB)
        .chapter(cites)
        .change("report/en/19-smurtas.md", format!("+++\ntitle = \"V\"\n+++\n{cites}"));
    snapbox::assert_data_eq!(
        sources_of(&project, 0),
        str![[r#"
Jonas Jonaitis ir Valstybės duomenų agentūra, Vaikų teisės: 100% apžvalga & išvados, Vilniaus universitetas.
M. O"Neil, Anna van der Berg ir kt., A study of bullying in n=12 schools - part II, by "age", Child Abuse & Neglect, t. 12, Nr. 3-4, 2019 m. gruodis, p. 101-110, https://doi.org/10.1016/0145-2134(89)90002-5.
"#]]
    );
    snapbox::assert_data_eq!(
        sources_of(&project, 1),
        str![[r#"
Jonas Jonaitis and Valstybės duomenų agentūra, Vaikų teisės: 100% apžvalga & išvados, Vilniaus universitetas.
M. O"Neil, Anna van der Berg et al., A study of bullying in n=12 schools - part II, by "age", Child Abuse & Neglect, vol. 12, No. 3-4, December 2019, pp. 101-110, https://doi.org/10.1016/0145-2134(89)90002-5.
"#]]
    );
}

/// A list of links says what each leads to; the address is beside it as text.
#[test]
fn the_title_of_a_source_is_the_link() {
    let sources = "a:\n  type: web\n  author: Biuras\n  title: Vaikų teisės\n  url: https://a.lt/x\n\
                   b:\n  type: web\n  title: Rights\n  language: en\n  url: https://b.lt\n  serial-number: { doi: 10.1000/182 }\n";
    let project = TestProject::small()
        .change(
            "report/sources.yml",
            format!("eurostat:\n  type: web\n  title: E\n{sources}"),
        )
        .chapter("\nA{{cite \"a\"}}. B{{cite \"b\"}}.\n");
    let (inspected, _) = project.inspect();
    let mut links = Vec::new();
    for entry in &inspected.documents()[0].sources.entries {
        for inline in &entry.inlines {
            if let InlineKind::Link { url, inlines } = &inline.kind {
                links.push(format!("{} -> {url}", plain_text(inlines)));
            }
        }
    }
    assert_eq!(
        links,
        [
            "Vaikų teisės -> https://a.lt/x",
            "Rights -> https://doi.org/10.1000/182",
            "https://b.lt/ -> https://b.lt/",
        ]
    );
    assert_eq!(
        sources_of(&project, 0).lines().next(),
        Some("Biuras, Vaikų teisės, https://a.lt/x.")
    );
}

#[test]
fn the_list_of_sources_translates_titles_of_other_languages() {
    let cites = "\nA.{{cite \"law\"}} B.{{cite \"study\"}} C.{{cite \"poem\"}}\n";
    let sources = "law:\n  type: Legislation\n  title: Vaiko gerovės įstatymas\n  date: 2020\n  language: lt\n\
        study:\n  type: Report\n  title: Study of 3 - 5 schools\n  date: 2021\n  language: en\n\
        poem:\n  type: Report\n  title: Eilės\n\
        eurostat:\n  type: Report\n  title: Statistika\n";
    let project = TestProject::both()
        .change("report/sources.yml", sources)
        .chapter(cites)
        .change("report/en/19-smurtas.md", format!("+++\ntitle = \"V\"\n+++\n{cites}"));
    let names = |code: &str, titles: &str| {
        let path = format!("translations/{code}/report.ftl");
        let text = project.read(&path);
        (path, format!("{text}\n{titles}"))
    };
    let (lt, en) = (
        names("lt", "source-title-study = 3–5 mokyklų tyrimas\n"),
        names("en", "source-title-law = Law on \"Child\" Welfare\n"),
    );
    let project = project.change(&lt.0, lt.1).change(&en.0, en.1);
    project.expect_findings(str![[r#""#]]);
    snapbox::assert_data_eq!(
        format!("{}\n\n{}", sources_of(&project, 0), sources_of(&project, 1)),
        str![[r#"
Eilės.
Study of 3 - 5 schools [3-5 mokyklų tyrimas], 2021.
Vaiko gerovės įstatymas, 2020.

Eilės.
Study of 3 - 5 schools, 2021.
Vaiko gerovės įstatymas [Law on "Child" Welfare], 2020.
"#]]
    );
    // Words of footnotes count towards the limit, so they name the title alone.
    let (snapshot, _) = project.inspect();
    let typst = crate::project::typst_of(&snapshot, "en");
    assert!(typst.contains("Vaiko gerovės įstatymas"), "{typst}");
    assert!(!typst.contains("Welfare"), "{typst}");
}

#[test]
fn a_translated_title_belongs_to_a_source_of_another_language() {
    let cites = "\nA.{{cite \"law\"}} B.{{cite \"poem\"}}\n";
    let sources = "law:\n  type: Legislation\n  title: Vaiko gerovės įstatymas\n  date: 2020\n  language: lt\n\
        poem:\n  type: Report\n  title: Eilės\n\
        eurostat:\n  type: Report\n  title: Statistika\n";
    let project =
        TestProject::small().change("report/sources.yml", sources).chapter(cites);
    let path = "translations/lt/report.ftl";
    let text = project.read(path);
    project
        .change(
            path,
            format!(
                "source-title-law = A\nsource-title-poem = B\nsource-title-lw = C\n{text}"
            ),
        )
        .expect_findings(str![[r#"
translations/lt/report.ftl:1:1: note[unused-message]: unused message `source-title-law`
translations/lt/report.ftl:2:1: note[unused-message]: unused message `source-title-poem`
translations/lt/report.ftl:3:1: note[unused-message]: unused message `source-title-lw`

"#]]);
}

#[test]
fn all_mistakes_of_a_bib_file_are_said_in_one_run_and_in_its_own_words() {
    let bib = "@book{a,\n  title = {A \\foo{b}},\n}\n@book{b,\n  title = {B,\n}\n\
               @book{c,\n  title {C},\n}\n@book{a,\n  title = {Again},\n}\n\
               @book{\n  title = {No key},\n}\n@book{d,\n  title = {D},\n  date = {pernai},\n}\n";
    let project = TestProject::small().change("report/sources.bib", bib);
    project.run("check").code(1).stdout_eq(str![[r#"
error[bibliography-syntax]: the LaTeX command `/foo` is not supported
 --> report/sources.bib:2:14
  |
2 |   title = {A /foo{b}},
  |              ^^^^
  |
  = help: write the character or words themselves, without the command

error[bibliography-syntax]: the list of sources cannot be read
 --> report/sources.bib:6:1
  |
6 | }
  | ^
  |
  = help: check this entry: write each field as `name = {text},` and close every brace
  = note: BibLaTeX: expected comma
  = note: the same once more: report/sources.bib:14

error[bibliography-syntax]: the list of sources cannot be read
 --> report/sources.bib:8:3
  |
8 |   title {C},
  |   ^^^^^^^^^^
  |
  = help: check this entry: write each field as `name = {text},` and close every brace
  = note: BibLaTeX: expected equals

error[bibliography-syntax]: the list of sources cannot be read
  --> report/sources.bib:10:1
   |
10 | @book{a,
   | ^^^^^^^^ again
   |
  ::: report/sources.bib:1:1
   |
 1 | @book{a,
   | -------- first here
   |
   = help: duplicate key: keep one

error[bibliography-syntax]: the list of sources cannot be read
  --> report/sources.bib:18:3
   |
18 |   date = {pernai},
   |   ^^^^^^^^^^^^^^^^
   |
   = help: write the date as `2024`, `2024-03` or `2024-03-01`
6 errors

"#]]);
    project.run("check --ui-language lt").code(1).stdout_eq(str![[r#"
klaida[bibliography-syntax]: nežinoma LaTeX komanda `/foo`
 --> report/sources.bib:2:14
  |
2 |   title = {A /foo{b}},
  |              ^^^^
  |
  = patarimas: vietoj komandos rašykite patį ženklą ar žodį

klaida[bibliography-syntax]: šaltinių sąrašo perskaityti nepavyko
 --> report/sources.bib:6:1
  |
6 | }
  | ^
  |
  = patarimas: patikrinkite šį įrašą: kiekvieną lauką rašykite `vardas = {tekstas},`, visus skliaustus uždarykite
  = pastaba: BibLaTeX: expected comma
  = pastaba: tas pats dar 1 kartą: report/sources.bib:14

klaida[bibliography-syntax]: šaltinių sąrašo perskaityti nepavyko
 --> report/sources.bib:8:3
  |
8 |   title {C},
  |   ^^^^^^^^^^
  |
  = patarimas: patikrinkite šį įrašą: kiekvieną lauką rašykite `vardas = {tekstas},`, visus skliaustus uždarykite
  = pastaba: BibLaTeX: expected equals

klaida[bibliography-syntax]: šaltinių sąrašo perskaityti nepavyko
  --> report/sources.bib:10:1
   |
10 | @book{a,
   | ^^^^^^^^ antrą kartą
   |
  ::: report/sources.bib:1:1
   |
 1 | @book{a,
   | -------- pirmą kartą čia
   |
   = patarimas: raktas kartojasi: palikite vieną

klaida[bibliography-syntax]: šaltinių sąrašo perskaityti nepavyko
  --> report/sources.bib:18:3
   |
18 |   date = {pernai},
   |   ^^^^^^^^^^^^^^^^
   |
   = patarimas: datą rašykite `2024`, `2024-03` arba `2024-03-01`
6 klaidos

"#]]);
}
