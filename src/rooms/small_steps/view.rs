//! The ladder, and asking for a joint rung. A yes lives on this screen only and is gone with it; the form and a rung's
//! own page are shared with `promises`.

use super::tool::{Ladder, StepDown, TakeRung, TheySaidNo, ladder};
use super::words;
use crate::browser::{clock, page};
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::promise::ledger::Account;
use crate::core::promise::{Door, Promise};
use crate::parts::{Button, Card, Empty, LinkButton, Notice, Section, Title, Weight};
use crate::rooms::Place;
use crate::rooms::promises::view as shared;
use crate::rooms::promises::words::how_often;
use crate::shell::app::{App, app};
use leptos::prelude::*;

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let below = place.0.get(1).map(String::as_str);
    match (place.first(), below) {
        (None, _) => main(app()),
        (Some("new"), _) => shared::new("small_steps", Door::Rung, "", &place),
        (Some(_), Some("ask")) => asking(app(), &place),
        _ => shared::record("small_steps", &place),
    }
}

fn main(app: App) -> AnyView {
    let found = Memo::new(move |_| {
        let today = app.today.get();
        app.book.with(|book| ladder(book, today))
    });
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        {move || found.with(|found| rungs(app, found))}
        <LinkButton weight=Weight::Primary href="#/rooms/small_steps/new">
            {words::NEW}
        </LinkButton>
    }
    .into_any()
}

fn rungs(app: App, ladder: &Ladder) -> AnyView {
    let bare = ladder.taken.is_empty() && ladder.resting.is_empty() && ladder.joint.is_empty();
    let empty = bare.then(|| view! { <Empty text=words::EMPTY /> });
    let over = ladder.over.iter().map(plain_card).collect();
    let away = ladder.put_away.iter().map(ask_card).collect();
    view! {
        {empty}
        {taken(app, &ladder.taken)}
        {suggested(app, ladder)}
        {resting(app, &ladder.resting)}
        {together(app, &ladder.joint)}
        {folded(words::OVER, over)}
        {folded(words::PUT_AWAY, away)}
    }
    .into_any()
}

fn folded(name: &'static str, cards: Vec<AnyView>) -> Option<AnyView> {
    (!cards.is_empty()).then(|| {
        view! {
            <details>
                <summary>{name}</summary>
                <div class="card-grid">{cards}</div>
            </details>
        }
        .into_any()
    })
}

/// Leads to the screen on which a joint rung is asked, reworded or erased.
fn ask_card(account: &Account) -> AnyView {
    let href = format!("#/rooms/small_steps/{}/ask", account.entry.id);
    view! { <Card href=href title=account.promise.what.clone() /> }.into_any()
}

fn plain_card(account: &Account) -> AnyView {
    let href = format!("#/rooms/small_steps/{}", account.entry.id);
    let text = how_often(&account.promise.days, clock::date_in_words);
    let foot = account.promise.rung.map(words::size).unwrap_or_default();
    view! { <Card href=href title=account.promise.what.clone() text=text foot=foot /> }.into_any()
}

/// The rungs the person is on, each with today's marks and the way down.
fn taken(app: App, accounts: &[Account]) -> AnyView {
    if accounts.is_empty() {
        return ().into_any();
    }
    let day = app.day.get();
    let one = move |account: &Account| {
        let rung = account.entry.id;
        let what = account.promise.what.clone();
        let marks = account
            .is_due(day)
            .then(|| shared::marks::row("small_steps", app, rung, day, &what));
        let down = move |()| {
            // Refused only when it was erased meanwhile.
            let _ = app.dispatch(StepDown { rung });
        };
        view! {
            <li class="mark-line">
                <a class="mark-what" href=format!("#/rooms/small_steps/{rung}")>
                    {what}
                </a>
                {marks}
                <Button weight=Weight::Quiet on_press=down>
                    {words::STEP_DOWN}
                </Button>
            </li>
        }
    };
    let rows: Vec<_> = accounts.iter().map(one).collect();
    view! {
        <Section title=words::TAKEN>
            <ul class="mark-list">{rows}</ul>
            <p class="field-hint">{words::DOWN_IS_NORMAL}</p>
        </Section>
    }
    .into_any()
}

/// At most one solo rung.
fn suggested(app: App, ladder: &Ladder) -> AnyView {
    let next = ladder.next.and_then(|next| {
        let mut resting = ladder.resting.iter();
        resting.find(|account| account.entry.id == next)
    });
    let Some(next) = next else {
        return ().into_any();
    };
    let first = ladder.taken.is_empty() && ladder.over.is_empty();
    let (what, take) = (next.promise.what.clone(), take(app, next));
    view! {
        <Notice>
            <p>{if first { words::START_HERE } else { words::COULD_BE_NEXT }}</p>
            <p>{what}</p>
            {take}
            <p class="field-hint">{words::STAYING_IS_FINE}</p>
        </Notice>
    }
    .into_any()
}

