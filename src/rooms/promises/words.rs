//! All wording of the room, and of the form it shares with `change` and `small_steps`.

mod form;

#[cfg(feature = "app")]
pub use form::*;

use super::tool::Refusal;
use crate::core::joint::Closed;
use crate::core::promise::ledger::{Standing, Told};
use crate::core::promise::{Door, Ending, Mark, Raised};

/// The room's title.
pub const TITLE: &str = "Keep your word";
/// What it is for.
pub const PURPOSE: &str = "What you said you'd do, day by day, and what became of it.";
/// When the person has what they came for.
pub const DONE_WHEN: &str = "Done when every miss has a time to tell them by and something that mends it, and days I left blank aren't counted as misses.";
/// When the browser made no file.
pub const NO_FILE: &str = "The file couldn't be made here. Try once more, or in another browser.";
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

/// The sentence on an empty screen.
pub const EMPTY: &str = "Nothing promised yet. Start with one thing you can do by tomorrow night.";
/// Leads to the form.
pub const MAKE: &str = "Make a promise";
/// Leads to the form for putting right.
pub const PUT_RIGHT: &str = "Put something right";
/// Headings of the lists.
pub const PROMISED: &str = "What you promised";
/// See above.
pub const PUTTING_RIGHT: &str = "What you're putting right";
/// See above.
pub const FROM_OTHER_ROOMS: &str = "Commitments and small steps";
/// See above.
pub const OVER_OR_RESTING: &str = "Over or resting";
/// See above.
pub const TO_OWN: &str = "To own first";
/// When three are active.
pub const ENOUGH: &str = "Three promises are active already. Three that are kept are enough. You can still write this one.";

/// Below the marks.
pub const AGAIN_TO_UNDO: &str = "Press a mark again to take it away. A blank isn't a miss.";
/// After midnight.
pub const STILL_YESTERDAY: &str = "It's past midnight. Until three, this is still yesterday.";
/// Nothing due.
pub const NOTHING_TODAY: &str = "Nothing is due.";
/// Nothing due on some day.
pub const NOTHING_THAT_DAY: &str = "Nothing was due on this day.";
/// Leads to a day's own screen.
pub const MORE: &str = "More";
/// The same, for a screen reader.
pub fn more_about(what: &str, day: &str) -> String {
    format!("More about {day}: {what}")
}
/// A mark button's name.
pub fn mark_button(offered: Mark, what: &str) -> String {
    format!("{}: {what}", mark(offered))
}
/// After a miss is marked.
pub const MISSED_TODAY: &str = "Missed. Tell them before they find out.";
/// Leads to owning it.
pub const OWN_IT: &str = "Own it first";

/// Says how long the gap is.
pub fn gap(days: usize) -> String {
    if days == 1 {
        return "One day isn't marked. Fill it in or leave it blank. Blank isn't missed."
            .to_owned();
    }
    let days = match days {
        2 => "Two".to_owned(),
        3 => "Three".to_owned(),
        4 => "Four".to_owned(),
        5 => "Five".to_owned(),
        6 => "Six".to_owned(),
        7 => "Seven".to_owned(),
        more => more.to_string(),
    };
    format!("{days} days aren't marked. Fill them in or leave them blank. Blank isn't missed.")
}
/// Leads to them.
pub const GAP_FILL: &str = "Look at those days";
/// Heading of their screen.
pub const GAP_TITLE: &str = "Days not marked";
/// On their screen.
pub const GAP_MEANS: &str =
    "Mark what you remember for certain. Leave the rest blank. Blank isn't missed.";
/// No such days.
pub const NO_GAP: &str = "No day is waiting.";
/// Leaves them.
pub const GAP_LEAVE: &str = "Leave the rest blank";

/// Heading of the counts.
pub const COUNTS: &str = "How it went";
/// Their columns.
pub const OVER: &str = "Days";
/// See above.
pub const OVER_30: &str = "Last 30 days";
/// See above.
pub const OVER_90: &str = "Last 90 days";
/// Their rows.
pub const KEPT: &str = "Kept";
/// See above.
pub const PARTLY: &str = "Partly";
/// See above.
pub const MISSED: &str = "Missed";
/// See above.
pub const RENEGOTIATED: &str = "Renegotiated beforehand";
/// See above.
pub const NOT_MARKED: &str = "Not marked";
/// Below them.
pub const FOR_YOU_ONLY: &str = "For you, not for showing. Days not marked aren't misses.";
/// How misses came to be spoken of.
pub fn told(told: Told) -> String {
    format!(
        "Told before asked: {} of {}",
        told.before_asked, told.spoken_of
    )
}

