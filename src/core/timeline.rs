//! How an entry reads as one line of the timeline, and the timeline itself: everything dated, in
//! order. Rooms say how their kinds read; drawing is the view's.

use super::book::Book;
use super::entry::Entry;
use super::month::Month;
use super::quoted::Quoted;
use super::search::{Query, fold};
use chrono::NaiveDate;
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
    /// Where it belongs, if not in the room that keeps it under its own identifier.
    pub place: Option<Address>,
}

/// Where a line belongs: a room and the address below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The room's slug.
    pub room: &'static str,
    /// The address below the room, such as a record's identifier.
    pub path: String,
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
    /// Not at all: it leaves no trace in any list of what happened.
    Untold,
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

    /// The same line, belonging to a room and to an address below it.
    #[must_use]
    pub fn placed(mut self, room: &'static str, path: impl Into<String>) -> Self {
        let path = path.into();
        self.place = Some(Address { room, path });
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
    let admitted = book.entries().filter(|entry| belongs(entry));
    let mut found: Vec<_> = admitted.cloned().collect();
    found.sort_unstable_by_key(|entry| std::cmp::Reverse(entry.order()));
    found
}

/// One row of the timeline, with its text made ready for searching.
#[derive(Clone, Debug)]
pub struct Row {
    /// The entry.
    pub entry: Arc<Entry>,
    /// How it reads.
    pub line: Line,
    folded: String,
    folded_theirs: String,
}

impl Row {
    /// Makes a row ready.
    pub fn new(entry: Arc<Entry>, line: Line) -> Self {
        let theirs = line
            .theirs
            .as_ref()
            .map(Quoted::as_given)
            .unwrap_or_default();
        Self {
            folded: fold(&format!("{}\n{}", line.title, line.own)),
            folded_theirs: fold(theirs),
            entry,
            line,
        }
    }

    /// The slug of the room it belongs to.
    pub fn room(&self) -> &str {
        let place = self.line.place.as_ref();
        place.map_or(&self.entry.room, |place| place.room)
    }

    /// Its address below that room.
    pub fn path(&self) -> String {
        let place = self.line.place.as_ref();
        place.map_or_else(|| self.entry.id.to_string(), |place| place.path.clone())
    }
}

/// What the timeline is narrowed down to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A room's slug, or empty for all.
    pub room: String,
    /// A kind's name within that room, or empty for all.
    pub kind: String,
    /// What is searched for.
    pub query: Query,
    /// Whether to search in the partner's words too.
    pub in_theirs: bool,
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_open(&self) -> bool {
        self.room.is_empty() && self.query.is_empty()
    }

    /// Whether a row passes.
    pub fn admits(&self, row: &Row) -> bool {
        let theirs = if self.in_theirs {
            row.folded_theirs.as_str()
        } else {
            ""
        };
        (self.room.is_empty() || row.room() == self.room)
            && (self.kind.is_empty() || row.entry.kind == self.kind)
            && (self.query.is_empty() || self.query.is_in(&[&row.folded, theirs]))
    }
}

/// The timeline of a book. Reading thousands of entries takes a while, so they are read a
/// handful at a time, newest first; what has been read can be shown and searched meanwhile.
#[derive(Debug, Default)]
pub struct Timeline {
    waiting: std::vec::IntoIter<Arc<Entry>>,
    rows: Vec<Row>,
    months: Vec<Month>,
}

impl Timeline {
    /// A timeline of which nothing has been read yet.
    pub fn new(book: &Book) -> Self {
        let entries = newest_first(book, |_| true);
        let mut months: Vec<Month> = entries.iter().map(|entry| Month::of(entry.day)).collect();
        months.dedup();
        Self {
            waiting: entries.into_iter(),
            rows: Vec::new(),
            months,
        }
    }

    /// The months that hold entries, newest first, whether read or not.
    pub fn months(&self) -> Vec<Month> {
        self.months.clone()
    }

    /// Reads the next `count` entries; `line` says how an entry reads, nothing for those that are
    /// no events.
    pub fn read_on(
        &mut self,
        book: &Book,
        count: usize,
        line: impl Fn(&Entry, &Book) -> Option<Line>,
    ) {
        for entry in self.waiting.by_ref().take(count) {
            if let Some(line) = line(&entry, book) {
                self.rows.push(Row::new(entry, line));
            }
        }
    }

