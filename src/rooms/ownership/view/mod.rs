//! The screens of the room: what the person owns up to, the form that tells it, its versions and two of them compared.

mod history;
mod telling;

use super::tool::{self, Account, Standing, Stopped, StoppedAnswer, Version};
use super::words;
use crate::browser::clock;
use crate::core::id::RecordId;
use crate::parts::{Card, Empty, LinkButton, Notice, Section, Title, Tone};
use crate::rooms::Place;
use crate::shell::app::{App, app};
use leptos::prelude::*;

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let app = app();
    if place.first() == Some("new") {
        return telling::new(app);
    }
    let Some(id) = place.record() else {
        return main(app);
    };
    let (account, version, stopped) = app.book.with_untracked(|book| {
        (
            book.find::<Account>(id),
            book.find::<Version>(id),
            book.find::<StoppedAnswer>(id),
        )
    });
    match (account, version, stopped) {
        (Some(_), _, _) if place.0.get(1).is_some_and(|part| part == "compare") => {
            history::compare(app, id)
        }
        (Some(_), _, _) => telling::again(app, id),
        (_, Some((entry, version)), _) => history::version(app, &entry, version),
        (_, _, Some((entry, answer))) => history::stopped(app, &entry, answer.answer),
        _ => gone(),
    }
}

fn main(app: App) -> AnyView {
    let none = app
        .book
        .with_untracked(|book| tool::accounts(book).is_empty());
    if none {
        return view! {
            <Title text=words::TITLE lead=words::PURPOSE />
            <Empty text=words::EMPTY />
            {telling::form(app, None)}
        }
        .into_any();
    }
    let accounts = Memo::new(move |_| app.book.with(tool::accounts));
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        {move || stopped_notice(app.book.with(tool::not_stopped))}
        <Section title=words::ACCOUNTS>
            <div class="card-grid">
                {move || accounts.get().into_iter().map(account_card).collect_view()}
            </div>
            <LinkButton href="#/rooms/ownership/new">{words::NEW_ACCOUNT}</LinkButton>
        </Section>
        {next_rooms(app)}
        {history::all(app)}
    }
    .into_any()
}

fn account_card(standing: Standing) -> AnyView {
    let day = clock::date_in_words(standing.kept.day);
    let stopped = standing.stopped.map(words::stopped_title);
    let foot = words::account_foot(&day, stopped);
    view! {
        <Card
            href=address(standing.account)
            title=crate::core::opening::opening(&standing.version.did, 90)
            text=words::TELL_AGAIN_HINT
            foot=foot
        />
    }
    .into_any()
}

/// What "not yet" and "not sure" lead to.
fn stopped_notice(answer: Option<Stopped>) -> AnyView {
    let Some(text) = answer.and_then(words::stopped_notice) else {
        return ().into_any();
    };
    view! {
        <Notice tone=Tone::Care>
            <p>{text}</p>
            <p>
                <a href="#/rooms/help">{words::GET_HELP}</a>
            </p>
        </Notice>
    }
    .into_any()
}

/// Where the account told last is taken up, with its words.
fn next_rooms(app: App) -> AnyView {
    let latest = move || {
        app.book
            .with(tool::latest)
            .map(|told| leads_on(told.account))
    };
    view! { <div>{latest}</div> }.into_any()
}

/// Where an account is taken up, with its words.
fn leads_on(account: RecordId) -> AnyView {
    view! {
        <Section title=words::NEXT>
            <div class="button-row">
                <LinkButton href=format!("#/rooms/impact/new/{account}")>{words::TO_IMPACT}</LinkButton>
                <LinkButton href="#/rooms/apology">{words::TO_APOLOGY}</LinkButton>
                <LinkButton href=format!("#/rooms/openness/from/{account}")>
                    {words::TO_OPENNESS}
                </LinkButton>
            </div>
        </Section>
    }
    .into_any()
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
    format!("#/rooms/ownership/{id}")
}
