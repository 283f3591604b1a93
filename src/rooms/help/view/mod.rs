//! The room's main screen and what lies below it: emergency numbers, the kinds of help, own
//! people, appointments, homework and agendas. Never closed.

mod agendas;
mod appointments;
pub mod contact;
mod needs;
mod people;

use super::agenda::{Agenda, Contact};
use super::appointment::{Appointment, Homework};
use super::need::Need;
use super::words;
use crate::core::id::RecordId;
use crate::parts::{Card, Section, Title};
use crate::rooms::Place;
use crate::shell::app::{App, app};
use crate::shell::short_form::Ends;
use leptos::prelude::*;

/// How the room's forms end.
const ENDS: Ends = Ends {
    keep: words::KEEP,
    erase: words::ERASE,
    to: "/rooms/help",
};

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let app = app();
    let second = place.0.get(1).map(String::as_str);
    match (place.first(), second) {
        (Some("need"), Some(name)) => {
            if let Some(need) = Need::parse(name) {
                return needs::screen(app, need);
            }
        }
        (Some("lines"), _) => return contact::lines_only(app.today.get_untracked()),
        (Some("sort"), _) => return needs::sorter(app),
        (Some("new"), Some("person")) => return people::new(app),
        (Some("new"), Some("homework")) => return appointments::new_homework(app),
        (Some("new"), Some("agenda")) => return agendas::new(app),
        (Some("new"), _) => return appointments::new(app),
        _ => {}
    }
    let printed = second == Some("print");
    place
        .record()
        .and_then(|id| record(app, id, printed))
        .unwrap_or_else(|| main(app))
}

fn record(app: App, id: RecordId, printed: bool) -> Option<AnyView> {
    let entry = app.book.with_untracked(|book| book.get(id).cloned())?;
    if let Ok(appointment) = entry.read::<Appointment>() {
        Some(appointments::screen(app, &entry, &appointment))
    } else if let Ok(homework) = entry.read::<Homework>() {
        Some(appointments::homework(app, &entry, &homework))
    } else if let Ok(contact) = entry.read::<Contact>() {
        Some(people::screen(app, &entry, &contact))
    } else {
        let agenda = entry.read::<Agenda>().ok()?;
        Some(if printed {
            agendas::printed(app, &agenda)
        } else {
            agendas::screen(app, &entry, &agenda)
        })
    }
}

fn main(app: App) -> AnyView {
    let shown = app.book.with_untracked(Need::shown);
    let hidden = (!shown.contains(&Need::Couple)).then(|| view! { <p>{words::NO_COUPLE}</p> });
    let card = |need: Need| {
        let href = format!("#/rooms/help/need/{}", need.name());
        view! { <Card href=href title=words::need(need) /> }
    };
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        {contact::emergency(app)}
        <Section title=words::NEEDS>
            <div class="card-grid">
                {shown.into_iter().map(card).collect_view()}
                <Card href="#/rooms/help/sort" title=words::SORTER text=words::SORTER_LEAD />
            </div>
            {hidden}
        </Section>
        {people::listed(app)}
        {appointments::listed(app)}
        {appointments::homeworks(app)}
        {agendas::listed(app)}
    }
    .into_any()
}
