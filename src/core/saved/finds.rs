//! What lies in storage, read once before anything is written, and what it means: which records
//! there are, what was begun and not finished, what can't be read.

use super::census::{self, Census, Line};
use super::key::{APP, FORMATS, Key, Name};
use super::open::line_of;
use super::pending::Pending;
use super::sealed::{Seal, is_private, is_sealed, unseal};
use super::{Held, Spoilt, desk, v1};
use crate::core::book::Book;
use crate::core::change::{Change, Step};
use crate::core::desk::Draft;
use crate::core::id::{RecordId, WriterId};
use crate::core::ports::{Keep, KeepError};
use std::collections::{BTreeMap, BTreeSet};

/// Everything found in storage, read once.
#[derive(Default)]
pub(super) struct Finds {
    pub values: BTreeMap<Key, String>,
    pub spoilt: Vec<Spoilt>,
    pub newer: bool,
}

/// What the finds mean.
#[derive(Default)]
pub(super) struct Reading {
    pub book: Book,
    pub held: BTreeMap<RecordId, Held>,
    pub census: Census,
    pub sheets: BTreeSet<Key>,
    pub pending: Vec<(Key, Pending)>,
    /// Pending keys of changes that were finished long ago.
    pub over: Vec<Key>,
    pub drafts: BTreeMap<(WriterId, u32), Draft>,
    pub spoilt: Vec<Spoilt>,
    pub spoilt_lines: Vec<Line>,
    /// Whether damaged bytes were set aside before.
    pub any_aside: bool,
    /// Records marked as erased.
    pub gone: BTreeSet<RecordId>,
    /// Records erased in place, while there was no room for a mark.
    pub struck: BTreeSet<RecordId>,
    pub unsure: bool,
}

impl Finds {
    /// Nothing of ours, or nothing but a lock.
    pub fn is_empty(&self) -> bool {
        let of_lock = |key: &Key| {
            matches!(
                key,
                Key::Wrap(..) | Key::Unsealing | Key::LockNow | Key::Wiping
            )
        };
        self.values.keys().all(of_lock) && self.spoilt.is_empty()
    }

    /// Whether something isn't in the wanted form, given that the store has or had a lock.
    pub fn has_misfits(&self) -> bool {
        let wanted = !self.values.contains_key(&Key::Unsealing);
        let misfit = |(key, text): (&Key, &String)| {
            is_private(*key) && text.len() > v1::BEFORE_JSON && is_sealed(text) != wanted
        };
        self.values.iter().any(misfit)
    }

    /// Whether a lock was taken off, or never wholly put on, and nothing needs its key.
    pub fn has_spent_lock(&self) -> bool {
        let sealed = |(key, text): (&Key, &String)| is_private(*key) && is_sealed(text);
        let has = |key| self.values.contains_key(&key);
        let wraps = self.values.keys().any(|key| matches!(key, Key::Wrap(..)));
        (has(Key::Unsealing) || wraps && !has(Key::LockNow)) && !self.values.iter().any(sealed)
    }
}

/// Reads all keys of ours, in one go.
pub(super) fn gather(keep: &dyn Keep, seal: Option<&Seal>) -> Result<Finds, KeepError> {
    let mut finds = Finds::default();
    for name in keep.keys()? {
        let kind = Name::of(&name);
        if kind == Name::Foreign {
            continue;
        }
        let Some(text) = keep.read(&name)? else {
            continue;
        };
        match kind {
            Name::Ours(key) => {
                finds.values.insert(key, text);
            }
            Name::Newer if !is_misnamed(seal, &name, &text) => finds.newer = true,
            _ => finds.spoilt.push(Spoilt { key: name, text }),
        }
    }
    Ok(finds)
}

/// Whether a key seems to be of a newer format only because its name was damaged: its value was
/// written under that name in a format of this build.
fn is_misnamed(seal: Option<&Seal>, name: &str, text: &str) -> bool {
    let rest = name.splitn(3, '.').nth(2).unwrap_or_default();
    let mut meant = FORMATS
        .map(|format| format!("{APP}{format}.{rest}"))
        .into_iter();
    meant.any(|meant| match Name::of(&meant) {
        Name::Ours(key) => unseal(seal, key, text).is_ok(),
        _ => false,
    })
}

