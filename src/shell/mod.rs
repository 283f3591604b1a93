//! The house around the rooms: start-up, frame, routes, keeping, quick exit, and the screens that
//! belong to no room. Knows rooms only through their list.

pub mod about;
pub mod app;
pub mod automatic;
mod came_back;
pub mod data;
pub mod form;
pub mod frame;
pub mod handed;
pub mod leave;
pub mod limits;
pub mod lock;
pub mod more;
pub mod new_passphrase;
pub mod refused;
pub mod room_list;
pub mod room_screen;
pub mod route;
pub mod safety;
pub mod settings;
pub mod short_form;
pub mod start;
pub mod still_writing;
pub mod ticking;
pub mod timeline;
pub mod today;
pub mod undo;
pub mod upset;
pub mod words;
pub mod working;

use crate::browser::{clock, page, storage};
use crate::core::ports::KeepError;
use crate::core::saved::{NotOpened, Opened, Store};
use crate::parts::AlwaysThere;
use app::App;
use leptos::prelude::*;
use lock::OpenedWith;

/// The whole app. Where the person got here by the browser's Back, a screen that names nothing
/// comes first.
#[component]
pub fn Shell() -> impl IntoView {
    let open = RwSignal::new(!page::came_back());
    move || {
        if open.get() {
            entrance()
        } else {
            came_back::view(open)
        }
    }
}

/// Opens what is kept, or asks for what opens it.
fn entrance() -> AnyView {
    match Store::open(Box::new(storage::Local), clock::random_bits()) {
        Ok(opened) if lock::erased::is_here(&opened) => lock::erased::view(),
        Ok(opened) => house(Ok(opened), None),
        Err(NotOpened::Failed(error)) => house(Err(error), None),
        Err(NotOpened::Locked(_)) => lock::screen::view(house),
    }
}

/// Draws the frame around what was opened.
fn house(opened: Result<Opened, KeepError>, with: Option<OpenedWith>) -> AnyView {
    let app = App::start(opened, with.as_ref().map(|with| with.opener));
    automatic::Automatic::start(app, with);
    settings::follow();
    leave::listen_for_three_shifts(move || leave::leave(app));
    provide_context(AlwaysThere(move_out));
    lock::start(app);
    frame::frame().into_any()
}

/// The way out at the top of every dialog.
fn move_out() -> AnyView {
    frame::leave_now(app::app())
}
