//! What the parts of the room share: why it says no, and what is due.

use super::{limit, their_words};
use crate::core::book::Book;
use crate::core::given::NotADay;
use crate::rooms::Due;
use chrono::NaiveDate;

/// Why something was not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Neither what it is about nor their words.
    AboutMissing,
    /// A field that should hold a day holds something else.
    NotADay,
    /// The day they said it lies ahead.
    SaidLater,
    /// The day to look at it again has passed.
    ReviewPassed,
    /// It isn't said how the limit was kept.
    HowMissing,
    /// The "if" is missing.
    CueMissing,
    /// The "then" is missing.
    ResponseMissing,
    /// The record was erased.
    Gone,
}

impl From<NotADay> for Refusal {
    fn from(_: NotADay) -> Self {
        Self::NotADay
    }
}

/// Limits to look at again, and their words that may no longer be needed.
pub fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    let mut due = limit::due(book, today);
    due.extend(their_words::due(book, today));
    due
}
