//! A file that is dropped on the page: what it holds, what is asked, what is written; over a real
//! socket.

use std::fs;

use serde_json::{Value, json};

use crate::add::{ANSWERS, DOWNLOAD, project, texts};
use crate::preview_client::{Preview, status};
use crate::project::TestProject;

const FILE: &str = "/insert/file";
const BYTES: &str = "application/octet-stream";

/// Sends a file as the page does.
pub(crate) fn sent(preview: &Preview, name: &str, bytes: &[u8]) -> (u16, Value) {
    let head = json!({ "name": name }).to_string() + "\n";
    answer(&preview.post(FILE, BYTES, &[head.as_bytes(), bytes].concat()))
}

fn answer(answer: &str) -> (u16, Value) {
    let (_, body) = answer.split_once("\r\n\r\n").unwrap();
    (status(answer), serde_json::from_str(body).unwrap_or_default())
}

pub(crate) fn post(preview: &Preview, path: &str, body: &Value) -> (u16, Value) {
    answer(&preview.post(path, "application/json", body.to_string().as_bytes()))
}

/// What is in the fields for the download.
fn answers() -> Value {
    json!({
        "id": "ilc-li02", "name lt": "Skurdas", "name en": "Poverty", "select unit": "PC",
        "unit": "percent", "decimals": "1", "source": "eurostat",
    })
}

/// How a file is read: its sheet, and what its columns hold.
pub(crate) fn reading(sheet: &str, columns: &Value) -> Value {
    json!({ "sheet": sheet, "columns": columns })
}

fn add(preview: &Preview, file: &Value, answers: &Value, write: bool) -> (u16, Value) {
    let asked = json!({
        "file": file, "reading": reading("", &json!({})), "answers": answers, "write": write,
    });
    post(preview, "/insert/add", &asked)
}

#[test]
fn a_dropped_file_becomes_what_the_command_makes_of_it() {
    let (by_command, project) = (project(), project());
    by_command.run(&format!("indicators add atsisiusta/ilc_li02.csv {ANSWERS}")).code(0);
    let before = texts(&project);
    let preview = Preview::open(&project);
    let (code, state) = sent(&preview, "ilc_li02.csv", DOWNLOAD.as_bytes());
    let html = state["html"].as_str().unwrap();
    assert_eq!(code, 200, "{state}");
    for shown in [
        "Eurostat",
        "THS_PER",
        "value=\"ilc-li02\"",
        "name=\"name lt\"",
        "name=\"select unit\"",
        "<option value=\"eurostat\">",
        "name=\"label en code-geo-XX\"",
    ] {
        assert!(html.contains(shown), "{shown}: {html}");
    }
    // What will be written is shown, and nothing is.
    let (_, shown) = add(&preview, &state["file"], &answers(), false);
    let html = shown["html"].as_str().unwrap();
    assert_eq!(shown["ready"], true, "{shown}");
    for line in ["report/data/ilc_li02.csv", "[ilc-li02]", "indicator-ilc-li02 = Skurdas"]
    {
        assert!(html.contains(line), "{line}: {html}");
    }
    assert_eq!(texts(&project), before);
    assert!(!preview.get("/insert/list").contains("ilc-li02"));
    let (_, added) = add(&preview, &state["file"], &answers(), true);
    assert_eq!(added["added"], "ilc-li02", "{added}");
    assert!(added["html"].as_str().unwrap().contains("17.8"), "{added}");
    assert_eq!(texts(&project), texts(&by_command));
    // It is there at once, with its years and codes.
    let list = preview.json("/insert/list");
    let list = list["html"].as_str().unwrap();
    assert!(
        list.contains("data-indicator=\"ilc-li02\"") && list.contains("Poverty"),
        "{list}"
    );
    let asked = json!({ "indicator": "ilc-li02", "time": "2023", "codes": { "geo": "LT", "sex": "T" } });
    let (_, value) = post(&preview, "/insert/value", &asked);
    assert!(value["html"].as_str().unwrap().contains("17.8"), "{value}");
}

