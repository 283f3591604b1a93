//! The present instant, once a second, for timers. The clock is read anew at each tick, so that a
//! sleeping screen or a throttled tab never makes a timer wrong.

use crate::browser::clock;
use crate::core::now::Millis;
use leptos::prelude::*;
use std::time::Duration;

/// The present instant (ms UTC), refreshed each second for as long as the screen is shown.
pub fn each_second() -> Signal<Millis> {
    let now = RwSignal::new(clock::instant());
    let ticking = set_interval_with_handle(
        move || {
            // The screen may be gone in the moment of its last tick.
            let _ = now.try_set(clock::instant());
        },
        Duration::from_secs(1),
    );
    on_cleanup(move || {
        if let Ok(ticking) = ticking {
            ticking.clear();
        }
    });
    now.into()
}

/// Milliseconds as minutes and seconds, `1:05`, rounded up so that a timer ends at `0:00`.
pub fn minutes_and_seconds(millis: Millis) -> String {
    let seconds = (millis.max(0) + 999) / 1_000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
