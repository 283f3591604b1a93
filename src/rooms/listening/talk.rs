//! One talk in which the person only listens: begun with the partner's yes, or written down with
//! their no; timed turns and pauses with a fixed time of return; then what was heard. Instants are
//! stored, so that a reload or a sleeping screen changes nothing. What the person can do is in
//! [`super::lead`], what was heard is split into points in [`super::point`].

use super::point::Point;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::now::Millis;
use crate::core::quoted::Quoted;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Milliseconds in a minute.
pub const MINUTE: Millis = 60_000;

/// A talk, or the partner's no to one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// They didn't want to talk then. Nothing else is filled in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub they_said_no: bool,
    /// Their turn, while one runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
    /// Pauses in order; the last may still run.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
    /// The instant it ended, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Millis>,
    /// Their point in their words.
    #[serde(default, skip_serializing_if = "Quoted::is_empty")]
    pub heard: Quoted,
    /// Their point as the person understood it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub gist: String,
    /// Whether they said that they felt understood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub understood: Option<Understood>,
    /// Where the person got defensive.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub defended: String,
    /// What it held for other rooms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Point>,
}

impl Body for Talk {
    const ROOM: &'static str = "listening";
    const KIND: &'static str = "talk";
}

/// Their turn to speak.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// The instant it began, UTC.
    pub from: Millis,
    /// Its length.
    pub minutes: u16,
}

/// A pause with a time of return.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// The instant it began, UTC.
    pub since: Millis,
    /// The instant at which the person comes back, UTC.
    pub back: Millis,
    /// The instant at which they did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned: Option<Millis>,
}

/// Whether the partner said that they felt understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Understood {
    /// They said so.
    Yes,
    /// In part.
    Partly,
    /// The person didn't ask.
    NotAsked,
}

impl Understood {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::NotAsked];

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::NotAsked => "not_asked",
        }
    }
}

/// Where a talk stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// They said no. That is complete.
    SaidNo,
    /// It goes on. The milliseconds left of their turn, negative once it is over, if one runs.
    Listening(Option<Millis>),
    /// It pauses until this instant, which may have passed.
    Paused(Millis),
    /// It ended; what was heard isn't written down yet.
    Ended,
    /// What was heard is written down.
    Heard,
}

impl Talk {
    /// Where it stands at instant `at`.
    pub fn stage(&self, at: Millis) -> Stage {
        if self.they_said_no {
            Stage::SaidNo
        } else if !self.heard.is_empty() || !self.gist.is_empty() {
            Stage::Heard
        } else if self.ended.is_some() {
            Stage::Ended
        } else if let Some(pause) = self.pauses.last().filter(|last| last.returned.is_none()) {
            Stage::Paused(pause.back)
        } else {
            Stage::Listening(self.turn.as_ref().map(|turn| {
                let end = turn.from + Millis::from(turn.minutes) * MINUTE;
                end - at
            }))
        }
    }

    /// Ends the pause that still runs, if one does.
    pub(super) fn close_pause(&mut self, at: Millis) {
        if let Some(last) = self
            .pauses
            .last_mut()
            .filter(|last| last.returned.is_none())
        {
            last.returned = Some(at);
        }
    }
}

/// The talk that goes on or pauses, if there is one: the newest.
pub fn open(book: &Book) -> Option<(Arc<Entry>, Talk)> {
    book.all::<Talk>().into_iter().rev().find(|(entry, talk)| {
        matches!(talk.stage(entry.at), Stage::Listening(_) | Stage::Paused(_))
    })
}
