//! The text area and, behind it, its mirror: the same words in the same type, of which the marked stretches show
//! through. The mirror gives both their height, so that neither ever scrolls and marks can't slip.

use super::super::marks::{self, Shown};
use super::super::words;
use super::desk::Desk;
use crate::browser::mirror::{Mirror, Stretch};
use crate::browser::text_area;
use crate::core::apology::{Finding, Severity, Span};
use leptos::html::Div;
use leptos::prelude::*;

/// The letter with its marks.
pub fn view(desk: Desk) -> AnyView {
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if event.alt_key() && event.key() == "Enter" {
            event.prevent_default();
            desk.to_reason();
        }
    };
    let begin = desk.text.get_untracked();
    view! {
        <div class="field letter-field">
            <label class="field-label no-print" for="letter">
                {words::YOUR_LETTER}
            </label>
            <p class="field-hint no-print" id="letter-hint">
                {words::YOUR_LETTER_HINT}
            </p>
            <div class="letter-paper">
                <div class="letter-mirror" aria-hidden="true" dir="auto" node_ref=drawn(desk)></div>
                <textarea
                    id="letter"
                    class="letter-text no-print"
                    dir="auto"
                    spellcheck="true"
                    autocapitalize="sentences"
                    prop:writingSuggestions="false"
                    aria-describedby="letter-hint"
                    node_ref=desk.area
                    prop:defaultValue=begin
                    on:input=move |event| desk.on_input(event_target_value(&event), text_area::is_undo(&event))
                    on:keydown=keys
                    on:keyup=move |_| desk.on_move(false)
                    on:click=move |_| desk.on_move(true)
                    on:blur=move |_| desk.on_leave()
                ></textarea>
            </div>
        </div>
    }
    .into_any()
}

/// The element that the mirror is drawn below, after every change. It is drawn by hand: a long letter drawn anew as a
/// view for each key would be felt on a phone.
fn drawn(desk: Desk) -> NodeRef<Div> {
    let root = NodeRef::<Div>::new();
    let mirror = StoredValue::new_local(Mirror::default());
    Effect::new(move || {
        let chosen = desk.chosen.get();
        let lines = desk
            .shown
            .with(|shown| desk.text.with(|text| lines(text, shown, chosen)));
        if let Some(root) = root.get() {
            mirror.update_value(|mirror| mirror.draw(&root, lines));
        }
    });
    root
}

/// The letter's lines with the look of each stretch.
fn lines(text: &str, shown: &Shown, chosen: Option<Span>) -> Vec<Vec<Stretch>> {
    let mut spans: Vec<_> = shown.findings.iter().map(|finding| finding.span).collect();
    // A stretch that was asked for is shown even where nothing is marked.
    spans.extend(chosen.filter(|chosen| !spans.contains(chosen)));
    let look = |mark: usize| {
        let finding = shown.findings.get(mark);
        look(finding, spans.get(mark).copied() == chosen)
    };
    let stretch = |stretch: marks::Stretch<'_>| {
        let class = stretch.mark.map_or("", look);
        (stretch.text.to_owned(), class)
    };
    let lines = marks::lines(text, &spans).into_iter();
    lines
        .map(|line| line.into_iter().map(stretch).collect())
        .collect()
}

fn look(finding: Option<&Finding>, is_chosen: bool) -> &'static str {
    match (finding.map(|finding| finding.severity), is_chosen) {
        (Some(_), true) => "letter-mark letter-mark-chosen",
        (None, true) => "letter-mark-chosen",
        (Some(Severity::Strong), false) => "letter-mark letter-mark-strong",
        (Some(Severity::Medium), false) => "letter-mark",
        (Some(Severity::Gentle), false) => "letter-mark letter-mark-gentle",
        (None, false) => "",
    }
}
