//! What is on record about a stretch of time, beside which the person's own view stands. Counted
//! from the ledger and the setbacks, for the person only; days without a mark stand apart.

use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::month::Month;
use crate::core::promise::ledger::{Account, Counts, ledger};
use crate::rooms::boundaries::keeping::{How, Keeping};
use crate::rooms::time::day::Milestone;
use crate::rooms::time::setback::Setback;
use chrono::NaiveDate;

/// Facts about a stretch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// What became of promises on their due days.
    pub promises: Counts,
    /// Setbacks recorded.
    pub setbacks: usize,
    /// Of those, how many haven't been told.
    pub untold: usize,
    /// How often a limit was crossed.
    pub crossed: usize,
}

/// The facts from `first` to `last`, both days included.
pub fn facts(book: &Book, first: NaiveDate, last: NaiveDate) -> Facts {
    let within = |day: NaiveDate| (first..=last).contains(&day);
    let setbacks = book.all::<Setback>();
    let setbacks: Vec<_> = setbacks
        .iter()
        .filter(|(entry, _)| within(entry.day))
        .collect();
    let untold = setbacks
        .iter()
        .filter(|(_, setback)| setback.told.is_none());
    let keepings = book.all::<Keeping>();
    let crossed = keepings
        .iter()
        .filter(|(entry, one)| within(entry.day) && one.how == How::Crossed);
    Facts {
        promises: counts(book, first, last),
        untold: untold.count(),
        setbacks: setbacks.len(),
        crossed: crossed.count(),
    }
}

/// Counts over all promises, both days included.
fn counts(book: &Book, first: NaiveDate, last: NaiveDate) -> Counts {
    of_all(&ledger(book), first, last)
}

fn of_all(accounts: &[Account], first: NaiveDate, last: NaiveDate) -> Counts {
    let each = accounts.iter().map(|account| account.counts(first, last));
    each.fold(Counts::default(), |sum, one| Counts {
        kept: sum.kept + one.kept,
        partly: sum.partly + one.partly,
        missed: sum.missed + one.missed,
        renegotiated: sum.renegotiated + one.renegotiated,
        blank: sum.blank + one.blank,
    })
}

/// One month in the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InMonth {
    /// Which.
    pub month: Month,
    /// How promises went.
    pub promises: Counts,
    /// How many milestones and setbacks lie in it.
    pub marks: [usize; 2],
}

/// The `months` months that end with that of `today`, oldest first, leading months without anything left out. Days
/// after `today` aren't counted.
pub fn by_month(book: &Book, today: NaiveDate, months: usize) -> Vec<InMonth> {
    let (accounts, out) = (ledger(book), StandingOut::of(book));
    let mut all = Vec::new();
    let mut month = Month::of(today);
    for _ in 0..months {
        let (first, last) = (month.first(), month.last().min(today));
        all.push(InMonth {
            month,
            promises: of_all(&accounts, first, last),
            marks: out.within(first, last),
        });
        month = month.previous();
    }
    all.reverse();
    let nothing =
        |one: &InMonth| one.promises.marked() + one.promises.blank == 0 && one.marks == [0, 0];
    all.into_iter().skip_while(nothing).collect()
}

/// The days on which something stands out over months.
pub struct StandingOut {
    milestones: Vec<NaiveDate>,
    setbacks: Vec<NaiveDate>,
}

impl StandingOut {
    /// Those of a book.
    pub fn of(book: &Book) -> Self {
        let days = |entry: &Entry| entry.day;
        Self {
            milestones: book
                .all::<Milestone>()
                .iter()
                .map(|(entry, _)| days(entry))
                .collect(),
            setbacks: book
                .all::<Setback>()
                .iter()
                .map(|(entry, _)| days(entry))
                .collect(),
        }
    }

    /// How many milestones and setbacks lie between two days, both included.
    pub fn within(&self, first: NaiveDate, last: NaiveDate) -> [usize; 2] {
        let count = |days: &[NaiveDate]| {
            days.iter()
                .filter(|day| (first..=last).contains(*day))
                .count()
        };
        [count(&self.milestones), count(&self.setbacks)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::{Change, Command};
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::promise::{Mark, Marked, Promise};
    use crate::rooms::time::setback::NoteSetback;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn book() -> Book {
        let mut ids = Counting::default();
        let mut book = Book::default();
        let promise: Promise = serde_json::from_str(
            r#"{"door":"promise","what":"Call","days":{"starts":"2026-11-01","every":"day","until":"2026-11-04"}}"#,
        )
        .unwrap();
        let entry = Entry::new(&mut noon(&mut ids, 2026, 11, 1), &promise);
        let id = entry.id;
        book.apply(&Change::put(entry));
        for (day, mark) in [(1, Mark::Kept), (2, Mark::Missed), (3, Mark::Kept)] {
            let marked = Marked {
                mark,
                moved_to: None,
                owned: None,
            };
            let entry = Entry::new(&mut noon(&mut ids, 2026, 11, day), &marked).about(id);
            book.apply(&Change::put(entry));
        }
        let card = NoteSetback {
            happened: "x".into(),
            tell_day: "2026-11-05".into(),
            ..NoteSetback::default()
        };
        book.apply(
            &card
                .decide(&book, &mut noon(&mut ids, 2026, 11, 3))
                .unwrap(),
        );
        book
    }

    #[test]
    fn facts_are_those_of_the_stretch_and_blanks_stand_apart() {
        let found = facts(&book(), date("2026-11-02"), date("2026-11-08"));
        assert_eq!(
            (
                found.promises.kept,
                found.promises.missed,
                found.promises.blank
            ),
            (1, 1, 1)
        );
        assert_eq!((found.setbacks, found.untold), (1, 1));
        assert_eq!(
            facts(&book(), date("2026-12-01"), date("2026-12-07")),
            Facts::default()
        );
    }

    #[test]
    fn months_begin_with_the_first_that_had_something_due_and_end_today() {
        let months = by_month(&book(), date("2026-12-15"), 12);
        let names: Vec<_> = months.iter().map(|one| one.month.to_string()).collect();
        assert_eq!(names, ["2026-11", "2026-12"]);
        assert_eq!(
            months[0].marks,
            [0, 1],
            "the setback is marked in its month"
        );
        assert_eq!(months[1].marks, [0, 0]);
        let early = by_month(&book(), date("2026-11-03"), 12);
        assert_eq!(
            early[0].promises.blank, 0,
            "the day after today isn't counted"
        );
    }
}
