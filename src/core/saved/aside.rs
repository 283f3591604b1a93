//! Damaged bytes: left where they were found until the person has been told, then set aside under
//! a key of their own, where they can be counted and exported. They go with the record they are of.
//! Also: erasing everything.

use super::census::Present;
use super::key::{APP, Key, Name};
use super::open::line_of;
use super::sealed::unseal;
use super::{Spoilt, Store, v1};
use crate::core::book::Book;
use crate::core::id::{RecordId, WriterId};
use crate::core::ports::{Keep, KeepError};

impl Spoilt {
    /// Whether these bytes are of a record, as far as their key, or what can be read of them, says. A
    /// damaged mark of its erasing holds nothing of it.
    pub fn is_of(&self, id: RecordId) -> bool {
        match Name::of(&self.key) {
            Name::Ours(Key::Revision(of, _)) => of == id,
            // Half-written text about it.
            Name::Ours(Key::Desk(..)) => self.text.contains(&format!("\"record\":\"{id}\"")),
            // Damaged bytes that were damaged once more where they lay.
            Name::Ours(Key::Aside(_)) => self.text.contains(&format!(".r.{id}.")),
            Name::Garbled | Name::Newer => {
                let kind = self.key.split('.').nth(2);
                kind != Some("x") && self.key.contains(&id.to_string())
            }
            Name::Ours(_) | Name::Foreign => false,
        }
    }
}

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
        all.extend(self.asides()?.into_iter().map(|(_, spoilt)| spoilt));
        all.retain(|spoilt| !self.is_of_gone(spoilt));
        all.sort_by(|a, b| (&a.key, &a.text).cmp(&(&b.key, &b.text)));
        all.dedup();
        Ok(all)
    }

    /// What was set aside, each with the key it lies under now.
    fn asides(&self) -> Result<Vec<(String, Spoilt)>, KeepError> {
        let mut all = Vec::new();
        for name in self.keep.keys()? {
            let Name::Ours(key @ Key::Aside(_)) = Name::of(&name) else {
                continue;
            };
            let text = self.keep.read(&name)?.unwrap_or_default();
            let spoilt = unseal(self.seal.as_ref(), key, &text)
                .ok()
                .and_then(|json| serde_json::from_str(&json).ok());
            let damaged_again = || Spoilt {
                key: name.clone(),
                text,
            };
            let spoilt = spoilt.unwrap_or_else(damaged_again);
            all.push((name, spoilt));
        }
        Ok(all)
    }

    /// Whether damaged bytes are of a record whose erasing is kept.
    fn is_of_gone(&self, spoilt: &Spoilt) -> bool {
        let mut known = self.known.iter();
        known.any(|(id, held)| held.gone && !self.unkept.contains_key(id) && spoilt.is_of(*id))
    }

    fn add_spoilt(&self, spoilt: &Spoilt) -> Result<(), KeepError> {
        let key = Key::Aside(WriterId::from(v1::digest(&[&spoilt.key, &spoilt.text])));
        self.put(key, &serde_json::to_string(spoilt).unwrap_or_default())
    }

    /// Takes in damaged bytes that another place set aside, or that went and are wanted back, beside
    /// those there are; what is of an erased record is not taken in. Returns those that were added.
    ///
    /// # Errors
    /// [`KeepError`] when some were not written.
    pub fn spoilt_merge(&mut self, spoilt: &[Spoilt]) -> Result<Vec<Spoilt>, KeepError> {
        let there = self.spoilt()?;
        let new = |one: &&Spoilt| !there.contains(one) && !self.is_of_gone(one);
        let new: Vec<Spoilt> = spoilt.iter().filter(new).cloned().collect();
        new.iter().try_for_each(|one| self.add_spoilt(one))?;
        Ok(new)
    }

    /// Takes away damaged bytes, in place or set aside: those of records whose erasing is kept, and
    /// those that `also` names. Returns what went; what could not be removed stays counted, and what
    /// is of erased records goes at the next start.
    pub fn spoilt_forget(&mut self, also: impl Fn(&Spoilt) -> bool) -> Vec<Spoilt> {
        let mut went = Vec::new();
        if self.refuses.is_some() {
            return went;
        }
        let goes = |spoilt: &Spoilt| self.is_of_gone(spoilt) || also(spoilt);
        let in_place = self.damaged.iter().filter(|spoilt| goes(spoilt));
        let in_place: Vec<Spoilt> = in_place.cloned().collect();
        let mut asides = self.asides().unwrap_or_default();
        asides.retain(|(_, spoilt)| goes(spoilt));
        for spoilt in in_place {
            if self.expect_no_longer(&spoilt).is_ok() && self.take_away(&spoilt).is_ok() {
                went.push(spoilt);
            }
        }
        for (name, spoilt) in asides {
            if self.keep.remove(&name).is_ok() {
                went.push(spoilt);
            }
        }
        went.dedup();
        went
    }

    /// What is not of an erased record must not go before the census knows.
    fn expect_no_longer(&mut self, spoilt: &Spoilt) -> Result<(), KeepError> {
        let line = match Name::of(&spoilt.key) {
            Name::Ours(key) if !self.is_of_gone(spoilt) => line_of(key),
            _ => None,
        };
        line.map_or(Ok(()), |line| {
            self.census.take_back(line);
            self.write_census()
        })
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
        if self.is_there(spoilt)? {
            self.add_spoilt(spoilt)?;
        }
        self.take_away(spoilt)
    }

    /// Removes damaged bytes from where they were found. Another tab may have set them aside, and
    /// written anew in their place: that stays.
    fn take_away(&mut self, spoilt: &Spoilt) -> Result<(), KeepError> {
        if let Some(reason) = self.refuses {
            return Err(reason);
        }
        if self.is_there(spoilt)? {
            self.keep.remove(&spoilt.key)?;
        }
        self.damaged.retain(|other| other != spoilt);
        Ok(())
    }

    fn is_there(&self, spoilt: &Spoilt) -> Result<bool, KeepError> {
        Ok(self.keep.read(&spoilt.key)?.as_ref() == Some(&spoilt.text))
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

#[cfg(test)]
mod tests;
