//! A person who writes, locks, unlocks and changes their mind, in one tab or several, over storage
//! that may fail. What they know is the reference: their book, and the passphrases they chose.

use crate::history::{self, Act, CODE, PASSPHRASE, Tab, open_with, seal, wrap, wraps};
use amends::core::book::{Book, Record};
use amends::core::desk::Slot;
use amends::core::id::RecordId;
use amends::core::saved::memory::Memory;
use amends::core::saved::{DataKey, LockError, Opener, Reread};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// One thing a person does.
#[derive(Clone, Debug)]
pub enum Step {
    /// Writes, erases, undoes.
    Do(Act),
    /// Types without keeping.
    Type(u8),
    /// Chooses a passphrase; nothing if there is one.
    PutOn,
    /// Lets the app seal or unseal this many values.
    Reform(usize),
    /// Changes the passphrase or the code; nothing if there is none.
    Change(Opener),
    /// Removes the passphrase; nothing if there is none.
    TakeOff,
    /// Loads the page anew, and unlocks it.
    Restart,
}

/// The person, with one tab open.
pub struct Person {
    memory: Memory,
    tab: Tab,
    tabs: u128,
    keys: u128,
    /// The passphrases chosen; the last two may both open, after an interrupted change.
    passphrases: Vec<String>,
    codes: Vec<String>,
    putting_on: bool,
    typed: BTreeMap<u8, String>,
}

/// The desk's place for what is typed there.
pub fn slot(number: u8) -> Slot {
    Slot::new(&format!("room/{number}"))
}

impl Person {
    pub fn start(memory: &Memory) -> Self {
        Self {
            memory: memory.clone(),
            tab: open_with(memory, 1, &[]).0,
            tabs: 100,
            keys: 0,
            passphrases: vec![PASSPHRASE.to_owned()],
            codes: vec![CODE.to_owned()],
            putting_on: false,
            typed: BTreeMap::new(),
        }
    }

    pub fn book(&self) -> &Book {
        &self.tab.book
    }

    /// Passphrases of which one must open whatever is locked now.
    pub fn may_open(&self) -> impl Iterator<Item = &str> {
        self.passphrases.iter().rev().take(2).map(String::as_str)
    }

    pub fn code(&self) -> &str {
        self.codes.last().unwrap()
    }

    pub fn earlier_code(&self) -> &str {
        self.codes.iter().rev().nth(1).unwrap_or(&self.codes[0])
    }

    /// Whether the person has not been told yet that the lock is on.
    pub fn is_putting_on(&self) -> bool {
        self.putting_on
    }

    pub fn half_written(&self) -> impl Iterator<Item = &String> {
        self.typed.values()
    }

    pub fn unkept(&self) -> BTreeSet<RecordId> {
        self.tab.store.not_kept().map(|(id, _)| id).collect()
    }

    /// Words of this person's that a book neither has nor has replaced.
    pub fn lost_in(&self, book: &Book) -> usize {
        let lost = |(id, record): &(RecordId, &Record)| {
            let heads = book.record(*id).map_or(&[][..], Record::heads);
            record.heads().iter().any(|head| {
                !heads
                    .iter()
                    .any(|other| other == head || other.replaces(head.revision))
            })
        };
        self.book().records().filter(lost).count()
    }

    pub fn hear(&mut self, key: &str) {
        if let Reread::Records(records) = self.tab.store.reread(Some(key)) {
            take_over(&mut self.tab, records);
        }
    }

    /// Finishes what putting on or taking off began.
    pub fn finishes(&mut self) -> bool {
        self.reform(usize::MAX)
    }

    /// Does it. False when the app says that it didn't work.
    pub fn goes_on(&mut self, step: &Step) -> bool {
        match step {
            Step::Do(act) => self.tab.act(act),
            Step::Type(number) => self.types(*number),
            Step::PutOn => self.puts_on(),
            Step::Reform(most) => self.reform(*most),
            Step::Change(opener) => self.changes(*opener),
            Step::TakeOff => match self.tab.store.take_lock_off() {
                Ok(()) | Err(LockError::None) => true,
                Err(_) => false,
            },
            Step::Restart => self.restarts(),
        }
    }

    fn types(&mut self, number: u8) -> bool {
        self.tabs += 1;
        let text = format!("half-written {}", self.tabs);
        let typed = self.tab.store.desk_put(&slot(number), &text).is_ok();
        if typed {
            self.typed.insert(number, text);
        }
        typed
    }

