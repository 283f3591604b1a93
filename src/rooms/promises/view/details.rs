//! The part of the form that may stay empty: what counts as kept, who supports, when to look again, a reminder.

use super::super::tool::Refusal;
use super::super::words;
use crate::core::promise::Door;
use crate::parts::{DateBox, TextLine};
use crate::shell::form::Form;
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// What counts as kept, who supports, when to look again, a reminder: folded away where none of it is needed.
pub fn fields(form: Form, refused: Refused<Refusal>, door: Door) -> AnyView {
    if door == Door::Commitment {
        return view! {
            {keeping(form)} {review(form, refused, words::REVIEW_HINT)} {reminder(form, refused)}
        }
        .into_any();
    }
    let names = ["counts_as_kept", "supporter", "review", "remind_at"];
    let used = names.into_iter().any(|name| !form.text(name).is_empty());
    view! {
        <details open=used>
            <summary>{words::MORE_DETAILS}</summary>
            {keeping(form)}
            {review(form, refused, words::MAY_STAY_EMPTY)}
            {reminder(form, refused)}
        </details>
    }
    .into_any()
}

fn keeping(form: Form) -> AnyView {
    let changed = move |()| form.changed();
    view! {
        <TextLine
            label=words::COUNTS_AS_KEPT
            hint=words::COUNTS_AS_KEPT_HINT
            value=form.field("counts_as_kept", "")
            on_change=changed
        />
        <TextLine
            label=words::SUPPORTER
            hint=words::SUPPORTER_HINT
            value=form.field("supporter", "")
            on_change=changed
        />
    }
    .into_any()
}

fn review(form: Form, refused: Refused<Refusal>, hint: &'static str) -> AnyView {
    view! {
        <DateBox
            label=words::REVIEW
            hint=hint
            value=form.field("review", "")
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::ReviewMissing, Refusal::ReviewPassed])
        />
    }
    .into_any()
}

fn reminder(form: Form, refused: Refused<Refusal>) -> AnyView {
    let changed = move |()| form.changed();
    view! {
        <TextLine
            label=words::REMIND_AT
            hint=words::REMIND_AT_HINT
            kind="time"
            value=form.field("remind_at", "")
            on_change=changed
            error=refused.beside(&[Refusal::BadTime])
        />
        <TextLine
            label=words::REMIND_TITLE
            hint=words::REMIND_TITLE_HINT
            value=form.field("remind_title", "")
            on_change=changed
        />
    }
    .into_any()
}
