//! Days as people live them: clocks that change, years that end, journeys over many zones and over
//! the date line. A day that was lived keeps its date, and no promise is asked for twice or counted
//! as missed because the person travelled.

#![allow(clippy::unwrap_used, clippy::panic)] // test code outside `#[test]` functions

use amends::core::backup::export;
use amends::core::book::Book;
use amends::core::change::{Change, Command};
use amends::core::entry::Entry;
use amends::core::id::RecordId;
use amends::core::now::fixed::Counting;
use amends::core::now::{Millis, Now, local_time};
use amends::core::promise::ledger::account;
use amends::core::promise::{Door, Mark, Promise};
use amends::core::timeline::newest_first;
use amends::rooms::promises::due::{due, unmarked_days};
use amends::rooms::promises::form::WritePromise;
use amends::rooms::promises::tool::MarkDay;
use chrono::{DateTime, Days, NaiveDate, Offset, TimeZone, Timelike};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;
use std::collections::BTreeSet;

const MINUTE: Millis = 60_000;
const HOUR: Millis = 60 * MINUTE;

/// What a clock on the wall of this zone shows at an instant.
fn wall(zone: Tz, at: Millis) -> DateTime<Tz> {
    zone.timestamp_millis_opt(at).unwrap()
}

/// Minutes east of UTC, as a browser tells them.
fn offset(zone: Tz, at: Millis) -> i16 {
    let seconds = wall(zone, at).offset().fix().local_minus_utc();
    i16::try_from(seconds / 60).unwrap()
}

/// The moment as the app is given it in this zone.
fn now(zone: Tz, at: Millis, ids: &mut Counting) -> Now<'_> {
    Now {
        at,
        today: wall(zone, at).date_naive(),
        offset: offset(zone, at),
        ids,
    }
}

fn day_meant(zone: Tz, at: Millis) -> NaiveDate {
    now(zone, at, &mut Counting::default()).day_meant()
}

fn zone() -> impl Strategy<Value = Tz> {
    prop::sample::select(&TZ_VARIANTS[..])
}

/// An instant between 1980 and 2037, at a full minute.
fn instant() -> impl Strategy<Value = Millis> {
    (5_260_000_i64..35_600_000).prop_map(|minutes| minutes * MINUTE)
}

/// A zone and an instant within some hours of a change of its clocks, where it has one that year.
fn near_a_change() -> impl Strategy<Value = (Tz, Millis)> {
    (zone(), instant(), -300_i64..300).prop_map(|(zone, from, minutes)| {
        let three_hours = |n: i64| from + n * 3 * HOUR;
        let changes = (0..400 * 8)
            .map(three_hours)
            .find(|at| offset(zone, *at) != offset(zone, at + 3 * HOUR));
        (zone, changes.unwrap_or(from) + minutes * MINUTE)
    })
}

/// One near the turn of a year.
fn near_a_new_year() -> impl Strategy<Value = (Tz, Millis)> {
    (zone(), 1980_i32..2037, -1_500_i64..1_500).prop_map(|(zone, year, minutes)| {
        let turn = NaiveDate::from_ymd_opt(year, 1, 1)
            .unwrap()
            .and_time(chrono::NaiveTime::MIN);
        (zone, turn.and_utc().timestamp_millis() + minutes * MINUTE)
    })
}

fn anywhere_at_any_time() -> impl Strategy<Value = (Tz, Millis)> {
    prop_oneof![(zone(), instant()), near_a_change(), near_a_new_year()]
}

proptest! {
    #[test]
    fn the_day_and_the_hour_are_those_of_the_clock_on_the_wall((zone, at) in anywhere_at_any_time()) {
        let mut ids = Counting::default();
        let now = now(zone, at, &mut ids);
        let wall = wall(zone, at);
        // Zones of long ago ran some seconds beside the minute; a browser rounds those off too.
        prop_assume!(wall.offset().fix().local_minus_utc() % 60 == 0);
        prop_assert_eq!(now.local(), wall.naive_local());
        prop_assert_eq!(now.local().date(), now.today);
        let early = wall.hour() < 3;
        prop_assert_eq!(now.day_meant(), now.today - Days::new(u64::from(early)));
    }

    #[test]
    fn the_day_that_a_mark_means_never_goes_back_where_one_stays(
        (zone, at) in anywhere_at_any_time(),
        minutes in 1_i64..2_000,
    ) {
        let later = at + minutes * MINUTE;
        // A whole country that moves to another zone by hours at three in the morning is a journey.
        let steps = (0..=minutes).map(|minute| offset(zone, at + minute * MINUTE));
        let (least, most) = steps.fold((i16::MAX, i16::MIN), |(least, most), one| (least.min(one), most.max(one)));
        prop_assume!(most - least <= 60);
        prop_assert!(day_meant(zone, at) <= day_meant(zone, later));
    }

    #[test]
    fn what_was_written_keeps_its_day_and_hour_wherever_it_is_read(
        (there, at) in anywhere_at_any_time(),
        (here, later) in anywhere_at_any_time(),
    ) {
        let mut ids = Counting::default();
        let promise = WritePromise { what: "Ring at six".into(), ..WritePromise::new(Door::Promise) };
        let mut book = Book::default();
        let change = promise.decide(&book, &mut now(there, at, &mut ids)).unwrap();
        book.apply(&change);
        let (entry, body) = book.last::<Promise>().unwrap();
        let day = wall(there, at).date_naive();
        prop_assert_eq!(body.days.starts, day);

        // Changed on another day in another place, it still belongs to the day it was written on.
        let mut elsewhere = now(here, later, &mut ids);
        book.apply(&Change::put(entry.revised(&mut elsewhere, &body)));
        let row = newest_first(&book, |_| true).remove(0);
        prop_assert_eq!(row.day, day);
        prop_assert_eq!((row.at, row.offset), (at, offset(there, at)));
        prop_assert_eq!(local_time(row.at, row.offset).date(), row.day);

        let file = export(&book, &[], &[], later);
        let written = format!("\"day\":\"{day}\"");
        prop_assert!(file.contains(&written));
    }
}

