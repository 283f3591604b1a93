//! What the impact room promises, sentence by sentence.

use super::super::kept::{facts, impact_line, times_said};
use super::*;
use crate::core::boundary::Boundary;
use crate::core::now::fixed::{Counting, noon};

fn decide<C: Command>(book: &mut Book, ids: &mut Counting, command: C) -> Result<(), C::Refusal> {
    let mut now = noon(ids, 2026, 11, 23);
    let change = command.decide(book, &mut now)?;
    book.apply(&change);
    Ok(())
}

fn harm(because: &str, harm: &str, source: &str) -> AddImpact {
    AddImpact {
        area: "body_sleep".into(),
        because: because.into(),
        harm: harm.into(),
        source: source.into(),
        ..AddImpact::default()
    }
}

#[test]
fn a_harm_begins_with_because_i() {
    let (mut book, mut ids) = (Book::default(), Counting::default());
    let mut add = |because, text| decide(&mut book, &mut ids, harm(because, text, "told"));
    assert_eq!(add("", "you lay awake"), Err(Refusal::NoBecause));
    assert_eq!(
        add("you asked too much", "you lay awake"),
        Err(Refusal::NotI)
    );
    assert_eq!(add("I lied", " "), Err(Refusal::NoHarm));
    assert_eq!(add("Because i’d lied.", "you lay awake."), Ok(()));
    let sentence = facts(&book)[0].sentence();
    assert_eq!(sentence, "Because I’d lied, you lay awake.");
}

#[test]
fn a_guess_is_never_a_fact() {
    let (mut book, mut ids) = (Book::default(), Counting::default());
    for source in ["told", "saw", "guess"] {
        decide(&mut book, &mut ids, harm("I lied", source, source)).unwrap();
    }
    let facts: Vec<_> = facts(&book).into_iter().map(|fact| fact.harm).collect();
    assert_eq!(facts, ["told", "saw"]);
}

#[test]
fn a_feeling_that_was_heard_waits_for_its_because() {
    let (mut book, mut ids) = (Book::default(), Counting::default());
    let heard = HearFeeling {
        harm: "you felt stupid".into(),
        words: "I felt so stupid".into(),
        ..HearFeeling::default()
    };
    decide(&mut book, &mut ids, heard).unwrap();
    assert!(facts(&book).is_empty());
    let (entry, impact) = book.last::<Impact>().unwrap();
    let finished = AddImpact {
        record: Some(entry.id),
        words: impact.words.as_given().into(),
        ..harm("I laughed it off", &impact.harm, "told")
    };
    decide(&mut book, &mut ids, finished).unwrap();
    assert_eq!(
        facts(&book)[0].sentence(),
        "Because I laughed it off, you felt stupid."
    );
    assert_eq!(book.len(), 1);
}

#[test]
fn a_sentence_with_a_but_is_not_kept() {
    let (mut book, mut ids) = (Book::default(), Counting::default());
    let keep = |because: &str| KeepValidation {
        feelings: vec!["angry".into(), " angry".into(), "humiliated".into()],
        because: because.into(),
        ..KeepValidation::default()
    };
    assert_eq!(
        decide(&mut book, &mut ids, keep("I lied, but I was tired")),
        Err(Refusal::HoldsBut)
    );
    decide(&mut book, &mut ids, keep("I gave you nothing but excuses.")).unwrap();
    let (_, validation) = book.last::<Validation>().unwrap();
    assert_eq!(
        validation.sentence(),
        "It makes sense that you feel angry and humiliated, because I gave you nothing but excuses."
    );
}

#[test]
fn saying_it_is_closed_while_they_want_no_contact() {
    let (mut book, mut ids) = (Book::default(), Counting::default());
    decide(&mut book, &mut ids, harm("I lied", "you lay awake", "told")).unwrap();
    let record = book.last::<Impact>().unwrap().0.id;
    let said = || SaidIt {
        record,
        asked: true,
        missed: "the children".into(),
    };
    decide(&mut book, &mut ids, said()).unwrap();
    assert_eq!(times_said(&book, record).len(), 1);
    let (said_entry, _) = times_said(&book, record).remove(0);
    let no_contact = Boundary {
        no_contact: true,
        ..Boundary::default()
    };
    let entry = Entry::new(&mut noon(&mut ids, 2026, 11, 24), &no_contact);
    book.apply(&Change::put(entry));
    assert_eq!(
        decide(&mut book, &mut ids, said()),
        Err(Refusal::Joint(joint::Closed::NoContact))
    );
    let corrected = CorrectSaid {
        said: said_entry.id,
        asked: false,
        missed: String::new(),
    };
    decide(&mut book, &mut ids, corrected).unwrap();
    let (entry, said) = times_said(&book, record).remove(0);
    assert!(!said.asked && said.missed.is_empty());
    assert_eq!(entry.about, [record]);
}

#[test]
fn their_words_stand_apart_in_the_timeline() {
    let (mut book, mut ids) = (Book::default(), Counting::default());
    let told = AddImpact {
        words: "I can't sleep".into(),
        ..harm("I lied", "you lay awake", "told")
    };
    decide(&mut book, &mut ids, told).unwrap();
    let (entry, _) = book.last::<Impact>().unwrap();
    let line = impact_line(&entry, &book).unwrap();
    assert!(!line.own.contains("can't sleep"));
    assert_eq!(line.theirs.unwrap().as_given(), "I can't sleep");
}
