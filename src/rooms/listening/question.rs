//! Questions the partner asked: answered, or to be answered by a day. How often they ask is never
//! counted; the person's answer is kept so that it can be given again as if for the first time.

use super::tool::Refusal;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::now::Now;
use crate::core::quoted::Quoted;
use crate::core::sorted;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A question they asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What it is about, in the person's words.
    pub about: String,
    /// Their words, if the person keeps them.
    #[serde(default, skip_serializing_if = "Quoted::is_empty")]
    pub words: Quoted,
    /// The civil day by which the person said they would answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<NaiveDate>,
    /// The civil day on which they answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<NaiveDate>,
    /// What they answered, or will.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answer: String,
}

impl Body for Question {
    const ROOM: &'static str = "listening";
    const KIND: &'static str = "question";
}

/// Writes a question down, or changes what is written.
pub struct KeepQuestion {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// What it is about.
    pub about: String,
    /// Their words; may be empty.
    pub words: String,
    /// `answered` or `by`.
    pub state: String,
    /// The day by which it will be answered, if it isn't yet.
    pub answer_by: String,
    /// The answer; may be empty.
    pub answer: String,
}

impl Command for KeepQuestion {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let earlier = match self.record {
            None => None,
            Some(id) => Some(book.find::<Question>(id).ok_or(Refusal::Gone)?),
        };
        let mut question = earlier
            .as_ref()
            .map(|(_, question)| question.clone())
            .unwrap_or_default();
        question.about = given::words(&self.about).ok_or(Refusal::AboutMissing)?;
        question.words = Quoted::new(&self.words);
        question.answer = given::words(&self.answer).unwrap_or_default();
        match self.state.as_str() {
            "answered" => question.answered = question.answered.or(Some(now.today)),
            "by" => {
                // To say by when is to say it to them.
                if let Some(why) = joint::closed(book).filter(|_| question.answer_by.is_none()) {
                    return Err(Refusal::Closed(why));
                }
                let by = given::needed_day(&self.answer_by).ok_or(Refusal::DayMissing)?;
                if by < now.today && question.answer_by != Some(by) {
                    return Err(Refusal::DayPassed);
                }
                question.answer_by = Some(by);
                question.answered = None;
            }
            _ => return Err(Refusal::StateMissing),
        }
        Ok(Change::put(match earlier {
            None => Entry::new(now, &question),
            Some((entry, _)) => entry.revised(now, &question),
        }))
    }
}

/// Questions that wait for an answer, those due first ahead.
pub fn unanswered(book: &Book) -> Vec<(RecordId, Question)> {
    let mut found: Vec<_> = book
        .all::<Question>()
        .into_iter()
        .filter(|(_, question)| question.answered.is_none())
        .map(|(entry, question)| (entry.id, question))
        .collect();
    sorted::by_key(&mut found, |(_, question)| question.answer_by);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::boundary::Boundary;
    use crate::core::now::fixed::{Counting, noon};

    fn keep(record: Option<RecordId>, state: &str, by: &str) -> KeepQuestion {
        KeepQuestion {
            record,
            about: "Where I was in June".into(),
            words: "Where were you?".into(),
            state: state.into(),
            answer_by: by.into(),
            answer: "At the lake, with them.".into(),
        }
    }

    #[test]
    fn a_question_is_answered_or_has_a_day() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let book = Book::default();
        let mut refused = |state, by| keep(None, state, by).decide(&book, &mut now).err();
        assert_eq!(refused("", ""), Some(Refusal::StateMissing));
        assert_eq!(refused("by", ""), Some(Refusal::DayMissing));
        assert_eq!(refused("by", "2026-11-22"), Some(Refusal::DayPassed));
        assert_eq!(refused("by", "2026-11-23"), None);
        assert_eq!(refused("answered", ""), None);
    }

    #[test]
    fn while_the_joint_tools_are_closed_no_day_to_answer_by_is_set() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let no_contact = Boundary {
            no_contact: true,
            ..Boundary::default()
        };
        let mut now = noon(&mut ids, 2026, 11, 23);
        let change = Change::put(Entry::new(&mut now, &no_contact));
        book.apply(&change);
        let by = keep(None, "by", "2026-11-24").decide(&book, &mut now);
        assert_eq!(by, Err(Refusal::Closed(joint::Closed::NoContact)));
        assert!(keep(None, "answered", "").decide(&book, &mut now).is_ok());
    }

    #[test]
    fn the_first_day_of_answering_stays_when_the_answer_is_corrected() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let change = keep(None, "answered", "").decide(&book, &mut now).unwrap();
        book.apply(&change);
        let id = change.records().next();
        let mut later = noon(&mut ids, 2026, 12, 1);
        let change = keep(id, "answered", "").decide(&book, &mut later).unwrap();
        book.apply(&change);
        let (_, question) = book.last::<Question>().unwrap();
        assert_eq!(question.answered, NaiveDate::from_ymd_opt(2026, 11, 23));
        assert!(unanswered(&book).is_empty());
    }

    #[test]
    fn a_question_past_its_day_can_still_be_edited() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let change = keep(None, "by", "2026-11-24").decide(&book, &mut now);
        let change = change.unwrap();
        book.apply(&change);
        let id = change.records().next();
        let mut later = noon(&mut ids, 2026, 12, 1);
        let edit = keep(id, "by", "2026-11-24").decide(&book, &mut later);
        assert!(edit.is_ok());
        assert_eq!(unanswered(&book).len(), 1);
    }
}
