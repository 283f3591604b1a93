//! What the apology room keeps: a letter, each saved version, marks set aside, that it was ready, and how it was given;
//! what can be read from those, and how they read in the timeline. The words being written now are not here; they lie
//! on the desk until a version is kept.

use super::{marks, words};
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::opening::opening;
use crate::core::sorted;
use crate::core::timeline::{Line, Weight};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

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
    /// The rule with its normalised clause, for this one mark; empty for the whole rule.
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

/// How far a letter has come whose words stand like this now: words that aren't those that were ready make it a draft.
pub fn standing_of(book: &Book, letter: RecordId, text: &str) -> Standing {
    let standing = standing(book, letter);
    let as_kept = || latest(book, letter).is_some_and(|(_, version)| version.text == text.trim());
    match standing {
        Standing::Ready(_) if !as_kept() => Standing::Draft,
        standing => standing,
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
    sorted::by_key(&mut found, |overview| {
        let kept = overview.last.as_ref();
        let at = kept.map_or(overview.entry.at, |(kept, _)| kept.at);
        std::cmp::Reverse((at, overview.entry.id))
    });
    found
}

/// The letters there are.
pub fn letter_ids(book: &Book) -> Vec<RecordId> {
    let all = book.all::<Letter>().into_iter();
    all.map(|(entry, _)| entry.id).collect()
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

/// What was set aside in a letter, as recorded.
pub fn set_aside_entries(
    book: &Book,
    letter: RecordId,
) -> impl Iterator<Item = (Arc<Entry>, SetAside)> {
    let all = book.all::<SetAside>().into_iter();
    all.filter(move |(entry, _)| entry.about.contains(&letter))
}

impl Overview {
    /// Its title, else its first words; empty where there is neither.
    pub fn name(&self) -> String {
        if !self.letter.title.is_empty() {
            return self.letter.title.clone();
        }
        let kept = self.last.as_ref();
        kept.map(|(_, version)| opening(&version.text, 48))
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
    Some(Line::new(words::IS_READY, opening(&text, 80)))
}

/// How a letter given reads in the timeline.
pub fn given_line(entry: &Entry, _: &Book) -> Option<Line> {
    let given = entry.read::<Given>().ok()?;
    Some(Line::new(words::given_title(given.how), given.note).weighing(Weight::Milestone))
}
