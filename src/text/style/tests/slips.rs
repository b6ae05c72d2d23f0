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
