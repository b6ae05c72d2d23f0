//! `komentaras translation import`: what comes back goes into the chapters and the memory,
//! and what can't go there is named.

use std::process::Stdio;

use snapbox::str;

use crate::project::TestProject;

pub(crate) const CHAPTER: &str = "report/en/26-skurdas.md";
pub(crate) const MEMORY: &str = "translations/memory.tmx";

/// What the translator writes.
const NEW: &str = "The risk of poverty was";

/// A report of which one sentence has changed since its translation was confirmed, and one
/// chapter is not translated.
pub(crate) fn open() -> TestProject {
    let project = TestProject::both();
    project.run("translation accept --all -q").code(0);
    let source = project.read("report/lt/26-skurdas.md");
    project.change("report/lt/26-skurdas.md", source.replace("skurdo", "vaikų skurdo")).change(
        "report/lt/19-smurtas.md",
        "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\n::: recommendation {#a to=\"vyriausybe\"}\n\
         - Mažinti *smurtą*.\n- Šviesti.\n:::\n",
    )
}

/// Exports and writes the translator's file: what is stale is changed, what is missing is
/// translated, and all of it is marked as done.
pub(crate) fn translated(project: TestProject, format: &str) -> TestProject {
    let text = project.output(&format!("translation export -q --format {format}")).stdout;
    let text = String::from_utf8(text).unwrap();
    let text = text.replace("In 2023 the risk of poverty was", NEW);
    let text = if format == "po" { with_messages(&text) } else { with_targets(&text) };
    let text = text
        .replace("#, fuzzy\n", "")
        .replace("state=\"needs-review-translation\"", "state=\"translated\"")
        .replace("state=\"initial\"", "state=\"translated\"")
        .replace("approved=\"no\"", "");
    project.change("back", text)
}

fn in_english(text: &str) -> String {
    text.replace("Smurtas", "Violence")
        .replace("Šviesti", "Educate")
        .replace("Mažinti", "Reduce")
        .replace("smurtą", "violence")
}

/// Puts a target behind each source of an XLIFF file that has none.
fn with_targets(text: &str) -> String {
    let mut filled = String::new();
    let mut units = text.split("</source>").peekable();
    while let Some(unit) = units.next() {
        filled.push_str(unit);
        let Some(next) = units.peek() else { break };
        filled.push_str("</source>");
        let source =
            unit.rsplit_once("<source").and_then(|(_, rest)| rest.split_once('>'));
        if !next.trim_start().starts_with("<target") {
            let target = in_english(source.unwrap().1);
            filled.push_str(&format!("<target>{target}</target>"));
        }
    }
    filled
}

/// Puts a translation behind each message of a PO file that has none.
fn with_messages(text: &str) -> String {
    let mut source = "";
    let mut filled = String::new();
    for line in text.lines() {
        source = line.strip_prefix("msgid ").unwrap_or(source);
        match line {
            "msgstr \"\"" => filled.push_str(&format!("msgstr {}\n", in_english(source))),
            line => filled.push_str(&format!("{line}\n")),
        }
    }
    filled
}

pub(crate) fn current(project: &TestProject) -> String {
    let output = project.output("status --format json").stdout;
    let status: serde_json::Value = serde_json::from_slice(&output).unwrap();
    format!("{}/{}", status["total"]["current"], status["total"]["segments"])
}

