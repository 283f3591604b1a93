//! Wording of a promise's own page and of the form behind the three doors.

use crate::core::promise::{Door, Ending};
use crate::core::recurrence::{Every, Recurrence};
use chrono::{NaiveDate, Weekday};

/// Keeps what is written.
pub const KEEP: &str = "Keep";
/// Leaves without keeping.
pub const CANCEL: &str = "Leave it";
/// Heading when a promise is changed.
pub const EDIT_TITLE: &str = "Change it";
/// Help for a field that isn't needed.
pub const MAY_STAY_EMPTY: &str = "May stay empty.";

/// What tells a form's half-written text from another's. Not shown.
pub fn slot(door: Door) -> &'static str {
    match door {
        Door::Commitment => "commitment",
        Door::Promise => "promise",
        Door::PuttingRight => "right",
        Door::Rung => "rung",
    }
}
/// Heading of the form for something new.
pub fn new_title(door: Door) -> &'static str {
    match door {
        Door::Commitment => "One thing you'll do",
        Door::Promise => "Make a promise",
        Door::PuttingRight => "Put something right",
        Door::Rung => "A rung of the ladder",
    }
}
/// Below it.
pub fn new_lead(door: Door) -> &'static str {
    match door {
        Door::Commitment => {
            "An action of yours that someone could see, and the moment that calls for it."
        }
        Door::Promise => {
            "Only what you're sure you can do. Small and kept is worth more than large and broken."
        }
        Door::PuttingRight => {
            "Money paid back, contact ended, a thing replaced: something that undoes part of it."
        }
        Door::Rung => "The smaller the better. It waits on the ladder until you take it.",
    }
}
/// The main field.
pub fn what_label(door: Door) -> &'static str {
    match door {
        Door::PuttingRight => "What will you put right?",
        _ => "What will you do?",
    }
}
/// An example, by door and kind of breach.
pub fn what_hint(door: Door, breach: Option<&str>) -> String {
    let example = match (door, breach) {
        (Door::PuttingRight, Some("money")) => "Pay back 150 on the first of each month",
        (Door::PuttingRight, Some("affair")) => "End all contact, and say so in writing once",
        (Door::PuttingRight, Some("anger")) => "Replace the door I broke",
        (Door::PuttingRight, _) => "Return what I took",
        (Door::Rung, _) => "Put my phone on the table when I come in",
        (_, Some("affair")) => "Tell them the same day if that person writes to me",
        (_, Some("money")) => "Lay the bank statement on the table each Sunday",
        (_, Some("lies")) => "Correct a lie within the hour I told it",
        (_, Some("addiction")) => "Ring my sponsor before I go past the shop",
        (_, Some("anger")) => "Leave the room and walk round the block before I shout",
        (_, _) => "Text before I leave work",
    };
    format!("Your own part only, and something one could see. Such as: {example}.")
}
/// The same, for counselling.
pub const COUNSELLING_HINT: &str = "Such as: Go to counselling every Thursday at five.";

/// The if of the plan.
pub const CUE: &str = "When …";
/// Help with it.
pub const CUE_HINT: &str = "The moment that calls for it, as it really happens: “I close the laptop”, “my voice gets loud”.";
/// The same, for counselling.
pub const CUE_MAY_STAY_EMPTY: &str = "The moment you'd rather not go. May stay empty.";
/// The then of the plan.
pub const RESPONSE: &str = "… then I";
/// Help with it.
pub const RESPONSE_HINT: &str =
    "The first thing you do then. May stay empty if it's the same as above.";

/// Sorts of putting right.
pub const SORT: &str = "What is it about?";
/// See above.
pub const SORTS: [(&str, &str); 4] = [
    ("money", "Money paid back"),
    ("contact", "Contact ended"),
    ("thing", "Something replaced or mended"),
    ("other", "Something else"),
];

