//! Room 9: the limits the partner has set, what the person does to keep them, and what they do
//! when something brings it all back for their partner. Only the person's own keeping is
//! recorded, never what the partner does. How a text is matched against a limit is core's.

pub mod half_written;
pub mod keeping;
pub mod limit;
pub mod their_words;
pub mod tool;
pub mod trigger;
#[cfg(feature = "app")]
mod view;
pub mod words;

use super::{Group, Kind, Room};

/// The room.
pub static ROOM: Room = Room {
    slug: "boundaries",
    title: words::TITLE,
    group: Group::MakingRoom,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[
        Kind {
            name: "boundary",
            label: "Limits",
            line: limit::limit_line,
            fixture: r#"{"about":"No calls at work","words":{"theirs":"Don't ring me there"},"no_contact":false,"signs":["office","Anna"],"plan":"Write a note and wait until evening","review":"2027-02-01","lifted":"2027-03-01"}"#,
        },
        Kind {
            name: "keeping",
            label: "Keeping limits",
            line: keeping::keeping_line,
            fixture: r#"{"how":"partly","note":"Drafted a message, didn't send it"}"#,
        },
        Kind {
            name: "trigger",
            label: "If–then plans for triggers",
            line: trigger::line,
            fixture: r#"{"cue":"My phone rings late","response":"Say who it is before being asked"}"#,
        },
        Kind {
            name: "words_kept",
            label: "",
            line: their_words::no_line,
            fixture: r"{}",
        },
    ],
    due: tool::due,
    #[cfg(feature = "app")]
    view: view::view,
};
