//! What can be wrong in `report.toml`, in words and in templates.

use komentaras::diagnostic::Code;
use snapbox::data::Inline;
use snapbox::str;

use crate::project::{TestProject, check};

/// Checks the findings of a report with these settings.
#[track_caller]
fn settings(text: &str, expected: Inline) {
    TestProject::small().change("report/report.toml", text).expect_findings(expected);
}

/// Checks the findings of sound settings with these lines after them.
#[track_caller]
fn further(lines: &str, expected: Inline) {
    let project = TestProject::small();
    project.settings(lines).expect_findings(expected);
}

const REPORT: &str = "[report]\ntitle = { lt = \"Bandymas\" }\nstate = \"LT\"\ndate = 2026-01-31\nprofile = \"thematic\"\n";
const ORGANISATION: &str = "[organisation]\nname = { lt = \"Bandytojai\" }\n";

#[test]
fn an_empty_file() {
    settings(
        "",
        str![[r#"
report/report.toml:1:1: error[empty-file]: the file `report/report.toml` is empty

"#]],
    );
}

#[test]
fn blanks_only() {
    settings(
        "\n \n",
        str![[r#"
report/report.toml:1:1: error[empty-file]: the file `report/report.toml` is empty

"#]],
    );
}

#[test]
fn broken_toml() {
    settings(
        "[report\ntitle = \n",
        str![[r#"
report/report.toml:1:8: error[toml-syntax]: invalid TOML on this line
report/report.toml:2:1: error[unknown-key]: unknown key `title`

"#]],
    );
}

#[test]
fn no_report_section() {
    settings(
        ORGANISATION,
        str![[r#"
report/report.toml:1:1: error[missing-key]: missing table `report`

"#]],
    );
}

#[test]
fn an_empty_report_section() {
    settings(
        "[report]\n",
        str![[r#"
report/report.toml:1:1: error[missing-key]: missing table `organisation`
report/report.toml:1:1: warning[missing-part]: the report has no introduction
report/report.toml:1:1: warning[missing-part]: the report has no methodology
report/report.toml:1:1: warning[missing-part]: the report has no summary
report/report.toml:1:2: error[missing-key]: missing key `state`
report/report.toml:1:2: error[missing-key]: missing key `date`
report/report.toml:1:2: error[missing-key]: missing key `title`

"#]],
    );
}

#[test]
fn no_organisation_section() {
    settings(
        &format!("{REPORT}languages = [\"lt\"]\n"),
        str![[r#"
report/report.toml:1:1: error[missing-key]: missing table `organisation`

"#]],
    );
}

#[test]
fn sections_of_a_wrong_sort() {
    settings(
        "report = 1\norganisation = \"x\"\nwords = []\nfindings = true\nlayout = 2.5\n",
        str![[r#"
report/report.toml:1:10: error[invalid-value]: the value of `report` has the wrong type
report/report.toml:2:16: error[invalid-value]: the value of `organisation` has the wrong type
report/report.toml:3:9: error[invalid-value]: the value of `words` has the wrong type
report/report.toml:4:12: error[invalid-value]: the value of `findings` has the wrong type
report/report.toml:5:10: error[invalid-value]: the value of `layout` has the wrong type

"#]],
    );
}

#[test]
fn values_of_a_wrong_sort() {
    settings(
        "[report]\ntitle = 5\nsubtitle = [\"a\"]\nstate = { a = 1 }\nconvention = 1\ncycle = 7\ndate = 2026\nprofile = true\nsource-language = 1\nlanguages = \"lt\"\nconfidential = \"no\"\n\n[organisation]\nname = 1\nemail = 2\nwebsite = 3\nlogo = 4\n",
        str![[r#"
report/report.toml:1:1: warning[missing-part]: the report has no introduction
report/report.toml:1:1: warning[missing-part]: the report has no methodology
report/report.toml:1:1: warning[missing-part]: the report has no summary
report/report.toml:2:9: error[invalid-value]: the value of `title` has the wrong type
report/report.toml:3:12: error[invalid-value]: the value of `subtitle` has the wrong type
report/report.toml:4:9: error[invalid-value]: the value of `state` has the wrong type
report/report.toml:5:14: error[invalid-value]: the value of `convention` has the wrong type
report/report.toml:6:9: error[invalid-value]: the value of `cycle` has the wrong type
report/report.toml:7:8: error[invalid-value]: the value of `date` has the wrong type
report/report.toml:8:11: error[invalid-value]: the value of `profile` has the wrong type
report/report.toml:9:19: error[invalid-value]: the value of `source-language` has the wrong type
report/report.toml:10:13: error[invalid-value]: the value of `languages` is not a list of texts
report/report.toml:11:16: error[invalid-value]: the value of `confidential` has the wrong type
report/report.toml:14:8: error[invalid-value]: the value of `name` has the wrong type
report/report.toml:15:9: error[invalid-value]: the value of `email` has the wrong type
report/report.toml:16:11: error[invalid-value]: the value of `website` has the wrong type
report/report.toml:17:8: error[invalid-value]: the value of `logo` has the wrong type

"#]],
    );
}

#[test]
fn bad_dates() {
    for date in
        ["2026-13-01", "2026-02-30", "\"2026 m. sausio 1 d.\"", "2026-01-01T10:00:00Z"]
    {
        let text =
            REPORT.replace("2026-01-31", date) + "languages = [\"lt\"]\n" + ORGANISATION;
        let (inspected, diags) =
            TestProject::small().change("report/report.toml", text).inspect();
        let found = diags.into_sorted(&inspected.sources);
        let place = inspected.sources.position(
            found[0].primary.unwrap().file,
            found[0].primary.unwrap().range().start,
        );
        assert_eq!((found.len(), place.line), (1, 4), "{date}: {found:?}");
    }
}

#[test]
fn bad_cycles() {
    for (cycle, is_good) in [
        ("7", true),
        ("5-6", true),
        ("5–6", true),
        ("aštuntas", false),
        ("7-as", false),
        ("", false),
    ] {
        let text = REPORT.to_owned()
            + &format!("cycle = \"{cycle}\"\nlanguages = [\"lt\"]\n{ORGANISATION}");
        let (_, diags) =
            TestProject::small().change("report/report.toml", text).inspect();
        let wrong = diags.iter().filter(|it| it.code.as_str() == "invalid-value").count();
        assert_eq!(wrong, usize::from(!is_good), "{cycle}");
    }
}

#[test]
fn unknown_languages() {
    settings(
        &format!(
            "{REPORT}languages = [\"lt\", \"lietuvių\", \"\"]\nsource-language = \"de\"\n{ORGANISATION}"
        ),
        str![[r#"
report/report.toml:6:20: error[invalid-value]: invalid value `lietuvių` for `languages`
report/report.toml:6:32: error[invalid-value]: invalid value `` for `languages`
report/report.toml:7:19: error[invalid-value]: invalid value `de` for `source-language`

"#]],
    );
}

#[test]
fn a_language_without_words() {
    settings(
        &format!("{REPORT}languages = [\"lt\", \"fr\"]\n{ORGANISATION}"),
        str![[r#"
report/data/indicators.toml:1:2: error[missing-message]: missing text for `indicator-poverty` (fr)
report/lt/26-skurdas.md:1:1: warning[chapter-without-translation]: the chapter is not translated (fr)
report/lt/26-skurdas.md:3:13: error[missing-message]: missing text for `crc-cluster-7` (fr)
report/report.toml:1:1: error[missing-message]: missing text for `state-LT` (fr)
report/report.toml:1:1: error[missing-message]: missing text for `convention-crc` (fr)
report/report.toml:2:1: error[missing-key]: missing key `fr`
report/report.toml:5:11: error[missing-message]: missing text for `profile-thematic` (fr)
report/report.toml:8:1: error[missing-key]: missing key `fr`
translations/lt/report.ftl:2:1: warning[message-without-translation]: `dimension-geo` has no translation in fr
translations/lt/report.ftl:3:1: warning[message-without-translation]: `code-geo-LT` has no translation in fr
translations/lt/report.ftl:4:1: warning[message-without-translation]: `dimension-sex` has no translation in fr
translations/lt/report.ftl:5:1: warning[message-without-translation]: `code-sex-T` has no translation in fr
translations/lt/report.ftl:6:1: warning[message-without-translation]: `code-sex-F` has no translation in fr
translations/lt/report.ftl:7:1: warning[message-without-translation]: `addressee-vyriausybe` has no translation in fr

"#]],
    );
}

#[test]
fn no_language_at_all() {
    settings(&format!("{REPORT}languages = []\n{ORGANISATION}"), str![]);
}

#[test]
fn unknown_profile_and_convention() {
    settings(
        &(REPORT.replace("thematic", "temathic")
            + "convention = \"crcc\"\nlanguages = [\"lt\"]\n"
            + ORGANISATION),
        str![[r#"
report/report.toml:5:11: error[invalid-value]: invalid value `temathic` for `profile`
report/report.toml:6:14: error[invalid-value]: invalid value `crcc` for `convention`

"#]],
    );
}

#[test]
fn an_unknown_state() {
    settings(
        &(REPORT.replace("\"LT\"", "\"XX\"") + "languages = [\"lt\"]\n" + ORGANISATION),
        str![[r#"
report/report.toml:1:1: error[missing-message]: missing text for `state-XX` (lt)

"#]],
    );
}

#[test]
fn a_title_that_lacks_a_language() {
    settings(
        "[report]\ntitle = { en = \"Trial\", de = \"Versuch\" }\nstate = \"LT\"\ndate = 2026-01-31\nprofile = \"thematic\"\nlanguages = [\"lt\"]\n[organisation]\nname = { lt = \"\" }\n",
        str![[r#"
report/report.toml:2:1: error[missing-key]: missing key `lt`
report/report.toml:2:11: error[unknown-key]: the report has no language `en`
report/report.toml:2:25: error[unknown-key]: the report has no language `de`
report/report.toml:8:15: error[invalid-value]: the value of `lt` is empty

"#]],
    );
}

#[test]
fn texts_that_are_empty() {
    settings(
        "[report]\ntitle = \"\"\nsubtitle = { lt = \" \" }\nstate = \"\"\ndate = 2026-01-31\nprofile = \"\"\nlanguages = [\"lt\"]\n[organisation]\nname = \"\"\nlogo = \"\"\n",
        str![[r#"
report/report.toml:2:9: error[invalid-value]: the value of `title` is empty
report/report.toml:3:19: error[invalid-value]: the value of `lt` is empty
report/report.toml:4:9: error[invalid-value]: the value of `state` is empty
report/report.toml:6:11: error[invalid-value]: the value of `profile` is empty
report/report.toml:9:8: error[invalid-value]: the value of `name` is empty
report/report.toml:10:8: error[file-not-readable]: `report` is a folder, not a file

"#]],
    );
}

#[test]
fn unknown_keys() {
    further(
        "emial = \"x\"\n[raport]\na = 1\n[words]\nlimits = 3\n[layout]\nfont = \"x\"\n",
        str![[r#"
report/report.toml:10:1: error[unknown-key]: unknown key `emial`
report/report.toml:11:2: error[unknown-key]: unknown key `raport`
report/report.toml:14:1: error[unknown-key]: unknown key `limits`
report/report.toml:16:1: error[unknown-key]: unknown key `font`

"#]],
    );
}

#[test]
fn limits_that_are_no_numbers() {
    further(
        "[words]\nlimit = -1\nchapters = { \"26-skurdas\" = \"x\", a = -5, b = 99999999999 }\n",
        str![[r#"
report/report.toml:11:9: error[invalid-value]: the value `-1` of `limit` is negative
report/report.toml:12:29: error[invalid-value]: the value of `26-skurdas` has the wrong type
report/report.toml:12:38: error[invalid-value]: the value `-5` of `a` is negative
report/report.toml:12:46: error[invalid-value]: the value `99999999999` of `b` is too small or too large

"#]],
    );
}

#[test]
fn severities() {
    further(
        "[findings]\nover-word-limt = \"off\"\nraw-html = \"loud\"\nempty-file = 3\n",
        str![[r#"
report/report.toml:11:1: error[unknown-key]: unknown key `over-word-limt`
report/report.toml:12:12: error[invalid-value]: invalid value `loud` for `raw-html`
report/report.toml:13:14: error[invalid-value]: invalid value `3` for `empty-file`

"#]],
    );
}

#[test]
fn nobody_can_let_figures_in_doubt_pass() {
    further(
        "[findings]\ndataset-multiplier = \"off\"\n",
        str![[r#"
report/report.toml:11:22: error[invalid-value]: severity of `dataset-multiplier` cannot be reduced

"#]],
    );
}

#[test]
fn a_severity_changes_what_is_refused() {
    let project = TestProject::small().chapter("\nŠtai <b>taip</b>.\n");
    let sound = project.read("report/report.toml");
    let strict = project.change(
        "report/report.toml",
        format!("{sound}[findings]\nraw-html = \"error\"\n"),
    );
    strict.expect_findings(str![[r#"
report/lt/19-smurtas.md:6:6: error[raw-html]: HTML will be shown as text
report/lt/19-smurtas.md:6:13: error[raw-html]: HTML will be shown as text

"#]]);
    strict
        .change("report/report.toml", format!("{sound}[findings]\nraw-html = \"off\"\n"))
        .expect_findings(str![]);
}

#[test]
fn layout() {
    further(
        "[layout]\npaper = \"a44\"\nfonts = [\"Comic Sans\", 1]\n",
        str![[r#"
report/report.toml:11:9: error[invalid-value]: invalid value `a44` for `paper`
report/report.toml:12:9: error[invalid-value]: the value of `fonts` is not a list of texts
report/report.toml:12:10: error[invalid-value]: there is no font `Comic Sans`

"#]],
    );
}

#[test]
fn a_logo_that_is_not_there() {
    further(
        "logo = \"figures/nera.svg\"\n",
        str![[r#"
report/report.toml:10:8: error[file-not-found]: file `report/figures/nera.svg` not found

"#]],
    );
    further(
        "logo = \"../../lauke.svg\"\n",
        str![[r#"
report/report.toml:10:8: error[path-outside-project]: the path `../../lauke.svg` leads outside the project

"#]],
    );
}

#[test]
fn parts_that_are_missing() {
    settings(
        &(REPORT.replace("thematic", "alternative-report")
            + "languages = [\"lt\"]\n"
            + ORGANISATION),
        str![[r#"
report/report.toml:5:11: warning[missing-part]: the report has no introduction
report/report.toml:5:11: warning[missing-part]: the report has no methodology
report/report.toml:5:11: warning[missing-part]: the report has no summary

"#]],
    );
}

#[test]
fn a_message_that_is_missing() {
    TestProject::small()
        .change("translations/lt/report.ftl", "dimension-geo = Šalis\n")
        .expect_findings(str![[r#"
report/data/indicators.toml:1:2: error[missing-message]: missing text for `indicator-poverty` (lt)

"#]]);
}

#[test]
fn broken_words() {
    check(
        "=== translations/lt/kiti.ftl\nindicator-poverty = Skurdo rizika {\nžodis = x\nunit-percent =\n",
        str![[r#"
translations/lt/kiti.ftl:2:1: error[fluent-syntax]: invalid Fluent on this line
translations/lt/kiti.ftl:3:1: error[fluent-syntax]: missing text for `unit-percent`

"#]],
    );
}

#[test]
fn a_unit_without_words() {
    check(
        "=== report/data/indicators.toml\n[poverty]\nfile = \"poverty.csv\"\nunit = \"percents\"\n",
        str![[r#"
report/data/indicators.toml:1:2: warning[indicator-without-source]: the indicator `poverty` has no source
report/data/indicators.toml:3:8: error[unknown-unit]: unknown unit `percents`

"#]],
    );
}

#[test]
fn a_template_with_a_mistake() {
    check(
        "=== templates/chapter.typ.hbs\n{{#each}}\n{{/if}}\n",
        str![[r#"
templates/chapter.typ.hbs:2:1: error[template-error]: the template `templates/chapter.typ.hbs` failed

"#]],
    );
    check(
        "=== templates/report.typ.hbs\n\n{{nera.tokio}\n",
        str![[r#"
templates/report.typ.hbs:2:13: error[template-error]: the template `templates/report.typ.hbs` failed

"#]],
    );
    check(
        "=== templates/report.typ.hbs\n\n{{> nera}}\n",
        str![[r#"
error[template-error]: the template `templates/report.typ.hbs` failed

"#]],
    );
}

#[test]
fn a_typst_template_with_a_mistake() {
    let project = TestProject::small().change("templates/text.typ", "#let paragraph(\n");
    project.expect_refusal();
    project.run("build --format typst").code(0);
    project.run("build").code(1).stderr_eq(str![[r#"
error[template-error]: the template `templates/text.typ` failed
 --> templates/text.typ:1:1
  |
1 | #let paragraph(
  | ^^^^^^^^^^^^^^^
  |
  = help: correct the template, or delete your copy to use the built-in one
  = note: unclosed delimiter
1 error
Nothing was written because of errors.

"#]]);
}

#[test]
fn broken_profiles_and_conventions() {
    check(
        "=== report/profiles.toml\n[thematic]\nlimit = \"x\"\n=== report/conventions/crc.toml\narticles = \n",
        str![[r#"
report/conventions/crc.toml:1:12: error[toml-syntax]: invalid TOML on this line
report/profiles.toml:2:9: error[toml-syntax]: invalid TOML on this line

"#]],
    );
}

#[test]
fn an_address_at_which_no_site_can_be() {
    let lines = |address: &str| format!("[site]\naddress = \"{address}\"\n");
    for address in [
        "vaikai.lt",
        "javascript:alert(1)",
        "https://",
        "https://a.lt/?a=1",
        "https:///a",
    ] {
        let project = TestProject::small();
        let settings = project.read("report/report.toml") + &lines(address);
        let project = project.change("report/report.toml", settings);
        let (_, diags) = project.inspect();
        assert!(diags.has_errors(), "{address}");
    }
    further(&lines("https://vaikai.lt/ataskaita/"), str![[""]]);
    further(
        &lines("vaikai.lt"),
        str![[r#"
report/report.toml:11:11: error[invalid-value]: `vaikai.lt` is not the address of a website

"#]],
    );
}

#[test]
fn an_accent_in_which_text_can_hardly_be_read() {
    let lines = |colour: &str| format!("[layout]\naccent = \"{colour}\"\n");
    further(
        &lines("#7ab8d9"),
        str![[r#"
report/report.toml:11:10: error[invalid-value]: the colour `#7ab8d9` of `accent` is too light: its contrast with white is only 2.1:1

"#]],
    );
    // 4.48: never shown as 4.5.
    further(
        &lines("#777777"),
        str![[r#"
report/report.toml:11:10: error[invalid-value]: the colour `#777777` of `accent` is too light: its contrast with white is only 4.4:1

"#]],
    );
    further(
        &lines("teal"),
        str![[r#"
report/report.toml:11:10: error[invalid-value]: `teal` is not a colour

"#]],
    );
    further(&lines("#767676"), str![[""]]);
    let project = TestProject::small();
    let sound = project.read("report/report.toml");
    let project = project.change("report/report.toml", sound + &lines("#7ab8d9"));
    for (language, advice) in [
        ("en", "write `accent = \"#527c93\"`, the nearest darker colour"),
        ("lt", "rašykite `accent = \"#527c93\"` – artimiausią tamsesnę spalvą"),
    ] {
        let output = project.output(&format!("check --ui-language {language}"));
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(advice), "{text}");
    }
    let output = project.output("check --ui-language lt");
    assert!(String::from_utf8(output.stdout).unwrap().contains("tik 2,1:1"));
}

#[test]
fn how_the_pages_look() {
    let lines = |line: &str| format!("[layout]\n{line}\n");
    further(&lines("openings = \"compact\"\nlists = false"), str![[""]]);
    further(
        &lines("openings = \"compacted\""),
        str![[r#"
report/report.toml:11:12: error[invalid-value]: invalid value `compacted` for `openings`

"#]],
    );
    further(
        &lines("lists = \"no\""),
        str![[r#"
report/report.toml:11:9: error[invalid-value]: the value of `lists` has the wrong type

"#]],
    );
    further(
        &lines("logos = \"figures/logo.svg\""),
        str![[r#"
report/report.toml:11:9: error[invalid-value]: the value of `logos` has the wrong type

"#]],
    );
    further(
        &lines("logos = [\"figures/logo.svg\"]"),
        str![[r#"
report/report.toml:11:10: error[invalid-value]: the value of `logos` has the wrong type

"#]],
    );
    further(
        &lines("logos = [{ file = \"figures/logo.svg\", size = 3 }]"),
        str![[r#"
report/report.toml:11:10: error[missing-key]: missing key `alt`
report/report.toml:11:19: error[file-not-found]: file `report/figures/logo.svg` not found
report/report.toml:11:39: error[unknown-key]: unknown key `size`

"#]],
    );
    let logo =
        "logos = [{ file = \"figures/logo.svg\", alt = { lt = \"Mes\", en = \"\" } }]";
    further(
        &lines(logo),
        str![[r#"
report/report.toml:11:19: error[file-not-found]: file `report/figures/logo.svg` not found
report/report.toml:11:59: error[unknown-key]: the report has no language `en`

"#]],
    );
}

/// Signs of Markdown would be printed on the title page and wherever a name stands.
#[test]
fn markup_in_titles_and_names() {
    let project = TestProject::small();
    let settings = project.read("report/report.toml");
    let settings = settings.replace("Bandymas", "Vaiko **teisės**");
    let names = project.read("translations/lt/report.ftl");
    let names = names.replace("Lietuva", "\n    Lietuva[^a]");
    project
        .change("report/report.toml", settings.replace("Bandytojai", "Bandytojai *čia*"))
        .change(
            "report/data/organisations.csv",
            "id,role,name_lt\na,member,Vaikai <b>pirma</b>\nb,member,Kita\n",
        )
        .change(
            "report/sources.yml",
            "eurostat:\n  type: web\n  title: Skurdo [rizika](x)\n  author: Kas _yra_\n  url: https://ec.europa.eu/eurostat/a_b_c\n",
        )
        .change(
            "translations/lt/report.ftl",
            format!("# *Ne čia*\n{}", names.replace("Skurdo rizika", "Skurdo `rizika`")),
        )
        .expect_findings(str![[r#"
report/data/organisations.csv:1:1: warning[register-not-printed]: 2 organisations in the register are not listed in the report (member)
report/data/organisations.csv:2:10: warning[looks-like-markup]: this text has no markup: `<b>` will be shown as it is
report/report.toml:2:17: warning[looks-like-markup]: this text has no markup: `**` will be shown as it is
report/report.toml:9:16: warning[looks-like-markup]: this text has no markup: `*čia*` will be shown as it is
report/sources.yml:3:10: warning[looks-like-markup]: this text has no markup: `](` will be shown as it is
report/sources.yml:4:11: warning[looks-like-markup]: this text has no markup: `_yra_` will be shown as it is
translations/lt/report.ftl:2:21: warning[looks-like-markup]: this text has no markup: ``` will be shown as it is
translations/lt/report.ftl:5:5: warning[looks-like-markup]: this text has no markup: `[^` will be shown as it is

"#]]);
}

#[test]
fn a_folder_where_a_file_is_read_is_named() {
    for path in [
        "report/data/organisations.csv",
        "report/data/concluding-observations.csv",
        "report/data/indicators.toml",
        "report/sources.yml",
        "report/privacy.toml",
        "report/profiles.toml",
        "report/deadlines.toml",
        "report/tiles.toml",
        "report/conventions/crc.toml",
        "translations/terms.csv",
        "translations/memory.tmx",
        "translations/lt/style.toml",
    ] {
        let mut project = TestProject::small();
        if project.path(path).exists() {
            project = project.remove(path);
        }
        std::fs::create_dir_all(project.path(path)).unwrap();
        let (snapshot, diags) = project.inspect();
        let is_named = diags.iter().any(|finding| {
            let file = finding.primary.map(|span| snapshot.sources.file(span.file));
            finding.code == Code::FileNotReadable
                && file.is_some_and(|it| it.path == path)
        });
        assert!(is_named, "{path}");
    }
}
