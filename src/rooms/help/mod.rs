//! Room 11: what kind of help fits, whom to contact and what to say, appointments and what to take
//! to them. The help lines are readable offline and before anything is unlocked.

pub mod agenda;
pub mod appointment;
pub mod check;
mod line_table;
pub mod lines;
pub mod need;
pub mod scripts;
pub mod tool;
#[cfg(feature = "app")]
mod view;
#[cfg_attr(not(feature = "app"), allow(dead_code))] // most of it is only shown
mod words;

#[cfg(feature = "app")]
pub use view::contact;

use super::{Group, Kind, Room};

/// The room.
pub static ROOM: Room = Room {
    slug: "help",
    title: words::TITLE,
    group: Group::GoingOn,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[
        Kind {
            name: "appointment",
            label: "Appointments",
            line: tool::appointment_line,
            fixture: r#"{"with":"Dr Okafor","time":"18:30","notes":"Ask about disclosure","went":true}"#,
        },
        Kind {
            name: "homework",
            label: "Homework",
            line: tool::homework_line,
            fixture: r#"{"what":"Write the whole list","by":"2026-11-30"}"#,
        },
        Kind {
            name: "agenda",
            label: "Agendas",
            line: tool::agenda_line,
            fixture: r#"{"aim":"Where to begin","selected":["AAAAAAAAAAAAAAAAAAAAAA"]}"#,
        },
        Kind {
            name: "contact",
            label: "",
            line: tool::contact_line,
            fixture: r#"{"name":"Sam","number":"123","note":"Knows about it"}"#,
        },
    ],
    due: tool::due,
    #[cfg(feature = "app")]
    view: view::view,
};
