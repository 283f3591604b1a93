//! What became of each promise, worked out from the promises and their marks: which days were due, what stands on
//! them, and plain counts. A day without a mark is [`Standing::Blank`], which is counted apart and never as a miss.
//! The counts are for the person only; nothing here belongs in a print or a CSV file.

#[cfg(test)]
mod tests;

use super::{Ending, Mark, Marked, Owned, Promise, Raised};
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::recurrence::Every;
use crate::core::sorted;
use chrono::{NaiveDate, TimeDelta};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many active promises are suggested as enough.
pub const ENOUGH: usize = 3;

/// One promise with everything that was marked on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The promise's entry.
    pub entry: Arc<Entry>,
    /// The promise.
    pub promise: Promise,
    /// Its marks by the day they are about.
    pub marks: BTreeMap<NaiveDate, (Arc<Entry>, Marked)>,
}

/// What stands on a day that is or was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The person marked it.
    Marked(Mark),
    /// Due, and not marked.
    Blank,
}

/// How often each mark stands on the due days of a stretch. Days that turned out not to be due aren't counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Kept.
    pub kept: usize,
    /// Partly kept.
    pub partly: usize,
    /// Missed.
    pub missed: usize,
    /// Renegotiated beforehand.
    pub renegotiated: usize,
    /// Not marked.
    pub blank: usize,
}

/// Every promise, the newest first.
pub fn ledger(book: &Book) -> Vec<Account> {
    let mut marks: BTreeMap<RecordId, Vec<(Arc<Entry>, Marked)>> = BTreeMap::new();
    for (entry, marked) in book.all::<Marked>() {
        if let Some(promise) = entry.about.first() {
            marks.entry(*promise).or_default().push((entry, marked));
        }
    }
    let mut found: Vec<_> = book
        .all::<Promise>()
        .into_iter()
        .map(|(entry, promise)| Account {
            marks: by_day(marks.remove(&entry.id).unwrap_or_default()),
            entry,
            promise,
        })
        .collect();
    found.reverse();
    found
}

/// The promise that an entry of another room led to, if one did.
pub fn made_from(book: &Book, origin: RecordId) -> Option<Arc<Entry>> {
    let mut all = book.all::<Promise>().into_iter();
    all.find(|(_, promise)| promise.from == Some(origin))
        .map(|(entry, _)| entry)
}

/// One promise with its marks.
pub fn account(book: &Book, promise: RecordId) -> Option<Account> {
    let (entry, found) = book.find::<Promise>(promise)?;
    let marks = book
        .all::<Marked>()
        .into_iter()
        .filter(|(entry, _)| entry.about.first() == Some(&promise));
    Some(Account {
        entry,
        promise: found,
        marks: by_day(marks.collect()),
    })
}

/// Where two places marked the same day, the later mark counts.
fn by_day(mut marks: Vec<(Arc<Entry>, Marked)>) -> BTreeMap<NaiveDate, (Arc<Entry>, Marked)> {
    sorted::by_key(&mut marks, |(entry, _)| (entry.edited_at, entry.revision));
    let mut days = BTreeMap::new();
    days.extend(marks.into_iter().map(|marked| (marked.0.day, marked)));
    days
}

impl Account {
    /// The mark on a day.
    pub fn mark(&self, day: NaiveDate) -> Option<Mark> {
        self.marks.get(&day).map(|(_, marked)| marked.mark)
    }

    /// Whether it is due on this day, by its rule or because it was moved there.
    pub fn is_due(&self, day: NaiveDate) -> bool {
        let moved_here = |(_, marked): &(_, Marked)| marked.moved_to == Some(day);
        self.promise.falls_on(day) || self.marks.values().any(moved_here)
    }

    /// What stands on a day; nothing on a day that isn't due and has no mark.
    pub fn standing(&self, day: NaiveDate) -> Option<Standing> {
        match self.mark(day) {
            Some(mark) => Some(Standing::Marked(mark)),
            None => self.is_due(day).then_some(Standing::Blank),
        }
    }

