//! All wording of the apology room.

use super::gates::Gate;
use super::kept::How;
use super::marks::Shown;
use super::tool::Refusal;
use crate::rooms::impact::kept::Source;

pub const TITLE: &str = "Apologise";
pub const PURPOSE: &str = "Write a letter that names what you did and asks nothing back.";
pub const DONE_WHEN: &str =
    "Done when the letter names the act, asks nothing back, and waits if unwelcome.";

pub const VERSION: &str = "Version of a letter";
pub const READY: &str = "Letter ready";
pub const GIVEN: &str = "Letter given";

pub const FIRST_VERSION: &str = "Kept a first draft of the letter";
pub const LATER_VERSION: &str = "Kept a new version of the letter";
pub const IS_READY: &str = "The letter is ready";

/// How the entry of a letter given reads.
pub fn given_title(how: How) -> String {
    format!("Gave the letter: {}", self::how(how))
}

/// That a letter was given, on a card.
pub fn given_on(day: &str) -> String {
    format!("Given, {day}. Nothing is owed back.")
}

/// How a letter was given.
pub const fn how(how: How) -> &'static str {
    match how {
        How::ReadAloud => "read aloud",
        How::OnPaper => "on paper",
        How::Sent => "sent",
        How::InOwnWords => "said in my own words",
        How::ThroughSomeone => "passed on by someone they asked",
    }
}

pub const FACT: &str = "What I did";
pub const HIDDEN: &str = "What I hid";
pub const CHOICE: &str = "What I chose";
pub const EXPLANATION: &str = "What I told myself";
pub const REGRET: &str = "What I regret";
pub const NO_FACTS: &str = "Nothing there yet. Writing down what you did comes first.";
pub const NO_IMPACT: &str =
    "Nothing told or seen is written down yet. Guesses stay out of the letter.";

/// What a piece from the impact room is called.
pub const fn impact_label(source: Source) -> &'static str {
    match source {
        Source::Told => "They told you",
        Source::Saw => "You saw it",
        Source::Guess => "A guess",
    }
}

pub const REPAIR: &str = "What you put right";
pub const CHANGE: &str = "What changes";
pub const PROMISE: &str = "What you promised";
pub const NO_PROMISES: &str = "Nothing promised or put right yet.";

/// The name of a button that puts a piece into the letter.
pub fn put_in(label: &str) -> String {
    format!("Put in: {}", label.to_lowercase())
}

/// The name of a link to a room.
pub fn go_to(room: &str) -> String {
    format!("Go to “{room}”")
}

pub const EMPTY: &str = "No letter yet. The questions below help with the blank page.";
pub const GONE: &str = "This has been erased, perhaps in another tab.";
pub const LETTERS: &str = "Letters";
pub const START_HINT: &str =
    "A letter is written for them and kept by you. Nothing here is ever sent.";
pub const START_QUESTIONS: &str = "Start with questions";
pub const START_BLANK: &str = "Start with a blank page";
pub const IS_DRAFT: &str = "Being written";
pub const CLOSED_GO_ON: &str = "You can go on writing. Giving it waits.";
pub const NOT_STOPPED: &str = "You wrote that it hasn't stopped, or that you aren't sure. A letter can be written meanwhile; it can't take the place of stopping.";
pub const TO_OWNERSHIP: &str = "What you wrote";
pub const GET_HELP: &str = "Get help";
pub const HISTORY: &str = "Earlier in this room";

/// What a letter without words is called.
pub fn begun(day: &str) -> String {
    format!("Begun {day}")
}

pub const COMPOSER: &str = "A letter";
pub const YOUR_LETTER: &str = "Your letter";
pub const YOUR_LETTER_HINT: &str = "A paragraph is read once you leave it. Tap marked words for the reason, or press Alt and Enter.";
pub const KEEP_VERSION: &str = "Keep this version";
pub const VERSION_KEPT: &str = "Version kept.";
pub const ONWARDS: &str = "When it says what you mean";
pub const NAME_OR_ERASE: &str = "Name or erase this letter";
pub const NAME: &str = "A name for it";
pub const NAME_HINT: &str = "For you only.";
pub const ERASE_LETTER: &str = "Erase this letter and its versions";

pub const FINDINGS: &str = "Findings";
pub const ABOUT_THESE_WORDS: &str = "About these words";
pub const TO_REASON: &str = "All about it";
pub const CLOSE: &str = "Close";
pub const SHOW_WORDS: &str = "Show the words";
pub const USE_THIS: &str = "Use this instead";
pub const TAKE_OUT: &str = "Take it out";
pub const CAN_GO: &str = "The sentence can do without it.";
pub const SET_THIS_ASIDE: &str = "Set this one aside";
pub const SET_RULE_ASIDE: &str = "Set aside all like it";
pub const SHOW_FEWER: &str = "Show the first three";
pub const WHY: &str = "Why this matters";

