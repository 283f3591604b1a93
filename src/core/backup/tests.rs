//! Backups out and in again.

use super::*;
use crate::core::book::Book;
use crate::core::change::Change;
use crate::core::desk::Slot;
use crate::core::id::RevisionId;
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
