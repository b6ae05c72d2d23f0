//! A report as plain data: what its authors wrote, read and typed, but not yet
//! numbered or filled with figures.

mod block;
mod chapter;
mod colour;
mod inline;
mod manifest;
mod memory;
mod named;
pub mod path;
mod picture;
mod placeholder;
mod project;
mod register;
mod terms;
pub mod visit;

pub use block::{
    Alignment, Block, BlockKind, Directive, DirectiveKind, Drawn, Image, List, ListItem,
    Table, Width,
};
pub use chapter::{Chapter, ChapterKind, ChapterText, Footnote};
pub use colour::Colour;
pub use inline::{Inline, InlineKind, LinkTarget};
pub use manifest::{
    Exemption, FontFile, Layout, Localized, Logo, Manifest, Organisation, Site,
    WordLimits,
};
pub use memory::{
    CodeRole, InlineCode, Kept, Memory, SegmentKind, SegmentPart, SegmentText, Unit,
};
pub use named::{Name, Named};
pub use picture::{Picture, PictureFormat};
pub use placeholder::{Case, Citation, Locator, Placeholder, Reference};
pub use project::{Project, ReferenceDocument};
pub use register::{
    CountQuery, Grouping, Member, Observation, Register, RegisterKind, RegisterQuery,
    Registers, Role, RowTexts, Status,
};
pub use terms::{Term, TermBase};