/// A rewrite.
pub fn instead(words: &str) -> String {
    format!("Perhaps: “{words}”")
}

/// How many passages are marked, as it is announced.
pub fn findings_status(shown: &Shown) -> String {
    let marked = match shown.findings.len() {
        0 => "Nothing marked.".to_owned(),
        1 => "1 passage marked.".to_owned(),
        count => format!("{count} passages marked."),
    };
    match shown.more {
        0 => marked,
        1 => format!("{marked} 1 more if you want it."),
        more => format!("{marked} {more} more if you want them."),
    }
}

/// How many passages are marked, as the name of the way there; nothing where there are none.
pub fn marked_in_short(shown: &Shown) -> Option<String> {
    match shown.findings.len() + shown.more {
        0 => None,
        1 => Some("1 passage marked".to_owned()),
        count => Some(format!("{count} passages marked")),
    }
}

/// The name of the button that shows the rest.
pub fn show_more(count: usize) -> String {
    format!("Show {count} more")
}

/// The name of the button that brings back what was set aside.
pub fn show_aside(count: usize) -> String {
    format!("Show {count} set aside")
}

/// That the letter touches a limit.
pub fn touches_limit(about: &str) -> String {
    format!("This may touch a limit they set: {about}.")
}

pub const TO_BOUNDARIES: &str = "Look at the limit";

pub const PARTS: &str = "Parts of an apology";
pub const PARTS_HINT: &str = "The weightiest first. A short letter can hold them all.";
pub const THERE: &str = "There";
pub const THERE_BUT: &str = "There, but …";
pub const MISSING: &str = "Missing";
pub const LEFT_OUT_FINE: &str = "Left out, fine";

pub const VOWS: &str = "Promises in this letter";
pub const VOWS_HINT: &str = "A promise they can read should be one you can look back at.";
pub const MAKE_PROMISE: &str = "Make it a promise to keep";
pub const IN_LEDGER: &str = "It is among your promises.";
pub const ITS_DAYS: &str = "Choose its days";
pub const TO_PROMISES: &str = "Your promises";

pub const PULL_INS: &str = "Put in what you've already written";
pub const PULL_INS_HINT: &str = "It goes in at the caret, as a paragraph of its own.";

pub const QUESTIONS: &str = "Questions to begin with";
pub const QUESTIONS_LEAD: &str =
    "Answer in your own words, as if to them. Leave out what you have no answer to.";
pub const BACK: &str = "Back";
pub const NEXT: &str = "Next";
pub const INTO_LETTER: &str = "Make this my first draft";
pub const YOUR_ANSWERS: &str = "Your answers";
pub const TO_THE_LETTER: &str = "To the letter";
pub const GOES_BELOW: &str = "This letter has words already. The answers go below them.";

/// Which question of how many.
pub fn question_number(number: usize, of: usize) -> String {
    format!("Question {number} of {of}")
}

pub const VERSIONS: &str = "Versions";
pub const VERSIONS_LEAD: &str =
    "Each one you kept, whole. What you are writing now can be compared too.";
pub const NO_VERSIONS: &str =
    "No version kept yet. Keep one when you want to be able to come back to it.";
pub const COMPARE: &str = "Compare two versions";
pub const OLDER: &str = "Earlier version";
pub const NEWER: &str = "Later version";
pub const NOW: &str = "As it stands now";
pub const VERSION_TITLE: &str = "A version of the letter";
pub const RESTORE: &str = "Go on from this version";
pub const ERASE_VERSION: &str = "Erase this version";
pub const BACK_TO_LETTER: &str = "Back to the letter";

/// What a version is called.
pub fn version_name(number: usize, day: &str) -> String {
    format!("Version {number}, {day}")
}

/// How long a version is.
pub fn size(text: &str) -> String {
    match text.split_whitespace().count() {
        1 => "1 word".to_owned(),
        count => format!("{count} words"),
    }
}

pub const READ_ALOUD: &str = "Read it aloud";
pub const READ_ALOUD_LEAD: &str =
    "One paragraph at a time. Where you want to hurry, it may be too long.";
pub const NOTHING_TO_READ: &str = "There is nothing written yet.";
pub const PARAGRAPH: &str = "The paragraph to read";

/// Which paragraph of how many.
pub fn paragraph_number(number: usize, of: usize) -> String {
    format!("Paragraph {number} of {of}")
}

