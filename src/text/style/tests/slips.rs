//! Slips of people who write fast, each as a kind, and what only looks like one.

use super::{check, leaves};

#[test]
fn in_lithuanian() {
    check(
        "lt",
        &[
            ("80proc vaikų", "abbreviation-point", "80 proc. vaikų"),
            ("3 mln, o 2 tūkst", "abbreviation-point", "3 mln., o 2 tūkst."),
            ("Įstatymas (2020m) ir", "abbreviation-point", "Įstatymas (2020 m.) ir"),
            ("24 str. 2d.", "number-space", "24 str. 2 d."),
            ("XXa. pradžia", "abbreviation-space", "XX a. pradžia"),
            (
                "2 val.posėdis, kt.asmenys",
                "abbreviation-space",
                "2 val. posėdis, kt. asmenys",
            ),
            ("Ir t.t. bei", "abbreviation-space", "Ir t. t. bei"),
            ("3.5 vaiko", "thousands?", "3.5 vaiko"),
            (
                "12000 vaikų ir 512345 asmenys",
                "thousands",
                "12 000 vaikų ir 512 345 asmenys",
            ),
            ("gerėja,bet", "space-after-comma", "gerėja, bet"),
            ("gerėja ,pasak tėvų", "space-before-mark", "gerėja, pasak tėvų"),
            ("Tai ( apie smurtą ) yra", "space-in-brackets", "Tai (apie smurtą) yra"),
            ("Žodis „pirma “ yra", "space-in-brackets", "Žodis „pirma“ yra"),
            ("gegužės 1 d..", "abbreviation-point?", "gegužės 1 d.."),
            ("iki 2024.05.01 imtinai", "date", "iki 2024-05-01 imtinai"),
            (
                "€300 ir €3 000, €2,5 mln. per metus",
                "number-space",
                "300 € ir 3 000 €, 2,5 mln. € per metus",
            ),
            ("5°C", "number-space", "5 °C"),
            ("padidėjo +5 proc.", "sign-of-growth?", "padidėjo +5 proc."),
        ],
    );
    leaves(
        "lt",
        &[
            "80 proc. vaikų, 3 mln., 2000 m aukštyje, 2000 metų; byla Nr. 12345 vaikams",
            "2024 vaikai; 1000 vaikų; IX a., 4.2 punktas, 2.1 poskyris, 2024-05-01",
            "a) b) (c) „pirma“ ir „antra“… Kaip čia :) ir kitur",
            "failas asm.lt, kl.lt ir https://a.lt/a,b/(c)?d=2024.05.01",
            "temperatūra 5 °C, 300 Eur, 300 €, pakito +5 proc.",
            "COVID-19, CRC/C/LTU/CO/5-6, A/RES/44/25, 1.2.3 versija",
        ],
    );
}

