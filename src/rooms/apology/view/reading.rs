//! The letter read aloud, one paragraph at a time in large type; and taking it along: print, copy, share, a text file.

use super::super::words;
use super::{address, open_letter};
use crate::browser::{clock, download, page, share};
use crate::core::id::RecordId;
use crate::core::joint;
use crate::parts::{Button, Empty, LinkButton, Notice, Section, Title, Weight};
use crate::shell;
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
    if paragraphs.is_empty() {
        return view! {
            <Title text=words::READ_ALOUD />
            <Empty text=words::NOTHING_TO_READ />
            <LinkButton href=address(letter)>{words::BACK_TO_LETTER}</LinkButton>
        }
        .into_any();
    }
    view! {
        <div class="no-print">
            <Title text=words::READ_ALOUD lead=words::READ_ALOUD_LEAD />
            {one_at_a_time(paragraphs)}
            {take_along(app, text.clone())}
            <LinkButton href=address(letter)>{words::BACK_TO_LETTER}</LinkButton>
        </div>
        <div class="print-only letter-printed" dir="auto">
            {text}
        </div>
    }
    .into_any()
}

fn one_at_a_time(paragraphs: Vec<String>) -> AnyView {
    let count = paragraphs.len();
    let at = RwSignal::new(0_usize);
    let go = move |by: isize| {
        at.update(|at| *at = at.saturating_add_signed(by).min(count - 1));
    };
    let keys = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "ArrowRight" | "ArrowDown" | "PageDown" => {
            event.prevent_default();
            go(1);
        }
        "ArrowLeft" | "ArrowUp" | "PageUp" => {
            event.prevent_default();
            go(-1);
        }
        _ => {}
    };
    let paragraph = move || paragraphs.get(at.get()).cloned().unwrap_or_default();
    view! {
        <section class="aloud" aria-label=words::PARAGRAPH tabindex="0" on:keydown=keys>
            <p class="aloud-number">{move || words::paragraph_number(at.get() + 1, count)}</p>
            <p class="aloud-words" dir="auto" aria-live="polite">
                {paragraph}
            </p>
        </section>
        <div class="button-row">
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
    }
    .into_any()
}

/// Print, copy and a file are for the person; the share sheet hands it to somebody, so it closes with the joint tools.
fn take_along(app: App, text: String) -> AnyView {
    let said = RwSignal::new("");
    let copied = text.clone();
    let copy = move |()| {
        share::copy(&copied, move |well| {
            said.set(if well {
                words::COPIED
            } else {
                words::NOT_COPIED
            });
        });
    };
    let saved = text.clone();
    let save = move |()| {
        let name = clock::today().format("letter-%Y-%m-%d.txt").to_string();
        let well = download::save(&name, "text/plain;charset=utf-8", &saved);
        said.set(if well { words::SAVED } else { words::NOT_SAVED });
    };
    let shared = StoredValue::new(text);
    let sheet = move || match app.book.with(joint::closed) {
        Some(why) => view! {
            <Notice>
                <p>{shell::words::closed(why)}</p>
            </Notice>
        }
        .into_any(),
        None if share::can_share() => {
            let press = move |()| {
                shared.with_value(|text| {
                    // Turning back from the share sheet needs no word.
                    share::share(text, move |well| {
                        said.set(if well { words::SHARED } else { "" });
                    });
                });
            };
            view! { <Button on_press=press>{words::SHARE}</Button> }.into_any()
        }
        None => ().into_any(),
    };
    view! {
        <Section title=words::TAKE_ALONG>
            <p class="field-hint">{words::TAKE_ALONG_HINT}</p>
            <div class="button-row">
                <Button on_press=move |()| page::print()>{words::PRINT}</Button>
                <Button on_press=copy>{words::COPY}</Button>
                <Button on_press=save>{words::SAVE_TEXT}</Button>
                {sheet}
            </div>
            <p role="status">{move || said.get()}</p>
        </Section>
    }
    .into_any()
}
