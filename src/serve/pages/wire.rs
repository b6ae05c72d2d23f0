//! What the program and its typesetter say to each other: pieces of bytes, each after its
//! length. The first of a message is JSON and says which others follow.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read, Write};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::compile::{Content, Input, TypstProblem};
use crate::text::Date;

/// The longest piece that is believed.
const LONGEST: u64 = 1 << 30;

/// A document to set.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Order {
    /// The files that follow: the path, and whether it is text.
    files: Vec<(String, bool)>,
    main: String,
    date: (i32, u8, u8),
    ident: String,
    /// How many font files follow after that.
    fonts: usize,
    /// The families of fonts that are used.
    pub(super) families: Vec<String>,
    /// The drawings that need not be sent again.
    pub(super) known: BTreeSet<String>,
}

/// What came of an order. The drawings that are new follow, in the order of the pages.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Answer {
    /// The pages: digest, width and height of each, and whether its drawing follows.
    Pages(Vec<(String, f64, f64, bool)>),
    /// What Typst says.
    Problems(Vec<TypstProblem>),
}

/// A document that came: what is asked of it, the document, and the files of fonts.
pub(super) type Received = (Order, Input, Vec<Vec<u8>>);

/// Sends a document.
pub(super) fn send(
    out: &mut impl Write,
    input: &Input,
    fonts: &[Arc<[u8]>],
    families: Vec<String>,
    known: BTreeSet<String>,
) -> io::Result<()> {
    let files = input.files.iter();
    let is_text = |content: &Content| matches!(content, Content::Text(_));
    let order = Order {
        files: files.map(|(path, content)| (path.clone(), is_text(content))).collect(),
        main: input.main.clone(),
        date: (input.date.year, input.date.month, input.date.day),
        ident: input.ident.clone(),
        fonts: fonts.len(),
        families,
        known,
    };
    write_json(out, &order)?;
    for content in input.files.values() {
        match content {
            Content::Text(text) => write(out, text.as_bytes())?,
            Content::Bytes(bytes) => write(out, bytes)?,
        }
    }
    for font in fonts {
        write(out, font)?;
    }
    out.flush()
}

/// Receives a document; `None` if there will be none any more.
pub(super) fn receive(from: &mut impl Read) -> io::Result<Option<Received>> {
    let Some(order) = read_json::<Order>(from)? else { return Ok(None) };
    let mut files = BTreeMap::new();
    for (path, is_text) in &order.files {
        let bytes = read(from)?.ok_or(io::ErrorKind::UnexpectedEof)?;
        let content = if *is_text {
            Content::from(String::from_utf8(bytes).map_err(io::Error::other)?)
        } else {
            Content::from(bytes)
        };
        files.insert(path.clone(), content);
    }
    let font = |_| read(from)?.ok_or(io::ErrorKind::UnexpectedEof.into());
    let fonts = (0..order.fonts).map(font).collect::<io::Result<_>>()?;
    let (year, month, day) = order.date;
    let date = Date { year, month, day };
    let input = Input {
        files,
        main: order.main.clone(),
        date,
        ident: order.ident.clone(),
        tells_printed: false,
    };
    Ok(Some((order, input, fonts)))
}

/// Writes a piece.
pub(super) fn write(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    out.write_all(&(bytes.len() as u64).to_le_bytes())?;
    out.write_all(bytes)
}

/// Writes a piece of JSON.
pub(super) fn write_json(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    write(out, &serde_json::to_vec(value)?)
}

/// Reads a piece; `None` at the end.
pub(super) fn read(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    match from.read_exact(&mut length) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let length = u64::from_le_bytes(length);
    let mut bytes = Vec::new();
    if length > LONGEST || from.take(length).read_to_end(&mut bytes)? as u64 != length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Some(bytes))
}

/// Reads a piece of JSON; `None` at the end.
pub(super) fn read_json<T: DeserializeOwned>(
    from: &mut impl Read,
) -> io::Result<Option<T>> {
    let piece = read(from)?;
    piece
        .map(|bytes| serde_json::from_slice(&bytes).map_err(io::Error::other))
        .transpose()
}
