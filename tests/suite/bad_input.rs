//! What an author can get wrong in a chapter: each ends in a finding at the right place.

use snapbox::str;

use crate::project::{TestProject, chapter, check};

#[test]
fn the_small_report_has_no_finding() {
    check("", str![]);
    chapter("\nPadėtis gerėja.\n", str![]);
}

#[test]
fn unknown_indicator() {
    chapter(
        "\nRodo {{value \"povrty\" year=2023}}.\n",
        str![[r#"
report/lt/19-smurtas.md:6:15: error[unknown-indicator]: unknown indicator `povrty`

"#]],
    );
}

#[test]
fn unknown_period() {
    chapter(
        "\nRodo {{value \"poverty\" year=1990 sex=\"T\"}}.\n",
        str![[r#"
report/lt/19-smurtas.md:6:29: error[unknown-code]: the indicator `poverty` has no data for `1990`

"#]],
    );
}

#[test]
fn unknown_code_and_dimension() {
    chapter(
        "\nĖ {{value \"poverty\" year=2023 sex=\"X\"}} ir {{number \"poverty\" year=2023 sex=\"F\" age=\"Y\"}}.\n",
        str![[r#"
report/lt/19-smurtas.md:6:36: error[unknown-code]: the dimension `sex` of the indicator `poverty` has no code `X`
report/lt/19-smurtas.md:6:81: error[unknown-dimension]: the indicator `poverty` has no dimension `age`

"#]],
    );
}

#[test]
fn a_query_that_leaves_a_dimension_open() {
    chapter(
        "\n„Ąžuolas“ {{value \"poverty\" year=2023}}.\n",
        str![[r#"
report/lt/19-smurtas.md:6:11: error[open-dimension]: missing dimension `sex`

"#]],
    );
}

#[test]
fn a_query_that_selects_nothing() {
    chapter(
        "\nRodo {{value \"poverty\" year=2022 sex=\"F\"}}.\n",
        str![[r#"
report/lt/19-smurtas.md:6:6: error[no-observation]: no value matches in the data of the indicator `poverty`: year=2022 sex=F

"#]],
    );
}

#[test]
fn a_figure_that_is_missing() {
    TestProject::small()
        .change(
            "report/data/poverty.csv",
            "year,geo,sex,value,flag\n2023,LT,T,17.8,\n2022,LT,T,,\n",
        )
        .chapter("\nRodo {{value \"poverty\" year=2022}}.\n")
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:6:6: error[missing-value]: the source gives no figure for the indicator `poverty`: year=2022

"#]]);
}

#[test]
fn unknown_reference() {
    chapter(
        "\nŽr. {{ref \"nera\"}} ir [čia](#irgi-nera).\n",
        str![[r#"
report/lt/19-smurtas.md:6:12: error[unknown-reference]: unknown anchor `nera`
report/lt/19-smurtas.md:6:23: error[unknown-reference]: unknown anchor `irgi-nera`

"#]],
    );
}

#[test]
fn unknown_source() {
    chapter(
        "\nTaip rašoma{{cite \"eurostt\" page=3}}.\n",
        str![[r#"
report/lt/19-smurtas.md:6:20: error[unknown-source]: unknown source `eurostt`

"#]],
    );
}

#[test]
fn unknown_article() {
    check(
        "=== report/lt/19-smurtas.md\n+++\ntitle = \"Smurtas\"\narticles = [\"19\", \"77\", \"x\"]\n+++\n\nTekstas.\n",
        str![[r#"
report/lt/19-smurtas.md:3:19: error[unknown-article]: the Convention has no article `77`
report/lt/19-smurtas.md:3:25: error[unknown-article]: the Convention has no article `x`

"#]],
    );
}

#[test]
fn unknown_cluster() {
    check(
        "=== report/lt/19-smurtas.md\n+++\ntitle = \"Smurtas\"\ncluster = \"44\"\n+++\n\nTekstas.\n",
        str![[r#"
report/lt/19-smurtas.md:3:11: error[unknown-cluster]: unknown cluster `44`

"#]],
    );
}

#[test]
fn articles_that_do_not_decide_the_cluster() {
    check(
        "=== report/lt/1.md\n+++\ntitle = \"A\"\n+++\n\nA.\n\
         === report/lt/2.md\n+++\ntitle = \"B\"\narticles = [\"6\"]\n+++\n\nB.\n\
         === report/lt/3.md\n+++\ntitle = \"C\"\narticles = [\"45\"]\n+++\n\nC.\n",
        str![[r#"
report/lt/1.md:1:1: error[ambiguous-cluster]: the chapter does not say which articles it is about
report/lt/2.md:3:13: error[ambiguous-cluster]: the chapter's articles are in more than one cluster
report/lt/3.md:3:13: error[ambiguous-cluster]: these articles are not in any cluster of the Committee's guidelines: 45

"#]],
    );
}

#[test]
fn unknown_kind() {
    check(
        "=== report/lt/x.md\n+++\ntitle = \"A\"\nkind = \"sumary\"\n+++\n\nA.\n",
        str![[r#"
report/lt/x.md:3:8: error[unknown-kind]: unknown kind of chapter `sumary`

"#]],
    );
}

#[test]
fn unknown_directive() {
    chapter(
        "\n::: recomendation\nReikia.\n:::\n",
        str![[r#"
report/lt/19-smurtas.md:6:5: error[unknown-directive]: unknown block `recomendation`

"#]],
    );
}

#[test]
fn attributes_of_a_directive() {
    chapter(
        "\n::: recommendation {to=\"vyriausybe\" folows=\"x\" to=\"\"}\nReikia.\n:::\n\n::: voice {age=\"12-14\"}\nBijau.\n:::\n",
        str![[r#"
report/lt/19-smurtas.md:6:37: error[directive-attribute]: the block `recommendation` has no property `folows`
report/lt/19-smurtas.md:6:48: error[directive-attribute]: duplicate property `to`
report/lt/19-smurtas.md:10:1: error[directive-attribute]: a child's words need `consent`
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
}

#[test]
fn a_directive_that_is_not_closed() {
    chapter(
        "\n::: note\nReikia.\n\nDar.\n",
        str![[r#"
report/lt/19-smurtas.md:6:1: error[unclosed-directive]: the block `note` is not closed

"#]],
    );
}

#[test]
fn a_directive_that_is_closed_twice() {
    chapter(
        "\n::: note\nReikia.\n:::\n\n:::\n",
        str![[r#"
report/lt/19-smurtas.md:10:1: error[unopened-directive]: `:::` ends a block, but no block is open

"#]],
    );
}

#[test]
fn a_directive_within_a_directive() {
    chapter(
        "\n:::: note\nReikia.\n\n::: example\nViena.\n:::\n::::\n",
        str![[r#"
report/lt/19-smurtas.md:9:1: error[nested-directive]: a block inside another block

"#]],
    );
}

#[test]
fn a_directive_that_the_profile_excludes() {
    TestProject::small()
        .files("=== report/profiles.toml\n[thematic]\nlimit = 3000\nparts = []\ndirectives = [\"question\"]\nsource = \"x\"\n")
        .chapter("\n::: recommendation {to=\"vyriausybe\"}\nReikia.\n:::\n")
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:6:1: warning[directive-profile]: a block `recommendation` does not belong in this kind of submission (`thematic`)

"#]]);
}

#[test]
fn an_addressee_without_a_name() {
    chapter(
        "\n::: recommendation {to=\"seimas\"}\nReikia.\n:::\n",
        str![[r#"
report/lt/19-smurtas.md:6:25: error[missing-message]: missing text for `addressee-seimas` (lt)
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
}

#[test]
fn duplicate_anchor() {
    chapter(
        "\n{{anchor \"a\"}}Viena.\n\n{{anchor \"a\"}}Kita.\n",
        str![[r#"
report/lt/19-smurtas.md:8:11: error[duplicate-anchor]: duplicate anchor `a`

"#]],
    );
}

#[test]
fn a_placeholder_that_is_not_closed() {
    chapter(
        "\nŽemė {{value \"poverty\" year=2023.\n\nToliau.\n",
        str![[r#"
report/lt/19-smurtas.md:6:6: error[unclosed-placeholder]: the placeholder `{{` is not closed

"#]],
    );
}

#[test]
fn a_placeholder_that_can_not_be_read() {
    chapter(
        "\nA {{}} b {{{value \"poverty\"}}} c {{value “poverty” year=2023}} d {{#if x}} e {{> x}}.\n",
        str![[r#"
report/lt/19-smurtas.md:6:3: error[placeholder-syntax]: the placeholder is empty
report/lt/19-smurtas.md:6:10: error[placeholder-syntax]: three braces instead of two
report/lt/19-smurtas.md:6:42: error[placeholder-argument]: curly quotes around `poverty`
report/lt/19-smurtas.md:6:66: error[placeholder-syntax]: conditions and loops are not allowed in the text
report/lt/19-smurtas.md:6:78: error[placeholder-syntax]: a placeholder cannot include another file

"#]],
    );
}

#[test]
fn an_unknown_placeholder() {
    chapter(
        "\nA {{valeu \"poverty\" year=2023}}.\n",
        str![[r#"
report/lt/19-smurtas.md:6:5: error[unknown-placeholder]: unknown placeholder `valeu`

"#]],
    );
}

#[test]
fn arguments_of_a_placeholder() {
    chapter(
        "\nA {{value}} b {{cite \"eurostat\" pages=3}} c {{ref anchor=\"x\"}} d {{cite \"eurostat\" page=1 page=2}}.\n",
        str![[r#"
report/lt/19-smurtas.md:6:5: error[placeholder-argument]: the placeholder `value` needs the name of an indicator
report/lt/19-smurtas.md:6:33: error[placeholder-argument]: the placeholder `cite` has no parameter `pages`
report/lt/19-smurtas.md:6:47: error[placeholder-argument]: the placeholder `ref` needs the name of an anchor
report/lt/19-smurtas.md:6:51: error[placeholder-argument]: the placeholder `ref` has no parameter `anchor`
report/lt/19-smurtas.md:6:91: error[placeholder-argument]: duplicate parameter `page`

"#]],
    );
}

#[test]
fn a_placeholder_where_it_can_not_stand() {
    chapter(
        "\nTekstas {{anchor \"a\"}} toliau ir {{table \"poverty\" rows=\"year\"}}.\n",
        str![[r#"
report/lt/19-smurtas.md:6:9: error[placeholder-place]: an anchor must be at the beginning of the paragraph
report/lt/19-smurtas.md:6:34: error[placeholder-place]: `table` must be a paragraph of its own

"#]],
    );
}

#[test]
fn a_table_without_what_it_needs() {
    chapter(
        "\n{{table \"poverty\" rows=\"yer\" columns=\"sex\" years=\"2023..2018\"}}\n",
        str![[r#"
report/lt/19-smurtas.md:6:25: error[unknown-dimension]: the indicator `poverty` has no dimension `yer`
report/lt/19-smurtas.md:6:51: error[placeholder-argument]: invalid years `2023..2018`

"#]],
    );
}

#[test]
fn no_front_matter() {
    check(
        "=== report/lt/a.md\nTik tekstas.\n=== report/lt/b.md\n+++\ntitle = \"B\"\n\nTekstas.\n",
        str![[r#"
report/lt/a.md:1:1: error[missing-front-matter]: the chapter does not begin with `+++`
report/lt/b.md:1:1: error[missing-front-matter]: the chapter header is not closed by a line `+++`

"#]],
    );
}

#[test]
fn broken_front_matter() {
    check(
        "=== report/lt/a.md\n+++\ntitle = „Žodis“\narticles = [\"19\"]\n+++\n\nTekstas.\n",
        str![[r#"
report/lt/a.md:2:9: error[toml-syntax]: invalid TOML on this line

"#]],
    );
}

#[test]
fn front_matter_without_a_title_and_with_an_unknown_key() {
    check(
        "=== report/lt/a.md\n+++\ntitel = \"A\"\narticles = [\"19\"]\n+++\n\nA.\n",
        str![[r#"
report/lt/a.md:2:1: error[missing-key]: missing key `title`
report/lt/a.md:2:1: error[unknown-key]: unknown key `titel`

"#]],
    );
}

#[test]
fn a_table_row_of_another_length() {
    chapter(
        "\n| a | b |\n| - | - |\n| 1 |\n| ė | 2 | 3 |\n",
        str![[r#"
report/lt/19-smurtas.md:8:1: error[table-row-length]: wrong number of cells in the row: 1 instead of 2
report/lt/19-smurtas.md:9:1: error[table-row-length]: wrong number of cells in the row: 3 instead of 2

"#]],
    );
}

#[test]
fn footnotes() {
    chapter(
        "\nTekstas.[^nera]\n\n[^a]: Yra.\n\n[^b]: Du.\n\n[^b]: Trys.\n\nDar.[^b]\n",
        str![[r#"
report/lt/19-smurtas.md:6:9: error[undefined-footnote]: undefined footnote `nera`
report/lt/19-smurtas.md:8:3: warning[unused-footnote]: unused footnote `a`
report/lt/19-smurtas.md:12:3: error[duplicate-footnote]: duplicate footnote `b`

"#]],
    );
}

#[test]
fn headings() {
    chapter(
        "\n# Antraštė\n\n#### Gilu\n",
        str![[r#"
report/lt/19-smurtas.md:6:1: error[heading-level]: this heading level is reserved for the chapter's title
report/lt/19-smurtas.md:8:1: error[heading-level]: the heading skips a level

"#]],
    );
}

#[test]
fn titles_and_headings_that_are_empty() {
    check(
        "=== report/lt/a.md\n+++\ntitle = \"\"\narticles = [\"19\"]\n+++\n\nA.\n",
        str![[r#"
report/lt/a.md:2:9: error[invalid-value]: the value of `title` is empty

"#]],
    );
    chapter(
        "\n## \n\nTekstas.\n\n## <!-- x -->\n\n### *\u{a0}*\n\n## ![](../figures/a.png)\n\n## {{typed}}\n",
        str![[r#"
report/lt/19-smurtas.md:6:1: error[heading-level]: the heading is empty
report/lt/19-smurtas.md:10:1: error[heading-level]: the heading is empty
report/lt/19-smurtas.md:14:1: error[heading-level]: the heading is empty
report/lt/19-smurtas.md:14:4: warning[decorative-image]: the image has no alternative text and is taken for decoration
report/lt/19-smurtas.md:14:8: error[file-not-found]: file `report/figures/a.png` not found
report/lt/19-smurtas.md:16:1: error[heading-level]: the heading is empty

"#]],
    );
}

#[test]
fn what_was_meant_as_markup() {
    chapter(
        "\n##Padėtis\n\n• viena\n• kita\n\n| a | b |\n| 1 | 2 |\n\n:: note\nTekstas.\n::\n\n\
         > ![Schema](../figures/mano schema.png)\n\n\\##Ženklas\n\n`#a`\n\n- – Ne.\n\n## X\n\n- a) Vienas.\n",
        str![[r#"
report/lt/19-smurtas.md:6:1: warning[looks-like-markup]: this looks like a heading, but will be shown as text
report/lt/19-smurtas.md:8:1: warning[looks-like-markup]: this looks like a list, but its lines will run together as text
report/lt/19-smurtas.md:11:1: warning[looks-like-markup]: this looks like a table, but its lines will run together as text
report/lt/19-smurtas.md:14:1: warning[looks-like-markup]: this looks like a block, but will be shown as text
report/lt/19-smurtas.md:18:13: warning[looks-like-markup]: this looks like an image, but will be shown as text

"#]],
    );
}

#[test]
fn raw_html() {
    chapter(
        "\nŠtai <b>taip</b>.\n\n<div>\nx\n</div>\n",
        str![[r#"
report/lt/19-smurtas.md:6:6: warning[raw-html]: HTML will be shown as text
report/lt/19-smurtas.md:6:13: warning[raw-html]: HTML will be shown as text
report/lt/19-smurtas.md:8:1: warning[raw-html]: HTML will be shown as text

"#]],
    );
}

#[test]
fn images_that_are_not_there_or_not_ours() {
    TestProject::small()
        .change("report/figures/a.png", "ne paveikslas")
        .change("report/figures/a.svg", "")
        .change("report/figures/a.docx", "x")
        .chapter(concat!(
            "\n![Nėra](../figures/nera.png)\n",
            "\n![Lauke](../../../lauke.png)\n",
            "\n![Šaknis](/etc/hostname)\n",
            "\n![Toli](https://example.org/a.png)\n",
            "\n![Netikras](../figures/a.png)\n",
            "\n![Tuščias](../figures/a.svg)\n",
            "\n![Raštas](../figures/a.docx)\n",
            "\n![](../figures/a.png)\n",
            "\n![Duomenys](data:image/png;base64,AAAA)\n",
        ))
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:6:9: error[file-not-found]: file `report/figures/nera.png` not found
report/lt/19-smurtas.md:8:10: error[path-outside-project]: the path `../../../lauke.png` leads outside the project
report/lt/19-smurtas.md:10:11: error[path-outside-project]: the path `/etc/hostname` is absolute
report/lt/19-smurtas.md:12:9: error[image-remote]: the image is on the web: `https://example.org/a.png`
report/lt/19-smurtas.md:14:13: error[image-invalid]: the image `report/figures/a.png` cannot be read
report/lt/19-smurtas.md:16:12: error[image-invalid]: the image `report/figures/a.svg` cannot be read
report/lt/19-smurtas.md:18:11: error[image-invalid]: the image `report/figures/a.docx` has a format that is not supported
report/lt/19-smurtas.md:20:1: warning[decorative-image]: the image has no alternative text and is taken for decoration
report/lt/19-smurtas.md:22:13: error[image-remote]: the image is on the web: `data:image/png;base64,AAAA`

"#]]);
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_of_the_project() {
    let outside = tempfile::tempdir().unwrap();
    std::fs::write(outside.path().join("a.png"), b"\x89PNG\r\n\x1a\n").unwrap();
    std::fs::write(outside.path().join("a.md"), "+++\n+++\n").unwrap();
    std::fs::write(outside.path().join("a.csv"), "year,value\n2023,1\n").unwrap();
    let project = TestProject::small()
        .chapter("\n![Vieta](../figures/a.png)\n")
        .files("=== report/data/indicators.toml\n[poverty]\nfile = \"a.csv\"\nunit = \"percent\"\n\n[other]\nfile = \"../../../x.csv\"\nunit = \"percent\"\n\n[third]\nfile = \"/etc/hostname\"\nunit = \"percent\"\n");
    std::fs::create_dir_all(project.path("report/figures")).unwrap();
    let link = |from: &str, to: &str| {
        std::os::unix::fs::symlink(outside.path().join(from), project.path(to)).unwrap();
    };
    link("a.png", "report/figures/a.png");
    link("a.md", "report/lt/zz.md");
    link("a.csv", "report/data/a.csv");
    project.expect_findings(str![[r#"
report/data/indicators.toml:1:2: warning[indicator-without-source]: the indicator `poverty` has no source
report/data/indicators.toml:2:8: error[path-outside-project]: the path `report/data/a.csv` is a link that leads outside the project
report/data/indicators.toml:5:2: error[missing-message]: missing text for `indicator-other` (lt)
report/data/indicators.toml:5:2: warning[indicator-without-source]: the indicator `other` has no source
report/data/indicators.toml:5:2: note[unused-indicator]: unused indicator `other`
report/data/indicators.toml:6:8: error[path-outside-project]: the path `../../../x.csv` leads outside the project
report/data/indicators.toml:9:2: error[missing-message]: missing text for `indicator-third` (lt)
report/data/indicators.toml:9:2: warning[indicator-without-source]: the indicator `third` has no source
report/data/indicators.toml:9:2: note[unused-indicator]: unused indicator `third`
report/data/indicators.toml:10:8: error[path-outside-project]: the path `/etc/hostname` leads outside the project
report/lt/19-smurtas.md:6:10: error[path-outside-project]: the path `report/figures/a.png` is a link that leads outside the project
report/lt/zz.md:1:1: error[path-outside-project]: the path `report/lt/zz.md` is a link that leads outside the project

"#]]);
}

/// What is no address, and what readers of a document don't have.
#[test]
fn links_that_lead_nowhere() {
    TestProject::small()
        .chapter("\n[a](https://) [b](<https://[::1/x>) [c](mailto:x) [d](../data/poverty.csv) [e](<https://a.lt/?b=\"\\<x\\>|^%>)\n")
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:6:5: error[link-target]: `https://` is not a valid address
report/lt/19-smurtas.md:6:20: error[link-target]: `https://[::1/x` is not a valid address
report/lt/19-smurtas.md:6:41: error[link-target]: `mailto:x` is not a valid address
report/lt/19-smurtas.md:6:51: error[link-target]: the link leads to `../data/poverty.csv`, which is not a chapter: readers do not have this file

"#]]);
}

/// Marks of direction turn letters round wherever they are printed.
#[test]
fn characters_that_nobody_sees() {
    let settings = TestProject::small().read("report/report.toml");
    TestProject::small()
        .change("report/report.toml", settings.replace("Bandymas", "Bandy\\u202emas"))
        .change(
            "report/lt/19-smurtas.md",
            "+++\ntitle = \"Smur\u{202e}tas\"\narticles = [\"19\"]\n+++\n\n\
             {{table \"poverty\" rows=\"year\" geo=\"LT\" sex=\"T\" caption=\"Skur\u{200b}das\"}}\n",
        )
        .files("=== translations/lt/report.ftl\nindicator-poverty = Skurdo\u{2060} rizika\ncode-geo-LT = Lietuva\ncode-sex-T = Iš viso\n")
        .expect_findings(str![[r#"
report/lt/19-smurtas.md:2:14: warning[control-character]: an invisible character, U+202E, in text that is printed as it is
report/lt/19-smurtas.md:6:61: warning[control-character]: an invisible character, U+200B, will be removed
report/report.toml:2:22: warning[control-character]: an invisible character, U+202E, in text that is printed as it is
translations/lt/report.ftl:1:27: warning[control-character]: an invisible character, U+2060, in text that is printed as it is

"#]]);
    // What is said to be removed is.
    let project = TestProject::small().chapter(
        "\n{{table \"poverty\" rows=\"year\" geo=\"LT\" sex=\"T\" caption=\"Skur\u{200b}das\"}}\n",
    );
    project.run("build -q --format json").code(0);
    let json = project.read("build/report.json");
    assert!(json.contains("Skurdas") && !json.contains('\u{200b}'), "{json}");
}

#[test]
fn websites_that_are_none() {
    let settings = TestProject::small().read("report/report.toml");
    let project = |website: &str| {
        let organisation = if settings.contains("[organisation]") {
            settings.replace(
                "[organisation]\n",
                &format!("[organisation]\nwebsite = \"{website}\"\n"),
            )
        } else {
            format!(
                "{settings}\n[organisation]\nname = \"Vaikai\"\nwebsite = \"{website}\"\n"
            )
        };
        TestProject::small().change("report/report.toml", organisation)
    };
    project("javascript:alert(1)")
        .files("=== report/data/organisations.csv\nid,name_lt,role,website\nabc,Vaikai,author,javascript:a\n")
        .expect_findings(str![[r#"
report/data/organisations.csv:1:1: warning[register-not-printed]: 1 organisation in the register is not listed in the report (author)
report/data/organisations.csv:2:19: error[invalid-value]: `javascript:a` is not the address of a website
report/report.toml:9:11: error[invalid-value]: `javascript:alert(1)` is not the address of a website

"#]]);
    project("www.vaikai.lt").run("build -q --format html").code(0);
}

#[test]
fn links() {
    chapter(
        "\n[a](../lt/nera.md) [b](../../../../etc/passwd) [c](26-skurdas.md) [d](javascript:alert) [e](/etc/passwd)\n",
        str![[r#"
report/lt/19-smurtas.md:6:1: error[link-target]: the link leads to `../lt/nera.md`, which is not in the project
report/lt/19-smurtas.md:6:20: error[link-target]: the link leads to `../../../../etc/passwd`, which is not in the project
report/lt/19-smurtas.md:6:71: error[link-target]: links to `javascript:alert` are not supported
report/lt/19-smurtas.md:6:89: error[link-target]: the link leads to `/etc/passwd`, which is not in the project

"#]],
    );
}

#[test]
fn a_chapter_in_english_only() {
    TestProject::both()
        .change("report/en/19-violence.md", "+++\ntitle = \"Violence\"\n+++\n\nText.\n")
        .expect_findings(str![[r#"
report/en/19-violence.md:1:1: error[chapter-without-source]: the chapter exists only in the translation

"#]]);
}

#[test]
fn a_chapter_in_lithuanian_only() {
    TestProject::both().chapter("\nTekstas.\n").expect_findings(str![[r#"
report/lt/19-smurtas.md:1:1: warning[chapter-without-translation]: the chapter is not translated (en)

"#]]);
}

#[test]
fn languages_that_differ() {
    TestProject::both()
        .change(
            "report/en/26-skurdas.md",
            "+++\ntitle = \"Poverty\"\narticles = [\"26\"]\n+++\n\nIn 2023 it was {{value \"poverty\" year=2023 sex=\"F\"}}.[^a]\n\nMore.\n\n[^a]: Note.\n",
        )
        .expect_findings(str![[r#"
report/en/26-skurdas.md:3:1: error[unknown-key]: unknown key `articles`
report/en/26-skurdas.md:6:16: warning[placeholder-differs]: the placeholder differs from the source
report/en/26-skurdas.md:6:54: warning[footnote-differs]: the translation's footnotes differ from the source
report/en/26-skurdas.md:8:1: warning[paragraph-without-source]: extra text in translation

"#]]);
}

#[test]
fn empty_chapters() {
    check(
        "=== report/lt/a.md\n=== report/lt/b.md\n\n \n",
        str![[r#"
report/lt/a.md:1:1: error[empty-file]: the file `report/lt/a.md` is empty
report/lt/b.md:1:1: error[empty-file]: the file `report/lt/b.md` is empty

"#]],
    );
}

#[test]
fn a_report_without_chapters() {
    TestProject::small().remove("report/lt/26-skurdas.md").expect_findings(str![[r#"
report/data/indicators.toml:1:2: note[unused-indicator]: unused indicator `poverty`
report/report.toml:1:1: error[empty-report]: the report has no chapters

"#]]);
}

#[test]
fn bytes_that_are_not_utf_8() {
    TestProject::small()
        .change("report/lt/a.md", b"+++\ntitle = \"\xc5\xa0\xe0\"\n+++\n")
        .change("report/data/indicators.toml", b"# \xff\n")
        .change("report/sources.yml", b"a\xfe: x\n")
        .change("translations/lt/report.ftl", b"a = \xff\n")
        .change("templates/page.typ", b"\xff")
        .expect_findings(str![[r#"
report/data/indicators.toml:1:3: error[invalid-utf8]: the file `report/data/indicators.toml` is not saved in UTF-8
report/lt/a.md:2:11: error[invalid-utf8]: the file `report/lt/a.md` is not saved in UTF-8
report/sources.yml:1:2: error[invalid-utf8]: the file `report/sources.yml` is not saved in UTF-8
templates/page.typ:1:1: error[invalid-utf8]: the file `templates/page.typ` is not saved in UTF-8
translations/lt/report.ftl:1:5: error[invalid-utf8]: the file `translations/lt/report.ftl` is not saved in UTF-8

"#]]);
}

#[test]
fn characters_that_can_not_be_printed() {
    chapter(
        "\nA\u{7}b ir \u{e123}.\n",
        str![[r#"
report/lt/19-smurtas.md:6:2: warning[control-character]: an unprintable character, U+0007
report/lt/19-smurtas.md:6:8: error[character-not-available]: no font has `` (U+E123)

"#]],
    );
}

#[test]
fn too_many_words() {
    let project = TestProject::small();
    let settings = project.read("report/report.toml")
        + "\n[words]\nlimit = 8\nchapters = { \"26-skurdas\" = 2, nera = 3 }\n";
    project
        .change("report/report.toml", settings)
        .chapter("\nVienas du trys keturi penki.\n")
        .expect_findings(str![[r#"
report/report.toml:12:9: error[over-word-limit]: the report (lt) has 14 words, but the limit is 8
report/report.toml:13:14: warning[over-budget]: the chapter “26-skurdas” (lt) has 8 words, but its budget is 2
report/report.toml:13:32: error[unknown-key]: unknown key `nera`

"#]]);
}

#[test]
fn a_directive_without_text() {
    chapter(
        "::: recommendation {to=\"seimas\"}\n:::\n",
        str![[r#"
report/lt/19-smurtas.md:5:1: error[empty-directive]: the block `recommendation` has no text
report/lt/19-smurtas.md:5:25: error[missing-message]: missing text for `addressee-seimas` (lt)
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]],
    );
}

#[test]
fn what_can_not_be_stacked() {
    chapter(
        "{{chart \"poverty\" kind=\"stacked-bar\" x=\"year\" series=\"sex\" caption=\"C\"}}\n\n\
         {{chart \"poverty\" kind=\"stacked-bar\" x=\"sex\" series=\"year\" caption=\"C\"}}\n",
        str![[r#"
report/lt/19-smurtas.md:5:25: error[undrawable-chart]: `T` is the total of the others and would be counted twice
report/lt/19-smurtas.md:7:25: error[undrawable-chart]: the figures of different years cannot be stacked

"#]],
    );
}

#[test]
fn a_chart_that_can_not_be_drawn() {
    chapter(
        "{{chart \"poverty\" kind=\"line\" sex=\"T\" years=\"2023\" caption=\"C\"}}\n",
        str![[r#"
report/lt/19-smurtas.md:5:25: error[undrawable-chart]: a line chart needs more than one year

"#]],
    );
}
