//! Paragraphs that were moved since their translation was confirmed.

use snapbox::str;

use crate::project::TestProject;

const LT: &str = "report/lt/19-smurtas.md";
const EN: &str = "report/en/19-smurtas.md";
const MEMORY: &str = "translations/memory.tmx";

const PARAGRAPHS: [(&str, &str); 5] = [
    ("Smurtą patyrė kas penktas vaikas.", "Every fifth child suffered violence."),
    ("Tai kelia didelį susirūpinimą.", "This is of great concern."),
    ("Pagalbos linijos veikia visą parą.", "The helplines work day and night."),
    ("Linijoms skirta per mažai lėšų.", "The helplines have too little money."),
    ("Policija rengia naujas gaires.", "The police prepare new guidance."),
];

/// Returns a chapter of these paragraphs.
fn chapter(front: &str, texts: &[&str]) -> String {
    format!("+++\n{front}\n+++\n\n{}\n", texts.join("\n\n"))
}

fn source(texts: &[&str]) -> String {
    chapter("title = \"Smurtas\"\narticles = [\"19\"]", texts)
}

/// A report whose chapter was confirmed.
fn confirmed() -> TestProject {
    let (lt, en): (Vec<&str>, Vec<&str>) = PARAGRAPHS.iter().copied().unzip();
    let project = TestProject::both()
        .change(LT, source(&lt))
        .change(EN, chapter("title = \"Violence\"", &en));
    project.run("translation accept --all -q").code(0);
    project
}

/// Puts the paragraphs of the source into another order.
fn ordered(project: TestProject, order: &[usize]) -> TestProject {
    let texts: Vec<&str> = order.iter().map(|index| PARAGRAPHS[*index].0).collect();
    project.change(LT, source(&texts))
}

