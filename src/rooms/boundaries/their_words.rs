//! The partner's words wherever they stand, in any room: asking after 90 days whether they are
//! still needed, and taking all of them out in one action when the partner asks for it.

use super::tool::Refusal;
use super::words;
use crate::core::body::Body;
use crate::core::book::{Book, Record};
use crate::core::change::{Change, Command, Step};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::quoted::{Without, holds_words, without_words};
use crate::core::sorted;
use crate::core::timeline::Line;
use crate::rooms::Due;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// After how many days the app asks whether exact words are still needed.
pub const ASK_AFTER_DAYS: u64 = 90;

/// That the person still needs the words of the entry it hangs on. Asked again 90 days later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordsKept {}

impl Body for WordsKept {
    const ROOM: &'static str = "boundaries";
    const KIND: &'static str = "words_kept";
}

/// Keeping words is no event of its own.
pub fn no_line(_: &Entry, _: &Book) -> Option<Line> {
    None
}

/// Every entry that holds words of the partner's, oldest first.
pub fn everywhere(book: &Book) -> Vec<Arc<Entry>> {
    let mut found: Vec<_> = book
        .entries()
        .filter(|entry| holds_words(&entry.body))
        .cloned()
        .collect();
    sorted::by_key(&mut found, |entry| entry.order());
    found
}

/// Entries whose words have stood for 90 days since they were written or last confirmed, with the
/// civil day on which that was; oldest first.
pub fn long_kept(book: &Book, today: NaiveDate) -> Vec<(Arc<Entry>, NaiveDate)> {
    let mut confirmed: BTreeMap<RecordId, NaiveDate> = BTreeMap::new();
    for (kept, _) in book.all::<WordsKept>() {
        for about in &kept.about {
            confirmed.insert(*about, kept.day);
        }
    }
    let asks = |entry: Arc<Entry>| {
        let since = confirmed
            .get(&entry.id)
            .copied()
            .unwrap_or(entry.day)
            .max(entry.day);
        let day = since.checked_add_days(Days::new(ASK_AFTER_DAYS))?;
        (day <= today).then_some((entry, day))
    };
    everywhere(book).into_iter().filter_map(asks).collect()
}

/// One question for all of them, so that it never becomes a list of chores.
pub(super) fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    let first = long_kept(book, today)
        .into_iter()
        .min_by_key(|(_, day)| *day);
    let due = first.map(|(entry, day)| Due {
        record: entry.id,
        day,
        what: words::STILL_NEEDED.to_owned(),
        path: "words".to_owned(),
        markable: false,
    });
    due.into_iter().collect()
}

/// Keeps the words of one entry for another 90 days.
#[derive(Clone, Copy, Debug)]
pub struct KeepWords {
    /// The entry that holds them.
    pub record: RecordId,
}

impl Command for KeepWords {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        book.get(self.record).ok_or(Refusal::Gone)?;
        let earlier = book.all::<WordsKept>();
        let erased: Change = Change(
            earlier
                .iter()
                .filter(|(kept, _)| kept.about.contains(&self.record))
                .map(|(kept, _)| Step::Erase(kept.id))
                .collect(),
        );
        Ok(erased.and(Change::put(
            Entry::new(now, &WordsKept {}).about(self.record),
        )))
    }
}

/// Takes the partner's words out of one entry; what the person wrote stays.
#[derive(Clone, Copy, Debug)]
pub struct LetWordsGo {
    /// The entry that holds them.
    pub record: RecordId,
}

impl Command for LetWordsGo {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        match book.record(self.record) {
            Some(Record::Written(heads)) => Ok(without(book, heads, now)),
            Some(Record::Erased) | None => Err(Refusal::Gone),
        }
    }
}

/// "They asked me to remove this": takes their words out of every entry of every room.
#[derive(Clone, Copy, Debug)]
pub struct RemoveTheirWords;

impl Command for RemoveTheirWords {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let mut change = Change::default();
        for (_, record) in book.records() {
            if let Record::Written(heads) = record {
                change = change.and(without(book, heads, now));
            }
        }
        Ok(change)
    }
}

