//! The setback card, and the lists of setbacks.

use super::super::setback::{NoteSetback, Setback, Tell};
use super::super::tool::Refusal;
use super::super::words;
use super::{ENDS, address, listed};
use crate::browser::{clock, page};
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::promise::ledger::ledger;
use crate::parts::{
    Button, Card, DateBox, LinkButton, Notice, Section, TextBox, TextLine, Title, Tone, Weight,
};
use crate::rooms::{self, promises};
use crate::shell::app::App;
use crate::shell::form::{self, Form};
use crate::shell::refused::Refused;
use crate::shell::short_form;
use leptos::prelude::*;
use std::sync::Arc;

/// The card for something new, perhaps with what was written about it in another room.
pub fn new(app: App, from: Option<RecordId>) -> AnyView {
    let Some(from) = from else {
        return form(app, form::open(Slot::new("time/setback")), None);
    };
    let card = form::open(Slot::new(&format!("time/setback/{from}")));
    let taken = app.book.with_untracked(|book| {
        let entry = book.get(from)?;
        let line = rooms::line(entry, book)?;
        let said = if line.own.is_empty() {
            line.title
        } else {
            line.own
        };
        Some((said, entry.day))
    });
    if let Some((said, day)) = taken {
        card.field("happened", said);
        card.field("day", day.to_string());
    }
    form(app, card, None)
}

/// The card of a setback that is written down.
pub fn one(app: App, entry: Arc<Entry>, setback: Setback) -> AnyView {
    let card = form::open(Slot::of("time/setback", &entry));
    form(app, card, Some((entry, setback)))
}

fn form(app: App, form: Form, earlier: Option<(Arc<Entry>, Setback)>) -> AnyView {
    let record = earlier.as_ref().map(|(entry, _)| entry.id);
    let before = earlier
        .as_ref()
        .map(|(_, setback)| setback.clone())
        .unwrap_or_default();
    let day = earlier
        .as_ref()
        .map_or(app.today.get_untracked(), |(entry, _)| entry.day);
    let closed = app.book.with_untracked(joint::closed).is_some();
    let waiting = before.tell_by.is_some() && !closed;
    let told = record.filter(|_| waiting || before.told.is_some());
    let follows = record.map(|id| leads_on(app, id, &before));
    let happened = form.field("happened", before.happened.clone());
    let when = form.field("day", day.to_string());
    let refused = Refused::new(words::refusal);
    view! {
        <Title text=words::SETBACK lead=words::SETBACK_LEAD />
        <Notice tone=Tone::Care>
            <p>{words::DANGER}</p>
            <LinkButton href="#/rooms/help">{words::DANGER_LINK}</LinkButton>
        </Notice>
        {told.map(|id| tell(app, id, &before))}
        <TextBox
            label=words::HAPPENED
            hint=words::HAPPENED_HINT
            value=happened
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::WhatMissing, Refusal::Gone])
        />
        <DateBox
            label=words::HAPPENED_ON
            value=when
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::StillAhead])
        />
        {tell_by(app, form, &before, refused)}
        {what_follows(form, &before)}
        <div class="button-row">
            {keep(app, form, record, refused)}
            {record.map(|id| short_form::erase(app, ENDS, id))}
        </div>
        {follows}
    }
    .into_any()
}

fn tell_by(app: App, form: Form, before: &Setback, refused: Refused<Refusal>) -> AnyView {
    if app.book.with_untracked(joint::closed).is_some() {
        return view! { <p>{words::NOBODY_TO_TELL}</p> }.into_any();
    }
    let by = before.tell_by;
    let today = app.today.get_untracked();
    let day = form.field("tell_day", by.map_or(today, |by| by.date()).to_string());
    let time = form.field(
        "tell_time",
        by.map(|by| by.format("%H:%M").to_string())
            .unwrap_or_default(),
    );
    let errors = &[Refusal::TellByMissing, Refusal::Passed, Refusal::NotADay];
    view! {
        <div class="field-pair">
            <DateBox
                label=words::TELL_DAY
                hint=words::TELL_DAY_HINT
                value=day
                on_change=move |()| form.changed()
                error=refused.beside(errors)
            />
            <TextLine
                label=words::TELL_TIME
                kind="time"
                value=time
                on_change=move |()| form.changed()
            />
        </div>
    }
    .into_any()
}

fn what_follows(form: Form, before: &Setback) -> AnyView {
    let safety = form.field("safety", before.safety.clone());
    let repair = form.field("repair", before.repair.clone());
    let plan = form.field("plan", before.plan.clone());
    let changed = move |()| form.changed();
    view! {
        <TextBox
            label=words::SAFETY
            hint=words::SAFETY_HINT
            value=safety
            rows=2
            on_change=changed
        />
        <TextBox label=words::REPAIR value=repair rows=2 on_change=changed />
        <TextBox label=words::PLAN hint=words::PLAN_HINT value=plan rows=2 on_change=changed />
    }
    .into_any()
}

