//! The register of limits: writing one down, looking at it again, lifting it when they say so.

use super::tool::Refusal;
use super::words;
use crate::core::book::Book;
use crate::core::boundary::{Boundary, in_force};
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::quoted::Quoted;
use crate::core::timeline::Line;
use crate::rooms::Due;
use chrono::NaiveDate;
use std::sync::Arc;

/// Writes a limit down, or changes one.
#[derive(Clone, Debug, Default)]
pub struct SetLimit {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// What it is about, in the person's words.
    pub about: String,
    /// The partner's words, if they are to be kept.
    pub words: String,
    /// The civil day they said it; today if empty.
    pub said_on: String,
    /// `yes` for "no contact".
    pub no_contact: String,
    /// Words by which a draft touches it, separated by commas or lines.
    pub signs: String,
    /// What the person does to keep it.
    pub plan: String,
    /// The civil day on which to look at it again, or empty.
    pub review: String,
}

impl Command for SetLimit {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let no_contact = self.no_contact == "yes";
        let their = Quoted::new(&self.words);
        let about = match given::words(&self.about) {
            Some(about) => about,
            None if no_contact => words::NO_CONTACT.to_owned(),
            None => return Err(Refusal::AboutMissing),
        };
        let said_on = given::day(&self.said_on)?.unwrap_or(now.today);
        if said_on > now.today {
            return Err(Refusal::SaidLater);
        }
        let earlier = match self.record {
            Some(record) => Some(book.find::<Boundary>(record).ok_or(Refusal::Gone)?),
            None => None,
        };
        let before = earlier
            .as_ref()
            .map(|(_, limit)| limit.clone())
            .unwrap_or_default();
        let review = given::day(&self.review)?;
        if review != before.review && review.is_some_and(|day| day < now.today) {
            return Err(Refusal::ReviewPassed);
        }
        let limit = Boundary {
            about,
            words: their,
            no_contact,
            signs: given::list(&self.signs),
            plan: self.plan.trim().to_owned(),
            review,
            lifted: before.lifted,
        };
        Ok(Change::put(match earlier {
            Some((entry, _)) => entry.revised(now, &limit).on(said_on),
            None => Entry::new(now, &limit).on(said_on),
        }))
    }
}

/// Records that the partner has lifted a limit, or that it holds again.
#[derive(Clone, Copy, Debug)]
pub struct Lift {
    /// The limit.
    pub record: RecordId,
    /// Whether it no longer holds.
    pub lifted: bool,
}

impl Command for Lift {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut limit) = book.find::<Boundary>(self.record).ok_or(Refusal::Gone)?;
        limit.lifted = self.lifted.then_some(now.today);
        Ok(Change::put(entry.revised(now, &limit)))
    }
}

/// Moves the day on which to look at a limit again.
#[derive(Clone, Copy, Debug)]
pub struct LookAgain {
    /// The limit.
    pub record: RecordId,
    /// In how many days; none to stop asking.
    pub in_days: Option<u64>,
}

impl Command for LookAgain {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut limit) = book.find::<Boundary>(self.record).ok_or(Refusal::Gone)?;
        limit.review = self
            .in_days
            .and_then(|days| now.today.checked_add_days(chrono::Days::new(days)));
        Ok(Change::put(entry.revised(now, &limit)))
    }
}

/// Limits whose day to look at them again has come.
pub(super) fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    let one = |(entry, limit): (Arc<Entry>, Boundary)| {
        Some(Due {
            record: entry.id,
            day: limit.review.filter(|day| *day <= today)?,
            what: words::look_again(&limit.about),
            path: entry.id.to_string(),
            markable: false,
        })
    };
    in_force(book).into_iter().filter_map(one).collect()
}

