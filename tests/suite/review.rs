//! `komentaras review import`: what reviewers answered in Word comes back into the report,
//! and what can't is named.

use komentaras::syntax::archive::pack;
use snapbox::str;

use crate::project::TestProject;

const COMMENTS: &str = "report/review/comments.csv";
const CHAPTER: &str = "report/lt/26-skurdas.md";

/// Returns a Word file for review of the small report, with the paragraphs of its chapter.
fn docx(paragraphs: &[&str], comments: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let names = format!("xmlns:w=\"{main}\" xmlns:w14=\"urn:w14\" xmlns:w15=\"urn:w15\"");
    let relations = |list: &[(&str, &str)]| {
        let list = list.iter().enumerate().map(|(n, (kind, target))| {
            format!(
                "<Relationship Id=\"r{n}\" Type=\"{kinds}/{kind}\" Target=\"{target}\"/>"
            )
        });
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             {}</Relationships>",
            list.collect::<String>()
        )
    };
    let body: String = paragraphs
        .iter()
        .enumerate()
        .map(|(n, text)| {
            format!(
                "<w:p><w:r><w:t>{}</w:t></w:r><w:r><w:tab/></w:r><w:bookmarkStart w:id=\"{n}\" \
                 w:name=\"_k{n}\"/>{text}<w:bookmarkEnd w:id=\"{n}\"/></w:p>",
                n + 1
            )
        })
        .collect();
    let blocks: String = (0..paragraphs.len())
        .map(|n| {
            format!(
                "<block bookmark=\"_k{n}\" chapter=\"26-skurdas\" part=\"{}\" \
                 kind=\"paragraph\" number=\"{}\" digest=\"\" before=\"{}\"/>",
                n + 1,
                n + 1,
                n + 1
            )
        })
        .collect();
    let extended = "<w15:commentEx w15:paraId=\"0A\" w15:done=\"0\"/>\
        <w15:commentEx w15:paraId=\"0B\" w15:paraIdParent=\"0A\" w15:done=\"0\"/>";
    let entries = [
        ("_rels/.rels", relations(&[("officeDocument", "word/document.xml")])),
        (
            "word/_rels/document.xml.rels",
            relations(&[
                ("comments", "comments.xml"),
                ("commentsExtended", "extended.xml"),
            ]),
        ),
        (
            "word/document.xml",
            format!("<w:document {names}><w:body>{body}</w:body></w:document>"),
        ),
        ("word/comments.xml", format!("<w:comments {names}>{comments}</w:comments>")),
        (
            "word/extended.xml",
            format!("<w15:commentsEx {names}>{extended}</w15:commentsEx>"),
        ),
        (
            "customXml/item1.xml",
            format!(
                "<review xmlns=\"urn:komentaras:review:1\" report=\"Bandymas\" language=\"lt\" \
                 version=\"1\">{blocks}</review>"
            ),
        ),
    ];
    let entries = entries.map(|(path, text)| (path.to_owned(), text.into_bytes()));
    pack(&entries)
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn deleted(who: &str, text: &str) -> String {
    format!(
        "<w:del w:author=\"{who}\" w:date=\"2026-11-20T10:15:00Z\"><w:r><w:delText \
         xml:space=\"preserve\">{text}</w:delText></w:r></w:del>"
    )
}

fn inserted(who: &str, text: &str) -> String {
    format!(
        "<w:ins w:author=\"{who}\" w:date=\"2026-11-20T10:15:00Z\">{}</w:ins>",
        run(text)
    )
}

fn comment(id: u32, name: &str, who: &str, text: &str) -> String {
    format!(
        "<w:comment w:id=\"{id}\" w:author=\"{who}\" w:date=\"2026-11-21T09:00:00Z\">\
         <w:p w14:paraId=\"{name}\">{}</w:p></w:comment>",
        run(text)
    )
}

/// The second paragraph, which nobody changes.
const SECOND: &str = "Antra pastraipa apie vaikus.";

