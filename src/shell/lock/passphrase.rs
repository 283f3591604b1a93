//! The screen `#/more/passphrase`: what a passphrase does and doesn't do, locking, when the app
//! locks by itself, and the ways to change or remove it.

use super::change::{self, What};
use super::{put_on, words};
use crate::core::saved::Opener;
use crate::core::settings::name;
use crate::parts::{Button, Card, LinkButton, Notice, Section, Title, Tone, Weight};
use crate::shell::app::{App, app};
use crate::shell::route::Route;
use crate::shell::settings::choice;
use leptos::prelude::*;

/// The screen of the present address.
pub fn view() -> AnyView {
    let app = app();
    let below = app.route.with_untracked(|route| match route {
        Route::More(parts) => parts.get(1).cloned(),
        _ => None,
    });
    // What is on doesn't change under a screen that has just changed it.
    let is_on = app.lock.is_on.get_untracked();
    match below.as_deref() {
        Some("set") if !is_on => put_on::view(),
        Some("change") if is_on => change::view(What::Passphrase),
        Some("code") if is_on => change::view(What::Code),
        Some("remove") if is_on => change::view(What::Remove),
        _ => (move || overview(app, app.lock.is_on.get())).into_any(),
    }
}

fn overview(app: App, is_on: bool) -> AnyView {
    if is_on {
        view! {
            <Title text=words::TITLE lead=words::LEAD_ON />
            {by_code(app)}
            {progress(app)}
            {locking(app)}
            {changing()}
            {honest()}
        }
        .into_any()
    } else {
        view! {
            <Title text=words::TITLE lead=words::LEAD_OFF />
            {progress(app)}
            {honest()}
            <LinkButton weight=Weight::Primary href="#/more/passphrase/set">
                {words::SET}
            </LinkButton>
        }
        .into_any()
    }
}

/// How much is still in the form of before.
pub fn progress(app: App) -> AnyView {
    let said = move || {
        let left = app.lock.left.get();
        (left > 0).then(|| {
            if app.lock.is_on.get() {
                words::sealing(left)
            } else {
                words::unsealing(left)
            }
        })
    };
    (move || said().map(|said| view! { <p>{said}</p> })).into_any()
}

fn by_code(app: App) -> Option<AnyView> {
    let by_code = app.lock.opened_with.get() == Some(Opener::Code);
    by_code.then(|| {
        view! {
            <Notice tone=Tone::Care>
                <p>{words::BY_CODE}</p>
            </Notice>
        }
        .into_any()
    })
}

fn locking(app: App) -> AnyView {
    view! {
        <Section title=words::LOCKING>
            <p>{words::LOCK_NOW_TEXT}</p>
            <Button weight=Weight::Primary on_press=move |()| super::lock_everywhere(app)>
                {words::LOCK_NOW}
            </Button>
            {choice(app, name::LOCK_IDLE, words::IDLE, &words::IDLES)}
            {choice(app, name::LOCK_HIDDEN, words::HIDDEN, &words::HIDDENS)}
            <p class="field-hint">{words::HIDDEN_HINT}</p>
        </Section>
    }
    .into_any()
}

fn changing() -> AnyView {
    let cards = [
        ("change", words::CHANGE, words::CHANGE_TEXT),
        ("code", words::NEW_CODE, words::NEW_CODE_TEXT),
        ("remove", words::REMOVE, words::REMOVE_TEXT),
    ];
    let card = |(place, title, text): (&str, &'static str, &'static str)| {
        let href = format!("#/more/passphrase/{place}");
        view! { <Card href=href title=title text=text /> }
    };
    view! {
        <Section title=words::CHANGING>
            <div class="card-grid">{cards.map(card).collect_view()}</div>
        </Section>
    }
    .into_any()
}

/// What it protects from, and what it doesn't.
fn honest() -> AnyView {
    let list = |all: &[&'static str]| {
        let items = all.iter().map(|text| view! { <li>{*text}</li> });
        view! { <ul>{items.collect_view()}</ul> }
    };
    view! {
        <Section title=words::PROTECTS>{list(&words::PROTECTS_TEXT)}</Section>
        <Section title=words::DOESNT>{list(&words::DOESNT_TEXT)}</Section>
        <Notice tone=Tone::Care>
            <p>{words::NOBODY}</p>
        </Notice>
    }
    .into_any()
}
