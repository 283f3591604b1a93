//! What the room's parts share: why it says no, what is due, how its entries read.
//! Talks are in [`super::talk`], questions in [`super::question`].

use super::question::{Question, unanswered};
use super::talk::{Stage, Talk};
use super::words;
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::joint::{self, Closed};
use crate::core::now::local_time;
use crate::core::timeline::Line;
use crate::rooms::Due;
use chrono::NaiveDate;

/// Why something was not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The joint tools are closed.
    Closed(Closed),
    /// It isn't said whether they agreed.
    AgreedMissing,
    /// They weren't asked.
    NotAsked,
    /// It isn't said whether the person is calm.
    CalmMissing,
    /// The person isn't calm enough.
    NotCalm,
    /// The talk is over.
    Over,
    /// Minutes that are none, or too many.
    BadMinutes,
    /// A time that is none.
    BadTime,
    /// The time of return has passed.
    BackPassed,
    /// Neither their words nor the gist.
    NothingHeard,
    /// It isn't said whether they felt understood.
    UnderstoodMissing,
    /// It isn't said which sort of point it is.
    SortMissing,
    /// It isn't said what it is about.
    AboutMissing,
    /// It isn't said whether the question is answered.
    StateMissing,
    /// The day to answer by is missing.
    DayMissing,
    /// The day to answer by has passed.
    DayPassed,
    /// The record was erased.
    Gone,
}

/// Talks to come back to, and questions to answer.
pub fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    if joint::closed(book).is_some() {
        return Vec::new();
    }
    let talks = book.all::<Talk>().into_iter().filter_map(|(entry, talk)| {
        let Stage::Paused(back) = talk.stage(entry.at) else {
            return None;
        };
        Some(Due {
            record: entry.id,
            day: local_time(back, entry.offset).date(),
            what: words::COME_BACK.to_owned(),
            path: entry.id.to_string(),
            markable: false,
        })
    });
    let questions = unanswered(book).into_iter().filter_map(|(id, question)| {
        Some(Due {
            record: id,
            day: question.answer_by?,
            what: words::to_answer(&question.about),
            path: id.to_string(),
            markable: false,
        })
    });
    let all = talks.chain(questions);
    all.filter(|due| due.day <= today).collect()
}

/// How a talk reads.
pub fn talk_line(entry: &Entry, _: &Book) -> Option<Line> {
    let talk: Talk = entry.read().ok()?;
    let title = words::talk_line(talk.stage(entry.at));
    Some(Line::new(title, talk.gist).quoting(&talk.heard))
}

/// How a question reads.
pub fn question_line(entry: &Entry, _: &Book) -> Option<Line> {
    let question: Question = entry.read().ok()?;
    let title = words::question_line(question.answered.is_some());
    Some(Line::new(title, question.about).quoting(&question.words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::{Change, Command};
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::settings::{Choose, name::OWN_SIDE_ONLY};
    use crate::rooms::listening::lead::{Back, BeginTalk, PauseTalk};
    use crate::rooms::listening::question::KeepQuestion;

    fn make<C: Command<Refusal = Refusal>>(book: &mut Book, ids: &mut Counting, command: C) {
        let mut now = noon(ids, 2026, 11, 23);
        let change = command.decide(book, &mut now).unwrap();
        book.apply(&change);
    }

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn waiting_book(ids: &mut Counting) -> Book {
        let mut book = Book::default();
        let begin = BeginTalk {
            agreed: "yes".into(),
            calm: "yes".into(),
            minutes: String::new(),
        };
        make(&mut book, ids, begin);
        let pause = PauseTalk {
            talk: book.last::<Talk>().unwrap().0.id,
            back: Back::At("2026-11-24".into(), "19:30".into()),
        };
        make(&mut book, ids, pause);
        let question = KeepQuestion {
            record: None,
            about: "June".into(),
            words: String::new(),
            state: "by".into(),
            answer_by: "2026-11-25".into(),
            answer: String::new(),
        };
        make(&mut book, ids, question);
        book
    }

    #[test]
    fn a_paused_talk_and_an_open_question_come_due_on_their_days() {
        let mut ids = Counting::default();
        let book = waiting_book(&mut ids);
        assert!(due(&book, on(23)).is_empty());
        assert_eq!(due(&book, on(24)).len(), 1);
        assert_eq!(due(&book, on(25)).len(), 2);
    }

    #[test]
    fn nothing_is_due_while_the_joint_tools_are_closed() {
        let mut ids = Counting::default();
        let mut book = waiting_book(&mut ids);
        let choose = Choose {
            name: OWN_SIDE_ONLY,
            value: "yes".into(),
        };
        let Ok(change): Result<Change, _> = choose.decide(&book, &mut noon(&mut ids, 2026, 11, 24));
        book.apply(&change);
        assert!(due(&book, on(30)).is_empty());
    }

    #[test]
    fn their_words_stand_apart_in_the_timeline() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let talk = Talk {
            heard: crate::core::quoted::Quoted::new("You hid it"),
            gist: "That I hid it".into(),
            ..Talk::default()
        };
        let line = talk_line(&Entry::new(&mut now, &talk), &Book::default()).unwrap();
        assert_eq!(line.own, "That I hid it");
        assert_eq!(line.theirs.unwrap().as_given(), "You hid it");
    }
}
