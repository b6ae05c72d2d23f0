//! The preview and the translator's desk: a report in a browser on the same machine, renewed
//! at each save.
//!
//! ```text
//! watch ─▶ Session: the newest reading, and what is shown of it
//!             ▲
//! socket ─▶ http ─▶ access (who may ask) ─▶ view │ pages │ desk ─▶ Response
//! ```
//!
//! - [`session`]: the state of one report that is served. One [`Session`] behind one lock: a
//!   request and a renewal never see each other's halves. [`Session::read`] reads the report
//!   anew and shows it; whatever writes to the report calls it afterwards. What is found in
//!   it follows ([`Checked`]), and browsers ask a second time.
//! - [`http`]: from a [`Request`] to a [`Response`], without a socket. Each group of
//!   addresses is a function `respond(&mut Session, &Request) -> Option<Reply>`, `None`
//!   for an address that is not one of its own: [`view`] (the author's view), [`pages`] (the
//!   pages of the PDF), [`insert`] (what can be inserted), [`desk`]. What takes long, such as
//!   reading a large file or writing one to be downloaded, is done without the session
//!   ([`Reply`](http::Reply)), so that nobody else waits for it.
//!   Whoever gets there has been let in by [`access`]; a `POST` carries the page's token.
//! - [`socket`]: the one file that knows sockets.
//! - [`watch`]: notices saves. It does not wait; who calls it does.
//! - [`assets`]: the fixed files of the pages, in `templates/preview/`. `page.html.hbs` is the
//!   frame of every page, `preview.js` what all pages do (events, messages, `post`), and each
//!   page has a module of its own (`view.js`). That of the desk has many parts, listed in
//!   `desk.js`.
//!
//! No address maps to a path of the disk: what is served is compiled in, or comes from the
//! snapshot in memory.

pub mod access;
mod assets;
mod carried;
pub mod desk;
pub mod http;
pub mod insert;
mod page;
pub mod pages;
mod reading;
pub mod session;
pub mod socket;
pub mod view;
pub mod watch;

pub use access::Access;
pub use http::{Body, Request, Response};
pub use session::{Checked, Editor, Session, Settings, Typesetter};

#[cfg(test)]
mod tests;
