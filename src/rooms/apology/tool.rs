//! What the apology room keeps: a letter, each saved version, marks set aside, that it was ready, and how it was given.
//! The words being written now are not here; they lie on the desk until a version is kept.

use crate::core::apology::Finding;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command, Step};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::now::Now;
use crate::core::timeline::{Line, Weight};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

use super::gates::{Gate, Gates};
use super::{marks, words};

/// One letter. Everything about it hangs on it, so that erasing it takes all along.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// A name for it, for the person only. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
}

impl Body for Letter {
    const ROOM: &'static str = "apology";
    const KIND: &'static str = "letter";
}

/// The words of a letter as saved once, whole: no version needs another one to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The whole letter.
    pub text: String,
}

impl Body for Version {
    const ROOM: &'static str = "apology";
    const KIND: &'static str = "version";
}

/// A mark, or all marks of one rule, that the person doesn't want to see in this letter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// The rule.
    pub rule: String,
    /// The rule with its normalised words, for this one mark; empty for the whole rule.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
}

impl Body for SetAside {
    const ROOM: &'static str = "apology";
    const KIND: &'static str = "set_aside";
}

/// The letter passed its gates in this version. The answers aren't kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ready {
    /// The version that is ready.
    pub version: RecordId,
}

impl Body for Ready {
    const ROOM: &'static str = "apology";
    const KIND: &'static str = "ready";
}

/// The letter was given on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// How.
    pub how: How,
    /// The person's own note. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Body for Given {
    const ROOM: &'static str = "apology";
    const KIND: &'static str = "given";
}

/// How a letter was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Read to them.
    ReadAloud,
    /// Handed over or left for them.
    OnPaper,
    /// Sent as a message or by mail.
    Sent,
    /// Said in own words.
    InOwnWords,
    /// Passed on by somebody they asked, such as a counsellor.
    ThroughSomeone,
}

impl How {
    /// Every way with the name it goes by in forms and saved data.
    pub const ALL: [(&'static str, Self); 5] = [
        ("read_aloud", Self::ReadAloud),
        ("on_paper", Self::OnPaper),
        ("sent", Self::Sent),
        ("in_own_words", Self::InOwnWords),
        ("through_someone", Self::ThroughSomeone),
    ];
}

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
        if !matches!(standing(book, self.letter), Standing::Ready(_)) {
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

/// How far a letter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is being written.
    Draft,
    /// Its last version passed the gates: the record that says so.
    Ready(RecordId),
    /// It was given on this civil day.
    Given(NaiveDate),
}

/// How far a letter has come. A version kept after the letter was ready makes it a draft again.
pub fn standing(book: &Book, letter: RecordId) -> Standing {
    if let Some((entry, _)) = given(book, letter) {
        return Standing::Given(entry.day);
    }
    let last = latest(book, letter).map(|(entry, _)| entry.id);
    let mut ready = book.all::<Ready>().into_iter().rev();
    match ready.find(|(entry, ready)| entry.about.contains(&letter) && Some(ready.version) == last)
    {
        Some((entry, _)) => Standing::Ready(entry.id),
        None => Standing::Draft,
    }
}

/// A letter with its last version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The letter's record.
    pub entry: Arc<Entry>,
    /// The letter.
    pub letter: Letter,
    /// Its last version, if one was kept.
    pub last: Option<Kept>,
}

/// A version with its entry.
pub type Kept = (Arc<Entry>, Version);

/// Every letter, the one touched last first.
pub fn letters(book: &Book) -> Vec<Overview> {
    let all = book.all::<Letter>().into_iter();
    let mut found: Vec<_> = all
        .map(|(entry, letter)| {
            let last = latest(book, entry.id);
            Overview {
                entry,
                letter,
                last,
            }
        })
        .collect();
    found.sort_by_key(|overview| {
        let kept = overview.last.as_ref();
        let at = kept.map_or(overview.entry.at, |(kept, _)| kept.at);
        std::cmp::Reverse((at, overview.entry.id))
    });
    found
}

/// The versions of a letter, newest first.
pub fn versions(book: &Book, letter: RecordId) -> Vec<Kept> {
    let mut found = book.all::<Version>();
    found.retain(|(entry, _)| entry.about.contains(&letter));
    found.reverse();
    found
}

/// The last version of a letter.
pub fn latest(book: &Book, letter: RecordId) -> Option<Kept> {
    versions(book, letter).into_iter().next()
}

/// How and when a letter was given, if it was; of several times the last.
pub fn given(book: &Book, letter: RecordId) -> Option<(Arc<Entry>, Given)> {
    let mut found = book.all::<Given>();
    found.retain(|(entry, _)| entry.about.contains(&letter));
    found.pop()
}

/// What was set aside in a letter.
pub fn aside(book: &Book, letter: RecordId) -> marks::Aside {
    let mut aside = marks::Aside::default();
    for (_, body) in set_aside_entries(book, letter) {
        if body.key.is_empty() {
            aside.rules.insert(body.rule);
        } else {
            aside.keys.insert(body.key);
        }
    }
    aside
}

fn set_aside_entries(
    book: &Book,
    letter: RecordId,
) -> impl Iterator<Item = (Arc<Entry>, SetAside)> {
    let all = book.all::<SetAside>().into_iter();
    all.filter(move |(entry, _)| entry.about.contains(&letter))
}

/// Whether a sentence that wasn't set aside holds something over the partner.
fn threatens(book: &Book, letter: RecordId, text: &str) -> bool {
    let aside = aside(book, letter);
    let findings = crate::core::apology::read(text).findings;
    let mut left = findings.iter().filter(|finding| !aside.holds(finding));
    left.any(|finding| finding.category.calls_for_help())
}

impl Overview {
    /// Its title, else its first words; empty where there is neither.
    pub fn name(&self) -> String {
        if !self.letter.title.is_empty() {
            return self.letter.title.clone();
        }
        let kept = self.last.as_ref();
        kept.map(|(_, version)| marks::opening(&version.text, 48))
            .unwrap_or_default()
    }
}

/// How a kept version reads in the timeline.
pub fn version_line(entry: &Entry, book: &Book) -> Option<Line> {
    let version = entry.read::<Version>().ok()?;
    let first = entry.about.first().is_none_or(|letter| {
        let versions = versions(book, *letter);
        versions
            .last()
            .is_none_or(|(oldest, _)| oldest.id == entry.id)
    });
    let title = if first {
        words::FIRST_VERSION
    } else {
        words::LATER_VERSION
    };
    Some(Line::new(title, version.text))
}

/// How a letter that is ready reads in the timeline.
pub fn ready_line(entry: &Entry, book: &Book) -> Option<Line> {
    let ready = entry.read::<Ready>().ok()?;
    let text = book.find::<Version>(ready.version);
    let text = text.map(|(_, version)| version.text).unwrap_or_default();
    Some(Line::new(words::IS_READY, marks::opening(&text, 80)))
}

/// How a letter given reads in the timeline.
pub fn given_line(entry: &Entry, _: &Book) -> Option<Line> {
    let given = entry.read::<Given>().ok()?;
    let title = format!("{}: {}", words::WAS_GIVEN, words::how(given.how));
    Some(Line::new(title, given.note).weighing(Weight::Milestone))
}

/// The keys of findings, for telling which were shown before.
pub fn keys(findings: &[Finding]) -> BTreeSet<String> {
    findings.iter().map(|finding| finding.key.clone()).collect()
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
