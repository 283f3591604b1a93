//! Opening: everything is read before anything is written. What another tab or an earlier run left
//! unfinished is finished here; what can't be read is left exactly where it is.

use super::census::{self, Census, Line, Present};
use super::finds::{Finds, Reading, gather, read};
use super::key::{Key, Name};
use super::pending::Pending;
use super::sealed::{Seal, is_sealed};
use super::wrap::Locked;
use super::{Damage, Found, Opened, Spoilt, Store, v1};
use crate::core::book::{Book, Record};
use crate::core::id::{RecordId, WriterId};
use crate::core::ports::{Keep, KeepError};
use std::collections::{BTreeMap, BTreeSet};

/// With more census sheets of other writers than this, they are gathered into one.
const SHEETS: usize = 16;

/// Why a store was not opened. Nothing was written then.
#[derive(Debug)]
pub enum NotOpened {
    /// Storage can't be read.
    Failed(KeepError),
    /// There is a lock, and the data key was not given, or was another's.
    Locked(Locked),
}

impl From<KeepError> for NotOpened {
    fn from(error: KeepError) -> Self {
        Self::Failed(error)
    }
}

impl Store {
    /// Reads everything before anything is written, then finishes what was left unfinished.
    /// `writer` is 128 random bits that name this tab.
    ///
    /// # Errors
    /// [`NotOpened`] when storage can't be read, or is locked; nothing was written then.
    pub fn open(keep: Box<dyn Keep>, writer: u128) -> Result<Opened, NotOpened> {
        Self::open_with(keep, writer, None)
    }

    /// The same, with the data key of a locked store.
    ///
    /// # Errors
    /// As for [`Store::open`]. The store may have been locked with another key meanwhile.
    pub fn open_with(
        keep: Box<dyn Keep>,
        writer: u128,
        seal: Option<Seal>,
    ) -> Result<Opened, NotOpened> {
        let mut finds = gather(&*keep, seal.as_ref())?;
        let mut store = Store::empty(keep, writer.into(), seal);
        store.refuses = finds.newer.then_some(KeepError::Newer);
        if finds.values.contains_key(&Key::Wiping) && !finds.newer {
            super::wipe(&*store.keep)?;
            finds = gather(&*store.keep, store.seal.as_ref())?;
        }
        if finds.has_spent_lock() && !finds.newer {
            store.drop_lock();
        } else {
            let locked = Locked::find(&*store.keep)?;
            let mine = |seal: &Seal| locked.holds(seal.mark());
            if !locked.is_empty() && !store.seal.as_ref().is_some_and(mine) {
                return Err(NotOpened::Locked(locked));
            }
        }
        Ok(store.read_finds(finds))
    }

    /// Nothing is sealed, and nothing is to be. What stays behind is found again at the next start.
    fn drop_lock(&mut self) {
        if self.drop_wraps().is_ok() {
            self.drop_key(Key::Unsealing).ok();
        }
    }

    fn read_finds(mut self, finds: Finds) -> Opened {
        let empty = finds.is_empty();
        self.misfit_seen = self.seal.is_some() && finds.has_misfits();
        let mut reading = read(finds, self.seal.as_ref());
        let mut present = Present::of(&reading.book);
        for line in &reading.spoilt_lines {
            present.damaged(*line);
        }
        let removals = reading
            .pending
            .iter()
            .flat_map(|(_, pending)| pending.removals());
        for line in removals
            .filter_map(line_of)
            .filter(|line| !present.explains(line))
        {
            reading.census.take_back(line);
        }
        // What is of an erased record goes with it, and is nothing to be told.
        let of_gone = |spoilt: &Spoilt| {
            let mut gone = reading.book.records();
            gone.any(|(id, record)| *record == Record::Erased && spoilt.is_of(id))
        };
        let spoilt = reading.spoilt.iter().filter(|spoilt| !of_gone(spoilt));
        let spoilt: Vec<&Spoilt> = spoilt.collect();
        let shut = |spoilt: &&&Spoilt| self.seal.is_none() && is_sealed(&spoilt.text);
        let locked = spoilt.iter().filter(shut).count();
        let damage = Damage {
            missing: reading.census.missing(&present).len(),
            damaged: spoilt.len() - locked,
            locked,
            unsure: reading.unsure,
        };
        let book = reading.book.clone();
        self.take_over(reading, &present);
        let found = match damage {
            _ if self.is_newer() => Found::Newer,
            _ if empty => Found::Empty,
            damage if damage == Damage::default() => Found::Fine,
            damage => Found::Damaged(damage),
        };
        Opened {
            store: self,
            book,
            found,
        }
    }

    fn empty(keep: Box<dyn Keep>, writer: WriterId, seal: Option<Seal>) -> Self {
        Self {
            keep,
            writer,
            known: BTreeMap::new(),
            mine: BTreeSet::new(),
            doubtful: BTreeSet::new(),
            struck: BTreeSet::new(),
            census: Census::default(),
            sheets: BTreeSet::new(),
            damaged: Vec::new(),
            unsure: false,
            unkept: BTreeMap::new(),
            unfinished: BTreeSet::new(),
            drafts: BTreeMap::new(),
            adopted: BTreeMap::new(),
            refuses: None,
            seal,
            misfit_seen: false,
        }
    }

