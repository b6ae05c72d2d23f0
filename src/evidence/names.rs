//! What dimensions and their codes are called: by the report's own Fluent messages, or by
//! those built in for what statistics offices code alike.
//!
//! A report names a code by `code-geo-LT`, whatever its dataset calls the dimension. Built
//! in are areas, sexes and age groups (`REF_AREA`, `SEX` and `AGE` of the SDMX
//! cross-domain concepts), totals, and the dimension that several columns of figures make.

use crate::evidence::suppress::is_known_total;
use crate::evidence::tiles::municipality;
use crate::evidence::{AREA, MEASURE};
use crate::text::{Args, Catalog, Language, message_id};

/// A concept that many offices code alike, and the ids under which their files have it as
/// a dimension.
const CONCEPTS: [(&str, &[&str]); 5] = [
    (
        "area",
        &[
            "geo",
            "ref_area",
            "reference-area",
            "country",
            "country-code",
            "cou",
            "location",
            "geounit",
            "citizen",
            "origin",
            "asylum",
        ],
    ),
    ("municipality", &["savivaldybe", "savivaldybes", "municipality", "municipalities"]),
    ("sex", &["sex", "gender"]),
    ("age", &["age", "age-group", "age_group"]),
    ("measure", &[MEASURE]),
];

/// How the codes of ages begin: Eurostat's and SDMX's `Y`, WHO's `YEARS`.
const YEARS: [&str; 3] = ["AGEGROUP_YEARS", "YEARS", "Y"];

/// Returns the name of the message by which a report names a dimension.
pub fn dimension_message(dimension: &str) -> String {
    format!("dimension-{}", message_id(dimension))
}

/// Returns the name of the message by which a report names a code.
pub fn code_message(dimension: &str, code: &str) -> String {
    format!("code-{}-{}", message_id(dimension), message_id(code))
}

/// Returns what a dimension is called in a language, if it has a name there.
pub fn dimension_name(
    catalog: &Catalog,
    language: Language,
    dimension: &str,
) -> Option<String> {
    let format = |id: &str| catalog.format(language, id, &Args::new());
    format(&dimension_message(dimension))
        .or_else(|| format(&format!("concept-{}", concept(dimension)?)))
}

/// Returns what a code is called in a language, if it has a name there.
pub fn code_name(
    catalog: &Catalog,
    language: Language,
    dimension: &str,
    code: &str,
) -> Option<String> {
    named(catalog, language, dimension, code, "")
}

/// Returns what a code is called in a grammatical case, if the message that names it has a form
/// for that case: „Lietuvoje“.
pub fn code_in_case(
    catalog: &Catalog,
    language: Language,
    dimension: &str,
    code: &str,
    case: &str,
) -> Option<String> {
    named(catalog, language, dimension, code, &format!(".{case}"))
}

/// Returns the text of the message that names a code, or of an attribute of that message.
fn named(
    catalog: &Catalog,
    language: Language,
    dimension: &str,
    code: &str,
    attribute: &str,
) -> Option<String> {
    let format =
        |id: &str| catalog.format(language, &format!("{id}{attribute}"), &Args::new());
    format(&code_message(dimension, code)).or_else(|| match concept(dimension) {
        _ if is_known_total(code) => format("total"),
        Some("area") => format(&format!("area-{}", message_id(code)))
            .or_else(|| municipality_name(code, &format)),
        Some("municipality") => municipality_name(code, &format),
        Some("sex") => format(&format!("sex-{}", code.trim_start_matches("SEX_"))),
        Some("age") if attribute.is_empty() => age_name(catalog, language, code),
        _ => None,
    })
}

fn municipality_name(
    code: &str,
    format: &dyn Fn(&str) -> Option<String>,
) -> Option<String> {
    format(&code_message(AREA, municipality(code)?))
}

/// Returns whether a code is made of words rather than an abbreviation.
pub fn is_words(code: &str) -> bool {
    let is_sign = |c: char| c == '_' || c.is_ascii_digit();
    code.chars().any(char::is_lowercase) && !code.contains(is_sign)
        || code.split_whitespace().count() > 1
}

