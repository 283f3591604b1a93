//! The partner's part, if they want one. Their words are kept as given and never turned into a
//! score; refusing, or handing the screen back empty, leaves no trace.

use super::tool::Refusal;
use super::words;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::joint;
use crate::core::now::Now;
use crate::core::quoted::Quoted;
use crate::core::timeline::Line;
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// What the partner wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theirs {
    /// What has been hard.
    #[serde(default, skip_serializing_if = "Quoted::is_empty")]
    pub hard: Quoted,
    /// What has helped.
    #[serde(default, skip_serializing_if = "Quoted::is_empty")]
    pub helped: Quoted,
    /// What they want more of, less of, or not at all.
    #[serde(default, skip_serializing_if = "Quoted::is_empty")]
    pub wish: Quoted,
    /// Whether trust is coming back for them.
    #[serde(default, skip_serializing_if = "Quoted::is_empty")]
    pub trust: Quoted,
}

impl Body for Theirs {
    const ROOM: &'static str = "review";
    const KIND: &'static str = "theirs";
}

impl Theirs {
    /// Question and words, in the order asked, those left empty left out.
    pub fn answers(&self) -> Vec<(&'static str, &Quoted)> {
        let all = [&self.hard, &self.helped, &self.wish, &self.trust];
        let pairs = words::ASKED.into_iter().zip(all);
        pairs.filter(|(_, words)| !words.is_empty()).collect()
    }
}

/// Whether the screen may be offered to the partner now.
///
/// # Errors
/// [`Refusal::Closed`] or [`Refusal::TooSoon`].
pub fn may_offer(book: &Book, today: NaiveDate) -> Result<(), Refusal> {
    if let Some(why) = joint::closed(book) {
        return Err(Refusal::Closed(why));
    }
    let last = book.last::<Theirs>().map(|(entry, _)| entry.day);
    let again = last.and_then(|day| day.checked_add_months(Months::new(1)));
    if again.is_some_and(|day| today < day) {
        Err(Refusal::TooSoon)
    } else {
        Ok(())
    }
}

/// Keeps what the partner wrote. Nothing written changes nothing.
#[derive(Clone, Debug, Default)]
pub struct TakeBack {
    /// What has been hard.
    pub hard: String,
    /// What has helped.
    pub helped: String,
    /// What they want more of, less of, or not at all.
    pub wish: String,
    /// Whether trust is coming back for them.
    pub trust: String,
}

impl Command for TakeBack {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        may_offer(book, now.today)?;
        let theirs = Theirs {
            hard: Quoted::new(&self.hard),
            helped: Quoted::new(&self.helped),
            wish: Quoted::new(&self.wish),
            trust: Quoted::new(&self.trust),
        };
        if theirs == Theirs::default() {
            return Ok(Change::default());
        }
        Ok(Change::put(Entry::new(now, &theirs)))
    }
}

/// How the partner's part reads: their words stand apart.
pub fn line(entry: &Entry, _: &Book) -> Option<Line> {
    let theirs: Theirs = entry.read().ok()?;
    let given: Vec<&str> = theirs
        .answers()
        .iter()
        .map(|(_, words)| words.as_given())
        .collect();
    Some(Line::new(words::THEIR_PART, "").quoting(&Quoted::new(&given.join("\n"))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::quoted::{Without, without_words};

    #[test]
    fn handing_it_back_empty_leaves_no_trace() {
        let mut ids = Counting::default();
        let change = TakeBack {
            hard: "  ".into(),
            ..TakeBack::default()
        }
        .decide(&Book::default(), &mut noon(&mut ids, 2026, 11, 23));
        assert!(change.unwrap().is_empty());
    }

    #[test]
    fn it_is_offered_at_most_once_a_month() {
        let mut ids = Counting::default();
        let mut book = Book::default();
        let part = TakeBack {
            helped: "You told me first".into(),
            ..TakeBack::default()
        };
        book.apply(
            &part
                .clone()
                .decide(&book, &mut noon(&mut ids, 2026, 1, 31))
                .unwrap(),
        );
        let again = part.decide(&book, &mut noon(&mut ids, 2026, 2, 27));
        assert_eq!(again, Err(Refusal::TooSoon));
        assert_eq!(
            may_offer(&book, NaiveDate::from_ymd_opt(2026, 2, 28).unwrap()),
            Ok(())
        );
    }

    #[test]
    fn nothing_of_it_stays_once_their_words_are_taken_out() {
        let mut ids = Counting::default();
        let part = TakeBack {
            hard: "The silence".into(),
            ..TakeBack::default()
        };
        let mut book = Book::default();
        book.apply(
            &part
                .decide(&book, &mut noon(&mut ids, 2026, 1, 31))
                .unwrap(),
        );
        let (entry, _) = book.last::<Theirs>().unwrap();
        assert_eq!(without_words(&entry.body), Without::Nothing);
        assert!(line(&entry, &book).unwrap().own.is_empty());
    }
}
