//! Days: milestones that were reached, and anniversaries the person chooses to be warned of.

use super::tool::Refusal;
use super::words;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::settings::{self, name::CAREFUL_DAYS};
use crate::core::timeline::{Line, Weight};
use crate::rooms::Due;
use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Something that was reached. Its day is the entry's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// What, in the person's words.
    pub what: String,
}

impl Body for Milestone {
    const ROOM: &'static str = "time";
    const KIND: &'static str = "milestone";
}

/// Records a milestone, or changes one.
#[derive(Clone, Debug, Default)]
pub struct NoteMilestone {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// What was reached.
    pub what: String,
    /// The civil day; today if empty.
    pub day: String,
}

impl Command for NoteMilestone {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let milestone = Milestone {
            what: given::words(&self.what).ok_or(Refusal::WhatMissing)?,
        };
        let day = given::day(&self.day)?.unwrap_or(now.today);
        if day > now.today {
            return Err(Refusal::StillAhead);
        }
        Ok(Change::put(match self.record {
            Some(record) => {
                let (entry, _) = book.find::<Milestone>(record).ok_or(Refusal::Gone)?;
                entry.revised(now, &milestone).on(day)
            }
            None => Entry::new(now, &milestone).on(day),
        }))
    }
}

/// A day that comes back every year and needs care.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anniversary {
    /// What it is the day of.
    pub what: String,
    /// The civil day it first was.
    pub day: NaiveDate,
    /// How many days ahead the person wants to be warned.
    pub warn_days: u16,
    /// What the person does around that day.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan: String,
}

impl Body for Anniversary {
    const ROOM: &'static str = "time";
    const KIND: &'static str = "anniversary";
}

impl Anniversary {
    /// The next civil day on which it comes back, `from` included. 29 February comes back on the
    /// 28th where a year has no 29th.
    pub fn next(&self, from: NaiveDate) -> Option<NaiveDate> {
        if self.day >= from {
            return Some(self.day);
        }
        (from.year()..=from.year().checked_add(1)?)
            .filter_map(|year| {
                let same = self.day.with_year(year);
                same.or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
            })
            .find(|day| *day >= from)
    }

    /// The day from which its next return is announced.
    pub fn warned_from(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.next(today)?
            .checked_sub_days(Days::new(u64::from(self.warn_days)))
    }
}

/// Chooses a day to be warned of, or changes one.
#[derive(Clone, Debug, Default)]
pub struct ChooseDay {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// What it is the day of.
    pub what: String,
    /// The civil day it first was, or next is.
    pub day: String,
    /// Days ahead, as a number; a week if it is none.
    pub warn_days: String,
    /// What the person does around that day.
    pub plan: String,
}

/// A week.
const WARN_DAYS: u16 = 7;
/// More would no longer be a warning.
const MOST_WARN_DAYS: u16 = 60;

impl Command for ChooseDay {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let anniversary = Anniversary {
            what: given::words(&self.what).ok_or(Refusal::WhatMissing)?,
            day: given::day(&self.day)?.ok_or(Refusal::DayMissing)?,
            warn_days: self
                .warn_days
                .trim()
                .parse()
                .unwrap_or(WARN_DAYS)
                .min(MOST_WARN_DAYS),
            plan: self.plan.trim().to_owned(),
        };
        Ok(Change::put(match self.record {
            Some(record) => {
                let (entry, _) = book.find::<Anniversary>(record).ok_or(Refusal::Gone)?;
                entry.revised(now, &anniversary)
            }
            None => Entry::new(now, &anniversary),
        }))
    }
}

/// Anniversaries whose warning has begun; the day named is the anniversary's warning day. None while
/// the person has turned the warnings off.
pub(super) fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    if settings::get(book, CAREFUL_DAYS).as_deref() == Some("off") {
        return Vec::new();
    }
    let one = |(entry, anniversary): (Arc<Entry>, Anniversary)| {
        let day = anniversary.warned_from(today).filter(|day| *day <= today)?;
        let next = anniversary.next(today)?;
        Some(Due {
            record: entry.id,
            day,
            what: words::coming_up(&anniversary.what, (next - today).num_days()),
            path: entry.id.to_string(),
            markable: false,
        })
    };
    book.all::<Anniversary>()
        .into_iter()
        .filter_map(one)
        .collect()
}

