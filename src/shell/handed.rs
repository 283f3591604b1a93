//! While the device is in somebody else's hands: one screen is shown and nothing else, across
//! reload, Back, typed addresses and other tabs. Only "Leave now" and the help lines stay.
//! Without a passphrase this is courtesy, not protection; the screen that offers it says so. With
//! one, taking it back needs the passphrase.

use super::app::App;
use super::frame::{leave_now, skip};
use super::lock;
use super::route::Route;
use super::words;
use crate::browser::page;
use crate::core::desk::Slot;
use crate::parts::{LinkButton, Title};
use crate::rooms::help::contact;
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
    lock::tell_other_tabs(app);
    app.put_on_desk(&slot(), address);
    app.handed.set(Some(address.to_owned()));
    page::enter_screen();
}

/// Ends it and goes to an address.
pub fn take_back(app: App, then: &str) {
    // If storage refuses, the person still gets the app back for this visit.
    let _ = app.with_store(|store| store.desk_remove(&slot()));
    if app.lock.is_on.get_untracked() && app.is_all_kept() {
        // Whoever presses this may not be the person.
        lock::shut(app, then);
        return;
    }
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
            <a class="frame-help" href="#/rooms/help">
                "Help"
            </a>
            {leave_now(app)}
        </header>
        <main id="main" class="frame-main">{move || screen(app, &address)}</main>
    }
    .into_any()
}

/// The page itself, or the help lines; whatever else was typed leads back to the page. The lines
/// stand there without anything the person has written in the help room.
fn screen(app: App, address: &str) -> AnyView {
    page::enter_screen();
    let help = app
        .route
        .with(|route| matches!(route, Route::Room(room, _) if room.slug == "help"));
    if help {
        return view! {
            <Title text=words::HELP_LINES />
            {contact::without_book(app.today.get_untracked())}
            <LinkButton href=format!("#{address}")>{words::BACK_TO_PAGE}</LinkButton>
        }
        .into_any();
    }
    let Route::Room(room, place) = Route::parse(address) else {
        return ().into_any();
    };
    (room.view)(place)
}
