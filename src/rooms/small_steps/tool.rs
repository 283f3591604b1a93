//! The ladder: rungs by effort and risk, taking one, stepping down, and what may come next. Rungs are promises and
//! belong to the `promises` room. A joint rung is asked afresh each time: a yes is never kept, a no keeps the app from
//! showing it again.

use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::id::RecordId;
use crate::core::joint::{self, Closed};
use crate::core::now::Now;
use crate::core::promise::ledger::{Account, ledger};
use crate::core::promise::{Door, Mark, Promise, Rung};
use crate::core::recurrence::{Every, Pause};
use crate::core::sorted;
use crate::rooms::promises::tool::{pause, resume};
use crate::rooms::{Due, promises};
use chrono::NaiveDate;

/// How many marks in a row must be "kept" before the next solo rung is suggested.
const KEPT_BEFORE_NEXT: usize = 5;

/// Why a step was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It takes both; it is asked, not taken.
    Joint,
    /// The joint tools are closed.
    Closed(Closed),
    /// It is no rung, or was erased.
    Gone,
}

/// Takes a solo rung from today on.
#[derive(Clone, Copy, Debug)]
pub struct TakeRung {
    /// The rung.
    pub rung: RecordId,
}

impl Command for TakeRung {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let today = now.today;
        alter(book, now, self.rung, |promise, rung| {
            if rung.joint {
                return Err(Refusal::Joint);
            }
            if promise.days.every == Every::Once {
                promise.days.starts = today;
                promise.days.pauses.clear();
            } else {
                resume(promise, today);
            }
            promise.ended = None;
            Ok(())
        })
    }
}

/// Steps down: the rung rests from today. Nothing is counted against it.
#[derive(Clone, Copy, Debug)]
pub struct StepDown {
    /// The rung.
    pub rung: RecordId,
}

impl Command for StepDown {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let from = now.today;
        alter(book, now, self.rung, |promise, _| {
            pause(promise, Pause { from, to: None });
            Ok(())
        })
    }
}

/// They said no, or nothing, to a joint rung. It is not shown for asking again.
#[derive(Clone, Copy, Debug)]
pub struct TheySaidNo {
    /// The rung.
    pub rung: RecordId,
}

impl Command for TheySaidNo {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        alter(book, now, self.rung, |promise, rung| {
            promise.rung = Some(Rung {
                declined: rung.joint,
                ..rung
            });
            Ok(())
        })
    }
}

fn alter(
    book: &Book,
    now: &mut Now<'_>,
    id: RecordId,
    change: impl FnOnce(&mut Promise, Rung) -> Result<(), Refusal>,
) -> Result<Change, Refusal> {
    let (entry, earlier) = book.find::<Promise>(id).ok_or(Refusal::Gone)?;
    let mut promise = earlier.clone();
    change(&mut promise, earlier.rung.ok_or(Refusal::Gone)?)?;
    Ok(if promise == earlier {
        Change::default()
    } else {
        Change::put(entry.revised(now, &promise))
    })
}

/// The ladder as it stands, each part from the lowest rung up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ladder {
    /// Rungs the person is on.
    pub taken: Vec<Account>,
    /// Solo rungs that rest.
    pub resting: Vec<Account>,
    /// Joint rungs that may be asked; empty while the joint tools are closed.
    pub joint: Vec<Account>,
    /// Joint rungs that may not be asked: only to be read and erased.
    pub put_away: Vec<Account>,
    /// Rungs that are done or over.
    pub over: Vec<Account>,
    /// The solo rung to suggest, if any: never a joint one.
    pub next: Option<RecordId>,
}

/// Works the ladder out.
pub fn ladder(book: &Book, today: NaiveDate) -> Ladder {
    let mut rungs: Vec<(Rung, Account)> = ledger(book)
        .into_iter()
        .filter(|account| account.promise.door == Door::Rung)
        .filter_map(|account| Some((account.promise.rung?, account)))
        .collect();
    sorted::by_key(&mut rungs, |(rung, account)| {
        (rung.height(), account.entry.order())
    });
    let steady = kept_steadily(&rungs);
    let closed = joint::closed(book).is_some();
    let mut ladder = Ladder::default();
    let mut reached = 0;
    for (rung, account) in rungs {
        if rung.joint {
            if rung.declined || closed || account.promise.ended.is_some() {
                ladder.put_away.push(account);
            } else {
                ladder.joint.push(account);
            }
        } else if account.is_resting(today) {
            ladder.resting.push(account);
        } else if account.is_active(today) {
            reached = reached.max(rung.height());
            ladder.taken.push(account);
        } else {
            reached = reached.max(rung.height());
            ladder.over.push(account);
        }
    }
    ladder.next = next(&ladder, steady, reached);
    ladder
}

/// Whether the last marks on solo rungs all say "kept".
fn kept_steadily(rungs: &[(Rung, Account)]) -> bool {
    let mut marks: Vec<(NaiveDate, Mark)> = rungs
        .iter()
        .flat_map(|(_, account)| account.marks.iter())
        .map(|(day, (_, marked))| (*day, marked.mark))
        .filter(|(_, mark)| !matches!(mark, Mark::NotDue | Mark::Renegotiated))
        .collect();
    sorted::by(&mut marks, Ord::cmp);
    let last = marks.iter().rev().take(KEPT_BEFORE_NEXT);
    last.clone().count() == KEPT_BEFORE_NEXT && last.clone().all(|(_, mark)| *mark == Mark::Kept)
}

