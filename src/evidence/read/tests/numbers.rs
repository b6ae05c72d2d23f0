//! An oracle for numbers: cells made from known digits in every way that offices write them,
//! and what the reader makes of them. It may refuse one, but never read another.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::read;
use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::evidence::read::{Wanted, dataset};

/// A number as its digits: what is to be read is known without reading anything.
#[derive(Debug, Clone, Copy)]
struct Number {
    is_negative: bool,
    whole: u64,
    /// The digits behind the decimal sign.
    fraction: &'static str,
}

/// How a file writes its numbers.
#[derive(Debug, Clone, Copy)]
struct Style {
    minus: &'static str,
    group: &'static str,
    decimal: &'static str,
}

impl Number {
    fn value(self) -> Decimal {
        let digits = format!("{}{}", self.whole, self.fraction);
        let mantissa: i64 = digits.parse().expect("digits");
        let scale = u32::try_from(self.fraction.len()).expect("few digits");
        Decimal::new(if self.is_negative { -mantissa } else { mantissa }, scale)
    }

    fn written(self, style: Style) -> String {
        let digits = self.whole.to_string();
        let mut text = if self.is_negative { style.minus } else { "" }.to_owned();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push_str(style.group);
            }
            text.push(digit);
        }
        if !self.fraction.is_empty() {
            text.push_str(style.decimal);
            text.push_str(self.fraction);
        }
        text
    }
}

/// A form with the sign between its cells, and the header and the rows around a figure.
struct Form {
    name: &'static str,
    header: &'static str,
    row: fn(usize, &str) -> String,
    /// The signs that the office itself never puts between groups.
    never_groups: &'static str,
}

const FORMS: &[Form] = &[
    Form {
        name: "tidy, commas",
        header: "geo,year,value\n",
        row: |n, cell| format!("G{n},2024,\"{cell}\"\n"),
        never_groups: ".",
    },
    Form {
        name: "tidy, semicolons",
        header: "geo;year;value\n",
        row: |n, cell| format!("G{n};2024;{cell}\n"),
        never_groups: "",
    },
    Form {
        name: "State Data Agency, semicolons",
        header: "\u{feff}\"Laikotarpis\";\"Rodiklis\";\"Reikšmė\"\n",
        row: |n, cell| format!("\"2024\";\"G{n}\";\"{cell}\"\n"),
        never_groups: "",
    },
    Form {
        name: "State Data Agency, commas",
        header: "\"Laikotarpis\",\"Rodiklis\",\"Reikšmė\"\n",
        row: |n, cell| format!("\"2024\",\"G{n}\",\"{cell}\"\n"),
        never_groups: "",
    },
    Form {
        name: "SDMX-CSV",
        header: "DATAFLOW,LAST UPDATE,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n",
        row: |n, cell| format!("X,now,G{n},2024,\"{cell}\",\n"),
        never_groups: ".",
    },
    Form {
        name: "SDMX-CSV through a spreadsheet",
        header: "DATAFLOW;LAST UPDATE;geo;TIME_PERIOD;OBS_VALUE;OBS_FLAG\n",
        row: |n, cell| format!("X;now;G{n};2024;{cell};\n"),
        never_groups: "",
    },
    Form {
        name: "Data Explorer",
        header: "\"TIME\",\"GEO\",\"Value\",\"Flag and Footnotes\"\n",
        row: |n, cell| format!("\"2024\",\"G{n}\",\"{cell}\",\"\"\n"),
        never_groups: "",
    },
    Form {
        name: "World Bank",
        header: "Country Name,Country Code,2024\n",
        row: |n, cell| format!("Name {n},G{n},\"{cell}\"\n"),
        never_groups: ".",
    },
];

const STYLES: &[(&str, &str)] = &[
    ("", "."),
    ("", ","),
    (",", "."),
    (".", ","),
    (" ", ","),
    (" ", "."),
    ("\u{a0}", ","),
    ("\u{202f}", "."),
    ("\u{2009}", ","),
    ("'", "."),
    ("\u{2019}", ","),
];

const WHOLE: [u64; 12] =
    [0, 1, 7, 12, 987, 1000, 1234, 9999, 12_345, 999_999, 1_234_567, 2_903_951_007];

const FRACTIONS: [&str; 8] = ["", "0", "5", "25", "125", "000", "1234", "98765"];

/// Reads a file of these numbers and returns what was read, `None` for what was refused.
fn values(form: &Form, cells: &[String]) -> Vec<Option<Decimal>> {
    let mut text = form.header.to_owned();
    for (n, cell) in cells.iter().enumerate() {
        let _ = write!(text, "{}", (form.row)(n, cell));
    }
    let mut sources = Sources::default();
    let file = sources.add(SourceFile { path: "a.csv".into(), text: text.clone() });
    let mut diags = Diagnostics::new();
    let dataset = dataset(file, &text, Wanted::Everything, &mut diags);
    let dataset = dataset.expect("a dataset");
    assert_eq!(dataset.observations().len(), cells.len(), "{text}");
    let unreadable =
        dataset.observations().iter().filter(|observation| observation.is_unreadable);
    // What is refused is said.
    assert_eq!(unreadable.count(), diags.iter().count(), "{text}");
    dataset
        .observations()
        .iter()
        .map(|observation| {
            assert!(observation.value.is_some() || observation.is_unreadable, "{text}");
            observation.value
        })
        .collect()
}

