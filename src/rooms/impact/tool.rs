//! What the impact room keeps: harm by area with where the person knows it from, sentences that make sense of a
//! feeling, and the times one was said aloud. A guess is marked as one for good and never leaves for a letter.

use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::now::Now;
use crate::core::quoted::Quoted;
use crate::core::timeline::Line;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

use super::words;

/// One harm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Impact {
    /// The part of their life.
    pub area: Area,
    /// What I did, so that it reads on after "Because". Empty while it's only been heard.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub because: String,
    /// What that did to them, addressed to them: "you lay awake for weeks".
    pub harm: String,
    /// Where I know it from.
    pub source: Source,
    /// Their words, if the person keeps them.
    #[serde(default, skip_serializing_if = "Quoted::is_empty")]
    pub words: Quoted,
}

impl Body for Impact {
    const ROOM: &'static str = "impact";
    const KIND: &'static str = "impact";
}

impl Impact {
    /// "Because I …, …", or only the harm while the first half is missing.
    pub fn sentence(&self) -> String {
        let harm = self.harm.trim_end_matches('.');
        if self.because.is_empty() {
            return format!("{harm}.");
        }
        let because = self.because.trim_end_matches(['.', ',']);
        format!("Because {because}, {harm}.")
    }

    /// Whether a letter may take it as fact.
    pub fn is_fact(&self) -> bool {
        self.source != Source::Guess && !self.because.is_empty()
    }
}

/// A part of the partner's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Feeling safe.
    Safety,
    /// Body and sleep.
    BodySleep,
    /// Money.
    Money,
    /// Work.
    Work,
    /// Children.
    Children,
    /// Family and friends.
    FamilyFriends,
    /// Intimacy and sexual health.
    Intimacy,
    /// Self-worth.
    SelfWorth,
    /// How the past looks now.
    Past,
    /// Anything else.
    Other,
}

impl Area {
    /// Every area with the name it goes by in forms and saved data.
    pub const ALL: [(&'static str, Self); 10] = [
        ("safety", Self::Safety),
        ("body_sleep", Self::BodySleep),
        ("money", Self::Money),
        ("work", Self::Work),
        ("children", Self::Children),
        ("family_friends", Self::FamilyFriends),
        ("intimacy", Self::Intimacy),
        ("self_worth", Self::SelfWorth),
        ("past", Self::Past),
        ("other", Self::Other),
    ];
}

/// Where the person knows a harm from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The partner said so.
    Told,
    /// The person saw it.
    Saw,
    /// The person supposes it.
    Guess,
}

