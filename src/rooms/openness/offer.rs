//! The openness plan: what the person volunteers, until when. Only about themselves, always
//! revocable, and never without an end.

use super::tool::Refusal;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::now::Now;
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// Something the person shares unasked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// What: "I say where I'm going and when I'm back".
    pub what: String,
    /// The last civil day it holds.
    pub until: NaiveDate,
    /// The civil day on which the person took it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<NaiveDate>,
}

impl Body for Offer {
    const ROOM: &'static str = "openness";
    const KIND: &'static str = "offer";
}

impl Offer {
    /// Whether it holds on this day.
    pub fn holds(&self, today: NaiveDate) -> bool {
        self.revoked.is_none() && today <= self.until
    }
}

/// Makes an offer, rewords it, or gives it another end.
pub struct MakeOffer {
    /// The record to change; none for a new one. Changing a revoked offer makes it hold again.
    pub record: Option<RecordId>,
    /// What the person volunteers.
    pub what: String,
    /// Its last day.
    pub until: String,
}

impl Command for MakeOffer {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        if let Some(why) = joint::closed(book) {
            return Err(Refusal::Closed(why));
        }
        let what = given::words(&self.what).ok_or(Refusal::WhatMissing)?;
        if is_about_them(&what) {
            return Err(Refusal::AboutThem);
        }
        let until = given::needed_day(&self.until).ok_or(Refusal::DayMissing)?;
        if until < now.today {
            return Err(Refusal::DayPassed);
        }
        if now
            .today
            .checked_add_months(Months::new(12))
            .is_some_and(|year| until > year)
        {
            return Err(Refusal::TooFar);
        }
        let offer = Offer {
            what,
            until,
            revoked: None,
        };
        Ok(Change::put(match self.record {
            None => Entry::new(now, &offer),
            Some(id) => {
                let (entry, _) = book.find::<Offer>(id).ok_or(Refusal::Gone)?;
                entry.revised(now, &offer)
            }
        }))
    }
}

/// Takes an offer back. Works always, whatever else is closed.
pub struct RevokeOffer {
    /// The offer.
    pub offer: RecordId,
}

impl Command for RevokeOffer {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut offer) = book.find::<Offer>(self.offer).ok_or(Refusal::Gone)?;
        if offer.revoked.is_some() {
            return Ok(Change::default());
        }
        offer.revoked = Some(now.today);
        Ok(Change::put(entry.revised(now, &offer)))
    }
}

/// Whether the text says what the partner does or must show, rather than the person: it begins
/// with them, or names a thing of theirs to be opened.
fn is_about_them(what: &str) -> bool {
    const BEGINNINGS: [&str; 8] = [
        "they ",
        "she ",
        "he ",
        "you ",
        "my partner ",
        "my wife ",
        "my husband ",
        "we both ",
    ];
    const THINGS: [&str; 6] = [
        "phone",
        "messages",
        "location",
        "accounts",
        "email",
        "passwords",
    ];
    let lower = what.to_lowercase();
    BEGINNINGS
        .iter()
        .any(|beginning| lower.starts_with(beginning))
        || THINGS.iter().any(|thing| {
            ["their", "her", "his"].iter().any(|whose| {
                let named = format!("{whose} {thing}");
                lower
                    .match_indices(&named)
                    .any(|(at, _)| at == 0 || !lower[..at].ends_with(char::is_alphabetic))
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::settings::{Choose, name::OWN_SIDE_ONLY};

    fn offer(record: Option<RecordId>, what: &str, until: &str) -> MakeOffer {
        MakeOffer {
            record,
            what: what.into(),
            until: until.into(),
        }
    }

    #[test]
    fn an_offer_needs_an_end_within_a_year() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let book = Book::default();
        let mut refused = |until| {
            offer(None, "I say where I am", until)
                .decide(&book, &mut now)
                .err()
        };
        assert_eq!(refused(""), Some(Refusal::DayMissing));
        assert_eq!(refused("2026-11-22"), Some(Refusal::DayPassed));
        assert_eq!(refused("2027-11-24"), Some(Refusal::TooFar));
        assert_eq!(refused("2027-11-23"), None);
    }

    #[test]
    fn what_they_should_show_is_refused() {
        for what in [
            "They tell me where they are",
            "My partner shares the password",
            "I look at their phone each evening",
            "I check her messages",
        ] {
            assert!(is_about_them(what), "{what}");
        }
        for what in [
            "I tell them where I am",
            "My bank statements lie open on the table",
            "I show my phone when it rings",
            "Another phone call: I say who it was",
            "Theory class on Monday: I say when I'm back",
        ] {
            assert!(!is_about_them(what), "{what}");
        }
    }

    #[test]
    fn an_offer_can_be_taken_back_even_when_everything_joint_is_closed() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let make = offer(None, "I say where I am", "2026-12-31");
        let change = make.decide(&book, &mut now).unwrap();
        book.apply(&change);
        let id = change.records().next().unwrap();
        let choose = Choose {
            name: OWN_SIDE_ONLY,
            value: "yes".into(),
        };
        let Ok(change) = choose.decide(&book, &mut now);
        book.apply(&change);
        let renewed = offer(Some(id), "I say where I am", "2027-01-31").decide(&book, &mut now);
        assert_eq!(renewed, Err(Refusal::Closed(joint::Closed::OwnSideOnly)));
        let change = RevokeOffer { offer: id }.decide(&book, &mut now).unwrap();
        book.apply(&change);
        let (_, offer) = book.find::<Offer>(id).unwrap();
        assert!(!offer.holds(now.today));
    }

    #[test]
    fn an_offer_ends_by_itself() {
        let until = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        let offer = Offer {
            what: "I say where I am".into(),
            until,
            revoked: None,
        };
        assert!(offer.holds(until));
        assert!(!offer.holds(until.succ_opt().unwrap()));
    }
}
