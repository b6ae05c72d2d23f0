//! What nobody has confirmed is never recorded, and takes the place of nothing that is.

use crate::translation::exchange::tests::import::{EN, LT, Report, reasons, words};
use crate::translation::exchange::{Claim, Reason};

#[test]
fn a_revision_replaces_nothing_that_is_confirmed() {
    let report = Report::new(LT, Some(EN), Some((LT, EN)));
    let mut units = report.exported();
    units[4].target = words("Third, once more.");
    units[4].claim = Claim::Revised;
    let imported = report.import(&units, true);
    assert_eq!(reasons(&imported), [(Reason::Revised, "Third, once more.")]);
    assert!(imported.chapters.is_empty() && imported.revised.is_empty());
    // What nobody has confirmed is replaced, and is still confirmed by nobody.
    let report = Report::new(LT, Some(EN), None);
    let imported = report.import(&units, false);
    assert_eq!((imported.placed, imported.recorded), (1, 0));
    assert_eq!(imported.revised.len(), 1);
}

/// What becomes of a text that is the same in both languages.
#[derive(Debug, PartialEq)]
enum Same {
    Recorded,
    Placed,
    LeftOut,
}

#[test]
fn a_text_that_came_back_as_the_source_is_taken_only_where_somebody_said_so() {
    use Same::{LeftOut, Placed, Recorded};
    for (text, claim, expected) in [
        ("2022", Claim::Unsaid, Recorded),
        ("12,5 %", Claim::Unsaid, Recorded),
        ("info@vaikai.lt", Claim::Unsaid, Recorded),
        ("Šiauliai", Claim::Unsaid, Recorded),
        ("Švietimas", Claim::Unsaid, LeftOut),
        ("Švietimas", Claim::Finished, Placed),
        ("Švietimas", Claim::Confirmed, Recorded),
        ("Visi vaikai turi teisę mokytis.", Claim::Unsaid, LeftOut),
        ("Visi vaikai turi teisę mokytis.", Claim::Finished, LeftOut),
        ("Visi vaikai turi teisę mokytis.", Claim::Confirmed, Recorded),
        // Nobody has accepted it.
        ("2022", Claim::Revised, Placed),
    ] {
        let source = format!("+++\ntitle = \"A\"\n+++\n\n{text}\n");
        let report = Report::new(&source, Some("+++\ntitle = \"A\"\n+++\n"), None);
        let mut units = report.exported();
        units[1].target = words(text);
        units[1].claim = claim.clone();
        let imported = report.import(&units, false);
        let found = match (imported.placed, imported.recorded) {
            (1, 1) => Recorded,
            (1, 0) => Placed,
            _ => LeftOut,
        };
        assert_eq!(found, expected, "{text} {claim:?}");
        assert_eq!(imported.untranslated.len(), usize::from(found == LeftOut), "{text}");
    }
}
