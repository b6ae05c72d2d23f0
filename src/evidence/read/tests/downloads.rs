//! What the offices hand out today, in the smallest files that show it. The headers are those
//! of real downloads.

use super::read;

const GHO: &str = "IndicatorCode,Indicator,ValueType,ParentLocationCode,ParentLocation,\
    Location type,SpatialDimValueCode,Location,Period type,Period,IsLatestYear,Dim1 type,Dim1,\
    Dim1ValueCode,Dim2 type,Dim2,Dim2ValueCode,Dim3 type,Dim3,Dim3ValueCode,\
    DataSourceDimValueCode,DataSource,FactValueNumericPrefix,FactValueNumeric,FactValueUoM,\
    FactValueNumericLowPrefix,FactValueNumericLow,FactValueNumericHighPrefix,\
    FactValueNumericHigh,Value,FactValueTranslationID,FactComments,Language,DateModified\n";

/// Returns a row of the World Health Organization's export.
fn gho(year: &str, prefix: &str, numeric: &str, value: &str) -> String {
    format!(
        "X,Mortality,text,EUR,Europe,Country,LTU,Lithuania,Year,{year},true,Sex,Both sexes,\
         SEX_BTSX,,,,,,,,,{prefix},{numeric},,,,,,{value},,,EN,2024-12-02T00:00:00.000Z\n"
    )
}

#[test]
fn the_export_of_the_world_health_organization_is_read() {
    for (prefix, numeric, value, expected) in [
        ("", "4.70000", "4.7 [4.5-5.0]", "4.70000"),
        ("<", "0.1", "<0.1", "<0.1"),
        (">", "95", "&gt;95", ">95"),
        ("", "0.05", "<0.1 [<0.1-<0.2]", "<0.1"),
        ("", "", "<1 000", "<1000"),
        ("", "", "No data", ":"),
        ("", "", "", ":"),
        ("<", "", "", ":"),
        ("", "", "12", "12"),
        ("", "0", "0", "0"),
    ] {
        let text = [GHO, &gho("2023", prefix, numeric, value)].concat();
        assert_eq!(
            read(&text),
            format!("indicator=X, location=LTU, dim1=SEX_BTSX, 2023: {expected}"),
            "{prefix} {numeric} {value}"
        );
    }
    // A prefix that is not known is not left out.
    let lines = read(&[GHO, &gho("2023", "~", "5", "~5")].concat());
    assert!(lines.ends_with("dataset-number <5> cell=~5 kind=not-a-number"), "{lines}");
    // What its programming interface gives.
    let text = "IndicatorCode,SpatialDimType,SpatialDim,TimeDimType,TimeDim,Dim1Type,Dim1,\
        DataSourceDim,Value,NumericValue,Low,High,Comments\n\
        X,COUNTRY,LTU,YEAR,2019,SEX,SEX_MLE,,12.3,12.31,,,\n";
    assert_eq!(read(text), "indicator=X, location=LTU, dim1=SEX_MLE, 2019: 12.31");
}

#[test]
fn data_of_unesco_are_read() {
    let text = |rows: &str| {
        format!(
            "indicatorId,indicatorName,geoUnit,geoUnitName,year,value,qualifier,magnitude\n{rows}"
        )
    };
    for (cells, expected) in [
        ("2019,0.4,NAT_EST,", "2019: 0.4 E"),
        ("2019,0.4,UIS_EST,", "2019: 0.4 E"),
        ("2019,1.2,,", "2019: 1.2"),
        ("2020,,,NA", "2020: : M"),
        // The institute writes 0 where a figure is not applicable: it is none.
        ("2020,0,,NA", "2020: : M"),
        ("2021,0,,NIL", "2021: 0"),
        ("2021,,,NIL", "2021: nil"),
        ("2021,,,INCLUDED", "2021: : K"),
        ("2021,7,,INCLUDES", "2021: 7 W"),
        ("2021,7,UIS_EST,LOWREL", "2021: 7 EU"),
        ("2021,,,SUPP", "2021: : Q"),
        ("2021,7,,SUPP", "2021: : Q\ndataset-confidential <7> count=1"),
        ("2021,7,,WHAT", "2021: :\nunknown-flag <WHAT> count=1 flag=WHAT kind=unknown"),
    ] {
        let lines =
            read(&text(&format!("CR.1,\"Completion, primary\",LTU,Lithuania,{cells}\n")));
        let expected = format!("indicatorid=CR.1, geounit=LTU, {expected}");
        assert_eq!(lines, expected, "{cells}");
    }
    for header in [
        "indicatorId,geoUnit,year,value,qualifier,magnitude\nCR.1,LTU,2020,5,NAT_EST,\n",
        "INDICATOR_ID,COUNTRY_ID,YEAR,VALUE,MAGNITUDE,QUALIFIER\nCR.1,LTU,2020,5,,NAT_EST\n",
    ] {
        assert!(
            read(header).ends_with("=CR.1, geounit=LTU, 2020: 5 E")
                || read(header).ends_with("=CR.1, country_id=LTU, 2020: 5 E"),
            "{header}"
        );
    }
}

