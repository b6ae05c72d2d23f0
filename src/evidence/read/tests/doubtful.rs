//! Columns whose name is that of flags and of dimensions, and rows that resemble data.

use super::super::{Wanted, dataset, stream};
use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::evidence::{Dataset, Register};

/// Reads a file by an indicator with this line of the register, whole and as a stream: the
/// observations and the codes of the findings.
fn read(text: &str, line: &str) -> String {
    let mut sources = Sources::default();
    let mut add = |path: &str, text: &str| {
        let (path, text) = (path.to_owned(), text.to_owned());
        sources.add(SourceFile { path, text })
    };
    let register = format!("[a]\nfile = \"a.csv\"\nunit = \"count\"\n{line}\n");
    let (file, registered) = (add("a.csv", text), add("indicators.toml", &register));
    let register = Register::parse(registered, &register, &mut Diagnostics::new());
    let indicator = &register.indicators[0];
    let any: &[&[_]] = &[&indicator.select];
    let wanted = Wanted::Selections { any, marks: &indicator.marks };
    let told = |dataset: Option<Dataset>, diags: Diagnostics| {
        let mut lines = Vec::new();
        if let Some(dataset) = &dataset {
            lines.extend(dataset.observations().iter().map(|observation| {
                let value =
                    observation.value.map_or(":".to_owned(), |value| value.to_string());
                let flags: String =
                    observation.flags.iter().map(|flag| flag.letter()).collect();
                format!("{}: {value}{flags}", dataset.describe(observation))
            }));
        }
        let findings = diags.into_sorted(&sources);
        lines.extend(findings.iter().map(|finding| finding.code.as_str().to_owned()));
        lines.join("\n")
    };
    let mut diags = Diagnostics::new();
    let whole = told(dataset(file, text, wanted, &mut diags), diags);
    let mut diags = Diagnostics::new();
    let streamed = stream(file, &mut text.as_bytes(), wanted, &mut diags).dataset;
    assert_eq!(whole, told(streamed, diags), "{text}");
    whole
}

#[test]
fn cells_tell_whether_a_column_holds_flags_or_codes() {
    let both = "geo=LT, status=married, 2023: 506\ngeo=LT, status=single, 2023: 806";
    for (text, line, expected) in [
        ("geo,status,year,value\nLT,married,2023,506\nLT,single,2023,806\n", "", both),
        ("geo;Status;year;value\nLT;married;2023;506\nLT;single;2023;806\n", "", both),
        // Nothing but the register tells that these words are no marks.
        (
            "geo,status,year,value\nLT,married,2023,506\nLV,single,2023,806\n",
            "select = { status = \"married\" }",
            "geo=LT, status=married, 2023: 506",
        ),
        (
            "geo,status,year,value\nLT,married,2023,506\nLV,single,2023,806\n",
            "",
            "geo=LT, 2023: :\ngeo=LV, 2023: :\nunknown-flag\nunknown-flag",
        ),
        // A flag does not stand in every row.
        (
            "geo,status,year,value\nLT,odd,2023,506\nLT,,2023,806\n",
            "",
            "geo=LT, 2023: :\nunknown-flag\ndataset-duplicate",
        ),
        (
            "geo,status,year,value\nLT,p,2023,506\nLT,e,2022,806\n",
            "",
            "geo=LT, 2023: 506p\ngeo=LT, 2022: 806e",
        ),
        (
            "geo,status,year,value\nLT,odd,2023,506\nLT,new,2022,806\n",
            "marks = { odd = \"p\", new = \"normal\" }",
            "geo=LT, 2023: 506p\ngeo=LT, 2022: 806",
        ),
        // Whatever the column holds, what is confidential is not shown.
        (
            "geo,status,year,value\nLT,married,2023,506\nLT,single,2023,806\nLT,c,2023,7\n",
            "",
            "geo=LT, status=married, 2023: 506\ngeo=LT, status=single, 2023: 806\n\
             geo=LT, status=c, 2023: :q\ndataset-confidential",
        ),
    ] {
        assert_eq!(read(text, line), expected, "{text} {line}");
    }
}

