//! The letter read aloud, one paragraph at a time in large type, with the screen kept awake; and, printed from here,
//! the letter alone. Taking it along is in `taking`.

use super::super::words;
use super::{address, open_letter, taking};
use crate::browser::wake_lock;
use crate::core::id::RecordId;
use crate::parts::{Button, Empty, LinkButton, Title, Weight};
use crate::shell::app::App;
use leptos::prelude::*;

/// The screen.
pub fn aloud(app: App, letter: RecordId) -> AnyView {
    let (_, text) = open_letter(app, letter);
    let text = text.get_untracked();
    let paragraphs: Vec<String> = text
        .split('\n')
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(str::to_owned)
        .collect();
    let back =
        view! { <LinkButton href=address(letter)>{words::BACK_TO_LETTER}</LinkButton> }.into_any();
    if paragraphs.is_empty() {
        return view! {
            <Title text=words::READ_ALOUD />
            <Empty text=words::NOTHING_TO_READ />
            {back}
        }
        .into_any();
    }
    view! {
        <div class="no-print">
            <Title text=words::READ_ALOUD lead=words::READ_ALOUD_LEAD />
            {one_at_a_time(paragraphs)}
            {taking::view(app, letter, text.clone())}
            {back}
        </div>
        <div class="print-only letter-printed" dir="auto">
            {text}
        </div>
    }
    .into_any()
}

fn one_at_a_time(paragraphs: Vec<String>) -> AnyView {
    wake_lock::hold();
    on_cleanup(wake_lock::release);
    let count = paragraphs.len();
    let at = RwSignal::new(0_usize);
    let go = move |by: isize| {
        at.update(|at| *at = at.saturating_add_signed(by).min(count - 1));
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" | "PageDown" => 1,
            "ArrowLeft" | "ArrowUp" | "PageUp" => -1,
            _ => return,
        };
        event.prevent_default();
        go(by);
    };
    let paragraph = move || paragraphs.get(at.get()).cloned().unwrap_or_default();
    view! {
        <div on:keydown=keys>
            <section class="aloud" aria-label=words::PARAGRAPH tabindex="0">
                <p class="aloud-number">{move || words::paragraph_number(at.get() + 1, count)}</p>
                <p class="aloud-words" dir="auto" aria-live="polite">
                    {paragraph}
                </p>
            </section>
            <div class="button-row aloud-steps">
                <Button on_press=move |()| go(-1) disabled=Signal::derive(move || at.get() == 0)>
                    {words::BACK}
                </Button>
                <Button
                    weight=Weight::Primary
                    on_press=move |()| go(1)
                    disabled=Signal::derive(move || at.get() + 1 == count)
                >
                    {words::NEXT}
                </Button>
            </div>
        </div>
    }
    .into_any()
}
