//! Tests of what the form reads and what it refuses.

use super::*;
use crate::core::now::fixed::{Counting, noon};
use crate::core::settings::{Choose, name};

fn decide(book: &Book, form: WritePromise) -> Result<Change, Refusal> {
    let mut ids = Counting::default();
    form.decide(book, &mut noon(&mut ids, 2026, 11, 23))
}

fn write(book: &mut Book, form: WritePromise) -> RecordId {
    let change = decide(book, form).unwrap();
    book.apply(&change);
    change.records().next().unwrap()
}

fn commitment() -> WritePromise {
    WritePromise {
        what: "Leave the room before I shout".into(),
        cue: "My voice gets loud".into(),
        response: "I say I need ten minutes, and walk round the block".into(),
        repeat: "daily".into(),
        review: "2026-12-07".into(),
        counts_as_kept: "I was outside before anyone asked".into(),
        ..WritePromise::new(Door::Commitment)
    }
}

fn rung(what: &str) -> WritePromise {
    WritePromise {
        what: what.into(),
        repeat: "daily".into(),
        effort: "1".into(),
        risk: "1".into(),
        ..WritePromise::new(Door::Rung)
    }
}

#[test]
fn a_form_reads_back_as_it_was_written() {
    let mut book = Book::default();
    let weekly = WritePromise {
        repeat: "weekly".into(),
        weekdays: "Thu Mon".into(),
        weeks: "2".into(),
        until: "2027-01-31".into(),
        remind_at: "19:30".into(),
        ..commitment()
    };
    let id = write(&mut book, weekly.clone());
    let (_, promise) = book.find::<Promise>(id).unwrap();
    let read = WritePromise::of(id, &promise);
    let expected = WritePromise {
        record: Some(id),
        weekdays: "Mon Thu".into(),
        starts: "2026-11-23".into(),
        ..weekly
    };
    assert_eq!(read, expected);
    assert!(decide(&book, read).unwrap().is_empty());
}

#[test]
fn a_commitment_needs_a_cue_and_a_review_date() {
    let book = Book::default();
    let without = |change: fn(&mut WritePromise)| {
        let mut form = commitment();
        change(&mut form);
        decide(&book, form).err()
    };
    assert_eq!(without(|f| f.cue.clear()), Some(Refusal::CueMissing));
    assert_eq!(without(|f| f.review.clear()), Some(Refusal::ReviewMissing));
    assert_eq!(
        without(|f| f.review = "2026-11-01".into()),
        Some(Refusal::ReviewPassed)
    );
    assert_eq!(without(|f| f.what = " ".into()), Some(Refusal::WhatMissing));
}

#[test]
fn counselling_needs_no_cue() {
    let form = WritePromise {
        sort: "counselling".into(),
        what: "Go to counselling on Thursdays".into(),
        cue: String::new(),
        response: String::new(),
        ..commitment()
    };
    assert!(decide(&Book::default(), form).is_ok());
}

#[test]
fn what_the_partner_must_do_or_nobody_could_see_is_refused() {
    let book = Book::default();
    for (what, refusal) in [
        ("She stops asking", Refusal::Theirs),
        ("We talk every night", Refusal::TakesBoth),
        ("Be a better man", Refusal::NothingToSee),
    ] {
        let form = WritePromise {
            what: what.into(),
            ..commitment()
        };
        assert_eq!(decide(&book, form), Err(refusal));
    }
    let response = WritePromise {
        response: "I stay calm".into(),
        ..commitment()
    };
    assert_eq!(decide(&book, response), Err(Refusal::NothingToSee));
}

#[test]
fn touch_is_no_rung_though_it_may_be_a_limit_elsewhere() {
    let book = Book::default();
    assert_eq!(
        decide(&book, rung("Hold hands on a walk")),
        Err(Refusal::Touch)
    );
}

#[test]
fn a_joint_rung_is_closed_while_the_joint_tools_are() {
    let mut book = Book::default();
    let joint = WritePromise {
        joint: "yes".into(),
        ..rung("We walk round the lake")
    };
    assert!(decide(&book, joint.clone()).is_ok());
    let own_side = Choose {
        name: name::OWN_SIDE_ONLY,
        value: "yes".into(),
    };
    let mut ids = Counting(500);
    let Ok(change) = own_side.decide(&book, &mut noon(&mut ids, 2026, 11, 23));
    book.apply(&change);
    assert!(matches!(decide(&book, joint), Err(Refusal::Closed(_))));
}

#[test]
fn a_new_rung_rests_until_it_is_taken() {
    let mut book = Book::default();
    let id = write(&mut book, rung("Cook dinner on Sunday"));
    let (_, promise) = book.find::<Promise>(id).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    assert!(promise.days.is_paused(today));
}

#[test]
fn unreadable_days_and_numbers_are_refused_by_name() {
    let book = Book::default();
    let with = |change: fn(&mut WritePromise)| {
        let mut form = commitment();
        change(&mut form);
        decide(&book, form).err()
    };
    assert_eq!(with(|f| f.starts = "soon".into()), Some(Refusal::BadDay));
    assert_eq!(
        with(|f| f.until = "2026-11-01".into()),
        Some(Refusal::EndsBeforeStart)
    );
    assert_eq!(
        with(|f| f.repeat = "weekly".into()),
        Some(Refusal::WeekdayMissing)
    );
    assert_eq!(
        with(|f| f.remind_at = "25:00".into()),
        Some(Refusal::BadTime)
    );
    let monthly = |f: &mut WritePromise| {
        f.repeat = "monthly".into();
        f.month_day = "32".into();
    };
    assert_eq!(with(monthly), Some(Refusal::BadMonthDay));
}
