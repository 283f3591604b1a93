//! Damaged bytes: left where they were found until the person has been told, then set aside under
//! a key of their own, where they can be counted and exported. Also: erasing everything.

use super::census::Present;
use super::key::{APP, Key, Name};
use super::sealed::unseal;
use super::{Spoilt, Store, v1};
use crate::core::book::Book;
use crate::core::id::WriterId;
use crate::core::ports::{Keep, KeepError};

impl Store {
    /// The person has been told what is missing or damaged: damaged bytes are set aside, and what
    /// is missing is no longer expected.
    ///
    /// # Errors
    /// [`KeepError`] when something could not be set aside; it is still where it was.
    pub fn settle(&mut self, book: &Book) -> Result<(), KeepError> {
        for spoilt in self.damaged.clone() {
            self.set_aside(&spoilt)?;
        }
        for line in self.census.missing_lines(&Present::of(book)) {
            self.census.take_back(line);
        }
        self.unsure = false;
        self.write_census()
    }

    /// Everything that can't be read, set aside or still in place.
    ///
    /// # Errors
    /// [`KeepError`] when storage can't be read.
    pub fn spoilt(&self) -> Result<Vec<Spoilt>, KeepError> {
        let mut all = self.damaged.clone();
        for name in self.keep.keys()? {
            let Name::Ours(key @ Key::Aside(_)) = Name::of(&name) else {
                continue;
            };
            let text = self.keep.read(&name)?.unwrap_or_default();
            let spoilt = unseal(self.seal.as_ref(), key, &text)
                .ok()
                .and_then(|json| serde_json::from_str(&json).ok());
            match spoilt {
                Some(spoilt) => all.push(spoilt),
                None => all.push(Spoilt { key: name, text }),
            }
        }
        all.sort_by(|a, b| (&a.key, &a.text).cmp(&(&b.key, &b.text)));
        all.dedup();
        Ok(all)
    }

    /// Takes in damaged bytes that another place set aside.
    ///
    /// # Errors
    /// [`KeepError`] when they were not written.
    pub fn add_spoilt(&self, spoilt: &Spoilt) -> Result<(), KeepError> {
        let key = Key::Aside(WriterId::from(v1::digest(&[&spoilt.key, &spoilt.text])));
        self.put(key, &serde_json::to_string(spoilt).unwrap_or_default())
    }

    /// Drops damaged bytes that were set aside.
    ///
    /// # Errors
    /// [`KeepError`] when they could not be removed.
    pub fn drop_spoilt(&self, spoilt: &Spoilt) -> Result<(), KeepError> {
        self.drop_key(Key::Aside(WriterId::from(v1::digest(&[
            &spoilt.key,
            &spoilt.text,
        ]))))
    }

    pub(super) fn set_aside(&mut self, spoilt: &Spoilt) -> Result<(), KeepError> {
        self.add_spoilt(spoilt)?;
        self.keep.remove(&spoilt.key)?;
        self.damaged.retain(|other| other != spoilt);
        Ok(())
    }

    /// Sets damaged bytes aside that lie where something must be written.
    pub(super) fn make_way(&mut self, key: Key) -> Result<(), KeepError> {
        let name = key.to_string();
        match self
            .damaged
            .iter()
            .find(|spoilt| spoilt.key == name)
            .cloned()
        {
            Some(spoilt) => self.set_aside(&spoilt),
            None => Ok(()),
        }
    }

    /// Erases everything, as [`wipe`] does. Afterwards nothing is written until the page is loaded
    /// anew.
    ///
    /// # Errors
    /// [`KeepError`] when something could not be removed.
    pub fn wipe(&mut self) -> Result<(), KeepError> {
        wipe(&*self.keep)?;
        self.shut_down();
        Ok(())
    }
}

/// Erases everything of this app in storage, newer formats included: first what holds the data key,
/// without which the rest says nothing. Needs no key. Interrupted, it is finished at the next start.
///
/// # Errors
/// [`KeepError`] when something could not be removed.
pub fn wipe(keep: &dyn Keep) -> Result<(), KeepError> {
    let wiping = Key::Wiping.to_string();
    // Only marks the intention; with no room for it, the keys go all the same.
    keep.write(&wiping, &v1::seal(Key::Wiping, "")).ok();
    let ours = |name: &String| name.starts_with(APP) && *name != wiping;
    let names: Vec<String> = keep.keys()?.into_iter().filter(ours).collect();
    let (wraps, rest): (Vec<_>, Vec<_>) = names
        .iter()
        .partition(|name| matches!(Name::of(name), Name::Ours(Key::Wrap(..))));
    wraps
        .into_iter()
        .chain(rest)
        .try_for_each(|name| keep.remove(name))?;
    keep.remove(&wiping)
}
