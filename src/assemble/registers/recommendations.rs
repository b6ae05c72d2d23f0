//! The report's own recommendations as lists.

use std::collections::{BTreeMap, BTreeSet};

use super::RegisterWriter;
use super::collected::Recommended;
use crate::assemble::excerpt::{excerpt, first_sentence};
use crate::assemble::words::DocumentWords;
use crate::assemble::{Block, BlockKind, Inline, InlineKind, citation};
use crate::convention::{Article, tidy};
use crate::model::{Grouping, Project, RegisterQuery};
use crate::text::{
    Args, Language, Lexicon, Privacy, addressee_message, collation, message_id,
};

/// The most letters of the first words of a recommendation: two lines at most.
const FIRST_WORDS: usize = 100;

/// Returns what the blocks of a recommendation begin with.
type Beginning = fn(&[Block], &Privacy, &Lexicon) -> String;

/// Returns the first words of a recommendation.
fn first_words(blocks: &[Block], privacy: &Privacy, lexicon: &Lexicon) -> String {
    excerpt(blocks, FIRST_WORDS, privacy, lexicon)
}

/// Recommendations that belong together.
#[derive(Debug, Clone)]
pub struct Group<'r> {
    /// What tells it from others, the same in every language; empty for what belongs nowhere.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// The articles that it is about, if it is one of articles.
    pub articles: Vec<Article>,
    /// The recommendations, in the order of their numbers.
    pub recommended: Vec<&'r Recommended>,
}

/// Returns recommendations in groups, as an annex has them in a language.
pub fn grouped<'r>(
    project: &'r Project,
    recommended: &'r [Recommended],
    by: Grouping,
    language: Language,
) -> Vec<Group<'r>> {
    let words =
        DocumentWords { catalog: &project.catalog, language, apply_typography: true };
    let writer = RegisterWriter {
        project,
        words,
        order: language,
        recommended,
        figures: &[],
        level: 2,
        span: project.manifest.profile.span,
    };
    writer.grouped(by)
}

impl<'a> RegisterWriter<'a> {
    pub(super) fn recommendations(self, query: &RegisterQuery) -> Vec<Block> {
        if self.recommended.is_empty() {
            return vec![self.nothing()];
        }
        let all = || self.recommended.iter().collect();
        let is_chosen = !query.only.is_empty();
        let Some(by) = query.by else {
            return vec![if is_chosen {
                self.in_short(all(), first_sentence)
            } else {
                self.list(all(), &mut BTreeSet::new())
            }];
        };
        let mut output = Vec::new();
        let mut printed = BTreeSet::new();
        for group in self.grouped(by) {
            output.push(self.heading(&group.title));
            output.push(if is_chosen {
                self.in_short(group.recommended, first_sentence)
            } else if by == Grouping::Addressee {
                // One that addresses several would be printed once for each of them.
                self.in_short(group.recommended, first_words)
            } else {
                self.list(group.recommended, &mut printed)
            });
        }
        output
    }

