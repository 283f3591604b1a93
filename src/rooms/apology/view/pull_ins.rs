//! What the person has written in other rooms, put into the letter at the caret; and a promise of the letter put into
//! the ledger. Both in one press, nothing typed twice.

use super::super::edits;
use super::super::pulls::{self, Piece, Source};
use super::super::words;
use super::composer::Desk;
use crate::core::id::RecordId;
use crate::core::promise::{Door, Promise};
use crate::parts::Button;
use crate::rooms::promises::{self, WritePromise};
use crate::shell::app::App;
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// What can be put in, by room.
pub fn view(desk: Desk) -> AnyView {
    let all = move || {
        let sources = desk.app().book.with(pulls::all);
        sources
            .into_iter()
            .map(|source| room(desk, source))
            .collect_view()
    };
    view! {
        <details class="pull-ins">
            <summary>{words::PULL_INS}</summary>
            <p class="field-hint">{words::PULL_INS_HINT}</p>
            {all}
        </details>
    }
    .into_any()
}

fn room(desk: Desk, source: Source) -> AnyView {
    let href = format!("#/rooms/{}", source.slug);
    let empty = source.pieces.is_empty();
    let pieces = source.pieces.into_iter().map(|one| piece(desk, one));
    view! {
        <h2 class="pull-room">{source.room}</h2>
        {empty
            .then(|| {
                view! {
                    <p>
                        {source.empty} " " <a href=href>{words::go_to(source.room)}</a>
                    </p>
                }
            })}
        <ul class="pieces">{pieces.collect_view()}</ul>
    }
    .into_any()
}

fn piece(desk: Desk, piece: Piece) -> AnyView {
    let text = piece.text.clone();
    let name = words::put_in(piece.label);
    let press = move |()| {
        let edit = desk
            .text
            .with_untracked(|letter| edits::insert_paragraph(letter, desk.caret(), &text));
        desk.apply(&edit);
    };
    view! {
        <li>
            <p dir="auto">{piece.text}</p>
            <Button on_press=press>{name}</Button>
        </li>
    }
    .into_any()
}

/// Offers a promise of the letter to the ledger, or says that it is there.
pub fn offer(app: App, letter: RecordId, sentence: String) -> AnyView {
    let refused = Refused::new(promises::words::refusal);
    let error = refused.besides(&[]);
    let there = {
        let sentence = sentence.clone();
        Memo::new(move |_| {
            app.book.with(|book| {
                let mut all = book.all::<Promise>().into_iter();
                all.any(|(_, promise)| promise.what == sentence)
            })
        })
    };
    let press = move |()| {
        let promise = WritePromise {
            what: sentence.clone(),
            from: Some(letter),
            ..WritePromise::new(Door::Promise)
        };
        refused.went(app.dispatch(promise));
    };
    let press = Callback::new(press);
    let action = move || {
        if there.get() {
            view! { <p>{words::IN_LEDGER}</p> }.into_any()
        } else {
            view! { <Button on_press=press>{words::MAKE_PROMISE}</Button> }.into_any()
        }
    };
    view! {
        {action}
        <p role="alert" class="field-error">
            {move || error.get()}
        </p>
    }
    .into_any()
}
