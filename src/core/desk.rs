//! The desk: half-written text, which is not an entry yet. One slot per form and record, and per
//! tab, so that two tabs never write over each other. How slots lie in storage is `saved`'s business.

use super::entry::Entry;
use super::id::{RecordId, RevisionId, WriterId};
use serde::{Deserialize, Serialize};

/// What a half-written text belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// The slug of the room, with whatever tells its forms apart (such as `apology/letter`).
    pub form: String,
    /// The record being edited; none for a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<RecordId>,
    /// The revision the text was begun from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<RevisionId>,
}

impl Slot {
    /// The slot of a form for something new.
    pub fn new(form: &str) -> Self {
        Self {
            form: form.to_owned(),
            record: None,
            base: None,
        }
    }

    /// The slot of a form that edits an entry.
    pub fn of(form: &str, entry: &Entry) -> Self {
        Self {
            form: form.to_owned(),
            record: Some(entry.id),
            base: Some(entry.revision),
        }
    }

    /// Whether both are the same form for the same record, whatever revision they began from.
    pub fn is_place_of(&self, other: &Self) -> bool {
        self.form == other.form && self.record == other.record
    }
}

/// One half-written text.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it belongs to.
    #[serde(flatten)]
    pub slot: Slot,
    /// Counts up over all drafts: the highest was touched last.
    pub turn: u64,
    /// The text; for a form with several fields, whatever the form makes of them.
    pub text: String,
    /// The texts of closed tabs that this one goes on from. While they are as they were then, they
    /// are worth no more than this one, and go when it goes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goes_on: Vec<Earlier>,
}

/// A half-written text as it was when another tab went on from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// The tab that wrote it.
    pub writer: WriterId,
    /// Its number within that tab.
    pub number: u32,
    /// Its turn then.
    pub turn: u64,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Draft({:?}, {} bytes)", self.slot, self.text.len())
    }
}
