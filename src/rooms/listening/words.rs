//! All wording of the room.

use super::point::{NotPassed, Sort};
use super::talk::{Stage, Understood};
use super::tool::Refusal;
use crate::core::joint::Closed;
use crate::rooms::{boundaries, promises};

/// The room's title.
pub const TITLE: &str = "Listen";
/// What it is for.
pub const PURPOSE: &str = "Hear what they feel, fear and hope for, without answering back.";
/// When the person has what they came for.
pub const DONE_WHEN: &str =
    "Done when I have their point in their words, or their “no”, and no reply of mine.";
/// The sentence on an empty screen.
pub const EMPTY: &str =
    "No talk yet. Start by asking. Here are words for it; a no is an answer too.";

/// Heading of the words to invite a talk.
pub const INVITE: &str = "Words to ask with";
/// Below it.
pub const INVITE_TEXT: &str = "Ask once, then wait. If they say no, or nothing, leave it.";
/// Words to invite a talk, to be changed freely.
pub const INVITATIONS: [&str; 5] = [
    "I'd like to hear how it is for you. I won't answer or explain. Would you want that, now or some other time? No is fine.",
    "If there are things you haven't been able to say to me, I'm ready to listen. You choose when, and when it stops.",
    "I don't want to talk about me. If you ever want me to just listen, tell me.",
    "You said something yesterday that I answered too fast. May I hear it again, without answering?",
    "Is there anything you need to know or need from me at the moment? You don't have to say now.",
];
/// Back to Today.
pub const TO_TODAY: &str = "Back to Today";
/// Erases an entry.
pub const ERASE: &str = "Erase";
/// Leads to help.
pub const HELP: &str = "Help";
/// Leaves the app at once.
pub const LEAVE: &str = "Leave now";

/// Heading of what comes before.
pub const BEFORE: &str = "Before you start";
/// The first question.
pub const AGREED: &str = "Do they want to talk now?";
/// Its answers.
pub const AGREED_ANSWERS: [(&str, &str); 3] = [
    ("yes", "Yes, they said so"),
    ("no", "They said no"),
    ("not_asked", "I haven't asked"),
];
/// The second question.
pub const CALM: &str = "Are you calm enough to hear things you won't like?";
/// Below it.
pub const CALM_HINT: &str = "Heart racing, jaw tight, answers ready: that's a no for now.";
/// Its answers.
pub const CALM_ANSWERS: [(&str, &str); 2] = [("yes", "Yes"), ("no", "Not now")];
/// The timer's box.
pub const MINUTES: &str = "Minutes for their turn";
/// Below it.
pub const MINUTES_HINT: &str = "Leave it empty for no timer. Ten is a good start.";
/// Begins.
pub const BEGIN: &str = "Start listening";
/// Writes their no down.
pub const KEEP_NO: &str = "Keep their no";
/// After their no.
pub const SAID_NO: &str = "They said no. That's the answer. There's nothing more to do here today.";

/// Heading of the card.
pub const LISTENING: &str = "They speak. You listen.";
/// The largest line of the card.
pub const DONT_ANSWER: &str = "Don't answer yet.";
/// Beginnings of a paraphrase.
pub const STEMS: [&str; 6] = [
    "So for you it was …",
    "You're telling me that …",
    "What hurt most is …",
    "And since then you …",
    "Did I get that right?",
    "Is there more?",
];
/// What to leave out.
pub const LEAVE_OUT: &str = "No “but”. No “I only”. No “you also”. A nod will do.";
/// Says how long their turn still is.
pub fn left(clock: &str) -> String {
    format!("{clock} left of their turn")
}
/// When the turn is over.
pub const TURN_OVER: &str = "The time you agreed on is over. Ask if they want more.";
/// Their turn once more.
pub const MORE_TIME: &str = "Ten more minutes";
/// Pauses.
pub const PAUSE: &str = "Pause";
/// Ends.
pub const END: &str = "They're finished";
/// Heading of the pause form.
pub const PAUSE_TITLE: &str = "Pause, and say when you'll be back";
/// Below it.
pub const PAUSE_TEXT: &str =
    "Say it aloud: “I need a break. I'll be back at …” Then be back at that time.";
