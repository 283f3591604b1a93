//! Half-written text in storage: each tab writes slots of its own, so that two tabs never write
//! over each other, and the next tab finds what a closed one left.

use super::key::Key;
use super::{Store, v1};
use crate::core::desk::{Draft, Earlier, Slot};
use crate::core::id::{RevisionId, WriterId};
use crate::core::ports::KeepError;

/// Reads a draft from its JSON text.
pub(super) fn read(json: &str) -> Result<Draft, v1::Garbled> {
    serde_json::from_str(json).map_err(|_| v1::Garbled)
}

impl Store {
    /// Keeps half-written text in this tab's slot; empty text clears it. Text about a record that was
    /// erased is not kept: it went with the record.
    ///
    /// # Errors
    /// [`KeepError`] when it was not kept; what was there before still is.
    pub fn desk_put(&mut self, slot: &Slot, text: &str) -> Result<(), KeepError> {
        if text.is_empty() || self.is_about_gone(slot) {
            return self.desk_remove(slot);
        }
        let number = self.own_slot(slot).unwrap_or_else(|| {
            let own = self
                .drafts
                .keys()
                .filter(|(writer, _)| *writer == self.writer);
            own.map(|(_, number)| number + 1).max().unwrap_or(0)
        });
        let last = self.drafts.values().map(|draft| draft.turn).max();
        let turn = last.unwrap_or(0).saturating_add(1);
        let draft = Draft {
            slot: slot.clone(),
            turn,
            text: text.to_owned(),
            goes_on: self.taken_up(slot),
        };
        self.write_draft((self.writer, number), draft)
    }

    /// The drafts of other tabs that were taken up for a slot.
    fn taken_up(&self, slot: &Slot) -> Vec<Earlier> {
        let of_slot = self.adopted.iter();
        let of_slot = of_slot.filter(|(_, draft)| draft.slot.is_place_of(slot));
        let earlier = of_slot.map(|((writer, number), draft)| Earlier {
            writer: *writer,
            number: *number,
            turn: draft.turn,
        });
        earlier.collect()
    }

    /// The half-written text for a slot: this tab's own, or else what another tab touched last.
    /// That one stays where it is until [`Store::desk_remove`].
    pub fn desk_get(&mut self, slot: &Slot) -> Option<String> {
        if let Some(number) = self.own_slot(slot) {
            return self
                .drafts
                .get(&(self.writer, number))
                .map(|draft| draft.text.clone());
        }
        let left = self
            .drafts
            .iter()
            .filter(|(_, draft)| draft.slot.is_place_of(slot));
        let (place, draft) = left.max_by_key(|(place, draft)| (draft.turn, **place))?;
        let (place, draft) = (*place, draft.clone());
        for earlier in &draft.goes_on {
            let place = (earlier.writer, earlier.number);
            let there = self.drafts.get(&place);
            if let Some(there) = there.filter(|there| there.turn == earlier.turn) {
                self.adopted.insert(place, there.clone());
            }
        }
        let text = draft.text.clone();
        self.adopted.insert(place, draft);
        Some(text)
    }

    /// The revision from which the half-written text for a slot was begun, if there is any text.
    pub fn desk_base(&self, slot: &Slot) -> Option<RevisionId> {
        let of_slot = |draft: &&Draft| draft.slot.is_place_of(slot);
        let own = self.own_slot(slot);
        let own = own.and_then(|number| self.drafts.get(&(self.writer, number)));
        let left = || {
            self.drafts
                .values()
                .filter(of_slot)
                .max_by_key(|draft| draft.turn)
        };
        own.or_else(left)?.slot.base
    }

    /// The text of this slot has become an entry or was thrown away. What another tab has written
    /// on since stays. The latest text goes last, so that no older one comes back to light when
    /// this is interrupted.
    ///
    /// # Errors
    /// [`KeepError`] when it could not be removed.
    pub fn desk_remove(&mut self, slot: &Slot) -> Result<(), KeepError> {
        let adopted = self
            .adopted
            .iter()
            .filter(|(_, draft)| draft.slot.is_place_of(slot));
        let mut places: Vec<_> = adopted.map(|(place, _)| *place).collect();
        places.sort_by_key(|place| self.adopted.get(place).map(|draft| draft.turn));
        for place in places {
            let draft = self.adopted.remove(&place);
            if self.drafts.get(&place) == draft.as_ref() {
                self.remove_draft(place)?;
            }
        }
        if let Some(number) = self.own_slot(slot) {
            self.remove_draft((self.writer, number))?;
        }
        Ok(())
    }

