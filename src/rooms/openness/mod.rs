//! Room 8: what the person volunteers about themselves, and the question "Anything left unsaid?".
//! Today asks it through [`asking::is_asked`] and [`unsaid::AnswerUnsaid`].

pub mod asking;
pub mod before;
pub mod offer;
pub mod tool;
pub mod unsaid;
#[cfg(feature = "app")]
mod view;
#[cfg_attr(not(feature = "app"), allow(dead_code))] // most of it is only shown
mod words;

use super::{Group, Kind, Room};

/// The room.
pub static ROOM: Room = Room {
    slug: "openness",
    title: words::TITLE,
    group: Group::DoingIt,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[
        Kind {
            name: "offer",
            label: "Openness plan",
            line: tool::offer_line,
            fixture: r#"{"what":"I say when I'll be late","until":"2026-12-31","revoked":"2026-12-01"}"#,
        },
        Kind {
            name: "unsaid",
            label: "Left unsaid",
            line: tool::unsaid_line,
            fixture: r#"{"answer":"tell_by","what":"The second card","tell_by":"2026-11-25","told":"2026-11-24"}"#,
        },
    ],
    due: tool::due,
    #[cfg(feature = "app")]
    view: view::view,
};
