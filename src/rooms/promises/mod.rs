//! Room 7: the ledger of promises, and the form and record it shares with `change` and `small_steps`.
//! Other rooms write promises with [`WritePromise`]; Today marks them with [`MarkDay`].

pub mod due;
pub mod form;
pub mod miss;
pub mod reminders;
#[cfg(test)]
mod tests;
pub mod tool;
#[allow(dead_code)] // without the app there is no view to use them
pub(in crate::rooms) mod words;

#[cfg(feature = "app")]
pub(in crate::rooms) mod view;

pub use due::{DayLine, active, on_day, unmarked_days};
pub use form::WritePromise;
pub use tool::{Mark, MarkDay};

use super::{Group, Kind, Room};
pub use words::refusal;

/// The room.
pub static ROOM: Room = Room {
    slug: "promises",
    title: words::TITLE,
    group: Group::DoingIt,
    purpose: words::PURPOSE,
    done_when: words::DONE_WHEN,
    kinds: &[
        Kind {
            name: "promise",
            label: words::PROMISES,
            line: due::promise_line,
            fixture: r#"{"door":"commitment","sort":"counselling","what":"Go to counselling","cue":"Thursday at five","response":"I take the bus","days":{"starts":"2026-11-18","every":{"week":{"nth":2,"on":["Mon","Thu"]}},"until":"2027-01-31","pauses":[{"from":"2026-12-24","to":"2027-01-02"}]},"review":"2026-12-07","counts_as_kept":"I was there","supporter":"My brother","rung":{"effort":1,"risk":2},"reminder":{"at":"19:30:00","title":"Bus"},"ended":{"day":"2027-02-01","how":"done"}}"#,
        },
        Kind {
            name: "mark",
            label: words::MARKS,
            line: due::mark_line,
            fixture: r#"{"mark":"missed","moved_to":"2026-11-24","owned":{"tell_by":"2026-11-23T19:00:00","raised":"me","repair":"Rang them","plan":"Leave at five"}}"#,
        },
    ],
    due: due::due,
    #[cfg(feature = "app")]
    view: view::view,
};
