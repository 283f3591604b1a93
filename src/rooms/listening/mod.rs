//! Room 2: a talk in which the person only listens, what they heard, and the questions that wait
//! for an answer. Nothing here records sound, and nothing counts how often they ask.

pub mod lead;
pub mod point;
pub mod question;
pub mod talk;
pub mod tool;
#[cfg(feature = "app")]
mod view;
#[cfg_attr(not(feature = "app"), allow(dead_code))] // most of it is only shown
mod words;

use super::{Group, Kind, Room};

/// The room.
pub static ROOM: Room = Room {
    slug: "listening",
    title: words::TITLE,
    group: Group::FacingIt,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[
        Kind {
            name: "talk",
            label: "Talks",
            line: tool::talk_line,
            fixture: r#"{"pauses":[{"since":1763899200000,"back":1763900400000,"returned":1763900460000}],"ended":1763902800000,"heard":{"theirs":"You hid it"},"gist":"That I hid it","understood":"partly","defended":"When June came up","points":[{"sort":"limit","about":"No calls at work","words":{"theirs":"Don't call me at work"}}]}"#,
        },
        Kind {
            name: "question",
            label: "Questions they asked",
            line: tool::question_line,
            fixture: r#"{"about":"Where I was in June","words":{"theirs":"Where were you?"},"answer_by":"2026-11-25","answered":"2026-11-24","answer":"At the lake, with them"}"#,
        },
    ],
    due: tool::due,
    #[cfg(feature = "app")]
    view: view::view,
};