pub const TAKE_ALONG: &str = "Take it along";
pub const TAKE_ALONG_HINT: &str =
    "From here on it is outside this app, and nobody guards it but you.";
pub const NOT_YET_ASKED: &str = "These words haven't been through the questions yet.";
pub const PRINT: &str = "Print";
pub const COPY: &str = "Copy the text";
pub const SAVE_TEXT: &str = "Save as a text file";
pub const SHARE: &str = "Share";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "The browser didn't copy it.";
pub const SAVED: &str = "Saved as a file.";
pub const NOT_SAVED: &str = "The browser didn't save it.";
pub const SHARED: &str = "Shared.";

pub const IS_IT_READY: &str = "Is it ready?";
pub const GATES_LEAD: &str =
    "Five questions about them and now, not about the words. Your answers aren't kept.";
pub const DECLARE_READY: &str = "It is ready";

/// The answers at a gate.
pub const fn answer(name: &str) -> &'static str {
    match name.as_bytes() {
        b"yes" => "Yes",
        b"no" => "No",
        _ => "I'm not sure",
    }
}

/// Where a closed gate leads, as name and address.
pub const fn gate_leads_to(gate: Gate) -> (&'static str, &'static str) {
    match gate {
        Gate::Heard => ("Listen first", "#/rooms/listening"),
        Gate::Welcome => ("Respect boundaries", "#/rooms/boundaries"),
        Gate::Harm => ("Get help", "#/rooms/help"),
        Gate::News => ("The disclosure guide", "#/rooms/openness/guide"),
        Gate::Again => ("Commit to change", "#/rooms/change"),
    }
}

pub const GIVE: &str = "Give it";
pub const GIVE_LEAD: &str = "Only if it is welcome, and only once. Then it is theirs.";
pub const HOW: &str = "How did you give it?";
pub const DAY: &str = "Which day?";
pub const NOTE: &str = "A note for yourself";
pub const NOTE_HINT: &str = "About what you did. May stay empty.";
pub const I_GAVE_IT: &str = "I've given it";
pub const NOTHING_OWED: &str = "You've given it. Nothing is owed back.";
pub const NOTHING_OWED_MORE: &str =
    "No answer, a late one or a hard one are all complete answers. You can stop here.";
pub const ERASE_READY: &str = "Erase this entry";
pub const ERASE_GIVEN: &str = "Erase this entry";

/// The ways of giving a letter, as options.
pub const fn how_option(how: How) -> &'static str {
    match how {
        How::ReadAloud => "I read it aloud",
        How::OnPaper => "On paper",
        How::Sent => "I sent it",
        How::InOwnWords => "I said it in my own words",
        How::ThroughSomeone => "Someone they asked passed it on",
    }
}

/// The question at a gate.
pub const fn gate(gate: Gate) -> &'static str {
    match gate {
        Gate::Heard => "Have they been heard, as far as they wanted to be?",
        Gate::Welcome => "Is contact welcome?",
        Gate::Harm => "Would reading this harm them?",
        Gate::News => "Does it tell them something they don't know yet?",
        Gate::Again => "Have you apologised for this before and done it again?",
    }
}

/// Why a closed gate is closed, and what comes first.
pub const fn gate_closed(gate: Gate) -> &'static str {
    match gate {
        Gate::Heard => {
            "Listen first. A letter that comes before they were heard answers the wrong question."
        }
        Gate::Welcome => {
            "Then it waits. You can keep it here as long as it takes; that is part of it."
        }
        Gate::Harm => "Then it doesn't go out like this. Talk it over with a professional first.",
        Gate::News => {
            "A letter is the wrong place for news. The disclosure guide says how to tell it once, with help."
        }
        Gate::Again => {
            "Then another sorry isn't enough. Make the change first, and let the letter say what you have begun."
        }
    }
}

/// What the room says when it says no.
pub const fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NothingWritten => "There is nothing written yet.",
        Refusal::NothingNew => "Every word is as in the version you kept last.",
        Refusal::Gone => "This letter has been erased, perhaps in another tab.",
        Refusal::Gate(at) => gate_closed(at),
        Refusal::Threatens => {
            "A sentence in it holds something over them. Take it out first, or set the mark aside if it isn't so."
        }
        Refusal::NotReady => NOT_YET_ASKED,
        Refusal::NoHow => "Choose how you gave it.",
        Refusal::NoDay => "Choose the day you gave it, today or earlier.",
        Refusal::Joint(_) => "Giving a letter is closed for now. You can go on writing.",
    }
}
