//! The passphrase of a sealed file, or of a copy of what was locked, that was chosen to be brought in.

use super::bring_in::{Stage, weigh, weigh_locked};
use super::words;
use crate::browser::clock;
use crate::browser::worker::{self, Watch};
use crate::core::saved::Seal;
use crate::core::{backup, passphrase};
use crate::parts::{Button, Check, Secret, Weight};
use crate::shell::app::App;
use crate::shell::lock::key;
use crate::shell::words::{SHOW_PASSPHRASE, worker_failed};
use crate::shell::working::Working;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Asks for the passphrase, opens the file and goes on as with a readable one. `locked` tells a raw
/// copy of what was locked from a sealed file.
pub fn panel(app: App, stage: RwSignal<Stage>, bytes: Arc<Vec<u8>>, locked: bool) -> AnyView {
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let working = Working::new(1);
    let open = move |()| {
        error.set(None);
        let (bytes, secret) = (bytes.clone(), typed.get_untracked());
        spawn_local(async move {
            let watch = working.begin(0, words::OPENING);
            let opened = if locked {
                unlocked(app, &bytes, &secret, &watch).await
            } else {
                unsealed(app, &bytes, &secret, &watch).await
            };
            working.end();
            match opened {
                Ok(next) => stage.set(next),
                // The person stopped it.
                Err(why) if why.is_empty() => {}
                Err(why) => error.set(Some(why)),
            }
        });
    };
    let leave = move |()| {
        working.cancel();
        stage.set(Stage::Waiting);
    };
    let (name, lead, label) = if locked {
        (
            words::LOCKED_FILE_PANEL,
            words::LOCKED_FILE,
            words::LOCKED_FILE_SECRET,
        )
    } else {
        (
            words::SEALED_FILE_PANEL,
            words::SEALED_FILE,
            words::SEALED_FILE_SECRET,
        )
    };
    view! {
        <section class="panel" aria-label=name>
            <p role="status">{lead}</p>
            <Secret label=label value=typed shown=shown error=error />
            <Check label=SHOW_PASSPHRASE value=shown />
            <div class="button-row">
                <Button
                    weight=Weight::Primary
                    disabled=Signal::derive(move || working.is_busy())
                    on_press=open
                >
                    "Open it"
                </Button>
                <Button weight=Weight::Quiet on_press=leave>
                    "Leave it"
                </Button>
            </div>
            {working.view()}
        </section>
    }
    .into_any()
}

async fn unsealed(app: App, bytes: &[u8], typed: &str, watch: &Watch) -> Result<Stage, String> {
    let passphrase = passphrase::trimmed(typed);
    if passphrase.is_empty() {
        return Err(words::NO_PASSPHRASE.to_owned());
    }
    match worker::open(bytes, passphrase, watch).await {
        Ok(opened) => Ok(weigh(app, &opened)),
        Err(failed) => Err(worker_failed(failed).to_owned()),
    }
}

async fn unlocked(app: App, bytes: &[u8], typed: &str, watch: &Watch) -> Result<Stage, String> {
    let opener = key::opener_of(typed);
    let files = backup::files_in_locked(bytes, opener);
    match key::unlocked(files, typed, opener, watch).await {
        Ok((key, _)) => Ok(weigh_locked(app, bytes, Seal::new(&key, clock::random()))),
        Err(why) => Err(words::stays_locked(why)),
    }
}
