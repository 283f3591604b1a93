//! The room's main screen and the rehearsal. The form and a commitment's own page are shared with `promises`.

use super::tool::{Rehearse, response};
use super::words;
use crate::browser::page;
use crate::core::id::RecordId;
use crate::core::promise::ledger::{Account, ledger};
use crate::core::promise::{Door, Promise};
use crate::parts::{Button, Card, Empty, LinkButton, Section, Title, Weight};
use crate::rooms::Place;
use crate::rooms::promises::view as shared;
use crate::rooms::promises::words::how_often;
use crate::shell::app::{App, app};
use chrono::NaiveDate;
use leptos::prelude::*;

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let below = place.0.get(1).map(String::as_str);
    match (place.first(), below) {
        (None, _) => main(app()),
        (Some("new"), _) => shared::new("change", Door::Commitment, "", &place),
        (Some("counselling"), _) => shared::new("change", Door::Commitment, "counselling", &place),
        (Some(_), Some("rehearse")) => rehearsal(app(), &place),
        _ => shared::record("change", &place),
    }
}

fn main(app: App) -> AnyView {
    let accounts = Memo::new(move |_| app.book.with(commitments));
    let lists = move || {
        let today = app.today.get();
        accounts.with(|all| lists(all, today))
    };
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        {lists}
        <div class="button-row">
            <LinkButton weight=Weight::Primary href="#/rooms/change/new">
                {words::NEW}
            </LinkButton>
            <LinkButton href="#/rooms/change/counselling">{words::COUNSELLING}</LinkButton>
        </div>
        <p class="field-hint">{words::MARKED_ELSEWHERE} " " <a href="#/rooms/promises">{words::LEDGER}</a></p>
    }
    .into_any()
}

fn commitments(book: &crate::core::book::Book) -> Vec<Account> {
    let mut all = ledger(book);
    all.retain(|account| account.promise.door == Door::Commitment);
    all
}

fn lists(accounts: &[Account], today: NaiveDate) -> AnyView {
    if accounts.is_empty() {
        return view! { <Empty text=words::EMPTY /> }.into_any();
    }
    let (active, over): (Vec<_>, Vec<_>) = accounts
        .iter()
        .partition(|account| account.is_active(today));
    let cards = |accounts: Vec<&Account>| accounts.into_iter().map(card).collect_view();
    let past = (!over.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words::OVER}</summary>
                <div class="card-grid">{cards(over)}</div>
            </details>
        }
    });
    let now = cards(active);
    view! {
        <Section title=words::NOW>
            <div class="card-grid">{now}</div>
        </Section>
        {past}
    }
    .into_any()
}

fn card(account: &Account) -> AnyView {
    let promise = &account.promise;
    let plan = words::plan(&promise.cue, response(promise));
    let review = promise.review.map(crate::browser::clock::date_in_words);
    let often = how_often(&promise.days, crate::browser::clock::date_in_words);
    let foot = words::foot(&often, review.as_deref());
    let href = format!("#/rooms/change/{}", account.entry.id);
    view! { <Card href=href title=promise.what.clone() text=plan foot=foot /> }.into_any()
}

fn rehearsal(app: App, place: &Place) -> AnyView {
    let found = place
        .record()
        .and_then(|id| app.book.with_untracked(|book| book.find::<Promise>(id)));
    match found {
        Some((entry, promise)) if !promise.cue.is_empty() => rehearse(app, entry.id, &promise),
        _ => shared::record("change", &Place(place.0.iter().take(1).cloned().collect())),
    }
}

/// First the cue alone, then the response: to be read, or better said aloud.
fn rehearse(app: App, promise: RecordId, plan: &Promise) -> AnyView {
    let shown = RwSignal::new(false);
    let (cue, answer) = (plan.cue.clone(), response(plan).to_owned());
    let done = move |()| {
        // Refused only when it was erased meanwhile; the page then says so.
        let _ = app.dispatch(Rehearse { promise });
        page::go_to(&format!("/rooms/change/{promise}"));
    };
    let below = move || {
        if !shown.get() {
            let show = move |()| shown.set(true);
            return view! {
                <p>{words::WHAT_NOW}</p>
                <Button weight=Weight::Primary on_press=show>
                    {words::SHOW}
                </Button>
            }
            .into_any();
        }
        view! {
            <p class="rehearse-step">{words::THEN}</p>
            <p class="rehearse-words">{answer.clone()}</p>
            <p>{words::SAY_IT}</p>
            <div class="button-row">
                <Button weight=Weight::Primary on_press=done>
                    {words::DONE}
                </Button>
                <Button on_press=move |()| shown.set(false)>{words::AGAIN}</Button>
            </div>
        }
        .into_any()
    };
    view! {
        <Title text=words::REHEARSAL lead=words::REHEARSAL_LEAD />
        <div class="rehearse">
            <p class="rehearse-step">{words::WHEN}</p>
            <p class="rehearse-words">{cue}</p>
            <div aria-live="polite">{below}</div>
        </div>
    }
    .into_any()
}
