//! What is read of a file that came back, as programs of translators write it.

use std::path::Path;

use snapbox::{IntoData as _, str};

use super::{all, check, open, received, replace};

fn same(text: String) -> String {
    text
}

#[test]
fn what_went_out_is_read_and_confirms_nothing() {
    check(
        "open.xlf",
        same,
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unfinished(Empty) 
21: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "prefilled.xlf",
        same,
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
17: 19-smurtas:5 Unfinished(Empty) 
22: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "open.xliff2.xlf",
        same,
        str![[r#"
19: 19-smurtas:3 Unsaid Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
22: 19-smurtas:5 Unfinished(Empty) 
45: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "open.po",
        same,
        str![[r#"
25: 19-smurtas:3 Unfinished(Marked("fuzzy")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
37: 19-smurtas:5 Unfinished(Empty) 
44: 19-smurtas:6 Unfinished(Marked("fuzzy")) Second.

"#]],
    );
    check(
        "all.xliff2.xlf",
        same,
        str![[r#"
10: 19-smurtas:1 Confirmed Violence
19: 19-smurtas:2 Confirmed Situation
37: 19-smurtas:3 Unsaid Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
54: 19-smurtas:4 Confirmed Read the [*Convention*](https://example.org/en): 5 < 6 & “7” > 3.
57: 19-smurtas:5 Unfinished(Empty) 
80: 19-smurtas:6 Unsaid Second.
89: 19-smurtas:7 Confirmed Year
98: 19-smurtas:8 Confirmed Share
107: 19-smurtas:9 Confirmed 2022
116: 19-smurtas:10 Confirmed large
125: 19-smurtas:11 Confirmed According to data of Eurostat.
136: 26-skurdas:1 Confirmed Poverty
148: 26-skurdas:2 Confirmed In 2023 the risk of poverty was {{value "poverty" year=2023 sex="T"}}.

"#]],
    );
}

/// A program may leave out or change what a figure prints, and a figure may have changed since.
#[test]
fn what_placeholders_print_is_not_read_back() {
    let project = open();
    for (name, before, after) in [
        ("open.xlf", " equiv-text=\"", "\""),
        ("open.xliff2.xlf", " equiv=\"", "\""),
        ("open.po", "#. <x2/> = ", "\n"),
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exchange");
        let text = std::fs::read_to_string(path.join(name)).unwrap();
        let mut parts = text.split(before);
        let mut changed = parts.next().unwrap().to_owned();
        let mut removed = changed.clone();
        let mut count = 0;
        for part in parts {
            let (_, rest) = part.split_once(after).unwrap();
            changed += &format!("{before}<x9/> footnote: 0{after}{rest}")
                .replace("=\"<x9/>", "=\"");
            removed += if after == "\n" { "#.\n" } else { "" };
            removed += rest;
            count += 1;
        }
        assert!(count > 0, "{name}");
        let expected = received(&project, name, &text);
        assert_eq!(received(&project, name, &changed), expected, "{name}");
        assert_eq!(received(&project, name, &removed), expected, "{name}");
    }
}

#[test]
fn files_of_poedit_are_read() {
    check(
        "poedit.xlf",
        same,
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-l10n\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
17: 19-smurtas:5 Unsaid New: `kodas` ir <x1/>, &lt; *ir **abu***{{ref "a"}}.
22: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "poedit.po",
        same,
        str![[r#"
24: 19-smurtas:3 Confirmed Violence **at home** was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
35: 19-smurtas:5 Unfinished(Empty) 
42: 19-smurtas:6 Unfinished(Marked("fuzzy")) Second.

"#]],
    );
}

#[test]
fn files_of_omegat_are_read() {
    check(
        "omegat.xlf",
        same,
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
17: 19-smurtas:5 Unsaid New: `kodas` and <x1/>, &lt; *ir **both***{{ref "a"}}.
22: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "omegat.po",
        same,
        str![[r#"
19: 19-smurtas:3 Confirmed Violence **at home** was suffered by {{value "poverty" year=2023 sex="F"}} of girls[^1].
30: 19-smurtas:5 Confirmed New: `kodas` and <x1/>, &lt; *ir **both***{{ref "a"}}.
36: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "omegat.xliff2.xlf",
        same,
        str![[r#"
19: 19-smurtas:3 Unsaid Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
22: 19-smurtas:5 Unfinished(Empty) 
45: 19-smurtas:6 Unsaid Second.

"#]],
    );
}

#[test]
fn files_of_the_translate_toolkit_and_gettext_are_read() {
    check(
        "toolkit.xlf",
        same,
        str![[r#"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
20: 19-smurtas:5 Confirmed New: `kodas` and <x1/>, &lt; *ir **abu***{{ref "a"}}.
28: 19-smurtas:6 Unsaid Second.

"#]],
    );
    check(
        "toolkit.po",
        same,
        str![[r#"
20: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
31: 19-smurtas:5 Confirmed New: `kodas` and <x1/>, &lt; *and **both***{{ref "a"}}.
38: 19-smurtas:6 Unfinished(Marked("fuzzy")) Second.

"#]],
    );
    check(
        "gettext.po",
        same,
        str![[r#"
19: 19-smurtas:3 Unsaid Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
32: 19-smurtas:5 Confirmed New: `kodas` and <x1/>, &lt; *and **both***{{ref "a"}}.

"#]],
    );
}

#[test]
fn what_tools_do_to_xml_changes_nothing() {
    let prefixed = |text: String| {
        let text = text.replace("xmlns=", "xmlns:x=").replace("</", "</x:");
        let parts = text.split('<').map(|part| {
            let is_start = part.starts_with(|c: char| c.is_ascii_lowercase());
            if is_start { format!("x:{part}") } else { part.to_owned() }
        });
        parts.collect::<Vec<_>>().join("<")
    };
    check(
        "open.xlf",
        prefixed,
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unfinished(Empty) 
21: 19-smurtas:6 Unsaid Second.

"#]],
    );
    // A segment of the tool's own.
    check(
        "open.xlf",
        replace(">Second.<", "><mrk mtype=\"seg\" mid=\"0\"><![CDATA[Sec]]>ond</mrk>.<"),
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unfinished(Empty) 
21: 19-smurtas:6 Unsaid Second.

"#]],
    );
    // Cut into sentences, of which one has no translation yet.
    check(
        "open.xlf",
        replace(
            ">Second.<",
            "><mrk mtype=\"seg\" mid=\"0\">Second.</mrk> <mrk mtype=\"seg\" mid=\"1\"></mrk><",
        ),
        str![[r#"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unfinished(Empty) 
21: 19-smurtas:6 Unfinished(Part("")) Second.

"#]],
    );
    // Cut into sentences, with codes whose ends stand apart.
    let cut = |text: String| {
        let text = text.replace(
            "Antra.</source>\n<target>Second.</target>\n</segment>",
            "Antra</source><target>Sec</target></segment>\
             <ignorable><source> </source></ignorable>\
             <segment state=\"final\"><source>.</source><target>ond.</target></segment>",
        );
        text.replace(
            "<pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d1c\"",
            "<sc id=\"1\" dataRef=\"d1\"",
        )
        .replace(
            "canDelete=\"no\">namuose</pc>",
            "canDelete=\"no\"/>namuose<ec startRef=\"1\" dataRef=\"d1c\"/>",
        )
    };
    check(
        "open.xliff2.xlf",
        cut,
        str![[r#"
19: 19-smurtas:3 Unsaid Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
22: 19-smurtas:5 Unfinished(Empty) 
44: 19-smurtas:6 Unsaid Sec ond.

"#]],
    );
}

#[test]
fn comments_of_a_po_file_may_be_lost() {
    let bare = |text: String| -> String {
        text.lines()
            .filter(|line| !line.starts_with("#."))
            .fold(String::new(), |all, line| all + line + "\r\n")
    };
    check(
        "toolkit.po",
        bare,
        str![[r#"
15: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
20: 19-smurtas:5 Confirmed New: `kodas` and <x1/>, &lt; *and **both***{{ref "a"}}.
26: 19-smurtas:6 Unfinished(Marked("fuzzy")) Second.

"#]],
    );
}

#[test]
fn codes_must_come_back() {
    let x1 = "<ph id=\"1\" ctype=\"x-code\">`kodas`</ph> and";
    let both = "abu<ept id=\"3\" rid=\"3\">**</ept><ept id=\"2\" rid=\"2\">*</ept>";
    let cases = [
        ("toolkit.xlf", x1, "and"),
        ("toolkit.xlf", x1, "<ph id=\"1\">`kodas`</ph> <ph id=\"1\"/> and"),
        ("toolkit.xlf", x1, "<ph id=\"9\">`kodas`</ph> and"),
        (
            "toolkit.xlf",
            x1,
            "<ph id=\"1\"/><ph id=\"t9\" ctype=\"x-placeholder\">{{value}}</ph> and",
        ),
        ("toolkit.xlf", both, "abu<ept id=\"2\">*</ept><ept id=\"3\">**</ept>"),
        ("toolkit.xlf", both, "abu<ept id=\"2\">*</ept>"),
        ("toolkit.po", "New: <x1/>", "New: <x1/><x7/>"),
        ("toolkit.po", "both</g3></g2><x4/>", "both</g2></g3>"),
        // What differed when it went out and was not touched is no mistake.
        (
            "open.xliff2.xlf",
            "state=\"translated\" subState=\"komentaras:stale\"",
            "state=\"final\"",
        ),
    ];
    snapbox::assert_data_eq!(all(&cases), str![[r#"
"<ph id=\"1\" ctype=\"x-code\">`kodas`</ph> and" → "and"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
28: 19-smurtas:6 Unsaid Second.
toolkit.xlf:20:1: error[exchange-code]: code ``kodas`` is missing in the translation “New: and <x1/>, &lt; *ir **abu***{{ref "a"}}.”

"<ph id=\"1\" ctype=\"x-code\">`kodas`</ph> and" → "<ph id=\"1\">`kodas`</ph> <ph id=\"1\"/> and"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
28: 19-smurtas:6 Unsaid Second.
toolkit.xlf:20:1: error[exchange-code]: code ``kodas`` is repeated in the translation “New: `kodas` and <x1/>, &lt; *ir **abu***{{ref…”

"<ph id=\"1\" ctype=\"x-code\">`kodas`</ph> and" → "<ph id=\"9\">`kodas`</ph> and"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
28: 19-smurtas:6 Unsaid Second.
toolkit.xlf:20:1: error[exchange-code]: unknown code `9` in the translation “New: and <x1/>, &lt; *ir **abu***{{ref "a"}}.”
toolkit.xlf:20:1: error[exchange-code]: code ``kodas`` is missing in the translation “New: and <x1/>, &lt; *ir **abu***{{ref "a"}}.”

"<ph id=\"1\" ctype=\"x-code\">`kodas`</ph> and" → "<ph id=\"1\"/><ph id=\"t9\" ctype=\"x-placeholder\">{{value}}</ph> and"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
28: 19-smurtas:6 Unsaid Second.
toolkit.xlf:20:1: error[exchange-code]: unknown code `{{value}}` in the translation “New: `kodas`{{value}} and <x1/>, &lt; *ir…”

"abu<ept id=\"3\" rid=\"3\">**</ept><ept id=\"2\" rid=\"2\">*</ept>" → "abu<ept id=\"2\">*</ept><ept id=\"3\">**</ept>"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
20: 19-smurtas:5 Confirmed New: `kodas` and <x1/>, &lt; *ir **abu***{{ref "a"}}.
28: 19-smurtas:6 Unsaid Second.

"abu<ept id=\"3\" rid=\"3\">**</ept><ept id=\"2\" rid=\"2\">*</ept>" → "abu<ept id=\"2\">*</ept>"
7: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
28: 19-smurtas:6 Unsaid Second.
toolkit.xlf:20:1: error[exchange-code]: code `**…` does not enclose its words properly in the translation “New: `kodas` and <x1/>, &lt; *ir **abu{{ref "a"}}.”
toolkit.xlf:20:1: error[exchange-code]: code `*…*` does not enclose its words properly in the translation “New: `kodas` and <x1/>, &lt; *ir **abu{{ref "a"}}.”

"New: <x1/>" → "New: <x1/><x7/>"
20: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
38: 19-smurtas:6 Unfinished(Marked("fuzzy")) Second.
toolkit.po:31:1: error[exchange-code]: unknown code `7` in the translation “New: `kodas` and <x1/>, &lt; *and **both***{{ref…”

"both</g3></g2><x4/>" → "both</g2></g3>"
20: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
38: 19-smurtas:6 Unfinished(Marked("fuzzy")) Second.
toolkit.po:31:1: error[exchange-code]: code `*…*` does not enclose its words properly in the translation “New: `kodas` and <x1/>, &lt; *and **both**.”
toolkit.po:31:1: error[exchange-code]: code `{{ref "a"}}` is missing in the translation “New: `kodas` and <x1/>, &lt; *and **both**.”

"state=\"translated\" subState=\"komentaras:stale\"" → "state=\"final\""
19: 19-smurtas:3 Confirmed Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
22: 19-smurtas:5 Unfinished(Empty) 
45: 19-smurtas:6 Unsaid Second.


"#]].raw());
}
