//! What is shown first when something is wrong with what is kept: missing or damaged pieces, a
//! newer version's data, storage that can't be opened. Nothing is written until the person goes on.

use super::words;
use crate::browser::page;
use crate::core::saved::Found;
use crate::parts::{Button, LinkButton, Title, Weight};
use crate::shell::app::{App, app};
use crate::shell::words::not_kept;
use leptos::prelude::*;

/// The screen to show instead of all others, if there is need for one.
pub fn screen(app: App) -> Option<AnyView> {
    if app.told.get() {
        return None;
    }
    match app.found.get() {
        Ok(Found::Empty | Found::Fine) => None,
        Ok(Found::Damaged(damage)) => Some(damaged(&words::damage(damage))),
        Ok(Found::Newer) => Some(newer()),
        Err(error) => Some(closed(not_kept(error))),
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