/// What Ona returns: two changes of words, one of a figure, and a comment with a reply.
fn of_ona() -> Vec<u8> {
    let first = [
        run("Vaikų "),
        deleted("Ona", "skurdas"),
        inserted("Ona", "nepriteklius"),
        run(" didelis. 2023\u{a0}m. skurdo "),
        "<w:commentRangeStart w:id=\"0\"/>".to_owned(),
        run("rizika"),
        "<w:commentRangeEnd w:id=\"0\"/>".to_owned(),
        run(" buvo 17,"),
        deleted("Ona", "8"),
        inserted("Ona", "9"),
        run("\u{a0}proc."),
    ]
    .concat();
    let second = [
        run("Antra pastraipa apie "),
        deleted("Ona", "vaikus"),
        inserted("Ona", "vaikus, „ir“ *paauglius*"),
        run("."),
    ]
    .concat();
    let comments = [
        comment(0, "0A", "Ona", "Ar tikrai?"),
        comment(1, "0B", "Jonas", "Taip, žr. =A1"),
    ]
    .concat();
    docx(&[&first, &second], &comments)
}

/// What Petras returns: other words for what Ona changed.
fn of_petras() -> Vec<u8> {
    let first = [
        run("Vaikų "),
        deleted("Petras", "skurdas"),
        inserted("Petras", "vargas"),
        run(" didelis. 2023\u{a0}m. skurdo rizika buvo 17,8\u{a0}proc."),
    ]
    .concat();
    docx(&[&first, &run(SECOND)], "")
}

fn project() -> TestProject {
    let project = TestProject::small();
    let first =
        project.read(CHAPTER).replace("2023 m.", "Vaikų skurdas didelis. 2023 m.");
    let text = format!("{first}\n{SECOND}\n");
    project
        .change(CHAPTER, text)
        .change("ona.doc", of_ona())
        .change("petras.docx", of_petras())
}

