//! Finds out which sign divides the cells of a table.

use super::raw::raw_cells;
use super::rows::LONGEST;

/// How many lines at the beginning may hold the header: the sheets of Eurostat's Data
/// Browser have the most above it, a line for each dimension.
pub(crate) const BEGINNING: usize = 20;

/// So many bytes hold these lines in all but odd files.
pub(super) const BEGINNING_BYTES: usize = 64 << 10;

/// Returns whether more of a text must be read before its delimiter can be told.
pub(crate) fn is_too_little(text: &str, seen: &mut usize) -> bool {
    is_first_line_open(text, seen) || text.len() < BEGINNING_BYTES
}

/// Returns whether the first line that is not empty has no end yet. So many bytes, of
/// which some are not blank, are known to hold none.
fn is_first_line_open(text: &str, seen: &mut usize) -> bool {
    let mut start = *seen;
    if start == 0 {
        let line = text.trim_start_matches('\u{feff}').trim_start();
        start = text.len() - line.len();
    }
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    if !rest.is_empty() {
        *seen = text.len();
    }
    !rest.iter().any(|byte| matches!(byte, b'\n' | b'\r')) && text.len() < LONGEST
}

/// Returns the delimiter of the header, or else that of the line with most cells: a title may
/// have none.
pub(crate) fn find(text: &str, is_header: impl Fn(&[String]) -> bool) -> u8 {
    let text = text.trim_start_matches('\u{feff}');
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let lines: Vec<&str> = lines.take(BEGINNING + 1).collect();
    let mut likeliest: Option<(usize, u8)> = None;
    for (place, line) in lines.iter().enumerate() {
        let delimiter = likeliest_of(line, lines.get(place + 1..).unwrap_or_default());
        let is_short = line.len() <= BEGINNING_BYTES;
        if is_short && is_header(&cells_of(line, delimiter)) {
            return delimiter;
        }
        let cells = if is_short { cells_of(line, delimiter).len() } else { 0 };
        if likeliest.is_none_or(|(most, _)| most < cells) {
            likeliest = Some((cells, delimiter));
        }
    }
    likeliest.map_or(b',', |(_, delimiter)| delimiter)
}

/// Returns what the cells of a single line hold.
pub(crate) fn cells_of(line: &str, delimiter: u8) -> Vec<String> {
    let cells = raw_cells(line.as_bytes(), delimiter).ranges.into_iter();
    let cells = cells.map(|range| line.get(range).unwrap_or_default());
    let unquoted = cells.map(|cell| match cell.strip_prefix('"') {
        Some(rest) => rest.strip_suffix('"').unwrap_or(rest).replace("\"\"", "\""),
        None => cell.to_owned(),
    });
    unquoted.map(|cell| cell.trim().to_owned()).collect()
}

/// Returns the delimiter of a line, outside quotation marks: of several signs, the one that
/// divides most of the lines below into as many cells. A tab stands in no name, so one is
/// enough.
fn likeliest_of(line: &str, below: &[&str]) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        if !quoted && let Some((_, count)) = counts.iter_mut().find(|(c, _)| *c == byte) {
            *count += 1;
        }
    }
    if counts[2].1 > 0 && counts[1].1 == 0 {
        return b'\t';
    }
    let mut candidates = counts.into_iter().filter(|(_, count)| *count > 0);
    let (Some(first), Some(second)) = (candidates.next(), candidates.next()) else {
        return counts
            .into_iter()
            .max_by_key(|(_, count)| *count)
            .map_or(b',', |(c, _)| c);
    };
    let fits = |delimiter| {
        let cells = |line: &str| cells_of(line, delimiter).len();
        let all = cells(line);
        let short = below.iter().filter(|line| line.len() <= BEGINNING_BYTES);
        short.filter(|line| cells(line) == all).count()
    };
    // The last of equals wins: a comma may as well be one of decimals or of a name.
    [first, second]
        .into_iter()
        .chain(candidates)
        .max_by_key(|(delimiter, count)| (fits(*delimiter), *count))
        .map_or(b',', |(delimiter, _)| delimiter)
}
