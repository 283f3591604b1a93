//! The one form behind three doors. What it asks follows the door; what it refuses is for `form::WritePromise` to say.

use super::super::due::active;
use super::super::form::WritePromise;
use super::super::miss::plan_of;
use super::super::tool::Refusal;
use super::super::words;
use super::{details, page, schedule};
use crate::browser::page as browser;
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::id::RecordId;
use crate::core::promise::ledger::ENOUGH;
use crate::core::promise::{Door, Promise};
use crate::core::quoted::Quoted;
use crate::core::settings::{self, name};
use crate::parts::{Button, Check, Choice, LinkButton, Notice, TextBox, TextLine, Title, Weight};
use crate::rooms;
use crate::shell::app::App;
use crate::shell::form::{self, Form};
use crate::shell::limits;
use crate::shell::refused::Refused;
use chrono::{Days, NaiveDate};
use leptos::prelude::*;

/// Refusals that stand beside a field; all others stand at the button.
const BESIDE: &[Refusal] = &[
    Refusal::WhatMissing,
    Refusal::Theirs,
    Refusal::TakesBoth,
    Refusal::NothingToSee,
    Refusal::Touch,
    Refusal::SaidNo,
    Refusal::CueMissing,
    Refusal::ReviewMissing,
    Refusal::ReviewPassed,
    Refusal::SizeMissing,
    Refusal::BadDay,
    Refusal::EndsBeforeStart,
    Refusal::BadRepeat,
    Refusal::WeekdayMissing,
    Refusal::BadWeeks,
    Refusal::BadMonthDay,
    Refusal::BadTime,
];

/// The form for a new promise, perhaps with the words of the entry it is taken from.
pub fn new(
    app: App,
    room: &'static str,
    door: Door,
    sort: &'static str,
    from: Option<RecordId>,
) -> AnyView {
    let today = app.today.get_untracked();
    let (own, theirs) = taken(app, from);
    let start = WritePromise {
        from,
        sort: sort.to_owned(),
        what: own,
        ..blank(door, today)
    };
    let slot = Slot::new(&match from {
        Some(from) => format!("{room}/{}/{from}", words::slot(door)),
        None => format!("{room}/{}{sort}", words::slot(door)),
    });
    let enough = app.book.with_untracked(|book| active(book, today)) >= ENOUGH;
    view! {
        <Title text=words::new_title(door) lead=words::new_lead(door) />
        {(enough && door != Door::Rung).then(|| view! { <Notice>{words::ENOUGH}</Notice> })}
        {theirs.map(|theirs| view! { <blockquote>{theirs.as_given().to_owned()}</blockquote> })}
        {fields(app, room, form::open(slot), start)}
    }
    .into_any()
}

/// The form of a promise that is there, perhaps with what was written elsewhere on changing it.
pub fn edit(app: App, room: &'static str, id: RecordId, because: Option<RecordId>) -> AnyView {
    let Some((entry, promise)) = app.book.with_untracked(|book| book.find::<Promise>(id)) else {
        return page::gone(room);
    };
    let form = form::open(Slot::of(&format!("{room}/edit"), &entry));
    let plan = because.and_then(|because| app.book.with_untracked(|book| plan_of(book, because)));
    let plan = plan.map(|plan| {
        view! {
            <Notice>
                <p>{words::PLAN_WRITTEN}</p>
                <p class="written">{plan}</p>
            </Notice>
        }
    });
    view! {
        <Title text=words::EDIT_TITLE />
        {plan}
        {fields(app, room, form, WritePromise::of(id, &promise))}
    }
    .into_any()
}

/// What a new form holds before anything is written.
fn blank(door: Door, today: NaiveDate) -> WritePromise {
    let often = matches!(door, Door::Commitment | Door::Rung);
    let review = (door == Door::Commitment).then(|| today.checked_add_days(Days::new(14)));
    WritePromise {
        starts: today.to_string(),
        repeat: if often { "daily" } else { "once" }.to_owned(),
        review: review
            .flatten()
            .map(|day| day.to_string())
            .unwrap_or_default(),
        ..WritePromise::new(door)
    }
}

/// The words of the entry it is taken from: the person's own, and the partner's apart from them.
fn taken(app: App, from: Option<RecordId>) -> (String, Option<Quoted>) {
    let Some(from) = from else {
        return Default::default();
    };
    app.book.with_untracked(|book| {
        let line = book.get(from).and_then(|entry| rooms::line(entry, book));
        let line = line.unwrap_or_default();
        (plan_of(book, from).unwrap_or(line.own), line.theirs)
    })
}

fn fields(app: App, room: &'static str, form: Form, start: WritePromise) -> AnyView {
    let refused = Refused::new(words::refusal);
    open(form, &start);
    let (door, sort) = (start.door, start.sort.clone());
    let counselling = sort == "counselling";
    let joint = form.field("joint", "");
    let alone = move || joint.with(String::is_empty);
    let keep = keep(app, room, form, refused, start.clone());
    let back = match start.record {
        Some(id) => format!("#/rooms/{room}/{id}"),
        None => format!("#/rooms/{room}"),
    };
    view! {
        {what(app, form, refused, door, counselling)}
        {(door == Door::Commitment).then(|| plan(form, refused, counselling))}
        {(door == Door::PuttingRight).then(|| sorts(form))}
        {(door == Door::Rung).then(|| size(form, refused))}
        <Show when=alone>{schedule::fields(form, refused)} {details::fields(form, refused, door)}</Show>
        <p class="field-error" role="alert">
            {move || refused.besides(BESIDE).get()}
        </p>
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP}
            </Button>
            <LinkButton weight=Weight::Quiet href=back>
                {words::CANCEL}
            </LinkButton>
        </div>
    }
    .into_any()
}

