//! What the room's parts share: why it says no, what is due, how its entries read.
//! The plan is in [`super::offer`], the question in [`super::unsaid`]. The disclosure guide is
//! wording only; nothing of it is ever stored.

use super::asking::untold;
use super::offer::Offer;
use super::unsaid::{Answer, Unsaid};
use super::words;
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::joint::{self, Closed};
use crate::core::timeline::Line;
use crate::rooms::Due;
use chrono::NaiveDate;

/// Why something was not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The joint tools are closed, and with them this room.
    Closed(Closed),
    /// It isn't said what.
    WhatMissing,
    /// It is about what the partner should tell or show.
    AboutThem,
    /// The day is missing.
    DayMissing,
    /// The day has passed.
    DayPassed,
    /// The end is more than a year away.
    TooFar,
    /// No answer was chosen.
    AnswerMissing,
    /// The two questions before telling aren't answered.
    QuestionsMissing,
    /// The record was erased.
    Gone,
}

/// Things the person said they would tell.
pub fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    if joint::closed(book).is_some() {
        return Vec::new();
    }
    let untold = untold(book).into_iter().filter_map(|(entry, unsaid)| {
        Some(Due {
            record: entry.id,
            day: unsaid.tell_by?,
            what: words::to_tell(&unsaid.what),
            path: entry.id.to_string(),
            markable: false,
        })
    });
    untold.filter(|due| due.day <= today).collect()
}

/// How an offer reads.
pub fn offer_line(entry: &Entry, _: &Book) -> Option<Line> {
    let offer: Offer = entry.read().ok()?;
    let title = words::offer_line(offer.revoked.is_some());
    Some(Line::new(title, offer.what))
}

/// How an answer to "Anything left unsaid?" reads.
pub fn unsaid_line(entry: &Entry, _: &Book) -> Option<Line> {
    let unsaid: Unsaid = entry.read().ok()?;
    let title = words::unsaid_line(match unsaid.answer {
        Answer::TellBy if unsaid.told.is_some() => Answer::Told,
        answer => answer,
    });
    Some(Line::new(title, unsaid.what))
}
