//! The text area and, behind it, its mirror: the same words in the same type, of which the marked stretches show
//! through. The mirror gives both their height, so that neither ever scrolls and marks can't slip.

use super::super::marks;
use super::super::words;
use super::composer::Desk;
use crate::core::apology::Severity;
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
            <label class="field-label" for="letter">
                {words::YOUR_LETTER}
            </label>
            <p class="field-hint" id="letter-hint">
                {words::YOUR_LETTER_HINT}
            </p>
            <div class="letter-paper no-print">
                <div class="letter-mirror" aria-hidden="true" dir="auto">
                    {move || stretches(desk)}
                </div>
                <textarea
                    id="letter"
                    class="letter-text"
                    dir="auto"
                    spellcheck="true"
                    autocapitalize="sentences"
                    aria-describedby="letter-hint"
                    node_ref=desk.area
                    prop:defaultValue=begin
                    on:input=move |event| desk.on_input(event_target_value(&event))
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

/// The words with their marks. A closing line break needs a character after it to take up its line.
fn stretches(desk: Desk) -> AnyView {
    let chosen = desk.chosen.get();
    desk.shown.with(|shown| {
        let mut spans: Vec<_> = shown.findings.iter().map(|finding| finding.span).collect();
        // A stretch that was asked for is shown even where nothing is marked.
        spans.extend(chosen.filter(|chosen| !spans.contains(chosen)));
        desk.text.with(|text| {
            let one = |stretch: marks::Stretch<'_>| {
                let words = stretch.text.to_owned();
                let Some(mark) = stretch.mark else {
                    return words.into_any();
                };
                let class = match shown.findings.get(mark).map(|finding| finding.severity) {
                    Some(Severity::Strong) => "letter-mark letter-mark-strong",
                    Some(Severity::Medium) => "letter-mark",
                    Some(Severity::Gentle) => "letter-mark letter-mark-gentle",
                    None => "",
                };
                let is_chosen = spans.get(mark).copied() == chosen;
                view! {
                    <span class=class class:letter-mark-chosen=is_chosen>
                        {words}
                    </span>
                }
                .into_any()
            };
            let all = marks::stretches(text, &spans).into_iter().map(one);
            let all = all.collect_view();
            view! {
                {all}
                "\u{200b}"
            }
            .into_any()
        })
    })
}
