//! The screens of the room. The main one: looking back, the partner's part, the course over
//! time, and what was written earlier.

mod look;
mod theirs;
mod trends;

use super::look::{Look, Stretch, path};
use super::theirs::Theirs;
use super::words;
use crate::browser::clock;
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{Card, Empty, LinkButton, Section, Title, Weight};
use crate::rooms::Place;
use crate::shell::app::{App, app};
use crate::shell::short_form::{self, Ends};
use leptos::prelude::*;
use std::sync::Arc;
use trends::trends;

/// How the room's forms end.
const ENDS: Ends = Ends {
    keep: words::KEEP,
    erase: words::ERASE,
    to: "/rooms/review",
};

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let app = app();
    match place.first() {
        None => main(app),
        Some("course") => over_time(app),
        Some("blank") => theirs::blank(),
        Some("hand-over") => theirs::before_handing_over(app),
        Some("theirs") => theirs::page(app),
        Some(first) => match (Stretch::parse(first), place.record()) {
            (Some(stretch), _) => look::form(app, stretch, None),
            (None, Some(id)) => one(app, id),
            (None, None) => main(app),
        },
    }
}

fn one(app: App, id: RecordId) -> AnyView {
    let Some(entry) = app.book.with_untracked(|book| book.get(id).cloned()) else {
        return main(app);
    };
    if let Ok(look) = entry.read::<Look>() {
        look::form(app, look.span, Some((entry, look)))
    } else if let Ok(theirs) = entry.read::<Theirs>() {
        theirs::one(app, &entry, &theirs)
    } else {
        main(app)
    }
}

fn main(app: App) -> AnyView {
    let empty = Memo::new(move |_| app.book.with(|book| book.last::<Look>().is_none()));
    let address = |stretch| format!("#/rooms/review/{}", path(stretch));
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        <Show when=move || empty.get()>
            <Empty text=words::EMPTY />
        </Show>
        <div class="button-row">
            <LinkButton weight=Weight::Primary href=address(Stretch::Week)>
                {words::WEEK}
            </LinkButton>
            <LinkButton href=address(Stretch::Month)>{words::MONTH}</LinkButton>
        </div>
        {theirs::offer(app)}
        {move || {
            trends(app)
                .map(|charts| view! { <Section title=words::OVER_TIME>{charts}</Section> })
        }}
        {move || app.book.with(earlier)}
        {move || app.book.with(theirs::earlier)}
    }
    .into_any()
}

/// The charts alone: the timeline leads here.
fn over_time(app: App) -> AnyView {
    let drawn =
        move || trends(app).unwrap_or_else(|| view! { <Empty text=words::NO_COURSE /> }.into_any());
    view! {
        <Title text=words::OVER_TIME />
        {drawn}
    }
    .into_any()
}

fn earlier(book: &Book) -> Option<AnyView> {
    let card = |(entry, look): (Arc<Entry>, Look)| {
        let href = format!("#/rooms/review/{}", entry.id);
        let title = clock::date_in_words(entry.day);
        let next = if look.change.is_empty() {
            String::new()
        } else {
            words::next(&look.change)
        };
        view! { <Card href=href title=title text=look.noticed foot=next /> }
    };
    let looks = book.all::<Look>();
    (!looks.is_empty()).then(|| {
        view! {
            <Section title=words::EARLIER>
                <div class="card-grid">{looks.into_iter().rev().map(card).collect_view()}</div>
            </Section>
        }
        .into_any()
    })
}

/// Erases a record and goes back to the room.
fn erase(app: App, id: RecordId) -> AnyView {
    short_form::erase(app, ENDS, id)
}
