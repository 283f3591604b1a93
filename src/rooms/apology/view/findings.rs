//! What the engine says about the letter, one finding after the other, with the way back to the words; and the limits
//! that the letter touches. Told politely, walked through with the arrow keys.

use super::super::edits;
use super::super::marks::Shown;
use super::super::tool::{SetMarkAside, ShowAllAgain};
use super::super::words;
use super::composer::Desk;
use crate::browser::page;
use crate::core::apology::{Finding, Span, Suggestion};
use crate::core::boundary;
use crate::core::touches::touches;
use crate::parts::{Button, Notice, Section, Tone, Weight};
use leptos::prelude::*;

/// The list.
pub fn view(desk: Desk) -> AnyView {
    let keys = move |event: leptos::ev::KeyboardEvent| on_key(desk, &event);
    let items = move || {
        let shown = desk.shown.get();
        desk.text.with_untracked(|text| {
            let all = shown.findings.iter().enumerate();
            all.map(|(number, finding)| item(desk, number, finding, text))
                .collect_view()
        })
    };
    let more = move || desk.shown.with(|shown| shown.more);
    let aside = move || desk.shown.with(|shown| shown.aside);
    view! {
        <Section title=words::FINDINGS>
            <div id="findings" tabindex="-1" class="findings-status">
                <p role="status">{move || desk.shown.with(words::findings_status)}</p>
            </div>
            <ol class="findings" on:keydown=keys>
                {items}
            </ol>
            <div class="button-row">
                <Show when=move || { more() > 0 }>
                    <Button on_press=move |()| desk.all.set(true)>{move || words::show_more(more())}</Button>
                </Show>
                <Show when=move || desk.all.get()>
                    <Button weight=Weight::Quiet on_press=move |()| desk.all.set(false)>
                        {words::SHOW_FEWER}
                    </Button>
                </Show>
                <Show when=move || { aside() > 0 }>
                    <Button weight=Weight::Quiet on_press=move |()| show_again(desk)>
                        {move || words::show_aside(aside())}
                    </Button>
                </Show>
            </div>
            {move || limits(desk)}
        </Section>
    }
    .into_any()
}

/// Moves focus to the finding of this stretch.
pub fn focus(shown: &Shown, span: Span) {
    let mut findings = shown.findings.iter();
    let at = findings.position(|finding| finding.span == span);
    page::focus(&format!("#finding-{}", at.unwrap_or(0)));
}

/// The reason for the words the person pointed at, close to them: the list may be far below.
pub fn peek(desk: Desk) -> AnyView {
    let Some(finding) = desk.pointed.get() else {
        return ().into_any();
    };
    let span = finding.span;
    let to_reason = move |()| {
        desk.pointed.set(None);
        focus(&desk.shown.read_untracked(), span);
    };
    view! {
        <div class="peek no-print" role="status">
            <p>{finding.reason.clone()}</p>
            <div class="button-row">
                {use_instead(desk, &finding)} <Button on_press=to_reason>{words::TO_REASON}</Button>
                <Button weight=Weight::Quiet on_press=move |()| desk.pointed.set(None)>
                    {words::CLOSE}
                </Button>
            </div>
        </div>
    }
    .into_any()
}

fn show_again(desk: Desk) {
    let letter = desk.letter;
    // Never refused: there is something set aside, or there is nothing to do.
    let _ = desk.app().dispatch(ShowAllAgain { letter });
}

/// Up and down walk through the list, Escape goes back to the words.
fn on_key(desk: Desk, event: &leptos::ev::KeyboardEvent) {
    let shown = desk.shown.read_untracked();
    let chosen = desk.chosen.get_untracked();
    let at = shown
        .findings
        .iter()
        .position(|finding| Some(finding.span) == chosen);
    let last = shown.findings.len().saturating_sub(1);
    let to = match event.key().as_str() {
        "ArrowDown" => at.map_or(0, |at| (at + 1).min(last)),
        "ArrowUp" => at.map_or(0, |at| at.saturating_sub(1)),
        "Home" => 0,
        "End" => last,
        "Escape" => {
            if let Some(finding) = at.and_then(|at| shown.findings.get(at)) {
                event.prevent_default();
                desk.show(finding.span);
            }
            return;
        }
        _ => return,
    };
    event.prevent_default();
    page::focus(&format!("#finding-{to}"));
}

