//! What another tab wrote: given the key that changed, storage is read again for that record.
//! Text of this tab that could not be kept yet is never given up for it.

use super::finds::gather;
use super::key::{Key, Name};
use super::sealed::{Seal, is_sealed, unseal};
use super::{Store, desk, v1};
use crate::core::book::{Book, Record};
use crate::core::change::{Change, Step};
use crate::core::id::RecordId;
use crate::core::ports::KeepError;
use std::collections::{BTreeMap, BTreeSet};

/// What a change in storage means for this tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reread {
    /// Nothing to do.
    Nothing,
    /// These records now are so; set them in the book.
    Records(Vec<(RecordId, Option<Record>)>),
    /// Half-written text of another tab changed.
    Desk,
    /// A newer build has been here; from now on this tab only reads.
    Newer,
    /// Everything was erased: load the page anew. Nothing is written until then.
    Cleared,
    /// Another tab has locked the store, or wants all tabs locked: put half-written text on the
    /// desk, forget the data key and load the page anew.
    Locked,
}

impl Store {
    /// A `storage` event about this key came from another tab; `None` means storage was cleared.
    pub fn reread(&mut self, key: Option<&str>) -> Reread {
        let Some(name) = key else {
            self.refuses = Some(KeepError::Blocked);
            return Reread::Cleared;
        };
        match Name::of(name) {
            Name::Newer => {
                self.refuses = Some(KeepError::Newer);
                Reread::Newer
            }
            Name::Ours(key @ (Key::Revision(id, _) | Key::Gone(id))) => {
                match self.reread_record(id, key) {
                    Ok(record) => Reread::Records(vec![(id, record)]),
                    Err(_) if self.is_shut_out() => Reread::Locked,
                    Err(_) => Reread::Nothing,
                }
            }
            Name::Ours(Key::Wrap(..) | Key::Unsealing) if self.is_shut_out() => Reread::Locked,
            Name::Ours(Key::LockNow) => self.reread_lock_now(),
            Name::Ours(key @ Key::Desk(..)) => self.reread_draft(key),
            Name::Ours(Key::Wiping) => {
                self.refuses = Some(KeepError::Blocked);
                Reread::Cleared
            }
            _ => Reread::Nothing,
        }
    }

    /// Reads everything anew, for a tab that may have missed any number of events because it was
    /// asleep. Whether it was to lock meanwhile can't be told.
    pub fn reread_all(&mut self) -> Reread {
        let Ok(finds) = gather(&*self.keep, self.seal.as_ref()) else {
            return Reread::Nothing;
        };
        if finds.newer {
            self.refuses = Some(KeepError::Newer);
            return Reread::Newer;
        }
        let emptied = finds.is_empty() && !self.known.is_empty();
        if emptied || finds.values.contains_key(&Key::Wiping) {
            return self.reread(None);
        }
        if self.is_shut_out() {
            return Reread::Locked;
        }
        // Each key is written once, so only what came or went says anything new.
        let held = self.known.iter().flat_map(|(id, held)| {
            let revisions = held.revisions.iter();
            let revisions = revisions.map(|revision| Key::Revision(*id, *revision));
            revisions.chain(held.gone.then_some(Key::Gone(*id)))
        });
        let held: BTreeSet<Key> = held.collect();
        let there: BTreeSet<Key> = finds.values.keys().copied().collect();
        let mut records = BTreeMap::new();
        for key in held.symmetric_difference(&there) {
            if let Key::Revision(id, _) | Key::Gone(id) = *key
                && let Ok(record) = self.reread_record(id, *key)
            {
                records.insert(id, record);
            }
        }
        let known = self.drafts.keys();
        let known = known.map(|(writer, number)| Key::Desk(*writer, *number));
        let desk: BTreeSet<Key> = known.chain(there).collect();
        for key in desk {
            if !matches!(key, Key::Desk(writer, _) if writer == self.writer) {
                self.reread_draft(key);
            }
        }
        Reread::Records(records.into_iter().collect())
    }

    fn reread_lock_now(&self) -> Reread {
        let wanted = self.keep.read(&Key::LockNow.to_string());
        let wanted = wanted.is_ok_and(|there| there.is_some());
        if wanted && (self.is_locked() || self.is_shut_out()) {
            Reread::Locked
        } else {
            Reread::Nothing
        }
    }

    fn reread_draft(&mut self, key: Key) -> Reread {
        let Key::Desk(writer, number) = key else {
            return Reread::Nothing;
        };
        let text = self.keep.read(&key.to_string()).ok().flatten();
        if text.as_deref().is_some_and(is_sealed) && self.is_shut_out() {
            return Reread::Locked;
        }
        let json = text.as_deref().map(|text| {
            self.notice_form(key, text);
            unseal(self.seal.as_ref(), key, text)
        });
        let draft = json.and_then(|json| desk::read(&json.ok()?).ok());
        match draft {
            Some(draft) => self.drafts.insert((writer, number), draft),
            None => self.drafts.remove(&(writer, number)),
        };
        Reread::Desk
    }

