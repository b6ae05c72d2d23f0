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
    assert_eq!(read("year;value;skaičius\n2023;5;a\n"), "skaičius=a, 2023: 5");
    assert_eq!(read("Metai;Skaičius (tūkst.)\n2023;5\n"), "2023: 5000");
}

#[test]
fn columns_to_rename_are_named_one_by_one() {
    for (text, missing, renames) in [
        ("Data;Kiekis\n2023;5\n", "year, value", "`Data` → `year`, `Kiekis` → `value`"),
        ("Mokslo metai;Skaičius\n2023;5\n", "year", "`Mokslo metai` → `year`"),
        // The only column of figures is meant, whatever it is called.
        ("Metai;Lytis;Mirtys\n2023;M;5\n2024;M;7\n", "value", "`Mirtys` → `value`"),
        ("Metai;Lytis\n2023;M\n", "value", ""),
        ("Metai;Amžius\n2023;5\n", "value", ""),
    ] {
        let lines = read(text);
        let expected = format!("missing={missing} similar= text={renames}");
        assert!(lines.ends_with(&expected), "{text}: {lines}");
    }
}

#[test]
fn years_can_be_columns() {
    for (text, expected) in [
        (
            "Savivaldybė;2022;2023\nVilnius;5;:\nKaunas;7,5;8\n",
            "savivaldybė=Vilnius, 2022: 5\nsavivaldybė=Vilnius, 2023: :\n\
             savivaldybė=Kaunas, 2022: 7.5\nsavivaldybė=Kaunas, 2023: 8",
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
        "vieta=A, amžius=5, measure=berniukai, 2023: 10\n\
         vieta=A, amžius=5, measure=mergaitės, 2023: 11\n\
         vieta=B, amžius=5, measure=berniukai, 2023: 12\n\
         vieta=B, amžius=5, measure=mergaitės, 2023: :"
    );
    // A second measure beside the figure is none of its dimensions.
    let second = "Metai;Skaičius;Vidurkis\n2021;10;1,5\n2022;20;1,7\n2023;30;1,9\n";
    assert!(
        read(second)
            .starts_with("measure=skaičius, 2021: 10\nmeasure=vidurkis, 2021: 1.5\n")
    );
    for codes in [
        "Metai;Skaičius;Klasė\n2021;10;5\n2022;20;5\n2023;30;6\n",
        "Metai;Skaičius;Amžius\n2021;10;5\n2021;20;6\n2021;30;7\n",
    ] {
        assert!(!read(codes).contains("measure="), "{codes}");
    }
}
