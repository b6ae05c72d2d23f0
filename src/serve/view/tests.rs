//! What is shown while a report is written.

use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use serde_json::Value;

use crate::load::{Files, FolderEntry, InMemory, Opened, Refusal};
use crate::serve::tests::{enter, known, post, report, respond, session_of, text};
use crate::serve::{Checked, Session};

/// Files that somebody changes while they are served.
#[derive(Debug, Clone)]
struct Shared(Arc<Mutex<InMemory>>);

impl Shared {
    fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let mut files = self.0.lock().unwrap();
        *files = files.clone().with(path, bytes);
    }
}

impl Files for Shared {
    fn entries(&self, folder: &str) -> Vec<FolderEntry> {
        self.0.lock().unwrap().entries(folder)
    }

    fn is_file(&self, path: &str) -> bool {
        self.0.lock().unwrap().is_file(path)
    }

    fn state(&self, path: &str) -> Option<(u64, Option<SystemTime>)> {
        self.0.lock().unwrap().state(path)
    }

    fn open(&self, path: &str) -> Result<Opened, Refusal> {
        self.0.lock().unwrap().open(path)
    }
}

const CHAPTER: &str = "+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\n";

struct Browser {
    session: Session,
    files: Shared,
    cookie: String,
}

impl Browser {
    fn new() -> Self {
        let files = Shared(Arc::new(Mutex::new(report())));
        let mut session = session_of(files.clone());
        let cookie = enter(&mut session);
        Browser { session, files, cookie }
    }

    fn save(&mut self, path: &str, bytes: impl AsRef<[u8]>) {
        self.files.write(path, bytes);
        self.session.renew();
    }

    fn view(&mut self, language: &str, since: u64) -> Value {
        let request = known(&format!("/view/{language}?since={since}"), &self.cookie);
        serde_json::from_str(&text(&respond(&mut self.session, &request))).unwrap()
    }

    /// Returns all that is shown in a language.
    fn markup(&mut self, language: &str) -> String {
        let view = self.view(language, 0);
        let sections = view["sections"].as_array().unwrap();
        sections.iter().map(|section| section["html"].as_str().unwrap()).collect()
    }

    /// Returns what the desk and the page of what can be inserted show, and what is said
    /// above the desk.
    fn elsewhere(&mut self) -> (String, String) {
        let token = self.session.access.token().to_owned();
        let of = r#"{"language":"en","chapter":"19-a"}"#;
        let chapter = post("/desk/chapter", &self.cookie, &token, of);
        let list = known("/insert/list", &self.cookie);
        let overview = known("/desk/overview", &self.cookie);
        let [chapter, list, overview] = [chapter, list, overview]
            .map(|request| text(&respond(&mut self.session, &request)));
        let overview: Value = serde_json::from_str(&overview).unwrap();
        let notice = overview["notice"].as_str().unwrap().to_owned();
        (format!("{}\n{chapter}\n{list}", overview["chapters"]), notice)
    }

    fn notice(&mut self, language: &str) -> String {
        self.view(language, 0)["notice"].as_str().unwrap().to_owned()
    }
}

#[test]
fn only_sections_that_changed_are_sent() {
    let mut browser = Browser::new();
    let view = browser.view("lt", 0);
    let keys = |view: &Value| -> Vec<String> {
        let sections = view["sections"].as_array().unwrap().iter();
        sections
            .map(|it| {
                format!("{} {}", it["key"].as_str().unwrap(), it["html"].is_string())
            })
            .collect()
    };
    assert_eq!(keys(&view), ["cover true", "cluster-5 true"]);
    let first = view["generation"].as_u64().unwrap();
    assert_eq!(keys(&browser.view("lt", first)), ["cover false", "cluster-5 false"]);
    browser.save("report/lt/19-a.md", format!("{CHAPTER}Pirma.\n\nKita.\n"));
    let view = browser.view("lt", first);
    assert_eq!(keys(&view), ["cover false", "cluster-5 true"]);
    let second = view["generation"].as_u64().unwrap();
    assert!(second > first);
    assert_eq!(keys(&browser.view("lt", second)), ["cover false", "cluster-5 false"]);
}

#[test]
fn each_block_says_where_it_was_written() {
    let mut browser = Browser::new();
    let markup = browser.markup("lt");
    for place in ["report/lt/19-a.md:6\"", "report/lt/19-a.md:8\""] {
        assert!(markup.contains(&format!("data-place=\"{place}")), "{place}: {markup}");
    }
    // What has no translation was written in the source.
    browser.save("report/en/19-a.md", "+++\ntitle = \"Violence\"\n+++\n");
    let markup = browser.markup("en");
    for place in ["report/en/19-a.md:2", "report/lt/19-a.md:6", "report/lt/19-a.md:8"] {
        assert!(markup.contains(&format!("data-place=\"{place}\"")), "{place}: {markup}");
    }
}

