//! Charts as SVG: well-formed, the same each time, with every word in it.
