//! Opening: everything is read before anything is written. What another tab or an earlier run left
//! unfinished is finished here; what can't be read is left exactly where it is.

use super::census::{self, Census, Line, Present};
use super::key::{Key, Name};
use super::pending::Pending;
use super::{Damage, Found, Held, Opened, Spoilt, Store, desk, v1};
use crate::core::book::{Book, Record};
use crate::core::change::{Change, Step};
use crate::core::id::{RecordId, WriterId};
use crate::core::ports::{Keep, KeepError};
use std::collections::{BTreeMap, BTreeSet};

/// With more census sheets of other writers than this, they are gathered into one.
const SHEETS: usize = 16;

/// Everything found in storage, read once.
#[derive(Default)]
struct Finds {
    values: BTreeMap<Key, String>,
    spoilt: Vec<Spoilt>,
    newer: bool,
}

/// What the finds mean.
#[derive(Default)]
struct Reading {
    book: Book,
    held: BTreeMap<RecordId, Held>,
    census: Census,
    sheets: BTreeSet<Key>,
    pending: Vec<(Key, Pending)>,
    drafts: BTreeMap<(WriterId, u32), crate::core::desk::Draft>,
    spoilt: Vec<Spoilt>,
    spoilt_lines: Vec<Line>,
    /// Records marked as erased.
    gone: BTreeSet<RecordId>,
    /// Records erased in place, while there was no room for a mark.
    struck: BTreeSet<RecordId>,
    unsure: bool,
}

impl Store {
    /// Reads everything before anything is written, then finishes what was left unfinished.
    /// `writer` is 128 random bits that name this tab.
    ///
    /// # Errors
    /// [`KeepError`] when storage can't be read; nothing was written then.
    pub fn open(keep: Box<dyn Keep>, writer: u128) -> Result<Opened, KeepError> {
        let mut finds = gather(&*keep)?;
        let mut store = Store::empty(keep, writer.into());
        store.newer = finds.newer;
        if finds.values.contains_key(&Key::Wiping) && !finds.newer {
            store.wipe()?;
            store.closed = false;
            finds = gather(&*store.keep)?;
        }
        let empty = finds.values.is_empty() && finds.spoilt.is_empty();
        let mut reading = read(finds);
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
        let damage = Damage {
            missing: reading.census.missing(&present).len(),
            damaged: reading.spoilt.len(),
            unsure: reading.unsure,
        };
        let book = reading.book.clone();
        store.take_over(reading, &present);
        let found = match damage {
            _ if store.newer => Found::Newer,
            _ if empty => Found::Empty,
            Damage {
                missing: 0,
                damaged: 0,
                unsure: false,
            } => Found::Fine,
            damage => Found::Damaged(damage),
        };
        Ok(Opened { store, book, found })
    }