#[test]
fn answers_are_listed_in_the_order_of_the_report() {
    let project = project();
    let before = project.read(CHAPTER);
    project.run("review import ona.doc petras.docx").code(0).stdout_eq(str![[r#"
26-skurdas, para. 1 (report/lt/26-skurdas.md:6): in place
  Vaikų [-skurdas-]{+nepriteklius+} didelis. 2023 m. skurdo rizika buvo 17,[-8-]{+9+} proc.
  - Ona, 2026-11-20 10:15, ona.doc: “skurdas” → “nepriteklius”: left: another reviewer changed the same words differently; decide, and change the chapter by hand
  - Ona, 2026-11-20 10:15, ona.doc: “8” → “9”: left: it touches a figure from the data; correct the data or the placeholder
  - Ona, 2026-11-21 09:00, ona.doc, on “rizika”: Ar tikrai? (open)
    - Jonas, 2026-11-21 09:00: Taip, žr. =A1
  Vaikų [-skurdas-]{+vargas+} didelis. 2023 m. skurdo rizika buvo 17,8 proc.
  - Petras, 2026-11-20 10:15, petras.docx: “skurdas” → “vargas”: left: another reviewer changed the same words differently; decide, and change the chapter by hand

26-skurdas, para. 2 (report/lt/26-skurdas.md:8): in place
  Antra pastraipa apie [-vaikus-]{+vaikus, „ir“ *paauglius*+}.
  - Ona, 2026-11-20 10:15, ona.doc: “vaikus” → “vaikus, „ir“ *paauglius*”: can be applied

1 change can be applied.
3 changes are left to you.
1 comment.
To write the changes into the chapters, use `--apply`.
Comments in `report/review/comments.csv`: 1 new, 0 updated.

"#]]);
    project
        .run("--ui-language lt review import ona.doc petras.docx")
        .code(0)
        .stdout_eq(str![[r#"
26-skurdas, 1 punktas (report/lt/26-skurdas.md:6): savo vietoje
  Vaikų [-skurdas-]{+nepriteklius+} didelis. 2023 m. skurdo rizika buvo 17,[-8-]{+9+} proc.
  - Ona, 2026-11-20 10:15, ona.doc: „skurdas“ → „nepriteklius“: palikta: kitas recenzentas tuos pačius žodžius pakeitė kitaip; nuspręskite ir pataisykite skyrių patys
  - Ona, 2026-11-20 10:15, ona.doc: „8“ → „9“: palikta: pakeistas skaičius iš duomenų; taisykite duomenis arba įterpinį
  - Ona, 2026-11-21 09:00, ona.doc, dėl „rizika“: Ar tikrai? (neišspręstas)
    - Jonas, 2026-11-21 09:00: Taip, žr. =A1
  Vaikų [-skurdas-]{+vargas+} didelis. 2023 m. skurdo rizika buvo 17,8 proc.
  - Petras, 2026-11-20 10:15, petras.docx: „skurdas“ → „vargas“: palikta: kitas recenzentas tuos pačius žodžius pakeitė kitaip; nuspręskite ir pataisykite skyrių patys

26-skurdas, 2 punktas (report/lt/26-skurdas.md:8): savo vietoje
  Antra pastraipa apie [-vaikus-]{+vaikus, „ir“ *paauglius*+}.
  - Ona, 2026-11-20 10:15, ona.doc: „vaikus“ → „vaikus, „ir“ *paauglius*“: galima įrašyti

Galima įrašyti 1 pakeitimą.
Jums palikti 3 pakeitimai.
1 komentaras.
Pakeitimus į skyrius įrašo „--apply“.

"#]]);
    assert_eq!(project.read(CHAPTER), before);
    project
        .run("review import ona.doc petras.docx --format csv -q")
        .stdout_eq(str![[r#"
file,language,chapter,paragraph,kind,place,path,line,type,author,date,before,after,about,text,state,reason,replies
ona.doc,lt,26-skurdas,1,paragraph,in-place,report/lt/26-skurdas.md,6,wording,Ona,2026-11-20 10:15,skurdas,nepriteklius,,,left,conflict,
ona.doc,lt,26-skurdas,1,paragraph,in-place,report/lt/26-skurdas.md,6,wording,Ona,2026-11-20 10:15,8,9,,,left,figure,
ona.doc,lt,26-skurdas,1,paragraph,in-place,report/lt/26-skurdas.md,6,comment,Ona,2026-11-21 09:00,,,rizika,Ar tikrai?,open,,"Jonas (2026-11-21 09:00): Taip, žr. =A1"
petras.docx,lt,26-skurdas,1,paragraph,in-place,report/lt/26-skurdas.md,6,wording,Petras,2026-11-20 10:15,skurdas,vargas,,,left,conflict,
ona.doc,lt,26-skurdas,2,paragraph,in-place,report/lt/26-skurdas.md,8,wording,Ona,2026-11-20 10:15,vaikus,"vaikus, „ir“ *paauglius*",,,open,,

"#]]);
    let json = project.output("review import ona.doc --format json -q").stdout;
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let first = &json["remarks"][0];
    assert_eq!(
        (&json["files"][0], &first["place"]),
        (&"ona.doc".into(), &"in-place".into())
    );
    assert_eq!(first["changes"][1]["reason"], "figure");
    assert_eq!(first["comments"][0]["replies"][0]["author"], "Jonas");
    assert_eq!((&first["line"], &first["paragraph"]), (&6.into(), &1.into()));
}

/// What is told of Ona's changes when they are applied, and when that is tried.
const APPLIED: &str = r#"26-skurdas, para. 1 (report/lt/26-skurdas.md:6): in place
  Vaikų [-skurdas-]{+nepriteklius+} didelis. 2023 m. skurdo rizika buvo 17,[-8-]{+9+} proc.
  - Ona, 2026-11-20 10:15, ona.doc: “skurdas” → “nepriteklius”: applied
  - Ona, 2026-11-20 10:15, ona.doc: “8” → “9”: left: it touches a figure from the data; correct the data or the placeholder
  - Ona, 2026-11-21 09:00, ona.doc, on “rizika”: Ar tikrai? (open)
    - Jonas, 2026-11-21 09:00: Taip, žr. =A1

26-skurdas, para. 2 (report/lt/26-skurdas.md:8): in place
  Antra pastraipa apie [-vaikus-]{+vaikus, „ir“ *paauglius*+}.
  - Ona, 2026-11-20 10:15, ona.doc: “vaikus” → “vaikus, „ir“ *paauglius*”: applied

Applied: 2 changes.
1 change is left to you.
1 comment.
Changed: report/lt/26-skurdas.md. Read the changes with `git diff`.
"#;

#[test]
fn what_is_beyond_doubt_is_applied_once() {
    let project = project();
    project.run("review import ona.doc --apply --dry-run").code(1).stdout_eq(format!(
        "{APPLIED}Comments in `report/review/comments.csv`: 1 new, 0 updated.\n\
         Dry run: nothing written.\n"
    ));
    assert!(!project.path(COMMENTS).exists());
    project.run("review import ona.doc --apply").code(1).stdout_eq(format!(
        "{APPLIED}Comments in `report/review/comments.csv`: 1 new, 0 updated.\n"
    ));
    let chapter = project.read(CHAPTER);
    snapbox::assert_data_eq!(
        &chapter,
        str![[r#"
+++
title = "Skurdas"
articles = ["26"]
+++

Vaikų nepriteklius didelis. 2023 m. skurdo rizika buvo {{value "poverty" year=2023 sex="T"}}.

Antra pastraipa apie vaikus, „ir“ /*paauglius/*.

"#]]
    );
    project.run("review import ona.doc --apply").code(1).stdout_eq(str![[r#"
26-skurdas, para. 1 (report/lt/26-skurdas.md:6): in place
  Vaikų [-skurdas-]{+nepriteklius+} didelis. 2023 m. skurdo rizika buvo 17,[-8-]{+9+} proc.
  - Ona, 2026-11-20 10:15, ona.doc: “skurdas” → “nepriteklius”: already in the chapter
  - Ona, 2026-11-20 10:15, ona.doc: “8” → “9”: left: it touches a figure from the data; correct the data or the placeholder
  - Ona, 2026-11-21 09:00, ona.doc, on “rizika”: Ar tikrai? (open)
    - Jonas, 2026-11-21 09:00: Taip, žr. =A1

26-skurdas, para. 2 (report/lt/26-skurdas.md:8): in place
  Antra pastraipa apie [-vaikus-]{+vaikus, „ir“ *paauglius*+}.
  - Ona, 2026-11-20 10:15, ona.doc: “vaikus” → “vaikus, „ir“ *paauglius*”: already in the chapter

2 changes are already in their chapters.
1 change is left to you.
1 comment.

"#]]);
    assert_eq!(project.read(CHAPTER), chapter);
    // What was sent is not there any more: Petras has to wait for people.
    project.run("review import petras.docx --apply").code(1).stdout_eq(str![[r#"
26-skurdas, para. 1 (report/lt/26-skurdas.md:6): the text was changed since
  Vaikų [-skurdas-]{+vargas+} didelis. 2023 m. skurdo rizika buvo 17,8 proc.
  - Petras, 2026-11-20 10:15, petras.docx: “skurdas” → “vargas”: left: the paragraph was changed since; compare it and change it by hand

1 change is left to you.

"#]]);
    assert_eq!(project.read(CHAPTER), chapter);
}

#[test]
fn two_reviewers_who_differ_are_left_to_people() {
    let project = project();
    project
        .run("review import ona.doc petras.docx --apply")
        .code(1)
        .stdout_eq(str![[r#"
26-skurdas, para. 1 (report/lt/26-skurdas.md:6): in place
  Vaikų [-skurdas-]{+nepriteklius+} didelis. 2023 m. skurdo rizika buvo 17,[-8-]{+9+} proc.
  - Ona, 2026-11-20 10:15, ona.doc: “skurdas” → “nepriteklius”: left: another reviewer changed the same words differently; decide, and change the chapter by hand
  - Ona, 2026-11-20 10:15, ona.doc: “8” → “9”: left: it touches a figure from the data; correct the data or the placeholder
  - Ona, 2026-11-21 09:00, ona.doc, on “rizika”: Ar tikrai? (open)
    - Jonas, 2026-11-21 09:00: Taip, žr. =A1
  Vaikų [-skurdas-]{+vargas+} didelis. 2023 m. skurdo rizika buvo 17,8 proc.
  - Petras, 2026-11-20 10:15, petras.docx: “skurdas” → “vargas”: left: another reviewer changed the same words differently; decide, and change the chapter by hand

26-skurdas, para. 2 (report/lt/26-skurdas.md:8): in place
  Antra pastraipa apie [-vaikus-]{+vaikus, „ir“ *paauglius*+}.
  - Ona, 2026-11-20 10:15, ona.doc: “vaikus” → “vaikus, „ir“ *paauglius*”: applied

Applied: 1 change.
3 changes are left to you.
1 comment.
Changed: report/lt/26-skurdas.md. Read the changes with `git diff`.
Comments in `report/review/comments.csv`: 1 new, 0 updated.

"#]]);
    assert!(project.read(CHAPTER).contains("Vaikų skurdas"));
}

#[test]
fn comments_are_kept_with_what_people_add() {
    let project = project();
    project.run("review import ona.doc -q").code(0);
    snapbox::assert_data_eq!(
        project.read(COMMENTS),
        str![[r#"
file,language,chapter,paragraph,place,author,date,about,text,state,replies
ona.doc,lt,26-skurdas,1,in-place,Ona,2026-11-21 09:00,rizika,Ar tikrai?,open,"Jonas (2026-11-21 09:00): Taip, žr. =A1"

"#]]
    );
    let mine = project
        .read(COMMENTS)
        .replacen("replies", "replies,decision", 1)
        .replace(
            "Jonas (2026-11-21 09:00): Taip, žr. =A1\"",
            "\",\"Sutikta, kitame leidime\"",
        )
        .replace("open", "priimta");
    let project = project.change(COMMENTS, &mine);
    // A reply that is not there is added, and nothing else changes.
    project.run("review import ona.doc").code(0);
    let again = project.read(COMMENTS);
    snapbox::assert_data_eq!(
        &again,
        str![[r#"
file,language,chapter,paragraph,place,author,date,about,text,state,replies,decision
ona.doc,lt,26-skurdas,1,in-place,Ona,2026-11-21 09:00,rizika,Ar tikrai?,priimta,"Jonas (2026-11-21 09:00): Taip, žr. =A1","Sutikta, kitame leidime"

"#]]
    );
    project.run("review import ona.doc -q").code(0);
    assert_eq!(project.read(COMMENTS), again);
    // A table that is another one stays.
    for (table, refusal) in [
        ("a,b\n1,2\n", "no-column"),
        ("author,date,text,state,replies\n1,2\n", "damaged"),
    ] {
        let project =
            TestProject::small().change(COMMENTS, table).change("ona.docx", of_ona());
        project.run("review import ona.docx -q").code(2);
        assert_eq!(project.read(COMMENTS), table, "{refusal}");
    }
}

/// Two comments that say the same are two, unless one file went through several hands.
#[test]
fn comments_that_say_the_same_are_all_kept() {
    let marked = |id: u32, text: &str| {
        format!(
            "<w:commentRangeStart w:id=\"{id}\"/>{}<w:commentRangeEnd w:id=\"{id}\"/>",
            run(text)
        )
    };
    let first = "Vaikų skurdas didelis. 2023\u{a0}m. skurdo rizika buvo 17,8\u{a0}proc.";
    let paragraphs = [marked(5, first), marked(6, SECOND)];
    let paragraphs = paragraphs.each_ref().map(String::as_str);
    let said =
        |who: &str| comment(5, "5A", who, "Sutinku") + &comment(6, "6A", who, "Sutinku");
    let undated = said("Author").replace(" w:date=\"2026-11-21T09:00:00Z\"", "");
    let project = project()
        .change("ona.docx", docx(&paragraphs, &said("Ona")))
        .change("persiusta.docx", docx(&paragraphs, &said("Ona")))
        .change("a.docx", docx(&paragraphs, &undated))
        .change("b.docx", docx(&paragraphs, &undated));
    let rows = |project: &TestProject| project.read(COMMENTS).matches("Sutinku").count();
    project.run("review import ona.docx persiusta.docx -q").code(0);
    assert_eq!(rows(&project), 2, "{}", project.read(COMMENTS));
    for _ in 0..2 {
        // Those without a name and a date may be of two people.
        project.run("review import persiusta.docx a.docx b.docx -q").code(0);
        assert_eq!(rows(&project), 6, "{}", project.read(COMMENTS));
    }
    let table = project.read(COMMENTS);
    for row in [
        "ona.docx,lt,26-skurdas,1,",
        "ona.docx,lt,26-skurdas,2,",
        "b.docx,lt,26-skurdas,2,",
    ] {
        assert_eq!(table.matches(row).count(), 1, "{row}: {table}");
    }
}

/// A file that goes on from hand to hand brings a comment again, with what was replied to it.
#[test]
fn a_comment_with_a_new_reply_is_listed_once() {
    let first = [
        "<w:commentRangeStart w:id=\"0\"/>".to_owned(),
        run("Vaikų skurdas didelis. 2023\u{a0}m. skurdo rizika buvo 17,8\u{a0}proc."),
        "<w:commentRangeEnd w:id=\"0\"/>".to_owned(),
    ]
    .concat();
    let paragraphs = [first.as_str(), &run(SECOND)];
    let said = comment(0, "0A", "Ona", "Ar tikrai?");
    let replied = format!("{said}{}", comment(1, "0B", "Jonas", "Taip."));
    for (pirmas, antras) in [(&said, &replied), (&replied, &said)] {
        let project = project()
            .change("pirmas.docx", docx(&paragraphs, pirmas))
            .change("antras.docx", docx(&paragraphs, antras));
        project.run("review import pirmas.docx antras.docx").code(0).stdout_eq(str![[r#"
26-skurdas, para. 1 (report/lt/26-skurdas.md:6): in place
  Vaikų skurdas didelis. 2023 m. skurdo rizika buvo 17,8 proc.
  - Ona, 2026-11-21 09:00, pirmas.docx, on “Vaikų skurdas didelis. 2023 m. skurdo rizika buvo 17,8 proc.”: Ar tikrai? (open)
    - Jonas, 2026-11-21 09:00: Taip.

1 comment.
Comments in `report/review/comments.csv`: 1 new, 0 updated.

"#]]);
    }
}

#[test]
fn a_copy_without_what_identifies_a_child_is_not_for_review() {
    project().run("build --format docx --review --redact").code(2).stderr_eq(str![[r#"
error: `--redact` and `--review` cannot be used together: a paragraph with masked words cannot be found in its chapter again. Build a copy with `--redact` alone, and ask those reviewers for comments

"#]]);
}

#[test]
fn files_that_are_no_answers_are_refused_in_plain_words() {
    let other = docx(&[&run("Visai kas kita."), &run("Ir dar.")], "");
    let project = project()
        .change("senas.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
        .change("tekstas.docx", b"labas")
        .change("tuscias.docx", b"")
        .change("sugadintas.docx", b"PK\x03\x04abc")
        .change("kitas.docx", pack(&[("a.txt".to_owned(), b"a".to_vec())]))
        .change("rasytojo.odt", {
            let kind = b"application/vnd.oasis.opendocument.text".to_vec();
            pack(&[("mimetype".to_owned(), kind)])
        });
    project
        .run(
            "review import senas.doc tekstas.docx tuscias.docx sugadintas.docx kitas.docx \
             rasytojo.odt nera.docx ona.doc --apply",
        )
        .code(2)
        .stderr_eq(str![[r#"
error: `senas.doc` is in the old format of Word (.doc) or has a password. Open it in Word, remove the password, and save it as .docx
error: `tekstas.docx` is not a Word file. Ask for the file as .docx
error: `tuscias.docx` is empty
error: `sugadintas.docx` is damaged. Ask for the file again
error: `kitas.docx` has no Word document in it
error: `rasytojo.odt` is an OpenDocument text (.odt). Open it and save it as .docx
error: could not read the file `nera.docx`: file not found
error: nothing was imported; fix or leave out the files named above

"#]]);
    assert!(!project.path(COMMENTS).exists());
    let project = TestProject::small().change("kita.docx", other).change(
        "report/report.toml",
        TestProject::small().read("report/report.toml").replace("Bandymas", "Kita"),
    );
    project.run("review import kita.docx").code(2).stderr_eq(str![[r#"
error: `kita.docx` belongs to another report: hardly any of its paragraphs are in this one

"#]]);
}
