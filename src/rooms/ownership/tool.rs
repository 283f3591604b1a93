//! What the ownership room keeps: an account of one act, its saved versions, and whether it has stopped. Versions are
//! never edited; a better telling is a new one. Marking the words is the apology engine's work.

use crate::core::apology::{Category, Finding, Reader};
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::timeline::Line;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

use super::words;

/// One thing the person owns up to. Its versions hang on it, so that erasing it takes them along.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {}

impl Body for Account {
    const ROOM: &'static str = "ownership";
    const KIND: &'static str = "account";
}

/// One telling of it, as saved. Hangs on its account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// What I did.
    pub did: String,
    /// What I hid.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hid: String,
    /// What I chose.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub chose: String,
    /// What I told myself at the time.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub told_myself: String,
    /// What I regret.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub regret: String,
}

impl Body for Version {
    const ROOM: &'static str = "ownership";
    const KIND: &'static str = "version";
}

/// The five prompts that are answered in words; the sixth is [`Stopped`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// What I did.
    Did,
    /// What I hid.
    Hid,
    /// What I chose.
    Chose,
    /// What I told myself at the time.
    ToldMyself,
    /// What I regret.
    Regret,
}

impl Prompt {
    /// In the order in which they are asked.
    pub const ALL: [Self; 5] = [
        Self::Did,
        Self::Hid,
        Self::Chose,
        Self::ToldMyself,
        Self::Regret,
    ];

    /// Its name as a field of a half-written form. Never changes.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Did => "did",
            Self::Hid => "hid",
            Self::Chose => "chose",
            Self::ToldMyself => "told_myself",
            Self::Regret => "regret",
        }
    }
}

impl Version {
    /// The answer to one prompt.
    pub fn answer(&self, prompt: Prompt) -> &str {
        match prompt {
            Prompt::Did => &self.did,
            Prompt::Hid => &self.hid,
            Prompt::Chose => &self.chose,
            Prompt::ToldMyself => &self.told_myself,
            Prompt::Regret => &self.regret,
        }
    }

    /// All answers as one text with a heading to each, for comparing two versions.
    pub fn whole(&self) -> String {
        let parts = Prompt::ALL.into_iter().filter_map(|prompt| {
            let answer = self.answer(prompt);
            (!answer.is_empty()).then(|| format!("{}\n{answer}", words::label(prompt)))
        });
        parts.collect::<Vec<_>>().join("\n\n")
    }
}

/// Whether it has stopped, as answered on one day. Hangs on its account; the last answer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoppedAnswer {
    /// The answer.
    pub answer: Stopped,
}

impl Body for StoppedAnswer {
    const ROOM: &'static str = "ownership";
    const KIND: &'static str = "stopped";
}

/// The three answers to "has it stopped?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stopped {
    /// It has.
    Yes,
    /// It hasn't, which is a legitimate answer.
    NotYet,
    /// The person isn't sure.
    NotSure,
}

impl Stopped {
    /// Every answer with the name it goes by in forms and saved data.
    pub const ALL: [(&'static str, Self); 3] = [
        ("yes", Self::Yes),
        ("not_yet", Self::NotYet),
        ("not_sure", Self::NotSure),
    ];

    fn parse(text: &str) -> Option<Self> {
        let found = Self::ALL.into_iter().find(|(name, _)| *name == text);
        found.map(|(_, answer)| answer)
    }

    /// The name it goes by in forms.
    pub fn name(self) -> &'static str {
        let found = Self::ALL.into_iter().find(|(_, answer)| *answer == self);
        found.map_or("", |(name, _)| name)
    }
}

/// Why the room said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// "What I did" is empty.
    NothingDone,
    /// Every word is as in the last version.
    NothingNew,
    /// The account is gone.
    Gone,
    /// Not one of the three answers.
    NoAnswer,
}

/// Keeps a version, with the answer to "has it stopped?" where one is given.
#[derive(Clone, Debug, Default)]
pub struct Keep {
    /// The account it tells anew; none for a new account.
    pub account: Option<RecordId>,
    /// What I did: the only answer that is needed.
    pub did: String,
    /// What I hid.
    pub hid: String,
    /// What I chose.
    pub chose: String,
    /// What I told myself at the time.
    pub told_myself: String,
    /// What I regret.
    pub regret: String,
    /// `yes`, `not_yet`, `not_sure`, or empty where it wasn't answered.
    pub stopped: String,
}

impl Command for Keep {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let version = Version {
            did: tidy(&self.did),
            hid: tidy(&self.hid),
            chose: tidy(&self.chose),
            told_myself: tidy(&self.told_myself),
            regret: tidy(&self.regret),
        };
        if version.did.is_empty() {
            return Err(Refusal::NothingDone);
        }
        let answer = match self.stopped.as_str() {
            "" => None,
            text => Some(Stopped::parse(text).ok_or(Refusal::NoAnswer)?),
        };
        let mut change = Change::default();
        let account = if let Some(id) = self.account {
            book.find::<Account>(id).ok_or(Refusal::Gone)?.0.id
        } else {
            let entry = Entry::new(now, &Account {});
            let id = entry.id;
            change = change.and(Change::put(entry));
            id
        };
        let same = latest_of(book, account).is_some_and(|(_, last)| last == version);
        if !same {
            change = change.and(Change::put(Entry::new(now, &version).about(account)));
        }
        if let Some(answer) = answer.filter(|answer| stopped_of(book, account) != Some(*answer)) {
            let entry = Entry::new(now, &StoppedAnswer { answer }).about(account);
            change = change.and(Change::put(entry));
        }
        if change.is_empty() {
            return Err(Refusal::NothingNew);
        }
        Ok(change)
    }
}

