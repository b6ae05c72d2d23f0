//! The report's own recommendations as lists.

use std::collections::BTreeMap;

use super::RegisterWriter;
use super::collected::Recommended;
use crate::assemble::{Block, BlockKind, citation};
use crate::model::Grouping;
use crate::text::{Args, addressee_message, collation};

impl RegisterWriter<'_> {
    pub(super) fn recommendations(self, by: Option<Grouping>) -> Vec<Block> {
        if self.recommended.is_empty() {
            return vec![
                self.paragraph(vec![self.text(self.words.label("register-empty"))]),
            ];
        }
        let Some(by) = by else {
            return vec![self.list(self.recommended.iter().collect())];
        };
        let mut groups: Vec<(String, Vec<&Recommended>)> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for recommended in self.recommended {
            for (key, title) in self.groups_of(recommended, by) {
                let place = *places.entry(key).or_insert_with(|| {
                    groups.push((title, Vec::new()));
                    groups.len() - 1
                });
                if let Some((_, list)) = groups.get_mut(place) {
                    list.push(recommended);
                }
            }
        }
        let mut output = Vec::new();
        for (title, list) in self.sorted(by, groups, &places) {
            output.push(self.heading(&title));
            output.push(self.list(list));
        }
        output
    }

    /// Returns the groups to which a recommendation belongs: what tells each from others, and
    /// its title.
    fn groups_of(self, recommended: &Recommended, by: Grouping) -> Vec<(String, String)> {
        let words = self.words;
        let none = |id: &str| vec![(String::new(), words.label(id))];
        match by {
            Grouping::Addressee if recommended.to.is_empty() => {
                none("register-no-addressee")
            }
            Grouping::Addressee => {
                let name = |key: &String| {
                    let id = addressee_message(key);
                    (id.clone(), words.label(&id))
                };
                recommended.to.iter().map(name).collect()
            }
            Grouping::Article => {
                let index = recommended.chapter;
                vec![(format!("{index:06}"), self.chapter_title(index))]
            }
            Grouping::Observation => match &recommended.follows {
                Some(key) => vec![(key.clone(), citation::cited_observation(key, words))],
                None => none("register-no-observation"),
            },
        }
    }

    /// Returns groups in the order in which they are printed: addressees by their names,
    /// the others as they come; what belongs nowhere is last.
    fn sorted<'g>(
        self,
        by: Grouping,
        groups: Vec<(String, Vec<&'g Recommended>)>,
        places: &BTreeMap<String, usize>,
    ) -> Vec<(String, Vec<&'g Recommended>)> {
        let nowhere = places.get("").copied();
        let keys: BTreeMap<usize, &String> =
            places.iter().map(|(key, place)| (*place, key)).collect();
        let compare = collation::compare(self.order);
        let name = |place: usize| {
            let id = keys.get(&place).map_or("", |id| id.as_str());
            let name = self.words.catalog.format(self.order, id, &Args::new());
            name.unwrap_or_default()
        };
        let mut groups: Vec<(usize, (String, Vec<&Recommended>))> =
            groups.into_iter().enumerate().collect();
        if by == Grouping::Addressee {
            groups.sort_by(|(a, _), (b, _)| compare(&name(*a), &name(*b)));
        }
        groups.sort_by_key(|(place, _)| Some(*place) == nowhere);
        groups.into_iter().map(|(_, group)| group).collect()
    }

    pub(super) fn chapter_title(self, index: usize) -> String {
        let chapter = self.project.chapters.get(index);
        let source = self.project.manifest.source_language;
        let title = chapter.and_then(|chapter| {
            let texts = [self.words.language, source];
            texts.iter().find_map(|language| {
                let title = &chapter.texts.get(language)?.title.value;
                (!title.is_empty()).then(|| self.words.polish(title))
            })
        });
        let articles: Vec<_> = chapter
            .map(|chapter| chapter.articles.iter().map(|a| a.value.clone()).collect())
            .unwrap_or_default();
        let articles = self.words.articles(&articles);
        let parts: Vec<String> = title.into_iter().chain(articles).collect();
        parts.join(" · ")
    }

    fn list(self, recommended: Vec<&Recommended>) -> Block {
        let item = |recommended: &Recommended| {
            let label = self.jump(&recommended.anchor, recommended.label.clone());
            let mut blocks = recommended.blocks.clone();
            let separator = self.text(". ".to_owned());
            match blocks.first_mut().map(|block| &mut block.kind) {
                Some(BlockKind::Paragraph { inlines, .. }) => {
                    inlines.splice(0..0, [label, separator]);
                }
                _ => blocks.insert(0, self.paragraph(vec![label])),
            }
            blocks
        };
        let items = recommended.into_iter().map(item).collect();
        Block::new(BlockKind::List { start: None, tight: false, items }, self.span)
    }
}
