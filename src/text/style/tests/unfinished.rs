//! What shows that a text is not finished, and what only looks like it.

use super::departures;
use crate::text::Setting;

#[test]
fn what_shows_that_a_text_is_not_finished() {
    for (code, text, expected) in [
        ("lt", "TODO: papildyti", "TODO"),
        ("lt", "Skirta … eurų, ?? proc. vaikų, XX eurų", "… eurų ?? proc. XX eurų"),
        (
            "lt",
            "Klaida! Nerastas nuorodos šaltinis.",
            "Klaida! Nerastas nuorodos šaltinis",
        ),
        ("lt", "PASTABA: klausti. (šaltinis?) #REF!", "PASTABA: (šaltinis?) #REF!"),
        ("en", "For … euros, ?? per cent", "… euros ?? per cent"),
        ("en", "Error! Reference source not found.", "Error! Reference source not found"),
        ("en", "NOTE: ask. (source?) #N/A", "NOTE: (source?) #N/A"),
        ("lt", "Vaikų (TODO) daugėja ???", "TODO ???"),
        ("lt", "[PATIKRINTI!!!] Rasa", "[PATIKRINTI!!!]"),
        ("lt", "Vaikų [įrašyti skaičių] yra", "[įrašyti skaičių]"),
        ("lt", "„vaikai (papildyti)“ auga", "(papildyti)"),
        ("lt", "Lorem ipsum dolor", "Lorem ipsum"),
        ("lt", "Skurdas – XX proc., 2023 m. – X,X proc.", "XX proc. X,X proc."),
        ("lt", "nuo 20XX m. iki 202X m. yra XXX vaikų", "20XX 202X XXX"),
        ("lt", "Gyveno ____ vaikų [šaltinis?]", "____ [šaltinis?]"),
        ("en", "TBC with the ministry, TODO", "TBC TODO"),
        ("en", "of children [check with Rasa] are", "[check with Rasa]"),
        (
            "en",
            "in XX per cent of families (to be confirmed)",
            "XX per cent (to be confirmed)",
        ),
        ("en", "costs € XX a year [citation needed]", "€ XX [citation needed]"),
        ("en", "“children ??? play” [source?]", "??? [source?]"),
        // What only looks like it.
        ("lt", "XXX sesija, XXX amžius, XXXI skyrius, XX a., XX amžiuje", ""),
        ("lt", "Straipsnis (papildytas 2023 m.) [papildyta] (pataisyti duomenys)", ""),
        ("lt", "„[jie] nori“, [...], [sic], (žr. įrašą), metodo, TBC (tuberkuliozė)", ""),
        ("lt", "Kodėl? Ar tikrai?! Kas tai?? (ar taip?)", ""),
        ("en", "the XXX session, “[to be] heard”, [emphasis added], [sic], method", ""),
        ("en", "(to be confirmed by the ministry) “States should [add] funds”", ""),
        ("en", "a child (check-ups included) and [children], What? Why??", ""),
        ("en", "https://example.org/TODO and rasa@TODO.lt", ""),
    ] {
        let found = departures(code, text, Setting::Cell);
        let found = found.iter().filter(|found| found.replacement.is_none());
        let found: Vec<&str> =
            found.map(|found| text.get(found.range.clone()).unwrap()).collect();
        assert_eq!(found.join(" "), expected, "{code} {text}");
    }
}