/// Each pair of numbers in a file of its own, so that one must tell what the other means.
#[test]
fn a_number_is_read_as_it_was_written_or_refused() {
    let numbers: Vec<Number> = WHOLE
        .iter()
        .zip((0..).map(|place| place % 3 == 2))
        .flat_map(|(whole, is_negative)| {
            FRACTIONS.map(|fraction| Number { is_negative, whole: *whole, fraction })
        })
        .collect();
    let (mut read, mut refused) = (0, 0);
    for form in FORMS {
        for (n, (group, decimal)) in STYLES.iter().enumerate() {
            if !group.is_empty() && form.never_groups.contains(group) {
                continue;
            }
            let minus = ["-", "\u{2212}"][n % 2];
            let style = Style { minus, group, decimal };
            for (n, number) in numbers.iter().enumerate() {
                // Numbers near and far, and so of the same and of other shapes.
                for other in [n, n + 1, n + 5, n + 17, n + 41] {
                    let pair = [*number, numbers[other % numbers.len()]];
                    let cells = pair.map(|number| number.written(style));
                    let found = values(form, &cells);
                    for (number, found) in pair.iter().zip(found) {
                        match found {
                            Some(found) => {
                                read += 1;
                                assert_eq!(
                                    found,
                                    number.value(),
                                    "{}: {cells:?}",
                                    form.name
                                );
                            }
                            None => refused += 1,
                        }
                    }
                }
            }
        }
    }
    // Few are refused, or the reader would be of no use.
    assert!(read > 50_000, "{read} read");
    assert!(refused * 3 < read, "{refused} refused, {read} read");
}

/// What an office itself writes is read, and not refused.
#[test]
fn what_tells_by_itself_is_read() {
    let plain = Style { minus: "-", group: "", decimal: "." };
    let lithuanian = Style { minus: "\u{2212}", group: "\u{a0}", decimal: "," };
    for (form, style) in [
        (&FORMS[0], plain),
        (&FORMS[2], lithuanian),
        (&FORMS[3], lithuanian),
        (&FORMS[4], plain),
        (&FORMS[5], Style { group: "", ..lithuanian }),
        (&FORMS[7], plain),
    ] {
        for fraction in ["", "5", "25", "1234"] {
            let numbers =
                WHOLE.map(|whole| Number { is_negative: whole == 7, whole, fraction });
            let cells = numbers.map(|number| number.written(style));
            let expected: Vec<_> =
                numbers.iter().map(|number| Some(number.value())).collect();
            assert_eq!(values(form, &cells), expected, "{} {cells:?}", form.name);
        }
    }
}

/// Cells that mean two things are refused with both, unless the file says which.
#[test]
fn both_readings_are_named() {
    for (text, expected) in [
        (
            "Laikotarpis;Rodiklis;Reikšmė\n2021;A;1.234\n2022;A;987\n",
            "rodiklis=A, 2021: :\nrodiklis=A, 2022: 987\n\
             dataset-number <1.234> cell=1.234 decimals=1.234 kind=ambiguous thousands=1234",
        ),
        (
            "geo,year,value\nLT,2021,\"−1,000\"\n",
            "geo=LT, 2021: :\n\
             dataset-number <\"−1,000\"> cell=−1,000 decimals=-1.000 kind=ambiguous thousands=-1000",
        ),
        (
            "Laikotarpis;Reikšmė\n2021;1.234\n2022;0,5\n",
            "2021: :\n2022: :\n\
             dataset-number <1.234> cell=1.234 decimals=1.234 kind=mixed thousands=1234\n\
             dataset-number <0,5> cell=0,5 kind=mixed",
        ),
        // UNHCR counts people.
        (
            "Year,Country of Asylum,Refugees\n2021,LTU,\"2,345\"\n2022,LTU,17\n",
            "country-of-asylum=LTU, measure=refugees, 2021: 2345\n\
             country-of-asylum=LTU, measure=refugees, 2022: 17",
        ),
        // Decimals that the file declares.
        (
            "DATAFLOW;GEO;TIME_PERIOD;OBS_VALUE;DECIMALS\nX;LT;2021;1,234;0\nX;LT;2022;1,234;3\nX;LT;2023;1,234;2\n",
            "geo=LT, 2021: 1234\ngeo=LT, 2022: 1.234\ngeo=LT, 2023: :\n\
             dataset-number <1,234> cell=1,234 decimals=1.234 kind=ambiguous thousands=1234",
        ),
        (
            "DATAFLOW;GEO;TIME_PERIOD;OBS_VALUE;DECIMALS\nX;LT;2021;1.234;0\nX;LT;2022;1.234;3\n",
            "geo=LT, 2021: 1234\ngeo=LT, 2022: 1.234",
        ),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}
