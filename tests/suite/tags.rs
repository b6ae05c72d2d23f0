//! What a screen reader finds in a PDF, in its order: role, language and text of each element.

use std::fs;
use std::path::Path;

use snapbox::{Assert, Data, Redactions};

use crate::pages;
use crate::pdf::full;

#[test]
fn the_tags_of_each_edition() {
    let project = full();
    project.run("build -q").code(0);
    project.run("build -q --layout parallel").code(0);
    let assert = Assert::new().action_env("SNAPSHOTS").redact_with(Redactions::new());
    for edition in ["lt", "en", "lt-en"] {
        let path = project.path(&format!("build/report-{edition}.pdf"));
        let outline = pages::outline(&fs::read(path).unwrap());
        let expected = format!("tests/suite/expected/tags.{edition}.txt");
        let expected = Data::read_from(Path::new(&expected), None).raw();
        assert.eq(outline, expected);
    }
}
