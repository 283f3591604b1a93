//! Rehearsing an if–then plan, and which commitments are to be looked at again. The commitments themselves are
//! promises and belong to the `promises` room; a rehearsal hangs on one of them.

use super::words;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::promise::{Door, Promise};
use crate::core::timeline::Line;
use crate::rooms::{Due, promises};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// That a plan was gone through once: the cue seen, the response said. Holds nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rehearsal {}

impl Body for Rehearsal {
    const ROOM: &'static str = "change";
    const KIND: &'static str = "rehearsal";
}

/// Why a rehearsal was not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The plan has no cue to rehearse.
    NoCue,
    /// The record was erased.
    Gone,
}

/// Records that a plan was rehearsed; once a day is enough.
#[derive(Clone, Copy, Debug)]
pub struct Rehearse {
    /// The promise whose plan it is.
    pub promise: RecordId,
}

impl Command for Rehearse {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (_, promise) = book.find::<Promise>(self.promise).ok_or(Refusal::Gone)?;
        if promise.cue.is_empty() {
            return Err(Refusal::NoCue);
        }
        if rehearsals(book, self.promise).last() == Some(&now.today) {
            return Ok(Change::default());
        }
        let entry = Entry::new(now, &Rehearsal::default()).about(self.promise);
        Ok(Change::put(entry))
    }
}

/// The civil days on which a plan was rehearsed, oldest first.
pub fn rehearsals(book: &Book, promise: RecordId) -> Vec<NaiveDate> {
    let all = book.all::<Rehearsal>().into_iter();
    all.filter(|(entry, _)| entry.about.first() == Some(&promise))
        .map(|(entry, _)| entry.day)
        .collect()
}

/// What the person says to themself at the cue: the response, or the promise itself.
pub fn response(promise: &Promise) -> &str {
    if promise.response.is_empty() {
        &promise.what
    } else {
        &promise.response
    }
}

/// Commitments whose day to look again has come. Their own days come due in the `promises` room.
pub fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    promises::due::reviews_due(book, today, |door| door == Door::Commitment)
}

/// How a rehearsal reads.
pub fn rehearsal_line(entry: &Entry, book: &Book) -> Option<Line> {
    entry.read::<Rehearsal>().ok()?;
    let promise = entry.about.first().and_then(|id| book.find::<Promise>(*id));
    let Some((of, promise)) = promise else {
        return Some(Line::new(words::REHEARSED, ""));
    };
    Some(Line::new(words::REHEARSED, promise.what).placed("change", of.id.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::{Counting, noon};
    use crate::rooms::promises::WritePromise;

    fn book(cue: &str, ids: &mut Counting) -> (Book, RecordId) {
        let mut book = Book::default();
        let form = WritePromise {
            what: "Leave the room before I shout".into(),
            cue: cue.into(),
            sort: "counselling".into(),
            review: "2026-12-01".into(),
            repeat: "daily".into(),
            ..WritePromise::new(Door::Commitment)
        };
        let change = form.decide(&book, &mut noon(ids, 2026, 11, 23)).unwrap();
        book.apply(&change);
        let id = change.records().next().unwrap();
        (book, id)
    }

    #[test]
    fn a_plan_is_rehearsed_at_most_once_a_day() {
        let mut ids = Counting::default();
        let (mut book, promise) = book("My voice gets loud", &mut ids);
        for day in [23, 23, 24] {
            let mut now = noon(&mut ids, 2026, 11, day);
            let change = Rehearse { promise }.decide(&book, &mut now).unwrap();
            book.apply(&change);
        }
        assert_eq!(rehearsals(&book, promise).len(), 2);
    }

    #[test]
    fn without_a_cue_there_is_nothing_to_rehearse() {
        let mut ids = Counting::default();
        let (book, promise) = book("", &mut ids);
        let mut now = noon(&mut ids, 2026, 11, 23);
        assert_eq!(
            Rehearse { promise }.decide(&book, &mut now),
            Err(Refusal::NoCue)
        );
    }

    #[test]
    fn erasing_the_commitment_takes_its_rehearsals_along() {
        let mut ids = Counting::default();
        let (mut book, promise) = book("My voice gets loud", &mut ids);
        let mut now = noon(&mut ids, 2026, 11, 23);
        let change = Rehearse { promise }.decide(&book, &mut now).unwrap();
        book.apply(&change);
        let erase = book.erasing(promise);
        book.apply(&erase);
        assert!(book.is_empty());
    }

    #[test]
    fn a_commitment_comes_due_here_on_its_day_to_look_again() {
        let mut ids = Counting::default();
        let (book, promise) = book("My voice gets loud", &mut ids);
        let on = |month, day| due(&book, NaiveDate::from_ymd_opt(2026, month, day).unwrap());
        assert!(on(11, 30).is_empty());
        assert_eq!(on(12, 1)[0].record, promise);
    }
}
