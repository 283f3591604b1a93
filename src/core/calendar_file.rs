//! Writes calendar files (iCalendar, RFC 5545) so that the device's own calendar can remind the person. Times are
//! local and without a zone: seven in the evening stays seven in the evening on a journey. Titles come from the caller;
//! when the person wrote none, [`neutral_title`] gives one that says nothing to someone looking over a shoulder.

use super::now::{Millis, local_time};
use super::recurrence::{Every, Recurrence};
use crate::core::sorted;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

/// One reminder, once or repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// Names it for good: a later file with the same name replaces it.
    pub uid: String,
    /// Grows with each change, so that a calendar knows which is newer.
    pub sequence: usize,
    /// When it was written, milliseconds UTC.
    pub stamp: Millis,
    /// What the calendar shows.
    pub title: String,
    /// On which days.
    pub days: Recurrence,
    /// At what local time.
    pub at: NaiveTime,
    /// How many minutes before that the alarm sounds.
    pub alarm_minutes: u16,
}

/// A title that gives nothing away, by the time of day.
pub fn neutral_title(at: NaiveTime) -> &'static str {
    match at.hour() {
        0..=11 => "Morning check",
        12..=16 => "Afternoon check",
        _ => "Evening check",
    }
}

/// The file. A reminder that falls on no day at all is left out.
pub fn write(reminders: &[Reminder]) -> String {
    let mut file = File::default();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Amends//Reminders//EN");
    file.line("CALSCALE:GREGORIAN");
    file.line("METHOD:PUBLISH");
    for reminder in reminders {
        reminder.write(&mut file);
    }
    file.line("END:VCALENDAR");
    file.0
}

impl Reminder {
    fn write(&self, file: &mut File) {
        let rule = closed(&self.days);
        let Some(first) = rule.next(rule.starts) else {
            return;
        };
        let local = |day: NaiveDate| stamp(day.and_time(self.at));
        file.line("BEGIN:VEVENT");
        file.line(&format!("UID:{}", escaped(&self.uid)));
        file.line(&format!("SEQUENCE:{}", self.sequence));
        file.line(&format!("DTSTAMP:{}Z", stamp(local_time(self.stamp, 0))));
        file.line(&format!("DTSTART:{}", local(first)));
        file.line("DURATION:PT5M");
        if let Some(repeat) = repetition(&rule.every) {
            let until = rule.until.map(|day| format!(";UNTIL={}", local(day)));
            file.line(&format!("RRULE:{repeat}{}", until.unwrap_or_default()));
        }
        for day in left_out(&rule, first) {
            file.line(&format!("EXDATE:{}", local(day)));
        }
        let title = escaped(&self.title);
        file.line(&format!("SUMMARY:{title}"));
        file.line("CLASS:PRIVATE");
        file.line("TRANSP:TRANSPARENT");
        file.line("BEGIN:VALARM");
        file.line("ACTION:DISPLAY");
        file.line(&format!("DESCRIPTION:{title}"));
        file.line(&format!("TRIGGER:-PT{}M", self.alarm_minutes));
        file.line("END:VALARM");
        file.line("END:VEVENT");
    }
}

/// The same days, with a pause that has no end turned into an end of the rule.
fn closed(rule: &Recurrence) -> Recurrence {
    let mut rule = rule.clone();
    let open = rule.pauses.iter().filter(|pause| pause.to.is_none());
    if let Some(from) = open.map(|pause| pause.from).min() {
        let before = from.pred_opt().unwrap_or(from);
        rule.until = Some(rule.until.map_or(before, |until| until.min(before)));
        rule.pauses.retain(|pause| pause.to.is_some());
    }
    rule
}

/// The days after `first` on which the rule would fall, were it not for its pauses.
fn left_out(rule: &Recurrence, first: NaiveDate) -> Vec<NaiveDate> {
    let unpaused = Recurrence {
        pauses: Vec::new(),
        ..rule.clone()
    };
    let stretches = rule
        .pauses
        .iter()
        .filter_map(|pause| Some((pause.from, pause.to?)));
    let mut days: Vec<_> = stretches
        .flat_map(|(from, to)| unpaused.days(from.max(first), to).collect::<Vec<_>>())
        .collect();
    sorted::by(&mut days, Ord::cmp);
    days.dedup();
    days
}

/// The rule as the standard writes it; nothing for a single day. Counting from the first day it falls on is the same
/// as counting from its start, since both lie in a week that counts.
fn repetition(every: &Every) -> Option<String> {
    Some(match every {
        Every::Once => return None,
        Every::Day => "FREQ=DAILY".to_owned(),
        Every::Week { nth, on } => {
            let on: Vec<_> = on.iter().map(|day| weekday(*day)).collect();
            let nth = (*nth).max(1);
            format!("FREQ=WEEKLY;INTERVAL={nth};WKST=MO;BYDAY={}", on.join(","))
        }
        // The last of the days up to the wanted one that the month has.
        Every::Month { day } => {
            let day = (*day).clamp(1, 31);
            let days: Vec<_> = (day.min(28)..=day).map(|day| day.to_string()).collect();
            format!("FREQ=MONTHLY;BYMONTHDAY={};BYSETPOS=-1", days.join(","))
        }
    })
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

fn stamp(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// Text with the characters escaped that would end a value; control characters become spaces.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\\' | ';' | ',' => out.extend(['\\', character]),
            '\n' | '\r' => out.push_str("\\n"),
            character if character.is_control() => out.push(' '),
            character => out.push(character),
        }
    }
    out
}

#[derive(Default)]
struct File(String);

