//! Room 5: "be better" becomes something of one's own that can be seen, with the moment that calls for it. Its
//! commitments are promises; see the `promises` room for their form, marks and calendar.

pub mod tool;
#[allow(dead_code)] // without the app there is no view to use them
mod words;

#[cfg(feature = "app")]
mod view;

use super::{Group, Kind, Room};

/// The room.
pub static ROOM: Room = Room {
    slug: "change",
    title: words::TITLE,
    group: Group::DoingIt,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[Kind {
        name: "rehearsal",
        label: words::REHEARSALS,
        line: tool::rehearsal_line,
        fixture: "{}",
    }],
    due: tool::due,
    #[cfg(feature = "app")]
    view: view::view,
};
