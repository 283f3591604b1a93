//! An if–then plan: writing it down and changing it.

use super::super::tool::Refusal;
use super::super::trigger::{SetTrigger, Trigger};
use super::super::words;
use super::erase;
use crate::browser::page;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::parts::{Button, TextLine, Title, Weight};
use crate::shell::app::App;
use crate::shell::form;
use crate::shell::refused::Refused;
use leptos::prelude::*;
use std::sync::Arc;

/// The form, empty or with a plan to change.
pub fn form(app: App, earlier: Option<(Arc<Entry>, Trigger)>) -> AnyView {
    let slot = match &earlier {
        Some((entry, _)) => Slot::of("boundaries/trigger", entry),
        None => Slot::new("boundaries/trigger"),
    };
    let form = form::open(slot);
    let record = earlier.as_ref().map(|(entry, _)| entry.id);
    let (before_cue, before_response) = earlier
        .map(|(_, trigger)| (trigger.cue, trigger.response))
        .unwrap_or_default();
    let cue = form.field("cue", before_cue);
    let response = form.field("response", before_response);
    let refused = Refused::new(words::refusal);
    let keep = move |()| {
        let set = SetTrigger {
            record,
            cue: form.text("cue"),
            response: form.text("response"),
        };
        if refused.went(app.dispatch(set)) {
            form.clear();
            page::go_to("/rooms/boundaries");
        }
    };
    view! {
        <Title text=words::TRIGGERS lead=words::TRIGGERS_TEXT />
        <TextLine
            label=words::CUE
            hint=words::CUE_HINT
            value=cue
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::CueMissing, Refusal::Gone])
        />
        <TextLine
            label=words::RESPONSE
            hint=words::RESPONSE_HINT
            value=response
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::ResponseMissing])
        />
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP}
            </Button>
            {record.map(|id| erase(app, id))}
        </div>
    }
    .into_any()
}
