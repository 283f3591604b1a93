//! The eight parts of an apology: which of them the letter holds, what covers each, and for those it lacks a question
//! and what the person has written elsewhere that could be it.

use super::super::pulls;
use super::super::words;
use super::desk::Desk;
use super::pull_ins;
use crate::core::apology::{Component, ComponentReading, ComponentState, Span};
use crate::core::opening::opening;
use crate::parts::{Button, Section, Weight};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// How many stretches or pieces a part shows.
const COVERS: usize = 3;

/// The panel.
pub fn view(desk: Desk) -> AnyView {
    // Follows the pauses in typing rather than each key: nobody watches it while writing.
    let parts = Memo::new(move |_| {
        desk.settled.track();
        desk.reading
            .with_untracked(|reading| reading.components.iter().cloned().collect::<Vec<_>>())
    });
    // Which parts are unfolded outlives a redrawing of the panel.
    let open = StoredValue::new(BTreeSet::new());
    let rows = move || {
        let all = parts.get();
        all.into_iter()
            .map(|reading| row(desk, &reading, open))
            .collect_view()
    };
    view! {
        <Section title=words::PARTS>
            <p class="field-hint">{words::PARTS_HINT}</p>
            <ul class="parts-list">{rows}</ul>
        </Section>
    }
    .into_any()
}

/// The state's name and look.
fn state(reading: &ComponentReading) -> (&'static str, &'static str) {
    match &reading.state {
        ComponentState::There { .. } => (words::THERE, "part-there"),
        ComponentState::ThereBut { .. } => (words::THERE_BUT, "part-but"),
        ComponentState::Missing if reading.is_fine_left_out() => {
            (words::LEFT_OUT_FINE, "part-there")
        }
        ComponentState::Missing => (words::MISSING, "part-missing"),
    }
}

fn row(desk: Desk, reading: &ComponentReading, open: StoredValue<BTreeSet<Component>>) -> AnyView {
    let component = reading.component;
    let (state, look) = state(reading);
    let toggled = move |event: leptos::ev::Event| {
        let details: web_sys::Element = event_target(&event);
        open.update_value(|open| {
            if details.has_attribute("open") {
                open.insert(component);
            } else {
                open.remove(&component);
            }
        });
    };
    let body = match &reading.state {
        ComponentState::There { spans } => covered(desk, spans),
        ComponentState::ThereBut { spans, why } => view! {
            <p>{why.clone()}</p>
            {covered(desk, spans)}
        }
        .into_any(),
        ComponentState::Missing if reading.is_fine_left_out() => ().into_any(),
        ComponentState::Missing => missing(desk, component),
    };
    view! {
        <li class=look>
            <details open=open.with_value(|open| open.contains(&component)) on:toggle=toggled>
                <summary>
                    <span class="part-name">{component.title()}</span>
                    <span class="part-state">{state}</span>
                </summary>
                <p>{component.why()}</p>
                {body}
            </details>
        </li>
    }
    .into_any()
}

/// What covers a part: each press leads to the words.
fn covered(desk: Desk, spans: &[Span]) -> AnyView {
    let covers = desk.text.with_untracked(|text| {
        let one = |span: &Span| {
            let span = *span;
            let words = format!("“{}”", opening(span.of(text), 60));
            view! {
                <Button weight=Weight::Quote on_press=move |()| desk.show(span)>
                    {words}
                </Button>
            }
        };
        spans.iter().take(COVERS).map(one).collect_view()
    });
    view! { <div class="part-covers">{covers}</div> }.into_any()
}

/// A question whose answer would be the part, and what there is already that could be it.
fn missing(desk: Desk, component: Component) -> AnyView {
    let pieces = desk
        .app()
        .book
        .with_untracked(|book| pulls::for_part(book, component));
    let pieces = pieces.into_iter().take(COVERS);
    let pieces = pieces.map(|piece| pull_ins::piece(desk, piece));
    view! {
        <p class="part-prompt">{component.prompt()}</p>
        <ul class="pieces">{pieces.collect_view()}</ul>
    }
    .into_any()
}
