//! What is sent to the Committee: whole, the same each time, and only when nothing stands against
//! it.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use std::time::{Duration, SystemTime};

use snapbox::{IntoData as _, str};

use crate::project::TestProject;

/// Returns a report in two languages that can be sent.
fn ready() -> TestProject {
    let project = TestProject::both().chapter("\nMažai.\n").files(
        "=== report/en/19-smurtas.md\n+++\ntitle = \"Violence\"\n+++\n\nLittle.\n",
    );
    project.run("translation accept --all -q").code(0);
    project
}

#[test]
fn all_that_is_sent_is_there_and_whole() {
    let project = ready();
    let told = String::from_utf8(project.output("package").stdout).unwrap();
    let files = project.list("build");
    let told = told.replace(&project.root().display().to_string(), "[ROOT]");
    snapbox::assert_data_eq!(
        files.join("\n"),
        str![[r#"
build/crc-lt-thematic.zip
build/crc-lt-thematic/SHA256SUMS
build/crc-lt-thematic/checklist-en.txt
build/crc-lt-thematic/checklist-lt.txt
build/crc-lt-thematic/cover-letter-en.txt
build/crc-lt-thematic/cover-letter-lt.txt
build/crc-lt-thematic/crc-lt-thematic-en.docx
build/crc-lt-thematic/crc-lt-thematic-en.pdf
build/crc-lt-thematic/crc-lt-thematic-lt.docx
build/crc-lt-thematic/crc-lt-thematic-lt.pdf
build/crc-lt-thematic/data/datapackage.json
build/crc-lt-thematic/data/poverty.csv
"#]]
        .raw()
    );
    snapbox::assert_data_eq!(
        told,
        str![[r#"
Before the report is sent

✓ The languages say the same, and every translation is confirmed
✓ The report keeps within the word limit
✓ All parts that this kind of submission asks for are there, and no chapter or list is left out
✓ No child can be identified from the text
✓ No sample text, to-do notes or draft notice is left
✓ No figure with a unit is typed by hand where the data have it
✓ References, figures, sources and data are in order

lt: 10 words (limit 3,000)
en: 13 words (limit 3,000)

build/crc-lt-thematic: 11 files; the same as an archive: build/crc-lt-thematic.zip, 0.2 MB

"#]]
        .raw()
    );
    let folder = "build/crc-lt-thematic";
    for language in ["lt", "en"] {
        let letter = project.read(&format!("{folder}/cover-letter-{language}.txt"));
        let named = if language == "lt" { "Bandytojai" } else { "Triers" };
        assert!(letter.contains(named) && letter.contains("-en.pdf"), "{letter}");
        assert!(!letter.contains("{{") && !letter.contains("\n\n\n"), "{letter}");
    }
    snapbox::assert_data_eq!(
        project.read(&format!("{folder}/cover-letter-en.txt")),
        str![[r#"
Triers
31 January 2026

To the Committee on the Rights of the Child
Office of the United Nations High Commissioner for Human Rights

Thematic alternative report to the United Nations Committee on the Rights of the Child: Trial

State party: Lithuania
Convention: Convention on the Rights of the Child
Date: 31 January 2026

Dear members of the Committee,

Triers submits the report named above for the Committee's consideration.
We agree to its publication on the Committee's website.
The report has 13 words. Every language version has the same paragraph numbers.

Enclosed:

  crc-lt-thematic-lt.docx - report in Lithuanian, Word
  crc-lt-thematic-en.docx - report in English, Word
  crc-lt-thematic-lt.pdf - report in Lithuanian, PDF
  crc-lt-thematic-en.pdf - report in English, PDF
  data/ - data behind the figures

The file SHA256SUMS lists every file of the package, the checklist included, and lets you check that they arrived as they were sent.

Yours sincerely,

Triers

"#]].raw()
    );
    let checked = Command::new("sha256sum")
        .args(["--check", "--strict", "SHA256SUMS"])
        .current_dir(project.path(folder))
        .output();
    if let Ok(checked) = checked {
        assert!(checked.status.success(), "{checked:?}");
    }
    let archive = fs::read(project.path("build/crc-lt-thematic.zip")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive)).unwrap();
    assert_eq!(archive.len() + 1, files.len());
    for path in files.iter().filter_map(|path| path.strip_prefix("build/")) {
        if path.contains('/') {
            let mut bytes = Vec::new();
            let mut file = archive.by_name(path).unwrap();
            std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
            assert_eq!(bytes, fs::read(project.path(&format!("build/{path}"))).unwrap());
        }
    }
}

#[test]
fn a_package_is_the_same_each_time() {
    let project = ready();
    let bytes = |out: &str| -> BTreeMap<String, Vec<u8>> {
        project.run(&format!("package -q --out {out}")).code(0);
        let files = project.list(out).into_iter();
        let read = |path: String| {
            let bytes = fs::read(project.path(&path)).unwrap();
            (path.split_once('/').unwrap().1.to_owned(), bytes)
        };
        files.map(read).collect()
    };
    assert!(bytes("one") == bytes("two"));
}

#[test]
fn nothing_is_written_while_anything_fails() {
    let project = ready().chapter("\nMažai.\n\nAustėja, 12 metų, nežino.\n");
    let output = project.output("package");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(project.list("build"), Vec::<String>::new());
    let told = String::from_utf8(output.stderr).unwrap();
    let list = told.split_once("Before the report").unwrap().1;
    snapbox::assert_data_eq!(
        list,
        str![[r#"
 is sent

✗ (1 error) The languages say the same, and every translation is confirmed
✓ The report keeps within the word limit
✓ All parts that this kind of submission asks for are there, and no chapter or list is left out
✗ (1 error) No child can be identified from the text
✓ No sample text, to-do notes or draft notice is left
✓ No figure with a unit is typed by hand where the data have it
✓ References, figures, sources and data are in order

lt: 14 words (limit 3,000)
en: 17 words (limit 3,000)

No package was made: fix what is marked with ✗ first.

"#]]
        .raw()
    );
}

#[test]
fn what_is_not_to_be_sent_is_named() {
    let project = ready().env("TZ", "UTC");
    project.run("package -q").success().stderr_eq(str![]);
    // A package under another name; neither the folder nor the file beside it is one.
    let path = |name: &str| project.path(&format!("build/{name}"));
    fs::create_dir(path("senas")).unwrap();
    fs::copy(path("crc-lt-thematic/SHA256SUMS"), path("senas/SHA256SUMS")).unwrap();
    fs::create_dir(path("kitas")).unwrap();
    fs::write(path("kitas.zip"), "x").unwrap();
    let yesterday = SystemTime::UNIX_EPOCH + Duration::from_mins(29_926_065);
    for name in ["senas/SHA256SUMS", "crc-lt-thematic/SHA256SUMS", "crc-lt-thematic.zip"]
    {
        let file = fs::File::options().write(true).open(path(name)).unwrap();
        file.set_modified(yesterday).unwrap();
    }
    let failing = "Austėja, 12 metų, nežino.\n";
    let chapter = "report/lt/19-smurtas.md";
    let text = project.read(chapter);
    fs::write(project.path(chapter), format!("{text}\n{failing}")).unwrap();
    let output = project.output("package");
    let told = String::from_utf8(output.stderr).unwrap();
    let told = told.split_once("first.\n").unwrap().1;
    snapbox::assert_data_eq!(told, str![[r#"
`build/crc-lt-thematic` was made on 2026-11-24 23:45 and does not match the report as it is now: do not send it.
`build/crc-lt-thematic.zip` was made on 2026-11-24 23:45 and does not match the report as it is now: do not send it.
`build/senas` was made on 2026-11-24 23:45 and does not match the report as it is now: do not send it.

"#]].raw());
    fs::write(project.path(chapter), text).unwrap();
    project.run("package -q --ui-language lt").success().stderr_eq(str![[r#"
„build/senas“ – senesnis siuntinys (2026-11-24 23:45): nesiųskite jo.

"#]]);
}

#[test]
fn nothing_is_sent_in_nobodys_name() {
    let project = ready();
    let settings = project.read("report/report.toml");
    let unnamed = settings.replace("Triers", "Submitting organization not yet named");
    let unnamed = unnamed.replace("Bandytojai", "Teikėjas dar nenurodytas");
    let project = project.change("report/report.toml", unnamed).files(
        "=== report/lt/19-smurtas.md\n+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\nTai **darbinis projektas**, kurio niekas nepatvirtino.\n\nĮstatymo projektas priimtas.\n\
         === report/en/19-smurtas.md\n+++\ntitle = \"Violence\"\n+++\n\nThis is a *working draft*, which nobody has adopted.\n\nThe draft law was adopted.\n",
    );
    project.run("translation accept --all -q").code(0);
    // As long as it is a draft, it may say so.
    project.run("check --strict -q").code(0);
    let output = project.output("package");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    for (error, count) in [
        ("error[draft-text]: “working draft”", 1),
        ("error[draft-text]: “darbinis projektas”", 1),
        ("error[draft-text]", 2),
        ("error[sender-not-named]: “Teikėjas dar nenurodytas”", 1),
        ("error[sender-not-named]", 2),
    ] {
        assert_eq!(told.matches(error).count(), count, "{error}: {told}");
    }
    assert_eq!(project.list("build"), Vec::<String>::new());
    // Of another draft the report may speak.
    let settings = format!("{settings}\n[findings]\ndraft-text = \"off\"\n");
    let project = project.change("report/report.toml", settings);
    project.run("package -q").code(0);
}

#[test]
fn files_of_an_earlier_package_are_not_sent() {
    let project = ready().change("build/crc-lt-thematic/senas.pdf", "x");
    project.run("package -q").code(2).stderr_eq(str![[r#"
error: `build/crc-lt-thematic` has files of an earlier package, which would be sent too: senas.pdf. Delete the folder or name another with `--out`

"#]]);
    assert_eq!(project.list("build"), ["build/crc-lt-thematic/senas.pdf"]);
}

#[test]
fn a_confidential_report_says_so_and_a_profile_names_its_forms() {
    let project = ready();
    let settings = project.read("report/report.toml");
    let settings =
        settings.replace("date =", "confidential = true\ncycle = \"7\"\ndate =");
    let profiles = "[thematic]\nlimit = 3000\nparts = []\ndirectives = []\nfiles = [\"epub\"]\nsource = \"x\"\n";
    let project = project
        .change("report/report.toml", settings)
        .change("report/profiles.toml", profiles);
    project.run("package -q").code(0);
    let folder = "build/crc-lt-7-thematic-confidential";
    let letter = project.read(&format!("{folder}/cover-letter-en.txt"));
    assert!(letter.contains("keep it confidential"), "{letter}");
    assert!(
        project
            .path(&format!("{folder}/crc-lt-7-thematic-confidential-en.epub"))
            .is_file()
    );
    assert!(!project.list(folder).iter().any(|path| path.contains("pdf")));
}

#[test]
fn the_letter_names_documents_and_folders() {
    let profiles = "[thematic]\nlimit = 3000\nparts = []\ndirectives = []\nfiles = [\"pdf\", \"html\"]\nsource = \"x\"\n";
    let project = ready().change("report/profiles.toml", profiles);
    project.run("package -q").code(0);
    let letter = project.read("build/crc-lt-thematic/cover-letter-en.txt");
    let named: Vec<&str> = letter.lines().filter(|line| line.starts_with("  ")).collect();
    snapbox::assert_data_eq!(
        named.join("\n"),
        str![[r#"
  crc-lt-thematic-lt.pdf - report in Lithuanian, PDF
  crc-lt-thematic-en.pdf - report in English, PDF
  site/ - report, website
  data/ - data behind the figures
"#]]
        .raw()
    );
    // Every other file is in the list of checksums.
    let sums = project.read("build/crc-lt-thematic/SHA256SUMS");
    assert!(sums.lines().count() > 15 && sums.contains("cover-letter-lt.txt"), "{sums}");
}

#[test]
fn the_letter_can_be_replaced() {
    let project = ready();
    let path = "templates/package/cover-letter.en.txt.hbs";
    project.run("templates export package/cover-letter.en.txt.hbs -q").code(0);
    let text = project.read(path);
    let project =
        project.change(path, text.replace("Dear members", "Honourable members"));
    // A language that the program has no letter in.
    let settings = project.read("report/report.toml");
    let project = project
        .change(
            "templates/package/cover-letter.de.txt.hbs",
            "Sehr geehrte Damen und Herren",
        )
        .change(
            "report/report.toml",
            settings.replace("\"lt\", \"en\"", "\"lt\", \"en\", \"de\""),
        );
    let (_, diags) = project.inspect();
    assert!(diags.iter().all(|it| it.code.as_str() != "template-error"));
    let project = project.change("report/report.toml", settings);
    project.run("package -q").code(0);
    let folder = "build/crc-lt-thematic";
    let letter = project.read(&format!("{folder}/cover-letter-en.txt"));
    assert!(letter.contains("Honourable members of the Committee"), "{letter}");
    assert!(project.read(&format!("{folder}/cover-letter-lt.txt")).contains("Gerbiami"));
}
