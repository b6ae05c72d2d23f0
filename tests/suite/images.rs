//! How wide images are printed, and whether they are sharp then.

use std::io::Cursor;

use image::{GrayImage, ImageFormat};
use komentaras::pipeline::Options;
use snapbox::str;

use crate::project::{TestProject, typst_of};

/// Returns a report that shows a picture of so many dots with these attributes.
fn shown(dots: u32, attributes: &str) -> TestProject {
    let mut bytes = Cursor::new(Vec::new());
    GrayImage::new(dots, 100).write_to(&mut bytes, ImageFormat::Png).unwrap();
    let project = TestProject::small().change("report/figures/a.png", bytes.into_inner());
    let chapter = project.read("report/lt/26-skurdas.md");
    let image = format!("\n![Vaikai](../figures/a.png){attributes}\n");
    project.change("report/lt/26-skurdas.md", chapter + &image)
}

#[test]
fn a_width_is_a_share_of_the_text_or_a_length() {
    for (attributes, expected) in
        [("{width=60%}", "width: 60%"), ("{width=8,5cm}", "width: 85mm")]
    {
        let project = shown(1000, attributes);
        project.expect_findings(str![""]);
        let typst = typst_of(&project.snapshot(Options::default()), "lt");
        assert!(typst.contains(expected), "{expected}: {typst}");
        project.run("build -q").code(0);
    }
    // Wider than the text.
    shown(1000, "{width=12cm}").expect_findings(str![[r#"
report/lt/26-skurdas.md:8:29: error[directive-attribute]: invalid value `12cm` for the property `width`

"#]]);
}

#[test]
fn a_photograph_is_no_finer_in_the_pdf_than_on_paper() {
    let part = |value: u32| u8::try_from(value % 251).unwrap();
    let dot = |x: u32, y: u32| image::Rgb([part(x * y), part(x), part(y)]);
    let photograph = image::RgbImage::from_fn(3000, 1500, dot);
    let mut bytes = Cursor::new(Vec::new());
    photograph.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    let bytes = bytes.into_inner();
    let plain = TestProject::small();
    let chapter = plain.read("report/lt/26-skurdas.md");
    let image = "\n![Vaikai](../figures/a.jpg){width=60mm}\n";
    let project = plain
        .change("report/figures/a.jpg", &bytes)
        .change("report/lt/26-skurdas.md", chapter + image);
    let size = |project: &TestProject| {
        project.run("build -q").code(0);
        std::fs::read(project.path("build/report-lt.pdf")).unwrap().len()
    };
    let with = size(&project);
    let without = size(&TestProject::small());
    // 60 mm at 300 dots to the inch are 709: a twentieth of the dots that the file has.
    assert!(with - without < bytes.len() / 8, "{with} {without} {}", bytes.len());
    // So is the one beside the generated source.
    project.run("build -q --format typst").code(0);
    let kept =
        std::fs::read(project.path("build/typst-lt/report/figures/a.jpg")).unwrap();
    assert!(kept.len() < bytes.len() / 8, "{}", kept.len());
}

#[test]
fn an_image_is_too_coarse_for_its_width() {
    // 11.4 cm need 674 dots.
    shown(674, "{width=100%}").expect_findings(str![""]);
    shown(673, "{width=100%}").expect_findings(str![[r#"
report/lt/26-skurdas.md:8:11: warning[image-incomplete]: the image `report/figures/a.png` is too coarse to look sharp on paper: 149 dots per inch

"#]]);
    shown(300, "{width=5cm}").expect_findings(str![""]);
    // Without a width, the page takes 72 dots to the inch.
    shown(300, "").expect_findings(str![[r#"
report/lt/26-skurdas.md:8:11: warning[image-incomplete]: the image `report/figures/a.png` is too coarse to look sharp on paper: 72 dots per inch

"#]]);
    let project = shown(300, "{width=100%}");
    for (language, advice) in [
        ("en", "at least 674 pixels wide, or print it narrower: `{width=50mm}`"),
        (
            "lt",
            "reikia bent 674 taškų pločio failo arba siauresnio paveikslo: `{width=50mm}`",
        ),
    ] {
        let output = project.output(&format!("check --ui-language {language}"));
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(advice), "{text}");
    }
}
