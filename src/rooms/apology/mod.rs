//! Apologise: the composer. A letter, its versions, what the engine says about it and what was set aside, the gates
//! before it is ready, and the day it was given. It never sends anything.

pub mod edits;
pub mod gates;
pub mod kept;
pub mod limits;
pub mod marks;
pub mod pulls;
pub mod questions;
pub mod tool;
pub mod vows;
#[cfg_attr(not(feature = "app"), allow(dead_code))]
mod words;

#[cfg(feature = "app")]
mod view;

use super::{Group, Kind, Room, nothing_due};

/// The room.
pub static ROOM: Room = Room {
    slug: "apology",
    title: words::TITLE,
    group: Group::FacingIt,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[
        Kind {
            name: "letter",
            label: "",
            line: |_, _| None,
            fixture: r#"{"title":"About the money"}"#,
        },
        Kind {
            name: "version",
            label: words::VERSION,
            line: kept::version_line,
            fixture: r#"{"text":"I lied to you about the money."}"#,
        },
        Kind {
            name: "set_aside",
            label: "",
            line: |_, _| None,
            fixture: r#"{"rule":"if_anyone","key":"if_anyone:if anyone was hurt"}"#,
        },
        Kind {
            name: "ready",
            label: words::READY,
            line: kept::ready_line,
            fixture: r#"{"version":"AAAAAAAAAAAAAAAAAAAAAA"}"#,
        },
        Kind {
            name: "given",
            label: words::GIVEN,
            line: kept::given_line,
            fixture: r#"{"how":"read_aloud","note":"At the kitchen table."}"#,
        },
    ],
    due: nothing_due,
    #[cfg(feature = "app")]
    view: view::view,
};
