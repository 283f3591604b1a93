//! Turns promises into a calendar file. A title is the person's own or a neutral one: what was promised stays out of
//! the calendar.

use crate::core::book::Book;
use crate::core::calendar_file::{self, Reminder, neutral_title};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::now::Millis;
use crate::core::promise::Promise;

/// The file's name, which gives nothing away either.
pub const FILE_NAME: &str = "reminders.ics";

/// The calendar file of one promise, or of all that ask for a reminder; nothing when none does. `stamp` is the instant
/// of writing, UTC.
pub fn calendar(book: &Book, only: Option<RecordId>, stamp: Millis) -> Option<String> {
    let reminders: Vec<_> = book
        .all::<Promise>()
        .iter()
        .filter(|(entry, _)| only.is_none_or(|id| entry.id == id))
        .filter_map(|(entry, promise)| reminder(entry, promise, stamp))
        .collect();
    (!reminders.is_empty()).then(|| calendar_file::write(&reminders))
}

fn reminder(entry: &Entry, promise: &Promise, stamp: Millis) -> Option<Reminder> {
    let wish = promise.reminder.as_ref()?;
    if promise.is_joint() || promise.ended.is_some() {
        return None;
    }
    let title = match wish.title.as_str() {
        "" => neutral_title(wish.at),
        own => own,
    };
    promise.days.next(promise.days.starts)?;
    Some(Reminder {
        uid: format!("{}@amends", entry.id),
        sequence: entry.ancestors.len(),
        stamp,
        title: title.to_owned(),
        days: promise.days.clone(),
        at: wish.at,
        alarm_minutes: 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::Command;
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::promise::Door;
    use crate::rooms::promises::form::WritePromise;

    fn file(title: &str, remind_at: &str) -> Option<String> {
        let mut ids = Counting::default();
        let mut book = Book::default();
        let form = WritePromise {
            what: "Ring my sponsor".into(),
            repeat: "daily".into(),
            remind_at: remind_at.into(),
            remind_title: title.into(),
            ..WritePromise::new(Door::Promise)
        };
        let change = form
            .decide(&book, &mut noon(&mut ids, 2026, 11, 23))
            .unwrap();
        book.apply(&change);
        calendar(&book, None, 0)
    }

    #[test]
    fn what_was_promised_stays_out_of_the_calendar() {
        let file = file("", "20:00").unwrap();
        assert!(file.contains("SUMMARY:Evening check\r\n"));
        assert!(!file.contains("sponsor"));
    }

    #[test]
    fn a_title_of_their_own_is_used_as_given() {
        assert!(
            file("Ring M.", "20:00")
                .unwrap()
                .contains("SUMMARY:Ring M.\r\n")
        );
    }

    #[test]
    fn without_a_time_there_is_no_reminder() {
        assert_eq!(file("", ""), None);
    }
}
