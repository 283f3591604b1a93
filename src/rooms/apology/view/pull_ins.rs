//! What the person has written in other rooms, put into the letter at the caret in one press, nothing typed twice.

use super::super::edits;
use super::super::pulls::{self, Piece, Source};
use super::super::words;
use super::desk::Desk;
use crate::parts::Button;
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
        <details class="pull-ins no-print">
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

/// One piece with the button that puts it in.
pub fn piece(desk: Desk, piece: Piece) -> AnyView {
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
