//! The pages of a document as drawings, for screens.

use std::collections::HashMap;
use std::hash::{Hash as _, Hasher as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

use rayon::prelude::*;
use siphasher::sip128::{Hasher128 as _, SipHasher13};
use typst::diag::Warned;
use typst_layout::{Page, PagedDocument};
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
    /// What tells its drawing from all others.
    pub digest: String,
    /// The drawing: SVG in which letters are shapes. None if it is known to whoever asked.
    pub svg: Option<String>,
}

/// The digests of drawings by what Typst says of their pages. Where that is the same, so is the
/// drawing; where it is not, the drawing may still be: Typst knows where in its source text stands.
pub(super) type Digests = HashMap<u128, String>;

/// Draws the pages of the document of a world, but for those whose digests are known. A panic
/// within Typst becomes a problem.
pub(super) fn draw(
    world: &World,
    digests: &mut Digests,
    is_known: &(dyn Fn(&str) -> bool + Sync),
) -> Result<Vec<DrawnPage>, Vec<TypstProblem>> {
    catch_unwind(AssertUnwindSafe(|| {
        let Warned { output, .. } = typst::compile::<PagedDocument>(world);
        let document = output.map_err(|errors| {
            errors.iter().map(|it| problem(world, it)).collect::<Vec<_>>()
        })?;
        let options = SvgOptions { render_bleed: false, pretty: false };
        let drawn: Vec<(u128, DrawnPage)> = document
            .pages()
            .par_iter()
            .map(|page| {
                let hash = hash(page);
                let (digest, svg) = match digests.get(&hash) {
                    Some(digest) if is_known(digest) => (digest.clone(), None),
                    _ => {
                        let svg = typst_svg::svg(page, &options);
                        let digest = digest(&svg);
                        let svg = (!is_known(&digest)).then_some(svg);
                        (digest, svg)
                    }
                };
                let (width, height) = (page.frame.width(), page.frame.height());
                let (width, height) = (width.to_pt(), height.to_pt());
                (hash, DrawnPage { width, height, digest, svg })
            })
            .collect();
        digests.retain(|_, digest| is_known(digest));
        digests.extend(drawn.iter().map(|(hash, page)| (*hash, page.digest.clone())));
        Ok(drawn.into_iter().map(|(_, page)| page).collect())
    }))
    .unwrap_or_else(|_| Err(vec![TypstProblem::of_program("Typst panicked".to_owned())]))
}

fn hash(page: &Page) -> u128 {
    let mut hasher = SipHasher13::new();
    page.hash(&mut hasher);
    hasher.finish128().as_u128()
}

/// Returns what tells a drawing from all others.
fn digest(svg: &str) -> String {
    let mut hasher = SipHasher13::new();
    hasher.write(svg.as_bytes());
    format!("{:032x}", hasher.finish128().as_u128())
}
