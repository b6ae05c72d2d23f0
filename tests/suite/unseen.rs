//! What is true of published figures and not of what is printed of them; figures that are
//! printed as nothing; what can be said of a bound.

use snapbox::str;

use crate::project::TestProject;

const DATA: &str = "year,geo,value\n2019,LT,17.86\n2020,LT,17.94\n2021,LT,0.04\n2022,LT,-0.003\n\
                    2023,LT,0\n2023,LV,20.1\n2024,LT,<5\n";

fn report(text: &str) -> TestProject {
    TestProject::small().change("report/data/poverty.csv", DATA).change(
        "report/lt/26-skurdas.md",
        format!("+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\n{text}\n"),
    )
}

#[test]
fn a_claim_is_to_be_true_of_what_is_printed() {
    report(
        "Skurdas padidėjo nuo {{number \"poverty\" year=2019 geo=\"LT\"}} iki \
         {{value \"poverty\" year=2020 geo=\"LT\"}} \
         {{claim (value \"poverty\" year=2020 geo=\"LT\") \">\" (value \"poverty\" year=2019 geo=\"LT\")}}.\n\n\
         Jis buvo didžiausias {{claim (value \"poverty\" year=2020 geo=\"LT\") \"highest-since\" \"2019\"}}.\n\n\
         Daugiau kaip 17,9 proc. {{claim (value \"poverty\" year=2020 geo=\"LT\") \">\" \"17.9\"}}.\n\n\
         Mažiau kaip 17,9 proc. {{claim (value \"poverty\" year=2019 geo=\"LT\") \"<\" \"17.9\"}}.",
    )
    .expect_findings(str![[r#"
report/lt/26-skurdas.md:6:105: warning[claim-not-printed]: the claim is true, but not of what readers see: 17.9 and 17.9 are printed for 17.94 (poverty year=2020 geo=LT) and 17.86 (poverty year=2019 geo=LT)
report/lt/26-skurdas.md:8:22: warning[claim-not-printed]: the claim is true, but not of what readers see: 17.9 and 17.9 are printed for 17.94 (poverty year=2020 geo=LT) and 17.86 (2019)
report/lt/26-skurdas.md:10:14: note[typed-figure]: the figure `17,9` is typed by hand, but an indicator has it
report/lt/26-skurdas.md:10:25: warning[claim-not-printed]: the claim is true, but not of what readers see: 17.9 and 17.9 are printed for 17.94 (poverty year=2020 geo=LT) and 17.9
report/lt/26-skurdas.md:12:13: note[typed-figure]: the figure `17,9` is typed by hand, but an indicator has it
report/lt/26-skurdas.md:12:24: warning[claim-not-printed]: the claim is true, but not of what readers see: 17.9 and 17.9 are printed for 17.86 (poverty year=2019 geo=LT) and 17.9

"#]]);
    // What is true of the printed figures too is no finding, and neither is what is false anyway.
    report(
        "Nesumažėjo {{claim (value \"poverty\" year=2020 geo=\"LT\") \">=\" (value \"poverty\" year=2019 geo=\"LT\")}}. \
         Mažiau nei Latvijoje {{claim (value \"poverty\" year=2020 geo=\"LT\") \"<\" (value \"poverty\" year=2023 geo=\"LV\")}}. \
         Daugiau kaip 17,8 {{claim (value \"poverty\" year=2019 geo=\"LT\") \">\" \"17.8\"}}. \
         Mažiau kaip 10 {{claim (value \"poverty\" year=2024 geo=\"LT\") \"<\" \"10\"}}.",
    )
    .expect_findings(str![[""]]);
    let more = "[poverty]\nfile = \"poverty.csv\"\nunit = \"percent\"\ndecimals = 2\nsource = \"eurostat\"\n";
    report("Padidėjo {{claim (value \"poverty\" year=2020 geo=\"LT\") \">\" (value \"poverty\" year=2019 geo=\"LT\")}}.")
        .change("report/data/indicators.toml", more)
        .expect_findings(str![[""]]);
}

#[test]
fn what_to_type_is_said_in_both_languages() {
    let project = report(
        "Padidėjo {{claim (value \"poverty\" year=2020 geo=\"LT\") \">\" (value \"poverty\" year=2019 geo=\"LT\")}} ir \
         buvo {{value \"poverty\" year=2021 geo=\"LT\"}}.",
    );
    project.run("check --ui-language en").stdout_eq(str![[r#"
warning[claim-not-printed]: the claim is true, but not of what readers see: 17.9 and 17.9 are printed for 17.94 (poverty year=2020 geo=LT) and 17.86 (poverty year=2019 geo=LT)
 --> report/lt/26-skurdas.md:6:10
  |
6 | Padidėjo {{claim (value "poverty" year=2020 geo="LT") ">" (value "poverty" year=2019 geo="LT"...
  | ---------^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  | |        |
  | |        the claim
  | the sentence that it checks
  |
  = help: to print more digits, write `decimals = 2` for the indicator `poverty` in `indicators.toml`
  = help: or choose a word that fits the printed figures too, such as “hardly changed”, and write `>=` in the claim

warning[printed-as-zero]: a figure of the indicator `poverty` is not zero, but is printed as 0.0: 0.04
 --> report/lt/26-skurdas.md:6:106
  |
6 | ...=2019 geo="LT")}} ir buvo {{value "poverty" year=2021 geo="LT"}}.
  |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `decimals = 2` for the indicator `poverty` in `indicators.toml`
  = help: in a sentence you can also leave the figure out and say it in words, for example “less than 0.1 per cent”
2 warnings

"#]]);
    project.run("check --ui-language lt").stdout_eq(str![[r#"
įspėjimas[claim-not-printed]: teiginys teisingas, bet skaitytojai to nemato: spausdinama 17,9 ir 17,9, o duomenyse yra 17,94 (poverty year=2020 geo=LT) ir 17,86 (poverty year=2019 geo=LT)
 --> report/lt/26-skurdas.md:6:10
  |
6 | Padidėjo {{claim (value "poverty" year=2020 geo="LT") ">" (value "poverty" year=2019 geo="LT"...
  | ---------^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  | |        |
  | |        teiginys
  | tikrinamas sakinys
  |
  = patarimas: kad būtų spausdinama daugiau skaitmenų, rodiklio `poverty` aprašyme faile `indicators.toml` rašykite `decimals = 2`
  = patarimas: arba parinkite žodį, tinkantį ir spausdinamiems skaičiams, pvz., „beveik nepakito“, o teiginyje rašykite `>=`

įspėjimas[printed-as-zero]: rodiklio `poverty` skaičius nėra nulis, bet spausdinama 0,0: 0,04
 --> report/lt/26-skurdas.md:6:106
  |
6 | ...=2019 geo="LT")}} ir buvo {{value "poverty" year=2021 geo="LT"}}.
  |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = patarimas: rodiklio `poverty` aprašyme faile `indicators.toml` rašykite `decimals = 2`
  = patarimas: sakinyje vietoj skaičiaus galite parašyti ir žodžiais, pvz., „mažiau kaip 0,1 proc.“
2 įspėjimai

"#]]);
}

#[test]
fn a_figure_that_is_something_is_not_printed_as_nothing() {
    report(
        "Buvo {{value \"poverty\" year=2021 geo=\"LT\"}}, {{number \"poverty\" year=2022 geo=\"LT\"}} ir \
         {{value \"poverty\" year=2023 geo=\"LT\"}}.\n\n\
         {{table \"poverty\" rows=\"year\" columns=\"geo\" years=\"2021..2023\" caption=\"Skurdas\"}}\n\n\
         {{chart \"poverty\" kind=\"bar\" years=\"2020..2021\" geo=\"LT\" caption=\"Skurdas\"}}",
    )
    .expect_findings(str![[r#"
report/lt/26-skurdas.md:6:6: warning[printed-as-zero]: a figure of the indicator `poverty` is not zero, but is printed as 0.0: 0.04
report/lt/26-skurdas.md:6:46: warning[printed-as-zero]: a figure of the indicator `poverty` is not zero, but is printed as 0.0: −0.003
report/lt/26-skurdas.md:8:1: warning[printed-as-zero]: 2 figures of the indicator `poverty` are not zero, but are printed as 0.0, for example 0.04
report/lt/26-skurdas.md:10:1: warning[printed-as-zero]: a figure of the indicator `poverty` is not zero, but is printed as 0.0: 0.04

"#]]);
}

#[test]
fn of_a_bound_a_sentence_can_say_which_is_more() {
    report(
        "Pokytis {{change \"poverty\" from=2023 to=2024 geo=\"LT\"}}, skirtumas \
         {{difference (value \"poverty\" year=2024 geo=\"LT\") (value \"poverty\" year=2023 geo=\"LV\") expect=\"less\"}}, \
         {{ratio (value \"poverty\" year=2020 geo=\"LT\") (value \"poverty\" year=2024 geo=\"LT\")}}.",
    )
    .expect_findings(str![[r#"
report/lt/26-skurdas.md:6:9: error[missing-value]: nobody can know which figure is larger: the source gives only a bound, `<5`, for the indicator `poverty`: geo=LT year=2024
report/lt/26-skurdas.md:6:68: error[missing-value]: a change, difference or ratio cannot be computed: the source gives only a bound, `<5`, for the indicator `poverty`: year=2024 geo=LT
report/lt/26-skurdas.md:6:172: error[missing-value]: a change, difference or ratio cannot be computed: the source gives only a bound, `<5`, for the indicator `poverty`: year=2024 geo=LT

"#]]);
    // What is offered is read and true.
    report(
        "Mažiau {{claim (value \"poverty\" year=2024 geo=\"LT\") \"<\" (value \"poverty\" year=2023 geo=\"LV\")}}, \
         daugiau {{claim (value \"poverty\" year=2020 geo=\"LT\") \">\" (value \"poverty\" year=2024 geo=\"LT\")}}.",
    )
    .expect_findings(str![[""]]);
}
