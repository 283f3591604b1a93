//! Everything the person has written, as one value: records by identifier, each with its newest
//! revision, or several when two places changed it at once. One law merges tabs, files and
//! devices: a revision gives way to those that name it as an ancestor, and an erased record stays
//! erased. What is due, counted or open is worked out from here, never stored here.

use super::body::Body;
use super::change::{Change, Step};
use super::entry::Entry;
use super::id::RecordId;
use crate::core::sorted;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is known of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// Its newest revisions, in order of revision id: one, or several where edits met.
    Written(Vec<Arc<Entry>>),
    /// It was erased. This wins over every revision, whenever it arrives.
    Erased,
}

/// All records.
#[derive(Clone, Debug, Default)]
pub struct Book {
    records: BTreeMap<RecordId, Record>,
    /// Room, then kind, then records: worked out from `records`.
    by_kind: BTreeMap<String, BTreeMap<String, BTreeSet<RecordId>>>,
}

impl PartialEq for Book {
    fn eq(&self, other: &Self) -> bool {
        self.records == other.records
    }
}

impl Eq for Book {}

/// What a change replaced, so that it can be undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before(pub Vec<(RecordId, Option<Record>)>);

impl Book {
    /// Applies a change and returns what it replaced. Can't fail: revisions merge by the one law,
    /// so applying the same change twice, or two changes in either order, ends in the same book.
    pub fn apply(&mut self, change: &Change) -> Before {
        let mut before = Vec::new();
        for step in &change.0 {
            let id = match step {
                Step::Put(entry) => entry.id,
                Step::Erase(id) => *id,
            };
            before.push((id, self.records.get(&id).cloned()));
            match step {
                Step::Put(entry) => self.put(Arc::new((**entry).clone())),
                Step::Erase(id) => self.set(*id, Some(Record::Erased)),
            }
        }
        Before(before)
    }

    /// Puts records back exactly as they were. For undo, and for a record that another tab changed.
    pub fn set(&mut self, id: RecordId, record: Option<Record>) {
        if let Some(Record::Written(heads)) = self.records.get(&id)
            && let Some(entry) = heads.first()
            && let Some(ids) = self
                .by_kind
                .get_mut(&entry.room)
                .and_then(|room| room.get_mut(&entry.kind))
        {
            ids.remove(&id);
        }
        let Some(record) = record else {
            self.records.remove(&id);
            return;
        };
        if let Record::Written(heads) = &record
            && let Some(entry) = heads.first()
        {
            let room = self.by_kind.entry(entry.room.clone()).or_default();
            room.entry(entry.kind.clone()).or_default().insert(id);
        }
        self.records.insert(id, record);
    }

    fn put(&mut self, entry: Arc<Entry>) {
        let id = entry.id;
        let mut heads = match self.records.get(&id) {
            Some(Record::Erased) => return,
            Some(Record::Written(heads)) => heads.clone(),
            None => Vec::new(),
        };
        let superseded = heads
            .iter()
            .any(|head| head.revision == entry.revision || head.replaces(entry.revision));
        if superseded {
            return;
        }
        heads.retain(|head| !entry.replaces(head.revision));
        heads.push(entry);
        sorted::by_key(&mut heads, |head| head.revision);
        self.set(id, Some(Record::Written(heads)));
    }

