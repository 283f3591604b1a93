//! Rows of the timeline under their month and day.

use super::super::app::App;
use super::words;
use crate::browser::clock;
use crate::core::month::Month;
use crate::core::quoted::Quoted;
use crate::core::search::Query;
use crate::core::timeline::{Filter, Line, Row, Weight};
use crate::rooms;
use chrono::NaiveDate;
use leptos::prelude::*;

/// A month's name, above its days.
pub fn month(month: Month) -> AnyView {
    view! { <h2 class="timeline-month">{clock::month_in_words(month.first())}</h2> }.into_any()
}

/// A day with its rows.
pub fn day(app: App, day: NaiveDate, rows: Vec<Row>, filter: &Filter) -> AnyView {
    let rows: Vec<_> = rows.into_iter().map(|one| row(app, one, filter)).collect();
    view! {
        <div class="timeline-day">
            <h3>
                <time datetime=day.to_string()>{clock::day_in_words(day)}</time>
            </h3>
            <ol class="timeline-rows">{rows}</ol>
        </div>
    }
    .into_any()
}

fn row(app: App, row: Row, filter: &Filter) -> AnyView {
    let id = row.entry.id;
    let room = rooms::room(row.room());
    let path = row.path();
    let Line {
        title,
        own,
        theirs,
        weight,
        ..
    } = row.line;
    let marked_title = marked(&title, &filter.query);
    let heading = match room {
        Some(room) => {
            let href = format!("#/rooms/{}/{path}", room.slug);
            view! { <a href=href>{marked_title}</a> }.into_any()
        }
        None => view! { <span>{marked_title}</span> }.into_any(),
    };
    let own = (!own.is_empty()).then(|| {
        view! { <p class="timeline-own" dir="auto">{marked(&own, &filter.query)}</p> }
    });
    let theirs = theirs
        .filter(|_| filter.in_theirs)
        .map(|given| quotation(&given, &filter.query));
    let erase = move |_| app.erase(id);
    view! {
        <li class=class_of(weight)>
            <p class="timeline-title">{heading} {badge(weight, &title)}</p>
            {own}
            {theirs}
            <p class="timeline-foot">
                <span>{room.map(|room| room.title)}</span>
                <button
                    type="button"
                    class="timeline-erase no-print"
                    aria-label=words::erase(&title)
                    on:click=erase
                >
                    {words::ERASE}
                </button>
            </p>
        </li>
    }
    .into_any()
}

fn quotation(given: &Quoted, query: &Query) -> AnyView {
    let given = marked(given.as_given(), query);
    view! { <blockquote dir="auto">{given}</blockquote> }.into_any()
}

/// The class of a row, by its weight.
pub fn class_of(weight: Weight) -> &'static str {
    match weight {
        Weight::Plain | Weight::Untold => "timeline-row",
        Weight::Milestone => "timeline-row timeline-row-milestone",
        Weight::Setback => "timeline-row timeline-row-setback",
    }
}

/// Says in a word what the row stands for, unless its title is that word already.
pub fn badge(weight: Weight, title: &str) -> Option<AnyView> {
    let word = match weight {
        Weight::Plain | Weight::Untold => return None,
        Weight::Milestone => words::MILESTONE,
        Weight::Setback => words::SETBACK,
    };
    (title != word).then(|| view! { <span class="timeline-badge">{word}</span> }.into_any())
}

/// A text with what was searched for marked.
fn marked(text: &str, query: &Query) -> AnyView {
    let spans = query.spans(text);
    if spans.is_empty() {
        return text.to_owned().into_any();
    }
    let mut parts = Vec::new();
    let mut from = 0;
    for span in spans {
        let before = text.get(from..span.start).unwrap_or_default().to_owned();
        let hit = span.of(text).to_owned();
        parts.push(view! { {before} <mark>{hit}</mark> }.into_any());
        from = span.end;
    }
    parts.push(text.get(from..).unwrap_or_default().to_owned().into_any());
    parts.into_any()
}
