//! Words typed beside a placeholder that prints them already, and words that only look so.

use komentaras::diagnostic::{Arg, Diagnostic};
use komentaras::pipeline::Snapshot;

use crate::project::TestProject;

const DATA: &str = r#"=== report/data/indicators.toml
[poverty]
file = "poverty.csv"
unit = "percent"
decimals = 1
source = "eurostat"

[kids]
file = "kids.csv"
unit = "children"
source = "eurostat"

[money]
file = "kids.csv"
unit = "eur"
source = "eurostat"

[rate]
file = "rate.csv"
unit = "per-1000"
decimals = 1
source = "eurostat"

[stay]
file = "kids.csv"
unit = "years"
source = "eurostat"
=== report/data/kids.csv
year,value
2022,15
2023,21
=== report/data/rate.csv
year,value
2022,3.1
2023,3.7
"#;

/// What stands for the placeholders in the texts below.
const PLACEHOLDERS: [(&str, &str); 11] = [
    ("@pct", "{{value \"poverty\" 2023 sex=\"T\"}}"),
    ("@kids", "{{value \"kids\" 2023}}"),
    ("@number", "{{number \"kids\" 2023}}"),
    ("@eur", "{{value \"money\" 2023}}"),
    ("@rate", "{{value \"rate\" 2023}}"),
    ("@stay", "{{value \"stay\" 2023}}"),
    ("@fell", "{{change \"poverty\" 2022 2023 sex=\"T\"}}"),
    ("@more", "{{difference (value \"kids\" 2023) (value \"kids\" 2022)}}"),
    ("@less", "{{ratio (value \"kids\" 2022) (value \"kids\" 2023)}}"),
    ("@tab", "{{ref \"tab\"}}"),
    ("@rec", "{{ref \"rec\"}}"),
];

fn put(text: &str) -> String {
    let put =
        |text: String, (name, placeholder): (&str, &str)| text.replace(name, placeholder);
    PLACEHOLDERS.into_iter().fold(text.to_owned(), put)
}

/// Returns the findings about doubled words in a chapter of a language.
fn found(language: &str, body: &str) -> (Snapshot, Vec<Diagnostic>) {
    let table = "{{table \"kids\" rows=\"year\" caption=\"T\" anchor=\"tab\"}}";
    let places = format!("\n{table}\n\n::: recommendation {{#rec}}\nA.\n:::\n");
    let source = if language == "lt" { body } else { "" };
    let project = TestProject::both().files(DATA).chapter(&format!("{source}{places}"));
    let project = if language == "lt" {
        project
    } else {
        let text = format!("+++\ntitle = \"Violence\"\n+++\n{body}{places}");
        project.change("report/en/19-smurtas.md", text)
    };
    let (snapshot, found) = project.inspect();
    let mut found = found.into_sorted(&snapshot.sources);
    found.retain(|finding| finding.code.as_str() == "printed-twice");
    (snapshot, found)
}

/// Returns what kind a finding is of.
fn kind(finding: &Diagnostic) -> &str {
    match finding.args.get("kind") {
        Some(Arg::Text(kind)) => kind,
        _ => "",
    }
}

/// Returns a chapter's text with all fixes, without what [`found`] put around it.
fn fixed(language: &str, body: &str) -> String {
    let (snapshot, found) = found(language, body);
    let path = format!("report/{language}/19-smurtas.md");
    let file = snapshot.sources.find(&path).unwrap();
    let mut text = snapshot.sources.file(file).text.clone();
    let mut fixes: Vec<_> = found.iter().filter_map(|it| it.fix.as_ref()).collect();
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.span));
    for fix in fixes {
        text.replace_range(fix.span.range(), &fix.replacement);
    }
    let (_, body) = text.rsplit_once("+++\n").unwrap();
    let (body, _) = body.split_once("\n{{table").unwrap();
    body.to_owned()
}

