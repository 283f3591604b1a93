//! The five questions a letter must pass before it is ready, and what answer opens each. Their wording, and where a
//! closed gate leads, is in `words`.

use crate::core::book::Book;
use crate::core::promise::{Door, Ending, Promise};

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Have they been heard?
    Heard,
    /// Is contact welcome?
    Welcome,
    /// Would this harm them?
    Harm,
    /// Does it tell them something they don't know?
    News,
    /// Have I apologised for this before and done it again?
    Again,
}

impl Gate {
    /// In the order in which they are asked.
    pub const ALL: [Self; 5] = [
        Self::Heard,
        Self::Welcome,
        Self::Harm,
        Self::News,
        Self::Again,
    ];

    /// Its name as a field of a half-written form. Never changes.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::Welcome => "welcome",
            Self::Harm => "harm",
            Self::News => "news",
            Self::Again => "again",
        }
    }

    /// Whether `answer` opens it: `yes`, `no`, or anything else for "not sure".
    pub fn opens(self, answer: &str, book: &Book) -> bool {
        match self {
            Self::Heard | Self::Welcome => answer == "yes",
            Self::Harm | Self::News => answer == "no",
            // A second apology for the same thing is worth something only with a change under way.
            Self::Again => answer == "no" || answer == "yes" && change_is_under_way(book),
        }
    }
}

/// The answers at the five gates: `yes`, `no`, `unsure` or empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gates {
    /// Have they been heard?
    pub heard: String,
    /// Is contact welcome?
    pub welcome: String,
    /// Would this harm them?
    pub harm: String,
    /// Does it tell them something they don't know?
    pub news: String,
    /// Have I apologised for this before and done it again?
    pub again: String,
}

impl Gates {
    /// The answer at one gate.
    pub fn answer(&self, gate: Gate) -> &str {
        match gate {
            Gate::Heard => &self.heard,
            Gate::Welcome => &self.welcome,
            Gate::Harm => &self.harm,
            Gate::News => &self.news,
            Gate::Again => &self.again,
        }
    }

    /// Whether all are open.
    ///
    /// # Errors
    /// The first that is closed.
    pub fn check(&self, book: &Book) -> Result<(), Gate> {
        let closed = Gate::ALL
            .into_iter()
            .find(|gate| !gate.opens(self.answer(*gate), book));
        closed.map_or(Ok(()), Err)
    }
}

/// Whether the person has committed to doing something differently, and hasn't let it go.
pub fn change_is_under_way(book: &Book) -> bool {
    book.all::<Promise>().iter().any(|(_, promise)| {
        let let_go = promise.ended.is_some_and(|end| end.how == Ending::LetGo);
        promise.door == Door::Commitment && !let_go
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::Command;
    use crate::core::now::fixed::{Counting, noon};
    use crate::rooms::promises::WritePromise;

    fn open() -> Gates {
        Gates {
            heard: "yes".into(),
            welcome: "yes".into(),
            harm: "no".into(),
            news: "no".into(),
            again: "no".into(),
        }
    }

    #[test]
    fn every_gate_has_to_be_open() {
        let book = Book::default();
        assert_eq!(open().check(&book), Ok(()));
        assert_eq!(Gates::default().check(&book), Err(Gate::Heard));
        let unwelcome = Gates {
            welcome: "unsure".into(),
            ..open()
        };
        assert_eq!(unwelcome.check(&book), Err(Gate::Welcome));
        let news = Gates {
            news: "yes".into(),
            ..open()
        };
        assert_eq!(news.check(&book), Err(Gate::News));
    }

    #[test]
    fn done_again_needs_a_change_first() {
        let again = Gates {
            again: "yes".into(),
            ..open()
        };
        let mut book = Book::default();
        assert_eq!(again.check(&book), Err(Gate::Again));
        let commitment = WritePromise {
            what: "I leave the room before I shout".into(),
            cue: "When my voice gets loud".into(),
            review: "2026-12-24".into(),
            ..WritePromise::new(Door::Commitment)
        };
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let change = commitment.decide(&book, &mut now).unwrap();
        book.apply(&change);
        assert_eq!(again.check(&book), Ok(()));
    }
}
