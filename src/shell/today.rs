//! The screen `#/`: what is due, and two doors that are always there.

use super::app::app;
use crate::browser::clock;
use crate::core::book::Book;
use crate::parts::{Card, Section, Title};
use crate::rooms::{Due, ROOMS, Room};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The screen.
pub fn view() -> AnyView {
    let app = app();
    let due = move || {
        let today = app.today.get();
        app.book.with(|book| all_due(book, today))
    };
    let title = clock::day_in_words(app.today.get_untracked());
    view! {
        <Title text=title />
        <Section title="Due">
            <ul class="due">
                {move || due().into_iter().map(|(room, due)| row(room, &due)).collect_view()}
            </ul>
        </Section>
        <Section title="Right now">
            <div class="card-grid">
                <Card href="#/more/upset" title="They're upset now" text="Three lines on what to do. Nothing is recorded." />
                <Card href="#/rooms/time/setback" title="Something went wrong" text="Write down what happened and what you'll do about it." />
            </div>
        </Section>
    }
    .into_any()
}

/// What every room says is due, oldest first.
pub fn all_due(book: &Book, today: NaiveDate) -> Vec<(&'static Room, Due)> {
    let mut all: Vec<_> = ROOMS
        .iter()
        .copied()
        .flat_map(|room| {
            (room.due)(book, today)
                .into_iter()
                .map(move |due| (room, due))
        })
        .collect();
    all.sort_by_key(|(_, due)| due.day);
    all
}

fn row(room: &Room, due: &Due) -> AnyView {
    let href = format!("#/rooms/{}/{}", room.slug, due.path);
    view! {
        <li>
            <a href=href>{due.what.clone()}</a>
            <span>{room.title}</span>
        </li>
    }
    .into_any()
}
