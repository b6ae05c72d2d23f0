//! What a finished PDF says beyond what Typst can say, and in fewer bytes.
//!
//! Typst has no words for some of what a screen reader needs: where a section or a
//! recommendation ends, what a flag stands for, that a note is read after its paragraph.
//! Templates mark such places (`templates/tags.typ`), and the tags are put right here, once
//! they are written. What is not a tag stays as it is, byte for byte.
//!
//! The file is read as krilla writes it, Typst's library for PDF: objects without space, a
//! table of their places at the end. Nothing else comes here.

mod file;
mod pack;
mod tags;
mod tree;
mod value;

#[cfg(test)]
mod tests;

use file::File;
use tree::Tree;

/// Returns a PDF with its tags put right and its objects packed; `None` if it is not written
/// as Typst writes it.
pub(super) fn finish(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = File::read(bytes)?;
    let mut tree = Tree::read(&file)?;
    tags::put_right(&mut tree);
    tree.write(&mut file);
    Some(pack::pack(&file))
}
