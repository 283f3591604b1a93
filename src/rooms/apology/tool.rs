//! What the person can do with a letter: start, name, keep, set marks aside, declare it ready, record that it was given.
//! What is kept, and reading it, is in `kept`.

use super::gates::{Gate, Gates};
use super::kept::{
    Given, How, Letter, Ready, SetAside, Standing, Version, aside, latest, set_aside_entries,
    standing_of,
};
use crate::core::book::Book;
use crate::core::change::{Change, Command, Step};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::now::Now;
use chrono::NaiveDate;

/// Why the room said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no text.
    NothingWritten,
    /// Every word is as in the last version.
    NothingNew,
    /// The letter is gone.
    Gone,
    /// A gate is still closed.
    Gate(Gate),
    /// A sentence holds something over the partner.
    Threatens,
    /// The letter isn't ready in these words.
    NotReady,
    /// It wasn't said how it was given.
    NoHow,
    /// The day is missing, or still to come.
    NoDay,
    /// The joint tools are closed.
    Joint(joint::Closed),
}

/// Starts a letter.
#[derive(Clone, Debug, Default)]
pub struct StartLetter {
    /// A name for it; may be empty.
    pub title: String,
}

impl Command for StartLetter {
    type Refusal = Refusal;

    fn decide(self, _: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let title = self.title.trim().to_owned();
        Ok(Change::put(Entry::new(now, &Letter { title })))
    }
}

/// Names a letter anew.
#[derive(Clone, Debug)]
pub struct NameLetter {
    /// The letter.
    pub letter: RecordId,
    /// Its name; may be empty.
    pub title: String,
}

impl Command for NameLetter {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, letter) = book.find::<Letter>(self.letter).ok_or(Refusal::Gone)?;
        let title = self.title.trim().to_owned();
        if title == letter.title {
            return Ok(Change::default());
        }
        Ok(Change::put(entry.revised(now, &Letter { title })))
    }
}

/// Keeps the letter's words as a version.
#[derive(Clone, Debug)]
pub struct KeepVersion {
    /// The letter.
    pub letter: RecordId,
    /// The whole text.
    pub text: String,
}

impl Command for KeepVersion {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (letter, _) = book.find::<Letter>(self.letter).ok_or(Refusal::Gone)?;
        let text = self.text.trim().to_owned();
        if text.is_empty() {
            return Err(Refusal::NothingWritten);
        }
        if latest(book, letter.id).is_some_and(|(_, last)| last.text == text) {
            return Err(Refusal::NothingNew);
        }
        let entry = Entry::new(now, &Version { text }).about(letter.id);
        Ok(Change::put(entry))
    }
}

/// Sets one mark aside, or all marks of its rule, for this letter.
#[derive(Clone, Debug)]
pub struct SetMarkAside {
    /// The letter.
    pub letter: RecordId,
    /// The mark's rule.
    pub rule: String,
    /// The mark's key; empty for the whole rule.
    pub key: String,
}

impl Command for SetMarkAside {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (letter, _) = book.find::<Letter>(self.letter).ok_or(Refusal::Gone)?;
        let body = SetAside {
            rule: self.rule,
            key: self.key,
        };
        if set_aside_entries(book, letter.id).any(|(_, known)| known == body) {
            return Ok(Change::default());
        }
        Ok(Change::put(Entry::new(now, &body).about(letter.id)))
    }
}

/// Shows everything again that was set aside in a letter.
#[derive(Clone, Debug)]
pub struct ShowAllAgain {
    /// The letter.
    pub letter: RecordId,
}

impl Command for ShowAllAgain {
    type Refusal = Refusal;

    fn decide(self, book: &Book, _: &mut Now<'_>) -> Result<Change, Refusal> {
        let entries = set_aside_entries(book, self.letter);
        Ok(Change(
            entries.map(|(entry, _)| Step::Erase(entry.id)).collect(),
        ))
    }
}

/// Declares the letter ready, and keeps its words as a version where they aren't one yet.
#[derive(Clone, Debug)]
pub struct DeclareReady {
    /// The letter.
    pub letter: RecordId,
    /// The whole text.
    pub text: String,
    /// The answers at the gates.
    pub gates: Gates,
}

impl Command for DeclareReady {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        if let Some(why) = joint::closed(book) {
            return Err(Refusal::Joint(why));
        }
        self.gates.check(book).map_err(Refusal::Gate)?;
        if threatens(book, self.letter, &self.text) {
            return Err(Refusal::Threatens);
        }
        let keep = KeepVersion {
            letter: self.letter,
            text: self.text,
        };
        let (mut change, version) = match keep.decide(book, now) {
            Ok(change) => {
                let version = change.records().next().ok_or(Refusal::Gone)?;
                (change, version)
            }
            Err(Refusal::NothingNew) => {
                let (entry, _) = latest(book, self.letter).ok_or(Refusal::Gone)?;
                (Change::default(), entry.id)
            }
            Err(refusal) => return Err(refusal),
        };
        // Hangs on the version too: a version that is erased was never ready.
        let entry = Entry::new(now, &Ready { version });
        change = change.and(Change::put(entry.about(self.letter).about(version)));
        Ok(change)
    }
}

/// Records that the letter was given.
#[derive(Clone, Debug)]
pub struct Give {
    /// The letter.
    pub letter: RecordId,
    /// The whole text as it stands: these words must be the ones that were ready.
    pub text: String,
    /// The name of a [`How`].
    pub how: String,
    /// The civil day as `2026-11-23`; empty for today.
    pub day: String,
    /// The person's own note; may be empty.
    pub note: String,
}

impl Command for Give {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        if let Some(why) = joint::closed(book) {
            return Err(Refusal::Joint(why));
        }
        let standing = standing_of(book, self.letter, &self.text);
        if !matches!(standing, Standing::Ready(_)) {
            return Err(Refusal::NotReady);
        }
        let ways = How::ALL.iter().find(|(name, _)| *name == self.how);
        let (_, how) = *ways.ok_or(Refusal::NoHow)?;
        let day = match self.day.trim() {
            "" => now.day_meant(),
            text => text.parse::<NaiveDate>().map_err(|_| Refusal::NoDay)?,
        };
        if day > now.today {
            return Err(Refusal::NoDay);
        }
        let note = self.note.trim().to_owned();
        let entry = Entry::new(now, &Given { how, note });
        Ok(Change::put(entry.about(self.letter).on(day)))
    }
}

/// Whether a sentence that wasn't set aside holds something over the partner.
fn threatens(book: &Book, letter: RecordId, text: &str) -> bool {
    let aside = aside(book, letter);
    let findings = crate::core::apology::read(text).findings;
    let mut left = findings.iter().filter(|finding| !aside.holds(finding));
    left.any(|finding| finding.category.calls_for_help())
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
