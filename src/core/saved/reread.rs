//! What another tab wrote: given the key that changed, storage is read again for that record.
//! Text of this tab that could not be kept yet is never given up for it.

use super::key::{Key, Name};
use super::sealed::{Seal, is_sealed, unseal};
use super::{Store, desk, v1};
use crate::core::book::{Book, Record};
use crate::core::change::{Change, Step};
use crate::core::id::RecordId;
use crate::core::ports::KeepError;

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
