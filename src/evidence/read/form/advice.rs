//! Recognises downloads that can't be read, to name the one to take instead.

use super::Header;
use crate::evidence::Period;

/// Returns the download that a header is of; the name selects the words of the finding.
pub(super) fn advice(header: &Header) -> Option<&'static str> {
    let has = |name: &str| header.has(name);
    let periods = header.cells.iter().filter(|cell| cell.parse::<Period>().is_ok());
    let periods = periods.count();
    Some(if has("specialnotes") || has("source_note") || has("license type") {
        "world-bank-metadata"
    } else if has("powercode code") || has("flag codes") {
        "dot-stat"
    } else if has("dim_time") && has("ind_id") {
        "who-data"
    } else if has("parentlocationcode") || has("countries, territories and areas") {
        "gho"
    } else if has("ref_area.label") || has("ref_area") && has("source") {
        "ilostat"
    } else if has("indicatorid") || has("indicator_id") {
        "uis"
    } else if header.names.iter().any(|name| name.ends_with("/time")) {
        "eurostat"
    } else if header.names.iter().any(|name| name.starts_with("country of ")) {
        "unhcr"
    } else if has("country code") && periods > 0 {
        "world-bank"
    } else if periods > 1 {
        "periods-in-columns"
    } else {
        return None;
    })
}