    fn puts_on(&mut self) -> bool {
        if self.tab.store.is_locked() {
            return true;
        }
        self.keys += 2;
        let key = DataKey::of_random(self.keys, self.keys + 1);
        let (passphrase, code) = (
            format!("passphrase {}", self.keys),
            format!("code {}", self.keys),
        );
        let wraps = wraps(&passphrase, &code, &key);
        self.passphrases.push(passphrase);
        self.codes.push(code);
        self.putting_on = true;
        let seal = seal(&key, self.tabs * 1000 + self.keys);
        match self.tab.store.put_lock_on(seal, &wraps) {
            Ok(()) => {
                self.putting_on = false;
                true
            }
            // The lock of before isn't wholly off yet.
            Err(LockError::Already) => {
                self.putting_on = false;
                self.passphrases.pop();
                self.codes.pop();
                true
            }
            Err(_) => false,
        }
    }

    fn changes(&mut self, opener: Opener) -> bool {
        if !self.tab.store.is_locked() {
            return true;
        }
        let secrets = match opener {
            Opener::Passphrase => &mut self.passphrases,
            Opener::Code => &mut self.codes,
        };
        let files = self.tab.store.files(opener);
        let key = secrets
            .iter()
            .rev()
            .find_map(|secret| history::unwrap(&files, secret))
            .unwrap();
        self.tabs += 1;
        let secret = format!("changed {}", self.tabs);
        let file = wrap(&secret, &key);
        secrets.push(secret);
        self.tab.store.rewrap(opener, &file).is_ok()
    }

    fn reform(&mut self, most: usize) -> bool {
        let mut misfits = self.tab.store.misfits(true).unwrap();
        self.tab.store.reform(&mut misfits, most).is_ok()
    }

    fn restarts(&mut self) -> bool {
        self.tabs += 1;
        let before = self.memory.with(|state| state.operations);
        let knows: Vec<String> = self.passphrases.iter().rev().take(2).cloned().collect();
        let knows: Vec<&str> = knows.iter().map(String::as_str).collect();
        let (tab, _) = open_with(&self.memory, self.tabs, &knows);
        // What wasn't kept is gone with the page; the person was told.
        let unkept = !self.unkept().is_empty();
        let whole = tab.book == self.tab.book || unkept;
        self.tab = tab;
        let dead = self
            .memory
            .with(|state| state.dies_after == Some(0) && state.operations > before);
        assert!(whole || dead, "not what was written");
        !dead
    }
}

/// A history that goes through everything once.
pub fn script() -> Vec<Step> {
    use Act::{Erase, Undo, Write};
    use Step::{Change, Do, PutOn, Reform, Restart, TakeOff, Type};
    vec![
        Do(Write(vec![0, 1, 2])),
        Do(Write(vec![0])),
        Do(Erase(2)),
        Type(1),
        PutOn,
        Reform(1),
        Do(Write(vec![1, 3, 4])),
        Reform(99),
        Type(2),
        Do(Undo),
        Do(Write(vec![3])),
        Restart,
        Change(Opener::Passphrase),
        Change(Opener::Code),
        Do(Erase(0)),
        Restart,
        TakeOff,
        Type(1),
        Reform(1),
        Do(Write(vec![5, 6])),
        Restart,
        Reform(99),
        Do(Write(vec![5])),
        Restart,
        PutOn,
        Reform(99),
        Do(Write(vec![6])),
    ]
}

pub fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => history::act().prop_map(Step::Do),
        2 => (0_u8..3).prop_map(Step::Type),
        3 => Just(Step::PutOn),
        3 => (0_usize..9).prop_map(Step::Reform),
        1 => Just(Step::Change(Opener::Passphrase)),
        1 => Just(Step::Change(Opener::Code)),
        2 => Just(Step::TakeOff),
        2 => Just(Step::Restart),
    ]
}

/// Nothing in storage can be read that a person wrote, or that says when.
pub fn says_nothing(texts: &BTreeMap<String, String>) -> Result<(), TestCaseError> {
    for (key, text) in texts {
        for word in [
            "words",
            "milestone",
            "2026-",
            "half-written",
            "room/",
            "\"at\"",
        ] {
            prop_assert!(!text.contains(word), "{} says {}", key, word);
        }
    }
    Ok(())
}

/// Takes over what another tab changed, and keeps what goes with it.
pub fn take_over(tab: &mut Tab, records: Vec<(RecordId, Option<Record>)>) {
    let stranded = tab.book.take_over(records);
    let ids: Vec<_> = stranded.records().collect();
    tab.book.apply(&stranded);
    tab.store.keep(&tab.book, &ids);
}
