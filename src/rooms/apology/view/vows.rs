//! The promises that a letter makes, each offered to the ledger in one press, nothing typed twice.

use super::super::vows;
use super::super::words;
use super::desk::Desk;
use crate::browser::page;
use crate::core::id::RecordId;
use crate::core::promise::{Door, Promise};
use crate::parts::{Button, LinkButton, Section};
use crate::rooms::promises::{self, WritePromise};
use crate::shell::app::App;
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// The promises of the letter being written. Follows the pauses in typing.
pub fn view(desk: Desk) -> AnyView {
    let found = Memo::new(move |_| desk.settled.with(|text| vows::promised(text)));
    (move || found.with(|found| list(desk.app(), desk.letter, found))).into_any()
}

/// The promises of a text, or nothing where it makes none.
pub fn list(app: App, letter: RecordId, found: &[String]) -> AnyView {
    if found.is_empty() {
        return ().into_any();
    }
    let one = |(number, sentence): (usize, &String)| {
        let id = format!("vow-{number}");
        let offer = offer(app, letter, sentence.clone(), id.clone());
        view! {
            <li id=id tabindex="-1">
                <q dir="auto">{sentence.clone()}</q>
                {offer}
            </li>
        }
        .into_any()
    };
    let all: Vec<AnyView> = found.iter().enumerate().map(one).collect();
    view! {
        <Section title=words::VOWS>
            <p class="field-hint">{words::VOWS_HINT}</p>
            <ul class="vows">{all}</ul>
            <LinkButton href="#/rooms/promises">{words::TO_PROMISES}</LinkButton>
        </Section>
    }
    .into_any()
}

/// Offers a promise of the letter to the ledger, or says that it is there. The button goes once it has done its work,
/// so focus goes to what it stood in.
fn offer(app: App, letter: RecordId, sentence: String, id: String) -> AnyView {
    let refused = Refused::new(promises::words::refusal);
    let error = refused.besides(&[]);
    let known = sentence.clone();
    let there = Memo::new(move |_| {
        app.book.with(|book| {
            let mut all = book.all::<Promise>().into_iter();
            let known = all.find(|(_, promise)| promise.what == known);
            known.map(|(entry, _)| entry.id)
        })
    });
    let press = Callback::new(move |()| {
        let promise = WritePromise {
            what: sentence.clone(),
            from: Some(letter),
            ..WritePromise::new(Door::Promise)
        };
        if refused.went(app.dispatch(promise)) {
            page::focus(&format!("#{id}"));
        }
    });
    let action = move || match there.get() {
        Some(promise) => {
            let href = format!("#/rooms/promises/{promise}");
            view! {
                <p>
                    {words::IN_LEDGER} " " <a href=href>{words::ITS_DAYS}</a>
                </p>
            }
            .into_any()
        }
        None => view! { <Button on_press=press>{words::MAKE_PROMISE}</Button> }.into_any(),
    };
    view! {
        <div role="status">{action}</div>
        <p role="alert" class="field-error">
            {move || error.get()}
        </p>
    }
    .into_any()
}
