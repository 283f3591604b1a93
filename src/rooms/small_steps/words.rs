//! All wording of the room. That of the form it shares is in `promises::words`.

use super::tool::Refusal;
use crate::core::joint::Closed;
use crate::core::promise::Rung;

/// The room's title.
pub const TITLE: &str = "Small steps";
/// What it is for.
pub const PURPOSE: &str =
    "A ladder from the smallest thing you can do up. Going down a rung is normal.";
/// When the person has what they came for.
pub const DONE_WHEN: &str = "Done when my next step is small, it is mine or freely agreed today, and stepping down costs nothing.";

/// Why a step was not taken.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Joint => "This one takes both of you. Ask, and only for today.",
        Refusal::Closed(Closed::NoContact) => "They asked for no contact, so this is closed.",
        Refusal::Closed(Closed::OwnSideOnly) => {
            "You're working on your side only, so this is closed."
        }
        Refusal::Gone => "This was erased in the meantime.",
    }
}

/// The sentence on an empty screen.
pub const EMPTY: &str = "No rung yet. Start with the smallest thing you can do alone, something that would take a minute.";
/// Leads to the form.
pub const NEW: &str = "Write a rung";
/// Heading of those the person is on.
pub const TAKEN: &str = "Where you are";
/// Below them.
pub const DOWN_IS_NORMAL: &str =
    "Stepping down costs nothing. It isn't a miss, and the rung waits for you.";
/// Steps down.
pub const STEP_DOWN: &str = "Step down from this";
/// Nothing taken yet.
pub const START_HERE: &str = "The lowest rung, if you want to start:";
/// After steady keeping.
pub const COULD_BE_NEXT: &str = "You've kept the last five. If you want, this could be next:";
/// Below the suggestion.
pub const STAYING_IS_FINE: &str = "Staying where you are is fine.";
/// Takes a rung.
pub const TAKE: &str = "Take this one";
/// Heading of those that wait.
pub const RESTING: &str = "Waiting on the ladder, lowest first";
/// Heading of joint rungs.
pub const TOGETHER: &str = "Waiting for them";
/// Below it.
pub const TOGETHER_TEXT: &str = "These take both of you. They wait until your partner is open to them. Each is asked for one day, and asked again the next time.";
/// Heading of joint rungs that may not be asked.
pub const PUT_AWAY: &str = "Together, put away";
/// Heading of what is over.
pub const OVER: &str = "Done or over";
/// How big a rung is.
pub fn size(rung: Rung) -> String {
    let word = |size: u8| match size {
        1 => "little",
        2 => "some",
        _ => "much",
    };
    format!(
        "Effort: {}. At stake: {}.",
        word(rung.effort),
        word(rung.risk)
    )
}

/// On the screen for asking.
pub const ASK_LEAD: &str = "Asked for today only. A no, or no answer, is the answer.";
/// Heading of the words.
pub const WORDS: &str = "Words to ask with";
/// The words.
pub const WORDS_TO_ASK: &str =
    "Would you like to do this today? No is completely fine, and so is stopping halfway.";
/// Below them.
pub const ASK_ONCE: &str = "Ask once, and not in the middle of something hard. Don't ask why not.";
/// Heading of the answers.
pub const WHAT_THEY_SAID: &str = "What did they say?";
/// The answers.
pub const YES: &str = "Yes, for today";
/// See above.
pub const NO: &str = "No, or no answer";
/// See above.
pub const NOT_ASKED: &str = "I haven't asked";
/// After a yes.
pub const YES_TODAY: &str = "For today, then. Their yes isn't kept anywhere: next time, ask again. If either of you wants to stop, stop.";
/// After a no.
pub const THEY_SAID_NO: &str = "They said no. That's the answer. It won't be shown here again.";
/// Changes it.
pub const EDIT: &str = "Change it";
/// Erases it.
pub const ERASE: &str = "Erase it";