/// Answers "has it stopped?" on its own.
#[derive(Clone, Debug, Default)]
pub struct SayStopped {
    /// The account; none for the one told last.
    pub account: Option<RecordId>,
    /// `yes`, `not_yet` or `not_sure`.
    pub stopped: String,
}

impl Command for SayStopped {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let answer = Stopped::parse(&self.stopped).ok_or(Refusal::NoAnswer)?;
        let account = match self.account {
            Some(id) => book.find::<Account>(id).ok_or(Refusal::Gone)?.0.id,
            None => latest(book).ok_or(Refusal::Gone)?.account,
        };
        if stopped_of(book, account) == Some(answer) {
            return Ok(Change::default());
        }
        let entry = Entry::new(now, &StoppedAnswer { answer }).about(account);
        Ok(Change::put(entry))
    }
}

/// An account as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its record.
    pub account: RecordId,
    /// Its last version.
    pub version: Version,
    /// The last version's record.
    pub kept: Arc<Entry>,
    /// The last answer to "has it stopped?".
    pub stopped: Option<Stopped>,
}

/// Every account that has a version, the one told last first.
pub fn accounts(book: &Book) -> Vec<Standing> {
    let mut found: Vec<Standing> = Vec::new();
    for (kept, version) in book.all::<Version>().into_iter().rev() {
        let Some(account) = kept.about.first().copied() else {
            continue;
        };
        if found.iter().all(|standing| standing.account != account) {
            let stopped = stopped_of(book, account);
            found.push(Standing {
                account,
                version,
                kept,
                stopped,
            });
        }
    }
    found
}

/// The account told last.
pub fn latest(book: &Book) -> Option<Standing> {
    accounts(book).into_iter().next()
}

/// The versions of one account, newest first.
pub fn versions(book: &Book, account: RecordId) -> Vec<(Arc<Entry>, Version)> {
    let mut found = book.all::<Version>();
    found.retain(|(entry, _)| entry.about.contains(&account));
    found.reverse();
    found
}

/// What stands in the way of an apology: the weightiest answer over all accounts that isn't "yes".
pub fn not_stopped(book: &Book) -> Option<Stopped> {
    let answers: Vec<_> = accounts(book)
        .into_iter()
        .filter_map(|s| s.stopped)
        .collect();
    [Stopped::NotYet, Stopped::NotSure]
        .into_iter()
        .find(|answer| answers.contains(answer))
}

fn latest_of(book: &Book, account: RecordId) -> Option<(Arc<Entry>, Version)> {
    versions(book, account).into_iter().next()
}

/// The last answer to "has it stopped?" for one account.
pub fn stopped_of(book: &Book, account: RecordId) -> Option<Stopped> {
    let mut answers = book.all::<StoppedAnswer>();
    answers.retain(|(entry, _)| entry.about.contains(&account));
    answers.pop().map(|(_, answer)| answer.answer)
}

/// How a version reads in the timeline.
pub fn version_line(entry: &Entry, book: &Book) -> Option<Line> {
    let version = entry.read::<Version>().ok()?;
    let account = entry.about.first().copied();
    let first = account.is_none_or(|account| {
        versions(book, account)
            .last()
            .is_none_or(|(oldest, _)| oldest.id == entry.id)
    });
    let title = if first {
        words::TOLD_FIRST
    } else {
        words::TOLD_AGAIN
    };
    Some(Line::new(title, version.did))
}

/// How an answer to "has it stopped?" reads in the timeline.
pub fn stopped_line(entry: &Entry, _: &Book) -> Option<Line> {
    let answer = entry.read::<StoppedAnswer>().ok()?.answer;
    Some(Line::new(words::stopped_title(answer), ""))
}

/// The faults this room marks: those that move the blame away from the person.
const MARKED: [Category; 6] = [
    Category::BlameShift,
    Category::Minimizing,
    Category::PassiveAgentless,
    Category::IntentionDefence,
    Category::Excuse,
    Category::Threat,
];

/// What the engine marks in one answer. What the person told themself at the time is a report of excuses and isn't
/// marked for being one.
pub fn marks(reader: &mut Reader, prompt: Prompt, text: &str) -> Vec<Finding> {
    let mut findings = reader.read(text).findings;
    findings.retain(|finding| {
        MARKED.contains(&finding.category)
            && (prompt != Prompt::ToldMyself || finding.category.calls_for_help())
    });
    findings
}

/// Text as it is kept: without white space around it.
fn tidy(text: &str) -> String {
    text.trim().to_owned()
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
