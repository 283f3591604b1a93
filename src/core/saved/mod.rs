//! How the book lies on disk: which keys there are, what stands under them, and how a change is
//! written so that a crash at any point loses nothing. Knows the [`Keep`] port, not the browser.
//!
//! Every revision has a key of its own and is written once; it is removed only after its successor
//! reads back. Erasing writes a mark first. A change of several records is written whole under a
//! pending key first, and finished at the next start if need be. What can't be read is never
//! overwritten. With a passphrase (`lock`), what says anything is sealed.

mod aside;
mod census;
mod desk;
mod finds;
pub mod key;
mod lock;
mod open;
mod packed;
mod pending;
mod reform;
mod reread;
mod sealed;
pub mod v1;
mod wrap;
mod write;

#[cfg(any(test, feature = "fixtures"))]
pub mod memory;

#[cfg(test)]
mod tests;

pub use aside::wipe;
pub use key::Opener;
pub use lock::LockError;
pub use open::NotOpened;
pub use reform::Misfits;
pub use reread::Reread;
pub use sealed::{DataKey, Seal};
pub use wrap::{Locked, Wraps};

use crate::core::book::{Book, Record};
use crate::core::change::{Change, Step};
use crate::core::desk::Draft;
use crate::core::id::{RecordId, RevisionId, WriterId};
use crate::core::now::Millis;
use crate::core::ports::{Keep, KeepError};
use census::Census;
use key::Key;
use sealed::unseal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The keeping place of the book, over the [`Keep`] port.
pub struct Store {
    keep: Box<dyn Keep>,
    writer: WriterId,
    /// What lies in storage, as far as this tab knows.
    known: BTreeMap<RecordId, Held>,
    /// Keys this tab added itself, and may take back.
    mine: BTreeSet<Key>,
    /// Keys this tab wrote that could not be read back: they may be there or not.
    doubtful: BTreeSet<Key>,
    /// Revisions whose text was, or may have been, struck out in place.
    struck: BTreeSet<Key>,
    census: Census,
    /// Census sheets of other writers.
    sheets: BTreeSet<Key>,
    damaged: Vec<Spoilt>,
    /// Whether a part of the census can't be read.
    unsure: bool,
    unkept: BTreeMap<RecordId, (Option<Record>, KeepError)>,
    /// Pending keys whose change is not finished yet.
    unfinished: BTreeSet<Key>,
    drafts: BTreeMap<(WriterId, u32), Draft>,
    /// Drafts of other tabs that this one went on from, as they were.
    adopted: BTreeMap<(WriterId, u32), Draft>,
    /// Why nothing is written: a newer build has been here; or everything was erased, or this tab
    /// is locked, and no open form may put its text back until the page is loaded anew.
    refuses: Option<KeepError>,
    /// The data key, where there is or was a passphrase.
    seal: Option<Seal>,
    /// Another tab has written something that is not in the wanted form.
    misfit_seen: bool,
}

/// What storage holds of one record.
#[derive(Clone, Debug, Default)]
struct Held {
    revisions: BTreeSet<RevisionId>,
    gone: bool,
}

/// Something found in storage that can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoilt {
    /// The key it was found under first.
    pub key: String,
    /// The text, untouched.
    pub text: String,
}

/// What opening came to.
pub struct Opened {
    /// The keeping place, ready to write unless [`Found::Newer`].
    pub store: Store,
    /// Everything that could be read.
    pub book: Book,
    /// In what state it was found.
    pub found: Found,
}

/// In what state storage was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing of ours is there.
    Empty,
    /// Everything that should be there is.
    Fine,
    /// Something is missing or can't be read. Told at every start until [`Store::settle`].
    Damaged(Damage),
    /// A newer build has been here: what can be read is shown, nothing is written.
    Newer,
}

/// What is wrong with storage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Damage {
    /// Records that should be there and aren't.
    pub missing: usize,
    /// Pieces that are there and can't be read.
    pub damaged: usize,
    /// Pieces that are sealed, while nothing is there any more that holds the data key.
    pub locked: usize,
    /// The list of what should be there is itself damaged, so more may be missing.
    pub unsure: bool,
}

