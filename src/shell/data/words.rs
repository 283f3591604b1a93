//! The wording of the screens about what is kept.

use crate::browser::persistence::Persistence;
use crate::core::backup::{ImportError, Preview};
use crate::core::saved::Damage;
use crate::shell::lock::key::StaysLocked;
use crate::shell::words::worker_failed;

/// Below the heading.
pub const LEAD: &str = "Everything you write stays in this browser. There is no copy anywhere else unless you save one.";

/// What being kept here means.
pub const WHERE: &str = "Kept in this browser on this device, readable by anyone who can open it. Clearing the browser's site data erases it. In Safari, a site that isn't on the home screen is cleared after seven days of use without a visit.";

/// The same with a passphrase.
pub const WHERE_LOCKED: &str = "Kept in this browser on this device, and opened only with your passphrase or recovery code. Clearing the browser's site data erases it. In Safari, a site that isn't on the home screen is cleared after seven days of use without a visit.";

/// Written beside how much room is used.
pub fn room(percent: usize) -> String {
    match percent {
        0 => "Less than 1 % of the room there is.".to_owned(),
        _ => format!("About {percent} % of the room there is."),
    }
}

/// From this share on, room is getting scarce. In hundredths.
pub const SCARCE: usize = 60;

/// What to do when room is getting scarce.
pub const SCARCE_TEXT: &str =
    "Room is getting scarce. Save a backup now. Then erase what you no longer need.";

/// What the browser says about clearing what is kept.
pub fn persistence(state: Persistence) -> &'static str {
    match state {
        Persistence::Promised => "The browser has agreed not to clear it to make room.",
        Persistence::NotPromised => {
            "The browser has not agreed to keep it. It may clear it when the device runs short of room."
        }
        Persistence::Unknown => "The browser doesn't say whether it may clear it.",
    }
}

/// What a backup file is.
pub const BACKUP: &str = "A file with everything in it, half-written text too. Sealed, it opens only with a passphrase you choose. Otherwise anyone who has the file can read it.";

/// What sealing is, above its fields.
pub const SEAL: &str = "Only this passphrase will open the file. If it's lost, the file stays closed for everyone, you too. Other programs that know the age format can open it as well, so you don't depend on this app.";

/// While a file is sealed.
pub const SEALING: &str = "Sealing. Working out the key takes a moment on purpose.";

/// While it is opened again.
pub const CHECKING: &str = "Opening it again, to be sure.";

/// Once it was.
pub const SEALED: &str = "Sealed, opened again and compared: it holds everything.";

/// Where handing it over needs a press of its own.
pub const SEALED_PRESS: &str = "Choose where to save it.";

/// When what was opened wasn't what was sealed.
pub const NOT_SEALED: &str =
    "The sealed file didn't come out right, so it wasn't saved. Nothing is lost. Try again.";

/// What automatic backups are.
pub const AUTOMATIC: &str = "This browser can keep one sealed file up to date by itself, a little after each change. If the file lies in a folder that you sync, your other devices can bring it in. The passphrase is asked for once in each visit and kept nowhere.";

/// A file was chosen, and the passphrase isn't known yet.
pub fn automatic_waits(file: &str) -> String {
    format!("{file} waits for its passphrase. Until then nothing is written into it.")
}

/// After unlocking: the browser must be asked before the file is written.
pub fn automatic_asks(file: &str) -> String {
    format!(
        "Automatic backups into {file} haven't begun in this visit: the browser asks you first."
    )
}
/// After unlocking: the file was sealed with some other passphrase.
pub fn automatic_differs(file: &str) -> String {
    format!(
        "Automatic backups into {file} haven't begun in this visit: that file has a passphrase of its own."
    )
}
/// Goes on with them.
pub const AUTOMATIC_GO_ON: &str = "Go on with them";

/// Automatic backups are on.
pub fn automatic_on(file: &str, written: Option<String>) -> String {
    match written {
        Some(time) => format!(
            "{file} was last written at {time}. It follows your changes until you close this page."
        ),
        None => format!(
            "{file} follows your changes until you close this page. There is nothing to write yet."
        ),
    }
}

/// Said above other screens when the file was not written.
pub const AUTOMATIC_FAILED: &str =
    "The automatic backup wasn't written. What you wrote is kept here as before.";

/// When the file could not be chosen.
pub const NOT_CHOSEN: &str = "The browser didn't let us use that file. Choose another place.";

/// When the browser or the person said no.
pub const NOT_ALLOWED: &str =
    "The browser may not write that file now. Allow it when asked, or choose the file again.";

/// When the file could not be read or written.
pub const NOT_WRITTEN: &str = "The automatic backup file couldn't be read or written. It may have been moved, or the disk may be full. What you wrote is kept here as before. Try again, or choose the file anew.";

/// When something else is in the file.
pub const OTHER_CONTENTS: &str = "This passphrase doesn't open what is in that file. It was left as it is. Type the passphrase it was sealed with, or stop and choose another file.";

