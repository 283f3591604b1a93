//! What the browser's Back shows after "Leave now": a screen that names nothing until it is opened.

use crate::browser::page;
use crate::parts::{Button, Weight};
use leptos::prelude::*;

/// The screen. `open` is set when the person goes on.
pub fn view(open: RwSignal<bool>) -> AnyView {
    let go_on = move |()| {
        page::forget_leaving();
        open.set(true);
    };
    view! {
        <main class="standby">
            <h1 class="standby-title">"Amends"</h1>
            <Button weight=Weight::Primary on_press=go_on>
                "Open"
            </Button>
        </main>
    }
    .into_any()
}
