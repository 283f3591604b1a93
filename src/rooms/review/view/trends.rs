//! The course over time: promises month by month, and each rating by itself.

use super::super::facts::by_month;
use super::super::look::{ITEMS, Look, course};
use super::super::words;
use crate::browser::clock;
use crate::core::book::Book;
use crate::parts::{Bars, Column, Course, Section};
use crate::shell::app::App;
use leptos::prelude::*;

/// How many months are drawn.
const MONTHS: usize = 12;
/// How many of the latest looks back are drawn.
const LOOKS: usize = 26;

/// The charts; nothing while there is nothing to draw.
pub fn trends(app: App) -> Option<AnyView> {
    let today = app.today.get();
    let (months, mut looks) = app
        .book
        .with(|book| (by_month(book, today, MONTHS), Book::all::<Look>(book)));
    let skipped = looks.len().saturating_sub(LOOKS);
    looks.drain(..skipped);
    let columns: Vec<_> = months
        .into_iter()
        .map(|(month, counts)| Column {
            label: clock::month_in_words(month.first()),
            values: vec![
                counts.kept,
                counts.partly,
                counts.missed,
                counts.renegotiated,
                counts.blank,
            ],
        })
        .collect();
    let names = words::MARKS.map(str::to_owned).to_vec();
    let bars = (!columns.is_empty()).then(|| {
        view! { <Bars title=words::PROMISES_BY_MONTH names=names columns=columns /> }
    });
    let courses: Vec<_> = ITEMS
        .into_iter()
        .filter_map(|item| {
            let points: Vec<_> = course(&looks, item)
                .into_iter()
                .map(|(day, rating)| (clock::date_in_words(day), rating))
                .collect();
            let rated = points.iter().filter(|(_, rating)| rating.is_some()).count();
            let scale = words::SCALE.map(str::to_owned).to_vec();
            (rated > 1).then(|| {
                view! {
                    <Course
                        title=words::item(item.name)
                        name=words::RATING
                        points=points
                        scale=scale
                    />
                }
            })
        })
        .collect();
    (bars.is_some() || !courses.is_empty()).then(|| {
        view! {
            <Section title=words::OVER_TIME>
                <p>{words::OVER_TIME_TEXT}</p>
                <div class="chart-grid-of no-print">{bars} {courses}</div>
            </Section>
        }
        .into_any()
    })
}
