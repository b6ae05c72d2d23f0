//! A person's own tables: what their columns are called and how they are laid out.

use super::read;

#[test]
fn headings_in_people_s_own_words_are_recognised() {
    for header in [
        "year;value",
        "Metai;Reikšmė",
        "METAI;Skaičius",
        "Laikotarpis;Reikšmės",
        "Year;Number",
        "Time;Values",
        "Time period;Count",
    ] {
        assert_eq!(read(&format!("{header}\n2023;5\n")), "2023: 5", "{header}");
    }
    assert_eq!(
        read("Metai;Lytis;Skaičius;Pastaba\n2023;Mergaitės;5;a\n2023;Berniukai;6;\n"),
        "lytis=Mergaitės, 2023: 5  a\nlytis=Berniukai, 2023: 6"
    );
    // The program's own words come first, and one of them says thousands.
    assert_eq!(read("year;value;skaičius\n2023;5;a\n"), "skaicius=a, 2023: 5");
    assert_eq!(read("Metai;Skaičius (tūkst.)\n2023;5\n"), "2023: 5000");
}

#[test]
fn the_rows_tell_what_other_headings_mean() {
    for (text, expected) in [
        ("Metai;Mokyklų skaičius\n2021;24\n2022;25\n", "2021: 24\n2022: 25"),
        ("Metai;Dalis, proc.\n2021;24,6\n2022;25,1\n", "2021: 24.6\n2022: 25.1"),
        ("Metai;Suma, tūkst. Eur\n2022;12,5\n2023;13,7\n", "2022: 12500\n2023: 13700"),
        (
            "Metai;Vieta;Suma, tūkst. Eur\n2022;A;12,5\n2023;A;13,7\n",
            "vieta=A, 2022: 12500\nvieta=A, 2023: 13700",
        ),
        ("Data;Atvejai\n2021;24\n2022;25\n", "2021: 24\n2022: 25"),
        ("Data;Kiekis\n2023;5\n", "2023: 5"),
        ("Period,Share\n2021,24.6\n2022,25.1\n", "2021: 24.6\n2022: 25.1"),
        ("Mokslo metai;Skaičius\n2023;5\n", "2023: 5"),
        (
            "Savivaldybė;2021–2022;2022/23\nKaunas;24;25\n",
            "dataset-no-header <Savivaldybė;2021–2022;2022/23> download=split-years kind=unknown missing= similar= text=`2021–2022` → `2021`, `2022/23` → `2022`",
        ),
        (
            "Mokslo metai;Mokinių skaičius\n2021–2022;24\n2022–2023;25\n",
            "dataset-period <2021–2022> cell=2021–2022 count=2 kind=split year=2021",
        ),
        (
            "Metai;Lytis;Mirtys\n2023;M;5\n2024;M;7\n",
            "lytis=M, 2023: 5\nlytis=M, 2024: 7",
        ),
        // A unit behind the figure is no mark.
        (
            "Metai;Reikšmė\n2021;22,9 %\n2022;25,1%\n2023;7 proc.\n",
            "2021: 22.9\n2022: 25.1\n2023: 7",
        ),
        (
            "Metai;Dalis\n2021;22,9 %\n2022;-\n",
            "2021: 22.9\n2022: :\ndataset-sign <-> cell=- count=1 kind=missing",
        ),
        // Half of a year is no year with a mark.
        (
            "Metai;Reikšmė\n2024 m. (I pusm.);5\n2023 m. (IV ketv.);6\n",
            "2024-S1: 5\n2023-Q4: 6",
        ),
        // A few words among the figures of a column are reported each.
        (
            "Metai;Mirtys\n2020;5\n2021;6\n2022;7\n2023;nežinoma\n",
            "2020: 5\n2021: 6\n2022: 7\n2023: :\n\
             dataset-number <nežinoma> cell=nežinoma kind=not-a-number",
        ),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn columns_to_rename_are_named_one_by_one() {
    for (text, missing, renames) in [
        ("Data;Kiekis\nkovas;5\n", "year", "`Data` → `year`"),
        ("Metai;Lytis\n2023;M\n", "value", ""),
        ("Metai;Amžius\n2023;5\n", "value", ""),
        ("Metai;Dalis\n2023;maža\n", "value", "`Dalis` → `value`"),
        // The rows tell which column is the period, and figures need no name of their own.
        ("Kada;Kiek\n2021;10\n2022;12\n", "year", "`Kada` → `year`"),
        ("X;Y\n2023;1,5\n", "year", "`X` → `year`"),
        ("Laikas;Vaikai globoje\n2022 m. I ketv.;5\n", "year", "`Laikas` → `year`"),
        ("Vieta;Kada;Berniukai;Mergaitės\nA;2022;5;6\n", "year", "`Kada` → `year`"),
        // Two columns may be years.
        ("Kada;Kiek\n2021;2010\n2022;2012\n", "year, value", ""),
    ] {
        let lines = read(text);
        let expected = format!("missing={missing} similar= text={renames}");
        assert!(lines.ends_with(&expected), "{text}: {lines}");
    }
}

#[test]
fn what_only_the_first_rows_together_show_is_said() {
    for (text, expected) in [
        (
            "Metai,Dalis\n2021,24,6\n2022,25,1\n",
            "dataset-no-header <Metai,Dalis> kind=comma-both",
        ),
        (
            "Vaikų skurdas, proc.\nMetai,Lytis,Reikšmė\n2021,M,24,6\n2022,M,25\n",
            "dataset-no-header <Metai,Lytis,Reikšmė> kind=comma-both",
        ),
        (
            ";2022;\nSavivaldybė;Berniukai;Mergaitės\nVilnius;10;12\n",
            "dataset-no-header <;2022;> cell=2022 joined=2022, Mergaitės kind=years-above",
        ),
        (
            "Savivaldybė;2022;;2023;\n;Berniukai;Mergaitės;Berniukai;Mergaitės\nVilnius;1;2;3;4\n",
            "dataset-no-header <Savivaldybė;2022;;2023;> cell=2022 joined=2022, Mergaitės kind=years-above",
        ),
        (
            "Metai;Vaikai;\n;berniukai;mergaitės\n2022;10;12\n",
            "dataset-no-header <Metai;Vaikai;> cell=Vaikai joined=Vaikai, mergaitės kind=two-rows",
        ),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
    for text in [
        // A comma in the last column of one row, a title of two cells, a row of units.
        "Metai,Vieta,Reikšmė\n2021,A,24,6\n2022,A,5\n2023,A,6\n",
        "Vaikai,iš viso\nMetai,Lytis,Reikšmė\n2021,1,5\n",
        "Lentelė;;proc.\nMetai;Lytis;Reikšmė\n2021;1;5\n",
    ] {
        let lines = read(text);
        assert!(!lines.contains("comma-both") && !lines.contains("two-rows"), "{lines}");
    }
}

#[test]
fn years_can_be_columns() {
    for (text, expected) in [
        (
            "Savivaldybė;2022;2023\nVilnius;5;:\nKaunas;7,5;8\n",
            "savivaldybe=Vilnius, 2022: 5\nsavivaldybe=Vilnius, 2023: :\n\
             savivaldybe=Kaunas, 2022: 7.5\nsavivaldybe=Kaunas, 2023: 8",
        ),
        ("Vaikai pagal metus\n2022;2023\n5;6\n", "2022: 5\n2023: 6"),
    ] {
        let lines = read(text);
        assert!(lines.starts_with(expected), "{text}: {lines}");
    }
    // One year, or years beside a column of years, say something else.
    assert!(read("Savivaldybė;2022\nVilnius;5\n").starts_with("dataset-no-header"));
    assert!(!read("year;value;2022;2023\n2021;5;a;b\n").contains("2022: "));
}

#[test]
fn measures_can_be_columns_and_are_asked_for_by_name() {
    assert_eq!(
        read("Metai;Vieta;Amžius;Berniukai;Mergaitės\n2023;A;5;10;11\n2023;B;5;12;:\n"),
        "vieta=A, amzius=5, measure=berniukai, 2023: 10\n\
         vieta=A, amzius=5, measure=mergaites, 2023: 11\n\
         vieta=B, amzius=5, measure=berniukai, 2023: 12\n\
         vieta=B, amzius=5, measure=mergaites, 2023: :"
    );
    // What stands in place of a figure keeps no column from being one of figures.
    assert_eq!(
        read("Metai;Vieta;Berniukai;Mergaitės\n2023;A;n. d.;11\n2023;B;12;13\n")
            .lines()
            .filter(|line| line.contains("measure=") && line.contains("2023"))
            .count(),
        4
    );
    // A second measure beside the figure is none of its dimensions.
    let second = "Metai;Skaičius;Vidurkis\n2021;10;1,5\n2022;20;1,7\n2023;30;1,9\n";
    assert!(
        read(second)
            .starts_with("measure=skaicius, 2021: 10\nmeasure=vidurkis, 2021: 1.5\n")
    );
    // Few rows, or a figure that is there twice, do not make codes of shares.
    for measures in [
        "Metai;Skaičius;Dalis\n2019;10;1,5\n2020;12;1,7\n2021;13;1,7\n2022;14;1,9\n",
        "Metai;Skaičius;Dalis\n2019;10;1\n2020;12;1\n",
        "Metai;Savivaldybė;Skaičius;Dalis, proc.\n2019;A;10;1\n2019;B;12;1\n",
        "Metai;Skaičius;Vidurkis\n2019;10;1,5\n2020;12;1,5\n",
        "Metai;Skaičius;Pokytis\n2019;10;5 %\n2020;12;5 %\n",
        "Year;Number;Share\n2019;10;1.5\n2020;12;1.5\n",
    ] {
        assert!(
            read(measures).contains("measure=skaicius")
                || read(measures).contains("measure=number"),
            "{measures}"
        );
        assert!(!read(measures).contains("dalis=") && !read(measures).contains("share="));
    }
    for codes in [
        "Metai;Skaičius;Klasė\n2021;10;5\n2022;20;5\n2023;30;6\n",
        "Metai;Skaičius;Amžius\n2021;10;5\n2021;20;6\n2021;30;7\n",
    ] {
        assert!(!read(codes).contains("measure="), "{codes}");
    }
}

#[test]
fn a_row_of_data_is_never_taken_for_the_header() {
    // The count of children looks like a year, and so does the period.
    for (header, rows) in [
        ("Savivaldybė;Laikotarpis;Vaikai", "Vilnius;2023;1800\nKaunas;2023;2046"),
        ("Savivaldybė;Metai;Vaikai", "Vilnius;2023;1800\nKaunas;2023;5046"),
        ("Metai;Vaikai", "2023;1800\n2022;1900"),
        ("Savivaldybė;Data;Vaikai", "Vilnius;2023;1800\nKaunas;2022;1900"),
        ("Municipality,Year,Children", "Vilnius,2023,1800\nKaunas,2023,5046"),
        ("Municipality,TIME_PERIOD,Children", "Vilnius,2023,1800"),
        ("area\tperiod\tchildren", "Vilnius\t2023\t1800\nKaunas\t2023\t1999"),
    ] {
        let lines = read(&format!("{header}\n{rows}\n"));
        assert!(lines.contains("2023: 1800"), "{header}: {lines}");
        assert!(!lines.contains("dataset-no-header"), "{header}: {lines}");
    }
    // Years stand below a name that says nothing of a period.
    for (header, rows) in [
        ("Savivaldybė;Kada;Vaikai", "Vilnius;2023;1800\nKaunas;2022;1900"),
        ("Place,When,Children", "Vilnius,2023,1800\nKaunas,2022,1900"),
    ] {
        let lines = read(&format!("{header}\n{rows}\n"));
        let expected = format!("dataset-no-header <{header}>");
        assert!(lines.starts_with(&expected), "{header}: {lines}");
        assert!(!lines.contains("1800"), "{header}: {lines}");
    }
    // A word among the figures, by which no measure is recognised.
    let lines = read(
        "country,year,births,deaths\nLithuania,1800,2046,many\nLatvia,1801,1946,2011\n",
    );
    assert!(
        lines.starts_with("dataset-no-header <country,year,births,deaths>"),
        "{lines}"
    );
}

#[test]
fn titles_above_years_are_no_header() {
    for text in [
        // A heading above the years, and a title with the sign that divides the cells.
        ";Metai;\nSavivaldybė;2022;2023\nVilnius;5;7\n",
        "Savivaldybė;Metai;\n;2022;2023\nVilnius;5;7\n",
        "Vaikai, gimę, augę\nSavivaldybė,2022,2023\nVilnius,5,7\n",
        "Savivaldybė;2022 m.;2023 m.\nVilnius;5;7\n",
        "2022–2023 m.\nSavivaldybė;2022 m.;2023 m.\nVilnius;5;7\n",
    ] {
        let lines = read(text);
        assert!(lines.contains("2022: 5\n"), "{text}: {lines}");
        assert!(lines.contains("2023: 7"), "{text}: {lines}");
    }
    // A mark beside a year would be lost.
    assert!(
        read("Savivaldybė;2022*;2023*\nVilnius;5;7\n").starts_with("dataset-no-header")
    );
}

#[test]
fn a_blank_cell_beside_codes_is_reported() {
    let lines =
        read("Savivaldybė;Metai;Skaičius\nVilnius;2022;5\n;2023;6\nKaunas;2023;7\n");
    assert!(
        lines.contains("dataset-row-length <6> count=1 kind=blank name=Savivaldybė"),
        "{lines}"
    );
    // A column that is blank throughout says nothing, and offices leave cells blank.
    assert!(!read("Vieta;Metai;Skaičius\n;2022;5\n;2023;6\n").contains("blank"));
}

#[test]
fn whole_numbers_beside_the_figure_are_codes_or_figures_by_what_the_rows_need() {
    for (text, expected) in [
        // Without the classes the rows are the same: they are codes.
        (
            "Metai;Klasė;Skaičius\n2020;1;5\n2020;2;6\n2021;1;7\n2021;2;8\n",
            "klase=1, 2020: 5\nklase=2, 2020: 6\nklase=1, 2021: 7\nklase=2, 2021: 8",
        ),
        (
            "Metai;Rodiklis;Reikšmė\n2020;101;5\n2020;102;6\n2021;103;7\n2021;104;8\n",
            "rodiklis=101, 2020: 5\nrodiklis=102, 2020: 6\n\
             rodiklis=103, 2021: 7\nrodiklis=104, 2021: 8",
        ),
        // Each year is there once: it is open, also where a number repeats.
        (
            "Metai;Skaičius;Mokyklos\n2020;10;5\n2021;12;5\n2022;13;6\n",
            "mokyklos=5, 2020: 10\nmokyklos=5, 2021: 12\nmokyklos=6, 2022: 13\n\
             dataset-column <Mokyklos> kind=codes name=Mokyklos other=figures",
        ),
        (
            "Metai;Rodiklis;Reikšmė\n2020;101;5\n2021;202;6\n2022;303;7\n",
            "measure=rodiklis, 2020: 101\nmeasure=reiksme, 2020: 5\n\
             measure=rodiklis, 2021: 202\nmeasure=reiksme, 2021: 6\n\
             measure=rodiklis, 2022: 303\nmeasure=reiksme, 2022: 7\n\
             dataset-column <Rodiklis> kind=figures name=Rodiklis other=codes",
        ),
        // Numbers of very different length are no codes, and those that begin with 0 are.
        (
            "Metai;Skaičius;Mokiniai\n2020;10;95\n2021;12;12340\n2022;13;700\n",
            "measure=skaicius, 2020: 10\nmeasure=mokiniai, 2020: 95\n\
             measure=skaicius, 2021: 12\nmeasure=mokiniai, 2021: 12340\n\
             measure=skaicius, 2022: 13\nmeasure=mokiniai, 2022: 700",
        ),
        (
            "Metai;Skaičius;Sritis\n2020;10;01\n2021;12;02\n2022;13;10\n",
            "sritis=01, 2020: 10\nsritis=02, 2021: 12\nsritis=10, 2022: 13",
        ),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
    // A row that is there twice by mistake is no reason to take a measure for codes.
    let twice =
        "Metai;Skaičius;Mokyklos\n2020;10;5\n2020;11;6\n2021;12;7\n2022;13;8\n2023;1;9\n";
    let lines = read(twice);
    assert!(
        lines.contains("dataset-duplicate") && lines.contains("dataset-column"),
        "{lines}"
    );
    // Measures that nothing is called the figure beside are no codes, unless rows are the same.
    assert!(
        !read("Metai;Berniukai;Mergaitės\n2020;5;6\n2021;5;6\n")
            .contains("dataset-column")
    );
    let same = "Metai;Grupė;Vaikai\n2020;1;50\n2020;2;60\n2021;1;70\n2021;2;80\n";
    let lines = read(same);
    assert!(lines.contains("dataset-column <Grupė> kind=figures"), "{lines}");
    assert!(lines.contains("dataset-duplicate"), "{lines}");
}

/// A figure never gets the year of another table beside it.
#[test]
fn a_second_table_beside_the_first_is_refused() {
    for text in [
        "Metai;Vilnius;;Metai;Kaunas\n2020;10;;2021;5\n2021;11;;2022;6\n",
        "Metai;Vilnius;Metai;Kaunas\n2020;10;2021;5\n2021;11;2022;6\n",
        "year;value;;year;value\n2020;10;;2021;5\n2021;11;;2022;6\n",
        "Mokslo metai;Vilnius;;Mokslo metai;Kaunas\n2020;10;;2021;5\n2021;11;;2022;6\n",
        "year;geo;value;;time;girls\n2020;LT;10;;2021;5\n2021;LT;11;;2022;6\n",
    ] {
        let lines = read(text);
        assert!(lines.starts_with("dataset-no-header <"), "{text}{lines}");
        assert!(lines.contains(" kind=second-table first=<"), "{text}{lines}");
    }
    // The same period as a code and in words, side by side.
    let lines = read("geo;TIME;Time;value\nLT;2020;2020;10\n");
    assert!(!lines.contains("second-table"), "{lines}");
}

#[test]
fn a_year_with_a_mark_is_no_column_of_codes() {
    for (cell, year) in [("2023¹", "2023"), ("2023*", "2023"), ("2023 m. ²⁾", "2023")]
    {
        let lines = read(&format!("geo;2021;2022;{cell}\nLT;1;2;3\nLV;4;5;6\n"));
        let expected = format!(
            "dataset-no-header <{cell}> cell={cell} joined={year} kind=marked-year"
        );
        assert!(lines.contains(&expected), "{lines}");
    }
}