/// Returns whether a dimension has countries and other areas as codes.
pub(super) fn is_area(dimension: &str) -> bool {
    matches!(concept(dimension), Some("area" | "municipality"))
}

/// Returns whether a dimension has municipalities as codes.
pub(super) fn is_municipality(dimension: &str) -> bool {
    concept(dimension) == Some("municipality")
}

fn concept(dimension: &str) -> Option<&'static str> {
    let has = |(_, ids): &&(&str, &[&str])| ids.contains(&dimension);
    CONCEPTS.iter().find(has).map(|(concept, _)| *concept)
}

/// Reads an age group: `Y_LT18`, `Y_GE65`, `Y15`, `Y15-19`, `Y0T4`.
fn age_name(catalog: &Catalog, language: Language, code: &str) -> Option<String> {
    let rest = YEARS.iter().find_map(|prefix| code.strip_prefix(prefix))?;
    let bound = |text: &str| text.parse::<u8>().ok().map(i64::from);
    let one = |id, name, text| Some((id, Args::new().count(name, bound(text)?)));
    let (id, args) = if let Some(to) = rest.strip_prefix("_LT") {
        one("age-under", "to", to)
    } else if let Some(to) = rest.strip_prefix("_LE") {
        one("age-up-to", "to", to)
    } else if let Some(from) = rest.strip_prefix("_GE") {
        one("age-from", "from", from)
    } else if let Some((from, to)) = rest.split_once(['-', 'T']) {
        let args = Args::new().count("from", bound(from)?).count("to", bound(to)?);
        Some(("age-range", args))
    } else {
        one("age-one", "from", rest)
    }?;
    catalog.format(language, id, &args)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::text::Resource;

    /// Returns the built-in names of codes.
    pub(in crate::evidence) fn catalog() -> Catalog {
        let resources = [
            ("lt", include_str!("../../translations/lt/codes.ftl")),
            ("en", include_str!("../../translations/en/codes.ftl")),
        ];
        let resources = resources.map(|(language, text)| Resource {
            language: language.parse().unwrap(),
            path: String::new(),
            text: text.to_owned(),
            builtin: true,
        });
        Catalog::new(resources.into()).0
    }

    #[test]
    fn usual_codes_have_names_in_every_language() {
        let catalog = catalog();
        for (dimension, code, lt, en) in [
            ("geo", "LV", "Latvija", "Latvia"),
            ("geo", "EL", "Graikija", "Greece"),
            ("ref_area", "LTU", "Lietuva", "Lithuania"),
            ("geo", "EU27_2020", "ES", "EU"),
            ("geo", "Vilniaus m. sav.", "-", "-"),
            ("sex", "F", "Moteriškoji", "Female"),
            ("sex", "SEX_M", "Vyriškoji", "Male"),
            ("sex", "_T", "Iš viso", "Total"),
            ("level", "TOTAL", "Iš viso", "Total"),
            ("age", "Y_LT18", "Jaunesni kaip 18 metų", "Under 18"),
            ("age", "Y_GE65", "65 metų ir vyresni", "Aged 65 and over"),
            ("age", "Y_LE5", "5 metų ir jaunesni", "Aged 5 or under"),
            ("age", "Y15-19", "15–19 metų", "Aged 15–19"),
            ("age", "Y0T4", "0–4 metų", "Aged 0–4"),
            ("age", "YEARS05-09", "5–9 metų", "Aged 5–9"),
            ("age", "Y7", "7 metų", "Aged 7"),
            ("age", "UNK", "-", "-"),
            ("age", "Y_LTX", "-", "-"),
            ("vaccine", "LT", "-", "-"),
        ] {
            let name = |language: &str| {
                let language = language.parse().unwrap();
                code_name(&catalog, language, dimension, code)
                    .unwrap_or_else(|| "-".to_owned())
            };
            assert_eq!((&*name("lt"), &*name("en")), (lt, en), "{dimension} {code}");
        }
    }

    #[test]
    fn a_name_with_any_letters_has_a_message() {
        assert_eq!(code_message("amžius", "Iš viso"), "code-amzius-Is-viso");
        assert_eq!(dimension_message("amžius"), "dimension-amzius");
    }
}
