//! The setback card: what happened, by when the partner is told, what stops it now, how it is
//! put right, what changes in the plan. Where the joint tools are closed nobody need be told.

use super::tool::Refusal;
use super::words;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::now::Now;
use crate::core::timeline::{Line, Weight};
use crate::rooms::Due;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Something that went wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setback {
    /// What the person did, in their words.
    pub happened: String,
    /// By which local time they mean to tell their partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tell_by: Option<NaiveDateTime>,
    /// The civil day on which they told them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<NaiveDate>,
    /// What they have done so that it stops now.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub safety: String,
    /// How they put it right.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub repair: String,
    /// What changes in the plan.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan: String,
}

impl Body for Setback {
    const ROOM: &'static str = "time";
    const KIND: &'static str = "setback";
}

/// Records a setback, or changes what is written about one.
#[derive(Clone, Debug, Default)]
pub struct NoteSetback {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// What the person did.
    pub happened: String,
    /// The civil day it happened; today (until 03:00, yesterday) if empty.
    pub day: String,
    /// The civil day by which to tell them.
    pub tell_day: String,
    /// The local time by which to tell them, such as `21:00`; end of day if empty.
    pub tell_time: String,
    /// What they have done so that it stops now.
    pub safety: String,
    /// How they put it right.
    pub repair: String,
    /// What changes in the plan.
    pub plan: String,
}

impl Command for NoteSetback {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let happened = given::words(&self.happened).ok_or(Refusal::WhatMissing)?;
        let earlier = match self.record {
            Some(record) => Some(book.find::<Setback>(record).ok_or(Refusal::Gone)?),
            None => None,
        };
        let before = earlier
            .as_ref()
            .map(|(_, setback)| setback.clone())
            .unwrap_or_default();
        let day = match (given::day(&self.day)?, &earlier) {
            (Some(day), _) => day,
            (None, Some((entry, _))) => entry.day,
            (None, None) => now.day_meant(),
        };
        if day > now.today {
            return Err(Refusal::StillAhead);
        }
        let tell_by = tell_by(&self.tell_day, &self.tell_time)?;
        if tell_by.is_none() && before.told.is_none() && joint::closed(book).is_none() {
            return Err(Refusal::TellByMissing);
        }
        if tell_by != before.tell_by && tell_by.is_some_and(|by| by < now.local()) {
            return Err(Refusal::Passed);
        }
        let setback = Setback {
            happened,
            tell_by,
            told: before.told,
            safety: self.safety.trim().to_owned(),
            repair: self.repair.trim().to_owned(),
            plan: self.plan.trim().to_owned(),
        };
        Ok(Change::put(match earlier {
            Some((entry, _)) => entry.revised(now, &setback).on(day),
            None => Entry::new(now, &setback).on(day),
        }))
    }
}

fn tell_by(day: &str, time: &str) -> Result<Option<NaiveDateTime>, Refusal> {
    let Some(day) = given::day(day)? else {
        return Ok(None);
    };
    let time = match time.trim() {
        "" => NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default(),
        time => NaiveTime::parse_from_str(time, "%H:%M").map_err(|_| Refusal::NotADay)?,
    };
    Ok(Some(day.and_time(time)))
}

/// Records that the person has told their partner, or takes that back.
#[derive(Clone, Copy, Debug)]
pub struct Tell {
    /// The setback.
    pub record: RecordId,
    /// Whether they have.
    pub told: bool,
}

impl Command for Tell {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut setback) = book.find::<Setback>(self.record).ok_or(Refusal::Gone)?;
        setback.told = self.told.then(|| now.day_meant());
        Ok(Change::put(entry.revised(now, &setback)))
    }
}

/// Setbacks that are still to be told, from the day by which they should be.
pub(super) fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    if joint::closed(book).is_some() {
        return Vec::new();
    }
    let one = |(entry, setback): (Arc<Entry>, Setback)| {
        let day = setback.tell_by.filter(|_| setback.told.is_none())?.date();
        (day <= today).then(|| Due {
            record: entry.id,
            day,
            what: words::tell_them(&setback.happened),
            path: entry.id.to_string(),
            markable: false,
        })
    };
    book.all::<Setback>().into_iter().filter_map(one).collect()
}

/// How a setback reads.
pub fn line(entry: &Entry, _: &Book) -> Option<Line> {
    let setback: Setback = entry.read().ok()?;
    Some(Line::new(words::SETBACK, setback.happened).weighing(Weight::Setback))
}

#[cfg(test)]
mod tests {
    use super::super::tool::trial::{Trial, date};
    use super::*;
    use crate::core::settings::{Choose, name};

    fn card() -> NoteSetback {
        NoteSetback {
            happened: "I hid a bill again".into(),
            tell_day: "2026-11-23".into(),
            tell_time: "21:00".into(),
            ..NoteSetback::default()
        }
    }

    #[test]
    fn a_setback_has_a_time_by_which_it_is_told() {
        let mut trial = Trial::on("2026-11-23");
        let without = NoteSetback {
            tell_day: String::new(),
            ..card()
        };
        assert_eq!(trial.dispatch(without), Err(Refusal::TellByMissing));
        let passed = NoteSetback {
            tell_time: "11:00".into(),
            ..card()
        };
        assert_eq!(trial.dispatch(passed), Err(Refusal::Passed));
        trial.dispatch(card()).unwrap();
    }

    #[test]
    fn it_is_due_until_it_is_told() {
        let mut trial = Trial::on("2026-11-23");
        trial.dispatch(card()).unwrap();
        let record = trial.book.last::<Setback>().unwrap().0.id;
        assert!(due(&trial.book, date("2026-11-22")).is_empty());
        assert_eq!(
            due(&trial.book, date("2026-11-25"))[0].day,
            date("2026-11-23")
        );
        trial.dispatch(Tell { record, told: true }).unwrap();
        assert!(due(&trial.book, date("2026-11-25")).is_empty());
    }

    #[test]
    fn nobody_need_be_told_while_the_joint_tools_are_closed() {
        let mut trial = Trial::on("2026-11-23");
        let Ok(()) = trial.dispatch(Choose {
            name: name::OWN_SIDE_ONLY,
            value: "yes".into(),
        });
        trial
            .dispatch(NoteSetback {
                tell_day: String::new(),
                ..card()
            })
            .unwrap();
        assert!(due(&trial.book, date("2026-12-25")).is_empty());
    }

    #[test]
    fn it_can_be_written_on_after_its_time_has_passed() {
        let mut trial = Trial::on("2026-11-23");
        trial.dispatch(card()).unwrap();
        let record = Some(trial.book.last::<Setback>().unwrap().0.id);
        trial.today = date("2026-11-26");
        let later = NoteSetback {
            record,
            repair: "Paid it".into(),
            ..card()
        };
        trial.dispatch(later).unwrap();
        let (entry, setback) = trial.book.last::<Setback>().unwrap();
        assert_eq!(
            (entry.day, setback.repair.as_str()),
            (date("2026-11-23"), "Paid it")
        );
    }
}
