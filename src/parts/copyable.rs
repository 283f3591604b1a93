//! Words to take along: shown as a quotation, copied at the press of a button.

use super::button::{Button, Weight};
use crate::browser::clipboard;
use leptos::prelude::*;

/// A few sentences that can be copied.
#[component]
pub fn Copyable(
    /// The sentences.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let said = RwSignal::new("");
    let copied = text.clone();
    let copy = move |()| {
        clipboard::copy(&copied, move |went| {
            said.set(if went {
                "Copied"
            } else {
                "Please mark the text and copy it yourself"
            });
        });
    };
    view! {
        <div class="copyable">
            <blockquote>{text}</blockquote>
            <div class="button-row">
                <Button weight=Weight::Quiet on_press=copy>
                    "Copy"
                </Button>
                <span role="status">{said}</span>
            </div>
        </div>
    }
}
