//! The wording of the safety check.

use crate::rooms::help::check::Truth;
use crate::rooms::help::need::Need;

/// The screen's title.
pub const TITLE: &str = "Safety check";
/// Its lead.
pub const LEAD: &str = "A few plain questions, for whenever something feels wrong.";
/// The question.
pub const QUESTION: &str = "Is any of this true?";
/// Below it.
pub const NOT_SAVED: &str = "We don't save your answer. Tick as many as you like.";
/// Shows what follows.
pub const GO_ON: &str = "Show me what helps";
/// Nothing is true.
pub const NONE: &str = "None of this";
/// Doesn't say.
pub const RATHER_NOT: &str = "I'd rather not say";
/// After what follows was read.
pub const READ: &str = "I've read it. Go on";
/// Once it is over.
pub const THANKS: &str = "Nothing of that was saved.";

/// What follows fear on either side.
pub const OWN_SIDE_ONLY: &str = "“Work on my side only” is on now. Talks, telling things, giving letters and steps taken together are closed until you turn it off, under More. The reason isn't kept.";
/// The question to somebody who is afraid.
pub const OWN_IDEA: &str = "Was using this your own idea?";
/// Its answers.
pub const OWN_IDEA_ANSWERS: [(&str, &str); 3] = [
    ("yes", "Yes"),
    ("no", "No, somebody wanted me to"),
    ("not_sure", "I'm not sure"),
];
/// When it wasn't.
pub const NOT_OWN_IDEA: &str = "Then you owe it nothing. You may stop now, and you needn't show anybody what's in here. “Leave now” is at the top. What you did doesn't give anybody the right to frighten or control you.";
/// Leads to the rest of a kind of help.
pub const MORE: &str = "More on this";

/// Heading of the setting.
pub const OWN_SIDE_TITLE: &str = "Work on my side only";
/// It is on.
pub const IS_ON: &str = "It's on. Everything that involves them is closed.";
/// It is off.
pub const IS_OFF: &str =
    "It's off. Turning it on closes everything that involves them. No reason is asked or kept.";
/// Turns it on.
pub const TURN_ON: &str = "Turn it on";
/// Turns it off.
pub const TURN_OFF: &str = "Turn it off";

/// A sentence to tick.
pub fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Afraid => "I'm afraid of my partner, or of what they'd do if I said no",
        Truth::Controlled => {
            "They've hit, threatened or cornered me, or they decide over my money, my phone or whom I see"
        }
        Truth::Feared => "They may be afraid of me",
        Truth::Controlling => {
            "I've hit, pushed, threatened or cornered them, broken things in anger, or followed or checked on them"
        }
        Truth::HurtMyself => "I may hurt myself",
        Truth::HurtSomeone => "I may hurt someone",
    }
}

/// The heading above words to begin with.
pub fn begin_with(need: Need) -> &'static str {
    match need {
        Need::Crisis => "You don't have to get through this alone",
        Need::Afraid => "You're allowed to be safe",
        _ => "Stop it before it happens",
    }
}
