//! The screens of the room. The main one: what holds, the if–then plans, a text to try, and what
//! is kept of their words.

mod limit;
mod their_words;
mod trigger;

use super::keeping::Keeping;
use super::trigger::Trigger;
use super::words;
use crate::browser::clock;
use crate::core::book::Book;
use crate::core::boundary::{Boundary, in_force, no_contact};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::touches::touched;
use crate::parts::{Card, Empty, LinkButton, Notice, Section, TextBox, Title, Tone, Weight};
use crate::rooms::Place;
use crate::shell::app::{App, app};
use crate::shell::limits;
use crate::shell::short_form::Ends;
use leptos::prelude::*;
use std::sync::Arc;

/// How the room's forms end.
const ENDS: Ends = Ends {
    keep: words::KEEP,
    erase: words::ERASE,
    to: "/rooms/boundaries",
};

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let app = app();
    match place.first() {
        None => main(app),
        Some("new") => limit::new(app, false),
        Some("no-contact") => limit::new(app, true),
        Some("trigger") => trigger::form(app, None),
        Some("words") => their_words::view(app),
        Some(_) => place.record().map_or_else(|| main(app), |id| one(app, id)),
    }
}

fn one(app: App, id: RecordId) -> AnyView {
    let Some(entry) = app.book.with_untracked(|book| book.get(id).cloned()) else {
        return main(app);
    };
    if let Ok(limit) = entry.read::<Boundary>() {
        limit::one(app, &entry, limit)
    } else if let Ok(keeping) = entry.read::<Keeping>() {
        limit::one_keeping(app, &entry, &keeping)
    } else if let Ok(trigger) = entry.read::<Trigger>() {
        trigger::form(app, Some((entry, trigger)))
    } else {
        their_words::view(app)
    }
}

fn main(app: App) -> AnyView {
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        {move || app.book.with(closed)}
        {move || limits(app)}
        {move || triggers(app)}
        {try_a_text(app)}
        {their_words::summary(app)}
    }
    .into_any()
}

fn closed(book: &Book) -> Option<AnyView> {
    no_contact(book).then(|| {
        view! {
            <Notice tone=Tone::Care>
                <p>{words::NO_CONTACT_HOLDS}</p>
            </Notice>
        }
        .into_any()
    })
}

fn limits(app: App) -> AnyView {
    let (mut held, mut lifted) = (Vec::new(), Vec::new());
    for (entry, limit) in app.book.with(Book::all::<Boundary>).into_iter().rev() {
        if limit.lifted.is_none() {
            &mut held
        } else {
            &mut lifted
        }
        .push(limit_card(&entry, limit));
    }
    let none = held.is_empty();
    let lifted = (!lifted.is_empty()).then(|| {
        view! {
            <Section title=words::LIFTED>
                <div class="card-grid">{lifted}</div>
            </Section>
        }
    });
    let first = if none {
        Weight::Primary
    } else {
        Weight::Secondary
    };
    view! {
        <Section title=words::LIMITS>
            {none.then(|| view! { <Empty text=words::EMPTY /> })}
            <div class="card-grid">{held}</div>
            <div class="button-row">
                <LinkButton weight=first href="#/rooms/boundaries/new">
                    {words::NEW}
                </LinkButton>
                <LinkButton href="#/rooms/boundaries/no-contact">
                    {words::NEW_NO_CONTACT}
                </LinkButton>
            </div>
        </Section>
        {lifted}
    }
    .into_any()
}

fn limit_card(entry: &Entry, limit: Boundary) -> AnyView {
    let href = format!("#/rooms/boundaries/{}", entry.id);
    let said = clock::date_in_words(entry.day);
    view! { <Card href=href title=limit.about text=limit.plan foot=said /> }.into_any()
}

fn triggers(app: App) -> AnyView {
    let card = |(entry, trigger): (Arc<Entry>, Trigger)| {
        let href = format!("#/rooms/boundaries/{}", entry.id);
        let text = words::then(&trigger.response);
        view! { <Card href=href title=words::when(&trigger.cue) text=text /> }
    };
    let cards: Vec<_> = app
        .book
        .with(Book::all::<Trigger>)
        .into_iter()
        .rev()
        .map(card)
        .collect();
    view! {
        <Section title=words::TRIGGERS>
            <p>{words::TRIGGERS_TEXT}</p>
            <div class="card-grid">{cards}</div>
            <div class="button-row">
                <LinkButton href="#/rooms/boundaries/trigger">{words::NEW_TRIGGER}</LinkButton>
            </div>
        </Section>
    }
    .into_any()
}

/// A text is tried against every limit that holds. It is kept nowhere.
fn try_a_text(app: App) -> AnyView {
    let text = RwSignal::new(String::new());
    let none = move || {
        let touches_none = app.book.with(|book| {
            text.with(|text| !text.trim().is_empty() && touched(book, text).is_empty())
        });
        touches_none.then_some(words::TOUCHES_NONE)
    };
    let any = Memo::new(move |_| app.book.with(|book| !in_force(book).is_empty()));
    view! {
        <Show when=move || any.get()>
            <Section title=words::TRY>
                <TextBox label=words::TRY_TEXT hint=words::TRY_HINT value=text />
                {limits::warning(app, text)}
                <p role="status">{none}</p>
            </Section>
        </Show>
    }
    .into_any()
}
