//! Tests of what chapters say about figures, over a small report.

use snapbox::{assert_data_eq, str};

use super::{Typefaces, check};
use crate::assemble::{self, visit};
use crate::diagnostic::{Diagnostics, render};
use crate::load::{self, InMemory};
use crate::model::Project;
use crate::translation::Comparisons;

const MANIFEST: &str = "[report]\ntitle = { lt = \"A\", en = \"A\" }\nstate = \"LT\"\n\
    date = 2026-11-21\nlanguages = [\"lt\", \"en\"]\n\
    [organisation]\nname = { lt = \"A\", en = \"A\" }\n\
    [findings]\nmissing-part = \"off\"\n";
const REGISTER: &str = "[poverty]\nfile = \"p.csv\"\nunit = \"percent\"\ndecimals = 1\n\
    [pupils]\nfile = \"c.csv\"\nunit = \"children\"\ndecimals = 0\n";
const POVERTY: &str = "year,geo,value\n2019,LT,20.0\n2023,LT,17.84\n2019,EE,17.1\n\
    2023,EE,17.1\n";
const PUPILS: &str = "year,value\n2019,2000\n2023,2001\n";
const NAMES: &str = "indicator-poverty = A\nindicator-pupils = B\n";

/// Reads a report of one chapter.
fn report(lt: &str, en: &str, test: impl FnOnce(&Project, &load::Loaded, Diagnostics)) {
    let head = "+++\ntitle = \"A\"\n";
    let files = InMemory::new()
        .with("report/report.toml", MANIFEST)
        .with("report/data/indicators.toml", REGISTER)
        .with("report/data/p.csv", POVERTY)
        .with("report/data/c.csv", PUPILS)
        .with("translations/lt/report.ftl", NAMES)
        .with("translations/en/report.ftl", NAMES)
        .with("report/lt/a.md", format!("{head}articles = [\"4\"]\n+++\n{lt}"))
        .with("report/en/a.md", format!("{head}+++\n\n{en}"));
    let mut diags = Diagnostics::new();
    let loaded = load::load(&files, &[], &mut diags);
    let fonts = Typefaces {
        families: &["Libertinus Serif"],
        covers: &|_| true,
        lacks: &|_, _| false,
    };
    let comparisons = Comparisons::new(&loaded.project, &loaded.sources);
    let numbering = assemble::number(&loaded.project);
    let load::Loaded { project, sources } = &loaded;
    let (numbering, comparisons) = (&numbering, &comparisons);
    let report = assemble::ReportContext { project, sources, numbering, comparisons };
    check(report, fonts, &mut diags);
    test(&loaded.project, &loaded, diags);
}

/// Returns the findings about a chapter, but for unused indicators, with related places.
fn findings(lt: &str, en: &str) -> String {
    let mut text = String::new();
    report(lt, en, |project, loaded, diags| {
        let mut sorted = diags.into_sorted(&loaded.sources);
        sorted.retain(|finding| {
            !matches!(
                finding.code.as_str(),
                "unused-indicator"
                    | "indicator-without-source"
                    | "missing-part"
                    | "house-style"
            )
        });
        let language = "en".parse().unwrap();
        for finding in sorted {
            let related = finding.related.clone();
            text +=
                &render::short(&[finding], &loaded.sources, &project.catalog, language);
            for place in related {
                let slice = loaded.sources.slice(place.span);
                text += &format!("  {}: {slice}\n", place.label);
            }
        }
    });
    text
}

/// Returns the words of a chapter in both languages.
fn words(lt: &str, en: &str) -> String {
    let mut lines = Vec::new();
    report(lt, en, |project, loaded, _| {
        let numbering = assemble::number(project);
        for language in &project.manifest.languages {
            let options = assemble::Options {
                is_final: true,
                is_beside_source: false,
                apply_typography: true,
            };
            let report = assemble::ReportContext {
                project,
                sources: &loaded.sources,
                numbering: &numbering,
                comparisons: &Comparisons::new(project, &loaded.sources),
            };
            let document = assemble::assemble(report, *language, options);
            let mut text = String::new();
            let chapters = document.parts.iter().flat_map(|part| &part.chapters);
            for block in chapters.flat_map(|chapter| &chapter.blocks) {
                visit::lines(block, &mut |line| match line {
                    visit::Line::Inlines(inlines) => {
                        text.push_str(&assemble::plain_text(inlines));
                    }
                    visit::Line::Text(words) => text.push_str(words),
                });
            }
            lines.push(text.replace('\u{a0}', "/u{a0}"));
        }
    });
    format!("{}\n", lines.join("\n"))
}

const CLAIM: &str = "{{claim (value \"poverty\" year=2023 geo=\"LT\") \"<\" (value \"poverty\" year=2023 geo=\"EE\")}}";

