//! The screens about what is kept: where it lies and how much of it there is, backups out and in,
//! erasing everything, entries changed in two places, and what is shown at the start when something
//! is wrong. The rules behind them are in `core::saved`, `core::backup` and `core::conflict`.

mod automatic;
mod bring_in;
mod conflicts;
mod damaged;
mod erase;
mod kept;
mod save;
pub mod seal;
pub mod start_up;
mod unseal;
pub mod words;

pub use kept::ask_once;
pub use save::write;

use super::app::app;
use super::route::Route;
use crate::parts::Title;
use leptos::prelude::*;

/// The screens `#/more/data` and `#/more/data/conflicts`.
pub fn view() -> AnyView {
    match app().route.with_untracked(below).as_deref() {
        Some(conflicts::PLACE) => conflicts::view(),
        _ => overview(),
    }
}

/// The part of the address below `#/more/data/`.
fn below(route: &Route) -> Option<String> {
    match route {
        Route::More(parts) => parts.get(1).cloned(),
        _ => None,
    }
}

/// What needs the person, said above every screen.
pub fn notices() -> AnyView {
    view! {
        {conflicts::notice()}
        {automatic::notice()}
    }
    .into_any()
}

/// Whether the screen of all sections is shown. Tracked.
fn is_overview() -> bool {
    app().route.with(|route| {
        let Route::More(parts) = route else {
            return false;
        };
        parts.len() == 1 && parts.first().is_some_and(|part| part == "data")
    })
}

fn overview() -> AnyView {
    let stage = RwSignal::new(bring_in::Stage::Waiting);
    view! {
        <Title text="Your data" lead=words::LEAD />
        {kept::section()}
        {damaged::section()}
        {save::section()}
        {automatic::section(stage)}
        {bring_in::section(stage)}
        {erase::section()}
    }
    .into_any()
}
