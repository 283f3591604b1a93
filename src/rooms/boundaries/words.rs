//! All wording of the room.

use super::limit::How;
use super::tool::Refusal;

/// The room's title.
pub const TITLE: &str = "Respect boundaries";
/// What it is for.
pub const PURPOSE: &str = "Write down each limit once, in their words, and what you do to keep it.";
/// When it has done its work.
pub const DONE_WHEN: &str = "Done when a limit recorded once warns or closes every tool it touches.";

/// What a limit without words of its own is called.
pub const NO_CONTACT: &str = "No contact";
/// The question after 90 days.
pub const STILL_NEEDED: &str = "Still need their exact words?";
/// How an if–then plan is called.
pub const TRIGGER_LINE: &str = "If–then plan";

/// What is due when a limit should be looked at again.
pub fn look_again(about: &str) -> String {
    format!("Look again at: {about}")
}

/// An if–then plan in one sentence.
pub fn if_then(cue: &str, response: &str) -> String {
    format!("If {cue} → {response}")
}

/// How a limit is called in the timeline.
pub fn limit_line(no_contact: bool, lifted: bool) -> &'static str {
    match (no_contact, lifted) {
        (true, false) => "They asked for no contact",
        (true, true) => "No contact, since lifted by them",
        (false, false) => "A limit they set",
        (false, true) => "A limit, since lifted by them",
    }
}

/// How a record of keeping is called in the timeline.
pub fn keeping_line(how: How, about: &str) -> String {
    let how = match how {
        How::Kept => "Kept to it",
        How::Partly => "Nearly kept to it",
        How::Crossed => "Crossed a limit",
    };
    if about.is_empty() { how.to_owned() } else { format!("{how}: {about}") }
}

/// The answers to "How did you do with it?".
pub fn how(how: How) -> &'static str {
    match how {
        How::Kept => "I kept to it",
        How::Partly => "Nearly",
        How::Crossed => "I crossed it",
    }
}

/// Why something was not recorded.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::AboutMissing => "Say in a few words what it is about.",
        Refusal::NotADay => "This isn't a date the app can read.",
        Refusal::SaidLater => "This day is still ahead. When did they say it?",
        Refusal::ReviewPassed => "This day has passed. Choose one that is still ahead.",
        Refusal::HowMissing => "Choose how it went.",
        Refusal::CueMissing => "Name the moment: when does it come back for them?",
        Refusal::ResponseMissing => "Say what you do then.",
        Refusal::Gone => "This was erased in the meantime.",
    }
}
