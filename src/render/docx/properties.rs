//! What a Word file says of itself, and how Word is to treat it.

use crate::assemble::Document;
use crate::check;
use crate::render::docx::Purpose;
use crate::render::docx::reference::WORD;
use crate::render::docx::review;
use crate::render::docx::story::value;
use crate::syntax::markup::Markup;

const VALUES: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

/// Returns title, author, language and date.
pub(super) fn core(document: &Document) -> String {
    let cover = &document.cover;
    let mut markup = Markup::xml_file();
    markup
        .open("cp:coreProperties")
        .attribute(
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        )
        .attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    markup.element("dc:title", &cover.title).element("dc:subject", &cover.kicker);
    if let Some(organisation) = &cover.organisation {
        markup.element("dc:creator", organisation);
    }
    markup.element("dc:language", &document.language.tag());
    // The date of the report, for the same report is to give the same file.
    let date = cover.date;
    let date = format!("{:04}-{:02}-{:02}T00:00:00Z", date.year, date.month, date.day);
    for name in ["dcterms:created", "dcterms:modified"] {
        markup.open(name).attribute("xsi:type", "dcterms:W3CDTF").text(&date).close();
    }
    markup.close();
    markup.finish()
}

/// Returns the number of words, as `komentaras words` counts them, and who made the file.
pub(super) fn application(document: &Document) -> String {
    let words: u32 = check::words(document).iter().map(|chapter| chapter.words).sum();
    let mut markup = Markup::xml_file();
    markup.open("Properties").attribute(
        "xmlns",
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    );
    markup.element("Words", &words.to_string()).element("Application", "komentaras");
    if let Some(organisation) = &document.cover.organisation {
        markup.element("Company", organisation);
    }
    markup.close();
    markup.finish()
}

/// Returns the property that says a file went out for review.
pub(super) fn custom(language: &str) -> String {
    let mut markup = Markup::xml_file();
    markup
        .open("Properties")
        .attribute(
            "xmlns",
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        )
        .attribute("xmlns:vt", VALUES);
    markup
        .open("property")
        .attribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
        .attribute("pid", "2")
        .attribute("name", review::PROPERTY)
        .element("vt:lpwstr", language)
        .close()
        .close();
    markup.finish()
}

/// Returns the settings. `first_note` is the number of the first footnote.
pub(super) fn settings(document: &Document, purpose: Purpose, first_note: u32) -> String {
    let mut markup = Markup::xml_file();
    markup.open("w:settings").attribute("xmlns:w", WORD);
    markup.open("w:zoom").attribute("w:percent", "100").close();
    if purpose == Purpose::Review {
        markup.empty("w:trackRevisions");
    }
    value(&mut markup, "w:defaultTabStop", "709");
    value(&mut markup, "w:characterSpacingControl", "doNotCompress");
    markup.open("w:footnotePr");
    value(&mut markup, "w:numStart", &first_note.to_string());
    for separator in ["-1", "0"] {
        markup.open("w:footnote").attribute("w:id", separator).close();
    }
    markup.close().open("w:compat");
    // As Word 2013 and later set pages; without it they say "compatibility mode".
    for (name, set) in [
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
        ("differentiateMultirowTableHeaders", "1"),
    ] {
        markup
            .open("w:compatSetting")
            .attribute("w:name", name)
            .attribute("w:uri", "http://schemas.microsoft.com/office/word")
            .attribute("w:val", set)
            .close();
    }
    markup.close();
    value(&mut markup, "w:themeFontLang", &document.language.tag());
    markup.open("w:clrSchemeMapping");
    for (name, colour) in [
        ("w:bg1", "light1"),
        ("w:t1", "dark1"),
        ("w:bg2", "light2"),
        ("w:t2", "dark2"),
        ("w:accent1", "accent1"),
        ("w:accent2", "accent2"),
        ("w:accent3", "accent3"),
        ("w:accent4", "accent4"),
        ("w:accent5", "accent5"),
        ("w:accent6", "accent6"),
        ("w:hyperlink", "hyperlink"),
        ("w:followedHyperlink", "followedHyperlink"),
    ] {
        markup.attribute(name, colour);
    }
    markup.close();
    value(&mut markup, "w:decimalSymbol", &document.decimal_sign);
    value(&mut markup, "w:listSeparator", ";");
    markup.close();
    markup.finish()
}
