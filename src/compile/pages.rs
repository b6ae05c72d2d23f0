//! The pages of a document as drawings, for screens.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rayon::prelude::*;
use typst::diag::Warned;
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

use crate::compile::TypstProblem;
use crate::compile::pdf::problem;
use crate::compile::world::World;

/// A page as a drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnPage {
    /// Its width in points.
    pub width: f64,
    /// Its height in points.
    pub height: f64,
    /// The drawing: SVG in which letters are shapes.
    pub svg: String,
}

/// Draws the pages of the document of a world. A panic within Typst becomes a problem.
pub(super) fn draw(world: &World) -> Result<Vec<DrawnPage>, Vec<TypstProblem>> {
    catch_unwind(AssertUnwindSafe(|| {
        let Warned { output, .. } = typst::compile::<PagedDocument>(world);
        let document = output.map_err(|errors| {
            errors.iter().map(|it| problem(world, it)).collect::<Vec<_>>()
        })?;
        let options = SvgOptions { render_bleed: false, pretty: false };
        let pages = document.pages().par_iter().map(|page| DrawnPage {
            width: page.frame.width().to_pt(),
            height: page.frame.height().to_pt(),
            svg: typst_svg::svg(page, &options),
        });
        Ok(pages.collect())
    }))
    .unwrap_or_else(|_| Err(vec![TypstProblem::of_program("Typst panicked".to_owned())]))
}
