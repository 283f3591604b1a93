//! The wording of Today.

use super::suggestion::Suggestion;
use crate::rooms::promises::DayLine;

pub const DONE: &str = "Done. Put the phone down.";
pub const UNSAID: &str = "Anything left unsaid?";
pub const ENDED: &str = "You wrote that this has ended. Nothing is asked of you here.";
pub const UPSET: &str = "Three lines on what to do. Nothing is recorded.";
pub const WENT_WRONG: &str = "Say what happened, and what you'll do about it.";

/// How the day begins: "Two things you said you'd do."
pub fn lead(lines: &[DayLine]) -> String {
    let open = lines.iter().filter(|line| line.mark.is_none()).count();
    match (lines.len(), open) {
        (0, _) => "Nothing you said you'd do falls on this day.".to_owned(),
        (_, 0) => "Everything you said you'd do is marked.".to_owned(),
        (_, 1) => "One thing you said you'd do.".to_owned(),
        (_, open) => format!("{} things you said you'd do.", number(open)),
    }
}

/// After midnight the day before still counts.
pub fn late(weekday: &str) -> String {
    format!("It's past midnight. Until three this is still about {weekday}.")
}

/// Days without a mark. Blank isn't missed.
pub fn gap(days: usize) -> String {
    let days = match days {
        1 => "One day isn't marked. Fill it in or leave it blank.".to_owned(),
        days => format!(
            "{} days aren't marked. Fill them in or leave them blank.",
            number(days)
        ),
    };
    format!("{days} Blank isn't missed.")
}

/// Small numbers in words, as the first of a sentence.
fn number(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
        "Eleven", "Twelve",
    ];
    WORDS
        .get(number)
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// The suggestion, where it leads and what the link is called.
pub fn suggestion(suggestion: Suggestion) -> (&'static str, &'static str, &'static str) {
    match suggestion {
        Suggestion::Help => (
            "You wrote that it hasn't stopped, or that you aren't sure. Help with that comes before the rest.",
            "#/rooms/help",
            "Get help",
        ),
        Suggestion::OwnIt => (
            "When you're ready, write down what you did.",
            "#/rooms/ownership",
            "Own it",
        ),
        Suggestion::Backup => (
            "Not everything you wrote is in a backup yet. A file of your own is the only second copy.",
            "#/more/data",
            "Save a backup",
        ),
        Suggestion::Promise => (
            "One small thing that you'll do, and can be seen to do.",
            "#/rooms/promises",
            "Keep your word",
        ),
    }
}
