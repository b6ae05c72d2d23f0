//! The files of pictures that a report shows.

use std::sync::Arc;

pub use crate::syntax::picture::PictureFormat;

/// A file that holds a picture, proven to be one that a document can hold.
///
/// Its words for those who can't see it are not here: they belong to the place that shows
/// it, and to that place's language.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Its path from the project's root.
    pub path: String,
    /// What kind of file it is, as its bytes say; the path's extension agrees.
    pub format: PictureFormat,
    /// Its width as it is shown: dots, or the units of a drawing.
    pub width: f32,
    /// Its height as it is shown, in the same unit.
    pub height: f32,
    /// The file's bytes as they were read.
    pub bytes: Arc<[u8]>,
}

impl Picture {
    /// Returns what stands in a draft where a picture could not be read: an empty frame.
    pub fn missing() -> Self {
        let drawing =
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"40\">\
            <path d=\"M1 1h58v38h-58z\" fill=\"none\" stroke=\"gray\"/></svg>";
        Picture {
            path: "images/missing.svg".to_owned(),
            format: PictureFormat::Svg,
            width: 60.0,
            height: 40.0,
            bytes: Arc::from(&drawing[..]),
        }
    }
}
