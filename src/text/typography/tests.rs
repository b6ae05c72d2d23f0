//! Tests of typography, with the rules that the program brings.

use proptest::prelude::*;

use super::*;
use crate::text::Resource;

fn typography(code: &str) -> Typography {
    let language = code.parse().unwrap();
    let text = match code {
        "lt" => include_str!("../../../translations/lt/typography.ftl"),
        _ => include_str!("../../../translations/en/typography.ftl"),
    };
    let path = format!("translations/{code}/typography.ftl");
    let resource = Resource { language, path, text: text.to_owned(), builtin: true };
    let (catalog, errors) = Catalog::new(vec![resource]);
    assert_eq!(errors, []);
    Typography::new(language, &catalog)
}

/// A no-break space is written `_`, an object `@`, the border of two runs `|`.
#[track_caller]
fn check(code: &str, cases: &[(&str, &str)]) {
    for (source, expected) in cases {
        assert_eq!(set(&mut typography(code), source), *expected, "{source}");
    }
}

fn set(typography: &mut Typography, source: &str) -> String {
    let mut result = String::new();
    for run in source.split_inclusive(['@', '|']) {
        let text = run.trim_end_matches(['@', '|']);
        result.push_str(&typography.text(&text.replace('_', "\u{a0}")));
        if run.ends_with('@') {
            typography.object();
        }
        result.push_str(run.strip_prefix(text).unwrap());
    }
    result.replace('\u{a0}', "_")
}

#[test]
fn lithuanian_quotes() {
    check(
        "lt",
        &[
            ("\"Gelbėkit vaikus\" sako", "„Gelbėkit vaikus“ sako"),
            ("žodis (\"taip\"), \"ne\".", "žodis („taip“), „ne“."),
            ("žodis–\"taip\"", "žodis–„taip“"),
            ("\"vienas \"du\" trys\"", "„vienas „du“ trys“"),
            ("„jau gerai“ ir \"dar ne\"", "„jau gerai“ ir „dar ne“"),
            ("\"|žodis|\" kitas", "„|žodis|“ kitas"),
            ("sako: \"|@|\".", "sako: „|@|“."),
            ("\"žodis@\"", "„žodis@“"),
            ("d'Artanjanas, O'Nilas", "d’Artanjanas, O’Nilas"),
            ("'žodis'", "„žodis“"),
            ("klausia:\"ką?\"", "klausia:„ką?“"),
            ("\"", "„"),
            (",,Gelbėkit vaikus“ sako", "„Gelbėkit vaikus“ sako"),
            ("(,,Gelbėkit vaikus”)", "(„Gelbėkit vaikus“)"),
            ("„Gelbėkit |vaikus|”, sako", "„Gelbėkit |vaikus|“, sako"),
            ("„vienas „du” trys”", "„vienas „du“ trys“"),
            ("<<Namai>>; „Namai''; „Namai„.", "„Namai“; „Namai“; „Namai“."),
            ("„The “Title” of it“", "„The “Title” of it“"),
            ("vienas,,du, a << b >> c, ”x”, ,, x", "vienas,,du, a << b >> c, ”x”, ,, x"),
        ],
    );
}

#[test]
fn english_quotes() {
    check(
        "en",
        &[
            ("\"Save the Children\" says", "“Save the Children” says"),
            ("\"one 'two' three\"", "“one ‘two’ three”"),
            ("\"one \"two\" three\"", "“one ‘two’ three”"),
            ("children's, parents' and don't", "children’s, parents’ and don’t"),
            ("the '90s", "the ’90s"),
            ("\"the children's rights\"", "“the children’s rights”"),
            ("'the parents' rights'", "‘the parents’ rights’"),
            ("rock 'n' roll, 'tis so, get 'em", "rock ’n’ roll, ’tis so, get ’em"),
            ("'rock 'n' roll' is", "‘rock ’n’ roll’ is"),
            ("\"'tis so\"", "“’tis so”"),
            ("she is 5'10\" tall", "she is 5′10″ tall"),
            ("\"she is 5'10\" tall\"", "“she is 5′10″ tall”"),
            ("\"a 'b \"c\" d' e\"", "“a ‘b “c” d’ e”"),
            ("\"a \"b \"c\" d\" e\"", "“a ‘b “c” d’ e”"),
            ("(\"yes\") - \"no\"", "(“yes”) – “no”"),
        ],
    );
}

#[test]
fn dashes_between_words() {
    check(
        "lt",
        &[
            ("vaikai - mūsų", "vaikai_– mūsų"),
            ("vaikai -- mūsų --- ateitis", "vaikai_– mūsų_– ateitis"),
            ("vaikai – mūsų", "vaikai_– mūsų"),
            ("vaikai |- mūsų", "vaikai |– mūsų"),
            ("socialinis-ekonominis", "socialinis-ekonominis"),
            ("- pradžia", "- pradžia"),
            ("a ---- b", "a ---- b"),
        ],
    );
    check("en", &[("children - our future", "children – our future")]);
}

