//! Recording how a limit was kept: the person's own conduct only.

use super::tool::Refusal;
use super::words;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::boundary::Boundary;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::timeline::{Line, Weight};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How the person kept a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// As it was set.
    Kept,
    /// Nearly.
    Partly,
    /// They crossed it.
    Crossed,
}

impl How {
    /// All, in the order they are offered, with the name they are saved under.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Kept, "kept"),
        (Self::Partly, "partly"),
        (Self::Crossed, "crossed"),
    ];
}

/// One record of the person's own keeping. Hangs on the limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keeping {
    /// How it went.
    pub how: How,
    /// What the person did.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Body for Keeping {
    const ROOM: &'static str = "boundaries";
    const KIND: &'static str = "keeping";
}

/// Records how a limit was kept, or changes such a record.
#[derive(Clone, Debug)]
pub struct NoteKeeping {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// The limit.
    pub limit: RecordId,
    /// The name of a [`How`].
    pub how: String,
    /// What the person did; may be empty.
    pub note: String,
}

impl Command for NoteKeeping {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        book.find::<Boundary>(self.limit).ok_or(Refusal::Gone)?;
        let how = How::ALL
            .iter()
            .find(|(_, name)| *name == self.how)
            .ok_or(Refusal::HowMissing)?
            .0;
        let keeping = Keeping {
            how,
            note: self.note.trim().to_owned(),
        };
        Ok(Change::put(if let Some(record) = self.record {
            let (entry, _) = book.find::<Keeping>(record).ok_or(Refusal::Gone)?;
            entry.revised(now, &keeping)
        } else {
            let day = now.day_meant();
            Entry::new(now, &keeping).on(day).about(self.limit)
        }))
    }
}

/// What the person has recorded about keeping a limit, newest first.
pub fn keepings(book: &Book, limit: RecordId) -> Vec<(Arc<Entry>, Keeping)> {
    let mut found = book.all::<Keeping>();
    found.retain(|(entry, _)| entry.about.contains(&limit));
    found.reverse();
    found
}

/// How a record of keeping reads.
pub fn keeping_line(entry: &Entry, book: &Book) -> Option<Line> {
    let keeping: Keeping = entry.read().ok()?;
    let limit = entry
        .about
        .first()
        .and_then(|id| book.find::<Boundary>(*id));
    let about = limit.map(|(_, limit)| limit.about).unwrap_or_default();
    let weight = if keeping.how == How::Crossed {
        Weight::Setback
    } else {
        Weight::Plain
    };
    Some(Line::new(words::keeping_line(keeping.how, &about), keeping.note).weighing(weight))
}

#[cfg(test)]
mod tests {
    use super::super::limit::SetLimit;
    use super::*;
    use crate::core::now::fixed::{Counting, noon};

    #[test]
    fn a_crossed_limit_is_a_setback_in_the_timeline_and_goes_with_the_limit() {
        let mut ids = Counting::default();
        let mut book = Book::default();
        let set = SetLimit {
            about: "No calls at work".into(),
            ..SetLimit::default()
        };
        book.apply(
            &set.decide(&book, &mut noon(&mut ids, 2026, 11, 23))
                .unwrap(),
        );
        let limit = book.last::<Boundary>().unwrap().0.id;
        let note = NoteKeeping {
            record: None,
            limit,
            how: "crossed".into(),
            note: "I rang".into(),
        };
        book.apply(
            &note
                .clone()
                .decide(&book, &mut noon(&mut ids, 2026, 11, 23))
                .unwrap(),
        );
        let (entry, _) = keepings(&book, limit).remove(0);
        assert_eq!(keeping_line(&entry, &book).unwrap().weight, Weight::Setback);
        let record = Some(entry.id);
        let changed = NoteKeeping {
            record,
            how: "partly".into(),
            ..note.clone()
        };
        book.apply(
            &changed
                .decide(&book, &mut noon(&mut ids, 2026, 11, 24))
                .unwrap(),
        );
        assert_eq!(keepings(&book, limit)[0].1.how, How::Partly);
        let unclear = NoteKeeping {
            how: String::new(),
            ..note
        };
        let refused = unclear.decide(&book, &mut noon(&mut ids, 2026, 11, 23));
        assert_eq!(refused, Err(Refusal::HowMissing));
        let erasing = book.erasing(limit);
        book.apply(&erasing);
        assert!(book.is_empty());
    }
}
