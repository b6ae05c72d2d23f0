//! House style: what authors see of it, and what becomes of their chapters.

use snapbox::{IntoData as _, str};

use crate::project::TestProject;

/// Everything that the rules are for, and beside it what they leave alone.
const LT: &str = "\
,,Gelbėkit vaikus“ ir „Vaikų linija” skelbia, t.y. kartoja: **5%** vaikų ir 80proc. tėvų,
prof.Petraitis – Nr.5, 2018 m.birželio 1d., 2014 – 2020 m., 173.552,19 Eur, 3.000 vaikų.

<<Namai>> gavo 5 tūkst.eurų; 5 – 10 proc. – apie 3,000 vaikų[^a].

Taip sakė: „t.y. 5%“, `t.y.`, CRC/C/LTU/CO/5-6, <https://a.lt/5%20t.y.>, 5\\% ir 5&#37;.

> Citata: t.y. 5% vaikų.

::: voice {age=9 consent=yes}
Mums sakė, t.y. 5%.
:::

| Metai | Dalis |
|-------|-------|
| 2023  | 5%    |

[^a]: Žr.priedą.
";

const EN: &str = "\
‘Save the Child’ and others recognise, from 2001-2003, that 5% of children and 3 municipalities need
a program for children, as the State Party said on 1st of July, 2003 under Art. 24(3): 3.000 children; 3.125 girls.

Homes: 3.000 places and 5 – 10 others[^a].

So it was said: “organise 5%”, `5%`, CRC/C/LTU/CO/5-6, <https://a.lt/5%20organise>, \\
the International Labour Organisation.

> A quotation: 5% organised.

::: voice {age=9 consent=yes}
They organised 5%.
:::

| Year | Share |
|------|-------|
| 2023 | 5%    |

[^a]: They advise, exercise and organise.
";

fn report() -> TestProject {
    let project = TestProject::both();
    let settings = project.read("report/report.toml");
    let quiet = ["unused-indicator", "unconfirmed", "figure-differs", "sentences-differ"];
    let quiet: String = quiet.iter().map(|code| format!("{code} = \"off\"\n")).collect();
    project
        .change("report/report.toml", format!("{settings}\n[findings]\n{quiet}"))
        .change(
            "report/lt/26-skurdas.md",
            format!("+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\n{LT}"),
        )
        .change(
            "report/en/26-skurdas.md",
            format!("+++\ntitle = \"Poverty\"\n+++\n\n{EN}"),
        )
}

