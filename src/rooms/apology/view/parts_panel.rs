//! The eight parts of an apology: which of them the letter holds, what covers each, and a question for those it lacks.
//! Below, the promises that the letter makes.

use super::super::vows;
use super::super::words;
use super::composer::Desk;
use super::pull_ins;
use crate::core::apology::{Component, ComponentReading, ComponentState, Span};
use crate::parts::{Button, LinkButton, Section};
use leptos::prelude::*;
use std::collections::BTreeSet;

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
        {move || promises(desk)}
    }
    .into_any()
}

fn row(desk: Desk, reading: &ComponentReading, open: StoredValue<BTreeSet<Component>>) -> AnyView {
    let component = reading.component;
    let (state, mark, spans, but) = match &reading.state {
        ComponentState::There { spans } => (words::THERE, "part-there", spans.clone(), None),
        ComponentState::ThereBut { spans, why } => (
            words::THERE_BUT,
            "part-but",
            spans.clone(),
            Some(why.clone()),
        ),
        ComponentState::Missing if reading.is_fine_left_out() => {
            (words::LEFT_OUT_FINE, "part-there", Vec::new(), None)
        }
        ComponentState::Missing => (words::MISSING, "part-missing", Vec::new(), None),
    };
    let asks = !reading.is_there() && !reading.is_fine_left_out();
    let covers = desk.text.with_untracked(|text| {
        let one = |span: &Span| {
            let span = *span;
            let words = crate::core::opening::opening(span.of(text), 60);
            view! { <Button on_press=move |()| desk.show(span)>{words}</Button> }
        };
        spans.iter().take(3).map(one).collect_view()
    });
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
    view! {
        <li class=mark>
            <details open=open.with_value(|open| open.contains(&component)) on:toggle=toggled>
                <summary>
                    <span class="part-name">{component.title()}</span>
                    <span class="part-state">{state}</span>
                </summary>
                {but.map(|but| view! { <p>{but}</p> })}
                <p>{component.why()}</p>
                {asks.then(|| view! { <p class="part-prompt">{component.prompt()}</p> })}
                <div class="button-row">{covers}</div>
            </details>
        </li>
    }
    .into_any()
}

/// What the letter promises, offered to the ledger.
fn promises(desk: Desk) -> AnyView {
    let found: Vec<String> = desk.settled.with(|text| {
        let spans = vows::found(text).into_iter();
        spans.map(|span| span.of(text).to_owned()).collect()
    });
    if found.is_empty() {
        return ().into_any();
    }
    let one = move |sentence: String| {
        view! {
            <li>
                <q dir="auto">{sentence.clone()}</q>
                {pull_ins::offer(desk.app(), desk.letter, sentence)}
            </li>
        }
    };
    view! {
        <Section title=words::VOWS>
            <p class="field-hint">{words::VOWS_HINT}</p>
            <ul class="vows">{found.into_iter().map(one).collect_view()}</ul>
            <LinkButton href="#/rooms/promises">{words::TO_PROMISES}</LinkButton>
        </Section>
    }
    .into_any()
}
