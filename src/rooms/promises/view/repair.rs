//! What was written on putting something right becomes a promise in one action, without being typed again. For a miss
//! and for a setback.

use super::super::form::WritePromise;
use super::super::words;
use crate::core::id::RecordId;
use crate::core::promise::Door;
use crate::core::promise::ledger::made_from;
use crate::parts::{Button, DateBox, LinkButton};
use crate::shell::app::App;
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// The day and the button, or the way to the promise it has become. `origin` is the entry that holds the repair.
pub fn promise(app: App, origin: RecordId, repair: String) -> AnyView {
    let by = RwSignal::new(app.today.get_untracked().to_string());
    let refused = Refused::new(words::refusal);
    let made = Memo::new(move |_| {
        let made = app.book.with(|book| made_from(book, origin));
        made.map(|entry| entry.id)
    });
    let press = Callback::new(move |()| {
        refused.went(app.dispatch(WritePromise {
            what: repair.clone(),
            starts: by.get_untracked(),
            from: Some(origin),
            ..WritePromise::new(Door::PuttingRight)
        }));
    });
    let body = move || match made.get() {
        Some(id) => view! {
            <p>{words::REPAIR_PROMISED}</p>
            <LinkButton href=format!("#/rooms/promises/{id}")>{words::SEE_PROMISE}</LinkButton>
        }
        .into_any(),
        None => view! {
            <DateBox label=words::REPAIR_BY value=by error=refused.besides(&[]) />
            <Button on_press=press>{words::PROMISE_REPAIR}</Button>
        }
        .into_any(),
    };
    view! { <div role="status">{body}</div> }.into_any()
}
