//! Writes a PDF whose objects are packed: all but streams are compressed, many together, as PDF
//! has it since version 1.5.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use crate::compile::finish::file::{File, Object};
use crate::compile::finish::value;

/// How many objects are compressed together. More are smaller by a few bytes, but a reader
/// unpacks all of them to see one.
const TOGETHER: usize = 500;

/// Of ten; what is above takes more time than it saves bytes.
const LEVEL: u32 = 5;

/// Where an object is.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// Nowhere.
    Free,
    /// In the file, from a byte.
    At(usize),
    /// Packed: the number of the stream of objects, and which of these it is.
    In(usize, usize),
}

/// Writes a file with its objects packed.
pub(super) fn pack(file: &File<'_>) -> Vec<u8> {
    let mut out = file.head.to_vec();
    let mut places = vec![Place::Free; file.size];
    let mut values: Vec<(usize, &[u8])> = Vec::with_capacity(file.objects.len());
    for (number, object) in &file.objects {
        match object {
            Object::Stream(bytes) => {
                places[*number] = Place::At(out.len());
                out.extend_from_slice(bytes);
                out.push(b'\n');
            }
            Object::Value(bytes) => values.push((*number, bytes)),
        }
    }
    for together in values.chunks(TOGETHER) {
        let stream = places.len();
        let (mut index, mut bodies) = (String::new(), Vec::new());
        for (position, (number, body)) in together.iter().enumerate() {
            places[*number] = Place::In(stream, position);
            index.push_str(&format!("{number} {} ", bodies.len()));
            bodies.extend_from_slice(body);
            bodies.push(b'\n');
        }
        let data = [index.as_bytes(), &bodies].concat();
        let entries = format!("/Type/ObjStm/N {}/First {}", together.len(), index.len());
        places.push(Place::At(out.len()));
        write_stream(&mut out, stream, &entries, &data);
    }
    let table = places.len();
    let start = out.len();
    places.push(Place::At(start));
    write_stream(&mut out, table, &table_entries(file, places.len()), &lines(&places));
    out.extend_from_slice(format!("startxref\n{start}\n%%EOF").as_bytes());
    out
}

/// How many bytes of the table say where an object is, and which in a stream of objects.
const WIDTHS: [usize; 2] = [4, 2];
const LINE: usize = 1 + WIDTHS[0] + WIDTHS[1];

fn table_entries(file: &File<'_>, size: usize) -> String {
    let mut entries = format!(
        "/Type/XRef/Size {size}/W[1 {} {}]\
         /DecodeParms<</Predictor 12/Columns {LINE}>>",
        WIDTHS[0], WIDTHS[1]
    );
    for (name, entry) in value::entries(file.trailer).unwrap_or_default() {
        if name != b"Size" {
            let (name, entry) =
                (String::from_utf8_lossy(name), String::from_utf8_lossy(entry));
            entries.push_str(&format!("/{name} {entry}"));
        }
    }
    entries
}

/// Returns the table of places, each line as the difference from the one before, which is
/// nearly nothing when compressed.
fn lines(places: &[Place]) -> Vec<u8> {
    let mut lines = Vec::with_capacity(places.len() * (LINE + 1));
    let mut before = [0; LINE];
    for place in places {
        let (kind, place, index) = match place {
            Place::Free => (0, 0, usize::from(u16::MAX)),
            Place::At(place) => (1, *place, 0),
            Place::In(stream, index) => (2, *stream, *index),
        };
        let mut line = [0; LINE];
        line[0] = kind;
        line[1..=WIDTHS[0]]
            .copy_from_slice(&place.to_be_bytes()[size_of::<usize>() - WIDTHS[0]..]);
        line[1 + WIDTHS[0]..]
            .copy_from_slice(&index.to_be_bytes()[size_of::<usize>() - WIDTHS[1]..]);
        // The predictor "up" of PNG.
        lines.push(2);
        lines.extend(
            line.iter()
                .zip(before)
                .map(|(now, before): (&u8, u8)| now.wrapping_sub(before)),
        );
        before = line;
    }
    lines
}

fn write_stream(out: &mut Vec<u8>, number: usize, entries: &str, data: &[u8]) {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    encoder.write_all(data).expect("memory takes everything");
    let data = encoder.finish().expect("memory takes everything");
    let head = format!(
        "{number} 0 obj\n<<{entries}/Filter/FlateDecode/Length {}>>\nstream\n",
        data.len()
    );
    out.extend_from_slice(head.as_bytes());
    out.extend_from_slice(&data);
    out.extend_from_slice(b"\nendstream\nendobj\n");
}