#[test]
fn doubled_words_are_found_and_taken_away() {
    for (language, written, expected) in [
        ("lt", "Yra @pct proc. vaikų.", "Yra @pct vaikų."),
        ("lt", "Yra @pct proc.", "Yra @pct."),
        ("lt", "Yra @pct proc. Kitas.", "Yra @pct. Kitas."),
        ("lt", "Yra @pct procento vaikų.", "Yra @pct vaikų."),
        ("lt", "Yra @pct %, ne daugiau.", "Yra @pct, ne daugiau."),
        ("lt", "Yra @pct%.", "Yra @pct."),
        ("lt", "Yra @kids vaikų, kurie", "Yra @kids, kurie"),
        ("lt", "Yra @kids vaikai Lietuvoje.", "Yra @kids Lietuvoje."),
        ("lt", "Skirta @eur eurų.", "Skirta @eur."),
        ("lt", "Skirta @eur €.", "Skirta @eur."),
        ("lt", "Teko @rate tūkstančiui gyventojų.", "Teko @rate gyventojų."),
        ("lt", "Vyko @stay metus.", "Vyko @stay."),
        ("lt", "Skurdas sumažėjo @fell.", "Skurdas @fell."),
        ("lt", "Skurdas sumažėjo net @fell.", "Skurdas @fell."),
        ("lt", "Skurdas @fell proc.", "Skurdas @fell."),
        ("lt", "Skurdas @fell procentinių punktų.", "Skurdas @fell."),
        ("lt", "Buvo @more daugiau nei 2022 m.", "Buvo @more nei 2022 m."),
        ("lt", "Buvo @less mažiau.", "Buvo @less."),
        ("lt", "Žr. lentelę @tab.", "Žr. {{ref \"tab\" case=\"acc\"}}."),
        ("lt", "Rodo @tab lentelė.", "Rodo @tab."),
        ("lt", "Rekomendacija @rec skirta.", "@rec skirta."),
        ("en", "It is @pct per cent of all.", "It is @pct of all."),
        ("en", "It is @pct per cent.", "It is @pct."),
        ("en", "It is @pct%.", "It is @pct."),
        ("en", "Of them @kids children.", "Of them @kids."),
        ("en", "Of them @kids child who", "Of them @kids who"),
        ("en", "It costs @eur euros.", "It costs @eur."),
        ("en", "It costs EUR @eur.", "It costs @eur."),
        ("en", "It costs €@eur.", "It costs @eur."),
        ("en", "It was @rate per 1,000 inhabitants.", "It was @rate inhabitants."),
        ("en", "Poverty decreased @fell.", "Poverty @fell."),
        ("en", "Poverty has fallen by @fell.", "Poverty has @fell."),
        ("en", "It @fell percentage points.", "It @fell."),
        ("en", "It @fell per cent.", "It @fell."),
        ("en", "There were @less as many as in 2023.", "There were @less as in 2023."),
        ("en", "See Table @tab.", "See @tab."),
        ("en", "See @tab table.", "See @tab."),
        ("en", "Recommendation @rec says so.", "@rec says so."),
    ] {
        let (written, expected) = (put(written), put(expected));
        for (before, behind) in [
            ("", "\n"),
            ("- ", "\n"),
            ("> ", "\n"),
            ("::: note\n", "\n:::\n"),
            ("Tekstas.[^a]\n\n[^a]: ", "\n"),
            ("| a |\n|---|\n| ", " |\n"),
            ("*", "*\n"),
        ] {
            let body = format!("{before}{written}{behind}");
            let wanted = format!("{before}{expected}{behind}");
            assert_eq!(fixed(language, &body), wanted, "{body}");
        }
    }
}

#[test]
fn what_contradicts_or_stands_apart_is_told_without_a_fix() {
    for (language, written, expected) in [
        ("lt", "Skurdas padidėjo @fell.", "opposite"),
        ("lt", "Skurdas išaugo net @fell.", "opposite"),
        ("lt", "Buvo @more mažiau.", "opposite"),
        ("lt", "Buvo @less daugiau.", "opposite"),
        ("lt", "Yra @pct procentinių punktų.", "opposite"),
        ("lt", "Yra **@pct** proc. vaikų.", "same"),
        ("lt", "Yra @pct **proc.** vaikų.", "same"),
        ("lt", "Yra @pct\nproc. vaikų.", "same"),
        ("lt", "Yra @pct<!-- patikrinti --> proc. vaikų.", "same"),
        ("lt", "Yra @pct[^a] proc. vaikų.\n\n[^a]: B.", "same"),
        ("lt", "Yra @pct{{cite \"eurostat\"}} proc. vaikų.", "same"),
        ("lt", "Sumažėjo @fell.", "same"),
        ("en", "Poverty rose @fell.", "opposite"),
        ("en", "There were @more fewer.", "opposite"),
        ("en", "It was **@pct** *per cent*.", "same"),
    ] {
        let written = put(written);
        let (_, found) = found(language, &format!("{written}\n"));
        let kinds: Vec<&str> = found.iter().map(kind).collect();
        assert_eq!(kinds, [expected], "{written}");
        assert!(found.iter().all(|it| it.fix.is_none()), "{written}");
    }
}

