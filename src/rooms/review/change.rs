//! From looking back to doing: the one change becomes a promise in one action.

use super::look::{Look, Stretch};
use super::tool::Refusal;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::promise::Door;
use crate::core::promise::ledger::made_from;
use crate::rooms::promises::WritePromise;
use chrono::Days;

/// Makes the change of a look back a promise.
#[derive(Clone, Debug)]
pub struct PromiseIt {
    /// The look back.
    pub look: RecordId,
    /// `once` for tomorrow, `daily` for each day until the next look back.
    pub how_often: String,
}

impl Command for PromiseIt {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, look) = book.find::<Look>(self.look).ok_or(Refusal::Gone)?;
        if look.change.is_empty() {
            return Err(Refusal::NoChange);
        }
        if made_from(book, self.look).is_some() {
            return Ok(Change::default());
        }
        let tomorrow = now.today.succ_opt().unwrap_or(now.today);
        let last = now.today.checked_add_days(Days::new(Stretch::Week.days()));
        let until = match self.how_often.as_str() {
            "once" => String::new(),
            "daily" => last.unwrap_or(tomorrow).to_string(),
            _ => return Err(Refusal::HowOftenMissing),
        };
        let promise = WritePromise {
            what: look.change,
            starts: tomorrow.to_string(),
            repeat: self.how_often,
            until,
            from: Some(entry.id),
            ..WritePromise::new(Door::Promise)
        };
        promise.decide(book, now).map_err(Refusal::Promise)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::promise::Promise;
    use crate::rooms::review::look::LookBack;

    fn looked_back(change: &str) -> (Book, Counting, RecordId) {
        let mut ids = Counting::default();
        let mut book = Book::default();
        let look = LookBack {
            stretch: "week".into(),
            noticed: "x".into(),
            change: change.into(),
            ..LookBack::default()
        };
        book.apply(
            &look
                .decide(&book, &mut noon(&mut ids, 2026, 11, 23))
                .unwrap(),
        );
        let id = book.last::<Look>().unwrap().0.id;
        (book, ids, id)
    }

    #[test]
    fn the_change_becomes_a_promise_once_from_tomorrow_until_the_next_look_back() {
        let (mut book, mut ids, look) = looked_back("I put the phone in the drawer at dinner");
        for _ in 0..2 {
            let promise = PromiseIt {
                look,
                how_often: "daily".into(),
            };
            book.apply(
                &promise
                    .decide(&book, &mut noon(&mut ids, 2026, 11, 23))
                    .unwrap(),
            );
        }
        let (_, promise) = book.all::<Promise>().remove(0);
        assert_eq!(book.all::<Promise>().len(), 1);
        assert_eq!(promise.days.starts.to_string(), "2026-11-24");
        assert_eq!(promise.days.until.unwrap().to_string(), "2026-11-30");
    }

    #[test]
    fn what_only_they_could_do_is_refused() {
        let (book, mut ids, look) = looked_back("They forgive me");
        let promise = PromiseIt {
            look,
            how_often: "once".into(),
        };
        let refused = promise.decide(&book, &mut noon(&mut ids, 2026, 11, 23));
        assert!(matches!(refused, Err(Refusal::Promise(_))));
    }

    #[test]
    fn no_change_and_no_time_are_refused() {
        let (book, mut ids, look) = looked_back("");
        let promise = PromiseIt {
            look,
            how_often: "once".into(),
        };
        let refused = promise.decide(&book, &mut noon(&mut ids, 2026, 11, 23));
        assert_eq!(refused, Err(Refusal::NoChange));
        let (book, mut ids, look) = looked_back("I call the bank");
        let promise = PromiseIt {
            look,
            how_often: String::new(),
        };
        let refused = promise.decide(&book, &mut noon(&mut ids, 2026, 11, 23));
        assert_eq!(refused, Err(Refusal::HowOftenMissing));
    }
}