/// Opens every field, so that those not shown keep what they hold.
fn open(form: Form, start: &WritePromise) {
    for (name, text) in [
        ("sort", &start.sort),
        ("what", &start.what),
        ("cue", &start.cue),
        ("response", &start.response),
        ("starts", &start.starts),
        ("repeat", &start.repeat),
        ("weekdays", &start.weekdays),
        ("weeks", &start.weeks),
        ("month_day", &start.month_day),
        ("until", &start.until),
        ("review", &start.review),
        ("counts_as_kept", &start.counts_as_kept),
        ("supporter", &start.supporter),
        ("effort", &start.effort),
        ("risk", &start.risk),
        ("joint", &start.joint),
        ("remind_at", &start.remind_at),
        ("remind_title", &start.remind_title),
    ] {
        form.field(name, text.clone());
    }
}

fn keep(
    app: App,
    room: &'static str,
    form: Form,
    refused: Refused<Refusal>,
    start: WritePromise,
) -> impl Fn(()) + Copy {
    let start = StoredValue::new(start);
    move |()| {
        let text = |name| form.text(name);
        let command = WritePromise {
            sort: text("sort"),
            what: text("what"),
            cue: text("cue"),
            response: text("response"),
            starts: text("starts"),
            repeat: text("repeat"),
            weekdays: text("weekdays"),
            weeks: text("weeks"),
            month_day: text("month_day"),
            until: text("until"),
            review: text("review"),
            counts_as_kept: text("counts_as_kept"),
            supporter: text("supporter"),
            effort: text("effort"),
            risk: text("risk"),
            joint: text("joint"),
            remind_at: text("remind_at"),
            remind_title: text("remind_title"),
            ..start.get_value()
        };
        let record = command.record;
        if refused.went(app.dispatch(command)) {
            form.clear();
            let newest = || app.book.with_untracked(Book::last::<Promise>);
            let id = record.or_else(|| newest().map(|(entry, _)| entry.id));
            browser::go_to(&match id {
                Some(id) => format!("/rooms/{room}/{id}"),
                None => format!("/rooms/{room}"),
            });
        }
    }
}

fn what(app: App, form: Form, refused: Refused<Refusal>, door: Door, counselling: bool) -> AnyView {
    let breach = app
        .book
        .with_untracked(|book| settings::get(book, name::BREACH));
    let hint = if counselling {
        words::COUNSELLING_HINT.to_owned()
    } else {
        words::what_hint(door, breach.as_deref())
    };
    view! {
        <TextBox
            label=words::what_label(door)
            hint=hint
            rows=2
            value=form.field("what", "")
            on_change=move |()| form.changed()
            error=refused
                .beside(
                    &[
                        Refusal::WhatMissing,
                        Refusal::Theirs,
                        Refusal::TakesBoth,
                        Refusal::NothingToSee,
                        Refusal::Touch,
                        Refusal::SaidNo,
                    ],
                )
        />
        {limits::warning(app, form.field("what", ""))}
    }
    .into_any()
}

/// The if–then plan.
fn plan(form: Form, refused: Refused<Refusal>, counselling: bool) -> AnyView {
    let hint = if counselling {
        words::CUE_MAY_STAY_EMPTY
    } else {
        words::CUE_HINT
    };
    view! {
        <TextLine
            label=words::CUE
            hint=hint
            value=form.field("cue", "")
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::CueMissing])
        />
        <TextLine
            label=words::RESPONSE
            hint=words::RESPONSE_HINT
            value=form.field("response", "")
            on_change=move |()| form.changed()
        />
    }
    .into_any()
}

fn sorts(form: Form) -> AnyView {
    let options = words::SORTS.map(|(name, label)| (name, label.to_owned()));
    view! {
        <Choice
            legend=words::SORT
            options=options.to_vec()
            value=form.field("sort", "")
            on_change=move |()| form.changed()
        />
    }
    .into_any()
}

/// How big a rung is, and whether it takes both.
fn size(form: Form, refused: Refused<Refusal>) -> AnyView {
    let options = |names: [(&'static str, &'static str); 3]| {
        names.map(|(name, label)| (name, label.to_owned())).to_vec()
    };
    let joint = form.field("joint", "");
    view! {
        <Choice
            legend=words::EFFORT
            options=options(words::EFFORTS)
            value=form.field("effort", "")
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::SizeMissing])
        />
        <Choice
            legend=words::RISK
            options=options(words::RISKS)
            value=form.field("risk", "")
            on_change=move |()| form.changed()
        />
        <Check label=words::JOINT value=joint on_change=move |()| form.changed() />
        <Show when=move || !joint.with(String::is_empty)>
            <Notice>{words::JOINT_NOTICE}</Notice>
        </Show>
    }
    .into_any()
}
