//! Figures in thousands and millions, whatever says so: thousands of files, each with what it
//! must mean, computed by moving the decimal sign over its digits.

use crate::diagnostic::{Diagnostics, SourceFile, Sources};
use crate::evidence::read::{Wanted, dataset};

const VALUES: &[&str] = &[
    "0",
    "7",
    "506.1",
    "0.125",
    "12.50",
    "1234.56789",
    "361250",
    "-3.4",
    "1000000.1",
    "17.3",
    "0.0001",
];

/// What offices call units, by the power of ten that they say.
const UNITS: &[(usize, &str)] = &[
    (
        0,
        "PER|NR|EUR|PS|Person|Number|asmenys|D_PER_1000_B|P_THAB|Deaths per 1,000 live births|\
         per 100 000 inhabitants|per thousand births|tūkstančiui gyventojų|Rate per million|\
         tenka 100 tūkst. gyventojų|PC|Percentage|proc.",
    ),
    (
        3,
        "THS|THS_PER|THS_T|Thousand persons|Thousands|Persons (thousands)|Persons in thousands|\
         '000|tūkst.|tūkst. eurų|tūkstančiai|tūkst. asmenų|asmenys (tūkst.)|EUR thousand",
    ),
    (
        6,
        "MIO|MIO_EUR|MIO_NAC|CP_MEUR|Million euro|EUR million|mln.|mln. Eur|mln. eurų|\
         Euro (million)|milijonai eurų",
    ),
    (9, "BN_EUR|MRD_EUR|Billion euro|mlrd. eurų|mlrd."),
];

/// What a column of multipliers holds.
const CODES: &[(usize, &str)] = &[
    (0, "0|0: Units|Units|"),
    (1, "1|Tens"),
    (2, "2|2: Hundreds"),
    (3, "3|3: Thousands|Thousands|tūkst."),
    (6, "6|6: Millions|Millions"),
    (9, "9|Billions"),
];

/// Names of the column of figures, and titles above the table.
const TITLES: &[(usize, &str)] = &[
    (
        0,
        "Population of Lithuania|Mortality (per 1 000 live births)|Families over a thousand euro",
    ),
    (3, "Population (thousands)|Population, thousand persons|Gyventojų skaičius, tūkst."),
    (6, "Spending (million euro)|Išlaidos, mln. eurų"),
];

/// Moves the decimal sign of a figure to the right over its digits; decimals that the figure
/// then does not have are gone.
fn moved(value: &str, places: usize) -> String {
    let (sign, digits) = match value.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", value),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let taken: String =
        fraction.chars().chain("0".repeat(places).chars()).take(places).collect();
    let left: String = fraction.chars().skip(places).collect();
    let joined = format!("{whole}{taken}");
    let trimmed = joined.trim_start_matches('0');
    let whole = if trimmed.is_empty() { "0" } else { trimmed };
    if left.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{left}")
    }
}

#[test]
fn the_decimal_sign_moves_over_the_digits() {
    for (value, places, expected) in [
        ("506.1", 3, "506100"),
        ("506.1", 0, "506.1"),
        ("0.125", 3, "125"),
        ("1.2345678", 6, "1234567.8"),
        ("-3.4", 3, "-3400"),
        ("0", 3, "0"),
        ("0.0001", 3, "0.1"),
    ] {
        assert_eq!(moved(value, places), expected);
    }
}

/// Reads a file and returns its figures, the codes of its findings behind them.
pub(super) fn figures(text: &str) -> String {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile { path: "a.csv".into(), text: text.into() });
    let mut diags = Diagnostics::new();
    let dataset = dataset(file, text, Wanted::Everything, &mut diags)
        .unwrap_or_else(|| panic!("{text}"));
    dataset.check_scales(&mut diags);
    let mut shown: Vec<String> = dataset
        .observations()
        .iter()
        .map(|observation| {
            observation.value.map_or(":".to_owned(), |value| value.to_string())
        })
        .collect();
    let findings = diags.into_sorted(&sources);
    let codes =
        findings.iter().filter(|finding| finding.code.as_str() != "dataset-notes");
    shown.extend(codes.map(|finding| match finding.args.get("kind") {
        Some(crate::diagnostic::Arg::Text(kind)) => {
            format!("{}:{kind}", finding.code.as_str())
        }
        _ => finding.code.as_str().to_owned(),
    }));
    shown.join(" ")
}

