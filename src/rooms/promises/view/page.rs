//! A promise's own page: what it is, its marks, counts and month, and what can be done with it.

use super::super::reminders;
use super::super::tool::{Alter, Alteration, Refusal};
use super::super::words;
use super::{calendar, counts, marks};
use crate::browser::{clock, files, page as browser};
use crate::core::id::RecordId;
use crate::core::promise::ledger::{Account, account};
use crate::core::promise::{Ending, Promise};
use crate::core::recurrence::Pause;
use crate::parts::{Button, DateBox, Empty, LinkButton, Notice, Section, Title, Weight};
use crate::rooms;
use crate::rooms::change::tool::rehearsals;
use crate::shell::app::App;
use crate::shell::limits;
use crate::shell::refused::Refused;
use chrono::{Days, NaiveDate};
use leptos::prelude::*;

/// How many past marks are listed.
const LISTED: usize = 30;

/// The page.
pub fn screen(app: App, room: &'static str, id: RecordId) -> AnyView {
    let account = Memo::new(move |_| app.book.with(|book| account(book, id)));
    let body = move || match account.get() {
        None => gone(room),
        Some(account) if account.promise.is_joint() => joint(app, room, &account),
        Some(account) => promise(app, room, &account),
    };
    body.into_any()
}

/// What stands where a promise was erased.
pub fn gone(room: &'static str) -> AnyView {
    view! {
        <Title text=words::GONE_TITLE />
        <Empty text=words::GONE />
        <LinkButton href=format!("#/rooms/{room}")>{words::BACK}</LinkButton>
    }
    .into_any()
}

fn promise(app: App, room: &'static str, account: &Account) -> AnyView {
    let promise = &account.promise;
    let often = words::how_often(&promise.days, clock::date_in_words);
    view! {
        <Title text=promise.what.clone() lead=often />
        {ended(promise)} {limits::standing(app, &promise.what)} {looking_again(app, account)}
        {today(app, room, account)}
        {plan(app, account)} {facts(app, promise)} {numbers(app, account)}
        {month(app, room, account)} {history(room, account)} {actions(app, room, account)}
    }
    .into_any()
}

fn joint(app: App, room: &'static str, account: &Account) -> AnyView {
    let id = account.entry.id;
    view! {
        <Title text=account.promise.what.clone() lead=words::JOINT_LEAD />
        <LinkButton weight=Weight::Primary href=format!("#/rooms/small_steps/{id}/ask")>
            {words::ASK}
        </LinkButton>
        <div class="button-row">{edit(room, id)} {erase(app, room, id)}</div>
    }
    .into_any()
}

fn ended(promise: &Promise) -> AnyView {
    let Some(end) = promise.ended else {
        return ().into_any();
    };
    let words = words::ended(end.how, &clock::date_in_words(end.day));
    view! { <Notice>{words}</Notice> }.into_any()
}

/// On the day to look at it again: as it is, change it, or let it go.
fn looking_again(app: App, account: &Account) -> AnyView {
    let promise = account.entry.id;
    let today = app.today.get();
    let due = account.promise.review.filter(|day| *day <= today);
    if due.is_none() || account.promise.ended.is_some() {
        return ().into_any();
    }
    let in_a_month = today.checked_add_days(Days::new(28)).unwrap_or(today);
    let next = RwSignal::new(in_a_month.to_string());
    let refused = Refused::new(words::refusal);
    let keep = move |()| {
        let how = Alteration::LookAgain(next.get_untracked());
        refused.went(app.dispatch(Alter { promise, how }));
    };
    view! {
        <Notice>
            <p>{words::LOOK_AGAIN}</p>
            <DateBox
                label=words::LOOK_AGAIN_ON
                hint=words::MAY_STAY_EMPTY
                value=next
                error=refused.beside(&[Refusal::ReviewPassed, Refusal::BadDay])
            />
            <Button on_press=keep>{words::RIGHT_AS_IT_IS}</Button>
        </Notice>
    }
    .into_any()
}

/// The marks of the day that is meant now.
fn today(app: App, room: &'static str, account: &Account) -> AnyView {
    let day = app.day.get();
    let what = &account.promise.what;
    if account.standing(day).is_none() {
        return account
            .next(day)
            .map(clock::day_in_words)
            .map(|day| view! { <p>{words::next_due(&day)}</p> })
            .into_any();
    }
    let row = marks::row(room, app, account.entry.id, day, what);
    view! { <Section title=clock::day_in_words(day)>{row}</Section> }.into_any()
}

