//! The person's own people to call: the list, and the form for one of them.

use super::super::agenda::{Contact, KeepContact};
use super::super::tool::Refusal;
use super::super::words;
use super::{ENDS, contact};
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{Empty, LinkButton, Section, Title};
use crate::shell::app::App;
use crate::shell::form::Form;
use crate::shell::refused::Refused;
use crate::shell::short_form::{self, Field};
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
    let form = short_form::open("help/person", None);
    view! {
        <Title text=words::NEW_PERSON />
        {person_form(app, form, None, &Contact::default())}
    }
    .into_any()
}

/// The screen of somebody.
pub fn screen(app: App, entry: &Entry, person: &Contact) -> AnyView {
    let form = short_form::open("help/person", Some(entry));
    view! {
        <Title text=person.name.clone() />
        {person_form(app, form, Some(entry.id), person)}
    }
    .into_any()
}

fn person_form(app: App, form: Form, record: Option<RecordId>, person: &Contact) -> AnyView {
    let refused = Refused::new(words::refusal);
    let keep = move || {
        refused.went(app.dispatch(KeepContact {
            record,
            name: form.text("name"),
            number: form.text("number"),
            note: form.text("note"),
        }))
    };
    let fields = vec![
        Field::line("name", words::PERSON, &person.name)
            .error(refused.beside(&[Refusal::NameMissing, Refusal::Gone])),
        Field::of_kind("tel", "number", words::NUMBER, &person.number),
        Field::line("note", words::NOTE, &person.note),
    ];
    view! {
        {short_form::fields(form, fields)}
        {short_form::buttons(app, form, ENDS, record, Box::new(keep))}
    }
    .into_any()
}
