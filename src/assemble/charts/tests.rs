//! Charts: what is drawn, and what is said of it.

use std::collections::BTreeMap;

use snapbox::data::Inline as Snapshot;
use snapbox::{IntoData as _, str};

use crate::assemble::charts::{Chart, chart};
use crate::assemble::words::Words;
use crate::diagnostic::{Diagnostics, FileId, SourceFile, Sources};
use crate::evidence::{Evidence, Register, TileMap, read};
use crate::load::{builtin_catalog, markdown};
use crate::model::BlockKind;

const REGISTER: &str = "[rate]\nfile = \"rate.csv\"\nunit = \"percent\"\ndecimals = 1\n\
    [town]\nfile = \"town.csv\"\nunit = \"children\"\ndecimals = 0\n";
const RATE: &str = "year,geo,sex,value,flag\n\
    2015,LT,F,12.5,\n2016,LT,F,13,\n2017,LT,F,,\n2018,LT,F,11.2,b\n2020,LT,F,10.8,p\n\
    2015,EE,F,9,\n2016,EE,F,8.5,\n2017,EE,F,8,\n2018,EE,F,7.5,\n2020,EE,F,7,\n\
    2015,LT,M,30,\n2018,LT,M,-2,\n";
const TOWN: &str = "year,geo,value,flag\n2018,Vilnius c. mun.,104553,\n\
    2018,Vilnius d. mun.,19214,\n2018,Neringa mun.,545,e\n2018,Rietavas mun.,,\n\
    2001,Neringa mun.,616,\n2018,Vilnius county,150000,\n";

/// Returns the chart of a placeholder, or the names of what is wrong with it.
pub(crate) fn draw(placeholder: &str, language: &str) -> Result<Chart, Vec<String>> {
    let mut sources = Sources::default();
    let mut diags = Diagnostics::new();
    let register = add(&mut sources, REGISTER);
    let register = Register::parse(register, REGISTER, &mut diags);
    let mut datasets = BTreeMap::new();
    for (name, text) in [("rate.csv", RATE), ("town.csv", TOWN)] {
        let file = add(&mut sources, text);
        let dataset =
            read::dataset(file, text, read::Wanted::Everything, &mut diags).unwrap();
        datasets.insert(name.to_owned(), dataset);
    }
    let evidence = Evidence::new(register, datasets, &mut diags);
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
            .map(|own| format!("{}{}", own.code.as_str(), reason(&own.args)))
            .collect()
    };
    let Some(BlockKind::Chart(query)) = blocks.first().map(|block| &block.kind) else {
        return Err(codes(diags));
    };
    let tiles = TileMap::builtin();
    let data = match evidence.chart(query, &tiles) {
        Ok(data) => data,
        Err(findings) => {
            let mut own = Diagnostics::new();
            for finding in findings {
                own.push(finding);
            }
            return Err(codes(own));
        }
    };
    let catalog = builtin_catalog();
    let language = language.parse().unwrap();
    let words = Words { catalog: &catalog, language, is_set: true };
    Ok(chart(query, Some(&data), &tiles, 5, words))
}

fn add(sources: &mut Sources, text: &str) -> FileId {
    let (path, text) = (text.len().to_string(), text.to_owned());
    sources.add(SourceFile { path, absolute: "a".into(), text })
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
        .map(|own| format!("{}{}", if own.after_gap { "… " } else { "" }, own.text))
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
Taškinė linija jungia reikšmes, kurių dėl laiko eilutės lūžio lyginti negalima.
Kur linija nutrūksta, duomenų nėra.
Linijinė diagrama „Rodiklis“. Matavimo vienetas: Procentai. Laikotarpis: 2015–2020. Lietuva: nuo 12,5 (2015 m.) iki 10,8 (2020 m.), didžiausia reikšmė – 13,0 (2016 m.), mažiausia – 10,8 (2020 m.). Estija: nuo 9,0 (2015 m.) iki 7,0 (2020 m.), didžiausia reikšmė – 9,0 (2015 m.), mažiausia – 7,0 (2020 m.). Trūksta 1 reikšmės.

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
A dotted line joins figures that cannot be compared because of a break in the time series.
Where a line is interrupted, no data are available.
Line chart “Rodiklis”. Unit: Per cent. Period: 2015–2020. Lithuania: from 12.5 (2015) to 10.8 (2020); highest 13.0 (2016), lowest 10.8 (2020). Estonia: from 9.0 (2015) to 7.0 (2020); highest 9.0 (2015), lowest 7.0 (2020). 1 figure is missing.

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
5 pav. Some("Procentai")
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
5 pav. Some("Procentai")
axis 0 10 20 30 40 50
x Lietuva | Estija
- / Moteriškoji: 12,5 9,0
- / Vyriškoji: 30,0 :
: – duomenų nėra
Sudėtinė stulpelinė diagrama „⟨indicator-rate⟩“. Matavimo vienetas: Procentai. Moteriškoji: Lietuva – 12,5; Estija – 9,0. Vyriškoji: Lietuva – 30,0. Trūksta 1 reikšmės.

"#]],
    );
}

#[test]
fn a_map_names_its_areas_and_those_without_figures() {
    let geo = "geo=\"Neringa mun.,Vilnius c. mun.,Vilnius d. mun.,Rietavas mun.\"";
    let placeholder = format!("{{{{chart \"town\" kind=\"map\" years=\"2018\" {geo}}}}}");
    check(
        &placeholder,
        "lt",
        str![[r#"
5 pav. Some("Vaikų skaičius")
axis 0 50 000 100 000 150 000
x Neringa | Vilnius | Vilniaus r. | Rietavas
- / : 545e 104 553 19 214 :
e – įvertis
Langelių žemėlapis „⟨indicator-town⟩“. Matavimo vienetas: Vaikų skaičius. Reikšmės: Neringa – 545; Vilnius – 104 553; Vilniaus r. – 19 214. Trūksta 1 reikšmės.

"#]],
    );
    let chart = draw(&placeholder, "en").unwrap();
    let shading = chart.shading.unwrap();
    let classes: Vec<&str> =
        shading.classes.iter().map(|own| own.text.as_str()).collect();
    assert_eq!(classes, ["545", "19,214", "104,553"]);
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
        assert!(found.iter().any(|own| own.contains(expected)), "{arguments}: {found:?}");
    }
}
