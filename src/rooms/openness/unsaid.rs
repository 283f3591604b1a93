//! "Anything left unsaid?", asked daily or weekly, and what the person still means to tell. Before
//! something is told two questions are asked; their answers are not kept.

use super::before::BeforeTelling;
use super::tool::Refusal;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::now::Now;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One answer to the question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsaid {
    /// Which answer.
    pub answer: Answer,
    /// What was, or will be, told. Empty for nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// The civil day by which it will be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tell_by: Option<NaiveDate>,
    /// The civil day on which it was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<NaiveDate>,
    /// The civil day on which the person decided not to tell it themselves: it would cross a
    /// boundary, or belongs with a counsellor first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_back: Option<NaiveDate>,
}

impl Body for Unsaid {
    const ROOM: &'static str = "openness";
    const KIND: &'static str = "unsaid";
}

/// The answers to "Anything left unsaid?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Nothing.
    Nothing,
    /// There was, and it is told.
    Told,
    /// There is, and it will be told by a day.
    TellBy,
}

impl Answer {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Told, Self::TellBy];

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Told => "told",
            Self::TellBy => "tell_by",
        }
    }
}

/// Answers "Anything left unsaid?". For Today and for the room.
pub struct AnswerUnsaid {
    /// The name of an [`Answer`].
    pub answer: String,
    /// What was, or will be, told.
    pub what: String,
    /// The day by which it will be told.
    pub tell_by: String,
    /// The two questions, asked when it is told.
    pub before: BeforeTelling,
}

impl AnswerUnsaid {
    /// The answer "nothing".
    pub fn nothing() -> Self {
        Self {
            answer: Answer::Nothing.name().to_owned(),
            what: String::new(),
            tell_by: String::new(),
            before: BeforeTelling::default(),
        }
    }
}

impl Command for AnswerUnsaid {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        if let Some(why) = joint::closed(book) {
            return Err(Refusal::Closed(why));
        }
        let answer = Answer::ALL
            .into_iter()
            .find(|one| one.name() == self.answer);
        let answer = answer.ok_or(Refusal::AnswerMissing)?;
        let mut unsaid = Unsaid {
            answer,
            what: String::new(),
            tell_by: None,
            told: None,
            held_back: None,
        };
        if answer != Answer::Nothing {
            unsaid.what = given::words(&self.what).ok_or(Refusal::WhatMissing)?;
        }
        match answer {
            Answer::Nothing => {}
            Answer::Told => {
                self.before.advice()?;
                unsaid.told = Some(now.day_meant());
            }
            Answer::TellBy => unsaid.tell_by = Some(still_to_come(&self.tell_by, now)?),
        }
        let day = now.day_meant();
        Ok(Change::put(Entry::new(now, &unsaid).on(day)))
    }
}

/// Says that something was told, after the two questions.
pub struct Tell {
    /// The answer it was announced in.
    pub unsaid: RecordId,
    /// The two questions.
    pub before: BeforeTelling,
}

impl Command for Tell {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        if let Some(why) = joint::closed(book) {
            return Err(Refusal::Closed(why));
        }
        let (entry, mut unsaid) = book.find::<Unsaid>(self.unsaid).ok_or(Refusal::Gone)?;
        self.before.advice()?;
        unsaid.told = Some(now.today);
        unsaid.held_back = None;
        Ok(Change::put(entry.revised(now, &unsaid)))
    }
}

/// It wasn't told after all, or is to be told after all: it waits again, until today if it had no day.
pub struct NotTold {
    /// The answer.
    pub unsaid: RecordId,
}

impl Command for NotTold {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut unsaid) = book.find::<Unsaid>(self.unsaid).ok_or(Refusal::Gone)?;
        if unsaid.answer == Answer::Nothing {
            return Ok(Change::default());
        }
        unsaid.answer = Answer::TellBy;
        unsaid.tell_by = unsaid.tell_by.or(Some(now.today));
        unsaid.told = None;
        unsaid.held_back = None;
        Ok(Change::put(entry.revised(now, &unsaid)))
    }
}

/// Decides not to tell it oneself.
pub struct HoldBack {
    /// The answer it was announced in.
    pub unsaid: RecordId,
}

impl Command for HoldBack {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut unsaid) = book.find::<Unsaid>(self.unsaid).ok_or(Refusal::Gone)?;
        unsaid.held_back = Some(now.today);
        Ok(Change::put(entry.revised(now, &unsaid)))
    }
}

/// Rewords an answer, or moves the day by which something will be told.
pub struct CorrectUnsaid {
    /// The answer.
    pub unsaid: RecordId,
    /// What was, or will be, told.
    pub what: String,
    /// The day by which it will be told; not read once it is told.
    pub tell_by: String,
}

impl Command for CorrectUnsaid {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut unsaid) = book.find::<Unsaid>(self.unsaid).ok_or(Refusal::Gone)?;
        if unsaid.answer == Answer::Nothing {
            return Ok(Change::default());
        }
        unsaid.what = given::words(&self.what).ok_or(Refusal::WhatMissing)?;
        if unsaid.tell_by.is_some()
            && unsaid.told.is_none()
            && given::needed_day(&self.tell_by) != unsaid.tell_by
        {
            unsaid.tell_by = Some(still_to_come(&self.tell_by, now)?);
            unsaid.held_back = None;
        }
        Ok(Change::put(entry.revised(now, &unsaid)))
    }
}

