//! Tests of what other files and series tell under other names or by computation.

use crate::evidence::suppress::tests::{FIVE, shown_of};

/// Reads files, the first under an indicator with a bound of five, the others under one
/// without. Returns what is shown of each, and the codes of the findings.
fn check(files: &[&str], unit: &str) -> (Vec<String>, Vec<&'static str>) {
    let names = ["a.csv", "b.csv", "c.csv"];
    let files: Vec<(&str, &str)> = names.into_iter().zip(files.iter().copied()).collect();
    let mut register = format!("[a]\nfile = \"a.csv\"\nunit = \"children\"\n{FIVE}");
    for (name, _) in files.iter().skip(1) {
        let (id, _) = name.split_once('.').expect("an extension");
        register.push_str(&format!("[{id}]\nfile = \"{name}\"\nunit = \"{unit}\"\n"));
    }
    shown_of(&files, &register)
}

#[test]
fn the_same_counts_are_found_under_other_names() {
    let places = "geo,year,value\nLT,2022,17\nLT,2023,3\n";
    let towns = "geo,year,value\nNeringa,2023,3\nVilnius,2023,41\n";
    let withheld = "withheld-elsewhere";
    for (first, second, shown, codes) in [
        // By the names of codes that are built in.
        (
            places,
            "geo,year,value\nLithuania,2022,17\nLithuania,2023,3\nLatvia,2023,19\n",
            "17 • 19",
            vec![withheld],
        ),
        (
            places,
            "country-name,year,value\nLietuva,2022,17\nLietuva,2023,3\nLatvija,2023,9\n",
            "17 • 9",
            vec![withheld],
        ),
        (
            places,
            "ref_area,year,value\nLTU,2022,17\nLTU,2023,3\nLVA,2023,19\n",
            "17 • 19",
            vec![withheld],
        ),
        // By words that differ in the ending.
        (
            towns,
            "sav,sex,year,value\nNeringos sav.,T,2023,3\nNeringos sav.,M,2023,1\n\
             Neringos sav.,F,2023,2\nVilniaus m. sav.,T,2023,41\n",
            "• • • 41",
            vec![withheld],
        ),
        // Sexes in words.
        (
            "sex,year,value\nF,2023,3\nM,2023,41\n",
            "lytis,year,value\nMergaitės,2023,3\nBerniukai,2023,41\n",
            "• 41",
            vec![withheld],
        ),
        // Nobody knows the names, but a figure is the same.
        (
            places,
            "place,year,value\nX1,2022,17\nX1,2023,3\nX2,2023,9\n",
            "17 3 9",
            vec!["may-give-away"],
        ),
        // Another country, as its name tells, and another year.
        (places, "geo,year,value\nLatvia,2023,3\nEstonia,2023,19\n", "3 19", vec![]),
        (places, "place,year,value\nX1,2022,3\nX2,2023,9\n", "3 9", vec![]),
    ] {
        let (found, findings) = check(&[first, second], "children");
        assert_eq!(found[1], shown, "{second}");
        assert_eq!(findings, codes, "{second}");
    }
    // Who says that it is something else is believed.
    let register = format!(
        "[a]\nfile = \"a.csv\"\nunit = \"children\"\n{FIVE}\
         [b]\nfile = \"b.csv\"\nunit = \"children\"\nsuppress-below = 0\n"
    );
    let other = "place,year,value\nX1,2023,3\nX2,2023,9\n";
    let (shown, codes) = shown_of(&[("a.csv", places), ("b.csv", other)], &register);
    assert_eq!((shown[1].as_str(), codes), ("3 9", vec![]));
}

