//! The desk: half-written text, which is not an entry yet. One slot per room and record, and per
//! tab, so that two tabs never write over each other. How slots lie in storage is `saved`'s business.

use super::id::{RecordId, RevisionId};
use super::now::Millis;
use serde::{Deserialize, Serialize};

/// What a half-written text belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot {
    /// The slug of the room, with whatever tells its forms apart (such as `apology/letter`).
    pub form: String,
    /// The record being edited; none for a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<RecordId>,
}

/// One half-written text.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it belongs to.
    #[serde(flatten)]
    pub slot: Slot,
    /// The revision it was begun from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<RevisionId>,
    /// When it was last touched, UTC.
    pub at: Millis,
    /// The text; for a form with several fields, whatever its room makes of them.
    pub text: String,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Draft({:?}, {} bytes)", self.slot, self.text.len())
    }
}
