//! Notes to one's later self. A note stays closed until its day; opening it is recorded, so that
//! the timeline shows its text only from then on.

use super::tool::Refusal;
use super::words;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::timeline::Line;
use crate::rooms::Due;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it says.
    pub text: String,
    /// The civil day from which it can be opened.
    pub opens: NaiveDate,
    /// The civil day on which it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<NaiveDate>,
}

impl Body for Note {
    const ROOM: &'static str = "time";
    const KIND: &'static str = "note";
}

/// Writes a note and closes it.
#[derive(Clone, Debug, Default)]
pub struct WriteNote {
    /// What it says.
    pub text: String,
    /// The civil day from which it can be opened.
    pub opens: String,
}

impl Command for WriteNote {
    type Refusal = Refusal;

    fn decide(self, _: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let text = given::words(&self.text).ok_or(Refusal::WhatMissing)?;
        let opens = given::day(&self.opens)?.ok_or(Refusal::DayMissing)?;
        if opens <= now.today {
            return Err(Refusal::Passed);
        }
        Ok(Change::put(Entry::new(
            now,
            &Note {
                text,
                opens,
                opened: None,
            },
        )))
    }
}

/// Moves the day from which a closed note can be opened.
#[derive(Clone, Debug)]
pub struct MoveNote {
    /// The note.
    pub record: RecordId,
    /// The civil day from which it can be opened.
    pub opens: String,
}

impl Command for MoveNote {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut note) = book.find::<Note>(self.record).ok_or(Refusal::Gone)?;
        let opens = given::day(&self.opens)?.ok_or(Refusal::DayMissing)?;
        if opens <= now.today {
            return Err(Refusal::Passed);
        }
        if note.opened.is_some() || note.opens == opens {
            return Ok(Change::default());
        }
        note.opens = opens;
        Ok(Change::put(entry.revised(now, &note)))
    }
}

/// Opens a note whose day has come.
#[derive(Clone, Copy, Debug)]
pub struct OpenNote {
    /// The note.
    pub record: RecordId,
}

impl Command for OpenNote {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut note) = book.find::<Note>(self.record).ok_or(Refusal::Gone)?;
        if note.opens > now.today {
            return Err(Refusal::StillSealed);
        }
        if note.opened.is_some() {
            return Ok(Change::default());
        }
        note.opened = Some(now.today);
        Ok(Change::put(entry.revised(now, &note)))
    }
}

/// Notes whose day has come and that are still closed.
pub(super) fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    let one = |(entry, note): (Arc<Entry>, Note)| {
        (note.opened.is_none() && note.opens <= today).then(|| Due {
            record: entry.id,
            day: note.opens,
            what: words::NOTE_OPENS.to_owned(),
            path: entry.id.to_string(),
            markable: false,
        })
    };
    book.all::<Note>().into_iter().filter_map(one).collect()
}

/// How a note reads: its text only once it was opened.
pub fn line(entry: &Entry, _: &Book) -> Option<Line> {
    let note: Note = entry.read().ok()?;
    Some(match note.opened {
        Some(_) => Line::new(words::NOTE, note.text),
        None => Line::new(words::NOTE_CLOSED, ""),
    })
}

#[cfg(test)]
mod tests {
    use super::super::tool::trial::{Trial, date};
    use super::*;

    #[test]
    fn a_note_opens_on_its_day_and_shows_its_text_only_then() {
        let mut trial = Trial::on("2026-11-23");
        let note = WriteNote {
            text: "You chose this".into(),
            opens: "2026-11-23".into(),
        };
        assert_eq!(trial.dispatch(note.clone()), Err(Refusal::Passed));
        trial
            .dispatch(WriteNote {
                opens: "2027-01-01".into(),
                ..note
            })
            .unwrap();
        let record = trial.book.last::<Note>().unwrap().0.id;
        let reads = |trial: &Trial| {
            line(trial.book.get(record).unwrap(), &trial.book)
                .unwrap()
                .own
        };
        assert_eq!(reads(&trial), "");
        assert_eq!(
            trial.dispatch(OpenNote { record }),
            Err(Refusal::StillSealed)
        );
        let to = |opens: &str| MoveNote {
            record,
            opens: opens.into(),
        };
        assert_eq!(trial.dispatch(to("2026-11-20")), Err(Refusal::Passed));
        trial.dispatch(to("2027-02-01")).unwrap();
        trial.today = date("2027-02-02");
        assert_eq!(due(&trial.book, trial.today)[0].day, date("2027-02-01"));
        trial.dispatch(OpenNote { record }).unwrap();
        assert_eq!(reads(&trial), "You chose this");
        assert!(due(&trial.book, trial.today).is_empty());
    }
}
