//! The screens of the room: the letters, the composer, and what belongs to a letter below it.

mod composer;
mod desk;
mod findings;
mod gates;
mod giving;
mod letters;
mod limits;
mod mirror;
mod parts_panel;
mod peek;
mod pull_ins;
mod questions;
mod reading;
mod taking;
mod versions;
mod vows;

use super::kept::{Given, Letter, Ready, Version};
use super::words;
use crate::core::desk::Slot;
use crate::core::id::RecordId;
use crate::parts::{Empty, Title};
use crate::rooms::Place;
use crate::shell::app::{App, app};
use crate::shell::form::{self, Form};
use leptos::prelude::*;

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let app = app();
    if place.0.is_empty() {
        return letters::main(app);
    }
    let Some(id) = place.record() else {
        return gone();
    };
    let below = place.0.get(1).map_or("", String::as_str);
    let (letter, version, ready, given) = app.book.with_untracked(|book| {
        (
            book.find::<Letter>(id),
            book.find::<Version>(id),
            book.find::<Ready>(id),
            book.find::<Given>(id),
        )
    });
    if letter.is_some() {
        return of_letter(app, id, below);
    }
    if let Some((entry, version)) = version {
        return versions::one(app, &entry, &version);
    }
    match (ready, given) {
        (Some((entry, ready)), _) => giving::was_ready(app, &entry, &ready),
        (_, Some((entry, given))) => giving::was_given(app, &entry, &given),
        _ => gone(),
    }
}

/// A letter's own screen, or one below it.
fn of_letter(app: App, letter: RecordId, below: &str) -> AnyView {
    match below {
        "questions" => questions::view(app, letter),
        "versions" => versions::all(app, letter),
        "read" => reading::aloud(app, letter),
        "ready" => gates::view(app, letter),
        "give" => giving::give(app, letter),
        _ => composer::view(app, letter),
    }
}

fn gone() -> AnyView {
    view! {
        <Title text=words::TITLE />
        <Empty text=words::GONE />
    }
    .into_any()
}

/// The address of a record's screen.
fn address(id: RecordId) -> String {
    format!("#/rooms/apology/{id}")
}

/// The half-written letter: what lies on the desk, else its last version.
fn open_letter(app: App, letter: RecordId) -> (Form, RwSignal<String>) {
    let form = form::open(Slot {
        record: Some(letter),
        ..Slot::new("apology/letter")
    });
    let last = app
        .book
        .with_untracked(|book| super::kept::latest(book, letter));
    let text = form.field(
        "text",
        last.map(|(_, version)| version.text).unwrap_or_default(),
    );
    (form, text)
}
