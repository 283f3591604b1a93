//! Saying a harm or a sentence to them, and asking what was missed: the form, the list, one entry.

use super::super::kept::{self, Said};
use super::super::tool::{CorrectSaid, SaidIt};
use super::super::words;
use super::{address, erase};
use crate::browser::{clock, page};
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::timeline::newest_first;
use crate::parts::{Button, Check, LinkButton, Notice, Section, TextBox, Title};
use crate::rooms;
use crate::shell;
use crate::shell::app::App;
use crate::shell::form::Form;
use crate::shell::limits;
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// "I said it to them", below a harm or a sentence; closed while the joint tools are.
pub fn form(app: App, record: RecordId) -> AnyView {
    let body = move || match app.book.with(joint::closed) {
        Some(why) => view! {
            <Notice>
                <p>{shell::words::closed(why)}</p>
            </Notice>
        }
        .into_any(),
        None => open_form(app, record),
    };
    let times = move || {
        let times = app.book.with(|book| kept::times_said(book, record));
        times
            .into_iter()
            .map(|(entry, said)| {
                let to_map = to_map(&entry, &said);
                view! {
                    {row(&entry, words::said_title(said.asked))}
                    {to_map.map(|link| view! { <li>{link}</li> })}
                }
            })
            .collect_view()
    };
    let sentence = app
        .book
        .with_untracked(|book| kept::sentence_of(book, record));
    view! {
        <Section title=words::SAY_IT>
            <p>{words::SAY_IT_HINT}</p>
            {limits::standing(app, &sentence.unwrap_or_default())}
            {body}
            <ul class="past">{times}</ul>
        </Section>
    }
    .into_any()
}

fn open_form(app: App, record: RecordId) -> AnyView {
    let form = shell::form::open(Slot {
        record: Some(record),
        ..Slot::new("impact/said")
    });
    let asked = form.field("asked", "");
    let missed = form.field("missed", "");
    let refused = Refused::new(words::refusal);
    let error = refused.besides(&[]);
    let keep = move |()| {
        let command = SaidIt {
            record,
            asked: form.text("asked") == "yes",
            missed: form.text("missed"),
        };
        if refused.went(app.dispatch(command)) {
            form.reset();
        }
    };
    view! {
        <div>
            {fields(form, asked, missed)}
            <Button on_press=keep>{words::SAID_IT}</Button>
            <p role="alert" class="field-error">
                {move || error.get()}
            </p>
        </div>
    }
    .into_any()
}

/// What they said was missed, on its way to the map; nothing where they said nothing.
fn to_map(entry: &Entry, said: &Said) -> Option<AnyView> {
    (!said.missed.is_empty()).then(|| {
        let href = format!("#/rooms/impact/new/{}", entry.id);
        view! { <LinkButton href=href>{words::ADD_MISSED}</LinkButton> }.into_any()
    })
}

fn row(entry: &Entry, title: &str) -> AnyView {
    let day = clock::day_in_words(entry.day);
    view! {
        <li>
            <a href=address(entry.id)>{format!("{title}, {day}")}</a>
        </li>
    }
    .into_any()
}

/// Everything kept in this room, newest first.
pub fn history(app: App) -> AnyView {
    let rows = move || {
        app.book.with(|book| {
            let entries = newest_first(book, |entry| entry.room == super::super::ROOM.slug);
            let lines = entries.iter().filter_map(|entry| {
                let line = rooms::line(entry, book)?;
                Some(row(entry, &line.title))
            });
            lines.collect_view()
        })
    };
    let any = Memo::new(move |_| {
        app.book.with(|book| {
            book.entries()
                .any(|entry| entry.room == super::super::ROOM.slug)
        })
    });
    let list = move || {
        view! {
            <details class="earlier">
                <summary>{words::HISTORY}</summary>
                <ul class="past">{rows}</ul>
            </details>
        }
    };
    (move || any.get().then(list)).into_any()
}

/// One time it was said: what stands, and the form that corrects it.
pub fn one(app: App, entry: &Entry, said: &Said) -> AnyView {
    let above = entry.about.first().copied();
    let sentence = above.and_then(|record| {
        app.book
            .with_untracked(|book| kept::sentence_of(book, record))
    });
    let day = clock::day_in_words(entry.day);
    let to_map = to_map(entry, said);
    view! {
        <Title text=words::said_title(said.asked) lead=day />
        {sentence.map(|sentence| view! { <p class="harm-words">{sentence}</p> })}
        {correct(app, entry, said)}
        <div class="button-row">{to_map} {erase(app, entry.id)}</div>
    }
    .into_any()
}

fn correct(app: App, entry: &Entry, said: &Said) -> AnyView {
    let form = shell::form::open(Slot::of("impact/said", entry));
    let asked = form.field("asked", if said.asked { "yes" } else { "" });
    let missed = form.field("missed", said.missed.as_given());
    let refused = Refused::new(words::refusal);
    let id = entry.id;
    let keep = move |()| {
        let command = CorrectSaid {
            said: id,
            asked: form.text("asked") == "yes",
            missed: form.text("missed"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            page::go_to("/rooms/impact");
        }
    };
    let error = refused.besides(&[]);
    view! {
        {fields(form, asked, missed)}
        <Button on_press=keep>{words::KEEP_CHANGE}</Button>
        <p role="alert" class="field-error">
            {move || error.get()}
        </p>
    }
    .into_any()
}

/// The box to tick and the box for their answer.
fn fields(form: Form, asked: RwSignal<String>, missed: RwSignal<String>) -> AnyView {
    let changed = move |()| form.changed();
    view! {
        <Check label=words::ASKED value=asked on_change=changed />
        <TextBox
            label=words::MISSED
            hint=words::MISSED_HINT
            value=missed
            rows=2
            on_change=changed
        />
    }
    .into_any()
}
