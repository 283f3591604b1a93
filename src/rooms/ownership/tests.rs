//! What the ownership room promises, sentence by sentence.

use super::*;
use crate::core::now::fixed::{Counting, noon};

struct Days {
    book: Book,
    ids: Counting,
    day: u32,
}

impl Days {
    fn new() -> Self {
        Self {
            book: Book::default(),
            ids: Counting::default(),
            day: 0,
        }
    }

    fn next<C: Command>(&mut self, command: C) -> Result<(), C::Refusal> {
        self.day += 1;
        let mut now = noon(&mut self.ids, 2026, 11, self.day);
        let change = command.decide(&self.book, &mut now)?;
        self.book.apply(&change);
        Ok(())
    }
}

fn did(text: &str) -> Keep {
    Keep {
        did: text.into(),
        ..Keep::default()
    }
}

#[test]
fn one_plain_sentence_is_enough() {
    let mut days = Days::new();
    assert_eq!(days.next(did("  ")), Err(Refusal::NothingDone));
    assert_eq!(days.next(did("I lied about the money.")), Ok(()));
    let standing = latest(&days.book).unwrap();
    assert_eq!(standing.version.did, "I lied about the money.");
    assert_eq!(standing.stopped, None);
}

#[test]
fn every_saved_version_is_kept_and_the_same_words_are_not_kept_twice() {
    let mut days = Days::new();
    days.next(did("Mistakes were made.")).unwrap();
    let account = latest(&days.book).map(|standing| standing.account);
    let again = |text| Keep {
        account,
        ..did(text)
    };
    days.next(again("I lied.")).unwrap();
    assert_eq!(days.next(again("I lied.")), Err(Refusal::NothingNew));
    let told: Vec<_> = versions(&days.book, account.unwrap())
        .into_iter()
        .map(|(_, version)| version.did)
        .collect();
    assert_eq!(told, ["I lied.", "Mistakes were made."]);
    assert_eq!(accounts(&days.book).len(), 1);
}

#[test]
fn not_yet_is_an_answer_and_a_later_yes_replaces_it() {
    let mut days = Days::new();
    days.next(Keep {
        stopped: "not_yet".into(),
        ..did("I gambled.")
    })
    .unwrap();
    assert_eq!(not_stopped(&days.book), Some(Stopped::NotYet));
    let say = |stopped: &str| SayStopped {
        account: None,
        stopped: stopped.into(),
    };
    assert_eq!(days.next(say("maybe")), Err(Refusal::NoAnswer));
    days.next(say("yes")).unwrap();
    assert_eq!(not_stopped(&days.book), None);
}

#[test]
fn erasing_an_account_takes_its_versions_along() {
    let mut days = Days::new();
    days.next(did("I lied.")).unwrap();
    let account = latest(&days.book).unwrap().account;
    let erasing = days.book.erasing(account);
    days.book.apply(&erasing);
    assert!(days.book.is_empty());
}

#[test]
fn a_second_matter_is_an_account_of_its_own() {
    let mut days = Days::new();
    days.next(did("I lied.")).unwrap();
    days.next(did("I read your diary.")).unwrap();
    assert_eq!(accounts(&days.book).len(), 2);
    assert_eq!(
        latest(&days.book).unwrap().version.did,
        "I read your diary."
    );
}

#[test]
fn the_timeline_tells_the_first_telling_from_later_ones() {
    let mut days = Days::new();
    days.next(did("I lied.")).unwrap();
    let account = latest(&days.book).map(|standing| standing.account);
    days.next(Keep {
        account,
        ..did("I lied twice.")
    })
    .unwrap();
    let titles: Vec<_> = days
        .book
        .all::<Version>()
        .iter()
        .map(|(entry, _)| version_line(entry, &days.book).unwrap().title)
        .collect();
    assert_eq!(titles, [words::TOLD_FIRST, words::TOLD_AGAIN]);
}
