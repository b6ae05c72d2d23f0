//! The process that sets pages, and nothing else: it reads documents from its input and writes
//! pages to its output.

use std::io::{self, Read, Write};

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
        match typst.pages(&document, &|digest| order.known.contains(digest)) {
            Ok(pages) => {
                let told = pages
                    .iter()
                    .map(|it| (it.digest.clone(), it.width, it.height, it.svg.is_some()));
                wire::write_json(&mut output, &Answer::Pages(told.collect()))?;
                for svg in pages.iter().filter_map(|page| page.svg.as_deref()) {
                    wire::write(&mut output, svg.as_bytes())?;
                }
            }
            Err(problems) => wire::write_json(&mut output, &Answer::Problems(problems))?,
        }
        output.flush()?;
    }
    Ok(())
}
