//! The reason for the words the person pointed at, close to them: on a phone the list of findings may be far below.

use super::super::words;
use super::desk::Desk;
use super::findings;
use crate::core::apology::Finding;
use crate::parts::{Button, Weight};
use leptos::prelude::*;

/// Nothing, until marked words are pointed at.
pub fn view(desk: Desk) -> AnyView {
    let about = move || desk.pointed.get().map(|finding| about(desk, &finding));
    view! {
        <div class="peek-place no-print">
            // The region is there before its words are, so that they are told.
            <div role="status" class="unseen">
                {move || desk.pointed.with(|pointed| pointed.as_ref().map(|f| f.reason.clone()))}
            </div>
            {about}
        </div>
    }
    .into_any()
}

fn about(desk: Desk, finding: &Finding) -> AnyView {
    let span = finding.span;
    let to_reason = move |()| {
        desk.pointed.set(None);
        findings::focus(&desk.shown.read_untracked(), span);
    };
    let close = move |()| {
        desk.pointed.set(None);
        desk.show(span);
    };
    view! {
        <section class="peek" aria-label=words::ABOUT_THESE_WORDS>
            <p>{finding.reason.clone()}</p>
            {findings::advice(finding)}
            <div class="button-row">
                {findings::use_instead(desk, finding, move || Some(span))}
                <Button on_press=to_reason>{words::TO_REASON}</Button>
                <Button weight=Weight::Quiet on_press=close>
                    {words::CLOSE}
                </Button>
            </div>
        </section>
    }
    .into_any()
}
