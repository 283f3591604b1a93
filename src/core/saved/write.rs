//! Writing: brings storage in line with the book for the records a change touched. New text is
//! written and read back first; only then does what it replaces go.

use super::key::Key;
use super::open::line_of;
use super::pending::Pending;
use super::sealed::unseal;
use super::{Held, Kept, Store, v1};
use crate::core::book::{Book, Record};
use crate::core::id::RecordId;
use crate::core::ports::KeepError;
use std::collections::{BTreeMap, BTreeSet};

/// What one record needs.
struct Plan {
    id: RecordId,
    /// With its JSON text.
    put: Vec<(Key, String)>,
    /// Goes because something replaces it.
    replaced: Vec<Key>,
    /// Goes because it was undone.
    undone: Vec<Key>,
}

impl Plan {
    fn is_idle(&self) -> bool {
        self.put.is_empty() && self.replaced.is_empty() && self.undone.is_empty()
    }

    fn removals(&self) -> impl Iterator<Item = Key> {
        self.replaced.iter().chain(&self.undone).copied()
    }
}

impl Store {
    /// Brings storage in line with the book for these records, and for those not kept earlier.
    /// After applying a change, undoing one, or to try again.
    pub fn keep(&mut self, book: &Book, touched: &[RecordId]) -> Kept {
        let ids: BTreeSet<_> = touched.iter().chain(self.unkept.keys()).copied().collect();
        let plans: Vec<Plan> = ids.into_iter().map(|id| self.plan(book, id)).collect();
        let mut failed = BTreeMap::new();
        if self.is_newer() {
            let all = plans.iter().filter(|plan| !plan.is_idle());
            failed.extend(all.map(|plan| (plan.id, KeepError::Newer)));
        } else {
            self.carry_out(book, &plans, &mut failed);
            self.fail_what_hangs(book, &plans, &mut failed);
        }
        for plan in &plans {
            match failed.get(&plan.id) {
                Some(error) => {
                    let record = book.record(plan.id).cloned();
                    self.unkept.insert(plan.id, (record, *error));
                }
                None => {
                    self.unkept.remove(&plan.id);
                }
            }
        }
        Kept {
            not_kept: self.not_kept().collect(),
        }
    }

    fn carry_out(
        &mut self,
        book: &Book,
        plans: &[Plan],
        failed: &mut BTreeMap<RecordId, KeepError>,
    ) {
        let busy = plans.iter().filter(|plan| !plan.is_idle()).count();
        if busy > 1 || !self.unfinished.is_empty() {
            self.announce(book, plans);
        }
        for plan in plans {
            for (key, json) in &plan.put {
                if let Err(error) = self.put_new(*key, json) {
                    failed.insert(plan.id, error);
                }
            }
        }
        for plan in plans.iter().filter(|plan| !failed.contains_key(&plan.id)) {
            let added = plan.put.iter().filter_map(|(key, _)| line_of(*key));
            added.for_each(|line| self.census.add(line));
            let undone = plan.undone.iter().filter_map(|key| line_of(*key));
            undone.for_each(|line| self.census.take_back(line));
            if plan.undone.contains(&Key::Gone(plan.id)) {
                self.census.revive(plan.id, book);
            }
        }
        if let Err(error) = self.write_census() {
            // What was added is only not counted yet. But what is taken back must not go before
            // the census knows, or it would be reported as missing.
            let undone = plans.iter().filter(|plan| !plan.undone.is_empty());
            failed.extend(undone.map(|plan| (plan.id, error)));
        }
        for plan in plans {
            if failed.contains_key(&plan.id) {
                continue;
            }
            for key in plan.removals() {
                if let Err(error) = self.remove_known(key) {
                    failed.insert(plan.id, error);
                }
            }
        }
        if failed.is_empty() {
            for key in std::mem::take(&mut self.unfinished) {
                if self.drop_key(key).is_err() {
                    self.unfinished.insert(key);
                }
            }
        }
    }

