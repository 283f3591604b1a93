//! All wording of the room.

use super::tool::{Outcome, Refusal};

/// The room's title.
pub const TITLE: &str = "Be patient: right now";
/// What it is for.
pub const PURPOSE: &str = "A minute and a half between the urge to press and what you do.";
/// When the person has what they came for.
pub const DONE_WHEN: &str = "Done when an urge ended in something other than pressing, or I wrote down honestly that I pressed.";

/// The sentence on an empty screen.
pub const EMPTY: &str =
    "Nothing here yet. When you next want to ask, check or plead, name it here first.";
/// Above the urge's box.
pub const URGE: &str = "What are you about to do?";
/// Below it.
pub const URGE_HINT: &str = "A few words. They don't have to be fair.";
/// Urges offered to tap.
pub const URGES: [&str; 6] = [
    "Ask if I'm forgiven yet",
    "Ask if they still love me",
    "Send one more message",
    "Explain it once more",
    "Ask when this will be over",
    "Point out how much I've done",
];
/// The button that begins the pause.
pub const BEGIN: &str = "Pause for 90 seconds";

/// What stands on the pause, in order, each for a third of it.
pub const DURING: [&str; 3] = [
    "Put the phone on the table. Both feet on the floor.",
    "Breathe out slowly. Nothing has to be settled in the next minute.",
    "You want to feel better. They don't owe you that. What else could help?",
];
/// Heading while it runs.
pub const PAUSING: &str = "Wait with me";
/// Once it is over.
pub const OVER: &str = "That was the pause.";
/// Under the heading once it is over.
pub const OVER_TEXT: &str = "Is the urge still there? You can do something else with it.";
/// Ends the pause early.
pub const EARLY: &str = "I'm ready to say what I did";

/// Goes on with a pause that is open.
pub const GO_ON: &str = "Go on from there";
/// The urge's box once it is named.
pub const URGE_EDITED: &str = "What you were about to do";
/// Back to the room.
pub const BACK: &str = "Back to Be patient";
/// Erases an entry.
pub const ERASE: &str = "Erase";

/// Heading of the alternatives.
pub const ALTERNATIVES: &str = "Instead, I could";
/// Nothing on that list yet.
pub const NO_ALTERNATIVES: &str =
    "Your list is empty. Put two or three things on it while you're calm. Here are some to take.";
/// Alternatives offered for the list.
pub const SUGGESTED: [&str; 6] = [
    "Walk once round the block",
    "Write it in a note that I don't send",
    "Do the next thing I promised",
    "Wash up, slowly",
    "Call the friend who knows",
    "Read what they told me, and not answer",
];
/// The box for a new one.
pub const NEW_ALTERNATIVE: &str = "Something I could do instead";
/// Its button.
pub const LIST: &str = "Put it on my list";

/// The question at the end.
pub const OUTCOME: &str = "What did you do in the end?";
/// The box below it.
pub const DID: &str = "What exactly? You can leave this empty.";
/// Keeps it.
pub const KEEP: &str = "Keep";
/// After pressing was recorded.
pub const PRESSED: &str =
    "You wrote it down as it was. If they heard it as pressure, you can say so and stop there.";
/// Where a repair goes.
pub const PRESSED_LINK: &str = "Something went wrong: set it down";
/// After anything else.
pub const ENDED: &str = "That's written down. You can stop here.";

/// Heading of the counts.
pub const MONTHS: &str = "By month";
/// Below it.
pub const MONTHS_TEXT: &str = "For you, not for showing.";
/// The columns of the counts.
pub const COLUMNS: [&str; 5] = [
    "Month",
    "It passed",
    "Did something else",
    "Pressed",
    "Not said",
];
/// Heading of the history.
pub const HISTORY: &str = "Earlier";

/// An outcome, as offered.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "I waited, and it passed",
        Outcome::Other => "I did something else",
        Outcome::Pressed => "I pressed",
    }
}

/// How an urge reads in the timeline.
pub fn line(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        Some(Outcome::Passed) => "An urge to press passed",
        Some(Outcome::Other) => "Did something else than press",
        Some(Outcome::Pressed) => "Pressed",
        None => "Paused on an urge to press",
    }
}

/// Why something was refused.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::UrgeMissing => "Name it in a few words first.",
        Refusal::OutcomeMissing => "Choose one of the three. Any of them may stand here.",
        Refusal::AlternativeMissing => "Write down one thing you could do.",
        Refusal::AlreadyListed => "That is on your list already.",
        Refusal::Gone => "This was erased, perhaps in another tab.",
    }
}
