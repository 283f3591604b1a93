//! A history in the making: the entries so far, and what later ones can hang on. Knows days and identifiers; what
//! happens is told in `foundations` and `happenings`.

use super::chance::Chance;
use super::phrases::{ACTS, PLACES, QUOTES, TIMES};
use amends::core::body::BodyText;
use amends::core::entry::Entry;
use amends::core::id::RecordId;
use amends::core::now::Ids;
use amends::core::recurrence::Recurrence;
use chrono::{Days, NaiveDate, NaiveTime};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A history that ends on a day.
pub struct Life<'a> {
    /// Where chance comes from.
    pub chance: &'a mut Chance,
    /// Its length in days.
    pub days: usize,
    /// What has been written.
    pub all: Vec<Entry>,
    end: NaiveDate,
    promised: Vec<(RecordId, Recurrence)>,
    marked: BTreeSet<(RecordId, NaiveDate)>,
}

impl<'a> Life<'a> {
    /// Nothing has happened yet.
    pub fn new(chance: &'a mut Chance, end: NaiveDate, days: usize) -> Self {
        Self {
            chance,
            days,
            all: Vec::new(),
            end,
            promised: Vec::new(),
            marked: BTreeSet::new(),
        }
    }

    /// The civil day so many days before the end.
    pub fn day(&self, ago: usize) -> NaiveDate {
        let days = Days::new(u64::try_from(ago).unwrap_or(0));
        self.end.checked_sub_days(days).unwrap_or(self.end)
    }

    /// Some days before or after a day.
    pub fn days_on(&self, ago: usize, days: u64) -> NaiveDate {
        let day = self.day(ago);
        day.checked_add_days(Days::new(days)).unwrap_or(day)
    }

    /// How many days ago some day in the first third of the history was.
    pub fn early(&mut self) -> usize {
        self.days - self.chance.below(self.days / 3 + 1) - 1
    }

    /// Writes something down.
    pub fn put(&mut self, ago: usize, room: &str, kind: &str, body: Value) -> RecordId {
        let entry = self.entry(ago, room, kind, &body);
        let id = entry.id;
        self.all.push(entry);
        id
    }

    /// Writes something down that hangs on another record.
    pub fn hang(&mut self, on: RecordId, ago: usize, room: &str, kind: &str, body: Value) {
        let entry = self.entry(ago, room, kind, &body).about(on);
        self.all.push(entry);
    }

    fn entry(&mut self, ago: usize, room: &str, kind: &str, body: &Value) -> Entry {
        let day = self.day(ago);
        let minutes = i64::try_from(7 * 60 + self.chance.below(15 * 60)).unwrap_or(0);
        let midnight = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
        let at = midnight + minutes * 60_000;
        Entry {
            id: RecordId::from(self.chance.next()),
            revision: self.chance.next().into(),
            ancestors: Vec::new(),
            at,
            day,
            offset: 0,
            edited_at: at,
            room: room.to_owned(),
            kind: kind.to_owned(),
            version: 1,
            about: Vec::new(),
            body: text(body),
        }
    }

    /// One of the records of a kind that were written at least so many days ago, if there is one.
    pub fn known(&mut self, room: &str, kind: &str, ago: usize) -> Option<RecordId> {
        let day = self.day(ago);
        let fits = |entry: &&Entry| entry.room == room && entry.kind == kind && entry.day <= day;
        let found: Vec<RecordId> = self.all.iter().filter(fits).map(|entry| entry.id).collect();
        found.get(self.chance.below(found.len())).copied()
    }

    /// Writes a promise down and notes its days, so that it can be marked.
    pub fn promise(&mut self, ago: usize, body: Value) -> RecordId {
        let days = serde_json::from_value(body["days"].clone());
        let id = self.put(ago, "promises", "promise", body);
        if let Ok(days) = days {
            self.promised.push((id, days));
        }
        id
    }

    /// A day of a promise that was due and isn't marked, if chance finds one, and how long ago it was.
    pub fn due_day(&mut self, ago: usize) -> Option<(RecordId, NaiveDate, usize)> {
        let at = self.chance.below(self.promised.len());
        let (id, rule) = self.promised.get(at)?;
        let day = rule.next(self.day(ago)).filter(|day| *day <= self.end)?;
        let ago = usize::try_from((self.end - day).num_days()).unwrap_or(0);
        self.marked.insert((*id, day)).then_some((*id, day, ago))
    }

    /// Something the person did, in a sentence without its full stop.
    pub fn act(&mut self) -> String {
        let (act, time, place) = (
            self.chance.one(ACTS),
            self.chance.one(TIMES),
            self.chance.one(PLACES),
        );
        format!("{act} {time}, about {place}")
    }

    /// The partner's words, as they are saved.
    pub fn quoted(&mut self) -> Value {
        json!({"theirs": self.chance.one(QUOTES)})
    }
}

/// A body's exact text. JSON is always a body's text, so the empty object never comes of it.
fn text(body: &Value) -> BodyText {
    let empty = || BodyText::of(&amends::rooms::ownership::tool::Account {});
    serde_json::from_str(&body.to_string()).unwrap_or_else(|_| empty())
}
