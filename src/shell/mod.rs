//! The house around the rooms: start-up, frame, routes, keeping, quick exit, and the screens that
//! belong to no room. Knows rooms only through their list.

pub mod about;
pub mod app;
pub mod data;
pub mod form;
pub mod frame;
pub mod handed;
pub mod leave;
pub mod more;
pub mod refused;
pub mod room_list;
pub mod room_screen;
pub mod route;
pub mod safety;
pub mod settings;
pub mod start;
pub mod ticking;
pub mod timeline;
pub mod today;
pub mod upset;
pub mod words;

use app::App;
use leptos::prelude::*;

/// The whole app: opens what is kept, then draws the frame.
#[component]
pub fn Shell() -> impl IntoView {
    App::start();
    settings::follow();
    leave::listen_for_three_shifts();
    frame::frame()
}
