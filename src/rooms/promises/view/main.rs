//! The room's main screen: the day, the gap, what is active, the counts, the month.

use super::super::due::{on_day, unmarked_days};
use super::super::{miss, words};
use super::{calendar, counts, marks, page};
use crate::browser::clock;
use crate::core::promise::Door;
use crate::core::promise::ledger::{self, Account, Standing, ledger};
use crate::parts::{Card, Empty, LinkButton, Notice, Section, Title, Weight};
use crate::rooms::Due;
use crate::shell::app::App;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The screen.
pub fn screen(app: App) -> AnyView {
    let accounts = Memo::new(move |_| app.book.with(ledger));
    let empty = move || accounts.with(Vec::is_empty);
    let rest = move || {
        view! {
            {move || day(app)}
            {move || gap(app)}
            {move || misses(app)}
            {move || accounts.with(|all| listed(app, all))}
            {move || numbers(app)}
            {month(app)}
            {move || accounts.with(|all| calendar_file(app, all))}
            {move || accounts.with(|all| over(app, all))}
        }
    };
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        <Show when=empty>
            <Empty text=words::EMPTY />
        </Show>
        <div class="button-row">
            <LinkButton weight=Weight::Primary href="#/rooms/promises/new">
                {words::MAKE}
            </LinkButton>
            <LinkButton href="#/rooms/promises/right">{words::PUT_RIGHT}</LinkButton>
        </div>
        <Show when=move || !empty()>{rest()}</Show>
    }
    .into_any()
}

/// The marks of the day that is meant now: until three in the morning, yesterday.
fn day(app: App) -> AnyView {
    let today = app.today.get();
    let meant = app.day.get();
    let lines = app.book.with_untracked(|book| on_day(book, meant));
    let late = (meant < today).then(|| view! { <p>{words::STILL_YESTERDAY}</p> });
    // The rows follow their own marks; the list itself is drawn anew only when a promise comes or goes.
    let again = Memo::new(move |_| app.book.with(|book| on_day(book, meant).len()));
    again.track();
    let body = if lines.is_empty() {
        view! { <p>{words::NOTHING_TODAY}</p> }.into_any()
    } else {
        marks::list("promises", app, meant, lines)
    };
    view! {
        <Section title=clock::day_in_words(meant)>
            {late} {body}
            <p class="field-hint">{words::AGAIN_TO_UNDO}</p>
        </Section>
    }
    .into_any()
}

fn gap(app: App) -> AnyView {
    let today = app.today.get();
    let days = app.book.with(|book| unmarked_days(book, today).len());
    (days > 0)
        .then(|| {
            view! {
                <Notice>
                    <p>{words::gap(days)}</p>
                    <a href="#/rooms/promises/blank">{words::GAP_FILL}</a>
                </Notice>
            }
        })
        .into_any()
}

/// Misses to own and to tell.
fn misses(app: App) -> AnyView {
    let today = app.today.get();
    let due = app.book.with(|book| miss::due(book, today));
    if due.is_empty() {
        return ().into_any();
    }
    let one = |due: Due| {
        let href = format!("#/rooms/promises/{}", due.path);
        view! { <Card href=href title=due.what foot=clock::day_in_words(due.day) /> }
    };
    view! {
        <Section title=words::TO_OWN>
            <div class="card-grid">{due.into_iter().map(one).collect_view()}</div>
        </Section>
    }
    .into_any()
}

/// Active promises, by door.
fn listed(app: App, accounts: &[Account]) -> AnyView {
    let today = app.today.get();
    let active = |account: &&Account| account.is_active(today);
    let group = |title: &'static str, doors: &[Door]| {
        let cards: Vec<_> = accounts
            .iter()
            .filter(active)
            .filter(|account| doors.contains(&account.promise.door))
            .map(|account| card(account, today))
            .collect();
        (!cards.is_empty()).then(|| {
            view! {
                <Section title=title>
                    <div class="card-grid">{cards}</div>
                </Section>
            }
        })
    };
    view! {
        {group(words::PROMISED, &[Door::Promise])}
        {group(words::PUTTING_RIGHT, &[Door::PuttingRight])}
        {group(words::FROM_OTHER_ROOMS, &[Door::Commitment, Door::Rung])}
    }
    .into_any()
}

/// One promise as a card, for this and the other two rooms' lists.
pub fn card(account: &Account, today: NaiveDate) -> AnyView {
    let promise = &account.promise;
    let href = format!("#/rooms/promises/{}", account.entry.id);
    let text = words::how_often(&promise.days, clock::date_in_words);
    let foot = account
        .next(today)
        .map(|day| words::next_due(&clock::day_in_words(day)));
    view! { <Card href=href title=promise.what.clone() text=text foot=foot.unwrap_or_default() /> }
        .into_any()
}

fn numbers(app: App) -> AnyView {
    let today = app.today.get();
    let (last_30, last_90, told) = app.book.with(|book| {
        (
            ledger::counts(book, today, 30),
            ledger::counts(book, today, 90),
            ledger::told(book),
        )
    });
    view! {
        <Section title=words::COUNTS>{counts::table(last_30, last_90)} {counts::told(told)}</Section>
    }
    .into_any()
}

/// The month over all promises; a day leads to all that was due on it.
fn month(app: App) -> AnyView {
    let standings = move |first: NaiveDate, last: NaiveDate| {
        let mut days: BTreeMap<NaiveDate, Vec<Standing>> = BTreeMap::new();
        for account in app.book.with(ledger) {
            for (day, standing) in account.days(first, last) {
                days.entry(day).or_default().push(standing);
            }
        }
        days
    };
    let href = |day: NaiveDate| format!("#/rooms/promises/day/{day}");
    view! { <Section title=words::MONTH>{calendar::month(app, standings, href)}</Section> }
        .into_any()
}

fn calendar_file(app: App, accounts: &[Account]) -> AnyView {
    let wished =
        |account: &Account| account.promise.reminder.is_some() && account.promise.ended.is_none();
    accounts
        .iter()
        .any(wished)
        .then(|| {
            view! {
                <Section title=words::REMINDERS>
                    <p>{words::REMINDERS_TEXT}</p>
                    {page::calendar_file(app, None)}
                </Section>
            }
        })
        .into_any()
}

/// What rests or is over.
fn over(app: App, accounts: &[Account]) -> AnyView {
    let today = app.today.get();
    let past = |account: &&Account| {
        !account.is_active(today)
            && !account.promise.is_joint()
            && account.promise.door != Door::Rung
    };
    let cards: Vec<_> = accounts
        .iter()
        .filter(past)
        .map(|account| card(account, today))
        .collect();
    (!cards.is_empty())
        .then(|| {
            view! {
                <details>
                    <summary>{words::OVER_OR_RESTING}</summary>
                    <div class="card-grid">{cards}</div>
                </details>
            }
        })
        .into_any()
}
