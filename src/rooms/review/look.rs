//! Looking back on a week or a month: ratings of one's own conduct on our own items, what was
//! noticed, and one change. Ratings stand one by one; they are never added up.

use super::tool::Refusal;
use super::words;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::timeline::Line;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How far back one looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stretch {
    /// Seven days.
    #[default]
    Week,
    /// Thirty days.
    Month,
}

impl Stretch {
    /// Its length in days.
    pub fn days(self) -> u64 {
        match self {
            Self::Week => 7,
            Self::Month => 30,
        }
    }

    /// Reads `week` or `month`.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Week, Self::Month]
            .into_iter()
            .find(|stretch| path(*stretch) == text)
    }

    /// The first civil day of the stretch that ends with `last`.
    pub fn first(self, last: NaiveDate) -> NaiveDate {
        last.checked_sub_days(Days::new(self.days() - 1))
            .unwrap_or(last)
    }
}

/// The stretch's name in addresses and forms.
pub fn path(stretch: Stretch) -> &'static str {
    match stretch {
        Stretch::Week => "week",
        Stretch::Month => "month",
    }
}

/// Something about their own conduct that the person rates. The name is saved; it never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name in saved data.
    pub name: &'static str,
    /// Whether it is asked only when looking back on a month.
    pub monthly: bool,
}

/// All items, in the order they are asked.
pub const ITEMS: [Item; 7] = [
    Item {
        name: "word",
        monthly: false,
    },
    Item {
        name: "truth",
        monthly: false,
    },
    Item {
        name: "listened",
        monthly: false,
    },
    Item {
        name: "limits",
        monthly: false,
    },
    Item {
        name: "patience",
        monthly: false,
    },
    Item {
        name: "causes",
        monthly: true,
    },
    Item {
        name: "help",
        monthly: true,
    },
];

/// The items asked for a stretch.
pub fn items(stretch: Stretch) -> impl Iterator<Item = Item> {
    ITEMS
        .into_iter()
        .filter(move |item| stretch == Stretch::Month || !item.monthly)
}

/// The lowest and highest rating: hardly ever, and all the time.
pub const SCALE: std::ops::RangeInclusive<u8> = 1..=4;

/// One look back. Its day is the entry's; the stretch ends with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// How far back.
    pub span: Stretch,
    /// Ratings by item, within [`SCALE`]; an item that can't be told is left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ratings: BTreeMap<String, u8>,
    /// What the person noticed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub noticed: String,
    /// The one thing they change.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub change: String,
}

impl Body for Look {
    const ROOM: &'static str = "review";
    const KIND: &'static str = "look";
}

impl Look {
    /// Whether this look back also does for that stretch: a month covers its last week.
    pub fn covers(&self, stretch: Stretch) -> bool {
        self.span == stretch || self.span == Stretch::Month
    }
}

/// Records a look back, or changes one.
#[derive(Clone, Debug, Default)]
pub struct LookBack {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// `week` or `month`.
    pub stretch: String,
    /// Item name and rating as a number; empty for "can't say".
    pub ratings: Vec<(&'static str, String)>,
    /// What the person noticed.
    pub noticed: String,
    /// The one thing they change.
    pub change: String,
}

impl Command for LookBack {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let span = Stretch::parse(&self.stretch).ok_or(Refusal::StretchMissing)?;
        let mut ratings = BTreeMap::new();
        for (item, rating) in self.ratings.iter().filter(|(_, rating)| !rating.is_empty()) {
            let rating = rating.parse().ok().filter(|rating| SCALE.contains(rating));
            ratings.insert((*item).to_owned(), rating.ok_or(Refusal::BadRating)?);
        }
        let look = Look {
            span,
            ratings,
            noticed: self.noticed.trim().to_owned(),
            change: self.change.trim().to_owned(),
        };
        if look.ratings.is_empty() && look.noticed.is_empty() && look.change.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        Ok(Change::put(match self.record {
            Some(record) => {
                let (entry, _) = book.find::<Look>(record).ok_or(Refusal::Gone)?;
                entry.revised(now, &look)
            }
            None => Entry::new(now, &look),
        }))
    }
}

/// One item over time: civil day and rating, oldest first. Looks in which it wasn't rated are
/// there without a rating, so that a gap shows as a gap.
pub fn course(looks: &[(Arc<Entry>, Look)], item: Item) -> Vec<Rated> {
    let mut all: Vec<Rated> = Vec::new();
    let asked = looks
        .iter()
        .filter(|(_, look)| look.span == Stretch::Month || !item.monthly);
    for (entry, look) in asked {
        let since = all.last().and_then(|before| before.day.succ_opt());
        all.push(Rated {
            since: since.unwrap_or_else(|| look.span.first(entry.day)),
            day: entry.day,
            rating: look.ratings.get(item.name).copied(),
        });
    }
    all
}

/// One rating in the course over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rated {
    /// The first day since the look back before.
    pub since: NaiveDate,
    /// The day of the look back.
    pub day: NaiveDate,
    /// The rating; none if it was left out.
    pub rating: Option<u8>,
}

/// How a look back reads.
pub fn line(entry: &Entry, _: &Book) -> Option<Line> {
    let look: Look = entry.read().ok()?;
    let own = match (look.noticed.is_empty(), look.change.is_empty()) {
        (_, true) => look.noticed,
        (true, false) => words::next(&look.change),
        (false, false) => format!("{} · {}", look.noticed, words::next(&look.change)),
    };
    Some(Line::new(words::looked_back(look.span), own))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::{Counting, noon};

    fn week() -> LookBack {
        LookBack {
            stretch: "week".into(),
            ratings: vec![("word", "4".into()), ("truth", String::new())],
            ..LookBack::default()
        }
    }

    fn decide(command: LookBack) -> Result<Change, Refusal> {
        command.decide(
            &Book::default(),
            &mut noon(&mut Counting::default(), 2026, 11, 23),
        )
    }

    #[test]
    fn an_item_that_cannot_be_told_is_left_out() {
        let mut book = Book::default();
        book.apply(&decide(week()).unwrap());
        let (_, look) = book.last::<Look>().unwrap();
        assert_eq!(look.ratings, BTreeMap::from([("word".to_owned(), 4)]));
    }

    #[test]
    fn an_empty_look_back_is_refused_and_so_is_a_rating_off_the_scale() {
        let empty = LookBack {
            ratings: Vec::new(),
            ..week()
        };
        assert_eq!(decide(empty), Err(Refusal::NothingSaid));
        for rating in ["0", "5", "x"] {
            let off = LookBack {
                ratings: vec![("word", rating.into())],
                ..week()
            };
            assert_eq!(decide(off), Err(Refusal::BadRating));
        }
    }

    #[test]
    fn a_gap_in_the_ratings_shows_as_a_gap() {
        let mut book = Book::default();
        let mut ids = Counting::default();
        for (day, rating) in [(1, "2"), (8, ""), (15, "3")] {
            let command = LookBack {
                ratings: vec![("word", rating.into())],
                noticed: "x".into(),
                ..week()
            };
            let mut now = noon(&mut ids, 2026, 11, day);
            book.apply(&command.decide(&Book::default(), &mut now).unwrap());
        }
        let course: Vec<_> = course(&book.all::<Look>(), ITEMS[0])
            .into_iter()
            .map(|one| one.rating)
            .collect();
        assert_eq!(course, [Some(2), None, Some(3)]);
    }

    #[test]
    fn a_week_asks_less_than_a_month() {
        assert!(items(Stretch::Week).count() < items(Stretch::Month).count());
    }
}
