//! What a talk held for other rooms: an expectation, a limit or a feeling of the partner's. Each
//! can be passed on in one action; the point remembers the record it became.

use super::talk::Talk;
use super::tool::Refusal;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::promise::Door;
use crate::core::quoted::Quoted;
use crate::rooms::boundaries::limit::SetLimit;
use crate::rooms::impact::tool::HearFeeling;
use crate::rooms::promises::form::WritePromise;
use crate::rooms::{boundaries, promises};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One thing they said that asks something of the person, or tells them something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Which sort.
    pub sort: Sort,
    /// What it is, in the person's words.
    pub about: String,
    /// Their words, if the person keeps them.
    #[serde(default, skip_serializing_if = "Quoted::is_empty")]
    pub words: Quoted,
    /// The record it became in another room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub became: Option<RecordId>,
}

/// What sort of point it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Something they hope for or expect: becomes a promise.
    Expectation,
    /// A limit they set: becomes a boundary.
    Limit,
    /// Something they feel or felt: becomes an impact entry.
    Feeling,
}

impl Sort {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Expectation, Self::Limit, Self::Feeling];

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Expectation => "expectation",
            Self::Limit => "limit",
            Self::Feeling => "feeling",
        }
    }
}

/// Adds a point to a talk.
pub struct AddPoint {
    /// The talk.
    pub talk: RecordId,
    /// The name of a [`Sort`].
    pub sort: String,
    /// What it is, in the person's words.
    pub about: String,
    /// Their words; may be empty.
    pub words: String,
}

impl Command for AddPoint {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut talk) = book.find::<Talk>(self.talk).ok_or(Refusal::Gone)?;
        let sort = Sort::ALL.into_iter().find(|one| one.name() == self.sort);
        talk.points.push(Point {
            sort: sort.ok_or(Refusal::SortMissing)?,
            about: given::words(&self.about).ok_or(Refusal::AboutMissing)?,
            words: Quoted::new(&self.words),
            became: None,
        });
        Ok(Change::put(entry.revised(now, &talk)))
    }
}

/// Takes a point off a talk. What it became elsewhere stays.
pub struct RemovePoint {
    /// The talk.
    pub talk: RecordId,
    /// Its place in the list, from 0.
    pub point: usize,
}

impl Command for RemovePoint {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut talk) = book.find::<Talk>(self.talk).ok_or(Refusal::Gone)?;
        if self.point >= talk.points.len() {
            return Err(Refusal::Gone);
        }
        talk.points.remove(self.point);
        Ok(Change::put(entry.revised(now, &talk)))
    }
}

/// Passes a point on to the room it belongs in.
pub struct PassOn {
    /// The talk.
    pub talk: RecordId,
    /// The point's place in the list, from 0.
    pub point: usize,
    /// What it becomes, in the person's words: the point's own, or reworded as an act of theirs.
    pub what: String,
}

/// Why a point was not passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPassed {
    /// This room's reason.
    Here(Refusal),
    /// The ledger's reason.
    Promise(promises::tool::Refusal),
    /// The register's reason.
    Limit(boundaries::tool::Refusal),
}

impl Command for PassOn {
    type Refusal = NotPassed;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, NotPassed> {
        let gone = NotPassed::Here(Refusal::Gone);
        let (entry, mut talk) = book.find::<Talk>(self.talk).ok_or(gone)?;
        let point = talk.points.get_mut(self.point).ok_or(gone)?;
        if became(book, point).is_some() {
            return Ok(Change::default());
        }
        let missing = NotPassed::Here(Refusal::AboutMissing);
        let what = given::words(&self.what).ok_or(missing)?;
        let made = point.make(what, entry.id, entry.day, book, now)?;
        point.became = made.records().next();
        Ok(made.and(Change::put(entry.revised(now, &talk))))
    }
}

