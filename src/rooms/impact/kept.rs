//! What the impact room keeps: harm by area with where the person knows it from, sentences that make sense of a
//! feeling, and the times one was said aloud; what can be read from those, and how they read in the timeline.

use super::words;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::quoted::Quoted;
use crate::core::timeline::Line;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

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
        words::sense(&words::listed(&self.feelings), because)
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
    let title = words::said_title(said.asked);
    Some(Line::new(title, sentence.unwrap_or_default()).quoting(&said.missed))
}

/// What I did, as a harm or a sentence about a feeling has it.
pub fn because_of(book: &Book, record: RecordId) -> Option<String> {
    let impact = book
        .find::<Impact>(record)
        .map(|(_, impact)| impact.because);
    impact.or_else(|| {
        let validation = book.find::<Validation>(record);
        validation.map(|(_, validation)| validation.because)
    })
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
