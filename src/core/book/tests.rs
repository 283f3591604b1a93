//! The one law by which books merge, and what erasing takes along.

use super::*;
use crate::core::id::{RevisionId, RevisionTag};
use chrono::NaiveDate;
use proptest::prelude::*;

fn entry(record: u128, revision: u128, ancestors: &[u128]) -> Entry {
    let spread = |n: u128| RevisionId::from(n << 100);
    let tags: Vec<RevisionTag> = ancestors.iter().map(|n| spread(*n).tag()).collect();
    Entry {
        id: record.into(),
        revision: spread(revision),
        ancestors: tags,
        at: 0,
        day: NaiveDate::default(),
        offset: 0,
        edited_at: i64::try_from(revision).unwrap(),
        room: "time".into(),
        kind: "milestone".into(),
        version: 1,
        about: Vec::new(),
        body: serde_json::from_str("{}").unwrap(),
    }
}

/// Histories in which every revision lists all its ancestors, as the app writes them.
fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        9 => (0_u128..3, 1_u128..6).prop_map(|(record, revision)| {
            // A fixed family tree: 1 ← 2 ← 4, 1 ← 3, and 5 joins 4 and 3.
            let ancestors: &[u128] = match revision {
                2 | 3 => &[1],
                4 => &[1, 2],
                5 => &[1, 2, 3, 4],
                _ => &[],
            };
            Step::Put(Box::new(entry(record, revision, ancestors)))
        }),
        1 => (0_u128..3).prop_map(|record| Step::Erase(record.into())),
    ]
}

fn book_of(changes: &[Change]) -> Book {
    let mut book = Book::default();
    for change in changes {
        book.apply(change);
    }
    book
}

fn change() -> impl Strategy<Value = Change> {
    prop::collection::vec(step(), 0..8).prop_map(Change)
}

proptest! {
    #[test]
    fn merging_in_any_order_ends_in_the_same_book(a in change(), b in change(), c in change()) {
        let one = book_of(&[a.clone(), b.clone(), c.clone()]);
        prop_assert_eq!(&one, &book_of(&[c.clone(), b.clone(), a.clone()]));
        prop_assert_eq!(&one, &book_of(&[b, a, c]));
    }

    #[test]
    fn merging_twice_changes_nothing(a in change(), b in change()) {
        let once = book_of(&[a.clone(), b.clone()]);
        prop_assert_eq!(&once, &book_of(&[a.clone(), b.clone(), a, b]));
    }

    #[test]
    fn it_does_not_matter_which_two_books_meet_first(a in change(), b in change(), c in change()) {
        let whole = |book: &Book| {
            let records = book.records.iter();
            Change(records.flat_map(|(id, record)| record.steps(*id)).collect())
        };
        let left = book_of(&[whole(&book_of(&[a.clone(), b.clone()])), c.clone()]);
        let right = book_of(&[a, whole(&book_of(&[b, c]))]);
        prop_assert_eq!(left, right);
    }

    #[test]
    fn setting_records_back_undoes_a_change(a in change(), b in change()) {
        let mut book = book_of(&[a]);
        let earlier = book.records.clone();
        let before = book.apply(&b);
        for (id, record) in before.0.into_iter().rev() {
            book.set(id, record);
        }
        prop_assert_eq!(book.records, earlier);
    }
}

#[test]
fn two_edits_of_one_revision_are_both_kept() {
    let put = |n, ancestors: &[u128]| Change::put(entry(0, n, ancestors));
    let book = book_of(&[put(1, &[]), put(2, &[1]), put(3, &[1])]);
    assert_eq!(book.conflicts().count(), 1);
    let settled = book_of(&[put(1, &[]), put(2, &[1]), put(3, &[1]), put(4, &[1, 2, 3])]);
    assert_eq!(settled.conflicts().count(), 0);
}

#[test]
fn what_is_erased_stays_erased() {
    let put = Change::put(entry(0, 1, &[]));
    let book = book_of(&[put.clone(), Change::erase(0.into()), put]);
    assert!(book.is_empty());
    assert_eq!(book.record(0.into()), Some(&Record::Erased));
}

#[test]
fn erasing_takes_everything_that_hangs_on_it() {
    let mut child = entry(1, 1, &[]);
    child.about.push(0.into());
    let mut grandchild = entry(2, 1, &[]);
    grandchild.about.push(1.into());
    let mut book =
        book_of(&[entry(0, 1, &[]), child, grandchild, entry(3, 1, &[])].map(Change::put));
    let erasing = book.erasing(0.into());
    book.apply(&erasing);
    assert_eq!(book.len(), 1);
}

#[test]
fn what_is_written_about_something_while_it_is_erased_elsewhere_goes_too() {
    let mut child = entry(1, 1, &[]);
    child.about.push(0.into());
    let mut grandchild = entry(2, 1, &[]);
    grandchild.about.push(1.into());
    let erased = Change::erase(0.into());
    // Heard of last: that it was erased, or that something was written about it.
    for (last, changes) in [
        (
            0,
            [
                Change::put(child.clone()),
                Change::put(grandchild.clone()),
                erased.clone(),
            ],
        ),
        (
            1,
            [
                erased.clone(),
                Change::put(grandchild.clone()),
                Change::put(child.clone()),
            ],
        ),
    ] {
        let mut book = book_of(&changes);
        let stranded = book.stranded(last.into());
        book.apply(&stranded);
        assert!(book.is_empty());
    }
    let kept = book_of(&[Change::put(entry(0, 1, &[])), Change::put(child)]);
    assert!(kept.stranded(0.into()).is_empty() && kept.stranded(1.into()).is_empty());
}