/// When the file holds more than is here.
pub const AHEAD: &str = "That file holds entries that aren't here, perhaps from another device. It was left as it is. Bring them in first; then this device writes the file again.";

/// Above the passphrase of a chosen file.
pub const SEALED_FILE: &str = "This file is sealed. Which passphrase opens it?";

/// While a chosen file is opened.
pub const OPENING: &str = "Opening. Working out the key takes a moment on purpose.";

/// When no passphrase was typed.
pub const NO_PASSPHRASE: &str = "Type the passphrase first.";

/// How long ago the last backup was.
pub fn since_backup(last: Option<String>, changes: usize) -> String {
    let sentence = match changes {
        0 => "Nothing has changed since.".to_owned(),
        1 => "One entry has changed since.".to_owned(),
        many => format!("{many} entries have changed since."),
    };
    match last {
        Some(day) => format!("Last saved here on {day}. {sentence}"),
        None => "No backup has been saved in this browser yet.".to_owned(),
    }
}

/// The suggestion.
pub const REMIND: &str = "A good moment to save one.";

/// After a file was handed over.
pub const SAVED: &str = "The file is ready. Check that it's where you want it.";

/// When the file could not be made.
pub const NOT_SAVED: &str =
    "The browser made no file of it. Nothing is lost. Try again, or try another browser.";

/// When the file is larger than the app would take in again.
pub const TOO_LARGE_TO_RETURN: &str = "The file is ready, but it is larger than this app can bring in again. Erase what you no longer need, then save another.";

/// What bringing in does.
pub const BRING_IN: &str = "Adds what is in a backup file to what is here. You see what would change before anything does. Newer text stays. What you erased stays erased.";

/// The name of the panel for a copy of what was locked.
pub const LOCKED_FILE_PANEL: &str = "Open a locked copy";
/// What it asks for.
pub const LOCKED_FILE: &str = "This is a copy of what was locked. It opens with the passphrase or the recovery code that was set where it was made.";
/// The field.
pub const LOCKED_FILE_SECRET: &str = "Passphrase or recovery code of this copy";
/// The name of the panel for a sealed file.
pub const SEALED_FILE_PANEL: &str = "Open a sealed file";
/// The field.
pub const SEALED_FILE_SECRET: &str = "Passphrase of this file";

/// Why a locked copy doesn't open.
pub fn stays_locked(why: StaysLocked) -> String {
    match why {
        StaysLocked::NoWrap(_) => {
            "The part of this copy that this would open is gone. Try the other: the passphrase or the recovery code.".to_owned()
        }
        StaysLocked::Worker(failed) => worker_failed(failed).to_owned(),
        why => crate::shell::lock::words::stays_locked(why),
    }
}

/// Why a file can't be brought in.
pub fn refused(error: ImportError) -> &'static str {
    match error {
        ImportError::TooLarge => "This file is too large to be a backup. The most is 8 MB.",
        ImportError::Blank => "This file is empty.",
        ImportError::Sealed => {
            "This file is sealed inside a sealed file. Open it with another program first."
        }
        ImportError::Locked => {
            "This file was locked with another key than the one that was in it. It can't be opened."
        }
        ImportError::NotText => {
            "This isn't a backup file. It may be a picture or an archive, or it was damaged on the way."
        }
        ImportError::CutOff => {
            "This file stops in the middle. Try copying or downloading it again."
        }
        ImportError::NotJson => "This isn't a backup file, or it was damaged on the way.",
        ImportError::Foreign => "This file belongs to some other app.",
        ImportError::Newer => {
            "A newer version of this app wrote this file. Load the page again to get that version, then try again."
        }
        ImportError::Altered => {
            "This file isn't as it was when it was saved. Something changed it. Use another copy."
        }
        ImportError::TooDeep => "This file is built in a way no backup is.",
        ImportError::TooLong => "A single text in this file is longer than any this app writes.",
        ImportError::TooMany => "This file holds more entries than this app can.",
        ImportError::Misshapen => {
            "Parts of this file don't have the shape of a backup. Use another copy."
        }
        ImportError::ImpossibleTime => {
            "An entry in this file has a date that can't be right. Use another copy."
        }
        ImportError::ImpossibleName => {
            "An entry in this file has a name no entry has. Use another copy."
        }
        ImportError::Circular => {
            "Two versions in this file each claim to be the newer one. Use another copy."
        }
        ImportError::NothingInIt => "There is nothing in this backup. Nothing was changed.",
    }
}

/// When the browser couldn't read the chosen file.
pub const UNREADABLE: &str = "The browser couldn't read this file. Nothing was changed.";

/// When there isn't room for a file's contents.
pub const NO_ROOM: &str =
    "There isn't enough room in this browser for what is in this file. Nothing was changed.";

