//! Taking a letter along: print, copy, a text file, the share sheet. Nothing leaves without a press. Print, copy and a
//! file are for the person; the share sheet hands it to somebody, so it closes with the joint tools.

use super::super::kept::{self, Standing};
use super::super::words;
use super::address;
use crate::browser::{clipboard, clock, files, page, share};
use crate::core::id::RecordId;
use crate::core::joint;
use crate::parts::{Button, Notice, Section};
use crate::shell;
use crate::shell::app::App;
use leptos::prelude::*;

/// The ways to take it along.
pub fn view(app: App, letter: RecordId, text: String) -> AnyView {
    let said = RwSignal::new("");
    let is_draft = app
        .book
        .with_untracked(|book| kept::standing_of(book, letter, &text) == Standing::Draft);
    let not_ready = is_draft.then(|| {
        view! {
            <p>
                {words::NOT_YET_ASKED} " "
                <a href=format!("{}/ready", address(letter))>{words::IS_IT_READY}</a>
            </p>
        }
    });
    let text = StoredValue::new(text);
    let copy = move |()| {
        let done = move |well| {
            said.set(if well {
                words::COPIED
            } else {
                words::NOT_COPIED
            });
        };
        text.with_value(|text| clipboard::copy(text, done));
    };
    let save = move |()| {
        let name = clock::today().format("letter-%Y-%m-%d.txt").to_string();
        let saved = text.with_value(|text| {
            files::hand_over(&name, "text/plain;charset=utf-8", &with_line_ends(text))
        });
        said.set(if saved.is_ok() {
            words::SAVED
        } else {
            words::NOT_SAVED
        });
    };
    view! {
        <Section title=words::TAKE_ALONG>
            <p class="field-hint">{words::TAKE_ALONG_HINT}</p>
            {not_ready}
            <div class="button-row">
                <Button on_press=move |()| page::print()>{words::PRINT}</Button>
                <Button on_press=copy>{words::COPY}</Button>
                <Button on_press=save>{words::SAVE_TEXT}</Button>
                {move || sheet(app, text, said)}
            </div>
            <p role="status">{move || said.get()}</p>
        </Section>
    }
    .into_any()
}

/// A text file ends with a line end.
fn with_line_ends(text: &str) -> String {
    format!("{}\n", text.trim_end())
}

fn sheet(app: App, text: StoredValue<String>, said: RwSignal<&'static str>) -> AnyView {
    if let Some(why) = app.book.with(joint::closed) {
        return view! {
            <Notice>
                <p>{shell::words::closed(why)}</p>
            </Notice>
        }
        .into_any();
    }
    if !share::can_share() {
        return ().into_any();
    }
    let press = move |()| {
        // Turning back from the share sheet needs no word.
        let done = move |well| said.set(if well { words::SHARED } else { "" });
        text.with_value(|text| share::share(text, done));
    };
    view! { <Button on_press=press>{words::SHARE}</Button> }.into_any()
}