/// The if–then plan, and how often it was rehearsed.
fn plan(app: App, account: &Account) -> AnyView {
    let promise = &account.promise;
    if promise.cue.is_empty() {
        return ().into_any();
    }
    let id = account.entry.id;
    let days = app.book.with(|book| rehearsals(book, id));
    let response = rooms::change::tool::response(promise).to_owned();
    let said = words::rehearsed(
        days.len(),
        days.last().map(|day| clock::date_in_words(*day)),
    );
    let cue = promise.cue.clone();
    view! {
        <Section title=words::PLAN>
            <dl class="plan">
                <dt>{words::WHEN}</dt>
                <dd>{cue}</dd>
                <dt>{words::THEN}</dt>
                <dd>{response}</dd>
            </dl>
            <p class="field-hint">{said}</p>
            <LinkButton href=format!("#/rooms/change/{id}/rehearse")>{words::REHEARSE}</LinkButton>
        </Section>
    }
    .into_any()
}

fn facts(app: App, promise: &Promise) -> AnyView {
    let reminder = promise
        .reminder
        .as_ref()
        .map(|wish| wish.at.format("%H:%M").to_string());
    let rows = [
        (words::COUNTS_AS_KEPT, promise.counts_as_kept.clone()),
        (words::SUPPORTER, promise.supporter.clone()),
        (
            words::REVIEW,
            promise.review.map(clock::date_in_words).unwrap_or_default(),
        ),
        (words::REMIND_AT, reminder.unwrap_or_default()),
    ];
    let from = promise.from.and_then(|from| {
        let entry = app.book.with(|book| book.get(from).cloned())?;
        let room = rooms::room(&entry.room)?;
        let href = format!("#/rooms/{}/{from}", room.slug);
        Some(view! {
            <p>
                <a href=href>{words::taken_from(room.title)}</a>
            </p>
        })
    });
    let row = |(name, text): (&'static str, String)| {
        (!text.is_empty()).then(|| {
            view! {
                <dt>{name}</dt>
                <dd>{text}</dd>
            }
        })
    };
    view! {
        <dl class="facts">{rows.map(row).collect_view()}</dl>
        {from}
    }
    .into_any()
}

/// Pauses there are, each with the way to take it back.
fn pauses(app: App, account: &Account) -> AnyView {
    let promise = account.entry.id;
    let one = |pause: &Pause| {
        let pause = *pause;
        let to = pause.to.map(clock::date_in_words);
        let text = words::pause(&clock::date_in_words(pause.from), to.as_deref());
        let name = words::take_pause_back(&text);
        let press = move |_| {
            // Refused only when it was erased meanwhile; the page then says so.
            let how = Alteration::TakePauseBack(pause);
            let _ = app.dispatch(Alter { promise, how });
        };
        view! {
            <li>
                {text}
                <button type="button" class="button button-quiet" aria-label=name on:click=press>
                    {words::TAKE_BACK}
                </button>
            </li>
        }
    };
    let all: Vec<_> = account.promise.days.pauses.iter().map(one).collect();
    if all.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{words::PAUSES}</h3>
        <ul class="pauses">{all}</ul>
    }
    .into_any()
}

fn numbers(app: App, account: &Account) -> AnyView {
    let today = app.today.get();
    let table = counts::table(account.recent(today, 30), account.recent(today, 90));
    view! { <Section title=words::COUNTS>{table}</Section> }.into_any()
}

fn month(app: App, room: &'static str, account: &Account) -> AnyView {
    let id = account.entry.id;
    let account = account.clone();
    let standings = move |first: NaiveDate, last: NaiveDate| {
        let days = account.days(first, last).into_iter();
        days.map(|(day, standing)| (day, vec![standing])).collect()
    };
    let href = move |day: NaiveDate| format!("#/rooms/{room}/{id}/{day}");
    view! { <Section title=words::MONTH>{calendar::month(app, standings, href)}</Section> }
        .into_any()
}

