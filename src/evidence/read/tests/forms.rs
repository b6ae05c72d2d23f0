//! Forms of which no sample is at hand, in the smallest files that show them.

use super::read;

#[test]
fn forms_are_recognised_by_their_headers() {
    for (text, expected) in [
        // Eurostat's bulk files.
        (
            "freq,unit,geo\\TIME_PERIOD\t2013 \t2014-Q1 \nA,PC,LT\t: \t1.5 bep\nA,PC,EE\t:c\t: @C\n",
            "freq=A, unit=PC, geo=LT, 2013: :\n\
             freq=A, unit=PC, geo=LT, 2014-Q1: 1.5 BEP\n\
             freq=A, unit=PC, geo=EE, 2013: : Q\n\
             freq=A, unit=PC, geo=EE, 2014-Q1: : Q",
        ),
        (
            "freq,unit,geo\\time,2013 \nA,PC,LT,7 u\n",
            "freq=A, unit=PC, geo=LT, 2013: 7 U",
        ),
        (
            "unit,geo\\time\t2013\nPC\t1\nA,PC,LT\t1\n",
            "dataset-row-length <PC\t1> cells=2 columns=2 kind=cells\n\
             dataset-row-length <A,PC,LT\t1> cells=2 columns=2 kind=cells",
        ),
        // Codes and names in one cell, marked in the header or not.
        (
            "DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n\
             ESTAT:X(1.0),now,A:Annual,LT: Lithuania,2013,5,b\n",
            "freq=A, geo=LT, 2013: 5 B",
        ),
        (
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ: Frequency,REF_AREA: Area,TIME_PERIOD: Time,\
             OBS_VALUE: Value,OBS_STATUS: Status,UNIT_MULT: Multiplier\n\
             DATAFLOW,X(1.0),I,A: Annual,LT: Lithuania,2013,5,E: Estimated,0: Units\n",
            "freq=A, ref_area=LT, 2013: 5 E",
        ),
        (
            "STRUCTURE,STRUCTURE_ID,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n\
             dataflow,ESTAT:X(1.0),Q,LT,2024-Q3,,,C\n",
            "freq=Q, geo=LT, 2024-Q3: : Q",
        ),
        (
            "DATAFLOW,REF_AREA:Geographic area,SEX:Sex,TIME_PERIOD:Time period,\
             OBS_VALUE:Observation Value,LOWER_BOUND:Lower,OBS_STATUS:Observation Status\n\
             UNICEF:CME(1.0): Mortality,LTU: Lithuania,_T: Total,2019-06,3.4,3,A: Normal\n",
            "ref_area=LTU, sex=_T, 2019-06: 3.4",
        ),
        // The State Data Agency by quarters and months.
        (
            "\u{feff}\"Laikotarpis\";\"Lytis\";\"Reikšmė\"\r\n\"2024K1\";\"Berniukai\";\"1 234,5\"\r\n\
             \"2024M03\";\"Mergaitės\";\"\"\r\n\"2024\";\"Mergaitės\";\"…\"\r\n",
            "lytis=Berniukai, 2024-Q1: 1234.5\nlytis=Mergaitės, 2024-03: :\n\
             lytis=Mergaitės, 2024: :",
        ),
        // Thousands in the Data Explorer.
        (
            "\"TIME\",\"GEO\",\"Value\",\"Flag and Footnotes\"\n\
             \"2012\",\"Lithuania\",\"1,234,567\",\"e\"\n\"2013\",\"Lithuania\",\"1,234\",\"\"\n\
             \"2014\",\"Lithuania\",\":\",\"\"\n",
            "geo=Lithuania, 2012: 1234567 E\ngeo=Lithuania, 2013: 1234\n\
             geo=Lithuania, 2014: :",
        ),
        (
            "\u{feff}\"Data Source\",\"WDI\",\n\n\"Last Updated Date\",\"2021-09-15\",\n\n\
             \"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"1960\",\"1961\",\n\
             \"Lithuania\",\"LTU\",\"Poverty\",\"SI.POV\",\"\",\"20.5\",\n",
            "country=LTU, indicator=SI.POV, 1960: :\ncountry=LTU, indicator=SI.POV, 1961: 20.5",
        ),
        (
            "Country Name,Country Code,Series Name,Series Code,1990 [YR1990]\n\
             Lithuania,LTU,Poverty,SI.POV,..\n",
            "country=LTU, series=SI.POV, 1990: :",
        ),
        (
            "GHO (CODE),GHO (DISPLAY),GHO (URL),YEAR (CODE),YEAR (DISPLAY),COUNTRY (CODE),\
             COUNTRY (DISPLAY),Display Value,Numeric,Low,High,Comments\n\
             X,Mortality,http://x,2010,2010,LTU,Lithuania,4.7 [4-5],4.70000,4,5,\n",
            "gho=X, country=LTU, 2010: 4.70000",
        ),
        (
            "Year,Country of Origin,Country of Origin (ISO),Country of Asylum,\
             Country of Asylum (ISO),Refugees under UNHCR's mandate,Asylum-seekers\n\
             2023,Ukraine,UKR,Lithuania,LTU,41000,*\n",
            "country-of-origin=UKR, country-of-asylum=LTU, measure=refugees-under-unhcr-s-mandate, \
             2023: 41000\n\
             country-of-origin=UKR, country-of-asylum=LTU, measure=asylum-seekers, 2023: : Q",
        ),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn bad_files_are_reported() {
    for (text, expected) in [
        (
            "<!DOCTYPE html>\n<title>503, year, value</title>\n",
            "dataset-not-a-table <<!DOCTYPE html>> kind=html",
        ),
        ("{\"value\": 1}", "dataset-not-a-table <{\"value\": 1}> kind=json"),
        (
            "geo,year,value\nLT,2023,1\nLT,20",
            "geo=LT, 2023: 1\ndataset-truncated <LT,20>",
        ),
        (
            "geo,year,value\nLT,2023,1\nLT,2024,\"1",
            "geo=LT, 2023: 1\ndataset-truncated <LT,2024,\"1>",
        ),
        (
            "geo,year,value\nšalis,metai,proc.\nLT,2024,1\ngeo,year,value\nLT,2025,2\n",
            "geo=LT, 2024: 1\ngeo=LT, 2025: 2\n\
             dataset-second-header <šalis,metai,proc.> kind=second first=<geo,year,value>\n\
             dataset-second-header <geo,year,value> kind=repeated first=<geo,year,value>",
        ),
        (
            "geo;year;value\nLT;2023;12,5\nLT;2024;12.5\n",
            "geo=LT, 2023: :\ngeo=LT, 2024: 12.5\n\
             dataset-number <12,5> cell=12,5 kind=mixed",
        ),
        (
            "geo;year;value\nLT;2023;1,234\nLT;2024;5\n",
            "geo=LT, 2023: :\ngeo=LT, 2024: 5\n\
             dataset-number <1,234> cell=1,234 decimals=1.234 kind=ambiguous thousands=1234",
        ),
        (
            "geo;year;value\nLT;2023;1,5\nLT;2024;1 234\n",
            "geo=LT, 2023: 1.5\ngeo=LT, 2024: 1234",
        ),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn of_many_findings_the_first_are_listed() {
    let rows: Vec<String> = (1000..2000).map(|year| format!("LT,{year},abc\n")).collect();
    let text = ["geo,year,value\n", &rows.concat()].concat();
    let lines = read(&text);
    assert_eq!(lines.matches("dataset-number <").count(), 50);
    assert!(lines.ends_with("dataset-more <abc> count=950 name=dataset-number"));
}

#[test]
fn a_million_columns_take_no_time() {
    let header = ["year,value", &",c".repeat(1_000_000), "\n2024,1\n"].concat();
    assert_eq!(read(&header), "dataset-no-header <c> columns=1000002 kind=too-wide");
}

/// The kinds of cell that the public corpus `csv-spectrum` collects, in cells of our own.
/// (`read` shows lines, so a line break within a cell is seen as `\n`.)
#[test]
fn cells_keep_what_their_quotation_marks_hold() {
    for (cells, expected) in [
        ("\"Vilniaus m., centras\",08123", "a=Vilniaus m., centras, b=08123"),
        ("\"vadinamoji \"\"nulinė\"\" grupė\",x", "a=vadinamoji \"nulinė\" grupė, b=x"),
        ("\"\",\"\"", "a=, b="),
        (",", "a=, b="),
        ("\"viena\nkita\",x", "a=viena\nkita, b=x"),
        ("\"\"\"viena\"\"\r\nkita\",x", "a=\"viena\"\nkita, b=x"),
        ("\"{\"\"taškas\"\": [102.0, 0.5]}\",ʤ", "a={\"taškas\": [102.0, 0.5]}, b=ʤ"),
    ] {
        for end in ["\n", "\r\n"] {
            let text = format!("year,value,a,b{end}2020,1,{cells}{end}");
            assert_eq!(read(&text), format!("{expected}, 2020: 1"), "{text:?}");
        }
    }
}
