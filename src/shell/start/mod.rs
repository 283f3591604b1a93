//! The first visit: what this place is, then a few questions, one at a time. Each answer goes to
//! the room it belongs to; the safety check is not stored. Any question can be left out, and the
//! visit goes on where it was after a reload. Wording is in `words`.

mod steps;
mod words;

use super::app::App;
use super::form::{self, Form};
use crate::core::desk::Slot;
use crate::core::settings::{Choose, name};
use crate::parts::{Button, Weight};
use leptos::prelude::*;

/// The questions, in order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Welcome,
    Safety,
    Did,
    Stopped,
    NoContact,
    OneThing,
    Enough,
}

impl Step {
    const ALL: [Self; 7] = [
        Self::Welcome,
        Self::Safety,
        Self::Did,
        Self::Stopped,
        Self::NoContact,
        Self::OneThing,
        Self::Enough,
    ];

    fn from_text(text: &str) -> Self {
        let number = text.parse::<usize>().unwrap_or(0);
        Self::ALL.get(number).copied().unwrap_or(Self::Welcome)
    }

    fn next(self) -> String {
        let number = Self::ALL.iter().position(|step| *step == self).unwrap_or(0);
        (number + 1).to_string()
    }
}

/// The visit so far.
#[derive(Clone, Copy)]
struct Visit {
    form: Form,
    /// The number of the step, as text on the desk.
    step: RwSignal<String>,
}

impl Visit {
    fn go_on(self) {
        let step = Step::from_text(&self.step.get_untracked());
        self.step.set(step.next());
        self.form.changed();
        self.form.flush();
    }

    fn finish(self, app: App) {
        self.form.clear();
        let Ok(()) = app.dispatch(Choose {
            name: name::STARTED,
            value: "yes".to_owned(),
        });
    }
}

/// The first visit, shown on Today until it is over.
pub fn view() -> AnyView {
    let form = form::open(Slot::new("start"));
    let visit = Visit {
        form,
        step: form.field("step", ""),
    };
    let step = Memo::new(move |_| visit.step.with(|text| Step::from_text(text)));
    (move || {
        crate::browser::page::enter_screen();
        match step.get() {
            Step::Welcome => steps::welcome(visit),
            Step::Safety => steps::safety(visit),
            Step::Did => steps::did(visit),
            Step::Stopped => steps::stopped(visit),
            Step::NoContact => steps::no_contact(visit),
            Step::OneThing => steps::one_thing(visit),
            Step::Enough => steps::enough(visit),
        }
    })
    .into_any()
}

/// "Keep" and "Leave this out".
fn keep_or_leave_out(visit: Visit, keep: impl Fn() + Send + Sync + 'static) -> AnyView {
    view! {
        <div class="button-row">
            <Button weight=Weight::Primary on_press=move |()| keep()>"Keep"</Button>
            <Button weight=Weight::Quiet on_press=move |()| visit.go_on()>"Leave this out"</Button>
        </div>
    }
    .into_any()
}
