//! Why a form's last attempt was refused, and beside which field that is shown.

use crate::browser::page;
use leptos::prelude::*;

/// The refusal of the last attempt, if it was refused.
#[derive(Clone, Copy)]
pub struct Refused<R: Copy + 'static> {
    why: RwSignal<Option<R>>,
    words: fn(R) -> &'static str,
}

impl<R: Copy + PartialEq + Send + Sync + 'static> Refused<R> {
    /// Nothing refused yet. `words` is the room's wording.
    pub fn new(words: fn(R) -> &'static str) -> Self {
        Self {
            why: RwSignal::new(None),
            words,
        }
    }

    /// The reason in words, where it is one of those that `field` can have.
    pub fn beside(self, field: &'static [R]) -> Signal<Option<String>> {
        let words = self.words;
        Signal::derive(move || {
            let why = self.why.get().filter(|why| field.contains(why))?;
            Some(words(why).to_owned())
        })
    }

    /// The reason in words, where it is none of those that have a field: shown at the button.
    pub fn besides(self, fields: &'static [R]) -> Signal<Option<String>> {
        let words = self.words;
        Signal::derive(move || {
            let why = self.why.get().filter(|why| !fields.contains(why))?;
            Some(words(why).to_owned())
        })
    }

    /// Takes note of an attempt, and says whether it went through. If not, the field it was refused for takes focus.
    pub fn went<T>(self, attempt: Result<T, R>) -> bool {
        let why = attempt.err();
        let went = why.is_none();
        self.why.set(why);
        if !went {
            page::enter_refused();
        }
        went
    }
}
