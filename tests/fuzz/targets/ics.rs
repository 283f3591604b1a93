//! Reminders with any title, on any days. Every line of the calendar file has at most 75 bytes, and another
//! reader finds the same titles in as many events.

#![no_main]

use amends::core::calendar_file::{Reminder, write};
use amends::core::recurrence::{Every, Pause, Recurrence};
use chrono::{Days, NaiveDate, NaiveTime, Weekday};
use icalendar::{Calendar, CalendarComponent};
use libfuzzer_sys::fuzz_target;

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

fuzz_target!(|bytes: &[u8]| {
    let Some((shape, words)) = bytes.split_first_chunk::<8>() else {
        return;
    };
    let title = String::from_utf8_lossy(words).into_owned();
    let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    let day = |after: u8| start + Days::new(u64::from(after) * 3);
    let on = |bits: u8| {
        let days = WEEK.iter().enumerate();
        let days = days.filter(|(at, _)| bits >> at & 1 == 1);
        days.map(|(_, day)| *day).collect()
    };
    let every = match shape[0] % 4 {
        0 => Every::Once,
        1 => Every::Day,
        2 => Every::Week {
            nth: shape[1],
            on: on(shape[2]),
        },
        _ => Every::Month { day: shape[1] },
    };
    let pause = |to: Option<NaiveDate>| Pause {
        from: day(shape[4]),
        to,
    };
    let reminder = Reminder {
        uid: format!("{}@amends", shape[7]),
        sequence: usize::from(shape[7]),
        stamp: 1_790_000_000_000,
        title: title.clone(),
        days: Recurrence {
            starts: day(shape[3]),
            every,
            until: (shape[0] & 16 > 0).then(|| day(shape[5])),
            pauses: match shape[0] >> 5 & 3 {
                0 => vec![],
                1 => vec![pause(None)],
                _ => vec![pause(Some(day(shape[6])))],
            },
        },
        at: NaiveTime::from_hms_opt(u32::from(shape[5]) % 24, 30, 0).unwrap_or_default(),
        alarm_minutes: u16::from(shape[6]),
    };
    let falls = reminder.days.next(reminder.days.starts).is_some();
    let file = write(&[reminder]);
    assert!(file.ends_with("\r\n"));
    assert!(
        file.split("\r\n")
            .all(|line| line.len() <= 75 && !line.contains(['\r', '\n']))
    );
    let events = file
        .split("\r\n")
        .filter(|line| *line == "BEGIN:VEVENT")
        .count();
    assert!(events <= 1 && (falls || events == 0));
    let Ok(calendar) = file.parse::<Calendar>() else {
        panic!("another reader can't read it");
    };
    let found = calendar.components.iter();
    let found = found.filter_map(CalendarComponent::as_event).count();
    assert_eq!(found, events);
    let unfolded = file.replace("\r\n ", "");
    let summary = unfolded
        .split("\r\n")
        .find_map(|line| line.strip_prefix("SUMMARY:"));
    if let Some(summary) = summary {
        assert_eq!(unescaped(summary), shown(&title));
    }
});

/// The text of a value, as the standard says (RFC 5545, 3.3.11).
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value.chars();
    while let Some(character) = rest.next() {
        match (character, character == '\\') {
            (_, true) => match rest.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => text.push(escaped),
                other => panic!("nothing to escape: {other:?}"),
            },
            (';' | ',', _) => panic!("not escaped: {character}"),
            _ => text.push(character),
        }
    }
    text
}

/// What is left of a title: lines end in one way, and other control characters are spaces.
fn shown(title: &str) -> String {
    let lines = title.replace("\r\n", "\n").replace('\r', "\n");
    let plain = |c: char| if c.is_control() && c != '\n' { ' ' } else { c };
    lines.chars().map(plain).collect()
}
