//! Appointments and homework: their lists and their forms.

use super::super::appointment::{
    Appointment, Commit, Homework, KeepAppointment, KeepHomework, commitment,
};
use super::super::tool::Refusal;
use super::super::words;
use super::ENDS;
use crate::browser::clock;
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{Button, Card, Empty, LinkButton, Notice, Section, Title, Weight};
use crate::rooms::promises;
use crate::shell::app::App;
use crate::shell::form::Form;
use crate::shell::refused::Refused;
use crate::shell::short_form::{self, Field};
use leptos::prelude::*;

/// The appointments, newest day first.
pub fn listed(app: App) -> AnyView {
    let card = |entry: &Entry, one: Appointment| {
        let day = clock::day_in_words(entry.day);
        let foot = words::appointment_foot(&day, &one.time, one.went);
        view! {
            <Card
                href=format!("#/rooms/help/{}", entry.id)
                title=one.with
                text=one.notes
                foot=foot
            />
        }
    };
    let body = move || {
        let all = app.book.with(Book::all::<Appointment>);
        if all.is_empty() {
            return view! { <Empty text=words::NO_APPOINTMENTS /> }.into_any();
        }
        let cards = all.into_iter().rev().map(|(entry, one)| card(&entry, one));
        view! { <div class="card-grid">{cards.collect_view()}</div> }.into_any()
    };
    view! {
        <Section title=words::APPOINTMENTS>
            {body} <LinkButton href="#/rooms/help/new">{words::NEW_APPOINTMENT}</LinkButton>
        </Section>
    }
    .into_any()
}

/// The screen for a new appointment.
pub fn new(app: App) -> AnyView {
    let form = short_form::open("help/appointment", None);
    view! {
        <Title text=words::NEW_APPOINTMENT />
        {appointment_form(app, form, None, String::new(), &Appointment::default())}
    }
    .into_any()
}

/// The screen of an appointment.
pub fn screen(app: App, entry: &Entry, appointment: &Appointment) -> AnyView {
    let form = short_form::open("help/appointment", Some(entry));
    let day = entry.day.to_string();
    let here = entry.day <= app.today.get_untracked();
    let lead = words::appointment_foot(&clock::day_in_words(entry.day), &appointment.time, None);
    view! {
        <Title text=appointment.with.clone() lead=lead />
        {here.then(|| went(form, appointment))}
        {appointment_form(app, form, Some(entry.id), day, appointment)}
        <Section title=words::HOMEWORK>
            <LinkButton href="#/rooms/help/new/homework">{words::NEW_HOMEWORK}</LinkButton>
        </Section>
    }
    .into_any()
}

fn went(form: Form, appointment: &Appointment) -> AnyView {
    let before = match appointment.went {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let options = words::WENT_ANSWERS.map(|(value, label)| (value, label.to_owned()));
    let field = Field::choice(options.to_vec(), "went", words::WENT, before);
    let went = form.field("went", before);
    view! {
        {short_form::fields(form, vec![field])}
        <div role="status">
            {move || (went.get() == "no").then(|| view! { <Notice>{words::DIDNT_GO}</Notice> })}
        </div>
    }
    .into_any()
}

fn appointment_form(
    app: App,
    form: Form,
    record: Option<RecordId>,
    day: String,
    appointment: &Appointment,
) -> AnyView {
    let refused = Refused::new(words::refusal);
    let keep = move || {
        refused.went(app.dispatch(KeepAppointment {
            record,
            with: form.text("with"),
            day: form.text("day"),
            time: form.text("time"),
            notes: form.text("notes"),
            went: form.text("went"),
        }))
    };
    let fields = vec![
        Field::line("with", words::WITH, &appointment.with)
            .error(refused.beside(&[Refusal::WithMissing, Refusal::Gone])),
        Field::day("day", words::DAY, day)
            .error(refused.beside(&[Refusal::DayMissing, Refusal::StillToCome])),
        Field::of_kind("time", "time", words::TIME, &appointment.time)
            .error(refused.beside(&[Refusal::BadTime])),
        Field::lines(3, "notes", words::NOTES, &appointment.notes),
    ];
    view! {
        {short_form::fields(form, fields)}
        {short_form::buttons(app, form, ENDS, record, Box::new(keep))}
    }
    .into_any()
}

/// The homework, newest first.
pub fn homeworks(app: App) -> AnyView {
    let body = move || {
        let all = app.book.with(|book| {
            let all = book.all::<Homework>().into_iter().rev();
            all.map(|(entry, one)| (entry.id, one, commitment(book, entry.id)))
                .collect::<Vec<_>>()
        });
        let card = |(id, one, became): (RecordId, Homework, Option<RecordId>)| {
            let by = one.by.map(|by| words::by(&clock::day_in_words(by)));
            let foot = became.map(|_| words::COMMITTED.to_owned()).or(by);
            view! {
                <Card
                    href=format!("#/rooms/help/{id}")
                    title=one.what
                    foot=foot.unwrap_or_default()
                />
            }
        };
        view! { <div class="card-grid">{all.into_iter().map(card).collect_view()}</div> }
    };
    view! {
        <Section title=words::HOMEWORK>
            {body} <LinkButton href="#/rooms/help/new/homework">{words::NEW_HOMEWORK}</LinkButton>
        </Section>
    }
    .into_any()
}

/// The screen for new homework.
pub fn new_homework(app: App) -> AnyView {
    let form = short_form::open("help/homework", None);
    view! {
        <Title text=words::NEW_HOMEWORK />
        {homework_form(app, form, None, &Homework::default())}
    }
    .into_any()
}

/// The screen of homework: make it a commitment, or change it.
pub fn homework(app: App, entry: &Entry, homework: &Homework) -> AnyView {
    let form = short_form::open("help/homework", Some(entry));
    view! {
        <Title text=words::HOMEWORK lead=homework.what.clone() />
        {to_commitment(app, entry.id)}
        {homework_form(app, form, Some(entry.id), homework)}
    }
    .into_any()
}

fn to_commitment(app: App, id: RecordId) -> AnyView {
    let refused = Refused::new(promises::words::refusal);
    let commit = move |()| {
        refused.went(app.dispatch(Commit { homework: id }));
    };
    let body = move || match app.book.with(|book| commitment(book, id)) {
        Some(became) => view! {
            <LinkButton href=format!("#/rooms/promises/{became}")>{words::COMMITTED}</LinkButton>
        }
        .into_any(),
        None => view! {
            <Button weight=Weight::Primary on_press=commit>
                {words::COMMIT}
            </Button>
            <p class="field-error" role="alert">
                {refused.besides(&[])}
            </p>
        }
        .into_any(),
    };
    body.into_any()
}

fn homework_form(app: App, form: Form, record: Option<RecordId>, homework: &Homework) -> AnyView {
    let by = homework.by.map(|by| by.to_string());
    let refused = Refused::new(words::refusal);
    let keep = move || {
        refused.went(app.dispatch(KeepHomework {
            record,
            what: form.text("what"),
            by: form.text("by"),
        }))
    };
    let fields = vec![
        Field::lines(2, "what", words::HOMEWORK_WHAT, &homework.what)
            .error(refused.beside(&[Refusal::WhatMissing, Refusal::Gone])),
        Field::day("by", words::HOMEWORK_BY, by.unwrap_or_default())
            .error(refused.beside(&[Refusal::DayMissing])),
    ];
    view! {
        {short_form::fields(form, fields)}
        {short_form::buttons(app, form, ENDS, record, Box::new(keep))}
    }
    .into_any()
}
