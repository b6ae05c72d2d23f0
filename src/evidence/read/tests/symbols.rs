//! Signs in place of a figure, by the key of each office.

use super::read;

/// Reads a cell of a form and returns what became of it, without what it is about.
fn one(text: &str) -> String {
    let lines = read(text);
    let (first, findings) = lines.split_once('\n').unwrap_or((&lines, ""));
    let figure = first.split_once(": ").map_or(first, |(_, figure)| figure);
    let sign = findings
        .strip_prefix("dataset-sign ")
        .and_then(|finding| finding.rsplit_once("kind="));
    match sign {
        Some((_, kind)) => format!("{figure} ({kind})"),
        None if findings.is_empty() => figure.to_owned(),
        None => findings.to_owned(),
    }
}

#[test]
fn a_sign_means_what_the_key_of_its_office_says() {
    let tidy = |cell: &str| one(&format!("geo,year,value\nLT,2024,{cell}\n"));
    let sdmx = |cell: &str| {
        one(&format!(
            "DATAFLOW,LAST UPDATE,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nX,now,LT,2024,{cell},\n"
        ))
    };
    let agency = |cell: &str| one(&format!("Laikotarpis;Lytis;Reikšmė\n2024;V;{cell}\n"));
    let bank = |cell: &str| {
        one(&format!("Country Name,Country Code,2024\nLithuania,LTU,{cell}\n"))
    };
    let unhcr =
        |cell: &str| one(&format!("Year,Country of Asylum,Refugees\n2024,LTU,{cell}\n"));
    let bulk = |cell: &str| one(&format!("unit,geo\\TIME_PERIOD\t2024\nPC,LT\t{cell}\n"));
    for nothing in [
        "",
        ":",
        "NaN",
        "nan",
        "NAN",
        "n/a",
        "N/A",
        "#N/A",
        "NA",
        "null",
        "NULL",
        "\u{a0}",
        " \u{202f} ",
        "\"\"",
    ] {
        for read in [&tidy as &dyn Fn(&str) -> String, &sdmx, &agency, &bank, &unhcr] {
            assert_eq!(read(nothing), ":", "{nothing}");
        }
    }
    let unsure = ["-", "–", "—", "\u{2212}", ".", "..", "...", "…", "x", "X", "*", "●"];
    for (name, read, expected) in [
        (
            "tidy",
            &tidy as &dyn Fn(&str) -> String,
            ": (missing)|: (missing)|: (missing)|: (missing)|: (missing)|: (missing)|\
             : (missing)|: (missing)|: (missing)|: (missing)|: Q (withheld)|: Q",
        ),
        (
            "agency",
            &agency,
            "nil|nil|nil|: (missing)|: (missing)|:|:|:|: M|: M|: Q (withheld)|: Q",
        ),
        (
            "bank",
            &bank,
            ": (missing)|: (missing)|: (missing)|: (missing)|: (missing)|:|\
             : (missing)|: (missing)|: (missing)|: (missing)|: Q (withheld)|: Q",
        ),
        (
            "unhcr",
            &unhcr,
            ":|: (missing)|: (missing)|: (missing)|: (missing)|: (missing)|\
             : (missing)|: (missing)|: (missing)|: (missing)|: Q|: Q",
        ),
    ] {
        let found: Vec<String> = unsure.iter().map(|sign| read(sign)).collect();
        assert_eq!(found.join("|"), expected, "{name}");
    }
    for (cell, expected) in [
        (": c", ": Q"),
        (":c", ": Q"),
        (":", ":"),
        (": @C", ": Q"),
        (": z", ": M"),
        (": u", ": U"),
    ] {
        assert_eq!(bulk(cell), expected, "{cell}");
    }
}

/// What is neither a sign nor a figure stays a finding.
#[test]
fn words_are_no_signs() {
    for cell in [
        "daug", "xx", "x1", "nd", "1 x", "n", "o", "-x", "<", "< x", "apie 5", "5-7",
        "5 vaikai", "5x",
    ] {
        let lines = read(&format!("geo,year,value\nLT,2024,{cell}\n"));
        let expected = format!(
            "geo=LT, 2024: :\ndataset-number <{cell}> cell={cell} kind=not-a-number"
        );
        assert_eq!(lines, expected);
    }
}

