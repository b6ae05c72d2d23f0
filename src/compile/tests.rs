//! What a document can do, see and not see.

use std::collections::HashMap;
use std::thread;

use ::typst::foundations::{Content as Element, Label, Selector};
use ::typst::introspection::{Introspector as _, Location};
use ::typst::utils::{PicoStr, hash128};
use typst_layout::PagedDocument;

use super::*;
use crate::assemble;
use crate::diagnostic::Diagnostics;
use crate::load::{self, InMemory};
use crate::render::typst;
use crate::translation::Comparisons;

pub(super) const PREAMBLE: &str = r#"#set document(title: "Vaiko teisės Lietuvoje", author: "NVO")
#set text(lang: "lt")
"#;

/// Returns the input of a main file that includes nothing it is not given.
pub(super) fn input(main: &str, others: &[(&str, &str)]) -> Input {
    let mut files = BTreeMap::from([("/main.typ".to_owned(), Content::from(main))]);
    files.extend(others.iter().map(|(path, text)| ((*path).to_owned(), (*text).into())));
    Input {
        files,
        main: "/main.typ".to_owned(),
        date: Date::new(2026, 11, 21).unwrap(),
        ident: "komentaras/test/lt".to_owned(),
        tells_printed: false,
    }
}

fn small() -> Input {
    let main = format!(
        "{PREAMBLE}#set text(font: \"Noto Sans\")\n#include \"/lt/19.typ\"\n\
         #pagebreak()\n#text(font: \"Libertinus Serif\", datetime.today().display())\n"
    );
    let chapter = r#"#{
  heading(level: 1, "Apsauga nuo smurto")
  par(text("Ąžuolų žiedlapiai, „kabutės“ – ir ėjimas.") + footnote("Išnaša."))
  table(columns: 2, table.header("Metai", "Vaikai"), "2024", "1\u{202f}234")
  raw("ėžys = 1")
  pdf.attach("/data/x.csv", relationship: "data", mime-type: "text/csv",
    description: "Duomenys")
}"#;
    input(&main, &[("/lt/19.typ", chapter), ("/data/x.csv", "metai,vaikai\n2024,1234\n")])
}

#[track_caller]
pub(super) fn compile(input: &Input) -> Pdf {
    match pdf(input, Fonts::embedded()) {
        Ok(pdf) => pdf,
        Err(problems) => panic!("{problems:#?}"),
    }
}

#[track_caller]
fn refused(input: &Input) -> TypstProblem {
    pdf(input, Fonts::embedded()).expect_err("refused").remove(0)
}

