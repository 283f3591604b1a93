//! An entry that was changed in two places at once: both texts are there, and the person chooses.
//! How such a conflict comes about is the book's and the store's business.

use super::book::{Book, Record};
use super::change::{Change, Command};
use super::entry::Entry;
use super::id::{RecordId, RevisionId};
use super::now::Now;
use crate::core::sorted;
use std::sync::Arc;

/// Settles a conflict.
pub struct Settle {
    /// The record that was changed in two places.
    pub id: RecordId,
    /// The revision that stays under its name.
    pub chosen: RevisionId,
    /// What becomes of the others.
    pub others: Others,
}

/// What becomes of the texts that were not chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// They go.
    Go,
    /// Each becomes an entry of its own.
    Stay,
}

/// There is no conflict to settle, or it has changed since it was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchConflict;

impl Command for Settle {
    type Refusal = NoSuchConflict;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, NoSuchConflict> {
        let heads = match book.record(self.id) {
            Some(Record::Written(heads)) if heads.len() > 1 => heads,
            _ => return Err(NoSuchConflict),
        };
        let chosen = heads.iter().find(|head| head.revision == self.chosen);
        let chosen = chosen.ok_or(NoSuchConflict)?;
        let mut settled = Entry {
            revision: now.revision_id(),
            edited_at: now.at,
            ..(**chosen).clone()
        };
        settled.ancestors = ancestors(heads);
        let mut change = Change::put(settled);
        if self.others == Others::Stay {
            for other in heads.iter().filter(|head| head.revision != self.chosen) {
                change = change.and(Change::put(Entry {
                    id: now.record_id(),
                    revision: now.revision_id(),
                    ancestors: Vec::new(),
                    ..(**other).clone()
                }));
            }
        }
        Ok(change)
    }
}

/// Every revision that one of these is or replaces.
fn ancestors(heads: &[Arc<Entry>]) -> Vec<super::id::RevisionTag> {
    let own = heads.iter().map(|head| head.revision.tag());
    let earlier = heads.iter().flat_map(|head| head.ancestors.iter().copied());
    let mut all: Vec<_> = earlier.chain(own).collect();
    sorted::by(&mut all, Ord::cmp);
    all.dedup();
    all
}

/// Every piece of text in an entry's body, in order, for showing an entry whose room doesn't say
/// how. Identifiers and dates are left out: only what has a space in it or isn't ASCII.
pub fn texts(entry: &Entry) -> Vec<String> {
    let mut texts = Vec::new();
    if let Ok(value) = serde_json::from_str(entry.body.as_str()) {
        collect(&value, &mut texts);
    }
    texts
}

fn collect(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) if text.contains(' ') || !text.is_ascii() => {
            texts.push(text.clone());
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        serde_json::Value::Object(fields) => {
            fields.values().for_each(|field| collect(field, texts));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::{Counting, noon};

    fn conflict(now: &mut Now<'_>) -> (Book, Entry, Entry) {
        let first = Entry {
            id: now.record_id(),
            revision: now.revision_id(),
            ancestors: Vec::new(),
            at: now.at,
            day: now.today,
            offset: 0,
            edited_at: now.at,
            room: "time".into(),
            kind: "milestone".into(),
            version: 1,
            about: Vec::new(),
            body: serde_json::from_str(
                r#"{"day":"2026-11-23","text":"we talked","n":[{"x":"é"}]}"#,
            )
            .unwrap(),
        };
        let next = |revision| Entry {
            revision,
            ancestors: vec![first.revision.tag()],
            ..first.clone()
        };
        let (one, two) = (next(now.revision_id()), next(now.revision_id()));
        let mut book = Book::default();
        for entry in [first, one.clone(), two.clone()] {
            book.apply(&Change::put(entry));
        }
        (book, one, two)
    }

    #[test]
    fn choosing_one_text_settles_it_everywhere() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let (mut book, one, two) = conflict(&mut now);
        assert_eq!(book.conflicts().count(), 1);
        let settle = Settle {
            id: one.id,
            chosen: one.revision,
            others: Others::Go,
        };
        let change = settle.decide(&book, &mut now).unwrap();
        book.apply(&change);
        book.apply(&Change::put(two));
        assert_eq!((book.conflicts().count(), book.len()), (0, 1));
        let again = Settle {
            id: one.id,
            chosen: one.revision,
            others: Others::Go,
        };
        assert_eq!(again.decide(&book, &mut now), Err(NoSuchConflict));
    }

    #[test]
    fn keeping_both_makes_the_other_an_entry_of_its_own() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let (mut book, one, _) = conflict(&mut now);
        let settle = Settle {
            id: one.id,
            chosen: one.revision,
            others: Others::Stay,
        };
        let change = settle.decide(&book, &mut now).unwrap();
        book.apply(&change);
        assert_eq!((book.conflicts().count(), book.len()), (0, 2));
    }

    #[test]
    fn texts_are_what_a_person_wrote() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let (_, one, _) = conflict(&mut now);
        assert_eq!(texts(&one), ["é", "we talked"]);
    }
}