    /// Whether everything has been read.
    pub fn is_read(&self) -> bool {
        self.waiting.as_slice().is_empty()
    }

    /// What has been read, newest first.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The places in [`Timeline::rows`] of those that pass.
    pub fn passing(&self, filter: &Filter) -> Vec<usize> {
        (0..self.rows.len())
            .filter(|at| filter.admits(&self.rows[*at]))
            .collect()
    }
}

/// Rows of one civil day.
#[derive(Clone, Debug)]
pub struct Day {
    /// The day.
    pub day: NaiveDate,
    /// Its rows, newest first.
    pub rows: Vec<Row>,
}

/// Groups rows, which are in order, by month and day.
pub fn by_month(rows: impl IntoIterator<Item = Row>) -> Vec<(Month, Vec<Day>)> {
    let mut months: Vec<(Month, Vec<Day>)> = Vec::new();
    for row in rows {
        let day = row.entry.day;
        if months
            .last()
            .is_none_or(|(month, _)| *month != Month::of(day))
        {
            months.push((Month::of(day), Vec::new()));
        }
        let Some((_, days)) = months.last_mut() else {
            continue;
        };
        match days.last_mut() {
            Some(last) if last.day == day => last.rows.push(row),
            _ => days.push(Day {
                day,
                rows: vec![row],
            }),
        }
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::Change;
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::settings::Setting;

    fn line(entry: &Entry, _: &Book) -> Option<Line> {
        let setting: Setting = entry.read().ok()?;
        let line = Line::new(setting.name.clone(), "own words");
        (setting.name != "silent").then(|| line.quoting(&Quoted::new(&setting.value)))
    }

    fn timeline(entries: &[(u32, &str)]) -> Timeline {
        let mut ids = Counting::default();
        let mut book = Book::default();
        for (month, name) in entries {
            let mut now = noon(&mut ids, 2026, *month, 1);
            let setting = Setting {
                name: (*name).to_owned(),
                value: "their secret".into(),
            };
            book.apply(&Change::put(Entry::new(&mut now, &setting)));
        }
        let mut timeline = Timeline::new(&book);
        while !timeline.is_read() {
            timeline.read_on(&book, 1, line);
        }
        timeline
    }

    fn titles(timeline: &Timeline, filter: &Filter) -> Vec<String> {
        let passing = timeline.passing(filter).into_iter();
        passing
            .map(|at| timeline.rows()[at].line.title.clone())
            .collect()
    }

    #[test]
    fn the_newest_comes_first_and_what_is_no_event_is_left_out() {
        let timeline = timeline(&[(1, "first"), (3, "third"), (2, "silent"), (2, "second")]);
        assert_eq!(
            titles(&timeline, &Filter::default()),
            ["third", "second", "first"]
        );
    }

    #[test]
    fn their_words_are_searched_only_when_asked_for() {
        let timeline = timeline(&[(1, "first")]);
        let mut filter = Filter {
            query: Query::parse("secret"),
            ..Filter::default()
        };
        assert!(titles(&timeline, &filter).is_empty());
        filter.in_theirs = true;
        assert_eq!(titles(&timeline, &filter), ["first"]);
    }

    #[test]
    fn room_and_words_narrow_it_down_together() {
        let timeline = timeline(&[(1, "first"), (2, "second")]);
        let filter = Filter {
            room: "settings".into(),
            query: Query::parse("OWN sec"),
            ..Filter::default()
        };
        assert_eq!(titles(&timeline, &filter), ["second"]);
        assert!(
            titles(
                &timeline,
                &Filter {
                    room: "time".into(),
                    ..filter
                }
            )
            .is_empty()
        );
    }

    #[test]
    fn rows_are_grouped_by_month_and_day() {
        let timeline = timeline(&[(1, "a"), (1, "b"), (3, "c")]);
        let months = by_month(timeline.rows().to_vec());
        let sizes: Vec<_> = months
            .iter()
            .map(|(month, days)| (month.to_string(), days.len(), days[0].rows.len()))
            .collect();
        assert_eq!(
            sizes,
            [("2026-03".to_owned(), 1, 1), ("2026-01".to_owned(), 1, 2)]
        );
    }
}
