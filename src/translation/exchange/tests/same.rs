//! What is decided about a text that came back as its source, and about one that somebody
//! remarked on.

use crate::translation::exchange::tests::import::{EN, KnownChapter, LT, reasons, words};
use crate::translation::exchange::{Claim, Reason};

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
        ("UNICEF", Claim::Unsaid, Recorded),
        ("Jonas Jonaitis", Claim::Unsaid, Recorded),
        ("Smurto aukos", Claim::Unsaid, LeftOut),
        ("Smurto aukos", Claim::Finished, Placed),
        ("Vaikas.", Claim::Unsaid, LeftOut),
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
        let report = KnownChapter::new(&source, Some("+++\ntitle = \"A\"\n+++\n"), None);
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

#[test]
fn a_table_is_whole_with_cells_that_came_back_as_the_source() {
    let source = "+++\ntitle = \"A\"\n+++\n\n| UNICEF | Skaičius |\n| --- | --- |\n| Gynimas | N |\n";
    let report = KnownChapter::new(source, Some("+++\ntitle = \"A\"\n+++\n"), None);
    let mut units = report.exported();
    for (index, text) in ["UNICEF", "Number", "Gynimas", "N"].iter().enumerate() {
        units[index + 1].target = words(text);
    }
    let imported = report.import(&units, false);
    assert_eq!(reasons(&imported), []);
    let table = "| UNICEF | Number |\n| --- | --- |\n| Gynimas | N |\n";
    assert!(imported.chapters[0].text.contains(table), "{}", imported.chapters[0].text);
    // The one that may be a word was noted, and nobody is said to have confirmed it.
    assert_eq!((imported.untranslated.len(), imported.recorded), (1, 3));
}

#[test]
fn what_a_translator_doubts_is_not_recorded_and_what_is_said_to_be_done_is() {
    let report = KnownChapter::new(LT, Some(EN), None);
    for (claim, remark, expected) in [
        (Claim::Unsaid, None, 0),
        (Claim::Finished, None, 1),
        (Claim::Confirmed, None, 1),
        (Claim::Confirmed, Some("Is it so?"), 0),
    ] {
        let mut units = report.exported();
        units.truncate(2);
        units.remove(0);
        units[0].claim = claim.clone();
        units[0].remarks = remark.into_iter().map(str::to_owned).collect();
        let imported = report.import(&units, false);
        assert_eq!(imported.recorded, expected, "{claim:?} {remark:?}");
        assert_eq!(imported.remarks.len(), usize::from(remark.is_some()));
    }
}

#[test]
fn a_source_that_was_edited_in_the_file_did_not_change_in_the_report() {
    let report = KnownChapter::new(LT, Some(EN), Some((LT, EN)));
    let mut unit = report.exported().remove(4);
    unit.source = words("Trečia, kita.");
    unit.target = words("Third, another.");
    let edited = report.import(std::slice::from_ref(&unit), false);
    assert_eq!(reasons(&edited), [(Reason::SourceEdited, "Third, another.")]);
    unit.id.fingerprint ^= 1;
    let changed = report.import(&[unit], false);
    assert_eq!(reasons(&changed), [(Reason::SourceChanged, "Third, another.")]);
}
