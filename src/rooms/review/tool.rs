//! What the parts of the room share: why it says no, and what is due.

use super::look::{self, Look, Stretch};
use super::words;
use crate::core::book::Book;
use crate::core::joint::Closed;
use crate::rooms::{Due, promises, time};
use chrono::{Days, NaiveDate};

/// Why something was not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was rated or written.
    NothingSaid,
    /// It isn't said whether it is the week or the month.
    StretchMissing,
    /// A rating that isn't on the scale.
    BadRating,
    /// There is no change to make a promise of.
    NoChange,
    /// It isn't said how often.
    HowOftenMissing,
    /// The change can't be promised as it stands.
    Promise(promises::tool::Refusal),
    /// The joint tools are closed.
    Closed(Closed),
    /// The partner wrote something less than a month ago.
    TooSoon,
    /// The record was erased.
    Gone,
}

/// Looking back is due a week, or a month, after the last time; at first, that long after the
/// first entry of all. When both are due, the month is enough.
pub fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    if time::has_ended(book) {
        return Vec::new();
    }
    let first = book
        .entries()
        .filter(|entry| entry.room != "settings")
        .min_by_key(|e| e.order());
    let Some(first) = first else {
        return Vec::new();
    };
    let looks = book.all::<Look>();
    let one = |stretch: Stretch| {
        let last = looks.iter().rev().find(|(_, look)| look.covers(stretch));
        let since = last.map_or(first.day, |(entry, _)| entry.day);
        let day = since.checked_add_days(Days::new(stretch.days()))?;
        (day <= today).then(|| Due {
            record: last.map_or(first.id, |(entry, _)| entry.id),
            day,
            what: words::due(stretch).to_owned(),
            path: look::path(stretch).to_owned(),
            markable: false,
        })
    };
    one(Stretch::Month)
        .or_else(|| one(Stretch::Week))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::Command;
    use crate::core::now::fixed::{Counting, noon};
    use crate::rooms::review::look::LookBack;
    use crate::rooms::time::ending::End;
    use chrono::Datelike;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn dispatch<C: Command>(book: &mut Book, ids: &mut Counting, on: &str, command: C)
    where
        C::Refusal: std::fmt::Debug,
    {
        let day = date(on);
        let mut now = noon(ids, day.year(), day.month(), day.day());
        let change = command.decide(book, &mut now).unwrap();
        book.apply(&change);
    }

    fn look(stretch: &str) -> LookBack {
        LookBack {
            stretch: stretch.into(),
            noticed: "x".into(),
            ..LookBack::default()
        }
    }

    #[test]
    fn nothing_is_due_while_nothing_is_written() {
        assert!(due(&Book::default(), date("2026-11-23")).is_empty());
    }

    #[test]
    fn a_week_is_due_after_a_week_and_a_month_covers_it() {
        let mut ids = Counting::default();
        let mut book = Book::default();
        dispatch(&mut book, &mut ids, "2026-11-01", look("week"));
        assert!(due(&book, date("2026-11-07")).is_empty());
        assert_eq!(due(&book, date("2026-11-08"))[0].path, "week");
        let late = due(&book, date("2026-12-05"));
        assert_eq!((late.len(), late[0].path.as_str()), (1, "month"));
        dispatch(&mut book, &mut ids, "2026-12-05", look("month"));
        assert!(due(&book, date("2026-12-11")).is_empty());
        assert_eq!(due(&book, date("2026-12-12"))[0].path, "week");
    }

    #[test]
    fn after_an_ending_nothing_is_due() {
        let mut ids = Counting::default();
        let mut book = Book::default();
        dispatch(&mut book, &mut ids, "2026-11-01", look("week"));
        dispatch(&mut book, &mut ids, "2026-11-02", End::default());
        assert!(due(&book, date("2027-11-08")).is_empty());
    }
}