/// Choices of minutes.
pub const PAUSE_MINUTES: [(&str, &str); 4] = [
    ("20", "In 20 minutes"),
    ("30", "In 30 minutes"),
    ("60", "In an hour"),
    ("at", "At another time"),
];
/// Which.
pub const PAUSE_WHEN: &str = "When are you back?";
/// Day of return.
pub const BACK_DAY: &str = "Day";
/// Time of return.
pub const BACK_TIME: &str = "Time";
/// Fixes it.
pub const FIX: &str = "I'll be back then";
/// Leaves the pause form.
pub const GO_ON: &str = "Go on without a pause";
/// On the pause, before its end.
pub fn back_at(time: &str) -> String {
    format!("You're back at {time}")
}
/// Under it.
pub const PAUSED_TEXT: &str = "Walk, drink water, breathe. Don't prepare an answer.";
/// Once the time has come.
pub const BACK_NOW: &str = "It's time. Go back and say that you're back.";
/// Comes back.
pub const I_AM_BACK: &str = "I'm back";
/// On Today.
pub const COME_BACK: &str = "Come back to the talk you paused";
/// Leads to the open talk.
pub const OPEN_TALK: &str = "Go to the talk that's open";

/// Heading of what comes after.
pub const AFTER: &str = "Afterwards";
/// Box for their words.
pub const HEARD: &str = "Their point, in their words";
/// Below it.
pub const HEARD_HINT: &str =
    "As they said it, even if you see it otherwise. Kept apart, and left out of search and print.";
/// Box for the gist.
pub const GIST: &str = "Their point, as you understood it";
/// Below it.
pub const GIST_HINT: &str = "If you'd rather not keep their words, this is enough.";
/// Question after.
pub const UNDERSTOOD: &str = "Did they say that you understood?";
/// Box for defensiveness.
pub const DEFENDED: &str = "Where did you start to defend yourself?";
/// Below it.
pub const DEFENDED_HINT: &str = "Aloud or in your head. For you only.";
/// Keeps it.
pub const KEEP: &str = "Keep";
/// Shown above the kept text.
pub const KEPT: &str = "You have their point, and no reply of yours. You can stop here.";

/// Heading of what was in it.
pub const IN_IT: &str = "What was in it";
/// Below it.
pub const IN_IT_TEXT: &str =
    "Something they expect can become a promise, a limit a boundary, a feeling part of the impact.";
/// Which sort.
pub const SORT: &str = "What is it?";
/// Box of a point.
pub const POINT_ABOUT: &str = "What is it, in a few words of yours?";
/// Box of their words.
pub const POINT_WORDS: &str = "Their words, if you want to keep them";
/// Opens the form for one.
pub const ADD_POINT: &str = "Add something they said";
/// Keeps it.
pub const KEEP_POINT: &str = "Add it";
/// Box in which an expectation is reworded.
pub const MY_ACT: &str = "What I'll do, so that it's mine to keep";
/// Takes it off.
pub const REMOVE_POINT: &str = "Take it off";

/// Heading of the questions.
pub const QUESTIONS: &str = "Questions they asked";
/// Below it.
pub const QUESTIONS_TEXT: &str =
    "They may ask the same thing many times. Answer again as if it were the first time.";
/// Writes one down.
pub const NEW_QUESTION: &str = "Write a question down";
/// Box of a question.
pub const QUESTION_ABOUT: &str = "What did they want to know?";
/// Box of their words.
pub const QUESTION_WORDS: &str = "Their words, if you want to keep them";
/// State of a question.
pub const QUESTION_STATE: &str = "Have you answered?";
/// Its answers.
pub const QUESTION_STATES: [(&str, &str); 2] = [
    ("answered", "Yes, truthfully and in full"),
    ("by", "Not yet. I told them by when"),
];
/// Day to answer by.
pub const ANSWER_BY: &str = "I'll answer by";
/// Box of the answer.
pub const ANSWER: &str = "My answer";
/// Below it.
pub const ANSWER_HINT: &str =
    "Facts, no pictures. Kept so that you can give the same true answer again.";
