//! All wording of the room.

use super::tool::Refusal;

/// The room's title.
pub const TITLE: &str = "Give it time";
/// What it is for.
pub const PURPOSE: &str = "What shows only over months: milestones, setbacks, careful days.";
/// When it has done its work.
pub const DONE_WHEN: &str = "Done when a setback, a milestone or an ending stands here truthfully, without countdown or false hope.";

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

/// Says what to do first.
pub const EMPTY: &str =
    "Nothing here yet. A day to be careful with is a good start: one that will be hard for them.";
/// Heading of the words on duration.
pub const HOW_LONG: &str = "How long does it take";
/// Honest words on duration. The figures are what clinicians report from practice, not a result
/// of measurement, and are said as such.
pub const HOW_LONG_TEXT: [&str; 3] = [
    "Nobody knows. Clinicians who work with couples often speak of a year or more, commonly two to five. Some find a new footing sooner. Some never do, and that can be right too.",
    "It doesn't go steadily. A hard week after ten calm ones isn't a return to the beginning, for them or for you.",
    "This app doesn't count days. There is no date on which it is done, and none on which they owe you anything.",
];
/// Heading of the ways on.
pub const RECORD: &str = "Record something";
/// Leads to the timeline.
pub const TO_TIMELINE: &str = "See the timeline";
/// Keeps what is written.
pub const KEEP: &str = "Keep";
/// Erases it.
pub const ERASE: &str = "Erase";
/// The day of something.
pub const DAY: &str = "Day";

/// Heading of setbacks not told yet.
pub const TO_TELL: &str = "Still to be told";
/// Heading of the rest.
pub const SETBACKS: &str = "Earlier setbacks";
/// Lead of the card.
pub const SETBACK_LEAD: &str =
    "It happens. What counts now is that they hear it from you, and that it stops.";
/// First field.
pub const HAPPENED: &str = "What did you do?";
/// Help for it.
pub const HAPPENED_HINT: &str = "Plainly, as somebody who saw it would say it.";
/// When it happened.
pub const HAPPENED_ON: &str = "When did it happen?";
/// By when to tell: the day.
pub const TELL_DAY: &str = "I tell them by";
/// Help for it.
pub const TELL_DAY_HINT: &str = "Before they find out. Today, if it can be today.";
/// By when to tell: the time.
pub const TELL_TIME: &str = "At the latest at";
/// Shown in place of the two while the joint tools are closed.
pub const NOBODY_TO_TELL: &str =
    "You don't need to tell them: what involves them is closed. Tell somebody who helps you.";
/// Safety.
pub const SAFETY: &str = "What have you done so that it stops now?";
/// Help for it.
pub const SAFETY_HINT: &str =
    "Such as: blocked the number, handed over the card, left the house until you are calm.";
/// The question about danger; the answer isn't stored.
pub const DANGER: &str = "Is anybody in danger right now, you included? Then get help first.";
/// Leads to help.
pub const DANGER_LINK: &str = "Get help";
/// Repair.
pub const REPAIR: &str = "How do you put it right?";
/// The plan.
pub const PLAN: &str = "What changes in your plan?";
/// Help for it.
pub const PLAN_HINT: &str =
    "The moment it happened in, and what you do at that moment from now on.";
/// Opens the list of promises it may go into.
pub const EDIT_PLAN: &str = "Change a promise you have";
/// Leads to a new commitment.
pub const NEW_PLAN: &str = "Make it a commitment";
/// Once it was told.
pub const I_TOLD: &str = "I have told them";
/// Takes that back.
pub const NOT_TOLD: &str = "I haven't told them after all";

/// By when a setback is told, or when it was.
pub fn told(told: Option<&str>, by: Option<&str>) -> String {
    match (told, by) {
        (Some(day), _) => format!("Told them on {day}"),
        (None, Some(by)) => format!("Not told yet. By {by}"),
        (None, None) => String::new(),
    }
}

/// Heading and field of a milestone.
pub const MILESTONES: &str = "Milestones";
/// Lead of the form.
pub const MILESTONE_LEAD: &str =
    "Something that was reached, as it was. It earns you nothing, and it is true.";
/// Its field.
pub const MILESTONE_WHAT: &str = "What was reached?";

/// Heading of chosen days.
pub const DAYS: &str = "Days to be careful with";
/// Lead of the form.
pub const DAY_LEAD: &str = "The day it came out, a wedding day, a birthday: days that come back every year and may be hard for them. You are reminded ahead; they aren't.";
/// Its field.
pub const DAY_WHAT: &str = "What is it the day of?";
/// When it first was.
pub const DAY_DATE: &str = "Its date";
/// How long ahead.
pub const WARN: &str = "Remind me ahead by";
/// Choices of it, as days and label.
pub const WARNINGS: [(&str, &str); 5] = [
    ("0", "Only on the day"),
    ("1", "One day"),
    ("3", "Three days"),
    ("7", "A week"),
    ("14", "Two weeks"),
];
/// The plan for it.
pub const DAY_PLAN: &str = "What I do around that day";

/// When a chosen day next comes.
pub fn next(day: &str) -> String {
    format!("Next on {day}")
}

/// Heading of notes.
pub const NOTES: &str = "Notes to my later self";
/// Lead of the form.
pub const NOTE_LEAD: &str =
    "What do you want to remember when this gets old, or hard? It stays closed until its day.";
/// Its field.
pub const NOTE_TEXT: &str = "The note";
/// Its day.
pub const NOTE_DAY: &str = "It opens on";
/// Closes it.
pub const NOTE_KEEP: &str = "Keep and close";
/// Changes the day of one that is closed.
pub const NOTE_MOVE: &str = "Another day";
/// Opens it.
pub const NOTE_OPEN: &str = "Open it";

/// When a note opens, or was opened; `may` says that it may be opened by now.
pub fn note_foot(opened: Option<&str>, opens: &str, may: bool) -> String {
    match opened {
        Some(day) => format!("Opened on {day}"),
        None if may => format!("It can be opened since {opens}"),
        None => format!("Opens on {opens}"),
    }
}

/// Leads to the form of an ending.
pub const END: &str = "It has ended";
/// Lead of the form.
pub const ENDING_LEAD: &str = "A separation isn't a failure of this work. If it has ended, you can say so here, and the app goes quiet: nothing is due, nothing is asked.";
/// Its field.
pub const ENDING_WORDS: &str = "What do you want to say about it?";
/// Help for it.
pub const ENDING_HINT: &str = "Optional. Nobody else reads it.";
/// Its day.
pub const ENDING_DAY: &str = "Since";
/// While it holds.
pub const ENDED: &str = "This has ended. Nothing is due here any more. What you wrote stays until you decide. Reminders you put into a calendar of your own stay there until you take them out.";
/// Leads to export and erase.
pub const ENDED_DATA: &str = "Save or erase what I wrote";
/// Takes it up again.
pub const RESUME: &str = "Take the work up again";
