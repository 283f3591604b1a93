//! Locking by itself: when nothing was touched for a while, or the app was out of sight for longer
//! than the person chose. A file picker, the print dialog and the share sheet cover the app too, but
//! then it was the app that sent the person there.

use super::lock_here;
use crate::browser::{clock, page};
use crate::core::now::Millis;
use crate::core::settings::{self, name};
use crate::shell::app::App;
use leptos::prelude::*;
use std::time::Duration;

/// How often the clock is looked at.
const BEAT: Duration = Duration::from_secs(5);

/// Minutes until the person has chosen otherwise.
const IDLE: Millis = 15;
const HIDDEN: Millis = 5;

/// What counts as touching the app.
const TOUCHES: [&str; 4] = ["keydown", "pointerdown", "wheel", "touchmove"];

/// When the person was last seen. Instants, UTC.
#[derive(Clone, Copy)]
struct Seen {
    touched: Millis,
    /// Since when the app is out of sight, unless it sent the person away itself.
    hidden: Option<Millis>,
}

/// Begins to watch, for as long as the page lives.
pub fn start(app: App) {
    let seen = StoredValue::new(Seen {
        touched: clock::instant(),
        hidden: None,
    });
    for event in TOUCHES {
        page::listen_to_window(event, move || {
            seen.update_value(|seen| seen.touched = clock::instant());
        });
    }
    page::notice_file_pickers();
    page::on_visibility(move |visible| {
        if !visible {
            let away = page::was_sent_away();
            seen.update_value(|seen| seen.hidden = (!away).then(clock::instant));
        }
        // Before anything is shown again, too: timers sleep while the page is hidden.
        look(app, seen.get_value());
        if visible {
            seen.update_value(|seen| seen.hidden = None);
        }
    });
    set_interval(move || look(app, seen.get_value()), BEAT);
}

fn look(app: App, seen: Seen) {
    if !app.lock.is_on.get_untracked() {
        return;
    }
    let now = clock::instant();
    let over = |since: Millis, name, usual| {
        limit(app, name, usual).is_some_and(|limit| now.saturating_sub(since) >= limit)
    };
    let idle = over(seen.touched, name::LOCK_IDLE, IDLE);
    let hidden = seen
        .hidden
        .is_some_and(|since| over(since, name::LOCK_HIDDEN, HIDDEN));
    if idle || hidden {
        lock_here(app);
    }
}

/// The chosen time, milliseconds; nothing for never.
fn limit(app: App, name: &str, usual: Millis) -> Option<Millis> {
    let chosen = app.book.with_untracked(|book| settings::get(book, name));
    let minutes = match chosen.as_deref() {
        Some("never") => return None,
        Some(minutes) => minutes.parse().unwrap_or(usual),
        None => usual,
    };
    Some(minutes * 60_000)
}