/// Where what is written leads: the repair to a promise, the plan to a commitment or into a promise that is there.
fn leads_on(app: App, setback: RecordId, before: &Setback) -> AnyView {
    let (repair, plan) = (before.repair.clone(), before.plan.clone());
    let repair =
        (!repair.is_empty()).then(|| promises::view::repair::promise(app, setback, repair));
    let plan = (!plan.is_empty()).then(|| {
        view! {
            <p class="written">{plan}</p>
            <LinkButton href=format!("#/rooms/change/new/{setback}")>{words::NEW_PLAN}</LinkButton>
            {to_change(app, setback)}
        }
    });
    let repair = repair.map(|body| view! { <Section title=words::REPAIR>{body}</Section> });
    let plan = plan.map(|body| view! { <Section title=words::PLAN>{body}</Section> });
    view! {
        {repair}
        {plan}
    }
    .into_any()
}

/// Active promises, each of which the plan may go into.
fn to_change(app: App, setback: RecordId) -> AnyView {
    let today = app.today.get_untracked();
    let active = app.book.with_untracked(ledger).into_iter();
    let active = active.filter(|account| account.is_active(today));
    let links: Vec<_> = active
        .map(|account| {
            let href = format!("#/rooms/promises/{}/edit/{setback}", account.entry.id);
            view! { <li><a href=href>{account.promise.what}</a></li> }
        })
        .collect();
    if links.is_empty() {
        return ().into_any();
    }
    view! {
        <details>
            <summary>{words::EDIT_PLAN}</summary>
            <ul class="past">{links}</ul>
        </details>
    }
    .into_any()
}

fn keep(app: App, form: Form, record: Option<RecordId>, refused: Refused<Refusal>) -> AnyView {
    let keep = move |()| {
        let note = NoteSetback {
            record,
            happened: form.text("happened"),
            day: form.text("day"),
            tell_day: form.text("tell_day"),
            tell_time: form.text("tell_time"),
            safety: form.text("safety"),
            repair: form.text("repair"),
            plan: form.text("plan"),
        };
        let leads_on = record.is_none() && !(note.repair.is_empty() && note.plan.is_empty());
        if refused.went(app.dispatch(note)) {
            form.clear();
            // Not the last by day: a setback may be written down days after it happened.
            let kept = app.book.with_untracked(Book::all::<Setback>).into_iter();
            let newest = kept
                .max_by_key(|(entry, _)| entry.edited_at)
                .filter(|_| leads_on);
            let below = newest
                .map(|(entry, _)| format!("/{}", entry.id))
                .unwrap_or_default();
            page::go_to(&format!("/rooms/time{below}"));
        }
    };
    view! {
        <Button weight=Weight::Primary on_press=keep>
            {words::KEEP}
        </Button>
    }
    .into_any()
}

/// Whether they have been told, and the button that records it.
fn tell(app: App, record: RecordId, setback: &Setback) -> AnyView {
    let told = setback.told.is_some();
    let press = move |()| {
        // Refused only if it was erased elsewhere; then there is nothing left to mark.
        let _ = app.dispatch(Tell {
            record,
            told: !told,
        });
        page::go_to("/rooms/time");
    };
    let weight = if told { Weight::Quiet } else { Weight::Primary };
    view! {
        <p>{told_in_words(setback)}</p>
        <Button weight=weight on_press=press>
            {if told { words::NOT_TOLD } else { words::I_TOLD }}
        </Button>
    }
    .into_any()
}

fn told_in_words(setback: &Setback) -> String {
    let told = setback.told.map(clock::date_in_words);
    let by = setback
        .tell_by
        .map(|by| format!("{}, {}", clock::day_in_words(by.date()), by.format("%H:%M")));
    words::told(told.as_deref(), by.as_deref())
}

fn card(entry: &Entry, setback: &Setback) -> AnyView {
    let foot = format!(
        "{}. {}",
        clock::date_in_words(entry.day),
        told_in_words(setback)
    );
    let title = setback.happened.clone();
    view! { <Card href=address(entry.id) title=title text=setback.repair.clone() foot=foot /> }
        .into_any()
}

fn waits(setback: &Setback) -> bool {
    setback.tell_by.is_some() && setback.told.is_none()
}

/// Those that are still to be told.
pub fn to_tell(app: App) -> Option<AnyView> {
    app.book.with(|book| {
        if joint::closed(book).is_some() {
            return None;
        }
        let all = book.all::<Setback>();
        let waiting = all.iter().filter(|(_, setback)| waits(setback));
        let cards: Vec<_> = waiting
            .map(|(entry, setback)| card(entry, setback))
            .collect();
        listed(words::TO_TELL, cards)
    })
}

/// The others, newest first.
pub fn earlier(book: &Book) -> Option<AnyView> {
    let closed = joint::closed(book).is_some();
    let all = book.all::<Setback>();
    let told = all
        .iter()
        .rev()
        .filter(|(_, setback)| closed || !waits(setback));
    listed(
        words::SETBACKS,
        told.map(|(entry, setback)| card(entry, setback)).collect(),
    )
}