/// Each count of a preview that isn't zero, as a sentence.
pub fn preview(preview: &Preview) -> Vec<String> {
    let entries = |count: usize| match count {
        1 => "1 entry".to_owned(),
        many => format!("{many} entries"),
    };
    let lines = [
        (preview.new, "new here."),
        (
            preview.newer,
            "newer in the file. The older text here gives way.",
        ),
        (
            preview.conflicts,
            "changed in both places. Both texts stay, and you can choose.",
        ),
        (preview.same, "already here, the same or newer."),
        (
            preview.erased,
            "erased where the file comes from. Erased here too.",
        ),
        (preview.stays_erased, "erased here before. Stays erased."),
        (
            preview.unknown,
            "of a kind this version doesn't know. Kept as they are.",
        ),
        (
            preview.strange,
            "with characters that can change how text looks. Kept as they are.",
        ),
        (preview.aside, "damaged before, carried along."),
    ];
    let counted = lines.into_iter().filter(|(count, _)| *count > 0);
    let mut all: Vec<String> = counted
        .map(|(count, text)| format!("{}: {text}", entries(count)))
        .collect();
    match preview.drafts {
        0 => {}
        1 => all.push("1 half-written text.".to_owned()),
        many => all.push(format!("{many} half-written texts.")),
    }
    all
}

/// When a file would change nothing.
pub const NO_CHANGE: &str = "Everything in this file is here already.";

/// Above the button that erases everything.
pub const ERASE: &str = "Erases everything this app keeps in this browser. Save a backup first if you may want any of it again.";

/// The question before.
pub const ERASE_QUESTION: &str = "Erase everything?";

/// What can't be promised.
pub const ERASE_TEXT: &str = "This can't be undone here. Traces may remain in the browser's own files for a while. Backup files you saved stay where they are.";

/// When not everything could be erased.
pub const NOT_ERASED: &str = "The browser didn't let everything go. Try again, or clear the site's data in the browser's settings.";

/// At the start, when something is missing or can't be read.
pub fn damage(damage: Damage) -> Vec<String> {
    let mut all = Vec::new();
    match damage.missing {
        0 => {}
        1 => all.push("1 entry that was kept here is missing.".to_owned()),
        many => all.push(format!("{many} entries that were kept here are missing.")),
    }
    match damage.damaged {
        0 => {}
        1 => all.push(
            "1 piece can't be read. It stays as it is and goes into your backups.".to_owned(),
        ),
        many => all.push(format!(
            "{many} pieces can't be read. They stay as they are and go into your backups."
        )),
    }
    match damage.locked {
        0 => {}
        1 => all.push("1 piece is locked, and what holds its key is gone from this browser. Nobody can open it, not even with the passphrase. It stays as it is and goes into your backups.".to_owned()),
        many => all.push(format!("{many} pieces are locked, and what holds their key is gone from this browser. Nobody can open them, not even with the passphrase. They stay as they are and go into your backups.")),
    }
    if damage.unsure {
        all.push(
            "The list of what should be here is damaged too, so more may be missing.".to_owned(),
        );
    }
    all
}

/// Heading of what was damaged and is still here.
pub const DAMAGED: &str = "Pieces that can't be read";
/// How many, and how long they are together.
pub fn damaged(count: usize, length: usize) -> String {
    match count {
        1 => format!("1 piece can't be read. It is {length} characters long."),
        many => format!("{many} pieces can't be read. Together they are {length} characters long."),
    }
}
/// What becomes of them.
pub const DAMAGED_TEXT: &str = "The browser or the device did this. What is damaged stays as it was found and goes into every backup file, in case somebody can still make something of it.";
/// Throws it away.
pub const DAMAGED_GO: &str = "Throw it away";
/// The question before.
pub const DAMAGED_QUESTION: &str = "Throw away what can't be read?";
/// What it means.
pub const DAMAGED_QUESTION_TEXT: &str = "Nothing that can be read is touched. This can't be undone here. Backup files that hold it keep it.";
/// Does it.
pub const DAMAGED_YES: &str = "Yes, throw it away";
/// It is done.
pub const DAMAGED_GONE: &str = "It's gone.";

/// Below that.
pub const DAMAGE_HELP: &str = "The browser or the device did this, not you. Everything else is here. If you have a backup file, bring it in: it adds back what is gone and leaves the rest alone.";

/// At the start, when a newer version has been here.
pub const NEWER: &str = "A newer version of this app has been used in this browser. This one shows what it can read and changes nothing.";

/// Above the entries that were changed in two places.
pub const CONFLICTS: &str = "You changed the same entry in two places, maybe in two tabs or on two devices. Both texts are kept until you choose.";

/// When there are none.
pub const NO_CONFLICTS: &str = "Nothing to choose. Every entry has one text.";

/// The notice that leads there.
pub fn conflicts_notice(count: usize) -> String {
    match count {
        1 => "One entry was changed in two places. Both texts are kept.".to_owned(),
        many => format!("{many} entries were changed in two places. All texts are kept."),
    }
}
