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
use crate::core::timeline::Line;
use chrono::NaiveDate;

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
    /// How an entry of this kind reads; nothing when its body can't be read, or when it is no
    /// event of its own (it is then left out of the timeline).
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

/// Nothing is ever due.
pub fn nothing_due(_: &Book, _: NaiveDate) -> Vec<Due> {
    Vec::new()
}
