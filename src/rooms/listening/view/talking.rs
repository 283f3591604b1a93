//! While they speak: the card that fills the screen, the timer, and the pause with its time of
//! return. All times come from what is stored, so a reload or a sleeping screen changes nothing.

use super::super::lead::{Back, ComeBack, EndTalk, PauseTalk, StartTurn};
use super::super::talk::{Stage, Talk};
use super::super::tool::Refusal;
use super::super::words;
use crate::browser::{clock, wake_lock};
use crate::core::id::RecordId;
use crate::core::joint::Closed;
use crate::parts::{Button, Choice, DateBox, Icon, Notice, TextLine, Title, Tone, Weight};
use crate::shell::app::App;
use crate::shell::leave::leave;
use crate::shell::refused::Refused;
use crate::shell::ticking::{each_second, minutes_and_seconds};
use crate::shell::words as shell_words;
use leptos::prelude::*;

/// Minutes of a turn that is added.
const MORE: &str = "10";

fn stage(app: App, id: RecordId, at: i64) -> Option<Stage> {
    let talk = app.book.with(|book| book.find::<Talk>(id));
    talk.map(|(_, talk)| talk.stage(at))
}

/// The listener's card.
pub fn listening(app: App, id: RecordId) -> AnyView {
    wake_lock::hold();
    on_cleanup(wake_lock::release);
    let now = each_second();
    let left = Memo::new(move |_| match stage(app, id, now.get()) {
        Some(Stage::Listening(left)) => left,
        _ => None,
    });
    let over = Memo::new(move |_| left.get().is_some_and(|left| left <= 0));
    let pausing = RwSignal::new(false);
    let timer = move || {
        let left = left.get().filter(|left| *left > 0)?;
        Some(words::left(&minutes_and_seconds(left)))
    };
    let below = move || {
        if pausing.get() {
            pause_form(app, id, pausing)
        } else {
            buttons(app, id, pausing)
        }
    };
    view! {
        <div class="listener">
            <div class="listener-top">
                <p role="timer">{timer}</p>
                <a class="listener-help" href="#/rooms/help">
                    {words::HELP}
                </a>
                <button type="button" class="leave" on:click=move |_| leave(app)>
                    <Icon name="leave" />
                    {words::LEAVE}
                </button>
            </div>
            <Title text=words::LISTENING />
            <p class="listener-now">{words::DONT_ANSWER}</p>
            <ul class="listener-stems">
                {words::STEMS.map(|stem| view! { <li>{stem}</li> }).collect_view()}
            </ul>
            <p class="listener-not">{words::LEAVE_OUT}</p>
            <p role="status" class="listener-over">
                {move || over.get().then_some(words::TURN_OVER)}
            </p>
            {below}
        </div>
    }
    .into_any()
}

fn buttons(app: App, id: RecordId, pausing: RwSignal<bool>) -> AnyView {
    let refused = Refused::new(words::refusal);
    let more = move |()| {
        let minutes = MORE.to_owned();
        refused.went(app.dispatch(StartTurn { talk: id, minutes }));
    };
    view! {
        <div class="button-row">
            <Button weight=Weight::Primary on_press=move |()| pausing.set(true)>
                {words::PAUSE}
            </Button>
            <Button on_press=more>{words::MORE_TIME}</Button>
            {end(app, id)}
        </div>
        <p class="field-error" role="alert">
            {refused.besides(&[])}
        </p>
    }
    .into_any()
}

fn end(app: App, id: RecordId) -> AnyView {
    let end = move |()| {
        // Refused only when it was erased elsewhere; the screen then shows that.
        let _ = app.dispatch(EndTalk { talk: id });
    };
    view! { <Button on_press=end>{words::END}</Button> }.into_any()
}

fn pause_form(app: App, id: RecordId, pausing: RwSignal<bool>) -> AnyView {
    let when = RwSignal::new("20".to_owned());
    let day = RwSignal::new(app.today.get_untracked().to_string());
    let time = RwSignal::new(String::new());
    let refused = Refused::new(words::refusal);
    let options = words::PAUSE_MINUTES.map(|(value, label)| (value, label.to_owned()));
    let fix = move |()| {
        let back = match when.get_untracked() {
            at if at == "at" => Back::At(day.get_untracked(), time.get_untracked()),
            minutes => Back::In(minutes),
        };
        refused.went(app.dispatch(PauseTalk { talk: id, back }));
    };
    let another = move || {
        when.with(|when| when == "at").then(|| {
            view! {
                <DateBox label=words::BACK_DAY value=day />
                <TextLine label=words::BACK_TIME kind="time" value=time />
            }
        })
    };
    view! {
        <h2>{words::PAUSE_TITLE}</h2>
        <p>{words::PAUSE_TEXT}</p>
        <Choice legend=words::PAUSE_WHEN options=options.to_vec() value=when />
        {another}
        <p class="field-error" role="alert">
            {refused.besides(&[])}
        </p>
        <div class="button-row">
            <Button weight=Weight::Primary on_press=fix>
                {words::FIX}
            </Button>
            <Button weight=Weight::Quiet on_press=move |()| pausing.set(false)>
                {words::GO_ON}
            </Button>
        </div>
    }
    .into_any()
}

/// The pause, with the time of return.
pub fn paused(app: App, id: RecordId) -> AnyView {
    let now = each_second();
    let back = match app.book.with_untracked(|book| book.find::<Talk>(id)) {
        Some((entry, talk)) => match talk.stage(entry.at) {
            Stage::Paused(back) => back,
            _ => entry.at,
        },
        None => now.get_untracked(),
    };
    let due = Memo::new(move |_| now.get() >= back);
    let refused = Refused::<Refusal>::new(words::refusal);
    let come_back = move |()| {
        refused.went(app.dispatch(ComeBack { talk: id }));
    };
    view! {
        <Title text=words::back_at(&clock::time_in_words(back)) lead=words::PAUSED_TEXT />
        <p class="waiting-clock" role="timer">
            {move || (!due.get()).then(|| minutes_and_seconds(back - now.get()))}
        </p>
        <div role="status">
            {move || due.get().then(|| view! { <Notice tone=Tone::Care>{words::BACK_NOW}</Notice> })}
        </div>
        <div class="button-row">
            <Button weight=Weight::Primary on_press=come_back>
                {words::I_AM_BACK}
            </Button>
            {end(app, id)}
        </div>
    }
    .into_any()
}

/// A talk that was open when the joint tools were closed: it can only be ended.
pub fn closed(app: App, id: RecordId, why: Closed) -> AnyView {
    view! {
        <Title text=words::TITLE />
        <Notice tone=Tone::Care>{shell_words::closed(why)}</Notice>
        <div class="button-row">{end(app, id)}</div>
    }
    .into_any()
}
