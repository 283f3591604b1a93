//! Choices about the app itself. Each is a small record of its own, so that two tabs or devices
//! that change different things never meet; of two changes of one thing the later counts.

use super::body::Body;
use super::book::Book;
use super::change::{Change, Command};
use super::entry::Entry;
use super::now::Now;
use serde::{Deserialize, Serialize};
use std::convert::Infallible;

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// Which choice: one of the names below.
    pub name: String,
    /// What was chosen; empty for none.
    pub value: String,
}

impl Body for Setting {
    const ROOM: &'static str = "settings";
    const KIND: &'static str = "setting";
}

/// The names of all settings. Saved; they never change.
pub mod name {
    /// `yes` once the first visit is over.
    pub const STARTED: &str = "started";
    /// `yes` while the joint tools are closed by the person's own choice.
    pub const OWN_SIDE_ONLY: &str = "own_side_only";
    /// `light` or `dark`; else as the device has it.
    pub const THEME: &str = "theme";
    /// `large` or `larger`; else normal.
    pub const TEXT_SIZE: &str = "text_size";
    /// `monday`, `sunday` or `saturday`.
    pub const WEEK_STARTS: &str = "week_starts";
    /// A country code of the help lines, such as `GB`.
    pub const COUNTRY: &str = "country";
    /// The address that "Leave now" goes to; empty for our own blank page.
    pub const LEAVE_TO: &str = "leave_to";
    /// `affair`, `money`, `lies`, `addiction`, `anger` or `other`: changes examples only.
    pub const BREACH: &str = "breach";
    /// After how many minutes without a touch the app locks itself: a number, or `never`.
    pub const LOCK_IDLE: &str = "lock_idle";
    /// After how many minutes out of sight the app locks itself: a number, 0 for at once, or
    /// `never`.
    pub const LOCK_HIDDEN: &str = "lock_hidden";
    /// `daily`, `weekly` or `off`: how often "Anything left unsaid?" is asked.
    pub const UNSAID: &str = "unsaid";
    /// After how many changed entries Today reminds of a backup: a number, or `off`; else 20.
    pub const BACKUP_AFTER: &str = "backup_after";
    /// The last day that was knowingly left without marks, such as `2026-11-22`: Today asks about later ones only.
    pub const BLANK_UNTIL: &str = "blank_until";
    /// `off` when Today doesn't warn of the days to be careful with.
    pub const CAREFUL_DAYS: &str = "careful_days";
    /// The language tag by which dates are written, such as `en-GB`; else that of the browser.
    pub const DATES: &str = "dates";
}

/// What was chosen, or nothing.
pub fn get(book: &Book, name: &str) -> Option<String> {
    let found = book
        .all::<Setting>()
        .into_iter()
        .filter(|(_, setting)| setting.name == name);
    let (_, setting) = found.max_by_key(|(entry, _)| (entry.edited_at, entry.revision))?;
    (!setting.value.is_empty()).then_some(setting.value)
}

/// Whether a yes-or-no setting is on.
pub fn is_on(book: &Book, name: &str) -> bool {
    get(book, name).as_deref() == Some("yes")
}

/// Makes a choice.
pub struct Choose {
    /// Which.
    pub name: &'static str,
    /// The value; empty to choose nothing.
    pub value: String,
}

impl Command for Choose {
    type Refusal = Infallible;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Infallible> {
        let setting = Setting {
            name: self.name.to_owned(),
            value: self.value,
        };
        let earlier = book
            .all::<Setting>()
            .into_iter()
            .find(|(_, s)| s.name == setting.name);
        Ok(match earlier {
            Some((_, earlier)) if earlier == setting => Change::default(),
            Some((entry, _)) => Change::put(entry.revised(now, &setting)),
            None => Change::put(Entry::new(now, &setting)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::{Counting, noon};

    #[test]
    fn a_choice_is_kept_until_another_is_made() {
        let mut ids = Counting::default();
        let mut book = Book::default();
        for value in ["dark", "", "light"] {
            let mut now = noon(&mut ids, 2026, 11, 23);
            let choose = Choose {
                name: name::THEME,
                value: value.to_owned(),
            };
            let Ok(change) = choose.decide(&book, &mut now);
            book.apply(&change);
            assert_eq!(get(&book, name::THEME).unwrap_or_default(), value);
        }
        assert_eq!(book.len(), 1);
    }
}
