//! All wording of the lock: the screen in front of everything, and the screens under More,
//! Passphrase.

use super::Why;
use super::key::StaysLocked;
use crate::browser::worker::Failed;
use crate::core::recovery_code::Slip;
use crate::core::saved::{LockError, Opener};
use crate::core::sealed::Refused;
use crate::shell::words::not_kept;

/// Heading of the screen in front of everything.
pub const LOCKED: &str = "Locked";
/// Below it.
pub const LOCKED_LEAD: &str = "What is kept here opens with the passphrase.";
/// The field.
pub const PASSPHRASE: &str = "Passphrase";
/// The other field.
pub const CODE: &str = "Recovery code";
/// Help for it.
pub const CODE_HINT: &str =
    "Six groups of five letters and digits, from your paper. Capitals and dashes don't matter.";
/// Opens it.
pub const UNLOCK: &str = "Unlock";
/// While that takes its moment.
pub const UNLOCKING: &str = "Unlocking…";
/// To the code.
pub const USE_CODE: &str = "Use the recovery code";
/// Back to the passphrase.
pub const USE_PASSPHRASE: &str = "Use the passphrase";
/// Shows what is typed.
pub const SHOW: &str = "Show what I type";
/// Opens what to do without either.
pub const NEITHER: &str = "I have neither";
/// What there is to say then.
pub const NEITHER_TEXT: [&str; 2] = [
    "Then nobody can open it: not this app, not whoever made it. There is no other way in.",
    "If you saved a backup file, you can erase what is locked here, start anew, and bring the backup in.",
];
/// Erases.
pub const ERASE: &str = "Erase what is locked here";
/// The question before.
pub const ERASE_QUESTION: &str = "Erase everything here?";
/// What it means.
pub const ERASE_TEXT: &str = "This can't be undone. Without the passphrase and the code it can't be read anyway. Backup files you saved stay where they are.";
/// Does it.
pub const ERASE_YES: &str = "Yes, erase it all";
/// Leads from the help lines back to unlocking.
pub const BACK: &str = "Back to unlocking";

/// Why it stays locked; nothing where the person stopped it.
pub fn stays_locked(why: StaysLocked) -> String {
    match why {
        StaysLocked::Nothing(Opener::Passphrase) => "Type the passphrase first.".to_owned(),
        StaysLocked::Nothing(Opener::Code) => "Type the code first.".to_owned(),
        StaysLocked::Slip(slip) => self::slip(slip),
        StaysLocked::NoWrap(Opener::Code) => {
            "The part that the code opens is gone from this browser. The passphrase still works.".to_owned()
        }
        StaysLocked::NoWrap(Opener::Passphrase) => {
            "The part that the passphrase opens is gone from this browser. The recovery code still works.".to_owned()
        }
        StaysLocked::Storage(error) => not_kept(error).to_owned(),
        StaysLocked::Worker(Failed::Refused(Refused::NotOpened | Refused::TooMuchWork)) => {
            "That didn't open it. Look for a slip and try again. Nothing here has changed.".to_owned()
        }
        StaysLocked::Worker(Failed::Unavailable) => {
            "The part of the app that unlocks couldn't start. Close other pages and try again, or load this page again. Nothing here has changed.".to_owned()
        }
        StaysLocked::Worker(Failed::Cancelled) => String::new(),
    }
}

/// What is wrong with a typed code.
fn slip(slip: Slip) -> String {
    match slip {
        Slip::Length(count) if count < 30 => {
            format!("The code has 30 letters and digits. Here are {count}.")
        }
        Slip::Length(count) => {
            format!("The code has 30 letters and digits. Here are {count}, which is too many.")
        }
        Slip::Stranger(letter) => {
            format!("No code has “{letter}” in it. Look at that place again.")
        }
        Slip::Group(number) => {
            format!("There is a slip in group {number}. Look at it again on your paper.")
        }
    }
}

/// Heading of the screen under More.
pub const TITLE: &str = "Passphrase";
/// Below it while there is none.
pub const LEAD_OFF: &str =
    "With a passphrase, what you write is kept in a form that nobody can read without it.";
/// Below it while there is one.
pub const LEAD_ON: &str =
    "There is a passphrase. What you write is kept in a form that nobody can read without it.";

