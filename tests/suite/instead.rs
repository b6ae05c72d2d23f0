//! What a source says in place of a figure is shown as what it is: nil is no missing figure, a
//! bound no figure, and neither is ever a number in a sentence.

use snapbox::str;

use crate::project::{TestProject, typst_of};

const DATA: &str = "\u{feff}\"Laikotarpis\";\"Lytis\";\"Reikšmė\"\n\
    \"2020\";\"Mergaitės\";\"12,5\"\n\"2021\";\"Mergaitės\";\"–\"\n\
    \"2022\";\"Mergaitės\";\"<0,5\"\n\"2023\";\"Mergaitės\";\"…\"\n\
    \"Šaltinis: Valstybės duomenų agentūra\"\n";

fn project(text: &str) -> TestProject {
    let project = TestProject::small();
    let register = project.read("report/data/indicators.toml");
    let register = register.lines().filter(|line| !line.starts_with("default"));
    let register: Vec<&str> = register.collect();
    let register = register.join("\n");
    project
        .change("report/data/indicators.toml", register)
        .change("report/data/poverty.csv", DATA)
        .change(
            "report/lt/26-skurdas.md",
            format!("+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\n{text}\n"),
        )
}

#[test]
fn a_table_tells_nil_a_bound_and_nothing_apart() {
    let project = project(
        "{{table \"poverty\" rows=\"year\" columns=\"lytis\" years=\"2020..2023\" \
         caption=\"Lentelė\"}}",
    );
    let typst = typst_of(&project.inspect().0, "lt");
    for text in ["12,5", "\"–\"", "<0,5", "\":\"", "tokių atvejų nebuvo", "duomenų nėra"]
    {
        assert!(typst.contains(text), "{text}\n{typst}");
    }
}

#[test]
fn a_chart_in_words_says_what_stands_in_place_of_figures() {
    for (kind, figures) in [("line", "12,5 (2020 m.)"), ("bar", "2020 m. – 12,5")] {
        let project = project(&format!(
            "{{{{chart \"poverty\" kind=\"{kind}\" years=\"2020..2023\" caption=\"Skurdas\"}}}}"
        ));
        let typst = typst_of(&project.inspect().0, "lt");
        let told = format!(
            "Reikšmės: {figures}. Vietoj skaičiaus šaltinis nurodo: \
             tokių atvejų nebuvo (2021 m.); <0,5 (2022 m.). Trūksta 1 reikšmės."
        );
        let told = told.replace(' ', "");
        let plain = typst.replace(['\u{a0}', ' '], "");
        assert!(plain.contains(&told), "{told}\n{typst}");
    }
}

#[test]
fn a_claim_that_a_bound_leaves_open_says_so() {
    project(
        "Mažiau nei 1 {{claim (value \"poverty\" year=2022) \"<\" \"1\"}}. Mažiau nei 0,2 \
         {{claim (value \"poverty\" year=2022) \"<\" \"0.2\"}}. Nebuvo \
         {{claim (value \"poverty\" year=2021) \"=\" \"0\"}}. Daugiau nei 1 \
         {{claim (value \"poverty\" year=2022) \">\" \"1\"}}.",
    )
    .expect_findings(str![[r#"
report/data/poverty.csv:6:1: note[dataset-notes]: skipped a line outside the table: `Šaltinis: Valstybės duomenų agentūra`
report/lt/26-skurdas.md:6:76: error[missing-value]: the claim can be neither confirmed nor refuted: the source gives only a bound, `<0.5`, for the indicator `poverty`: year=2022
report/lt/26-skurdas.md:6:193: error[claim-fails]: the claim is false: <0.5 (poverty year=2022) is not more than 1

"#]]);
    project(
        "Daugiausia nuo 2020 m. {{claim (value \"poverty\" year=2020) \"highest-since\" \"2020\"}}. \
         Mažiausia nuo 2021 m. {{claim (value \"poverty\" year=2021) \"lowest-since\" \"2021\"}}.",
    )
    .expect_findings(str![[r#"
report/data/poverty.csv:6:1: note[dataset-notes]: skipped a line outside the table: `Šaltinis: Valstybės duomenų agentūra`
report/lt/26-skurdas.md:6:24: warning[claim-gap]: the claim is about a series of `poverty` in which a figure is missing or withheld: 2023
report/lt/26-skurdas.md:6:108: warning[claim-gap]: the claim is about a series of `poverty` in which figures are missing, withheld or a bound that leaves it open: 2022 (<0.5), 2023

"#]]);
}

#[test]
fn a_sentence_is_told_what_the_source_says() {
    project(
        "{{value \"poverty\" year=2021}}, {{value \"poverty\" year=2022}}, \
         {{value \"poverty\" year=2023}}.",
    )
    .expect_findings(str![[r#"
report/data/poverty.csv:6:1: note[dataset-notes]: skipped a line outside the table: `Šaltinis: Valstybės duomenų agentūra`
report/lt/26-skurdas.md:6:1: error[missing-value]: the source says that there were no such cases for the indicator `poverty`: year=2021
report/lt/26-skurdas.md:6:32: error[missing-value]: the source gives only a bound, `<0.5`, for the indicator `poverty`: year=2022
report/lt/26-skurdas.md:6:63: error[missing-value]: the source gives no figure for the indicator `poverty`: year=2023

"#]]);
}
