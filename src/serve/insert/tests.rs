//! What is tried out, and files that are sent.

use serde_json::{Value, json};

use crate::serve::Session;
use crate::serve::access::FILE_PATH;
use crate::serve::http;
use crate::serve::tests::{enter, known, post, report, respond, session_of, text, with};

#[test]
fn a_placeholder_is_tried_out_and_no_file_is_changed() {
    let mut session = session_of(report());
    let cookie = enter(&mut session);
    let token = session.access.token().to_owned();
    let before = session.generation();
    for (tried, told) in [
        ("{{ref \"x\"}}", "unknown anchor"),
        ("{{value \"x\" year=2020}}", "unknown indicator"),
        ("::: note\nPastaba.\n:::", "class=\"remark\""),
        ("<script>alert(1)</script>", "&lt;script&gt;"),
    ] {
        let body = json!({ "text": tried }).to_string();
        let answer = respond(&mut session, &post("/insert/try", &cookie, &token, &body));
        let json: Value = serde_json::from_str(&text(&answer)).unwrap();
        let html = json["html"].as_str().unwrap();
        assert!(html.contains(told) && !html.contains("<script"), "{tried}: {html}");
    }
    for body in ["{}".to_owned(), format!("{{\"text\":\"{}\"}}", "a".repeat(3000))] {
        let answer = respond(&mut session, &post("/insert/try", &cookie, &token, &body));
        assert_eq!(answer.status, 400);
    }
    assert_eq!(session.generation(), before);
}

#[test]
fn what_takes_long_is_done_without_the_session() {
    let report = report()
        .with(
            "report/data/indicators.toml",
            "[vaikai]\nfile = \"vaikai.csv\"\nunit = \"percent\"\nsource = \"a\"\n",
        )
        .with("report/sources.yml", "a:\n  type: web\n  title: Vaikai\n  url: https://a.lt\n")
        .with(
            "translations/lt/report.ftl",
            "indicator-vaikai = Vaikai\ndimension-geo = Šalis\ncode-geo-LT = Lietuva\n",
        )
        .with("report/data/vaikai.csv", "year,geo,value\n2020,LT,1\n2021,LT,2\n")
        .with("report/figures/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>")
        .with(
            "report/lt/19-a.md",
            "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\nPirma.\n\n\
             {{table \"vaikai\" rows=\"year\" caption=\"Vaikai\"}}\n\n![Kvadratas](../figures/a.svg)\n",
        );
    let mut session = session_of(report);
    let cookie = enter(&mut session);
    let token = session.access.token().to_owned();
    let shown = text(&respond(&mut session, &known("/view/lt", &cookie)));
    let picture = shown.split("src=\\\"").nth(1).and_then(|it| it.split('\\').next());
    let picture = format!("/{}", picture.expect("a picture is shown"));
    let file = |name: &str| {
        let body = format!("{{\"name\":\"{name}\"}}\nmetai,vaikai\n2020,1\n2021,2\n");
        let request = post(FILE_PATH, &cookie, &token, &body);
        with(request, "content-type", "application/octet-stream")
    };
    let add =
        r#"{"file":1,"reading":{"sheet":"","columns":{}},"answers":{},"write":true}"#;
    let inspect = r#"{"file":1,"reading":{"sheet":"","columns":{}}}"#;
    let (chapter, words) =
        (r#"{"language":"en","chapter":"19-a"}"#, r#"{"language":"en","query":"Pirma"}"#);
    for (what, request, expected) in [
        ("a file", file("pirmas.csv"), 2),
        ("a sheet", post("/insert/inspect", &cookie, &token, inspect), 2),
        ("answers", post("/insert/add", &cookie, &token, add), 2),
        ("a trial", post("/insert/try", &cookie, &token, r#"{"text":"Žodis."}"#), 1),
        ("a chapter", post("/desk/chapter", &cookie, &token, chapter), 1),
        ("a search", post("/desk/search", &cookie, &token, words), 1),
        ("data", known("/data/vaikai.csv", &cookie), 1),
        ("what describes them", known("/data/datapackage.json", &cookie), 1),
        ("a table", known("/tables/t1-lt.csv", &cookie), 1),
        ("a picture", known(&picture, &cookie), 1),
    ] {
        // Between the turns the session belongs to others: one looks at the report.
        let (mut turns, mut between) = (0, Vec::new());
        let answer = http::respond(
            &mut |turn| {
                turns += 1;
                let reply = turn(&mut session);
                // Once everything is done, nothing more is done with the session.
                assert_eq!(reply.is_open(), turns == 1, "{what}");
                between.push(respond(&mut session, &known("/view/lt", &cookie)).status);
                reply
            },
            &request,
        );
        assert_eq!((answer.status, turns), (200, expected), "{what}: {}", text(&answer));
        assert!(between.iter().all(|status| *status == 200), "{what}");
    }
    // A file that another tab sends meanwhile does not become this one.
    let mut turns = 0;
    let answer = http::respond(
        &mut |turn| {
            turns += 1;
            let reply = turn(&mut session);
            if turns == 1 {
                respond(&mut session, &file("kitas.csv"));
            }
            reply
        },
        &file("antras.csv"),
    );
    let answer: Value = serde_json::from_str(&text(&answer)).unwrap();
    assert_eq!(answer["file"], 2);
    assert!(answer["html"].as_str().unwrap().contains("antras.csv"), "{answer}");
    let asked = post(
        "/insert/inspect",
        &cookie,
        &token,
        r#"{"file":2,"reading":{"sheet":"","columns":{}}}"#,
    );
    assert_eq!(respond(&mut session, &asked).status, 410);
}

#[test]
fn a_place_is_listed_by_what_is_printed_there() {
    let front = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\n";
    let text = format!("{front}{{{{anchor \"pirma\"}}}}Pirma *labai* svarbi.\n");
    let mut session = session_of(report().with("report/lt/19-a.md", text));
    let cookie = enter(&mut session);
    let list = text_of_list(&mut session, &cookie);
    assert!(list.contains("{{ref &quot;pirma&quot;}}"), "{list}");
    assert!(list.contains(">Pirma labai svarbi.<"), "{list}");
}

fn text_of_list(session: &mut Session, cookie: &str) -> String {
    let answer = text(&respond(session, &known("/insert/list", cookie)));
    let answer: Value = serde_json::from_str(&answer).unwrap();
    answer["html"].as_str().unwrap().to_owned()
}
