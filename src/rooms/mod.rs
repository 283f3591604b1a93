//! The thirteen rooms: the one list of them, and what a room must provide. Navigation, routes,
//! cards, Today and the timeline all read this list. A new room is one folder, a `mod` line and
//! an entry in [`ROOMS`]; nothing else knows how many there are.

pub mod apology;
pub mod boundaries;
pub mod change;
pub mod help;
pub mod impact;
pub mod listening;
pub mod openness;
pub mod ownership;
pub mod patience;
pub mod promises;
pub mod review;
pub mod small_steps;
pub mod time;

use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::promise::Door;
use crate::core::settings::Setting;
use crate::core::timeline::{Line, Weight};
use chrono::NaiveDate;
use std::sync::Arc;

/// A room: one step of the way, with a working tool.
pub struct Room {
    /// Its name in addresses and in saved data. Never changes.
    pub slug: &'static str,
    /// Its title, which names its card and heads its screen.
    pub title: &'static str,
    /// The group it is shown in.
    pub group: Group,
    /// One sentence on its card: what it is for.
    pub purpose: &'static str,
    /// The sentence by which the person can tell that they have what they came for.
    pub done_when: &'static str,
    /// The kinds of entry it keeps.
    pub kinds: &'static [Kind],
    /// What is due on or before the given civil day.
    pub due: fn(&Book, NaiveDate) -> Vec<Due>,
    /// Draws it.
    #[cfg(feature = "app")]
    pub view: fn(Place) -> leptos::prelude::AnyView,
}

/// The groups in which rooms are shown, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Rooms 1 to 4.
    FacingIt,
    /// Rooms 5 to 8.
    DoingIt,
    /// Rooms 9 and 10.
    MakingRoom,
    /// Rooms 11 to 13.
    GoingOn,
}

impl Group {
    /// All groups in order.
    pub const ALL: [Self; 4] = [
        Self::FacingIt,
        Self::DoingIt,
        Self::MakingRoom,
        Self::GoingOn,
    ];

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::FacingIt => "Facing it",
            Self::DoingIt => "Doing it",
            Self::MakingRoom => "Making room",
            Self::GoingOn => "Going on",
        }
    }
}

/// A kind of entry that a room keeps.
pub struct Kind {
    /// Its name in saved data, unique within the room. Never changes.
    pub name: &'static str,
    /// What the timeline's filter calls it.
    pub label: &'static str,
    /// How an entry of this kind reads; nothing when its body can't be read, or when the kind is no
    /// event of its own and so has no label.
    pub line: fn(&Entry, &Book) -> Option<Line>,
    /// A body of this kind, version 1, as JSON: what a first build wrote.
    pub fixture: &'static str,
}

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The record it is about.
    pub record: RecordId,
    /// The civil day it was due on.
    pub day: NaiveDate,
    /// What is due, in few words, the person's own where possible.
    pub what: String,
    /// Below the room, where to see to it: `#/rooms/<slug>/<path>`.
    pub path: String,
    /// Whether Today can take a mark (kept, partly, missed) for it directly.
    pub markable: bool,
}

/// Where in a room the person is: the parts of the address below `#/rooms/<slug>/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place(pub Vec<String>);

impl Place {
    /// The first part, such as `new` or a record's identifier.
    pub fn first(&self) -> Option<&str> {
        self.0.first().map(String::as_str)
    }

    /// The record named by the first part, if it is an identifier.
    pub fn record(&self) -> Option<RecordId> {
        RecordId::parse(self.first()?).ok()
    }
}

/// The list.
pub static ROOMS: &[&Room] = &[
    &ownership::ROOM,
    &listening::ROOM,
    &apology::ROOM,
    &impact::ROOM,
    &change::ROOM,
    &patience::ROOM,
    &promises::ROOM,
    &openness::ROOM,
    &boundaries::ROOM,
    &small_steps::ROOM,
    &help::ROOM,
    &review::ROOM,
    &time::ROOM,
];

/// The room of this slug.
pub fn room(slug: &str) -> Option<&'static Room> {
    ROOMS.iter().copied().find(|room| room.slug == slug)
}

/// The kind of an entry, if this build knows it.
pub fn kind(entry: &Entry) -> Option<&'static Kind> {
    room(&entry.room)?
        .kinds
        .iter()
        .find(|kind| kind.name == entry.kind)
}

