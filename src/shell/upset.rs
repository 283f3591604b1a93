//! The screen `#/more/upset`: three lines for the moment in which the partner is upset.
//! Nothing is recorded.

use super::app::app;
use super::words;
use crate::core::joint;
use crate::parts::{LinkButton, Title, Weight};
use leptos::prelude::*;

/// The screen.
pub fn view() -> AnyView {
    let closed = app().book.with_untracked(joint::closed);
    let (lines, href, name) = match closed {
        None => (words::UPSET, "#/rooms/listening", "Open the listening room"),
        Some(_) => (
            words::UPSET_CLOSED,
            "#/rooms/patience",
            "Pause for 90 seconds",
        ),
    };
    view! {
        <Title text="They're upset now" />
        <ol class="upset">
            {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
        </ol>
        <p>{words::UPSET_AFRAID}</p>
        {closed.map(|why| view! { <p>{words::upset_because(why)}</p> })}
        <div class="button-row">
            <LinkButton weight=Weight::Primary href=href>{name}</LinkButton>
            <LinkButton href="#/rooms/help">"Get help"</LinkButton>
            <LinkButton href="#/">"Back to Today"</LinkButton>
        </div>
        <p class="field-hint">"Nothing is recorded here."</p>
    }
    .into_any()
}