#[test]
fn good_sentences_are_left_alone() {
    for (language, text) in [
        ("lt", "Skurdas grėsė @pct vaikų."),
        ("lt", "Buvo @pct, proc. dalis nežinoma."),
        ("lt", "Iš 100 vaikų @kids patyrė smurtą."),
        ("lt", "Gyveno @kids vaikų globos namuose."),
        ("lt", "Padėjo @kids Vaikų linijoje."),
        ("lt", "Gydėsi @kids vaikų ligoninėje."),
        ("lt", "Yra @kids, vaikų teisės ginamos."),
        ("lt", "Yra @number vaikų."),
        ("lt", "Yra @number proc. vaikų."),
        ("lt", "Skirta @eur vienam vaikui."),
        ("lt", "Teko @rate gyventojų."),
        ("lt", "Vyko @stay, metų pradžioje."),
        ("lt", "Skurdas @fell."),
        ("lt", "Skurdas, anksčiau padidėjęs, @fell."),
        ("lt", "Padidėjęs skurdas @fell."),
        ("lt", "Skaičius, kuris augo, @fell."),
        ("lt", "Skurdas augo, o paskui @fell."),
        ("lt", "Nuo 2022 m. skurdas @fell, o pajamos padidėjo."),
        ("lt", "Buvo @more nei 2022 m."),
        ("lt", "Daugiau kaip @kids patyrė smurtą."),
        ("lt", "Ne mažiau kaip @kids nežinoma kur."),
        ("lt", "Buvo @more. Daugiau žinių nėra."),
        ("lt", "Buvo @more, mažiau nei tikėtasi."),
        ("lt", "Buvo @less nei 2023 m."),
        ("lt", "Žr. @tab."),
        ("lt", "Kaip rodo lentelė (@tab), daugėja."),
        ("lt", "Žr. @tab ir @rec."),
        ("lt", "Pagal @rec ministerija privalo."),
        ("lt", "Lentelė rodo, kad @kids patyrė."),
        ("lt", "Mokėsi @kids ir 5 vaikai."),
        ("lt", "Nuo @pct iki @pct."),
        ("lt", "Nuo @pct proceso pradžioje."),
        ("lt", "@kids – vaikai iš globos namų."),
        ("lt", "@kids (vaikai iki 3 metų)."),
        ("en", "Poverty affected @pct of children."),
        ("en", "Per cent changes aside, @pct remained."),
        ("en", "Of 100 children @kids were hit."),
        ("en", "It helped @kids, children of prisoners."),
        ("en", "It helped @kids (children of prisoners)."),
        ("en", "@kids in children's homes were asked."),
        ("en", "There were @kids children’s homes."),
        ("en", "There were @number children."),
        ("en", "It was @number per cent."),
        ("en", "It costs @eur per child."),
        ("en", "It costs @eur for each child."),
        ("en", "It was @rate per year."),
        ("en", "The stay was @stay. Years passed."),
        ("en", "Poverty @fell."),
        ("en", "The increase @fell."),
        ("en", "Poverty rose, then @fell."),
        ("en", "Poverty @fell, while income increased."),
        ("en", "There were @more than in 2022."),
        ("en", "More than @kids were hit."),
        ("en", "No fewer than @kids were hit."),
        ("en", "There were @more. More is not known."),
        ("en", "There were @less as in 2023."),
        ("en", "See @tab."),
        ("en", "As the table (@tab) shows."),
        ("en", "See @tab and @rec."),
        ("en", "Under @rec the Ministry must act."),
        ("en", "The recommendations, @rec above all."),
        ("en", "From @pct to @pct."),
        ("en", "@pct per centre was agreed."),
        ("en", "@kids – children in care."),
    ] {
        let text = put(text);
        let (_, found) = found(language, &format!("{text}\n"));
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}
