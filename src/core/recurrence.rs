//! On which civil days something falls due: once, every day, on weekdays of every n-th week, or on a day of each
//! month, from a start to an optional end, with pauses. Days are worked out, never stored; marks, moved days and
//! reminders live elsewhere.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};

/// A rule for civil days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recurrence {
    /// The first day on which it can fall; for [`Every::Once`] the day itself.
    pub starts: NaiveDate,
    /// How it repeats.
    pub every: Every,
    /// The last day on which it can fall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Stretches in which it doesn't fall.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
}

/// How a rule repeats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// On the start day only.
    Once,
    /// Each day.
    Day,
    /// On these weekdays of every `nth` week, counted from the week (Monday first) of the start. No weekdays: never.
    Week {
        /// 1 for every week; 0 reads as 1.
        nth: u8,
        /// The weekdays, Monday first.
        on: Vec<Weekday>,
    },
    /// On this day of each month, or its last day where the month is shorter.
    Month {
        /// 1 to 31.
        day: u8,
    },
}

/// A stretch of civil days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; nothing while no end is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

impl Pause {
    /// Whether the day lies in it.
    pub fn covers(self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

impl Recurrence {
    /// On one day only.
    pub fn once(day: NaiveDate) -> Self {
        Self::starting(day, Every::Once)
    }

    /// From this day on, without end or pause.
    pub fn starting(starts: NaiveDate, every: Every) -> Self {
        Self {
            starts,
            every,
            until: None,
            pauses: Vec::new(),
        }
    }

    /// Whether it falls on this day.
    pub fn falls_on(&self, day: NaiveDate) -> bool {
        self.starts <= day
            && self.until.is_none_or(|until| day <= until)
            && !self.is_paused(day)
            && self.repeats_on(day)
    }

    /// Whether a pause covers the day.
    pub fn is_paused(&self, day: NaiveDate) -> bool {
        self.pauses.iter().any(|pause| pause.covers(day))
    }

    /// The days on which it falls from `first` to `last`, both included.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> + '_ {
        first
            .max(self.starts)
            .iter_days()
            .take_while(move |day| *day <= last)
            .filter(|day| self.falls_on(*day))
    }

    /// The first day on or after `day` on which it falls, looking at most ten years ahead.
    pub fn next(&self, day: NaiveDate) -> Option<NaiveDate> {
        const TEN_YEARS: usize = 3_653;
        let first = day.max(self.starts);
        let mut ahead = first.iter_days().take(TEN_YEARS);
        ahead.find(|day| self.falls_on(*day))
    }

    fn repeats_on(&self, day: NaiveDate) -> bool {
        match &self.every {
            Every::Once => day == self.starts,
            Every::Day => true,
            Every::Week { nth, on } => {
                let weeks = (monday(day) - monday(self.starts)).num_weeks();
                on.contains(&day.weekday()) && weeks % i64::from((*nth).max(1)) == 0
            }
            Every::Month { day: wanted } => {
                day.day() == u32::from(*wanted).clamp(1, u32::from(day.num_days_in_month()))
            }
        }
    }
}

/// The Monday of the day's week.
pub fn monday(day: NaiveDate) -> NaiveDate {
    let since = TimeDelta::days(i64::from(day.weekday().num_days_from_monday()));
    day.checked_sub_signed(since).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rrule::RRuleSet;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// The same rule as RFC 5545 writes it.
    fn standard(rule: &Recurrence) -> String {
        let repeat = match &rule.every {
            Every::Once => "FREQ=DAILY;COUNT=1".to_owned(),
            Every::Day => "FREQ=DAILY".to_owned(),
            Every::Week { nth, on } => {
                let on: Vec<_> = on
                    .iter()
                    .map(|day| NAMES[day.num_days_from_monday() as usize])
                    .collect();
                format!("FREQ=WEEKLY;WKST=MO;INTERVAL={nth};BYDAY={}", on.join(","))
            }
            Every::Month { day } => {
                let days: Vec<_> = (28.min(*day)..=*day).map(|d| d.to_string()).collect();
                format!("FREQ=MONTHLY;BYMONTHDAY={};BYSETPOS=-1", days.join(","))
            }
        };
        let until = match (&rule.every, rule.until) {
            (Every::Once, _) | (_, None) => String::new(),
            (_, Some(day)) => format!(";UNTIL={}T120000Z", day.format("%Y%m%d")),
        };
        let start = rule.starts.format("%Y%m%d");
        format!("DTSTART:{start}T120000Z\nRRULE:{repeat}{until}")
    }

    fn every() -> impl Strategy<Value = Every> {
        prop_oneof![
            Just(Every::Once),
            Just(Every::Day),
            (1_u8..5, prop::collection::btree_set(0_u8..7, 1..7)).prop_map(|(nth, on)| {
                let on = on.into_iter().map(|d| Weekday::try_from(d).unwrap());
                Every::Week {
                    nth,
                    on: on.collect(),
                }
            }),
            (1_u8..=31).prop_map(|day| Every::Month { day }),
        ]
    }

    proptest! {
        #[test]
        fn days_are_those_of_the_calendar_standard(
            start in 0_i64..2_000,
            every in every(),
            until in prop::option::of(0_i64..900),
            pause in prop::option::of((0_i64..300, prop::option::of(0_i64..200))),
        ) {
            let starts = date(2024, 1, 1) + TimeDelta::days(start);
            let mut rule = Recurrence::starting(starts, every);
            rule.until = until.map(|days| starts + TimeDelta::days(days));
            let last = starts + TimeDelta::days(1_000);
            let oracle: RRuleSet = standard(&rule).parse().unwrap();
            let end = last.and_hms_opt(12, 0, 0).unwrap().and_utc();
            let pause = pause.map(|(from, to)| Pause {
                from: starts + TimeDelta::days(from),
                to: to.map(|to| starts + TimeDelta::days(from + to)),
            });
            let expected: Vec<_> = oracle
                .into_iter()
                .map(|at| at.date_naive())
                .take_while(|day| *day <= end.date_naive())
                .filter(|day| !pause.is_some_and(|pause| pause.covers(*day)))
                .collect();
            rule.pauses.extend(pause);
            prop_assert_eq!(rule.days(starts, last).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn the_thirty_first_becomes_the_last_day_of_a_shorter_month() {
        let rule = Recurrence::starting(date(2028, 1, 31), Every::Month { day: 31 });
        let days: Vec<_> = rule.days(date(2028, 1, 1), date(2028, 4, 30)).collect();
        assert_eq!(
            days,
            [
                date(2028, 1, 31),
                date(2028, 2, 29),
                date(2028, 3, 31),
                date(2028, 4, 30)
            ]
        );
    }

    #[test]
    fn every_second_week_counts_from_the_week_of_the_start() {
        let on = vec![Weekday::Mon, Weekday::Thu];
        let rule = Recurrence::starting(date(2026, 11, 18), Every::Week { nth: 2, on });
        let days: Vec<_> = rule.days(date(2026, 11, 1), date(2026, 12, 5)).collect();
        assert_eq!(
            days,
            [date(2026, 11, 19), date(2026, 11, 30), date(2026, 12, 3)]
        );
    }

    #[test]
    fn a_pause_without_an_end_leaves_nothing_ahead() {
        let mut rule = Recurrence::starting(date(2026, 11, 1), Every::Day);
        rule.pauses.push(Pause {
            from: date(2026, 11, 5),
            to: None,
        });
        assert_eq!(rule.next(date(2026, 11, 4)), Some(date(2026, 11, 4)));
        assert_eq!(rule.next(date(2026, 11, 5)), None);
    }

    #[test]
    fn a_rule_keeps_its_shape_on_disk() {
        let text = r#"{"starts":"2026-11-18","every":{"week":{"nth":2,"on":["Mon","Thu"]}},"until":"2027-01-31","pauses":[{"from":"2026-12-24"}]}"#;
        let rule: Recurrence = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&rule).unwrap(), text);
    }
}
