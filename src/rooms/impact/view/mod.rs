//! The screens of the room: the map by area, a harm, a sentence about a feeling, and saying one of them.

mod feeling;
mod harm;
mod said;

use super::kept::{self, Impact, Said, Validation};
use super::words;
use crate::core::id::RecordId;
use crate::parts::{Empty, LinkButton, Section, Title, Weight};
use crate::rooms::Place;
use crate::shell::app::{App, app};
use crate::shell::short_form::{self, Ends};
use leptos::prelude::*;

/// How the room's forms end.
const ENDS: Ends = Ends {
    keep: words::KEEP,
    erase: words::ERASE,
    to: "/rooms/impact",
};

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let app = app();
    match place.first() {
        None => return main(app),
        Some("new") => return harm::new(app, below(&place)),
        Some("feeling") => return feeling::new(app, below(&place)),
        Some(_) => {}
    }
    let Some(id) = place.record() else {
        return main(app);
    };
    let (harm, feeling, said) = app.book.with_untracked(|book| {
        (
            book.find::<Impact>(id),
            book.find::<Validation>(id),
            book.find::<Said>(id),
        )
    });
    match (harm, feeling, said) {
        (Some((entry, impact)), _, _) => harm::one(app, &entry, &impact),
        (_, Some((entry, validation)), _) => feeling::one(app, &entry, &validation),
        (_, _, Some((entry, said))) => said::one(app, &entry, &said),
        _ => view! {
            <Title text=words::TITLE />
            <Empty text=words::GONE />
        }
        .into_any(),
    }
}

/// The entry that the second part of the address names.
fn below(place: &Place) -> Option<RecordId> {
    RecordId::parse(place.0.get(1)?).ok()
}

fn main(app: App) -> AnyView {
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        <div class="button-row">
            <LinkButton weight=Weight::Primary href="#/rooms/impact/new">
                {words::ADD}
            </LinkButton>
            <LinkButton href="#/rooms/impact/feeling">{words::MAKE_SENSE}</LinkButton>
        </div>
        {move || map(app)}
        {move || sentences(app)}
        {said::history(app)}
        <div class="button-row">
            <LinkButton href="#/rooms/apology">{words::TO_APOLOGY}</LinkButton>
            <LinkButton href="#/rooms/listening">{words::TO_LISTENING}</LinkButton>
        </div>
    }
    .into_any()
}

/// Every harm under its area.
fn map(app: App) -> AnyView {
    let areas = app.book.with(kept::by_area);
    if areas.is_empty() {
        return view! { <Empty text=words::EMPTY /> }.into_any();
    }
    let one = |(area, harms): (kept::Area, Vec<kept::Known>)| {
        let cards = harms
            .into_iter()
            .map(|(entry, impact)| harm::card(&entry, &impact));
        view! {
            <Section title=words::area(area)>
                <ul class="harms">{cards.collect_view()}</ul>
            </Section>
        }
    };
    areas.into_iter().map(one).collect_view().into_any()
}

/// The sentences about feelings, newest first.
fn sentences(app: App) -> AnyView {
    let mut all = app.book.with(crate::core::book::Book::all::<Validation>);
    all.reverse();
    if all.is_empty() {
        return ().into_any();
    }
    let one = |(entry, validation): (std::sync::Arc<crate::core::entry::Entry>, Validation)| {
        view! {
            <li class="harm">
                <p class="harm-words">{validation.sentence()}</p>
                <a href=address(entry.id)>{words::SAY_OR_CHANGE}</a>
            </li>
        }
    };
    view! {
        <Section title=words::SENTENCES>
            <ul class="harms">{all.into_iter().map(one).collect_view()}</ul>
        </Section>
    }
    .into_any()
}

/// The address of a record's screen.
fn address(id: RecordId) -> String {
    format!("#/rooms/impact/{id}")
}

/// Erases a record and goes back to the room.
fn erase(app: App, id: RecordId) -> AnyView {
    short_form::erase(app, ENDS, id)
}
