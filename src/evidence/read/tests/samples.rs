//! Real files of statistics offices, compared with what was counted by other means.

use rust_decimal::Decimal;

use super::super::{Wanted, dataset};
use crate::diagnostic::{Diagnostics, SourceFile, Sources, Span, Spanned};
use crate::evidence::{Dataset, Evidence, Flag, Query, Register, Selector};
use crate::syntax::decode::decode;

macro_rules! sample {
    ($name:literal) => {
        include_bytes!(concat!("../../../../tests/fixtures/formats/", $name))
    };
}

/// Reads a file without findings.
fn load(bytes: &[u8]) -> Dataset {
    let (text, damage) = decode(bytes);
    assert_eq!(damage, None);
    let mut sources = Sources::default();
    let file = sources.add(SourceFile { path: "a.csv".into(), text: text.clone() });
    let mut diags = Diagnostics::new();
    let dataset = dataset(file, &text, Wanted::Everything, &mut diags);
    assert!(diags.is_empty(), "{diags:?}");
    dataset.expect("a dataset")
}

/// Returns form, observations, missing, flags, periods and the sum of all figures.
fn count(dataset: &Dataset) -> String {
    let observations = dataset.observations();
    let missing =
        observations.iter().filter(|observation| observation.value.is_none()).count();
    let sum: Decimal =
        observations.iter().filter_map(|observation| observation.value).sum();
    let flags: Vec<String> = Flag::ALL
        .into_iter()
        .map(|flag| {
            let has = observations
                .iter()
                .filter(|observation| observation.flags.contains(&flag));
            (flag.as_str(), has.count())
        })
        .filter(|(_, count)| *count > 0)
        .map(|(code, count)| format!("{code}{count}"))
        .collect();
    let periods = dataset.periods();
    format!(
        "{} {} {missing} {} {}..{} {}",
        dataset.format.as_str(),
        observations.len(),
        if flags.is_empty() { "-".to_owned() } else { flags.concat() },
        periods.first().expect("a period"),
        periods.last().expect("a period"),
        sum.round_dp(3).normalize(),
    )
}

/// Returns each dimension with its first code and what the file calls it.
fn dimensions(dataset: &Dataset) -> String {
    let name =
        |text: Option<&str>| text.map(|text| format!("={text}")).unwrap_or_default();
    let dimension = |dimension: &crate::evidence::Dimension| {
        let code = dimension.codes.first().expect("a code");
        let (label, of) = (name(dimension.label(code)), name(dimension.name.as_deref()));
        format!("{}{of}[{}] {code}{label}", dimension.id, dimension.codes.len())
    };
    dataset.dimensions().iter().map(dimension).collect::<Vec<_>>().join("; ")
}