/// Leads to the disclosure guide.
pub const BIG_ANSWER: &str = "The answer is something big that they don't know";
/// When it was answered.
pub fn answered_on(day: &str) -> String {
    format!("Answered {day}")
}
/// By when it will be.
pub fn answer_by(day: &str) -> String {
    format!("By {day}")
}

/// Heading of the history.
pub const HISTORY: &str = "Earlier talks";

/// On Today: a question to answer.
pub fn to_answer(about: &str) -> String {
    format!("Answer: {about}")
}

/// Whether they felt understood, as offered.
pub fn understood(understood: Understood) -> &'static str {
    match understood {
        Understood::Yes => "Yes, they said so",
        Understood::Partly => "Partly",
        Understood::NotAsked => "I didn't ask",
    }
}

/// A sort of point, as offered.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Expectation => "Something they expect or hope for",
        Sort::Limit => "A limit they set",
        Sort::Feeling => "Something they feel",
    }
}

/// The button that passes a point on.
pub fn pass_on(sort: Sort) -> &'static str {
    match sort {
        Sort::Expectation => "Make it a promise",
        Sort::Limit => "Keep it as a boundary",
        Sort::Feeling => "Add it to the impact",
    }
}

/// The slug of the room a point is passed on to.
pub fn room(sort: Sort) -> &'static str {
    match sort {
        Sort::Expectation => "promises",
        Sort::Limit => "boundaries",
        Sort::Feeling => "impact",
    }
}

/// Why a point was not passed on.
pub fn not_passed(why: NotPassed) -> &'static str {
    match why {
        NotPassed::Here(why) => refusal(why),
        NotPassed::Promise(why) => promises::words::refusal(why),
        NotPassed::Limit(why) => boundaries::words::refusal(why),
    }
}

/// Where a point went.
pub fn became(sort: Sort) -> &'static str {
    match sort {
        Sort::Expectation => "Now a promise",
        Sort::Limit => "Now a boundary",
        Sort::Feeling => "Now part of the impact",
    }
}

/// How a talk reads in the timeline.
pub fn talk_line(stage: Stage) -> &'static str {
    match stage {
        Stage::SaidNo => "Asked to listen; they said no",
        Stage::Listening(_) => "Listening",
        Stage::Paused(_) => "A talk, paused",
        Stage::Ended | Stage::Heard => "Listened",
    }
}

/// How a question reads in the timeline.
pub fn question_line(answered: bool) -> &'static str {
    if answered {
        "Answered a question of theirs"
    } else {
        "A question of theirs to answer"
    }
}

/// Why something was refused.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Closed(Closed::NoContact) => "They asked for no contact. This waits.",
        Refusal::Closed(Closed::OwnSideOnly) => "You're working on your side only. This waits.",
        Refusal::AgreedMissing => "Say first whether they want to talk.",
        Refusal::NotAsked => "Ask first. Choose words from above, then wait for the answer.",
        Refusal::CalmMissing => "Say whether you're calm enough.",
        Refusal::NotCalm => {
            "Then tell them honestly: “Not now. Can we at …?” Name a time you can keep."
        }
        Refusal::Over => "This talk is over.",
        Refusal::BadMinutes => "Write a number of minutes between 1 and 240.",
        Refusal::BadTime => "Write a day and a time.",
        Refusal::BackPassed => "That time has passed. Name one that's still to come.",
        Refusal::NothingHeard => "Write down what you heard, even one line.",
        Refusal::UnderstoodMissing => "Choose one. “I didn't ask” is fine.",
        Refusal::SortMissing => "Choose what it is.",
        Refusal::AboutMissing => "Say in a few words what it is about.",
        Refusal::StateMissing => "Say whether you've answered.",
        Refusal::DayMissing => "Name the day by which you'll answer.",
        Refusal::DayPassed => "That day has passed. Name one that's still to come.",
        Refusal::Gone => "This was erased, perhaps in another tab.",
    }
}