/// How a milestone reads.
pub fn milestone_line(entry: &Entry, _: &Book) -> Option<Line> {
    let milestone: Milestone = entry.read().ok()?;
    Some(Line::new(words::MILESTONE, milestone.what).weighing(Weight::Milestone))
}

/// How an anniversary reads: on the day it was chosen.
pub fn anniversary_line(entry: &Entry, _: &Book) -> Option<Line> {
    let anniversary: Anniversary = entry.read().ok()?;
    Some(Line::new(words::ANNIVERSARY, anniversary.what))
}

#[cfg(test)]
mod tests {
    use super::super::tool::trial::{Trial, date};
    use super::*;

    fn chosen(day: &str, warn_days: &str) -> ChooseDay {
        ChooseDay {
            what: "The day it came out".into(),
            day: day.into(),
            warn_days: warn_days.into(),
            ..ChooseDay::default()
        }
    }

    #[test]
    fn a_milestone_belongs_to_the_day_it_was_reached() {
        let mut trial = Trial::on("2026-11-23");
        let ahead = NoteMilestone {
            what: "x".into(),
            day: "2026-11-24".into(),
            record: None,
        };
        assert_eq!(trial.dispatch(ahead.clone()), Err(Refusal::StillAhead));
        trial
            .dispatch(NoteMilestone {
                day: "2026-10-01".into(),
                ..ahead
            })
            .unwrap();
        assert_eq!(
            trial.book.last::<Milestone>().unwrap().0.day,
            date("2026-10-01")
        );
    }

    #[test]
    fn a_chosen_day_is_warned_of_ahead_each_year_and_not_after_it() {
        let mut trial = Trial::on("2026-11-23");
        trial.dispatch(chosen("2025-12-31", "3")).unwrap();
        for (day, warned) in [
            ("2026-12-27", false),
            ("2026-12-28", true),
            ("2026-12-31", true),
            ("2027-01-01", false),
            ("2027-12-28", true),
        ] {
            assert_eq!(!due(&trial.book, date(day)).is_empty(), warned, "{day}");
        }
    }

    #[test]
    fn warnings_can_be_turned_off_altogether() {
        let mut trial = Trial::on("2026-11-23");
        trial.dispatch(chosen("2025-11-23", "3")).unwrap();
        assert_eq!(due(&trial.book, trial.today).len(), 1);
        let Ok(()) = trial.dispatch(settings::Choose {
            name: CAREFUL_DAYS,
            value: "off".into(),
        });
        assert!(due(&trial.book, trial.today).is_empty());
    }

    #[test]
    fn a_warning_may_begin_in_the_year_before() {
        let mut trial = Trial::on("2026-11-23");
        trial.dispatch(chosen("2020-01-02", "7")).unwrap();
        assert_eq!(
            due(&trial.book, date("2026-12-26"))[0].day,
            date("2026-12-26")
        );
    }

    #[test]
    fn a_leap_day_comes_back_on_the_twenty_eighth() {
        let mut trial = Trial::on("2026-11-23");
        trial.dispatch(chosen("2024-02-29", "0")).unwrap();
        assert_eq!(due(&trial.book, date("2027-02-28")).len(), 1);
        assert!(due(&trial.book, date("2028-02-28")).is_empty());
        assert_eq!(due(&trial.book, date("2028-02-29")).len(), 1);
    }

    #[test]
    fn a_day_still_ahead_is_its_own_first_return() {
        let mut trial = Trial::on("2026-11-23");
        trial.dispatch(chosen("2026-12-24", "1")).unwrap();
        assert_eq!(due(&trial.book, date("2026-12-23")).len(), 1);
    }
}
