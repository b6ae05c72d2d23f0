//! Charts: what is drawn, and what is said of it.

use std::collections::BTreeMap;

use snapbox::data::Inline as Snapshot;
use snapbox::{IntoData as _, str};

use crate::assemble::charts::{Chart, caption, chart};
use crate::assemble::origin::Origins;
use crate::assemble::words::DocumentWords;
use crate::diagnostic::{Diagnostics, FileId, SourceFile, Sources};
use crate::evidence::{Bibliography, Evidence, Register, TileMap, read};
use crate::markdown;
use crate::model::BlockKind;
use crate::text::builtin_catalog;

const REGISTER: &str = "[rate]\nfile = \"rate.csv\"\nunit = \"percent\"\ndecimals = 1\n\
    [town]\nfile = \"town.csv\"\nunit = \"children\"\ndecimals = 0\n\
    [few]\nfile = \"few.csv\"\nunit = \"children\"\nsuppress-below = 5\n\
    [round]\nfile = \"round.csv\"\nunit = \"percent\"\n";
const RATE: &str = "year,geo,sex,value,flag\n\
    2015,LT,F,12.5,\n2016,LT,F,13,\n2017,LT,F,,\n2018,LT,F,11.2,b\n2020,LT,F,10.8,p\n\
    2015,EE,F,9,\n2016,EE,F,8.5,\n2017,EE,F,8,\n2018,EE,F,7.5,\n2020,EE,F,7,\n\
    2015,LT,M,30,\n2018,LT,M,-2,\n";
const TOWN: &str = "year,geo,value,flag\n2018,Vilnius c. mun.,104553,\n\
    2018,Vilnius d. mun.,19214,\n2018,Neringa mun.,545,e\n2018,Rietavas mun.,,\n\
    2001,Neringa mun.,616,\n2018,Vilnius county,150000,\n";

const FEW: &str = "year,geo,sex,value,flag\n\
    2015,Neringa mun.,F,3,\n2016,Neringa mun.,F,9,\n2017,Neringa mun.,F,12,\n\
    2018,Neringa mun.,F,9,e\n2015,Neringa mun.,M,20,\n2016,Neringa mun.,M,20,\n\
    2017,Neringa mun.,M,,\n2018,Neringa mun.,M,20,\n\
    2018,Rietavas mun.,F,4,\n2018,Vilnius c. mun.,F,40,\n2018,Vilnius d. mun.,F,,\n";
/// A survey that has no rhythm of years, and one year later with a break.
const ROUND: &str = "year,geo,value,flag\n2017,LT,8,\n2021,LT,9,\n2024,LT,7,\n\
    2017,EE,5,\n2018,EE,6,b\n2021,EE,5,\n2024,EE,5,\n";

/// Returns the chart of a placeholder, or the names of what is wrong with it.
pub(crate) fn draw(placeholder: &str, language: &str) -> Result<Chart, Vec<String>> {
    let mut sources = Sources::default();
    let mut diags = Diagnostics::new();
    let register = add(&mut sources, REGISTER);
    let register = Register::parse(register, REGISTER, &mut diags);
    let mut datasets = BTreeMap::new();
    for (name, text) in
        [("rate.csv", RATE), ("town.csv", TOWN), ("few.csv", FEW), ("round.csv", ROUND)]
    {
        let file = add(&mut sources, text);
        let dataset =
            read::dataset(file, text, read::Wanted::Everything, &mut diags).unwrap();
        datasets.insert(name.to_owned(), dataset);
    }
    let evidence =
        Evidence::new(register, datasets, &crate::text::Catalog::default(), &mut diags);
    let text = format!("+++\n+++\n{placeholder}\n");
    let chapter = add(&mut sources, &text);
    let blocks = markdown::parse(chapter, &text, 8, &mut diags).blocks;
    let codes = |diags: Diagnostics| -> Vec<String> {
        let sorted = diags.into_sorted(&sources);
        let reason = |args: &BTreeMap<&'static str, crate::diagnostic::Arg>| {
            args.get("reason").map(|reason| format!(" {reason:?}")).unwrap_or_default()
        };
        sorted
            .iter()
            .map(|finding| format!("{}{}", finding.code.as_str(), reason(&finding.args)))
            .collect()
    };
    let Some(BlockKind::Chart(query)) = blocks.first().map(|block| &block.kind) else {
        return Err(codes(diags));
    };
    let tiles = TileMap::builtin();
    let data = match evidence.chart(query, &tiles) {
        Ok(data) => data,
        Err(findings) => {
            let mut found = Diagnostics::new();
            for finding in findings {
                found.push(finding);
            }
            return Err(codes(found));
        }
    };
    let catalog = builtin_catalog();
    let language = language.parse().unwrap();
    let words = DocumentWords { catalog: &catalog, language, apply_typography: true };
    let bibliography = Bibliography::default();
    let mut origins = Origins::new(&sources, &bibliography, words);
    let caption = caption(query, Some(5), "f5".to_owned(), words);
    Ok(chart(query, Some(&data), &tiles, caption, words, &mut origins))
}

