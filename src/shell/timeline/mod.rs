//! The screen `#/timeline`: everything dated, from every room, newest first. Thousands of entries
//! are read a handful at a time and drawn a window at a time, so that nothing stalls.

mod calendar;
mod filters;
mod paper;
mod rows;
mod words;

use super::app::{App, app};
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::month::Month;
use crate::core::search::Query;
use crate::core::timeline::{Filter, Line, Row, Timeline};
use crate::parts::{Button, Empty, LinkButton, Title};
use crate::rooms::{self, Reading};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::time::Duration;

/// How many entries are read in one go. Reading this many takes a few milliseconds.
const HANDFUL: usize = 150;
/// How many are read at once at the most, after a change.
const MOST_AT_ONCE: usize = 2_000;
/// How many rows are drawn at first, and added by "Show earlier".
const WINDOW: usize = 40;

/// The screen below `#/timeline` that `parts` name: a month (`2026-11`) or day to begin with,
/// `calendar`, or `paper`.
pub fn view(parts: &[String]) -> AnyView {
    let app = app();
    let first = parts.first().map(String::as_str);
    match first {
        Some("calendar") => calendar::view(app, parts.get(1).and_then(|month| Month::parse(month))),
        Some("paper") => paper::view(app),
        _ => list(app, first.and_then(beginning)),
    }
}

/// The latest day to be shown first, for an address such as `2026-11` or `2026-11-23`.
fn beginning(text: &str) -> Option<NaiveDate> {
    text.parse()
        .ok()
        .or_else(|| Month::parse(text).map(Month::last))
}

/// How an entry reads here. Kinds that this build doesn't know, or can't read, are shown as such.
fn line(entry: &Entry, book: &Book) -> Option<Line> {
    match rooms::reading(entry, book) {
        Reading::Told(line) => Some(line),
        Reading::Untold => None,
        Reading::Unknown => {
            let what = format!("{}/{}", entry.room, entry.kind);
            Some(Line::new(words::UNKNOWN, what))
        }
        Reading::Unreadable(label) => Some(Line::new(words::UNREADABLE, label)),
    }
}

/// What the screen knows. Cheap to copy.
#[derive(Clone, Copy)]
struct Screen {
    app: App,
    timeline: StoredValue<Timeline, LocalStorage>,
    /// How many rows have been read; changes whenever there is more to show.
    read: RwSignal<usize>,
    /// Counts the books this screen has read, so that reading an older one stops and rows are
    /// drawn anew.
    turn: RwSignal<u32>,
    room: RwSignal<String>,
    kind: RwSignal<String>,
    query: RwSignal<String>,
    /// `yes` when the partner's words are shown and searched too.
    theirs: RwSignal<String>,
    /// The latest day to be shown, or none to begin with the newest.
    begin: RwSignal<Option<NaiveDate>>,
    /// How many rows are shown before and after the beginning.
    later: RwSignal<usize>,
    earlier: RwSignal<usize>,
}

impl Screen {
    fn new(app: App, begin: Option<NaiveDate>) -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            app,
            timeline: StoredValue::new_local(Timeline::default()),
            read: RwSignal::new(0),
            turn: RwSignal::new(0),
            room: text(),
            kind: text(),
            query: text(),
            theirs: text(),
            begin: RwSignal::new(begin),
            later: RwSignal::new(0),
            earlier: RwSignal::new(WINDOW),
        }
    }

    /// Begins to read the book as it is now. What was on screen is read at once, so that the
    /// page doesn't jump when one entry of it has changed.
    fn begin_reading(self, on_screen: usize) {
        let mut timeline = self.app.book.with(Timeline::new);
        self.app
            .book
            .with_untracked(|book| timeline.read_on(book, on_screen, line));
        self.timeline.set_value(timeline);
        self.turn.update(|turn| *turn = turn.wrapping_add(1));
        self.read_on(self.turn.get_untracked());
    }

    /// Reads a handful now and the rest as soon as the browser has seen to everything else.
    fn read_on(self, turn: u32) {
        if self.turn.try_get_untracked() != Some(turn) {
            return;
        }
        let (rows, done) = self.app.book.with_untracked(|book| {
            self.timeline
                .try_update_value(|timeline| {
                    timeline.read_on(book, HANDFUL, line);
                    (timeline.rows().len(), timeline.is_read())
                })
                .unwrap_or((0, true))
        });
        self.read.set(rows);
        if !done {
            set_timeout(move || self.read_on(turn), Duration::ZERO);
        }
    }

    fn is_read(self) -> bool {
        self.read.track();
        self.turn.track();
        self.timeline.with_value(Timeline::is_read)
    }

    /// Back to the beginning of what passes.
    fn rewind(self) {
        self.begin.set(None);
        self.later.set(0);
        self.earlier.set(WINDOW);
    }

    fn filter(self) -> Filter {
        Filter {
            room: self.room.get(),
            kind: self.kind.get(),
            query: self.query.with(|query| Query::parse(query)),
            in_theirs: self.theirs.with(|theirs| theirs == "yes"),
        }
    }
}

