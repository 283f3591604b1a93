//! What is due on Today: promises of the day with a mark in one tap each, then whatever else the
//! rooms say is due, as links.

use crate::browser::page;
use crate::core::book::Book;
use crate::core::promise::Mark;
use crate::core::sorted;
use crate::parts::Section;
use crate::rooms::promises::{self, MarkDay, tool::Unmark};
use crate::rooms::{Due, ROOMS, Room};
use crate::shell::app::App;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The marks that Today offers.
const MARKS: [(Mark, &str); 3] = [
    (Mark::Kept, "Kept"),
    (Mark::Partly, "Partly"),
    (Mark::Missed, "Missed"),
];

/// The promises of the day.
pub fn marks(app: App, day: NaiveDate) -> AnyView {
    let lines = Memo::new(move |_| app.book.with(|book| promises::on_day(book, day)));
    view! {
        <ul class="today-marks">
            {move || lines.get().into_iter().map(|line| row(app, day, line)).collect_view()}
        </ul>
    }
    .into_any()
}

fn row(app: App, day: NaiveDate, line: promises::DayLine) -> AnyView {
    let promise = line.promise;
    let what = line.what.clone();
    let standing = line.mark;
    let press = move |mark: Mark| {
        // Refused only when the promise was erased meanwhile, perhaps in another tab.
        if standing == Some(mark) {
            let _ = app.dispatch(Unmark { promise, day });
            return;
        }
        let _ = app.dispatch(MarkDay { promise, day, mark });
        if mark == Mark::Missed {
            page::go_to(&format!("/rooms/promises/{promise}/miss/{day}"));
        }
    };
    let buttons = MARKS.into_iter().map(|(answer, label)| {
        let pressed = standing == Some(answer);
        view! {
            <button
                type="button"
                class="button"
                aria-pressed=pressed.to_string()
                aria-label=format!("{label}: {what}")
                on:click=move |_| press(answer)
            >
                {label}
            </button>
        }
    });
    view! {
        <li>
            <a class="today-what" href=format!("#/rooms/promises/{promise}")>{line.what.clone()}</a>
            <div class="button-row">{buttons.collect_view()}</div>
        </li>
    }
    .into_any()
}

/// Everything else that is due, oldest first.
pub fn others(app: App) -> AnyView {
    let due = move || {
        let today = app.today.get();
        app.book.with(|book| all_due(book, today))
    };
    let rows = move || {
        let due: Vec<_> = due().into_iter().filter(|(_, due)| !due.markable).collect();
        (!due.is_empty()).then(|| {
            view! {
                <Section title="Also due">
                    <ul class="today-due">
                        {due.iter().map(|(room, due)| link(room, due)).collect_view()}
                    </ul>
                </Section>
            }
        })
    };
    rows.into_any()
}

/// What every room says is due, oldest first.
fn all_due(book: &Book, today: NaiveDate) -> Vec<(&'static Room, Due)> {
    let mut all: Vec<_> = ROOMS
        .iter()
        .copied()
        .flat_map(|room| {
            (room.due)(book, today)
                .into_iter()
                .map(move |due| (room, due))
        })
        .collect();
    sorted::by_key(&mut all, |(_, due)| due.day);
    all
}

fn link(room: &Room, due: &Due) -> AnyView {
    let href = format!("#/rooms/{}/{}", room.slug, due.path);
    view! {
        <li>
            <a href=href>{due.what.clone()}</a>
            <span class="field-hint">{room.title}</span>
        </li>
    }
    .into_any()
}
