//! What the person does with a promise once it is written: mark its days, renegotiate, pause, end, look again. What is
//! due is in `due`, the form in `form`, owning a miss in `miss`, counting in `core::promise::ledger`.

use super::form::optional_day;
use crate::core::book::Book;
use crate::core::change::{Change, Command, Step};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint::Closed;
use crate::core::now::Now;
use crate::core::promise::ledger::account;
use crate::core::promise::{Ended, Ending, Marked, Promise};
use crate::core::recurrence::Pause;
use chrono::NaiveDate;
use std::sync::Arc;

pub use crate::core::promise::Mark;

/// Why something was not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is written.
    WhatMissing,
    /// It is about what the partner does.
    Theirs,
    /// It takes both.
    TakesBoth,
    /// Nothing in it could be seen.
    NothingToSee,
    /// Touch or sex as a rung.
    Touch,
    /// They said no to it.
    SaidNo,
    /// A commitment without its cue.
    CueMissing,
    /// A commitment without a day to look at it again.
    ReviewMissing,
    /// The day to look again has passed.
    ReviewPassed,
    /// Effort or risk isn't chosen.
    SizeMissing,
    /// Text that is no day.
    BadDay,
    /// The last day is before the first.
    EndsBeforeStart,
    /// No way of repeating.
    BadRepeat,
    /// No weekday is chosen.
    WeekdayMissing,
    /// Not a number of weeks from 1 to 52.
    BadWeeks,
    /// Not a day of a month.
    BadMonthDay,
    /// Text that is no time.
    BadTime,
    /// It wasn't due on that day.
    NotDueThen,
    /// The day still lies ahead.
    StillAhead,
    /// A joint rung is never marked.
    Joint,
    /// The new day is missing or has passed.
    NewDayPassed,
    /// The day isn't marked as missed or partly kept.
    NotAMiss,
    /// It isn't said whether it has been spoken of.
    RaisedMissing,
    /// The time to tell by is missing.
    TellByMissing,
    /// The time to tell by has passed.
    TellByPassed,
    /// What is done about a miss is missing.
    RepairMissing,
    /// The joint tools are closed.
    Closed(Closed),
    /// The record was erased.
    Gone,
}

/// Marks what became of a promise on a day. Marking again changes the mark.
#[derive(Clone, Copy, Debug)]
pub struct MarkDay {
    /// The promise.
    pub promise: RecordId,
    /// The civil day it was due.
    pub day: NaiveDate,
    /// What became of it.
    pub mark: Mark,
}

impl Command for MarkDay {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        mark(book, now, self, None)
    }
}

/// Marks a day as renegotiated beforehand and moves it.
#[derive(Clone, Debug)]
pub struct MoveDay {
    /// The promise.
    pub promise: RecordId,
    /// The civil day it was due.
    pub day: NaiveDate,
    /// The new day, `2026-11-23`.
    pub to: String,
}

impl Command for MoveDay {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let to = optional_day(&self.to)?.filter(|to| *to >= now.today && *to != self.day);
        let to = to.ok_or(Refusal::NewDayPassed)?;
        let day = MarkDay {
            promise: self.promise,
            day: self.day,
            mark: Mark::Renegotiated,
        };
        mark(book, now, day, Some(to))
    }
}

fn mark(
    book: &Book,
    now: &mut Now<'_>,
    day: MarkDay,
    moved_to: Option<NaiveDate>,
) -> Result<Change, Refusal> {
    let account = account(book, day.promise).ok_or(Refusal::Gone)?;
    if account.promise.is_joint() {
        return Err(Refusal::Joint);
    }
    if account.standing(day.day).is_none() {
        return Err(Refusal::NotDueThen);
    }
    if day.day > now.today && !matches!(day.mark, Mark::Renegotiated | Mark::NotDue) {
        return Err(Refusal::StillAhead);
    }
    let Some((entry, earlier)) = account.marks.get(&day.day) else {
        let marked = Marked {
            mark: day.mark,
            moved_to,
            owned: None,
        };
        let entry = Entry::new(now, &marked).about(day.promise).on(day.day);
        return Ok(Change::put(entry));
    };
    // How a miss was owned stays, should the mark go back and forth.
    let marked = Marked {
        mark: day.mark,
        moved_to,
        owned: earlier.owned.clone(),
    };
    Ok(if marked == *earlier {
        Change::default()
    } else {
        Change::put(entry.revised(now, &marked))
    })
}

