//! The time of an observation.
