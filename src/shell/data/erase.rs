//! Erasing everything, with a backup offered first.

use super::{save, words};
use crate::parts::{Button, Confirm, Section, Weight};
use crate::shell::app::{App, app};
use crate::shell::lock::erased;
use leptos::prelude::*;

/// The section.
pub fn section() -> AnyView {
    let app = app();
    let asking = RwSignal::new(false);
    let said = RwSignal::new("");
    view! {
        <Section title="Erase everything">
            <p>{words::ERASE}</p>
            <div class="button-row">
                <Button on_press=move |()| said.set(save::save(app))>"Save a backup first"</Button>
                <Button weight=Weight::Danger on_press=move |()| asking.set(true)>
                    "Erase everything"
                </Button>
            </div>
            <p role="status">{said}</p>
            <Confirm
                title=words::ERASE_QUESTION
                text=words::ERASE_TEXT
                yes="Yes, erase it all"
                open=asking
                on_yes=move |()| {
                    if !erase(app) {
                        said.set(words::NOT_ERASED);
                    }
                }
            />
        </Section>
    }
    .into_any()
}

/// Wipes storage, then goes where that is said. False when something stayed.
fn erase(app: App) -> bool {
    let wiped = app.with_store(|store| store.wipe().is_ok()) == Some(true);
    if wiped {
        erased::go();
    }
    wiped
}
