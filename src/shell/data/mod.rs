//! The screens about what is kept: where it lies and how much of it there is, backups out and in,
//! erasing everything, entries changed in two places, and what is shown at the start when something
//! is wrong. The rules behind them are in `core::saved`, `core::backup` and `core::conflict`.

mod bring_in;
mod conflicts;
mod erase;
mod kept;
mod save;
mod seal;
pub mod start_up;
mod unseal;
mod words;

pub use conflicts::notice as notices;
pub use kept::ask_once;

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

fn overview() -> AnyView {
    view! {
        <Title text="Your data" lead=words::LEAD />
        {kept::section()}
        {save::section()}
        {bring_in::section()}
        {erase::section()}
    }
    .into_any()
}
