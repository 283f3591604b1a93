//! Calendar months and the weeks they are drawn in.

use chrono::{Datelike, Months, NaiveDate, Weekday};
use std::fmt;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(NaiveDate);

impl Month {
    /// The month a civil day lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Reads `2026-11`.
    pub fn parse(text: &str) -> Option<Self> {
        format!("{text}-01").parse().ok().map(Self)
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.next().0.pred_opt().unwrap_or(self.0)
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.checked_add_months(Months::new(1)).unwrap_or(self.0))
    }

    /// The month before it.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.checked_sub_months(Months::new(1)).unwrap_or(self.0))
    }

    /// Its days by week, each week beginning on `starts`; days of other months are left out.
    pub fn weeks(self, starts: Weekday) -> Vec<[Option<NaiveDate>; 7]> {
        let mut weeks = Vec::new();
        let mut week = [None; 7];
        for day in self.0.iter_days().take_while(|day| Self::of(*day) == self) {
            let at = day.weekday().days_since(starts) as usize;
            if at == 0 && day != self.0 {
                weeks.push(week);
                week = [None; 7];
            }
            week[at] = Some(day);
        }
        weeks.push(week);
        weeks
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

/// The day of the week a week starts on, from the setting of that name.
pub fn week_start(setting: Option<&str>) -> Weekday {
    match setting {
        Some("sunday") => Weekday::Sun,
        Some("saturday") => Weekday::Sat,
        _ => Weekday::Mon,
    }
}

/// The first day of the week that a civil day lies in.
pub fn week_of(day: NaiveDate, starts: Weekday) -> NaiveDate {
    day.week(starts).checked_first_day().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_month_reads_as_it_is_written() {
        let month = Month::parse("2026-11").unwrap();
        assert_eq!(month.to_string(), "2026-11");
        assert_eq!(month.next().next().to_string(), "2027-01");
        assert_eq!(Month::parse("2026-13"), None);
    }

    proptest! {
        #[test]
        fn weeks_hold_every_day_of_the_month_once(days in 0_u64..80_000, start in 0_usize..3) {
            let day = NaiveDate::default().checked_add_days(chrono::Days::new(days)).unwrap();
            let starts = [Weekday::Mon, Weekday::Sun, Weekday::Sat][start];
            let month = Month::of(day);
            let weeks = month.weeks(starts);
            let held: Vec<_> = weeks.iter().flatten().flatten().copied().collect();
            let last = month.last();
            prop_assert_eq!(held.len(), last.day() as usize);
            prop_assert!(held.is_sorted());
            for week in weeks {
                for (at, day) in week.into_iter().enumerate() {
                    let right = day.is_none_or(|day| day.weekday().days_since(starts) as usize == at);
                    prop_assert!(right);
                }
            }
        }
    }
}
