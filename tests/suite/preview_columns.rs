//! A file that is dropped on the page and has columns of whole numbers: figures or codes.

use serde_json::json;

use crate::add::SCHOOLS;
use crate::preview_add::{post, reading, sent};
use crate::preview_client::Preview;
use crate::project::TestProject;

#[test]
fn what_columns_hold_is_chosen_on_the_page() {
    let answers = json!({
        "id": "m", "name lt": "A", "name en": "B", "unit": "count", "decimals": "0",
        "source": "eurostat",
    });
    for (word, other, is_measure) in
        [("figures", "codes", true), ("codes", "figures", false)]
    {
        let by_command = TestProject::both().change("m.csv", SCHOOLS);
        let project = TestProject::both();
        by_command
            .run(&format!(
                "indicators add m.csv --id m --name lt=A --name en=B --unit count \
                 --decimals 0 --source eurostat --column Mokyklos={word}"
            ))
            .code(0);
        let preview = Preview::open(&project);
        let (_, state) = sent(&preview, "m.csv", SCHOOLS.as_bytes());
        let html = state["html"].as_str().unwrap();
        assert!(html.contains("data-column=\"Mokyklos\""), "{html}");
        let read = reading("", &json!({ "Mokyklos": word }));
        let asked = json!({ "file": state["file"], "reading": read });
        let (_, state) = post(&preview, "/insert/inspect", &asked);
        // What was chosen can still be changed, and what else is asked follows from it.
        let html = state["html"].as_str().unwrap();
        let chosen = format!("<option value=\"{word}\" selected=\"\">");
        assert!(html.contains(&chosen), "{html}");
        assert!(html.contains(&format!("<option value=\"{other}\">")), "{html}");
        assert!(!html.contains("note-finding"), "{html}");
        assert_eq!(html.contains("code-measure-mokyklos"), is_measure, "{html}");
        let mut answers = answers.clone();
        if !is_measure {
            answers["select mokyklos"] = json!("5");
        }
        let asked = json!({
            "file": state["file"], "reading": read, "answers": answers, "write": true,
        });
        let (_, added) = post(&preview, "/insert/add", &asked);
        assert_eq!(added["added"], "m", "{added}");
        let register = "report/data/indicators/m.toml";
        let written = project.read(register);
        assert!(written.contains(&format!("columns = {{ Mokyklos = \"{word}\" }}")));
        if is_measure {
            assert_eq!(written, by_command.read(register));
        }
    }
}
