//! A map of tiles: areas of a country as squares of equal size, each about where it lies.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// The built-in map: the municipalities of Lithuania.
const MUNICIPALITIES: &str = include_str!("tiles.toml");

/// A map of tiles.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TileMap {
    /// Where the positions come from.
    pub source: String,
    /// The tiles.
    #[serde(rename = "tile")]
    pub tiles: Vec<Tile>,
}

/// An area on a map of tiles.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tile {
    /// The name that stands in the tile.
    pub name: String,
    /// Part of the name of the Fluent message `tile-…`, where languages name it each in
    /// its own way, as a district around a town of the same name.
    pub message: Option<String>,
    /// Column and row, from 0 at the upper left.
    pub at: (u8, u8),
    /// The codes by which datasets know it.
    pub codes: Vec<String>,
}

impl TileMap {
    /// Reads a map from TOML.
    pub fn parse(text: &str) -> Result<TileMap, toml::de::Error> {
        toml::from_str(text)
    }

    /// Returns the built-in map.
    pub fn builtin() -> TileMap {
        TileMap::parse(MUNICIPALITIES).expect("a test reads the built-in map")
    }

    /// Returns the tile of a code, however it is spaced: `Vilniaus m. sav.`, `Vilniaus m.sav.`
    pub fn find(&self, code: &str) -> Option<&Tile> {
        let spelt = spelt(code);
        self.tiles
            .iter()
            .find(|tile| tile.codes.iter().any(|known| known == code))
            .or_else(|| {
                let is_meant = |known: &String| self::spelt(known) == spelt;
                self.tiles.iter().find(|tile| tile.codes.iter().any(is_meant))
            })
    }
}

/// The code by which the program has a name for a municipality, by each way to spell it.
static MUNICIPALITY: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let tiles = TileMap::builtin().tiles.into_iter();
    let spellings = tiles.flat_map(|tile| {
        let first = tile.codes.first().cloned().unwrap_or_default();
        tile.codes.into_iter().map(move |code| (spelt(&code), first.clone()))
    });
    spellings.collect()
});

/// Returns the code by which the program has a name for a municipality.
pub(super) fn municipality(code: &str) -> Option<&'static str> {
    MUNICIPALITY.get(&spelt(code)).map(String::as_str)
}

/// Returns a code without what people write in different ways: capitals, points and blanks.
fn spelt(code: &str) -> String {
    let is_letter = |c: &char| !c.is_whitespace() && *c != '.';
    code.chars().filter(is_letter).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns tiles that stand in one place, and codes of more than one tile.
    fn conflicts(map: &TileMap) -> Vec<String> {
        let mut places: BTreeMap<(u8, u8), &str> = BTreeMap::new();
        let mut codes: BTreeMap<String, &str> = BTreeMap::new();
        let mut conflicts = Vec::new();
        for tile in &map.tiles {
            if let Some(other) = places.insert(tile.at, &tile.name) {
                conflicts.push(format!("{other}, {}", tile.name));
            }
            for code in &tile.codes {
                let code = spelt(code);
                if codes.insert(code.clone(), &tile.name).is_some() {
                    conflicts.push(code);
                }
            }
        }
        conflicts
    }

    #[test]
    fn the_built_in_map_has_every_municipality_once() {
        let map = TileMap::builtin();
        assert_eq!(map.tiles.len(), 60);
        assert_eq!(conflicts(&map), Vec::<String>::new());
        assert_eq!(map.find("Neringa mun.").unwrap().name, "Neringa");
        let district = map.find("LT: Vilnius d. mun.").unwrap();
        assert_eq!(district.message.as_deref(), Some("vilnius-district"));
        assert_eq!(map.find("Vilnius county"), None);
        for (code, expected) in [
            ("Vilniaus m. sav.", "Vilnius c. mun."),
            ("Vilniaus m.sav.", "Vilnius c. mun."),
            ("VILNIAUS MIESTO SAVIVALDYBĖ", "Vilnius c. mun."),
            ("Vilniaus r. sav.", "Vilnius d. mun."),
            ("Akmenės r. sav.", "Akmenė d. mun."),
            ("Palangos m. sav.", "Palanga t. mun."),
            ("Neringos sav.", "Neringa mun."),
            ("Kazlų Rūdos savivaldybė", "Kazlų Rūda mun."),
            ("Kaunas city municipality", "Kaunas c. mun."),
        ] {
            assert_eq!(municipality(code), Some(expected), "{code}");
            assert!(map.find(code).is_some_and(|tile| tile.codes[0] == expected));
        }
    }
}
