//! Notes to one's later self: writing, opening, reading.

use super::super::note::{Note, OpenNote, WriteNote};
use super::super::tool::Refusal;
use super::super::words;
use super::{address, erase, listed};
use crate::browser::{clock, page};
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{Button, Card, DateBox, TextBox, Title, Weight};
use crate::shell::app::App;
use crate::shell::form;
use crate::shell::refused::Refused;
use leptos::prelude::*;
use std::sync::Arc;

/// Writing a note.
pub fn form(app: App) -> AnyView {
    let form = form::open(Slot::new("time/note"));
    let text = form.field("text", "");
    let opens = form.field("opens", "");
    let refused = Refused::new(words::refusal);
    let keep = move |()| {
        let note = WriteNote {
            text: form.text("text"),
            opens: form.text("opens"),
        };
        if refused.went(app.dispatch(note)) {
            form.clear();
            page::go_to("/rooms/time");
        }
    };
    view! {
        <Title text=words::NOTE lead=words::NOTE_LEAD />
        <TextBox
            label=words::NOTE_TEXT
            value=text
            rows=6
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::WhatMissing])
        />
        <DateBox
            label=words::NOTE_DAY
            value=opens
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::DayMissing, Refusal::Passed, Refusal::NotADay])
        />
        <Button weight=Weight::Primary on_press=keep>
            {words::NOTE_KEEP}
        </Button>
    }
    .into_any()
}

/// One note: closed, ready to be opened, or open.
pub fn one(app: App, record: RecordId) -> AnyView {
    let body = move || {
        let (_, note) = app.book.with(|book| book.find::<Note>(record))?;
        if note.opened.is_some() {
            return Some(view! { <p class="note-text" dir="auto">{note.text}</p> }.into_any());
        }
        let open = move |()| {
            // Refused only if it was erased elsewhere; then there is nothing to open.
            let _ = app.dispatch(OpenNote { record });
        };
        let button = (note.opens <= app.today.get()).then(|| {
            view! {
                <Button weight=Weight::Primary on_press=open>
                    {words::NOTE_OPEN}
                </Button>
            }
        });
        Some(
            view! {
                <p>{words::note_foot(None, &clock::date_in_words(note.opens))}</p>
                {button}
            }
            .into_any(),
        )
    };
    view! {
        <Title text=words::NOTE />
        {body}
        {erase(app, record)}
    }
    .into_any()
}

/// All notes, newest first.
pub fn list(app: App) -> Option<AnyView> {
    let card = |(entry, note): (Arc<Entry>, Note)| {
        let opened = note.opened.map(clock::date_in_words);
        let foot = words::note_foot(opened.as_deref(), &clock::date_in_words(note.opens));
        let title = if note.opened.is_some() {
            words::NOTE
        } else {
            words::NOTE_CLOSED
        };
        view! { <Card href=address(entry.id) title=title foot=foot /> }.into_any()
    };
    let notes = app.book.with(Book::all::<Note>);
    listed(words::NOTES, notes.into_iter().rev().map(card).collect())
}