/// Makes sense of them. Pending changes count as if they were finished.
pub(super) fn read(finds: Finds, seal: Option<&Seal>) -> Reading {
    let Finds {
        mut values, spoilt, ..
    } = finds;
    let mut reading = Reading {
        spoilt,
        ..Reading::default()
    };
    let census = listed(&values, seal);
    for (key, text) in &values {
        if let Key::Pending(_) = key {
            match unseal(seal, *key, text).and_then(|json| Pending::read(&json)) {
                Ok(pending) if pending.is_over(&census) => reading.over.push(*key),
                Ok(pending) => reading.pending.push((*key, pending)),
                Err(v1::Garbled) => reading.spoil(*key, text),
            }
        }
    }
    let mut found: BTreeSet<Key> = values.keys().copied().collect();
    for (_, pending) in reading.pending.clone() {
        for (key, text) in pending.puts() {
            let same = |old: &str| unseal(seal, key, old) == v1::unseal(key, text).map(Into::into);
            if let Some(old) = values.insert(key, text.to_owned()).filter(|old| !same(old)) {
                found.remove(&key);
                reading.spoil(key, &old);
            }
        }
        for key in pending.removals() {
            values.remove(&key);
        }
    }
    let mut change = Change::default();
    for (key, text) in &values {
        reading.take(seal, *key, text, &mut change, found.contains(key));
    }
    for key in &found {
        // Removed by a pending change, but still there.
        if !values.contains_key(key) {
            reading.hold(*key);
        }
    }
    let written: BTreeSet<RecordId> = change.records().collect();
    // The erasing was undone, but removing its mark never reached the disk.
    let erased_now = |id: &RecordId| {
        let mut puts = reading
            .pending
            .iter()
            .flat_map(|(_, pending)| pending.puts());
        puts.any(|(key, _)| key == Key::Gone(*id))
    };
    let undone = |id: &RecordId| {
        let taken_back = reading.census.is_taken_back(census::gone(*id));
        written.contains(id) && taken_back && !erased_now(id)
    };
    let gone = reading
        .gone
        .iter()
        .filter(|id| !undone(id))
        .chain(&reading.struck);
    change.0.extend(gone.map(|id| Step::Erase(*id)));
    reading.book.apply(&change);
    // Written in one tab while another erased what it hangs on.
    let orphans = reading.book.orphans();
    reading.book.apply(&orphans);
    reading
}

/// What all census sheets say that can be read.
fn listed(values: &BTreeMap<Key, String>, seal: Option<&Seal>) -> Census {
    let mut census = Census::default();
    let sheets = values
        .iter()
        .filter(|(key, _)| matches!(key, Key::Census(..)));
    for sheet in sheets.filter_map(|(key, text)| unseal(seal, *key, text).ok()) {
        // A sheet that can't be read is reported later.
        census.learn(&sheet).ok();
    }
    census
}

impl Reading {
    fn spoil(&mut self, key: Key, text: &str) {
        self.spoilt_lines.extend(line_of(key));
        self.spoilt.push(Spoilt {
            key: key.to_string(),
            text: text.to_owned(),
        });
    }

    fn hold(&mut self, key: Key) {
        match key {
            Key::Revision(id, revision) => {
                self.held.entry(id).or_default().revisions.insert(revision);
            }
            Key::Gone(id) => self.held.entry(id).or_default().gone = true,
            _ => {}
        }
    }

    /// Takes in one value; `there` unless it comes from a pending change only.
    fn take(
        &mut self,
        seal: Option<&Seal>,
        key: Key,
        text: &str,
        change: &mut Change,
        there: bool,
    ) {
        let Ok(json) = unseal(seal, key, text) else {
            if let Key::Census(..) = key {
                self.unsure = true;
            }
            // A wrap has copies, from which it is mended.
            let needless = matches!(
                key,
                Key::Pending(_)
                    | Key::Wiping
                    | Key::Backup
                    | Key::Wrap(..)
                    | Key::Unsealing
                    | Key::LockNow
            );
            if !needless {
                self.spoil(key, text);
            }
            return;
        };
        let understood = match key {
            Key::Revision(id, _) if json.is_empty() => {
                self.struck.insert(id);
                Ok(())
            }
            Key::Revision(id, revision) => v1::read_entry(id, revision, &json)
                .map(|entry| change.0.push(Step::Put(Box::new(entry)))),
            Key::Gone(id) => {
                self.gone.insert(id);
                Ok(())
            }
            Key::Census(..) => {
                self.sheets.insert(key);
                self.census.learn(&json)
            }
            Key::Desk(writer, number) => desk::read(&json).map(|draft| {
                self.drafts.insert((writer, number), draft);
            }),
            Key::Aside(_) => {
                self.any_aside = true;
                Ok(())
            }
            Key::Pending(_)
            | Key::Backup
            | Key::Wiping
            | Key::Wrap(..)
            | Key::Unsealing
            | Key::LockNow => Ok(()),
        };
        match understood {
            Ok(()) if there => self.hold(key),
            Ok(()) => {}
            Err(v1::Garbled) => self.spoil(key, text),
        }
    }
}
