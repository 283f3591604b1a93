//! The pure heart of the app: what is written, how it changes, how it is kept and read.
//! Nothing here knows Leptos, a browser, the clock, randomness or a particular room;
//! those are passed in (see [`now::Now`], [`ports`]).

/// The letter engine, a package of its own so that it can be compiled for speed.
pub use apology;

pub mod backup;
pub mod body;
pub mod book;
pub mod boundary;
pub mod calendar_file;
pub mod change;
pub mod conflict;
pub mod csv;
pub mod desk;
pub mod diff;
pub mod entry;
pub mod given;
pub mod id;
pub mod joint;
pub mod month;
pub mod now;
pub mod opening;
pub mod passphrase;
pub mod ports;
pub mod promise;
pub mod quoted;
pub mod recovery_code;
pub mod recurrence;
pub mod saved;
pub mod sealed;
pub mod search;
pub mod settings;
pub mod sorted;
pub mod stem;

pub mod timeline;
pub mod touches;
