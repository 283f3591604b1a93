//! The passphrase of a sealed file that was chosen to be brought in.

use super::bring_in::{Stage, weigh};
use super::words;
use crate::browser::worker;
use crate::core::passphrase;
use crate::parts::{Button, Check, Secret, Weight};
use crate::shell::app::App;
use crate::shell::words::{SHOW_PASSPHRASE, worker_failed};
use crate::shell::working::Working;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Asks for the passphrase, opens the file and goes on as with a readable one.
pub fn panel(app: App, stage: RwSignal<Stage>, bytes: Arc<Vec<u8>>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let working = Working::new(1);
    let open = move |()| {
        let passphrase = typed.with_untracked(|typed| passphrase::trimmed(typed).to_owned());
        if passphrase.is_empty() {
            error.set(Some(words::NO_PASSPHRASE.to_owned()));
            return;
        }
        error.set(None);
        let bytes = bytes.clone();
        spawn_local(async move {
            let watch = working.begin(0, words::OPENING);
            let opened = worker::open(&bytes, &passphrase, &watch).await;
            working.end();
            match opened.map_err(worker_failed) {
                Ok(opened) => stage.set(weigh(app, &opened)),
                Err("") => {}
                Err(why) => error.set(Some(why.to_owned())),
            }
        });
    };
    let leave = move |()| {
        working.cancel();
        stage.set(Stage::Waiting);
    };
    view! {
        <section class="panel" aria-label="Open a sealed file">
            <p role="status">{words::SEALED_FILE}</p>
            <Secret label="Passphrase of this file" value=typed shown=shown error=error />
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
