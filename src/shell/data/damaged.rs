//! Pieces that can't be read and were set aside: how many there are, and throwing them away, with a
//! backup offered first. While the person hasn't been told of them yet, `start_up` speaks of them.

use super::{save, start_up, words};
use crate::core::saved::Spoilt;
use crate::parts::{Button, Confirm, Section, Weight};
use crate::shell::app::{App, app};
use leptos::prelude::*;

/// The section; nothing where everything can be read.
pub fn section() -> AnyView {
    let app = app();
    let asking = RwSignal::new(false);
    let said = RwSignal::new("");
    // Read anew whenever something was kept or thrown away.
    let damaged = Memo::new(move |_| {
        app.status.track();
        said.track();
        let all = app.with_store(|store| store.spoilt().unwrap_or_default());
        let all = all.unwrap_or_default();
        let length = |one: &Spoilt| one.text.chars().count();
        (all.len(), all.iter().map(length).sum())
    });
    let is_any = Memo::new(move |_| damaged.get().0 > 0 && start_up::trouble(app).is_none());
    let pieces = move || {
        let (count, length) = damaged.get();
        words::damaged(count, length)
    };
    let go = move |()| said.set(throw_away(app));
    view! {
        <Show when=move || is_any.get() || !said.get().is_empty()>
            <Section title=words::DAMAGED>
                <Show when=move || is_any.get()>
                    <p>{pieces}</p>
                    <p>{words::DAMAGED_TEXT}</p>
                    <div class="button-row">
                        <Button on_press=move |()| said.set(save::save(app))>
                            "Save a backup first"
                        </Button>
                        <Button weight=Weight::Danger on_press=move |()| asking.set(true)>
                            {words::DAMAGED_GO}
                        </Button>
                    </div>
                </Show>
                <p role="status">{said}</p>
                <Confirm
                    title=words::DAMAGED_QUESTION
                    text=words::DAMAGED_QUESTION_TEXT
                    yes=words::DAMAGED_YES
                    open=asking
                    on_yes=go
                />
            </Section>
        </Show>
    }
    .into_any()
}

/// Returns what to say.
fn throw_away(app: App) -> &'static str {
    app.with_store(|store| store.spoilt_forget(|_| true));
    let left = app.with_store(|store| store.spoilt());
    match left {
        Some(Ok(left)) if left.is_empty() => words::DAMAGED_GONE,
        _ => words::NOT_ERASED,
    }
}
