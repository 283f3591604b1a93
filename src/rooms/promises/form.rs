//! The one form behind three doors: it turns the strings of a screen into a [`Promise`], or says what is missing.
//! What is refused and why is decided here; how it is said is in `words`.

#[cfg(test)]
mod tests;

use super::tool::Refusal;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::now::Now;
use crate::core::promise::observable::{self, Objection};
use crate::core::promise::{Door, Promise, Rung, Sort, Wish};
use crate::core::recurrence::{Every, Pause, Recurrence};
use crate::core::sorted;
use chrono::{NaiveDate, NaiveTime, Weekday};

/// Writes a promise down, or changes one. All texts are as a form gives them; most may stay empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WritePromise {
    /// The promise to change; nothing for a new one.
    pub record: Option<RecordId>,
    /// The door it comes in by.
    pub door: Door,
    /// The name of a [`Sort`], or empty.
    pub sort: String,
    /// What the person does.
    pub what: String,
    /// The moment that calls for it.
    pub cue: String,
    /// What they do then.
    pub response: String,
    /// The first day, `2026-11-23`; empty for today.
    pub starts: String,
    /// `once`, `daily`, `weekly` or `monthly`; empty for once.
    pub repeat: String,
    /// Weekdays as `Mon Thu`; for weekly.
    pub weekdays: String,
    /// Every how many weeks; empty for each.
    pub weeks: String,
    /// The day of the month, 1 to 31; empty for that of the first day.
    pub month_day: String,
    /// The last day, or empty.
    pub until: String,
    /// When to look at it again, or empty.
    pub review: String,
    /// What counts as kept.
    pub counts_as_kept: String,
    /// Who supports the person.
    pub supporter: String,
    /// For rungs: effort, `1` to `3`.
    pub effort: String,
    /// For rungs: what is at stake, `1` to `3`.
    pub risk: String,
    /// For rungs: `yes` when it needs the partner.
    pub joint: String,
    /// The local time of a reminder, `19:30`, or empty.
    pub remind_at: String,
    /// The reminder's title; empty for a neutral one.
    pub remind_title: String,
    /// The entry it is taken from.
    pub from: Option<RecordId>,
}

impl WritePromise {
    /// An empty form of this door.
    pub fn new(door: Door) -> Self {
        let empty = String::new;
        Self {
            record: None,
            door,
            sort: empty(),
            what: empty(),
            cue: empty(),
            response: empty(),
            starts: empty(),
            repeat: empty(),
            weekdays: empty(),
            weeks: empty(),
            month_day: empty(),
            until: empty(),
            review: empty(),
            counts_as_kept: empty(),
            supporter: empty(),
            effort: empty(),
            risk: empty(),
            joint: empty(),
            remind_at: empty(),
            remind_title: empty(),
            from: None,
        }
    }

    /// The form of a promise that is there.
    pub fn of(record: RecordId, promise: &Promise) -> Self {
        let date = |day: Option<NaiveDate>| day.map(|d| d.to_string()).unwrap_or_default();
        let days = &promise.days;
        let (repeat, weekdays, weeks, month_day) = match &days.every {
            Every::Once => ("once", String::new(), String::new(), String::new()),
            Every::Day => ("daily", String::new(), String::new(), String::new()),
            Every::Week { nth, on } => {
                let on: Vec<_> = on.iter().map(ToString::to_string).collect();
                ("weekly", on.join(" "), nth.to_string(), String::new())
            }
            Every::Month { day } => ("monthly", String::new(), String::new(), day.to_string()),
        };
        let rung = promise.rung;
        let reminder = promise.reminder.as_ref();
        Self {
            record: Some(record),
            sort: promise.sort.map(Sort::name).unwrap_or_default().to_owned(),
            what: promise.what.clone(),
            cue: promise.cue.clone(),
            response: promise.response.clone(),
            starts: days.starts.to_string(),
            repeat: repeat.to_owned(),
            weekdays,
            weeks,
            month_day,
            until: date(days.until),
            review: date(promise.review),
            counts_as_kept: promise.counts_as_kept.clone(),
            supporter: promise.supporter.clone(),
            effort: rung.map(|r| r.effort.to_string()).unwrap_or_default(),
            risk: rung.map(|r| r.risk.to_string()).unwrap_or_default(),
            joint: if promise.is_joint() { "yes" } else { "" }.to_owned(),
            remind_at: reminder.map_or(String::new(), |r| r.at.format("%H:%M").to_string()),
            remind_title: reminder.map_or(String::new(), |r| r.title.clone()),
            from: promise.from,
            ..Self::new(promise.door)
        }
    }
}

impl Command for WritePromise {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let earlier = match self.record {
            Some(id) => Some(book.find::<Promise>(id).ok_or(Refusal::Gone)?),
            None => None,
        };
        let old = earlier.as_ref().map(|(_, promise)| promise);
        let promise = self.read(book, old, now.today)?;
        Ok(match earlier {
            Some((_, earlier)) if earlier == promise => Change::default(),
            Some((entry, _)) => Change::put(entry.revised(now, &promise)),
            None => Change::put(Entry::new(now, &promise)),
        })
    }
}

