//! What offices write for thousands and millions, and what only looks like it.

use super::Said::{Nothing, Power, Unclear};
use super::*;

#[test]
fn units_say_thousands_and_rates_do_not() {
    for (said, units) in [
        (
            Power(3),
            "THS|THS_PER|THS_T|THSD|KEUR|NUM_TH|Thousand persons|Thousands|thousands|\
             Persons (thousands)|Persons, thousands|in thousands|EUR thousand|'000|\
             EUR '000|000s|(000)|Thousand persons per km2|tūkst.|tūkst. eurų|tūkst. asm.|\
             tūkstančiai|Tūkstančiai eurų|tūkstančių eurų|asmenys, tūkst.|Tukst.|\
             Tūkst. gyventojų|Thousands of persons|Thousand hours worked|ths_per",
        ),
        (
            Power(6),
            "MIO|MIO_EUR|MIO_NAC|MIO_PPS_EU27_2020|CP_MEUR|CLV10_MEUR|CU_USD_M|\
             Million euro|million EUR|EUR million|Millions|mln.|mln. Eur|mln. eurų|\
             milijonai eurų|US dollars, millions|Euro (million)|Mio. EUR|thousand thousand|\
             Current prices, million euro|'000 000",
        ),
        (
            Power(9),
            "BN_EUR|MRD_EUR|Billion euro|mlrd. eurų|mlrd.|milijardai|thousand million",
        ),
        (
            Nothing,
            "PER|PC|NR|EUR|PS|PC_POP|D_PER_1000_B|P_THAB|P_HTHAB|10P5HB|RT|Persons|\
             Percentage|Per cent|Deaths per 1,000 live births|per 1 000|per 100 000|\
             per thousand births|Deaths per thousand|per hundred thousand inhabitants|\
             Rate per million|Number per 10 thousand|cases / 100 000|one in a thousand|\
             tūkstančiui gyventojų|tenka 100 tūkst. gyventojų|1 000 gyventojų tenka mirusių|\
             tenka tūkst. gyventojų|tūkstančiui gimusiųjų|procentai|asmenys|vnt.|\
             Index, 2015=100|Euro per inhabitant|Tonnes|Kilometres|P_THS|RT_THS|\
             PER_THS|",
        ),
        (
            Unclear,
            "1 000 persons|1000 EUR|1,000 persons|1 000 gyventojų|100 tūkst. gyventojų|\
             10 thousand persons|hundred thousand persons|100 000 gyventojų|\
             Thousand persons, million euro|EUR_THS|NR_MIO",
        ),
    ] {
        for unit in units.split('|') {
            assert_eq!(of_unit(unit.trim()), said, "{unit}");
        }
    }
}

#[test]
fn titles_say_thousands_only_where_they_name_the_unit() {
    for (said, titles) in [
        (
            Power(3),
            "Population (thousands)|Population, thousands|Population (in thousands)|\
             Population in thousands|Population in thousands of persons|\
             Labour force by sex and age (thousands) - Annual|Value (thousands)|\
             Value, thousand persons|Value in thousands|Reikšmė, tūkst.|Reikšmė (tūkst.)|\
             Reikšmė tūkst.|Vaikų skaičius, tūkst.|Gyventojų skaičius tūkst.|\
             Unit of measure: Thousand persons|Unit of measure,Thousand persons|\
             Matavimo vienetas: tūkst. asmenų|Matavimo vienetai,tūkst.|Thousand persons|\
             Duomenys pateikiami tūkstančiais|Figures are in thousands.|Income ('000)|\
             Children, thousand, 2020–2024",
        ),
        (
            Power(6),
            "GDP (million EUR)|Expenditure, million euro|Išlaidos, mln. Eur|\
             Išlaidos švietimui (mln. eurų)|Spending (EUR million)",
        ),
        (
            Nothing,
            "Mortality rate, under-5 (per 1,000 live births)|Deaths per thousand|\
             Population|Families earning over a thousand euro|\
             Cities of more than 1 million|Households with 3 thousand euros or more|\
             Tūkstančiui gyventojų tenka vaikų|Gyventojų skaičius liepos 1 d.|\
             Children in thousand island county homes and others|\
             Number of children aged 0 to 17|Million children out of school today|\
             World Development Indicators|Value|Reikšmė|Population, 1 January 2024",
        ),
        (Unclear, "Employment (1 000)|Population (1,000 persons)|Gyventojai, 1 000"),
    ] {
        for title in titles.split('|') {
            assert_eq!(of_title(title.trim()), said, "{title}");
        }
    }
}

#[test]
fn a_column_of_multipliers_has_codes_or_names() {
    for (cell, said) in [
        ("0", Some(Power(0))),
        ("3", Some(Power(3))),
        ("03", Some(Power(3))),
        ("6: Millions", Some(Power(6))),
        ("9", Some(Power(9))),
        ("-2", Some(Power(-2))),
        ("Units", Some(Power(0))),
        ("Thousands", Some(Power(3))),
        ("tūkst.", Some(Power(3))),
        ("Tens of thousands", Some(Power(4))),
        ("1000", Some(Power(3))),
        ("thousand persons", Some(Power(3))),
        ("", None),
        ("#N/A", None),
        ("_Z", None),
        ("16", Some(Unclear)),
        ("100", Some(Unclear)),
        ("x", Some(Unclear)),
        ("3.5", Some(Unclear)),
    ] {
        assert_eq!(of_cell(cell), said, "{cell}");
    }
}
