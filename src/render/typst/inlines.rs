//! Runs of text as Typst code.

use crate::assemble::{Inline, InlineKind};
use crate::render::typst::blocks;
use crate::render::typst::code::Code;

/// Writes runs of text as one code block, which joins them.
pub(super) fn write(code: &mut Code, inlines: &[Inline]) {
    code.raw("{");
    for inline in inlines {
        code.at(inline.span, |code| write_one(code, &inline.kind));
        code.raw(";");
    }
    code.raw("}");
}

fn write_one(code: &mut Code, kind: &InlineKind) {
    match kind {
        InlineKind::Text(text) => call(code, "text", text),
        InlineKind::Emphasis(inner) => wrap(code, "emph", inner),
        InlineKind::Strong(inner) => wrap(code, "strong", inner),
        InlineKind::Struck(inner) => wrap(code, "struck", inner),
        InlineKind::Foreign { language, inlines } => {
            code.raw("foreign(");
            code.argument("lang", Some(language.as_str()));
            write(code, inlines);
            code.raw(")");
        }
        InlineKind::Code(text) => call(code, "code", text),
        InlineKind::Link { url, inlines } => {
            code.raw("hyperlink(url: ");
            code.string(url);
            code.raw(", ");
            write(code, inlines);
            code.raw(")");
        }
        InlineKind::Jump { anchor, inlines } => {
            code.raw("jump(");
            code.string(anchor);
            code.raw(", ");
            write(code, inlines);
            code.raw(")");
        }
        InlineKind::Image { path, alt } => {
            code.raw("inline-picture(");
            code.argument("path", Some(&format!("/{path}")));
            code.argument("alt", Some(alt));
            code.raw(")");
        }
        InlineKind::Note { number, anchor, blocks } => {
            code.raw("note(");
            code.argument("number", Some(&number.to_string()));
            code.argument("anchor", Some(anchor));
            blocks::write(code, blocks);
            code.raw(")");
        }
        InlineKind::NoteMark { number, anchor } => {
            code.raw("note-ref(");
            code.argument("number", Some(&number.to_string()));
            code.argument("anchor", Some(anchor));
            code.raw(")");
        }
        InlineKind::LineBreak => code.raw("linebreak()"),
    }
}

fn call(code: &mut Code, function: &str, text: &str) {
    code.raw(function);
    code.raw("(");
    code.string(text);
    code.raw(")");
}

fn wrap(code: &mut Code, function: &str, inner: &[Inline]) {
    code.raw(function);
    code.raw("(");
    write(code, inner);
    code.raw(")");
}
