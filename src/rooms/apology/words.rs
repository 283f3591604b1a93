//! All wording of the apology room.

use super::gates::Gate;
use super::kept::How;
use super::tool::Refusal;
use crate::rooms::impact::kept::Source;

pub const TITLE: &str = "Apologise";
pub const PURPOSE: &str = "Write a letter that names what you did and asks nothing back.";
pub const DONE_WHEN: &str = "The letter names the act, asks nothing back, and waits if unwelcome.";

pub const VERSION: &str = "Version of a letter";
pub const READY: &str = "Letter ready";
pub const GIVEN: &str = "Letter given";

pub const FIRST_VERSION: &str = "Kept a first draft of the letter";
pub const LATER_VERSION: &str = "Kept a new version of the letter";
pub const IS_READY: &str = "The letter is ready";
pub const WAS_GIVEN: &str = "Gave the letter";

/// How a letter was given.
pub const fn how(how: How) -> &'static str {
    match how {
        How::ReadAloud => "read aloud",
        How::OnPaper => "on paper",
        How::Sent => "sent",
        How::InOwnWords => "said in my own words",
        How::ThroughSomeone => "passed on by someone they asked",
    }
}

pub const FACT: &str = "What I did";
pub const HIDDEN: &str = "What I hid";
pub const CHOICE: &str = "What I chose";
pub const EXPLANATION: &str = "What I told myself";
pub const REGRET: &str = "What I regret";
pub const NO_FACTS: &str = "Nothing there yet. Writing down what you did comes first.";
pub const NO_IMPACT: &str =
    "Nothing told or seen is written down yet. Guesses stay out of the letter.";

/// What a piece from the impact room is called.
pub const fn impact_label(source: Source) -> &'static str {
    match source {
        Source::Told => "They told you",
        Source::Saw => "You saw it",
        Source::Guess => "A guess",
    }
}

/// The question at a gate.
pub const fn gate(gate: Gate) -> &'static str {
    match gate {
        Gate::Heard => "Have they been heard, as far as they wanted to be?",
        Gate::Welcome => "Is contact welcome?",
        Gate::Harm => "Would reading this harm them?",
        Gate::News => "Does it tell them something they don't know yet?",
        Gate::Again => "Have you apologised for this before and done it again?",
    }
}

/// Why a closed gate is closed, and what comes first.
pub const fn gate_closed(gate: Gate) -> &'static str {
    match gate {
        Gate::Heard => {
            "Listen first. A letter that comes before they were heard answers the wrong question."
        }
        Gate::Welcome => {
            "Then it waits. You can keep it here as long as it takes; that is part of it."
        }
        Gate::Harm => "Then it doesn't go out like this. Talk it over with a professional first.",
        Gate::News => {
            "A letter is the wrong place for news. The disclosure guide says how to tell it once, with help."
        }
        Gate::Again => {
            "Then another sorry isn't enough. Make the change first, and let the letter say what you have begun."
        }
    }
}

/// What the room says when it says no.
pub const fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NothingWritten => "There is nothing written yet.",
        Refusal::NothingNew => "Every word is as in the version you kept last.",
        Refusal::Gone => "This letter has been erased, perhaps in another tab.",
        Refusal::Gate(at) => gate_closed(at),
        Refusal::Threatens => {
            "A sentence in it holds something over them. Take it out first, or set the mark aside if it isn't so."
        }
        Refusal::NotReady => "These words haven't been through the questions yet.",
        Refusal::NoHow => "Choose how you gave it.",
        Refusal::NoDay => "Choose the day you gave it, today or earlier.",
        Refusal::Joint(_) => "Giving a letter is closed for now. You can go on writing.",
    }
}