#[test]
fn data_of_ilostat_are_read() {
    for (text, expected) in [
        (
            "ref_area,source,indicator,sex,classif1,classif2,time,obs_value,obs_status,note_classif,note_indicator,note_source\n\
             \"LTU\",\"BA:500\",\"UNE_TUNE\",\"SEX_T\",\"AGE_T\",,\"2024\",5.2,\"U\",,,\"R1:3513\"\n\
             \"LTU\",\"BA:500\",\"UNE_TUNE\",\"SEX_T\",\"AGE_T\",,\"2023Q1\",,\"S\",,,\n",
            "ref_area=LTU, source=BA:500, indicator=UNE_TUNE, sex=SEX_T, classif1=AGE_T, 2024: 5.2 U\n\
             ref_area=LTU, source=BA:500, indicator=UNE_TUNE, sex=SEX_T, classif1=AGE_T, 2023-Q1: : N",
        ),
        (
            "ref_area.label,source.label,indicator.label,sex.label,classif1.label,time,obs_value,obs_status.label,note_source.label\n\
             Lithuania,LFS,Unemployment (thousands),Total,Total,2024,5.2,Break in series,Repository: ILO\n",
            "ref_area=Lithuania, source=LFS, indicator=Unemployment (thousands), sex=Total, classif1=Total, 2024: 5200 B",
        ),
        (
            "ref_area,ref_area.label,indicator,indicator.label,time,obs_value,obs_status,obs_status.label\n\
             LTU,Lithuania,X,Unemployment,2024,5.2,A,Adjusted\n",
            "ref_area=LTU, indicator=X, 2024: 5.2",
        ),
        // Only the name would say that these are thousands.
        (
            "ref_area,indicator,time,obs_value,obs_status\nLTU,UNE_TUNE_SEX_AGE_NB,2024,5.2,\n",
            "ref_area=LTU, indicator=UNE_TUNE_SEX_AGE_NB, 2024: :",
        ),
        (
            "ref_area,indicator,time,obs_value,obs_status\nLTU,X,2024,5.2,?\n",
            "ref_area=LTU, indicator=X, 2024: :\nunknown-flag <?> count=1 flag=? kind=unknown",
        ),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn every_layout_of_databank_is_read() {
    let footer =
        ",,,,,,\n,,,,,,\nData from database: WDI,,,,,,\nLast Updated: 10/07/2025,,,,,,\n";
    let read = |text: &str| {
        let lines = read(&[text, footer].concat());
        let (lines, note) = lines.split_once("\ndataset-notes").expect("a note");
        assert!(note.contains("count=2"), "{note}");
        lines.to_owned()
    };
    for (text, expected) in [
        (
            "\u{feff}Country Name,Country Code,Series Name,Series Code,2021 [YR2021],2022 [YR2022]\n\
             Lithuania,LTU,Completion,SE.X,99.4,..\n",
            "country=LTU, series=SE.X, 2021: 99.4\ncountry=LTU, series=SE.X, 2022: :",
        ),
        (
            "Country Name,Country Code,Series Name,Series Code,Time,Time Code,Value\n\
             Lithuania,LTU,Completion,SE.X,2021,YR2021,99.4\n",
            "country=LTU, series=SE.X, 2021: 99.4",
        ),
        (
            "Time,Time Code,Country Name,Country Code,\"GDP (current US$) [NY.GDP]\",Births [SP.X]\n\
             2021 [YR2021],YR2021,Lithuania,LTU,5,..\n",
            "country=LTU, series=NY.GDP, 2021: 5\ncountry=LTU, series=SP.X, 2021: :",
        ),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn a_sheet_of_the_data_browser_is_read() {
    let text = "Data extracted on 21/11/2025 10:00:00 from [ESTAT],,,,\n\
        Dataset: ,At-risk-of-poverty rate by age [ilc_li02],,,\n\
        Last updated: ,14/11/2025 23:00,,,\n\
        ,,,,\n\
        Time frequency,,Annual,,\n\
        Unit of measure,,Percentage,,\n\
        ,,,,\n\
        TIME,2021,,2022,\n\
        GEO (Labels),,,,\n\
        Lithuania,20.,,20.9,b\n\
        Latvia,:,,:,c\n\
        ,,,,\n\
        Special value,,,,\n\
        :,not available,,,\n\
        Observation flags:,,,,\n\
        b,break in time series,,,\n";
    let lines = read(text);
    let (figures, note) = lines.split_once("\ndataset-notes").expect("a note");
    assert_eq!(
        figures,
        "geo=Lithuania, 2021: 20\ngeo=Lithuania, 2022: 20.9 B\n\
         geo=Latvia, 2021: :\ngeo=Latvia, 2022: : Q"
    );
    assert!(note.contains("count=9"), "{note}");
    // With codes and names, two dimensions, and saved where people write decimal commas.
    let text = "TIME;TIME;TIME;2021;2022\nGEO (Codes);GEO (Labels);SEX (Labels);;\n\
        LT;Lithuania;Females;20,5;1 234,5\n";
    assert_eq!(
        read(text),
        "geo=LT, sex=Females, 2021: 20.5\ngeo=LT, sex=Females, 2022: 1234.5"
    );
}

/// UNHCR's finder of today: columns that no figure stands in hinder nobody.
#[test]
fn today_s_refugee_data_finder_is_read() {
    let text = "Year,Country of origin,Country of origin (ISO),Country of asylum,\
        Country of asylum (ISO),Refugees under UNHCR's mandate,Asylum-seekers,Host community\n\
        2024,Unknown ,UNK,Lithuania,LTU,\"2,345\",*,-\n";
    assert_eq!(
        read(text),
        "country-of-origin=UNK, country-of-asylum=LTU, measure=refugees-under-unhcr-s-mandate, 2024: 2345\n\
         country-of-origin=UNK, country-of-asylum=LTU, measure=asylum-seekers, 2024: : Q\n\
         country-of-origin=UNK, country-of-asylum=LTU, measure=host-community, 2024: :"
    );
}

#[test]
fn a_column_of_words_stops_nobody() {
    let text = |population: &str, female: &str| {
        format!(
            "Year,Country of Asylum,Population Type,Female 0-4,Male 0-4\n\
             2024,LTU,{population},{female},7\n2023,LTU,{population},3,8\n"
        )
    };
    let lines = read(&text("Refugees", "5"));
    assert!(
        lines.ends_with("dataset-sign <Refugees> cell=Population Type kind=column")
            && lines.contains("measure=female-0-4, 2024: 5"),
        "{lines}"
    );
    // Words in a column of figures are a mistake.
    let lines = read(&text("Refugees", "five"));
    assert!(
        lines.contains("dataset-number <five> cell=five kind=not-a-number"),
        "{lines}"
    );
}

/// What can't be read names the download to take instead.
#[test]
fn other_downloads_are_known_by_their_header() {
    for (header, expected) in [
        ("Country Code,Region,IncomeGroup,SpecialNotes,TableName", "world-bank-metadata"),
        ("LOCATION,Country,TIME,Time,Value,Flag Codes,Flags", "dot-stat"),
        ("IndicatorCode,Indicator,ParentLocationCode,Location,Period,Value", "gho"),
        ("\"Countries, territories and areas\",Both sexes", "gho"),
        ("ref_area.label,source.label,2020,2021", "ilostat"),
        ("indicatorId,geoUnit,2020,2021", "uis"),
        ("GEO/TIME,2020,2021", "eurostat"),
        ("Country of Origin,Refugees,IDPs", "unhcr"),
        ("Rodiklis,Lytis,2020-Q1,2020-Q2", "periods-in-columns"),
        ("Country,Code,2020", "none"),
    ] {
        let lines = read(&format!("{header}\na,b,1,2\n"));
        let expected = format!("download={expected} kind=unknown");
        assert!(lines.contains(&expected), "{header}: {lines}");
    }
}