/// A stretch of a journey: how many hours later, and where.
type Leg = (i64, Tz);

/// Somebody with a daily promise who marks it as kept on each leg, as Today offers it.
struct Traveller {
    book: Book,
    ids: Counting,
    promise: RecordId,
    /// The days they were offered.
    offered: BTreeSet<NaiveDate>,
}

impl Traveller {
    fn sets_out(zone: Tz, at: Millis) -> Self {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let form = WritePromise {
            what: "Say where I am".into(),
            repeat: "daily".into(),
            ..WritePromise::new(Door::Promise)
        };
        let change = form.decide(&book, &mut now(zone, at, &mut ids)).unwrap();
        book.apply(&change);
        let promise = change.records().next().unwrap();
        Self {
            book,
            ids,
            promise,
            offered: BTreeSet::new(),
        }
    }

    /// Marks the day that is meant, if Today offers it.
    fn marks(&mut self, zone: Tz, at: Millis) {
        let day = day_meant(zone, at);
        let offers = due(&self.book, day);
        assert!(
            offers.iter().all(|due| due.day == day),
            "only this day is asked for"
        );
        if offers.is_empty() {
            return;
        }
        assert!(self.offered.insert(day), "{day} is asked for a second time");
        let mark = MarkDay {
            promise: self.promise,
            day,
            mark: Mark::Kept,
        };
        let change = mark
            .decide(&self.book, &mut now(zone, at, &mut self.ids))
            .unwrap();
        self.book.apply(&change);
    }
}

proptest! {
    #[test]
    fn on_a_journey_each_day_is_asked_for_once_and_none_counts_as_missed(
        (zone, start) in anywhere_at_any_time(),
        legs in prop::collection::vec((0_i64..40, zone()), 1..25),
    ) {
        let mut traveller = Traveller::sets_out(zone, start);
        let first = wall(zone, start).date_naive();
        let (mut at, mut last) = (start, first);
        let legs: Vec<Leg> = legs;
        for (hours, zone) in legs {
            at += hours * HOUR;
            traveller.marks(zone, at);
            last = last.max(day_meant(zone, at));
        }
        let counts = account(&traveller.book, traveller.promise).unwrap().counts(first, last);
        prop_assert_eq!(counts.missed, 0);
        prop_assert_eq!(counts.kept, traveller.offered.len());
        let lived = usize::try_from((last - first).num_days()).unwrap() + 1;
        prop_assert_eq!(counts.kept + counts.blank, lived);
        for day in unmarked_days(&traveller.book, last) {
            prop_assert!(!traveller.offered.contains(&day), "{} was marked", day);
        }
    }
}

fn at(zone: Tz, text: &str) -> Millis {
    let local = text.parse::<chrono::NaiveDateTime>().unwrap();
    zone.from_local_datetime(&local)
        .earliest()
        .unwrap()
        .timestamp_millis()
}

#[test]
fn the_hour_that_comes_twice_still_belongs_to_the_evening_before() {
    let zone = chrono_tz::Europe::London;
    let first = at(zone, "2026-10-25T01:30:00");
    let sunday = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap();
    for half_past_one in [first, first + HOUR] {
        assert_eq!(wall(zone, half_past_one).hour(), 1);
        assert_eq!(day_meant(zone, half_past_one), sunday - Days::new(1));
    }
    assert_eq!(day_meant(zone, at(zone, "2026-10-25T03:00:00")), sunday);
}

#[test]
fn the_day_that_samoa_left_out_is_blank_and_not_missed() {
    let zone = chrono_tz::Pacific::Apia;
    let thursday = at(zone, "2011-12-29T20:00:00");
    let mut traveller = Traveller::sets_out(zone, thursday);
    traveller.marks(zone, thursday);
    traveller.marks(zone, thursday + 24 * HOUR);
    let day = |day| NaiveDate::from_ymd_opt(2011, 12, day).unwrap();
    assert_eq!(traveller.offered, BTreeSet::from([day(29), day(31)]));
    assert_eq!(unmarked_days(&traveller.book, day(31)), [day(30)]);
}

#[test]
fn new_years_eve_stays_in_the_old_year_until_three() {
    let zone = chrono_tz::Pacific::Auckland;
    let eve = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
    assert_eq!(day_meant(zone, at(zone, "2027-01-01T02:59:00")), eve);
    assert_eq!(
        day_meant(zone, at(zone, "2027-01-01T03:00:00")),
        eve + Days::new(1)
    );
    let mut ids = Counting::default();
    let moment = at(zone, "2027-01-01T00:10:00");
    let entry = Entry::new(&mut now(zone, moment, &mut ids), &promise());
    assert_eq!(entry.day, eve + Days::new(1));
}

fn promise() -> Promise {
    serde_json::from_str(
        r#"{"door":"promise","what":"x","days":{"starts":"2026-12-31","every":"once"}}"#,
    )
    .unwrap()
}
