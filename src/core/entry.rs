//! The envelope around everything the person writes: which record and revision it is, when it
//! happened, which room and kind it belongs to. What is inside is the room's business ([`Body`]).

use super::body::{Body, BodyError, BodyText};
use super::id::{RecordId, RevisionId, RevisionTag};
use super::now::{Millis, Now};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One revision of one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The record, the same through all its revisions.
    pub id: RecordId,
    /// This revision.
    pub revision: RevisionId,
    /// Every revision this one replaces, directly or not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ancestors: Vec<RevisionTag>,
    /// The instant it was first recorded, UTC.
    pub at: Millis,
    /// The civil day it belongs to, which travel never moves.
    pub day: NaiveDate,
    /// Minutes east of UTC where it was recorded.
    pub offset: i16,
    /// The instant this revision was written, UTC.
    pub edited_at: Millis,
    /// The slug of the owning room.
    pub room: String,
    /// The kind, unique within the room.
    pub kind: String,
    /// The version of the body's shape.
    pub version: u16,
    /// The records it hangs on: when one of them is erased, this goes with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<RecordId>,
    /// The body, exactly as written.
    pub body: BodyText,
}

impl Entry {
    /// A new record of today.
    pub fn new<B: Body>(now: &mut Now<'_>, body: &B) -> Self {
        Self {
            id: now.record_id(),
            revision: now.revision_id(),
            ancestors: Vec::new(),
            at: now.at,
            day: now.today,
            offset: now.offset,
            edited_at: now.at,
            room: B::ROOM.to_owned(),
            kind: B::KIND.to_owned(),
            version: B::VERSION,
            about: Vec::new(),
            body: BodyText::of(body),
        }
    }

    /// The same, hanging on another record.
    #[must_use]
    pub fn about(mut self, record: RecordId) -> Self {
        self.about.push(record);
        self
    }

    /// The same, belonging to another civil day.
    #[must_use]
    pub fn on(mut self, day: NaiveDate) -> Self {
        self.day = day;
        self
    }

    /// A new revision of this record with another body; the day stays.
    #[must_use]
    pub fn revised<B: Body>(&self, now: &mut Now<'_>, body: &B) -> Self {
        Self {
            version: B::VERSION,
            ..self.rewritten(now, BodyText::of(body))
        }
    }

    /// A new revision of this record with another text of the same shape, whatever its kind.
    #[must_use]
    pub fn rewritten(&self, now: &mut Now<'_>, body: BodyText) -> Self {
        let mut ancestors = self.ancestors.clone();
        ancestors.push(self.revision.tag());
        Self {
            revision: now.revision_id(),
            ancestors,
            edited_at: now.at,
            body,
            ..self.clone()
        }
    }

    /// The same, written by somebody who had seen nothing later than `base`: what came after it is
    /// not replaced but stands beside this revision.
    #[must_use]
    pub fn begun_from(mut self, base: RevisionId) -> Self {
        let at = self.ancestors.iter().position(|tag| *tag == base.tag());
        if let Some(at) = at {
            self.ancestors.truncate(at + 1);
        }
        self
    }

    /// The body as its type.
    ///
    /// # Errors
    /// [`BodyError`] when the entry is of another kind, of a later version or malformed.
    pub fn read<B: Body>(&self) -> Result<B, BodyError> {
        if !self.is::<B>() {
            return Err(BodyError::OtherKind);
        }
        B::read(self.version, self.body.as_str())
    }

    /// Whether the entry is of this kind.
    pub fn is<B: Body>(&self) -> bool {
        self.room == B::ROOM && self.kind == B::KIND
    }

    /// Whether this revision replaces `other`, directly or not.
    pub fn replaces(&self, other: RevisionId) -> bool {
        self.ancestors.contains(&other.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::book::Book;
    use crate::core::change::Change;
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::settings::Setting;

    #[test]
    fn what_a_form_had_not_seen_stands_beside_what_it_keeps() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let choice = |value: &str| Setting {
            name: "theme".to_owned(),
            value: value.to_owned(),
        };
        let seen = Entry::new(&mut now, &choice("")).revised(&mut now, &choice("light"));
        let elsewhere = seen.revised(&mut now, &choice("dark"));
        let kept = elsewhere.revised(&mut now, &choice("darker"));
        let forked = kept.clone().begun_from(seen.revision);

        let mut book = Book::default();
        for entry in [&seen, &elsewhere, &forked] {
            book.apply(&Change::put(entry.clone()));
        }
        let conflicts: Vec<_> = book.conflicts().collect();
        assert_eq!(conflicts.len(), 1);
        assert_eq!(conflicts[0].1.len(), 2);
        assert_eq!(kept.clone().begun_from(elsewhere.revision), kept);
    }
}
