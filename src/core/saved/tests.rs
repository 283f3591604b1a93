//! The store on a good day: what is kept is found again.

use super::memory::Memory;
use super::{Found, Kept, Reread, Store};
use crate::core::book::Book;
use crate::core::change::Change;
use crate::core::desk::{Draft, Slot};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::ports::KeepError;

pub fn entry(record: u128, revision: u128, ancestors: &[u128]) -> Entry {
    let spread = |n: u128| (n << 100).into();
    Entry {
        id: RecordId::from(record << 90),
        revision: spread(revision),
        ancestors: ancestors
            .iter()
            .map(|n| crate::core::id::RevisionId::from(n << 100).tag())
            .collect(),
        at: 1_700_000_000_000,
        day: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        offset: 60,
        edited_at: 1_700_000_000_000 + i64::try_from(revision).unwrap(),
        room: "time".into(),
        kind: "milestone".into(),
        version: 1,
        about: Vec::new(),
        body: serde_json::from_str(&format!(r#"{{"text":"words of revision {revision}"}}"#))
            .unwrap(),
    }
}

fn apply(store: &mut Store, book: &mut Book, change: &Change) -> Kept {
    book.apply(change);
    store.keep(book, &change.records().collect::<Vec<_>>())
}

fn reopen(memory: &Memory) -> (Store, Book, Found) {
    let opened = Store::open(memory.port(), 99).unwrap();
    (opened.store, opened.book, opened.found)
}

#[test]
fn what_is_kept_is_found_again() {
    let memory = Memory::default();
    let (mut store, mut book, found) = reopen(&memory);
    assert_eq!(found, Found::Empty);
    for change in [
        Change::put(entry(1, 1, &[])),
        Change::put(entry(2, 2, &[])).and(Change::put(entry(3, 3, &[]))),
        Change::put(entry(1, 4, &[1])),
        Change::erase(entry(2, 0, &[]).id),
    ] {
        assert_eq!(apply(&mut store, &mut book, &change), Kept::default());
        let (_, again, found) = reopen(&memory);
        assert_eq!((again, found), (book.clone(), Found::Fine));
    }
    assert!(
        !memory
            .texts()
            .values()
            .any(|text| text.contains("revision 1") || text.contains("revision 2\""))
    );
}

#[test]
fn undoing_brings_storage_back_too() {
    let memory = Memory::default();
    let (mut store, mut book, _) = reopen(&memory);
    apply(&mut store, &mut book, &Change::put(entry(1, 1, &[])));
    for change in [
        Change::put(entry(1, 2, &[1])).and(Change::put(entry(2, 3, &[]))),
        Change::erase(entry(1, 0, &[]).id),
    ] {
        let earlier = book.clone();
        let before = book.apply(&change);
        let ids: Vec<_> = before.0.iter().map(|(id, _)| *id).collect();
        store.keep(&book, &ids);
        for (id, record) in before.0.into_iter().rev() {
            book.set(id, record);
        }
        assert_eq!(store.keep(&book, &ids), Kept::default());
        assert_eq!(book, earlier);
        let (_, again, found) = reopen(&memory);
        assert_eq!((again, found), (earlier, Found::Fine));
    }
}

#[test]
fn half_written_text_about_something_erased_goes_with_it_in_every_tab() {
    let memory = Memory::default();
    let (mut store, mut book, _) = reopen(&memory);
    let edited = entry(1, 1, &[]);
    apply(&mut store, &mut book, &Change::put(edited.clone()));
    let (about, other) = (Slot::of("time/note", &edited), Slot::new("time/note"));
    let mut next = Store::open(memory.port(), 7).unwrap();
    next.store.desk_put(&about, "half an edit").unwrap();
    let last = Store::open(memory.port(), 8).unwrap();
    let (mut last, mut last_book) = (last.store, last.book);
    last.desk_put(&about, "another half").unwrap();
    last.desk_put(&other, "something else").unwrap();

    apply(&mut last, &mut last_book, &Change::erase(edited.id));
    assert_eq!(last.desk_forget().len(), 2);
    let nothing_left = || {
        let texts = memory.texts();
        !texts.values().any(|text| text.contains("half"))
    };
    assert!(nothing_left());
    assert_eq!(last.desk_get(&other).as_deref(), Some("something else"));

    // The other tab hears of it, and doesn't bring its text back.
    for key in memory.with(|state| std::mem::take(&mut state.events)) {
        if let Reread::Records(records) = next.store.reread(Some(&key)) {
            assert!(next.book.take_over(records).is_empty());
        }
    }
    next.store.desk_put(&about, "half an edit").unwrap();
    assert!(nothing_left());

    // What a crash left behind goes at the next start.
    let (mut store, mut book, _) = reopen(&memory);
    let edited = entry(2, 1, &[]);
    apply(&mut store, &mut book, &Change::put(edited.clone()));
    store
        .desk_put(&Slot::of("time/note", &edited), "half")
        .unwrap();
    apply(&mut store, &mut book, &Change::erase(edited.id));
    assert!(!nothing_left());
    let (store, ..) = reopen(&memory);
    assert!(nothing_left());
    assert_eq!(store.desk_all().len(), 1);
}

#[test]
fn a_full_disk_is_told_not_swallowed_and_tried_again() {
    let memory = Memory::default();
    let (mut store, mut book, _) = reopen(&memory);
    memory.with(|state| state.quota = Some(100));
    let kept = apply(&mut store, &mut book, &Change::put(entry(1, 1, &[])));
    assert_eq!(kept.not_kept, [(entry(1, 0, &[]).id, KeepError::Full)]);
    memory.with(|state| state.quota = None);
    assert_eq!(
        apply(&mut store, &mut book, &Change::put(entry(2, 2, &[]))),
        Kept::default()
    );
    assert_eq!(reopen(&memory).1, book);
}

#[test]
fn with_no_room_left_one_can_still_erase() {
    let memory = Memory::default();
    let (mut store, mut book, _) = reopen(&memory);
    apply(&mut store, &mut book, &Change::put(entry(1, 1, &[])));
    let used = store.usage().unwrap().ours;
    memory.with(|state| state.quota = Some(used));
    assert_eq!(
        apply(&mut store, &mut book, &Change::erase(entry(1, 0, &[]).id)),
        Kept::default()
    );
    assert_eq!(reopen(&memory).1, book);
}

#[test]
fn a_missing_record_is_counted_until_it_was_told() {
    let memory = Memory::default();
    let (mut store, mut book, _) = reopen(&memory);
    for n in 1..5 {
        apply(&mut store, &mut book, &Change::put(entry(n, n, &[])));
    }
    memory.with(|state| {
        state
            .texts
            .retain(|key, _| !key.contains(&entry(2, 0, &[]).id.to_string()));
    });
    memory.with(|state| {
        let (_, text) = state
            .texts
            .iter_mut()
            .find(|(key, _)| key.contains(&entry(3, 0, &[]).id.to_string()))
            .unwrap();
        text.push('x');
    });
    for _ in 0..2 {
        let (_, _, found) = reopen(&memory);
        let Found::Damaged(damage) = found else {
            panic!("{found:?}")
        };
        assert_eq!(
            (damage.missing, damage.damaged, damage.unsure),
            (1, 1, false)
        );
    }
    let (mut store, book, _) = reopen(&memory);
    store.settle(&book).unwrap();
    assert_eq!(store.spoilt().unwrap().len(), 1);
    let (store, book, found) = reopen(&memory);
    assert_eq!((found, book.len()), (Found::Fine, 2));
    assert_eq!(store.spoilt().unwrap().len(), 1);
}

#[test]
fn a_newer_format_is_read_only() {
    let memory = Memory::default();
    let (mut store, mut book, _) = reopen(&memory);
    apply(&mut store, &mut book, &Change::put(entry(1, 1, &[])));
    memory.with(|state| state.texts.insert("amends.3.r.x".into(), "later".into()));
    let before = memory.texts();
    let (mut store, mut book, found) = reopen(&memory);
    assert_eq!((found, book.len()), (Found::Newer, 1));
    let kept = apply(&mut store, &mut book, &Change::put(entry(2, 2, &[])));
    assert_eq!(kept.not_kept, [(entry(2, 0, &[]).id, KeepError::Newer)]);
    assert_eq!(memory.texts(), before);
}

#[test]
fn another_tab_is_followed_and_unkept_text_stays() {
    let memory = Memory::default();
    let (mut ours, mut our_book, _) = reopen(&memory);
    let mut theirs = Store::open(memory.port(), 7).unwrap();
    apply(&mut ours, &mut our_book, &Change::put(entry(1, 1, &[])));
    for key in memory.with(|state| std::mem::take(&mut state.events)) {
        if let Reread::Records(records) = theirs.store.reread(Some(&key)) {
            for (id, record) in records {
                theirs.book.set(id, record);
            }
        }
    }
    assert_eq!(theirs.book, our_book);
    memory.with(|state| state.quota = Some(0));
    apply(
        &mut theirs.store,
        &mut theirs.book,
        &Change::put(entry(1, 2, &[1])),
    );
    memory.with(|state| state.quota = None);
    apply(&mut ours, &mut our_book, &Change::put(entry(1, 3, &[1])));
    for key in memory.with(|state| std::mem::take(&mut state.events)) {
        if let Reread::Records(records) = theirs.store.reread(Some(&key)) {
            for (id, record) in records {
                theirs.book.set(id, record);
            }
        }
    }
    assert_eq!(theirs.book.conflicts().count(), 1);
    theirs.store.keep(&theirs.book, &[]);
    assert_eq!(reopen(&memory).1, theirs.book);
}

#[test]
fn half_written_text_of_a_closed_tab_is_found_by_the_next() {
    let memory = Memory::default();
    let (mut store, _, _) = reopen(&memory);
    let slot = Slot::new("apology/letter");
    store.desk_put(&slot, "I am").unwrap();
    let mut next = Store::open(memory.port(), 7).unwrap().store;
    assert_eq!(next.desk_get(&slot).as_deref(), Some("I am"));
    next.desk_put(&slot, "I am sorry").unwrap();
    assert_eq!(next.desk_all().len(), 2);
    assert_eq!(next.desk_get(&slot).as_deref(), Some("I am sorry"));
    next.desk_remove(&slot).unwrap();
    assert!(
        Store::open(memory.port(), 8)
            .unwrap()
            .store
            .desk_all()
            .is_empty()
    );
}

#[test]
fn what_was_kept_after_several_reloads_is_no_longer_half_written() {
    let memory = Memory::default();
    let slot = Slot::new("apology/letter");
    for (tab, text) in [(1, "I"), (2, "I am"), (3, "I am sorry")] {
        let mut store = Store::open(memory.port(), tab).unwrap().store;
        store.desk_get(&slot);
        store.desk_put(&slot, text).unwrap();
    }
    let mut last = Store::open(memory.port(), 4).unwrap().store;
    assert_eq!(last.desk_get(&slot).as_deref(), Some("I am sorry"));
    last.desk_remove(&slot).unwrap();
    assert_eq!(last.desk_all(), []);
}

#[test]
fn half_written_text_that_was_not_taken_in_can_be_taken_in_by_another_try() {
    let memory = Memory::default();
    let mut store = Store::open(memory.port(), 1).unwrap().store;
    let draft = Draft {
        slot: Slot::new("apology/letter"),
        turn: 1,
        text: "I am".to_owned(),
        goes_on: Vec::new(),
    };
    memory.with(|state| state.quota = Some(0));
    let drafts = [draft.clone()];
    assert_eq!(store.desk_merge(&drafts), Err(KeepError::Full));
    memory.with(|state| state.quota = None);
    assert_eq!(store.desk_merge(&drafts).as_deref(), Ok(&drafts[..]));
    let again = Store::open(memory.port(), 2).unwrap().store;
    assert_eq!(again.desk_all(), drafts);
}

#[test]
fn what_another_tab_wrote_on_meanwhile_stays_half_written() {
    let memory = Memory::default();
    let slot = Slot::new("apology/letter");
    let mut one = Store::open(memory.port(), 1).unwrap().store;
    one.desk_put(&slot, "I").unwrap();
    let mut two = Store::open(memory.port(), 2).unwrap().store;
    two.desk_get(&slot);
    two.desk_put(&slot, "I am").unwrap();
    one.desk_put(&slot, "I was").unwrap();
    let mut last = Store::open(memory.port(), 3).unwrap().store;
    assert_eq!(last.desk_get(&slot).as_deref(), Some("I am"));
    last.desk_remove(&slot).unwrap();
    assert_eq!(last.desk_get(&slot).as_deref(), Some("I was"));
}

#[test]
fn erasing_everything_leaves_nothing_and_is_finished_after_a_crash() {
    let memory = Memory::default();
    let (mut store, mut book, _) = reopen(&memory);
    for n in 1..5 {
        apply(&mut store, &mut book, &Change::put(entry(n, n, &[])));
    }
    memory.with(|state| state.dies_after = Some(3));
    assert!(store.wipe().is_err());
    memory.with(|state| state.dies_after = None);
    assert_eq!(reopen(&memory).2, Found::Empty);
    assert!(memory.texts().is_empty());
}

#[test]
fn no_open_form_puts_text_back_after_everything_was_erased() {
    let memory = Memory::default();
    let (mut store, mut book, _) = reopen(&memory);
    apply(&mut store, &mut book, &Change::put(entry(1, 1, &[])));
    let mut other = Store::open(memory.port(), 7).unwrap().store;
    store.wipe().unwrap();
    let slot = Slot::new("ownership");
    assert_eq!(store.desk_put(&slot, "words"), Err(KeepError::Blocked));
    assert_eq!(
        other.reread(Some(&super::key::Key::Wiping.to_string())),
        Reread::Cleared
    );
    assert_eq!(other.desk_put(&slot, "words"), Err(KeepError::Blocked));
    assert!(memory.texts().is_empty());
}
