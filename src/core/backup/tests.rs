//! Backups out and in again.

use super::*;
use crate::core::book::Book;
use crate::core::change::Change;
use crate::core::desk::Slot;
use crate::core::id::RevisionId;
use crate::core::now::fixed::Counting;
use crate::core::saved::memory::Memory;
use crate::core::saved::{DataKey, Opener, Seal, Store, Wraps};
use proptest::prelude::*;

fn entry(record: u128, revision: u128, ancestors: &[u128]) -> Entry {
    let spread = |n: u128| RevisionId::from(n << 100);
    Entry {
        id: RecordId::from(record << 90),
        revision: spread(revision),
        ancestors: ancestors.iter().map(|n| spread(*n).tag()).collect(),
        at: 1_700_000_000_000,
        day: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        offset: 60,
        edited_at: 1_700_000_000_000 + i64::try_from(revision).unwrap(),
        room: "time".into(),
        kind: "milestone".into(),
        version: 1,
        about: if record > 3 {
            vec![RecordId::from((record - 1) << 90)]
        } else {
            Vec::new()
        },
        body: serde_json::from_str(&format!(r#"{{"text":"words {revision}"}}"#)).unwrap(),
    }
}

fn change() -> impl Strategy<Value = Change> {
    let put = (0_u128..7, 1_u128..6).prop_map(|(record, revision)| {
        let ancestors: &[u128] = match revision {
            2 | 3 => &[1],
            4 => &[1, 2],
            5 => &[1, 2, 3, 4],
            _ => &[],
        };
        Change::put(entry(record, revision, ancestors))
    });
    let erase = (0_u128..7).prop_map(|record| Change::erase(RecordId::from(record << 90)));
    let step = prop_oneof![6 => put, 1 => erase];
    prop::collection::vec(step, 0..12)
        .prop_map(|steps| steps.into_iter().fold(Change::default(), Change::and))
}

/// A book as the app would have it: nothing hangs on what is erased.
fn book_of(change: &Change) -> Book {
    let mut book = Book::default();
    book.apply(change);
    let orphans = book.orphans();
    book.apply(&orphans);
    book
}

fn bring_in(book: &mut Book, file: &str) -> Preview {
    let import = match read(file.as_bytes()) {
        Ok(import) => import,
        Err(ImportError::NothingInIt) => Import::default(),
        Err(error) => panic!("{error:?}"),
    };
    let preview = preview(book, &import, |_| true);
    book.apply(&merge(book, &import));
    preview
}

proptest! {
    #[test]
    fn a_backup_brought_into_nothing_is_the_same_book_and_the_same_bytes(change in change()) {
        let book = book_of(&change);
        let file = export(&book, &[], &[], 0);
        let mut again = Book::default();
        bring_in(&mut again, &file);
        prop_assert_eq!(&again, &book);
        prop_assert_eq!(export(&again, &[], &[], 0), file);
    }

    #[test]
    fn two_devices_that_exchange_files_end_with_the_same_book(a in change(), b in change()) {
        let (mut one, mut two) = (book_of(&a), book_of(&b));
        let (from_one, from_two) = (export(&one, &[], &[], 0), export(&two, &[], &[], 0));
        bring_in(&mut one, &from_two);
        bring_in(&mut two, &from_one);
        prop_assert_eq!(&one, &two);
        let twice = one.clone();
        let preview = bring_in(&mut one, &from_two);
        prop_assert_eq!(&one, &twice);
        prop_assert_eq!((preview.new, preview.newer, preview.conflicts, preview.erased), (0, 0, 0, 0));
    }

    #[test]
    fn an_old_file_does_not_bring_back_what_was_erased(change in change(), record in 0_u128..7) {
        let mut book = book_of(&change);
        let old = export(&book, &[], &[], 0);
        let erasing = book.erasing(RecordId::from(record << 90));
        book.apply(&erasing);
        let before = book.clone();
        bring_in(&mut book, &old);
        prop_assert_eq!(book, before);
    }
}

#[test]
fn the_preview_counts_what_happens() {
    let put =
        |record, revision, ancestors: &[u128]| Change::put(entry(record, revision, ancestors));
    let here = put(0, 1, &[])
        .and(put(1, 2, &[1]))
        .and(put(2, 1, &[]))
        .and(put(5, 1, &[]));
    let there = put(0, 3, &[1])
        .and(put(1, 3, &[1]))
        .and(put(3, 1, &[]))
        .and(put(5, 1, &[]));
    let gone = Change::erase(RecordId::from(2 << 90));
    let mut book = book_of(&here);
    let preview = bring_in(&mut book, &export(&book_of(&there.and(gone)), &[], &[], 0));
    let counts = (
        preview.new,
        preview.newer,
        preview.conflicts,
        preview.same,
        preview.erased,
    );
    assert_eq!(counts, (1, 1, 1, 1, 1));
}

#[test]
fn the_same_revision_with_another_text_is_kept_beside_it() {
    let mut book = book_of(&Change::put(entry(1, 1, &[])));
    let mut other = entry(1, 1, &[]);
    other.body = serde_json::from_str(r#"{"text":"other words"}"#).unwrap();
    let file = export(&book_of(&Change::put(other)), &[], &[], 0);
    assert_eq!(bring_in(&mut book, &file).conflicts, 1);
    assert_eq!(bring_in(&mut book, &file).conflicts, 0);
    assert_eq!(book.conflicts().count(), 1);
}

#[test]
fn a_file_is_readable_line_by_line_and_says_when_it_was_written() {
    let file = export(
        &book_of(&Change::put(entry(1, 1, &[]))),
        &[],
        &[],
        1_790_000_000_123,
    );
    assert!(
        file.contains("\"exported_at\":\"2026-09-21T14:13:20Z\""),
        "{file}"
    );
    assert_eq!(
        file.lines().filter(|line| line.contains("words 1")).count(),
        1
    );
}

#[test]
fn drafts_and_damaged_bytes_travel_along() {
    let draft = Draft {
        slot: Slot::new("ownership"),
        turn: 3,
        text: "I le".into(),
        goes_on: Vec::new(),
    };
    let aside = Spoilt {
        key: "somewhere".into(),
        text: "p\u{1}".into(),
    };
    let file = export(
        &Book::default(),
        std::slice::from_ref(&draft),
        std::slice::from_ref(&aside),
        0,
    );
    let import = read(file.as_bytes()).unwrap();
    assert_eq!((import.drafts, import.aside), (vec![draft], vec![aside]));
}

#[test]
fn every_flipped_bit_is_refused_or_touches_only_the_time_of_writing() {
    let file = export(&book_of(&Change::put(entry(1, 1, &[]))), &[], &[], 0).into_bytes();
    let whole = read(&file).unwrap();
    for at in 0..file.len() {
        for bit in 0..8 {
            let mut bytes = file.clone();
            bytes[at] ^= 1 << bit;
            if let Ok(import) = read(&bytes) {
                let same = Import {
                    exported_at: whole.exported_at.clone(),
                    ..import
                };
                assert_eq!(same, whole, "byte {at} bit {bit}");
            }
        }
    }
}

#[test]
fn every_truncation_is_refused() {
    let file = export(&book_of(&Change::put(entry(1, 1, &[]))), &[], &[], 0);
    for end in 0..file.trim_end().len() {
        assert!(read(&file.as_bytes()[..end]).is_err(), "cut at {end}");
    }
}

fn raw_copy(texts: &std::collections::BTreeMap<String, String>) -> String {
    let copied_at = "2026-11-23T09:00:00.000Z";
    serde_json::json!({"amends_raw_copy": 1, "copied_at": copied_at, "keys": texts}).to_string()
}

/// Storage after this change, a draft, and one entry turned to rubbish.
fn storage_of(change: &Change, rubbish: Option<RecordId>) -> (Book, Memory) {
    let memory = Memory::default();
    let Ok(opened) = Store::open(memory.port(), 1) else {
        panic!("memory opens");
    };
    let mut store = opened.store;
    let book = book_of(change);
    let all: Vec<RecordId> = book.records().map(|(id, _)| id).collect();
    assert!(store.keep(&book, &all).not_kept.is_empty());
    store.desk_put(&Slot::new("ownership"), "I le").unwrap();
    memory.with(|state| {
        let spoilt = |key: &str| rubbish.is_some_and(|id| key.contains(&id.to_string()));
        for (_, text) in state.texts.iter_mut().filter(|(key, _)| spoilt(key)) {
            *text = "\u{1}rubbish".into();
        }
    });
    (book, memory)
}

#[test]
fn the_raw_copy_of_an_app_that_stopped_comes_in_whole() {
    let put = |record, revision| Change::put(entry(record, revision, &[]));
    let gone = Change::erase(RecordId::from(2 << 90));
    let change = put(0, 1).and(put(1, 2)).and(put(1, 3)).and(gone);
    let (book, memory) = storage_of(&change, None);
    let import = read(raw_copy(&memory.texts()).as_bytes()).unwrap();
    let mut again = Book::default();
    again.apply(&merge(&again, &import));
    assert_eq!(again, book);
    assert_eq!(import.drafts.len(), 1);
    assert_eq!(import.drafts[0].text, "I le");
    assert!(import.aside.is_empty());
}

#[test]
fn the_raw_copy_of_a_locked_app_opens_with_its_own_key_and_no_other() {
    let change = Change::put(entry(0, 1, &[])).and(Change::put(entry(1, 2, &[])));
    let (book, memory) = storage_of(&change, None);
    let seal = |n| Seal::new(&DataKey::of_random(n, n + 1), Box::new(Counting::default()));
    let mut store = Store::open(memory.port(), 2).ok().unwrap().store;
    let wraps = Wraps {
        passphrase: b"a file".to_vec(),
        code: b"another".to_vec(),
    };
    store.put_lock_on(seal(1), &wraps).unwrap();
    let mut misfits = store.misfits(true).unwrap();
    while misfits.left() > 0 {
        store.reform(&mut misfits, 10).unwrap();
    }
    let copy = raw_copy(&memory.texts());
    assert!(!copy.contains("I le"), "sealed");
    let copy = copy.as_bytes();
    assert_eq!(read(copy).err(), Some(ImportError::Locked));
    assert_eq!(read_locked(copy, seal(7)).err(), Some(ImportError::Locked));
    let files = files_in_locked(copy, Opener::Passphrase);
    assert_eq!(files, [b"a file".to_vec()]);
    assert_eq!(files_in_locked(copy, Opener::Code), [b"another".to_vec()]);

    let import = read_locked(copy, seal(1)).unwrap();
    let mut again = Book::default();
    again.apply(&merge(&again, &import));
    assert_eq!(again, book);
    assert_eq!(import.drafts[0].text, "I le");
    assert!(import.aside.is_empty());
}

#[test]
fn what_a_raw_copy_has_damaged_is_carried_along() {
    let put = |record| Change::put(entry(record, 1, &[]));
    let (_, memory) = storage_of(&put(0).and(put(1)), Some(RecordId::from(1 << 90)));
    let import = read(raw_copy(&memory.texts()).as_bytes()).unwrap();
    assert_eq!((import.entries.len(), import.aside.len()), (1, 1));
}

#[test]
fn a_raw_copy_with_nothing_of_ours_or_of_a_newer_shape_is_refused() {
    let none = std::collections::BTreeMap::new();
    assert_eq!(
        read(raw_copy(&none).as_bytes()).err(),
        Some(ImportError::NothingInIt)
    );
    let other = std::collections::BTreeMap::from([("x".to_owned(), "y".to_owned())]);
    assert_eq!(
        read(raw_copy(&other).as_bytes()).err(),
        Some(ImportError::NothingInIt)
    );
    let newer = raw_copy(&none).replace("\"amends_raw_copy\":1", "\"amends_raw_copy\":2");
    assert_eq!(read(newer.as_bytes()).err(), Some(ImportError::Newer));
}

#[test]
fn every_flipped_bit_of_a_raw_copy_is_refused_or_loses_only_what_it_touched() {
    let (_, memory) = storage_of(&Change::put(entry(0, 1, &[])), None);
    let file = raw_copy(&memory.texts()).into_bytes();
    let whole = read(&file).unwrap();
    for at in 0..file.len() {
        for bit in 0..8 {
            let mut bytes = file.clone();
            bytes[at] ^= 1 << bit;
            // Each text in it has a checksum: what comes in is as it was written or is set aside.
            if let Ok(import) = read(&bytes) {
                let known = |one: &Entry| whole.entries.contains(one);
                assert!(import.entries.iter().all(known), "byte {at} bit {bit}");
                let known = |one: &Draft| whole.drafts.contains(one);
                assert!(import.drafts.iter().all(known), "byte {at} bit {bit}");
            }
        }
    }
}
