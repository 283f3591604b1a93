//! All wording of the room.

use super::tool::Refusal;

/// The room's title.
pub const TITLE: &str = "Give it time";
/// What it is for.
pub const PURPOSE: &str = "What shows only over months: milestones, setbacks, careful days.";
/// When it has done its work.
pub const DONE_WHEN: &str =
    "Done when a setback, a milestone or an ending stands here truthfully, without countdown or false hope.";

/// How a milestone is called.
pub const MILESTONE: &str = "Milestone";
/// How a chosen day is called.
pub const ANNIVERSARY: &str = "A day to be careful with";
/// How a setback is called.
pub const SETBACK: &str = "Something went wrong";
/// How an open note is called.
pub const NOTE: &str = "A note to my later self";
/// How a closed note is called.
pub const NOTE_CLOSED: &str = "A note to my later self, still closed";
/// What is due when a note's day has come.
pub const NOTE_OPENS: &str = "A note from your earlier self can be opened";
/// How an ending is called.
pub const ENDING: &str = "An ending";

/// What is due while a setback hasn't been told.
pub fn tell_them(happened: &str) -> String {
    format!("Tell them: {happened}")
}

/// What is due when a chosen day comes near; `days` from today.
pub fn coming_up(what: &str, days: i64) -> String {
    match days {
        0 => format!("Today: {what}"),
        1 => format!("Tomorrow: {what}"),
        days => format!("In {days} days: {what}"),
    }
}

/// Why something was not recorded.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::WhatMissing => "Write at least a few words.",
        Refusal::DayMissing => "Choose a day.",
        Refusal::NotADay => "This isn't a date or time the app can read.",
        Refusal::StillAhead => "This day is still ahead. Record it once it has come.",
        Refusal::Passed => "This has passed. Choose a time that is still ahead.",
        Refusal::TellByMissing => "By when will you tell them? Choose a day.",
        Refusal::StillSealed => "This note isn't open yet.",
        Refusal::Gone => "This was erased in the meantime.",
    }
}
