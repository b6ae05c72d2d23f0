//! The objects of a PDF as Typst writes it.

use std::borrow::Cow;

use crate::compile::finish::value;

/// The objects of a PDF.
#[derive(Debug)]
pub(super) struct File<'f> {
    /// What is before the first object: the version.
    pub(super) head: &'f [u8],
    /// The objects in the order of the file, with their numbers.
    pub(super) objects: Vec<(usize, Object<'f>)>,
    /// The dictionary that says where to begin.
    pub(super) trailer: &'f [u8],
    /// How many numbers there are, with that of the free object 0.
    pub(super) size: usize,
}

/// An object of a PDF.
#[derive(Debug)]
pub(super) enum Object<'f> {
    /// A stream, from its number to its end.
    Stream(&'f [u8]),
    /// Any other value.
    Value(Cow<'f, [u8]>),
}

const TABLE_LINE: usize = 20;

impl<'f> File<'f> {
    /// Reads a file.
    pub(super) fn read(bytes: &'f [u8]) -> Option<Self> {
        let end = bytes.trim_ascii_end().strip_suffix(b"%%EOF")?.trim_ascii_end();
        let digits = end.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let table_at = value::number(end.get(end.len() - digits..)?)?;
        let table = bytes.get(table_at..)?.strip_prefix(b"xref\n0 ")?;
        let (size, lines) =
            table.split_at_checked(table.iter().position(|byte| *byte == b'\n')?)?;
        let size = value::number(size)?;
        let (lines, trailer) =
            lines.get(1..)?.split_at_checked(size.checked_mul(TABLE_LINE)?)?;
        let trailer = trailer.strip_prefix(b"trailer\n")?;
        let mut places = Vec::with_capacity(size);
        for (number, line) in lines.chunks(TABLE_LINE).enumerate() {
            if line.get(17) == Some(&b'n') {
                places.push((value::number(line.get(..10)?)?, number));
            }
        }
        places.sort_unstable();
        let mut objects = Vec::with_capacity(size);
        for (index, (from, number)) in places.iter().enumerate() {
            let to = places.get(index + 1).map_or(table_at, |(next, _)| *next);
            objects.push((*number, Object::read(bytes.get(*from..to)?)?));
        }
        let head = bytes.get(..places.first()?.0)?;
        Some(File { head, objects, trailer, size })
    }
}

impl<'f> Object<'f> {
    fn read(bytes: &'f [u8]) -> Option<Self> {
        let bytes = bytes.trim_ascii_end();
        let body = bytes.strip_suffix(b"endobj")?.trim_ascii_end();
        if body.ends_with(b"endstream") {
            return Some(Object::Stream(bytes));
        }
        let start = body.iter().position(|byte| *byte == b'\n')?;
        Some(Object::Value(Cow::Borrowed(body.get(start + 1..)?)))
    }
}