#[test]
fn each_format_comes_back_into_the_chapters_and_the_memory() {
    for format in ["xliff", "xliff2", "po"] {
        let project = translated(open(), format);
        project
            .run("translation import back")
            .code(0)
            .stdout_eq(str![[r#"
Put into the chapters: 4 texts; recorded in the translation memory: 4 translations.

"#]])
            .stderr_eq("");
        assert!(project.read(CHAPTER).contains(NEW), "{format}");
        assert_eq!(
            project.read("report/en/19-smurtas.md"),
            "+++\ntitle = \"Violence\"\n+++\n\n::: recommendation {#a to=\"vyriausybe\"}\n\
             - Reduce *violence*.\n- Educate.\n:::\n",
        );
        assert_eq!(current(&project), "5/5");
        let (chapter, memory) = (project.read(CHAPTER), project.read(MEMORY));
        project.run("translation import back").code(0).stdout_eq(str![[r#"
Nothing to import: the chapters and the translation memory already have everything.

"#]]);
        assert_eq!((project.read(CHAPTER), project.read(MEMORY)), (chapter, memory));
    }
}

/// A new text in one chapter moves the memory's units of the chapters behind it.
#[test]
fn what_comes_into_one_chapter_leaves_the_pairs_of_the_others() {
    let lt = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n";
    let en = "+++\ntitle = \"Violence\"\n+++\n";
    let project = TestProject::both()
        .change("report/lt/19-smurtas.md", format!("{lt}\n- Pirma.\n"))
        .change("report/en/19-smurtas.md", format!("{en}\n- First.\n"));
    let path = "report/lt/26-skurdas.md";
    let second = project.read(path) + "\nAntra pastraipa.\n";
    let english = project.read(CHAPTER) + "\nThe second paragraph.\n";
    let project = project.change(path, &second).change(CHAPTER, english);
    project.run("translation accept --all -q").code(0);
    let before = project.read(MEMORY);
    let project = project
        .change("report/lt/19-smurtas.md", format!("{lt}\n- Nauja.\n- Pirma.\n"))
        .change(path, second.replace("Antra pastraipa", "Antra pastraipa kita"));
    let text = project.output("translation export -q --format po").stdout;
    let text = String::from_utf8(text).unwrap().replace("#, fuzzy\n", "");
    let text = text.replace("msgstr \"\"\n\n", "msgstr \"New.\"\n\n");
    let text = text.replace("The second paragraph.\"", "The second paragraph now.\"");
    assert!(text.contains("msgstr \"New.\""), "{text}");
    let project = project.change("back", text);
    project.run("translation import back").code(0);
    assert_eq!(current(&project), "6/6");
    let expected = before
        .replace("Antra pastraipa.", "Antra pastraipa kita.")
        .replace("The second paragraph.", "The second paragraph now.");
    let new = "<tu><prop type=\"x-chapter\">19-smurtas</prop>\
               <prop type=\"x-kind\">list-item</prop>\
               <tuv xml:lang=\"lt\"><seg>Nauja.</seg></tuv>\
               <tuv xml:lang=\"en\"><seg>New.</seg></tuv></tu>\n\n";
    assert_eq!(project.read(MEMORY).replace(new, ""), expected);
}

#[test]
fn a_file_in_utf_16_is_read() {
    for declaration in [
        "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
    ] {
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            let project = translated(open(), "xliff");
            let text = project.read("back");
            let (_, text) = text.split_once("?>").unwrap();
            let text = format!("{declaration}{text}");
            let bytes: Vec<u8> = text.encode_utf16().flat_map(unit).collect();
            let project = project.change("back", bytes);
            project.run("translation import -q back").code(0);
            assert_eq!(current(&project), "5/5");
        }
    }
    let cut = [&b"\xff\xfe"[..], &[b'<', 0, 0, 0xd8, b'a', 0]].concat();
    let project = open().change("back", cut);
    project.run("translation import -q back").code(2);
}

#[test]
fn a_trial_writes_nothing() {
    let project = translated(open(), "xliff");
    let before = (project.read(CHAPTER), project.read(MEMORY), project.list("report"));
    project.run("translation import --dry-run back").code(0).stdout_eq(str![[r#"
Put into the chapters: 4 texts; recorded in the translation memory: 4 translations.
Dry run: nothing written.

"#]]);
    let after = (project.read(CHAPTER), project.read(MEMORY), project.list("report"));
    assert_eq!(before, after);
}

#[test]
fn an_edit_made_since_is_named_and_kept_unless_forced() {
    let project = translated(open(), "xliff");
    let text = project.read(CHAPTER).replace("In 2023", "During 2023");
    let project = project.change(CHAPTER, &text);
    project.run("translation import back").code(1).stdout_eq(str![[r#"
back:23: not put into report/en/26-skurdas.md:5: this translation was edited after the export; to replace it, use `--force`
  The risk of poverty was {{value "poverty" year=2023 sex="T"}}.
1 text was not put into its chapter.
Put into the chapters: 3 texts; recorded in the translation memory: 3 translations.

"#]]).stderr_eq("");
    assert_eq!(project.read(CHAPTER), text);
    assert_eq!(current(&project), "4/5");
    project.run("translation import back --ui-language lt").code(1).stdout_eq(str![[r#"
back:23: neįrašyta į report/en/26-skurdas.md:5: po eksporto šis vertimas buvo taisytas; jei vis tiek norite jį pakeisti, rašykite „--force“
  The risk of poverty was {{value "poverty" year=2023 sex="T"}}.
Į savo skyrių neįrašytas 1 tekstas.

"#]]);
    project.run("translation import back --force -q").code(0).stdout_eq("");
    assert!(project.read(CHAPTER).contains(NEW));
    assert_eq!(current(&project), "5/5");
}

#[test]
fn a_source_that_changed_since_is_named() {
    let project = translated(open(), "po");
    let source = project.read("report/lt/26-skurdas.md").replace("vaikų", "mergaičių");
    let project = project.change("report/lt/26-skurdas.md", source);
    let before = project.read(CHAPTER);
    project.run("translation import back").code(1).stdout_eq(str![[r#"
back:38: not put into report/en/26-skurdas.md:5: the source has changed since the export; export it again
  The risk of poverty was {{value "poverty" year=2023 sex="T"}}.
1 text was not put into its chapter.
Put into the chapters: 3 texts; recorded in the translation memory: 3 translations.

"#]]);
    assert_eq!(project.read(CHAPTER), before);
}

#[test]
fn a_file_of_another_report_or_of_none_is_refused() {
    let project = translated(open(), "xliff").files(
        "=== report/lt/26-skurdas.md\n+++\ntitle = \"Kita\"\narticles = [\"26\"]\n+++\n\nVisai kita.\n",
    );
    let project = project.remove("report/lt/19-smurtas.md");
    let before = (project.read(CHAPTER), project.read(MEMORY));
    project.run("translation import back").code(2).stderr_eq(str![[r#"
back:6: not put into report/en/19-smurtas.md: the chapter no longer exists
  Violence
back:10: not put into report/en/19-smurtas.md: the chapter no longer exists
  Reduce *violence*.
back:14: not put into report/en/19-smurtas.md: the chapter no longer exists
  Educate.
back:23: not put into report/lt/26-skurdas.md:6: the source has changed since the export; export it again
  The risk of poverty was {{value "poverty" year=2023 sex="T"}}.
error: nothing in `back` belongs to this report: the chapters have none of its source texts; nothing was written

"#]]);
    for (bytes, name) in [
        (b"<xliff version=\"1.2\"><file".as_slice(), "broken"),
        (b"\xff\xfe\x00", "bytes"),
        (b"", "empty"),
        (b"<!DOCTYPE x [<!ENTITY a \"b\">]><xliff version=\"1.2\">&a;</xliff>", "entity"),
    ] {
        let project = TestProject::both().change(name, bytes);
        let output = project.output(&format!("translation import {name}"));
        assert_eq!(output.status.code(), Some(2), "{name}");
        let shown = String::from_utf8(output.stderr).unwrap();
        assert!(shown.contains("nothing was written"), "{name}: {shown}");
    }
    project.run("translation import nowhere").code(2).stderr_eq(str![[r#"
error: could not read the file `nowhere`: file not found

"#]]);
    assert_eq!((project.read(CHAPTER), project.read(MEMORY)), before);
}

#[test]
fn a_memory_with_mistakes_is_not_written_over() {
    let project = translated(open(), "xliff").change(MEMORY, "<tmx><<<");
    let chapter = project.read(CHAPTER);
    let output = project.output("translation import back");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        (project.read(CHAPTER), project.read(MEMORY).as_str()),
        (chapter, "<tmx><<<")
    );
}

#[test]
fn a_chapter_that_is_no_text_is_not_written_over() {
    let project =
        translated(open(), "xliff").change("report/en/19-smurtas.md", b"\xff\xfe");
    let chapter = project.read(CHAPTER);
    project.run("translation import back").code(2).stderr_eq(str![[r#"
error: cannot read `report/en/19-smurtas.md`; fix it first (nothing was written)

"#]]);
    assert_eq!(project.read(CHAPTER), chapter);
}

/// If the memory can't be written, no chapter is either: all are brought to the disk
/// before the first is moved into its place.
#[test]
fn chapters_stay_as_they_were_if_the_memory_cannot_be_written() {
    let project = translated(open(), "xliff").remove(MEMORY);
    let project = project.change(&format!("{MEMORY}/in-its-place"), "");
    let (chapter, files) = (project.read(CHAPTER), project.list("report"));
    let status = project.output("translation import back").status;
    assert_eq!(status.code(), Some(2));
    assert_eq!((project.read(CHAPTER), project.list("report")), (chapter, files));
}

/// Killed between the chapters and the memory: the new chapters stand beside the old
/// memory, and nothing is taken for confirmed that is not.
#[test]
fn chapters_without_the_memory_are_never_current() {
    let project = translated(open(), "xliff");
    let memory = project.read(MEMORY);
    project.run("translation import back -q").code(0);
    let project = project.change(MEMORY, memory);
    assert_eq!(current(&project), "1/5");
    // To import once more records what was lost.
    project.run("translation import back -q").code(0);
    assert_eq!(current(&project), "5/5");
}

#[test]
fn a_question_is_only_asked_on_a_terminal() {
    let project = translated(open(), "xliff");
    let text = project.read(CHAPTER).replace("In 2023", "During 2023");
    let project = project.change(CHAPTER, &text);
    let output = project.command("translation import back").stdin(Stdio::null()).output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stderr.is_empty());
}
