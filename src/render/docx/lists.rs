//! Lists: what their marks look like, and where each begins.

use crate::render::docx::base::ForeignLists;
use crate::render::docx::reference::WORD;
use crate::render::docx::story::{number, value};
use crate::syntax::markup::{Markup, Syntax};

/// The levels that Word knows. Lists deeper than that stand on the last.
pub(super) const LEVELS: usize = 9;

/// How far each level stands in from the one around it, in twentieths of a point.
pub(super) const STEP: i32 = 340;

/// The highest number that Word gives an item; above it, marks are written as text.
pub(super) const HIGHEST: u64 = 32_767;

/// The lists of a document.
#[derive(Debug)]
pub(super) struct Lists {
    /// The number of the kind with bullets; that with numbers follows.
    kind: u32,
    /// The number of the list of all bullets; those with numbers follow.
    list: u32,
    /// Level and first number of each list with numbers.
    numbered: Vec<(usize, u64)>,
}

impl Lists {
    /// Returns no lists, to be numbered after those of a reference.
    pub(super) fn new(foreign: &ForeignLists) -> Self {
        Lists {
            kind: foreign.last_kind + 1,
            list: foreign.last_list + 1,
            numbered: Vec::new(),
        }
    }

    /// Returns the number of the list of bullets.
    pub(super) fn bullets(&self) -> u32 {
        self.list
    }

    /// Returns the number of a new list with numbers.
    pub(super) fn numbered(&mut self, level: usize, start: u64) -> u32 {
        self.numbered.push((level, start));
        self.list + u32::try_from(self.numbered.len()).unwrap_or(u32::MAX)
    }

    /// Returns the part, after the lists of a reference.
    pub(super) fn finish(&self, foreign: &ForeignLists) -> String {
        let mut markup = Markup::new(Syntax::Xml);
        markup.markup(&foreign.kinds);
        for (kind, is_numbered) in [(self.kind, false), (self.kind + 1, true)] {
            markup.open("w:abstractNum").attribute("w:abstractNumId", &kind.to_string());
            value(&mut markup, "w:multiLevelType", "hybridMultilevel");
            for level in 0..LEVELS {
                write_level(&mut markup, level, is_numbered);
            }
            markup.close();
        }
        markup.markup(&foreign.lists);
        let mut list = |id: u32, kind: u32, start: Option<(usize, u64)>| {
            markup.open("w:num").attribute("w:numId", &id.to_string());
            value(&mut markup, "w:abstractNumId", &kind.to_string());
            if let Some((level, start)) = start {
                markup.open("w:lvlOverride").attribute("w:ilvl", &level.to_string());
                value(&mut markup, "w:startOverride", &start.to_string());
                markup.close();
            }
            markup.close();
        };
        list(self.list, self.kind, None);
        for (id, start) in (self.list + 1..).zip(&self.numbered) {
            list(id, self.kind + 1, Some(*start));
        }
        let root = foreign
            .root
            .clone()
            .unwrap_or_else(|| format!("<w:numbering xmlns:w=\"{WORD}\""));
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{root}>{}</w:numbering>",
            markup.finish()
        )
    }
}

/// Returns how far a level's text stands in from its surroundings.
pub(super) fn left(level: usize) -> i32 {
    STEP * i32::try_from(level + 1).unwrap_or(i32::MAX / STEP)
}

fn write_level(markup: &mut Markup, level: usize, is_numbered: bool) {
    markup.open("w:lvl").attribute("w:ilvl", &level.to_string());
    value(markup, "w:start", "1");
    value(markup, "w:numFmt", if is_numbered { "decimal" } else { "bullet" });
    let mark = match (is_numbered, level % 2) {
        (true, _) => format!("%{}.", level + 1),
        (false, 0) => "•".to_owned(),
        (false, _) => "–".to_owned(),
    };
    value(markup, "w:lvlText", &mark);
    value(markup, "w:lvlJc", "left");
    markup.open("w:pPr").open("w:ind");
    number(markup, "w:left", left(level));
    number(markup, "w:hanging", STEP);
    markup.close().close().close();
}
