//! Damaged bytes: left where they were found until the person has been told, then set aside under
//! a key of their own, where they can be counted and exported. Also: erasing everything.

use super::census::Present;
use super::key::{APP, Key, Name};
use super::{Spoilt, Store, v1};
use crate::core::book::Book;
use crate::core::id::WriterId;
use crate::core::ports::KeepError;

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
            let spoilt = v1::unseal(key, &text)
                .ok()
                .and_then(|json| serde_json::from_str(json).ok());
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
        self.put(
            key,
            &v1::seal(key, &serde_json::to_string(spoilt).unwrap_or_default()),
        )
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

    fn set_aside(&mut self, spoilt: &Spoilt) -> Result<(), KeepError> {
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

    /// Erases everything of this app in storage, newer formats included. Interrupted, it is
    /// finished at the next start. Afterwards nothing is written until the page is loaded anew.
    ///
    /// # Errors
    /// [`KeepError`] when something could not be removed.
    pub fn wipe(&mut self) -> Result<(), KeepError> {
        let wiping = Key::Wiping.to_string();
        // Only marks the intention; with no room for it, the keys go all the same.
        self.keep.write(&wiping, &v1::seal(Key::Wiping, "")).ok();
        for name in self.keep.keys()? {
            if name.starts_with(APP) && name != wiping {
                self.keep.remove(&name)?;
            }
        }
        self.keep.remove(&wiping)?;
        self.start_over();
        self.closed = true;
        Ok(())
    }
}
