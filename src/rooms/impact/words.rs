//! All wording of the impact room.

use super::kept::{Area, Source};
use super::tool::Refusal;

pub const TITLE: &str = "Understand the impact";
pub const PURPOSE: &str =
    "See what it did to them, and keep what you know apart from what you guess.";
pub const DONE_WHEN: &str =
    "Done when told and guessed harm can't be confused, and I can say one without “but”.";

pub const IMPACT: &str = "Harm";
pub const VALIDATION: &str = "It makes sense that";
pub const SAID: &str = "Said to them";

pub const VALIDATION_TITLE: &str = "Put a feeling into words";
/// What a time at which it was said is called.
pub const fn said_title(asked: bool) -> &'static str {
    if asked {
        "Said it and asked what I'd missed"
    } else {
        "Said it"
    }
}

/// The sentence about feelings.
pub fn sense(feelings: &str, because: &str) -> String {
    let end = if because.ends_with('…') { "" } else { "." };
    format!("It makes sense that you feel {feelings}, because {because}{end}")
}

pub const EMPTY: &str =
    "Nothing here yet. Start with one thing they have told you, or that you saw.";
pub const GONE: &str = "This has been erased, perhaps in another tab.";
pub const ADD: &str = "Write down a harm";
pub const ADD_LEAD: &str = "One sentence in two halves: what you did, and what that did to them.";
pub const MAKE_SENSE: &str = "Make sense of a feeling";
pub const MAKE_SENSE_LEAD: &str = "A sentence you could say to them, without a “but” in it.";
pub const SENTENCES: &str = "Sentences you could say";
pub const SAY_OR_CHANGE: &str = "Say it, or change it";
pub const FINISH: &str = "Finish it: what did you do?";
pub const CHANGE: &str = "Change it";
pub const KEEP: &str = "Keep";
pub const LEAVE: &str = "Leave it for now";
pub const ERASE: &str = "Erase this";
pub const HISTORY: &str = "Earlier in this room";
pub const TO_APOLOGY: &str = "Into a letter";
pub const TO_LISTENING: &str = "Ask them, and listen";

pub const OWN_ACTS: &str = "From what you own up to:";
pub const BECAUSE: &str = "Because I …";
pub const BECAUSE_HINT: &str = "What you did. It begins with “I”.";
pub const HARM: &str = "What it did to them";
pub const HARM_HINT: &str = "As you'd say it to them: “you lay awake for weeks”.";
pub const SOURCE: &str = "How do you know?";
pub const AREA: &str = "Where in their life";
pub const CHOOSE_AREA: &str = "Choose one";
pub const THEIRS: &str = "Their own words, if you want to keep them";
pub const THEIRS_HINT: &str = "As they said it. Left out of search, print and lists.";
pub const GUESS_STAYS: &str = "This is a guess. It stays out of the letter.";

/// Where the person knows it from.
pub const fn source(source: Source) -> &'static str {
    match source {
        Source::Told => "They told me",
        Source::Saw => "I saw it",
        Source::Guess => "I'm guessing",
    }
}

pub const FEELINGS: &str = "Feelings";
pub const SEARCH: &str = "Look for a feeling";
pub const SEARCH_HINT: &str = "Or go through them below. Choose as many as fit.";
pub const OWN_WORD: &str = "Another word";
pub const ADD_WORD: &str = "Add this word";
pub const SENSE_BECAUSE: &str = "because I …";
pub const SENSE_BECAUSE_HINT: &str = "What you did. Stop before any “but”.";

/// How many feelings a search found.
pub fn found(count: usize) -> String {
    match count {
        0 => "No feeling by that name. You can add your own word.".to_owned(),
        1 => "1 feeling".to_owned(),
        count => format!("{count} feelings"),
    }
}

/// The name of the button that takes a feeling back.
pub fn take_back(word: &str) -> String {
    format!("Take back “{word}”")
}

pub const SAY_IT: &str = "Say it to them";
pub const SAY_IT_HINT: &str =
    "If they want to hear it. Say the sentence, stop, and ask: “What have I missed?”";
pub const ASKED: &str = "I asked what I'd missed";
pub const MISSED: &str = "What they said I'd missed";
pub const MISSED_HINT: &str = "In their words, or leave it empty. No answer is fine too.";
pub const SAID_IT: &str = "I said it";
pub const KEEP_CHANGE: &str = "Keep the change";
pub const ADD_MISSED: &str = "Add it to the map";

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