/// Heading of what it does.
pub const PROTECTS: &str = "What it protects from";
/// What it does.
pub const PROTECTS_TEXT: [&str; 3] = [
    "Somebody who opens this browser while the app is locked sees the word “Locked” and help lines. No text, no date, no room.",
    "Somebody who copies this browser's files gets nothing they can read, unless they guess the passphrase.",
    "While you hand the screen over, reloading, Back, other tabs and typed addresses all ask for the passphrase.",
];
/// Heading of what it doesn't do.
pub const DOESNT: &str = "What it doesn't protect from";
/// What it doesn't do.
pub const DOESNT_TEXT: [&str; 8] = [
    "Somebody who looks on while it is unlocked, or sees you type.",
    "Somebody who knows how to look into a running page while it is unlocked, also while you hand it over.",
    "Programs on this device or extensions of this browser that watch what you do.",
    "What was on screen may stay for a while in this device's memory, or in the pictures it keeps of open apps.",
    "That you use this app at all. The browser's history can name the rooms you opened, and how much you wrote stays visible: how many entries there are and how long each is.",
    "Somebody who can open this browser can still erase what is here, locked or not.",
    "What you wrote before you set a passphrase may stay in the browser's own files for some time.",
    "Being made to say the passphrase. If that could happen, don't write here what they mustn't read.",
];
/// The hardest part.
pub const NOBODY: &str = "Nobody can recover a lost passphrase. The recovery code on paper is the only other way in. If both are lost, everything here is lost.";

/// Heading of the form.
pub const SET: &str = "Set a passphrase";
/// Goes on to the code.
pub const GO_ON: &str = "Go on";
/// While the app looks whether it can unlock offline.
pub const LOOKING: &str = "One moment…";
/// The lock can't be put on yet: said above the form, before anything is typed.
pub const NOT_READY: &str = "Not ready yet. The app is still being kept for offline use, and without that you could be locked out when there is no network. Stay online: you can go on as soon as it's ready. In a private window, or where the browser keeps no copies of sites, a passphrase can't be set.";
/// Once it can be.
pub const READY_NOW: &str = "Ready. The app is kept for offline use now, and you can go on.";
/// It could be, and can't any more.
pub const NOT_OFFLINE: &str = "The app isn't wholly kept for offline use any more. Load the page again with a connection, then try again.";
/// There is no randomness.
const NO_RANDOM: &str =
    "This browser gives no random numbers, so no key can be made. Nothing has changed.";
/// Another tab does the same.
const OTHER_TAB: &str =
    "Another tab is changing the passphrase at this moment. Nothing has changed here.";

/// Heading of the code.
pub const CODE_TITLE: &str = "Your recovery code";
/// What it is.
pub const CODE_LEAD: &str = "It opens what is locked if you forget the passphrase. It is shown only now. Write it on paper or print it, and keep the paper away from this device.";
/// It works only at the end.
pub const CODE_NOT_YET: &str = "The code works once you have gone through the next step.";
/// Prints it.
pub const PRINT: &str = "Print";
/// It is on paper.
pub const ON_PAPER: &str = "I have it on paper";
/// Asks for one group.
pub fn ask_group(number: usize) -> String {
    format!("Group {number} of the code")
}
/// Why.
pub const ASK_GROUP_HINT: &str = "From your paper, to be sure that it is there.";
/// The group is another.
pub const WRONG_GROUP: &str = "That isn't it. Compare with your paper, or look at the code again.";
/// Back to the code.
pub const SHOW_AGAIN: &str = "Show the code again";
/// Locks.
pub const LOCK_IT: &str = "Lock it";
/// Makes the new code hold.
pub const TAKE_CODE: &str = "Use this code from now on";
/// Turns back.
pub const STOP: &str = "Stop. Change nothing";

/// Steps of the work, as shown while they run.
pub const MAKING: &str = "Locking the key with your passphrase…";
/// The same for the code.
pub const MAKING_CODE: &str = "Locking the key with your code…";
/// Each is opened again.
pub const CHECKING: &str = "Checking that it opens…";

/// While what is there is sealed.
pub fn sealing(left: usize) -> String {
    match left {
        1 => "Sealing what is here: 1 piece left.".to_owned(),
        many => format!("Sealing what is here: {many} pieces left."),
    }
}
/// While what is there is unsealed.
pub fn unsealing(left: usize) -> String {
    match left {
        1 => "Making what is here readable: 1 piece left.".to_owned(),
        many => format!("Making what is here readable: {many} pieces left."),
    }
}
/// It stopped.
pub const SEALING_STOPPED: &str = "Not everything is sealed yet: the browser refused to write. Nothing is lost. It goes on when you unlock the app again, or try now.";
/// It stopped, the other way round.
pub const UNSEALING_STOPPED: &str = "Not everything is readable yet: the browser refused to write. Nothing is lost, and the passphrase still opens it. It goes on when you unlock the app again, or try now.";
/// Goes on.
pub const TRY_AGAIN: &str = "Try again";

/// It is done.
pub const DONE_ON: &str = "The passphrase is set. The app asks for it whenever it is opened.";
/// It is done.
pub const DONE_OFF: &str =
    "The passphrase is removed. What is here can be read by anyone who can open this browser.";
/// It is done.
pub const DONE_PASSPHRASE: &str =
    "The new passphrase holds. The old one opens nothing here any more.";
/// It is done.
pub const DONE_CODE: &str =
    "The new code holds. The old one opens nothing here any more; you can throw that paper away.";
