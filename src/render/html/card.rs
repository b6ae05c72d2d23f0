//! The picture that other sites and messengers show beside a link to a report: its title on the
//! field of the title page.

use crate::assemble::Document;
use crate::model::Colour;
use crate::render::docx;
use crate::syntax::markup::{Markup, Syntax};
use crate::text::wrap::wrap;

/// Its size in dots, as they advise.
pub(super) const WIDTH: u32 = 1200;
pub(super) const HEIGHT: u32 = 630;

const MARGIN: u32 = 80;

/// The sizes of the title, the largest in which it has no more lines than there is room for, and
/// of the other lines.
const SIZES: [u32; 4] = [76, 60, 48, 38];
const ROOM: u32 = 330;
const SMALL: u32 = 28;

/// The width of a letter in hundredths of the size of its type, at least that of bold ones.
const LETTER: u32 = 62;

/// From one dot of the field to the next.
const STEP: u32 = 88;

/// Draws the picture of a document; nothing only if there is no memory for it.
pub(super) fn png(document: &Document, accent: Colour) -> Option<Vec<u8>> {
    docx::png(&svg(document, accent))
}

fn svg(document: &Document, accent: Colour) -> String {
    let cover = &document.cover;
    let is_dark = accent.contrast(Colour::WHITE) >= Colour::MIN_CONTRAST;
    let towards = if is_dark { Colour::WHITE } else { Colour::new(0, 0, 0) };
    let dot = accent.mixed(towards, 11).hex();
    let mut svg = Markup::new(Syntax::Xml);
    svg.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
    svg.attribute("width", &WIDTH.to_string()).attribute("height", &HEIGHT.to_string());
    svg.open("rect").attribute("width", "100%").attribute("height", "100%");
    svg.attribute("fill", &accent.hex()).close();
    for row in 0..8 {
        for column in 0..5 {
            let growth = column + 8 - row;
            let radius = 2 + growth * growth * 34 / 144;
            svg.open("circle")
                .attribute("cx", &(WIDTH - (4 - column) * STEP).to_string())
                .attribute("cy", &(16 + row * STEP).to_string())
                .attribute("r", &radius.to_string())
                .attribute("fill", &dot)
                .close();
        }
    }
    let mut line = |text: &str, at: u32, size: u32, weight: &str| {
        svg.open("text").attribute("x", &MARGIN.to_string());
        svg.attribute("y", &at.to_string()).attribute("font-size", &size.to_string());
        svg.attribute("font-weight", weight).attribute("fill", "#ffffff");
        svg.text(text).close();
    };
    let lines = |text: &str, size: u32| {
        let letters = (WIDTH - 3 * MARGIN) * 100 / (size * LETTER);
        wrap(text, letters as usize)
    };
    // What does not fit is left out whole: half of it would say something else.
    let kicker = lines(&cover.kicker, SMALL);
    for (text, number) in kicker.iter().filter(|_| kicker.len() <= 2).zip(1..) {
        line(text, MARGIN + number * SMALL * 4 / 3, SMALL, "normal");
    }
    let set = SIZES.map(|size| (size, lines(&cover.title, size)));
    let fits = |(size, lines): &&(u32, Vec<String>)| {
        lines.len() <= (ROOM / (size * 6 / 5)) as usize
    };
    let [.., smallest] = &set;
    let (size, title) = set.iter().find(fits).unwrap_or(smallest);
    let pitch = size * 6 / 5;
    let room = (ROOM / pitch) as usize;
    for ((index, text), number) in title.iter().enumerate().take(room).zip(1..) {
        let goes_on = index + 1 == room && title.len() > room;
        let text = if goes_on { format!("{text} …") } else { text.clone() };
        line(&text, MARGIN + SMALL * 7 / 2 + number * pitch, *size, "bold");
    }
    if let Some(organisation) = &cover.organisation
        && let [name] = lines(organisation, SMALL).as_slice()
    {
        line(name, HEIGHT - MARGIN, SMALL, "normal");
    }
    svg.close();
    svg.finish()
}
