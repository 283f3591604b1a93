//! Urges to press, the pause before acting on one, and the person's own list of other things to
//! do. Counts by month are worked out, never stored. Drawing the pause is the view's.

use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::now::{Millis, Now};
use crate::core::timeline::Line;
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How long the pause lasts, in milliseconds.
pub const PAUSE: Millis = 90_000;

/// An urge to press for forgiveness or results, and what became of it. The pause begins at the
/// entry's instant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Urge {
    /// What the person was about to do: "Ask if I'm forgiven yet".
    pub urge: String,
    /// What they did in the end; nothing while they haven't said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// What else they did, or how they pressed. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub did: String,
}

impl Body for Urge {
    const ROOM: &'static str = "patience";
    const KIND: &'static str = "urge";
}

/// What the person did in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It passed by itself.
    Passed,
    /// Something else.
    Other,
    /// They pressed.
    Pressed,
}

impl Outcome {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Passed, Self::Other, Self::Pressed];

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Other => "other",
            Self::Pressed => "pressed",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// Something the person could do instead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// What: "Walk once round the block".
    pub what: String,
}

impl Body for Alternative {
    const ROOM: &'static str = "patience";
    const KIND: &'static str = "alternative";
}

/// Why something was not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The urge has no words.
    UrgeMissing,
    /// It isn't said what was done in the end.
    OutcomeMissing,
    /// The alternative has no words.
    AlternativeMissing,
    /// The alternative is on the list already.
    AlreadyListed,
    /// The record was erased.
    Gone,
}

/// Names an urge and begins the pause.
pub struct BeginPause {
    /// What the person is about to do.
    pub urge: String,
}

impl Command for BeginPause {
    type Refusal = Refusal;

    fn decide(self, _: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let urge = given::words(&self.urge).ok_or(Refusal::UrgeMissing)?;
        let body = Urge {
            urge,
            ..Urge::default()
        };
        Ok(Change::put(Entry::new(now, &body)))
    }
}

/// Says, or corrects, what the person did in the end.
pub struct EndPause {
    /// The urge.
    pub urge: RecordId,
    /// Its words, which may be corrected at the same time.
    pub words: String,
    /// The name of an [`Outcome`].
    pub outcome: String,
    /// What they did; may be empty.
    pub did: String,
}

impl Command for EndPause {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, _) = book.find::<Urge>(self.urge).ok_or(Refusal::Gone)?;
        let body = Urge {
            urge: given::words(&self.words).ok_or(Refusal::UrgeMissing)?,
            outcome: Some(Outcome::parse(&self.outcome).ok_or(Refusal::OutcomeMissing)?),
            did: self.did.trim().to_owned(),
        };
        Ok(Change::put(entry.revised(now, &body)))
    }
}

/// Puts something on the list of alternatives, or rewords it.
pub struct ListAlternative {
    /// The record to reword; none for a new one.
    pub record: Option<RecordId>,
    /// What the person could do instead.
    pub what: String,
}

impl Command for ListAlternative {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let what = given::words(&self.what).ok_or(Refusal::AlternativeMissing)?;
        let listed = book
            .all::<Alternative>()
            .into_iter()
            .any(|(entry, one)| one.what == what && Some(entry.id) != self.record);
        if listed {
            return Err(Refusal::AlreadyListed);
        }
        let body = Alternative { what };
        Ok(Change::put(match self.record {
            None => Entry::new(now, &body),
            Some(id) => {
                let (entry, _) = book.find::<Alternative>(id).ok_or(Refusal::Gone)?;
                entry.revised(now, &body)
            }
        }))
    }
}

/// Milliseconds of the pause that are left at instant `at`; nothing once it is over. A clock that
/// was set back never makes the pause longer.
pub fn left(entry: &Entry, at: Millis) -> Option<Millis> {
    let left = (PAUSE - (at - entry.at)).min(PAUSE);
    (left > 0).then_some(left)
}

/// The newest urge whose end hasn't been told, if it is of the day before `at` or later.
pub fn open_pause(book: &Book, at: Millis) -> Option<(std::sync::Arc<Entry>, Urge)> {
    const A_DAY: Millis = 86_400_000;
    book.all::<Urge>()
        .into_iter()
        .rev()
        .find(|(entry, urge)| urge.outcome.is_none() && at - entry.at < A_DAY)
}

/// How often something happened in one month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// It passed.
    pub passed: u32,
    /// Something else was done.
    pub other: u32,
    /// It ended in pressing.
    pub pressed: u32,
    /// Not told.
    pub not_said: u32,
}

