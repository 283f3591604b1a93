//! The lock of a store: putting it on, changing what opens it, taking it off. Which form a value is
//! written in is decided anew at every write, from the wraps that lie in storage then: so a tab
//! that hasn't heard of a change yet never seals with a key that nothing holds any more.
//!
//! Putting it on writes and reads back the wraps first; from then on everything is written sealed,
//! and `reform` seals what was there before. Taking it off marks the intention first; the wraps go
//! at a start that finds nothing sealed any more.

use super::key::{COPIES, Key, Opener};
use super::sealed::{Seal, is_private};
use super::wrap::{Locked, Wrap, Wraps, places};
use super::{Store, v1};
use crate::core::id::WriterId;
use crate::core::ports::KeepError;

/// Why the lock could not be put on or taken off. Nothing has changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockError {
    /// Storage refused, for this reason.
    Keep(KeepError),
    /// There is a lock already, or one that is being taken off; another tab may have done that.
    Already,
    /// There is no lock.
    None,
    /// In its other form, what is kept would be larger than the room there is.
    NoRoom,
}

impl From<KeepError> for LockError {
    fn from(error: KeepError) -> Self {
        Self::Keep(error)
    }
}

impl Store {
    /// Whether everything new is sealed. False where storage can't be read.
    pub fn is_locked(&self) -> bool {
        self.sealing().is_ok_and(|seal| seal.is_some())
    }

    /// Whether the recovery code, or the passphrase, still opens the lock: each may be lost to
    /// damage while the other is there.
    pub fn opens(&self, opener: Opener) -> bool {
        !self.files(opener).is_empty()
    }

    /// The age files that this opener may open.
    pub fn files(&self, opener: Opener) -> Vec<Vec<u8>> {
        Locked::find(&*self.keep).map_or_else(|_| Vec::new(), |locked| locked.files(opener))
    }

    /// What to seal with now, if anything: the wraps must hold this very key, and nobody may be
    /// taking the lock off.
    pub(super) fn sealing(&self) -> Result<Option<&Seal>, KeepError> {
        let Some(seal) = &self.seal else {
            return Ok(None);
        };
        if self.keep.read(&Key::Unsealing.to_string())?.is_some() {
            return Ok(None);
        }
        for (opener, copy) in places() {
            let key = Key::Wrap(opener, copy);
            let text = self.keep.read(&key.to_string())?;
            let wrap = text.and_then(|text| Wrap::read(key, &text).ok());
            if wrap.is_some_and(|wrap| wrap.of == seal.mark()) {
                return Ok(Some(seal));
            }
        }
        Ok(None)
    }

    /// The value for some JSON text under a key, in the form that is wanted now.
    pub(super) fn formed(&self, key: Key, json: &str) -> Result<String, KeepError> {
        // Text struck out must fit where it was, and says nothing.
        if is_private(key)
            && !json.is_empty()
            && let Some(seal) = self.sealing()?
        {
            return seal.close(key, json).map_err(|_| KeepError::Failed);
        }
        Ok(v1::seal(key, json))
    }

    /// Puts the lock on: what is written from now on is sealed. [`Store::misfits`] finds what was
    /// there before.
    ///
    /// # Errors
    /// [`LockError`]; the store is as it was.
    pub fn put_lock_on(&mut self, seal: Seal, wraps: &Wraps) -> Result<(), LockError> {
        self.clear_old_lock()?;
        if self.size_when(true)? > self.room()? {
            return Err(LockError::NoRoom);
        }
        for (opener, copy) in places() {
            let wrap = Wrap {
                of: seal.mark(),
                file: wraps.of(opener).to_vec(),
            };
            self.put_of_lock(Key::Wrap(opener, copy), &wrap.json())?;
        }
        self.put_of_lock(Key::LockNow, &turn(self.writer))?;
        self.seal = Some(seal);
        Ok(())
    }

    fn put_of_lock(&mut self, key: Key, json: &str) -> Result<(), KeepError> {
        let put = self.put(key, json);
        if put.is_err() {
            // What stays behind of a lock that isn't whole goes at the next start.
            self.drop_wraps().ok();
        }
        put
    }