    /// The due or marked days from `first` to `last`, both included, with what stands on them.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> Vec<(NaiveDate, Standing)> {
        if last < first {
            return Vec::new();
        }
        let moved = self.marks.values().filter_map(|(_, m)| m.moved_to);
        let within = |day: &NaiveDate| (first..=last).contains(day);
        let mut days = sorted::set(moved.filter(within));
        days.extend(self.promise.days.days(first, last));
        days.extend(self.marks.range(first..=last).map(|(day, _)| *day));
        days.into_iter()
            .filter_map(|day| Some((day, self.standing(day)?)))
            .collect()
    }

    /// Counts over a stretch, both days included.
    pub fn counts(&self, first: NaiveDate, last: NaiveDate) -> Counts {
        let mut counts = Counts::default();
        for (_, standing) in self.days(first, last) {
            counts.add(standing);
        }
        counts
    }

    /// Counts over the `days` days that end with today. Today counts once it is marked: until then it isn't over.
    pub fn recent(&self, today: NaiveDate, days: u16) -> Counts {
        let first = today - TimeDelta::days(i64::from(days.max(1)) - 1);
        let mut counts = Counts::default();
        for (day, standing) in self.days(first, today) {
            if day < today || standing != Standing::Blank {
                counts.add(standing);
            }
        }
        counts
    }

    /// The next day from `today` on that is due and not marked, if its rule has one.
    pub fn next(&self, today: NaiveDate) -> Option<NaiveDate> {
        if self.promise.ended.is_some() || self.promise.is_joint() {
            return None;
        }
        let marked = self.mark(today).is_some();
        let from = if marked { today.succ_opt()? } else { today };
        self.promise.days.next(from)
    }

    /// Whether something of it still lies ahead, or a one-off day waits for its mark.
    pub fn is_active(&self, today: NaiveDate) -> bool {
        if self.promise.ended.is_some() || self.promise.is_joint() {
            return false;
        }
        let moved = self.marks.values().filter_map(|(_, m)| m.moved_to);
        let rule = &self.promise.days;
        let last_single = match rule.every {
            Every::Once if !rule.is_paused(rule.starts) => Some(rule.starts),
            _ => None,
        };
        let waiting = moved
            .chain(last_single)
            .any(|day| !self.marks.contains_key(&day));
        waiting || (rule.every != Every::Once && rule.next(today).is_some())
    }

    /// Whether it rests: set aside for now without being over.
    pub fn is_resting(&self, today: NaiveDate) -> bool {
        self.promise.ended.is_none() && self.promise.days.is_paused(today)
    }

    /// Whether it ended by being done, or its only day was kept.
    pub fn is_done(&self) -> bool {
        let ended = self.promise.ended.map(|end| end.how);
        let kept_once = self.promise.days.every == Every::Once
            && self.marks.values().any(|(_, m)| m.mark == Mark::Kept);
        ended == Some(Ending::Done) || (ended.is_none() && kept_once)
    }
}

impl Counts {
    fn add(&mut self, standing: Standing) {
        match standing {
            Standing::Marked(Mark::Kept) => self.kept += 1,
            Standing::Marked(Mark::Partly) => self.partly += 1,
            Standing::Marked(Mark::Missed) => self.missed += 1,
            Standing::Marked(Mark::Renegotiated) => self.renegotiated += 1,
            Standing::Marked(Mark::NotDue) => {}
            Standing::Blank => self.blank += 1,
        }
    }

    /// The marked days among them.
    pub fn marked(self) -> usize {
        self.kept + self.partly + self.missed + self.renegotiated
    }
}

/// Counts of all promises over the `days` days that end with today.
pub fn counts(book: &Book, today: NaiveDate, days: u16) -> Counts {
    let accounts = ledger(book);
    let each = accounts.iter().map(|account| account.recent(today, days));
    each.fold(Counts::default(), |sum, one| Counts {
        kept: sum.kept + one.kept,
        partly: sum.partly + one.partly,
        missed: sum.missed + one.missed,
        renegotiated: sum.renegotiated + one.renegotiated,
        blank: sum.blank + one.blank,
    })
}

/// Of the misses that have been spoken of, how many the person told before they were asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Told before asked.
    pub before_asked: usize,
    /// Spoken of at all.
    pub spoken_of: usize,
}

/// How the misses came to be spoken of.
pub fn told(book: &Book) -> Told {
    let mut told = Told::default();
    for (_, marked) in book.all::<Marked>() {
        match marked.miss().map(|owned| owned.raised) {
            Some(Raised::Me) => {
                told.before_asked += 1;
                told.spoken_of += 1;
            }
            Some(Raised::Them) => told.spoken_of += 1,
            Some(Raised::NotYet) | None => {}
        }
    }
    told
}

impl Marked {
    /// How a miss was owned, if this is a miss (or partly one) and was.
    pub fn miss(&self) -> Option<&Owned> {
        matches!(self.mark, Mark::Missed | Mark::Partly).then_some(self.owned.as_ref())?
    }
}
