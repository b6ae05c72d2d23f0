//! A figure means what its source says: thousands and millions are written in full.

use snapbox::str;

use crate::project::{TestProject, check, typst_of};

/// A table of the OECD, of which some rows are in thousands.
const OECD: &str = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,Reference area,FREQ,Frequency,MEASURE,\
    Measure,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,\
    OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier,DECIMALS,Decimals\n\
    DATAFLOW,OECD:POP(1.0),I,LTU,Lithuania,A,Annual,POP,Population,PS,Persons,2022,,498.3,,A,Normal value,3,Thousands,1,One\n\
    DATAFLOW,OECD:POP(1.0),I,LTU,Lithuania,A,Annual,POP,Population,PS,Persons,2023,,506.1,,A,Normal value,3,Thousands,1,One\n\
    DATAFLOW,OECD:POP(1.0),I,LVA,Latvia,A,Annual,POP,Population,PS,Persons,2023,,361250,,A,Normal value,0,Units,0,Zero\n";

const REGISTER: &str = "=== report/data/indicators.toml\n[poverty]\nfile = \"poverty.csv\"\n\
    unit = \"persons\"\nsource = \"eurostat\"\n=== report/data/poverty.csv\n";

fn oecd() -> TestProject {
    TestProject::small()
        .files(&format!("{REGISTER}{OECD}"))
        .change("report/lt/26-skurdas.md", "+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\n\
             Gyventojų buvo {{value \"poverty\" year=2023 ref_area=\"LTU\"}} ir \
             {{value \"poverty\" year=2023 ref_area=\"LVA\"}}; jų skaičius \
             {{change \"poverty\" from=2022 to=2023 ref_area=\"LTU\" as=\"difference\"}}.\n\
             {{claim (value \"poverty\" year=2023 ref_area=\"LTU\") \">\" (value \"poverty\" year=2023 ref_area=\"LVA\")}}\n\n\
             {{table \"poverty\" rows=\"year\" columns=\"ref_area\" years=\"2022..2023\" caption=\"Gyventojai\"}}\n")
        .files("=== translations/lt/oecd.ftl\ncode-ref_area-LTU = Lietuva\ncode-ref_area-LVA = Latvija\ndimension-ref_area = Šalis\n")
}

#[test]
fn thousands_are_written_in_full_everywhere() {
    let project = oecd();
    // The entry is to name the only codes of its file.
    project.run("check --fix -q").code(0);
    project.run("check --strict").code(0);
    let (inspected, _) = project.inspect();
    let typst = typst_of(&inspected, "lt");
    for figure in ["506\u{a0}100", "361\u{a0}250", "498\u{a0}300", "7\u{a0}800"] {
        assert!(typst.contains(figure), "{figure}\n{typst}");
    }
    assert!(!typst.contains("506,1"), "{typst}");
    let attached = &inspected.documents()[0].attachments[0];
    let attached = String::from_utf8_lossy(&attached.bytes);
    assert!(
        attached.contains("2023,506100,,1000") && attached.contains("2023,361250,,1")
    );
}

/// Returns a report with figures in a unit.
fn with_figures(unit: &str, data: &str) -> TestProject {
    TestProject::small()
        .files(&format!(
            "=== report/data/indicators.toml\n[poverty]\nfile = \"poverty.csv\"\n\
             unit = \"{unit}\"\nsource = \"eurostat\"\n=== report/data/poverty.csv\n{data}"
        ))
        .change(
            "report/lt/26-skurdas.md",
            "+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\nTekstas.\n",
        )
}

#[test]
fn figures_that_cannot_be_are_found() {
    for (unit, data, found) in [
        ("children", "year,value\n2022,5\n2023,-5\n", Some("have -5\n")),
        ("families", "year,value\n2022,5\n2023,0\n", None),
        ("count", "year,value\n2022,5\n2023,-5\n", None),
        // A balance.
        ("persons", "year,value\n2021,-7\n2022,5\n2023,-5\n", None),
        ("percent", "year,value\n2022,150\n2023,-5\n", None),
        (
            "percent",
            "year,value\n2022,17.8\n2023,100000\n",
            Some("have 100000 per cent\n"),
        ),
        ("percent", "year,unit,value\n2022,PC,17.8\n2023,PC,178\n", None),
        (
            "percent",
            "year,unit,value\n2022,PC_POP,100\n2023,PC_POP,178\n",
            Some("have 178\n"),
        ),
        (
            "percent",
            "year,unit,value\n2021,PC_POP,-1\n2022,PC_POP,101\n2023,PC_POP,0\n",
            Some("have -1, and 2 such figures in all\n"),
        ),
        (
            "percent",
            "year,unit,value\n2022,Percentage of gross domestic product (GDP),178\n",
            None,
        ),
    ] {
        let (_, diags) = with_figures(unit, data).inspect();
        let code = komentaras::diagnostic::Code::ImplausibleFigure;
        let count = diags.iter().filter(|finding| finding.code == code).count();
        assert_eq!(count, usize::from(found.is_some()), "{data}");
        let told =
            with_figures(unit, data).output("check --format short --ui-language en");
        let told = String::from_utf8(told.stdout).unwrap();
        assert!(found.is_none_or(|words| told.contains(words)), "{told}");
    }
}

