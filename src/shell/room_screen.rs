//! A room's screen: the room draws itself; here is only what all rooms have around them.

use crate::rooms::{Place, Room};
use leptos::prelude::*;

/// The screen `#/rooms/<slug>` and below.
pub fn view(room: &'static Room, place: Place) -> AnyView {
    let deeper = !place.0.is_empty();
    let (href, name) = if deeper {
        (format!("#/rooms/{}", room.slug), room.title)
    } else {
        ("#/rooms".to_owned(), "Rooms")
    };
    view! {
        <nav class="back" aria-label="Back">
            <a href=href>{format!("‹ {name}")}</a>
        </nav>
        {(room.view)(place)}
        {(!deeper).then(|| view! { <p class="done-when">{room.done_when}</p> })}
    }
    .into_any()
}
