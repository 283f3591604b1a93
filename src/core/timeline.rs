//! How an entry reads as one line of the timeline, and the timeline itself: everything dated, in
//! order. Rooms say how their kinds read; drawing is the view's.

use super::book::Book;
use super::entry::Entry;
use super::quoted::Quoted;
use std::sync::Arc;

/// One entry in words. The partner's words stand apart, so that they can be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What happened, in the app's words: "Milestone", "Kept: Call the bank".
    pub title: String,
    /// The person's own words, shortened by the view where needed. May be empty.
    pub own: String,
    /// The partner's words, shown only when asked for.
    pub theirs: Option<Quoted>,
    /// Whether it stands out over months.
    pub weight: Weight,
}

/// How an entry stands out in the timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Like most.
    #[default]
    Plain,
    /// A marker of the way, such as a milestone or a letter given.
    Milestone,
    /// Something went wrong.
    Setback,
}

impl Line {
    /// A plain line.
    pub fn new(title: impl Into<String>, own: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            own: own.into(),
            ..Self::default()
        }
    }

    /// The same line with the partner's words.
    #[must_use]
    pub fn quoting(mut self, theirs: &Quoted) -> Self {
        self.theirs = (!theirs.is_empty()).then(|| theirs.clone());
        self
    }

    /// The same line with another weight.
    #[must_use]
    pub fn weighing(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }
}

/// Every entry that `belongs` admits, newest first: by day, then instant, then identifier.
pub fn newest_first(book: &Book, belongs: impl Fn(&Entry) -> bool) -> Vec<Arc<Entry>> {
    let mut found: Vec<_> = book
        .entries()
        .filter(|entry| belongs(entry))
        .cloned()
        .collect();
    found.sort_by_key(|entry| std::cmp::Reverse(entry.order()));
    found
}
