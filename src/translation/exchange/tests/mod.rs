//! Tests of what goes out and comes back.

mod roundtrip;

use crate::model::{SegmentPart, SegmentText};
use crate::translation::exchange::fingerprint;

fn text(words: &str) -> SegmentText {
    SegmentText { parts: vec![SegmentPart::Text(words.to_owned())] }
}

#[test]
fn a_fingerprint_never_changes() {
    // Files that went out last year have it.
    let print = fingerprint(&text("Vaikų namai"), Some(&text("Children’s homes")));
    assert_eq!(print, 1_385_550_254_285_209_246);
}

#[test]
fn a_fingerprint_tells_texts_from_each_other() {
    let (a, b) = (text("a"), text("b"));
    let empty = SegmentText::default();
    assert_ne!(fingerprint(&a, Some(&b)), fingerprint(&b, Some(&a)));
    assert_ne!(fingerprint(&a, Some(&b)), fingerprint(&text("ab"), None));
    assert_eq!(fingerprint(&a, None), fingerprint(&a, Some(&empty)));
    assert_eq!(fingerprint(&text("a  b"), None), fingerprint(&text("a b"), None));
}
