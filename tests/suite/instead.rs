//! What a source says in place of a figure is shown as what it is: nil is no missing figure, a
//! bound no figure, and neither is ever a number in a sentence.

use snapbox::str;

use crate::project::{TestProject, typst_of};

const DATA: &str = "\u{feff}\"Laikotarpis\";\"Lytis\";\"Reikšmė\"\n\
    \"2020\";\"Mergaitės\";\"12,5\"\n\"2021\";\"Mergaitės\";\"–\"\n\
    \"2022\";\"Mergaitės\";\"<0,5\"\n\"2023\";\"Mergaitės\";\"…\"\n\
    \"Šaltinis: Valstybės duomenų agentūra\"\n";

fn project(text: &str) -> TestProject {
    TestProject::small().change("report/data/poverty.csv", DATA).change(
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