impl File {
    /// Adds a content line, folded so that no line is longer than 75 bytes and no character is split.
    fn line(&mut self, content: &str) {
        const LONGEST: usize = 75;
        let mut length = 0;
        for character in content.chars() {
            if length + character.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(character);
            length += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::recurrence::Pause;
    use icalendar::{Calendar, CalendarComponent, Component};
    use proptest::prelude::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn reminder(title: &str, days: Recurrence) -> Reminder {
        Reminder {
            uid: "abc@amends".into(),
            sequence: 3,
            stamp: 1_795_500_000_000,
            title: title.into(),
            days,
            at: NaiveTime::from_hms_opt(19, 30, 0).unwrap(),
            alarm_minutes: 10,
        }
    }

    fn only_event(text: &str) -> icalendar::Event {
        let calendar: Calendar = text.parse().unwrap();
        let mut events = calendar.components.into_iter().filter_map(|c| match c {
            CalendarComponent::Event(event) => Some(event),
            _ => None,
        });
        let event = events.next().unwrap();
        assert!(events.next().is_none());
        event
    }

    fn lines(text: &str) -> Vec<String> {
        text.replace("\r\n ", "")
            .split("\r\n")
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn a_weekly_reminder_is_read_back_with_its_alarm() {
        let every = Every::Week {
            nth: 2,
            on: vec![Weekday::Tue, Weekday::Fri],
        };
        let mut days = Recurrence::starting(date(2026, 11, 23), every);
        days.until = Some(date(2027, 3, 1));
        let text = write(&[reminder("Evening check", days)]);
        let event = only_event(&text);
        assert_eq!(event.get_uid(), Some("abc@amends"));
        assert_eq!(event.get_sequence(), Some(3));
        assert_eq!(event.get_summary(), Some("Evening check"));
        assert_eq!(
            event.property_value("RRULE"),
            Some("FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,FR;UNTIL=20270301T193000")
        );
        let start = date(2026, 11, 24).and_hms_opt(19, 30, 0).unwrap();
        assert_eq!(
            event.get_start(),
            Some(icalendar::DatePerhapsTime::DateTime(
                icalendar::CalendarDateTime::Floating(start)
            ))
        );
        assert!(lines(&text).contains(&"TRIGGER:-PT10M".to_owned()));
    }

    #[test]
    fn a_pause_leaves_its_days_out_and_an_open_one_ends_the_rule() {
        let mut days = Recurrence::starting(date(2026, 11, 1), Every::Day);
        days.pauses = vec![
            Pause {
                from: date(2026, 11, 3),
                to: Some(date(2026, 11, 4)),
            },
            Pause {
                from: date(2026, 12, 1),
                to: None,
            },
        ];
        let text = lines(&write(&[reminder("Check", days)]));
        let left_out: Vec<_> = text
            .iter()
            .filter(|line| line.starts_with("EXDATE"))
            .collect();
        assert_eq!(
            left_out,
            ["EXDATE:20261103T193000", "EXDATE:20261104T193000"]
        );
        assert!(text.contains(&"RRULE:FREQ=DAILY;UNTIL=20261130T193000".to_owned()));
    }

    #[test]
    fn a_rule_that_never_falls_is_left_out() {
        let mut days = Recurrence::starting(date(2026, 11, 1), Every::Day);
        days.pauses = vec![Pause {
            from: date(2026, 11, 1),
            to: None,
        }];
        assert!(!write(&[reminder("Check", days)]).contains("VEVENT"));
    }

    #[test]
    fn without_a_title_of_their_own_the_calendar_gives_nothing_away() {
        let at = |hour| neutral_title(NaiveTime::from_hms_opt(hour, 0, 0).unwrap());
        assert_eq!(
            [at(8), at(14), at(21)],
            ["Morning check", "Afternoon check", "Evening check"]
        );
    }

    fn every() -> impl Strategy<Value = Every> {
        prop_oneof![
            Just(Every::Once),
            Just(Every::Day),
            (1_u8..=31).prop_map(|day| Every::Month { day }),
            (1_u8..4, 0_u8..7).prop_map(|(nth, day)| Every::Week {
                nth,
                on: vec![Weekday::try_from(day).unwrap()]
            }),
        ]
    }

    proptest! {
        #[test]
        fn any_title_comes_back_and_no_line_is_too_long(title in "[^\\p{Cc}\u{feff}]{0,120}", every in every()) {
            let title = title.trim().to_owned();
            let text = write(&[reminder(&title, Recurrence::starting(date(2026, 1, 31), every))]);
            for line in text.split("\r\n") {
                prop_assert!(line.len() <= 75);
                prop_assert!(!line.contains(['\r', '\n']));
            }
            let event = only_event(&text);
            prop_assert_eq!(event.get_summary().unwrap_or_default().trim(), &title);
        }

        #[test]
        fn the_written_rule_falls_on_the_same_days(start in 0_i64..800, every in every()) {
            let starts = date(2026, 1, 1) + chrono::TimeDelta::days(start);
            let days = Recurrence::starting(starts, every);
            let last = starts + chrono::TimeDelta::days(800);
            let text = lines(&write(&[reminder("Check", days.clone())]));
            let found = |name: &str| text.iter().find(|line| line.starts_with(name)).cloned();
            let first = found("DTSTART:").unwrap() + "Z";
            let rule = found("RRULE:").unwrap_or("RRULE:FREQ=DAILY;COUNT=1".to_owned());
            let set: rrule::RRuleSet = format!("{first}\n{rule}").parse().unwrap();
            let theirs: Vec<_> = set.into_iter().map(|at| at.date_naive()).take_while(|day| *day <= last).collect();
            prop_assert_eq!(theirs, days.days(starts, last).collect::<Vec<_>>());
        }
    }
}