fn contains(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

#[test]
fn both_standards_at_once_and_the_same_bytes() {
    let pdf = compile(&small());
    assert_eq!((pdf.pages, pdf.warnings), (2, vec![]));
    for part in [
        "%PDF-1.7",
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<xmp:CreateDate>2026-11-21T00:00:00+00:00</xmp:CreateDate>",
        concat!("komentaras ", env!("CARGO_PKG_VERSION")),
    ] {
        assert!(contains(&pdf.bytes, part), "{part}");
    }
    // Neither what Typst remembers nor a second thread may show.
    ::typst::comemo::evict(0);
    let others = thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(|| compile(&small()))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(others.iter().all(|other| other.bytes == pdf.bytes));
}

#[test]
fn a_changed_chapter_gives_what_a_new_compiler_gives() {
    let mut input = small();
    let mut compiler = Compiler::new(Fonts::embedded());
    let first = compiler.pdf(&input).unwrap();
    let Content::Text(text) = &input.files["/lt/19.typ"] else { panic!("not a text") };
    let changed = text.replace("Išnaša", "Kita išnaša");
    input.files.insert("/lt/19.typ".to_owned(), changed.into());
    let second = compiler.pdf(&input).unwrap();
    assert_ne!(first.bytes, second.bytes);
    assert_eq!(second.bytes, compile(&input).bytes);
    input.files.remove("/data/x.csv");
    assert!(compiler.pdf(&input).is_err());
}

#[test]
fn an_error_has_its_place_and_what_led_there() {
    let main = format!("{PREAMBLE}#import \"/look.typ\": f\n#text(\"ė\")#f(1)\n");
    let problem =
        refused(&input(&main, &[("/look.typ", "#let f(x) = {\n  x + \"ž\" }")]));
    assert_eq!(problem.message, "cannot add integer and string");
    let place = problem.place.unwrap();
    assert_eq!((place.file.as_str(), place.range), ("/look.typ", 16..24));
    assert_eq!(place.position, Position { line: 2, column: 3 });
    let call = &problem.trace[0];
    assert_eq!(
        (call.file.as_str(), main.get(call.range.clone())),
        ("/main.typ", Some("f(1)"))
    );
}

#[test]
fn a_character_without_a_glyph_is_named() {
    let main = format!("{PREAMBLE}#text(\"ėžys \u{1F600}\")\n");
    let problem = refused(&input(&main, &[]));
    assert!(
        problem.message.contains("\"\u{1F600}\"` could not be displayed"),
        "{problem:?}"
    );
    assert_eq!(problem.place.unwrap().position.line, 3);
}

/// Returns a JPEG of one dot in colours of print, which PDF/A refuses without naming the file.
fn cmyk() -> Vec<u8> {
    let segment = |marker: u8, data: &[u8]| -> Vec<u8> {
        let length = u8::try_from(data.len() + 2).unwrap();
        [&[0xff, marker, 0, length], data].concat()
    };
    // One code of one bit for nothing at all, in the tables of the first and of the other
    // values.
    let table = |class: u8| segment(0xc4, &[&[class, 1][..], &[0; 15], &[0]].concat());
    let colours: Vec<u8> = (1..=4).flat_map(|id| [id, 0x11, 0]).collect();
    let scanned: Vec<u8> = (1..=4).flat_map(|id| [id, 0]).collect();
    [
        vec![0xff, 0xd8],
        segment(0xdb, &[&[0][..], &[1; 64]].concat()),
        segment(0xc0, &[&[8, 0, 1, 0, 1, 4][..], &colours].concat()),
        table(0x00),
        table(0x10),
        segment(0xda, &[&[4][..], &scanned, &[0, 63, 0]].concat()),
        vec![0, 0xff, 0xd9],
    ]
    .concat()
}

#[test]
fn an_error_without_a_place_names_the_file_to_blame() {
    let good = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
    let chapter = "#image(\"/a.svg\", alt: \"a\")\nž #image(\"/ž.jpg\", alt: \"b\")";
    let main = format!("{PREAMBLE}#include \"/lt/1.typ\"\n#include \"/lt/2.typ\"");
    let mut refused_picture = input(&main, &[("/lt/1.typ", "A"), ("/lt/2.typ", chapter)]);
    for (path, bytes) in
        [("/a.svg", good.into()), ("/unused.jpg", cmyk()), ("/ž.jpg", cmyk())]
    {
        refused_picture.files.insert(path.to_owned(), bytes.into());
    }
    let problem = refused(&refused_picture);
    assert_eq!(problem.culprit.as_deref(), Some("/ž.jpg"), "{problem:?}");
    let place = problem.place.unwrap();
    assert_eq!(place.file, "/lt/2.typ");
    assert_eq!(place.position, Position { line: 2, column: 10 });
    assert_eq!(chapter.get(place.range), Some("\"/ž.jpg\""));

    let print = "#text(fill: cmyk(0%, 0%, 0%, 100%), \"a\")";
    for (first, second, main_end, culprit) in [
        ("A", print, "", "/lt/2.typ"),
        (print, "A", "", "/lt/1.typ"),
        ("A", "A", print, "/main.typ"),
    ] {
        let main = format!("{main}\n{main_end}");
        let problem =
            refused(&input(&main, &[("/lt/1.typ", first), ("/lt/2.typ", second)]));
        assert_eq!(problem.culprit.as_deref(), Some(culprit), "{problem:?}");
        assert_eq!(problem.place, None);
    }
}

#[test]
fn only_the_files_of_the_input_can_be_read() {
    for (code, expected) in [
        ("read(\"/etc/passwd\")", "file not found (searched at /etc/passwd)"),
        ("read(\"missing.csv\")", "file not found (searched at /missing.csv)"),
        ("read(\"../../etc/passwd\")", "would escape the project root"),
        ("include \"/image.png\"", "not a Typst source file"),
        ("image(\"/image.png\")", "failed to decode image"),
        (
            "import \"@preview/a:0.1.0\"",
            "package not found (searched for @preview/a:0.1.0)",
        ),
    ] {
        let mut input = input(&format!("{PREAMBLE}#{code}\n"), &[]);
        input.files.insert("/image.png".to_owned(), vec![0x89, 0, 0xff].into());
        let problem = refused(&input);
        assert!(problem.message.contains(expected), "{code}: {problem:#?}");
    }
    let mut nothing = input("", &[]);
    nothing.main = "/other.typ".to_owned();
    assert!(refused(&nothing).message.contains("file not found"));
    nothing.main = "../other.typ".to_owned();
    assert!(refused(&nothing).message.contains("path escapes"));
}

#[test]
fn nothing_overflows_however_deep_it_is_nested() {
    for depth in [20, 30, 60, 500] {
        for open in ["list(", "table(", "figure(", "quote(block: true, ", "strong(", "("]
        {
            let nested = format!("{}\"a\"{}", open.repeat(depth), ")".repeat(depth));
            match pdf(&input(&format!("{PREAMBLE}#{nested}"), &[]), Fonts::embedded()) {
                Ok(pdf) => assert!(pdf.pages > 0),
                Err(problems) => {
                    assert!(problems[0].message.contains("depth"), "{problems:?}");
                }
            }
        }
    }
}

#[test]
fn coverage_says_what_typst_can_print() {
    let fonts = Fonts::embedded();
    let families: Vec<_> = fonts.families().collect();
    assert_eq!(families, ["DejaVu Sans Mono", "Libertinus Serif", "Noto Sans"]);
    let printed = "ĄČĘĖĮŠŲŪŽąčęėįšųūž„“”‘’–—‑…§№€→≤≥−×½°\u{a0}\u{202f}\u{2009}\u{ad}\u{200b}\
                   \u{300}\u{301}\u{303}ăẽьЯґαῥ✓";
    for character in printed.chars() {
        assert!(fonts.covers(character), "{character:?}");
    }
    compile(&input(&format!("{PREAMBLE}#text({printed:?})"), &[]));
    for character in "\0\u{feff}中\u{1F600}ﷺ\u{e000}\u{10ffff}".chars() {
        assert!(!fonts.covers(character), "{character:?}");
    }
}

/// Returns a report of two chapters as Typst source; the first chapter is given.
fn report(chapter: &str) -> Input {
    let manifest = "[report]\ntitle = { lt = \"T\" }\nstate = \"LT\"\nconvention = \"crc\"\n\
        cycle = \"7\"\ndate = 2026-01-31\nprofile = \"alternative-report\"\n\
        source-language = \"lt\"\nlanguages = [\"lt\"]\n[organisation]\n\
        name = { lt = \"O\" }\n";
    let later = "Ketvirta.[^c]\n\nPenkta, žr. {{ref \"c\" case=\"loc\"}}.\n\n\
        {{anchor \"c\"}}Šešta.\n\n[^c]: Išnaša.\n";
    let front =
        |article| format!("+++\ntitle = \"S\"\narticles = [\"{article}\"]\n+++\n\n");
    let files = InMemory::new()
        .with("report/report.toml", manifest)
        .with("report/lt/19.md", [&front(19), chapter].concat())
        .with("report/lt/26.md", [&front(26), later].concat());
    let loaded = load::load(&files, &[], &mut Diagnostics::new());
    let report = assemble::ReportContext {
        project: &loaded.project,
        sources: &loaded.sources,
        numbering: &assemble::number(&loaded.project),
        comparisons: &Comparisons::new(&loaded.project, &loaded.sources),
    };
    let options = assemble::Options {
        is_final: true,
        is_beside_source: false,
        apply_typography: true,
    };
    let document = assemble::assemble(report, "lt".parse().unwrap(), options);
    let look = typst::Look::of(&loaded.project);
    let source = typst::render(&document, look, &mut Diagnostics::new());
    let files = source.sources.into_iter();
    Input {
        files: files.map(|(path, text)| (path, Content::Text(text))).collect(),
        ..input("", &[])
    }
}

#[test]
fn what_follows_a_new_paragraph_is_not_set_again() {
    let mut world = World::new(Fonts::embedded().clone());
    // Typst remembers a paragraph by its content and its location.
    let mut paragraphs = |chapter: &str| -> HashMap<String, (Location, u128)> {
        world.update(&report(chapter)).unwrap();
        let document = ::typst::compile::<PagedDocument>(&world).output.unwrap();
        let label = Label::new(PicoStr::intern("numbered")).unwrap();
        let found = document.introspector().query(&Selector::Label(label));
        let key = |content: &Element| {
            let place = content.location().unwrap();
            (content.plain_text().to_string(), (place, hash128(content)))
        };
        found.iter().map(key).collect()
    };
    let before =
        paragraphs("Pirma.\n\nAntra.[^a]\n\nTrečia.[^b]\n\n[^a]: A.\n[^b]: B.\n");
    let chapter = "Pirma.\n\nNauja.\n\nAntra.[^a]\n\nTrečia.[^b]\n\n[^a]: A.\n[^b]: B.\n";
    let after = paragraphs(chapter);
    assert_eq!((before.len(), after.len()), (6, 7));
    let kept = before.iter().filter(|(text, key)| after.get(*text) == Some(key));
    let mut kept: Vec<&str> = kept.map(|(text, _)| text.as_str()).collect();
    kept.sort_unstable();
    // Only the one that refers to a number that has changed is another.
    assert_eq!(kept, ["Antra.A.", "Ketvirta.Išnaša.", "Pirma.", "Trečia.B.", "Šešta."]);
}

/// Returns a chapter on small pages, its first block below so many millimetres.
pub(super) fn world_of(height: u32, block: &str) -> World {
    let main = format!("{PREAMBLE}#include \"/chapters/a.typ\"");
    let template = "#let whole(body, ..rest) = block(breakable: false, body)\n\
        #let pair(whole: false, left, right) = block(breakable: not whole, \
        grid(columns: (1fr, 1fr), left, right))\n\
        #let note(name, body) = [#footnote(body)#name]\n\
        #let rec(body) = [#block(body)#label(\"r1\")]\n\
        #let data-table(place-in: \"flow\", height, body) = { let it = figure(block(height: height, body)); \
        if place-in == \"across\" { page(width: 110mm, it) } else if place-in == \"float\" { place(auto, float: true, it) } else { it } }\n\
        #let section(body) = block(sticky: true, body)\n\
        #let text-table(place-in: \"flow\", body) = block(breakable: place-in == \"parted\", body)\n\
        #let recommendation(short: true, sticky: false, body) = \
        block(breakable: not short, sticky: sticky, body)\n\
        #let picture(place-in: \"flow\", height, body) = { let it = figure(body + \
        image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>\"), height: height, alt: \"x\")); \
        if place-in == \"float\" { place(auto, float: true, it) } else { it } }\n";
    let chapter = format!(
        "#import \"/templates/a.typ\": *\n\
         #set page(width: 100mm, height: 60mm, margin: 5mm)\n\
         #set footnote.entry(clearance: 13pt, gap: 3pt)\n\
         #metadata((head: 5mm, foot: 5mm))<page-margins>\n#v({height}mm)\n#{block}\n"
    );
    let mut world = World::new(Fonts::embedded().clone());
    let files = [("/templates/a.typ", template), ("/chapters/a.typ", &*chapter)];
    world.update(&input(&main, &files)).unwrap();
    world
}

pub(super) fn laid_out(world: &World) -> PagedDocument {
    ::typst::compile::<PagedDocument>(world).output.unwrap()
}
