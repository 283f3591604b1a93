//! At most one gentle suggestion on Today, and only where something the person began is still
//! without its foundation. Worked out from the book; nothing is remembered and nothing nags.

use super::words;
use crate::browser::clock;
use crate::core::backup::reminder;
use crate::core::book::Book;
use crate::core::now::Millis;
use crate::core::promise::Promise;
use crate::parts::LinkButton;
use crate::rooms::ownership::tool::{latest, not_stopped};
use crate::shell::app::App;
use leptos::prelude::*;

/// Something worth doing next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// It hasn't stopped: help comes first.
    Help,
    /// Nothing is written about what was done.
    OwnIt,
    /// There is no promise yet.
    Promise,
    /// Much has changed since the last backup, or it is old.
    Backup,
}

/// The one suggestion, if there is one. `saved` is the instant of the last backup, `now` this one; ms UTC.
pub fn of(book: &Book, saved: Option<Millis>, now: Millis) -> Option<Suggestion> {
    if not_stopped(book).is_some() {
        Some(Suggestion::Help)
    } else if latest(book).is_none() {
        Some(Suggestion::OwnIt)
    } else if book.all::<Promise>().is_empty() {
        Some(Suggestion::Promise)
    } else if reminder::is_due(book, saved, now) {
        Some(Suggestion::Backup)
    } else {
        None
    }
}

/// The suggestion as a line with a way to follow it.
pub fn line(app: App) -> AnyView {
    let saved = app.with_store(|store| store.last_backup()).flatten();
    let suggestion = Memo::new(move |_| app.book.with(|book| of(book, saved, clock::instant())));
    let shown = move || {
        suggestion.get().map(|suggestion| {
            let (text, href, name) = words::suggestion(suggestion);
            view! {
                <p>{text}</p>
                <LinkButton href=href>{name}</LinkButton>
            }
        })
    };
    view! { <div class="today-suggestion">{shown}</div> }.into_any()
}
