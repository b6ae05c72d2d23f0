//! What stands before the summary: a foreword that is signed, thanks, abbreviations, the report at
//! a glance.

use snapbox::{IntoData as _, str};

use crate::project::{TestProject, check, typst_of};

const FILES: &str = "=== report/lt/foreword.md
+++
title = \"Pratarmė\"
kind = \"foreword\"
signature = [\"Vardenė Pavardenė\", \"Konfederacijos direktorė\"]
+++

Rašė Vaiko teisių apsaugos kontrolieriaus įstaiga (VTAKĮ).
=== report/lt/abbreviations.md
+++
title = \"Santrumpos\"
kind = \"abbreviations\"
+++

{{register \"abbreviations\"}}
=== report/lt/at-a-glance.md
+++
title = \"Svarbiausia\"
kind = \"at-a-glance\"
+++

Skurdo rizika {{change \"poverty\" from=2022 to=2023 sex=\"T\"}}{{cite \"eurostat\"}}.
=== report/lt/summary.md
+++
title = \"Santrauka\"
kind = \"summary\"
+++

VTAKĮ rašo.
";

#[test]
fn the_foreword_is_first_and_signed_and_abbreviations_are_collected() {
    let project = TestProject::small().files(FILES);
    project.expect_findings(str![[r#"
report/lt/at-a-glance.md:6:15: warning[series-break]: figures of `poverty` are not comparable: there is a break in the series (2023)

"#]]);
    let (snapshot, _) = project.inspect();
    let titles = snapshot.documents()[0].parts.iter().map(|part| part.title.as_str());
    let titles: Vec<&str> = titles.take(4).collect();
    assert_eq!(titles, ["Pratarmė", "Santrumpos", "Svarbiausia", "Santrauka"]);
    snapbox::assert_data_eq!(typst_of(&snapshot, "lt"), str![[r#"
// /chapters/26-skurdas.typ
#import "/templates/look.typ": *
#chapter(title: "Skurdas", articles: "26 straipsnis", anchor: "chapter-26-skurdas")
#[
#numbered-paragraph(number: "1", anchor: "p1", par({text("2023 m. skurdo rizika buvo ");text("17,8 proc.");text("");}))
]

// /chapters/abbreviations.typ
#import "/templates/look.typ": *
#[
#bullets(tight: true, items: ({
par({strong({text("VTAKĮ");});text(" – Vaiko teisių apsaugos kontrolieriaus įstaiga");})
}, ))
]

// /chapters/at-a-glance.typ
#import "/templates/look.typ": *
#[
#whole(par({text("Skurdo rizika ");text("sumažėjo 4,6 procentinio punkto");note(number: "1", anchor: "note-1", {emph({text("Skurdo rizika");});text(".");});text(".");}))
]

// /chapters/foreword.typ
#import "/templates/look.typ": *
#[
#par({text("Rašė Vaiko teisių apsaugos kontrolieriaus įstaiga (VTAKĮ).");})
#par({strong({text("Vardenė Pavardenė");});linebreak();text("Konfederacijos direktorė");})
]

// /chapters/summary.typ
#import "/templates/look.typ": *
#[
#par({text("VTAKĮ rašo.");})
]


"#]].raw());
}

#[test]
fn abbreviations_are_explained_once_and_figures_at_a_glance_come_from_data() {
    check(
        &format!(
            "{FILES}=== report/lt/19-smurtas.md\n+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\n\
             ABTĮ ir JT rašė.\n\nVaiko teisių tarnyba (VTT) ir ABTĮ. Vaiko teisių tarnyba (VTT).\n\
             === report/lt/at-a-glance.md\n+++\ntitle = \"Svarbiausia\"\nkind = \"at-a-glance\"\n+++\n\n\
             Skurdo rizika yra 41,3 proc., žr. VTT.\n"
        ),
        str![[r#"
report/lt/19-smurtas.md:6:1: note[abbreviation]: abbreviation `ABTĮ` is not explained
report/lt/19-smurtas.md:8:59: note[abbreviation]: abbreviation `VTT` is explained a second time
report/lt/at-a-glance.md:6:19: note[typed-figure]: figure `41,3` is typed by hand on the page “at a glance”

"#]],
    );
}

#[test]
fn the_website_lists_tables_as_the_pdf_does() {
    let table =
        "{{table \"poverty\" rows=\"year\" columns=\"sex\" caption=\"Skurdas\"}}\n\n";
    let project = TestProject::small().chapter(&format!("\n{}", table.repeat(5)));
    project.run("build --format html -q").code(0);
    let page = project.read("build/site/lt.html");
    assert!(page.contains("<summary>Lentelės</summary>"), "{page}");
    assert_eq!(page.matches("<li><a href=\"#t5\">").count(), 1);
}
