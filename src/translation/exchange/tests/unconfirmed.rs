//! What nobody has confirmed is never recorded, and takes the place of nothing that is.

use crate::translation::exchange::tests::import::{EN, KnownChapter, LT, reasons, words};
use crate::translation::exchange::{Claim, Reason};

#[test]
fn a_revision_replaces_nothing_that_is_confirmed() {
    let report = KnownChapter::new(LT, Some(EN), Some((LT, EN)));
    let mut units = report.exported();
    units[4].target = words("Third, once more.");
    units[4].claim = Claim::Revised;
    let imported = report.import(&units, true);
    assert_eq!(reasons(&imported), [(Reason::Revised, "Third, once more.")]);
    assert!(imported.chapters.is_empty() && imported.revised.is_empty());
    // What nobody has confirmed is replaced, and is still confirmed by nobody.
    let report = KnownChapter::new(LT, Some(EN), None);
    let imported = report.import(&units, false);
    assert_eq!((imported.placed, imported.recorded), (1, 0));
    assert_eq!(imported.revised.len(), 1);
}
