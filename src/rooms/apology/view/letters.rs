//! The room's first screen: what has been written, and how to begin.

use super::super::kept::{self, Overview, Standing};
use super::super::tool::StartLetter;
use super::super::words;
use super::address;
use crate::browser::{clock, page};
use crate::core::joint;
use crate::core::timeline::newest_first;
use crate::parts::{Button, Card, Empty, Notice, Section, Title, Tone, Weight};
use crate::rooms::{self, ownership};
use crate::shell;
use crate::shell::app::App;
use leptos::prelude::*;

/// The screen.
pub fn main(app: App) -> AnyView {
    let letters = Memo::new(move |_| app.book.with(kept::letters));
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        {move || notices(app)}
        <Section title=words::LETTERS>
            {move || list(app, letters.get())}
            <p>{words::START_HINT}</p>
            <div class="button-row">
                {start(app, words::START_QUESTIONS, "/questions", Weight::Primary)}
                {start(app, words::START_BLANK, "", Weight::Secondary)}
            </div>
        </Section>
        {history(app)}
    }
    .into_any()
}

/// What stands in the way of giving a letter.
fn notices(app: App) -> AnyView {
    let (closed, stopped) = app
        .book
        .with(|book| (joint::closed(book), ownership::tool::not_stopped(book)));
    view! {
        {closed
            .map(|why| {
                view! {
                    <Notice>
                        <p>{shell::words::closed(why)}</p>
                        <p>{words::CLOSED_GO_ON}</p>
                    </Notice>
                }
            })}
        {stopped
            .map(|_| {
                view! {
                    <Notice tone=Tone::Care>
                        <p>{words::NOT_STOPPED}</p>
                        <p>
                            <a href="#/rooms/ownership">{words::TO_OWNERSHIP}</a>
                            " · "
                            <a href="#/rooms/help">{words::GET_HELP}</a>
                        </p>
                    </Notice>
                }
            })}
    }
    .into_any()
}

fn list(app: App, letters: Vec<Overview>) -> AnyView {
    if letters.is_empty() {
        return view! { <Empty text=words::EMPTY /> }.into_any();
    }
    let one = |overview: Overview| {
        let id = overview.entry.id;
        let day = clock::date_in_words(overview.entry.day);
        let name = match overview.name() {
            name if name.is_empty() => words::begun(&day),
            name => name,
        };
        let standing = app.book.with_untracked(|book| kept::standing(book, id));
        view! { <Card href=address(id) title=name foot=in_words(standing) /> }
    };
    view! { <div class="card-grid">{letters.into_iter().map(one).collect_view()}</div> }.into_any()
}

/// How far a letter has come, in words.
pub fn in_words(standing: Standing) -> String {
    match standing {
        Standing::Draft => words::IS_DRAFT.to_owned(),
        Standing::Ready(_) => words::IS_READY.to_owned(),
        Standing::Given(day) => words::given_on(&clock::day_in_words(day)),
    }
}

fn start(app: App, name: &'static str, below: &'static str, weight: Weight) -> AnyView {
    let press = move |()| {
        let ids = || app.book.with_untracked(kept::letter_ids);
        let before = ids();
        // Starting a letter is never refused.
        let _ = app.dispatch(StartLetter::default());
        if let Some(letter) = ids().into_iter().find(|id| !before.contains(id)) {
            page::go_to(&format!("/rooms/apology/{letter}{below}"));
        }
    };
    view! {
        <Button weight=weight on_press=press>
            {name}
        </Button>
    }
    .into_any()
}

fn history(app: App) -> AnyView {
    let rows = move || {
        app.book.with(|book| {
            let entries = newest_first(book, |entry| entry.room == super::super::ROOM.slug);
            let lines = entries.iter().filter_map(|entry| {
                let line = (rooms::kind(entry)?.line)(entry, book)?;
                let day = clock::day_in_words(entry.day);
                Some(view! {
                    <li>
                        <a href=address(entry.id)>{format!("{}, {day}", line.title)}</a>
                    </li>
                })
            });
            lines.collect_view()
        })
    };
    let any = Memo::new(move |_| {
        app.book.with(|book| {
            book.entries()
                .any(|entry| entry.room == super::super::ROOM.slug)
        })
    });
    let list = move || {
        view! {
            <details class="earlier">
                <summary>{words::HISTORY}</summary>
                <ul class="past">{rows}</ul>
            </details>
        }
    };
    (move || any.get().then(list)).into_any()
}