#[test]
fn a_moved_paragraph_is_named_with_its_neighbours_in_both_languages() {
    let project = ordered(confirmed(), &[0, 2, 3, 1, 4]);
    project.expect_findings(str![]);
    project.run("translation diff").code(0).stdout_eq(str![[r#"
Moved since they were confirmed, so words such as “this” may mean something else. If a text is still right in both languages, confirm it with `komentaras translation accept FILE:LINE`:
  report/en/19-smurtas.md:7
    Tai kelia didelį susirūpinimą.
    This is of great concern.
    was after: Smurtą patyrė kas penktas vaikas. / Every fifth child suffered violence.
    now after: Linijoms skirta per mažai lėšų. / The helplines have too little money.

"#]]);
    project.run("translation diff --ui-language lt").code(0).stdout_eq(str![[r#"
Po patvirtinimo perkeltos teksto dalys. Žodžiai „tai“ ar „šie“ jose gali reikšti ką kita; jei tekstas abiem kalbomis tebėra teisingas, patvirtinkite jį komanda „komentaras translation accept FAILAS:EILUTĖ“:
  report/en/19-smurtas.md:7
    Tai kelia didelį susirūpinimą.
    This is of great concern.
    buvo po: Smurtą patyrė kas penktas vaikas. / Every fifth child suffered violence.
    dabar po: Linijoms skirta per mažai lėšų. / The helplines have too little money.

"#]]);
    project.run("translation diff 26-skurdas").code(0).stdout_eq(str![[r#"
No translation is out of date.

"#]]);
    project.run("status").code(0).stdout_eq(str![[r#"
Chapter     Language  Segments  Missing  Out of date  Unconfirmed  Up to date  Words  Budget
19-smurtas  en               6                                              6     28
26-skurdas  en               2                                              2     11
Total                        8                                              8     39   3,000

Sources of data without a named licence (1): eurostat. If you know it, write `licence-eurostat = CC BY 4.0` into `translations/lt/report.ftl`

Moved since they were confirmed, so words such as “this” may mean something else. If a text is still right in both languages, confirm it with `komentaras translation accept FILE:LINE`:
  report/en/19-smurtas.md:7
    Tai kelia didelį susirūpinimą.
    This is of great concern.
    was after: Smurtą patyrė kas penktas vaikas. / Every fifth child suffered violence.
    now after: Linijoms skirta per mažai lėšų. / The helplines have too little money.

"#]]);
    project.run("status --format json").code(0).stdout_eq(str![[r#"
{"chapters":[{"chapter":"19-smurtas","language":"en","segments":6,"missing":0,"stale":0,"unconfirmed":0,"current":6,"words":28,"budget":null},{"chapter":"26-skurdas","language":"en","segments":2,"missing":0,"stale":0,"unconfirmed":0,"current":2,"words":11,"budget":null}],"total":{"segments":8,"missing":0,"stale":0,"unconfirmed":0,"current":8,"words":39,"budget":3000},"moved":[{"chapter":"19-smurtas","language":"en","file":"report/en/19-smurtas.md","line":7,"count":1,"text":{"source":"Tai kelia didelį susirūpinimą.","target":"This is of great concern."},"was_in":"19-smurtas","was_after":{"source":"Smurtą patyrė kas penktas vaikas.","target":"Every fifth child suffered violence."},"is_after":{"source":"Linijoms skirta per mažai lėšų.","target":"The helplines have too little money."}}],"without_chapter":[]}

"#]]);
}

#[test]
fn paragraphs_that_were_moved_together_are_named_once() {
    let project = ordered(confirmed(), &[2, 3, 0, 1, 4]);
    project.run("translation diff").code(0).stdout_eq(str![[r#"
Moved since they were confirmed, so words such as “this” may mean something else. If a text is still right in both languages, confirm it with `komentaras translation accept FILE:LINE`:
  report/en/19-smurtas.md:9, with 1 text after it
    Pagalbos linijos veikia visą parą.
    The helplines work day and night.
    was after: Tai kelia didelį susirūpinimą. / This is of great concern.
    now at the beginning

"#]]);
    // Whoever confirms the first confirms where the others stand.
    project.run(&format!("translation accept {EN}:9")).code(0).stdout_eq(str![[r#"
Recorded in `translations/memory.tmx`: 1 translation.

"#]]);
    project.run("translation diff").code(0).stdout_eq(str![[r#"
No translation is out of date.

"#]]);
}

#[test]
fn a_moved_paragraph_is_named_until_somebody_confirms_it() {
    let project = ordered(confirmed(), &[1, 0, 2, 3, 4]);
    let names = |project: &TestProject| {
        let shown = project.output("translation diff").stdout;
        String::from_utf8(shown).unwrap()
    };
    let before = names(&project);
    assert!(before.starts_with("Moved since"), "{before}");
    // Another translation is confirmed.
    let text = project.read("report/en/26-skurdas.md").replace("Poverty", "The poverty");
    let project = project.change("report/en/26-skurdas.md", text);
    let en = project.read(EN).replace("new guidance", "fresh guidance");
    let project = project.change(EN, en);
    project.run("translation accept 26-skurdas").code(0);
    project.run(&format!("translation accept {EN}:13")).code(0);
    assert_eq!(names(&project), before);
    project.run("translation accept --all").code(0).stdout_eq(str![[r#"
Recorded in `translations/memory.tmx`: 1 translation.

"#]]);
    assert_eq!(names(&project), "No translation is out of date.\n");
    project.run("translation accept --all").code(0).stdout_eq(str![[r#"
Nothing to record: these translations are already confirmed.

"#]]);
}

#[test]
fn a_paragraph_from_another_chapter_is_named() {
    let project = ordered(confirmed(), &[0, 2, 3, 4]);
    let en = project.read(EN).replace(&format!("{}\n\n", PARAGRAPHS[1].1), "");
    let mut project = project.change(EN, en);
    for (path, text) in [
        ("report/lt/26-skurdas.md", PARAGRAPHS[1].0),
        ("report/en/26-skurdas.md", PARAGRAPHS[1].1),
    ] {
        let chapter = format!("{}\n{text}\n", project.read(path));
        project = project.change(path, chapter);
    }
    project.run("translation diff").code(0).stdout_eq(str![[r#"
Moved since they were confirmed, so words such as “this” may mean something else. If a text is still right in both languages, confirm it with `komentaras translation accept FILE:LINE`:
  report/en/26-skurdas.md:7
    Tai kelia didelį susirūpinimą.
    This is of great concern.
    was in the chapter `19-smurtas`, after: Smurtą patyrė kas penktas vaikas. / Every fifth child suffered violence.
    now after: 2023 m. skurdo rizika buvo {{value "poverty" year=2023 s… / In 2023 the risk of poverty was {{value "poverty" year=2…

"#]]);
    project.run("translation diff --ui-language lt").code(0).stdout_eq(str![[r#"
Po patvirtinimo perkeltos teksto dalys. Žodžiai „tai“ ar „šie“ jose gali reikšti ką kita; jei tekstas abiem kalbomis tebėra teisingas, patvirtinkite jį komanda „komentaras translation accept FAILAS:EILUTĖ“:
  report/en/26-skurdas.md:7
    Tai kelia didelį susirūpinimą.
    This is of great concern.
    buvo skyriuje „19-smurtas“, po: Smurtą patyrė kas penktas vaikas. / Every fifth child suffered violence.
    dabar po: 2023 m. skurdo rizika buvo {{value "poverty" year=2023 s… / In 2023 the risk of poverty was {{value "poverty" year=2…

"#]]);
    project.run("translation accept 26-skurdas").code(0);
    project.run("translation diff").code(0).stdout_eq(str![[r#"
No translation is out of date.

"#]]);
}

#[test]
fn a_chapter_that_became_part_of_another_is_named_once() {
    let of_other = [
        (
            "Mokyklose patyčias patiria kas trečias mokinys.",
            "Every third pupil is bullied at school.",
        ),
        (
            "Mokytojai apie patyčias sužino retai.",
            "The teachers seldom learn about the bullying.",
        ),
        (
            "Vaikai kalba apie jas su draugais.",
            "The children talk about it with their friends.",
        ),
    ];
    let (lt, en): (Vec<&str>, Vec<&str>) = of_other.into_iter().unzip();
    let (other_lt, other_en) = ("report/lt/28-patycios.md", "report/en/28-patycios.md");
    let project = confirmed()
        .change(other_lt, chapter("title = \"Patyčios\"\narticles = [\"28\"]", &lt))
        .change(other_en, chapter("title = \"Bullying\"", &en));
    project.run("translation accept --all -q").code(0);
    let joined = |path: &str, texts: &[&str]| {
        format!("{}\n{}\n", project.read(path), texts.join("\n\n"))
    };
    let (whole_lt, whole_en) = (joined(LT, &lt), joined(EN, &en));
    let project = project
        .remove(other_lt)
        .remove(other_en)
        .change(LT, whole_lt)
        .change(EN, whole_en);
    project.run("translation diff").code(0).stdout_eq(str![[r#"
Moved since they were confirmed, so words such as “this” may mean something else. If a text is still right in both languages, confirm it with `komentaras translation accept FILE:LINE`:
  report/en/19-smurtas.md:15, with 2 texts after it
    Mokyklose patyčias patiria kas trečias mokinys.
    Every third pupil is bullied at school.
    was in the chapter `28-patycios`, at the beginning
    now after: Policija rengia naujas gaires. / The police prepare new guidance.

"#]]);
}

/// What was inserted, deleted, edited, renamed or copied has not been moved.
#[test]
fn nothing_else_counts_as_moved() {
    let quiet = |project: &TestProject, what: &str| {
        let shown = project.output("status --format json").stdout;
        let shown = String::from_utf8(shown).unwrap();
        assert!(shown.contains("\"moved\":[]"), "{what}: {shown}");
    };
    let texts = || PARAGRAPHS.map(|(lt, _)| lt).to_vec();
    quiet(&confirmed(), "nothing was changed");
    let mut inserted = texts();
    inserted.insert(1, "Visai nauja pastraipa apie mokyklas.");
    quiet(&confirmed().change(LT, source(&inserted)), "inserted");
    let mut deleted = texts();
    deleted.remove(1);
    quiet(&confirmed().change(LT, source(&deleted)), "deleted");
    let mut edited = texts();
    edited[1] = "Tai kelia itin didelį susirūpinimą.";
    quiet(&confirmed().change(LT, source(&edited)), "edited");
    let mut copied = texts();
    copied.push(PARAGRAPHS[0].0);
    quiet(&confirmed().change(LT, source(&copied)), "copied");
    let project = confirmed();
    let (lt, en) = (project.read(LT), project.read(EN));
    let project = project
        .remove(LT)
        .remove(EN)
        .change("report/lt/19-prievarta.md", lt)
        .change("report/en/19-prievarta.md", en);
    quiet(&project, "renamed");
    // A translator orders the sentences of the translation as the language needs them.
    let project = confirmed();
    let mut en = PARAGRAPHS.map(|(_, en)| en);
    en.swap(0, 1);
    quiet(&project.change(EN, chapter("title = \"Violence\"", &en)), "the translation");
    assert!(confirmed().read(MEMORY).contains("x-chapter"));
}