#[test]
fn dashes_in_ranges() {
    check(
        "lt",
        &[
            ("2018-2020 m.", "2018–2020_m."),
            ("(2018-2020)", "(2018–2020)"),
            ("„10-12“, 0,5-1,5 proc., 5-10%.", "„10–12“, 0,5–1,5_proc., 5–10%."),
            ("2019-20 m.", "2019–20_m."),
            ("0-3 metų", "0–3_metų"),
            ("8:30-17:00 val.", "8:30–17:00_val."),
            ("2018|-2020", "2018|–2020"),
            ("10000-15000 Eur", "10000–15000_Eur"),
            ("2014--2020 m., 5--10", "2014–2020_m., 5–10"),
            ("IX-XII klasės, XIX-XX a.", "IX–XII_klasės, XIX–XX_a."),
            ("1 000-2 000, 500-1 000 Eur", "1_000–2_000, 500–1_000_Eur"),
            ("€5-10, 3-4 kartus, 100-200 žmonių", "€5–10, 3–4 kartus, 100–200 žmonių"),
            ("5-7 punktai, 12-14 str., p. 5-10", "5–7_punktai, 12–14_str., p. 5–10"),
            ("ES 2014-2020 m. programa", "ES 2014–2020_m. programa"),
            ("5-9", "5–9"),
            ("5-10 %, 5-10 €", "5–10_%, 5–10_€"),
            (
                "Nuo 10-15 % vaikų (10-15 %), 10-15%.",
                "Nuo 10–15_% vaikų (10–15_%), 10–15%.",
            ),
            (
                "straipsniai 12-14, 12-14 straipsniai",
                "straipsniai 12–14, 12–14_straipsniai",
            ),
            ("klasėse 7-8", "klasėse 7–8"),
            ("vaikai (5-9)", "vaikai (5–9)"),
        ],
    );
    check(
        "en",
        &[
            ("paras. 5-10, arts. 12-14, pp. 3-4", "paras._5–10, arts._12–14, pp._3–4"),
            ("aged 5-10, 5-10 children, €5-10", "aged 5–10, 5–10_children, €5–10"),
            ("5-10 per cent (5-10%)", "5–10_per_cent (5–10%)"),
            ("2014-2020 and 2014--2020", "2014–2020 and 2014–2020"),
            ("8-10 a.m., grades 5-8", "8–10 a.m., grades 5–8"),
            ("1,000-2,000 euros, EUR 5-10", "1,000–2,000_euros, EUR_5–10"),
        ],
    );
}

#[test]
fn a_hyphen_before_a_number_is_a_minus() {
    for code in ["lt", "en"] {
        check(
            code,
            &[
                ("-5 (-3,2) ir -7%", "−5 (−3,2) ir −7%"),
                ("nuo -5 iki 10", "nuo −5 iki 10"),
                ("2019 -2020, @ -5", "2019 -2020, @ -5"),
                ("Nr. -5, a-5, -a, -", "Nr._-5, a-5, -a, -"),
            ],
        );
    }
}

#[test]
fn hyphens_that_are_no_dashes_stay() {
    for text in [
        "2018-06-01",
        "2018-06",
        "2018-12",
        "CRC/C/LTU/CO/3-4",
        "E-123",
        "8-asis",
        "XIV-2350",
        "Nr._1-123",
        "tel._5-2345678",
        "+370-5-2345678",
        "+370 5-212",
        "8-37 123456",
        "05-06",
        "112-1234567",
        "10-5",
        "1-",
        "-",
        "ISSN_1392-5016",
        "ISSN_1392-2016",
        "ISSN: 1990-2016",
        "byla_2-1234",
        "bylos_2-12_m.",
        "kodas_12-345",
        "Boeing 737-800",
        "„Boeing 737-800“ lėktuvas",
        "Žin., 1996, 33-807",
        "Žin., 2019-45",
        "8-46 310-003",
        "(8-46) 310-345",
        "8 46 310-345",
        "Gedimino pr._5-12",
        "Vilniaus g._5-12, Vilnius",
        "LST_EN_1990-1991",
        "3-12 kambarys",
        "apie 7-8",
        "5-10, m.",
        "XII-IX",
        "IX-2350",
        "1.2.3-4",
        "2-3-4",
    ] {
        check("lt", &[(text, text)]);
    }
    for text in [
        "Nr._33-807",
        "ISSN_1392-5016",
        "case_2-1234",
        "Boeing 737-800",
        "phone_310-345",
        "the 9-11 attacks",
        "resolution_25-44",
    ] {
        check("en", &[(text, text)]);
    }
}

