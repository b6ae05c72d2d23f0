//! The codes of a dimension while they are being gathered.

use std::collections::HashMap;

use crate::evidence::Dimension;

/// A dimension whose codes are still being gathered.
#[derive(Debug)]
pub(super) struct Codes {
    pub(super) dimension: Dimension,
    index: HashMap<String, u32>,
    /// The code of the last row, which most often is that of the next.
    last: u32,
}

impl Codes {
    /// Returns a dimension without codes.
    pub(super) fn new(id: &str, name: Option<&str>) -> Self {
        let dimension = Dimension {
            id: id.to_owned(),
            name: name.map(str::to_owned),
            codes: Vec::new(),
            labels: Vec::new(),
        };
        Codes { dimension, index: HashMap::new(), last: 0 }
    }

    /// Returns whether a code was seen.
    pub(super) fn has(&self, code: &str) -> bool {
        self.index.contains_key(code)
    }

    /// Returns whether a name of a code was seen.
    pub(super) fn has_label(&self, label: &str) -> bool {
        self.dimension.labels.iter().flatten().any(|known| known == label)
    }

    /// Returns the index of a code. Of a new one the label is asked.
    pub(super) fn intern<'l>(
        &mut self,
        code: &str,
        label: impl FnOnce() -> Option<&'l str>,
    ) -> u32 {
        let codes = &mut self.dimension.codes;
        if codes.get(self.last as usize).is_some_and(|last| last == code) {
            return self.last;
        }
        self.last = if let Some(index) = self.index.get(code) {
            *index
        } else {
            let index = u32::try_from(codes.len()).unwrap_or(u32::MAX);
            codes.push(code.to_owned());
            self.index.insert(code.to_owned(), index);
            let label = label().filter(|label| !label.is_empty() && *label != code);
            if let Some(label) = label {
                let labels = &mut self.dimension.labels;
                labels.resize(index as usize, None);
                labels.push(Some(label.to_owned()));
            }
            index
        };
        self.last
    }
}

/// Drops the dimensions of which a file makes no use, and their codes from keys.
pub(super) fn drop_spare<'k>(
    dimensions: &mut Vec<Dimension>,
    keys: impl Iterator<Item = &'k mut Vec<u32>>,
) {
    let is_spare = |dimension: &Dimension| dimension.codes.iter().all(String::is_empty);
    let spare: Vec<bool> = dimensions.iter().map(is_spare).collect();
    // Rewriting every key of a large file takes long.
    if !spare.contains(&true) {
        return;
    }
    let keep = |place: usize| !spare.get(place).copied().unwrap_or(false);
    for key in keys {
        let mut place = 0;
        key.retain(|_| {
            place += 1;
            keep(place - 1)
        });
    }
    dimensions.retain(|dimension| !is_spare(dimension));
}
