//! The library behind komentaras. The modules stand lowest first; each uses only those
//! above it.

pub mod text;
pub mod diagnostic;
pub mod syntax;
pub mod convention;
pub mod evidence;
pub mod model;
pub mod markdown;
pub mod load;
pub mod translation;
pub mod assemble;
pub mod check;
pub mod render;
pub mod compile;
pub mod pipeline;
pub mod review;
pub mod edit;
pub mod serve;
