//! Limits the partner has set that a letter touches, with the words by which it does. It only points: whether the words
//! stay is the person's to decide.

use crate::core::apology::Span;
use crate::core::book::Book;
use crate::core::boundary::{self, Boundary};
use crate::core::touches::touches;

/// A limit that a letter touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// What the limit is about, in the person's words.
    pub about: String,
    /// Where the letter touches it, in bytes, in order.
    pub spans: Vec<Span>,
}

/// Every limit in force that the letter touches, oldest first.
pub fn touched(book: &Book, letter: &str) -> Vec<Touched> {
    let limits = boundary::in_force(book).into_iter();
    let one = |(_, limit): (_, Boundary)| {
        let spans = touches(letter, &as_a_topic(&limit));
        (!spans.is_empty()).then_some(Touched {
            about: limit.about,
            spans,
        })
    };
    limits.filter_map(one).collect()
}

/// "No contact" closes giving as a whole, and every "I wrote" of a letter would touch it; only the signs the person
/// gave for it are looked for.
fn as_a_topic(limit: &Boundary) -> Boundary {
    let about = if limit.no_contact {
        String::new()
    } else {
        limit.about.clone()
    };
    Boundary {
        no_contact: false,
        about,
        ..limit.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::Change;
    use crate::core::entry::Entry;
    use crate::core::now::fixed::{Counting, noon};

    fn with(limit: &Boundary) -> Book {
        let mut book = Book::default();
        let entry = Entry::new(&mut noon(&mut Counting::default(), 2026, 11, 1), limit);
        book.apply(&Change::put(entry));
        book
    }

    fn words<'t>(book: &Book, letter: &'t str) -> Vec<&'t str> {
        let found = touched(book, letter).into_iter();
        found
            .flat_map(|limit| limit.spans)
            .map(|span| span.of(letter))
            .collect()
    }

    #[test]
    fn every_stretch_that_touches_a_limit_is_pointed_at() {
        let book = with(&Boundary {
            about: "Her sister Anna".into(),
            signs: vec!["Anna".into()],
            ..Boundary::default()
        });
        let letter = "I told Anna. I lied to you. I told Anna again.";
        assert_eq!(words(&book, letter), ["Anna", "Anna"]);
        assert!(touched(&book, "I lied to you.").is_empty());
    }

    #[test]
    fn no_contact_is_not_touched_by_every_word_for_writing_but_by_its_own_signs() {
        let book = with(&Boundary {
            about: "No contact".into(),
            signs: vec!["the school".into()],
            no_contact: true,
            ..Boundary::default()
        });
        let letter = "I will write, call and contact the bank. I waited at the school.";
        assert_eq!(words(&book, letter), ["school"]);
    }

    #[test]
    fn a_limit_that_was_lifted_is_not_touched() {
        let book = with(&Boundary {
            about: "Anna".into(),
            lifted: Some(chrono::NaiveDate::default()),
            ..Boundary::default()
        });
        assert!(touched(&book, "I told Anna.").is_empty());
    }
}