#[test]
fn what_is_computed_from_counts_does_not_tell_them() {
    let (withheld, doubt) = ("withheld-elsewhere", "may-give-away");
    for (files, unit, shown, codes) in [
        // Shares under another name of the dimension.
        (
            vec![
                "sex,year,value\nT,2023,60\nM,2023,56\nF,2023,4\n",
                "lytis,year,value\nMergaitės,2023,6.7\nBerniukai,2023,93.3\n",
            ],
            "percent",
            "60 • • | • •",
            vec![withheld],
        ),
        // Rates, of which another year tells the population.
        (
            vec!["measure,year,value\nNR,2022,35\nNR,2023,4\nRT,2022,7.0\nRT,2023,0.8\n"],
            "",
            "35 • 7.0 •",
            vec![],
        ),
        (
            vec!["year,value\n2022,35\n2023,4\n", "year,value\n2022,7.0\n2023,0.8\n"],
            "per-1000",
            "35 • | 7.0 •",
            vec![withheld],
        ),
        // Rates every five years, in which the population grew by a tenth.
        (
            vec![
                "year,value\n2010,40\n2015,3\n2020,50\n",
                "year,value\n2010,2.000\n2015,0.136\n2020,2.083\n",
            ],
            "per-1000",
            "40 • 50 | 2.000 • 2.083",
            vec![withheld],
        ),
        // No rates: a population does not grow by eight per cent within a year.
        (
            vec![
                "year,value\n2023-Q1,3\n2023-Q2,41\n2023-Q3,42\n2023-Q4,43\n",
                "year,value\n2023-Q1,0.150\n2023-Q2,2.000\n2023-Q3,2.000\n2023-Q4,2.000\n",
            ],
            "per-1000",
            "• 41 42 43 | 0.150 2.000 2.000 2.000",
            vec![],
        ),
        // Rates of which one was revised.
        (
            vec![
                "year,value\n2018,31\n2019,30\n2020,35\n2021,33\n2022,36\n2023,4\n",
                "year,value\n2018,6.2\n2019,6.0\n2020,7.0\n2021,9.0\n2022,7.2\n2023,0.8\n",
            ],
            "per-1000",
            "31 30 35 33 36 • | 6.2 6.0 7.0 9.0 7.2 •",
            vec![withheld],
        ),
        // Changes of which three of ten were revised.
        (
            vec![
                "year,value\n2013,91\n2014,47\n2015,130\n2016,88\n2017,154\n2018,67\n\
                 2019,203\n2020,119\n2021,176\n2022,58\n2023,3\n",
                "year,value\n2014,-44\n2015,83\n2016,-40\n2017,66\n2018,-90\n2019,136\n\
                 2020,-80\n2021,57\n2022,-118\n2023,-55\n",
            ],
            "children",
            "91 47 130 88 154 67 203 119 176 58 • | -44 83 -40 66 -90 136 -80 57 -118 -55",
            vec![doubt],
        ),
        // Changes.
        (
            vec![
                "year,value\n2021,91\n2022,47\n2023,3\n",
                "year,value\n2022,-44\n2023,-44\n",
            ],
            "children",
            "91 47 • | -44 •",
            vec![withheld],
        ),
        (
            vec!["year,value\n2022,7\n2023,3\n", "year,value\n2023,-4\n"],
            "children",
            "7 • | -4",
            vec![doubt],
        ),
        // Changes in per cent.
        (
            vec![
                "year,value\n2021,61\n2022,20\n2023,3\n",
                "year,value\n2022,-67.2\n2023,-85.0\n",
            ],
            "percent",
            "61 20 • | -67.2 •",
            vec![withheld],
        ),
        (
            vec!["year,value\n2022,20\n2023,3\n", "year,value\n2023,-85\n"],
            "percent",
            "20 • | -85",
            vec![doubt],
        ),
        // The sum of years.
        (
            vec!["year,value\n2022,24\n2023,3\n", "year,value\n2023,27\n"],
            "children",
            "24 • | 27",
            vec![doubt],
        ),
        // Running totals.
        (
            vec![
                "year,value\n2021,44\n2022,124\n2023,3\n",
                "year,value\n2021,144\n2022,268\n2023,271\n",
            ],
            "children",
            "44 • • | 144 • 271",
            vec![withheld],
        ),
        // All children less those without.
        (
            vec![
                "kind,year,value\nY,2023,3\n",
                "year,value\n2023,40\n",
                "year,value\n2023,37\n",
            ],
            "children",
            "• | 40 | 37",
            vec![doubt],
        ),
        // Nothing of that.
        (
            vec![
                "year,value\n2021,91\n2022,47\n2023,3\n",
                "year,value\n2021,12\n2022,-40\n2023,18\n",
            ],
            "children",
            "91 47 • | 12 -40 18",
            vec![],
        ),
        (
            vec![
                "year,value\n2021,91\n2022,47\n2023,3\n",
                "year,value\n2021,12.1\n2022,13.2\n2023,12.8\n",
            ],
            "percent",
            "91 47 • | 12.1 13.2 12.8",
            vec![],
        ),
    ] {
        let (found, findings) = check(&files, unit);
        assert_eq!(found.join(" | "), shown, "{files:?}");
        assert_eq!(findings, codes, "{files:?}");
    }
}