/// Rewrites every revision that is still shown or in conflict; where nothing but their words
/// stood, the whole record goes.
fn without(book: &Book, heads: &[Arc<Entry>], now: &mut Now<'_>) -> Change {
    let mut steps = Vec::new();
    for head in heads {
        match without_words(&head.body) {
            Without::Same => {}
            Without::Nothing => return book.erasing(head.id),
            Without::Rest(body) => steps.push(Step::Put(Box::new(head.rewritten(now, body)))),
        }
    }
    Change(steps)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::{Counting, noon};

    fn entry(now: &mut Now<'_>, room: &str, body: &str) -> Entry {
        let mut entry = Entry::new(now, &WordsKept {});
        entry.room = room.to_owned();
        entry.kind = "unheard_of".to_owned();
        entry.body = serde_json::from_str(body).unwrap();
        entry
    }

    fn book_of(bodies: &[&str]) -> (Book, Counting) {
        let mut ids = Counting::default();
        let mut book = Book::default();
        for body in bodies {
            let mut now = noon(&mut ids, 2026, 1, 1);
            book.apply(&Change::put(entry(&mut now, "elsewhere", body)));
        }
        (book, ids)
    }

    #[test]
    fn their_words_go_everywhere_in_one_action_and_mine_stay() {
        let (mut book, mut ids) = book_of(&[
            r#"{"mine":"I hid it","heard":{"theirs":"why"}}"#,
            r#"{"deep":[{"said":{"theirs":"never again"},"by":"me"}]}"#,
            r#"{"all":{"theirs":"only theirs"},"n":2}"#,
            r#"{"mine":"nothing of theirs"}"#,
        ]);
        let change = RemoveTheirWords
            .decide(&book, &mut noon(&mut ids, 2026, 1, 2))
            .unwrap();
        book.apply(&change);
        assert!(everywhere(&book).is_empty());
        let texts: String = book
            .entries()
            .map(|entry| entry.body.as_str().to_owned())
            .collect();
        assert!(!texts.contains("why") && !texts.contains("again") && texts.contains("I hid it"));
        assert_eq!(book.len(), 3, "the one that was nothing but theirs is gone");
        let again = RemoveTheirWords
            .decide(&book, &mut noon(&mut ids, 2026, 1, 3))
            .unwrap();
        assert!(again.is_empty());
    }

    #[test]
    fn both_sides_of_a_conflict_lose_their_words() {
        let (mut book, mut ids) = book_of(&[r#"{"mine":"a","heard":{"theirs":"one"}}"#]);
        let first = book.entries().next().unwrap().clone();
        for text in [
            r#"{"mine":"b","heard":{"theirs":"two"}}"#,
            r#"{"mine":"c","heard":{"theirs":"three"}}"#,
        ] {
            let body = serde_json::from_str(text).unwrap();
            let edit = first.rewritten(&mut noon(&mut ids, 2026, 1, 2), body);
            book.apply(&Change::put(edit));
        }
        assert_eq!(book.conflicts().count(), 1);
        let change = RemoveTheirWords
            .decide(&book, &mut noon(&mut ids, 2026, 1, 3))
            .unwrap();
        book.apply(&change);
        let (_, heads) = book.conflicts().next().unwrap();
        assert_eq!(heads.len(), 2);
        assert!(heads.iter().all(|head| !holds_words(&head.body)));
    }

    #[test]
    fn after_ninety_days_the_app_asks_once_and_again_ninety_days_after_a_yes() {
        let (mut book, mut ids) = book_of(&[r#"{"mine":"a","heard":{"theirs":"one"}}"#]);
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        assert!(due(&book, day(3, 31)).is_empty());
        assert_eq!(due(&book, day(4, 2))[0].day, day(4, 1));
        let record = everywhere(&book)[0].id;
        let keep = KeepWords { record };
        book.apply(&keep.decide(&book, &mut noon(&mut ids, 2026, 4, 2)).unwrap());
        assert!(due(&book, day(6, 30)).is_empty());
        assert_eq!(due(&book, day(7, 2)).len(), 1);
        book.apply(&keep.decide(&book, &mut noon(&mut ids, 2026, 7, 2)).unwrap());
        assert_eq!(book.all::<WordsKept>().len(), 1);
        book.apply(
            &LetWordsGo { record }
                .decide(&book, &mut noon(&mut ids, 2026, 7, 3))
                .unwrap(),
        );
        assert!(due(&book, day(12, 30)).is_empty());
    }
}
