//! An ending that the app can hold: the relationship ended, or this work did. The app then goes
//! quiet; what was written stays until the person decides. It can be taken up again.

use super::tool::Refusal;
use super::words;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::timeline::{Line, Weight};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An ending. Its day is the entry's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// What the person wants to say about it. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The civil day since which the work goes on after all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resumed: Option<NaiveDate>,
}

impl Body for Ending {
    const ROOM: &'static str = "time";
    const KIND: &'static str = "ending";
}

/// Whether it has ended. Then nothing is due and Today asks for nothing.
pub fn has_ended(book: &Book) -> bool {
    book.all::<Ending>()
        .iter()
        .any(|(_, ending)| ending.resumed.is_none())
}

/// Records an ending, or changes what is written about one.
#[derive(Clone, Debug, Default)]
pub struct End {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// What the person wants to say about it. May be empty.
    pub words: String,
    /// The civil day; today if empty.
    pub day: String,
}

impl Command for End {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let day = given::day(&self.day)?.unwrap_or(now.today);
        if day > now.today {
            return Err(Refusal::StillAhead);
        }
        let words = self.words.trim().to_owned();
        Ok(Change::put(match self.record {
            Some(record) => {
                let (entry, before) = book.find::<Ending>(record).ok_or(Refusal::Gone)?;
                entry.revised(now, &Ending { words, ..before }).on(day)
            }
            None => Entry::new(
                now,
                &Ending {
                    words,
                    resumed: None,
                },
            )
            .on(day),
        }))
    }
}

/// Takes the work up again.
#[derive(Clone, Copy, Debug)]
pub struct TakeUpAgain {
    /// The ending.
    pub record: RecordId,
}

impl Command for TakeUpAgain {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut ending) = book.find::<Ending>(self.record).ok_or(Refusal::Gone)?;
        ending.resumed = Some(now.today);
        Ok(Change::put(entry.revised(now, &ending)))
    }
}

/// How an ending reads.
pub fn line(entry: &Entry, _: &Book) -> Option<Line> {
    let ending: Ending = entry.read().ok()?;
    Some(Line::new(words::ENDING, ending.words).weighing(Weight::Milestone))
}

#[cfg(test)]
mod tests {
    use super::super::day::ChooseDay;
    use super::super::tool::{due, trial::Trial};
    use super::*;

    #[test]
    fn after_an_ending_nothing_is_due_until_the_work_is_taken_up_again() {
        let mut trial = Trial::on("2026-11-23");
        let careful = ChooseDay {
            what: "Their birthday".into(),
            day: "2025-11-23".into(),
            ..ChooseDay::default()
        };
        trial.dispatch(careful).unwrap();
        assert_eq!(due(&trial.book, trial.today).len(), 1);
        trial.dispatch(End::default()).unwrap();
        assert!(has_ended(&trial.book));
        assert!(due(&trial.book, trial.today).is_empty());
        let record = trial.book.last::<Ending>().unwrap().0.id;
        trial.dispatch(TakeUpAgain { record }).unwrap();
        assert!(!has_ended(&trial.book));
    }
}
