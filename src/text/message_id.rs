//! Names of Fluent messages made from names that others gave.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Returns a name as part of a message's name, in which Fluent allows ASCII letters and
/// digits, `-` and `_` alone: letters lose their diacritics, anything else becomes `-`.
pub fn message_id(name: &str) -> String {
    let mut id = String::new();
    for c in without_diacritics(name.trim()).chars() {
        if c.is_ascii_alphanumeric() || c == '_' || c == '-' {
            id.push(c);
        } else if !id.ends_with('-') {
            id.push('-');
        }
    }
    id.trim_end_matches('-').to_owned()
}

/// Returns a text whose letters have lost their diacritics: `mergaites` of „mergaitės“.
pub fn without_diacritics(text: &str) -> String {
    let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(text);
    decomposed.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect()
}

/// Returns the name of the message that names an addressee of recommendations.
pub fn addressee_message(key: &str) -> String {
    format!("addressee-{}", message_id(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_can_stand_in_a_message() {
        for (name, expected) in [
            ("EU27_2020", "EU27_2020"),
            ("Y0-4", "Y0-4"),
            ("Iš viso", "Is-viso"),
            ("Vilniaus m. sav.", "Vilniaus-m-sav"),
            ("Mergaitės (0–17 m.)", "Mergaites-0-17-m"),
            ("ref_area.label", "ref_area-label"),
            ("女", ""),
        ] {
            assert_eq!(message_id(name), expected);
        }
    }
}
