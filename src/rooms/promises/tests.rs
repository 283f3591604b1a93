//! Tests of marking, due days and owning a miss, over the room's own commands.

use super::due::{due, on_day, unmarked_days};
use super::form::WritePromise;
use super::miss::{OwnMiss, Spoken};
use super::tool::*;
use crate::core::book::Book;
use crate::core::change::Command;
use crate::core::id::RecordId;
use crate::core::now::fixed::{Counting, noon};
use crate::core::promise::ledger::{account, told};
use crate::core::promise::{Door, Ending, Raised};
use crate::core::recurrence::Pause;
use crate::core::settings::{Choose, name};
use crate::rooms::time::ending::End;
use chrono::NaiveDate;

struct Diary {
    book: Book,
    ids: Counting,
}

impl Diary {
    fn new() -> Self {
        Self {
            book: Book::default(),
            ids: Counting::default(),
        }
    }

    /// Does something at noon of a November day and returns the first record it touched.
    fn on<C: Command>(&mut self, day: u32, command: C) -> Result<Option<RecordId>, C::Refusal> {
        let mut now = noon(&mut self.ids, 2026, 11, day);
        let change = command.decide(&self.book, &mut now)?;
        self.book.apply(&change);
        Ok(change.records().next())
    }

    fn promise(&mut self, day: u32, repeat: &str) -> RecordId {
        let form = WritePromise {
            what: "Text before I leave work".into(),
            repeat: repeat.into(),
            ..WritePromise::new(Door::Promise)
        };
        self.on(day, form).unwrap().unwrap()
    }

    fn mark(&mut self, today: u32, promise: RecordId, day: u32, mark: Mark) {
        let day = november(day);
        self.on(today, MarkDay { promise, day, mark }).unwrap();
    }
}