#[test]
fn in_english() {
    check(
        "en",
        &[
            (
                "the Convention on the Rights of Child",
                "names",
                "the Convention on the Rights of the Child",
            ),
            (
                "the Convention of the Rights of the Child",
                "names",
                "the Convention on the Rights of the Child",
            ),
            (
                "the Committee on the Rights of Children",
                "names",
                "the Committee on the Rights of the Child",
            ),
            (
                "the Convention on Children’s Rights",
                "names?",
                "the Convention on Children’s Rights",
            ),
            ("the UN CRC Committee", "names?", "the UN CRC Committee"),
            ("All State parties report", "states-parties", "All States parties report"),
            ("Handicapped children", "disability?", "Handicapped children"),
            (
                "labor, colors, centers, behavioral, defense, counselors",
                "british",
                "labour, colours, centres, behavioural, defence, counsellors",
            ),
            ("in the 1990's", "decade?", "in the 1990's"),
            ("in Sept. 2020", "month-names", "in September 2020"),
            (
                "the 21th, 22th, 3th, 11st and 4rd",
                "ordinals",
                "the 21st, 22nd, 3rd, 11th and 4th",
            ),
            ("eg. i.e the ie. this", "latin-abbreviations", "e.g. i.e. the i.e. this"),
            ("Ten % of them", "per-cent", "Ten per cent of them"),
            ("12000 children", "thousands", "12,000 children"),
            ("€ 300 and 300€", "euro-sign", "€300 and €300"),
            ("They suffer,and", "space-after-comma", "They suffer, and"),
            ("It suffers ,and", "space-before-mark", "It suffers, and"),
            ("( in brief )", "space-in-brackets", "(in brief)"),
            ("It ends..", "two-points?", "It ends.."),
            ("grew by +5 per cent", "sign-of-growth?", "grew by +5 per cent"),
        ],
    );
    leaves(
        "en",
        &[
            "the Convention on the Rights of the Child and the Committee on the\u{a0}Rights of the Child",
            "the Convention on the Rights of Persons with Disabilities; States parties; States Parties",
            "the Department of Labor; the Center for Justice; laboratory; collaborate; levels; models",
            "1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 101st, 111th, 30th",
            "the 1990s; 2019's budget; September 2020; may 2020; e.g. this, i.e. that",
            "€300, €2.5 million; 2024 children; No. 12345 children; 10,000 children",
            "a) b) (c) like this :) and https://a.org/a,b/(c)?d=1 and file.name,v",
            "CRC/C/LTU/CO/5-6, A/RES/44/25, ST/SGB/2003/13, 21/2003, COVID-19",
        ],
    );
}

#[test]
fn of_hurried_lithuanian() {
    check(
        "lt",
        &[
            ("kai kurie, pvz vaikai", "abbreviation-point", "kai kurie, pvz. vaikai"),
            (
                "Keli tūkst vaikų ir mln, kiti",
                "abbreviation-point",
                "Keli tūkst. vaikų ir mln., kiti",
            ),
            ("vaikai, t,y. asmenys", "abbreviation-space", "vaikai, t. y. asmenys"),
            ("vaikai, t.y asmenys", "abbreviation-space", "vaikai, t. y. asmenys"),
            ("vaikai, t. y asmenys", "abbreviation-space", "vaikai, t. y. asmenys"),
            ("2020 m birželio 5 d", "date", "2020 m. birželio 5 d."),
            ("2020m duomenimis", "date", "2020 m. duomenimis"),
            ("liko 25-30proc. vaikų", "number-space", "liko 25-30 proc. vaikų"),
            ("liko 25–30vaikų", "number-space", "liko 25–30 vaikų"),
            ("liko 25–30%", "percent-sign", "liko 25–30 %"),
            (
                "VII -ame skyriuje, 5 -osios",
                "ordinal-ending",
                "VII-ame skyriuje, 5-osios",
            ),
            ("XX -o amžiaus", "ordinal-ending?", "XX -o amžiaus"),
            ("iki 20 % -ų ir 5 %-ais", "percent-sign?", "iki 20 % -ų ir 5 %-ais"),
            (
                "įsakymas Nr5 ir Nr XIV-2350",
                "number-sign",
                "įsakymas Nr. 5 ir Nr. XIV-2350",
            ),
            ("pagal 24(3) str. vaikai", "numbered-part?", "pagal 24(3) str. vaikai"),
            (
                "pagal 1.punktą ir 24.straipsnį",
                "numbered-part",
                "pagal 1 punktą ir 24 straipsnį",
            ),
            (
                "vaikų(mergaičių) teisės",
                "space-before-bracket",
                "vaikų (mergaičių) teisės",
            ),
            ("tarnyba(toliau – VTK)", "space-before-bracket", "tarnyba (toliau – VTK)"),
            (
                "Teisių kontrolierius (toliau VTK)",
                "short-name",
                "Teisių kontrolierius (toliau – VTK)",
            ),
            (
                "(toliau tekste „Konvencija“)",
                "short-name",
                "(toliau tekste – „Konvencija“)",
            ),
            ("(toliau Kontrolierius)", "short-name?", "(toliau Kontrolierius)"),
            (
                "kainuoja 100 eur. mokyklai ir 5 mln. eur kitai",
                "currency",
                "kainuoja 100 Eur mokyklai ir 5 mln. Eur kitai",
            ),
            ("Tai kainuoja 100 eur.", "currency?", "Tai kainuoja 100 eur."),
        ],
    );
    leaves(
        "lt",
        &[
            "pvz., vaikai, 3 tūkst. vaikų, t. y. asmenys; 2020 m. birželio 5 d.; 2000 m gylyje",
            "25–30 proc., 25–30 vaikų, VII-ame, 5-osios; 5 - o kiti; XX a. – o ne XXI",
            "Nr. 5, Nr. XIV-2350; 24 str. 3 d., 24 straipsnio 3 dalis; 24(1) straipsnis",
            "1 punktas, 1. Punktas, 2.4 punktas; mokytojas(-a), vaiko(ų), auklėtojas(toja), f(x)",
            "(toliau – VTK), (toliau – „Konvencija“), (toliau taip ir bus), toliau VTK teigia",
            "100 Eur, 100 eurų, 100 Eur. Vaikai; europinis; https://a.lt/nr5/pvz/1.punktas",
        ],
    );
}

