//! What a finding about figures advises, typed as it says, removes it.

use komentaras::diagnostic::render;

use crate::project::TestProject;

/// Figures of three years and two countries.
const DATA: &str =
    "year,geo,value\n2021,LT,5\n2022,LT,6\n2023,LT,7\n2021,EE,5\n2022,EE,6\n2023,EE,7\n";

/// Returns the codes and the help of all findings.
fn findings(project: &TestProject, language: &str) -> Vec<(String, String)> {
    let (snapshot, diags) = project.inspect();
    let catalog = &snapshot.project.catalog;
    let language = komentaras::text::Language::of_locale(language);
    let found = diags.into_sorted(&snapshot.sources);
    let said = |finding: &komentaras::diagnostic::Diagnostic| {
        let help = render::words(finding, catalog, language).help.join("\n");
        (finding.code.as_str().to_owned(), help)
    };
    found.iter().map(said).collect()
}

#[test]
fn advice_about_placeholders_can_be_typed() {
    for (written, code, advice, corrected) in [
        (
            "{{change \"poverty\" from=2022 to=2022 geo=\"LT\"}}",
            "placeholder-argument",
            "`from=2021`",
            "{{change \"poverty\" from=2021 to=2022 geo=\"LT\"}}",
        ),
        (
            "{{change \"poverty\" from=2021 to=2021 geo=\"LT\"}}",
            "placeholder-argument",
            "`to=2022`",
            "{{change \"poverty\" from=2021 to=2022 geo=\"LT\"}}",
        ),
        (
            "{{change \"poverty\" from=2023 to=2021 geo=\"LT\"}}",
            "placeholder-argument",
            "`from`",
            "{{change \"poverty\" from=2021 to=2023 geo=\"LT\"}}",
        ),
        (
            "Metai: {{list \"poverty\" years=\"1990..2000\"}}",
            "unknown-code",
            "2021–2023",
            "Metai: {{list \"poverty\" years=\"2021..2023\"}}",
        ),
        (
            "{{table \"poverty\" rows=\"year\" columns=\"geo\" years=\"1990..2000\" caption=\"C\"}}",
            "unknown-code",
            "2021–2023",
            "{{table \"poverty\" rows=\"year\" columns=\"geo\" years=\"2021..2023\" caption=\"C\"}}",
        ),
        (
            "{{value \"poverty\" year=20230 geo=\"LT\"}}",
            "unknown-code",
            "2021–2023",
            "{{value \"poverty\" year=2023 geo=\"LT\"}}",
        ),
        (
            "Metai: {{list \"poverty\" years=\"2021..2023\" geo=\"LT,EE\"}}",
            "placeholder-argument",
            "`geo`",
            "Metai: {{list \"poverty\" years=\"2021..2023\"}}",
        ),
    ] {
        let project = TestProject::small()
            .change("report/data/poverty.csv", DATA)
            .change("report/lt/26-skurdas.md", chapter(written));
        for language in ["lt", "en"] {
            let found = findings(&project, language);
            let found: Vec<_> = found.iter().filter(|(known, _)| known == code).collect();
            assert!(
                found.iter().any(|(_, help)| help.contains(advice)),
                "{written}: {found:?}"
            );
        }
        let project = project.change("report/lt/26-skurdas.md", chapter(corrected));
        let left = findings(&project, "en");
        assert!(left.iter().all(|(known, _)| known != code), "{corrected}: {left:?}");
    }
}

fn chapter(text: &str) -> String {
    format!("+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\n{text}\n")
}

#[test]
fn advice_about_tables_can_be_typed() {
    for (written, advice, corrected) in [
        (
            "2022 m.\nSavivaldybė;Skaičius\nVilnius;5\nKaunas;7\n",
            "`year`",
            "2022 m.\nSavivaldybė;year;Skaičius\nVilnius;2022;5\nKaunas;2022;7\n",
        ),
        (
            "2021 metai\nSavivaldybė;Reikšmė\nVilnius;5\nKaunas;7\n",
            "`year`",
            "2021 metai\nSavivaldybė;year;Reikšmė\nVilnius;2021;5\nKaunas;2021;7\n",
        ),
    ] {
        let project =
            |table: &str| TestProject::small().change("report/data/poverty.csv", table);
        for language in ["lt", "en"] {
            let found = findings(&project(written), language);
            let found: Vec<_> =
                found.iter().filter(|(code, _)| code == "dataset-no-header").collect();
            assert!(found.iter().any(|(_, help)| help.contains(advice)), "{found:?}");
        }
        let left = findings(&project(corrected), "en");
        assert!(left.iter().all(|(code, _)| code != "dataset-no-header"), "{left:?}");
    }
    // The only column of figures needs no advice.
    for table in [
        "Savivaldybė;Laikotarpis;Vaikai\nVilnius;2023;1800\nKaunas;2023;2046\n",
        "age,geo_area,year,births\nlt5y,440,2014,100\nlt5y,233,2014,90\nlt5y,428,2014,80\n",
    ] {
        let project = TestProject::small().change("report/data/poverty.csv", table);
        let found = findings(&project, "en");
        assert!(found.iter().all(|(code, _)| code != "dataset-no-header"), "{found:?}");
    }
}

#[test]
fn a_name_for_an_addressee_with_diacritics_can_be_typed() {
    let chapter = "::: recommendation {to=\"savivaldybės\"}\nUžtikrinti pagalbą.\n:::\n";
    let mut project = TestProject::both().chapter(chapter);
    let told: Vec<String> = findings(&project, "en")
        .into_iter()
        .filter(|(code, _)| code == "missing-message")
        .map(|(_, help)| help)
        .collect();
    assert_eq!(told.len(), 2, "{told:?}");
    for language in ["lt", "en"] {
        let path = format!("translations/{language}/report.ftl");
        let line = "addressee-savivaldybes = …";
        assert!(
            told.iter().any(|help| help.contains(line) && help.contains(&path)),
            "{told:?}"
        );
        let text = project.read(&path) + "\naddressee-savivaldybes = Savivaldybės\n";
        project = project.change(&path, text);
    }
    let left = findings(&project, "en");
    let is_of_names = |code: &str| code.ends_with("-message") || code == "fluent-syntax";
    assert!(!left.iter().any(|(code, _)| is_of_names(code)), "{left:?}");
}
