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
pub mod ticking;
pub mod timeline;
pub mod today;
pub mod upset;
pub mod words;
pub mod working;

use crate::browser::page;
use app::App;
use leptos::prelude::*;

/// The whole app. Where the person got here by the browser's Back, a screen that names nothing
/// comes first.
#[component]
pub fn Shell() -> impl IntoView {
    let open = RwSignal::new(!page::came_back());
    move || {
        if open.get() {
            house().into_any()
        } else {
            came_back::view(open)
        }
    }
}

/// Opens what is kept, then draws the frame.
fn house() -> impl IntoView {
    automatic::Automatic::start(App::start());
    settings::follow();
    leave::listen_for_three_shifts();
    frame::frame()
}
