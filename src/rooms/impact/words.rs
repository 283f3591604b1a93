//! All wording of the impact room.

use super::kept::{Area, Source};
use super::tool::Refusal;

pub const TITLE: &str = "Understand the impact";
pub const PURPOSE: &str =
    "See what it did to them, and keep what you know apart from what you guess.";
pub const DONE_WHEN: &str =
    "Told and guessed harm can't be confused, and I can say one without “but”.";

pub const IMPACT: &str = "Harm";
pub const VALIDATION: &str = "It makes sense that";
pub const SAID: &str = "Said to them";

pub const VALIDATION_TITLE: &str = "Put a feeling into words";
pub const SAID_AND_ASKED: &str = "Said it and asked what I'd missed";
pub const SAID_ONLY: &str = "Said it";

/// How a harm is headed in the timeline.
pub const fn source_title(source: Source) -> &'static str {
    match source {
        Source::Told => "What it did to them (told)",
        Source::Saw => "What it did to them (seen)",
        Source::Guess => "What it may have done (a guess)",
    }
}

/// The name of an area.
pub const fn area(area: Area) -> &'static str {
    match area {
        Area::Safety => "Feeling safe",
        Area::BodySleep => "Body and sleep",
        Area::Money => "Money",
        Area::Work => "Work",
        Area::Children => "Children",
        Area::FamilyFriends => "Family and friends",
        Area::Intimacy => "Intimacy and sexual health",
        Area::SelfWorth => "Self-worth",
        Area::Past => "How the past looks now",
        Area::Other => "Something else",
    }
}

/// Feelings in a row: "angry, hurt and humiliated".
pub fn listed(feelings: &[String]) -> String {
    match feelings {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// What the room says when it says no.
pub const fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoBecause => "Say what you did that led to it.",
        Refusal::NotI => "Begin with “I”: this half is about what you did.",
        Refusal::NoHarm => "Say what it did to them.",
        Refusal::NoArea => "Choose a part of their life.",
        Refusal::NoSource => "Did they tell you, did you see it, or are you guessing?",
        Refusal::NoFeeling => "Choose at least one feeling, or write your own.",
        Refusal::HoldsBut => {
            "There's a “but” in it. Stop before it; what comes after takes it back."
        }
        Refusal::Gone => "This entry has been erased, perhaps in another tab.",
        Refusal::Joint(_) => "Saying it to them is closed for now.",
    }
}
