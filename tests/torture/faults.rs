//! What can happen to storage, and what must hold then. A recorded life gives the disk as it was
//! after every single write; each fault makes another disk of it, on which the app is started.

use super::disk::{Disk, Operation, Texts, image};
use super::form::Form;
use super::life::{Act, Life, RECORDS, Random, Tab, drafts, fates, open, record};
use super::live::{Trouble, lives_through};
use super::model::{Fate, Model, Words};
use super::tally::Tally;
use amends::core::book::{Book, Record};
use amends::core::saved::Found;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A life as it was lived without faults.
pub struct Recording {
    pub form: Form,
    /// What lay on the disk at the beginning.
    before: Texts,
    pub log: Vec<Operation>,
    /// After so many operations, the reference stood so.
    marks: Vec<(usize, Model)>,
    pub words: Words,
    /// What the person has in memory, for bringing back from a backup.
    books: Vec<Book>,
}

impl Recording {
    pub fn of(acts: &[Act], form: Form) -> Self {
        let mut life = Life::begin(form);
        let length = |life: &Life| life.disk.with(|state| state.log.len());
        let mut marks = vec![(0, life.model.clone())];
        let mut books = vec![life.tab.book.clone()];
        for act in acts {
            assert!(life.act(act), "nothing stands in the way of {act:?}");
            assert_eq!(
                fates(&life.tab.book, life.words),
                life.model.fates,
                "after {act:?}"
            );
            marks.push((length(&life), life.model.clone()));
            books.push(life.tab.book.clone());
        }
        if form == Form::Sealed {
            nothing_can_be_read(&life.disk);
        }
        Self {
            form,
            before: life.before.clone(),
            log: life.disk.with(|state| state.log.clone()),
            marks,
            words: life.words,
            books,
        }
    }

    /// What the person may find after so many operations: the change that was under way is there
    /// whole or not at all.
    fn allowed(&self, operations: usize) -> Vec<usize> {
        let exact = |index: &usize| self.marks[*index].0 == operations;
        let all = 0..self.marks.len();
        let at_rest: Vec<usize> = all.clone().filter(exact).collect();
        if !at_rest.is_empty() {
            return at_rest;
        }
        let begun = all.clone().rev().find(|at| self.marks[*at].0 < operations);
        let ended = all.clone().find(|at| self.marks[*at].0 > operations);
        begun.into_iter().chain(ended).collect()
    }

    /// Records that are lost whichever of the allowed states is meant. A second fault in the middle
    /// of a change may leave it half done: each record is then as it was before or after.
    fn lost(&self, allowed: &[usize], found: &BTreeMap<u8, Fate>) -> Vec<u8> {
        let each = allowed.iter().map(|at| self.marks[*at].1.lost_in(found));
        let common = |mut all: Vec<u8>, next: Vec<u8>| {
            all.retain(|number| next.contains(number));
            all
        };
        each.reduce(common).unwrap_or_default()
    }

    pub fn disk_after(&self, operations: usize) -> Texts {
        image(&self.before, &self.log[..operations])
    }
}

/// No word of the person's was ever written readably.
fn nothing_can_be_read(disk: &Disk) {
    disk.with(|state| {
        let mut texts = state.log.iter().filter_map(|one| one.text.as_ref());
        let words = ["words", "draft", "milestone", "2026"];
        assert!(!texts.any(|text| words.iter().any(|word| text.contains(word))));
    });
}

/// What happens to the disk, apart from the browser being killed there.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Nothing more: everything up to here arrived, and nothing after.
    None,
    /// One operation before never arrived, though later ones did.
    Torn(usize),
    /// One key is gone.
    Lost(String),
    /// One bit of a value is another.
    FlippedValue(String, usize, u16),
    /// One bit of a key's name is another.
    FlippedName(String, usize, u16),
    /// One key holds again what it held once before.
    RolledBack(String, String),
}

impl Fault {
    /// Its name in tables.
    pub fn kind(&self) -> &'static str {
        match self {
            Fault::None => "killed",
            Fault::Torn(_) => "write never arrived",
            Fault::Lost(_) => "key gone",
            Fault::FlippedValue(..) => "bit of a value",
            Fault::FlippedName(..) => "bit of a name",
            Fault::RolledBack(..) => "older value",
        }
    }
}

