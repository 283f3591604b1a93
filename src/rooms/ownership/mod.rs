//! Own it: what the person did, in their own plain words, and how the telling changes over time. Feeds the letter, the
//! impact map and openness; judges nothing.

pub mod tool;
#[cfg_attr(not(feature = "app"), allow(dead_code))]
mod words;

#[cfg(feature = "app")]
mod view;

use super::{Group, Kind, Room, nothing_due};
pub use words::{refusal, stopped};

/// The room.
pub static ROOM: Room = Room {
    slug: "ownership",
    title: words::TITLE,
    group: Group::FacingIt,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[
        Kind {
            name: "account",
            label: "",
            line: |_, _| None,
            fixture: "{}",
        },
        Kind {
            name: "version",
            label: words::VERSION,
            line: tool::version_line,
            fixture: r#"{"did":"I lied about the money.","hid":"The second card.","chose":"I chose to keep quiet.","told_myself":"That it would come right.","regret":"Every month I said nothing."}"#,
        },
        Kind {
            name: "stopped",
            label: words::STOPPED,
            line: tool::stopped_line,
            fixture: r#"{"answer":"not_yet"}"#,
        },
    ],
    due: nothing_due,
    #[cfg(feature = "app")]
    view: view::view,
};
