//! Where everything is kept, how much room it takes, and what the browser says about keeping it.

use super::words;
use crate::browser::persistence::{self, Persistence};
use crate::core::saved::{Found, Usage};
use crate::parts::{Button, Notice, Section, Tone};
use crate::shell::app::{App, app};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Asks the browser to keep what is kept, once, after the first save in a new place.
pub fn ask_once(app: App) {
    if app.found.get_untracked() == Ok(Found::Empty) {
        app.found.set(Ok(Found::Fine));
        spawn_local(async {
            // The answer is shown on "Your data"; nothing depends on it.
            persistence::ask().await;
        });
    }
}

/// The section.
pub fn section() -> AnyView {
    let app = app();
    let count = Memo::new(move |_| app.book.with(crate::core::book::Book::len));
    // Read anew whenever something was kept.
    let usage = Memo::new(move |_| {
        app.status.track();
        count.track();
        app.with_store(|store| store.usage().ok())
            .flatten()
            .unwrap_or_default()
    });
    view! {
        <Section title="Where it is">
            <p>
                {move || if app.lock.is_on.get() { words::WHERE_LOCKED } else { words::WHERE }}
            </p>
            <p>{move || entries(count.get())}</p>
            {move || meter(usage.get())}
            {persistence_state()}
        </Section>
    }
    .into_any()
}

fn entries(count: usize) -> String {
    match count {
        0 => "Nothing is kept yet.".to_owned(),
        1 => "1 entry.".to_owned(),
        many => format!("{many} entries."),
    }
}

fn meter(usage: Usage) -> AnyView {
    let percent = usage.percent();
    let text = words::room(percent);
    view! {
        <p>
            <meter
                class="room-used"
                min="0"
                max="100"
                high=words::SCARCE.to_string()
                value=percent.to_string()
                aria-label="Room used"
            ></meter>
            " "
            {text}
        </p>
        {(percent >= words::SCARCE)
            .then(|| view! { <Notice tone=Tone::Care><p>{words::SCARCE_TEXT}</p></Notice> })}
    }
    .into_any()
}

fn persistence_state() -> AnyView {
    let state = RwSignal::new(None);
    spawn_local(async move { state.set(Some(persistence::state().await)) });
    let ask = move |()| spawn_local(async move { state.set(Some(persistence::ask().await)) });
    view! {
        <p role="status">{move || state.get().map(words::persistence)}</p>
        <Show when=move || state.get() == Some(Persistence::NotPromised)>
            <Button on_press=ask>"Ask the browser to keep it"</Button>
        </Show>
    }
    .into_any()
}
