//! What of "Anything left unsaid?" stands open: whether it is to be asked today, and what waits to be told.

use super::unsaid::{Answer, Unsaid};
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::joint;
use crate::core::settings::{self, name::UNSAID};
use crate::core::sorted;
use crate::rooms::time;
use chrono::{NaiveDate, TimeDelta};
use std::sync::Arc;

/// What the person means to tell and hasn't, nearest day first.
pub fn untold(book: &Book) -> Vec<(Arc<Entry>, Unsaid)> {
    let mut found = book.all::<Unsaid>();
    found.retain(|(_, one)| {
        one.answer == Answer::TellBy && one.told.is_none() && one.held_back.is_none()
    });
    sorted::by_key(&mut found, |(_, one)| one.tell_by);
    found
}

/// Whether to ask "Anything left unsaid?" on this day: daily unless weekly (or `off`) was chosen,
/// not again after an answer, and never while the joint tools are closed or after an ending.
pub fn is_asked(book: &Book, today: NaiveDate) -> bool {
    let every = match settings::get(book, UNSAID).as_deref() {
        Some("off") => return false,
        Some("weekly") => 7,
        _ => 1,
    };
    if joint::closed(book).is_some() || time::has_ended(book) {
        return false;
    }
    let last = book
        .all::<Unsaid>()
        .into_iter()
        .map(|(entry, _)| entry.day)
        .max();
    last.is_none_or(|last| today - last >= TimeDelta::days(every))
}

/// Whether the question was answered on this day.
pub fn is_answered(book: &Book, day: NaiveDate) -> bool {
    let all = book.all::<Unsaid>();
    all.iter().any(|(entry, _)| entry.day == day)
}

#[cfg(test)]
mod tests {
    use super::super::unsaid::AnswerUnsaid;
    use super::*;
    use crate::core::change::Command;
    use crate::core::now::fixed::{Counting, noon};

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn it_is_asked_daily_or_weekly_and_not_twice() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        assert!(is_asked(&book, on(23)));
        assert!(!is_answered(&book, on(23)));
        let nothing = AnswerUnsaid::nothing().decide(&book, &mut noon(&mut ids, 2026, 11, 23));
        book.apply(&nothing.unwrap());
        assert!(!is_asked(&book, on(23)) && is_answered(&book, on(23)));
        assert!(is_asked(&book, on(24)));
        for (value, asked_next_day) in [("weekly", false), ("off", false), ("daily", true)] {
            let choose = settings::Choose {
                name: UNSAID,
                value: value.into(),
            };
            let Ok(change) = choose.decide(&book, &mut noon(&mut ids, 2026, 11, 23));
            book.apply(&change);
            assert_eq!(is_asked(&book, on(24)), asked_next_day, "{value}");
            assert_eq!(is_asked(&book, on(30)), value != "off", "{value}");
        }
    }

    #[test]
    fn after_an_ending_it_is_not_asked() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let end = time::ending::End::default();
        let change = end.decide(&book, &mut noon(&mut ids, 2026, 11, 23));
        book.apply(&change.unwrap());
        assert!(!is_asked(&book, on(30)));
    }
}
