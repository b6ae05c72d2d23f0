//! Names in cells, items and lines that stand beside one another: a bar covers the name, and
//! what is said of it names its place and nothing else.

use komentaras::diagnostic::{Code, Severity};

use crate::project::TestProject;

/// Returns where a name is found in a report, each with what is said of it.
fn found(project: &TestProject) -> Vec<String> {
    let (snapshot, diags) = project.inspect();
    let found = diags.into_sorted(&snapshot.sources);
    let found = found
        .iter()
        .filter(|it| matches!(it.code, Code::PersonalData | Code::CouldIdentify))
        .filter(|it| it.severity != Severity::Note)
        .map(|it| {
            let span = it.primary.unwrap();
            let position = snapshot.sources.position(span.file, span.range().start);
            let path = &snapshot.sources.file(span.file).path;
            let words = snapshot.sources.slice(span);
            format!("{path}:{}:{} {words}", position.line, position.column)
        });
    found.collect()
}

/// Returns a redacted copy as JSON.
fn redacted(project: &TestProject) -> String {
    project.run("build --redact --format json -q").code(0);
    project.read("build/report-redacted.json")
}

#[test]
fn a_name_ends_where_its_cell_ends() {
    let body = "\n| Institucija | Vaikas |\n| - | - |\n| Teismas | Jonas Petraitis, 9 metų |\n| Prokuratūra | Ugnė Žvirblytė, 7 metų |\n\n| Kas | Vardas | Amžius |\n| - | - | - |\n| Ombudsmenas | Rokas Vaitkaitis | 12 metų |\n\n- Policija\n- Liepa Stulgytė, 11 metų\n\n**Vyriausybė**\\\nMatas Rimkaitis, 9 metų, gavo pagalbą.\n";
    let project = TestProject::small().chapter(body);
    let chapter = "report/lt/19-smurtas.md";
    assert_eq!(
        found(&project),
        [
            format!("{chapter}:8:13 Jonas Petraitis, 9 metų"),
            format!("{chapter}:9:17 Ugnė Žvirblytė, 7 metų"),
            format!("{chapter}:13:17 Rokas Vaitkaitis"),
            format!("{chapter}:16:3 Liepa Stulgytė, 11 metų"),
            format!("{chapter}:19:1 Matas Rimkaitis, 9 metų"),
        ]
    );
    let json = redacted(&project);
    for word in
        ["Institucija", "Vaikas", "Teismas", "Prokuratūra", "Ombudsmenas", "Policija"]
            .into_iter()
            .chain(["Vyriausybė", "gavo pagalbą"])
    {
        assert!(json.contains(word), "{word}: {json}");
    }
    for word in
        ["Jonas", "Petrait", "Žvirbl", "Rok", "Vaitk", "Liepa", "Stulg", "Matas", "Rimk"]
    {
        assert!(!json.contains(word), "{word}: {json}");
    }
}

#[test]
fn a_name_in_two_cells_is_masked_in_both() {
    let body = "\n| A | B | C |\n| - | - | - |\n| Austėja | Petraitytė | 12 metų |\n| Žvirblis | Jonas, 9 metų | - |\n";
    let json = redacted(&TestProject::small().chapter(body));
    for word in ["Austėja", "Petrait", "Žvirbl", "Jonas"] {
        assert!(!json.contains(word), "{word}: {json}");
    }
}

#[test]
fn a_child_in_a_register_is_found_in_its_row_alone() {
    let path = "report/data/concluding-observations.csv";
    let project = TestProject::small().chapter("\n{{register \"follow-up\"}}\n").change(
        path,
        "symbol,paragraph,text_lt,body,action_lt,status,comment_lt\n\
         CRC/C/LTU/CO/5-6,21,Tekstas,vyriausybe,\"Ugnė Žvirblytė, 9 metų, gavo pagalbą\",partly,\n\
         CRC/C/LTU/CO/5-6,22,Tekstas,vyriausybe,Nieko,not,\"Jonas Petraitis, 9 metų\"\n",
    );
    assert_eq!(
        found(&project),
        [
            format!("{path}:2:41 Ugnė Žvirblytė, 9 metų"),
            format!("{path}:3:51 Jonas Petraitis, 9 metų"),
        ]
    );
    let json = redacted(&project);
    for word in ["Vyriausybė", "gavo pagalbą", "Tekstas", "Vertinimas", "Nieko"] {
        assert!(json.contains(word), "{word}: {json}");
    }
    for word in ["Ugnė", "Žvirbl", "Jonas", "Petrait"] {
        assert!(!json.contains(word), "{word}: {json}");
    }
}

#[test]
fn an_organisation_is_named_but_no_child_with_an_age() {
    let settings = |name: &str| {
        let file = "[report]\ntitle = { lt = \"Bandymas\" }\nstate = \"LT\"\ndate = 2026-01-31\nprofile = \"thematic\"\nlanguages = [\"lt\"]\n\n[organisation]\n";
        let name = format!(
            "{file}name = {{ lt = \"{name}\" }}\nemail = \"ona.onaite@example.net\"\n"
        );
        TestProject::small().change("report/report.toml", name)
    };
    let project = settings("Ugnė Žvirblytė, 9 metų");
    let named = found(&project);
    assert_eq!(named, ["report/report.toml:9:16 Ugnė Žvirblytė, 9 metų"]);
    assert!(!redacted(&project).contains("Žvirbl"));
    let project = settings("Onos Žvirblytės fondas");
    assert_eq!(found(&project), Vec::<String>::new());
    assert!(redacted(&project).contains("Onos Žvirblytės fondas"));
}

#[test]
fn an_author_is_named_but_no_child() {
    let source = |note: &str| {
        let sources = format!(
            "eurostat:\n  type: web\n  title: Skurdo rizika\n  url: https://ec.europa.eu/eurostat\n\
             istorija:\n  type: Report\n  title: Mano istorija\n  author: \"Žvirblytė, Uršulė\"\n  note: {note}\n  date: 2024\n"
        );
        TestProject::small()
            .chapter("\nŠaltinis{{cite \"istorija\"}}.\n")
            .change("report/sources.yml", sources)
    };
    for note in ["mokinė, 9 metų", "aged 9"] {
        let project = source(note);
        let named = found(&project);
        let path = "report/sources.yml:";
        assert!(named.iter().any(|it| it.starts_with(path)), "{note}: {named:?}");
        let json = redacted(&project);
        assert!(!json.contains("Žvirbl") && json.contains("Mano istorija"), "{json}");
    }
    assert_eq!(found(&source("tyrimo ataskaita")), Vec::<String>::new());
}