    fn empty(keep: Box<dyn Keep>, writer: WriterId) -> Self {
        Self {
            keep,
            writer,
            known: BTreeMap::new(),
            mine: BTreeSet::new(),
            census: Census::default(),
            sheets: BTreeSet::new(),
            damaged: Vec::new(),
            unsure: false,
            unkept: BTreeMap::new(),
            unfinished: BTreeSet::new(),
            drafts: BTreeMap::new(),
            adopted: BTreeMap::new(),
            newer: false,
            closed: false,
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
        if self.newer {
            return;
        }
        for (key, pending) in &reading.pending {
            self.finish(*key, pending, &reading.book);
        }
        for (id, record) in reading.book.records() {
            self.tidy(id, record);
        }
        for line in present.lines() {
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

    fn finish(&mut self, key: Key, pending: &Pending, book: &Book) {
        let mut failed = false;
        for (target, text) in pending.puts() {
            let (Key::Revision(id, _) | Key::Gone(id)) = target else {
                continue;
            };
            if self.holds(target) {
                continue;
            }
            match self.make_way(target).and_then(|()| self.put(target, text)) {
                Ok(()) => self.learn(target),
                Err(error) => {
                    failed = true;
                    self.unkept.insert(id, (book.record(id).cloned(), error));
                }
            }
        }
        if failed || self.write_census().is_err() {
            self.unfinished.insert(key);
            return;
        }
        let removed = pending
            .removals()
            .all(|target| self.remove_known(target).is_ok());
        if !removed || self.drop_key(key).is_err() {
            self.unfinished.insert(key);
        }
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
        for revision in held.revisions {
            let replaced = match record {
                Record::Erased => true,
                Record::Written(heads) => heads.iter().any(|head| head.replaces(revision)),
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

fn gather(keep: &dyn Keep) -> Result<Finds, KeepError> {
    let mut finds = Finds::default();
    for name in keep.keys()? {
        let kind = Name::of(&name);
        if kind == Name::Newer {
            finds.newer = true;
        }
        let (Name::Ours(_) | Name::Garbled) = kind else {
            continue;
        };
        let Some(text) = keep.read(&name)? else {
            continue;
        };
        match kind {
            Name::Ours(key) => {
                finds.values.insert(key, text);
            }
            _ => finds.spoilt.push(Spoilt { key: name, text }),
        }
    }
    Ok(finds)
}

fn read(finds: Finds) -> Reading {
    let Finds {
        mut values, spoilt, ..
    } = finds;
    let mut reading = Reading {
        spoilt,
        ..Reading::default()
    };
    for (key, text) in &values {
        if let Key::Pending(_) = key {
            match Pending::read(*key, text) {
                Ok(pending) => reading.pending.push((*key, pending)),
                Err(v1::Garbled) => reading.spoil(*key, text),
            }
        }
    }
    let mut found: BTreeSet<Key> = values.keys().copied().collect();
    for (_, pending) in reading.pending.clone() {
        for (key, text) in pending.puts() {
            if let Some(old) = values
                .insert(key, text.to_owned())
                .filter(|old| old != text)
            {
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
        reading.take(*key, text, &mut change, found.contains(key));
    }
    for key in &found {
        // Removed by a pending change, but still there.
        if !values.contains_key(key) {
            reading.hold(*key);
        }
    }
    let written: BTreeSet<RecordId> = change.records().collect();
    // The erasing was undone, but removing its mark never reached the disk.
    let undone =
        |id: &RecordId| written.contains(id) && reading.census.is_taken_back(census::gone(*id));
    let gone = reading
        .gone
        .iter()
        .filter(|id| !undone(id))
        .chain(&reading.struck);
    change.0.extend(gone.map(|id| Step::Erase(*id)));
    reading.book.apply(&change);
    reading
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
    fn take(&mut self, key: Key, text: &str, change: &mut Change, there: bool) {
        let Ok(json) = v1::unseal(key, text) else {
            if let Key::Census(..) = key {
                self.unsure = true;
            }
            if !matches!(key, Key::Pending(_) | Key::Wiping | Key::Backup) {
                self.spoil(key, text);
            }
            return;
        };
        let understood = match key {
            Key::Revision(id, _) if json.is_empty() => {
                self.struck.insert(id);
                Ok(())
            }
            Key::Revision(id, revision) => v1::read_entry(id, revision, json)
                .map(|entry| change.0.push(Step::Put(Box::new(entry)))),
            Key::Gone(id) => {
                self.gone.insert(id);
                Ok(())
            }
            Key::Census(..) => {
                self.sheets.insert(key);
                self.census.learn(json)
            }
            Key::Desk(writer, number) => desk::read(json).map(|draft| {
                self.drafts.insert((writer, number), draft);
            }),
            Key::Pending(_) | Key::Aside(_) | Key::Backup | Key::Wiping => Ok(()),
        };
        match understood {
            Ok(()) if there => self.hold(key),
            Ok(()) => {}
            Err(v1::Garbled) => self.spoil(key, text),
        }
    }
}
