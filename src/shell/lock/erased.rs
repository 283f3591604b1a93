//! What is shown once everything was erased. The page has been loaded anew by then, so that nothing
//! of it is in memory, and only now goes what serves the app without a network.

use super::words;
use crate::browser::{chosen_file, page};
use crate::core::saved::{Found, Opened};
use crate::parts::{Button, Title};
use crate::shell::{frame, leave};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The address of the screen. `public/init.js` keeps nothing for offline use there.
const PLACE: &str = "/erased";

/// Forgets what is kept beside storage, and goes there.
pub fn go() {
    spawn_local(async {
        // Where no file was ever chosen there is nothing to forget.
        if chosen_file::is_possible() {
            chosen_file::forget().await.ok();
        }
        page::start_anew(PLACE);
    });
}

/// Whether the screen is to be shown: it would be untrue wherever anything is kept.
pub fn is_here(opened: &Opened) -> bool {
    page::hash() == PLACE && opened.found == Found::Empty
}

/// The screen.
pub fn view() -> AnyView {
    spawn_local(page::erase_offline_copy());
    page::enter_screen();
    leave::listen_for_three_shifts(leave::leave_locked);
    view! {
        {frame::skip()}
        <header class="frame-top">
            <span class="frame-name">"Amends"</span>
            {frame::leave_button(leave::leave_locked)}
        </header>
        <main id="main" class="frame-main">
            <Title text=words::ERASED />
            {words::ERASED_TEXT.map(|text| view! { <p>{text}</p> }).collect_view()}
            <Button on_press=move |()| page::start_anew("/")>{words::ERASED_AGAIN}</Button>
        </main>
    }
    .into_any()
}
