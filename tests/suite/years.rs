//! Years that `years` or a caption promises and the data do not have.

use snapbox::str;

use crate::project::TestProject;

const DATA: &str = "year,geo,value\n2014,LT,5\n2015,LT,6\n2017,LT,7\n2018,LT,8\n\
                    2012,EE,5\n2018,EE,6\n2019,EE,7\n";

fn project(text: &str) -> TestProject {
    TestProject::small().change("report/data/poverty.csv", DATA).change(
        "report/lt/26-skurdas.md",
        format!("+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\n{text}\n"),
    )
}

fn table(arguments: &str) -> String {
    format!("{{{{table \"poverty\" rows=\"year\" geo=\"LT\" {arguments}}}}}")
}

#[test]
fn years_beyond_the_ends_of_the_selection_are_found() {
    let wrong = [
        table("years=\"2012..2018\" caption=\"C\""),
        table("years=\"2014..2019\" caption=\"C\""),
        table("years=\"2012,2014,2018\" caption=\"C\""),
        table("years=\"2012..2019\" caption=\"C\""),
        "{{chart \"poverty\" kind=\"line\" series=\"geo\" geo=\"LT\" years=\"2010..2018\" caption=\"C\"}}"
            .to_owned(),
        "Metai: {{list \"poverty\" years=\"2010..2018\"}}.".to_owned(),
    ];
    project(&wrong.join("\n\n")).expect_findings(str![[r#"
report/lt/26-skurdas.md:6:47: warning[years-without-data]: `years` begins with 2012, but the figures of `poverty` begin in 2014
report/lt/26-skurdas.md:8:47: warning[years-without-data]: `years` ends with 2019, but the figures of `poverty` end in 2018
report/lt/26-skurdas.md:10:47: warning[years-without-data]: this selection has no figures of `poverty` for 2012
report/lt/26-skurdas.md:12:47: warning[years-without-data]: `years` begins with 2012, but the figures of `poverty` begin in 2014
report/lt/26-skurdas.md:12:47: warning[years-without-data]: `years` ends with 2019, but the figures of `poverty` end in 2018
report/lt/26-skurdas.md:14:60: warning[years-without-data]: `years` begins with 2010, but the figures of `poverty` begin in 2014
report/lt/26-skurdas.md:16:32: warning[years-without-data]: `years` begins with 2010, but the figures of `poverty` begin in 2012

"#]]);
    let right = [
        table("years=\"2014..2018\" caption=\"C\""),
        table("years=\"..2018\" caption=\"C\""),
        table("years=\"2014..\" caption=\"C\""),
        // What is missing within is seen, and another code has the first year.
        "{{table \"poverty\" rows=\"year\" columns=\"geo\" years=\"2012..2019\" caption=\"C\"}}".to_owned(),
        "Metai: {{list \"poverty\" years=\"2012..2019\"}}.".to_owned(),
    ];
    project(&right.join("\n\n")).expect_findings(str![""]);
}

#[test]
fn years_in_captions_are_those_of_the_figures() {
    let wrong = [
        table("caption=\"Skurdas, 2012–2018 m.\""),
        table("years=\"2014..2017\" caption=\"Skurdas 2014-2018 m.\""),
        table("years=\"2014\" caption=\"Skurdas 2014–2018 m.\""),
        "{{chart \"poverty\" kind=\"line\" series=\"geo\" geo=\"LT\" caption=\"Skurdas (2014 – 2019)\"}}"
            .to_owned(),
        table("caption=\"Skurdas nuo 2012 iki 2018 m.\""),
        table("caption=\"Skurdas, 2012–18 m.\""),
    ];
    project(&wrong.join("\n\n")).expect_findings(str![[r#"
report/lt/26-skurdas.md:6:58: warning[years-without-data]: the caption says 2012–2018, but the figures of `poverty` are for 2014–2018
report/lt/26-skurdas.md:8:76: warning[years-without-data]: the caption says 2014-2018, but the figures of `poverty` are for 2014–2017
report/lt/26-skurdas.md:10:70: warning[years-without-data]: the caption says 2014–2018, but the figures of `poverty` are for 2014
report/lt/26-skurdas.md:12:71: warning[years-without-data]: the caption says 2014 – 2019, but the figures of `poverty` are for 2014–2018
report/lt/26-skurdas.md:12:71: warning[house-style]: `2014 – 2019`: the dash of a range of figures has no spaces
report/lt/26-skurdas.md:14:61: warning[years-without-data]: the caption says 2012 iki 2018, but the figures of `poverty` are for 2014–2018
report/lt/26-skurdas.md:16:58: warning[years-without-data]: the caption says 2012–18, but the figures of `poverty` are for 2014–2018

"#]]);
    let right = [
        table("caption=\"Skurdas, 2014–2018 m.\""),
        table("caption=\"15–17 metų vaikai, CRC-2012-2013\""),
        table("caption=\"Skurdas nuo 2014 m. iki 2018 m.\""),
        table("caption=\"Skurdas, 2014–18 m.; 2014 ir 2018 m.\""),
        table("years=\"2014..2017\" caption=\"2010–2020 m. programa, 2014–2017 m.\""),
        // A school year.
        table("years=\"2014\" caption=\"2014–2015 mokslo metai\""),
    ];
    project(&right.join("\n\n")).expect_findings(str![""]);
}

#[test]
fn ends_of_a_change_are_errors_already() {
    project("{{change \"poverty\" from=2012 to=2018 geo=\"LT\"}}").expect_findings(str![[r#"
report/lt/26-skurdas.md:6:1: error[no-observation]: no value matches in the data of the indicator `poverty`: geo=LT year=2012

"#]]);
}