/// Counts by year and month (1 to 12), newest month first. Months without an urge are left out.
pub fn by_month(book: &Book) -> Vec<((i32, u32), Counts)> {
    let mut months: BTreeMap<(i32, u32), Counts> = BTreeMap::new();
    for (entry, urge) in book.all::<Urge>() {
        let counts = months
            .entry((entry.day.year(), entry.day.month()))
            .or_default();
        *match urge.outcome {
            Some(Outcome::Passed) => &mut counts.passed,
            Some(Outcome::Other) => &mut counts.other,
            Some(Outcome::Pressed) => &mut counts.pressed,
            None => &mut counts.not_said,
        } += 1;
    }
    months.into_iter().rev().collect()
}

/// How an urge reads.
pub fn urge_line(entry: &Entry, _: &Book) -> Option<Line> {
    let urge: Urge = entry.read().ok()?;
    let own = if urge.did.is_empty() {
        urge.urge
    } else {
        format!("{} — {}", urge.urge, urge.did)
    };
    Some(Line::new(super::words::line(urge.outcome), own))
}

/// An alternative is no event.
pub fn alternative_line(_: &Entry, _: &Book) -> Option<Line> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::{Counting, noon};

    fn begin(book: &mut Book, ids: &mut Counting, month: u32, day: u32) -> RecordId {
        let mut now = noon(ids, 2026, month, day);
        let urge = "Ask if I'm forgiven".to_owned();
        let change = BeginPause { urge }.decide(book, &mut now).unwrap();
        book.apply(&change);
        change.records().next().unwrap()
    }

    fn end(
        book: &mut Book,
        ids: &mut Counting,
        urge: RecordId,
        outcome: &str,
    ) -> Result<(), Refusal> {
        let mut now = noon(ids, 2026, 11, 23);
        let command = EndPause {
            urge,
            words: "Ask again".into(),
            outcome: outcome.into(),
            did: String::new(),
        };
        let change = command.decide(book, &mut now)?;
        book.apply(&change);
        Ok(())
    }

    #[test]
    fn an_urge_needs_words() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let refused = BeginPause { urge: "  ".into() }.decide(&Book::default(), &mut now);
        assert_eq!(refused, Err(Refusal::UrgeMissing));
    }

    #[test]
    fn the_pause_lasts_ninety_seconds_from_when_it_began() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let id = begin(&mut book, &mut ids, 11, 23);
        let entry = book.get(id).unwrap().clone();
        assert_eq!(left(&entry, entry.at + 1_000), Some(89_000));
        assert_eq!(left(&entry, entry.at + PAUSE), None);
        assert_eq!(left(&entry, entry.at - 5_000_000), Some(PAUSE));
    }

    #[test]
    fn a_pause_is_open_until_its_end_is_told() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let id = begin(&mut book, &mut ids, 11, 23);
        let at = book.get(id).unwrap().at;
        assert_eq!(open_pause(&book, at + 200_000).unwrap().0.id, id);
        assert!(open_pause(&book, at + 2 * 86_400_000).is_none());
        end(&mut book, &mut ids, id, "other").unwrap();
        assert!(open_pause(&book, at + 200_000).is_none());
    }

    #[test]
    fn pressing_can_be_recorded_and_nothing_else_stands_in_for_it() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let id = begin(&mut book, &mut ids, 11, 23);
        assert_eq!(
            end(&mut book, &mut ids, id, ""),
            Err(Refusal::OutcomeMissing)
        );
        end(&mut book, &mut ids, id, "pressed").unwrap();
        let (_, urge) = book.find::<Urge>(id).unwrap();
        assert_eq!(urge.outcome, Some(Outcome::Pressed));
        assert_eq!(urge.urge, "Ask again");
    }

    #[test]
    fn months_are_counted_apart_and_what_was_not_said_is_no_outcome() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let october = begin(&mut book, &mut ids, 10, 31);
        begin(&mut book, &mut ids, 11, 1);
        let november = begin(&mut book, &mut ids, 11, 2);
        end(&mut book, &mut ids, october, "passed").unwrap();
        end(&mut book, &mut ids, november, "pressed").unwrap();
        let months = by_month(&book);
        assert_eq!(months.len(), 2);
        assert_eq!(months[0].0, (2026, 11));
        assert_eq!((months[0].1.pressed, months[0].1.not_said), (1, 1));
        assert_eq!(months[1].1.passed, 1);
    }

    #[test]
    fn an_alternative_is_listed_once_and_can_be_reworded() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let list = |record, what: &str| ListAlternative {
            record,
            what: what.into(),
        };
        let change = list(None, "Walk").decide(&book, &mut now).unwrap();
        book.apply(&change);
        let id = change.records().next();
        let again = list(None, " Walk ").decide(&book, &mut now);
        assert_eq!(again, Err(Refusal::AlreadyListed));
        let change = list(id, "Walk").decide(&book, &mut now).unwrap();
        book.apply(&change);
        assert_eq!(book.all::<Alternative>().len(), 1);
    }
}
