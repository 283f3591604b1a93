//! What must hold of the keeping place, against storage that fails on purpose: crashes after every
//! write, refusals at every write, lost keys, changed bytes. The reference is always the book in
//! memory. Everything holds alike whether what is kept is readable or sealed; putting the lock on
//! and taking it off is in `lock.rs`, several tabs at once in `torture.rs`.

#![allow(clippy::unwrap_used, clippy::panic)] // test code outside `#[test]` functions

mod book {
    pub mod history;
    pub mod script;
}

use amends::core::book::{Book, Record};
use amends::core::id::RecordId;
use amends::core::saved::memory::Memory;
use amends::core::saved::{DataKey, Found, Store};
use book::history::{Act, CODE, PASSPHRASE, Tab, history, open_with, seal, wraps};
use book::script::script;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// How many random histories each property goes through. `HISTORIES` asks for more.
fn histories() -> ProptestConfig {
    let asked = std::env::var("HISTORIES")
        .ok()
        .and_then(|text| text.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(100),
        max_shrink_iters: 20_000,
        ..ProptestConfig::default()
    }
}

/// Whether what is kept can be read without a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Readable,
    Sealed,
}

/// Opens a tab, unlocked.
fn open(memory: &Memory, name: u128) -> (Tab, Found) {
    open_with(memory, name, &[PASSPHRASE])
}

const FORMS: [Form; 2] = [Form::Readable, Form::Sealed];

fn form() -> impl Strategy<Value = Form> {
    prop_oneof![Just(Form::Readable), Just(Form::Sealed)]
}

/// A place with nothing in it, or nothing but a lock.
fn fresh(form: Form) -> Memory {
    let memory = Memory::default();
    if form == Form::Sealed {
        let mut store = Store::open(memory.port(), 0).unwrap().store;
        let key = DataKey::of_random(1, 2);
        let wraps = wraps(PASSPHRASE, CODE, &key);
        store.put_lock_on(seal(&key, 0), &wraps).unwrap();
    }
    memory.with(|state| {
        state.operations = 0;
        state.events.clear();
    });
    memory
}

/// Kills the browser after `crash` writes and starts it again: nothing acknowledged may be gone,
/// the change that was under way is there whole or not at all, and nothing is reported missing.
fn survives_a_crash(form: Form, acts: &[Act], crash: usize) -> Result<bool, TestCaseError> {
    let memory = fresh(form);
    memory.with(|state| state.dies_after = Some(crash));
    let (mut tab, _) = open(&memory, 1);
    let mut acknowledged = tab.book.clone();
    let mut died = false;
    for act in acts {
        if !tab.act(act) {
            died = true;
            break;
        }
        acknowledged = tab.book.clone();
    }
    memory.with(|state| state.dies_after = None);
    for again in 2..4 {
        let (next, found) = open(&memory, again);
        prop_assert!(
            matches!(found, Found::Fine | Found::Empty),
            "{:?} after {} writes",
            found,
            crash
        );
        prop_assert!(
            next.book == acknowledged || (died && next.book == tab.book),
            "after {} writes",
            crash
        );
    }
    Ok(died)
}

#[test]
fn a_crash_after_any_write_loses_nothing_and_tears_nothing() {
    for form in FORMS {
        let mut crash = 0;
        while survives_a_crash(form, &script(), crash).unwrap() {
            crash += 1;
        }
        assert!(crash > 70, "the script makes {crash} writes");
    }
}

#[test]
fn a_crash_while_finishing_what_a_crash_left_loses_nothing() {
    for (form, crash) in FORMS
        .into_iter()
        .flat_map(|form| (0..80).step_by(4).map(move |crash| (form, crash)))
    {
        let memory = fresh(form);
        memory.with(|state| state.dies_after = Some(crash));
        let (mut tab, _) = open(&memory, 1);
        let mut acknowledged = tab.book.clone();
        for act in script() {
            if !tab.act(&act) {
                break;
            }
            acknowledged = tab.book.clone();
        }
        let left = memory.texts();
        for second in 0..12 {
            let memory = Memory::holding(left.clone());
            memory.with(|state| state.dies_after = Some(second));
            drop(open(&memory, 2));
            memory.with(|state| state.dies_after = None);
            let (next, found) = open(&memory, 3);
            assert!(matches!(found, Found::Fine | Found::Empty), "{found:?}");
            assert!(next.book == acknowledged || next.book == tab.book);
        }
    }
}

