//! Addresses: the part after `#`, so that any static host can serve the app. Parsing only.

use crate::rooms::{self, Place, Room};

/// A screen, as its address names it.
#[derive(Clone)]
pub enum Route {
    /// `#/`
    Today,
    /// `#/rooms`
    Rooms,
    /// `#/rooms/<slug>` and below.
    Room(&'static Room, Place),
    /// `#/timeline` and below; the parts after `timeline`.
    Timeline(Vec<String>),
    /// `#/more` and below; the parts after `more`.
    More(Vec<String>),
    /// Anything else.
    Unknown,
}

impl Route {
    /// Reads an address such as `/rooms/time/new`.
    pub fn parse(hash: &str) -> Self {
        let path = hash.split('?').next().unwrap_or_default();
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let rest = |from: usize| {
            parts
                .iter()
                .skip(from)
                .map(|part| (*part).to_owned())
                .collect()
        };
        match parts.as_slice() {
            [] => Self::Today,
            ["rooms"] => Self::Rooms,
            ["rooms", slug, ..] => {
                rooms::room(slug).map_or(Self::Unknown, |room| Self::Room(room, Place(rest(2))))
            }
            ["timeline", ..] => Self::Timeline(rest(1)),
            ["more", ..] => Self::More(rest(1)),
            _ => Self::Unknown,
        }
    }

    /// Which of the four places in the navigation this belongs to.
    pub fn section(&self) -> Option<Section> {
        match self {
            Self::Today => Some(Section::Today),
            Self::Rooms | Self::Room(..) => Some(Section::Rooms),
            Self::Timeline(_) => Some(Section::Timeline),
            Self::More(_) => Some(Section::More),
            Self::Unknown => None,
        }
    }
}

/// A place in the navigation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What is due today.
    Today,
    /// The thirteen rooms.
    Rooms,
    /// Everything, by date.
    Timeline,
    /// Settings, data, help.
    More,
}

impl Section {
    /// All, in order, with name, address and icon.
    pub const ALL: [(Self, &'static str, &'static str, &'static str); 4] = [
        (Self::Today, "Today", "#/", "today"),
        (Self::Rooms, "Rooms", "#/rooms", "rooms"),
        (Self::Timeline, "Timeline", "#/timeline", "timeline"),
        (Self::More, "More", "#/more", "more"),
    ];
}
