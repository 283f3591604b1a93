//! Room 13: what only shows over months. Milestones, days to be careful with, setbacks told
//! truthfully, notes to one's later self, and an ending that the app can hold. The timeline is
//! drawn by the shell from every room; nothing here counts down.

pub mod day;
pub mod ending;
pub mod note;
pub mod setback;
pub mod tool;
#[cfg(feature = "app")]
mod view;
pub mod words;

pub use ending::has_ended;

use super::{Group, Kind, Room};

/// The room.
pub static ROOM: Room = Room {
    slug: "time",
    title: words::TITLE,
    group: Group::GoingOn,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[
        Kind {
            name: "milestone",
            label: "Milestones",
            line: day::milestone_line,
            fixture: r#"{"what":"First month without a lie"}"#,
        },
        Kind {
            name: "anniversary",
            label: "Days to be careful with",
            line: day::anniversary_line,
            fixture: r#"{"what":"The day it came out","day":"2025-06-14","warn_days":7,"plan":"Keep the evening free"}"#,
        },
        Kind {
            name: "setback",
            label: "Setbacks",
            line: setback::line,
            fixture: r#"{"happened":"I hid a bill again","tell_by":"2026-11-23T21:00:00","told":"2026-11-23","safety":"I gave them the card","repair":"Pay it from my own account","plan":"Open the post together"}"#,
        },
        Kind {
            name: "note",
            label: "Notes to my later self",
            line: note::line,
            fixture: r#"{"text":"You chose this","opens":"2027-01-01","opened":"2027-01-02"}"#,
        },
        Kind {
            name: "ending",
            label: "Endings",
            line: ending::line,
            fixture: r#"{"words":"They left, and that is theirs to choose","resumed":"2027-05-01"}"#,
        },
    ],
    due: tool::due,
    #[cfg(feature = "app")]
    view: view::view,
};