/// A full disk at one write: it is told or everything is kept; a restart finds everything that was
/// acknowledged; and with room again, trying again keeps the rest.
fn survives_a_full_disk(form: Form, acts: &[Act], full_at: usize) -> Result<bool, TestCaseError> {
    let memory = fresh(form);
    memory.with(|state| state.full_at = Some(full_at));
    let (mut tab, _) = open(&memory, 1);
    for act in acts {
        let told: BTreeSet<RecordId> = if tab.act(act) {
            BTreeSet::new()
        } else {
            tab.store.not_kept().map(|(id, _)| id).collect()
        };
        let (next, found) = open(&Memory::holding(memory.texts()), 2);
        prop_assert!(
            matches!(found, Found::Fine | Found::Empty),
            "{:?} at write {}",
            found,
            full_at
        );
        let differing = tab
            .book
            .records()
            .filter(|(id, record)| next.book.record(*id) != Some(*record));
        for (id, _) in differing {
            prop_assert!(
                told.contains(&id),
                "not kept and not told, full at write {}",
                full_at
            );
        }
    }
    prop_assert!(tab.act(&Act::Retry));
    prop_assert_eq!(&open(&memory, 2).0.book, &tab.book);
    Ok(memory.with(|state| state.operations > full_at))
}

#[test]
fn a_disk_full_at_any_write_is_told_and_recovered_from() {
    for form in FORMS {
        let mut full_at = 0;
        while survives_a_full_disk(form, &script(), full_at).unwrap() {
            full_at += 1;
        }
        assert!(full_at > 70);
    }
}

fn played(form: Form, acts: &[Act]) -> (Memory, Tab) {
    let memory = fresh(form);
    let (mut tab, _) = open(&memory, 1);
    for act in acts {
        assert!(tab.act(act));
    }
    (memory, tab)
}

/// Every record of `book` that `other` holds otherwise.
fn lost(book: &Book, other: &Book) -> usize {
    book.records()
        .filter(|(id, record)| other.record(*id) != Some(*record))
        .count()
}

/// What is damaged is noticed, and stays where it is or is set aside, whatever is done next.
fn damage_is_noticed(memory: &Memory, tab: &Tab, garbled: Option<&str>) {
    let (mut next, found) = open(memory, 2);
    let gone = lost(&tab.book, &next.book);
    match found {
        Found::Damaged(damage) => {
            assert!(damage.missing + damage.damaged >= gone);
            assert!(damage.unsure || damage.missing + damage.damaged > 0);
        }
        found => assert_eq!(gone, 0, "{found:?}"),
    }
    let Some(garbled) = garbled else { return };
    let is_there = |store: &Store| {
        let all = store.spoilt().unwrap();
        all.iter().any(|spoilt| spoilt.text == garbled)
    };
    assert!(is_there(&next.store), "damaged text is not shown");
    // Bringing back the very same records from elsewhere writes no damaged text over.
    next.book = tab.book.clone();
    let all: Vec<_> = next.book.records().map(|(id, _)| id).collect();
    assert_eq!(next.store.keep(&next.book, &all).not_kept, []);
    assert!(is_there(&next.store), "damaged text was written over");
    let book = next.book.clone();
    next.store.settle(&book).unwrap();
    assert!(is_there(&next.store), "damaged text was not set aside");
    let (again, found) = open(memory, 3);
    assert_eq!((again.book, found), (tab.book.clone(), Found::Fine));
}

#[test]
fn every_lost_key_is_noticed() {
    for form in FORMS {
        let (memory, tab) = played(form, &script());
        for key in memory.texts().into_keys() {
            let holed = Memory::holding(memory.texts());
            holed.with(|state| state.texts.remove(&key));
            damage_is_noticed(&holed, &tab, None);
        }
    }
}

/// The text with one character changed in its lowest bit.
fn changed_at(text: &str, at: usize) -> String {
    let flip = |(place, letter): (usize, char)| {
        let bit = u32::from(place == at);
        char::from_u32(u32::from(letter) ^ bit).unwrap()
    };
    text.chars().enumerate().map(flip).collect()
}

#[test]
fn every_changed_character_is_noticed_and_nothing_salvageable_is_written_over() {
    for form in FORMS {
        let (memory, tab) = played(form, &script());
        for (key, text) in memory.texts() {
            // What belongs to the lock has copies, or says nothing.
            let told = !key.starts_with("amends.2.");
            for at in (0..text.chars().count()).step_by(9) {
                let changed = changed_at(&text, at);
                let bent = Memory::holding(memory.texts());
                bent.with(|state| state.texts.insert(key.clone(), changed.clone()));
                damage_is_noticed(&bent, &tab, told.then_some(&changed));
            }
        }
    }
}

