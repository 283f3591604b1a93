//! The partner's words: how many entries keep some, the list of them, and removing them all.

use super::super::half_written::{may_hold_theirs, without_theirs};
use super::super::their_words::{KeepWords, LetWordsGo, RemoveTheirWords, everywhere, long_kept};
use super::super::words;
use crate::browser::clock;
use crate::core::entry::Entry;
use crate::core::quoted::Quoted;
use crate::core::sorted;
use crate::core::timeline::Line;
use crate::parts::{Button, Confirm, LinkButton, Section, Title, Weight};
use crate::rooms;
use crate::shell::app::App;
use leptos::prelude::*;
use std::sync::Arc;

/// On the room's main screen.
pub fn summary(app: App) -> AnyView {
    let kept = Memo::new(move |_| app.book.with(|book| everywhere(book).len()));
    view! {
        <Section title=words::THEIR_WORDS>
            <p>{move || words::their_words(kept.get())}</p>
            <Show when=move || { kept.get() > 0 }>
                <div class="button-row">
                    <LinkButton href="#/rooms/boundaries/words">{words::LOOK_THROUGH}</LinkButton>
                    {remove(app)}
                </div>
            </Show>
        </Section>
    }
    .into_any()
}

/// "They asked me to remove this", with its question.
fn remove(app: App) -> AnyView {
    let asking = RwSignal::new(false);
    let yes = move |()| {
        let mut touched = Vec::new();
        if let Ok(change) = app.decide(RemoveTheirWords) {
            touched.extend(change.records());
            app.make_undoable(&change);
        }
        app.rewrite_desk(without_theirs);
        app.with_store(|store| {
            store.spoilt_forget(|damaged| {
                may_hold_theirs(damaged) || touched.iter().any(|id| damaged.is_of(*id))
            })
        });
    };
    view! {
        <Button on_press=move |()| asking.set(true)>{words::REMOVE}</Button>
        <Confirm
            title=words::REMOVE_TITLE
            text=words::REMOVE_TEXT
            yes=words::REMOVE_YES
            open=asking
            on_yes=yes
        />
    }
    .into_any()
}

/// The list: first those the app asks about.
pub fn view(app: App) -> AnyView {
    let list = move || {
        let today = app.today.get();
        let rows = app.book.with(|book| {
            let asked: Vec<_> = long_kept(book, today)
                .iter()
                .map(|(entry, _)| entry.id)
                .collect();
            let mut all = everywhere(book);
            sorted::by_key(&mut all, |entry| !asked.contains(&entry.id));
            let rows = all.into_iter().map(|entry| {
                let line = rooms::line(&entry, book);
                let asked = asked.contains(&entry.id);
                row(app, &entry, line.unwrap_or_default(), asked)
            });
            rows.collect::<Vec<_>>()
        });
        if rows.is_empty() {
            return view! { <p>{words::their_words(0)}</p> }.into_any();
        }
        view! {
            <ul class="words-list">{rows}</ul>
            {remove(app)}
        }
        .into_any()
    };
    view! {
        <Title text=words::THEIR_WORDS lead=words::WORDS_LEAD />
        {list}
    }
    .into_any()
}

fn row(app: App, entry: &Arc<Entry>, line: Line, asked: bool) -> AnyView {
    let record = entry.id;
    let href = format!("#/rooms/{}/{record}", entry.room);
    let given = line
        .theirs
        .as_ref()
        .map(Quoted::as_given)
        .unwrap_or_default()
        .to_owned();
    let go = move |()| {
        // Refused only if it was erased elsewhere; then the words are gone already.
        if let Ok(change) = app.decide(LetWordsGo { record }) {
            app.make_undoable(&change);
            app.with_store(|store| store.spoilt_forget(|damaged| damaged.is_of(record)));
        }
    };
    let keep = move |()| {
        // Refused only if it was erased elsewhere; then there is nothing left to keep.
        let _ = app.dispatch(KeepWords { record });
    };
    view! {
        <li class="words-entry">
            <p class="card-foot">
                <a href=href>{line.title}</a>
                " · "
                {clock::date_in_words(entry.day)}
            </p>
            <blockquote dir="auto">{given}</blockquote>
            {asked.then(|| view! { <p>{words::STILL_NEEDED}</p> })}
            <div class="button-row">
                <Button on_press=go>{words::LET_GO}</Button>
                {asked
                    .then(|| {
                        view! {
                            <Button weight=Weight::Quiet on_press=keep>
                                {words::STILL_NEED}
                            </Button>
                        }
                    })}
            </div>
        </li>
    }
    .into_any()
}
