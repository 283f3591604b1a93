//! What is shown first when something is wrong with what is kept: missing or damaged pieces, a
//! newer version's data, storage that can't be opened. Nothing is written until the person goes on.

use super::words;
use crate::browser::page;
use crate::core::ports::KeepError;
use crate::core::saved::Found;
use crate::parts::{Button, LinkButton, Title, Weight};
use crate::shell::app::{App, app};
use crate::shell::words::not_kept;
use leptos::prelude::*;

/// What is wrong and hasn't been told yet. Tracked.
pub fn trouble(app: App) -> Option<Result<Found, KeepError>> {
    let found = app.found.get();
    let fine = matches!(found, Ok(Found::Empty | Found::Fine));
    (!fine && !app.told.get()).then_some(found)
}

/// The screen to show instead of all others.
pub fn screen(trouble: Result<Found, KeepError>) -> AnyView {
    match trouble {
        Ok(Found::Empty | Found::Fine) => ().into_any(),
        Ok(Found::Damaged(damage)) => damaged(&words::damage(damage)),
        Ok(Found::Newer) => newer(),
        Err(error) => closed(not_kept(error)),
    }
}

fn damaged(lines: &[String]) -> AnyView {
    let app = app();
    let lines = lines
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect_view();
    let go_on = move |()| {
        // Tried again at the next start if something could not be set aside.
        app.with_store(|store| app.book.with_untracked(|book| store.settle(book)));
        app.told.set(true);
    };
    view! {
        <Title text="Something is missing" />
        <ul>{lines}</ul>
        <p>{words::DAMAGE_HELP}</p>
        <div class="button-row">
            <LinkButton weight=Weight::Primary href="#/more/data">
                "Bring a backup in"
            </LinkButton>
            <Button on_press=go_on>"Go on without it"</Button>
        </div>
    }
    .into_any()
}

fn newer() -> AnyView {
    let app = app();
    view! {
        <Title text="A newer version was here" />
        <p>{words::NEWER}</p>
        <div class="button-row">
            <Button weight=Weight::Primary on_press=move |()| page::reload()>
                "Load the page again"
            </Button>
            <Button on_press=move |()| app.told.set(true)>"Only look"</Button>
        </div>
    }
    .into_any()
}

fn closed(why: &'static str) -> AnyView {
    let app = app();
    view! {
        <Title text="Nothing can be kept here" />
        <p>{why}</p>
        <div class="button-row">
            <Button weight=Weight::Primary on_press=move |()| page::reload()>
                "Try again"
            </Button>
            <Button on_press=move |()| app.told.set(true)>"Go on without keeping"</Button>
        </div>
    }
    .into_any()
}