/// The number of a footnote is never taken for digits of the figure beside it.
#[test]
fn a_footnote_beside_a_figure_is_no_part_of_it() {
    for cell in ["121)", "12,52)", "12 1)", "7(", "7]", "1 2041)", "121 )", "-51)"] {
        let lines = read(&format!("geo;year;value\nLT;2024;{cell}\n"));
        let expected =
            format!("geo=LT, 2024: :\ndataset-number <{cell}> cell={cell} kind=mark");
        assert_eq!(lines, expected);
    }
    for (cell, mark) in [("12¹", "¹"), ("12,5²⁾", "²⁾"), ("12₁", "₁"), ("12()", "()")]
    {
        let lines = read(&format!("geo;year;value\nLT;2024;{cell}\n"));
        let expected = format!("unknown-flag <{cell}> count=1 flag={mark} kind=unknown");
        assert_eq!(lines.lines().nth(1), Some(&*expected));
    }
    // Nor is it known how much of a figure is struck out.
    let lines = read("geo;year;value\nLT;2024;123\u{336}\n");
    assert!(lines.ends_with("kind=not-a-number"), "{lines}");
    let lines = read("geo;year;value;flag\nLT;2024;12;)\n");
    assert!(lines.contains("unknown-flag <)>"), "{lines}");
    // Nor does it make codes of a column of figures.
    let lines = read("Metai;Vilnius;Kaunas\n2023;121);5\n2024;11;6\n");
    for expected in [
        "measure=vilnius, 2023: :",
        "measure=vilnius, 2024: 11",
        "measure=kaunas, 2023: 5",
        "dataset-number <121)> cell=121) kind=mark",
    ] {
        assert!(lines.contains(expected), "{lines}");
    }
}

#[test]
fn bounds_are_kept_as_bounds() {
    assert_eq!(one("geo;year;value\nLT;2024;<0,5\n"), "<0.5");
    assert!(one("geo;year;value\nLT;2024;<1,234\n").starts_with("dataset-number"));
    for (cell, expected) in [
        ("<0.1", "<0.1"),
        ("< 5", "<5"),
        (">95", ">95"),
        ("<=5", "≤5"),
        ("≥ 95.0", "≥95.0"),
    ] {
        assert_eq!(one(&format!("geo,year,value\nLT,2024,{cell}\n")), expected);
    }
}

#[test]
fn a_minus_is_a_minus_however_it_is_written() {
    for (cell, expected) in [
        ("-5.2", "-5.2"),
        ("\u{2212}5.2", "-5.2"),
        ("–5.2", "-5.2"),
        ("\u{2011}5.2", "-5.2"),
        ("\u{2212}1 234", "-1234"),
        ("\u{2212}0", "0"),
        ("-0.0", "0.0"),
    ] {
        assert_eq!(one(&format!("geo,year,value\nLT,2024,{cell}\n")), expected, "{cell}");
    }
    assert_eq!(one("geo;year;value\nLT;2024;\u{2212}12,5\n"), "-12.5");
    // Neither a minus nor a range is guessed.
    for cell in ["- 5", "— 5", "—5", "--5", "\u{2212}\u{2212}5", "5\u{2212}", "(5)"] {
        let lines = one(&format!("geo,year,value\nLT,2024,{cell}\n"));
        assert!(lines.starts_with("dataset-number"), "{cell}: {lines}");
    }
}

/// The key below a table of the State Data Agency counts more than what is usual.
#[test]
fn a_table_explains_its_own_signs() {
    let read = |sign: &str, key: &str| {
        let lines =
            read(&format!("Laikotarpis;Lytis;Reikšmė\n2024;V;{sign}\n2023;V;5\n{key}\n"));
        lines.lines().next().unwrap_or_default().replace("lytis=V, 2024: ", "")
    };
    for (sign, key, expected) in [
        ("x", "", ": M"),
        ("x", "\"x – konfidencialūs duomenys\"", ": Q"),
        ("x", "„x“ – konfidencialūs duomenys", ": Q"),
        ("x", "x = confidential data", ": Q"),
        ("x", "x – duomenys tikslinami", ":"),
        ("-", "- – nėra reiškinio", "nil"),
        ("–", "– – konfidencialūs duomenys", ": Q"),
        ("…", "… – nėra duomenų", ":"),
        ("x", "* – konfidencialūs duomenys", ": M"),
    ] {
        assert_eq!(read(sign, key), expected, "{sign} {key}");
    }
}