impl Source {
    /// Every source with the name it goes by in forms and saved data.
    pub const ALL: [(&'static str, Self); 3] = [
        ("told", Self::Told),
        ("saw", Self::Saw),
        ("guess", Self::Guess),
    ];
}

/// The value that goes by a name in forms.
fn named<T: Copy>(all: &[(&'static str, T)], name: &str) -> Option<T> {
    let found = all.iter().find(|(known, _)| *known == name);
    found.map(|(_, value)| *value)
}

/// The name by which a value goes in forms.
pub fn name_of<T: Copy + PartialEq>(all: &[(&'static str, T)], value: T) -> &'static str {
    let found = all.iter().find(|(_, known)| *known == value);
    found.map_or("", |(name, _)| name)
}

/// "It makes sense that you feel …, because I …".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validation {
    /// Feelings, from the vocabulary or the person's own.
    pub feelings: Vec<String>,
    /// What I did, so that it reads on after "because".
    pub because: String,
}

impl Body for Validation {
    const ROOM: &'static str = "impact";
    const KIND: &'static str = "validation";
}

impl Validation {
    /// The whole sentence.
    pub fn sentence(&self) -> String {
        let because = self.because.trim_end_matches('.');
        let feelings = words::listed(&self.feelings);
        format!("It makes sense that you feel {feelings}, because {because}.")
    }
}

/// A harm or a sentence was said to the partner on a day. Hangs on it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Whether I asked what I had missed.
    pub asked: bool,
    /// Their answer, if the person keeps it.
    #[serde(default, skip_serializing_if = "Quoted::is_empty")]
    pub missed: Quoted,
}

impl Body for Said {
    const ROOM: &'static str = "impact";
    const KIND: &'static str = "said";
}

/// Why the room said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The half after "Because" is empty.
    NoBecause,
    /// The half after "Because" doesn't begin with "I".
    NotI,
    /// What it did to them is empty.
    NoHarm,
    /// No area was chosen.
    NoArea,
    /// Told, saw or guess wasn't chosen.
    NoSource,
    /// No feeling was chosen.
    NoFeeling,
    /// There is a "but" in it.
    HoldsBut,
    /// The entry is gone.
    Gone,
    /// The joint tools are closed.
    Joint(joint::Closed),
}

/// Adds a harm, or changes one.
#[derive(Clone, Debug, Default)]
pub struct AddImpact {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// The name of an [`Area`].
    pub area: String,
    /// "I lied about where I was".
    pub because: String,
    /// "you lay awake for weeks".
    pub harm: String,
    /// The name of a [`Source`].
    pub source: String,
    /// Their words; may be empty.
    pub words: String,
}

impl Command for AddImpact {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let impact = Impact {
            area: named(&Area::ALL, &self.area).ok_or(Refusal::NoArea)?,
            because: own_half(&self.because)?,
            harm: self.harm.trim().to_owned(),
            source: named(&Source::ALL, &self.source).ok_or(Refusal::NoSource)?,
            words: Quoted::new(&self.words),
        };
        if impact.harm.is_empty() {
            return Err(Refusal::NoHarm);
        }
        put(book, now, self.record, &impact)
    }
}

/// Takes over a feeling the partner has told of, from the listening room. What I did to bring it about is still to be
/// written, so no letter takes it yet.
#[derive(Clone, Debug, Default)]
pub struct HearFeeling {
    /// The feeling or harm, in the person's words.
    pub harm: String,
    /// Their words; may be empty.
    pub words: String,
    /// The name of an [`Area`]; empty for [`Area::Other`].
    pub area: String,
    /// The civil day on which it was heard; none for today.
    pub day: Option<chrono::NaiveDate>,
}

impl Command for HearFeeling {
    type Refusal = Refusal;

    fn decide(self, _: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let impact = Impact {
            area: named(&Area::ALL, &self.area).unwrap_or(Area::Other),
            because: String::new(),
            harm: self.harm.trim().to_owned(),
            source: Source::Told,
            words: Quoted::new(&self.words),
        };
        if impact.harm.is_empty() {
            return Err(Refusal::NoHarm);
        }
        let day = self.day.unwrap_or(now.today);
        Ok(Change::put(Entry::new(now, &impact).on(day)))
    }
}

/// Keeps a sentence that makes sense of a feeling, or changes one.
#[derive(Clone, Debug, Default)]
pub struct KeepValidation {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// Feelings, from the vocabulary or the person's own.
    pub feelings: Vec<String>,
    /// "I lied to you".
    pub because: String,
}

impl Command for KeepValidation {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let mut feelings: Vec<String> = Vec::new();
        for feeling in self.feelings.iter().map(|feeling| feeling.trim()) {
            if !feeling.is_empty() && feelings.iter().all(|known| known != feeling) {
                feelings.push(feeling.to_owned());
            }
        }
        if feelings.is_empty() {
            return Err(Refusal::NoFeeling);
        }
        let because = own_half(&self.because)?;
        if holds_but(&because) || feelings.iter().any(|feeling| holds_but(feeling)) {
            return Err(Refusal::HoldsBut);
        }
        put(book, now, self.record, &Validation { feelings, because })
    }
}

/// Records that one of them was said to the partner.
#[derive(Clone, Debug)]
pub struct SaidIt {
    /// The impact or validation that was said.
    pub record: RecordId,
    /// Whether I asked what I had missed.
    pub asked: bool,
    /// Their answer; may be empty.
    pub missed: String,
}

impl Command for SaidIt {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        if let Some(why) = joint::closed(book) {
            return Err(Refusal::Joint(why));
        }
        if book.get(self.record).is_none() {
            return Err(Refusal::Gone);
        }
        let said = Said {
            asked: self.asked,
            missed: Quoted::new(&self.missed),
        };
        let day = now.day_meant();
        let entry = Entry::new(now, &said).about(self.record).on(day);
        Ok(Change::put(entry))
    }
}