impl Point {
    /// The record it becomes in another room, by that room's own rules.
    fn make(
        &self,
        what: String,
        talk: RecordId,
        day: NaiveDate,
        book: &Book,
        now: &mut Now<'_>,
    ) -> Result<Change, NotPassed> {
        let words = self.words.as_given().to_owned();
        match self.sort {
            Sort::Expectation => WritePromise {
                what,
                from: Some(talk),
                ..WritePromise::new(Door::Promise)
            }
            .decide(book, now)
            .map_err(NotPassed::Promise),
            Sort::Limit => SetLimit {
                about: what,
                words,
                said_on: day.to_string(),
                ..SetLimit::default()
            }
            .decide(book, now)
            .map_err(NotPassed::Limit),
            Sort::Feeling => HearFeeling {
                harm: what,
                words,
                day: Some(day),
                ..HearFeeling::default()
            }
            .decide(book, now)
            .map_err(|_| NotPassed::Here(Refusal::AboutMissing)),
        }
    }
}

/// The record a point became, as long as it is there.
pub fn became(book: &Book, point: &Point) -> Option<RecordId> {
    point.became.filter(|id| book.get(*id).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::boundary::Boundary;
    use crate::core::entry::Entry;
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::promise::Promise;
    use crate::rooms::impact::kept::Impact;

    fn talk_with(ids: &mut Counting, sort: &str, about: &str) -> (Book, RecordId) {
        let mut book = Book::default();
        let mut now = noon(ids, 2026, 11, 23);
        let entry = Entry::new(&mut now, &Talk::default());
        let talk = entry.id;
        book.apply(&Change::put(entry));
        let add = AddPoint {
            talk,
            sort: sort.into(),
            about: about.into(),
            words: "Their words".into(),
        };
        let change = add.decide(&book, &mut now).unwrap();
        book.apply(&change);
        (book, talk)
    }

    fn pass_on(
        book: &mut Book,
        ids: &mut Counting,
        talk: RecordId,
        what: &str,
    ) -> Result<(), NotPassed> {
        let mut now = noon(ids, 2026, 11, 24);
        let what = what.to_owned();
        let change = PassOn {
            talk,
            point: 0,
            what,
        }
        .decide(book, &mut now)?;
        book.apply(&change);
        Ok(())
    }

    #[test]
    fn a_limit_becomes_a_boundary_with_their_words_and_day() {
        let mut ids = Counting::default();
        let (mut book, talk) = talk_with(&mut ids, "limit", "No calls at work");
        pass_on(&mut book, &mut ids, talk, "No calls at work").unwrap();
        let (entry, boundary) = book.last::<Boundary>().unwrap();
        assert_eq!(boundary.words.as_given(), "Their words");
        assert_eq!(entry.day, NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
        let (_, talk) = book.find::<Talk>(talk).unwrap();
        assert_eq!(became(&book, &talk.points[0]), Some(entry.id));
    }

    #[test]
    fn a_feeling_becomes_an_impact_and_not_two() {
        let mut ids = Counting::default();
        let (mut book, talk) = talk_with(&mut ids, "feeling", "They can't sleep");
        for _ in 0..2 {
            pass_on(&mut book, &mut ids, talk, "They can't sleep").unwrap();
        }
        assert_eq!(book.all::<Impact>().len(), 1);
    }

    #[test]
    fn an_expectation_becomes_a_promise_only_as_an_act_of_ones_own() {
        let mut ids = Counting::default();
        let (mut book, talk) =
            talk_with(&mut ids, "expectation", "They want to know when I'm late");
        let theirs = pass_on(&mut book, &mut ids, talk, "They want to know when I'm late");
        assert!(matches!(theirs, Err(NotPassed::Promise(_))));
        pass_on(
            &mut book,
            &mut ids,
            talk,
            "I call before six when I'll be late",
        )
        .unwrap();
        assert_eq!(book.last::<Promise>().unwrap().1.from, Some(talk));
    }

    #[test]
    fn what_a_point_became_can_be_made_again_once_it_was_erased() {
        let mut ids = Counting::default();
        let (mut book, talk) = talk_with(&mut ids, "feeling", "They can't sleep");
        pass_on(&mut book, &mut ids, talk, "They can't sleep").unwrap();
        let (entry, _) = book.last::<Impact>().unwrap();
        book.apply(&Change::erase(entry.id));
        pass_on(&mut book, &mut ids, talk, "They can't sleep").unwrap();
        assert_eq!(book.all::<Impact>().len(), 1);
    }
}
