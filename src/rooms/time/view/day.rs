//! Milestones and days to be careful with: their forms and lists.

use super::super::day::{Anniversary, ChooseDay, Milestone, NoteMilestone};
use super::super::tool::Refusal;
use super::super::words;
use super::{address, erase, listed};
use crate::browser::{clock, page};
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::sorted;
use crate::parts::{Button, Card, DateBox, Select, TextBox, TextLine, Title, Weight};
use crate::shell::app::App;
use crate::shell::form;
use crate::shell::refused::Refused;
use leptos::prelude::*;
use std::sync::Arc;

/// A milestone, new or to change.
pub fn milestone(app: App, earlier: Option<(Arc<Entry>, Milestone)>) -> AnyView {
    let slot = match &earlier {
        Some((entry, _)) => Slot::of("time/milestone", entry),
        None => Slot::new("time/milestone"),
    };
    let form = form::open(slot);
    let record = earlier.as_ref().map(|(entry, _)| entry.id);
    let day = earlier
        .as_ref()
        .map_or(app.today.get_untracked(), |(entry, _)| entry.day);
    let what = form.field(
        "what",
        earlier.map(|(_, before)| before.what).unwrap_or_default(),
    );
    let day = form.field("day", day.to_string());
    let refused = Refused::new(words::refusal);
    let keep = move |()| {
        let note = NoteMilestone {
            record,
            what: form.text("what"),
            day: form.text("day"),
        };
        if refused.went(app.dispatch(note)) {
            form.clear();
            page::go_to("/rooms/time");
        }
    };
    view! {
        <Title text=words::MILESTONE lead=words::MILESTONE_LEAD />
        <TextLine
            label=words::MILESTONE_WHAT
            value=what
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::WhatMissing, Refusal::Gone])
        />
        <DateBox
            label=words::DAY
            value=day
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::StillAhead, Refusal::NotADay])
        />
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP}
            </Button>
            {record.map(|id| erase(app, id))}
        </div>
    }
    .into_any()
}

/// A day to be careful with, new or to change.
pub fn anniversary(app: App, earlier: Option<(Arc<Entry>, Anniversary)>) -> AnyView {
    let slot = match &earlier {
        Some((entry, _)) => Slot::of("time/day", entry),
        None => Slot::new("time/day"),
    };
    let form = form::open(slot);
    let record = earlier.as_ref().map(|(entry, _)| entry.id);
    let before = earlier.map(|(_, before)| before);
    let text = |of: fn(&Anniversary) -> String| before.as_ref().map(of).unwrap_or_default();
    let what = form.field("what", text(|before| before.what.clone()));
    let day = form.field("day", text(|before| before.day.to_string()));
    let plan = form.field("plan", text(|before| before.plan.clone()));
    let warned = before
        .as_ref()
        .map_or("7".to_owned(), |before| before.warn_days.to_string());
    let warn = form.field("warn_days", warned);
    let warnings = words::WARNINGS.map(|(days, label)| (days.to_owned(), label.to_owned()));
    let refused = Refused::new(words::refusal);
    let changed = move |()| form.changed();
    let keep = move |()| {
        let choose = ChooseDay {
            record,
            what: form.text("what"),
            day: form.text("day"),
            warn_days: form.text("warn_days"),
            plan: form.text("plan"),
        };
        if refused.went(app.dispatch(choose)) {
            form.clear();
            page::go_to("/rooms/time");
        }
    };
    view! {
        <Title text=words::ANNIVERSARY lead=words::DAY_LEAD />
        <TextLine
            label=words::DAY_WHAT
            value=what
            on_change=changed
            error=refused.beside(&[Refusal::WhatMissing, Refusal::Gone])
        />
        <DateBox
            label=words::DAY_DATE
            value=day
            on_change=changed
            error=refused.beside(&[Refusal::DayMissing, Refusal::NotADay])
        />
        <Select label=words::WARN options=warnings.to_vec() value=warn on_change=changed />
        <TextBox label=words::DAY_PLAN value=plan rows=2 on_change=changed />
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP}
            </Button>
            {record.map(|id| erase(app, id))}
        </div>
    }
    .into_any()
}

/// Chosen days, the next to come first.
pub fn coming(app: App) -> Option<AnyView> {
    let today = app.today.get();
    let mut days: Vec<_> = app
        .book
        .with(Book::all::<Anniversary>)
        .into_iter()
        .filter_map(|(entry, day)| Some((day.next(today)?, entry, day)))
        .collect();
    sorted::by_key(&mut days, |(next, entry, _)| (*next, entry.id));
    let card = |(next, entry, day): (chrono::NaiveDate, Arc<Entry>, Anniversary)| {
        let foot = words::next(&clock::date_in_words(next));
        view! { <Card href=address(entry.id) title=day.what text=day.plan foot=foot /> }.into_any()
    };
    listed(words::DAYS, days.into_iter().map(card).collect())
}

/// Milestones, newest first.
pub fn milestones(book: &Book) -> Option<AnyView> {
    let card = |(entry, milestone): (Arc<Entry>, Milestone)| {
        let foot = clock::date_in_words(entry.day);
        view! { <Card href=address(entry.id) title=milestone.what foot=foot /> }.into_any()
    };
    listed(
        words::MILESTONES,
        book.all::<Milestone>()
            .into_iter()
            .rev()
            .map(card)
            .collect(),
    )
}
