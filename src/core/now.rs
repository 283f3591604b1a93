//! The moment at which something is decided, passed in so that "due today" can be tested.
//! Reading a clock or drawing random numbers happens elsewhere.

use super::id::{RecordId, RevisionId};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Timelike};

/// Milliseconds since 1970-01-01T00:00Z.
pub type Millis = i64;

/// Until this local hour, "today" may still mean the evening before.
pub const DAY_TURNS_AT_HOUR: u32 = 3;

/// A source of 128 random bits.
pub trait Ids {
    /// Fresh random bits; never the same twice.
    fn next(&mut self) -> u128;
}

/// One moment, as the person's own wall clock and calendar show it.
pub struct Now<'a> {
    /// The instant, UTC.
    pub at: Millis,
    /// The civil date where the person is.
    pub today: NaiveDate,
    /// Minutes east of UTC at that instant.
    pub offset: i16,
    /// Where new identifiers come from.
    pub ids: &'a mut dyn Ids,
}

impl Now<'_> {
    /// A new record's identifier.
    pub fn record_id(&mut self) -> RecordId {
        self.ids.next().into()
    }

    /// A new revision's identifier.
    pub fn revision_id(&mut self) -> RevisionId {
        self.ids.next().into()
    }

    /// The local wall-clock time.
    pub fn local(&self) -> NaiveDateTime {
        local_time(self.at, self.offset)
    }

    /// The day a mark most likely means: yesterday until 03:00, then today.
    pub fn day_meant(&self) -> NaiveDate {
        if self.local().hour() < DAY_TURNS_AT_HOUR {
            self.today.pred_opt().unwrap_or(self.today)
        } else {
            self.today
        }
    }
}

/// The wall-clock time at instant `at` (ms UTC), `offset` minutes east of UTC.
pub fn local_time(at: Millis, offset: i16) -> NaiveDateTime {
    let utc = DateTime::from_timestamp_millis(at)
        .unwrap_or_default()
        .naive_utc();
    utc.checked_add_signed(TimeDelta::minutes(i64::from(offset)))
        .unwrap_or(utc)
}

/// Helpers for tests of decisions: a fixed moment and predictable identifiers.
#[cfg(any(test, feature = "fixtures"))]
pub mod fixed {
    use super::{Ids, Now};
    use chrono::NaiveDate;

    /// Counts up instead of drawing random numbers.
    #[derive(Default)]
    pub struct Counting(pub u128);

    impl Ids for Counting {
        fn next(&mut self) -> u128 {
            self.0 += 1;
            // Spread over all bits, so that tags (the top 48 bits) differ too.
            self.0
                .wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)
        }
    }

    /// Noon UTC on the given day.
    pub fn noon(ids: &mut Counting, year: i32, month: u32, day: u32) -> Now<'_> {
        let today = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        let at = today
            .and_hms_opt(12, 0, 0)
            .unwrap_or_default()
            .and_utc()
            .timestamp_millis();
        Now {
            at,
            today,
            offset: 0,
            ids,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_three_in_the_morning_a_mark_means_yesterday() {
        let mut ids = fixed::Counting::default();
        let mut now = fixed::noon(&mut ids, 2026, 11, 23);
        assert_eq!(now.day_meant(), now.today);
        now.at -= 10 * 3_600_000; // 02:00
        assert_eq!(now.day_meant(), now.today.pred_opt().unwrap());
    }

    #[test]
    fn local_time_follows_the_offset() {
        let local = local_time(0, -90);
        assert_eq!(local.to_string(), "1969-12-31 22:30:00");
    }
}
