//! What could vanish from a report, or reach its reader as rubbish, without a word.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use komentaras::compile::Fonts;
use komentaras::pipeline::Target;
use proptest::prelude::*;
use snapbox::str;

use crate::conflicts::found;
use crate::drafts::expect_draft_with_errors;
use crate::pages;
use crate::plain::{self, Piece};
use crate::project::{FRONT, TestProject};
use crate::random::random;

#[test]
fn a_chapter_with_a_wrong_ending_is_found() {
    let text = format!("{FRONT}Tekstas.\n");
    let mut project = TestProject::both();
    for path in [
        "lt/22.md",
        "report/20.md",
        "report/LT/21.md",
        "report/de/21.md",
        "report/notes/meeting.md",
        "report/README.md",
        "report/lt/31-a.md.txt",
        "report/lt/31-b.MD",
        "report/lt/31-c.docx",
        "report/lt/31-d.markdown",
        "report/lt/31-g.txt",
        "report/lt/pastabos.txt",
        "report/lt/pastabos",
        "report/lt/26-skurdas.docx",
        "report/lt/26-skurdas.md.txt",
        "report/lt/sources.yml",
        "report/lt/schema.png",
        "report/lt/.31-e.md.swp",
        "report/lt/26-skurdas.md~",
        "report/en/31-a.md",
        "report/en/31-f.odt",
        "report/lt/31-f.md",
    ] {
        let body = match path {
            "report/README.md" | "report/notes/meeting.md" | "report/lt/pastabos" => {
                "Skaityk."
            }
            "report/en/31-a.md" => "+++\ntitle = \"Leisure\"\n+++\nText.\n",
            _ => &text,
        };
        project = project.change(path, body);
    }
    project.run("check").code(1).stdout_eq(str![[r#"
error[chapter-not-read]: `lt/22.md` is not read as a chapter
--> lt/22.md
 = help: move it to `report/lt/22.md`: chapters belong in the folder of their language

error[chapter-not-read]: `report/20.md` is not read as a chapter
--> report/20.md
 = help: move it to `report/lt/20.md`: chapters belong in the folder of their language

error[chapter-not-read]: `report/LT/21.md` is not read as a chapter
--> report/LT/21.md
 = help: rename the folder to `report/lt`, in small letters

warning[chapter-not-read]: `report/de/21.md` is not read as a chapter
--> report/de/21.md
 = help: if `de` is a language of the report, add it to `languages` in `report.toml`; if not, move the chapters to the folder of their language

error[chapter-not-read]: `report/en/31-f.odt` is not read as a chapter
--> report/en/31-f.odt
 = help: copy its text into `report/en/31-f.md`; if it is not a chapter, move it out of this folder

error[chapter-not-read]: `report/lt/26-skurdas.md.txt` is not read as a chapter
--> report/lt/26-skurdas.md.txt
 = help: the program reads the chapter `report/lt/26-skurdas.md` instead: delete this file, or move it out of this folder

error[chapter-not-read]: `report/lt/31-a.md.txt` is not read as a chapter
--> report/lt/31-a.md.txt
 = help: rename it to `report/lt/31-a.md`; if it is not a chapter, move it out of this folder

error[chapter-not-read]: `report/lt/31-b.MD` is not read as a chapter
--> report/lt/31-b.MD
 = help: rename it to `report/lt/31-b.md`; if it is not a chapter, move it out of this folder

error[chapter-not-read]: `report/lt/31-c.docx` is not read as a chapter
--> report/lt/31-c.docx
 = help: copy its text into `report/lt/31-c.md`; if it is not a chapter, move it out of this folder

error[chapter-not-read]: `report/lt/31-d.markdown` is not read as a chapter
--> report/lt/31-d.markdown
 = help: rename it to `report/lt/31-d.md`; if it is not a chapter, move it out of this folder

error[chapter-not-read]: `report/lt/31-g.txt` is not read as a chapter
--> report/lt/31-g.txt
 = help: rename it to `report/lt/31-g.md`; if it is not a chapter, move it out of this folder

error[chapter-not-read]: `report/lt/pastabos.txt` is not read as a chapter
--> report/lt/pastabos.txt
 = help: rename it to `report/lt/pastabos.md`; if it is not a chapter, move it out of this folder

error[chapter-not-read]: `report/lt/sources.yml` is not read as a chapter
--> report/lt/sources.yml
 = help: move it to another folder: only `.md` files belong here
12 errors, 1 warning

"#]]);
    project.run("check --ui-language lt").code(1).stdout_eq(str![[r#"
klaida[chapter-not-read]: failas `lt/22.md` į ataskaitą nepateks
--> lt/22.md
 = patarimas: perkelkite į `report/lt/22.md`: skyriai yra savo kalbos aplanke

klaida[chapter-not-read]: failas `report/20.md` į ataskaitą nepateks
--> report/20.md
 = patarimas: perkelkite į `report/lt/20.md`: skyriai yra savo kalbos aplanke

klaida[chapter-not-read]: failas `report/LT/21.md` į ataskaitą nepateks
--> report/LT/21.md
 = patarimas: pervardykite aplanką į `report/lt`, mažosiomis raidėmis

įspėjimas[chapter-not-read]: failas `report/de/21.md` į ataskaitą nepateks
--> report/de/21.md
 = patarimas: jei `de` yra ataskaitos kalba, įrašykite ją į sąrašą `languages` faile `report.toml`; jei ne, perkelkite skyrius į jų kalbos aplanką

klaida[chapter-not-read]: failas `report/en/31-f.odt` į ataskaitą nepateks
--> report/en/31-f.odt
 = patarimas: nukopijuokite jo tekstą į `report/en/31-f.md`; jei tai ne skyrius, iškelkite failą iš šio aplanko

klaida[chapter-not-read]: failas `report/lt/26-skurdas.md.txt` į ataskaitą nepateks
--> report/lt/26-skurdas.md.txt
 = patarimas: skaitomas skyrius `report/lt/26-skurdas.md`: šį failą ištrinkite arba iškelkite iš šio aplanko

klaida[chapter-not-read]: failas `report/lt/31-a.md.txt` į ataskaitą nepateks
--> report/lt/31-a.md.txt
 = patarimas: pervardykite į `report/lt/31-a.md`; jei tai ne skyrius, iškelkite failą iš šio aplanko

klaida[chapter-not-read]: failas `report/lt/31-b.MD` į ataskaitą nepateks
--> report/lt/31-b.MD
 = patarimas: pervardykite į `report/lt/31-b.md`; jei tai ne skyrius, iškelkite failą iš šio aplanko

klaida[chapter-not-read]: failas `report/lt/31-c.docx` į ataskaitą nepateks
--> report/lt/31-c.docx
 = patarimas: nukopijuokite jo tekstą į `report/lt/31-c.md`; jei tai ne skyrius, iškelkite failą iš šio aplanko

klaida[chapter-not-read]: failas `report/lt/31-d.markdown` į ataskaitą nepateks
--> report/lt/31-d.markdown
 = patarimas: pervardykite į `report/lt/31-d.md`; jei tai ne skyrius, iškelkite failą iš šio aplanko

klaida[chapter-not-read]: failas `report/lt/31-g.txt` į ataskaitą nepateks
--> report/lt/31-g.txt
 = patarimas: pervardykite į `report/lt/31-g.md`; jei tai ne skyrius, iškelkite failą iš šio aplanko

klaida[chapter-not-read]: failas `report/lt/pastabos.txt` į ataskaitą nepateks
--> report/lt/pastabos.txt
 = patarimas: pervardykite į `report/lt/pastabos.md`; jei tai ne skyrius, iškelkite failą iš šio aplanko

klaida[chapter-not-read]: failas `report/lt/sources.yml` į ataskaitą nepateks
--> report/lt/sources.yml
 = patarimas: čia skaitomi tik `.md` failai: iškelkite šį failą iš aplanko
12 klaidų, 1 įspėjimas

"#]]);
}

#[test]
fn text_that_a_word_processor_marked_up_is_pointed_out() {
    let body = "\nKitas:\na) pirmas;\nb) antras;\n\n— vienas\n— du\n\n• trys\n\n• keturi\n\n\
        1.1. Skirsnis.\n\n2.\u{a0}Antras\n3.\u{a0}Trečias\n\nRodiklis\t2022\t2023\n\
        Pagalba\t12,5\t13,1\n\n\tĮtraukta pastraipa.\n\n    Kita.\n\nH~2~O ir 5 m^2^.\n\n\
        12. Dvylika.\n15. Penkiolika.\n\n** žodis ** ir **žodis **.\n\n\
        \u{201e}Ne\u{201c}, – tarė jis.\n";
    let project = TestProject::small().chapter(body);
    project.run("check").code(0).stdout_eq(str![[r#"
warning[looks-like-markup]: this looks like a list, but its lines will run together as text
 --> report/lt/19-smurtas.md:7:1
  |
7 | a) pirmas;
  | ^^^
  |
  = help: leave an empty line before the list and begin each item like this: `1. pirmas;`

warning[looks-like-markup]: this looks like a list, but its lines will run together as text
  --> report/lt/19-smurtas.md:10:1
   |
10 | — vienas
   | ^^
   |
   = help: leave an empty line before the list and begin each item like this: `- vienas`

warning[looks-like-markup]: this looks like a list, but its lines will run together as text
  --> report/lt/19-smurtas.md:13:1
   |
13 | • trys
   | ^^
   |
   = help: leave an empty line before the list and begin each item like this: `- trys`

warning[looks-like-markup]: this looks like a numbered heading or list, but the number will be shown as text
  --> report/lt/19-smurtas.md:17:1
   |
17 | 1.1. Skirsnis.
   | ^^^^^
   |
   = help: the program numbers paragraphs for you; write a heading as `### Skirsnis.`, a list item as `1. …`

warning[looks-like-markup]: this looks like a list, but its lines will run together as text
  --> report/lt/19-smurtas.md:19:1
   |
19 | 2. Antras
   | ^^^
   |
   = help: leave an empty line before the list and begin each item like this: `1. Antras`

warning[looks-like-markup]: this looks like a table, but its lines will run together as text
  --> report/lt/19-smurtas.md:22:1
   |
22 | Rodiklis    2022    2023
   | ^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: write the first row as `| Rodiklis | 2022 | 2023 |`, below it `|---|---|---|`, and then each row between `|`

warning[looks-like-markup]: an indented paragraph will be shown as code, without a number
  --> report/lt/19-smurtas.md:25:2
   |
25 |     Įtraukta pastraipa.
   |     ^^^^^^^^^^^^^^^^^^^
   |
   = help: delete the spaces or the tab before `Įtraukta pastraipa.`; put real code between two lines of ```

warning[looks-like-markup]: markup for superscript or subscript is not supported and will be shown as text
  --> report/lt/19-smurtas.md:29:2
   |
29 | H~2~O ir 5 m^2^.
   |  ^^^
   |
   = help: use the Unicode characters, such as `H₂O` and `m²`; use `~~` to strike text through
   = note: the same once more: report/lt/19-smurtas.md:29

warning[looks-like-markup]: this list item will have the number 13
  --> report/lt/19-smurtas.md:32:1
   |
32 | 15. Penkiolika.
   | ^^
   |
   = help: number the items in order; to keep your own number, write a backslash before the point: `12/.`

warning[looks-like-markup]: the asterisks of bold text will be shown as text
  --> report/lt/19-smurtas.md:34:1
   |
34 | ** žodis ** ir **žodis **.
   | ^^
   |
   = help: remove the space between `**` and the word: `**word**`
11 warnings

"#]]);
    project.run("check --ui-language lt").code(0).stdout_eq(str![[r#"
įspėjimas[looks-like-markup]: turbūt čia turi būti sąrašas, bet jo eilutės susilies į vieną pastraipą
 --> report/lt/19-smurtas.md:7:1
  |
7 | a) pirmas;
  | ^^^
  |
  = patarimas: prieš sąrašą palikite tuščią eilutę, o kiekvieną punktą pradėkite taip: `1. pirmas;`

įspėjimas[looks-like-markup]: turbūt čia turi būti sąrašas, bet jo eilutės susilies į vieną pastraipą
  --> report/lt/19-smurtas.md:10:1
   |
10 | — vienas
   | ^^
   |
   = patarimas: prieš sąrašą palikite tuščią eilutę, o kiekvieną punktą pradėkite taip: `- vienas`

įspėjimas[looks-like-markup]: turbūt čia turi būti sąrašas, bet jo eilutės susilies į vieną pastraipą
  --> report/lt/19-smurtas.md:13:1
   |
13 | • trys
   | ^^
   |
   = patarimas: prieš sąrašą palikite tuščią eilutę, o kiekvieną punktą pradėkite taip: `- trys`

įspėjimas[looks-like-markup]: turbūt čia turi būti antraštė arba sąrašas, bet numeris bus rodomas kaip tekstas
  --> report/lt/19-smurtas.md:17:1
   |
17 | 1.1. Skirsnis.
   | ^^^^^
   |
   = patarimas: pastraipas programa numeruoja pati; antraštę rašykite `### Skirsnis.`, sąrašo punktą – `1. …`

įspėjimas[looks-like-markup]: turbūt čia turi būti sąrašas, bet jo eilutės susilies į vieną pastraipą
  --> report/lt/19-smurtas.md:19:1
   |
19 | 2. Antras
   | ^^^
   |
   = patarimas: prieš sąrašą palikite tuščią eilutę, o kiekvieną punktą pradėkite taip: `1. Antras`

įspėjimas[looks-like-markup]: turbūt čia turi būti lentelė, bet jos eilutės susilies į vieną pastraipą
  --> report/lt/19-smurtas.md:22:1
   |
22 | Rodiklis    2022    2023
   | ^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = patarimas: pirmąją eilutę rašykite `| Rodiklis | 2022 | 2023 |`, antrąją – `|---|---|---|`, o kitose eilutėse langelius atskirkite ženklais `|`

įspėjimas[looks-like-markup]: įtraukta pastraipa bus rodoma kaip programos kodas, be numerio
  --> report/lt/19-smurtas.md:25:2
   |
25 |     Įtraukta pastraipa.
   |     ^^^^^^^^^^^^^^^^^^^
   |
   = patarimas: ištrinkite tarpus arba tabuliatorių prieš `Įtraukta pastraipa.`; tikrą kodą rašykite tarp eilučių iš trijų ženklų ```

įspėjimas[looks-like-markup]: viršutinio ar apatinio indekso ženklai neveikia, todėl bus rodomi kaip tekstas
  --> report/lt/19-smurtas.md:29:2
   |
29 | H~2~O ir 5 m^2^.
   |  ^^^
   |
   = patarimas: rašykite indeksų ženklus, pvz., `H₂O`, `m²`; tekstą perbraukite dviem ženklais `~~`
   = pastaba: tas pats dar 1 kartą: report/lt/19-smurtas.md:29

įspėjimas[looks-like-markup]: šio sąrašo punkto numeris bus 13
  --> report/lt/19-smurtas.md:32:1
   |
32 | 15. Penkiolika.
   | ^^
   |
   = patarimas: punktus numeruokite iš eilės; jei reikia būtent tokio numerio, kokį parašėte, prieš tašką įrašykite `/`, pvz., `12/.`

įspėjimas[looks-like-markup]: paryškinimo ženklai bus rodomi kaip tekstas
  --> report/lt/19-smurtas.md:34:1
   |
34 | ** žodis ** ir **žodis **.
   | ^^
   |
   = patarimas: tarp `**` ir žodžio nepalikite tarpo: `**žodis**`
11 įspėjimų

"#]]);
}

#[test]
fn an_image_that_markdown_can_t_read_is_pointed_out() {
    let body = "\n![Schema](../figures/mano schema.png \"Schema\")\n\n\
        Žr. ![Schema](../../../mano schema.png) ir [tekstą] (https://example.org).\n\n\
        ![Schema](C:\\Mano dokumentai\\schema.png)\n\n![Schema](..\\figures\\a.png)\n\n\
        | A | B |\n|---|---|\n| ![C](a b.png) | d |\n\n\
        ![Gera](<../figures/mano schema.png>) `![x](a b)` \\![x](a b)\n";
    let project = TestProject::small().chapter(body);
    project.run("check").code(1).stdout_eq(str![[r#"
warning[looks-like-markup]: this looks like an image, but will be shown as text
 --> report/lt/19-smurtas.md:6:11
  |
6 | ![Schema](../figures/mano schema.png "Schema")
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `![Schema](<../figures/mano schema.png> "Schema")`

error[path-outside-project]: the path `../../../mano schema.png` leads outside the project
 --> report/lt/19-smurtas.md:8:15
  |
8 | Žr. ![Schema](../../../mano schema.png) ir [tekstą] (https://example.org).
  |               ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: copy the file into the project and write a path relative to this file, such as `../figures/scheme.png`

warning[looks-like-markup]: this looks like an image, but will be shown as text
 --> report/lt/19-smurtas.md:8:15
  |
8 | Žr. ![Schema](../../../mano schema.png) ir [tekstą] (https://example.org).
  |               ^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: write `![Schema](<../../../mano schema.png>)`

warning[looks-like-markup]: this looks like a link, but will be shown as text
 --> report/lt/19-smurtas.md:8:54
  |
8 | Žr. ![Schema](../../../mano schema.png) ir [tekstą] (https://example.org).
  |                                                      ^^^^^^^^^^^^^^^^^^^
  |
  = help: write `[tekstą](https://example.org)`

error[path-outside-project]: the path `C:/Mano dokumentai/schema.png` is absolute
  --> report/lt/19-smurtas.md:10:11
   |
10 | ![Schema](C:/Mano dokumentai/schema.png)
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: copy the file into the project and write a path relative to this file, such as `../figures/scheme.png`

warning[looks-like-markup]: this looks like an image, but will be shown as text
  --> report/lt/19-smurtas.md:10:11
   |
10 | ![Schema](C:/Mano dokumentai/schema.png)
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: write `![Schema](<C:/Mano dokumentai/schema.png>)`

error[path-outside-project]: the path `../figures/a.png` contains `/`
  --> report/lt/19-smurtas.md:12:11
   |
12 | ![Schema](../figures/a.png)
   |           ^^^^^^^^^^^^^^^^
   |
   = help: write `../figures/a.png`

warning[looks-like-markup]: this looks like an image, but will be shown as text
  --> report/lt/19-smurtas.md:16:8
   |
16 | | ![C](a b.png) | d |
   |        ^^^^^^^
   |
   = help: write `![C](<a b.png>)`

error[file-not-found]: file `report/figures/mano schema.png` not found
  --> report/lt/19-smurtas.md:18:10
   |
18 | ![Gera](<../figures/mano schema.png>) `![x](a b)` /![x](a b)
   |          ^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: check the spelling, including capital letters; paths are relative to the file that contains them

warning[looks-like-markup]: this looks like a link, but will be shown as text
  --> report/lt/19-smurtas.md:18:57
   |
18 | ![Gera](<../figures/mano schema.png>) `![x](a b)` /![x](a b)
   |                                                         ^^^
   |
   = help: write `[x](<a b>)`
4 errors, 6 warnings

"#]]);
    project.run("check --ui-language lt --format short").code(1).stdout_eq(str![[r#"
report/lt/19-smurtas.md:6:11: warning[looks-like-markup]: turbūt čia turi būti paveikslas, bet bus rodomas tekstas
report/lt/19-smurtas.md:8:15: error[path-outside-project]: kelias `../../../mano schema.png` veda už projekto ribų
report/lt/19-smurtas.md:8:15: warning[looks-like-markup]: turbūt čia turi būti paveikslas, bet bus rodomas tekstas
report/lt/19-smurtas.md:8:54: warning[looks-like-markup]: turbūt čia turi būti nuoroda, bet ji bus rodoma kaip tekstas
report/lt/19-smurtas.md:10:11: error[path-outside-project]: kelias `C:/Mano dokumentai/schema.png` prasideda nuo disko šaknies
report/lt/19-smurtas.md:10:11: warning[looks-like-markup]: turbūt čia turi būti paveikslas, bet bus rodomas tekstas
report/lt/19-smurtas.md:12:11: error[path-outside-project]: kelias `../figures/a.png` parašytas su pasviruoju brūkšniu `/`
report/lt/19-smurtas.md:16:8: warning[looks-like-markup]: turbūt čia turi būti paveikslas, bet bus rodomas tekstas
report/lt/19-smurtas.md:18:10: error[file-not-found]: nėra failo `report/figures/mano schema.png`
report/lt/19-smurtas.md:18:57: warning[looks-like-markup]: turbūt čia turi būti nuoroda, bet ji bus rodoma kaip tekstas

"#]]);
}

/// What stands between words in text of other programs: no letter, and never nothing.
const GAPS: [char; 20] = [
    ' ', '\t', '\u{a0}', '\u{2002}', '\u{2003}', '\u{2007}', '\u{2009}', '\u{200a}',
    '\u{202f}', '\u{205f}', '\u{3000}', '\u{1680}', '\u{b}', '\u{c}', '\u{85}',
    '\u{2028}', '\u{2029}', '\n', '\u{2004}', '\u{2005}',
];

/// What may stand within a word and is not seen.
const UNSEEN: [&str; 6] = ["", "", "\u{200b}", "\u{feff}", "\u{202e}", "\u{200e}"];

/// Letters with marks of their own, as a Mac writes them.
const APART: [&str; 7] =
    ["", "e\u{307}", "s\u{30c}", "u\u{328}", "a\u{328}", "u\u{304}", "Z\u{30c}"];

/// Returns the words of a text, each letter as one character.
fn words(text: &str) -> Vec<String> {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(text);
    composed.split_whitespace().map(str::to_owned).collect()
}

/// Returns the words of a chapter's page as the report holds them and as its PDF does.
fn words_of_page(project: &TestProject) -> (Vec<String>, String) {
    let (inspected, mut diags) = project.inspect();
    let chapters = inspected.documents()[0].parts.iter().flat_map(|part| &part.chapters);
    let chapter = chapters.clone().find(|chapter| chapter.id == "19-smurtas").unwrap();
    let text: Vec<String> = plain::of_blocks(&chapter.blocks)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Code(text) => text,
        })
        .collect();
    let pdfs = inspected.artifacts(Target::Pdf, Fonts::embedded(), &mut diags);
    let pdf = pdfs.first().unwrap_or_else(|| panic!("{diags:?}"));
    let texts = pages::texts(&pdf.files[0].1).into_iter().map(|(_, text)| text);
    (words(&text.join(" ")), texts.collect::<Vec<_>>().join(" "))
}

proptest! {
    #![proptest_config(random(24))]

    #[test]
    fn the_letters_of_a_chapter_are_the_letters_of_its_page(
        parts in prop::collection::vec(
            (
                "[a-zA-Zà-ÿĀ-žα-ωа-яёẽỹ]{1,6}",
                prop::sample::select(&APART[..]),
                prop::sample::select(&UNSEEN[..]),
                "[a-ząčęėįšųūž]{1,4}",
                prop::sample::select(&GAPS[..]),
            ),
            1..40,
        ),
    ) {
        let mut written = String::from("a");
        let mut seen = written.clone();
        for (start, letter, unseen, end, gap) in &parts {
            written.push_str(&format!("{gap}{start}{letter}{unseen}{end}"));
            seen.push_str(&format!(" {start}{letter}{end}"));
        }
        let project = TestProject::small().chapter(&format!("\n{written}\n"));
        let (found, page) = words_of_page(&project);
        prop_assert_eq!(&found, &words(&seen), "{:?}", written);
        // A long word is divided on the page, and typography has its own spaces.
        let letters = |text: &str| -> String {
            let joined = words(text).concat();
            joined.chars().filter(|c| *c != '\u{ad}' && *c != '-').collect()
        };
        let page = letters(&page);
        prop_assert!(page.contains(&letters(&seen)), "{:?}\n{page}", written);
    }
}

#[test]
fn letters_with_marks_of_their_own_are_composed_wherever_they_stand() {
    // As a Mac writes them: each letter, and then its mark.
    let apart = |text: &str| -> String {
        DecomposingNormalizerBorrowed::new_nfd().normalize(text).into_owned()
    };
    let body = "\nŠešėlyje {{value \"poverty\" year=2023 sex=\"T\"}} įtėvių {{cite \"čė\"}}.\n\n\
                ![Žiedas](../figures/žiedas.svg \"Šešėlis\")\n";
    let svg =
        "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>";
    let project = TestProject::small()
        .chapter(&apart(body))
        .change(
            "report/sources.yml",
            "eurostat:\n  type: web\n  title: A\nčė:\n  type: web\n  title: B\n",
        )
        .change(&format!("report/figures/{}", apart("žiedas.svg")), svg);
    assert_eq!(found(&project), Vec::<String>::new());
    let (words, page) = words_of_page(&project);
    assert!(words.contains(&"Šešėlyje".to_owned()), "{words:?}");
    assert!(page.contains("Šešėlyje") && page.contains("įtėvių"), "{page}");
}

#[test]
fn characters_that_no_page_can_show_are_pointed_out() {
    let body = "\nViena\u{b}du\u{2028}trys. Žo\u{200b}dis\u{200b} ir \u{202e}atgal\u{202c}. \
                Čia \u{fffc} buvo, o \u{fffd}ia dingo. Ženklas \u{7}.\n\n\
                \u{f0b7} punktas\n\n😀 ir 😀\n";
    let project = TestProject::small().chapter(body);
    project.run("check --format short").code(1).stdout_eq(str![[r#"
report/lt/19-smurtas.md:6:6: warning[control-character]: 2 line breaks from another program, starting with U+000B, will be shown as spaces
report/lt/19-smurtas.md:6:18: warning[control-character]: 4 invisible characters, starting with U+200B, will be removed
report/lt/19-smurtas.md:6:40: warning[control-character]: an image or other object was lost here when the text was copied
report/lt/19-smurtas.md:6:50: warning[control-character]: a character was lost here when the text was converted
report/lt/19-smurtas.md:6:69: warning[control-character]: an unprintable character, U+0007
report/lt/19-smurtas.md:8:1: error[character-not-available]: no font has `` (U+F0B7)
report/lt/19-smurtas.md:8:1: warning[looks-like-markup]: this looks like a list, but its lines will run together as text
report/lt/19-smurtas.md:10:1: error[character-not-available]: no font has `😀` (U+1F600)
report/lt/19-smurtas.md:10:6: error[character-not-available]: no font has `😀` (U+1F600)

"#]]);
    project.run("check --format short --ui-language lt").code(1).stdout_eq(str![[r#"
report/lt/19-smurtas.md:6:6: warning[control-character]: 2 kitos programos eilučių lūžiai, pirmas – U+000B, rodomi kaip tarpai
report/lt/19-smurtas.md:6:18: warning[control-character]: 4 nematomi ženklai, pirmas – U+200B, praleisti
report/lt/19-smurtas.md:6:40: warning[control-character]: nenukopijuotas 1 paveikslas ar kitas objektas, buvęs tekste
report/lt/19-smurtas.md:6:50: warning[control-character]: keičiant koduotę dingo 1 ženklas
report/lt/19-smurtas.md:6:69: warning[control-character]: 1 nespausdinamas ženklas, pirmas – U+0007
report/lt/19-smurtas.md:8:1: error[character-not-available]: dokumento šriftai neturi ženklų `` (U+F0B7)
report/lt/19-smurtas.md:8:1: warning[looks-like-markup]: turbūt čia turi būti sąrašas, bet jo eilutės susilies į vieną pastraipą
report/lt/19-smurtas.md:10:1: error[character-not-available]: dokumento šriftai neturi ženklų `😀` (U+1F600)
report/lt/19-smurtas.md:10:6: error[character-not-available]: dokumento šriftai neturi ženklų `😀` (U+1F600)

"#]]);
}

/// A JPEG file of no picture: its segments alone.
fn jpeg(colours: u8, end: &[u8]) -> Vec<u8> {
    let frame = [0xff, 0xc0, 0, 8, 8, 0, 1, 0, 1, colours];
    let scan = [0xff, 0xda, 0, 3, 0, 1, 2];
    [&[0xff, 0xd8][..], &frame, &scan, end].concat()
}

#[test]
fn a_picture_that_the_document_can_t_hold_is_found_by_check() {
    let png = [&b"\x89PNG\r\n\x1a\n"[..], b"no more"].concat();
    let svg = |inner: &str| {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{inner}</svg>"
        )
    };
    let mut project = TestProject::small();
    let mut body = String::from("\n");
    for (name, bytes) in [
        ("cmyk.jpg", jpeg(4, &[0xff, 0xd9])),
        ("cut.jpg", jpeg(3, &[])),
        ("name.jpg", png),
        ("name.svg", jpeg(3, &[0xff, 0xd9])),
        ("tiff.png", b"II*\0\0\0\0\0".to_vec()),
        ("blank.svg", svg("").into_bytes()),
        ("html.svg", svg("<foreignObject/><text>A</text>").into_bytes()),
        ("style.svg", svg("<rect width='9' height='9' fill='var(--a)'/>").into_bytes()),
        ("emoji.svg", svg("<text>😀</text>").into_bytes()),
    ] {
        project = project.change(&format!("report/figures/{name}"), bytes);
        body.push_str(&format!("![Aprašas](../figures/{name} \"Pav.\")\n\n"));
    }
    let project = project.chapter(&body);
    project.run("check --format short").code(1).stdout_eq(str![[r#"
report/lt/19-smurtas.md:6:12: error[image-invalid]: the image `report/figures/cmyk.jpg` has print colours (CMYK), which the document cannot contain
report/lt/19-smurtas.md:8:12: error[image-invalid]: the image `report/figures/cut.jpg` is incomplete: its end is missing
report/lt/19-smurtas.md:10:12: error[image-invalid]: the image `report/figures/name.jpg` is not the format that its extension says
report/lt/19-smurtas.md:12:12: error[image-invalid]: the image `report/figures/name.svg` is not the format that its extension says
report/lt/19-smurtas.md:14:12: error[image-invalid]: the image `report/figures/tiff.png` has a format that is not supported
report/lt/19-smurtas.md:16:12: warning[image-incomplete]: the image `report/figures/blank.svg` is blank: it is empty or fully transparent
report/lt/19-smurtas.md:18:12: warning[image-incomplete]: text boxes of the image `report/figures/html.svg` will not be shown correctly
report/lt/19-smurtas.md:20:12: warning[image-incomplete]: some styles of the image `report/figures/style.svg` work only in a browser, so its colours and text may look different
report/lt/19-smurtas.md:22:12: error[character-not-available]: no font has `😀` (U+1F600)

"#]]);
    project.run("check --format short --ui-language lt").code(1).stdout_eq(str![[r#"
report/lt/19-smurtas.md:6:12: error[image-invalid]: paveikslo `report/figures/cmyk.jpg` spalvos (CMYK) dokumentui netinka
report/lt/19-smurtas.md:8:12: error[image-invalid]: trūksta paveikslo failo `report/figures/cut.jpg` pabaigos
report/lt/19-smurtas.md:10:12: error[image-invalid]: paveikslo `report/figures/name.jpg` formatas ne toks, kokį rodo failo pavadinimas
report/lt/19-smurtas.md:12:12: error[image-invalid]: paveikslo `report/figures/name.svg` formatas ne toks, kokį rodo failo pavadinimas
report/lt/19-smurtas.md:14:12: error[image-invalid]: paveikslo `report/figures/tiff.png` formatas netinkamas
report/lt/19-smurtas.md:16:12: warning[image-incomplete]: paveiksle `report/figures/blank.svg` nieko nematyti: jis tuščias arba visiškai skaidrus
report/lt/19-smurtas.md:18:12: warning[image-incomplete]: paveikslo `report/figures/html.svg` teksto laukai bus rodomi kitaip arba visai nerodomi
report/lt/19-smurtas.md:20:12: warning[image-incomplete]: dalis paveikslo `report/figures/style.svg` stilių veikia tik naršyklėje, todėl jo spalvos ir šriftas gali skirtis
report/lt/19-smurtas.md:22:12: error[character-not-available]: dokumento šriftai neturi ženklų `😀` (U+1F600)

"#]]);
    expect_draft_with_errors(&project);
}

#[test]
fn what_nothing_reads_is_named_wherever_it_lies() {
    const CHAPTER: &str =
        "+++\ntitle = \"Laisvalaikis\"\narticles = [\"31\"]\n+++\n\nA.\n";
    const PAGE: &str = "+++\ntitle = \"Naujienos\"\ndate = 2026-01-31\n+++\n\nA.\n";
    const MEMBERS: &str = "id,role,name_lt\na,member,A\n";
    const TRANSLATION: &str = "+++\ntitle = \"Poverty\"\n+++\n\nA.\n";
    const DATA: &str = "year,geo,value\n2022,LT,22.4\n2023,LT,17.8\n";
    for (path, body, expected) in [
        ("31-a.md", CHAPTER, Some("report/lt/31-a.md")),
        ("31-a.txt", CHAPTER, Some("report/lt/31-a.md")),
        ("chapters/31-a.md", CHAPTER, Some("report/lt/31-a.md")),
        ("drafts/31-a.md", CHAPTER, Some("report/lt/31-a.md")),
        ("report/lt/.31-a.md", CHAPTER, Some("report/lt/31-a.md")),
        ("report/lt/31-a.json", CHAPTER, Some("report/lt/31-a.md")),
        ("organisations.csv", MEMBERS, Some("report/data/organisations.csv")),
        ("report/nariai.csv", MEMBERS, Some("report/data/organisations.csv")),
        ("drafts/2026/31-a.md", CHAPTER, Some("report/lt/31-a.md")),
        ("a/b/c/lt/31-a.md", CHAPTER, Some("report/lt/31-a.md")),
        ("drafts/26-skurdas.md", TRANSLATION, Some("report/en/26-skurdas.md")),
        ("vertimas/en/31-a.md", TRANSLATION, Some("report/en/31-a.md")),
        ("26-skurdas.md", TRANSLATION, Some("report/en/26-skurdas.md")),
        ("senas/lt/26-skurdas.md", CHAPTER, Some("report/lt/26-skurdas.md")),
        ("report/en/.26-skurdas.md", TRANSLATION, Some("report/en/26-skurdas.md")),
        ("skurdas.csv", DATA, Some("report/data/skurdas.csv")),
        ("data/skurdas.csv", DATA, Some("report/data/skurdas.csv")),
        ("report/skurdas.tsv", DATA, Some("report/data/skurdas.tsv")),
        ("README.md", "# Skaityk\n", None),
        ("content/news.md", PAGE, None),
        ("content/lt/news.txt", "Naujienos.\n", None),
        ("docs/a/31-a.md", CHAPTER, None),
        ("target/a/skurdas.csv", DATA, None),
        ("templates/a/31-a.md", CHAPTER, None),
        ("report/data/nenaudojami.csv", DATA, None),
        ("komentarai.csv", "author,date,text,state\nRasa,2026-01-02,A,open\n", None),
        ("docs/31-a.md", CHAPTER, None),
        ("build/31-a.md", CHAPTER, None),
        (".git/31-a.md", CHAPTER, None),
        ("report/lt/.keep", "", None),
        ("report/lt/duomenys.json", "{}", None),
        ("skaiciai.csv", "a,b\n1,2\n", None),
    ] {
        let project = TestProject::both().remove("report/en/26-skurdas.md");
        let (_, diags) = project.change(path, body).inspect();
        let found: Vec<String> = diags
            .iter()
            .filter(|it| {
                let codes = ["chapter-not-read", "register-not-read", "dataset-not-read"];
                codes.contains(&it.code.as_str())
            })
            .map(|it| format!("{:?}", it.args))
            .collect();
        assert_eq!(found.len(), usize::from(expected.is_some()), "{path}: {found:?}");
        if let Some(expected) = expected {
            assert!(found[0].contains(path) && found[0].contains(expected), "{found:?}");
        }
    }
}

#[test]
fn an_exported_chapter_and_a_new_report_are_no_misplaced_files() {
    let project = TestProject::both();
    project.run("chapter export 26-skurdas --out perduoti/skurdas -q").code(0);
    let listed = project.list("perduoti");
    assert!(
        listed.iter().any(|it| it.ends_with("report/lt/26-skurdas.md")),
        "{listed:?}"
    );
    let new = TestProject::empty();
    new.run("init . -q").code(0);
    for project in [project, new] {
        let found = String::from_utf8(project.output("check").stdout).unwrap();
        assert!(!found.contains("-not-read"), "{found}");
    }
}
