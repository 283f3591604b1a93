//! The course over time: promises month by month, and each rating by itself.

use super::super::facts::{InMonth, StandingOut, by_month};
use super::super::look::{ITEMS, Item, Look, Rated, course};
use super::super::words;
use crate::browser::clock;
use crate::core::book::Book;
use crate::parts::{Bars, Column, Course, Point, Sign};
use crate::shell::app::App;
use leptos::prelude::*;

/// How many months are drawn.
const MONTHS: usize = 12;
/// How many of the latest looks back are drawn.
const LOOKS: usize = 26;

/// The charts; nothing while there is nothing to draw.
pub fn trends(app: App) -> Option<AnyView> {
    let today = app.today.get();
    let (months, mut looks, out) = app.book.with(|book| {
        let looks = Book::all::<Look>(book);
        (by_month(book, today, MONTHS), looks, StandingOut::of(book))
    });
    let skipped = looks.len().saturating_sub(LOOKS);
    looks.drain(..skipped);
    let columns: Vec<_> = months.into_iter().map(column).collect();
    let names = words::MARKS.map(str::to_owned).to_vec();
    let bars = (!columns.is_empty()).then(|| {
        view! {
            <Bars
                title=words::PROMISES_BY_MONTH
                names=names
                columns=columns
                signs=signs()
            />
        }
    });
    let courses: Vec<_> = ITEMS
        .into_iter()
        .filter_map(|item| rated(item, &course(&looks, item), &out))
        .collect();
    (bars.is_some() || !courses.is_empty()).then(|| {
        view! {
            <p>{words::OVER_TIME_TEXT}</p>
            <div class="chart-grid-of no-print">{bars} {courses}</div>
        }
        .into_any()
    })
}

fn column(one: InMonth) -> Column {
    let counts = one.promises;
    Column {
        label: clock::month_in_words(one.month.first()),
        values: vec![
            counts.kept,
            counts.partly,
            counts.missed,
            counts.renegotiated,
            counts.blank,
        ],
        marks: one.marks.to_vec(),
    }
}

/// One rating by itself; nothing before it was given twice.
fn rated(item: Item, course: &[Rated], out: &StandingOut) -> Option<AnyView> {
    let given = course.iter().filter(|one| one.rating.is_some()).count();
    let points: Vec<_> = course
        .iter()
        .map(|one| Point {
            label: clock::date_in_words(one.day),
            value: one.rating,
            marks: out.within(one.since, one.day).to_vec(),
        })
        .collect();
    (given > 1).then(|| {
        view! {
            <Course
                title=words::item(item.name)
                name=words::RATING
                points=points
                scale=words::SCALE.map(str::to_owned).to_vec()
                signs=signs()
            />
        }
        .into_any()
    })
}

fn signs() -> Vec<Sign> {
    words::SIGNS
        .map(|(sign, name)| Sign { sign, name })
        .to_vec()
}
