//! Milestones and days to be careful with: their forms and lists.

use super::super::day::{Anniversary, ChooseDay, Milestone, NoteMilestone};
use super::super::tool::Refusal;
use super::super::words;
use super::{ENDS, address, listed};
use crate::browser::clock;
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::sorted;
use crate::parts::{Card, Title};
use crate::shell::app::App;
use crate::shell::refused::Refused;
use crate::shell::short_form::{self, Field};
use leptos::prelude::*;
use std::sync::Arc;

/// A milestone, new or to change.
pub fn milestone(app: App, earlier: Option<(Arc<Entry>, Milestone)>) -> AnyView {
    let (entry, before) = earlier.unzip();
    let form = short_form::open("time/milestone", entry.as_deref());
    let record = entry.as_ref().map(|entry| entry.id);
    let day = entry.map_or(app.today.get_untracked(), |entry| entry.day);
    let what = before.map(|before| before.what).unwrap_or_default();
    let refused = Refused::new(words::refusal);
    let keep = move || {
        refused.went(app.dispatch(NoteMilestone {
            record,
            what: form.text("what"),
            day: form.text("day"),
        }))
    };
    let fields = vec![
        Field::line("what", words::MILESTONE_WHAT, &what)
            .error(refused.beside(&[Refusal::WhatMissing, Refusal::Gone])),
        Field::day("day", words::DAY, day.to_string())
            .error(refused.beside(&[Refusal::StillAhead, Refusal::NotADay])),
    ];
    view! {
        <Title text=words::MILESTONE lead=words::MILESTONE_LEAD />
        {short_form::fields(form, fields)}
        {short_form::buttons(app, form, ENDS, record, Box::new(keep))}
    }
    .into_any()
}

/// A day to be careful with, new or to change.
pub fn anniversary(app: App, earlier: Option<(Arc<Entry>, Anniversary)>) -> AnyView {
    let (entry, before) = earlier.unzip();
    let form = short_form::open("time/day", entry.as_deref());
    let record = entry.map(|entry| entry.id);
    let day = before.as_ref().map(|before| before.day.to_string());
    let warned = before.as_ref().map_or(7, |before| before.warn_days);
    let (what, plan) = before
        .map(|before| (before.what, before.plan))
        .unwrap_or_default();
    let refused = Refused::new(words::refusal);
    let keep = move || {
        refused.went(app.dispatch(ChooseDay {
            record,
            what: form.text("what"),
            day: form.text("day"),
            warn_days: form.text("warn_days"),
            plan: form.text("plan"),
        }))
    };
    let warnings = words::WARNINGS.map(|(days, label)| (days.to_owned(), label.to_owned()));
    let fields = vec![
        Field::line("what", words::DAY_WHAT, &what)
            .error(refused.beside(&[Refusal::WhatMissing, Refusal::Gone])),
        Field::day("day", words::DAY_DATE, day.unwrap_or_default())
            .error(refused.beside(&[Refusal::DayMissing, Refusal::NotADay])),
        Field::list(
            warnings.to_vec(),
            "warn_days",
            words::WARN,
            &warned.to_string(),
        ),
        Field::lines(2, "plan", words::DAY_PLAN, &plan),
    ];
    view! {
        <Title text=words::ANNIVERSARY lead=words::DAY_LEAD />
        {short_form::fields(form, fields)}
        {short_form::buttons(app, form, ENDS, record, Box::new(keep))}
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