#[test]
fn every_changed_name_is_noticed() {
    for form in FORMS {
        let (memory, tab) = played(form, &script());
        for (key, text) in memory.texts() {
            // A name can't turn into one that is there already.
            let changed = (0..key.len()).map(|at| changed_at(&key, at));
            for changed in changed.filter(|name| !memory.texts().contains_key(name)) {
                let bent = Memory::holding(memory.texts());
                bent.with(|state| {
                    state.texts.remove(&key);
                    state.texts.insert(changed, text.clone());
                });
                damage_is_noticed(&bent, &tab, None);
            }
        }
    }
}

#[test]
fn storage_that_throws_when_read_is_left_alone() {
    let (memory, _) = played(Form::Sealed, &script());
    let before = memory.texts();
    memory.with(|state| state.unreadable = true);
    assert!(Store::open(memory.port(), 2).is_err());
    assert_eq!(memory.texts(), before);
}

/// One write or removal of the whole history never reached the disk, though later ones did.
#[test]
fn a_tear_between_keys_is_noticed_or_harmless() {
    FORMS.into_iter().for_each(survives_a_tear);
}

fn survives_a_tear(form: Form) {
    let count = {
        let (memory, _) = played(form, &script());
        memory.with(|state| state.operations)
    };
    for torn in 0..count {
        let memory = fresh(form);
        memory.with(|state| state.forgets = Some(torn));
        let (mut tab, _) = open(&memory, 1);
        for act in script() {
            assert!(tab.act(&act));
        }
        let disk = Memory::holding(memory.with(|state| state.disk.clone()));
        let (next, found) = open(&disk, 2);
        // A removal that was lost brings back what was erased or undone; a word is lost only when
        // neither it nor what once replaced it is there.
        let gone = tab.book.records().filter(|(id, record)| {
            let heads = next.book.record(*id).map_or(&[][..], Record::heads);
            record.heads().iter().any(|head| {
                !heads
                    .iter()
                    .any(|other| other == head || other.replaces(head.revision))
            })
        });
        let gone = gone.count();
        match found {
            Found::Damaged(damage) => assert!(damage.missing >= gone),
            found => assert_eq!(gone, 0, "operation {torn}: {found:?}"),
        }
    }
}

proptest! {
    #![proptest_config(histories())]

    #[test]
    fn whatever_is_done_is_found_again(form in form(), acts in history()) {
        let (memory, tab) = played(form, &acts);
        let (next, found) = open(&memory, 2);
        prop_assert!(matches!(found, Found::Fine | Found::Empty));
        prop_assert_eq!(next.book, tab.book);
    }

    #[test]
    fn no_crash_loses_or_tears_anything(form in form(), acts in history(), crash in 0_usize..90) {
        survives_a_crash(form, &acts, crash)?;
    }

    #[test]
    fn no_full_disk_loses_anything(form in form(), acts in history(), full_at in 0_usize..90) {
        survives_a_full_disk(form, &acts, full_at)?;
    }

    #[test]
    fn no_small_quota_loses_anything(form in form(), acts in history(), quota in 200_usize..4_000) {
        let memory = fresh(form);
        memory.with(|state| state.quota = Some(quota));
        let (mut tab, _) = open(&memory, 1);
        for act in &acts {
            tab.act(act);
            let told: BTreeSet<_> = tab.store.not_kept().map(|(id, _)| id).collect();
            let (next, found) = open(&Memory::holding(memory.texts()), 2);
            prop_assert!(!matches!(found, Found::Damaged(_)), "{:?}", found);
            for (id, record) in tab.book.records() {
                let kept = next.book.record(id) == Some(record);
                prop_assert!(kept || told.contains(&id));
            }
        }
        memory.with(|state| state.quota = None);
        prop_assert!(tab.act(&Act::Retry));
        prop_assert_eq!(open(&memory, 3).0.book, tab.book);
    }

    #[test]
    fn no_lost_key_goes_unnoticed(form in form(), acts in history(), which: prop::sample::Index) {
        let (memory, tab) = played(form, &acts);
        let keys: Vec<_> = memory.texts().into_keys().collect();
        if !keys.is_empty() {
            memory.with(|state| state.texts.remove(which.get(&keys)));
            damage_is_noticed(&memory, &tab, None);
        }
    }
}
