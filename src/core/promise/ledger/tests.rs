//! What counts as what: blanks, moved days, endings, telling.

use super::*;
use crate::core::change::Change;
use crate::core::now::fixed::{Counting, noon};
use crate::core::promise::Door;
use crate::core::recurrence::{Pause, Recurrence};

fn november(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn daily(from: u32) -> Promise {
    Promise {
        door: Door::Promise,
        sort: None,
        what: "Text when I leave work".into(),
        cue: String::new(),
        response: String::new(),
        days: Recurrence::starting(november(from), Every::Day),
        review: None,
        counts_as_kept: String::new(),
        supporter: String::new(),
        rung: None,
        reminder: None,
        from: None,
        ended: None,
    }
}

fn marked(mark: Mark) -> Marked {
    Marked {
        mark,
        moved_to: None,
        owned: None,
    }
}

fn book(promise: &Promise, marks: &[(u32, Marked)]) -> (Book, RecordId) {
    let mut ids = Counting::default();
    let mut now = noon(&mut ids, 2026, 11, 1);
    let mut book = Book::default();
    let entry = Entry::new(&mut now, promise);
    let id = entry.id;
    book.apply(&Change::put(entry));
    for (day, marked) in marks {
        let entry = Entry::new(&mut now, marked).about(id).on(november(*day));
        book.apply(&Change::put(entry));
    }
    (book, id)
}

#[test]
fn a_blank_day_is_counted_apart_and_never_as_a_miss() {
    let marks = [
        (20, marked(Mark::Kept)),
        (21, marked(Mark::Missed)),
        (22, marked(Mark::NotDue)),
    ];
    let (book, _) = book(&daily(20), &marks);
    let counts = counts(&book, november(24), 30);
    assert_eq!((counts.kept, counts.missed, counts.blank), (1, 1, 1));
    assert_eq!(counts.marked(), 2);
}

#[test]
fn today_counts_once_it_is_marked() {
    let (unmarked, _) = book(&daily(24), &[]);
    assert_eq!(counts(&unmarked, november(24), 30).blank, 0);
    let (kept, _) = book(&daily(24), &[(24, marked(Mark::Kept))]);
    assert_eq!(counts(&kept, november(24), 30).kept, 1);
}

#[test]
fn the_next_day_is_tomorrow_once_today_is_marked() {
    let (book, id) = book(&daily(24), &[(24, marked(Mark::Kept))]);
    let account = account(&book, id).unwrap();
    assert_eq!(account.next(november(24)), Some(november(25)));
    assert_eq!(account.next(november(26)), Some(november(26)));
}

#[test]
fn a_renegotiated_day_is_due_where_it_was_moved_to() {
    let mut once = daily(20);
    once.days = Recurrence::once(november(20));
    let moved = Marked {
        moved_to: Some(november(23)),
        ..marked(Mark::Renegotiated)
    };
    let (book, id) = book(&once, &[(20, moved)]);
    let account = account(&book, id).unwrap();
    assert_eq!(account.standing(november(23)), Some(Standing::Blank));
    assert!(account.is_active(november(25)));
    assert_eq!(account.standing(november(21)), None);
}

#[test]
fn what_is_over_or_resting_is_not_active() {
    let mut over = daily(1);
    over.days.until = Some(november(10));
    let mut resting = daily(1);
    resting.days.pauses.push(Pause {
        from: november(5),
        to: None,
    });
    for (promise, active) in [(over, false), (resting, false), (daily(30), true)] {
        let (book, id) = book(&promise, &[]);
        let account = account(&book, id).unwrap();
        assert_eq!(account.is_active(november(12)), active);
    }
}

#[test]
fn telling_before_being_asked_is_counted_among_what_was_spoken_of() {
    let miss = |raised| Marked {
        owned: Some(Owned {
            raised,
            ..Owned::default()
        }),
        ..marked(Mark::Missed)
    };
    let marks = [
        (1, miss(Raised::Me)),
        (2, miss(Raised::Them)),
        (3, miss(Raised::NotYet)),
        (4, marked(Mark::Kept)),
    ];
    let (book, _) = book(&daily(1), &marks);
    let told = told(&book);
    assert_eq!((told.before_asked, told.spoken_of), (1, 2));
}

#[test]
fn of_two_marks_of_one_day_the_later_counts() {
    let (mut book, id) = book(&daily(1), &[(1, marked(Mark::Kept))]);
    let mut ids = Counting(1_000);
    let mut now = noon(&mut ids, 2026, 11, 2);
    let later = Entry::new(&mut now, &marked(Mark::Missed)).about(id);
    book.apply(&Change::put(later.on(november(1))));
    assert_eq!(
        account(&book, id).unwrap().mark(november(1)),
        Some(Mark::Missed)
    );
}
