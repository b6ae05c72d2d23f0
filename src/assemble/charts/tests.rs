//! Charts: what is drawn, and what is said of it.
