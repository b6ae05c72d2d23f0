//! House style in English.

use super::{check, leaves};

#[test]
fn english() {
    check(
        "en",
        &[
            (
                "5% of children (17.8 %).",
                "per-cent",
                "5 per cent of children (17.8 per cent).",
            ),
            ("5-10% of children", "per-cent", "5-10 per cent of children"),
            ("5%-10% of children", "per-cent", "5–10 per cent of children"),
            ("Ten percent of them", "per-cent", "Ten per cent of them"),
            ("We recognise it.", "ize", "We recognize it."),
            (
                "deinstitutionalisation is organised",
                "ize",
                "deinstitutionalization is organized",
            ),
            (
                "Organising work with them is hard",
                "ize",
                "Organizing work with them is hard",
            ),
            ("It analyzed the data", "ize", "It analysed the data"),
            (
                "the program fails; two programs",
                "programme?",
                "the program fails; two programs",
            ),
            (
                "a program of support; a training program",
                "programme",
                "a programme of support; a training programme",
            ),
            ("The State Party should act", "state-party", "The State party should act"),
            ("As a State Party, it", "state-party", "As a State party, it"),
            ("State Party obligations", "state-party", "State party obligations"),
            ("It is realisable", "ize", "It is realizable"),
            ("There is 1 child", "figures-below-ten", "There is one child"),
            ("the State Party's report", "state-party", "the State party's report"),
            ("on 1st of July, 2003", "date", "on 1 July 2003"),
            ("on the 1st July", "date", "on 1 July"),
            ("from the 1st of July, 2003", "date", "from 1 July 2003"),
            ("The 2nd day of July 2003 was", "date", "2 July 2003 was"),
            ("on July the 1st, 2003 it", "date", "on 1 July 2003 it"),
            ("on July 1, 2003 it", "date", "on 1 July 2003 it"),
            ("on 1 July, 2003", "date?", "on 1 July, 2003"),
            ("from 2001-2003, it", "range-words", "from 2001 to 2003, it"),
            ("Between 2001–2003 the", "range-words", "Between 2001 and 2003 the"),
            ("Art. 24(3)", "subdivision-space", "Art. 24 (3)"),
            (
                "And so , yes ; well ! What ? See \u{fffc} .",
                "space-before-mark",
                "And so, yes; well! What? See \u{fffc}.",
            ),
            ("and so ,yes ;well", "space-before-mark", "and so, yes; well"),
            ("as follows : children", "space-before-colon", "as follows: children"),
            ("article 24(2)(f)", "subdivision-space", "article 24 (2) (f)"),
            (
                "arts. 4, 24(3) and 44(6)",
                "subdivision-space",
                "arts. 4, 24 (3) and 44 (6)",
            ),
            ("There are 5 children.", "figures-below-ten", "There are five children."),
            ("5 children live here.", "figures-below-ten", "Five children live here."),
            (
                "In 2003, 3 municipalities",
                "figures-below-ten",
                "In 2003, three municipalities",
            ),
            (
                "Under article 24 (3) 3 children",
                "figures-below-ten",
                "Under article 24 (3) three children",
            ),
            (
                "Under Art. 24(3) 3 children",
                "figures-below-ten subdivision-space",
                "Under article 24 (3) three children",
            ),
            (
                "Law No. 45 protects 3 children",
                "figures-below-ten",
                "Law No. 45 protects three children",
            ),
            (
                "CRC/C/LTU/CO/5-6, paras. 21 and 34, name 3 cases",
                "figures-below-ten",
                "CRC/C/LTU/CO/5-6, paras. 21 and 34, name three cases",
            ),
            (
                "On 12 May and in 2014–15 there were 3 calls",
                "figures-below-ten",
                "On 12 May and in 2014–15 there were three calls",
            ),
            (
                "In case 2A-45/2020 and No. XIV-285 4 judges",
                "figures-below-ten",
                "In case 2A-45/2020 and No. XIV-285 four judges",
            ),
            (
                "3 boys under 18, aged 12 to 14 or 15 years old",
                "figures-below-ten",
                "Three boys under 18, aged 12 to 14 or 15 years old",
            ),
            (
                "4 municipalities, or 12.5 per cent, gave EUR 250 or 300 euros",
                "figures-below-ten",
                "Four municipalities, or 12.5 per cent, gave EUR 250 or 300 euros",
            ),
            ("Each State Party reports", "state-party", "Each State party reports"),
            ("every State Party's report", "state-party", "every State party's report"),
            ("3.000 children", "thousands", "3,000 children"),
            ("3.125 children", "thousands?", "3.125 children"),
            ("3 000 children", "thousands?", "3 000 children"),
            ("EUR 173.552,19", "thousands", "EUR 173,552.19"),
            ("17,8 per cent", "thousands", "17.8 per cent"),
            ("the 'best interests' of", "quotation-marks?", "the 'best interests' of"),
            (
                "‘We organise it’, they said",
                "quotation-marks",
                "“We organise it”, they said",
            ),
            ("the ‘best interest’ of", "quotation-marks", "the “best interest” of"),
        ],
    );
    leaves(
        "en",
        &[
            "They advise, exercise, comprise, promise, surprise, advertise, supervise and revise.",
            "otherwise, likewise, precise, concise, expertise, enterprise, raised, praised, noise",
            "an exercised right; revised and improvised; advertising; rising prices; crises; disable",
            "the International Labour Organisation and the Organisation for Economic Co-operation",
            "“We recognise it: 5%”, she said; “we ‘organise it’ there”",
            "a computer program; to program; Program of the Year; Mr. Denise",
            "States Parties shall; a State Party may; the State Party concerned; the State Party which",
            "on 1 July 2003; from 2001 to 2003; between 2 and 5 children",
            "3 children in 2020 and 12 in 2021; 3 of 25 schools; 4 cases and 1,200 complaints",
            "3 children died in May and 12 in June; between 8 schools and 10",
            "Each State Party shall undertake; each State Party concerned",
            "5 girls and 12 boys; table 5; paragraph 5 children; children aged 5; 5 per cent",
            "https://example.org/organise?x=5%20y and organise@example.org",
            "CRC/C/LTU/CO/5-6, A/RES/44/25, No. 1.234.567, version 3.000, (24(3))",
            "rock 'n' roll, the '90s, parents' rights and the children's 'own",
            "from 2014–2020 programming",
        ],
    );
}