/// The newest entry that belongs to a room. Commitments and rungs belong to the rooms by whose doors
/// they came in, though the `promises` room keeps them.
pub fn newest(book: &Book, room: &Room) -> Option<Arc<Entry>> {
    let own = book.of_room(room.slug).max_by_key(|entry| entry.order());
    let doors = [Door::Commitment, Door::Rung];
    let door = doors
        .into_iter()
        .find(|door| promises::due::home(*door) == room.slug);
    let through = door.and_then(|door| promises::due::newest(book, door));
    own.cloned()
        .into_iter()
        .chain(through)
        .max_by_key(|entry| entry.order())
}

/// How an entry reads, whatever it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// It reads like this.
    Told(Line),
    /// It is no event, or leaves no trace.
    Untold,
    /// This build doesn't know its kind.
    Unknown,
    /// This build knows its kind, by this label, but can't read it.
    Unreadable(&'static str),
}

/// How an entry reads.
pub fn reading(entry: &Entry, book: &Book) -> Reading {
    if entry.is::<Setting>() {
        return Reading::Untold;
    }
    let Some(kind) = kind(entry) else {
        return Reading::Unknown;
    };
    match (kind.line)(entry, book) {
        Some(line) if line.weight == Weight::Untold => Reading::Untold,
        Some(line) => Reading::Told(line),
        None if kind.label.is_empty() => Reading::Untold,
        None => Reading::Unreadable(kind.label),
    }
}

/// How an entry of a kind this build can read reads; nothing for all others.
pub fn line(entry: &Entry, book: &Book) -> Option<Line> {
    match reading(entry, book) {
        Reading::Told(line) => Some(line),
        Reading::Untold | Reading::Unknown | Reading::Unreadable(_) => None,
    }
}

/// Nothing is ever due.
pub fn nothing_due(_: &Book, _: NaiveDate) -> Vec<Due> {
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::{Change, Command};
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::settings::{Choose, name};
    use promises::{Mark, MarkDay, WritePromise};

    struct Diary(Book, Counting);

    impl Diary {
        fn on<C: Command>(&mut self, day: u32, command: C) -> Option<RecordId>
        where
            C::Refusal: std::fmt::Debug,
        {
            let mut now = noon(&mut self.1, 2026, 11, day);
            let change = command.decide(&self.0, &mut now).unwrap();
            self.0.apply(&change);
            change.records().next()
        }
    }

    fn entry(room: &str, kind: &str, ids: &mut Counting) -> Entry {
        let mut now = noon(ids, 2026, 11, 23);
        let setting = Setting {
            name: String::new(),
            value: String::new(),
        };
        let mut entry = Entry::new(&mut now, &setting);
        (entry.room, entry.kind) = (room.to_owned(), kind.to_owned());
        entry
    }

    #[test]
    fn a_commitment_and_its_marks_belong_to_the_room_by_whose_door_it_came_in() {
        let mut diary = Diary(Book::default(), Counting::default());
        let form = WritePromise {
            what: "Go to counselling".into(),
            sort: "counselling".into(),
            repeat: "daily".into(),
            review: "2026-12-07".into(),
            ..WritePromise::new(Door::Commitment)
        };
        let promise = diary.on(20, form).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let mark = Mark::Kept;
        let marked = diary.on(22, MarkDay { promise, day, mark }).unwrap();
        let place = |id| {
            let place = line(diary.0.get(id).unwrap(), &diary.0).unwrap().place;
            place.map(|place| (place.room, place.path)).unwrap()
        };
        assert_eq!(place(promise), ("change", promise.to_string()));
        assert_eq!(place(marked), ("change", format!("{promise}/2026-11-21")));
        assert_eq!(newest(&diary.0, &change::ROOM).unwrap().id, marked);
        assert!(newest(&diary.0, &small_steps::ROOM).is_none());
    }

    #[test]
    fn what_cannot_be_read_is_told_from_what_is_no_event() {
        let mut diary = Diary(Book::default(), Counting::default());
        let theme = name::THEME;
        let value = "dark".to_owned();
        let chosen = diary.on(23, Choose { name: theme, value }).unwrap();
        let read = |diary: &Diary, id| reading(diary.0.get(id).unwrap(), &diary.0);
        assert_eq!(read(&diary, chosen), Reading::Untold);
        for (room, kind, expected) in [
            ("garden", "seedling", Reading::Unknown),
            ("time", "milestone", Reading::Unreadable("Milestones")),
            ("patience", "alternative", Reading::Untold),
        ] {
            let entry = entry(room, kind, &mut diary.1);
            let id = entry.id;
            diary.0.apply(&Change::put(entry));
            assert_eq!(read(&diary, id), expected, "{room}/{kind}");
        }
    }
}
