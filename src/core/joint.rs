//! Whether the joint tools (those that involve the partner) are open, and if not, why.
//! Which tools are joint is for the rooms to say.

use super::book::Book;
use super::{boundary, settings};

/// Why the joint tools are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// The partner asked for no contact.
    NoContact,
    /// The person works on their own side only.
    OwnSideOnly,
}

/// Why the joint tools are closed, if they are. "No contact" is named first.
pub fn closed(book: &Book) -> Option<Closed> {
    if boundary::no_contact(book) {
        Some(Closed::NoContact)
    } else if settings::is_on(book, settings::name::OWN_SIDE_ONLY) {
        Some(Closed::OwnSideOnly)
    } else {
        None
    }
}
