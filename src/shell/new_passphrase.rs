//! Choosing a passphrase: typed twice, or six words drawn from the app's own list. What is done with
//! it is the caller's business; it is kept nowhere.

use super::words;
use crate::browser::{clock, files, page};
use crate::core::passphrase::{self, Refused};
use crate::parts::{Button, Check, Copyable, Secret};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The file with the list of words.
const LIST: &str = "words.txt";

/// A passphrase being chosen. Cheap to copy.
#[derive(Clone, Copy)]
pub struct NewPassphrase {
    label: &'static str,
    typed: RwSignal<String>,
    again: RwSignal<String>,
    /// `yes` while what is typed is shown.
    pub shown: RwSignal<String>,
    refused: RwSignal<Option<Refused>>,
    suggested: RwSignal<String>,
    said: RwSignal<&'static str>,
}

impl NewPassphrase {
    /// Nothing is typed yet.
    pub fn new() -> Self {
        Self::named("Passphrase")
    }

    /// The same, with this label at the first field.
    pub fn named(label: &'static str) -> Self {
        Self {
            label,
            typed: RwSignal::default(),
            again: RwSignal::default(),
            shown: RwSignal::default(),
            refused: RwSignal::default(),
            suggested: RwSignal::default(),
            said: RwSignal::default(),
        }
    }

    /// The passphrase, if it may be taken; the reason is shown otherwise.
    pub fn take(self) -> Option<String> {
        let checked = self.typed.with_untracked(|typed| {
            self.again
                .with_untracked(|again| passphrase::check(typed, again).map(str::to_owned))
        });
        self.refused.set(checked.as_ref().err().copied());
        if checked.is_err() {
            page::enter_refused();
        }
        checked.ok()
    }

    /// Forgets what was typed or suggested.
    pub fn clear(self) {
        for text in [self.typed, self.again, self.suggested, self.shown] {
            text.set(String::new());
        }
        self.refused.set(None);
        self.said.set("");
    }

    /// The fields.
    pub fn view(self) -> AnyView {
        let error = move |second: bool| {
            Signal::derive(move || {
                let refused = self.refused.get()?;
                let here = (refused == Refused::Differs) == second;
                here.then(|| words::passphrase_refused(refused))
            })
        };
        view! {
            <div class="button-row">
                <Button on_press=move |()| self.suggest()>"Suggest six words"</Button>
            </div>
            <p role="status">{self.said}</p>
            {move || self.suggestion()}
            <Secret
                label=self.label
                hint=words::PASSPHRASE_HINT
                value=self.typed
                shown=self.shown
                error=error(false)
            />
            <Secret label="The same again" value=self.again shown=self.shown error=error(true) />
            <Check label=words::SHOW_PASSPHRASE value=self.shown />
        }
        .into_any()
    }

    fn suggestion(self) -> Option<AnyView> {
        let suggested = self.suggested.get();
        (!suggested.is_empty()).then(|| {
            view! {
                <Copyable text=suggested />
                <p class="field-hint">{words::suggested()}</p>
            }
            .into_any()
        })
    }

    fn suggest(self) {
        spawn_local(async move {
            let list = files::own_text(LIST).await.unwrap_or_default();
            match passphrase::suggest(&list, clock::random_bits()) {
                Some(suggested) => {
                    self.typed.set(suggested.clone());
                    self.again.set(suggested.clone());
                    self.suggested.set(suggested);
                    self.shown.set("yes".to_owned());
                    self.refused.set(None);
                    self.said.set(words::SUGGESTED);
                }
                None => self.said.set(words::NO_WORDS),
            }
        });
    }
}

impl Default for NewPassphrase {
    fn default() -> Self {
        Self::new()
    }
}