impl WritePromise {
    fn read(
        self,
        book: &Book,
        old: Option<&Promise>,
        today: NaiveDate,
    ) -> Result<Promise, Refusal> {
        let what = self.what.trim().to_owned();
        let joint = self.door == Door::Rung && self.joint == "yes";
        self.can_be_promised(joint)?;
        let rung = self.rung(book, old, joint)?;
        let sort = Sort::ALL.into_iter().find(|sort| sort.name() == self.sort);
        let commitment = self.door == Door::Commitment;
        if commitment && self.cue.trim().is_empty() && sort != Some(Sort::Counselling) {
            return Err(Refusal::CueMissing);
        }
        let review = optional_day(&self.review)?;
        if commitment && review.is_none() {
            return Err(Refusal::ReviewMissing);
        }
        if review != old.and_then(|old| old.review) && review.is_some_and(|day| day < today) {
            return Err(Refusal::ReviewPassed);
        }
        Ok(Promise {
            door: self.door,
            sort,
            what,
            cue: self.cue.trim().to_owned(),
            response: self.response.trim().to_owned(),
            days: self.days(old, today)?,
            review,
            counts_as_kept: self.counts_as_kept.trim().to_owned(),
            supporter: self.supporter.trim().to_owned(),
            rung,
            reminder: self.reminder()?,
            from: self.from,
            ended: old.and_then(|old| old.ended),
        })
    }

    /// Whether it is the person's own act, and one that could be seen.
    fn can_be_promised(&self, joint: bool) -> Result<(), Refusal> {
        if self.what.trim().is_empty() {
            return Err(Refusal::WhatMissing);
        }
        let texts = [&self.what, &self.response];
        if self.door == Door::Rung && texts.iter().any(|text| observable::asks_for_touch(text)) {
            return Err(Refusal::Touch);
        }
        for text in texts {
            match observable::objection(text) {
                Some(Objection::Theirs) => return Err(Refusal::Theirs),
                Some(Objection::Both) if !joint => return Err(Refusal::TakesBoth),
                Some(Objection::NothingToSee) if self.door != Door::PuttingRight => {
                    return Err(Refusal::NothingToSee);
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn rung(
        &self,
        book: &Book,
        old: Option<&Promise>,
        joint: bool,
    ) -> Result<Option<Rung>, Refusal> {
        if self.door != Door::Rung {
            return Ok(None);
        }
        if joint && let Some(why) = joint::closed(book) {
            return Err(Refusal::Closed(why));
        }
        let plain = |text: &str| text.trim().to_lowercase();
        let declined_before = |promise: &Promise| {
            promise.rung.is_some_and(|rung| rung.declined)
                && plain(&promise.what) == plain(&self.what)
        };
        if old.is_none()
            && book
                .all::<Promise>()
                .iter()
                .any(|(_, p)| declined_before(p))
        {
            return Err(Refusal::SaidNo);
        }
        let step = |text: &str| match text.trim() {
            "1" => Ok(1),
            "2" => Ok(2),
            "3" => Ok(3),
            _ => Err(Refusal::SizeMissing),
        };
        Ok(Some(Rung {
            effort: step(&self.effort)?,
            risk: step(&self.risk)?,
            joint,
            declined: old
                .and_then(|old| old.rung)
                .is_some_and(|rung| rung.declined),
        }))
    }

    fn days(&self, old: Option<&Promise>, today: NaiveDate) -> Result<Recurrence, Refusal> {
        let starts = optional_day(&self.starts)?.unwrap_or(today);
        let until = optional_day(&self.until)?;
        if until.is_some_and(|until| until < starts) {
            return Err(Refusal::EndsBeforeStart);
        }
        let every = self.every(starts)?;
        let pauses = match old {
            Some(old) => old.days.pauses.clone(),
            // A new rung rests on the ladder until it is taken.
            None if self.door == Door::Rung => vec![Pause {
                from: starts,
                to: None,
            }],
            None => Vec::new(),
        };
        let until = until.filter(|_| every != Every::Once);
        Ok(Recurrence {
            starts,
            every,
            until,
            pauses,
        })
    }

    fn every(&self, starts: NaiveDate) -> Result<Every, Refusal> {
        use chrono::Datelike;
        let number = |text: &str, usual: u8, most: u8| match text.trim() {
            "" => Some(usual),
            text => text
                .parse()
                .ok()
                .filter(|number| (1..=most).contains(number)),
        };
        match self.repeat.as_str() {
            "" | "once" => Ok(Every::Once),
            "daily" => Ok(Every::Day),
            "weekly" => {
                let named = self.weekdays.split_whitespace();
                let mut on: Vec<Weekday> = named.filter_map(|day| day.parse().ok()).collect();
                sorted::by_key(&mut on, Weekday::num_days_from_monday);
                on.dedup();
                if on.is_empty() {
                    return Err(Refusal::WeekdayMissing);
                }
                let nth = number(&self.weeks, 1, 52).ok_or(Refusal::BadWeeks)?;
                Ok(Every::Week { nth, on })
            }
            "monthly" => {
                let usual = u8::try_from(starts.day()).unwrap_or(1);
                let day = number(&self.month_day, usual, 31).ok_or(Refusal::BadMonthDay)?;
                Ok(Every::Month { day })
            }
            _ => Err(Refusal::BadRepeat),
        }
    }

    fn reminder(&self) -> Result<Option<Wish>, Refusal> {
        if self.remind_at.trim().is_empty() {
            return Ok(None);
        }
        let at = time(&self.remind_at).ok_or(Refusal::BadTime)?;
        let title = self.remind_title.trim().to_owned();
        Ok(Some(Wish { at, title }))
    }
}

/// A civil day as a form gives it; nothing when it is empty.
pub(super) fn optional_day(text: &str) -> Result<Option<NaiveDate>, Refusal> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Refusal::BadDay),
    }
}

/// A local time as a form gives it, `19:30` or `19:30:00`.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    NaiveTime::parse_from_str(text, "%H:%M")
        .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S"))
        .ok()
}
