//! While the device is in somebody else's hands: one screen is shown and nothing else, across
//! reload, Back, typed addresses and other tabs. Only "Leave now" and the help lines stay.
//! Without a passphrase this is courtesy, not protection; the screen that offers it says so.

use super::app::App;
use super::frame::{leave_now, skip};
use super::route::Route;
use crate::browser::page;
use crate::core::desk::Slot;
use crate::rooms::Place;
use leptos::prelude::*;

/// The slot of the desk that holds the address handed over. It is kept like half-written text,
/// so that it leaves nothing behind once it is taken back.
fn slot() -> Slot {
    Slot::new("shell/handed")
}

/// The address that is handed over, if one is.
pub fn address(app: App) -> Option<String> {
    app.with_store(|store| store.desk_get(&slot())).flatten()
}

/// Shows this address and nothing else from now on.
pub fn hand_over(app: App, address: &str) {
    app.put_on_desk(&slot(), address);
    app.handed.set(Some(address.to_owned()));
    page::enter_screen();
}

/// Ends it and goes to an address.
pub fn take_back(app: App, then: &str) {
    // If storage refuses, the person still gets the app back for this visit.
    let _ = app.with_store(|store| store.desk_remove(&slot()));
    app.handed.set(None);
    page::go_to(then);
}

/// All that is on the page meanwhile.
pub fn frame(app: App, address: &str) -> AnyView {
    let address = address.to_owned();
    view! {
        {skip()}
        <header class="frame-top">
            <span class="frame-name">"Amends"</span>
            {leave_now(app)}
        </header>
        <main id="main" class="frame-main">{move || screen(app, &address)}</main>
    }
    .into_any()
}

/// The page itself, or the help lines; whatever else was typed leads back to the page.
fn screen(app: App, address: &str) -> AnyView {
    page::enter_screen();
    let asked = app
        .route
        .with(|route| matches!(route, Route::Room(room, _) if room.slug == "help"));
    let Route::Room(room, place) = Route::parse(address) else {
        return ().into_any();
    };
    match crate::rooms::room("help") {
        Some(help) if asked => view! {
            {(help.view)(Place(vec!["lines".to_owned()]))}
            <p>
                <a href=format!("#{address}")>"Back to the page"</a>
            </p>
        }
        .into_any(),
        help => view! {
            {(room.view)(place)}
            {help.map(|_| view! { <p><a href="#/rooms/help/lines">"Help lines"</a></p> })}
        }
        .into_any(),
    }
}