fn add(sources: &mut Sources, text: &str) -> FileId {
    let (path, text) = (text.len().to_string(), text.to_owned());
    sources.add(SourceFile { path, text })
}

#[track_caller]
fn check(placeholder: &str, language: &str, expected: Snapshot) {
    let shown = match draw(placeholder, language) {
        Ok(chart) => outline(&chart),
        Err(codes) => codes.join("\n"),
    };
    snapbox::assert_data_eq!(format!("{shown}\n"), expected.raw());
}

fn outline(chart: &Chart) -> String {
    let mut lines = vec![format!("{} {:?}", chart.caption.label, chart.unit)];
    let ticks: Vec<&str> = chart.ticks.iter().map(|tick| tick.text.as_str()).collect();
    lines.push(format!("axis {}", ticks.join(" ")));
    let categories: Vec<String> = chart
        .categories
        .iter()
        .map(|mark| format!("{}{}", if mark.after_gap { "… " } else { "" }, mark.text))
        .collect();
    lines.push(format!("x {}", categories.join(" | ")));
    for panel in &chart.panels {
        for series in &panel.series {
            let points: Vec<String> = series
                .points
                .iter()
                .map(|point| {
                    format!(
                        "{}{}{}",
                        point.text,
                        point.flags,
                        if point.is_break { "!" } else { "" }
                    )
                })
                .collect();
            let title = panel.title.as_deref().unwrap_or("-");
            lines.push(format!("{title} / {}: {}", series.name, points.join(" ")));
        }
    }
    lines.extend(chart.notes.iter().cloned());
    lines.push(chart.alt.clone());
    lines.join("\n")
}