fn item(desk: Desk, number: usize, finding: &Finding, text: &str) -> AnyView {
    let span = finding.span;
    let is_chosen = move || desk.chosen.get() == Some(span);
    view! {
        <li
            id=format!("finding-{number}")
            class="finding"
            class:finding-chosen=is_chosen
            tabindex="-1"
            on:focusin=move |_| desk.chosen.set(Some(span))
        >
            <q class="finding-words" dir="auto">
                {span.of(text).to_owned()}
            </q>
            <p>{finding.reason.clone()}</p>
            {advice(finding)}
            <div class="button-row">
                <Button on_press=move |()| desk.show(span)>{words::SHOW_WORDS}</Button>
                {use_instead(desk, finding)}
            </div>
            <div class="button-row">{set_aside(desk, finding)}</div>
            <details class="finding-why">
                <summary>{words::WHY}</summary>
                <p>{finding.evidence.note}</p>
                <p class="finding-source">{finding.evidence.source}</p>
            </details>
        </li>
    }
    .into_any()
}

/// What might stand there instead; for a threat, where help is.
fn advice(finding: &Finding) -> AnyView {
    match finding.suggestion.clone() {
        Suggestion::Replace(instead) if instead.is_empty() => {
            view! { <p>{words::CAN_GO}</p> }.into_any()
        }
        Suggestion::Replace(instead) => {
            view! { <p class="finding-instead" dir="auto">{words::instead(&instead)}</p> }
                .into_any()
        }
        Suggestion::Ask(question) => view! { <p>{question}</p> }.into_any(),
        Suggestion::Safety(safety) => view! {
            <Notice tone=Tone::Care>
                <p>{safety}</p>
                <p>
                    <a href="#/rooms/help">{words::GET_HELP}</a>
                </p>
            </Notice>
        }
        .into_any(),
    }
}

fn use_instead(desk: Desk, finding: &Finding) -> AnyView {
    let Suggestion::Replace(instead) = finding.suggestion.clone() else {
        return ().into_any();
    };
    let name = if instead.is_empty() {
        words::TAKE_OUT
    } else {
        words::USE_THIS
    };
    let span = finding.span;
    let press = move |()| {
        let edit = desk
            .text
            .with_untracked(|text| edits::replace(text, span, &instead));
        desk.apply(&edit);
    };
    view! { <Button on_press=press>{name}</Button> }.into_any()
}

fn set_aside(desk: Desk, finding: &Finding) -> AnyView {
    let rule = finding.rule;
    let key = finding.key.clone();
    let put = move |key: String| {
        let command = SetMarkAside {
            letter: desk.letter,
            rule: rule.to_owned(),
            key,
        };
        // Refused only when the letter is gone; then there is nothing to mark.
        let _ = desk.app().dispatch(command);
        page::focus("#findings");
    };
    view! {
        <Button weight=Weight::Quiet on_press=move |()| put(key.clone())>
            {words::SET_THIS_ASIDE}
        </Button>
        <Button weight=Weight::Quiet on_press=move |()| put(String::new())>
            {words::SET_RULE_ASIDE}
        </Button>
    }
    .into_any()
}

/// Limits they have set that the letter touches.
fn limits(desk: Desk) -> AnyView {
    let found: Vec<(String, Vec<Span>)> = desk.settled.with(|text| {
        let limits = desk.app().book.with(boundary::in_force).into_iter();
        let touched = limits.filter_map(|(_, limit)| {
            // "No contact" closes giving as a whole; every "you" of a letter would touch it.
            let spans = if limit.no_contact {
                Vec::new()
            } else {
                touches(text, &limit)
            };
            (!spans.is_empty()).then_some((limit.about, spans))
        });
        touched.collect()
    });
    if found.is_empty() {
        return ().into_any();
    }
    let one = |(about, spans): (String, Vec<Span>)| {
        let words = desk.settled.with_untracked(|text| {
            let words: Vec<_> = spans.iter().map(|span| span.of(text).to_owned()).collect();
            words::touching(&words)
        });
        let first = spans.first().copied();
        view! {
            <Notice tone=Tone::Care>
                <p>{words::touches_limit(&about)}</p>
                <p>{words}</p>
                <div class="button-row">
                    {first
                        .map(|span| {
                            view! {
                                <Button on_press=move |()| {
                                    desk.show(span);
                                }>{words::SHOW_WORDS}</Button>
                            }
                        })} <a href="#/rooms/boundaries">{words::TO_BOUNDARIES}</a>
                </div>
            </Notice>
        }
    };
    view! { <div role="status">{found.into_iter().map(one).collect_view()}</div> }.into_any()
}