/// Files of one figure that have its unit in a column, in the forms of the offices.
fn with_unit(unit: &str, value: &str) -> Vec<String> {
    let comma = value.replace('.', ",");
    vec![
        format!("geo,unit,year,value\nLT,\"{unit}\",2020,{value}\n"),
        format!("geo;unit_measure;year;value\nLT;{unit};2020;{value}\n"),
        format!("geo\tyear\tvalue\tunits\nLT\t2020\t{value}\t{unit}\n"),
        format!(
            "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n\
             X,now,A,\"{unit}\",LT,2020,{value},p\n"
        ),
        format!(
            "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,unit,Unit of measure,geo,Country,\
             TIME_PERIOD,Time,OBS_VALUE,Value\nd,X,Y,U1,\"{unit}\",LT,Lithuania,2020,,{value},\n"
        ),
        format!("freq,unit,geo\\TIME_PERIOD\t2020 \nA,{unit},LT\t{value} p\n"),
        format!(
            "\"TIME\",\"GEO\",\"UNIT\",\"Value\",\"Flag and Footnotes\"\n\
             \"2020\",\"Lithuania\",\"{unit}\",\"{value}\",\"\"\n"
        ),
        format!(
            "\u{feff}\"Laikotarpis\";\"Lytis\";\"Matavimo vienetai\";\"Reikšmė\"\n\
             \"2020\";\"Mergaitės\";\"{unit}\";\"{comma}\"\n"
        ),
    ]
}

/// Whether signs of a figure alone are in doubt, which is tested elsewhere.
fn is_in_doubt(value: &str, text: &str) -> bool {
    let decimals = value.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    decimals == 3 && text.contains("Reikšmė")
}

#[test]
fn the_unit_says_thousands() {
    let mut count = 0;
    for (power, units) in UNITS {
        for unit in units.split('|') {
            for value in VALUES {
                for text in with_unit(unit, value) {
                    // In Eurostat's bulk files commas divide codes.
                    if is_in_doubt(value, &text)
                        || unit.contains(',') && text.contains('\\')
                    {
                        continue;
                    }
                    assert_eq!(figures(&text), moved(value, *power), "{text}");
                    count += 1;
                }
            }
        }
    }
    assert!(count > 3000, "{count}");
}

#[test]
fn a_column_of_multipliers_says_it() {
    for (power, codes) in CODES {
        for code in codes.split('|') {
            for value in VALUES {
                let name = code.split_once(": ").map_or(code, |(_, name)| name);
                for text in [
                    format!("geo,year,value,unit_mult\nLT,2020,{value},{code}\n"),
                    format!("geo,UNIT_MULTIPLIER,year,value\nLT,{code},2020,{value}\n"),
                    format!(
                        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,UNIT_MEASURE,TIME_PERIOD,\
                         OBS_VALUE,OBS_STATUS,UNIT_MULT,DECIMALS\nD,X,I,LT,PS,2020,{value},A,{code},1\n"
                    ),
                    format!(
                        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,Area,UNIT_MULT,Unit multiplier,\
                         TIME_PERIOD,Time,OBS_VALUE,Value\nD,X,I,LT,Lithuania,{code},{name},2020,,{value},\n"
                    ),
                    format!(
                        "REF_AREA,Area,TIME_PERIOD,OBS_VALUE,OBS_STATUS,Status,UNIT_MULTIPLIER,\
                         Unit multiplier\nLT,Lithuania,2020,{value},A,Normal,{code},{name}\n"
                    ),
                ] {
                    assert_eq!(figures(&text), moved(value, *power), "{text}");
                }
            }
        }
    }
}