#[test]
fn a_line_chart_has_gaps_and_breaks() {
    let placeholder = "{{chart \"rate\" series=\"geo\" sex=\"F\" caption=\"Rodiklis\"}}";
    check(
        placeholder,
        "lt",
        str![[r#"
5 pav. Some("Procentai")
axis 0 5 10 15
x 2015 | 2016 | 2017 | 2018 | … 2020
- / Lietuva: 12,5 13,0 : 11,2b! 10,8p
- / Estija: 9,0 8,5 8,0 7,5 7,0
b – laiko eilutės lūžis
p – preliminarūs duomenys
Kur linija nutrūksta, duomenų nėra.
Linijinė diagrama „Rodiklis“. Matavimo vienetas: Procentai. Laikotarpis: 2015–2020. Lietuva: nuo 12,5 (2015 m.) iki 10,8 (2020 m.), iš paskelbtų reikšmių didžiausia – 13,0 (2016 m.), mažiausia – 10,8 (2020 m.). Estija: nuo 9,0 (2015 m.) iki 7,0 (2020 m.), iš paskelbtų reikšmių didžiausia – 9,0 (2015 m.), mažiausia – 7,0 (2020 m.). Trūksta 1 reikšmės. Laiko eilutės lūžis (Lietuva, 2018 m.): su ankstesnėmis reikšmėmis lyginti negalima. Preliminarūs duomenys (Lietuva, 2020 m.). Tarp 2018 m. ir 2020 m. duomenų nėra, linija nutrūksta.

"#]],
    );
    check(
        placeholder,
        "en",
        str![[r#"
Figure 5 Some("Per cent")
axis 0 5 10 15
x 2015 | 2016 | 2017 | 2018 | … 2020
- / Lithuania: 12.5 13.0 : 11.2b! 10.8p
- / Estonia: 9.0 8.5 8.0 7.5 7.0
b = break in time series
p = provisional value
Where a line is interrupted, no data are available.
Line chart “Rodiklis”. Unit: Per cent. Period: 2015–2020. Lithuania: from 12.5 (2015) to 10.8 (2020); of the published figures, highest 13.0 (2016), lowest 10.8 (2020). Estonia: from 9.0 (2015) to 7.0 (2020); of the published figures, highest 9.0 (2015), lowest 7.0 (2020). 1 figure is missing. Break in time series (Lithuania, 2018): not comparable with earlier figures. Provisional value (Lithuania, 2020). No data between 2018 and 2020; the line is interrupted.

"#]],
    );
}

#[test]
fn small_charts_and_bars() {
    check(
        "{{chart \"rate\" kind=\"bar\" facet=\"geo\" sex=\"F\" years=\"2015,2016\"}}",
        "en",
        str![[r#"
Figure 5 Some("Per cent")
axis 0 5 10 15
x 2015 | 2016
Lithuania / : 12.5 13.0
Estonia / : 9.0 8.5
Bar chart “⟨indicator-rate⟩”. Unit: Per cent. Period: 2015–2016. Lithuania: 2015, 12.5; 2016, 13.0. Estonia: 2015, 9.0; 2016, 8.5.

"#]],
    );
    check(
        "{{chart \"rate\" kind=\"bar\" x=\"geo\" sex=\"F\" years=\"2016\" alt=\"Mano\"}}",
        "lt",
        str![[r#"
5 pav. Some("Procentai, 2016\u{a0}m.")
axis 0 5 10 15
x Lietuva | Estija
- / : 13,0 8,5
Mano

"#]],
    );
    check(
        "{{chart \"rate\" kind=\"stacked-bar\" x=\"geo\" series=\"sex\" years=\"2015\"}}",
        "lt",
        str![[r#"
5 pav. Some("Procentai, 2015\u{a0}m.")
axis 0 10 20 30 40 50
x Lietuva | Estija
- / Moteriškoji: 12,5 9,0
- / Vyriškoji: 30,0 :
: – duomenų nėra
Stulpelis, prie kurio yra toks ženklas, neturi vienos ar kelių dalių: jo ilgis nėra visa suma.
Sudėtinė stulpelinė diagrama „⟨indicator-rate⟩“. Matavimo vienetas: Procentai. Moteriškoji: Lietuva – 12,5; Estija – 9,0. Vyriškoji: Lietuva – 30,0. Trūksta 1 reikšmės.

"#]],
    );
}

#[test]
fn what_is_withheld_is_not_missing() {
    check(
        "{{chart \"few\" series=\"sex\" geo=\"Neringa mun.\" caption=\"Keli\"}}",
        "lt",
        str![[r#"
5 pav. Some("Vaikų skaičius")
axis 0 5 10 15 20
x 2015 | 2016 | 2017 | 2018
- / Moteriškoji: • 9 12 9e
- / Vyriškoji: 20 20 : 20
e – įvertis
Kur linija nutrūksta be jokio ženklo, duomenų nėra.
• – skaičius per mažas arba leistų apskaičiuoti kitą, per mažą; nerodomas, kad nebūtų galima atpažinti vaiko
Linijinė diagrama „Keli“. Matavimo vienetas: Vaikų skaičius. Laikotarpis: 2015–2018. Moteriškoji: nuo 9 (2016 m.) iki 9 (2018 m.), iš paskelbtų reikšmių didžiausia – 12 (2017 m.), mažiausia – 9 (2016 m. ir 2018 m.). Vyriškoji: nuo 20 (2015 m.) iki 20 (2018 m.), visos paskelbtos reikšmės vienodos. Trūksta 1 reikšmės. Sąmoningai neskelbiama 1 reikšmė. Įvertis (Moteriškoji, 2018 m.).

"#]],
    );
    check(
        "{{chart \"few\" series=\"sex\" geo=\"Neringa mun.\" caption=\"Few\"}}",
        "en",
        str![[r#"
Figure 5 Some("Number of children")
axis 0 5 10 15 20
x 2015 | 2016 | 2017 | 2018
- / Female: • 9 12 9e
- / Male: 20 20 : 20
e = estimated value
Where a line is interrupted without a sign, no data are available.
• = count too small, or one from which another would follow; not shown, so that no child can be identified
Line chart “Few”. Unit: Number of children. Period: 2015–2018. Female: from 9 (2016) to 9 (2018); of the published figures, highest 12 (2017), lowest 9 (2016 and 2018). Male: from 20 (2015) to 20 (2018); all published figures are the same. 1 figure is missing. 1 figure is withheld on purpose. Estimated value (Female, 2018).

"#]],
    );
    check(
        "{{chart \"few\" kind=\"stacked-bar\" x=\"geo\" series=\"sex\" years=\"2018\" \
         geo=\"Neringa mun.,Rietavas mun.\" caption=\"Keli\"}}",
        "lt",
        str![[r#"
5 pav. Some("Vaikų skaičius, 2018\u{a0}m.")
axis 0 10 20 30
x Neringos savivaldybė | Rietavo savivaldybė
- / Moteriškoji: 9e •
- / Vyriškoji: 20 :
e – įvertis
Dviguba linija apvestos reikšmės, prie kurių yra tokia raidė.
: – duomenų nėra
• – skaičius per mažas arba leistų apskaičiuoti kitą, per mažą; nerodomas, kad nebūtų galima atpažinti vaiko
Stulpelis, prie kurio yra toks ženklas, neturi vienos ar kelių dalių: jo ilgis nėra visa suma.
Sudėtinė stulpelinė diagrama „Keli“. Matavimo vienetas: Vaikų skaičius. Moteriškoji: Neringos savivaldybė – 9. Vyriškoji: Neringos savivaldybė – 20. Trūksta 1 reikšmės. Sąmoningai neskelbiama 1 reikšmė. Įvertis (Moteriškoji, Neringos savivaldybė).

"#]],
    );
    let map = "{{chart \"few\" kind=\"map\" years=\"2018\" sex=\"F\" caption=\"Few\"}}";
    check(
        map,
        "en",
        str![[r#"
Figure 5 Some("Number of children, 2018")
axis 0 10 20 30 40
x Neringa | Rietavas | Vilnius | Vilnius d.
- / : 9e • 40 :
e = estimated value
A double outline marks figures with such a letter.
Tile map “Few”. Unit: Number of children. Figures: Neringa, 9; Vilnius, 40. 57 figures are missing. 1 figure is withheld on purpose. Estimated value (Neringa).

"#]],
    );
    let shading = draw(map, "lt").unwrap().shading.unwrap();
    assert_eq!(shading.missing.as_deref(), Some("duomenų nėra"));
    assert!(shading.withheld.unwrap().contains("nerodomas"));
}

#[test]
fn a_line_is_interrupted_where_a_time_is_missing() {
    let gaps = |placeholder: &str| {
        let chart = draw(placeholder, "en").unwrap();
        let gaps = chart.categories.iter().filter(|category| category.after_gap);
        let times: Vec<&str> = gaps.map(|category| category.text.as_str()).collect();
        (times.join(" "), chart.notes.iter().any(|note| note.contains("interrupted")))
    };
    for (arguments, expected) in [
        // Every few years: nothing is missing between.
        ("\"round\" geo=\"LT\"", ("", false)),
        ("\"round\" geo=\"LT\" years=\"2021,2024\"", ("", false)),
        ("\"round\" geo=\"EE\"", ("2021 2024", true)),
        // The author left the times between out.
        ("\"rate\" geo=\"EE\" sex=\"F\" years=\"2015,2016,2018\"", ("", false)),
        ("\"rate\" geo=\"EE\" sex=\"F\" years=\"2017..2020\"", ("2020", true)),
    ] {
        let (times, is_said) = gaps(&format!("{{{{chart {arguments}}}}}"));
        assert_eq!((times.as_str(), is_said), expected, "{arguments}");
    }
}

#[test]
fn only_what_is_drawn_is_explained() {
    let notes = |placeholder: &str| draw(placeholder, "en").unwrap().notes.join(" | ");
    for (arguments, expected) in [
        // The dotted line that a break makes.
        (
            "\"round\" geo=\"EE\" years=\"2017,2018\"",
            "b = break in time series | A dotted line joins figures that cannot be compared \
             because of a break in the time series. | The vertical axis does not begin at zero.",
        ),
        (
            "\"round\" geo=\"EE\" years=\"2018,2021\"",
            "b = break in time series | The vertical axis does not begin at zero.",
        ),
        ("\"round\" kind=\"bar\" geo=\"EE\" years=\"2021\"", ""),
    ] {
        assert_eq!(notes(&format!("{{{{chart {arguments}}}}}")), expected, "{arguments}");
    }
}

#[test]
fn of_equal_extremes_all_are_named_or_none() {
    for (arguments, expected) in [
        (
            "\"round\" geo=\"EE\" years=\"2017,2018,2021\" kind=\"line\"",
            "highest 6 (2018), lowest 5 (2017 and 2021)",
        ),
        (
            "\"few\" geo=\"Neringa mun.\" sex=\"M\" years=\"2015,2016\"",
            "all figures are the same",
        ),
        ("\"few\" geo=\"Neringa mun.\" sex=\"M\"", "all published figures are the same"),
        (
            "\"few\" geo=\"Neringa mun.\" sex=\"F\"",
            "of the published figures, highest 12 (2017), lowest 9 (2016 and 2018)",
        ),
    ] {
        let chart = draw(&format!("{{{{chart {arguments}}}}}"), "en").unwrap();
        assert!(chart.alt.contains(expected), "{arguments}: {}", chart.alt);
    }
}

#[test]
fn a_map_names_its_areas_and_those_without_figures() {
    let geo = "geo=\"Neringa mun.,Vilnius c. mun.,Vilnius d. mun.,Rietavas mun.\"";
    let placeholder = format!("{{{{chart \"town\" kind=\"map\" years=\"2018\" {geo}}}}}");
    check(
        &placeholder,
        "lt",
        str![[r#"
5 pav. Some("Vaikų skaičius, 2018\u{a0}m.")
axis 0 50 000 100 000 150 000
x Neringa | Vilnius | Vilniaus r. | Rietavas
- / : 545e 104 553 19 214 :
e – įvertis
Dviguba linija apvestos reikšmės, prie kurių yra tokia raidė.
Langelių žemėlapis „⟨indicator-town⟩“. Matavimo vienetas: Vaikų skaičius. Reikšmės: Neringa – 545; Vilnius – 104 553; Vilniaus r. – 19 214. Trūksta 57 reikšmių. Įvertis (Neringa).

"#]],
    );
    let chart = draw(&placeholder, "en").unwrap();
    let shading = chart.shading.unwrap();
    assert!(shading.classes.iter().map(|it| &it.text).eq(["545", "19,214", "104,553"]));
    assert_eq!(shading.missing.as_deref(), Some("no data"));
}

#[test]
fn what_can_not_be_drawn_is_said() {
    for (arguments, expected) in [
        ("\"rate\" series=\"geo sex\" years=\"2015\"", "one-point"),
        ("\"rate\" x=\"geo\" sex=\"F\" years=\"2015\"", "line-time"),
        ("\"rate\" kind=\"bar\" series=\"geo\" sex=\"F\"", "one-series"),
        ("\"rate\" kind=\"stacked-bar\" series=\"geo\" sex=\"M\"", "negative"),
        ("\"rate\" kind=\"bar\" geo=\"LT\" sex=\"F\" years=\"2017\"", "empty"),
        ("\"town\" kind=\"map\" years=\"2018\"", "tiles"),
        ("\"rate\" kind=\"map\" sex=\"F\" years=\"2015\"", "tiles"),
        ("\"rate\" \"town\" geo=\"LT\" sex=\"F\"", "units"),
        ("\"rate\" series=\"geo\"", "open-dimension"),
        ("\"rate\" series=\"gėo\" sex=\"F\"", "unknown-dimension"),
        ("\"rate\" kind=\"pie\" geo=\"LT\" sex=\"F\"", "placeholder-argument"),
        ("\"rate\" rows=\"year\" geo=\"LT\" sex=\"F\"", "placeholder-argument"),
        ("\"none\"", "unknown-indicator"),
    ] {
        let found = draw(&format!("{{{{chart {arguments}}}}}"), "en").unwrap_err();
        assert!(found.concat().contains(expected), "{arguments}: {found:?}");
    }
}
