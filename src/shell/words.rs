//! The wording of the frame and of the screens that belong to no room.

use crate::browser::worker::Failed;
use crate::core::joint::Closed;
use crate::core::passphrase::{self, Refused};
use crate::core::ports::KeepError;
use crate::core::sealed;

/// Why something was not kept, and what to do.
pub fn not_kept(error: KeepError) -> &'static str {
    match error {
        KeepError::Blocked => {
            "This browser doesn't let the app keep anything here. Your text stays on screen. Save a backup file before you close it."
        }
        KeepError::Full => {
            "There is no room left in this browser's storage. Your text stays on screen. Save a backup file, then erase what you no longer need."
        }
        KeepError::Newer => {
            "A newer version of this app has been used here. This one only shows what is kept. Load the page again to get the newer one."
        }
        KeepError::Failed => {
            "The browser didn't keep this. Your text stays on screen. Try again, or save a backup file."
        }
    }
}

/// Why a joint tool is closed.
pub fn closed(why: Closed) -> &'static str {
    match why {
        Closed::NoContact => {
            "This is closed. They asked for no contact, and you wrote that down. That's the answer for now."
        }
        Closed::OwnSideOnly => {
            "This is closed while you work on your side only. You can turn that off under More."
        }
    }
}

/// Heading of the choices about looks.
pub const LOOKS: &str = "How it looks";
/// Names the choice of themes.
pub const THEME: &str = "Light or dark";
/// Names the choice of text sizes.
pub const TEXT_SIZE: &str = "Text size";
/// Heading of the choices about dates.
pub const CALENDAR: &str = "Dates and weeks";
/// Names the choice of the language of dates.
pub const DATES: &str = "How dates are written";
/// Ways of writing dates, as language tag and label.
pub const DATE_LANGUAGES: [(&str, &str); 5] = [
    ("", "As this browser has it"),
    ("en-GB", "British English"),
    ("en-US", "American English"),
    ("en-CA", "Canadian English"),
    ("en-AU", "Australian English"),
];
/// How a date reads now.
pub fn example(today: &str) -> String {
    format!("Today is {today}.")
}
/// Names the choice of the first day of the week.
pub const WEEK_START: &str = "The week starts on";
/// Heading of the choices about reminders.
pub const REMINDERS: &str = "Reminders";
/// Above them.
pub const REMINDERS_TEXT: &str = "They show on Today and nowhere else. Nothing is sent to anybody.";
/// Names the choice about backups.
pub const BACKUP_AFTER: &str = "Remind me to save a backup";
/// After how many changed entries, as value and label.
pub const BACKUP_AFTERS: [(&str, &str); 3] = [
    ("", "After 20 changes or 30 days"),
    ("60", "After 60 changes or 90 days"),
    ("off", "Don't remind me"),
];
/// Names the choice about days to be careful with.
pub const CAREFUL_DAYS: &str = "Warn me ahead of days to be careful with";
/// On or off, where on is usual.
pub const ON_OFF: [(&str, &str); 2] = [("", "On"), ("off", "Off")];
/// Leads to the form for such a day.
pub const ADD_CAREFUL_DAY: &str = "Add a day to be careful with";
/// Names the choice about the question on Today.
pub const UNSAID: &str = "Ask “Anything left unsaid?”";
/// How often, as value and label.
pub const UNSAIDS: [(&str, &str); 3] = [
    ("", "Every day"),
    ("weekly", "Every week"),
    ("off", "Don't ask"),
];

/// Themes, as value and label.
pub const THEMES: [(&str, &str); 3] = [
    ("", "As this device has it"),
    ("light", "Light"),
    ("dark", "Dark"),
];

/// Text sizes, as value and label.
pub const TEXT_SIZES: [(&str, &str); 3] =
    [("", "Normal"), ("large", "Large"), ("larger", "Larger")];

/// First days of the week, as value and label.
pub const WEEK_STARTS: [(&str, &str); 3] = [
    ("", "Monday"),
    ("sunday", "Sunday"),
    ("saturday", "Saturday"),
];

/// On or off, as value and label.
pub const OWN_SIDE_ONLY: [(&str, &str); 2] = [("", "Off"), ("yes", "On")];

/// What "Work on my side only" does.
pub const OWN_SIDE_ONLY_HINT: &str = "Closes every tool that involves them: talks, giving letters, steps taken together. Anyone may turn this on. No reason is kept.";

/// Kinds of breach, as value and label.
pub const BREACHES: [(&str, &str); 7] = [
    ("", "I'd rather not say"),
    ("affair", "An affair"),
    ("money", "Money"),
    ("lies", "Lies"),
    ("addiction", "Addiction"),
    ("anger", "Anger"),
    ("other", "Something else"),
];