fn november(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn own(promise: RecordId, day: u32, raised: &str) -> OwnMiss {
    OwnMiss {
        promise,
        day: november(day),
        raised: raised.into(),
        tell_day: String::new(),
        tell_time: String::new(),
        repair: "Ring the school myself".into(),
        plan: String::new(),
    }
}

#[test]
fn a_marked_day_is_no_longer_due() {
    let mut diary = Diary::new();
    let promise = diary.promise(20, "daily");
    let due_today = due(&diary.book, november(21));
    assert_eq!(due_today.len(), 1);
    assert!(due_today[0].markable);
    diary.mark(21, promise, 21, Mark::Kept);
    assert!(due(&diary.book, november(21)).is_empty());
}

#[test]
fn yesterday_left_blank_is_not_due_again_today() {
    let mut diary = Diary::new();
    diary.promise(20, "daily");
    let days: Vec<_> = due(&diary.book, november(22))
        .iter()
        .map(|due| due.day)
        .collect();
    assert_eq!(days, [november(22)]);
}

#[test]
fn a_one_off_stays_due_for_a_week_and_then_goes_quiet() {
    let mut diary = Diary::new();
    diary.promise(10, "once");
    assert_eq!(due(&diary.book, november(17)).len(), 1);
    assert!(due(&diary.book, november(18)).is_empty());
}

#[test]
fn marking_again_changes_the_mark_and_unmarking_leaves_a_blank() {
    let mut diary = Diary::new();
    let promise = diary.promise(20, "daily");
    diary.mark(20, promise, 20, Mark::Missed);
    diary.mark(20, promise, 20, Mark::Kept);
    assert_eq!(account(&diary.book, promise).unwrap().marks.len(), 1);
    let day = november(20);
    assert_eq!(on_day(&diary.book, day)[0].mark, Some(Mark::Kept));
    diary.on(20, Unmark { promise, day }).unwrap();
    assert_eq!(on_day(&diary.book, day)[0].mark, None);
}

#[test]
fn a_day_that_was_not_due_or_lies_ahead_is_not_marked() {
    let mut diary = Diary::new();
    let promise = diary.promise(20, "daily");
    let mut mark = |day: u32, mark: Mark| {
        let day = november(day);
        diary.on(20, MarkDay { promise, day, mark })
    };
    assert_eq!(mark(19, Mark::Kept), Err(Refusal::NotDueThen));
    assert_eq!(mark(21, Mark::Kept), Err(Refusal::StillAhead));
    assert!(mark(21, Mark::Renegotiated).is_ok());
}

#[test]
fn a_moved_day_is_due_on_its_new_day() {
    let mut diary = Diary::new();
    let promise = diary.promise(20, "once");
    let to = |text: &str| MoveDay {
        promise,
        day: november(20),
        to: text.into(),
    };
    assert_eq!(diary.on(20, to("2026-11-19")), Err(Refusal::NewDayPassed));
    diary.on(20, to("2026-11-24")).unwrap();
    assert!(due(&diary.book, november(23)).is_empty());
    assert_eq!(due(&diary.book, november(24)).len(), 1);
}

#[test]
fn the_gap_is_told_on_the_day_of_return_and_not_again() {
    let mut diary = Diary::new();
    let promise = diary.promise(10, "daily");
    diary.mark(10, promise, 10, Mark::Kept);
    assert_eq!(unmarked_days(&diary.book, november(16)).len(), 5);
    diary.mark(16, promise, 16, Mark::Kept);
    diary.mark(16, promise, 14, Mark::Missed);
    assert_eq!(unmarked_days(&diary.book, november(16)).len(), 4);
    assert!(unmarked_days(&diary.book, november(17)).is_empty());
}

#[test]
fn days_left_blank_on_purpose_are_not_asked_about_again() {
    let mut diary = Diary::new();
    let promise = diary.promise(10, "daily");
    diary.mark(10, promise, 10, Mark::Kept);
    assert_eq!(unmarked_days(&diary.book, november(16)).len(), 5);
    let leave = |until: &str| Choose {
        name: name::BLANK_UNTIL,
        value: until.to_owned(),
    };
    diary.on(16, leave("2026-11-15")).unwrap();
    assert!(unmarked_days(&diary.book, november(16)).is_empty());
    assert_eq!(
        unmarked_days(&diary.book, november(18)).len(),
        2,
        "later days are"
    );
    diary.on(18, leave("not a day")).unwrap();
    assert_eq!(unmarked_days(&diary.book, november(18)).len(), 7);
}

#[test]
fn a_miss_needs_who_raised_it_a_time_to_tell_and_a_repair() {
    let mut diary = Diary::new();
    let promise = diary.promise(20, "daily");
    diary.mark(20, promise, 20, Mark::Missed);
    assert_eq!(
        diary.on(20, own(promise, 20, "")),
        Err(Refusal::RaisedMissing)
    );
    assert_eq!(
        diary.on(20, own(promise, 20, "not_yet")),
        Err(Refusal::TellByMissing)
    );
    let tell = |time: &str| OwnMiss {
        tell_day: "2026-11-20".into(),
        tell_time: time.into(),
        ..own(promise, 20, "not_yet")
    };
    assert_eq!(diary.on(20, tell("11:00")), Err(Refusal::TellByPassed));
    let without = OwnMiss {
        repair: " ".into(),
        ..tell("19:00")
    };
    assert_eq!(diary.on(20, without), Err(Refusal::RepairMissing));
    diary.on(20, tell("19:00")).unwrap();
    let waiting: Vec<_> = due(&diary.book, november(20))
        .into_iter()
        .map(|due| due.what)
        .collect();
    assert_eq!(
        waiting,
        ["Tell them before they ask: Text before I leave work"]
    );
}

#[test]
fn told_before_asked_counts_only_what_was_spoken_of() {
    let mut diary = Diary::new();
    let promise = diary.promise(18, "daily");
    for (day, raised) in [(18, Raised::Me), (19, Raised::Them)] {
        diary.mark(20, promise, day, Mark::Missed);
        let day = november(day);
        diary
            .on(
                20,
                Spoken {
                    promise,
                    day,
                    raised,
                },
            )
            .unwrap();
    }
    let told = told(&diary.book);
    assert_eq!((told.before_asked, told.spoken_of), (1, 2));
}

#[test]
fn while_the_joint_tools_are_closed_nobody_has_to_be_told() {
    let mut diary = Diary::new();
    let promise = diary.promise(20, "daily");
    diary.mark(20, promise, 20, Mark::Missed);
    let own_side = Choose {
        name: name::OWN_SIDE_ONLY,
        value: "yes".into(),
    };
    let Ok(_) = diary.on(20, own_side);
    diary.on(20, own(promise, 20, "")).unwrap();
    assert!(due(&diary.book, november(20)).is_empty());
}

#[test]
fn a_pause_and_an_end_take_days_off_and_can_be_taken_back() {
    let mut diary = Diary::new();
    let promise = diary.promise(10, "daily");
    let is_due = |diary: &Diary, day: u32| !due(&diary.book, november(day)).is_empty();
    let mut alter = |day: u32, how: Alteration| {
        diary.on(day, Alter { promise, how }).unwrap();
        (is_due(&diary, 12), is_due(&diary, 15))
    };
    let pause = Alteration::Pause {
        from: "2026-11-11".into(),
        to: "2026-11-13".into(),
    };
    assert_eq!(alter(10, pause), (false, true));
    assert_eq!(alter(12, Alteration::Resume), (true, true));
    assert_eq!(alter(14, Alteration::End(Ending::LetGo)), (true, false));
    assert_eq!(alter(14, Alteration::Reopen), (true, true));
}

#[test]
fn one_of_two_pauses_can_be_taken_back() {
    let mut diary = Diary::new();
    let promise = diary.promise(10, "daily");
    for (from, to) in [("2026-11-11", "2026-11-12"), ("2026-11-14", "2026-11-15")] {
        let (from, to) = (from.into(), to.into());
        let how = Alteration::Pause { from, to };
        diary.on(10, Alter { promise, how }).unwrap();
    }
    let first = Pause {
        from: november(11),
        to: Some(november(12)),
    };
    let how = Alteration::TakePauseBack(first);
    diary.on(10, Alter { promise, how }).unwrap();
    let is_due = |day: u32| !due(&diary.book, november(day)).is_empty();
    assert!(is_due(11) && !is_due(14));
}

#[test]
fn after_an_ending_neither_days_nor_misses_nor_gaps_are_held_out() {
    let mut diary = Diary::new();
    let promise = diary.promise(10, "daily");
    diary.mark(10, promise, 10, Mark::Missed);
    assert!(!unmarked_days(&diary.book, november(15)).is_empty());
    diary.on(15, End::default()).unwrap();
    assert!(unmarked_days(&diary.book, november(15)).is_empty());
    assert!(due(&diary.book, november(15)).is_empty());
    assert!(super::miss::due(&diary.book, november(15)).is_empty());
}

#[test]
fn the_day_to_look_again_is_due_until_another_is_chosen() {
    let mut diary = Diary::new();
    let form = WritePromise {
        what: "Pay back 200".into(),
        review: "2026-11-20".into(),
        starts: "2026-12-01".into(),
        ..WritePromise::new(Door::PuttingRight)
    };
    let promise = diary.on(10, form).unwrap().unwrap();
    let whats: Vec<_> = due(&diary.book, november(21))
        .into_iter()
        .map(|due| due.what)
        .collect();
    assert_eq!(whats, ["Look again: Pay back 200"]);
    let how = Alteration::LookAgain("2026-12-10".into());
    diary.on(21, Alter { promise, how }).unwrap();
    assert!(due(&diary.book, november(21)).is_empty());
}
