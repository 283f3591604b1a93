//! All wording of the room. That of the form it shares is in `promises::words`.

use super::tool::Refusal;
use crate::core::joint::Closed;

/// The room's title.
pub const TITLE: &str = "Small steps";
/// What it is for.
pub const PURPOSE: &str =
    "A ladder from the smallest thing you can do up. Going down a rung is normal.";
/// When the person has what they came for.
pub const DONE_WHEN: &str =
    "My next step is small, it is mine or freely agreed today, and stepping down costs nothing.";

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
