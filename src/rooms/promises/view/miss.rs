//! Owning a miss first: the form, and what is still to be said once it is written down.

use super::super::miss::{OwnMiss, Spoken};
use super::super::tool::{self, Refusal};
use super::super::words;
use crate::browser::{clock, page};
use crate::core::desk::Slot;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::promise::{Owned, Raised};
use crate::parts::{
    Button, Choice, DateBox, LinkButton, Notice, Section, TextBox, TextLine, Weight,
};
use crate::shell::app::App;
use crate::shell::form::{self, Form};
use crate::shell::refused::Refused;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use leptos::prelude::*;

/// After this hour a miss is told tomorrow evening rather than tonight.
const TOO_LATE_TONIGHT: u32 = 19;

/// What stands below a day that is missed or partly kept.
pub fn own(app: App, room: &'static str, promise: RecordId, day: NaiveDate) -> AnyView {
    let owned = Memo::new(move |_| owned(app, promise, day));
    let body = move || match owned.get() {
        None => {
            view! { <Section title=words::OWN_TITLE>{own_form(app, room, promise, day)}</Section> }
                .into_any()
        }
        Some(owned) => view! {
            {written(app, promise, day, &owned)}
            {leads_on(app, room, promise, day, &owned)}
            <details>
                <summary>{words::CHANGE_OWNED}</summary>
                {own_form(app, room, promise, day)}
            </details>
        }
        .into_any(),
    };
    body.into_any()
}

fn owned(app: App, promise: RecordId, day: NaiveDate) -> Option<Owned> {
    let on = |book: &_| tool::mark_on(book, promise, day).and_then(|(_, marked)| marked.owned);
    app.book.with(on)
}

/// What was written down, and whether it has been told.
fn written(app: App, promise: RecordId, day: NaiveDate, owned: &Owned) -> AnyView {
    let closed = app.book.with(joint::closed).is_some();
    let waiting = owned.raised == Raised::NotYet && !closed;
    let by = owned
        .tell_by
        .filter(|_| waiting)
        .map(|by| words::tell_by(&in_words(by)));
    let say = move |raised: Raised| {
        let press = move |()| {
            // Refused only when the mark was taken away meanwhile.
            let _ = app.dispatch(Spoken {
                promise,
                day,
                raised,
            });
        };
        view! { <Button on_press=press>{words::spoken(raised)}</Button> }
    };
    let raised = (!waiting && !closed).then(|| words::was_raised(owned.raised).to_owned());
    let plan = (!owned.plan.is_empty()).then(|| owned.plan.clone());
    let lines = [Some(owned.repair.clone()), plan, by, raised];
    let lines = lines.map(|line| line.map(|line| view! { <p>{line}</p> }));
    view! {
        <Notice>
            {lines.into_iter().collect_view()}
            {waiting
                .then(|| {
                    view! {
                        <div class="button-row">{say(Raised::Me)} {say(Raised::Them)}</div>
                    }
                })}
        </Notice>
    }
    .into_any()
}

/// Where what was written leads: the repair to a promise, the plan to the promise itself.
fn leads_on(
    app: App,
    room: &'static str,
    promise: RecordId,
    day: NaiveDate,
    owned: &Owned,
) -> AnyView {
    let mark = app
        .book
        .with_untracked(|book| tool::mark_on(book, promise, day));
    let Some((mark, _)) = mark else {
        return ().into_any();
    };
    let id = mark.id;
    let change = (!owned.plan.is_empty()).then(|| {
        let href = format!("#/rooms/{room}/{promise}/edit/{id}");
        view! { <LinkButton href=href>{words::CHANGE_PLAN}</LinkButton> }
    });
    let repair = super::repair::promise(app, id, owned.repair.clone());
    view! {
        <Section title=words::FOLLOW_UP>
            {repair}
            {change}
        </Section>
    }
    .into_any()
}

fn in_words(by: NaiveDateTime) -> String {
    format!("{}, {}", clock::day_in_words(by.date()), by.format("%H:%M"))
}

