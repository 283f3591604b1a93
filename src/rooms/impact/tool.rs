//! What the person can do in the impact room: write down a harm, take over a feeling that was heard, make sense of one
//! without "but", record that it was said. A guess stays marked as one and never leaves for a letter.

use super::kept::{Area, Impact, Said, Source, Validation};
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::now::Now;
use crate::core::quoted::Quoted;

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

/// Corrects what is written about one time it was said. Works always: it is about the past.
#[derive(Clone, Debug)]
pub struct CorrectSaid {
    /// The time.
    pub said: RecordId,
    /// Whether I asked what I had missed.
    pub asked: bool,
    /// Their answer; may be empty.
    pub missed: String,
}

impl Command for CorrectSaid {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let said = Said {
            asked: self.asked,
            missed: Quoted::new(&self.missed),
        };
        put(book, now, Some(self.said), &said)
    }
}

/// The value that goes by a name in forms.
fn named<T: Copy>(all: &[(&'static str, T)], name: &str) -> Option<T> {
    let found = all.iter().find(|(known, _)| *known == name);
    found.map(|(_, value)| *value)
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

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
