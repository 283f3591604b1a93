//! What the apology room promises, sentence by sentence.

use super::super::kept::{given, given_line, letters, standing, versions};
use super::*;
use crate::core::boundary::Boundary;
use crate::core::now::fixed::{Counting, noon};
use crate::core::timeline::Weight;

struct Desk {
    book: Book,
    ids: Counting,
    day: u32,
}

impl Desk {
    fn with_letter() -> (Self, RecordId) {
        let mut desk = Self {
            book: Book::default(),
            ids: Counting::default(),
            day: 0,
        };
        desk.next(StartLetter::default()).unwrap();
        let letter = desk.book.last::<Letter>().unwrap().0.id;
        (desk, letter)
    }

    fn next<C: Command>(&mut self, command: C) -> Result<(), C::Refusal> {
        self.day += 1;
        let mut now = noon(&mut self.ids, 2026, 11, self.day);
        let change = command.decide(&self.book, &mut now)?;
        self.book.apply(&change);
        Ok(())
    }

    fn keep(&mut self, letter: RecordId, text: &str) -> Result<(), Refusal> {
        let text = text.to_owned();
        self.next(KeepVersion { letter, text })
    }

    fn ready(&mut self, letter: RecordId, text: &str) -> Result<(), Refusal> {
        let text = text.to_owned();
        self.next(DeclareReady {
            letter,
            text,
            gates: open(),
        })
    }

    fn no_contact(&mut self) {
        let boundary = Boundary {
            no_contact: true,
            ..Boundary::default()
        };
        let entry = Entry::new(&mut noon(&mut self.ids, 2026, 11, 1), &boundary);
        self.book.apply(&Change::put(entry));
    }
}

fn open() -> Gates {
    Gates {
        heard: "yes".into(),
        welcome: "yes".into(),
        harm: "no".into(),
        news: "no".into(),
        again: "no".into(),
    }
}

fn give(letter: RecordId) -> Give {
    Give {
        letter,
        text: "I lied.".into(),
        how: "read_aloud".into(),
        day: String::new(),
        note: String::new(),
    }
}

#[test]
fn every_version_is_kept_and_the_last_one_is_the_letter() {
    let (mut desk, letter) = Desk::with_letter();
    assert_eq!(desk.keep(letter, " \n"), Err(Refusal::NothingWritten));
    desk.keep(letter, "I lied.").unwrap();
    assert_eq!(desk.keep(letter, "I lied. "), Err(Refusal::NothingNew));
    desk.keep(letter, "I lied to you.").unwrap();
    desk.keep(letter, "I lied.").unwrap();
    assert_eq!(versions(&desk.book, letter).len(), 3);
    assert_eq!(latest(&desk.book, letter).unwrap().1.text, "I lied.");
}

#[test]
fn erasing_a_letter_takes_its_versions_and_what_was_set_aside_along() {
    let (mut desk, letter) = Desk::with_letter();
    desk.keep(letter, "I lied.").unwrap();
    desk.next(SetMarkAside {
        letter,
        rule: "vague".into(),
        key: String::new(),
    })
    .unwrap();
    let erasing = desk.book.erasing(letter);
    desk.book.apply(&erasing);
    assert!(desk.book.is_empty());
}

#[test]
fn what_is_set_aside_is_remembered_for_this_letter_until_it_is_shown_again() {
    let (mut desk, letter) = Desk::with_letter();
    let one = |key: &str| SetMarkAside {
        letter,
        rule: "vague".into(),
        key: key.into(),
    };
    desk.next(one("vague:things")).unwrap();
    desk.next(one("vague:things")).unwrap();
    desk.next(one("")).unwrap();
    let found = aside(&desk.book, letter);
    assert_eq!((found.keys.len(), found.rules.len()), (1, 1));
    desk.next(StartLetter::default()).unwrap();
    let other = desk.book.last::<Letter>().unwrap().0.id;
    assert!(aside(&desk.book, other).is_empty());
    desk.next(ShowAllAgain { letter }).unwrap();
    assert!(aside(&desk.book, letter).is_empty());
}

#[test]
fn a_letter_is_ready_only_behind_all_gates() {
    let (mut desk, letter) = Desk::with_letter();
    let unheard = DeclareReady {
        letter,
        text: "I lied.".into(),
        gates: Gates::default(),
    };
    assert_eq!(desk.next(unheard), Err(Refusal::Gate(Gate::Heard)));
    assert_eq!(desk.next(give(letter)), Err(Refusal::NotReady));
    desk.ready(letter, "I lied.").unwrap();
    assert!(matches!(standing(&desk.book, letter), Standing::Ready(_)));
    assert_eq!(versions(&desk.book, letter).len(), 1);
}

#[test]
fn a_change_after_ready_makes_it_a_draft_again() {
    let (mut desk, letter) = Desk::with_letter();
    desk.ready(letter, "I lied.").unwrap();
    desk.keep(letter, "I lied to you.").unwrap();
    assert_eq!(standing(&desk.book, letter), Standing::Draft);
    assert_eq!(desk.next(give(letter)), Err(Refusal::NotReady));
}

#[test]
fn only_the_words_that_were_ready_can_be_given() {
    let (mut desk, letter) = Desk::with_letter();
    desk.ready(letter, "I lied.").unwrap();
    let written_on = Give {
        text: "I lied. You made me.".into(),
        ..give(letter)
    };
    assert_eq!(desk.next(written_on), Err(Refusal::NotReady));
    let with_a_line_end = Give {
        text: "I lied.\n".into(),
        ..give(letter)
    };
    assert_eq!(desk.next(with_a_line_end), Ok(()));
}

#[test]
fn a_letter_that_was_given_stays_given_whatever_is_written_later() {
    let (mut desk, letter) = Desk::with_letter();
    desk.ready(letter, "I lied.").unwrap();
    let tomorrow = Give {
        day: "2026-12-24".into(),
        ..give(letter)
    };
    assert_eq!(desk.next(tomorrow), Err(Refusal::NoDay));
    desk.next(give(letter)).unwrap();
    desk.keep(letter, "I lied to you.").unwrap();
    assert!(matches!(standing(&desk.book, letter), Standing::Given(_)));
    let (entry, _) = given(&desk.book, letter).unwrap();
    let line = given_line(&entry, &desk.book).unwrap();
    assert_eq!(line.weight, Weight::Milestone);
}

#[test]
fn no_contact_closes_giving_and_not_writing() {
    let (mut desk, letter) = Desk::with_letter();
    desk.ready(letter, "I lied.").unwrap();
    desk.no_contact();
    let closed = Refusal::Joint(joint::Closed::NoContact);
    assert_eq!(desk.next(give(letter)), Err(closed));
    assert_eq!(desk.ready(letter, "I lied to you."), Err(closed));
    assert_eq!(desk.keep(letter, "I lied to you."), Ok(()));
}

#[test]
fn a_letter_is_named_by_its_title_or_its_first_words() {
    let (mut desk, letter) = Desk::with_letter();
    desk.keep(letter, "I lied to you.").unwrap();
    assert_eq!(letters(&desk.book)[0].name(), "I lied to you.");
    desk.next(NameLetter {
        letter,
        title: " Money ".into(),
    })
    .unwrap();
    assert_eq!(letters(&desk.book)[0].name(), "Money");
}
