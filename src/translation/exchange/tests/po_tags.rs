//! Tags of PO as translators and their programs write them.

use crate::diagnostic::Arg;
use crate::translation::exchange::tests::received;

/// Returns a PO file of one unit with a figure and strong words.
fn file(target: &str) -> String {
    format!(
        "msgid \"\"\nmsgstr \"Language: en\\nX-Source-Language: lt\\n\"\n\n\
         #. <x1/> placeholder: {{{{value \"a\"}}}}\n#. <g2> strong: **\n#. </g2> strong: **\n\
         msgctxt \"19:1-0000000000000000\"\n\
         msgid \"Patyrė <x1/> <g2>vaikų</g2> & <b>\"\nmsgstr \"{target}\"\n"
    )
}

#[test]
fn a_tag_is_a_code_however_it_is_typed() {
    let expected = "It hit {{value \"a\"}} **children** & <b>";
    for target in [
        "It hit <x1/> <g2>children</g2> & <b>",
        "It hit <X1/> <G2>children</G2> & <b>",
        "It hit <x1> <g2>children</g2> & <b>",
        "It hit <x1 /> <g2 >children</g2 > & <b>",
        "It hit <x1></x1> <g2>children</g2> & <b>",
        "It hit </x1> <g2>children</g2> & <b>",
        "It hit &lt;x1/&gt; &lt;g2&gt;children&lt;/g2&gt; &amp; &lt;b&gt;",
        "It hit &lt;X1&gt;&lt;/X1&gt; &lt;g2&gt;children&lt;/g2&gt; & <b>",
    ] {
        let (received, diags) = received(&file(target));
        assert!(diags.is_empty(), "{target}: {diags:?}");
        assert_eq!(received.unwrap().units[0].target.plain(), expected, "{target}");
    }
}

#[test]
fn a_code_that_is_lost_doubled_or_around_nothing_is_named_once() {
    for (target, expected) in [
        ("It hit <g2>children</g2>", [("lost", "{{value \"a\"}}")]),
        ("It hit <x1/> and <x1> <g2>children</g2>", [("doubled", "{{value \"a\"}}")]),
        ("It hit <x1/> <g2></g2>children", [("empty", "**…**")]),
        ("It hit <x1/> <g2/>children", [("empty", "**…**")]),
        ("It hit <x1/> &lt;g2&gt;children", [("lost", "**…**")]),
    ] {
        let (_, diags) = received(&file(target));
        let args =
            diags.iter().map(|finding| (&finding.args["kind"], &finding.args["code"]));
        let expected = expected.map(|(kind, code)| (Arg::from(kind), Arg::from(code)));
        assert!(
            args.eq(expected.iter().map(|(kind, code)| (kind, code))),
            "{target}: {diags:?}"
        );
    }
}
