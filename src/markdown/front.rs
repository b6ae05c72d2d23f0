//! The front matter of a chapter: TOML between two lines of `+++`.

use std::ops::Range;

use crate::convention::{Article, Convention};
use crate::diagnostic::{Diagnostics, FileId, Span, Spanned, found, near};
use crate::model::ChapterKind;
use crate::syntax::{TomlTable, lines};

/// The line above and below the front matter.
pub(crate) const FENCE: &str = "+++";

/// What the front matter of the source language says beside the title.
pub(crate) struct FrontMatter {
    pub(crate) kind: ChapterKind,
    pub(crate) cluster: Option<Spanned<String>>,
    pub(crate) articles: Vec<Spanned<Article>>,
    pub(crate) articles_span: Span,
    pub(crate) protocols: Vec<String>,
    pub(crate) authors: Vec<String>,
    pub(crate) order: i64,
    /// Whether something was refused that the cluster may depend on.
    pub(crate) is_damaged: bool,
}

/// Where the front matter of a text is.
pub(crate) struct Matter<'t> {
    pub(crate) toml: &'t str,
    /// Where the TOML begins.
    pub(crate) start: usize,
    /// Where the text of the chapter begins.
    pub(crate) body: usize,
}

/// Finds the TOML between two lines of `+++`.
pub(crate) fn find(text: &str) -> Option<Matter<'_>> {
    let mut toml_start = None;
    for (offset, line) in lines(text) {
        let end = offset + line.len();
        // Some editors begin a file with a byte-order mark.
        let is_fence = line.trim_end().trim_start_matches('\u{feff}') == FENCE;
        match toml_start {
            None if is_fence => toml_start = Some(end),
            None => return None,
            Some(start) if is_fence => {
                let toml = text.get(start..offset)?;
                return Some(Matter { toml, start, body: end });
            }
            Some(_) => {}
        }
    }
    None
}

/// Returns the last line of a front matter that is not closed: below its fence, as long as
/// there are keys.
pub(crate) fn last_line(text: &str) -> &str {
    let is_key = |line: &&str| {
        let (key, _) = line.split_once('=').unwrap_or_default();
        let is_part = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
        !key.trim().is_empty() && key.trim().chars().all(is_part)
    };
    let lines = text.lines().skip(1).map(str::trim);
    let lines = lines.take_while(|line| line.is_empty() || is_key(line));
    lines.filter(|line| !line.is_empty()).last().unwrap_or(FENCE)
}

/// Returns where a line of another number of pluses was meant to be a fence: `++++`, the first
/// of the file or the one below the keys.
pub(crate) fn misspelt(text: &str) -> Option<Range<usize>> {
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim();
        let is_fence = bare.len() > 1 && bare.bytes().all(|byte| byte == b'+');
        if is_fence && bare != FENCE {
            let start = at + line.len() - line.trim_start().len();
            return Some(start..start + bare.len());
        }
        let is_value = bare.is_empty()
            || bare.contains('=')
            || bare.starts_with(['"', ']', '[', '#', '}']);
        if number > 0 && !is_value {
            return None;
        }
        at += line.len();
    }
    None
}

impl FrontMatter {
    /// Reads everything but the title.
    pub(crate) fn read(
        table: &mut TomlTable<'_>,
        file: FileId,
        convention: &Convention,
        diags: &mut Diagnostics,
    ) -> Self {
        let mut kind = ChapterKind::Commentary;
        let mut is_damaged = table.is_damaged();
        if let Some(name) = table.optional_string("kind", diags) {
            let known = ChapterKind::ALL.map(ChapterKind::as_str);
            if let Some(found) = ChapterKind::from_name(&name.value) {
                kind = found;
            } else {
                is_damaged = true;
                let near = near(&name.value, &known);
                diags.push(
                    found::UnknownKind {
                        name: &name.value,
                        similar: near,
                        known: &known.join(", "),
                    }
                    .at(name.span),
                );
            }
        }
        let mut articles = Vec::new();
        let mut articles_span = Span::new(file, 0..0);
        let findings = diags.len();
        let written = table.string_array("articles", diags);
        is_damaged |= diags.len() > findings;
        for text in written {
            articles_span = text.span;
            if let Some(list) = convention.read(&text.value) {
                articles.extend(
                    list.into_iter().map(|article| Spanned::new(article, text.span)),
                );
            } else {
                is_damaged = true;
                diags.push(found::UnknownArticle { name: &text.value }.at(text.span));
            }
        }
        let protocols = table.string_array("protocols", diags);
        for written in &protocols {
            let known: Vec<&str> = convention
                .protocols
                .iter()
                .map(|protocol| protocol.id.as_str())
                .collect();
            if !known.contains(&written.value.as_str()) {
                let kind = found::WrongValue::Choice {
                    found: &written.value,
                    similar: near(&written.value, &known),
                    known: &known.join(", "),
                };
                let finding = found::InvalidValue { key: "protocols", kind };
                diags.push(finding.at(written.span));
            }
        }
        let authors = table.string_array("authors", diags);
        FrontMatter {
            protocols: protocols.into_iter().map(|written| written.value).collect(),
            kind,
            cluster: table.optional_string("cluster", diags),
            articles,
            articles_span,
            authors: authors.into_iter().map(|author| author.value).collect(),
            order: table.integer("order", diags).map_or(0, |order| order.value),
            is_damaged,
        }
    }
}
