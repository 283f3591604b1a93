//! What the parts of the room share: why it says no, and what is due.

use super::{day, ending, note, setback};
use crate::core::book::Book;
use crate::core::given::NotADay;
use crate::rooms::Due;
use chrono::NaiveDate;

/// Why something was not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It isn't said what it is.
    WhatMissing,
    /// The day is missing.
    DayMissing,
    /// A field that should hold a day or a time holds something else.
    NotADay,
    /// The day lies ahead, and shouldn't.
    StillAhead,
    /// The day or time has passed, and shouldn't have.
    Passed,
    /// It isn't said by when the partner will be told.
    TellByMissing,
    /// The note isn't open yet.
    StillSealed,
    /// The record was erased.
    Gone,
}

impl From<NotADay> for Refusal {
    fn from(_: NotADay) -> Self {
        Self::NotADay
    }
}

/// Days to be careful with, setbacks not yet told, notes that open. Nothing after an ending.
pub fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    if ending::has_ended(book) {
        return Vec::new();
    }
    let mut due = setback::due(book, today);
    due.extend(day::due(book, today));
    due.extend(note::due(book, today));
    due
}

#[cfg(test)]
pub(super) mod trial {
    //! A book, a clock and a way to dispatch, for the tests of this room.

    use crate::core::book::Book;
    use crate::core::change::Command;
    use crate::core::now::fixed::{Counting, noon};
    use chrono::NaiveDate;

    pub struct Trial {
        pub ids: Counting,
        pub book: Book,
        pub today: NaiveDate,
    }

    impl Trial {
        pub fn on(today: &str) -> Self {
            Self {
                ids: Counting::default(),
                book: Book::default(),
                today: date(today),
            }
        }

        pub fn dispatch<C: Command>(&mut self, command: C) -> Result<(), C::Refusal> {
            use chrono::Datelike;
            let (year, month, day) = (self.today.year(), self.today.month(), self.today.day());
            let mut now = noon(&mut self.ids, year, month, day);
            let change = command.decide(&self.book, &mut now)?;
            self.book.apply(&change);
            Ok(())
        }
    }

    pub fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }
}
