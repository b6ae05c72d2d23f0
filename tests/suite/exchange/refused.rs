//! Files that cannot be used.

use snapbox::{IntoData as _, str};

use super::{all, open, received};

#[test]
fn a_file_that_cannot_be_used_is_refused_with_its_place() {
    let dtd = "<!DOCTYPE xliff SYSTEM \"https://example.org/x.dtd\">\n<xliff ";
    let file = "<!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<xliff ";
    let laughs =
        "<!DOCTYPE xliff [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n<xliff ";
    let (second, third) = ("5-1985a5af21bd5c43", "6-04d5c530c3e32eca");
    let cases = [
        ("open.xlf", "<body>", "<bdy>"),
        ("open.xlf", "</file>\n</xliff>", ""),
        ("open.xlf", "Second.", "Second &external;"),
        ("open.xlf", "Second.", "Second &#0;"),
        ("open.xlf", "<xliff ", file),
        ("open.xlf", "<xliff ", laughs),
        ("open.xlf", "<xliff ", dtd),
        ("open.xlf", "version=\"1.2\"", "version=\"3.0\""),
        ("open.xlf", "target-language=\"en\"", "target-language=\"de\""),
        ("open.xlf", "source-language=\"lt\"", "source-language=\"lv\""),
        ("open.xlf", "id=\"6-", "id=\"n6-"),
        ("open.xlf", third, second),
        ("open.xlf", "<source>Antra.", "\n<<<<<<< HEAD\n<source>Antra."),
        ("open.xliff2.xlf", "trgLang=\"en\"", "trgLang=\"de\""),
        ("memory.tmx", "<tmx", "<tmx"),
        ("open.po", "charset=UTF-8", "charset=windows-1257"),
        ("open.po", "charset=UTF-8", "charset=klingon"),
        ("open.po", "Language: en", "Language: de"),
        ("open.po", "\"Second.\"", "\"Second."),
        ("open.po", "\"Second.\"", "\"Sec\\qond.\""),
        ("open.po", "\"Second.\"", "\"Second.\" \"x\""),
        ("open.po", "msgstr \"Second.\"", "msgstring \"Second.\""),
        ("open.po", "msgid \"Antra.\"", ""),
        ("open.po", "msgid \"Antra.\"", "msgid \"Antra.\"\n# late"),
        ("open.po", third, second),
        ("open.po", "19-smurtas:6-04d5c530c3e32eca", "menu"),
        ("open.po", "msgid \"\"\nmsgstr \"\"\n\"Pro", "=======\n\"Pro"),
        ("open.po", "msgid \"\"\nmsgstr \"\"\n\"Pro", "\"Pro"),
    ];
    snapbox::assert_data_eq!(all(&cases), str![[r#"
"<body>" → "<bdy>"
open.xlf:25:1: error[exchange-syntax]: invalid XML in the translator's file: expected 'bdy' tag, not 'body'

"</file>\n</xliff>" → ""
open.xlf:27:1: error[exchange-syntax]: invalid XML in the translator's file: the root node was opened but never closed

"Second." → "Second &external;"
open.xlf:21:1: error[exchange-syntax]: unknown XML entity `external` in the translator's file

"Second." → "Second &#0;"
open.xlf:21:1: error[exchange-syntax]: unknown XML entity `#0` in the translator's file

"<xliff " → "<!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<xliff "
open.xlf:2:1: error[exchange-syntax]: the translator's file declares its own document type

"<xliff " → "<!DOCTYPE xliff [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n<xliff "
open.xlf:2:1: error[exchange-syntax]: the translator's file declares its own document type

"<xliff " → "<!DOCTYPE xliff SYSTEM \"https://example.org/x.dtd\">\n<xliff "
8: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
16: 19-smurtas:5 Unfinished(Empty) 
22: 19-smurtas:6 Unsaid Second.

"version=\"1.2\"" → "version=\"3.0\""
open.xlf:2:1: error[exchange-syntax]: XLIFF 3.0 is not supported; use 1.2, 2.0 or 2.1

"target-language=\"en\"" → "target-language=\"de\""
open.xlf:3:1: error[exchange-language]: the file has the wrong languages: lt → de

"source-language=\"lt\"" → "source-language=\"lv\""
open.xlf:3:1: error[exchange-language]: the file has the wrong languages: lv → en

"id=\"6-" → "id=\"n6-"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unfinished(Empty) 
open.xlf:19:1: error[exchange-unit]: unknown unit `n6-04d5c530c3e32eca`

"6-04d5c530c3e32eca" → "5-1985a5af21bd5c43"
7: 19-smurtas:3 Unfinished(Marked("state=\"needs-review-translation\"")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
15: 19-smurtas:5 Unfinished(Empty) 
open.xlf:19:1: error[exchange-duplicate]: duplicate unit `5-1985a5af21bd5c43` in the file

"<source>Antra." → "\n<<<<<<< HEAD\n<source>Antra."
open.xlf:21:1: error[exchange-syntax]: leftover conflict marker in the translator's file

"trgLang=\"en\"" → "trgLang=\"de\""
open.xliff2.xlf:2:1: error[exchange-language]: the file has the wrong languages: lt → de

"<tmx" → "<tmx"
memory.tmx:2:1: error[exchange-syntax]: unknown format of the translator's file: its root element is `tmx`

"charset=UTF-8" → "charset=windows-1257"
open.po:1:1: error[exchange-encoding]: the PO file declares the encoding `windows-1257`, but is written in UTF-8

"charset=UTF-8" → "charset=klingon"
open.po:1:1: error[exchange-encoding]: the PO file declares the encoding `klingon`, but is written in UTF-8

"Language: en" → "Language: de"
open.po:1:1: error[exchange-language]: the file has the wrong languages: lt → de

"\"Second.\"" → "\"Second."
open.po:44:1: error[exchange-syntax]: expected text in quotation marks in the PO file

"\"Second.\"" → "\"Sec\\qond.\""
open.po:44:1: error[exchange-syntax]: unknown escape sequence after `\` in the PO file

"\"Second.\"" → "\"Second.\" \"x\""
open.po:44:1: error[exchange-syntax]: expected text in quotation marks in the PO file

"msgstr \"Second.\"" → "msgstring \"Second.\""
open.po:44:1: error[exchange-syntax]: unknown line in the PO file

"msgid \"Antra.\"" → ""
open.po:44:1: error[exchange-syntax]: unexpected line in the PO file

"msgid \"Antra.\"" → "msgid \"Antra.\"\n# late"
open.po:44:1: error[exchange-syntax]: unexpected line in the PO file

"6-04d5c530c3e32eca" → "5-1985a5af21bd5c43"
25: 19-smurtas:3 Unfinished(Marked("fuzzy")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
37: 19-smurtas:5 Unfinished(Empty) 
open.po:42:1: error[exchange-duplicate]: duplicate unit `19-smurtas:5-1985a5af21bd5c43` in the file

"19-smurtas:6-04d5c530c3e32eca" → "menu"
25: 19-smurtas:3 Unfinished(Marked("fuzzy")) Violence was suffered by {{value "poverty" year=2023 sex="F"}} of girls.[^1]
37: 19-smurtas:5 Unfinished(Empty) 
open.po:42:1: error[exchange-unit]: unknown unit `menu`

"msgid \"\"\nmsgstr \"\"\n\"Pro" → "=======\n\"Pro"
open.po:1:1: error[exchange-syntax]: leftover conflict marker in the translator's file

"msgid \"\"\nmsgstr \"\"\n\"Pro" → "\"Pro"
open.po:1:1: error[exchange-syntax]: unexpected line in the PO file


"#]].raw());
    let project = open();
    let others = ["", "Labas", "<html/>", "{}", "msgid \"a\"\nmsgstr \"b\"\n"];
    let shown = others.map(|text| received(&project, "other", text));
    snapbox::assert_data_eq!(shown.concat(), str![[r#"
other:1:1: error[exchange-syntax]: this is neither XLIFF nor PO with a header
other:1:1: error[exchange-syntax]: unknown line in the PO file
other:1:1: error[exchange-syntax]: unknown format of the translator's file: its root element is `html`
other:1:1: error[exchange-syntax]: unknown line in the PO file
other:1:1: error[exchange-syntax]: this is neither XLIFF nor PO with a header

"#]].raw());
    let (begins, ends) = ("<g>".repeat(100_000), "</g>".repeat(100_000));
    let deep = format!("<xliff version=\"1.2\">{begins}{ends}</xliff>");
    snapbox::assert_data_eq!(received(&project, "deep.xlf", &deep), str![[r#"
deep.xlf:1:1: error[exchange-syntax]: elements of the translator's file are nested too deeply

"#]].raw());
}