#[test]
fn what_a_copy_editor_marks_is_found() {
    report().expect_findings(str![[r#"
report/en/26-skurdas.md:5:1: warning[house-style]: `‘Save the Child’`: quotation marks are double: “…”
report/en/26-skurdas.md:5:29: warning[house-style]: `recognise`: spelled with -ize
report/en/26-skurdas.md:5:40: warning[house-style]: `from 2001-2003`: from goes with to, and between with and
report/en/26-skurdas.md:5:61: warning[house-style]: `5%`: in prose, per cent is written out; the sign % is for tables
report/en/26-skurdas.md:6:3: warning[house-style]: `program`: spelled programme, except of computers
report/en/26-skurdas.md:6:32: warning[house-style]: `State Party`: the Committee's documents have State party, with a small p
report/en/26-skurdas.md:6:52: warning[house-style]: `1st of July, 2003`: a date is written as 1 July 2003
report/en/26-skurdas.md:6:76: warning[house-style]: `Art. 24(3)`: a space stands before a paragraph in brackets: article 24 (3)
report/en/26-skurdas.md:6:88: warning[house-style]: `3.000 children`: thousands are separated by a comma, decimals by a point
report/en/26-skurdas.md:6:104: note[house-style]: `3.125 girls`: thousands are separated by a comma, decimals by a point
report/en/26-skurdas.md:8:8: warning[house-style]: `3.000 places`: thousands are separated by a comma, decimals by a point
report/en/26-skurdas.md:23:33: warning[house-style]: `organise`: spelled with -ize
report/lt/26-skurdas.md:6:1: warning[house-style]: `,,`: Lithuanian quotation marks are „…“
report/lt/26-skurdas.md:6:36: warning[house-style]: `”`: Lithuanian quotation marks are „…“
report/lt/26-skurdas.md:6:47: warning[house-style]: `t.y.`: a space stands between the parts of an abbreviation and after its point
report/lt/26-skurdas.md:6:63: warning[house-style]: `5%`: a space stands before the per cent sign
report/lt/26-skurdas.md:6:77: warning[house-style]: `80proc.`: a space stands between a figure and its unit or abbreviation
report/lt/26-skurdas.md:7:1: warning[house-style]: `prof.Petraitis`: a space stands between the parts of an abbreviation and after its point
report/lt/26-skurdas.md:7:18: warning[house-style]: `Nr.5`: a space stands after „Nr.“
report/lt/26-skurdas.md:7:24: warning[house-style]: `2018 m.birželio 1d.`: a date is written with spaces: 2018 m. birželio 1 d.
report/lt/26-skurdas.md:7:45: warning[house-style]: `2014 – 2020 m.`: the dash of a range of figures has no spaces
report/lt/26-skurdas.md:7:61: warning[house-style]: `173.552,19`: thousands are separated by a space, decimals by a comma
report/lt/26-skurdas.md:7:77: warning[house-style]: `3.000 vaikų`: thousands are separated by a space, decimals by a comma
report/lt/26-skurdas.md:9:1: warning[house-style]: `<<`: Lithuanian quotation marks are „…“
report/lt/26-skurdas.md:9:2: warning[raw-html]: HTML will be shown as text
report/lt/26-skurdas.md:9:8: warning[house-style]: `>>`: Lithuanian quotation marks are „…“
report/lt/26-skurdas.md:9:18: warning[house-style]: `tūkst.eurų`: a space stands between the parts of an abbreviation and after its point
report/lt/26-skurdas.md:9:30: note[house-style]: `5 – 10 proc.`: the dash of a range of figures has no spaces
report/lt/26-skurdas.md:9:50: note[house-style]: `3,000 vaikų`: thousands are separated by a space, decimals by a comma
report/lt/26-skurdas.md:11:1: warning[house-style]: `5%`: a space stands before the per cent sign
report/lt/26-skurdas.md:11:74: warning[house-style]: `5%`: a space stands before the per cent sign
report/lt/26-skurdas.md:15:16: error[directive-attribute]: invalid value `9` for the property `age`
report/lt/26-skurdas.md:21:11: warning[house-style]: `5%`: a space stands before the per cent sign
report/lt/26-skurdas.md:23:7: warning[house-style]: `Žr.priedą`: a space stands between the parts of an abbreviation and after its point

"#]]);
}

#[test]
fn what_is_beyond_doubt_is_put_right() {
    let project = report();
    for _ in 0..3 {
        drop(project.output("check --fix --format short"));
    }
    let left = project.output("check --fix --format short").stdout;
    let left = String::from_utf8(left).unwrap();
    assert!(!left.contains("Fixed"), "{left}");
    let body = |path: &str| project.read(path).split_once("\n\n").unwrap().1.to_owned();
    snapbox::assert_data_eq!(body("report/lt/26-skurdas.md"), str![[r#"
„Gelbėkit vaikus“ ir „Vaikų linija“ skelbia, t. y. kartoja: **5 %** vaikų ir 80 proc. tėvų,
prof. Petraitis – Nr. 5, 2018 m. birželio 1 d., 2014–2020 m., 173 552,19 Eur, 3 000 vaikų.

„Namai“ gavo 5 tūkst. eurų; 5 – 10 proc. – apie 3,000 vaikų[^a].

Taip sakė: „t.y. 5%“, `t.y.`, CRC/C/LTU/CO/5-6, <https://a.lt/5%20t.y.>, 5\% ir 5&#37;.

> Citata: t.y. 5% vaikų.

::: voice {age=9 consent=yes}
Mums sakė, t.y. 5%.
:::

| Metai | Dalis |
|-------|-------|
| 2023  | 5 %    |

[^a]: Žr. priedą.

"#]].raw());
    snapbox::assert_data_eq!(body("report/en/26-skurdas.md"), str![[r#"
“Save the Child” and others recognize, from 2001 to 2003, that 5 per cent of children and 3 municipalities need
a programme for children, as the State party said on 1 July 2003 under article 24 (3): 3,000 children; 3.125 girls.

Homes: 3,000 places and 5 – 10 others[^a].

So it was said: “organise 5%”, `5%`, CRC/C/LTU/CO/5-6, <https://a.lt/5%20organise>, \
the International Labour Organisation.

> A quotation: 5% organised.

::: voice {age=9 consent=yes}
They organised 5%.
:::

| Year | Share |
|------|-------|
| 2023 | 5%    |

[^a]: They advise, exercise and organize.

"#]].raw());
}

#[test]
fn a_finding_names_the_rule_and_its_source_in_the_language_of_the_reader() {
    let project = TestProject::small().chapter("Vaikų – 5%, t. y. daug.\n");
    project.run("check --ui-language lt").stdout_eq(str![[r#"
įspėjimas[house-style]: `5%`: prieš procento ženklą rašomas tarpas
 --> report/lt/19-smurtas.md:5:9
  |
5 | Vaikų – 5%, t. y. daug.
  |         ^^
  |
  = patarimas: rašykite `5 %`
  = pastaba: taisyklė `percent-sign`: VLKK, Kalbos konsultacijos: procento ženklas; CLDR (lt)
1 įspėjimas
„komentaras check --fix“ gali ištaisyti 1 iš jų.

"#]]);
    project.run("check --ui-language en").stdout_eq(str![[r#"
warning[house-style]: `5%`: a space stands before the per cent sign
 --> report/lt/19-smurtas.md:5:9
  |
5 | Vaikų – 5%, t. y. daug.
  |         ^^
  |
  = help: write `5 %`
  = note: rule `percent-sign`: VLKK, Kalbos konsultacijos: procento ženklas; CLDR (lt)
1 warning
`komentaras check --fix` can fix up to 1 of these.

"#]]);
}

#[test]
fn a_project_changes_the_rules() {
    let rules = "\
[rules.percent-sign]
advice.lt = \"išjungta\"
source = \"mes\"

[rules.komentaras]
advice.lt = \"rašome mažąja raide\"
source = \"Konfederacijos susitarimas\"
fix = { 'Komentaras' = 'komentaras' }
";
    let chapter = "Vaikų – 5%, sako Komentaras.\n";
    let project =
        TestProject::small().chapter(chapter).change("translations/lt/style.toml", rules);
    project.expect_findings(str![[r#"
report/lt/19-smurtas.md:5:18: warning[house-style]: `Komentaras`: rašome mažąja raide

"#]]);
}

#[test]
fn a_mistake_in_a_rule_is_found_where_it_stands() {
    let rules = [
        "fix = { '(Kom' = '' }",
        "fix = { '{{capitl}}om' = '' }",
        "fix = { 'K(o)m' = '$2' }",
        "advice.x = ''",
        "repair = ''",
    ];
    let found: Vec<String> = rules
        .iter()
        .map(|line| {
            let rule = format!("[rules.k]\nadvice.lt = ''\nsource = ''\n{line}\n");
            let project = TestProject::small()
                .chapter("Vaikai.\n")
                .change("translations/lt/style.toml", rule);
            let output = project.output("check --ui-language en");
            String::from_utf8(output.stdout).unwrap()
        })
        .collect();
    snapbox::assert_data_eq!(found.join("\n"), str![[r#"
error[invalid-value]: invalid pattern in the rule `k`
 --> translations/lt/style.toml:4:9
  |
4 | fix = { '(Kom' = '' }
  |         ^^^^^^
  |
  = help: correct the regular expression; test it at https://regex101.com (flavour: Rust)
  = note: regex: unclosed group
1 error

error[invalid-value]: invalid value `capitl` for `k`
 --> translations/lt/style.toml:4:9
  |
4 | fix = { '{{capitl}}om' = '' }
  |         ^^^^^^^^^^^^^^
  |
  = help: did you mean `capital`?
1 error

error[invalid-value]: the pattern of the rule `k` has no group `$2`
 --> translations/lt/style.toml:4:19
  |
4 | fix = { 'K(o)m' = '$2' }
  |                   ^^^^
  |
  = help: put the part of the pattern that `$2` stands for in brackets: `(…)`
1 error

error[invalid-value]: invalid value `x` for `k`
 --> translations/lt/style.toml:4:8
  |
4 | advice.x = ''
  |        ^
1 error

error[unknown-key]: unknown key `repair`
 --> translations/lt/style.toml:4:1
  |
4 | repair = ''
  | ^^^^^^
  |
  = help: expected one of: source, advice, fix, ask, words, unfinished, in-tables, in-quotations, except, unless, apart
  = help: check the table `rules.k`
1 error

"#]].raw());
}

#[test]
fn all_misspelt_keys_of_rules_are_found_at_once() {
    let rules = "[rules.a]\nadvise.lt = ''\nsource = 'a'\n[rules.b]\nadvice.lt = ''\n\
                 sorce = 'b'\nin-table = true\n[rule.c]\n";
    TestProject::small().change("translations/lt/style.toml", rules).expect_findings(
        str![[r#"
translations/lt/style.toml:1:8: error[missing-key]: missing key `advice`
translations/lt/style.toml:2:1: error[unknown-key]: unknown key `advise`
translations/lt/style.toml:4:8: error[missing-key]: missing key `source`
translations/lt/style.toml:6:1: error[unknown-key]: unknown key `sorce`
translations/lt/style.toml:7:1: error[unknown-key]: unknown key `in-table`
translations/lt/style.toml:8:2: error[unknown-key]: unknown key `rule`

"#]],
    );
}
