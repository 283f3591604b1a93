//! All wording of the room, the disclosure guide included.

use super::before::Advice;
use super::tool::Refusal;
use super::unsaid::Answer;
use crate::core::joint::Closed;

/// The room's title.
pub const TITLE: &str = "Be open";
/// What it is for.
pub const PURPOSE: &str = "Say what's yours to say before anyone has to ask.";
/// When the person has what they came for.
pub const DONE_WHEN: &str =
    "Done when nothing due to be told is overdue, and every item is mine and can be taken back.";

/// Heading above the question.
pub const ASK_YOURSELF: &str = "Ask yourself";
/// The question.
pub const UNSAID: &str = "Anything left unsaid?";
/// Below it.
pub const UNSAID_HINT: &str =
    "A thought, a feeling, something you did. Ordinary things count. Secrets of others don't.";
/// Box of what was or will be told.
pub const WHAT: &str = "What is it, in a few words?";
/// Day to tell it by.
pub const TELL_BY: &str = "I'll tell them by";
/// Keeps the answer.
pub const KEEP: &str = "Keep";
/// After the answer.
pub const ANSWERED: &str = "That's answered for now.";
/// Answers it once more.
pub const ONE_MORE: &str = "There's something else";
/// Leads to the guide.
pub const BIG: &str = "It's something big that they don't know";
/// How often it is asked.
pub const HOW_OFTEN: &str = "How often shall we ask?";
/// The choices.
pub const OFTEN: [(&str, &str); 3] = [
    ("daily", "Every day"),
    ("weekly", "Every week"),
    ("off", "Don't ask"),
];

/// Heading of what was hidden, taken over from the account of it.
pub const FROM_ACCOUNT: &str = "Something they may not know";
/// Below it.
pub const FROM_ACCOUNT_LEAD: &str = "If it would change how they see the past, don't tell it alone or tonight: look at the guide first. Otherwise say by when you'll tell them, in your own words.";
/// It wasn't told after all.
pub const NOT_TOLD: &str = "I haven't told them after all";
/// It is to be told after all.
pub const TELL_AFTER_ALL: &str = "I'll tell it after all";
/// Heading of what is still to be told.
pub const UNTOLD: &str = "Still to tell";
/// Heading of the page of one of them.
pub const BEFORE_TELLING: &str = "Before you tell it";
/// The first question.
pub const FOR_WHOM: &str = "Is this for them, or so that you feel lighter?";
/// Its answers.
pub const FOR_WHOM_ANSWERS: [(&str, &str); 3] = [
    ("them", "For them: it's theirs to know"),
    ("both", "Some of both"),
    ("lighter", "Mostly so that I feel lighter"),
];
/// When it is mostly for relief.
pub const LIGHTER: &str = "Then it may be a weight you'd hand to them. Tell a counsellor or a friend first, and look at it again.";
/// The second question.
pub const CROSSES: &str = "Would telling it now cross a limit they've set?";
/// Below it.
pub const CROSSES_HINT: &str = "A time, a place, a subject they don't want to hear about.";
/// Its answers.
pub const CROSSES_ANSWERS: [(&str, &str); 3] =
    [("no", "No"), ("not_sure", "I'm not sure"), ("yes", "Yes")];
/// When it isn't sure.
pub const NOT_SURE: &str = "Look at the limits you wrote down, or ask them if now is all right.";
/// When it crosses one.
pub const CROSSES_YES: &str =
    "Then it waits. Don't tell it now. Move the day, or take it to somebody who can help.";
/// Says it is told.
pub const TOLD: &str = "I've told them";
/// Doesn't tell it.
pub const HOLD_BACK: &str = "I won't tell it myself";
/// After telling.
pub const TOLD_ON: &str = "You told them.";
/// After that.
pub const HELD_BACK: &str = "You decided not to tell this yourself.";
/// Heading of the corrections.
pub const CORRECT: &str = "Change it";
/// Erases an entry.
pub const ERASE: &str = "Erase";
/// Moves the day or the wording.
pub const CHANGE: &str = "Keep the change";

/// Heading of the plan.
pub const PLAN: &str = "My openness plan";
/// Below it.
pub const PLAN_TEXT: &str =
    "What I share without being asked. Only about me, with an end, and I can take it back.";
