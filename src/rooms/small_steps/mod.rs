//! Room 10: a ladder of small steps, solo and joint. Its rungs are promises; see the `promises` room for their form,
//! marks and calendar.

pub mod tool;
#[allow(dead_code)] // without the app there is no view to use them
mod words;

#[cfg(feature = "app")]
mod view;

use super::{Group, Room};

/// The room.
pub static ROOM: Room = Room {
    slug: "small_steps",
    title: words::TITLE,
    group: Group::MakingRoom,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[],
    due: tool::due,
    #[cfg(feature = "app")]
    view: view::view,
};
