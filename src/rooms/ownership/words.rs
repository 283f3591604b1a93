//! All wording of the ownership room.

use super::tool::{Prompt, Refusal, Stopped};

pub const TITLE: &str = "Own it";
pub const PURPOSE: &str = "Say what you did, plainly, and see the excuses fall away.";
pub const DONE_WHEN: &str = "A stranger could read what I did, and no one else is blamed.";

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

/// What the room says when it says no.
pub const fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NothingDone => "Write what you did first. One plain sentence is enough.",
        Refusal::NothingNew => "Every word is as in the version you kept last.",
        Refusal::Gone => "This account has been erased, perhaps in another tab.",
        Refusal::NoAnswer => "Choose one of the three answers.",
    }
}