/// When there is none.
pub const PLAN_EMPTY: &str = "Nothing here yet. Start with one ordinary thing you'd say anyway.";
/// Box of an offer.
pub const OFFER: &str = "What I share";
/// Below it.
pub const OFFER_HINT: &str = "“When I'll be late, I say so before, and why.”";
/// Its end.
pub const UNTIL: &str = "Until";
/// Below it.
pub const UNTIL_HINT: &str = "A few weeks is enough. You can renew it.";
/// Makes it.
pub const MAKE_OFFER: &str = "Put it in the plan";
/// Opens the form.
pub const NEW_OFFER: &str = "Add to the plan";
/// Takes it back.
pub const REVOKE: &str = "Take it back";
/// Heading of those that ended.
pub const ENDED: &str = "No longer in the plan";
/// It was taken back.
pub const REVOKED: &str = "Taken back";
/// Says until when.
pub fn until(day: &str) -> String {
    format!("Until {day}")
}
/// Says when it ended.
pub fn ended(day: &str) -> String {
    format!("Ended {day}")
}
/// Says by when.
pub fn by(day: &str) -> String {
    format!("By {day}")
}

/// Says that the day has passed.
pub fn was_by(day: &str) -> String {
    format!("You said by {day}. Tell it today, or tell them a new day.")
}

/// Heading of the history.
pub const HISTORY: &str = "Earlier answers";

/// Title of the guide.
pub const GUIDE: &str = "Telling something big";
/// Its lead.
pub const GUIDE_LEAD: &str =
    "For a fact that would change how they see the past. Nothing you do on this page is stored.";
/// Its parts: heading and sentences.
pub const GUIDE_PARTS: [(&str, &[&str]); 5] = [
    (
        "First, don't tell it tonight",
        &[
            "Told in a rush, late or in anger, it hurts more than it has to.",
            "Find a counsellor who knows disclosure, for you alone at first. A few days of waiting for that are not a new lie, if you've made the appointment.",
            "If they ask you directly in the meantime, don't deny it. Say: “There's more. I want to tell it all at once, and properly. I've arranged help, and it will be by …”",
        ],
    ),
    (
        "Some things can't wait",
        &[
            "A risk to their health, such as an infection: tell them before any further contact, and a doctor can help you say it.",
            "A danger to anybody, a debt collector or the police on the way, a child: get advice today.",
        ],
    ),
    (
        "Once, and all of it",
        &[
            "Many small admissions over months hurt more than the whole at once.",
            "Prepare with the counsellor: what, when it began, when it ended, who knows, what it cost, what you did to hide it.",
        ],
    ),
    (
        "Facts, no pictures",
        &[
            "Who, what, when, how long, and whether it has stopped. No scenes and no comparisons.",
            "No reasons that make it smaller. Reasons can come later, if they ask.",
            "They decide how much they want to hear. They may stop it at any time.",
        ],
    ),
    (
        "Afterwards",
        &[
            "See to it that they have somebody with them, or somebody to call. Not you.",
            "Don't ask for anything: no answer, no touch, no decision.",
            "If you're afraid of what they might do, or of what you might, don't do this alone. Go to Help first.",
        ],
    ),
];
/// Leads on to help.
pub const GUIDE_HELP: &str = "Find somebody for this";
/// Back to the room.
pub const BACK: &str = "Back to Be open";

/// What the two questions speak for, unless nothing speaks against telling.
pub fn advice(advice: Advice) -> Option<&'static str> {
    match advice {
        Advice::Tell => None,
        Advice::LighterElsewhere => Some(LIGHTER),
        Advice::LookFirst => Some(NOT_SURE),
        Advice::Wait => Some(CROSSES_YES),
    }
}

/// On Today: something to tell.
pub fn to_tell(what: &str) -> String {
    format!("Tell: {what}")
}

/// An answer, as offered.
pub fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Nothing => "Nothing",
        Answer::Told => "There was, and I've told them",
        Answer::TellBy => "Yes. I'll tell them by a day",
    }
}

/// How an answer reads in the timeline.
pub fn unsaid_line(answer: Answer) -> &'static str {
    match answer {
        Answer::Nothing => "Nothing left unsaid",
        Answer::Told => "Told them",
        Answer::TellBy => "Something still to tell",
    }
}

/// How an offer reads in the timeline.
pub fn offer_line(revoked: bool) -> &'static str {
    if revoked {
        "Openness plan: taken back"
    } else {
        "Openness plan"
    }
}

/// Why something was refused.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Closed(Closed::NoContact) => "They asked for no contact. This waits.",
        Refusal::Closed(Closed::OwnSideOnly) => "You're working on your side only. This waits.",
        Refusal::WhatMissing => "Say in a few words what it is.",
        Refusal::AboutThem => {
            "This is about what they do or show. The plan holds only what's yours."
        }
        Refusal::DayMissing => "Name a day.",
        Refusal::DayPassed => "That day has passed. Name one that's still to come.",
        Refusal::TooFar => "Choose an end within a year. You can renew it then.",
        Refusal::AnswerMissing => "Choose one of the answers.",
        Refusal::QuestionsMissing => "Answer both questions first. The answers aren't stored.",
        Refusal::Gone => "This was erased, perhaps in another tab.",
    }
}