/// How big a rung is.
pub const EFFORT: &str = "How much effort does it take?";
/// See above.
pub const EFFORTS: [(&str, &str); 3] = [("1", "Little"), ("2", "Some"), ("3", "Much")];
/// See above.
pub const RISK: &str = "How much is at stake if it goes wrong?";
/// See above.
pub const RISKS: [(&str, &str); 3] = [("1", "Little"), ("2", "Some"), ("3", "Much")];
/// Whether it takes both.
pub const JOINT: &str = "It needs them too";
/// What that means.
pub const JOINT_NOTICE: &str = "Then it waits for them. You ask each time, for that day only. A yes isn't kept here, and after a no it isn't shown again.";

/// How often.
pub const HOW_OFTEN: &str = "How often?";
/// See above.
pub const REPEATS: [(&str, &str); 4] = [
    ("once", "Once"),
    ("daily", "Every day"),
    ("weekly", "On certain weekdays"),
    ("monthly", "Once a month"),
];
/// The single day.
pub const ON_DAY: &str = "On which day?";
/// The first day.
pub const FROM: &str = "From";
/// The last day.
pub const UNTIL: &str = "Until";
/// Help with it.
pub const UNTIL_HINT: &str = "May stay empty: then it goes on.";
/// The weekdays.
pub const WEEKDAYS: &str = "On which days?";
/// Every how many weeks.
pub const WEEKS: &str = "Every how many weeks?";
/// Help with it.
pub const WEEKS_HINT: &str = "Empty or 1 for every week, 2 for every second one.";
/// The day of the month.
pub const MONTH_DAY: &str = "On which day of the month?";
/// Help with it.
pub const MONTH_DAY_HINT: &str = "1 to 31. In a shorter month it falls on the last day.";
/// The days of the week.
pub const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];
/// A weekday's name.
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
/// How often it is due, in words. `date` writes a civil day.
pub fn how_often(days: &Recurrence, date: fn(NaiveDate) -> String) -> String {
    let often = match &days.every {
        Every::Once => return format!("Once, on {}", date(days.starts)),
        Every::Day => "Every day".to_owned(),
        Every::Week { nth, on } => {
            let names: Vec<_> = on.iter().map(|day| weekday(*day)).collect();
            let names = listed(&names);
            match nth {
                0 | 1 => format!("Every {names}"),
                2 => format!("Every second {names}"),
                n => format!("{names}, every {n} weeks"),
            }
        }
        Every::Month { day: day @ 29..=31 } => {
            format!("On the {} of each month, or its last day", ordinal(*day))
        }
        Every::Month { day } => format!("On the {} of each month", ordinal(*day)),
    };
    let until = days.until.map(|day| format!(", until {}", date(day)));
    format!("{often}{}", until.unwrap_or_default())
}

fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