/// Backups are apart.
pub const BACKUPS_APART: &str = "Backup files you saved before stay as they are. A readable one can still be read by anyone who has it.";

/// Heading of the part about locking.
pub const LOCKING: &str = "Locking";
/// The button.
pub const LOCK_NOW: &str = "Lock now";
/// What it does.
pub const LOCK_NOW_TEXT: &str = "Locks every tab. Half-written text is kept first.";
/// By itself, idle.
pub const IDLE: &str = "Lock when nothing is touched for";
/// By itself, hidden.
pub const HIDDEN: &str = "Lock when the app is out of sight for";
/// Help for it.
pub const HIDDEN_HINT: &str = "Choosing a file, printing and sharing from this app don't count.";
/// Answers, as value and label. The empty one is what holds until something is chosen.
pub const IDLES: [(&str, &str); 6] = [
    ("1", "1 minute"),
    ("5", "5 minutes"),
    ("", "15 minutes"),
    ("30", "30 minutes"),
    ("60", "1 hour"),
    ("never", "Don't"),
];
/// The same.
pub const HIDDENS: [(&str, &str); 5] = [
    ("0", "Any time at all"),
    ("1", "1 minute"),
    ("", "5 minutes"),
    ("30", "30 minutes"),
    ("never", "Don't"),
];

/// Heading above what can be changed.
pub const CHANGING: &str = "Changing it";
/// Heading and card of the change.
pub const CHANGE: &str = "Change the passphrase";
/// What it does.
pub const CHANGE_TEXT: &str = "Nothing you wrote is touched. The recovery code stays.";
/// Heading and card of the new code.
pub const NEW_CODE: &str = "Make a new recovery code";
/// What it does.
pub const NEW_CODE_TEXT: &str = "If the paper is lost, or somebody may have seen it.";
/// Heading and card of the removal.
pub const REMOVE: &str = "Remove the passphrase";
/// What it does.
pub const REMOVE_TEXT: &str =
    "What is here becomes readable again for anyone who can open this browser.";
/// What must be typed first.
pub const PROVE: &str = "Passphrase you use now, or recovery code";
/// The field for another one.
pub const NEW_PASSPHRASE: &str = "New passphrase";
/// What must be typed first.
pub const PROVE_HINT: &str = "So that nobody else can do this while you are away.";
/// Does it.
pub const CHANGE_NOW: &str = "Change it";
/// Does it.
pub const REMOVE_NOW: &str = "Remove it";
/// After opening it with the code.
pub const BY_CODE: &str = "You opened this with the recovery code. If the passphrase is forgotten, set a new one now, while you are in.";
/// One of the two ways in is lost.
const LOST_CODE: &str = "The part that the recovery code opens is damaged or gone. Make a new code, or a forgotten passphrase would lock you out.";
/// One of the two ways in is lost.
const LOST_PASSPHRASE: &str = "The part that the passphrase opens is damaged or gone. Set a new one now: only the recovery code opens this.";

/// One of the two ways in is lost.
pub fn lost(opener: Opener) -> &'static str {
    match opener {
        Opener::Passphrase => LOST_PASSPHRASE,
        Opener::Code => LOST_CODE,
    }
}

/// Why nothing was changed; nothing where the person stopped it.
pub fn why(why: Why) -> String {
    match why {
        Why::Locked(why) => stays_locked(why),
        Why::Lock(error) => refused(error),
        Why::NoRandom => NO_RANDOM.to_owned(),
        Why::OtherTab => OTHER_TAB.to_owned(),
    }
}

/// The lock can't be put on or taken off.
fn refused(error: LockError) -> String {
    match error {
        LockError::Keep(error) => not_kept(error).to_owned(),
        LockError::Already => "Another tab has set a passphrase, or is removing one. Load the page again and look.".to_owned(),
        LockError::None => "There is no passphrase any more. Another tab has removed it.".to_owned(),
        LockError::NoRoom => "There isn't enough room in this browser for that: some text takes more room in the other form. Nothing has changed. Save a backup, then erase what you no longer need.".to_owned(),
    }
}

/// This tab would lock, but would lose something.
pub const WAITS: &str =
    "This would be locked now, but something you wrote isn't kept yet, and locking would lose it.";
/// Loses it.
pub const LOCK_ANYWAY: &str = "Lock and lose it";

/// After everything was erased.
pub const ERASED: &str = "Everything is erased";
/// What may remain.
pub const ERASED_TEXT: [&str; 4] = [
    "What held the key went first, then every entry, then the app's own copy for offline use.",
    "Traces may stay in the browser's own files until it tidies them up. What was kept with a passphrase can't be read there any more.",
    "The browser's history still has the addresses you opened. Only you can erase those, in the browser.",
    "Backup files you saved stay where they are.",
];
/// Begins again.
pub const ERASED_AGAIN: &str = "Start again";