/// What passes the filter, and which of it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Shown {
    pieces: Vec<Piece>,
    /// Whether there is more before and after them.
    later: bool,
    earlier: bool,
}

/// A piece of the list, drawn once and left as it is while others come and go: a month's name, or a
/// day with its rows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Piece {
    /// Which reading of the book, and which choice of the person's, it shows.
    turn: (u32, u32),
    month: Month,
    /// None for the month's name.
    day: Option<NaiveDate>,
    /// Places of its rows in the timeline.
    rows: Vec<usize>,
}

fn shown(screen: Screen, chosen: u32, passing: &[usize]) -> Shown {
    let begin = screen.begin.get();
    let turn = (screen.turn.get(), chosen);
    let (later, earlier) = (screen.later.get(), screen.earlier.get());
    screen.timeline.with_value(|timeline| {
        let day = |at: usize| timeline.rows()[at].entry.day;
        let start = match begin {
            None => 0,
            Some(begin) => passing.partition_point(|at| day(*at) > begin),
        };
        let from = start.saturating_sub(later);
        let to = (start + earlier).min(passing.len());
        let mut pieces: Vec<Piece> = Vec::new();
        for at in passing.get(from..to).unwrap_or_default() {
            let (day, month) = (day(*at), Month::of(day(*at)));
            let piece = |day| Piece {
                turn,
                month,
                day,
                rows: Vec::new(),
            };
            if pieces.last().is_none_or(|last| last.month != month) {
                pieces.push(piece(None));
            }
            if pieces.last().is_none_or(|last| last.day != Some(day)) {
                pieces.push(piece(Some(day)));
            }
            if let Some(last) = pieces.last_mut() {
                last.rows.push(*at);
            }
        }
        Shown {
            pieces,
            later: from > 0,
            earlier: to < passing.len(),
        }
    })
}

fn list(app: App, begin: Option<NaiveDate>) -> AnyView {
    let screen = Screen::new(app, begin);
    let filter = Memo::new(move |_| screen.filter());
    let passing = Memo::new(move |_| {
        screen.read.track();
        filter.with(|filter| {
            screen
                .timeline
                .with_value(|timeline| timeline.passing(filter))
        })
    });
    let chosen = Memo::new(move |before: Option<&u32>| {
        filter.track();
        before.map_or(0, |before| before.wrapping_add(1))
    });
    let shown = Memo::new(move |_| passing.with(|passing| shown(screen, chosen.get(), passing)));
    // Reading takes several turns of the browser, which no memo can wait for.
    Effect::new(move || {
        let last = shown.with_untracked(|shown| shown.pieces.last()?.rows.last().copied());
        screen.begin_reading(last.unwrap_or(0).min(MOST_AT_ONCE));
    });
    let empty = Memo::new(move |_| screen.is_read() && screen.read.get() == 0);
    view! {
        <Title text=words::TITLE />
        <Show when=move || empty.get()>
            <Empty text=words::EMPTY />
        </Show>
        <div class="timeline-ways button-row no-print">
            <LinkButton href="#/timeline/calendar">{words::CALENDAR}</LinkButton>
            <LinkButton href="#/rooms/review/course">{words::COURSE}</LinkButton>
            <LinkButton href="#/timeline/paper">{words::PAPER}</LinkButton>
        </div>
        {filters::view(screen)}
        <p role="status" class="timeline-found">
            {move || found(screen, filter, passing)}
        </p>
        {window(screen, filter, shown)}
    }
    .into_any()
}

/// What the search found, said politely.
fn found(screen: Screen, filter: Memo<Filter>, passing: Memo<Vec<usize>>) -> String {
    match (filter.with(Filter::is_open), screen.is_read()) {
        (_, false) => words::READING.to_owned(),
        (true, true) => String::new(),
        (false, true) => words::found(passing.with(Vec::len)),
    }
}

/// The rows that are shown, with what leads to those before and after.
fn window(screen: Screen, filter: Memo<Filter>, shown: Memo<Shown>) -> AnyView {
    let show_later = move |()| screen.later.update(|later| *later += WINDOW);
    let show_earlier = move |()| screen.earlier.update(|earlier| *earlier += WINDOW);
    let draw = move |piece: Piece| filter.with_untracked(|filter| piece_of(screen, filter, &piece));
    view! {
        <Show when=move || shown.with(|shown| shown.later)>
            <Button on_press=show_later>{words::SHOW_LATER}</Button>
        </Show>
        <div class="timeline">
            <For
                each=move || shown.with(|shown| shown.pieces.clone())
                key=Piece::clone
                children=draw
            />
        </div>
        <Show when=move || shown.with(|shown| shown.earlier)>
            <Button on_press=show_earlier>{words::SHOW_EARLIER}</Button>
        </Show>
    }
    .into_any()
}

fn piece_of(screen: Screen, filter: &Filter, piece: &Piece) -> AnyView {
    let Some(day) = piece.day else {
        return rows::month(piece.month);
    };
    let rows: Vec<Row> = screen.timeline.with_value(|timeline| {
        let rows = piece.rows.iter();
        rows.filter_map(|at| timeline.rows().get(*at).cloned())
            .collect()
    });
    rows::day(screen.app, day, rows, filter)
}