#[test]
fn what_is_missing_or_wrong_is_said_at_its_field() {
    let project = project();
    let before = texts(&project);
    let preview = Preview::open(&project);
    let (_, state) = sent(&preview, "ilc_li02.csv", DOWNLOAD.as_bytes());
    let with = |changes: Value| {
        let mut answers = answers();
        for (field, value) in changes.as_object().unwrap() {
            answers[field] = value.clone();
        }
        answers
    };
    for (changes, field, words) in [
        (json!({ "id": "Poverty!" }), "id", "small letters"),
        (json!({ "id": "poverty" }), "id", "exists already"),
        (json!({ "name en": "  " }), "name en", "An answer is needed"),
        (json!({ "select unit": "" }), "select unit", "An answer is needed"),
        (json!({ "select unit": "KG" }), "select unit", "expected one of: PC"),
        (json!({ "unit": "parsecs" }), "unit", "unknown unit"),
        (json!({ "decimals": "many" }), "decimals", "from 0 to 12"),
        (json!({ "source": "" }), "source", "An answer is needed"),
        (json!({ "source": "+" }), "source-key", "An answer is needed"),
        (
            json!({ "source": "+", "source-key": "a b", "source-title": "T", "source-publisher": "P", "source-date": "2024" }),
            "source-key",
            "begin with a letter",
        ),
        (
            json!({ "source": "+", "source-key": "ab", "source-title": "T", "source-publisher": "P", "source-date": "soon" }),
            "source-date",
            "not a date",
        ),
        (
            json!({ "source": "+", "source-key": "ab", "source-title": "T", "source-publisher": "P", "source-date": "2024", "source-url": "here" }),
            "source-url",
            "not a web address",
        ),
    ] {
        for write in [false, true] {
            let (code, answer) =
                add(&preview, &state["file"], &with(changes.clone()), write);
            let problem = &answer["problems"][0];
            assert_eq!((code, &problem["field"]), (200, &json!(field)), "{answer}");
            assert!(problem["text"].as_str().unwrap().contains(words), "{answer}");
        }
    }
    // Nothing at all: each question at its field.
    let (_, answer) = add(&preview, &state["file"], &json!({}), true);
    let fields: Vec<&str> = answer["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["field"].as_str().unwrap())
        .collect();
    let expected = ["id", "name lt", "name en", "select unit", "unit", "source"];
    assert_eq!(fields, expected);
    assert_eq!(texts(&project), before);
    // A source of one's own, without an address.
    let own = with(json!({
        "source": "+", "source-key": "apklausa", "source-title": "Apklausa \"2024\"",
        "source-publisher": "Bandytojai", "source-url": "", "source-date": "2024 m. kovo 5 d.",
        "label lt code-geo-XX": "Iksija {x}",
    }));
    let (_, added) = add(&preview, &state["file"], &own, true);
    assert_eq!(added["added"], "ilc-li02", "{added}");
    let sources = project.read("report/sources/apklausa.yml");
    assert!(
        sources.contains("apklausa:") && sources.contains("date: 2024-03-05"),
        "{sources}"
    );
    assert!(
        project
            .read("translations/lt/ilc-li02.ftl")
            .contains("code-geo-XX = Iksija {\"{\"}x")
    );
    project.run("check").code(0);
}

#[test]
fn a_file_is_taken_from_the_page_alone() {
    let project = project();
    let before = texts(&project);
    let preview = Preview::open(&project);
    let (port, cookie, token) = (preview.port, &preview.cookie, &preview.token);
    let own = format!("Origin: http://127.0.0.1:{port}\r\n");
    let cookie = format!("Cookie: {cookie}\r\n");
    let secret = format!("X-Komentaras-Token: {token}\r\n");
    let bytes = "Content-Type: application/octet-stream\r\n";
    let elsewhere = "Origin: https://evil.example\r\n";
    let body = format!("{{\"name\":\"a.csv\"}}\n{DOWNLOAD}");
    for (what, headers, expected) in [
        ("the page", format!("{cookie}{own}{secret}{bytes}"), 200),
        ("no secret", format!("{cookie}{own}{bytes}"), 403),
        ("no cookie", format!("{own}{secret}{bytes}"), 403),
        ("no origin", format!("{cookie}{secret}{bytes}"), 403),
        ("another site", format!("{cookie}{elsewhere}{secret}{bytes}"), 403),
        (
            "a site that embeds",
            format!("{cookie}{own}{secret}{bytes}Sec-Fetch-Site: cross-site\r\n"),
            403,
        ),
        (
            "a form",
            format!("{cookie}{own}{secret}Content-Type: multipart/form-data\r\n"),
            415,
        ),
        ("JSON", format!("{cookie}{own}{secret}Content-Type: application/json\r\n"), 415),
        ("no type", format!("{cookie}{own}{secret}"), 415),
    ] {
        let answer = preview.send(&preview.request("POST", FILE, &headers, &body));
        assert_eq!(status(&answer), expected, "{what}: {answer}");
    }
    // To another address nothing but JSON is sent.
    let answer = preview.post("/insert/add", BYTES, body.as_bytes());
    assert_eq!(status(&answer), 415);
    // What a stranger sends is not even read: only the head of it counts.
    let much = " ".repeat(2 << 20);
    let headers = format!("{own}{secret}{bytes}");
    let answer = preview.send(&preview.request("POST", FILE, &headers, &much));
    assert!([0, 413].contains(&status(&answer)), "{answer}");
    let name = "{\"name\":\"a.csv\"}\n".to_owned();
    for (size, expected) in [(2 << 20, [200, 200]), ((32 << 20) + 1, [0, 413])] {
        let answer =
            preview.post(FILE, BYTES, (name.clone() + &" ".repeat(size)).as_bytes());
        assert!(expected.contains(&status(&answer)), "{size}: {}", status(&answer));
    }
    for body in
        ["", "a.csv", "{}\nx", "{\"name\":7}\nx", "{\"name\":\"a\",\"b\":1}\nx", "\n"]
    {
        assert_eq!(status(&preview.post(FILE, BYTES, body.as_bytes())), 400, "{body}");
    }
    assert_eq!(texts(&project), before);
    assert!(preview.get("/insert/list").contains("html"));
}

#[test]
fn a_name_leads_nowhere_else() {
    let project = project();
    let preview = Preview::open(&project);
    for name in ["..", "../..", "", " ", "/", "nul.csv", "\u{0}"] {
        let (code, answer) = sent(&preview, name, DOWNLOAD.as_bytes());
        assert_eq!(code, 400, "{name}: {answer}");
        assert!(answer["error"].as_str().unwrap().contains("rename"), "{answer}");
    }
    let before = texts(&project);
    let (_, state) = sent(&preview, "..\\../../../lt/<x>ilc.csv", DOWNLOAD.as_bytes());
    assert!(state["html"].as_str().unwrap().contains("<h3>-x-ilc.csv</h3>"), "{state}");
    let (_, added) = add(&preview, &state["file"], &answers(), true);
    assert_eq!(added["added"], "ilc-li02", "{added}");
    let known: Vec<String> = before.into_iter().map(|(path, _)| path).collect();
    let mut new: Vec<String> =
        texts(&project).into_iter().map(|(path, _)| path).collect();
    new.retain(|path| !known.contains(path));
    let own = [
        "report/data/-x-ilc.csv",
        "report/data/indicators/ilc-li02.toml",
        "translations/en/ilc-li02.ftl",
        "translations/lt/ilc-li02.ftl",
    ];
    assert_eq!(new, own);
    // A file that the report has is not replaced.
    let register = project.read("report/data/indicators.toml");
    for name in ["indicators.toml", "poverty.csv"] {
        let (_, state) = sent(&preview, name, DOWNLOAD.as_bytes());
        let mut other = answers();
        other["id"] = json!("other");
        let (_, answer) = add(&preview, &state["file"], &other, true);
        let html = answer["html"].as_str().unwrap();
        assert!(
            html.contains("already has another file") && html.contains(name),
            "{answer}"
        );
    }
    assert_eq!(project.read("report/data/indicators.toml"), register);
}

#[test]
fn what_is_no_data_is_said_and_a_file_that_is_gone_is_asked_for() {
    let project = project();
    let before = texts(&project);
    let preview = Preview::open(&project);
    let png = fs::read("report/figures/map.png")
        .unwrap_or_else(|_| b"\x89PNG\r\n\x1a\n\0".to_vec());
    let cases: [(&str, &[u8]); 6] = [
        ("empty.csv", b""),
        ("picture.csv", &png),
        ("text.csv", b"Only words, and no figures.\n"),
        ("broken.xlsx", b"PK\x03\x04 nothing more"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("latin.csv", b"year,value\n2023,\xff\xfe\x00\n"),
    ];
    for (name, bytes) in cases {
        let (code, state) = sent(&preview, name, bytes);
        let html = state["html"].as_str().unwrap();
        assert_eq!(code, 200, "{name}: {state}");
        assert!(html.contains("note-finding") && html.contains(name), "{name}: {html}");
        add(&preview, &state["file"], &answers(), true);
    }
    let (_, first) = sent(&preview, "ilc_li02.csv", DOWNLOAD.as_bytes());
    let (_, second) = sent(&preview, "other.csv", DOWNLOAD.as_bytes());
    for file in [&first["file"], &json!(0), &json!(99)] {
        let (code, answer) = add(&preview, file, &answers(), true);
        assert_eq!(code, 410, "{answer}");
        let asked = json!({ "file": file, "reading": reading("", &json!({})) });
        assert_eq!(post(&preview, "/insert/inspect", &asked).0, 410);
    }
    let odd = reading("", &json!({ "geo": "kodai" }));
    for body in [
        json!({}),
        json!({ "file": "1" }),
        json!({ "file": 1, "reading": reading("", &json!({})), "x": 1 }),
        json!({ "file": 1, "reading": odd, "answers": {}, "write": false }),
    ] {
        for path in ["/insert/add", "/insert/inspect"] {
            assert_eq!(post(&preview, path, &body).0, 400, "{path} {body}");
        }
    }
    assert_eq!(texts(&project), before);
    // The register is edited at that moment: both stand.
    let register = project.read("report/data/indicators.toml");
    let project =
        project.change("report/data/indicators.toml", format!("# Nauja\r\n{register}"));
    let (_, added) = add(&preview, &second["file"], &answers(), true);
    assert_eq!(added["added"], "ilc-li02", "{added}");
    let now = project.read("report/data/indicators.toml");
    assert!(now.starts_with("# Nauja") && !now.contains("[ilc-li02]"), "{now}");
    let own = project.read("report/data/indicators/ilc-li02.toml");
    assert!(own.starts_with("[ilc-li02]"), "{own}");
}

#[test]
fn a_sheet_is_chosen_on_the_page() {
    let project = TestProject::both();
    let workbook = fs::read("tests/fixtures/workbooks/sheets.xlsx").unwrap();
    let preview = Preview::open(&project);
    let (_, state) = sent(&preview, "v.xlsx", &workbook);
    let html = state["html"].as_str().unwrap();
    assert!(html.contains("<option value=\"2 lentelė\">"), "{html}");
    let second = reading("2 lentelė", &json!({}));
    let asked = json!({ "file": state["file"], "reading": second });
    let (_, state) = post(&preview, "/insert/inspect", &asked);
    let html = state["html"].as_str().unwrap();
    assert!(html.contains("<option value=\"2 lentelė\" selected=\"\">"), "{html}");
    let answers = json!({
        "id": "v", "name lt": "Vaikai", "name en": "Children", "unit": "children",
        "decimals": "0", "source": "eurostat",
    });
    let asked = json!({
        "file": state["file"], "reading": second, "answers": answers, "write": true,
    });
    let (_, added) = post(&preview, "/insert/add", &asked);
    assert_eq!(added["added"], "v", "{added}");
    assert!(
        project.read("report/data/indicators/v.toml").contains("sheet = \"2 lentelė\"")
    );
    let none = reading("nera", &json!({}));
    let asked = json!({
        "file": state["file"], "reading": none, "answers": {}, "write": true,
    });
    assert_eq!(post(&preview, "/insert/add", &asked).0, 400);
}

#[test]
fn what_is_offered_for_an_indicator_prints_without_an_error() {
    let project = project();
    let preview = Preview::open(&project);
    let asked =
        json!({ "indicator": "poverty", "time": "2023", "codes": { "sex": "T" } });
    let (_, offered) = post(&preview, "/insert/value", &asked);
    let html = offered["html"].as_str().unwrap();
    let tried: Vec<String> = html
        .split("data-try=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().replace("&quot;", "\""))
        .collect();
    assert_eq!(tried.len(), 2, "{html}");
    assert!(tried[0].contains("columns=\"sex\"") && tried[1].contains("sex=\"T\""));
    for text in tried {
        let (_, shown) = post(&preview, "/insert/try", &json!({ "text": text }));
        let html = shown["html"].as_str().unwrap();
        assert!(html.contains("<figure") && !html.contains("error"), "{text}: {html}");
    }
}