/// The mark on a day, with its entry.
pub fn mark_on(book: &Book, promise: RecordId, day: NaiveDate) -> Option<(Arc<Entry>, Marked)> {
    account(book, promise)?.marks.remove(&day)
}

/// Takes a mark away: the day is not marked again.
#[derive(Clone, Copy, Debug)]
pub struct Unmark {
    /// The promise.
    pub promise: RecordId,
    /// The civil day.
    pub day: NaiveDate,
}

impl Command for Unmark {
    type Refusal = Refusal;

    fn decide(self, book: &Book, _: &mut Now<'_>) -> Result<Change, Refusal> {
        let marks = book.all::<Marked>().into_iter().filter(|(entry, _)| {
            entry.day == self.day && entry.about.first() == Some(&self.promise)
        });
        Ok(Change(
            marks.map(|(entry, _)| Step::Erase(entry.id)).collect(),
        ))
    }
}

/// Changes a promise in one of the small ways that need no form.
#[derive(Clone, Debug)]
pub struct Alter {
    /// The promise.
    pub promise: RecordId,
    /// How.
    pub how: Alteration,
}

/// A small change.
#[derive(Clone, Debug)]
pub enum Alteration {
    /// Rests from a day to a day, both included; empty for today and for no end.
    Pause {
        /// The first day.
        from: String,
        /// The last day.
        to: String,
    },
    /// Goes on from today.
    Resume,
    /// Doesn't rest in this stretch after all.
    TakePauseBack(Pause),
    /// Is over.
    End(Ending),
    /// Isn't over after all.
    Reopen,
    /// Is right as it is; look again on this day, or never.
    LookAgain(String),
}

impl Command for Alter {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, earlier) = book.find::<Promise>(self.promise).ok_or(Refusal::Gone)?;
        let mut promise = earlier.clone();
        match self.how {
            Alteration::Pause { from, to } => {
                let from = optional_day(&from)?.unwrap_or(now.today);
                let to = optional_day(&to)?;
                if to.is_some_and(|to| to < from) {
                    return Err(Refusal::EndsBeforeStart);
                }
                pause(&mut promise, Pause { from, to });
            }
            Alteration::Resume => resume(&mut promise, now.today),
            Alteration::TakePauseBack(pause) => promise.days.pauses.retain(|one| *one != pause),
            Alteration::End(how) => {
                let day = now.today;
                promise.ended = Some(Ended { day, how });
            }
            Alteration::Reopen => promise.ended = None,
            Alteration::LookAgain(day) => {
                promise.review = optional_day(&day)?;
                if promise.review.is_some_and(|day| day <= now.today) {
                    return Err(Refusal::ReviewPassed);
                }
            }
        }
        Ok(if promise == earlier {
            Change::default()
        } else {
            Change::put(entry.revised(now, &promise))
        })
    }
}

/// Rests the promise, unless that stretch rests already.
pub(in crate::rooms) fn pause(promise: &mut Promise, pause: Pause) {
    let pauses = &mut promise.days.pauses;
    let covered = |p: &Pause| {
        p.covers(pause.from) && p.to.is_none_or(|to| pause.to.is_some_and(|end| end <= to))
    };
    if !pauses.iter().any(covered) {
        pauses.push(pause);
    }
}

/// Ends every pause that covers today or lies ahead.
pub(in crate::rooms) fn resume(promise: &mut Promise, today: NaiveDate) {
    let yesterday = today.pred_opt().unwrap_or(today);
    promise.days.pauses.retain_mut(|pause| {
        if pause.to.is_none_or(|to| to >= today) {
            pause.to = Some(yesterday);
        }
        pause.to.is_some_and(|to| pause.from <= to)
    });
}
