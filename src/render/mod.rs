//! A document in the forms in which it leaves the program.

pub mod chart;
pub mod docx;
pub mod html;
pub mod json;
mod letter;
mod map;
mod template;
pub mod typst;

pub use letter::letter;
pub use map::SourceMap;
pub use template::fill_page;