#[test]
fn a_finding_stands_after_its_block_and_in_the_list() {
    let mut browser = Browser::new();
    browser.save(
        "report/lt/19-a.md",
        format!("{CHAPTER}Pirma {{{{value \"x\"}}}}.\n\nAntra.\n"),
    );
    let markup = browser.markup("lt");
    let [first, finding, second] = ["Pirma", "unknown indicator <code>x</code>", "Antra"]
        .map(|part| markup.find(part).unwrap_or_else(|| panic!("{part}: {markup}")));
    assert!(first < finding && finding < second, "{markup}");
    let panel = browser.view("en", 0)["panel"].as_str().unwrap().to_owned();
    assert!(panel.contains("unknown indicator <code>x</code>"), "{panel}");
    assert!(panel.contains("data-place=\"report/lt/19-a.md:6\""), "{panel}");
    assert!(!browser.markup("en").contains("data-severity=\"error\""));
}

#[test]
fn a_text_is_shown_before_it_is_checked() {
    let mut browser = Browser::new();
    // What is not translated is a warning.
    browser.save("report/lt/19-a.md", format!("{CHAPTER}Pirma.\n\nAntra.\n\nTrečia.\n"));
    let finding = "not translated";
    let at =
        |markup: &str| markup.find(finding).map(|at| at > markup.find("Pirma").unwrap());
    assert_eq!(at(&browser.markup("lt")), Some(true), "{}", browser.markup("lt"));
    browser.files.write(
        "report/lt/19-a.md",
        format!("{CHAPTER}Nauja.\n\nPirma.\n\nAntra.\n\nTrečia.\n"),
    );
    browser.session.read();
    let reading = browser.session.unchecked().unwrap();
    assert!(browser.session.unchecked().is_none());
    let markup = browser.markup("lt");
    assert!(markup.contains("Nauja"), "{markup}");
    assert_eq!(at(&markup), Some(true), "{markup}");
    let before = browser.session.generation();
    browser.session.take(Checked::new(Arc::clone(&reading)));
    assert!(browser.session.generation() > before);
    // Whatever changes, in the end it is as if it had been so from the beginning.
    for text in ["Nauja.\n\nPirma.", "Naujai.\n\nPirma.", "Naujai.\n\nPirmoji.", "Pirma."]
    {
        let text = format!("{CHAPTER}{text}\n\nAntra.\n");
        browser.files.write("report/lt/19-a.md", text);
        browser.session.read();
        let next = browser.session.unchecked().unwrap();
        browser.session.take(Checked::new(next));
        let mut session = session_of(browser.files.clone());
        let (cookie, files) = (enter(&mut session), browser.files.clone());
        let mut new = Browser { session, files, cookie };
        for language in ["lt", "en"] {
            assert_eq!(browser.markup(language), new.markup(language));
        }
    }
    // What is older than what is shown says nothing of it.
    browser.session.renew();
    let (known, newer) = (browser.markup("lt"), browser.session.generation());
    browser.session.take(Checked::new(reading));
    assert_eq!((browser.markup("lt"), browser.session.generation()), (known, newer));
}

#[test]
fn pages_are_set_while_a_reading_is_checked_and_not_once_more() {
    let mut browser = Browser::new();
    let (jobs, waiting) = std::sync::mpsc::channel();
    browser.session.pages.jobs = Some(jobs);
    let asked = |browser: &mut Browser| {
        let request = known("/pages/lt", &browser.cookie);
        let state: Value =
            serde_json::from_str(&text(&respond(&mut browser.session, &request)))
                .unwrap();
        assert_eq!(state["working"], true, "nobody sets them here");
        waiting.try_iter().count()
    };
    assert_eq!(asked(&mut browser), 1);
    assert_eq!(asked(&mut browser), 0, "they are being set");
    for (text, jobs) in [
        ("Nauja.", [1, 0]),
        // Only the check finds that there is no such indicator.
        ("{{value \"nera\" year=2020}}.", [1, 1]),
        // An error that is known is to be gone before anything is shown.
        ("Ir {{value \"nera\" year=2020}}.", [0, 1]),
        ("Nauja.", [1, 0]),
    ] {
        browser.files.write("report/lt/19-a.md", format!("{CHAPTER}{text}\n\nAntra.\n"));
        browser.session.read();
        let reading = browser.session.unchecked().unwrap();
        let before = asked(&mut browser);
        browser.session.take(Checked::new(reading));
        assert_eq!([before, asked(&mut browser)], jobs, "{text}");
    }
}

#[test]
fn a_place_with_an_error_is_shown_once_it_is_known() {
    let mut browser = Browser::new();
    let wrong = format!("{CHAPTER}Pirma {{{{value \"x\"}}}}.\n\nAntra.\n");
    browser.save("report/lt/19-a.md", &wrong);
    let before = browser.markup("lt");
    browser.files.write("report/lt/19-a.md", format!("{wrong}\nTrečia.\n"));
    browser.session.read();
    let reading = browser.session.unchecked().unwrap();
    assert_eq!(browser.markup("lt"), before);
    browser.session.take(Checked::new(reading));
    let markup = browser.markup("lt");
    assert!(
        markup.contains("Trečia") && markup.contains("unknown indicator"),
        "{markup}"
    );
}

