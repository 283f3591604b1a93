//! The screen `#/timeline`: everything dated, from every room, newest first.

use super::app::app;
use crate::browser::clock;
use crate::core::entry::Entry;
use crate::core::timeline::newest_first;
use crate::parts::{Empty, Title};
use crate::rooms;
use leptos::prelude::*;

/// The screen.
pub fn view() -> AnyView {
    let app = app();
    let rows = move || {
        app.book.with(|book| {
            let entries = newest_first(book, |_| true);
            entries
                .iter()
                .filter_map(|entry| {
                    let kind = rooms::kind(entry)?;
                    Some(row(entry, (kind.line)(entry, book)?))
                })
                .collect_view()
        })
    };
    let empty = move || app.book.with(crate::core::book::Book::is_empty);
    view! {
        <Title text="Timeline" />
        <Show when=empty>
            <Empty text="Nothing yet. What you keep in any room shows up here, by date." />
        </Show>
        <ol class="timeline">{rows}</ol>
    }
    .into_any()
}

fn row(entry: &Entry, line: crate::core::timeline::Line) -> AnyView {
    let href = format!("#/rooms/{}/{}", entry.room, entry.id);
    view! {
        <li>
            <time datetime=entry.day.to_string()>{clock::day_in_words(entry.day)}</time>
            <a href=href>{line.title}</a>
            <p>{line.own}</p>
        </li>
    }
    .into_any()
}
