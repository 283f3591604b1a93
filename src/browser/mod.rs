//! The only door to the browser: small functions over web-sys that the rest of the app calls.
//! No wording, no rules, no signals.

pub mod chosen_file;
pub mod clipboard;
pub mod clock;
pub mod files;
pub mod mirror;
pub mod page;
pub mod persistence;
pub mod share;
pub mod storage;
pub mod text;
pub mod text_area;
pub mod turn;
pub mod wake_lock;
pub mod worker;
