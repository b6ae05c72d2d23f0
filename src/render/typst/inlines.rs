//! Runs of text as Typst code.

use crate::assemble::{Block, Inline, InlineKind};
use crate::render::typst::code::{Code, Column};
use crate::render::typst::{blocks, picture_path};

/// Writes runs of text as one code block, which joins them.
pub(super) fn write(code: &mut Code<'_>, inlines: &[Inline]) {
    code.raw("{");
    for inline in inlines {
        code.at(inline.span, |code| write_one(code, &inline.kind));
        code.raw(";");
    }
    code.raw("}");
}

fn write_one(code: &mut Code<'_>, kind: &InlineKind) {
    match kind {
        InlineKind::Text(text) | InlineKind::Figure { text, .. } => {
            leaf(code, |code| call(code, "text", text));
        }
        InlineKind::Unreadable(text) => leaf(code, |code| call(code, "unreadable", text)),
        InlineKind::Emphasis(inner) => wrap(code, "emph", inner),
        InlineKind::Strong(inner) => wrap(code, "strong", inner),
        InlineKind::Struck(inner) => {
            code.striking(Some("struck"), |code| write(code, inner));
        }
        InlineKind::Inserted(inner) => wrap(code, "inserted", inner),
        InlineKind::Deleted(inner) => {
            code.striking(Some("deleted"), |code| write(code, inner));
        }
        InlineKind::Foreign { language, inlines } => {
            code.raw("foreign(");
            code.argument("lang", Some(language.as_str()));
            write(code, inlines);
            code.raw(")");
        }
        InlineKind::Code(text) => leaf(code, |code| {
            code.raw("code(raw(");
            code.verbatim(text);
            code.raw("))");
        }),
        InlineKind::Link { url, inlines } => {
            // PDF/UA-1 refuses two lines at the same words.
            let is_plain = code.strike().is_some() || has_struck(inlines);
            code.raw(if is_plain { "link(" } else { "hyperlink(url: " });
            code.string(url);
            code.raw(", ");
            write(code, inlines);
            code.raw(")");
        }
        // Links lead to the left column; what only the translation has gets no link.
        InlineKind::Jump { anchor, inlines, .. }
            if matches!(code.column, Column::Target(beside)
                if !beside.source.anchors.contains(anchor)) =>
        {
            code.in_reference(|code| write(code, inlines));
        }
        InlineKind::Jump { anchor, name, inlines } => {
            code.raw("jump(");
            code.numbered(anchor);
            code.raw(", ");
            if name.is_some() {
                code.numbered_argument("name", name.as_deref());
            }
            code.in_reference(|code| write(code, inlines));
            code.raw(")");
        }
        InlineKind::Image { picture, alt } => {
            code.raw("inline-picture(");
            code.argument("path", Some(&picture_path(picture)));
            code.argument("alt", blocks::described(alt));
            code.raw(")");
        }
        InlineKind::Note { number, anchor, blocks } => {
            code.striking(None, |code| note(code, *number, anchor, Some(blocks)));
        }
        InlineKind::NoteMark { number, anchor } => note(code, *number, anchor, None),
        InlineKind::LineBreak => code.raw("linebreak()"),
    }
}

/// Writes a footnote, or only its mark where its text is elsewhere: at the first mark,
/// and beside the source's text for a translation.
fn note(code: &mut Code<'_>, number: u32, anchor: &str, blocks: Option<&[Block]>) {
    let column = code.column;
    let is_elsewhere = matches!(column, Column::Target(beside)
        if beside.source.anchors.contains(anchor));
    let number_text = number.to_string();
    let Some(blocks) = blocks.filter(|_| !is_elsewhere) else {
        code.raw("note-ref(");
        code.numbered_argument("number", Some(&number_text));
        code.numbered_argument("anchor", Some(anchor));
        code.raw(")");
        return;
    };
    code.raw("note(");
    code.numbered_argument("number", Some(&number_text));
    code.anchor(Some(anchor));
    match column {
        Column::Source(beside) => {
            code.raw("note-pair(");
            code.argument("lang", Some(beside.target.language.as_str()));
            code.numbered_argument("number", Some(&number_text));
            blocks::write(code, blocks);
            code.raw(", ");
            code.in_column(Column::Target(beside), |code| {
                blocks::write(
                    code,
                    beside.notes.get(&number).copied().unwrap_or_default(),
                );
            });
            code.raw(")");
        }
        Column::Only | Column::Target(_) => blocks::write(code, blocks),
    }
    code.raw(")");
}

fn call(code: &mut Code<'_>, function: &str, text: &str) {
    code.raw(function);
    code.raw("(");
    code.words(text);
    code.raw(")");
}

/// Writes what has no text within it, struck where all around it is.
fn leaf(code: &mut Code<'_>, write: impl FnOnce(&mut Code<'_>)) {
    let Some(strike) = code.strike() else { return write(code) };
    code.raw(strike);
    code.raw("(");
    write(code);
    code.raw(")");
}

/// Returns whether some of the text has a line through it.
fn has_struck(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match &inline.kind {
        InlineKind::Struck(_) | InlineKind::Deleted(_) => true,
        kind => has_struck(kind.inner()),
    })
}

fn wrap(code: &mut Code<'_>, function: &str, inner: &[Inline]) {
    code.raw(function);
    code.raw("(");
    write(code, inner);
    code.raw(")");
}