/// Every key gone, and every key with every older value it ever had, at one moment.
pub fn faults_of_keys(recording: &Recording, at: usize) -> Vec<Fault> {
    let texts = recording.disk_after(at);
    let gone = texts.keys().map(|key| Fault::Lost(key.clone()));
    let older = recording.log[..at].iter().filter_map(|operation| {
        let text = operation.text.clone()?;
        let differs = texts.get(&operation.key) != Some(&text);
        differs.then(|| Fault::RolledBack(operation.key.clone(), text))
    });
    gone.chain(older).collect()
}

/// One bit in `step` of every key's name and value, at one moment; at another moment, other bits.
pub fn faults_of_bits(recording: &Recording, at: usize, step: usize) -> Vec<Fault> {
    let mut all = Vec::new();
    let mut bit = at % step;
    for (key, text) in recording.disk_after(at) {
        let in_value = text.encode_utf16().count() * 16;
        let in_name = key.len() * 7;
        while bit < in_value + in_name {
            let fault = if bit < in_value {
                Fault::FlippedValue(key.clone(), bit / 16, u16::try_from(bit % 16).unwrap())
            } else {
                let bit = bit - in_value;
                Fault::FlippedName(key.clone(), bit / 7, u16::try_from(bit % 7).unwrap())
            };
            all.push(fault);
            bit += step;
        }
        bit -= in_value + in_name;
    }
    all
}

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Records lost, all of them told.
    pub told: usize,
    /// Whether the app spoke of damage.
    pub damaged: bool,
}

type Checked = Result<Outcome, TestCaseError>;

/// Starts the app on what is left and checks that nothing is lost silently, nothing is torn, and
/// nothing that might be salvaged is written over, whatever the person does next.
pub fn survives(recording: &Recording, operations: usize, fault: &Fault) -> Checked {
    let (texts, changed) = struck(recording, operations, fault);
    let allowed = recording.allowed(operations);
    let disk = Disk::holding(texts);
    let (mut tab, found) = open(&disk, recording.form, 1 << 40);
    let there = fates(&tab.book, recording.words);
    let nearest = |at: &&usize| recording.marks[**at].1.lost_in(&there).len();
    let at = allowed
        .iter()
        .min_by_key(nearest)
        .copied()
        .unwrap_or_default();
    let lost = recording.lost(&allowed, &there);
    let damaged = matches!(found, Found::Damaged(_));
    match found {
        Found::Damaged(damage) => {
            let told = damage.missing + damage.damaged + damage.locked;
            prop_assert!(told >= lost.len(), "{} lost, {:?}", lost.len(), damage);
        }
        found => prop_assert!(lost.is_empty(), "{lost:?} lost, but {found:?}"),
    }
    if let Fault::None = fault {
        prop_assert!(!damaged, "{found:?}");
        let whole = allowed.iter().any(|at| {
            let model = &recording.marks[*at].1;
            model.fates == there && model.drafts == drafts(&mut tab.store)
        });
        prop_assert!(
            whole,
            "torn: {there:?}, drafts {:?}",
            drafts(&mut tab.store)
        );
    }
    let is_gone = |number: &u8| {
        allowed
            .iter()
            .all(|at| recording.marks[*at].1.is_erased(*number))
    };
    for number in (0..RECORDS).filter(is_gone) {
        let again = !there.get(&number).is_none_or(|fate| *fate == Fate::Erased);
        prop_assert!(!again || damaged, "erased text of {number} came back");
    }
    if let Some(changed) = &changed {
        prop_assert!(
            holds(&tab, changed) || !damaged,
            "damaged text is not to be seen"
        );
    }
    goes_on(recording, &disk, tab, (operations, at), changed.as_deref())?;
    Ok(Outcome {
        told: lost.len(),
        damaged,
    })
}

/// The disk after the fault, and the changed text that must not be written over.
fn struck(recording: &Recording, operations: usize, fault: &Fault) -> (Texts, Option<String>) {
    let mut texts = recording.disk_after(operations);
    let mut changed = None;
    match fault {
        Fault::None => {}
        Fault::Torn(at) => {
            let before = &recording.log[..*at];
            let after = &recording.log[at + 1..operations];
            texts = image(&recording.before, before.iter().chain(after));
        }
        Fault::Lost(key) => {
            texts.remove(key);
        }
        Fault::FlippedValue(key, at, bit) => {
            let bent = bend(&texts[key], *at, *bit);
            texts.insert(key.clone(), bent.clone());
            changed = Some(bent);
        }
        Fault::FlippedName(key, at, bit) => {
            let text = texts.remove(key).unwrap_or_default();
            texts.insert(bend(key, *at, *bit), text);
        }
        Fault::RolledBack(key, text) => {
            texts.insert(key.clone(), text.clone());
        }
    }
    (texts, changed)
}