#[test]
fn a_title_or_the_name_of_a_column_says_it() {
    for (power, titles) in TITLES {
        for title in titles.split('|') {
            for value in VALUES {
                let unit = title.trim_start_matches(|c| c != ',' && c != '(');
                let is_named = *power > 0;
                let mut files = vec![
                    format!("{title}\n\ngeo;year;value\nLT;2020;{value}\n"),
                    format!("geo;year;value\nLT;2020;{value}\n\n{title}\n"),
                    format!("geo;indicator;year;value\nLT;{title};2020;{value}\n"),
                    format!(
                        "Country Name;Country Code;Indicator Name;Indicator Code;2020\n\
                         Lithuania;LTU;{title};X.Y;{value}\n"
                    ),
                    format!("Year;Country of Asylum;{title}\n2020;LTU;{value}\n"),
                ];
                if is_named {
                    files.push(format!("geo;year;Value {unit}\nLT;2020;{value}\n"));
                    let comma = value.replace('.', ",");
                    files.push(format!(
                        "Laikotarpis;Lytis;Reikšmė{unit}\n2020;Iš viso;{comma}\n"
                    ));
                }
                for text in files {
                    if is_in_doubt(value, &text) {
                        continue;
                    }
                    assert_eq!(figures(&text), moved(value, *power), "{text}");
                }
            }
        }
    }
}

#[test]
fn rows_differ_and_so_do_their_multipliers() {
    let text = "geo,unit,year,value,unit_mult\nLT,PS,2020,506.1,3\nLV,PS,2020,361250,0\n\
        EE,PS,2020,1.3,6\nLT,PC,2020,17.8,0\n";
    assert_eq!(figures(text), "506100 361250 1300000 17.8");
    let text = "geo,unit,year,value\nLT,THS_PER,2020,506.1\nLT,PC,2020,17.8\nLT,MIO_EUR,2020,1.25\n";
    assert_eq!(figures(text), "506100 17.8 1250000");
    // What a title says of counts does not hold for shares.
    let text = "Employment (thousands)\n\ngeo,unit,year,value\nLT,NR,2020,506.1\nLT,PC,2020,17.8\n";
    assert_eq!(figures(text), "506100 17.8");
}

#[test]
fn other_names_of_columns_say_it_too() {
    for text in [
        "STRUCTURE,STRUCTURE_ID,COUNTRY,TIME_PERIOD,OBS_VALUE,SCALE\nD,X,LT,2020,506.1,Thousands\n",
        "KEY,FREQ,TIME_PERIOD,OBS_VALUE,OBS_CONF,UNIT_MULT\nX,A,2020,506.1,F,3\n",
        "geo,year,value_thousands\nLT,2020,506.1\n",
        "geo;Mat. vnt.;year;value\nLT;tūkst.;2020;506.1\n",
        "geo,unitMeasure,year,value\nLT,Thousand persons,2020,506.1\n",
        "\"Unit of measure\",\"Thousand persons\"\n\ngeo,year,value\nLT,2020,506.1\n",
        "Unit of measure [UNIT]: Thousand persons [THS_PER]\n\ngeo,year,value\nLT,2020,506.1\n",
        "Employment (1 000)\n\nUnit of measure: Thousand persons\n\ngeo,year,value\nLT,2020,506.1\n",
        "geo,year,value\nLT,2020,506.1\n\nFigures are in thousands.\n",
        "geo,year,value\nLT,2020,506.1\n\nPastaba: duomenys pateikiami tūkstančiais\n",
        "ref_area,indicator,indicator.label,time,obs_value\n\
         LTU,EMP,Employment by sex (thousands),2020,506.1\n",
    ] {
        assert_eq!(figures(text), "506100", "{text}");
    }
    // Shares are not multiplied, whatever the title of the table says.
    for text in [
        "Employment (1 000)\n\nUnit of measure: Percentage\n\ngeo,year,value\nLT,2020,17.8\n",
        "Employment (thousands), %\n\ngeo,year,value\nLT,2020,17.8\n",
        "geo,year,value,scale\nLT,2020,17.8,national\n",
    ] {
        assert_eq!(figures(text), "17.8", "{text}");
    }
}