fn ordinal(number: u8) -> String {
    let ending = match (number % 10, number) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// Heading of what may be left out.
pub const MORE_DETAILS: &str = "More, if it helps: what counts, who supports you, a reminder";
/// What counts.
pub const COUNTS_AS_KEPT: &str = "What counts as kept";
/// Help with it.
pub const COUNTS_AS_KEPT_HINT: &str = "So that you can't argue about it later. May stay empty.";
/// Who supports.
pub const SUPPORTER: &str = "Who supports you in it";
/// Help with it.
pub const SUPPORTER_HINT: &str =
    "A friend, a sponsor, a counsellor. Not your partner: it isn't their work. May stay empty.";
/// When to look again.
pub const REVIEW: &str = "Look at it again on";
/// Help with it.
pub const REVIEW_HINT: &str = "Two weeks is a good start.";
/// The reminder's time.
pub const REMIND_AT: &str = "Remind me at";
/// Help with it.
pub const REMIND_AT_HINT: &str =
    "For a calendar file that you can save afterwards. May stay empty.";
/// The reminder's title.
pub const REMIND_TITLE: &str = "What the calendar shows";
/// Help with it.
pub const REMIND_TITLE_HINT: &str = "Empty for something neutral, such as “Evening check”.";

/// On the day to look again.
pub const LOOK_AGAIN: &str =
    "You wanted to look at this again. Is it still the right thing, and the right size?";
/// The next such day.
pub const LOOK_AGAIN_ON: &str = "Look again on";
/// Keeps it.
pub const RIGHT_AS_IT_IS: &str = "It's right as it is";
/// Heading of the plan.
pub const PLAN: &str = "When and then";
/// Its if.
pub const WHEN: &str = "When";
/// Its then.
pub const THEN: &str = "I";
/// Leads to rehearsing.
pub const REHEARSE: &str = "Rehearse it";
/// How often it was rehearsed.
pub fn rehearsed(times: usize, last: Option<String>) -> String {
    match (times, last) {
        (_, None) => "Not rehearsed yet.".to_owned(),
        (1, Some(last)) => format!("Rehearsed once, on {last}."),
        (times, Some(last)) => format!("Rehearsed on {times} days, last on {last}."),
    }
}
/// Says when it is due next.
pub fn next_due(day: &str) -> String {
    format!("Next: {day}")
}
/// Where it came from.
pub fn taken_from(room: &str) -> String {
    format!("Taken from {room}")
}
/// That it is over.
pub fn ended(how: Ending, day: &str) -> String {
    match how {
        Ending::Done => format!("Done on {day}."),
        Ending::LetGo => format!("Let go on {day}."),
    }
}
/// Heading of past marks.
pub const HISTORY: &str = "Marks so far";
/// Heading of the actions.
pub const ACTIONS: &str = "Change, pause or end it";
/// The actions.
pub const EDIT: &str = "Change it";
/// See above.
pub const PAUSE: &str = "Pause it";
/// See above.
pub const RESUME: &str = "Go on from today";
/// See above.
pub const DONE: &str = "It's done";
/// See above.
pub const LET_GO: &str = "Let it go";
/// See above.
pub const REOPEN: &str = "It isn't over";
/// See above.
pub const ERASE: &str = "Erase it and its marks";
/// See above.
pub const PAUSE_BETWEEN: &str = "Pause it between two days";
/// See above.
pub const PAUSE_FROM: &str = "The first day of the pause";
/// See above.
pub const PAUSE_TO: &str = "The last day of the pause";
/// Takes a pause back.
pub const TAKE_BACK: &str = "Take it back";
/// The same, for a screen reader.
pub fn take_pause_back(pause: &str) -> String {
    format!("{TAKE_BACK}: {pause}")
}
/// Pauses there are.
pub const PAUSES: &str = "Pauses";
/// One of them.
pub fn pause(from: &str, to: Option<&str>) -> String {
    match to {
        Some(to) => format!("{from} to {to}"),
        None => format!("since {from}"),
    }
}
/// Heading of reminders.
pub const REMINDERS: &str = "Reminders";
/// What the file is.
pub const REMINDERS_TEXT: &str = "A file for your own calendar. Open it there. Titles say nothing unless you wrote your own; save it again after a change.";
/// Saves it.
pub const CALENDAR_FILE: &str = "Save a calendar file";
/// On the page of a joint rung.
pub const JOINT_LEAD: &str = "This takes both of you. It is asked each time, for that day only.";
/// Leads to asking.
pub const ASK: &str = "Ask, for today only";
/// Where something was erased.
pub const GONE_TITLE: &str = "Not here";
/// See above.
pub const GONE: &str = "This was erased, or the address is wrong.";
/// Leads back.
pub const BACK: &str = "Back to the room";

#[cfg(test)]
mod tests {
    use super::*;

    fn said(every: Every) -> String {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
        how_often(&Recurrence::starting(day, every), |day| day.to_string())
    }

    #[test]
    fn how_often_reads_as_a_person_would_say_it() {
        let on = vec![Weekday::Mon, Weekday::Wed, Weekday::Thu];
        let week = |nth| Every::Week {
            nth,
            on: on.clone(),
        };
        assert_eq!(said(Every::Once), "Once, on 2026-11-23");
        assert_eq!(said(week(1)), "Every Monday, Wednesday and Thursday");
        assert_eq!(
            said(week(3)),
            "Monday, Wednesday and Thursday, every 3 weeks"
        );
        assert_eq!(said(Every::Month { day: 22 }), "On the 22nd of each month");
        assert_eq!(
            said(Every::Month { day: 31 }),
            "On the 31st of each month, or its last day"
        );
    }
}
