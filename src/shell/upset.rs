//! The screen `#/more/upset`: three lines for the moment in which the partner is upset.
//! Nothing is recorded.

use super::words;
use crate::parts::{LinkButton, Title, Weight};
use leptos::prelude::*;

/// The screen.
pub fn view() -> AnyView {
    view! {
        <Title text="They're upset now" />
        <ol class="upset">
            {words::UPSET.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
        </ol>
        <p>{words::UPSET_AFRAID}</p>
        <div class="button-row">
            <LinkButton weight=Weight::Primary href="#/rooms/listening">"Open the listening room"</LinkButton>
            <LinkButton href="#/">"Back to Today"</LinkButton>
        </div>
        <p class="field-hint">"Nothing is recorded here."</p>
    }
    .into_any()
}
