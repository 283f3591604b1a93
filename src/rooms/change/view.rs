//! Draws the room.

use super::words;
use crate::rooms::Place;
use leptos::prelude::*;

/// The room's screen.
pub fn view(_: Place) -> AnyView {
    view! { <h1 tabindex="-1">{words::TITLE}</h1> }.into_any()
}
