//! A file for review with every kind of text, and what is told of it when it comes back with
//! one of its parts changed.

use super::report;
use crate::pipeline::{Options, Snapshot};
use crate::render::docx::{Base, Purpose, render};
use crate::review::{ReturnedFile, Review, review};
use crate::syntax::archive::{Entry, pack, unpack};

/// A chapter with every kind of text.
const BODY: &str = "Pirma pastraipa apie **vaikus** ir teises.[^a] Rizika – {{value \"poverty\" 2023}}.\n\n\
    ## Antraštė viduryje\n\n\
    - Pirmas punktas.\n- Antras punktas.\n    - Gilesnis punktas.\n\n\
    1. Numeruotas vienas.\n2. Numeruotas du.\n\n\
    | Mokykla | Kiek |\n| --- | --- |\n| Eilutė viena | daug^[Langelio išnaša.] |\n| Eilutė dvi | |\n\n\
    : Lentelės antraštė čia {#lent}\n\n\
    > Citatos tekstas yra čia.\n\n\
    ::: note\nPastabos tekstas.\n\n- Pastabos punktas.\n:::\n\n\
    ::: example\nPavyzdžio tekstas.\n:::\n\n\
    ::: voice {consent=yes age=\"12-14\"}\nBalso tekstas yra čia.\n:::\n\n\
    {{chart \"poverty\" kind=\"bar\" caption=\"Skurdas metais\"}}\n\n\
    {{chart \"poverty\" kind=\"line\" caption=\"Skurdo kreivė\"}}\n\n\
    {{table \"poverty\" caption=\"Skurdo duomenys\"}}\n\n\
    ::: recommendation {to=\"seimas\"}\nUžtikrinti visų vaikų saugumą:\n\n- namuose;\n- mokykloje.\n:::\n\n\
    ::: question {to=\"seimas\"}\nKada bus užtikrinta?\n:::\n\n\
    ```\nkodo eilutė\n```\n\n\
    Eilutė su lūžiu\\\nir `kodu` bei {{cite \"a\"}}.\n\n\
    Paskutinė pastraipa, žr. {{ref \"lent\"}}.\n\n[^a]: Išnašos tekstas.";

pub(super) struct Sent {
    pub(super) entries: Vec<Entry>,
    snapshot: Snapshot,
}

impl Sent {
    pub(super) fn whole() -> Self {
        // As many as have a list in front.
        let others: String = ["Antra", "Trečia", "Ketvirta", "Penkta"]
            .map(|it| {
                format!("\n\n::: recommendation {{to=\"seimas\"}}\n{it} prievolė.\n:::")
            })
            .concat();
        let body = BODY.replace("\n\n[^a]:", &format!("{others}\n\n[^a]:"));
        let snapshot = Snapshot::of(&report(&body), Options::default());
        let findings = snapshot.findings_of_reading();
        assert!(!findings.has_errors(), "{findings:#?}");
        let layout = &snapshot.project.manifest.layout;
        let base = Base::new(layout, None, &mut crate::diagnostic::Diagnostics::new());
        let bytes = render(&snapshot.documents()[0], &base, Purpose::Review);
        let entries = unpack(&bytes, 1 << 26).unwrap();
        Sent { entries, snapshot }
    }

    /// Returns a file without its pictures, which nobody looks at.
    pub(super) fn new() -> Self {
        let mut sent = Self::whole();
        sent.entries.retain(|(name, _)| !name.starts_with("word/media"));
        let item = "customXml/item1.xml";
        let label = sent.text(item).replace("<picture ", "<other-picture ");
        let entry = sent.entries.iter_mut().find(|(name, _)| name == item);
        entry.unwrap().1 = label.into_bytes();
        sent
    }

    pub(super) fn text(&self, part: &str) -> String {
        let (_, bytes) = self.entries.iter().find(|(name, _)| name == part).unwrap();
        String::from_utf8(bytes.clone()).unwrap()
    }

    /// Returns the parts that have paragraphs.
    pub(super) fn parts(&self) -> Vec<String> {
        let has_text = |name: &&String| {
            ["word/document", "word/footnotes", "word/header", "word/footer"]
                .iter()
                .any(|start| name.starts_with(start))
        };
        self.entries.iter().map(|(name, _)| name).filter(has_text).cloned().collect()
    }

    /// Returns what is told of the file when one of its parts is another.
    pub(super) fn answered(&self, part: &str, text: &str) -> Review {
        let mut entries = self.entries.clone();
        for (name, bytes) in &mut entries {
            if name == part {
                *bytes = text.as_bytes().to_vec();
            }
        }
        let file = ReturnedFile::read("a.docx", &pack(&entries)).unwrap();
        let Snapshot { project, sources, .. } = &self.snapshot;
        review(&[file], self.snapshot.documents(), project, sources).unwrap()
    }
}
