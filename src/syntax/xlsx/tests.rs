//! What cells show of their numbers.

use super::format::{NumberFormat, Seen};

fn seen(code: &str, stored: &str) -> String {
    let Seen { text, is_number, is_percent, difference } =
        NumberFormat::parse(code).seen(stored, false);
    let kind = match (is_number, is_percent) {
        (true, true) => " percent",
        (true, false) => "",
        (false, _) => " text",
    };
    let difference = difference.map(|it| format!(" {it:?}")).unwrap_or_default();
    format!("{text}{kind}{difference}")
}

#[test]
fn a_number_is_read_as_it_is_seen() {
    for (code, stored, expected) in [
        ("General", "17.799999999999997", "17.8"),
        ("General", "0.30000000000000004", "0.3"),
        ("General", "5.0000000000000001E-3", "0.005"),
        ("General", "206819", "206819"),
        ("General", "2.8E10", "28000000000"),
        ("@", "2024", "2024"),
        ("", "5", "5"),
        ("0", "2024", "2024"),
        ("0", "17.84", "18 Rounded"),
        ("0.0", "17.799999999999997", "17.8"),
        ("0.00", "17.8", "17.80"),
        ("#,##0", "1234567", "1234567"),
        ("#,##0.0", "1234.56", "1234.6 Rounded"),
        ("# ##0,0", "1234", "1234"),
        ("0%", "0.178", "18 percent Rounded"),
        ("0.0%", "0.17799999999999999", "17.8 percent"),
        ("0.0\\ %", "0.178", "17.8 percent"),
        ("0,", "506000", "506 Scaled"),
        ("0.0,", "506000", "506.0 Scaled"),
        ("#,##0.0,,", "1234567", "1.2 Scaled"),
        ("#,##0;-#,##0", "-5", "-5"),
        ("0;0", "-5", "-5 Scaled"),
        ("#,##0_);(#,##0)", "-5", "-5"),
        ("0;-0;\"–\"", "0", "0"),
        ("#,##0_-;-#,##0_-;_-* \"-\"??_-", "0", "0"),
        ("0;-0;\"nėra\"", "0", "nėra text Scaled"),
        (";;;", "5", " text Hidden"),
        ("0.0;;", "0", " text Hidden"),
        ("[>=1000]0,;0", "5000", "5 Scaled"),
        ("[>=1000]0,;0", "500", "500"),
        ("[Red]0.0", "5.25", "5.3 Rounded"),
        ("#,##0.00 [$€-427]", "5.5", "5.50"),
        ("0\" vaikai\"", "5", "5 vaikai text"),
        ("0.0\"p\"", "5.5", "5.5 p text"),
        ("0.00E+00", "12345", "12345"),
        ("# ?/?", "0.5", "0.5"),
        ("0.000", "1.234", "1.234"),
        ("General", "1E+300", "1E+300"),
        ("General", "x", "x text"),
        ("yyyy-mm-dd", "45352", "2024-03-01 text"),
        ("yyyy\\-mm\\-dd;@", "45352", "2024-03-01 text"),
        ("yyyy\" m.\"", "45352", "2024 text"),
        ("mmm-yy", "45352", "2024-03 text"),
        ("[$-427]yyyy \"m.\" mmmm d \"d.\"", "45352", "2024-03-01 text"),
        ("dd/mm/yyyy hh:mm", "45352.5", "2024-03-01 12:00 text"),
        ("h:mm", "0.75", "18:00 text"),
        ("[h]:mm", "0.75", "18:00 text"),
        ("yyyy-mm-dd", "1", "1900-01-01 text"),
        ("yyyy-mm-dd", "59", "1900-02-28 text"),
        ("yyyy-mm-dd", "61", "1900-03-01 text"),
        ("yyyy-mm-dd", "-1", "-1 text"),
    ] {
        assert_eq!(seen(code, stored), expected, "{code} {stored}");
    }
    let date = NumberFormat::parse("yyyy-mm-dd").seen("43890", true);
    assert_eq!(date.text, "2024-03-01");
}
