//! The person's own people to call: the list, and the form for one of them.

use super::super::agenda::{Contact, KeepContact};
use super::super::tool::Refusal;
use super::super::words;
use super::{contact, erase};
use crate::browser::page;
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{Button, Empty, LinkButton, Section, TextLine, Title, Weight};
use crate::shell::app::App;
use crate::shell::form::{self, Form};
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// The list, with the way to add somebody.
pub fn listed(app: App) -> AnyView {
    view! {
        <Section title=words::PEOPLE>
            {move || people(app).unwrap_or_else(|| view! { <Empty text=words::NO_PEOPLE /> }.into_any())}
            <LinkButton href="#/rooms/help/new/person">{words::NEW_PERSON}</LinkButton>
        </Section>
    }
    .into_any()
}

/// The list alone, where there is one.
pub fn to_call(app: App) -> AnyView {
    let body = move || {
        let people = people(app)?;
        Some(view! { <Section title=words::PEOPLE>{people}</Section> })
    };
    body.into_any()
}

fn people(app: App) -> Option<AnyView> {
    let all = app.book.with(Book::all::<Contact>);
    if all.is_empty() {
        return None;
    }
    let one = |(entry, person): (std::sync::Arc<Entry>, Contact)| {
        let call = (!person.number.is_empty()).then(|| contact::call(&person.number));
        let href = format!("#/rooms/help/{}", entry.id);
        view! {
            <li class="line">
                <h3>{person.name}</h3>
                {call}
                {(!person.note.is_empty()).then(|| view! { <p>{person.note}</p> })}
                <a href=href>{words::CHANGE}</a>
            </li>
        }
    };
    Some(view! { <ul class="lines">{all.into_iter().map(one).collect_view()}</ul> }.into_any())
}

/// The screen for somebody new.
pub fn new(app: App) -> AnyView {
    let form = form::open(Slot::new("help/person"));
    view! {
        <Title text=words::NEW_PERSON />
        {person_form(app, form, None, &Contact::default())}
    }
    .into_any()
}

/// The screen of somebody.
pub fn screen(app: App, entry: &Entry, person: &Contact) -> AnyView {
    let form = form::open(Slot::of("help/person", entry));
    view! {
        <Title text=person.name.clone() />
        {person_form(app, form, Some(entry.id), person)}
        {erase(app, entry.id)}
    }
    .into_any()
}

fn person_form(app: App, form: Form, record: Option<RecordId>, person: &Contact) -> AnyView {
    let name = form.field("name", person.name.clone());
    let number = form.field("number", person.number.clone());
    let note = form.field("note", person.note.clone());
    let refused = Refused::new(words::refusal);
    let changed = move |()| form.changed();
    let keep = move |()| {
        let command = KeepContact {
            record,
            name: form.text("name"),
            number: form.text("number"),
            note: form.text("note"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            page::go_to("/rooms/help");
        }
    };
    view! {
        <TextLine
            label=words::PERSON
            value=name
            on_change=changed
            error=refused.beside(&[Refusal::NameMissing, Refusal::Gone])
        />
        <TextLine label=words::NUMBER kind="tel" value=number on_change=changed />
        <TextLine label=words::NOTE value=note on_change=changed />
        <Button weight=Weight::Primary on_press=keep>
            {words::KEEP}
        </Button>
    }
    .into_any()
}