#[test]
fn lithuanian_spaces() {
    check(
        "lt",
        &[
            ("2024 m. sausio 5 d. posėdis", "2024_m. sausio_5_d. posėdis"),
            ("17,8 proc., 50 %, 5 Eur.", "17,8_proc., 50_%, 5_Eur."),
            (
                "3 000 Eur, 173 552,19 Eur, 1 234 567",
                "3_000_Eur, 173_552,19_Eur, 1_234_567",
            ),
            ("nuo 5 iki 2024", "nuo 5 iki 2024"),
            ("Nr. 5, 24 str. 3 d.", "Nr._5, 24_str. 3_d."),
            (
                "L. Petraitis, J. P. Petraitienė, Š.Ž. Ąžuolas",
                "L._Petraitis, J._P._Petraitienė, Š.Ž._Ąžuolas",
            ),
            ("o vaikai į mokyklą, Į Vilnių", "o_vaikai į_mokyklą, Į_Vilnių"),
            ("į |Vilnių| eina", "į_|Vilnių| eina"),
            ("t. y. vaikai ir t. t., a. k. 1", "t._y. vaikai ir_t._t., a._k. 1"),
            ("(t. y.)", "(t._y.)"),
            (
                "6 lentelė, 5 pav., 42 straipsnio 2 dalis",
                "6_lentelė, 5_pav., 42_straipsnio 2_dalis",
            ),
            ("24 (3) ir 37 (a).", "24_(3) ir 37_(a)."),
            ("Nr. XIV-2350", "Nr._XIV-2350"),
            ("2024| m.", "2024|_m."),
            ("@ proc.", "@_proc."),
            ("XX a.", "XX_a."),
            ("5 žmonės", "5 žmonės"),
            (" 5  proc.", " 5  proc."),
            ("gimė 5 20-mečiai", "gimė 5 20-mečiai"),
        ],
    );
}

#[test]
fn english_spaces() {
    check(
        "en",
        &[
            (
                "No. 5, para. 24, art. 19 and arts. 4, 42",
                "No._5, para._24, art._19 and arts._4, 42",
            ),
            (
                "17.8 per cent, 1.5 million, EUR 3,000",
                "17.8_per_cent, 1.5_million, EUR_3,000",
            ),
            ("on 1 July 2003", "on 1_July 2003"),
            ("art. 44 (6) and (7)", "art._44_(6) and (7)"),
            ("table 3 and recommendation 12", "table_3 and recommendation_12"),
            ("I may go", "I may go"),
        ],
    );
}

#[test]
fn ellipses() {
    check("lt", &[("bet...", "bet…"), ("bet.... ..", "bet…. .."), ("......", "……")]);
}

#[test]
fn a_language_without_rules_keeps_its_quotes_and_spaces() {
    let text = "\"a\" - 'b' 5 m.";
    let mut typography = Typography::new("fi".parse().unwrap(), &Catalog::default());
    assert_eq!(typography.text(text), "\"a\" – 'b' 5 m.");
}

fn skeleton(text: &str) -> String {
    text.replace("...", "…")
        .chars()
        .filter(|c| !c.is_whitespace() && !"\"'„“”‘’-–−′″,<>".contains(*c))
        .collect()
}

/// What texts are put together from, with `|` between.
const PIECES: &str = "\"|'|-| - |--|.|...| |\u{a0}|5|2018|000|m.|proc.|t.|y.|L.|žodis|Ąžuolas|o|į|(|)|,|„|“|”|–|%|Nr.|…|per|cent|XX|IX|8|+370|€|0,5|metų|paras.|'n'|tis|5'10\"|,,|”|<<|>>";

fn pieces() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(PIECES.split('|').collect::<Vec<_>>());
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

#[test]
fn long_runs_are_no_trouble() {
    for piece in ["-", "5-", "\"(", " '", "5 ", "(", "\"'"] {
        typography("en").text(&piece.repeat(10_000));
    }
}

proptest! {
    #[test]
    fn a_second_pass_changes_nothing(
        code in prop::sample::select(vec!["lt", "en"]), first in pieces(), second in pieces(),
    ) {
        let fresh = typography(code);
        let (mut once, mut twice) = (fresh.clone(), fresh);
        let (a, b) = (once.text(&first), once.text(&second));
        prop_assert_eq!(&a, &twice.text(&a));
        prop_assert_eq!(&b, &twice.text(&b));
    }

    #[test]
    fn no_letter_is_lost(code in prop::sample::select(vec!["lt", "en"]), text in pieces()) {
        let set = typography(code).text(&text);
        prop_assert_eq!(skeleton(&set), skeleton(&text));
    }

    /// So words can be counted in a text that is not set.
    #[test]
    fn there_are_neither_more_nor_fewer_words(
        code in prop::sample::select(vec!["lt", "en"]), text in pieces(),
    ) {
        let set = typography(code).text(&text);
        let count = |text: &str| text.split_whitespace().count();
        prop_assert_eq!(count(&set), count(&text), "{}", set);
    }

    #[test]
    fn any_text_can_be_set(text: String) {
        let set = typography("lt").text(&text);
        prop_assert_eq!(skeleton(&set), skeleton(&text));
        prop_assert_eq!(typography("lt").text(&set), set);
    }
}
