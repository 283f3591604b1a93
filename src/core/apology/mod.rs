//! The apology engine: reads a letter and says where it takes back what it gives, and which parts of an apology it
//! holds. Pure text in, findings out; no clock, no storage, no browser. Start at [`read`], then `reader`.
//!
//! `finding` and `components` are what comes out, `utf16` turns byte positions into the units a view counts in.

pub mod components;
pub mod finding;
mod reader;
pub mod utf16;

pub use components::{Component, ComponentReading, ComponentState, Components};
pub use finding::{Category, Evidence, Finding, Severity, Span, Suggestion};
pub use reader::{Reader, Reading};

/// Reads a whole letter once. A view that reads after every keystroke keeps a [`Reader`] instead.
pub fn read(text: &str) -> Reading {
    Reader::new().read(text)
}
