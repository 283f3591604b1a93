//! A month as a table: how many entries each day has, milestones and setbacks among them.

use super::super::app::App;
use super::{line, words};
use crate::browser::clock;
use crate::core::month::{Month, week_of, week_start};
use crate::core::settings::{self, name};
use crate::core::timeline::{Weight, newest_first};
use crate::parts::Title;
use chrono::{NaiveDate, Weekday};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The calendar of a month, or of this one.
pub fn view(app: App, month: Option<Month>) -> AnyView {
    let month = month.unwrap_or_else(|| Month::of(app.today.get_untracked()));
    let address = |month: Month| format!("#/timeline/calendar/{month}");
    let title = clock::month_in_words(month.first());
    view! {
        <nav class="back" aria-label="Back">
            <a href="#/timeline">{format!("‹ {}", words::LIST)}</a>
        </nav>
        <Title text=title.clone() />
        <nav class="calendar-turn" aria-label=words::CALENDAR>
            <a href=address(month.previous())>{words::BEFORE}</a>
            <a href=address(month.next())>{words::AFTER}</a>
        </nav>
        {move || table(app, month, title.clone())}
    }
    .into_any()
}

/// The sign in a day's cell, and the word for it.
const MILESTONE: (&str, &str) = ("◆", words::MILESTONE);
const SETBACK: (&str, &str) = ("▼", words::SETBACK);

/// What a day holds: how many entries, and the weights that stand out.
#[derive(Clone, Copy, Default)]
struct Held {
    entries: usize,
    milestone: bool,
    setback: bool,
}

fn held(app: App, month: Month) -> BTreeMap<NaiveDate, Held> {
    let mut days: BTreeMap<NaiveDate, Held> = BTreeMap::new();
    app.book.with(|book| {
        for entry in newest_first(book, |entry| Month::of(entry.day) == month) {
            let Some(line) = line(&entry, book) else {
                continue;
            };
            let day = days.entry(entry.day).or_default();
            day.entries += 1;
            day.milestone |= line.weight == Weight::Milestone;
            day.setback |= line.weight == Weight::Setback;
        }
    });
    days
}

fn table(app: App, month: Month, title: String) -> AnyView {
    let starts = app
        .book
        .with(|book| week_start(settings::get(book, name::WEEK_STARTS).as_deref()));
    let days = held(app, month);
    let cell = |day: Option<NaiveDate>| match day {
        None => view! { <td></td> }.into_any(),
        Some(day) => cell(day, &title, days.get(&day).copied()),
    };
    let weeks: Vec<_> = month
        .weeks(starts)
        .into_iter()
        .map(|week| {
            let cells: Vec<_> = week.into_iter().map(cell).collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    view! {
        <table class="calendar" aria-label=title>
            <thead>
                <tr>{weekdays(month.first(), starts)}</tr>
            </thead>
            <tbody>{weeks}</tbody>
        </table>
        <ul class="calendar-legend" aria-hidden="true">
            {[MILESTONE, SETBACK]
                .map(|(sign, word)| view! { <li>{format!("{sign} {word}")}</li> })
                .collect_view()}
        </ul>
    }
    .into_any()
}

fn weekdays(some_day: NaiveDate, starts: Weekday) -> Vec<AnyView> {
    let days = week_of(some_day, starts).iter_days().take(7);
    days.map(|day| {
        let long = clock::in_words(day, &[("weekday", "long")]);
        let short = clock::in_words(day, &[("weekday", "short")]);
        view! { <th scope="col" abbr=long>{short}</th> }.into_any()
    })
    .collect()
}

fn cell(day: NaiveDate, month: &str, held: Option<Held>) -> AnyView {
    use chrono::Datelike;
    let number = day.day();
    let Some(held) = held else {
        return view! {
            <td>
                <span class="calendar-number">{number}</span>
            </td>
        }
        .into_any();
    };
    let said = format!(" {month}: {}", words::entries(held.entries));
    let mark = |on: bool, (sign, word): (&'static str, &'static str)| {
        on.then(|| {
            view! {
                <span class="calendar-mark">
                    <span aria-hidden="true">{sign}</span>
                    <span class="unseen">{word}</span>
                </span>
            }
        })
    };
    view! {
        <td class:calendar-setback=held.setback class:calendar-milestone=held.milestone>
            <a class="calendar-day" href=format!("#/timeline/{day}")>
                <span class="calendar-number">{number}</span>
                <span class="calendar-count" aria-hidden="true">
                    {held.entries}
                </span>
                <span class="unseen">{said}</span>
            </a>
            {mark(held.milestone, MILESTONE)}
            {mark(held.setback, SETBACK)}
        </td>
    }
    .into_any()
}
