//! Histories: what a person does, one act after another, with the book a tab has in memory and
//! storage that may fail. The book is the reference: storage must never know less than it says.

use amends::core::book::{Before, Book, Record};
use amends::core::change::Change;
use amends::core::entry::Entry;
use amends::core::id::{RecordId, RevisionId};
use amends::core::now::fixed::Counting;
use amends::core::saved::memory::Memory;
use amends::core::saved::{DataKey, Found, NotOpened, Opened, Opener, Seal, Store, Wraps};
use proptest::prelude::*;

/// One thing a person does.
#[derive(Clone, Debug)]
pub enum Act {
    /// Writes or edits these records in one change.
    Write(Vec<u8>),
    /// Erases one record and what hangs on it.
    Erase(u8),
    /// Takes the last act back.
    Undo,
    /// Tries again to keep what was not kept.
    Retry,
}

type Records = Vec<(RecordId, Option<Record>)>;

/// One tab: the book on its screen, and its store.
pub struct Tab {
    pub store: Store,
    pub book: Book,
    undo: Option<(Before, Records)>,
    next: u128,
}

pub fn record(number: u8) -> RecordId {
    RecordId::from((u128::from(number) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835))
}

/// What opens locked stores here, where none of it need be hard to guess.
pub const PASSPHRASE: &str = "six plain words";
pub const CODE: &str = "recovery";

/// Stands for an age file.
pub fn wrap(secret: &str, key: &DataKey) -> Vec<u8> {
    [secret.as_bytes(), b"\n", key.bytes()].concat()
}

/// Both wraps of a data key, as a person who chose these would have them.
pub fn wraps(passphrase: &str, code: &str, key: &DataKey) -> Wraps {
    Wraps {
        passphrase: wrap(passphrase, key),
        code: wrap(code, key),
    }
}

/// The data key, if one of the files opens with this secret.
pub fn unwrap(files: &[Vec<u8>], secret: &str) -> Option<DataKey> {
    let opened = files.iter().find_map(|file| {
        let rest = file.strip_prefix(secret.as_bytes())?;
        rest.strip_prefix(b"\n")
    });
    DataKey::unwrapped(opened?)
}

/// A seal whose nonces don't repeat among tabs.
pub fn seal(key: &DataKey, name: u128) -> Seal {
    Seal::new(key, Box::new(Counting(name << 64)))
}

/// Opens a store, unlocking it with one of these passphrases where it is locked.
pub fn unlock(memory: &Memory, name: u128, passphrases: &[&str]) -> Opened {
    let locked = match Store::open(memory.port(), name) {
        Ok(opened) => return opened,
        Err(NotOpened::Locked(locked)) => locked,
        Err(NotOpened::Failed(error)) => panic!("{error:?}"),
    };
    let files = locked.files(Opener::Passphrase);
    let key = passphrases.iter().find_map(|secret| unwrap(&files, secret));
    let key = key.unwrap_or_else(|| panic!("none of the passphrases opens it"));
    Store::open_with(memory.port(), name, Some(seal(&key, name))).unwrap()
}

/// Opens a tab, unlocked with one of these passphrases. `name` tells tabs apart and must differ
/// each time.
pub fn open_with(memory: &Memory, name: u128, passphrases: &[&str]) -> (Tab, Found) {
    let opened = unlock(memory, name, passphrases);
    let found = opened.found;
    (Tab::from(opened, name), found)
}

impl Tab {
    pub fn from(opened: Opened, name: u128) -> Self {
        Self {
            store: opened.store,
            book: opened.book,
            undo: None,
            next: name << 32,
        }
    }

    /// Does it. True when everything is kept.
    pub fn act(&mut self, act: &Act) -> bool {
        match act {
            Act::Write(records) => {
                let mut change = Change::default();
                for number in records {
                    change = change.and(self.write(*number));
                }
                self.apply(&change)
            }
            Act::Erase(number) => {
                let change = match self.book.record(record(*number)) {
                    Some(Record::Written(_)) => self.book.erasing(record(*number)),
                    _ => Change::default(),
                };
                self.apply(&change)
            }
            Act::Undo => self.undo(),
            Act::Retry => self.store.keep(&self.book, &[]).not_kept.is_empty(),
        }
    }

    fn write(&mut self, number: u8) -> Change {
        self.next += 1;
        let revision = self
            .next
            .wrapping_mul(0xd134_2543_de82_ef95_9e37_79b9_7f4a_7c15);
        let heads = match self.book.record(record(number)) {
            Some(Record::Erased) => return Change::default(),
            Some(Record::Written(heads)) => heads.clone(),
            None => Vec::new(),
        };
        let mut ancestors: Vec<_> = heads
            .iter()
            .flat_map(|head| head.ancestors.iter().copied().chain([head.revision.tag()]))
            .collect();
        ancestors.sort();
        ancestors.dedup();
        let above = (number % 3 == 1).then(|| record(number - 1));
        let about = above.filter(|id| self.book.record(*id) != Some(&Record::Erased));
        Change::put(Entry {
            id: record(number),
            revision: RevisionId::from(revision),
            ancestors,
            at: 1_790_000_000_000,
            day: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
            offset: 0,
            edited_at: 1_790_000_000_000 + i64::try_from(self.next & 0xffff).unwrap(),
            room: "time".into(),
            kind: "milestone".into(),
            version: 1,
            about: about.into_iter().collect(),
            body: serde_json::from_str(&format!(r#"{{"words":"{}"}}"#, self.next)).unwrap(),
        })
    }

    fn apply(&mut self, change: &Change) -> bool {
        let before = self.book.apply(change);
        let ids: Vec<_> = change.records().collect();
        let after = ids
            .iter()
            .map(|id| (*id, self.book.record(*id).cloned()))
            .collect();
        self.undo = Some((before, after));
        self.store.keep(&self.book, &ids).not_kept.is_empty()
    }

    fn undo(&mut self) -> bool {
        let Some((before, after)) = self.undo.take() else {
            return true;
        };
        let mut touched = Vec::new();
        for (id, earlier) in before.0.into_iter().rev() {
            let same = after
                .iter()
                .any(|(other, now)| *other == id && now.as_ref() == self.book.record(id));
            if same || touched.contains(&id) {
                self.book.set(id, earlier);
                touched.push(id);
            }
        }
        self.store.keep(&self.book, &touched).not_kept.is_empty()
    }
}

pub fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => prop::collection::btree_set(0_u8..7, 1..4).prop_map(|set| Act::Write(set.into_iter().collect())),
        2 => (0_u8..7).prop_map(Act::Erase),
        1 => Just(Act::Undo),
        1 => Just(Act::Retry),
    ]
}

pub fn history() -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(act(), 1..14)
}
