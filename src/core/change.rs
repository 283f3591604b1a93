//! What a decision asks for: records to put, records to erase. Rooms make changes; applying,
//! keeping, importing and undoing them is the same for all kinds.

use super::entry::Entry;
use super::id::RecordId;

/// One step of a [`Change`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Put this revision: a new record, or a new revision of one.
    Put(Box<Entry>),
    /// Erase this record for good; only its identifier stays.
    Erase(RecordId),
}

/// Steps that belong together: all of them happen, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change(pub Vec<Step>);

impl Change {
    /// A change that puts one entry.
    pub fn put(entry: Entry) -> Self {
        Self(vec![Step::Put(Box::new(entry))])
    }

    /// A change that erases one record.
    pub fn erase(id: RecordId) -> Self {
        Self(vec![Step::Erase(id)])
    }

    /// This change, and the other one with it.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The records it touches, in order.
    pub fn records(&self) -> impl Iterator<Item = RecordId> {
        self.0.iter().map(|step| match step {
            Step::Put(entry) => entry.id,
            Step::Erase(id) => *id,
        })
    }
}

impl FromIterator<Entry> for Change {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        Self(
            entries
                .into_iter()
                .map(|entry| Step::Put(Box::new(entry)))
                .collect(),
        )
    }
}

/// An intention of the person that a room can decide upon.
pub trait Command {
    /// Why the room would say no. Its wording lives in the room's `words.rs`.
    type Refusal;

    /// Checks the intention against the book and says what would change. Changes nothing itself.
    ///
    /// # Errors
    /// The room's refusal, when the intention breaks one of its rules.
    fn decide(
        self,
        book: &super::book::Book,
        now: &mut super::now::Now<'_>,
    ) -> Result<Change, Self::Refusal>;
}
