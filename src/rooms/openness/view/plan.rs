//! The openness plan: the list, and the form for one offer.

use super::super::offer::{MakeOffer, Offer, RevokeOffer};
use super::super::tool::Refusal;
use super::super::words;
use super::erase;
use crate::browser::{clock, page};
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::parts::{
    Button, Card, DateBox, Empty, LinkButton, Notice, TextBox, Title, Tone, Weight,
};
use crate::shell::app::App;
use crate::shell::form::{self, Form};
use crate::shell::limits;
use crate::shell::refused::Refused;
use crate::shell::words as shell_words;
use leptos::prelude::*;

/// The plan as a list, what holds first, and the way to add to it.
pub fn listed(app: App) -> AnyView {
    let body = move || {
        let today = app.today.get();
        let all = app.book.with(Book::all::<Offer>);
        let (holding, ended): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|(_, offer)| offer.holds(today));
        let empty = holding.is_empty();
        let cards = |offers: Vec<_>| {
            let cards = offers
                .into_iter()
                .map(|(entry, offer)| card(entry, offer, today));
            view! { <div class="card-grid">{cards.collect_view()}</div> }
        };
        view! {
            {if empty {
                view! { <Empty text=words::PLAN_EMPTY /> }.into_any()
            } else {
                cards(holding).into_any()
            }}
            {(!ended.is_empty())
                .then(|| {
                    view! {
                        <details>
                            <summary>{words::ENDED}</summary>
                            {cards(ended)}
                        </details>
                    }
                })}
        }
    };
    view! {
        <p>{words::PLAN_TEXT}</p>
        {body}
        <LinkButton href="#/rooms/openness/new">{words::NEW_OFFER}</LinkButton>
    }
    .into_any()
}

fn card(entry: std::sync::Arc<Entry>, offer: Offer, today: chrono::NaiveDate) -> AnyView {
    let until = clock::date_in_words(offer.until);
    let foot = if offer.revoked.is_some() {
        words::REVOKED.to_owned()
    } else if offer.holds(today) {
        words::until(&until)
    } else {
        words::ended(&until)
    };
    let href = format!("#/rooms/openness/{}", entry.id);
    view! { <Card href=href title=offer.what foot=foot /> }.into_any()
}

/// The screen for something new in the plan.
pub fn new(app: App) -> AnyView {
    let form = form::open(Slot::new("openness/offer"));
    view! {
        <Title text=words::NEW_OFFER lead=words::PLAN_TEXT />
        {closed_or(app, move || offer_form(app, form, None, &Offer::default()))}
    }
    .into_any()
}

/// The screen of one offer.
pub fn screen(app: App, entry: &Entry, offer: &Offer) -> AnyView {
    let form = form::open(Slot::of("openness/offer", entry));
    let id = entry.id;
    let holds = offer.holds(app.today.get_untracked());
    let revoke = move |()| {
        // Refused only when it was erased elsewhere; the list then shows that.
        let _ = app.dispatch(RevokeOffer { offer: id });
        page::go_to("/rooms/openness");
    };
    let offer = offer.clone();
    view! {
        <Title text=words::PLAN lead=words::PLAN_TEXT />
        {closed_or(app, move || offer_form(app, form, Some(id), &offer))}
        <div class="button-row">
            {holds.then(|| view! { <Button on_press=revoke>{words::REVOKE}</Button> })}
            {erase(app, id)}
        </div>
    }
    .into_any()
}

fn closed_or(app: App, open: impl FnOnce() -> AnyView) -> AnyView {
    match app.book.with_untracked(joint::closed) {
        Some(why) => {
            view! { <Notice tone=Tone::Care>{shell_words::closed(why)}</Notice> }.into_any()
        }
        None => open(),
    }
}

fn offer_form(app: App, form: Form, record: Option<RecordId>, offer: &Offer) -> AnyView {
    let what = form.field("what", offer.what.clone());
    let until = record.map(|_| offer.until.to_string()).unwrap_or_default();
    let until = form.field("until", until);
    let refused = Refused::new(words::refusal);
    let keep = move |()| {
        let command = MakeOffer {
            record,
            what: form.text("what"),
            until: form.text("until"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            page::go_to("/rooms/openness");
        }
    };
    view! {
        <TextBox
            label=words::OFFER
            hint=words::OFFER_HINT
            value=what
            rows=2
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::WhatMissing, Refusal::AboutThem, Refusal::Gone])
        />
        {limits::warning(app, what)}
        <DateBox
            label=words::UNTIL
            hint=words::UNTIL_HINT
            value=until
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::DayMissing, Refusal::DayPassed, Refusal::TooFar])
        />
        <Button weight=Weight::Primary on_press=keep>
            {if record.is_some() { words::CHANGE } else { words::MAKE_OFFER }}
        </Button>
    }
    .into_any()
}