    /// What hangs on a record whose erasing could not be undone in storage would be erased with it
    /// at the next start: it isn't kept either.
    fn fail_what_hangs(
        &self,
        book: &Book,
        plans: &[Plan],
        failed: &mut BTreeMap<RecordId, KeepError>,
    ) {
        let heads = |id: RecordId| book.record(id).map_or(&[][..], Record::heads);
        let is_gone = |id: &RecordId| self.known.get(id).is_some_and(|held| held.gone);
        let mut shaky: BTreeMap<RecordId, KeepError> = failed.clone();
        shaky.retain(|id, _| is_gone(id) && !heads(*id).is_empty());
        loop {
            let before = shaky.len();
            for plan in plans {
                let mut above = heads(plan.id).iter().flat_map(|head| &head.about);
                let error = above.find_map(|id| shaky.get(id).copied());
                if let Some(error) = error {
                    shaky.entry(plan.id).or_insert(error);
                }
            }
            if shaky.len() == before {
                break;
            }
        }
        for (id, error) in shaky {
            failed.entry(id).or_insert(error);
        }
    }

    /// Writes the whole change under one key first. Where there is no room for that, the records
    /// are kept one by one instead: a crash may then leave some of them out, never half of one.
    fn announce(&mut self, book: &Book, plans: &[Plan]) {
        let mut pending = Pending::default();
        for plan in plans {
            plan.put
                .iter()
                .for_each(|(key, json)| pending.put(*key, json));
            plan.removals().for_each(|key| pending.remove(key));
            for (key, _) in &plan.put {
                let turns = line_of(*key).map(|line| self.census.turns_added(line));
                pending.note_turns(*key, turns.unwrap_or_default());
            }
            for key in &plan.undone {
                let turns = line_of(*key).map(|line| self.census.turns_taken_back(line));
                pending.note_turns(*key, turns.unwrap_or_default());
            }
        }
        let key = Key::Pending(self.writer);
        let written = self.put(key, &pending.json()).is_ok();
        // What an earlier change left unfinished is part of this one. Where this one could not be
        // written, the earlier one may hold the only copy of some text.
        for earlier in std::mem::take(&mut self.unfinished) {
            let stays = if written {
                earlier != key && self.drop_key(earlier).is_err()
            } else {
                self.reduce(earlier, book)
            };
            if stays {
                self.unfinished.insert(earlier);
            }
        }
        // Even if it could not be read back, it may be there.
        self.unfinished.insert(key);
    }

    /// Leaves of an unfinished change only what the book still agrees with, so that finishing it
    /// later undoes nothing. False when nothing of it stays.
    fn reduce(&mut self, key: Key, book: &Book) -> bool {
        let text = self.keep.read(&key.to_string()).ok().flatten();
        let pending = text.and_then(|text| {
            let json = unseal(self.seal.as_ref(), key, &text).ok()?;
            Pending::read(&json).ok()
        });
        let reduced = pending.and_then(|pending| {
            let reduced = pending.agreeing_with(book);
            (!reduced.is_idle()).then_some(reduced)
        });
        let stays = reduced.is_some_and(|reduced| self.put(key, &reduced.json()).is_ok());
        stays || self.drop_key(key).is_err()
    }

    fn plan(&self, book: &Book, id: RecordId) -> Plan {
        let held = self.known.get(&id).cloned().unwrap_or_default();
        let mut plan = Plan {
            id,
            put: Vec::new(),
            replaced: Vec::new(),
            undone: Vec::new(),
        };
        let record = book.record(id);
        match record {
            Some(Record::Erased) if !held.gone => {
                plan.put.push((Key::Gone(id), String::new()));
            }
            Some(Record::Written(heads)) => {
                for head in heads {
                    let key = Key::Revision(id, head.revision);
                    if !held.revisions.contains(&head.revision) || self.struck.contains(&key) {
                        plan.put.push((key, v1::write_entry(head)));
                    }
                }
            }
            _ => {}
        }
        self.plan_removals(&mut plan, record, &held);
        plan
    }