fn own_form(app: App, room: &'static str, promise: RecordId, day: NaiveDate) -> AnyView {
    let form = form::open(Slot {
        record: Some(promise),
        ..Slot::new(&format!("promises/miss/{day}"))
    });
    let before = app
        .book
        .with_untracked(|book| tool::mark_on(book, promise, day));
    let before = before.and_then(|(_, marked)| marked.owned);
    let refused = Refused::new(words::refusal);
    let closed = app.book.with_untracked(joint::closed);
    let repair = form.field("repair", before.clone().unwrap_or_default().repair);
    let plan = form.field("plan", before.clone().unwrap_or_default().plan);
    let keep = keep(app, form, refused, promise, day);
    let changed = move |()| form.changed();
    view! {
            {match closed {
                Some(why) => view! { <p>{crate::shell::words::closed(why)}</p> }.into_any(),
                None => telling(form, refused, before.as_ref()),
            }}
            <TextBox
                label=words::REPAIR
                hint=words::REPAIR_HINT
                rows=2
                value=repair
                on_change=changed
                error=refused.beside(&[Refusal::RepairMissing])
            />
            <TextBox label=words::PLAN_CHANGE hint=words::PLAN_CHANGE_HINT rows=2 value=plan on_change=changed />
            <p class="field-error" role="alert">
                {move || refused.besides(&[Refusal::RepairMissing, Refusal::RaisedMissing, Refusal::TellByMissing, Refusal::TellByPassed, Refusal::BadTime]).get()}
            </p>
            <div class="button-row">
                <Button weight=Weight::Primary on_press=keep>
                    {words::KEEP}
                </Button>
                <LinkButton href=format!("#/rooms/{room}/{promise}/edit")>{words::CHANGE_PLAN}</LinkButton>
            </div>
    }
    .into_any()
}

/// Who raised it; and, while nobody has, by when the person tells.
fn telling(form: Form, refused: Refused<Refusal>, before: Option<&Owned>) -> AnyView {
    let raised = form.field("raised", before.map_or("", |owned| owned.raised.name()));
    let by = before
        .and_then(|owned| owned.tell_by)
        .unwrap_or_else(next_evening);
    let tell_day = form.field("tell_day", by.date().to_string());
    let tell_time = form.field("tell_time", by.format("%H:%M").to_string());
    let not_yet = Memo::new(move |_| raised.with(|raised| raised == Raised::NotYet.name()));
    let changed = move |()| form.changed();
    view! {
        <Choice
            legend=words::WHO_RAISED
            options=Raised::ALL.map(|one| (one.name(), words::raised(one).to_owned())).to_vec()
            value=raised
            on_change=changed
            error=refused.beside(&[Refusal::RaisedMissing])
        />
        <Show when=move || not_yet.get()>
            <p>{words::TELL_FIRST}</p>
            <blockquote>{words::TELL_SCRIPT}</blockquote>
            <DateBox
                label=words::TELL_DAY
                value=tell_day
                on_change=changed
                error=refused.beside(&[Refusal::TellByMissing, Refusal::TellByPassed])
            />
            <TextLine
                label=words::TELL_TIME
                kind="time"
                value=tell_time
                on_change=changed
                error=refused.beside(&[Refusal::BadTime])
            />
        </Show>
    }
    .into_any()
}

/// Eight in the evening, today or tomorrow.
fn next_evening() -> NaiveDateTime {
    let local = clock::with_now(|now| now.local());
    let late = local.hour() >= TOO_LATE_TONIGHT;
    let day = local.date().checked_add_days(Days::new(u64::from(late)));
    let eight = NaiveTime::from_hms_opt(20, 0, 0).unwrap_or_default();
    day.unwrap_or(local.date()).and_time(eight)
}

fn keep(
    app: App,
    form: Form,
    refused: Refused<Refusal>,
    promise: RecordId,
    day: NaiveDate,
) -> impl Fn(()) + Copy {
    move |()| {
        let command = OwnMiss {
            promise,
            day,
            raised: form.text("raised"),
            tell_day: form.text("tell_day"),
            tell_time: form.text("tell_time"),
            repair: form.text("repair"),
            plan: form.text("plan"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            page::enter_screen();
        }
    }
}
