//! Letters that look otherwise, links that lead elsewhere, and pictures that were replaced,
//! without a record.

use super::sent::Sent;
use super::shown;
use crate::syntax::archive::Entry;

const PART: &str = "word/document.xml";

/// Returns the text of the file with one change.
fn with(sent: &Sent, from: &str, to: &str) -> String {
    let text = sent.text(PART);
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

#[test]
fn what_looks_otherwise_is_told() {
    let sent = Sent::new();
    let text = sent.text(PART);
    let run = |words: &str| {
        let end = text.find(&format!(">{words}</w:t>")).unwrap();
        let start = text.get(..end).unwrap().rfind("<w:r>").unwrap();
        let end = end + words.len() + "></w:t></w:r>".len();
        text.get(start..end).unwrap()
    };
    let punkt = run("Antras punktas.");
    let open = punkt.strip_suffix("Antras punktas.</w:t></w:r>").unwrap();
    let of = |looks: &str, words: &str| {
        format!(
            "<w:r><w:rPr>{looks}</w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>"
        )
    };
    let around =
        |inner: &str| format!("{open}Antras </w:t></w:r>{inner}{open}tas.</w:t></w:r>");
    let told = "in-place formatting [punk|] Left(Unrecorded)";
    for looks in [
        "<w:b/>",
        "<w:i w:val=\"1\"/>",
        "<w:u w:val=\"single\"/>",
        "<w:strike/>",
        "<w:highlight w:val=\"yellow\"/>",
        "<w:color w:val=\"FF0000\"/>",
        "<w:vertAlign w:val=\"superscript\"/>",
        "<w:sz w:val=\"60\"/>",
    ] {
        let changed = text.replacen(punkt, &around(&of(looks, "punk")), 1);
        assert_eq!(shown(&sent.answered(PART, &changed)), [told], "{looks}");
    }
    // What makes no difference.
    for looks in ["", "<w:b w:val=\"0\"/>", "<w:u w:val=\"none\"/>"] {
        let properties = open.split("<w:t").next().unwrap();
        let properties = properties.trim_start_matches("<w:r>");
        let properties = properties.trim_start_matches("<w:rPr>");
        let properties = properties.trim_end_matches("</w:rPr>");
        let inner = of(&format!("{properties}{looks}"), "punk");
        let changed = text.replacen(punkt, &around(&inner), 1);
        assert!(shown(&sent.answered(PART, &changed)).is_empty(), "{looks}");
    }
    // One that is recorded is told once.
    let recorded =
        "<w:b/><w:rPrChange w:id=\"9\" w:author=\"Ona\"><w:rPr/></w:rPrChange>";
    let changed = text.replacen(punkt, &around(&of(recorded, "punk")), 1);
    let told = shown(&sent.answered(PART, &changed));
    assert_eq!(told, ["in-place formatting [punk|] Left(Kind)"]);
    // Bold letters that are no more, beside a tracked word.
    let bold = run("vaikus");
    let plain = bold.replace("<w:b/>", "");
    assert_ne!(bold, plain);
    let new = "<w:ins w:id=\"9\" w:author=\"Ona\"><w:r><w:t>mūsų </w:t></w:r></w:ins>";
    let changed = text.replacen(bold, &format!("{new}{plain}"), 1);
    assert_eq!(
        shown(&sent.answered(PART, &changed)),
        [
            "in-place wording [|mūsų ] Open",
            "in-place formatting [vaikus|] Left(Unrecorded)"
        ]
    );
}

#[test]
fn another_style_of_a_paragraph_is_told_once() {
    let sent = Sent::new();
    let text = sent.text(PART);
    let at = text.find(">Antraštė viduryje</w:t>").unwrap();
    let style = text.get(..at).unwrap().rfind("<w:pStyle w:val=\"").unwrap();
    let (front, back) = text.split_at(style);
    let end = back.find("/>").unwrap();
    let other = "<w:pStyle w:val=\"BodyText\"";
    let changed = format!("{front}{other}{}", back.get(end..).unwrap());
    let told = shown(&sent.answered(PART, &changed));
    assert_eq!(told, ["in-place formatting [|] Left(Unrecorded)"]);
}

#[test]
fn a_link_that_leads_elsewhere_is_told() {
    let sent = Sent::new();
    let told = |from: &str, to: &str| shown(&sent.answered(PART, &with(&sent, from, to)));
    let text = sent.text(PART);
    let last = text.find("Paskutinė pastraipa").unwrap();
    let link = text.get(last..).unwrap().find("<w:hyperlink ").unwrap() + last;
    let link = text.get(link..).unwrap();
    let link = link.get(..=link.find('>').unwrap()).unwrap();
    // One that was followed looks otherwise.
    let inside = text.find(link).unwrap() + link.len();
    let (front, back) = text.split_at(inside);
    let purple = "<w:color w:val=\"800080\"/></w:rPr>";
    let back = if back.starts_with("<w:r><w:rPr>") {
        back.replacen("</w:rPr>", purple, 1)
    } else {
        back.replacen("<w:r>", &format!("<w:r><w:rPr>{purple}"), 1)
    };
    let followed = format!("{front}{back}");
    assert!(followed.contains(purple));
    assert!(shown(&sent.answered(PART, &followed)).is_empty());
    let found = told(link, "<w:hyperlink w:anchor=\"elsewhere\">");
    let [found] = found.as_slice() else { panic!("{found:?}") };
    assert!(found.starts_with("in-place link [1 lent"), "{found}");
    let new = "<w:hyperlink w:anchor=\"a\"><w:r><w:t>Gilesnis</w:t></w:r></w:hyperlink>\
               <w:r><w:t xml:space=\"preserve\"> punktas.</w:t></w:r>";
    let at = text.find(">Gilesnis punktas.</w:t>").unwrap();
    let start = text.get(..at).unwrap().rfind("<w:r>").unwrap();
    let old = text.get(start..at + ">Gilesnis punktas.</w:t></w:r>".len()).unwrap();
    assert_eq!(told(old, new), ["in-place link [Gilesnis|] Left(Unrecorded)"]);
}

#[test]
fn a_picture_that_is_another_one_is_told() {
    let sent = Sent::whole();
    let text = sent.text(PART);
    assert!(sent.answered(PART, &text).remarks.is_empty());
    let chart = |name: &str| name.starts_with("word/media/chart1.");
    let mut other = Sent::whole();
    for (_, bytes) in other.entries.iter_mut().filter(|(name, _)| chart(name)) {
        bytes.push(0);
    }
    let told = shown(&other.answered(PART, &text));
    assert_eq!(told, ["in-place image-replaced [|] Left(Unrecorded)"]);
    // By one that the file has elsewhere.
    let second = |name: &str| name.replace("chart2.", "chart1.");
    let files: Vec<Entry> =
        sent.entries.iter().map(|it| (second(&it.0), it.1.clone())).collect();
    let mut other = Sent::whole();
    for entry in &mut other.entries {
        let copy = files.iter().rfind(|(name, _)| *name == entry.0 && chart(name));
        entry.1 = copy.map_or(std::mem::take(&mut entry.1), |it| it.1.clone());
    }
    let told = shown(&other.answered(PART, &text));
    assert_eq!(told, ["in-place image-replaced [|] Left(Unrecorded)"]);
    // A program that leaves the drawing aside and keeps its dots, and the other way round.
    for end in [".svg", ".png"] {
        let mut other = Sent::whole();
        other.entries.retain(|(name, _)| !(chart(name) && name.ends_with(end)));
        assert!(shown(&other.answered(PART, &text)).is_empty(), "{end}");
    }
}