/// Heading of the calendar.
pub const MONTH: &str = "Month by month";
/// Turns it.
pub const MONTH_BEFORE: &str = "Month before";
/// See above.
pub const MONTH_AFTER: &str = "Month after";
/// What stands on a day, in words.
pub fn standing(standing: Standing, ahead: bool) -> String {
    match standing {
        Standing::Marked(marked) => mark(marked).to_lowercase(),
        Standing::Blank if ahead => "due".to_owned(),
        Standing::Blank => "not marked".to_owned(),
    }
}
/// What stands on a day, as a sign.
pub fn sign(standing: Standing, ahead: bool) -> &'static str {
    match standing {
        Standing::Marked(Mark::Kept) => "✓",
        Standing::Marked(Mark::Partly) => "◐",
        Standing::Marked(Mark::Missed) => "✕",
        Standing::Marked(Mark::Renegotiated) => "⇄",
        Standing::Marked(Mark::NotDue) => "–",
        Standing::Blank if ahead => "·",
        Standing::Blank => "○",
    }
}
/// What the signs mean.
pub const LEGEND: [(&str, &str); 7] = [
    ("✓", "kept"),
    ("◐", "partly"),
    ("✕", "missed"),
    ("⇄", "renegotiated beforehand"),
    ("–", "not due"),
    ("○", "not marked"),
    ("·", "due, not over yet"),
];

/// Heading of one day's marks.
pub const WHAT_BECAME_OF_IT: &str = "What became of it";
/// Says which mark stands.
pub fn marked_so(marked: Option<Mark>) -> String {
    match marked {
        None => "Not marked.".to_owned(),
        Some(marked) => format!("{}.", mark(marked)),
    }
}
/// Takes the mark away.
pub const UNMARK: &str = "Leave it not marked";
/// Leads back.
pub const WHOLE_PROMISE: &str = "The whole promise";
/// Heading of a moved day.
pub const MOVED: &str = "Where it went";
/// What the mark means.
pub const RENEGOTIATED_MEANS: &str = "This is for a change you both agreed on before it was due. If you told them afterwards, it was a miss that you owned.";
/// Says where it went.
pub fn moved_to(day: &str) -> String {
    format!("Moved to {day}.")
}
/// The box for the new day.
pub const NEW_DAY: &str = "The new day you agreed on";
/// Moves it.
pub const MOVE: &str = "Move it there";

/// Heading of the form for a miss.
pub const OWN_TITLE: &str = "Own it first";
/// Leads back to the form.
pub const CHANGE_OWNED: &str = "Change what you wrote";
/// The question.
pub const WHO_RAISED: &str = "Who brought it up?";
/// Its answers.
pub fn raised(raised: Raised) -> &'static str {
    match raised {
        Raised::NotYet => "Nobody yet",
        Raised::Me => "I told them before they asked",
        Raised::Them => "They asked first",
    }
}
/// Above the time to tell.
pub const TELL_FIRST: &str = "Tell them before they find out. Three short sentences, then stop:";
/// Words to say.
pub const TELL_SCRIPT: &str = "I said I would …, and I didn't. I'm telling you before you have to ask. This is what I'm doing about it: …";
/// When to tell.
pub const TELL_DAY: &str = "Tell them by this day";
/// See above.
pub const TELL_TIME: &str = "At the latest at";
/// Says when.
pub fn tell_by(when: &str) -> String {
    format!("Tell them by {when}.")
}
/// Once it was said.
pub fn spoken(raised: Raised) -> &'static str {
    match raised {
        Raised::Them => "They asked first",
        Raised::Me | Raised::NotYet => "I've told them",
    }
}
/// How it was raised.
pub fn was_raised(raised: Raised) -> &'static str {
    match raised {
        Raised::Me => "You told them before they asked.",
        Raised::Them => "They asked first.",
        Raised::NotYet => "Nobody has brought it up yet.",
    }
}
/// What mends it.
pub const REPAIR: &str = "What will you do about it?";
/// Help with that.
pub const REPAIR_HINT: &str = "Something that undoes the harm, or the next small part of it.";
/// What changes.
pub const PLAN_CHANGE: &str = "What changes, so that it holds next time?";
/// Help with that.
pub const PLAN_CHANGE_HINT: &str =
    "An earlier cue, a smaller promise, someone who reminds you. May stay empty.";
/// Leads to the form.
pub const CHANGE_PLAN: &str = "Change the promise itself";
/// Above what was written on changing it.
pub const PLAN_WRITTEN: &str = "You wrote that this is to change:";
/// Heading of what a miss leads to.
pub const FOLLOW_UP: &str = "Make it real";
/// By when something is put right.
pub const REPAIR_BY: &str = "I put it right by";
/// Makes a promise of it.
pub const PROMISE_REPAIR: &str = "Make it a promise";
/// Once it is one.
pub const REPAIR_PROMISED: &str = "Putting it right is a promise now.";
/// Leads there.
pub const SEE_PROMISE: &str = "See the promise";
