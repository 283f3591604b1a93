//! The reference: what a person has written, in the plainest terms there are. Shares no code with
//! the book or the store: a record is a set of texts, each knowing which texts it replaced, or it is
//! erased for good.

use std::collections::{BTreeMap, BTreeSet};

/// The text of one revision: a number that is never used twice.
pub type Words = u64;

/// What became of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    Erased,
    /// Its newest texts, each with all those it replaced.
    Written(BTreeMap<Words, BTreeSet<Words>>),
}

/// Everything written, and everything half-written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    pub fates: BTreeMap<u8, Fate>,
    /// Half-written text by number of its form.
    pub drafts: BTreeMap<u8, Words>,
    /// What the last act replaced.
    undo: BTreeMap<u8, Option<Fate>>,
}

/// The record that a record hangs on: 2 on 1 on 0, 5 on 4 on 3.
pub fn above(number: u8) -> Option<u8> {
    (!number.is_multiple_of(3)).then(|| number - 1)
}

impl Model {
    /// Of somebody who sees this.
    pub fn seeing(fates: BTreeMap<u8, Fate>) -> Self {
        Self {
            fates,
            ..Self::default()
        }
    }

    pub fn is_erased(&self, number: u8) -> bool {
        self.fates.get(&number) == Some(&Fate::Erased)
    }

    pub fn is_written(&self, number: u8) -> bool {
        matches!(self.fates.get(&number), Some(Fate::Written(_)))
    }

    /// One writes only about what is there.
    pub fn may_write(&self, number: u8) -> bool {
        !self.is_erased(number) && above(number).is_none_or(|above| self.is_written(above))
    }

    /// One change: these records get these texts.
    pub fn write(&mut self, texts: &[(u8, Words)]) {
        self.undo.clear();
        for (number, words) in texts {
            let before = self.fates.get(number).cloned();
            let mut replaced = BTreeSet::new();
            if let Some(Fate::Written(heads)) = &before {
                for (head, earlier) in heads {
                    replaced.insert(*head);
                    replaced.extend(earlier);
                }
            }
            let heads = BTreeMap::from([(*words, replaced)]);
            self.set(*number, Some(Fate::Written(heads)));
        }
    }

    /// Erases a record and what hangs on it.
    pub fn erase(&mut self, number: u8) {
        self.undo.clear();
        self.set(number, Some(Fate::Erased));
        self.erase_orphans();
    }

    /// Erases what hangs on something erased.
    pub fn erase_orphans(&mut self) {
        for number in 0..=u8::MAX {
            if self.is_written(number) && above(number).is_some_and(|above| self.is_erased(above)) {
                self.set(number, Some(Fate::Erased));
            }
        }
    }

    /// A file from another device is brought in.
    pub fn merge(&mut self, other: &Self) {
        self.undo.clear();
        for (number, theirs) in &other.fates {
            let merged = match (self.fates.get(number), theirs) {
                (Some(Fate::Erased), _) | (_, Fate::Erased) => Fate::Erased,
                (None, theirs) => theirs.clone(),
                (Some(Fate::Written(ours)), Fate::Written(theirs)) => {
                    let mut all = ours.clone();
                    all.extend(theirs.clone());
                    let replaced: BTreeSet<Words> = all.values().flatten().copied().collect();
                    all.retain(|words, _| !replaced.contains(words));
                    Fate::Written(all)
                }
            };
            self.set(*number, Some(merged));
        }
        self.erase_orphans();
    }

    /// Takes the last act back.
    pub fn undo(&mut self) {
        for (number, before) in std::mem::take(&mut self.undo) {
            match before {
                Some(before) => self.fates.insert(number, before),
                None => self.fates.remove(&number),
            };
        }
    }

    /// The page was loaded anew: nothing can be undone.
    pub fn restart(&mut self) {
        self.undo.clear();
    }

    fn set(&mut self, number: u8, fate: Option<Fate>) {
        let before = self.fates.get(&number).cloned();
        if before == fate {
            return;
        }
        self.undo.entry(number).or_insert(before);
        if let Some(fate) = fate {
            self.fates.insert(number, fate);
        }
    }

    /// Records of which `found` lacks a text, or a text that replaced it.
    pub fn lost_in(&self, found: &BTreeMap<u8, Fate>) -> Vec<u8> {
        let lost = |(number, fate): &(&u8, &Fate)| {
            let Fate::Written(heads) = fate else {
                return found.get(number) != Some(&Fate::Erased);
            };
            match found.get(number) {
                Some(Fate::Written(there)) => heads.keys().any(|words| {
                    let survives = |(head, replaced): (&Words, &BTreeSet<Words>)| {
                        head == words || replaced.contains(words)
                    };
                    !there.iter().any(survives)
                }),
                Some(Fate::Erased) | None => true,
            }
        };
        let all = self.fates.iter();
        all.filter(lost).map(|(number, _)| *number).collect()
    }
}
