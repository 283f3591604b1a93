//! Room 6: an urge to press, ninety seconds, and what the person did in the end.

pub mod tool;
#[cfg(feature = "app")]
mod view;
#[cfg_attr(not(feature = "app"), allow(dead_code))] // most of it is only shown
mod words;

use super::{Group, Kind, Room, nothing_due};

/// The room.
pub static ROOM: Room = Room {
    slug: "patience",
    title: words::TITLE,
    group: Group::DoingIt,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[
        Kind {
            name: "urge",
            label: "Urges",
            line: tool::urge_line,
            fixture: r#"{"urge":"Ask if I'm forgiven yet","outcome":"other","did":"Walked"}"#,
        },
        Kind {
            name: "alternative",
            label: "",
            line: tool::alternative_line,
            fixture: r#"{"what":"Walk once round the block"}"#,
        },
    ],
    due: nothing_due,
    #[cfg(feature = "app")]
    view: view::view,
};