#[test]
fn keys_and_announcements_below_a_table_are_no_data() {
    for (below, expected) in [
        ("0;reikšmė mažesnė už pusę vieneto;", "dataset-notes"),
        ("x;konfidencialu;\n-;reiškinio nebuvo;", "dataset-notes"),
        ("2024;Duomenys bus paskelbti 2025 m.;", "dataset-notes"),
        ("2024;Vyrai;", "sex=Vyrai, 2024: :"),
        (
            "2024;Visi kiti, įskaitant nenurodytus;",
            "sex=Visi kiti, įskaitant nenurodytus, 2024: :",
        ),
        ("5;reikšmė mažesnė už pusę vieneto;", "dataset-period"),
        // Between rows of data, too, nothing is lost without a word.
        ("2024;Duomenys bus paskelbti.;\n2022;A;5", "sex=A, 2022: 5\ndataset-notes"),
    ] {
        let text = format!("year;sex;value\n2023;A;506\n{below}\n");
        let found = read(&text, "");
        let lines = found.lines().filter(|line| *line != "sex=A, 2023: 506");
        let lines: Vec<&str> = lines.collect();
        assert_eq!(lines.join("\n"), expected, "{text}");
    }
    let text =
        "year;sex;geo;value\n2023;A;LT;506\n2024;Duomenys dar nepaskelbti oficialiai;;\n";
    assert_eq!(read(text, ""), "sex=A, geo=LT, 2023: 506\ndataset-notes");
}

#[test]
fn a_point_that_may_group_is_refused_in_a_table_of_ones_own() {
    for (text, expected) in [
        (
            "geo,year,value\nLT,2022,1.234\nLT,2023,987\n",
            "geo=LT, 2022: :\ngeo=LT, 2023: 987\ndataset-number",
        ),
        (
            "geo,year,value\nLT,2022,1.234\nLT,2023,0.987\n",
            "geo=LT, 2022: 1.234\ngeo=LT, 2023: 0.987",
        ),
    ] {
        assert_eq!(read(text, ""), expected, "{text}");
    }
}

#[test]
fn the_register_says_what_columns_hold() {
    let open = "Metai;Skaičius;Mokyklos\n2020;10;5\n2021;12;5\n";
    let figures = "measure=skaicius, 2020: 10\nmeasure=mokyklos, 2020: 5\n\
                   measure=skaicius, 2021: 12\nmeasure=mokyklos, 2021: 5";
    let codes = "mokyklos=5, 2020: 10\nmokyklos=5, 2021: 12";
    for (text, line, expected) in [
        (open, "columns = { Mokyklos = \"figures\" }", figures),
        (open, "columns = { mokyklos = \"figures\" }", figures),
        (open, "columns = { Mokyklos = \"codes\" }", codes),
        (
            open,
            "columns = { Mokykla = \"codes\" }",
            &*format!("{codes}\ndataset-column\ndataset-column"),
        ),
        (
            open,
            "columns = { Metai = \"codes\" }",
            &*format!("{codes}\ndataset-column\ndataset-column"),
        ),
        (
            "Metai;Klasė;Vaikai\n2020;1;50\n2020;2;60\n",
            "columns = { \"Klasė\" = \"codes\" }",
            "klase=1, 2020: 50\nklase=2, 2020: 60",
        ),
        (
            "Metai;Rodiklis;Reikšmė\n2020;101;5\n2021;202;6\n",
            "columns = { Rodiklis = \"codes\" }",
            "rodiklis=101, 2020: 5\nrodiklis=202, 2021: 6",
        ),
        // The form of a download says what its columns hold.
        (
            "DATAFLOW,freq,geo,TIME_PERIOD,OBS_VALUE\nESTAT:X(1.0),A,LT,2023,5\n",
            "columns = { geo = \"figures\" }",
            "freq=A, geo=LT, 2023: 5\ndataset-column",
        ),
    ] {
        assert_eq!(read(text, line), expected, "{text} {line}");
    }
}