/// Digits that changed places make a year the latest or the first.
#[test]
fn a_year_that_cannot_be_meant_is_found() {
    for (data, found) in [
        ("year,value\n2022,17\n2203,12\n", Some("the year 2203\n")),
        ("year,value\n1203,17\n1023,16\n2024,12\n", Some("and 2 such rows in all\n")),
        ("year,value\n1850,17\n2024-Q1,12\n2100,12\n", None),
    ] {
        let (_, diags) = with_figures("children", data).inspect();
        let code = komentaras::diagnostic::Code::ImplausibleYear;
        let count = diags.iter().filter(|finding| finding.code == code).count();
        assert_eq!(count, usize::from(found.is_some()), "{data}");
        let told = with_figures("children", data)
            .output("check --format short --ui-language en");
        let told = String::from_utf8(told.stdout).unwrap();
        assert!(found.is_none_or(|words| told.contains(words)), "{told}");
    }
}

#[test]
fn what_was_applied_is_told() {
    let project = oecd();
    project
        .run("indicators inspect report/data/poverty.csv --ui-language en")
        .code(0)
        .stderr_eq("")
        .stdout_eq(str![[r#"
report/data/poverty.csv
  Data of Eurostat, the OECD or another office (SDMX-CSV 2.0)
  Values: 3 (0 of them missing)
  multiplied by 1,000: the multiplier column says `UNIT_MULT = 3` (2 figures)
  Years: 2022–2023
  How each column was read:
    STRUCTURE, STRUCTURE_ID, ACTION: not read
    REF_AREA: codes of the dimension `ref_area`
    Reference area: names of the codes of `ref_area`
    FREQ: codes of the dimension `freq`
    Frequency: names of the codes of `freq`
    MEASURE: codes of the dimension `measure`
    Measure: names of the codes of `measure`
    UNIT_MEASURE: codes of the dimension `unit_measure`
    Unit of measure: names of the codes of `unit_measure`
    TIME_PERIOD: period
    Time period: not read
    OBS_VALUE: figures
    Observation value: not read
    OBS_STATUS: flags
    Observation status: not read
    UNIT_MULT: multiplier
    Unit multiplier: not read
    DECIMALS: number of decimals
    Decimals: not read
  Dimensions and their codes:
    ref_area (Reference area)
      LTU – Lithuania
      LVA – Latvia
    freq (Frequency)
      A – Annual
    measure (Measure)
      POP – Population
    unit_measure (Unit of measure)
      PS – Persons

Move the file to the folder `report/data` and add to `report/data/indicators.toml`:

    [poverty]
    file = "poverty.csv"
    default = { freq = "A", measure = "POP", unit_measure = "PS" }
    unit = "persons"  # check: percent, children, persons, families, count, per-1000, per-100000, eur, points, years
    decimals = 0
    source = ""  # the source's key in report/sources.yml

Add to the file `translations/en/report.ftl`, with the names that are missing:

    indicator-poverty = Population

Add to the file `translations/lt/report.ftl`, with the names that are missing:

    indicator-poverty =

"#]]);
    project.run("indicators show poverty --ui-language lt").code(0).stdout_eq(str![[r#"
Skurdo rizika
  Rodiklis: poverty
  Matavimo vienetas: Asmenų skaičius (persons)
  Failas: report/data/poverty.csv
  Šaltinis: eurostat
  Metai: 2022–2023
  Naujausias skaičius: 2023 (3 metais senesnis už ataskaitą)
  Langeliai: 3 (tušti – 0)
  padauginta iš 1 000: daugiklių stulpelyje yra „UNIT_MULT = 3“ (skaičių: 2)
  freq: A
  measure: POP
  ref_area: LTU, LVA
  unit_measure: PS
  Naudojamas:
    report/lt/26-skurdas.md:6:16
    report/lt/26-skurdas.md:6:64
    report/lt/26-skurdas.md:6:122
    report/lt/26-skurdas.md:7:1
    report/lt/26-skurdas.md:9:1

Tekste parašykite {{value "poverty" year=2023 ref_area="LVA"}}, ir dokumente bus „361 250 asmenų“.

"#]]);
    project.run("indicators show poverty --format json").code(0).stdout_eq(str![[r#"
{"id":"poverty","name":{"lt":"Skurdo rizika"},"unit":"persons","unit_name":{"lt":"Asmenų skaičius"},"file":"report/data/poverty.csv","source":"eurostat","years":["2022","2023"],"newest":["2023",3],"dimensions":{"freq":["A"],"measure":["POP"],"ref_area":["LTU","LVA"],"unit_measure":["PS"]},"defaults":{},"observations":3,"missing":0,"withheld":{},"multipliers":[{"factor":"1000","said":[["column","UNIT_MULT = 3"]],"figures":2},{"factor":"1","said":[["column","UNIT_MULT = 0"]],"figures":1}],"used":["report/lt/26-skurdas.md:6:16","report/lt/26-skurdas.md:6:64","report/lt/26-skurdas.md:6:122","report/lt/26-skurdas.md:7:1","report/lt/26-skurdas.md:9:1"]}

"#]]);
    let newer = OECD.replace("506.1", "507.25");
    let project = project.change("newer.csv", newer);
    project
        .run("indicators compare report/data/poverty.csv newer.csv --ui-language en")
        .code(0)
        .stdout_eq(str![[r#"
Changes in the report
Place                          Now                    Then
report/lt/26-skurdas.md:6:16   506 100 asmenų         507 250 asmenų
report/lt/26-skurdas.md:6:122  padidėjo 7 800 asmenų  padidėjo 8 950 asmenų
report/lt/26-skurdas.md:9:1                           1 cell of the table changes

Revised values: 1
ref_area=LTU freq=A measure=POP unit_measure=PS 2023  506,100  507,250

"#]]);
}

#[test]
fn multipliers_that_cannot_be_known() {
    for (keys, data, expected) in [
        (
            "",
            "year,geo,sex,value,unit_mult\n2022,LT,T,5,3\n2023,LT,T,17.8,\n",
            str![[r#"
report/data/poverty.csv:3:11: error[dataset-multiplier]: the multiplier column is empty here, but not in other rows

"#]],
        ),
        (
            "",
            "year,geo,sex,value,unit_mult\n2023,LT,T,17.8,x\n",
            str![[r#"
report/data/poverty.csv:2:11: error[dataset-multiplier]: unknown multiplier `unit_mult = x`

"#]],
        ),
        (
            "",
            "Gyventojai, tūkst.\n\nyear,geo,sex,unit,value\n2023,LT,T,MIO_EUR,17\n",
            str![[r#"
report/data/indicators.toml:3:8: warning[unit-differs]: the data have the unit `MIO_EUR`, but `indicators.toml` gives `poverty` the unit `persons`
report/data/poverty.csv:1:1: note[dataset-notes]: skipped a line outside the table: `Gyventojai, tūkst.`
report/data/poverty.csv:4:19: error[dataset-multiplier]: the file has conflicting multipliers for its figures: `MIO_EUR · Gyventojai, tūkst.`

"#]],
        ),
        (
            "",
            "year,geo,sex,unit,value\n2023,LT,T,1 000 persons,17\n",
            str![[r#"
report/data/poverty.csv:2:25: error[dataset-multiplier]: `1 000 persons` could mean thousands or the base of a rate

"#]],
        ),
        (
            "multiplier = 1\n",
            "year,geo,sex,value,unit_mult\n2023,LT,T,17.8,3\n",
            str![[r#"
report/data/indicators.toml:4:14: error[dataset-multiplier]: `indicators.toml` says `multiplier = 1`, but the file says `unit_mult = 3`

"#]],
        ),
        (
            "multiplier = 12\n",
            "year,geo,sex,value\n2023,LT,T,17\n",
            str![[r#"
report/data/indicators.toml:4:14: error[invalid-value]: invalid value `12` for `multiplier`

"#]],
        ),
        (
            "multiplyer = 1000\n",
            "year,geo,sex,value\n2023,LT,T,17\n",
            str![[r#"
report/data/indicators.toml:4:1: error[unknown-key]: unknown key `multiplyer`

"#]],
        ),
    ] {
        let register = REGISTER.replace("source", &format!("{keys}source"));
        check(&format!("{register}{data}"), expected);
    }
}

#[test]
fn units_that_do_not_fit() {
    check(
        &format!("{REGISTER}year,geo,sex,unit,value\n2023,LT,T,PC,17.8\n"),
        str![[r#"
report/data/indicators.toml:3:8: warning[unit-differs]: the data have the unit `PC`, but `indicators.toml` gives `poverty` the unit `persons`

"#]],
    );
    check(
        &format!("{REGISTER}year;geo;sex;value\n2023;LT;T;17,8 %\n"),
        str![[r#"
report/data/indicators.toml:3:8: warning[unit-differs]: the data have the unit `%`, but `indicators.toml` gives `poverty` the unit `persons`

"#]],
    );
    check(
        &format!("{REGISTER}year,geo,sex,value\n2023,LT,T,1.234\n"),
        str![[r#"
report/data/indicators.toml:3:8: error[unit-differs]: people are counted in whole numbers, but the data of the indicator `poverty` have 1.234, which could also mean 1234

"#]],
    );
    check(
        &format!("{REGISTER}year,geo,sex,value\n2023,LT,T,506.1\n"),
        str![[r#"
report/data/indicators.toml:3:8: warning[unit-differs]: people are counted in whole numbers, but the data of the indicator `poverty` have 506.1

"#]],
    );
}
