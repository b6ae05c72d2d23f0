//! Comments with their replies.

use std::collections::BTreeMap;

use crate::syntax::word::body::{who, words};
use crate::syntax::word::package::{Package, attribute, parse};
use crate::syntax::word::{NotWord, Who};
use crate::syntax::xml::Element;

/// A comment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Comment {
    /// Who made it.
    pub(crate) who: Who,
    /// What it says; a line end between its paragraphs.
    pub(crate) text: String,
    /// Whether somebody has marked it as settled.
    pub(crate) is_resolved: bool,
    /// The replies, in their order.
    pub(crate) replies: Vec<(Who, String)>,
    /// The paragraph that it is about, by its index; `None` if the file has lost it.
    pub(crate) paragraph: Option<usize>,
    /// The words that it is about; empty if it is about the paragraph.
    pub(crate) about: String,
}

/// Where a comment stands in the text.
#[derive(Debug, Default)]
pub(super) struct Anchor {
    /// The paragraph that it begins in, by its index.
    pub(super) paragraph: usize,
    /// The words as they were sent.
    pub(super) sent: String,
    /// The words that are new.
    pub(super) new: String,
}

/// A comment or reply as its part of the file has it.
struct Written {
    id: String,
    /// The name of its last paragraph, by which replies find it.
    name: String,
    who: Who,
    text: String,
}

/// Reads the comments. `anchors` has the place of each by its id.
pub(super) fn read(
    package: &Package,
    anchors: &BTreeMap<String, Anchor>,
) -> Result<Vec<Comment>, NotWord> {
    let mut list: Vec<Written> = Vec::new();
    for (path, text) in package.parts("comments") {
        let tree = parse(&path, &text)?;
        list.extend(Element::root(&tree).named("comment").map(written));
    }
    // Which comment a paragraph belongs to, whom it answers and whether it is settled.
    let mut threads: BTreeMap<String, (Option<String>, bool)> = BTreeMap::new();
    for (path, text) in package.parts("commentsExtended") {
        let Ok(tree) = parse(&path, &text) else { continue };
        for element in Element::root(&tree).elements() {
            let name = |key: &str| attribute(element, key).map(str::to_uppercase);
            let Some(paragraph) = name("paraId") else { continue };
            let is_done = matches!(attribute(element, "done"), Some("1" | "true" | "on"));
            threads.insert(paragraph, (name("paraIdParent"), is_done));
        }
    }
    let by_name: BTreeMap<&str, usize> = list
        .iter()
        .enumerate()
        .filter(|(_, written)| !written.name.is_empty())
        .map(|(index, written)| (written.name.as_str(), index))
        .collect();
    let parent = |index: usize| {
        let (parent, _) = threads.get(&list.get(index)?.name)?;
        by_name.get(parent.as_deref()?).copied()
    };
    // A damaged file may have comments that answer each other in a circle.
    let root = |index: usize| {
        let mut at = index;
        for _ in 0..list.len() {
            match parent(at) {
                Some(outer) => at = outer,
                None => return at,
            }
        }
        index
    };
    let mut comments: BTreeMap<usize, Comment> = BTreeMap::new();
    let mut replies: Vec<(usize, usize)> = Vec::new();
    for (index, written) in list.iter().enumerate() {
        let first = root(index);
        if first != index {
            replies.push((first, index));
            continue;
        }
        let anchor = anchors.get(&written.id);
        let about = anchor.map_or("", |anchor| {
            if anchor.sent.trim().is_empty() { &anchor.new } else { &anchor.sent }
        });
        let comment = Comment {
            who: written.who.clone(),
            text: written.text.clone(),
            is_resolved: threads.get(&written.name).is_some_and(|(_, is_done)| *is_done),
            replies: Vec::new(),
            paragraph: anchor.map(|anchor| anchor.paragraph),
            about: about.trim().to_owned(),
        };
        comments.insert(index, comment);
    }
    for (first, index) in replies {
        let (Some(comment), Some(reply)) = (comments.get_mut(&first), list.get(index))
        else {
            continue;
        };
        comment.replies.push((reply.who.clone(), reply.text.clone()));
    }
    let mut comments: Vec<Comment> = comments.into_values().collect();
    comments.sort_by_key(|comment| comment.paragraph.unwrap_or(usize::MAX));
    Ok(comments)
}

fn written(element: Element<'_>) -> Written {
    let paragraphs: Vec<Element<'_>> = element.named("p").collect();
    let last = paragraphs.last().and_then(|last| attribute(*last, "paraId"));
    let texts: Vec<String> =
        paragraphs.iter().map(|paragraph| words(*paragraph)).collect();
    Written {
        id: attribute(element, "id").unwrap_or_default().to_owned(),
        name: last.unwrap_or_default().to_uppercase(),
        who: who(element),
        text: texts.join("\n").trim().to_owned(),
    }
}
