//! Understand the impact: what the person's acts did to their partner, told and guessed kept apart, and saying one of
//! them aloud without "but". Never charted, never counted.

pub mod feelings;
pub mod kept;
pub mod tool;
#[cfg_attr(not(feature = "app"), allow(dead_code))]
mod words;

#[cfg(feature = "app")]
mod view;

use super::{Group, Kind, Room, nothing_due};

/// The room.
pub static ROOM: Room = Room {
    slug: "impact",
    title: words::TITLE,
    group: Group::FacingIt,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[
        Kind {
            name: "impact",
            label: words::IMPACT,
            line: kept::impact_line,
            fixture: r#"{"area":"body_sleep","because":"I lied about where I was","harm":"you lay awake for weeks","source":"told","words":"I couldn't sleep"}"#,
        },
        Kind {
            name: "validation",
            label: words::VALIDATION,
            line: kept::validation_line,
            fixture: r#"{"feelings":["angry","humiliated"],"because":"I lied to you in front of your sister"}"#,
        },
        Kind {
            name: "said",
            label: words::SAID,
            line: kept::said_line,
            fixture: r#"{"asked":true,"missed":"the school run"}"#,
        },
    ],
    due: nothing_due,
    #[cfg(feature = "app")]
    view: view::view,
};
