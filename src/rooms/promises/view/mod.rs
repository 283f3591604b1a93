//! The room's screens, and those that `change` and `small_steps` share with it: the form, a promise's own page, one of
//! its days, the month calendar.

mod calendar;
mod counts;
mod day;
mod details;
mod form;
pub(in crate::rooms) mod main;
pub(in crate::rooms) mod marks;
mod miss;
mod page;
pub(in crate::rooms) mod repair;
mod schedule;

use crate::core::id::RecordId;
use crate::core::promise::Door;
use crate::rooms::Place;
use crate::shell::app::app;
use chrono::NaiveDate;
use leptos::prelude::*;

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    match place.first() {
        None => main::screen(app()),
        Some("new") => new("promises", Door::Promise, "", &place),
        Some("right") => new("promises", Door::PuttingRight, "other", &place),
        Some("blank") => day::blank(app()),
        Some("day") => match date(&place) {
            Some(date) => day::everything(app(), date),
            None => main::screen(app()),
        },
        Some(_) => record("promises", &place),
    }
}

/// The form for a new promise of one of the three rooms. After `new` the address may name the entry it is taken from.
pub(in crate::rooms) fn new(
    room: &'static str,
    door: Door,
    sort: &'static str,
    place: &Place,
) -> AnyView {
    form::new(app(), room, door, sort, record_at(place, 1))
}

/// The record that a part of the address names.
fn record_at(place: &Place, part: usize) -> Option<RecordId> {
    RecordId::parse(place.0.get(part)?).ok()
}

/// What the address says below a promise: its page, its form (perhaps with the entry whose words say what is to
/// change), or one of its days.
pub(in crate::rooms) fn record(room: &'static str, place: &Place) -> AnyView {
    let app = app();
    let Some(id) = place.record() else {
        return page::gone(room);
    };
    match (place.0.get(1).map(String::as_str), date(place)) {
        (None, _) => page::screen(app, room, id),
        (Some("edit"), _) => form::edit(app, room, id, record_at(place, 2)),
        (_, Some(date)) => day::screen(app, room, id, date),
        _ => page::gone(room),
    }
}

/// The civil day that the address ends in.
fn date(place: &Place) -> Option<NaiveDate> {
    place.0.last()?.parse().ok()
}
