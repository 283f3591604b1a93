//! The first visit: what this place is, then a few questions, one at a time. Nothing is asked that
//! isn't used, and the person can stop at any of them.

use super::app::app;
use crate::core::settings::{Choose, name};
use crate::parts::{Button, Title, Weight};
use leptos::prelude::*;

/// The first visit, shown on Today until it is over.
pub fn view() -> AnyView {
    let app = app();
    view! {
        <Title
            text="A private place to work on your side"
            lead="It can't tell you if you'll be forgiven."
        />
        <p>
            "What you write is kept in this browser, nowhere else. Anyone who can open this browser can read it."
        </p>
        <Button
            weight=Weight::Primary
            on_press=move |()| {
                let Ok(()) = app.dispatch(Choose { name: name::STARTED, value: "yes".to_owned() });
            }
        >
            "Start"
        </Button>
    }
    .into_any()
}
