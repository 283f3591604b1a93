//! Triggers: moments that bring it back for the partner, suspicion among them, and what the
//! person then does. The "if" names a moment, never the partner's mood or whereabouts.

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
use serde::{Deserialize, Serialize};

/// An if–then plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trigger {
    /// The moment.
    pub cue: String,
    /// What the person does then.
    pub response: String,
}

impl Body for Trigger {
    const ROOM: &'static str = "boundaries";
    const KIND: &'static str = "trigger";
}

/// Writes an if–then plan down, or changes one.
#[derive(Clone, Debug, Default)]
pub struct SetTrigger {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// The moment.
    pub cue: String,
    /// What the person does then.
    pub response: String,
}

impl Command for SetTrigger {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let trigger = Trigger {
            cue: given::words(&self.cue).ok_or(Refusal::CueMissing)?,
            response: given::words(&self.response).ok_or(Refusal::ResponseMissing)?,
        };
        Ok(Change::put(match self.record {
            Some(record) => {
                let (entry, _) = book.find::<Trigger>(record).ok_or(Refusal::Gone)?;
                entry.revised(now, &trigger)
            }
            None => Entry::new(now, &trigger),
        }))
    }
}

/// How an if–then plan reads.
pub fn line(entry: &Entry, _: &Book) -> Option<Line> {
    let trigger: Trigger = entry.read().ok()?;
    Some(Line::new(
        words::TRIGGER_LINE,
        words::if_then(&trigger.cue, &trigger.response),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::{Counting, noon};

    #[test]
    fn a_plan_has_an_if_and_a_then() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let half = SetTrigger {
            cue: "My phone rings late".into(),
            ..SetTrigger::default()
        };
        assert_eq!(
            half.clone().decide(&Book::default(), &mut now),
            Err(Refusal::ResponseMissing)
        );
        let whole = SetTrigger {
            response: "I say who it is".into(),
            ..half
        };
        let mut book = Book::default();
        book.apply(&whole.decide(&Book::default(), &mut now).unwrap());
        let (entry, _) = book.last::<Trigger>().unwrap();
        assert!(line(&entry, &book).unwrap().own.contains("I say who it is"));
    }
}
