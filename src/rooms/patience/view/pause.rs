//! The screen of one urge: the pause while it runs, then what came of it.

use super::super::tool::{self, EndPause, Outcome, PAUSE, Refusal, Urge};
use super::super::words;
use super::{erase, list, main};
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{Button, Choice, LinkButton, Notice, Section, TextBox, TextLine, Title, Weight};
use crate::shell::app::App;
use crate::shell::form;
use crate::shell::refused::Refused;
use crate::shell::ticking::{each_second, minutes_and_seconds};
use leptos::prelude::*;
use std::sync::Arc;

/// The screen of an urge: the pause while it runs, then what came of it.
pub fn screen(app: App, entry: Arc<Entry>, urge: Urge) -> AnyView {
    let now = each_second();
    let ended = RwSignal::new(urge.outcome.is_some());
    let id = entry.id;
    let waiting = {
        let entry = entry.clone();
        Memo::new(move |_| !ended.get() && tool::left(&entry, now.get()).is_some())
    };
    let screen = move || {
        if waiting.get() {
            waiting_screen(&entry, &urge, now, ended)
        } else {
            outcome_screen(app, id, &urge)
        }
    };
    screen.into_any()
}

fn waiting_screen(
    entry: &Arc<Entry>,
    urge: &Urge,
    now: Signal<i64>,
    ended: RwSignal<bool>,
) -> AnyView {
    let began = entry.at;
    let left = Memo::new(move |_| (PAUSE - (now.get() - began)).clamp(0, PAUSE));
    let third = Memo::new(move |_| usize::try_from((PAUSE - left.get()) * 3 / PAUSE).unwrap_or(0));
    let said = move || {
        words::DURING
            .get(third.get())
            .or(words::DURING.last())
            .copied()
    };
    view! {
        <Title text=words::PAUSING lead=urge.urge.clone() />
        <div class="waiting">
            <div class="waiting-breath" aria-hidden="true"></div>
            <p class="waiting-clock" role="timer">
                {move || minutes_and_seconds(left.get())}
            </p>
            <p class="waiting-words" aria-live="polite">
                {said}
            </p>
        </div>
        <Button weight=Weight::Quiet on_press=move |()| ended.set(true)>
            {words::EARLY}
        </Button>
    }
    .into_any()
}

fn outcome_screen(app: App, id: RecordId, urge: &Urge) -> AnyView {
    let Some(entry) = app.book.with_untracked(|book| book.get(id).cloned()) else {
        return main(app);
    };
    let form = form::open(Slot::of("patience/outcome", &entry));
    let outcome = form.field("outcome", urge.outcome.map_or("", Outcome::name));
    let did = form.field("did", urge.did.clone());
    let told = urge.outcome.is_some();
    let take = Callback::new(move |what: String| {
        outcome.set(Outcome::Other.name().to_owned());
        did.set(what);
        form.changed();
    });
    view! {
        <Title
            text=if told { words::TITLE } else { words::OVER }
            lead=if told { urge.urge.clone() } else { words::OVER_TEXT.to_owned() }
        />
        {(!told)
            .then(|| {
                view! {
                    <Section title=words::ALTERNATIVES>{list::listed(app, Some(take))}</Section>
                }
            })}
        {outcome_form(app, id, urge, form)}
    }
    .into_any()
}

fn outcome_form(app: App, id: RecordId, urge: &Urge, form: form::Form) -> AnyView {
    let refused = Refused::new(words::refusal);
    let kept = RwSignal::new(None::<String>);
    let words_of_urge = form.field("urge", urge.urge.clone());
    let outcome = form.field("outcome", "");
    let did = form.field("did", "");
    let keep = move |()| {
        let command = EndPause {
            urge: id,
            words: form.text("urge"),
            outcome: form.text("outcome"),
            did: form.text("did"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            kept.set(Some(outcome.get_untracked()));
        }
    };
    let options = Outcome::ALL.map(|one| (one.name(), words::outcome(one).to_owned()));
    let changed = move |()| form.changed();
    view! {
        <TextLine
            label=words::URGE_EDITED
            value=words_of_urge
            on_change=changed
            error=refused.beside(&[Refusal::UrgeMissing])
        />
        <Choice
            legend=words::OUTCOME
            options=options.to_vec()
            value=outcome
            on_change=changed
            error=refused.beside(&[Refusal::OutcomeMissing, Refusal::Gone])
        />
        <TextBox label=words::DID value=did rows=2 on_change=changed />
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP}
            </Button>
            {erase(app, id)}
        </div>
        <div role="status">{move || kept.get().map(|outcome| after(id, &outcome))}</div>
    }
    .into_any()
}

/// What is said once the outcome is kept.
fn after(urge: RecordId, outcome: &str) -> AnyView {
    let pressed = outcome == Outcome::Pressed.name();
    view! {
        <Notice>
            <p>{if pressed { words::PRESSED } else { words::ENDED }}</p>
            <div class="button-row">
                {pressed
                    .then(|| {
                        let href = format!("#/rooms/time/setback/{urge}");
                        view! { <LinkButton href=href>{words::PRESSED_LINK}</LinkButton> }
                    })}
                <LinkButton href="#/rooms/patience">{words::BACK}</LinkButton>
            </div>
        </Notice>
    }
    .into_any()
}