/// Past marks, newest first; a miss with what was done about it.
fn history(room: &'static str, account: &Account) -> AnyView {
    let id = account.entry.id;
    let one = |(day, (_, marked)): (&NaiveDate, &(_, crate::core::promise::Marked))| {
        let repair = marked.miss().map(|owned| owned.repair.clone());
        let href = format!("#/rooms/{room}/{id}/{day}");
        view! {
            <li>
                <a href=href>{clock::date_in_words(*day)}</a>
                ": "
                {words::mark(marked.mark)}
                {repair.map(|repair| view! { <p class="field-hint">{repair}</p> })}
            </li>
        }
    };
    let past: Vec<_> = account.marks.iter().rev().take(LISTED).map(one).collect();
    if past.is_empty() {
        return ().into_any();
    }
    view! {
        <Section title=words::HISTORY>
            <ul>{past}</ul>
        </Section>
    }
    .into_any()
}

fn actions(app: App, room: &'static str, account: &Account) -> AnyView {
    let promise = account.entry.id;
    let alter = move |how: fn() -> Alteration, name: &'static str| {
        let press = move |()| {
            // Refused only when it was erased meanwhile; the page then says so.
            let _ = app.dispatch(Alter {
                promise,
                how: how(),
            });
        };
        view! { <Button on_press=press>{name}</Button> }.into_any()
    };
    let over = account.promise.ended.is_some();
    let buttons = if over {
        vec![alter(|| Alteration::Reopen, words::REOPEN)]
    } else {
        let rest = if account.is_resting(app.today.get()) {
            alter(|| Alteration::Resume, words::RESUME)
        } else {
            alter(pause_from_today, words::PAUSE)
        };
        vec![
            rest,
            alter(|| Alteration::End(Ending::Done), words::DONE),
            alter(|| Alteration::End(Ending::LetGo), words::LET_GO),
        ]
    };
    let reminder = reminder(app, account);
    let pauses = pauses(app, account);
    view! {
        <Section title=words::ACTIONS>
            <div class="button-row">{edit(room, promise)} {buttons} {reminder}</div>
            {pauses}
            {(!over).then(|| pause_between(app, promise))}
            {erase(app, room, promise)}
        </Section>
    }
    .into_any()
}

fn pause_from_today() -> Alteration {
    Alteration::Pause {
        from: String::new(),
        to: String::new(),
    }
}

/// A pause with both its days.
fn pause_between(app: App, promise: RecordId) -> AnyView {
    let (from, to) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let refused = Refused::new(words::refusal);
    let keep = move |()| {
        let how = Alteration::Pause {
            from: from.get_untracked(),
            to: to.get_untracked(),
        };
        refused.went(app.dispatch(Alter { promise, how }));
    };
    view! {
        <details>
            <summary>{words::PAUSE_BETWEEN}</summary>
            <DateBox label=words::PAUSE_FROM value=from error=refused.beside(&[Refusal::BadDay]) />
            <DateBox
                label=words::PAUSE_TO
                hint=words::MAY_STAY_EMPTY
                value=to
                error=refused.beside(&[Refusal::EndsBeforeStart])
            />
            <Button on_press=keep>{words::PAUSE}</Button>
        </details>
    }
    .into_any()
}

fn edit(room: &'static str, id: RecordId) -> AnyView {
    view! { <LinkButton href=format!("#/rooms/{room}/{id}/edit")>{words::EDIT}</LinkButton> }
        .into_any()
}

fn erase(app: App, room: &'static str, id: RecordId) -> AnyView {
    let erase = move |()| {
        app.erase(id);
        browser::go_to(&format!("/rooms/{room}"));
    };
    view! {
        <Button weight=Weight::Danger on_press=erase>
            {words::ERASE}
        </Button>
    }
    .into_any()
}

fn reminder(app: App, account: &Account) -> AnyView {
    let wanted = account.promise.reminder.is_some() && account.promise.ended.is_none();
    let id = account.entry.id;
    wanted.then(|| calendar_file(app, Some(id))).into_any()
}

/// Saves the calendar file of one promise or of all.
pub fn calendar_file(app: App, only: Option<RecordId>) -> AnyView {
    let refused = RwSignal::new(false);
    let save = move |()| {
        let file = app
            .book
            .with_untracked(|book| reminders::calendar(book, only, clock::instant()));
        if let Some(file) = file {
            let kept = files::hand_over(reminders::FILE_NAME, "text/calendar;charset=utf-8", &file);
            refused.set(kept.is_err());
        }
    };
    view! {
        <Button on_press=save>{words::CALENDAR_FILE}</Button>
        <p class="field-error" role="alert">
            {move || refused.get().then_some(words::NO_FILE)}
        </p>
    }
    .into_any()
}
