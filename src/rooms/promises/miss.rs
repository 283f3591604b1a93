//! Owning a miss first: tell them by when, who raised it, what puts it right, what changes in the plan. While the joint
//! tools are closed there is nobody to tell, and only the person's own part is asked for.

use super::form::{optional_day, time};
use super::tool::Refusal;
use super::words;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::now::Now;
use crate::core::promise::ledger::{account, ledger};
use crate::core::promise::{Mark, Marked, Owned, Raised};
use crate::rooms::time::setback::Setback;
use crate::rooms::{Due, time};
use chrono::{NaiveDate, TimeDelta};

/// For how many days a miss asks to be owned.
const ASKS_FOR: i64 = 14;

/// Owns a miss, or a promise partly kept.
#[derive(Clone, Debug)]
pub struct OwnMiss {
    /// The promise.
    pub promise: RecordId,
    /// The civil day that was missed.
    pub day: NaiveDate,
    /// `not_yet`, `me` or `them`: who raised it.
    pub raised: String,
    /// Not told yet: the day to tell by, `2026-11-23`.
    pub tell_day: String,
    /// Not told yet: the local time to tell by, `19:30`.
    pub tell_time: String,
    /// What the person does about it.
    pub repair: String,
    /// What they change in the plan; may be empty.
    pub plan: String,
}

impl Command for OwnMiss {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let account = account(book, self.promise).ok_or(Refusal::Gone)?;
        let (entry, earlier) = account.marks.get(&self.day).ok_or(Refusal::NotAMiss)?;
        if !is_miss(earlier.mark) {
            return Err(Refusal::NotAMiss);
        }
        let closed = joint::closed(book).is_some();
        let before = earlier.owned.clone().unwrap_or_default();
        let raised = match Raised::ALL
            .into_iter()
            .find(|one| one.name() == self.raised)
        {
            Some(raised) => raised,
            None if closed => before.raised,
            None => return Err(Refusal::RaisedMissing),
        };
        let tell_by = match raised {
            Raised::NotYet if !closed => Some(self.tell_by(&before, now)?),
            _ => before.tell_by,
        };
        let repair = self.repair.trim().to_owned();
        if repair.is_empty() {
            return Err(Refusal::RepairMissing);
        }
        let marked = Marked {
            owned: Some(Owned {
                tell_by,
                raised,
                repair,
                plan: self.plan.trim().to_owned(),
            }),
            ..earlier.clone()
        };
        Ok(if marked == *earlier {
            Change::default()
        } else {
            Change::put(entry.revised(now, &marked))
        })
    }
}

impl OwnMiss {
    fn tell_by(&self, before: &Owned, now: &Now<'_>) -> Result<chrono::NaiveDateTime, Refusal> {
        let day = optional_day(&self.tell_day)?.ok_or(Refusal::TellByMissing)?;
        if self.tell_time.trim().is_empty() {
            return Err(Refusal::TellByMissing);
        }
        let by = day.and_time(time(&self.tell_time).ok_or(Refusal::BadTime)?);
        if by < now.local() && before.tell_by != Some(by) {
            return Err(Refusal::TellByPassed);
        }
        Ok(by)
    }
}

/// Says that a miss has been spoken of, and who raised it.
#[derive(Clone, Copy, Debug)]
pub struct Spoken {
    /// The promise.
    pub promise: RecordId,
    /// The civil day that was missed.
    pub day: NaiveDate,
    /// Who raised it.
    pub raised: Raised,
}

impl Command for Spoken {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let account = account(book, self.promise).ok_or(Refusal::Gone)?;
        let (entry, earlier) = account.marks.get(&self.day).ok_or(Refusal::NotAMiss)?;
        if !is_miss(earlier.mark) {
            return Err(Refusal::NotAMiss);
        }
        let mut marked = earlier.clone();
        marked.owned.get_or_insert_default().raised = self.raised;
        Ok(Change::put(entry.revised(now, &marked)))
    }
}

/// What is to change in a plan, as it was written when a miss was owned or a setback set down.
pub fn plan_of(book: &Book, record: RecordId) -> Option<String> {
    let miss = book.find::<Marked>(record);
    let miss = miss.and_then(|(_, marked)| marked.owned.map(|owned| owned.plan));
    let setback = || {
        book.find::<Setback>(record)
            .map(|(_, setback)| setback.plan)
    };
    miss.or_else(setback).filter(|plan| !plan.is_empty())
}

/// Whether a mark is one that can be owned.
pub fn is_miss(mark: Mark) -> bool {
    matches!(mark, Mark::Missed | Mark::Partly)
}

/// Misses that wait to be owned, and those whose time to tell is near. None after an ending.
pub fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    let closed = joint::closed(book).is_some();
    let mut due = Vec::new();
    if time::has_ended(book) {
        return due;
    }
    for account in ledger(book) {
        for (day, (_, marked)) in &account.marks {
            let recent = today - *day <= TimeDelta::days(ASKS_FOR) && *day <= today;
            let (on, what) = match (marked.mark, &marked.owned) {
                (Mark::Missed, None) if recent => (*day, words::to_own(&account.promise.what)),
                (Mark::Missed | Mark::Partly, Some(owned))
                    if owned.raised == Raised::NotYet && !closed =>
                {
                    match owned.tell_by {
                        Some(by) if by.date() <= today => {
                            (by.date(), words::to_tell(&account.promise.what))
                        }
                        _ => continue,
                    }
                }
                _ => continue,
            };
            due.push(Due {
                record: account.entry.id,
                day: on,
                what,
                path: format!("{}/{day}", account.entry.id),
                markable: false,
            });
        }
    }
    due
}