#[test]
fn what_says_nothing_any_more_leaves_what_was_shown() {
    let latin = b"+++\ntitle = \"Smurtas\"\narticles = [\"19\"]\n+++\n\nPirm\xe0.\n";
    let (good, manifest) = (format!("{CHAPTER}Pirma.\n\nKita.\n"), "report/report.toml");
    let settings = text_of(&report(), manifest);
    for (path, broken, whole) in [
        ("report/lt/19-a.md", &latin[..], good.as_bytes()),
        (
            "report/lt/19-a.md",
            b"+++\ntitle = \"Smurtas\narticles = [\"19\"]\n+++\n\nPirma.\n",
            good.as_bytes(),
        ),
        ("report/lt/19-a.md", b"", good.as_bytes()),
        ("report/en/19-a.md", b"", b"+++\ntitle = \"Violence\"\n+++\n\nOther.\n"),
        (manifest, b"[report\n", settings.as_bytes()),
    ] {
        let mut browser = Browser::new();
        let [lt, en] = ["lt", "en"].map(|language| browser.markup(language));
        let (elsewhere, notice) = browser.elsewhere();
        assert!(elsewhere.contains("Antra") && notice.is_empty(), "{elsewhere}");
        // Twice: the state before the last is not forgotten.
        for _ in 0..2 {
            browser.save(path, broken);
            assert_eq!([&browser.markup("lt"), &browser.markup("en")], [&lt, &en]);
            let told =
                ["lt", "en"].map(|language| browser.notice(language).contains(path));
            assert_eq!(told, [!path.contains("/en/"), true], "{path}");
            assert_eq!(browser.elsewhere().0, elsewhere, "{path}");
            assert!(browser.elsewhere().1.contains(path), "{path}");
        }
        assert!(!browser.session.findings().is_empty(), "{path}");
        browser.save(path, whole);
        assert_eq!(browser.notice("lt"), "", "{path}");
        assert_eq!(browser.elsewhere().1, "", "{path}");
        assert_eq!(
            browser.markup("lt").contains("Kita"),
            path.contains("/lt/"),
            "{path}"
        );
        assert_eq!(browser.elsewhere().0 != elsewhere, path != manifest, "{path}");
    }
}

#[test]
fn a_broken_translation_stops_only_its_language() {
    let mut browser = Browser::new();
    browser.save("report/en/19-a.md", b"+++\ntitle = \"Violence\n+++\n\nFirst.\n");
    browser.save("report/lt/19-a.md", format!("{CHAPTER}Pirma.\n\nKita.\n"));
    assert!(browser.markup("lt").contains("Kita") && browser.notice("lt").is_empty());
    assert!(browser.markup("en").contains("Second") && !browser.notice("en").is_empty());
}

#[test]
fn what_was_broken_from_the_beginning_stops_nothing() {
    let files = Shared(Arc::new(Mutex::new(report().with("report/en/19-a.md", b"\xff"))));
    let mut session = session_of(files.clone());
    let cookie = enter(&mut session);
    let mut browser = Browser { session, files, cookie };
    browser.save("report/lt/19-a.md", format!("{CHAPTER}Pirma.\n\nKita.\n"));
    assert!(browser.markup("en").contains("Kita") && browser.notice("en").is_empty());
}

#[test]
fn words_of_footnotes_count_as_the_kind_of_submission_says() {
    let mut browser = Browser::new();
    browser
        .save("report/lt/19-a.md", format!("{CHAPTER}Vienas[^1].\n\n[^1]: Du trys.\n"));
    let words = |browser: &mut Browser| {
        let panel = browser.view("lt", 0)["panel"].as_str().unwrap().to_owned();
        let (before, _) = panel.split_once(" of ").unwrap();
        before.rsplit('>').next().unwrap().to_owned()
    };
    assert_eq!(words(&mut browser), "4");
    let profile =
        "source = \"\"\nlimit = 6\nparts = []\ndirectives = []\nnotes = false\n";
    browser.save("report/profiles.toml", format!("[alternative-report]\n{profile}"));
    assert_eq!(words(&mut browser), "2");
}

#[test]
fn a_report_that_is_gone_is_shown_as_it_was() {
    let mut browser = Browser::new();
    let before = browser.markup("lt");
    *browser.files.0.lock().unwrap() = InMemory::new();
    browser.session.renew();
    assert_eq!(browser.markup("lt"), before);
    assert!(browser.notice("lt").contains("report.toml"));
    let (elsewhere, notice) = browser.elsewhere();
    assert!(elsewhere.contains("Antra") && notice.contains("report.toml"), "{notice}");
    *browser.files.0.lock().unwrap() = report();
    browser.session.renew();
    assert_eq!(browser.notice("lt"), "");
}

fn text_of(files: &InMemory, path: &str) -> String {
    String::from_utf8(files.open(path).unwrap().read_whole().unwrap()).unwrap()
}
