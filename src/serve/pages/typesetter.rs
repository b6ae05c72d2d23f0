//! The process that sets pages, and nothing else: it reads documents from its input and writes
//! pages to its output.

use std::hash::Hasher as _;
use std::io::{self, Read, Write};

use siphasher::sip128::{Hasher128 as _, SipHasher13};

use crate::compile::{Compiler, Fonts};
use crate::serve::pages::wire::{self, Answer};

/// Sets documents until there are no more. What Typst remembers of one makes the next quick.
pub fn serve(mut input: impl Read, mut output: impl Write) -> io::Result<()> {
    let mut compiler: Option<(Vec<Vec<u8>>, Vec<String>, Compiler)> = None;
    while let Some((order, document, fonts)) = wire::receive(&mut input)? {
        let kept = compiler.take().filter(|(known, families, _)| {
            *known == fonts && *families == order.families
        });
        let (_, _, typst) = compiler.insert(kept.unwrap_or_else(|| {
            let families: Vec<&str> = order.families.iter().map(String::as_str).collect();
            let with = Fonts::embedded().with_bytes(fonts.iter().cloned(), &families);
            (fonts, order.families.clone(), Compiler::new(&with))
        }));
        match typst.pages(&document) {
            Ok(pages) => {
                let digests: Vec<String> =
                    pages.iter().map(|it| digest(&it.svg)).collect();
                let is_new = |digest: &String| !order.known.contains(digest);
                let told = pages.iter().zip(&digests).map(|(page, digest)| {
                    (digest.clone(), page.width, page.height, is_new(digest))
                });
                wire::write_json(&mut output, &Answer::Pages(told.collect()))?;
                for (page, _) in pages.iter().zip(&digests).filter(|(_, it)| is_new(it)) {
                    wire::write(&mut output, page.svg.as_bytes())?;
                }
            }
            Err(problems) => wire::write_json(&mut output, &Answer::Problems(problems))?,
        }
        output.flush()?;
    }
    Ok(())
}

/// Returns what tells a drawing from all others. Typst's own hash of a page has the places of
/// its text in it.
fn digest(svg: &str) -> String {
    let mut hasher = SipHasher13::new();
    hasher.write(svg.as_bytes());
    format!("{:032x}", hasher.finish128().as_u128())
}