#[test]
fn a_claim_that_fails_shows_its_sentence_in_each_language() {
    let lt = format!("Pirmas 2,5 proc. sakinys. Skurdas mažesnis. {CLAIM} Kitas.\n");
    let en =
        format!("A first sentence, 2.5 per cent. Poverty {CLAIM} is lower. Another.\n");
    assert_data_eq!(
        findings(&lt, &en),
        str![[r#"
report/lt/a.md:5:45: error[claim-fails]: the claim is false: 17.84 (poverty year=2023 geo=LT) is not less than 17.1 (poverty year=2023 geo=EE)
  sentence: Skurdas mažesnis.
  sentence: Poverty {{claim (value "poverty" year=2023 geo="LT") "<" (value "poverty" year=2023 geo="EE")}} is lower.

"#]]
    );
}

#[test]
fn a_claim_needs_a_sentence() {
    let claim = CLAIM.replace('<', ">");
    assert_data_eq!(
        findings(&format!("{claim}\n"), &format!("{claim}\n")),
        str![[r#"
report/en/a.md:5:1: error[placeholder-place]: there is no sentence that the claim could check
report/lt/a.md:5:1: error[placeholder-place]: there is no sentence that the claim could check

"#]]
    );
}

#[test]
fn figures_typed_by_hand_are_pointed_out() {
    let lt = "2023 m. skurdo rizika 17,8 proc., 17,8 %, 17,8 procento, 17,8 vaiko, 17,8. \
        2\u{a0}001 vaikas, 2 001 vaikas{{typed}}.\n\n> 17,8 proc.\n\n\
        2019 m. 17,8 proc., 20 proc.\n\n17,1 proc.\n";
    let en = "In 2023, 17.8 per cent, 17.8%, 17.8 percent, 17.8 children, 17.8. \
        2,001 children, 2,001 children{{typed}}.\n\n> 17.8 per cent.\n\n\
        In 2019, 17.8 per cent, 20 per cent.\n\n17.1 per cent.\n";
    assert_data_eq!(
        findings(lt, en),
        str![[r#"
report/en/a.md:5:10: note[typed-figure]: the figure `17.8` is typed by hand, but an indicator has it
report/en/a.md:5:25: note[typed-figure]: the figure `17.8` is typed by hand, but an indicator has it
report/en/a.md:5:32: note[typed-figure]: the figure `17.8` is typed by hand, but an indicator has it
report/en/a.md:5:67: note[typed-figure]: the figure `2,001` is typed by hand, but an indicator has it
report/en/a.md:9:25: note[typed-figure]: the figure `20` is typed by hand, but an indicator has it
report/en/a.md:11:1: note[typed-figure]: the figure `17.1` is typed by hand, but an indicator has it
report/lt/a.md:5:23: note[typed-figure]: the figure `17,8` is typed by hand, but an indicator has it
report/lt/a.md:5:35: note[typed-figure]: the figure `17,8` is typed by hand, but an indicator has it
report/lt/a.md:5:43: note[typed-figure]: the figure `17,8` is typed by hand, but an indicator has it
report/lt/a.md:5:76: note[typed-figure]: the figure `2 001` is typed by hand, but an indicator has it
report/lt/a.md:9:21: note[typed-figure]: the figure `20` is typed by hand, but an indicator has it
report/lt/a.md:11:1: note[typed-figure]: the figure `17,1` is typed by hand, but an indicator has it

"#]]
    );
}

#[test]
fn a_small_figure_is_pointed_out_where_it_is_just_what_an_indicator_prints() {
    let lt = "2019 m. – 20 proc. arba 20 %, 17 proc., 20 vaikų.\n\n2023 m. – 20 proc.\n\n\
        20 procentų, 18 procentų.\n";
    let en = "In 2019, 20 per cent or 20%, 17 per cent, 20 children.\n\nIn 2023, 20 per cent.\n\n\
        20 percent, 18 percent.\n";
    assert_data_eq!(
        findings(lt, en),
        str![[r#"
report/en/a.md:5:10: note[typed-figure]: the figure `20` is typed by hand, but an indicator has it
report/en/a.md:5:25: note[typed-figure]: the figure `20` is typed by hand, but an indicator has it
report/en/a.md:9:1: note[typed-figure]: the figure `20` is typed by hand, but an indicator has it
report/lt/a.md:5:11: note[typed-figure]: the figure `20` is typed by hand, but an indicator has it
report/lt/a.md:5:25: note[typed-figure]: the figure `20` is typed by hand, but an indicator has it
report/lt/a.md:9:1: note[typed-figure]: the figure `20` is typed by hand, but an indicator has it

"#]]
    );
}

#[test]
fn the_code_of_a_period_is_pointed_out() {
    let lt = "Nuo 2024-Q1 (2024K2, 2024M03) iki 2024-03 ir 2024.\n\n> 2024-Q1\n";
    let en = "From 2024-Q1 (2024K2, 2024M03) to 2024-03 and 2024.\n\n> 2024-Q1\n";
    assert_data_eq!(
        findings(lt, en),
        str![[r#"
report/en/a.md:5:6: note[typed-figure]: readers do not know the code `2024-Q1`
report/en/a.md:5:15: note[typed-figure]: readers do not know the code `2024K2`
report/en/a.md:5:23: note[typed-figure]: readers do not know the code `2024M03`
report/lt/a.md:5:5: note[typed-figure]: readers do not know the code `2024-Q1`
report/lt/a.md:5:14: note[typed-figure]: readers do not know the code `2024K2`
report/lt/a.md:5:22: note[typed-figure]: readers do not know the code `2024M03`

"#]]
    );
}

#[test]
fn what_is_not_printed_leaves_no_space() {
    let claim = CLAIM.replace('<', ">");
    let change = "{{change \"poverty\" from=2019 to=2023 geo=\"LT\"}}";
    let same = "{{change \"poverty\" from=2019 to=2023 geo=\"EE\"}}";
    let pupils = "{{change \"pupils\" from=2019 to=2023}}, {{change \"pupils\" from=2019 to=2023 as=\"difference\"}}";
    let text =
        format!("{claim} A {change}. {claim} B {same}{{{{typed}}}}, {pupils}. {claim}\n");
    assert_data_eq!(
        words(&text, &text),
        str![[r#"
A sumažėjo 2,2/u{a0}procentinio punkto. B nepakito, padidėjo 0,1/u{a0}proc., padidėjo 1/u{a0}vaiku.
A decreased by 2.2/u{a0}percentage points. B did not change, increased by 0.1/u{a0}per cent, increased by 1/u{a0}child.

"#]]
    );
}
