//! Quick exit: "Leave now" on every screen, or Shift pressed three times. The page is blanked at
//! once and replaced, so that Back doesn't lead here. Browser history can't be erased; the wording
//! says so where the person sets this up.

use super::app::App;
use super::lock;
use crate::browser::page;
use crate::core::settings;
use leptos::prelude::*;
use std::time::Duration;

/// Our own neutral page, for when no other address is set.
const BLANK: &str = "blank.html";
/// Three presses count when no more than this lies between them.
const BETWEEN_PRESSES: Duration = Duration::from_millis(800);

/// Leaves at once. Half-written text is put on the desk first; with a passphrase, every tab locks.
pub fn leave(app: App) {
    page::tell_forms_to_flush();
    let to = app
        .book
        .with_untracked(|book| settings::get(book, settings::name::LEAVE_TO));
    let to = to
        .filter(|to| to.starts_with("https://"))
        .unwrap_or_else(|| BLANK.to_owned());
    lock::tell_other_tabs(app);
    lock::forget(app);
    page::leave(&to);
}

/// Leaves while everything is locked or erased: the chosen address isn't known then.
pub fn leave_locked() {
    page::leave(BLANK);
}

/// Calls `leave` when Shift alone is pressed three times in a row.
pub fn listen_for_three_shifts(leave: impl Fn() + Send + Sync + 'static) {
    let presses = StoredValue::new(0_u8);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        if event.key() != "Shift" {
            presses.set_value(0);
            return;
        }
        if event.repeat() {
            return;
        }
        presses.update_value(|presses| *presses += 1);
        if presses.get_value() >= 3 {
            leave();
            return;
        }
        timer
            .set_value(set_timeout_with_handle(move || presses.set_value(0), BETWEEN_PRESSES).ok());
    });
    on_cleanup(move || handle.remove());
}
