//! All wording of the room, and of the form it shares with `change` and `small_steps`.

use super::tool::Refusal;
use crate::core::joint::Closed;
use crate::core::promise::{Door, Ending, Mark};

/// The room's title.
pub const TITLE: &str = "Keep your word";
/// What it is for.
pub const PURPOSE: &str = "What you said you'd do, day by day, and what became of it.";
/// When the person has what they came for.
pub const DONE_WHEN: &str = "Every miss has a time to tell them by and something that mends it, and days I left blank aren't counted as misses.";
/// What the timeline's filter calls promises.
pub const PROMISES: &str = "Promises";
/// What it calls their marks.
pub const MARKS: &str = "Kept, partly or missed";

/// Why something was not recorded, and what would help.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::WhatMissing => "Write what you'll do. One plain sentence is enough.",
        Refusal::Theirs => {
            "This is about what they do or feel. You can only promise your own part. What will you do?"
        }
        Refusal::TakesBoth => "This takes both of you. What is the part that's yours alone?",
        Refusal::NothingToSee => {
            "Nobody could see this happen. What would you be doing, if someone were standing by?"
        }
        Refusal::Touch => {
            "Touch and sex aren't steps to work towards here. Choose something that asks nothing of their body."
        }
        Refusal::SaidNo => "They said no to this. That's the answer.",
        Refusal::CueMissing => "Write the moment that calls for it. What happens just before?",
        Refusal::ReviewMissing => {
            "Choose a day to look at it again. Two weeks from now is a good start."
        }
        Refusal::ReviewPassed => "That day has passed. Choose one that lies ahead.",
        Refusal::SizeMissing => "Say how much effort it takes and how much is at stake.",
        Refusal::BadDay => "This isn't a day the app can read.",
        Refusal::EndsBeforeStart => "The last day is before the first.",
        Refusal::BadRepeat => "Choose how often.",
        Refusal::WeekdayMissing => "Choose at least one weekday.",
        Refusal::BadWeeks => "Write a number of weeks from 1 to 52.",
        Refusal::BadMonthDay => "Write a day of the month from 1 to 31.",
        Refusal::BadTime => "This isn't a time the app can read. Like this: 19:30.",
        Refusal::NotDueThen => "It wasn't due on that day.",
        Refusal::StillAhead => {
            "That day still lies ahead. Only a change agreed beforehand can be marked now."
        }
        Refusal::Joint => "Nothing is marked for a step that takes both of you.",
        Refusal::NewDayPassed => "Choose a new day that lies ahead.",
        Refusal::NotAMiss => "This day isn't marked as missed.",
        Refusal::RaisedMissing => "Choose who brought it up.",
        Refusal::TellByMissing => "Say by when you'll tell them: a day and a time.",
        Refusal::TellByPassed => "That time has passed. Choose the next one you can keep.",
        Refusal::RepairMissing => "Write what you'll do about it. Something small counts.",
        Refusal::Closed(Closed::NoContact) => {
            "They asked for no contact, so steps that need them are closed."
        }
        Refusal::Closed(Closed::OwnSideOnly) => {
            "You're working on your side only, so steps that need them are closed."
        }
        Refusal::Gone => "This was erased in the meantime.",
    }
}

/// What a promise is called in the timeline, by its door and how it ended.
pub fn door(door: Door, ended: Option<Ending>) -> &'static str {
    match (door, ended) {
        (Door::Commitment, None) => "Commitment",
        (Door::Commitment, Some(Ending::Done)) => "Commitment, done",
        (Door::Commitment, Some(Ending::LetGo)) => "Commitment, let go",
        (Door::Promise, None) => "Promise",
        (Door::Promise, Some(Ending::Done)) => "Promise, done",
        (Door::Promise, Some(Ending::LetGo)) => "Promise, let go",
        (Door::PuttingRight, None) => "Putting right",
        (Door::PuttingRight, Some(Ending::Done)) => "Put right",
        (Door::PuttingRight, Some(Ending::LetGo)) => "Putting right, let go",
        (Door::Rung, None) => "Small step",
        (Door::Rung, Some(Ending::Done)) => "Small step, done",
        (Door::Rung, Some(Ending::LetGo)) => "Small step, let go",
    }
}

/// A mark's name.
pub fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Kept => "Kept",
        Mark::Partly => "Partly",
        Mark::Missed => "Missed",
        Mark::Renegotiated => "Renegotiated beforehand",
        Mark::NotDue => "Not due",
    }
}

/// How a mark reads in the timeline.
pub fn marked(marked: Mark, what: &str) -> String {
    let name = match marked {
        Mark::Partly => "Partly kept",
        Mark::NotDue => "Not due after all",
        other => mark(other),
    };
    if what.is_empty() {
        name.to_owned()
    } else {
        format!("{name}: {what}")
    }
}

/// Due: the day to look at a promise again.
pub fn look_again(what: &str) -> String {
    format!("Look again: {what}")
}

/// Due: a miss that isn't owned yet.
pub fn to_own(what: &str) -> String {
    format!("Missed, and not looked at yet: {what}")
}

/// Due: a miss to tell.
pub fn to_tell(what: &str) -> String {
    format!("Tell them before they ask: {what}")
}
