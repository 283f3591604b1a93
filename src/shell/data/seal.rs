//! Sealing a backup with a passphrase: chosen, sealed in the worker, opened again and compared, and
//! only then handed over.

use super::save::{self, Written};
use super::words;
use crate::browser::files::{self, Made};
use crate::browser::worker;
use crate::core::sealed::WORK_FACTOR;
use crate::parts::{Button, Notice, Tone, Weight};
use crate::shell::app::App;
use crate::shell::new_passphrase::NewPassphrase;
use crate::shell::words::worker_failed;
use crate::shell::working::Working;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The media type of age files.
const MIME: &str = "application/octet-stream";

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Nothing yet, or it was cancelled.
    None,
    /// It failed, for this reason.
    Failed(&'static str),
    /// It is sealed and checked. This is said.
    Ready(&'static str),
}

/// The panel. Cheap to copy.
#[derive(Clone, Copy)]
struct Panel {
    app: App,
    /// Whether it is shown at all.
    open: RwSignal<bool>,
    chosen: NewPassphrase,
    working: Working,
    outcome: RwSignal<Outcome>,
    made: StoredValue<Option<(Made, Written)>, LocalStorage>,
    /// Called once a backup was noted.
    noted: Callback<()>,
}

/// The panel below the button. Closes `open`; calls `noted` once a backup was noted.
pub fn panel(app: App, open: RwSignal<bool>, noted: Callback<()>) -> AnyView {
    let panel = Panel {
        app,
        open,
        chosen: NewPassphrase::new(),
        working: Working::new(2),
        outcome: RwSignal::new(Outcome::None),
        made: StoredValue::new_local(None),
        noted,
    };
    view! {
        <section class="panel" aria-label="Seal a backup">
            <p>{words::SEAL}</p>
            {panel.chosen.view()}
            <div class="button-row">
                <Button
                    weight=Weight::Primary
                    disabled=Signal::derive(move || panel.working.is_busy())
                    on_press=move |()| panel.begin()
                >
                    "Seal and save"
                </Button>
                <Button weight=Weight::Quiet on_press=move |()| panel.close()>
                    "Close"
                </Button>
            </div>
            {panel.working.view()}
            <div role="status">{move || panel.outcome()}</div>
        </section>
    }
    .into_any()
}

/// Seals a text and makes sure that it opens again to the very same. `steps` counts from 0.
///
/// # Errors
/// What to say; nothing when it was cancelled.
pub async fn seal_and_check(
    text: &str,
    passphrase: &str,
    working: Working,
) -> Result<Vec<u8>, &'static str> {
    let watch = working.begin(0, words::SEALING);
    let sealed = worker::seal(text.as_bytes(), passphrase, WORK_FACTOR, &watch).await;
    let sealed = sealed.map_err(worker_failed)?;
    let watch = working.begin(1, words::CHECKING);
    let opened = worker::open(&sealed, passphrase, &watch).await;
    if opened.map_err(worker_failed)? != text.as_bytes() {
        return Err(words::NOT_SEALED);
    }
    Ok(sealed)
}

impl Panel {
    fn begin(self) {
        let Some(passphrase) = self.chosen.take() else {
            return;
        };
        self.outcome.set(Outcome::None);
        spawn_local(async move {
            let written = save::write(self.app);
            let sealed = seal_and_check(&written.text, &passphrase, self.working).await;
            self.working.end();
            let name = format!("{}.json.age", written.name);
            let made = sealed
                .and_then(|sealed| files::make(&name, MIME, &sealed).map_err(|_| words::NOT_SAVED));
            match made {
                Ok(made) => {
                    self.made.set_value(Some((made, written)));
                    if files::needs_a_press() {
                        self.outcome.set(Outcome::Ready(words::SEALED_PRESS));
                    } else {
                        self.hand_over();
                    }
                }
                Err("") => {}
                Err(why) => self.outcome.set(Outcome::Failed(why)),
            }
        });
    }

    fn hand_over(self) {
        let outcome = self.made.with_value(|made| {
            let (made, written) = made.as_ref()?;
            Some(match made.hand_over() {
                Ok(()) => Outcome::Ready(written.handed_over(self.app)),
                Err(files::FileFailed) => Outcome::Failed(words::NOT_SAVED),
            })
        });
        if let Some(outcome) = outcome {
            self.outcome.set(outcome);
            self.noted.run(());
        }
    }

    fn close(self) {
        self.working.cancel();
        self.chosen.clear();
        self.made.set_value(None);
        self.open.set(false);
    }

    fn outcome(self) -> AnyView {
        match self.outcome.get() {
            Outcome::None => ().into_any(),
            Outcome::Failed(why) => view! {
                <Notice tone=Tone::Wrong>
                    <p>{why}</p>
                </Notice>
            }
            .into_any(),
            Outcome::Ready(says) => {
                let save = if files::needs_a_press() {
                    "Save the file"
                } else {
                    "Save it again"
                };
                view! {
                    <Notice>
                        <p>{words::SEALED}</p>
                        <p>{says}</p>
                        <div class="button-row">
                            <Button on_press=move |()| self.hand_over()>{save}</Button>
                        </div>
                    </Notice>
                }
                .into_any()
            }
        }
    }
}
