//! Notes to one's later self: writing, opening, reading.

use super::super::note::{MoveNote, Note, OpenNote, WriteNote};
use super::super::tool::Refusal;
use super::super::words;
use super::{ENDS, address, listed};
use crate::browser::clock;
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{Button, Card, DateBox, Title, Weight};
use crate::shell::app::App;
use crate::shell::refused::Refused;
use crate::shell::short_form::{self, Ends, Field};
use leptos::prelude::*;
use std::sync::Arc;

/// Writing a note.
pub fn form(app: App) -> AnyView {
    let form = short_form::open("time/note", None);
    let refused = Refused::new(words::refusal);
    let keep = move || {
        refused.went(app.dispatch(WriteNote {
            text: form.text("text"),
            opens: form.text("opens"),
        }))
    };
    let days = refused.beside(&[Refusal::DayMissing, Refusal::Passed, Refusal::NotADay]);
    let fields = vec![
        Field::lines(6, "text", words::NOTE_TEXT, "")
            .error(refused.beside(&[Refusal::WhatMissing])),
        Field::day("opens", words::NOTE_DAY, String::new()).error(days),
    ];
    let ends = Ends {
        keep: words::NOTE_KEEP,
        ..ENDS
    };
    view! {
        <Title text=words::NOTE lead=words::NOTE_LEAD />
        {short_form::fields(form, fields)}
        {short_form::buttons(app, form, ends, None, Box::new(keep))}
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
        let may = note.opens <= app.today.get();
        let button = may.then(|| {
            view! {
                <Button weight=Weight::Primary on_press=open>
                    {words::NOTE_OPEN}
                </Button>
            }
        });
        let opens = note.opens;
        Some(
            view! {
                <p>{words::note_foot(None, &clock::date_in_words(opens), may)}</p>
                {button}
                {moving(app, record, opens.to_string())}
            }
            .into_any(),
        )
    };
    view! {
        <Title text=words::NOTE />
        {body}
        {short_form::erase(app, ENDS, record)}
    }
    .into_any()
}

/// The day of a note that is still closed can be changed; what it says can't be seen for it.
fn moving(app: App, record: RecordId, opens: String) -> AnyView {
    let opens = RwSignal::new(opens);
    let refused = Refused::new(words::refusal);
    let keep = move |()| {
        let opens = opens.get_untracked();
        refused.went(app.dispatch(MoveNote { record, opens }));
    };
    view! {
        <details>
            <summary>{words::NOTE_MOVE}</summary>
            <DateBox label=words::NOTE_DAY value=opens error=refused.besides(&[]) />
            <Button on_press=keep>{words::KEEP}</Button>
        </details>
    }
    .into_any()
}

/// All notes, newest first.
pub fn list(app: App) -> Option<AnyView> {
    let card = |(entry, note): (Arc<Entry>, Note)| {
        let opened = note.opened.map(clock::date_in_words);
        let may = note.opens <= app.today.get();
        let foot = words::note_foot(opened.as_deref(), &clock::date_in_words(note.opens), may);
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
