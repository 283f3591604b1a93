//! Single days: one of a promise's days with everything that can be marked, all promises of a day, and the days left
//! blank while the person was away.

use super::super::due::{on_day, unmarked_days};
use super::super::tool::{Mark, MoveDay, Refusal, Unmark};
use super::super::words;
use super::{marks, miss, page};
use crate::browser::{self, clock};
use crate::core::desk::Slot;
use crate::core::id::RecordId;
use crate::core::promise::ledger::{Account, account};
use crate::core::settings::{Choose, name};
use crate::parts::{Button, DateBox, Empty, LinkButton, Notice, Section, Title, Weight};
use crate::shell::app::App;
use crate::shell::form;
use crate::shell::refused::Refused;
use chrono::NaiveDate;
use leptos::prelude::*;

/// What can be marked while a day still lies ahead.
const AHEAD: [Mark; 2] = [Mark::Renegotiated, Mark::NotDue];

/// One day of one promise.
pub fn screen(app: App, room: &'static str, id: RecordId, day: NaiveDate) -> AnyView {
    let found = app.book.with_untracked(|book| account(book, id));
    let Some(found) = found.filter(|account| !account.promise.is_joint()) else {
        return page::gone(room);
    };
    let what = found.promise.what.clone();
    if found.standing(day).is_none() {
        return view! {
            <Title text=what lead=clock::day_in_words(day) />
            <Empty text=words::NOTHING_THAT_DAY />
            <LinkButton href=format!("#/rooms/{room}/{id}")>{words::WHOLE_PROMISE}</LinkButton>
        }
        .into_any();
    }
    let mark = Memo::new(move |_| marks::mark_of(app, id, day));
    let ahead = day > app.today.get_untracked();
    let offered: &[Mark] = if ahead { &AHEAD } else { &Mark::ALL };
    let below = move || match mark.get() {
        Some(Mark::Missed | Mark::Partly) => miss::own(app, room, id, day),
        Some(Mark::Renegotiated) => move_day(app, &found, day),
        _ => ().into_any(),
    };
    let unmark = move || {
        mark.get().map(|_| {
            let press = move |()| {
                let _ = app.dispatch(Unmark { promise: id, day });
            };
            view! {
                <Button weight=Weight::Quiet on_press=press>
                    {words::UNMARK}
                </Button>
            }
        })
    };
    view! {
        <Title text=what.clone() lead=clock::day_in_words(day) />
        <Section title=words::WHAT_BECAME_OF_IT>
            <div class="button-row">{marks::buttons(app, id, day, &what, offered)}</div>
            <p role="status">{move || words::marked_so(mark.get())}</p>
            {unmark}
        </Section>
        {below}
        <LinkButton href=format!("#/rooms/{room}/{id}")>{words::WHOLE_PROMISE}</LinkButton>
    }
    .into_any()
}

/// Where a renegotiated day went.
fn move_day(app: App, account: &Account, day: NaiveDate) -> AnyView {
    let promise = account.entry.id;
    let form = form::open(Slot {
        record: Some(promise),
        ..Slot::new(&format!("promises/move/{day}"))
    });
    let moved = move || {
        app.book.with(|book| {
            let (_, marked) = super::super::tool::mark_on(book, promise, day)?;
            marked.moved_to
        })
    };
    let to = form.field("to", "");
    let refused = Refused::new(words::refusal);
    let keep = move |()| {
        let to = form.text("to");
        if refused.went(app.dispatch(MoveDay { promise, day, to })) {
            form.clear();
        }
    };
    view! {
        <Section title=words::MOVED>
            <p>{words::RENEGOTIATED_MEANS}</p>
            <p role="status">
                {move || moved().map(|day| words::moved_to(&clock::day_in_words(day)))}
            </p>
            <DateBox
                label=words::NEW_DAY
                hint=words::MAY_STAY_EMPTY
                value=to
                on_change=move |()| form.changed()
                error=refused
                    .beside(&[Refusal::NewDayPassed, Refusal::BadDay, Refusal::NotDueThen, Refusal::Gone])
            />
            <Button on_press=keep>{words::MOVE}</Button>
        </Section>
    }
    .into_any()
}

/// Every promise of one day.
pub fn everything(app: App, day: NaiveDate) -> AnyView {
    let lines = Memo::new(move |_| app.book.with(|book| on_day(book, day)));
    let body = move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <Empty text=words::NOTHING_THAT_DAY /> }.into_any();
        }
        marks::list("promises", app, day, lines)
    };
    let beside = |day: Option<NaiveDate>| {
        day.map(|day| {
            let href = format!("#/rooms/promises/day/{day}");
            view! { <LinkButton href=href>{clock::day_in_words(day)}</LinkButton> }
        })
    };
    view! {
        <Title text=clock::day_in_words(day) />
        {body}
        <div class="button-row">{beside(day.pred_opt())} {beside(day.succ_opt())}</div>
    }
    .into_any()
}

/// The days that were left blank while the person was away.
pub fn blank(app: App) -> AnyView {
    let today = app.today.get_untracked();
    // As found on entering: a day doesn't vanish under the hand once its first promise is marked.
    let days = app.book.with_untracked(|book| unmarked_days(book, today));
    let one = |day: NaiveDate| {
        let lines = app.book.with_untracked(|book| on_day(book, day));
        view! {
            <Section title=clock::day_in_words(day)>
                {marks::list("promises", app, day, lines)}
            </Section>
        }
    };
    let leave = move |()| {
        let yesterday = today.pred_opt().unwrap_or(today);
        // A choice is never refused.
        let _ = app.dispatch(Choose {
            name: name::BLANK_UNTIL,
            value: yesterday.to_string(),
        });
        browser::page::go_to("/");
    };
    let none = days
        .is_empty()
        .then(|| view! { <Empty text=words::NO_GAP /> });
    view! {
        <Title text=words::GAP_TITLE />
        <Notice>{words::GAP_MEANS}</Notice>
        {none}
        {days.into_iter().map(one).collect_view()}
        <Button weight=Weight::Primary on_press=leave>
            {words::GAP_LEAVE}
        </Button>
    }
    .into_any()
}
