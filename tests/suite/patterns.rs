//! Markdown that makes careless parsers slow or uses up their stack: the kinds of input that
//! cmark is tried with, and what our own syntax adds.

/// Returns all patterns with their names, each repeated so many times.
pub(crate) fn all(times: usize) -> Vec<(&'static str, String)> {
    let many = |pattern: &str| pattern.repeat(times);
    let nested = |before: &str, text: &str, after: &str| {
        before.repeat(times) + text + &after.repeat(times)
    };
    // The lines grow, so there are as many as the square root.
    let growing = |line: fn(usize) -> String| -> String {
        (1..times.isqrt()).map(|length| line(length) + "\n").collect()
    };
    vec![
        ("nested strong emphasis", nested("*a **a ", "b", " a** a*")),
        ("emphasis that is closed only", many("a_ ")),
        ("emphasis that is opened only", many("_a ")),
        ("links that are closed only", many("a]")),
        ("links that are opened only", many("[a")),
        ("emphasis of two kinds", many("*a_ ")),
        ("marks in threes", "a**b".to_owned() + &many("c* ")),
        ("links and emphasis", many("[ a_")),
        ("brackets and parentheses", many("[ (](")),
        ("images of nothing", many("![[]()")),
        ("nested brackets", nested("[", "a", "]")),
        ("nested quotations", nested("> ", "a", "")),
        ("nested items", nested("- ", "a", "")),
        ("nested numbers", nested("1. ", "a", "")),
        ("quotations and items", nested("> - ", "a", "")),
        ("items by lines", growing(|line| "  ".repeat(line) + "* a")),
        ("quotations by lines", growing(|line| "> ".repeat(line) + "a")),
        ("backticks", growing(|length| "e".to_owned() + &"`".repeat(length))),
        ("links without an end", many("[a](<b")),
        ("addresses without an end", many("[a](b")),
        ("titles without an end", many("[a](b \"c")),
        ("comments without an end", "</".to_owned() + &many("<!--")),
        ("declarations without an end", many("<!A ")),
        ("instructions without an end", many("<?")),
        ("sections without an end", many("<![CDATA[")),
        ("tags without an end", many("<a b='")),
        ("references", many("[a]: b\n") + "\n" + &many("[a] ")),
        (
            "names of references",
            (0..times).map(|at| format!("[{at}]: b\n")).collect::<String>() + "\n[0]",
        ),
        ("empty notes", many("[^1]:\n\n") + &many("[^1]")),
        ("nested notes", nested("^[", "a", "]")),
        (
            "notes in notes",
            (0..times).map(|at| format!("[^{at}]: [^{}]\n\n", at + 1)).collect(),
        ),
        ("entities", many("&amp;&") + &many("&#0;")),
        ("struck through", nested("~~a ~b ", "c", " b~ a~~")),
        ("tables in lines", many("a|b\n-|-\n")),
        ("a table of many columns", many("|a") + "\n" + &many("|-") + "\n" + &many("|b")),
        ("rows without cells", "a|b\n-|-\n".to_owned() + &many("|\n")),
        ("lines of equals", many("a\n=\n")),
        ("characters of no width", many("\u{0}\u{feff}")),
        ("directives", many("::: note\n")),
        ("ends of directives", many(":::\n")),
        ("placeholders", many("{{value \"a\"}}")),
        ("braces", many("{{")),
        ("anchors", many("## a {#b}\n")),
        ("attributes", "::: note {".to_owned() + &many("a=\"b\" ") + "}\n:::\n"),
    ]
}