#[test]
fn of_hurried_english() {
    check(
        "en",
        &[
            (
                "All States Parties must report",
                "states-parties",
                "All States parties must report",
            ),
            ("many States Parties", "states-parties", "many States parties"),
            (
                "a 5 year old boy and a 3-months old girl",
                "age",
                "a 5-year-old boy and a 3-month-old girl",
            ),
            ("the 14 year old girls", "age", "the 14-year-old girls"),
            (
                "childrens rights, womens' voices",
                "possessive",
                "children's rights, women's voices",
            ),
            (
                "Childrens’ rights and a childs best interests",
                "possessive",
                "Children's rights and a child's best interests",
            ),
            (
                "at 5.30pm, 10:15 am and 5pm",
                "time",
                "at 5.30 p.m., 10.15 a.m. and 5 p.m.",
            ),
            ("the U.N. has urged", "united-nations", "the United Nations has urged"),
            ("It is in the U.N.", "united-nations?", "It is in the U.N."),
            ("Law Nr. XIV-2350 and Nr.5", "number-sign", "Law No. XIV-2350 and No. 5"),
            ("on 01/07/2003 and 25/12/2020", "date?", "on 01/07/2003 and 25/12/2020"),
            ("the 2019/2020 school year", "school-year", "the 2019/20 school year"),
            ("in the school year 2019/2020", "school-year", "in the school year 2019/20"),
            ("fewer in 2019/2020 than", "school-year?", "fewer in 2019/2020 than"),
            (
                "Program of work and Programs of action",
                "programme",
                "Programme of work and Programmes of action",
            ),
            ("Many NGO's report", "plural-of-abbreviation?", "Many NGO's report"),
            ("under Art. 24 (3)", "articles", "under article 24 (3)"),
            (
                "under Arts. 3 and 4 (Arts. 5 and 6)",
                "articles",
                "under articles 3 and 4 (arts. 5 and 6)",
            ),
            ("as in art. 24", "articles?", "as in art. 24"),
        ],
    );
    leaves(
        "en",
        &[
            "States Parties shall take; the States Parties concerned; States Parties to the present Convention",
            "States Parties recognize, undertake, agree and have; other States Parties in need",
            "a boy was 5 years old; a 5-year-old boy; children aged 5 years; two year-old plans",
            "children's, women’s and peoples; the child's best interests; childship",
            "5.30 p.m., 10 a.m.; 5.30 km; I am 5; 12 pmol; the United Nations; UN",
            "No. 5, nr; 1/7/20; 1/2003; Regulation 2019/2020, No. 2019/2020, (EU) 2019/2020; 2019/20",
            "the NGO's report, each NGO’s data, NGOs; the NGO Program",
            "article 24 (3), (art. 24), (arts. 3–5); modern art; A/RES/01/07/2003",
        ],
    );
}
