//! The worker at work, as the person sees it: what it is doing, how far it has come, and the way to
//! stop it. For sealing and opening anything.

use crate::browser::worker::Watch;
use crate::core::sealed::Stage;
use crate::parts::{Button, Weight};
use leptos::prelude::*;

/// How much of a step is done once the key is derived, in hundredths: it takes most of the time.
const KEY: usize = 80;

/// An errand of one or more steps. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Working {
    /// What is being done; empty while nothing is.
    doing: RwSignal<&'static str>,
    /// Hundredths of all steps.
    done: RwSignal<usize>,
    step: RwSignal<usize>,
    watch: StoredValue<Watch, LocalStorage>,
}

impl Working {
    /// Nothing is being done yet. The errand will have this many steps.
    pub fn new(steps: usize) -> Self {
        let (done, step) = (RwSignal::new(0), RwSignal::new(0));
        let watch = Watch::new(move |stage| {
            let part = match stage {
                Stage::Key => 5,
                Stage::Content { done, of } => KEY + (100 - KEY) * done / of.max(1),
            };
            // The screen may be gone by now.
            let before = step.try_get_untracked().unwrap_or(0);
            done.try_set((before * 100 + part.min(100)) / steps.max(1));
        });
        Self {
            doing: RwSignal::new(""),
            done,
            step,
            watch: StoredValue::new_local(watch),
        }
    }

    /// A step begins, counted from 0, and is called this. Returns who watches it.
    pub fn begin(self, step: usize, doing: &'static str) -> Watch {
        self.step.try_set(step);
        self.doing.try_set(doing);
        self.watch.try_get_value().unwrap_or_default()
    }

    /// Nothing is being done any more.
    pub fn end(self) {
        self.doing.try_set("");
        self.done.try_set(0);
    }

    /// Ends what is being done, if anything.
    pub fn cancel(self) {
        self.watch.with_value(Watch::cancel);
    }

    /// Whether something is being done. Tracked.
    pub fn is_busy(self) -> bool {
        !self.doing.with(|doing| doing.is_empty())
    }

    /// Whether something is being done. Untracked.
    pub fn is_busy_untracked(self) -> bool {
        !self.doing.with_untracked(|doing| doing.is_empty())
    }

    /// What is shown while something is being done, and nothing else.
    pub fn view(self) -> AnyView {
        view! {
            <div class="working">
                <p role="status">{self.doing}</p>
                <Show when=move || self.is_busy()>
                    <progress
                        max="100"
                        aria-label="How far it has come"
                        value=move || self.done.get().to_string()
                    ></progress>
                    <Button weight=Weight::Quiet on_press=move |()| self.cancel()>
                        "Cancel"
                    </Button>
                </Show>
            </div>
        }
        .into_any()
    }
}