    /// Makes way for a lock where another was taken off before.
    fn clear_old_lock(&mut self) -> Result<(), LockError> {
        let locked = Locked::find(&*self.keep)?;
        let taken_off = self.keep.read(&Key::Unsealing.to_string())?.is_some();
        if taken_off && !self.any_sealed()? {
            self.drop_wraps()?;
            self.drop_key(Key::Unsealing)?;
        } else if !locked.is_empty() || taken_off {
            return Err(LockError::Already);
        }
        Ok(())
    }

    /// Changes what the passphrase or the recovery code is; nothing else is written anew.
    ///
    /// # Errors
    /// [`LockError`]: what opened the lock before still opens it. Where storage refused both the
    /// second copy and putting the first one back, both open it until the next start.
    pub fn rewrap(&mut self, opener: Opener, file: &[u8]) -> Result<(), LockError> {
        let Some(seal) = self.sealing()? else {
            return Err(LockError::None);
        };
        let of = seal.mark();
        let wrap = Wrap {
            of,
            file: file.to_vec(),
        };
        let before = Locked::find(&*self.keep)?;
        let before = before.of(opener, of).next().map(<[u8]>::to_vec);
        for copy in 0..COPIES {
            if let Err(error) = self.put(Key::Wrap(opener, copy), &wrap.json()) {
                let before = before.filter(|_| copy > 0).map(|file| Wrap { of, file });
                if let Some(before) = before {
                    self.put(Key::Wrap(opener, 0), &before.json()).ok();
                }
                return Err(error.into());
            }
        }
        Ok(())
    }

    /// After unlocking: makes the copies of each wrap alike, where one was damaged or a change was
    /// interrupted. `used` is the file that was opened, which is the one that stays.
    ///
    /// # Errors
    /// [`KeepError`] when one could not be written; the others are still there.
    pub fn mend_wraps(&mut self, used: Option<(Opener, &[u8])>) -> Result<(), KeepError> {
        let Some(of) = self.sealing()?.map(Seal::mark) else {
            return Ok(());
        };
        let there = Locked::find(&*self.keep)?;
        for opener in Opener::ALL {
            let first = there.of(opener, of).next();
            let opened = used.filter(|(with, _)| *with == opener);
            let Some(file) = opened.map(|(_, file)| file).or(first) else {
                continue;
            };
            let copies = there.of(opener, of).filter(|copy| *copy == file).count();
            if copies < COPIES as usize {
                let file = file.to_vec();
                let json = Wrap { of, file }.json();
                (0..COPIES).try_for_each(|copy| self.put(Key::Wrap(opener, copy), &json))?;
            }
        }
        Ok(())
    }

    /// Takes the lock off: what is written from now on is readable. [`Store::misfits`] finds what
    /// was sealed before.
    ///
    /// # Errors
    /// [`LockError`]; the store is as it was.
    pub fn take_lock_off(&mut self) -> Result<(), LockError> {
        if self.sealing()?.is_none() {
            return Err(LockError::None);
        }
        if self.size_when(false)? > self.room()? {
            return Err(LockError::NoRoom);
        }
        Ok(self.put(Key::Unsealing, "")?)
    }

    /// Tells every other tab to lock. `turn` must differ each time.
    ///
    /// # Errors
    /// [`KeepError`] when this could not be written.
    pub fn lock_other_tabs(&self, turn: u128) -> Result<(), KeepError> {
        self.put(Key::LockNow, &self::turn(turn.into()))
    }

    /// Forgets the data key. Nothing is written until the page is loaded anew.
    pub fn forget_key(&mut self) {
        self.shut_down();
    }

    /// Removes the wraps.
    pub(super) fn drop_wraps(&mut self) -> Result<(), KeepError> {
        self.drop_key(Key::LockNow)?;
        places().try_for_each(|(opener, copy)| self.drop_key(Key::Wrap(opener, copy)))
    }

    /// Whether this tab must lock itself: the store was locked without it, or with another key.
    pub(super) fn is_shut_out(&self) -> bool {
        let wraps = Locked::find(&*self.keep).unwrap_or_default();
        let taken_off = self.keep.read(&Key::Unsealing.to_string());
        let mine = |seal: &Seal| wraps.holds(seal.mark());
        !wraps.is_empty()
            && taken_off.is_ok_and(|there| there.is_none())
            && !self.seal.as_ref().is_some_and(mine)
    }
}

/// As JSON.
fn turn(turn: WriterId) -> String {
    format!("\"{turn}\"")
}