/// What "Leave now" does and doesn't do.
pub const LEAVE_NOW: &str = "Leave now empties this page at once and goes somewhere else. Pressing Shift three times does the same. Your half-written text is kept first. It doesn't erase your browser's history: the addresses there name the rooms you opened.";

/// Help for the address to leave to.
pub const LEAVE_TO_HINT: &str =
    "An address such as https://www.bbc.co.uk/weather. Empty means a blank page.";

/// Why an address was refused.
pub const LEAVE_TO_REFUSED: &str = "The address has to begin with https://.";

/// What to do while the partner is upset.
pub const UPSET: [&str; 3] = [
    "Put this down and turn to them. If they want you further away, go further away.",
    "Listen. Don't explain, don't answer back, don't touch them unless they ask.",
    "Say what you heard, in their words. Then stop. A pause is fine if you say when you'll be back.",
];

/// What to do while the partner is upset and what involves them is closed.
pub const UPSET_CLOSED: [&str; 3] = [
    "Keep away. Don't ring, write, drive by or send somebody to explain.",
    "If they turned to you of their own accord: listen, say that you've heard it, and stop there.",
    "Put the phone in another room. Call somebody of your own, or walk until it's quieter.",
];

/// Why those lines are other ones.
pub fn upset_because(why: Closed) -> &'static str {
    match why {
        Closed::NoContact => "They asked for no contact. That holds now too.",
        Closed::OwnSideOnly => "You're working on your side only. That holds now too.",
    }
}

/// When it isn't only a hard talk.
pub const UPSET_AFRAID: &str = "If either of you is afraid, end the talk and go to separate places. Getting help is always open.";

/// While the browser may not have put all of it on the disk yet.
pub const STILL_WRITING: &str = "Still being written. The browser puts this much on the disk little by little. Leave this page open for a minute.";

/// Shown when a newer version of the app waits.
pub const UPDATE: &str =
    "A newer version is ready. It opens when you say so; what you've written stays.";

/// Heading of the help lines while the screen is handed over.
pub const HELP_LINES: &str = "Help lines";

/// Asked after unlocking while the screen is handed over.
pub const IS_IT_BACK: &str = "Is it back in your hands?";
/// Below it.
pub const IS_IT_BACK_LEAD: &str = "This was handed over, and locked meanwhile.";
/// It is.
pub const I_HAVE_IT: &str = "I have it back";
/// It isn't.
pub const HAND_OVER_AGAIN: &str = "Hand it over again";
/// What either means.
pub const HAND_OVER_AGAIN_TEXT: &str = "If you have it back, what they began and didn't give you goes, unread. Handed over again, it shows the same page as before, and taking it back needs your passphrase.";

/// Leads back from there.
pub const BACK_TO_PAGE: &str = "Back to the page";

/// What a passphrase is for, and what it can't do.
pub const PASSPHRASE_HINT: &str = "At least 15 characters. Four or more words that don't belong together are good. Nobody can recover it for you.";

/// The box that shows it.
pub const SHOW_PASSPHRASE: &str = "Show what I type";

/// Once words were suggested.
pub const SUGGESTED: &str = "Six words are filled in below.";

/// When there is no list to choose from.
pub const NO_WORDS: &str =
    "The list of words couldn't be loaded. Try again with a connection, or think of your own.";

/// Beside suggested words.
pub fn suggested() -> String {
    format!(
        "Drawn by chance from a list of {}: {} bits, far more than can be guessed. Write them on paper, and keep the paper away from what they open.",
        passphrase::LIST,
        passphrase::BITS
    )
}

/// Why a new passphrase isn't taken.
pub fn passphrase_refused(refused: Refused) -> String {
    match refused {
        Refused::TooShort => format!(
            "That's too short to hold. Use at least {} characters.",
            passphrase::SHORTEST
        ),
        Refused::TooPlain => "That repeats a few characters. Use more different ones.".to_owned(),
        Refused::Differs => "The two aren't the same. Type it again.".to_owned(),
    }
}

/// Why something could not be sealed or opened with a passphrase; nothing when it was cancelled.
pub fn worker_failed(failed: Failed) -> &'static str {
    match failed {
        Failed::Refused(sealed::Refused::NotOpened) => {
            "This didn't open. Either the passphrase is another one, or the file was damaged or changed. Check the words and try again, or use another copy."
        }
        Failed::Refused(sealed::Refused::TooMuchWork) => {
            "This file asks for more work than any backup of this app. It wasn't opened."
        }
        Failed::Cancelled => "",
        Failed::Unavailable => {
            "The part of the app that seals and opens files couldn't be loaded, or there wasn't enough memory. Nothing is lost. Try again with a connection, or close other pages first."
        }
    }
}