    fn reread_record(&mut self, id: RecordId, changed: Key) -> Result<Option<Record>, KeepError> {
        let held = self.known.get(&id).cloned().unwrap_or_default();
        let mut keys: Vec<Key> = held
            .revisions
            .iter()
            .map(|revision| Key::Revision(id, *revision))
            .collect();
        keys.push(Key::Gone(id));
        if !keys.contains(&changed) {
            keys.push(changed);
        }
        let mut values = Vec::new();
        for key in keys {
            values.push((key, self.keep.read(&key.to_string())?));
        }
        let sealed = |(_, value): &(Key, Option<String>)| value.as_deref().is_some_and(is_sealed);
        if values.iter().any(sealed) && (self.seal.is_none() || self.is_shut_out()) {
            // It must not seem to be gone only because it was locked without this tab.
            return Err(KeepError::Blocked);
        }
        let mut book = Book::default();
        for (key, value) in values {
            if let Some(text) = &value {
                self.notice_form(key, text);
            }
            let seal = self.seal.as_ref();
            match value.as_deref().map(|text| step(seal, key, text)) {
                Some(Ok(step)) => {
                    self.learn(key);
                    book.apply(&Change(vec![step]));
                }
                // Left alone; the next start reports it.
                Some(Err(v1::Garbled)) => {}
                None => self.forget(key),
            }
        }
        if let Some((Some(unkept), _)) = self.unkept.get(&id) {
            book.apply(&Change(unkept.steps(id)));
        }
        self.clear_erased(id, &book);
        Ok(book.record(id).cloned())
    }

    /// Text written here while another tab erased the record goes with it.
    fn clear_erased(&mut self, id: RecordId, book: &Book) {
        let held = self.known.get(&id).cloned().unwrap_or_default();
        if self.refuses.is_some() || !held.gone || book.record(id) != Some(&Record::Erased) {
            return;
        }
        for revision in held.revisions {
            // The next start tries again.
            self.remove_known(Key::Revision(id, revision)).ok();
        }
        self.damaged.retain(|spoilt| !spoilt.is_of(id));
    }
}

fn step(seal: Option<&Seal>, key: Key, text: &str) -> Result<Step, v1::Garbled> {
    let json = unseal(seal, key, text)?;
    match key {
        Key::Revision(id, revision) if !json.is_empty() => {
            Ok(Step::Put(Box::new(v1::read_entry(id, revision, &json)?)))
        }
        Key::Revision(id, _) | Key::Gone(id) => Ok(Step::Erase(id)),
        _ => Err(v1::Garbled),
    }
}

#[cfg(test)]
mod tests {
    use super::super::memory::Memory;
    use super::super::tests::entry;
    use super::*;
    use crate::core::desk::Slot;

    fn keep(store: &mut Store, book: &mut Book, change: &Change) {
        book.apply(change);
        let touched: Vec<_> = change.records().collect();
        assert!(store.keep(book, &touched).not_kept.is_empty());
    }

    #[test]
    fn a_tab_that_slept_through_everything_catches_up_and_keeps_its_own_unkept_text() {
        let memory = Memory::default();
        let mut awake = Store::open(memory.port(), 1).unwrap();
        for n in 1..5 {
            keep(
                &mut awake.store,
                &mut awake.book,
                &Change::put(entry(n, n, &[])),
            );
        }
        let slot = Slot::new("time/note");
        awake.store.desk_put(&slot, "half").unwrap();
        let mut asleep = Store::open(memory.port(), 2).unwrap();
        memory.with(|state| state.quota = Some(0));
        let own = Change::put(entry(2, 20, &[2]));
        asleep.book.apply(&own);
        asleep.store.keep(&asleep.book, &[entry(2, 0, &[]).id]);
        memory.with(|state| state.quota = None);

        for change in [
            Change::put(entry(1, 10, &[1])),
            Change::put(entry(2, 21, &[2])),
            Change::erase(entry(3, 0, &[]).id),
            Change::put(entry(9, 9, &[])),
        ] {
            keep(&mut awake.store, &mut awake.book, &change);
        }
        awake.store.desk_remove(&slot).unwrap();
        awake.store.desk_put(&Slot::new("patience"), "new").unwrap();

        let Reread::Records(records) = asleep.store.reread_all() else {
            panic!("not caught up");
        };
        assert!(asleep.book.take_over(records).is_empty());
        awake.book.apply(&own);
        assert_eq!(asleep.book, awake.book);
        assert_eq!(asleep.store.desk_all(), awake.store.desk_all());
        assert_eq!(asleep.store.reread_all(), Reread::Records(Vec::new()));
    }

    #[test]
    fn a_tab_that_slept_while_everything_was_erased_writes_nothing_more() {
        let memory = Memory::default();
        let mut awake = Store::open(memory.port(), 1).unwrap();
        let change = Change::put(entry(1, 1, &[]));
        keep(&mut awake.store, &mut awake.book, &change);
        let mut asleep = Store::open(memory.port(), 2).unwrap();
        awake.store.wipe().unwrap();
        assert_eq!(asleep.store.reread_all(), Reread::Cleared);
        assert!(asleep.store.desk_put(&Slot::new("time"), "half").is_err());
        assert!(memory.texts().is_empty());
    }

    #[test]
    fn a_tab_that_slept_while_a_newer_build_was_here_only_reads() {
        let memory = Memory::default();
        let mut asleep = Store::open(memory.port(), 2).unwrap().store;
        memory.with(|state| state.texts.insert("amends.3.r.x".into(), "later".into()));
        assert_eq!(asleep.reread_all(), Reread::Newer);
        assert!(asleep.is_newer());
    }
}
