//! The room's main screen: words to ask with, what comes before a talk, questions they asked,
//! earlier talks. A talk that goes on is in [`talking`], what was heard in [`after`].

mod after;
mod points;
mod questions;
mod talking;

use super::lead::BeginTalk;
use super::question::Question;
use super::talk::{Stage, Talk, open};
use super::tool::Refusal;
use super::words;
use crate::browser::{clock, page};
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::parts::{
    Button, Card, Choice, Copyable, Empty, LinkButton, Notice, Section, TextLine, Title, Tone,
    Weight,
};
use crate::rooms::Place;
use crate::shell::app::{App, app};
use crate::shell::refused::Refused;
use crate::shell::short_form::{self, Ends};
use crate::shell::words as shell_words;
use leptos::prelude::*;
use std::sync::Arc;

/// How many earlier talks are listed.
const LISTED: usize = 20;

/// How the room's forms end.
const ENDS: Ends = Ends {
    keep: words::KEEP,
    erase: words::ERASE,
    to: "/rooms/listening",
};

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let app = app();
    if place.first() == Some("question") {
        return questions::new(app);
    }
    let found = place
        .record()
        .and_then(|id| app.book.with_untracked(|book| book.get(id).cloned()));
    let Some(entry) = found else {
        return main(app);
    };
    if entry.is::<Talk>() {
        a_talk(app, entry.id)
    } else if let Ok(question) = entry.read::<Question>() {
        questions::screen(app, &entry, &question)
    } else {
        main(app)
    }
}

fn main(app: App) -> AnyView {
    let closed = Memo::new(move |_| app.book.with(joint::closed));
    let start = move || match closed.get() {
        Some(why) => {
            view! { <Notice tone=Tone::Care>{shell_words::closed(why)}</Notice> }.into_any()
        }
        None => start(app),
    };
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        {start}
        {questions::listed(app)}
        {move || history(app)}
    }
    .into_any()
}

/// The talk that is open, or else the way to begin one.
fn start(app: App) -> AnyView {
    if let Some((entry, _)) = app.book.with_untracked(open) {
        let href = format!("#/rooms/listening/{}", entry.id);
        return view! {
            <LinkButton weight=Weight::Primary href=href>
                {words::OPEN_TALK}
            </LinkButton>
        }
        .into_any();
    }
    let first = app
        .book
        .with_untracked(|book| book.last::<Talk>().is_none());
    view! {
        {first.then(|| view! { <Empty text=words::EMPTY /> })}
        <details open=first>
            <summary>{words::INVITE}</summary>
            <p>{words::INVITE_TEXT}</p>
            {words::INVITATIONS.map(|text| view! { <Copyable text=text /> }).collect_view()}
        </details>
        <Section title=words::BEFORE>{before(app)}</Section>
    }
    .into_any()
}

fn before(app: App) -> AnyView {
    let agreed = RwSignal::new(String::new());
    let calm = RwSignal::new(String::new());
    let minutes = RwSignal::new("10".to_owned());
    let refused = Refused::new(words::refusal);
    let begin = move |()| {
        let command = BeginTalk {
            agreed: agreed.get_untracked(),
            calm: calm.get_untracked(),
            minutes: minutes.get_untracked(),
        };
        if refused.went(app.dispatch(command))
            && let Some((entry, _)) = app.book.with_untracked(Book::last::<Talk>)
        {
            page::go_to(&format!("/rooms/listening/{}", entry.id));
        }
    };
    let said_no = move || agreed.with(|agreed| agreed == "no");
    let said_yes = move || agreed.with(|agreed| agreed == "yes");
    let owned = |answers: &[(&'static str, &str)]| {
        let all = answers.iter();
        all.map(|(value, label)| (*value, (*label).to_owned()))
            .collect::<Vec<_>>()
    };
    let calm_and_minutes = move || {
        view! {
            <Choice
                legend=words::CALM
                hint=words::CALM_HINT
                options=owned(&words::CALM_ANSWERS)
                value=calm
                error=refused.beside(&[Refusal::CalmMissing, Refusal::NotCalm])
            />
            <TextLine
                label=words::MINUTES
                hint=words::MINUTES_HINT
                kind="number"
                value=minutes
                error=refused.beside(&[Refusal::BadMinutes])
            />
        }
    };
    view! {
        <Choice
            legend=words::AGREED
            options=owned(&words::AGREED_ANSWERS)
            value=agreed
            error=refused.besides(&[Refusal::CalmMissing, Refusal::NotCalm, Refusal::BadMinutes])
        />
        {move || said_yes().then(calm_and_minutes)}
        <Button weight=Weight::Primary on_press=begin>
            {move || if said_no() { words::KEEP_NO } else { words::BEGIN }}
        </Button>
    }
    .into_any()
}

/// Where a talk stands, as far as it decides which screen is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Gone,
    SaidNo,
    Listening,
    Paused,
    Over,
}

fn a_talk(app: App, id: RecordId) -> AnyView {
    let phase = Memo::new(move |_| {
        let found = app.book.with(|book| book.find::<Talk>(id));
        match found.map(|(entry, talk)| talk.stage(entry.at)) {
            None => Phase::Gone,
            Some(Stage::SaidNo) => Phase::SaidNo,
            Some(Stage::Listening(_)) => Phase::Listening,
            Some(Stage::Paused(_)) => Phase::Paused,
            Some(Stage::Ended | Stage::Heard) => Phase::Over,
        }
    });
    let closed = Memo::new(move |_| app.book.with(joint::closed));
    let screen = move || match (phase.get(), closed.get()) {
        (Phase::Gone, _) => main(app),
        (Phase::SaidNo, _) => said_no(app, id),
        (Phase::Over, _) => after::screen(app, id),
        (_, Some(why)) => talking::closed(app, id, why),
        (Phase::Listening, None) => talking::listening(app, id),
        (Phase::Paused, None) => talking::paused(app, id),
    };
    screen.into_any()
}

fn said_no(app: App, id: RecordId) -> AnyView {
    let entry = app.book.with_untracked(|book| book.get(id).cloned());
    let day = entry.map(|entry| clock::day_in_words(entry.day));
    view! {
        <Title text=words::talk_line(Stage::SaidNo) lead=day.unwrap_or_default() />
        <Notice>{words::SAID_NO}</Notice>
        <div class="button-row">
            <LinkButton href="#/">{words::TO_TODAY}</LinkButton>
            {erase(app, id)}
        </div>
    }
    .into_any()
}

fn history(app: App) -> AnyView {
    let talks = app.book.with(|book| {
        let all = book.all::<Talk>().into_iter().rev();
        all.take(LISTED).collect::<Vec<_>>()
    });
    if talks.is_empty() {
        return ().into_any();
    }
    let card = |(entry, talk): (Arc<Entry>, Talk)| {
        let title = words::talk_line(talk.stage(entry.at));
        view! {
            <Card
                href=format!("#/rooms/listening/{}", entry.id)
                title=title
                text=talk.gist
                foot=clock::day_in_words(entry.day)
            />
        }
    };
    view! {
        <Section title=words::HISTORY>
            <div class="card-grid">{talks.into_iter().map(card).collect_view()}</div>
        </Section>
    }
    .into_any()
}

fn erase(app: App, id: RecordId) -> AnyView {
    short_form::erase(app, ENDS, id)
}
