//! All wording of the room. That of the form it shares is in `promises::words`.

use super::tool::Refusal;

/// The room's title.
pub const TITLE: &str = "Commit to change";
/// What it is for.
pub const PURPOSE: &str =
    "Turn “I'll be better” into something you do, at a moment you know, that anyone could see.";
/// When the person has what they came for.
pub const DONE_WHEN: &str = "I have one thing I do that can be seen, the moment that calls for it, and a day to look at it again.";
/// What the timeline calls a rehearsal.
pub const REHEARSED: &str = "Rehearsed";
/// What the filter calls them.
pub const REHEARSALS: &str = "Rehearsals";

/// Why a rehearsal was not recorded.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoCue => "This plan has no moment to rehearse yet. Write one first.",
        Refusal::Gone => "This was erased in the meantime.",
    }
}
