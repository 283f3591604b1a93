//! The screens of the room. The main one: what is still to be told, honest words on duration,
//! ways to record something, and what stands here.

mod day;
mod ending;
mod note;
mod setback;

use super::day::{Anniversary, Milestone};
use super::ending::Ending;
use super::note::Note;
use super::setback::Setback;
use super::words;
use crate::core::id::RecordId;
use crate::parts::{Empty, LinkButton, Section, Title, Weight};
use crate::rooms::Place;
use crate::shell::app::{App, app};
use crate::shell::short_form::Ends;
use leptos::prelude::*;

/// How the room's forms end.
const ENDS: Ends = Ends {
    keep: words::KEEP,
    erase: words::ERASE,
    to: "/rooms/time",
};

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let app = app();
    match place.first() {
        None => main(app),
        Some("setback") => setback::new(app, below(&place)),
        Some("milestone") => day::milestone(app, None),
        Some("day") => day::anniversary(app, None),
        Some("note") => note::form(app),
        Some("ending") => ending::form(app, None),
        Some(_) => place.record().map_or_else(|| main(app), |id| one(app, id)),
    }
}

/// The entry that the second part of the address names.
fn below(place: &Place) -> Option<RecordId> {
    RecordId::parse(place.0.get(1)?).ok()
}

fn one(app: App, id: RecordId) -> AnyView {
    let Some(entry) = app.book.with_untracked(|book| book.get(id).cloned()) else {
        return main(app);
    };
    if let Ok(setback) = entry.read::<Setback>() {
        setback::one(app, entry, setback)
    } else if let Ok(milestone) = entry.read::<Milestone>() {
        day::milestone(app, Some((entry, milestone)))
    } else if let Ok(anniversary) = entry.read::<Anniversary>() {
        day::anniversary(app, Some((entry, anniversary)))
    } else if entry.read::<Note>().is_ok() {
        note::one(app, id)
    } else if let Ok(ending) = entry.read::<Ending>() {
        ending::form(app, Some((entry, ending)))
    } else {
        main(app)
    }
}

fn main(app: App) -> AnyView {
    let empty = Memo::new(move |_| app.book.with(|book| book.of_room("time").next().is_none()));
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        {move || app.book.with(ending::holds)}
        {move || setback::to_tell(app)}
        <Show when=move || empty.get()>
            <Empty text=words::EMPTY />
        </Show>
        {ways()}
        {move || day::coming(app)}
        {move || note::list(app)}
        {move || app.book.with(setback::earlier)}
        {move || app.book.with(day::milestones)}
        {how_long()}
    }
    .into_any()
}

fn ways() -> AnyView {
    view! {
        <Section title=words::RECORD>
            <div class="button-row">
                <LinkButton weight=Weight::Primary href="#/rooms/time/setback">
                    {words::SETBACK}
                </LinkButton>
                <LinkButton href="#/rooms/time/milestone">{words::MILESTONE}</LinkButton>
                <LinkButton href="#/rooms/time/day">{words::ANNIVERSARY}</LinkButton>
                <LinkButton href="#/rooms/time/note">{words::NOTE}</LinkButton>
                <LinkButton href="#/rooms/time/ending">{words::END}</LinkButton>
            </div>
            <p>
                <a href="#/timeline">{words::TO_TIMELINE}</a>
            </p>
        </Section>
    }
    .into_any()
}

fn how_long() -> AnyView {
    let paragraph = |text| view! { <p>{text}</p> };
    view! {
        <Section title=words::HOW_LONG>{words::HOW_LONG_TEXT.map(paragraph).collect_view()}</Section>
    }
    .into_any()
}

/// Cards under a heading; nothing where there are none.
fn listed(title: &'static str, cards: Vec<AnyView>) -> Option<AnyView> {
    (!cards.is_empty()).then(|| {
        view! {
            <Section title=title>
                <div class="card-grid">{cards}</div>
            </Section>
        }
        .into_any()
    })
}

/// Where an entry of this room is changed.
fn address(id: RecordId) -> String {
    format!("#/rooms/time/{id}")
}