fn take(app: App, account: &Account) -> AnyView {
    let rung = account.entry.id;
    let take = move |()| {
        // Refused only when it was erased meanwhile.
        let _ = app.dispatch(TakeRung { rung });
    };
    view! { <Button on_press=take>{words::TAKE}</Button> }.into_any()
}

/// Solo rungs that wait, the lowest first.
fn resting(app: App, accounts: &[Account]) -> AnyView {
    if accounts.is_empty() {
        return ().into_any();
    }
    let one = |account: &Account| {
        view! {
            <li class="mark-line">
                <a class="mark-what" href=format!("#/rooms/small_steps/{}", account.entry.id)>
                    {account.promise.what.clone()}
                </a>
                <span class="field-hint">{account.promise.rung.map(words::size)}</span>
                {take(app, account)}
            </li>
        }
    };
    let rows: Vec<_> = accounts.iter().map(one).collect();
    view! {
        <Section title=words::RESTING>
            <ol class="mark-list">{rows}</ol>
        </Section>
    }
    .into_any()
}

/// Joint rungs: they wait, and nothing here urges to ask.
fn together(app: App, accounts: &[Account]) -> AnyView {
    let closed = app.book.with(joint::closed);
    let any = app.book.with(|book| {
        let all = book.all::<Promise>();
        all.iter().any(|(_, promise)| promise.is_joint())
    });
    let body = match closed {
        Some(why) if any => view! { <p>{crate::shell::words::closed(why)}</p> }.into_any(),
        None if !accounts.is_empty() => view! {
            <p>{words::TOGETHER_TEXT}</p>
            <div class="card-grid">{accounts.iter().map(ask_card).collect_view()}</div>
        }
        .into_any(),
        _ => return ().into_any(),
    };
    view! { <Section title=words::TOGETHER>{body}</Section> }.into_any()
}

/// What they answered, for as long as this screen is open.
#[derive(Clone, Copy, PartialEq)]
enum Answer {
    Waiting,
    Yes,
    No,
}

fn asking(app: App, place: &Place) -> AnyView {
    let found = place
        .record()
        .and_then(|id| app.book.with_untracked(|book| book.find::<Promise>(id)))
        .filter(|(_, promise)| promise.is_joint());
    let Some((entry, promise)) = found else {
        return shared::record("small_steps", &Place(Vec::new()));
    };
    let declined = promise.rung.is_some_and(|rung| rung.declined);
    let answer = RwSignal::new(if declined {
        Answer::No
    } else {
        Answer::Waiting
    });
    let rung = entry.id;
    let body = move || match (app.book.with(joint::closed), answer.get()) {
        (Some(why), _) => view! { <Notice>{crate::shell::words::closed(why)}</Notice> }.into_any(),
        (None, Answer::Waiting) => ask(app, rung, answer),
        (None, Answer::Yes) => view! { <Notice>{words::YES_TODAY}</Notice> }.into_any(),
        (None, Answer::No) => view! { <Notice>{words::THEY_SAID_NO}</Notice> }.into_any(),
    };
    let edit = format!("#/rooms/small_steps/{rung}/edit");
    let erase = move |()| {
        app.erase(rung);
        page::go_to("/rooms/small_steps");
    };
    view! {
        <Title text=promise.what lead=words::ASK_LEAD />
        <div aria-live="polite">{body}</div>
        <div class="button-row">
            <LinkButton href=edit>{words::EDIT}</LinkButton>
            <Button weight=Weight::Danger on_press=erase>
                {words::ERASE}
            </Button>
        </div>
    }
    .into_any()
}

fn ask(app: App, rung: RecordId, answer: RwSignal<Answer>) -> AnyView {
    let no = move |()| {
        // Refused only when it was erased meanwhile; their no holds either way.
        let _ = app.dispatch(TheySaidNo { rung });
        answer.set(Answer::No);
    };
    view! {
        <Section title=words::WORDS>
            <blockquote>{words::WORDS_TO_ASK}</blockquote>
            <p>{words::ASK_ONCE}</p>
        </Section>
        <Section title=words::WHAT_THEY_SAID>
            <div class="button-row">
                <Button on_press=move |()| answer.set(Answer::Yes)>{words::YES}</Button>
                <Button on_press=no>{words::NO}</Button>
                <LinkButton href="#/rooms/small_steps">{words::NOT_ASKED}</LinkButton>
            </div>
        </Section>
    }
    .into_any()
}
