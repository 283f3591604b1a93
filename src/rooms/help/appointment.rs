//! Appointments with somebody who helps, and the homework they give. Homework becomes a
//! commitment by the promises room's own rules; the commitment names the homework it came from.

use super::tool::Refusal;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::promise::{Door, Promise, Sort};
use crate::rooms::promises::form::WritePromise;
use crate::rooms::promises::tool as promises;
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

/// An appointment. Its civil day is the entry's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// With whom: "Dr Okafor".
    pub with: String,
    /// Local time of day as `18:30`; empty if not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub time: String,
    /// What the person wants to take up, before; what they take from it, after.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Whether the person went; nothing while they haven't said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub went: Option<bool>,
}

impl Body for Appointment {
    const ROOM: &'static str = "help";
    const KIND: &'static str = "appointment";
}

/// Makes an appointment, or changes one.
pub struct KeepAppointment {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// With whom.
    pub with: String,
    /// The day.
    pub day: String,
    /// The time; may be empty.
    pub time: String,
    /// Notes; may be empty.
    pub notes: String,
    /// `yes`, `no` or empty.
    pub went: String,
}

impl Command for KeepAppointment {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let with = given::words(&self.with).ok_or(Refusal::WithMissing)?;
        let on = given::needed_day(&self.day).ok_or(Refusal::DayMissing)?;
        let time = match given::words(&self.time) {
            None => String::new(),
            Some(text) => text
                .get(..5)
                .and_then(|text| NaiveTime::parse_from_str(text, "%H:%M").ok())
                .map(|time| time.format("%H:%M").to_string())
                .ok_or(Refusal::BadTime)?,
        };
        let went = match self.went.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        if went.is_some() && on > now.today {
            return Err(Refusal::StillToCome);
        }
        let body = Appointment {
            with,
            time,
            notes: given::words(&self.notes).unwrap_or_default(),
            went,
        };
        Ok(Change::put(match self.record {
            None => Entry::new(now, &body).on(on),
            Some(id) => {
                let (entry, _) = book.find::<Appointment>(id).ok_or(Refusal::Gone)?;
                entry.revised(now, &body).on(on)
            }
        }))
    }
}

/// Something a counsellor asked the person to do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Homework {
    /// What.
    pub what: String,
    /// The civil day by which; none if it wasn't said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<NaiveDate>,
}

impl Body for Homework {
    const ROOM: &'static str = "help";
    const KIND: &'static str = "homework";
}

/// Writes homework down, or changes it.
pub struct KeepHomework {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// What.
    pub what: String,
    /// The day by which; may be empty.
    pub by: String,
}

impl Command for KeepHomework {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let what = given::words(&self.what).ok_or(Refusal::WhatMissing)?;
        let by = match given::words(&self.by) {
            None => None,
            Some(text) => Some(given::needed_day(&text).ok_or(Refusal::DayMissing)?),
        };
        let body = Homework { what, by };
        Ok(Change::put(match self.record {
            None => Entry::new(now, &body),
            Some(id) => {
                let (entry, _) = book.find::<Homework>(id).ok_or(Refusal::Gone)?;
                entry.revised(now, &body)
            }
        }))
    }
}

/// Makes homework a commitment, due once on its day, or today, and looked at again in two weeks.
pub struct Commit {
    /// The homework.
    pub homework: RecordId,
}

impl Command for Commit {
    type Refusal = promises::Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, promises::Refusal> {
        if commitment(book, self.homework).is_some() {
            return Ok(Change::default());
        }
        let found = book.find::<Homework>(self.homework);
        let (entry, homework) = found.ok_or(promises::Refusal::Gone)?;
        let starts = homework.by.unwrap_or(now.today).max(now.today);
        let review = starts + TimeDelta::weeks(2);
        let write = WritePromise {
            sort: Sort::Counselling.name().to_owned(),
            what: homework.what,
            starts: starts.to_string(),
            review: review.to_string(),
            from: Some(entry.id),
            ..WritePromise::new(Door::Commitment)
        };
        write.decide(book, now)
    }
}

/// The commitment that homework became, if it did.
pub fn commitment(book: &Book, homework: RecordId) -> Option<RecordId> {
    let mut all = book.all::<Promise>().into_iter();
    let found = all.find(|(_, promise)| promise.from == Some(homework))?;
    Some(found.0.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::{Counting, noon};
    use crate::rooms::help::tool::due;

    fn keep(record: Option<RecordId>, day: &str, time: &str, went: &str) -> KeepAppointment {
        KeepAppointment {
            record,
            with: "Dr Okafor".into(),
            day: day.into(),
            time: time.into(),
            notes: String::new(),
            went: went.into(),
        }
    }

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn an_appointment_belongs_to_its_own_day_and_is_due_until_marked() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let made = keep(None, "2026-11-25", "18:30:00", "").decide(&book, &mut now);
        let change = made.unwrap();
        book.apply(&change);
        let id = change.records().next();
        let (entry, appointment) = book.last::<Appointment>().unwrap();
        assert_eq!((entry.day, appointment.time.as_str()), (on(25), "18:30"));
        assert!(due(&book, on(24)).is_empty());
        assert_eq!(due(&book, on(25)).len(), 1);
        let early = keep(id, "2026-11-25", "", "yes").decide(&book, &mut now);
        assert_eq!(early, Err(Refusal::StillToCome));
        let mut later = noon(&mut ids, 2026, 11, 26);
        let change = keep(id, "2026-11-25", "", "no").decide(&book, &mut later);
        book.apply(&change.unwrap());
        assert!(due(&book, on(26)).is_empty());
    }

    #[test]
    fn a_time_that_is_none_is_refused() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        for time in ["25:00", "soon", "7"] {
            let refused = keep(None, "2026-11-25", time, "").decide(&Book::default(), &mut now);
            assert_eq!(refused, Err(Refusal::BadTime), "{time}");
        }
    }

    #[test]
    fn homework_becomes_one_commitment_and_no_second() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let keep = KeepHomework {
            record: None,
            what: "I write the whole list".into(),
            by: "2026-11-30".into(),
        };
        let change = keep.decide(&book, &mut now).unwrap();
        book.apply(&change);
        let homework = change.records().next().unwrap();
        assert_eq!(commitment(&book, homework), None);
        for _ in 0..2 {
            let change = Commit { homework }.decide(&book, &mut now).unwrap();
            book.apply(&change);
        }
        let promises = book.all::<Promise>();
        assert_eq!(promises.len(), 1);
        let (entry, promise) = &promises[0];
        assert_eq!(commitment(&book, homework), Some(entry.id));
        assert_eq!(promise.days.starts, on(30));
    }

    #[test]
    fn homework_about_the_partner_is_refused_by_the_promises_own_rule() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let homework = Homework {
            what: "They apologise first".into(),
            by: None,
        };
        let entry = Entry::new(&mut now, &homework);
        let homework = entry.id;
        book.apply(&Change::put(entry));
        let refused = Commit { homework }.decide(&book, &mut now);
        assert_eq!(refused, Err(promises::Refusal::Theirs));
    }
}
