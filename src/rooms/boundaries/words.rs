//! All wording of the room.

use super::keeping::How;
use super::tool::Refusal;

/// The room's title.
pub const TITLE: &str = "Respect boundaries";
/// What it is for.
pub const PURPOSE: &str = "Write down each limit once, in their words, and what you do to keep it.";
/// When it has done its work.
pub const DONE_WHEN: &str =
    "Done when a limit recorded once warns or closes every tool it touches.";

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
    if about.is_empty() {
        how.to_owned()
    } else {
        format!("{how}: {about}")
    }
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

/// Says what to do first.
pub const EMPTY: &str = "Has your partner said what they don't want, or want differently? Write the first one down as they said it.";
/// Heading of the limits that hold.
pub const LIMITS: &str = "Limits";
/// Heading of those that don't hold any more.
pub const LIFTED: &str = "No longer held";
/// Opens the form.
pub const NEW: &str = "Write down a limit";
/// Opens the form for "no contact".
pub const NEW_NO_CONTACT: &str = "They asked for no contact";
/// While "no contact" holds.
pub const NO_CONTACT_HOLDS: &str = "They asked for no contact. Everything here that involves them is closed: talks, letters, steps together, their part in looking back. That's the answer for now. Your own work goes on.";
/// Heading of the form for "no contact".
pub const NO_CONTACT_TITLE: &str = "They asked for no contact";
/// What keeping this down does.
pub const NO_CONTACT_LEAD: &str = "Writing this down closes every tool that involves them, until they say otherwise. Only they can lift it.";

/// Fields of the form.
pub const ABOUT: &str = "What it is about";
/// Help for it.
pub const ABOUT_HINT: &str = "In a few words, such as: No calls at work.";
/// Their words.
pub const WORDS: &str = "In their words";
/// Help for it.
pub const WORDS_HINT: &str = "Optional. Kept as a quotation, and left out of search, print and tables. They can ask you to remove it.";
/// When they said it.
pub const SAID_ON: &str = "When they said it";
/// What the person does.
pub const PLAN: &str = "What I do to keep it";
/// Help for it.
pub const PLAN_HINT: &str =
    "Something you do yourself, such as: I write it on paper and wait until evening.";
/// Signs.
pub const SIGNS: &str = "Other words for it";
/// Help for it.
pub const SIGNS_HINT: &str = "Names and words by which a letter would touch it, with commas between. Forms of a word count as one.";
/// When to look at it again.
pub const REVIEW: &str = "Look at it again on";
/// Help for it.
pub const REVIEW_HINT: &str =
    "Optional. For you to check how you keep it, not to ask them to drop it.";
/// Keeps it.
pub const KEEP: &str = "Keep";
/// Erases it.
pub const ERASE: &str = "Erase";
/// Heading of the form on a limit's own screen.
pub const EDIT: &str = "Change what is written";

/// Heading above recording how it was kept.
pub const NOTE_IT: &str = "Write down how it went";
/// Asks how.
pub const HOW: &str = "How did you do with it?";
/// What the person did.
pub const NOTE: &str = "What I did";
/// Heading above earlier records.
pub const KEEPINGS: &str = "How I kept it";
/// Said after "I crossed it".
pub const CROSSED: &str =
    "You crossed it. Tell them before they find out, unless they asked for no contact.";
/// Leads to the setback card.
pub const CROSSED_LINK: &str = "Something went wrong";

/// When the review day has come.
pub const REVIEW_DUE: &str = "You wanted to look at this again. Do you still do what you planned?";
/// Moves the review day.
pub const AGAIN_LATER: &str = "Ask me again in 30 days";
/// Ends it.
pub const NO_MORE_REVIEW: &str = "Don't ask again";

/// Heading above lifting.
pub const LIFTING: &str = "If they say it no longer holds";
/// Help for it.
pub const LIFTING_TEXT: &str = "Only if they said so of their own accord. Don't ask them to.";
/// Lifts it.
pub const LIFT: &str = "They lifted it";
/// Holds again.
pub const HOLDS_AGAIN: &str = "It holds again";

/// Heading of the if–then plans.
pub const TRIGGERS: &str = "When it comes back for them";
/// What they are for.
pub const TRIGGERS_TEXT: &str =
    "A late call, a place, a question they ask again. Decide now what you do then.";
/// Opens the form.
pub const NEW_TRIGGER: &str = "Write an if–then plan";
/// The "if".
pub const CUE: &str = "If";
/// Help for it.
pub const CUE_HINT: &str = "A moment, such as: they ask where I was.";
/// The "then".
pub const RESPONSE: &str = "Then I";
/// Help for it.
pub const RESPONSE_HINT: &str = "Such as: answer once, fully, and don't sigh.";

/// Heading of trying a text.
pub const TRY: &str = "Before you write or say it";
/// The text.
pub const TRY_TEXT: &str = "A text to try";
/// Help for it.
pub const TRY_HINT: &str = "Not kept anywhere. It shows which limits the text touches.";
/// When it touches none.
pub const TOUCHES_NONE: &str =
    "It touches none of the limits written here. You still know more than this app does.";

/// Heading about their words.
pub const THEIR_WORDS: &str = "Their words";
/// What is said about them.
pub fn their_words(entries: usize) -> String {
    match entries {
        0 => "None of their words are kept anywhere in this app.".to_owned(),
        1 => "One entry keeps words of theirs.".to_owned(),
        entries => format!("{entries} entries keep words of theirs."),
    }
}
/// Opens the list.
pub const LOOK_THROUGH: &str = "Look through them";
/// The one action.
pub const REMOVE: &str = "They asked me to remove this";
/// The question before it.
pub const REMOVE_TITLE: &str = "Remove their words everywhere?";
/// What it does.
pub const REMOVE_TEXT: &str = "Every word of theirs is taken out of every entry, in every room. What you wrote yourself stays. Look yourself at text you haven't kept yet, and at backup files you saved before: they may still hold them.";
/// The button.
pub const REMOVE_YES: &str = "Remove their words";

/// The lead of the list.
pub const WORDS_LEAD: &str = "After 90 days the app asks whether you still need them word for word. Often the gist is enough.";
/// Keeps them.
pub const STILL_NEED: &str = "Keep them for now";
/// Lets them go.
pub const LET_GO: &str = "Let them go";

/// An if–then plan's "if", as a heading.
pub fn when(cue: &str) -> String {
    format!("If: {cue}")
}

/// An if–then plan's "then".
pub fn then(response: &str) -> String {
    format!("Then I: {response}")
}