/// Puts a new record or a new revision.
fn put<B: Body>(
    book: &Book,
    now: &mut Now<'_>,
    record: Option<RecordId>,
    body: &B,
) -> Result<Change, Refusal> {
    Ok(Change::put(match record {
        None => Entry::new(now, body),
        Some(id) => {
            let (entry, _) = book.find::<B>(id).ok_or(Refusal::Gone)?;
            entry.revised(now, body)
        }
    }))
}

/// The half that reads on after "because": begins with "I", whatever was typed before it.
fn own_half(text: &str) -> Result<String, Refusal> {
    let mut text = text.trim();
    for opening in ["Because ", "because "] {
        text = text.strip_prefix(opening).unwrap_or(text).trim_start();
    }
    let first = text.split_whitespace().next().ok_or(Refusal::NoBecause)?;
    let subject = first.split(['\'', '’']).next().unwrap_or_default();
    if !subject.eq_ignore_ascii_case("i") {
        return Err(Refusal::NotI);
    }
    let rest = text.strip_prefix(['i', 'I']).unwrap_or_default();
    Ok(format!("I{rest}"))
}

/// Whether a "but" takes something back. "Nothing but" and its kin don't.
pub fn holds_but(text: &str) -> bool {
    const HARMLESS: [&str; 9] = [
        "nothing",
        "anything",
        "everything",
        "all",
        "nobody",
        "anybody",
        "everybody",
        "one",
        "none",
    ];
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
        .filter(|word| !word.is_empty())
        .collect();
    words.iter().enumerate().any(|(at, word)| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        match *word {
            "but" => !before.is_some_and(|before| HARMLESS.contains(before)),
            "however" | "although" => true,
            _ => false,
        }
    })
}

/// A harm with its entry.
pub type Known = (Arc<Entry>, Impact);

/// The harms by area, each area's newest first; areas without any are left out.
pub fn by_area(book: &Book) -> Vec<(Area, Vec<Known>)> {
    let mut all = book.all::<Impact>();
    all.reverse();
    Area::ALL
        .into_iter()
        .filter_map(|(_, area)| {
            let here: Vec<_> = all
                .iter()
                .filter(|(_, impact)| impact.area == area)
                .cloned()
                .collect();
            (!here.is_empty()).then_some((area, here))
        })
        .collect()
}

/// What a letter may take as fact, oldest first: told or seen, never guessed, and with both halves written.
pub fn facts(book: &Book) -> Vec<Impact> {
    let all = book.all::<Impact>().into_iter();
    all.map(|(_, impact)| impact)
        .filter(Impact::is_fact)
        .collect()
}

/// The times a harm or sentence was said, newest first.
pub fn times_said(book: &Book, record: RecordId) -> Vec<(Arc<Entry>, Said)> {
    let mut found = book.all::<Said>();
    found.retain(|(entry, _)| entry.about.contains(&record));
    found.reverse();
    found
}

/// How a harm reads in the timeline.
pub fn impact_line(entry: &Entry, _: &Book) -> Option<Line> {
    let impact = entry.read::<Impact>().ok()?;
    let title = words::source_title(impact.source);
    Some(Line::new(title, impact.sentence()).quoting(&impact.words))
}

/// How a sentence about a feeling reads in the timeline.
pub fn validation_line(entry: &Entry, _: &Book) -> Option<Line> {
    let validation = entry.read::<Validation>().ok()?;
    Some(Line::new(words::VALIDATION_TITLE, validation.sentence()))
}

/// How saying one aloud reads in the timeline.
pub fn said_line(entry: &Entry, book: &Book) -> Option<Line> {
    let said = entry.read::<Said>().ok()?;
    let record = entry.about.first().copied();
    let sentence = record.and_then(|record| sentence_of(book, record));
    let title = if said.asked {
        words::SAID_AND_ASKED
    } else {
        words::SAID_ONLY
    };
    Some(Line::new(title, sentence.unwrap_or_default()).quoting(&said.missed))
}

/// The sentence of a harm or of a feeling.
pub fn sentence_of(book: &Book, record: RecordId) -> Option<String> {
    let impact = book
        .find::<Impact>(record)
        .map(|(_, impact)| impact.sentence());
    impact.or_else(|| {
        book.find::<Validation>(record)
            .map(|(_, validation)| validation.sentence())
    })
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