    /// Returns the recommendations in groups, in the order in which they are printed:
    /// addressees by their names, the others as they come; what belongs nowhere is last.
    fn grouped(self, by: Grouping) -> Vec<Group<'a>> {
        let mut groups: Vec<Group<'a>> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for recommended in self.recommended {
            for group in self.groups_of(recommended, by) {
                let place = *places.entry(group.key.clone()).or_insert_with(|| {
                    groups.push(group);
                    groups.len() - 1
                });
                groups[place].recommended.push(recommended);
            }
        }
        if by == Grouping::Addressee {
            let compare = collation::compare(self.order);
            let name = |group: &Group<'_>| {
                let id = addressee_message(&group.key);
                let name = self.words.catalog.format(self.order, &id, &Args::new());
                name.unwrap_or_default()
            };
            groups.sort_by(|a, b| compare(&name(a), &name(b)));
        }
        if by == Grouping::Article {
            // Chapters without articles are last, in their order.
            let place = |group: &Group<'_>| {
                let place = group.articles.first().map(Article::place);
                place.map(|(number, path)| {
                    let path =
                        path.into_iter().map(|(length, part)| (length, part.to_owned()));
                    (number, path.collect::<Vec<_>>())
                })
            };
            groups.sort_by_cached_key(|group| (group.articles.is_empty(), place(group)));
        }
        groups.sort_by_key(|group| group.key.is_empty());
        groups
    }

    /// Returns the groups to which a recommendation belongs, still without recommendations.
    fn groups_of(self, recommended: &Recommended, by: Grouping) -> Vec<Group<'a>> {
        let words = self.words;
        let group = |key: String, title: String| Group {
            key,
            title,
            articles: Vec::new(),
            recommended: Vec::new(),
        };
        match by {
            Grouping::Addressee if recommended.to.is_empty() => {
                vec![group(String::new(), words.label("register-no-addressee"))]
            }
            Grouping::Addressee => {
                let named = |key: &String| {
                    group(message_id(key), words.label(&addressee_message(key)))
                };
                recommended.to.iter().map(named).collect()
            }
            Grouping::Article => self.groups_of_articles(recommended),
            Grouping::Observation => match &recommended.follows {
                Some(key) => {
                    vec![group(key.clone(), citation::cited_observation(key, words))]
                }
                None => {
                    vec![group(String::new(), words.label("register-no-observation"))]
                }
            },
        }
    }

    /// Returns the groups of a recommendation by article: one for each article that it names, or
    /// one for all articles of its chapter.
    fn groups_of_articles(self, recommended: &Recommended) -> Vec<Group<'a>> {
        let all = &recommended.articles;
        let lists: Vec<Vec<Article>> = if recommended.names_articles {
            all.iter().map(|article| vec![article.clone()]).collect()
        } else {
            vec![all.clone()]
        };
        let group = |articles: Vec<Article>| {
            let typed =
                articles.iter().map(Article::typed).collect::<Vec<_>>().join(", ");
            // The chapter on exactly these articles gives the group its name.
            let chapter = self.project.chapters.iter().position(|chapter| {
                let of_chapter: Vec<Article> =
                    chapter.articles.iter().map(|it| it.value.clone()).collect();
                tidy(&of_chapter) == articles
            });
            let (key, title) = if articles.is_empty() {
                let chapter = self.project.chapters.get(recommended.chapter);
                let id = chapter.map(|chapter| chapter.id.clone());
                (id.unwrap_or_default(), self.chapter_title(recommended.chapter))
            } else {
                let named = chapter.map(|index| self.chapter_title(index));
                let named = named.or_else(|| self.words.articles(&articles));
                (typed, named.unwrap_or_default())
            };
            Group { key, title, articles, recommended: Vec::new() }
        };
        lists.into_iter().map(group).collect()
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

    /// Returns a list of what recommendations begin with, which leads to their chapters.
    fn in_short(self, recommended: Vec<&Recommended>, begin: Beginning) -> Block {
        let items =
            recommended.into_iter().map(|it| self.item_in_short(it, begin)).collect();
        Block::new(BlockKind::List { start: None, tight: true, items }, self.span)
    }

    fn item_in_short(self, recommended: &Recommended, begin: Beginning) -> Vec<Block> {
        let DocumentWords { catalog, language, .. } = self.words;
        let label = self.jump(&recommended.anchor, recommended.label.clone());
        // What is not translated is read by the rules of its own language.
        let lexicon = catalog.lexicon(recommended.language.unwrap_or(language));
        let text = begin(&recommended.blocks, &self.project.privacy, &lexicon);
        let text = self.text(text);
        let text = match recommended.language {
            Some(language) => {
                let kind = InlineKind::Foreign { language, inlines: vec![text] };
                Inline { kind, span: self.span }
            }
            None => text,
        };
        vec![self.paragraph(vec![label, self.text(". ".to_owned()), text])]
    }

    /// Returns a list of recommendations. Those that were printed before are named by their first
    /// words.
    fn list(self, recommended: Vec<&Recommended>, printed: &mut BTreeSet<u32>) -> Block {
        let item = |recommended: &Recommended| {
            if !printed.insert(recommended.number) {
                return self.item_in_short(recommended, first_words);
            }
            let label = self.jump(&recommended.anchor, recommended.label.clone());
            let mut blocks = recommended.blocks.clone();
            let separator = self.text(". ".to_owned());
            if let Some(BlockKind::Paragraph { inlines, .. }) =
                blocks.first_mut().map(|block| &mut block.kind)
            {
                inlines.splice(0..0, [label, separator]);
            } else {
                blocks.insert(0, self.paragraph(vec![label]));
            }
            blocks
        };
        let items = recommended.into_iter().map(item).collect();
        Block::new(BlockKind::List { start: None, tight: false, items }, self.span)
    }
}
