//! While the device is in somebody else's hands: one screen is shown and nothing else, across
//! reload, Back, typed addresses and other tabs. Only "Leave now" and the help lines stay.
//! Without a passphrase this is courtesy, not protection; the screen that offers it says so. With
//! one, taking it back needs the passphrase. Where it was locked meanwhile, whoever has unlocked it
//! is asked at once whether it is back: only the person can, and isn't asked for the passphrase twice.

use super::app::App;
use super::frame::{leave_now, skip};
use super::lock;
use super::route::Route;
use super::words;
use crate::browser::page;
use crate::core::desk::Slot;
use crate::parts::{Button, LinkButton, Title, Weight};
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

/// The form on the page that is handed over is named like the address below `/rooms/`.
fn form_on(address: &str) -> Slot {
    Slot::new(address.trim_start_matches("/rooms/"))
}

/// Shows this address and nothing else from now on.
pub fn hand_over(app: App, address: &str) {
    lock::tell_other_tabs(app);
    app.put_on_desk(&slot(), address);
    app.asks_back.set(false);
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
    around(app, address, page_of)
}

/// Right after unlocking: nothing else is shown before it is known whose hands it is in.
pub fn ask_back(app: App, address: &str) -> AnyView {
    around(app, address, question)
}

fn around(app: App, address: &str, inside: fn(App, &str) -> AnyView) -> AnyView {
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
        <main id="main" class="frame-main">{move || screen(app, &address, inside)}</main>
    }
    .into_any()
}

/// The page itself, or the help lines; whatever else was typed leads back to the page. The lines
/// stand there without anything the person has written in the help room.
fn screen(app: App, address: &str, inside: fn(App, &str) -> AnyView) -> AnyView {
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
    inside(app, address)
}

fn page_of(_: App, address: &str) -> AnyView {
    let Route::Room(room, place) = Route::parse(address) else {
        return ().into_any();
    };
    (room.view)(place)
}

fn question(app: App, address: &str) -> AnyView {
    let above = address.rsplit_once('/').map_or("/", |(above, _)| above);
    let (above, address) = (above.to_owned(), address.to_owned());
    let form = form_on(&address);
    let back = move |()| {
        // If storage refuses, it is asked again at the next start. What they had begun to write and
        // didn't give back is nobody's to read: it goes too.
        let _ = app.with_store(|store| {
            store.desk_get(&form);
            store.desk_remove(&form).and(store.desk_remove(&slot()))
        });
        app.asks_back.set(false);
        app.handed.set(None);
        page::go_to(&above);
    };
    view! {
        <Title text=words::IS_IT_BACK lead=words::IS_IT_BACK_LEAD />
        <p>{words::HAND_OVER_AGAIN_TEXT}</p>
        <div class="button-row">
            <Button weight=Weight::Primary on_press=back>
                {words::I_HAVE_IT}
            </Button>
            <Button on_press=move |()| hand_over(app, &address)>{words::HAND_OVER_AGAIN}</Button>
        </div>
    }
    .into_any()
}