    /// Rewrites half-written texts, of every tab, where they stand: `rewrite` gives the new text, or
    /// nothing to leave one as it is.
    ///
    /// # Errors
    /// [`KeepError`] when one could not be kept; those before it are.
    pub fn desk_rewrite(
        &mut self,
        rewrite: impl Fn(&Draft) -> Option<String>,
    ) -> Result<(), KeepError> {
        let drafts = self.drafts.iter();
        let rewritten: Vec<_> = drafts
            .filter_map(|(place, draft)| {
                let text = rewrite(draft)?;
                let draft = draft.clone();
                Some((*place, Draft { text, ..draft }))
            })
            .collect();
        for (place, draft) in rewritten {
            if let Some(adopted) = self.adopted.get_mut(&place) {
                *adopted = draft.clone();
            }
            self.write_draft(place, draft)?;
        }
        Ok(())
    }

    /// All half-written text, of every tab, newest first.
    pub fn desk_all(&self) -> Vec<Draft> {
        let mut all: Vec<Draft> = self.drafts.values().cloned().collect();
        all.sort_by(|a, b| (b.turn, &b.slot.form, &b.text).cmp(&(a.turn, &a.slot.form, &a.text)));
        all
    }

    /// Adds drafts from a backup beside those there are; the same text is not kept twice. Returns
    /// those that were added.
    ///
    /// # Errors
    /// [`KeepError`] when one was not kept.
    pub fn desk_merge(&mut self, drafts: &[Draft]) -> Result<Vec<Draft>, KeepError> {
        let mut added = Vec::new();
        for draft in drafts {
            let there =
                |other: &Draft| other.slot.is_place_of(&draft.slot) && other.text == draft.text;
            if self.drafts.values().any(there) || self.is_about_gone(&draft.slot) {
                continue;
            }
            // A number of its own: it must not replace what this tab is writing.
            let mut number = 0;
            while self.drafts.contains_key(&(import_desk(), number)) {
                number += 1;
            }
            let place = (import_desk(), number);
            if let Err(error) = self.write_draft(place, draft.clone()) {
                // Another try must not take it for being there.
                self.drafts.remove(&place);
                return Err(error);
            }
            added.push(draft.clone());
        }
        Ok(added)
    }

    /// Takes away the half-written text, of every tab, about records whose erasing is kept. Returns what
    /// went; what could not be removed goes at the next start.
    pub fn desk_forget(&mut self) -> Vec<Draft> {
        let about_gone = |(_, draft): &(&(WriterId, u32), &Draft)| self.is_about_gone(&draft.slot);
        let gone = self.drafts.iter().filter(about_gone);
        let gone: Vec<_> = gone.map(|(place, draft)| (*place, draft.clone())).collect();
        let mut forgotten = Vec::new();
        for (place, draft) in gone {
            self.adopted.remove(&place);
            if self.remove_draft(place).is_ok() {
                forgotten.push(draft);
            }
        }
        forgotten
    }

    fn is_about_gone(&self, slot: &Slot) -> bool {
        let held = slot.record.and_then(|record| self.known.get(&record));
        held.is_some_and(|held| held.gone)
    }

    /// Takes drafts away again that [`Store::desk_merge`] added, unless they were written on.
    ///
    /// # Errors
    /// [`KeepError`] when one could not be removed.
    pub fn desk_unmerge(&mut self, drafts: &[Draft]) -> Result<(), KeepError> {
        let places: Vec<_> = self
            .drafts
            .iter()
            .filter(|((writer, _), draft)| *writer == import_desk() && drafts.contains(draft))
            .map(|(place, _)| *place)
            .collect();
        places
            .into_iter()
            .try_for_each(|place| self.remove_draft(place))
    }

    fn own_slot(&self, slot: &Slot) -> Option<u32> {
        let own = |((writer, number), draft): (&(WriterId, u32), &Draft)| {
            (*writer == self.writer && draft.slot.is_place_of(slot)).then_some(*number)
        };
        self.drafts.iter().find_map(own)
    }

    fn write_draft(&mut self, place: (WriterId, u32), draft: Draft) -> Result<(), KeepError> {
        let key = Key::Desk(place.0, place.1);
        let json = serde_json::to_string(&draft).unwrap_or_default();
        self.make_way(key)?;
        let written = self.put(key, &json);
        if written.is_ok() {
            self.drafts.insert(place, draft);
        } else {
            // It may be there all the same, and has to go when the text is done with.
            self.drafts.entry(place).or_insert(draft);
        }
        written
    }

    fn remove_draft(&mut self, place: (WriterId, u32)) -> Result<(), KeepError> {
        self.drop_key(Key::Desk(place.0, place.1))?;
        self.drafts.remove(&place);
        Ok(())
    }
}

/// The "tab" under which drafts from backups are filed: no open tab writes there.
fn import_desk() -> WriterId {
    WriterId::from(0)
}