    /// Only what is replaced or erased goes, and what this tab itself put there and took back: a
    /// revision from elsewhere that the book hasn't met yet stays.
    fn plan_removals(&self, plan: &mut Plan, record: Option<&Record>, held: &Held) {
        let of_record =
            |key: &&Key| matches!(key, Key::Revision(id, _) | Key::Gone(id) if *id == plan.id);
        let doubtful = self.doubtful.iter().filter(of_record);
        let unwanted = |key: &&Key| !plan.put.iter().any(|(wanted, _)| wanted == *key);
        let unwanted: Vec<Key> = doubtful.filter(unwanted).copied().collect();
        plan.undone.extend(unwanted);
        let gone = Key::Gone(plan.id);
        if held.gone && record != Some(&Record::Erased) && self.mine.contains(&gone) {
            plan.undone.push(gone);
        }
        for revision in &held.revisions {
            let key = Key::Revision(plan.id, *revision);
            let heads = match record {
                Some(Record::Erased) => {
                    plan.replaced.push(key);
                    continue;
                }
                Some(Record::Written(heads)) => heads.as_slice(),
                None => &[],
            };
            if heads.iter().any(|head| head.revision == *revision) {
            } else if heads.iter().any(|head| head.replaces(*revision)) {
                plan.replaced.push(key);
            } else if self.mine.contains(&key) {
                plan.undone.push(key);
            }
        }
    }

    fn put_new(&mut self, key: Key, json: &str) -> Result<(), KeepError> {
        self.make_way(key)?;
        self.doubtful.insert(key);
        match (key, self.put(key, json)) {
            (Key::Gone(id), Err(KeepError::Full)) => self.mark_gone(id)?,
            (_, done) => done?,
        }
        self.doubtful.remove(&key);
        self.struck.remove(&key);
        self.learn(key);
        self.mine.insert(key);
        Ok(())
    }

    /// Marks a record as erased. With no room left, its text is struck out in place first, which
    /// makes room.
    pub(super) fn mark_gone(&mut self, id: RecordId) -> Result<(), KeepError> {
        let key = Key::Gone(id);
        if self.put(key, "") == Err(KeepError::Full) {
            let held = self.known.get(&id).cloned().unwrap_or_default();
            for revision in held.revisions {
                let struck = Key::Revision(id, revision);
                self.struck.insert(struck);
                // Shorter than any entry, so that it always fits in its place.
                self.put(struck, "")?;
            }
            self.put(key, "")?;
        }
        self.learn(key);
        Ok(())
    }

    pub(super) fn write_census(&mut self) -> Result<(), KeepError> {
        for (place, key, text) in self.census.unwritten(self.writer) {
            self.put(key, &text)?;
            self.census.written(place);
        }
        Ok(())
    }

    pub(super) fn holds(&self, key: Key) -> bool {
        match key {
            Key::Revision(id, revision) => self
                .known
                .get(&id)
                .is_some_and(|held| held.revisions.contains(&revision)),
            Key::Gone(id) => self.known.get(&id).is_some_and(|held| held.gone),
            _ => false,
        }
    }

    pub(super) fn learn(&mut self, key: Key) {
        match key {
            Key::Revision(id, revision) => {
                self.known.entry(id).or_default().revisions.insert(revision);
            }
            Key::Gone(id) => self.known.entry(id).or_default().gone = true,
            _ => {}
        }
    }

    pub(super) fn forget(&mut self, key: Key) {
        self.mine.remove(&key);
        self.doubtful.remove(&key);
        self.struck.remove(&key);
        let (Key::Revision(id, _) | Key::Gone(id)) = key else {
            return;
        };
        if let Some(held) = self.known.get_mut(&id) {
            match key {
                Key::Revision(_, revision) => {
                    held.revisions.remove(&revision);
                }
                _ => held.gone = false,
            }
        }
    }

    pub(super) fn remove_known(&mut self, key: Key) -> Result<(), KeepError> {
        self.drop_key(key)?;
        self.forget(key);
        Ok(())
    }
}