/// How a limit reads.
pub fn limit_line(entry: &Entry, _: &Book) -> Option<Line> {
    let limit: Boundary = entry.read().ok()?;
    let title = words::limit_line(limit.no_contact, limit.lifted.is_some());
    Some(Line::new(title, limit.about).quoting(&limit.words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::joint::{self, Closed};
    use crate::core::now::fixed::{Counting, noon};

    struct House {
        ids: Counting,
        book: Book,
        day: u32,
    }

    impl House {
        fn new() -> Self {
            Self {
                ids: Counting::default(),
                book: Book::default(),
                day: 23,
            }
        }

        fn dispatch<C: Command>(&mut self, command: C) -> Result<(), C::Refusal> {
            let change =
                command.decide(&self.book, &mut noon(&mut self.ids, 2026, 11, self.day))?;
            self.book.apply(&change);
            Ok(())
        }

        fn limit(&self) -> (RecordId, Boundary) {
            let (entry, limit) = self.book.last::<Boundary>().unwrap();
            (entry.id, limit)
        }
    }

    fn on(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn no_calls() -> SetLimit {
        SetLimit {
            about: "No calls at work".into(),
            words: "Don't ring me there".into(),
            said_on: "2026-11-20".into(),
            signs: "office, reception".into(),
            review: "2026-12-01".into(),
            ..SetLimit::default()
        }
    }

    #[test]
    fn a_limit_is_kept_on_the_day_it_was_said() {
        let mut house = House::new();
        house.dispatch(no_calls()).unwrap();
        let (entry, limit) = house.book.last::<Boundary>().unwrap();
        assert_eq!(entry.day, on(11, 20));
        assert_eq!(limit.signs, ["office", "reception"]);
        assert_eq!(limit.words.as_given(), "Don't ring me there");
    }

    #[test]
    fn a_limit_says_what_it_is_about() {
        let mut house = House::new();
        assert_eq!(
            house.dispatch(SetLimit::default()),
            Err(Refusal::AboutMissing)
        );
        let late = SetLimit {
            said_on: "2026-11-24".into(),
            ..no_calls()
        };
        assert_eq!(house.dispatch(late), Err(Refusal::SaidLater));
        let passed = SetLimit {
            review: "2026-11-22".into(),
            ..no_calls()
        };
        assert_eq!(house.dispatch(passed), Err(Refusal::ReviewPassed));
    }

    #[test]
    fn no_contact_needs_no_words_and_closes_the_joint_tools_until_they_lift_it() {
        let mut house = House::new();
        house
            .dispatch(SetLimit {
                no_contact: "yes".into(),
                ..SetLimit::default()
            })
            .unwrap();
        assert_eq!(joint::closed(&house.book), Some(Closed::NoContact));
        let record = house.limit().0;
        house
            .dispatch(Lift {
                record,
                lifted: true,
            })
            .unwrap();
        assert_eq!(joint::closed(&house.book), None);
        house
            .dispatch(Lift {
                record,
                lifted: false,
            })
            .unwrap();
        assert_eq!(joint::closed(&house.book), Some(Closed::NoContact));
    }

    #[test]
    fn a_limit_is_due_on_its_review_day_and_not_once_it_was_looked_at() {
        let mut house = House::new();
        house.dispatch(no_calls()).unwrap();
        assert!(due(&house.book, on(11, 30)).is_empty());
        assert_eq!(due(&house.book, on(12, 2))[0].day, on(12, 1));
        let record = house.limit().0;
        house
            .dispatch(LookAgain {
                record,
                in_days: Some(30),
            })
            .unwrap();
        assert!(due(&house.book, on(12, 2)).is_empty());
    }

    #[test]
    fn changing_a_limit_leaves_it_lifted_and_lets_an_old_review_day_stand() {
        let mut house = House::new();
        house.dispatch(no_calls()).unwrap();
        let record = house.limit().0;
        house
            .dispatch(Lift {
                record,
                lifted: true,
            })
            .unwrap();
        house.day = 30;
        let again = SetLimit {
            record: Some(record),
            plan: "Write".into(),
            ..no_calls()
        };
        house.dispatch(again).unwrap();
        assert!(house.limit().1.lifted.is_some());
        assert_eq!(house.limit().1.plan, "Write");
    }
}
