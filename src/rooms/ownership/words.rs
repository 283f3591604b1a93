//! All wording of the ownership room.

use super::tool::{Prompt, Refusal, Stopped};

pub const TITLE: &str = "Own it";
pub const PURPOSE: &str = "Say what you did, plainly, and see the excuses fall away.";
pub const DONE_WHEN: &str =
    "Done when a stranger could read what I did, and no one else is blamed.";

pub const VERSION: &str = "A version kept";
pub const STOPPED: &str = "Has it stopped";

pub const TOLD_FIRST: &str = "Wrote down what I did";
pub const TOLD_AGAIN: &str = "Told it again";

/// How an answer to "has it stopped?" reads in the timeline.
pub const fn stopped_title(answer: Stopped) -> &'static str {
    match answer {
        Stopped::Yes => "It has stopped",
        Stopped::NotYet => "It hasn't stopped yet",
        Stopped::NotSure => "Not sure it has stopped",
    }
}

/// The name of each prompt.
pub const fn label(prompt: Prompt) -> &'static str {
    match prompt {
        Prompt::Did => "What I did",
        Prompt::Hid => "What I hid",
        Prompt::Chose => "What I chose",
        Prompt::ToldMyself => "What I told myself at the time",
        Prompt::Regret => "What I regret",
    }
}

/// A sentence of help to each prompt.
pub const fn hint(prompt: Prompt) -> &'static str {
    match prompt {
        Prompt::Did => "One plain sentence is enough. Start with “I”.",
        Prompt::Hid => "What you kept from them, and for how long.",
        Prompt::Chose => "The moment you could have done otherwise, and what you did instead.",
        Prompt::ToldMyself => "The excuse you used. It's for you to see; nothing here is marked.",
        Prompt::Regret => "About what you did, not about being found out.",
    }
}

pub const EMPTY: &str =
    "Nothing here yet. Start with the first box: what you did, in one plain sentence.";
pub const GONE: &str = "This has been erased, perhaps in another tab.";
pub const ACCOUNTS: &str = "What you've written";
pub const NEW_ACCOUNT: &str = "Own something else";
pub const NEW_TITLE: &str = "Something else to own";
pub const TELL_AGAIN_HINT: &str = "Read it, tell it again, compare versions.";
pub const AGAIN_TITLE: &str = "Tell it again";
pub const AGAIN_LEAD: &str =
    "Change what reads differently to you now. The version you kept before stays as it is.";

/// The small line on an account's card.
pub fn account_foot(day: &str, stopped: Option<&str>) -> String {
    match stopped {
        Some(stopped) => format!("Last told {day}. {stopped}."),
        None => format!("Last told {day}."),
    }
}

pub const HAS_IT_STOPPED: &str = "Has it stopped?";

/// The answers to "has it stopped?".
pub const fn stopped(answer: Stopped) -> &'static str {
    match answer {
        Stopped::Yes => "Yes",
        Stopped::NotYet => "Not yet",
        Stopped::NotSure => "I'm not sure",
    }
}

/// What an answer other than "yes" leads to.
pub const fn stopped_notice(answer: Stopped) -> Option<&'static str> {
    match answer {
        Stopped::Yes => None,
        Stopped::NotYet => Some(
            "Not yet is an honest answer. Stopping comes before any letter, and you don't have to do it alone.",
        ),
        Stopped::NotSure => Some(
            "If you aren't sure, someone outside can help you see it. A letter can wait for that.",
        ),
    }
}

pub const GET_HELP: &str = "Get help";
pub const KEEP_TITLE: &str = "Keep it";
pub const KEEP_HINT: &str =
    "Each version you keep stays. Nobody has to get it right the first time.";
pub const KEEP: &str = "Keep this version";
pub const KEPT: &str = "Kept. You can stop here.";
pub const TAKE_OUT: &str = "The sentence can do without it.";

/// A rewrite.
pub fn instead(words: &str) -> String {
    format!("Perhaps: “{words}”")
}

pub const NEXT: &str = "Where this can go";
pub const TO_IMPACT: &str = "What it did to them";
pub const TO_APOLOGY: &str = "Into a letter";
pub const TO_OPENNESS: &str = "Anything they don't know yet";

pub const HISTORY: &str = "Earlier";
pub const VERSIONS: &str = "Versions";
pub const COMPARE: &str = "Compare two versions";
pub const COMPARE_LEAD: &str = "What went, and what came in its place.";
pub const SIDE_BY_SIDE: &str = "Side by side";
pub const MARKED_BEFORE: &str = "What still blamed, in the earlier one";
pub const MARKED_AFTER: &str = "What still blames, in the later one";
pub const NOTHING_MARKED: &str = "Nothing is marked in it.";
pub const OLDER: &str = "Earlier version";
pub const NEWER: &str = "Later version";
pub const VERSION_TITLE: &str = "A version you kept";
pub const BRING_BACK: &str = "Go on from this version";
pub const ANSWER_AGAIN: &str = "Answer again";
pub const STOPPED_HINT: &str = "This was your answer that day. A new answer doesn't change it.";
pub const ERASE_ACCOUNT: &str = "Erase all of this";
pub const ERASE_VERSION: &str = "Erase this version";
pub const ERASE_ANSWER: &str = "Erase this answer";

/// What the room says when it says no.
pub const fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NothingDone => "Write what you did first. One plain sentence is enough.",
        Refusal::NothingNew => "Every word is as in the version you kept last.",
        Refusal::Gone => "This account has been erased, perhaps in another tab.",
        Refusal::NoAnswer => "Choose one of the three answers.",
    }
}