/// With nothing taken yet, the lowest rung; after steady keeping, the lowest that is no lower than those reached.
fn next(ladder: &Ladder, steady: bool, reached: u8) -> Option<RecordId> {
    let height = |account: &Account| account.promise.rung.map_or(0, Rung::height);
    if ladder.taken.is_empty() && ladder.over.is_empty() {
        return ladder.resting.first().map(|account| account.entry.id);
    }
    let higher = |account: &&Account| height(account) >= reached;
    let found = ladder.resting.iter().find(higher);
    found.filter(|_| steady).map(|account| account.entry.id)
}

/// Rungs whose day to look again has come. Their own days come due in the `promises` room.
pub fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    promises::due::reviews_due(book, today, |door| door == Door::Rung)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::settings::{Choose, name};
    use crate::rooms::promises::{MarkDay, WritePromise};
    use crate::rooms::{self, Reading};

    struct Diary(Book, Counting);

    impl Diary {
        fn new() -> Self {
            Self(Book::default(), Counting::default())
        }

        fn on<C: Command>(&mut self, day: u32, command: C) -> Result<Option<RecordId>, C::Refusal> {
            let mut now = noon(&mut self.1, 2026, 11, day);
            let change = command.decide(&self.0, &mut now)?;
            self.0.apply(&change);
            Ok(change.records().next())
        }

        fn rung(&mut self, what: &str, size: &str, joint: &str) -> RecordId {
            let form = WritePromise {
                what: what.into(),
                repeat: "daily".into(),
                effort: size.into(),
                risk: size.into(),
                joint: joint.into(),
                ..WritePromise::new(Door::Rung)
            };
            self.on(1, form).unwrap().unwrap()
        }

        fn next(&self, day: u32) -> Option<RecordId> {
            ladder(&self.0, november(day)).next
        }
    }

    fn november(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn the_next_solo_rung_is_suggested_after_steady_keeping_only() {
        let mut diary = Diary::new();
        let low = diary.rung("Say good morning", "1", "");
        let high = diary.rung("Cook on Sunday", "2", "");
        diary.rung("We walk round the lake", "1", "yes");
        assert_eq!(diary.next(1), Some(low));
        diary.on(1, TakeRung { rung: low }).unwrap();
        for day in 1..=5 {
            assert_eq!(diary.next(day), None);
            let mark = MarkDay {
                promise: low,
                day: november(day),
                mark: Mark::Kept,
            };
            diary.on(day, mark).unwrap();
        }
        assert_eq!(diary.next(5), Some(high));
        let missed = MarkDay {
            promise: low,
            day: november(6),
            mark: Mark::Missed,
        };
        diary.on(6, missed).unwrap();
        assert_eq!(diary.next(6), None);
    }

    #[test]
    fn stepping_down_lets_a_rung_rest_and_it_can_be_taken_again() {
        let mut diary = Diary::new();
        let rung = diary.rung("Say good morning", "1", "");
        diary.on(2, TakeRung { rung }).unwrap();
        assert_eq!(ladder(&diary.0, november(2)).taken.len(), 1);
        diary.on(4, StepDown { rung }).unwrap();
        let down = ladder(&diary.0, november(4));
        assert!(down.taken.is_empty() && down.resting.len() == 1);
        assert!(promises::due::due(&diary.0, november(4)).is_empty());
        diary.on(9, TakeRung { rung }).unwrap();
        let account = &ladder(&diary.0, november(9)).taken[0];
        assert_eq!(account.recent(november(9), 30).missed, 0);
        assert_eq!(account.standing(november(6)), None);
        assert!(account.is_due(november(9)));
    }

    #[test]
    fn a_joint_rung_is_never_taken_due_or_told_in_the_timeline() {
        let mut diary = Diary::new();
        let rung = diary.rung("We walk round the lake", "1", "yes");
        assert_eq!(diary.on(2, TakeRung { rung }), Err(Refusal::Joint));
        assert_eq!(diary.next(2), None);
        assert!(promises::due::due(&diary.0, november(2)).is_empty());
        let entry = diary.0.get(rung).unwrap();
        assert!(matches!(rooms::reading(entry, &diary.0), Reading::Untold));
        assert!(rooms::newest(&diary.0, &rooms::small_steps::ROOM).is_none());
    }

    #[test]
    fn after_a_no_a_joint_rung_is_not_shown_again_nor_written_anew() {
        let mut diary = Diary::new();
        let rung = diary.rung("We walk round the lake", "1", "yes");
        diary.on(2, TheySaidNo { rung }).unwrap();
        let after = ladder(&diary.0, november(2));
        assert!(after.joint.is_empty() && after.put_away.len() == 1);
        let again = WritePromise {
            what: "we walk round the lake ".into(),
            effort: "1".into(),
            risk: "1".into(),
            joint: "yes".into(),
            ..WritePromise::new(Door::Rung)
        };
        let refused = diary.on(3, again).unwrap_err();
        assert_eq!(refused, promises::tool::Refusal::SaidNo);
    }

    #[test]
    fn joint_rungs_are_away_while_the_joint_tools_are_closed() {
        let mut diary = Diary::new();
        diary.rung("We walk round the lake", "1", "yes");
        assert_eq!(ladder(&diary.0, november(2)).joint.len(), 1);
        let own_side = Choose {
            name: name::OWN_SIDE_ONLY,
            value: "yes".into(),
        };
        let Ok(_) = diary.on(2, own_side);
        assert!(ladder(&diary.0, november(2)).joint.is_empty());
    }
}
