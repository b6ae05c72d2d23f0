//! A map of tiles: areas of a country as squares of equal size, each about where it lies.

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

    /// Returns the tile of a code.
    pub fn find(&self, code: &str) -> Option<&Tile> {
        self.tiles.iter().find(|tile| tile.codes.iter().any(|known| known == code))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Returns tiles that stand in one place, and codes of more than one tile.
    fn conflicts(map: &TileMap) -> Vec<String> {
        let mut places: BTreeMap<(u8, u8), &str> = BTreeMap::new();
        let mut codes: BTreeMap<&str, &str> = BTreeMap::new();
        let mut conflicts = Vec::new();
        for tile in &map.tiles {
            if let Some(other) = places.insert(tile.at, &tile.name) {
                conflicts.push(format!("{other}, {}", tile.name));
            }
            for code in &tile.codes {
                if codes.insert(code, &tile.name).is_some() {
                    conflicts.push(code.clone());
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
    }
}