    /// What is known of a record.
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        self.records.get(&id)
    }

    /// All records, erased ones included, in order of identifier.
    pub fn records(&self) -> impl Iterator<Item = (RecordId, &Record)> {
        self.records.iter().map(|(id, record)| (*id, record))
    }

    /// The revision of a record that is shown: the one written last.
    pub fn get(&self, id: RecordId) -> Option<&Arc<Entry>> {
        self.records.get(&id).and_then(Record::shown)
    }

    /// Every entry as shown, in no particular order.
    pub fn entries(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.records.values().filter_map(Record::shown)
    }

    /// Entries of one kind with their bodies, oldest day first. Those whose body this build can't
    /// read are left out here; the timeline still shows them.
    pub fn all<B: Body>(&self) -> Vec<(Arc<Entry>, B)> {
        self.of_kind(B::ROOM, B::KIND)
            .into_iter()
            .filter_map(|entry| {
                let body = entry.read::<B>().ok()?;
                Some((entry, body))
            })
            .collect()
    }

    /// Entries of one kind, oldest day first.
    fn of_kind(&self, room: &str, kind: &str) -> Vec<Arc<Entry>> {
        let ids = self.by_kind.get(room).and_then(|room| room.get(kind));
        let shown = ids.into_iter().flatten().filter_map(|id| self.get(*id));
        let mut found: Vec<_> = shown.cloned().collect();
        sorted::by_key(&mut found, |entry| entry.order());
        found
    }

    /// The entry of one kind that was written last, with its body.
    pub fn last<B: Body>(&self) -> Option<(Arc<Entry>, B)> {
        self.all::<B>().pop()
    }

    /// A record read as the given kind.
    pub fn find<B: Body>(&self, id: RecordId) -> Option<(Arc<Entry>, B)> {
        let entry = self.get(id)?;
        Some((entry.clone(), entry.read::<B>().ok()?))
    }

    /// Entries of one room, in no particular order.
    pub fn of_room<'a>(&'a self, room: &str) -> impl Iterator<Item = &'a Arc<Entry>> + use<'a> {
        let kinds = self.by_kind.get(room).map(|kinds| kinds.values().flatten());
        kinds.into_iter().flatten().filter_map(|id| self.get(*id))
    }

    /// The entries that hang on a record, directly.
    pub fn hanging_on(&self, id: RecordId) -> impl Iterator<Item = &Arc<Entry>> {
        self.entries()
            .filter(move |entry| entry.about.contains(&id))
    }

    /// Records with more than one newest revision.
    pub fn conflicts(&self) -> impl Iterator<Item = (RecordId, &[Arc<Entry>])> {
        self.records.iter().filter_map(|(id, record)| match record {
            Record::Written(heads) if heads.len() > 1 => Some((*id, heads.as_slice())),
            _ => None,
        })
    }

    /// Erases a record and everything that hangs on it, however deep.
    pub fn erasing(&self, id: RecordId) -> Change {
        let mut hangers: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
        for entry in self.entries() {
            for above in &entry.about {
                hangers.entry(*above).or_default().push(entry.id);
            }
        }
        let mut gone = vec![id];
        let mut seen = sorted::set(gone.iter().copied());
        let mut next = 0;
        while let Some(above) = gone.get(next) {
            for below in hangers.get(above).into_iter().flatten() {
                if seen.insert(*below) {
                    gone.push(*below);
                }
            }
            next += 1;
        }
        Change(gone.into_iter().map(Step::Erase).collect())
    }

    /// Erases what hangs on a record that is already erased. For merging in a file from elsewhere,
    /// where the record may have been erased before or after something was written about it.
    pub fn orphans(&self) -> Change {
        let mut gone: BTreeSet<RecordId> = BTreeSet::new();
        loop {
            let more: Vec<RecordId> = self
                .records
                .iter()
                .filter(|(id, record)| {
                    !gone.contains(*id)
                        && record
                            .heads()
                            .iter()
                            .flat_map(|head| &head.about)
                            .any(|above| {
                                gone.contains(above)
                                    || self.records.get(above) == Some(&Record::Erased)
                            })
                })
                .map(|(id, _)| *id)
                .collect();
            if more.is_empty() {
                return Change(gone.into_iter().map(Step::Erase).collect());
            }
            gone.extend(more);
        }
    }

    /// Takes over records as another tab left them. Returns what must go with them, which is not
    /// applied yet: what hangs on something that was erased there, or was written there about
    /// something erased here.
    #[must_use]
    pub fn take_over(&mut self, records: Vec<(RecordId, Option<Record>)>) -> Change {
        let ids: Vec<RecordId> = records.iter().map(|(id, _)| *id).collect();
        for (id, record) in records {
            self.set(id, record);
        }
        Change(ids.iter().flat_map(|id| self.stranded(*id).0).collect())
    }

    /// What is left hanging on something erased, now that this record has changed.
    fn stranded(&self, changed: RecordId) -> Change {
        let is_erased = |id: &RecordId| self.records.get(id) == Some(&Record::Erased);
        let hangs_on_erased = || {
            let heads = self.records.get(&changed).map_or(&[][..], Record::heads);
            heads.iter().any(|head| head.about.iter().any(is_erased))
        };
        if !is_erased(&changed) && !hangs_on_erased() {
            return Change::default();
        }
        let mut all = self.erasing(changed);
        all.0
            .retain(|step| !matches!(step, Step::Erase(id) if is_erased(id)));
        all
    }

    /// Number of records that hold something.
    pub fn len(&self) -> usize {
        self.entries().count()
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.entries().next().is_none()
    }
}

impl Record {
    /// Its newest revisions; none when it was erased.
    pub fn heads(&self) -> &[Arc<Entry>] {
        match self {
            Record::Written(heads) => heads,
            Record::Erased => &[],
        }
    }

    /// The steps that lead to this record.
    pub fn steps(&self, id: RecordId) -> Vec<Step> {
        match self {
            Record::Written(heads) => heads
                .iter()
                .map(|head| Step::Put(Box::new((**head).clone())))
                .collect(),
            Record::Erased => vec![Step::Erase(id)],
        }
    }

    /// The revision that is shown: of several, the one written last.
    pub fn shown(&self) -> Option<&Arc<Entry>> {
        match self {
            Record::Written(heads) => heads
                .iter()
                .max_by_key(|head| (head.edited_at, head.revision)),
            Record::Erased => None,
        }
    }
}

impl Entry {
    /// Sorts entries by day, then instant, then identifier, oldest first.
    pub fn order(&self) -> (chrono::NaiveDate, super::now::Millis, RecordId) {
        (self.day, self.at, self.id)
    }
}

#[cfg(test)]
mod tests;
