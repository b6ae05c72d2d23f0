//! Zip archives: reports sent by e-mail, Word files, electronic books.
//!
//! Nothing of them touches the disk. An archive is refused whole if an entry leads out of
//! it, is a link or encrypted, or if it unpacks to more than is allowed: half of what
//! somebody sent would be worse than nothing.

use std::fmt::Display;
use std::io::{Cursor, Read as _, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, System, ZipArchive};

/// The most entries that an archive may have.
const MAX_ENTRIES: usize = 10_000;

/// How strongly entries are compressed. Higher levels take several times as long and save
/// one part in a hundred.
const LEVEL: i64 = 6;

/// A file of an archive: its path, with `/` between folders, and its bytes.
pub type Entry = (String, Vec<u8>);

/// Why an archive is refused.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadArchive {
    /// It is no zip archive, or a damaged one; what the reader says.
    #[error("{0}")]
    Damaged(String),
    /// An entry is encrypted.
    #[error("`{0}` is encrypted")]
    Encrypted(String),
    /// An entry is a link.
    #[error("`{0}` is a link")]
    Link(String),
    /// An entry leads out of the archive.
    #[error("`{0}` leads out of the archive")]
    Outside(String),
    /// Two entries have one path: programs differ in which they take.
    #[error("two entries with one path")]
    Twice,
    /// It unpacks to more than is allowed.
    #[error("too large")]
    TooLarge,
}

impl BadArchive {
    /// Returns the word that selects the text of a message.
    pub fn kind(&self) -> &'static str {
        match self {
            BadArchive::Damaged(_) => "damaged",
            BadArchive::Encrypted(_) => "encrypted",
            BadArchive::Link(_) => "link",
            BadArchive::Outside(_) => "outside",
            BadArchive::Twice => "twice",
            BadArchive::TooLarge => "too-large",
        }
    }

    /// Returns the entry that is to blame; empty if it is the whole.
    pub fn entry(&self) -> &str {
        match self {
            BadArchive::Encrypted(name)
            | BadArchive::Link(name)
            | BadArchive::Outside(name) => name,
            BadArchive::Damaged(_) | BadArchive::Twice | BadArchive::TooLarge => "",
        }
    }
}

