//! Room 12: looking back, weekly in five minutes or monthly. The person's own ratings of their
//! own conduct stand beside facts from the ledger; the partner's part is offered, never asked
//! for, and kept in their words. There is no score.

pub mod change;
pub mod facts;
pub mod look;
pub mod theirs;
pub mod tool;
#[cfg(feature = "app")]
mod view;
pub mod words;

use super::{Group, Kind, Room};

/// The room.
pub static ROOM: Room = Room {
    slug: "review",
    title: words::TITLE,
    group: Group::GoingOn,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[
        Kind {
            name: "look",
            label: "Looking back",
            line: look::line,
            fixture: r#"{"span":"week","ratings":{"word":4,"truth":3},"noticed":"I answered late again","change":"Phone off the table at dinner"}"#,
        },
        Kind {
            name: "theirs",
            label: "Their part",
            line: theirs::line,
            fixture: r#"{"hard":{"theirs":"The silence"},"helped":{"theirs":"You told me first"},"wish":{"theirs":"Less asking"},"trust":{"theirs":"A little, on some days"}}"#,
        },
    ],
    due: tool::due,
    #[cfg(feature = "app")]
    view: view::view,
};
