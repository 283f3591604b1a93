//! Entries that were changed in two places: all texts are shown, the person chooses one or keeps
//! each as an entry of its own.

use super::words;
use crate::browser::clock;
use crate::core::book::Book;
use crate::core::conflict::{Others, Settle, texts};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{Button, Empty, LinkButton, Notice, Section, Title, Weight};
use crate::rooms;
use crate::shell::app::{App, app};
use leptos::prelude::*;
use std::sync::Arc;

/// Entries of this room are choices about the app, of which the later simply counts.
const SETTLES_ITSELF: &str = "settings";

/// Below `#/more/data/`.
pub const PLACE: &str = "conflicts";

fn open(book: &Book) -> Vec<(RecordId, Vec<Arc<Entry>>)> {
    let all = book.conflicts().map(|(id, heads)| (id, heads.to_vec()));
    all.filter(|(_, heads)| heads.iter().all(|head| head.room != SETTLES_ITSELF))
        .collect()
}

/// Says that there are such entries and leads to them. Nothing when there are none.
pub fn notice() -> AnyView {
    let app = app();
    let count = Memo::new(move |_| app.book.with(|book| open(book).len()));
    let is_here = move || {
        app.route
            .with(|route| super::below(route).as_deref() == Some(PLACE))
    };
    let is_needed = Memo::new(move |_| count.get() != 0 && !is_here());
    view! {
        <Show when=move || is_needed.get()>
            <Notice>
                <p>{move || words::conflicts_notice(count.get())}</p>
                <LinkButton href="#/more/data/conflicts">"Look at them"</LinkButton>
            </Notice>
        </Show>
    }
    .into_any()
}

/// The screen.
pub fn view() -> AnyView {
    let app = app();
    let conflicts = Memo::new(move |_| app.book.with(open));
    let sections = move || {
        conflicts.with(|conflicts| {
            conflicts
                .iter()
                .map(|(id, heads)| one(app, *id, heads))
                .collect_view()
        })
    };
    view! {
        <Title text="Changed in two places" lead=words::CONFLICTS />
        <Show when=move || conflicts.with(Vec::is_empty)>
            <Empty text=words::NO_CONFLICTS />
        </Show>
        {sections}
    }
    .into_any()
}

fn one(app: App, id: RecordId, heads: &[Arc<Entry>]) -> AnyView {
    let title = heads
        .first()
        .map_or_else(String::new, |head| name(app, head));
    let latest = heads
        .iter()
        .max_by_key(|head| (head.edited_at, head.revision));
    let latest = latest.map(|head| head.revision);
    let choices = heads
        .iter()
        .map(|head| choice(app, id, head))
        .collect_view();
    let keep_both = move |()| {
        if let Some(chosen) = latest {
            // A refusal means it has changed meanwhile: the screen already shows how.
            app.dispatch(Settle {
                id,
                chosen,
                others: Others::Stay,
            })
            .ok();
        }
    };
    view! {
        <Section title=title>
            {choices} <Button on_press=keep_both>"Keep each as its own entry"</Button>
        </Section>
    }
    .into_any()
}

fn name(app: App, entry: &Entry) -> String {
    let line = app
        .book
        .with_untracked(|book| rooms::kind(entry).and_then(|kind| (kind.line)(entry, book)));
    let day = clock::day_in_words(entry.day);
    line.map_or_else(|| day.clone(), |line| format!("{}, {day}", line.title))
}

fn choice(app: App, id: RecordId, entry: &Arc<Entry>) -> AnyView {
    let chosen = entry.revision;
    let paragraphs = texts(entry)
        .into_iter()
        .map(|text| view! { <p dir="auto" class="written">{text}</p> });
    let written = clock::date_in_words(clock::day_of(entry.edited_at));
    view! {
        <Notice>
            <p class="field-hint">{format!("Written on {written}")}</p>
            {paragraphs.collect_view()}
            <Button
                weight=Weight::Primary
                on_press=move |()| {
                    app.dispatch(Settle { id, chosen, others: Others::Go }).ok();
                }
            >
                "Keep this text"
            </Button>
        </Notice>
    }
    .into_any()
}