/// Returns the files of an archive in its order, if all of them together have at most so
/// many bytes.
pub fn unpack(bytes: &[u8], limit: u64) -> Result<Vec<Entry>, BadArchive> {
    let damaged = |error: &dyn Display| BadArchive::Damaged(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged(&e))?;
    if archive.len() > MAX_ENTRIES {
        return Err(BadArchive::TooLarge);
    }
    if archive.has_duplicate_names() {
        return Err(BadArchive::Twice);
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut left = limit;
    for index in 0..archive.len() {
        // Raw first: of an encrypted entry nothing else can be asked.
        let raw = archive.by_index_raw(index).map_err(|e| damaged(&e))?;
        let name = raw.name().map_err(|e| damaged(&e))?.into_owned();
        if raw.is_symlink() {
            return Err(BadArchive::Link(name));
        }
        if raw.encrypted() {
            return Err(BadArchive::Encrypted(name));
        }
        // `\` parts folders and `:` ends the name of a drive on Windows alone, so a name with
        // them would lead elsewhere there than here.
        let leads_out = raw.enclosed_name().is_none()
            || name.starts_with('/')
            || name.contains(['\\', ':'])
            || name.split('/').any(|part| part == "..");
        if leads_out {
            return Err(BadArchive::Outside(name));
        }
        let is_folder = raw.is_dir();
        drop(raw);
        if is_folder {
            continue;
        }
        let entry = archive.by_index(index).map_err(|e| damaged(&e))?;
        // What an entry says of its size need not be true, so it is read one byte further
        // than is allowed: more is an archive that was made to fill the memory.
        let mut content = Vec::new();
        entry.take(left + 1).read_to_end(&mut content).map_err(|e| damaged(&e))?;
        left = left.checked_sub(content.len() as u64).ok_or(BadArchive::TooLarge)?;
        entries.push((name, content));
    }
    Ok(entries)
}

/// Returns whether an archive has an entry; what is no archive has none.
pub fn has(bytes: &[u8], name: &str) -> bool {
    let archive = ZipArchive::new(Cursor::new(bytes));
    archive.is_ok_and(|archive| archive.index_for_name(name).is_some())
}

/// Returns files as an archive, the same bytes on every machine and day.
pub fn pack(entries: &[Entry]) -> Vec<u8> {
    pack_after(&[], entries)
}

/// Returns files as an archive, some of them first and not compressed, as a format may
/// want it so that its kind is seen without unpacking.
pub fn pack_after(stored: &[Entry], entries: &[Entry]) -> Vec<u8> {
    /// Why writing can't fail.
    const INFALLIBLE: &str = "the archive is written to memory";
    // 1 January 1980, the earliest that zip knows, is the date of every entry; the system is
    // named, or the archive would say on which one it was made.
    let options = SimpleFileOptions::default().system(System::Unix);
    let plain = options.compression_method(CompressionMethod::Stored);
    let compressed = options
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let all = stored.iter().map(|entry| (entry, plain));
    for ((name, content), options) in
        all.chain(entries.iter().map(|entry| (entry, compressed)))
    {
        writer.start_file(name.as_str(), options).expect(INFALLIBLE);
        writer.write_all(content).expect(INFALLIBLE);
    }
    writer.finish().expect(INFALLIBLE).into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_found_without_unpacking() {
        let archive = zip(&[("a/b", b"x")]);
        assert!(has(&archive, "a/b") && !has(&archive, "b") && !has(b"PK", "a/b"));
    }

    fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let owned =
            entries.iter().map(|(name, content)| ((*name).to_owned(), content.to_vec()));
        pack(&owned.collect::<Vec<_>>())
    }

    #[test]
    fn what_is_packed_is_unpacked_in_its_order() {
        let entry = |name: &str| (name.to_owned(), name.repeat(100).into_bytes());
        let entries = [entry("b/šeima.xml"), entry("a"), entry("b/a")];
        let first = [entry("mimetype")];
        let packed = pack_after(&first, &entries);
        assert_eq!(packed, pack_after(&first, &entries));
        // Where those who look for it without unpacking look: the EPUB Open Container Format.
        assert_eq!(&packed[30..46], b"mimetypemimetype");
        let unpacked = unpack(&packed, u64::MAX - 1).unwrap();
        assert_eq!(unpacked, [&first[..], &entries[..]].concat());
    }

    #[test]
    fn an_archive_that_means_harm_is_refused() {
        for name in ["../a", "/a", "a/../../b", "C:\\a", "a\\..\\..\\b"] {
            let refused = unpack(&zip(&[(name, b"1")]), 100).unwrap_err();
            assert_eq!((refused.kind(), refused.entry()), ("outside", name));
        }
        let large = zip(&[("a", &[0; 2000]), ("b", &[0; 2000])]);
        assert!(large.len() < 400 && unpack(&large, 4000).is_ok());
        assert_eq!(unpack(&large, 3999), Err(BadArchive::TooLarge));
        let many: Vec<_> = (0..=MAX_ENTRIES).map(|n| (n.to_string(), vec![])).collect();
        assert_eq!(unpack(&pack(&many), 100), Err(BadArchive::TooLarge));
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.add_symlink("a", "/etc/passwd", SimpleFileOptions::default()).unwrap();
        let link = writer.finish().unwrap().into_inner();
        assert_eq!(unpack(&link, 100), Err(BadArchive::Link("a".to_owned())));
        for bytes in [b"".as_slice(), b"PK\x03\x04", &zip(&[("a", b"1")])[..20]] {
            assert_eq!(unpack(bytes, 100).unwrap_err().kind(), "damaged");
        }
    }

    #[test]
    fn two_entries_with_one_path_are_refused() {
        // The writer refuses too: the second is renamed in the bytes.
        let mut bytes = zip(&[("aaaa1", b"1"), ("aaaa2", b"2")]);
        let places: Vec<usize> = (0..bytes.len() - 4)
            .filter(|at| bytes[*at..].starts_with(b"aaaa2"))
            .collect();
        assert_eq!(places.len(), 2);
        for at in places {
            bytes[at + 4] = b'1';
        }
        assert_eq!(unpack(&bytes, 100), Err(BadArchive::Twice));
    }
}
