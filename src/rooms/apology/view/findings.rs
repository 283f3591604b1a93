//! What the engine says about the letter, one finding after the other, with the way back to the words. Told politely,
//! walked through with the arrow keys. Drawn anew only when what is said changes, not at every key.

use super::super::edits;
use super::super::marks::Shown;
use super::super::tool::{SetMarkAside, ShowAllAgain};
use super::super::words;
use super::desk::Desk;
use crate::browser::page;
use crate::core::apology::{Finding, Span, Suggestion};
use crate::parts::{Button, Notice, Section, Tone, Weight};
use leptos::prelude::*;

/// The list.
pub fn view(desk: Desk) -> AnyView {
    let keys = move |event: leptos::ev::KeyboardEvent| on_key(desk, &event);
    let told = Memo::new(move |_| told(desk));
    let items = move || {
        told.with(|told| {
            let all = told.iter().enumerate();
            all.map(|(number, (words, finding))| item(desk, number, words, finding))
                .collect_view()
        })
    };
    view! {
        <Section title=words::FINDINGS>
            <div id="findings" tabindex="-1" class="findings-status" on:keydown=keys>
                <p role="status">{move || desk.shown.with(words::findings_status)}</p>
            </div>
            <ol class="findings" on:keydown=keys>
                {items}
            </ol>
            {more_or_fewer(desk)}
        </Section>
    }
    .into_any()
}

/// The findings with their words, without their places: those shift with every key, and the list need not.
fn told(desk: Desk) -> Vec<(String, Finding)> {
    let shown = desk.shown.read();
    let text = desk.text.read_untracked();
    let one = |finding: &Finding| {
        let words = finding.span.of(&text).to_owned();
        let span = Span { start: 0, end: 0 };
        (
            words,
            Finding {
                span,
                ..finding.clone()
            },
        )
    };
    shown.findings.iter().map(one).collect()
}

/// The rest of the marks, and those set aside. The button that was pressed may go, so focus returns to the count.
fn more_or_fewer(desk: Desk) -> AnyView {
    let counts = Memo::new(move |_| {
        let shown = desk.shown.read();
        (
            shown.more,
            shown.aside,
            desk.all.get(),
            shown.findings.len(),
        )
    });
    let all = move |all: bool| {
        desk.all.set(all);
        page::focus("#findings");
    };
    let again = move |()| {
        let letter = desk.letter;
        // Never refused: there is something set aside, or there is nothing to do.
        let _ = desk.app().dispatch(ShowAllAgain { letter });
        page::focus("#findings");
    };
    let buttons = move || {
        let (more, aside, asked, shown) = counts.get();
        let more = (more > 0).then(|| {
            view! { <Button on_press=move |()| all(true)>{words::show_more(more)}</Button> }
        });
        let fewer = (asked && shown > super::super::marks::FIRST).then(|| {
            view! {
                <Button weight=Weight::Quiet on_press=move |()| all(false)>
                    {words::SHOW_FEWER}
                </Button>
            }
        });
        let aside = (aside > 0).then(|| {
            view! {
                <Button weight=Weight::Quiet on_press=again>
                    {words::show_aside(aside)}
                </Button>
            }
        });
        view! {
            {more}
            {fewer}
            {aside}
        }
    };
    view! { <div class="button-row">{buttons}</div> }.into_any()
}

/// Moves focus to the finding of this stretch.
pub fn focus(shown: &Shown, span: Span) {
    let mut findings = shown.findings.iter();
    let at = findings.position(|finding| finding.span == span);
    page::focus(&format!("#finding-{}", at.unwrap_or(0)));
}

/// Up and down walk through the list, Escape goes back to the words.
fn on_key(desk: Desk, event: &leptos::ev::KeyboardEvent) {
    let chosen = desk.chosen.get_untracked();
    let (at, last) = desk.shown.with_untracked(|shown| {
        let mut findings = shown.findings.iter();
        let at = findings.position(|finding| Some(finding.span) == chosen);
        (at, shown.findings.len().saturating_sub(1))
    });
    let to = match event.key().as_str() {
        "ArrowDown" => at.map_or(0, |at| (at + 1).min(last)),
        "ArrowUp" => at.map_or(0, |at| at.saturating_sub(1)),
        "Home" => 0,
        "End" => last,
        "Escape" => {
            if let Some(span) = at.and_then(|at| desk.span_of(at)) {
                event.prevent_default();
                desk.show(span);
            }
            return;
        }
        _ => return,
    };
    event.prevent_default();
    page::focus(&format!("#finding-{to}"));
}

fn item(desk: Desk, number: usize, words: &str, finding: &Finding) -> AnyView {
    let is_chosen = move || {
        let chosen = desk.chosen.get();
        chosen.is_some() && chosen == desk.span_of(number)
    };
    let id = format!("finding-{number}");
    let part = |part| format!("finding-{number}-{part}");
    let show = move |()| {
        if let Some(span) = desk.span_of(number) {
            desk.show(span);
        }
    };
    view! {
        <li>
            <div
                id=id
                class="finding"
                class:finding-chosen=is_chosen
                role="group"
                aria-labelledby=part("words")
                aria-describedby=part("reason")
                tabindex="-1"
                on:focusin=move |_| desk.chosen.set(desk.span_of(number))
            >
                <q id=part("words") class="finding-words" dir="auto">
                    {words.to_owned()}
                </q>
                <p id=part("reason")>{finding.reason.clone()}</p>
                {advice(finding)}
                <div class="button-row">
                    {use_instead(desk, finding, move || desk.span_of(number))}
                    <Button on_press=show>{words::SHOW_WORDS}</Button>
                </div>
                <div class="button-row">{set_aside(desk, finding)}</div>
                <details class="finding-why">
                    <summary>{words::WHY}</summary>
                    <p>{finding.evidence.note}</p>
                    <p class="finding-source">{finding.evidence.source}</p>
                </details>
            </div>
        </li>
    }
    .into_any()
}

/// What might stand there instead; for a threat, where help is.
pub fn advice(finding: &Finding) -> AnyView {
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
                <a href="#/rooms/help">{words::GET_HELP}</a>
            </Notice>
        }
        .into_any(),
    }
}

/// The button that puts the suggested words in place, where the finding has any.
pub fn use_instead(
    desk: Desk,
    finding: &Finding,
    span: impl Fn() -> Option<Span> + Send + Sync + 'static,
) -> AnyView {
    let Suggestion::Replace(instead) = finding.suggestion.clone() else {
        return ().into_any();
    };
    let name = if instead.is_empty() {
        words::TAKE_OUT
    } else {
        words::USE_THIS
    };
    let press = move |()| {
        let Some(span) = span() else { return };
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
        desk.pointed.set(None);
        desk.chosen.set(None);
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