/// Flips one bit of one UTF-16 unit. A unit that is no character by itself then is what the browser
/// makes of it: the replacement character.
fn bend(text: &str, at: usize, bit: u16) -> String {
    let mut units: Vec<u16> = text.encode_utf16().collect();
    let at = at % units.len();
    units[at] ^= 1 << bit;
    String::from_utf16_lossy(&units)
}

fn holds(tab: &Tab, text: &str) -> bool {
    let spoilt = tab.store.spoilt().unwrap();
    spoilt.iter().any(|spoilt| spoilt.text == text)
}

/// The person goes on: brings everything back from a backup, is told, starts again. In the end all
/// is as it was, and the damaged text is still to be had.
fn goes_on(
    recording: &Recording,
    disk: &Disk,
    mut tab: Tab,
    (operations, at): (usize, usize),
    changed: Option<&str>,
) -> Result<(), TestCaseError> {
    let was_held = changed.is_some_and(|text| holds(&tab, text));
    let book = recording.books[at].clone();
    let steps = book.records().flat_map(|(id, record)| record.steps(id));
    tab.book
        .apply(&amends::core::change::Change(steps.collect()));
    // What is of a record that is erased in the end goes with it, once that is kept.
    let erased: Vec<_> = book
        .records()
        .filter(|(_, record)| **record == Record::Erased)
        .collect();
    let spoilt = tab.store.spoilt().unwrap();
    let goes = |text: &&str| {
        let mut of = spoilt.iter().filter(|spoilt| spoilt.text == **text);
        of.any(|spoilt| erased.iter().any(|(id, _)| spoilt.is_of(*id)))
    };
    let gone = changed.filter(goes);
    let was_held = was_held && gone.is_none();
    let all: Vec<_> = (0..RECORDS).map(record).collect();
    prop_assert_eq!(tab.store.keep(&tab.book, &all).not_kept, vec![]);
    let all_there = tab.book.clone();
    prop_assert!(tab.store.settle(&all_there).is_ok());
    if let Some(text) = changed.filter(|_| was_held) {
        prop_assert!(holds(&tab, text), "damaged text was written over");
    }
    for name in [1 << 41, 1 << 42] {
        let (again, found) = open(disk, recording.form, name);
        if let Some(text) = gone {
            prop_assert!(
                !holds(&again, text),
                "damaged text of an erased record stays"
            );
        }
        prop_assert!(
            matches!(found, Found::Fine | Found::Empty),
            "settled, but {found:?}"
        );
        prop_assert_eq!(&again.book, &all_there);
        if let Some(text) = changed.filter(|_| was_held) {
            prop_assert!(holds(&again, text), "damaged text was lost later");
        }
    }
    let left = recording.lost(
        &recording.allowed(operations),
        &fates(&all_there, recording.words),
    );
    prop_assert!(
        left.is_empty(),
        "{left:?} lost although it was brought back"
    );
    Ok(())
}

impl Random {
    /// Everything that can happen, once each: at one moment of this life, or all through it.
    pub fn survives(&self, tally: &mut Tally) -> Result<(), TestCaseError> {
        let recording = Recording::of(&self.acts, self.form);
        let at = self.moment.index(recording.log.len() + 1);
        let mut faults = vec![Fault::None];
        if at > 0 {
            faults.push(Fault::Torn(self.which[0].index(at)));
        }
        let of_keys = faults_of_keys(&recording, at);
        let of_bits = faults_of_bits(&recording, at, 1 + self.which[1].index(500));
        for (all, which) in [(of_keys, self.which[2]), (of_bits, self.which[3])] {
            if !all.is_empty() {
                faults.push(which.get(&all).clone());
            }
        }
        for fault in faults {
            let outcome = survives(&recording, at, &fault).map_err(|error| {
                TestCaseError::fail(format!("{fault:?} after {at} operations: {error}"))
            })?;
            tally.count(fault.kind(), outcome);
        }
        let size = self.which[4].index(4_000);
        for (kind, trouble) in [
            ("full at one write", Trouble::FullAt(size % 90)),
            ("quota", Trouble::Quota(size)),
            ("throwing read", Trouble::ThrowsAt(size % 150)),
        ] {
            lives_through(&self.acts, self.form, trouble)?;
            tally.count(kind, Outcome::default());
        }
        Ok(())
    }
}