fn still_to_come(text: &str, now: &Now<'_>) -> Result<NaiveDate, Refusal> {
    let by = given::needed_day(text).ok_or(Refusal::DayMissing)?;
    (by >= now.today).then_some(by).ok_or(Refusal::DayPassed)
}

#[cfg(test)]
mod tests {
    use super::super::asking::untold;
    use super::*;
    use crate::core::now::fixed::{Counting, noon};
    use crate::rooms::openness::tool::due;

    fn answer(answer: &str, what: &str, tell_by: &str) -> AnswerUnsaid {
        AnswerUnsaid {
            answer: answer.into(),
            what: what.into(),
            tell_by: tell_by.into(),
            before: BeforeTelling::default(),
        }
    }

    fn make<C: Command<Refusal = Refusal>>(
        book: &mut Book,
        ids: &mut Counting,
        command: C,
    ) -> Result<RecordId, Refusal> {
        let mut now = noon(ids, 2026, 11, 23);
        let change = command.decide(book, &mut now)?;
        book.apply(&change);
        Ok(change.records().next().unwrap())
    }

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn nothing_needs_no_words_and_the_others_do() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut refused = |command| make(&mut book, &mut ids, command).err();
        assert_eq!(refused(AnswerUnsaid::nothing()), None);
        assert_eq!(refused(answer("", "", "")), Some(Refusal::AnswerMissing));
        assert_eq!(refused(answer("told", " ", "")), Some(Refusal::WhatMissing));
        let no_day = answer("tell_by", "The card", "");
        assert_eq!(refused(no_day), Some(Refusal::DayMissing));
        let unasked = answer("told", "The card", "");
        assert_eq!(refused(unasked), Some(Refusal::QuestionsMissing));
        let passed = answer("tell_by", "The card", "2026-11-22");
        assert_eq!(refused(passed), Some(Refusal::DayPassed));
    }

    #[test]
    fn what_is_to_be_told_is_due_until_it_is_told_or_held_back() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let id = make(
            &mut book,
            &mut ids,
            answer("tell_by", "The card", "2026-11-25"),
        )
        .unwrap();
        assert!(due(&book, on(24)).is_empty());
        assert_eq!(due(&book, on(26)).len(), 1);
        make(&mut book, &mut ids, HoldBack { unsaid: id }).unwrap();
        assert!(due(&book, on(26)).is_empty());
    }

    #[test]
    fn both_questions_come_before_told() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let id = make(
            &mut book,
            &mut ids,
            answer("tell_by", "The card", "2026-11-25"),
        )
        .unwrap();
        let mut tell = |for_whom: &str, crosses: &str| {
            let before = BeforeTelling {
                for_whom: for_whom.into(),
                crosses: crosses.into(),
            };
            make(&mut book, &mut ids, Tell { unsaid: id, before })
        };
        assert_eq!(tell("", "no"), Err(Refusal::QuestionsMissing));
        assert_eq!(tell("them", ""), Err(Refusal::QuestionsMissing));
        assert!(tell("them", "no").is_ok());
        let (entry, unsaid) = book.find::<Unsaid>(id).unwrap();
        assert_eq!(unsaid.told, Some(on(23)));
        assert!(!entry.body.as_str().contains("them"));
        assert!(due(&book, on(30)).is_empty());
    }

    #[test]
    fn what_was_not_told_after_all_waits_again() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let told = AnswerUnsaid {
            before: BeforeTelling {
                for_whom: "them".into(),
                crosses: "no".into(),
            },
            ..answer("told", "The card", "")
        };
        let id = make(&mut book, &mut ids, told).unwrap();
        assert!(untold(&book).is_empty());
        make(&mut book, &mut ids, NotTold { unsaid: id }).unwrap();
        assert_eq!(untold(&book)[0].1.tell_by, Some(on(23)));
        make(&mut book, &mut ids, HoldBack { unsaid: id }).unwrap();
        make(&mut book, &mut ids, NotTold { unsaid: id }).unwrap();
        assert_eq!(due(&book, on(23)).len(), 1);
    }

    #[test]
    fn an_overdue_day_can_be_moved_but_not_into_the_past() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let id = make(
            &mut book,
            &mut ids,
            answer("tell_by", "The card", "2026-11-25"),
        )
        .unwrap();
        let correct = |tell_by: &str| CorrectUnsaid {
            unsaid: id,
            what: "The second card".into(),
            tell_by: tell_by.into(),
        };
        let moved = make(&mut book, &mut ids, correct("2026-11-20"));
        assert_eq!(moved, Err(Refusal::DayPassed));
        make(&mut book, &mut ids, correct("2026-11-27")).unwrap();
        let (_, unsaid) = book.find::<Unsaid>(id).unwrap();
        assert_eq!(
            (unsaid.what.as_str(), unsaid.tell_by),
            ("The second card", Some(on(27)))
        );
    }
}
