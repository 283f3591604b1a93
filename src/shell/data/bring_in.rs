//! Bringing a backup file in: the file is checked, opened first if it is sealed, what it would change
//! is shown, and only then is it merged, as one change that can be undone.

use super::{unseal, words};
use crate::browser::files;
use crate::core::backup::{self, Import, ImportError, Preview};
use crate::core::change::Change;
use crate::core::entry::Entry;
use crate::core::saved::{self, BUDGET, Seal};
use crate::core::settings::Setting;
use crate::parts::{Button, Notice, Section, Tone, Weight};
use crate::rooms;
use crate::shell::app::{App, app};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use web_sys::HtmlInputElement;

/// How far bringing a file in has come.
#[derive(Clone)]
pub enum Stage {
    /// No file was chosen.
    Waiting,
    /// It is sealed: its bytes wait for their passphrase.
    Sealed(Arc<Vec<u8>>),
    /// It is a raw copy of what was locked: its bytes wait for what opens them.
    Locked(Arc<Vec<u8>>),
    /// It can't be brought in, for this reason.
    Refused(&'static str),
    /// This is what it would change.
    Offered(Box<Import>, Change, Preview),
    /// It was brought in.
    Done,
}

/// The section. Other sections may set the stage too.
pub fn section(stage: RwSignal<Stage>) -> AnyView {
    let app = app();
    let choose = move |event: leptos::ev::Event| {
        let field: HtmlInputElement = event_target(&event);
        if let Some(file) = files::chosen(&field) {
            spawn_local(async move { stage.set(look_into(app, &file).await) });
        }
    };
    view! {
        <Section title="Bring a backup in">
            <p>{words::BRING_IN}</p>
            <div class="field">
                <label class="field-label" for="backup-file">
                    "Backup file"
                </label>
                <input
                    id="backup-file"
                    class="field-control"
                    type="file"
                    accept=".json,.age,application/json"
                    on:change=choose
                />
            </div>
            {move || shown(app, stage)}
        </Section>
    }
    .into_any()
}

async fn look_into(app: App, file: &web_sys::File) -> Stage {
    if files::size(file) > backup::LARGEST_SEALED {
        return Stage::Refused(words::refused(ImportError::TooLarge));
    }
    let Ok(bytes) = files::bytes(file).await else {
        return Stage::Refused(words::UNREADABLE);
    };
    if backup::is_sealed(&bytes) {
        return Stage::Sealed(Arc::new(bytes));
    }
    weigh(app, &bytes)
}

/// What a readable file would change, or why it can't be brought in.
pub fn weigh(app: App, bytes: &[u8]) -> Stage {
    match backup::read(bytes) {
        Ok(import) => offer(app, import),
        Err(ImportError::Locked) => Stage::Locked(Arc::new(bytes.to_vec())),
        Err(error) => Stage::Refused(words::refused(error)),
    }
}

/// What a raw copy of what was locked would change, opened with its data key.
pub fn weigh_locked(app: App, bytes: &[u8], seal: Seal) -> Stage {
    match backup::read_locked(bytes, seal) {
        Ok(import) => offer(app, import),
        Err(error) => Stage::Refused(words::refused(error)),
    }
}

fn offer(app: App, import: Import) -> Stage {
    let (change, preview) = app.book.with_untracked(|book| {
        (
            backup::merge(book, &import),
            backup::preview(book, &import, knows),
        )
    });
    let (used, sealed) = app
        .with_store(|store| Some((store.usage().ok()?, store.is_locked())))
        .flatten()
        .unwrap_or_default();
    if used.ours + used.others + saved::needed(&change, sealed) > BUDGET {
        return Stage::Refused(words::NO_ROOM);
    }
    Stage::Offered(Box::new(import), change, preview)
}

/// Whether this build knows what an entry is.
fn knows(entry: &Entry) -> bool {
    rooms::kind(entry).is_some() || entry.is::<Setting>()
}

fn shown(app: App, stage: RwSignal<Stage>) -> AnyView {
    let said = match stage.get() {
        Stage::Waiting => ().into_any(),
        Stage::Sealed(bytes) => return unseal::panel(app, stage, bytes, false),
        Stage::Locked(bytes) => return unseal::panel(app, stage, bytes, true),
        Stage::Refused(why) => view! {
            <Notice tone=Tone::Wrong>
                <p>{why}</p>
            </Notice>
        }
        .into_any(),
        Stage::Offered(import, change, preview) => offered(app, stage, import, change, &preview),
        Stage::Done => view! {
            <Notice>
                <p>"It's in. You can undo this until your next change."</p>
            </Notice>
        }
        .into_any(),
    };
    view! { <div role="status">{said}</div> }.into_any()
}

fn offered(
    app: App,
    stage: RwSignal<Stage>,
    import: Box<Import>,
    change: Change,
    preview: &Preview,
) -> AnyView {
    let lines = words::preview(preview);
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    let written = import.exported_at.chars().take(10).collect::<String>();
    let idle = change.is_empty() && import.drafts.is_empty() && import.aside.is_empty();
    let bring_in = move |()| {
        app.bring_in(&import, &change);
        stage.set(Stage::Done);
    };
    view! {
        <Notice>
            <h3>"What this file would change"</h3>
            <p>{format!("Saved on {written}.")}</p>
            <ul>{lines.collect_view()}</ul>
            {if idle {
                view! { <p>{words::NO_CHANGE}</p> }.into_any()
            } else {
                view! {
                    <div class="button-row">
                        <Button weight=Weight::Primary on_press=bring_in>
                            "Bring it in"
                        </Button>
                        <Button weight=Weight::Quiet on_press=move |()| stage.set(Stage::Waiting)>
                            "Leave it"
                        </Button>
                    </div>
                }
                .into_any()
            }}
        </Notice>
    }
    .into_any()
}