/// What keeping came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Records that storage doesn't hold as the book has them, each with the reason. The next call
    /// of [`Store::keep`] tries them again.
    pub not_kept: Vec<(RecordId, KeepError)>,
}

/// How much of the storage is used, in UTF-16 units with keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// By this app.
    pub ours: usize,
    /// By others at the same address.
    pub others: usize,
}

/// What the app allows itself, in UTF-16 units with keys; browsers refuse at 5,242,880.
pub const BUDGET: usize = 4_500_000;

impl Usage {
    /// Hundredths of [`BUDGET`].
    pub fn percent(self) -> usize {
        (self.ours + self.others) * 100 / BUDGET
    }
}

impl Store {
    /// Whether a newer build has been here, so that nothing is written.
    pub fn is_newer(&self) -> bool {
        self.refuses == Some(KeepError::Newer)
    }

    /// Records that storage doesn't hold as the book has them.
    pub fn not_kept(&self) -> impl Iterator<Item = (RecordId, KeepError)> {
        self.unkept.iter().map(|(id, (_, error))| (*id, *error))
    }

    /// Adds up what storage holds, reading all of it.
    ///
    /// # Errors
    /// [`KeepError`] when storage can't be read.
    pub fn usage(&self) -> Result<Usage, KeepError> {
        let mut usage = Usage::default();
        for name in self.keep.keys()? {
            let length = units(&name) + self.keep.read(&name)?.as_deref().map_or(0, units);
            if name.starts_with(key::APP) {
                usage.ours += length;
            } else {
                usage.others += length;
            }
        }
        Ok(usage)
    }

    /// When the last backup was made in this browser, UTC.
    pub fn last_backup(&self) -> Option<Millis> {
        let text = self.keep.read(&Key::Backup.to_string()).ok().flatten()?;
        let at = unseal(self.seal.as_ref(), Key::Backup, &text).ok()?;
        at.parse().ok()
    }

    /// A backup was made.
    ///
    /// # Errors
    /// [`KeepError`] when this could not be noted.
    pub fn note_backup(&self, at: Millis) -> Result<(), KeepError> {
        self.put(Key::Backup, &at.to_string())
    }

    /// Nothing of what was in storage concerns this tab any more, and nothing is written there.
    fn shut_down(&mut self) {
        self.known.clear();
        self.mine.clear();
        self.doubtful.clear();
        self.struck.clear();
        self.census = Census::default();
        self.sheets.clear();
        self.damaged.clear();
        self.unsure = false;
        self.unkept.clear();
        self.unfinished.clear();
        self.seal = None;
        self.drafts.clear();
        self.adopted.clear();
        self.refuses = Some(KeepError::Blocked);
    }

    /// Writes some JSON text under a key, in the form that is wanted now, and reads it back.
    fn put(&self, key: Key, json: &str) -> Result<(), KeepError> {
        if let Some(reason) = self.refuses {
            return Err(reason);
        }
        let text = self.formed(key, json)?;
        let name = key.to_string();
        self.keep.write(&name, &text)?;
        match self.keep.read(&name) {
            Ok(Some(found)) if found == text => Ok(()),
            Ok(_) => Err(KeepError::Failed),
            Err(error) => Err(error),
        }
    }

    fn drop_key(&self, key: Key) -> Result<(), KeepError> {
        if let Some(reason) = self.refuses {
            return Err(reason);
        }
        self.keep.remove(&key.to_string())
    }
}

/// How many UTF-16 units a change needs in storage, keys and census included, sealed or not.
pub fn needed(change: &Change, sealed: bool) -> usize {
    let one = |step: &Step| match step {
        Step::Put(entry) => {
            let key = Key::Revision(entry.id, entry.revision);
            let json = v1::write_entry(entry);
            units(&key.to_string()) + value_units(&json, sealed)
        }
        Step::Erase(id) => units(&Key::Gone(*id).to_string()) + v1::BEFORE_JSON,
    };
    change.0.iter().map(|step| one(step) + 17).sum()
}

/// How many UTF-16 units the value of some JSON text takes.
fn value_units(json: &str, sealed: bool) -> usize {
    if sealed {
        sealed::units_of(json)
    } else {
        v1::BEFORE_JSON + units(json)
    }
}

/// Length in UTF-16 units.
fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}
