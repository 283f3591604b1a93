//! What the promises ask for on a day, which days were left blank, and how the entries read in the timeline.
//! Worked out each time; nothing here changes anything.

use super::tool::Mark;
use super::{miss, words};
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::now::{DAY_TURNS_AT_HOUR, local_time};
use crate::core::promise::ledger::{Account, Standing, ledger};
use crate::core::promise::{Door, Marked, Promise};
use crate::core::recurrence::Every;
use crate::core::settings;
use crate::core::sorted;
use crate::core::timeline::{Line, Weight};
use crate::rooms::{Due, time};
use chrono::{NaiveDate, TimeDelta, Timelike};
use std::sync::Arc;

/// For how many days a one-off stays due when nobody marks it.
const STAYS_DUE: i64 = 7;

/// One promise on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayLine {
    /// The promise.
    pub promise: RecordId,
    /// What was promised.
    pub what: String,
    /// The mark, if there is one.
    pub mark: Option<Mark>,
}

/// Everything due or marked on a day, the oldest promise first.
pub fn on_day(book: &Book, day: NaiveDate) -> Vec<DayLine> {
    let mut lines: Vec<_> = ledger(book)
        .into_iter()
        .filter(|account| account.standing(day).is_some())
        .map(|account| DayLine {
            promise: account.entry.id,
            mark: account.mark(day),
            what: account.promise.what,
        })
        .collect();
    lines.reverse();
    lines
}

/// The days before today that were due and aren't marked, since the last day on which anything was marked. Once the
/// person has come back and marked, the next day asks no more, whether they filled the gap in or left it; once they
/// have said that they leave it, it isn't asked again at all. None after an ending.
pub fn unmarked_days(book: &Book, today: NaiveDate) -> Vec<NaiveDate> {
    if time::has_ended(book) {
        return Vec::new();
    }
    let marked_on = book.all::<Marked>().into_iter().map(|(entry, _)| {
        let at = local_time(entry.at, entry.offset);
        let late = at.hour() < DAY_TURNS_AT_HOUR;
        at.date() - TimeDelta::days(i64::from(late))
    });
    let accounts = ledger(book);
    let last = marked_on.filter(|day| *day < today).max();
    let first = match last {
        Some(last) => last.succ_opt(),
        None => accounts.iter().map(|account| account.entry.day).min(),
    };
    let left: Option<NaiveDate> =
        settings::get(book, settings::name::BLANK_UNTIL).and_then(|day| day.parse().ok());
    let first = first.max(left.and_then(|left| left.succ_opt()));
    let (Some(first), Some(yesterday)) = (first, today.pred_opt()) else {
        return Vec::new();
    };
    let days = accounts
        .iter()
        .flat_map(|account| account.days(first, yesterday))
        .filter_map(|(day, standing)| (standing == Standing::Blank).then_some(day));
    sorted::set(days).into_iter().collect()
}

/// How many promises are active.
pub fn active(book: &Book, today: NaiveDate) -> usize {
    let accounts = ledger(book);
    accounts.iter().filter(|a| a.is_active(today)).count()
}

/// What is due: today's promises, one-offs of the last days, misses to own or to tell, and days to look again. Nothing
/// after an ending.
pub fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    let mut due = Vec::new();
    if time::has_ended(book) {
        return due;
    }
    for account in ledger(book) {
        due.extend(days_due(&account, today));
    }
    due.extend(miss::due(book, today));
    due.extend(reviews_due(book, today, |door| {
        matches!(door, Door::Promise | Door::PuttingRight)
    }));
    due
}

fn days_due(account: &Account, today: NaiveDate) -> Vec<Due> {
    let first = today - TimeDelta::days(STAYS_DUE);
    let once = account.promise.days.every == Every::Once;
    let days = account.days(first, today).into_iter();
    days.filter(|(day, standing)| {
        let moved_here = !account.promise.days.falls_on(*day);
        *standing == Standing::Blank && (*day == today || once || moved_here)
    })
    .map(|(day, _)| Due {
        record: account.entry.id,
        day,
        what: account.promise.what.clone(),
        path: format!("{}/{day}", account.entry.id),
        // An older day isn't on Today's list of the day: it is a link to its own screen.
        markable: day == today,
    })
    .collect()
}

/// Promises of some doors whose day to look again has come.
pub fn reviews_due(book: &Book, today: NaiveDate, door: impl Fn(Door) -> bool) -> Vec<Due> {
    let found = book
        .all::<Promise>()
        .into_iter()
        .filter_map(|(entry, promise)| {
            let day = promise.review.filter(|day| *day <= today)?;
            let open = promise.ended.is_none() && !promise.is_joint();
            (open && door(promise.door)).then(|| Due {
                record: entry.id,
                day,
                what: words::look_again(&promise.what),
                path: entry.id.to_string(),
                markable: false,
            })
        });
    found.collect()
}

/// The slug of the room by whose door a promise came in, which is where it belongs.
pub fn home(door: Door) -> &'static str {
    match door {
        Door::Commitment => "change",
        Door::Promise | Door::PuttingRight => "promises",
        Door::Rung => "small_steps",
    }
}

/// The newest entry about promises of one door: one of them or a mark on one. Joint rungs are left out.
pub fn newest(book: &Book, door: Door) -> Option<Arc<Entry>> {
    let accounts = ledger(book).into_iter();
    let of_door = accounts.filter(|one| one.promise.door == door && !one.promise.is_joint());
    let entries = of_door.flat_map(|account| {
        let marks = account.marks.into_values().map(|(entry, _)| entry);
        marks.chain([account.entry])
    });
    entries.max_by_key(|entry| entry.order())
}

/// How a promise reads. Joint rungs leave no trace in the timeline.
pub fn promise_line(entry: &Entry, _: &Book) -> Option<Line> {
    let promise: Promise = entry.read().ok()?;
    let title = words::door(promise.door, promise.ended.map(|end| end.how));
    let weight = if promise.is_joint() {
        Weight::Untold
    } else {
        Weight::Plain
    };
    let line = Line::new(title, promise.what).weighing(weight);
    Some(line.placed(home(promise.door), entry.id.to_string()))
}

/// How a mark reads.
pub fn mark_line(entry: &Entry, book: &Book) -> Option<Line> {
    let marked: Marked = entry.read().ok()?;
    let own = marked.miss().map(|owned| owned.repair.clone());
    let own = own.unwrap_or_default();
    let promise = entry.about.first().and_then(|id| book.find::<Promise>(*id));
    let Some((of, promise)) = promise else {
        return Some(Line::new(words::marked(marked.mark, ""), own));
    };
    let path = format!("{}/{}", of.id, entry.day);
    Some(Line::new(words::marked(marked.mark, &promise.what), own).placed(home(promise.door), path))
}
