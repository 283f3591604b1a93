//! After much was written at once, the browser holds it for a while before all of it is on the disk.
//! That is said calmly on every screen, with what to do, and goes by itself.

use super::app::App;
use super::words;
use crate::parts::Notice;
use leptos::prelude::*;
use std::time::Duration;

/// How long it is said. Chromium gathers changes of localStorage for 5 s before it writes them, and
/// gives a site 60 such writes an hour, so that each may wait for another minute.
pub const WINDOW: Duration = Duration::from_secs(65);

/// From this many records or values on, a change counts as much at once.
pub const MANY: usize = 100;

/// Whether it is said at this moment. Cheap to copy.
#[derive(Clone, Copy)]
pub struct StillWriting {
    is_on: RwSignal<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl StillWriting {
    /// Nothing is being written.
    pub fn new() -> Self {
        Self {
            is_on: RwSignal::new(false),
            timer: StoredValue::new(None),
        }
    }

    /// Much was written just now.
    pub fn begin(self) {
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
        self.is_on.set(true);
        let over = set_timeout_with_handle(move || self.is_on.set(false), WINDOW);
        self.timer.set_value(over.ok());
    }
}

impl Default for StillWriting {
    fn default() -> Self {
        Self::new()
    }
}

/// Said above every screen meanwhile, politely.
pub fn notice(app: App) -> AnyView {
    view! {
        <div role="status">
            <Show when=move || app.writing.is_on.get()>
                <Notice>
                    <p>{words::STILL_WRITING}</p>
                </Notice>
            </Show>
        </div>
    }
    .into_any()
}
