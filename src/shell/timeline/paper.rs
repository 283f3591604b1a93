//! The timeline to print or to save as a table: the person's own words, without the partner's
//! and without counts.

use super::super::app::App;
use super::{line, words};
use crate::browser::{clock, files, page};
use crate::core::csv;
use crate::core::given;
use crate::core::month::Month;
use crate::core::timeline::{Day, Row, by_month, newest_first};
use crate::parts::{Button, DateBox, Select, Title, Weight};
use crate::rooms::{self, ROOMS};
use leptos::prelude::*;
use std::time::Duration;

/// What is put on paper.
#[derive(Clone, Copy)]
struct Choice {
    app: App,
    from: RwSignal<String>,
    to: RwSignal<String>,
    room: RwSignal<String>,
}

/// The page.
pub fn view(app: App) -> AnyView {
    let text = || RwSignal::new(String::new());
    let choice = Choice {
        app,
        from: text(),
        to: text(),
        room: text(),
    };
    let refused = RwSignal::new(false);
    let drawn = RwSignal::new(true);
    let save = move |()| {
        let name = format!("timeline-{}.csv", app.today.get_untracked());
        refused.set(files::hand_over(&name, "text/csv", &table(&rows(choice))).is_err());
    };
    view! {
        <nav class="back" aria-label="Back">
            <a href="#/timeline">{format!("‹ {}", words::LIST)}</a>
        </nav>
        <Title text=words::PAPER_TITLE lead=words::PAPER_LEAD />
        <div class="no-print">{fields(choice)}</div>
        <div class="button-row">
            <Button
                weight=Weight::Primary
                disabled=Signal::derive(move || !drawn.get())
                on_press=move |()| page::print()
            >
                {words::PRINT}
            </Button>
            <Button on_press=save>{words::CSV}</Button>
        </div>
        <p role="status" class="no-print">
            {move || (!drawn.get()).then_some(words::DRAWING)}
            {move || refused.get().then_some(words::CSV_REFUSED)}
        </p>
        {move || sheet(by_month(rows(choice)), drawn)}
    }
    .into_any()
}

fn fields(choice: Choice) -> AnyView {
    let wrong = |text: RwSignal<String>| {
        Signal::derive(move || {
            let wrong = text.with(|text| given::day(text).is_err());
            wrong.then(|| words::NOT_A_DAY.to_owned())
        })
    };
    let all = (String::new(), words::ALL.to_owned());
    let named = ROOMS
        .iter()
        .map(|room| (room.slug.to_owned(), room.title.to_owned()));
    let options = std::iter::once(all).chain(named).collect();
    view! {
        <div class="timeline-selects">
            <DateBox label=words::FROM value=choice.from error=wrong(choice.from) />
            <DateBox label=words::TO value=choice.to error=wrong(choice.to) />
            <Select label=words::ROOM options=options value=choice.room />
        </div>
    }
    .into_any()
}

/// The chosen rows, newest first. Tracked.
fn rows(choice: Choice) -> Vec<Row> {
    let day = |text: RwSignal<String>| text.with(|text| given::day(text).ok().flatten());
    let (from, to, room) = (day(choice.from), day(choice.to), choice.room.get());
    choice.app.book.with(|book| {
        let chosen = newest_first(book, |entry| {
            from.is_none_or(|from| from <= entry.day) && to.is_none_or(|to| entry.day <= to)
        });
        let rows = chosen.into_iter().filter_map(|entry| {
            let line = line(&entry, book)?;
            Some(Row::new(entry, line))
        });
        rows.filter(|row| room.is_empty() || row.room() == room)
            .collect()
    })
}

fn table(rows: &[Row]) -> String {
    let days: Vec<String> = rows.iter().map(|row| row.entry.day.to_string()).collect();
    let cells = rows.iter().zip(&days).map(|(row, day)| {
        let room = rooms::room(row.room()).map_or(row.room(), |room| room.title);
        vec![
            day.as_str(),
            room,
            row.line.title.as_str(),
            row.line.own.as_str(),
        ]
    });
    csv::table(&words::COLUMNS, cells)
}

/// The rows as they are printed, drawn a month at a time so that the page stays alive.
fn sheet(months: Vec<(Month, Vec<Day>)>, drawn: RwSignal<bool>) -> AnyView {
    let count = months.len();
    let months = StoredValue::new(months);
    let shown = RwSignal::new(count.min(1));
    drawn.set(count <= 1);
    draw_on(shown, count, drawn);
    let month = move |at: usize| {
        months.with_value(|months| months.get(at).map(|(month, days)| on_paper(*month, days)))
    };
    view! {
        <div class="paper">
            <For each=move || 0..shown.get() key=|at| *at children=month />
        </div>
    }
    .into_any()
}

fn draw_on(shown: RwSignal<usize>, count: usize, drawn: RwSignal<bool>) {
    set_timeout(
        move || match shown.try_get_untracked() {
            Some(so_far) if so_far < count => {
                shown.set(so_far + 1);
                draw_on(shown, count, drawn);
            }
            Some(_) => drawn.set(true),
            None => {}
        },
        Duration::ZERO,
    );
}

fn on_paper(month: Month, days: &[Day]) -> AnyView {
    let row = |row: &Row| {
        let own = row.line.own.clone();
        view! {
            <li>
                <strong>{row.line.title.clone()}</strong>
                {(!own.is_empty()).then(|| view! { <p dir="auto">{own}</p> })}
            </li>
        }
    };
    let day = |day: &Day| {
        let rows: Vec<_> = day.rows.iter().map(row).collect();
        view! {
            <h3>{clock::day_in_words(day.day)}</h3>
            <ul>{rows}</ul>
        }
    };
    let days: Vec<_> = days.iter().map(day).collect();
    view! {
        <section class="paper-month">
            <h2>{clock::month_in_words(month.first())}</h2>
            {days}
        </section>
    }
    .into_any()
}