#[test]
fn what_cannot_be_known_is_refused_with_the_reason() {
    for (text, expected) in [
        ("geo,year,value,unit_mult\nLT,2020,5.5,77\n", ": dataset-multiplier:unknown"),
        ("geo,year,value,SCALE\nLT,2020,5.5,Thousands\n", "5500"),
        ("geo,SCALE,TIME_PERIOD,OBS_VALUE\nLT,Thousands,2020,5.5\n", "5500"),
        ("geo,TIME_PERIOD,OBS_VALUE,Scale\nLT,2020,5.5,Thousands\n", "5500"),
        (
            "Geographic area,Indicator,TIME_PERIOD,OBS_VALUE,Unit multiplier\n\
             Lithuania,Children,2020,5.5,Thousands\n",
            "5500",
        ),
        (
            "GEO,Area,TIME_PERIOD,OBS_VALUE,UNIT_MULT,Unit multiplier\n\
             LT,Lithuania,2020,5.5,3,Thousands\n",
            "5500",
        ),
        (
            "IndicatorCode,SpatialDimValueCode,Period,FactValueNumeric,FactValueUoM\n\
             X,LTU,2020,5.5,Thousands\n",
            "5500",
        ),
        (
            "geo,unit,year,value,unit_mult\nLT,PT,2020,12.5,3\n",
            ": dataset-multiplier:percent",
        ),
        // The unit may stand behind the figure.
        (
            "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\n\
             X,LT,2020,12.5,PT,3\n",
            ": dataset-multiplier:percent",
        ),
        ("REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nLT,2020,5.5,THS_PER\n", "5500"),
        (
            "REF_AREA,Area,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,Unit of measure\n\
             LT,Lithuania,2020,5.5,T,Thousand persons\n",
            "5500",
        ),
        (
            "ref_area,indicator,time,obs_value\nLTU,EIP_NEET_SEX_AGE_NB,2023,29\n",
            ": dataset-multiplier:series",
        ),
        // A line outside the table and the figure's own unit: either may be of something else.
        (
            "geo,unit,year,value\nLT,persons,2020,5\n\nNote: data in thousands.\n",
            ": dataset-multiplier:differ",
        ),
        (
            "Population (thousands)\n\ngeo,unit,year,value\nLT,eurai,2020,5\n",
            ": dataset-multiplier:differ",
        ),
        (
            "Population (million)\n\ngeo,unit,year,value\nLT,Thousand persons,2020,5\n",
            ": dataset-multiplier:differ",
        ),
        ("geo,unit,year,value (thousands)\nLT,persons,2020,5\n", "5000"),
        ("geo,unit,year,value,unit_mult\nLT,persons,2020,5,3\n", "5000"),
        (
            "Population (thousands)\n\ngeo,measure,year,value\nLT,Percentage change,2020,9.1\n",
            "9.1",
        ),
        ("geo,year,value,unit_mult\nLT,2020,5.5,?\n", ": dataset-multiplier:unknown"),
        (
            "geo,year,value,unit_mult\nLT,2020,5.5,3\nLV,2020,6.5,\nEE,2020,7.5,\n",
            "5500 : : dataset-multiplier:empty",
        ),
        ("geo,year,value,unit_mult\nLT,2020,5.5,0\nLV,2020,6.5,\n", "5.5 6.5"),
        (
            "Population (thousands)\n\ngeo,year,value,unit_mult\nLT,2020,506100,0\n",
            ": dataset-multiplier:differ",
        ),
        (
            "geo,unit,year,value,unit_mult\nLT,THS_PER,2020,5,6\n",
            ": dataset-multiplier:differ",
        ),
        ("geo,unit,year,value,unit_mult\nLT,THS_PER,2020,5,3\n", "5000"),
        (
            "Population (thousands)\n\ngeo,unit,year,value\nLT,MIO_EUR,2020,5\n",
            ": dataset-multiplier:differ",
        ),
        ("geo,unit,year,value\nLT,1 000 persons,2020,5\n", ": dataset-multiplier:number"),
        ("Employment (1 000)\n\ngeo,unit,year,value\nLT,THS,2020,5\n", "5000"),
        (
            "Employment (1 000)\n\ngeo,year,value\nLT,2020,5\n",
            ": dataset-multiplier:number",
        ),
        (
            "geo,unit,year,value\nLT,BN_EUR,2020,79228162514264337593543\n",
            ": dataset-multiplier:too-large",
        ),
        (
            "geo,unit,year,value,unit_mult\nLT,1 000 persons,2020,5,0\n",
            ": dataset-multiplier:number",
        ),
        // Nothing to multiply, nothing to refuse.
        ("geo,year,value,unit_mult\nLT,2020,:,77\n", ":"),
        // Thousands that are no unit.
        (
            "geo,income,year,value\nLT,Over 3 thousand euros,2020,5\nLT,tūkst. eurų,2020,6\n",
            "5 6",
        ),
    ] {
        assert_eq!(figures(text), expected, "{text}");
    }
}
