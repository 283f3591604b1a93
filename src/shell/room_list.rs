//! The thirteen rooms as cards in four groups, each with what was last done there.

use super::app::app;
use crate::browser::clock;
use crate::core::book::Book;
use crate::parts::{Card, Section, Title};
use crate::rooms::{self, Group, ROOMS, Room};
use leptos::prelude::*;

/// The screen `#/rooms`.
pub fn view() -> AnyView {
    let groups = Group::ALL.into_iter().map(|group| {
        view! {
            <Section title=group.title()>
                <div class="card-grid">
                    {ROOMS.iter().copied().filter(|room| room.group == group).map(card).collect_view()}
                </div>
            </Section>
        }
    });
    view! {
        <Title text="Rooms" lead="Thirteen places to work. Go to the one you need; come back as often as you like." />
        {groups.collect_view()}
    }
    .into_any()
}

fn card(room: &'static Room) -> AnyView {
    let foot = app().book.with_untracked(|book| last_done(book, room));
    view! {
        <Card href=format!("#/rooms/{}", room.slug) title=room.title text=room.purpose foot=foot />
    }
    .into_any()
}

/// "Monday 23 November: Milestone", or nothing.
fn last_done(book: &Book, room: &Room) -> String {
    let line =
        rooms::newest(book, room).and_then(|entry| Some((entry.day, rooms::line(&entry, book)?)));
    line.map(|(day, line)| format!("{}: {}", clock::day_in_words(day), line.title))
        .unwrap_or_default()
}
