//! An if–then plan: writing it down and changing it.

use super::super::tool::Refusal;
use super::super::trigger::{SetTrigger, Trigger};
use super::super::words;
use super::ENDS;
use crate::core::entry::Entry;
use crate::parts::Title;
use crate::shell::app::App;
use crate::shell::refused::Refused;
use crate::shell::short_form::{self, Field};
use leptos::prelude::*;
use std::sync::Arc;

/// The form, empty or with a plan to change.
pub fn form(app: App, earlier: Option<(Arc<Entry>, Trigger)>) -> AnyView {
    let (entry, before) = earlier.unzip();
    let form = short_form::open("boundaries/trigger", entry.as_deref());
    let record = entry.map(|entry| entry.id);
    let (cue, response) = before
        .map(|before| (before.cue, before.response))
        .unwrap_or_default();
    let refused = Refused::new(words::refusal);
    let keep = move || {
        refused.went(app.dispatch(SetTrigger {
            record,
            cue: form.text("cue"),
            response: form.text("response"),
        }))
    };
    let fields = vec![
        Field::line("cue", words::CUE, &cue)
            .hint(words::CUE_HINT)
            .error(refused.beside(&[Refusal::CueMissing, Refusal::Gone])),
        Field::line("response", words::RESPONSE, &response)
            .hint(words::RESPONSE_HINT)
            .error(refused.beside(&[Refusal::ResponseMissing])),
    ];
    view! {
        <Title text=words::TRIGGERS lead=words::TRIGGERS_TEXT />
        {short_form::fields(form, fields)}
        {short_form::buttons(app, form, ENDS, record, Box::new(keep))}
    }
    .into_any()
}
