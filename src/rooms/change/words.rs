//! All wording of the room. That of the form it shares is in `promises::words`.

use super::tool::Refusal;

/// The room's title.
pub const TITLE: &str = "Commit to change";
/// What it is for.
pub const PURPOSE: &str =
    "Turn “I'll be better” into something you do, at a moment you know, that anyone could see.";
/// When the person has what they came for.
pub const DONE_WHEN: &str = "Done when I have one thing I do that can be seen, the moment that calls for it, and a day to look at it again.";
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

/// The sentence on an empty screen.
pub const EMPTY: &str = "Nothing here yet. Start with one moment that went wrong, and what you'll do the next time it comes.";
/// Leads to the form.
pub const NEW: &str = "Write a commitment";
/// Leads to the form, for counselling.
pub const COUNSELLING: &str = "Commit to counselling";
/// Heading of those that are active.
pub const NOW: &str = "What you do now";
/// Heading of the others.
pub const OVER: &str = "Over or resting";
/// Where the days are marked.
pub const MARKED_ELSEWHERE: &str = "Its days are marked on Today and in";
/// See above.
pub const LEDGER: &str = "Keep your word";
/// A plan as one sentence.
pub fn plan(cue: &str, response: &str) -> String {
    if cue.is_empty() {
        String::new()
    } else {
        format!("When: {cue}. Then I: {response}.")
    }
}
/// How often, and when it is looked at again.
pub fn foot(often: &str, review: Option<&str>) -> String {
    match review {
        Some(day) => format!("{often}. Look again on {day}."),
        None => format!("{often}."),
    }
}

/// Heading of the rehearsal.
pub const REHEARSAL: &str = "Rehearse it";
/// Below it.
pub const REHEARSAL_LEAD: &str =
    "See the moment as it really happens. Where are you? What do you hear?";
/// Above the cue.
pub const WHEN: &str = "When";
/// Above the response.
pub const THEN: &str = "then I";
/// Before the response is shown.
pub const WHAT_NOW: &str = "What do you do now? Say it before you look.";
/// Shows it.
pub const SHOW: &str = "Show it";
/// Below the response.
pub const SAY_IT: &str = "Say it aloud, slowly. Then once more with your eyes closed.";
/// Goes through it again.
pub const AGAIN: &str = "Once more";
/// Ends it.
pub const DONE: &str = "I've rehearsed it";
