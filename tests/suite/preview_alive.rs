//! Signs of life: whoever has a page open hears each second that the program is there.

use std::io::{Read as _, Write as _};
use std::time::{Duration, Instant};

use crate::preview_client::Preview;
use crate::project::TestProject;

#[test]
fn a_page_hears_that_the_program_is_alive() {
    let project = TestProject::both();
    let preview = Preview::open(&project);
    let mut events = preview.connect();
    events.write_all(preview.known("/events").as_bytes()).unwrap();
    let (started, mut heard, mut bytes) = (Instant::now(), String::new(), [0; 4096]);
    while heard.matches("event: alive").count() < 3 {
        let read = events.read(&mut bytes).unwrap();
        assert!(read > 0 && started.elapsed() < Duration::from_secs(30), "{heard}");
        heard.push_str(&String::from_utf8_lossy(&bytes[..read]));
    }
    assert!(started.elapsed() > Duration::from_secs(2), "not all the time: {heard}");
    assert!(heard.contains("event: alive") && heard.contains("data: well"), "{heard}");
    #[cfg(unix)]
    {
        preview.signal("STOP");
        events.set_read_timeout(Some(Duration::from_millis(200))).unwrap();
        // What was on its way.
        while events.read(&mut bytes).is_ok() {}
        events.set_read_timeout(Some(Duration::from_secs(3))).unwrap();
        events.read(&mut bytes).unwrap_err();
        preview.signal("CONT");
        events.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        assert!(events.read(&mut bytes).unwrap() > 0);
    }
}
