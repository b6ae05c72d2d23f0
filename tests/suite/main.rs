//! The tests of the whole program. One binary, because Typst is large and each further one
//! would link it again.
//!
//! Expected texts stand in the source and are rewritten by `SNAPSHOTS=overwrite cargo test`.

#![allow(
    clippy::disallowed_methods,
    clippy::format_collect,
    clippy::print_stderr,
    clippy::string_add,
    clippy::unwrap_used,
    reason = "tests prepare folders and texts, say what they skip, and have failed where they \
              can't go on"
)]

mod programs;
mod project;
mod changes;
mod random;
mod packages;
mod sent;
mod site;
mod slips;
mod twice;
mod outdated;
mod specs;
mod misled;
mod plain;
mod preview;
mod preview_add;
mod preview_alive;
mod half_saved;
mod preview_bad;
mod preview_client;
mod preview_columns;
mod planted;
mod pages;
mod places;
mod cells;
mod load;
mod bad_input;
mod bad_settings;
mod templates;
mod images;
mod bad_data;
mod confidential;
mod privacy;
mod protection;
mod contexts;
mod contrasts;
mod references;
mod lists;
mod registers;
mod registers_printed;
mod profiles;
mod register_commands;
mod units;
mod implicit;
mod hostile;
mod markdown;
mod marks;
mod patterns;
mod pathological;
mod draft_lists;
mod drafts;
mod terminal;
mod questions;
mod every_mistake;
mod json;
mod kinds;
mod neutral_names;
mod origins;
mod trace;
mod white;
mod word;
mod word_file;
mod word_pages;
mod word_random;
mod word_reference;
mod transfer;
mod elsewhere;
mod carried;
mod comments;
mod overview;
mod chapters;
mod other_typst;
mod outputs;
mod package;
mod front_matter;
mod fix;
mod faults;
mod same_bytes;
mod cli;
mod fonts;
mod help;
mod init;
mod pdf;
mod fit;
mod foreign;
mod tags;
mod parallel;
mod languages;
mod between;
mod counterparts;
mod figures;
mod unseen;
mod defaults;
mod add;
mod remedies;
mod remedies_chapters;
mod fixes;
mod words;
mod workbooks;
mod memory;
mod moved;
mod named_elsewhere;
mod together;
mod instead;
mod integrity;
mod unread;
mod advice;
mod at_a_glance;
mod lost;
mod leftovers;
mod conflicts;
mod bibliography;
mod rounds;
mod import;
mod desk;
mod exchange;
mod split;
mod stories;
mod style;
mod terms;
mod reading;
mod readme;
mod evidence;
mod renamed;
mod reword;
mod report;
mod review;
mod properties;
mod tidy;
mod licences;
mod years;
mod value_case;