    /// Finishes what was left unfinished. Nothing is lost when a write here fails: the next start
    /// finds the same and tries again.
    fn take_over(&mut self, reading: Reading, present: &Present) {
        self.known = reading.held;
        self.census = reading.census;
        self.sheets = reading.sheets;
        self.damaged = reading.spoilt;
        self.unsure = reading.unsure;
        self.drafts = reading.drafts;
        if self.is_newer() {
            return;
        }
        for key in reading.over {
            self.drop_key(key).ok(); // The next start tries again.
        }
        for (key, pending) in &reading.pending {
            self.finish(*key, pending, &reading.book);
        }
        for (id, record) in reading.book.records() {
            self.tidy(id, record);
        }
        self.desk_forget();
        if reading.any_aside || !self.damaged.is_empty() {
            self.spoilt_forget(|_| false);
        }
        // What is only in an unfinished change is listed once it is in its place.
        let placed = self.placed();
        for line in present.lines().filter(|line| placed.contains(line)) {
            self.census.add(line);
        }
        if self.sheets.len() > SHEETS && !self.unsure {
            self.census.gather(present);
            if self.write_census().is_ok() {
                for sheet in std::mem::take(&mut self.sheets) {
                    // A sheet that stays behind is only read once more.
                    self.drop_key(sheet).ok();
                }
            }
        } else {
            self.write_census().ok(); // The next save tries again.
        }
    }

    /// The lines of all keys that are in their place, damaged or not.
    fn placed(&self) -> BTreeSet<Line> {
        let held = self.known.iter().flat_map(|(id, held)| {
            let revisions = held.revisions.iter();
            let revisions = revisions.map(|revision| census::revision(*id, *revision));
            revisions.chain(held.gone.then(|| census::gone(*id)))
        });
        let damaged = self
            .damaged
            .iter()
            .filter_map(|spoilt| match Name::of(&spoilt.key) {
                Name::Ours(key) => line_of(key),
                _ => None,
            });
        held.chain(damaged).collect()
    }

    fn finish(&mut self, key: Key, pending: &Pending, book: &Book) {
        let mut failed = self.finish_puts(pending);
        let listed = self.write_census();
        for target in pending.removals() {
            let (Key::Revision(id, _) | Key::Gone(id)) = target else {
                continue;
            };
            let removed = match (failed.get(&id), listed) {
                (Some(error), _) => Err(*error),
                (None, Err(error)) => Err(error),
                (None, Ok(())) => self.remove_known(target),
            };
            if let Err(error) = removed {
                failed.insert(id, error);
                // It is now for this tab to remove.
                self.mine.extend(self.holds(target).then_some(target));
            }
        }
        if !failed.is_empty() || listed.is_err() || self.drop_key(key).is_err() {
            self.unfinished.insert(key);
        }
        for (id, error) in failed {
            self.unkept.insert(id, (book.record(id).cloned(), error));
        }
    }

    /// Puts in place what an unfinished change was to put. Returns the records where that failed.
    fn finish_puts(&mut self, pending: &Pending) -> BTreeMap<RecordId, KeepError> {
        let mut failed = BTreeMap::new();
        for (target, text) in pending.puts() {
            let (Key::Revision(id, _) | Key::Gone(id)) = target else {
                continue;
            };
            if self.holds(target) {
                continue;
            }
            let Ok(json) = v1::unseal(target, text) else {
                continue; // Reported as damaged.
            };
            match self.make_way(target).and_then(|()| self.put(target, json)) {
                Ok(()) => self.learn(target),
                Err(error) => {
                    failed.insert(id, error);
                }
            }
        }
        failed
    }

    /// Removes what the book has no use for: replaced revisions, text that was erased, the mark of
    /// an erasing that was undone.
    fn tidy(&mut self, id: RecordId, record: &Record) {
        let Some(held) = self.known.get(&id).cloned() else {
            return;
        };
        if *record == Record::Erased && !held.gone && self.mark_gone(id).is_err() {
            return;
        }
        if *record != Record::Erased && held.gone {
            self.remove_known(Key::Gone(id)).ok();
        }
        for revision in held.revisions.iter().copied() {
            // What replaces it may still be in an unfinished change only.
            let replaced = match record {
                Record::Erased => true,
                Record::Written(heads) => heads
                    .iter()
                    .any(|head| head.replaces(revision) && held.revisions.contains(&head.revision)),
            };
            if replaced {
                // What stays behind is found again at the next start.
                self.remove_known(Key::Revision(id, revision)).ok();
            }
        }
    }
}

/// The census line of a key that the census knows.
pub(super) fn line_of(key: Key) -> Option<Line> {
    match key {
        Key::Revision(record, revision) => Some(census::revision(record, revision)),
        Key::Gone(record) => Some(census::gone(record)),
        _ => None,
    }
}