#[test]
fn real_files_are_understood() {
    for (bytes, expected, expected_dimensions) in [
        (
            &sample!("eurostat_bulk_ilc_di03.tsv")[..],
            "eurostat-bulk 480 152 B4E14P8 1995..2025 3642150",
            "freq[1] A; age[1] Y_LT18; sex[1] T; statinfo[2] MEAN_EI; unit[2] EUR; geo[4] EE",
        ),
        (
            sample!("eurostat_bulk_tsv_recut_as_csv_ilc_di03.csv"),
            "eurostat-bulk 480 152 B4E14P8 1995..2025 3642150",
            "freq[1] A; age[1] Y_LT18; sex[1] T; statinfo[2] MEAN_EI; unit[2] EUR; geo[4] EE",
        ),
        (
            sample!("eurostat_legacy_data_explorer_migr_asyappctza_2017.csv"),
            "eurostat-data-explorer 7 2 - 2012..2012 0",
            "geo[3] Lithuania; citizen[6] Belgium; sex[1] Total; age[1] Total; \
             asyl_app[1] First time applicant; unit[1] Person",
        ),
        (
            sample!("eurostat_sdmx_csv_1.0_codes_yth_demo_010.csv"),
            "sdmx-csv-1 39 0 B6E3P4 2013..2022 619280767",
            "freq[1] A; unit[1] NR; age[1] Y_LT15; sex[1] T; geo[4] EE",
        ),
        (
            sample!("eurostat_sdmx_csv_1.0_labels_crim_off_cat.csv"),
            "sdmx-csv-1 36 0 - 2008..2022 3586",
            "freq[1] Annual; iccs[3] Intentional homicide; unit[1] Number; geo[1] Lithuania",
        ),
        (
            sample!("eurostat_sdmx_csv_2.0_both_flags_edat_lfs_9911.csv"),
            "sdmx-csv-2 11 6 B5U8 2014..2021 111.9",
            "freq=Time frequency[1] A=Annual; unit=Unit of measure[1] PC=Percentage; \
             sex=Sex[1] T=Total; isced11=International Standard Classification of \
             Education (ISCED 2011)[1] ED0-2=Less than primary, primary and lower \
             secondary education (levels 0-2); citizen=Country of citizenship[1] \
             FOR=Foreign country; age=Age class[1] Y15-64=From 15 to 64 years; \
             geo=Geopolitical entity (reporting)[3] LT=Lithuania",
        ),
        (
            sample!("eurostat_sdmx_csv_2.0_both_migr_asytpsm.csv"),
            "sdmx-csv-2 12 0 - 2022-03..2023-02 618130",
            "freq=Time frequency[1] M=Monthly; unit=Unit of measure[1] PER=Person; \
             citizen=Country of citizenship[1] UA=Ukraine; sex=Sex[1] T=Total; \
             age=Age class[1] TOTAL=Total; geo=Geopolitical entity (reporting)[1] \
             LT=Lithuania",
        ),
        (
            sample!("oecd_sdmx_csv_2.0_both_DF_PDB_LV.csv"),
            "sdmx-csv-2 3 0 - 2021..2023 146697.035",
            "ref_area=Reference area[1] AUT=Austria; freq=Frequency of observation[1] \
             A=Annual; measure=Measure[1] GDPPOP=GDP per capita; activity=Economic \
             activity[1] _T=Total - all activities; unit_measure=Unit of measure[1] \
             XDC_PS=National currency per person; price_base=Price base[1] V=Current \
             prices; transformation=Transformation[1] _Z=Not applicable; \
             adjustment=Adjustment[1] _Z=Not applicable; \
             conversion_type=Conversion type[1] _Z=Not applicable",
        ),
        (
            sample!("osp_stat_gov_lt_csv_lt_population.csv"),
            "state-data-agency 24 0 - 2015..2021 41156286",
            "",
        ),
        (sample!("osp_utf_16.csv"), "state-data-agency 24 0 - 2015..2021 41156286", ""),
        (
            sample!("osp_windows_1257.csv"),
            "state-data-agency 24 0 - 2015..2021 41156286",
            "rodiklis[1] Nuolatinių gyventojų skaičius liepos 1 d.; \
             administracine-teritorija=Administracinė teritorija[2] Lietuvos Respublika; \
             gyvenamoji-vietove=Gyvenamoji vietovė[3] Miestas ir kaimas; \
             matavimo-vienetai=Matavimo vienetai[1] asmenys",
        ),
        (
            sample!("unhcr_refugee_data_finder.csv"),
            "unhcr 40 0 - 2020..2024 231888",
            "country-of-asylum=country of asylum[1] LTU=Lithuania; \
             country-of-origin=country of origin[1] -; measure[8] refugees=Refugees",
        ),
        (
            sample!("unicef_sdmx_csv_CME.csv"),
            "sdmx-csv 9 0 - 2020..2020 29.483",
            "ref_area=Geographic area[3] EST=Estonia; indicator=Indicator[1] \
             CME_MRY0T4=Under-five mortality rate; sex=Sex[3] F=Female; \
             wealth_quintile=Wealth Quintile[1] _T=Total; \
             unit_measure=Unit of measure[1] D_PER_1000_B=Deaths per 1,000 live births",
        ),
        (
            sample!("who_gho_csv_CHILDMORT5TO14.csv"),
            "gho 12 0 - 1990..2001 48",
            "gho[1] CHILDMORT5TO14; region[1] EUR; country[1] EST",
        ),
        (
            sample!("worldbank_api_csv_poverty.csv"),
            "world-bank 366 330 - 1960..2020 229.45",
            "",
        ),
    ] {
        let dataset = load(bytes);
        assert_eq!(count(&dataset), expected);
        if !expected_dimensions.is_empty() {
            assert_eq!(dimensions(&dataset), expected_dimensions);
        }
        assert_quotable(dataset);
    }
}

#[test]
fn bounds_of_intervals_are_kept() {
    let bounds = |bytes| {
        let dataset = load(bytes);
        let bound = dataset.observations()[0].bounds.as_deref();
        bound.map(|(low, high)| format!("{low}..{high}"))
    };
    let who = sample!("who_gho_csv_CHILDMORT5TO14.csv");
    assert_eq!(bounds(who).as_deref(), Some("4.50000..5.00000"));
    let unicef = sample!("unicef_sdmx_csv_CME.csv");
    assert_eq!(bounds(unicef).as_deref(), Some("1.93465713074625..2.42533435141326"));
}

/// Asks for every observation by its codes, as a placeholder would.
fn assert_quotable(dataset: Dataset) {
    let mut sources = Sources::default();
    let text = "[x]\nfile = \"x.csv\"\nunit = \"count\"\n";
    let file =
        sources.add(SourceFile { path: "indicators.toml".into(), text: text.into() });
    let mut diags = Diagnostics::new();
    let register = Register::parse(file, text, &mut diags);
    let spanned = |text: &str| Spanned::new(text.to_owned(), Span::new(file, 0..0));
    let queries: Vec<Query> = dataset
        .observations()
        .iter()
        .map(|observation| {
            let codes = dataset.dimensions().iter().zip(&observation.key);
            let codes = codes.map(|(dimension, code)| {
                (&dimension.id, &dimension.codes[*code as usize])
            });
            let mut selectors: Vec<Selector> = codes
                .map(|(id, code)| {
                    assert!(!id.contains(' '), "{id}");
                    Selector { dimension: spanned(id), code: spanned(code) }
                })
                .collect();
            let period = observation.period.to_string();
            selectors
                .push(Selector { dimension: spanned("year"), code: spanned(&period) });
            Query { indicator: spanned("x"), selectors }
        })
        .collect();
    let observation: Vec<_> = dataset.observations().to_vec();
    let evidence = Evidence::new(
        register,
        [("x.csv".to_owned(), dataset)].into(),
        &crate::text::Catalog::default(),
        &mut diags,
    );
    for (query, expected) in queries.iter().zip(&observation) {
        let found = evidence.select(query).expect("an observation");
        assert_eq!(found.observation, expected);
    }
}
