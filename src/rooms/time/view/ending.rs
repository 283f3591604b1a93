//! An ending: saying so, and what is offered while it holds.

use super::super::ending::{End, Ending, TakeUpAgain};
use super::super::tool::Refusal;
use super::super::words;
use super::erase;
use crate::browser::page;
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::parts::{Button, DateBox, LinkButton, Notice, TextBox, Title, Weight};
use crate::shell::app::{App, app};
use crate::shell::form;
use crate::shell::refused::Refused;
use leptos::prelude::*;
use std::sync::Arc;

/// The form, empty or with what is written.
pub fn form(app: App, earlier: Option<(Arc<Entry>, Ending)>) -> AnyView {
    let slot = match &earlier {
        Some((entry, _)) => Slot::of("time/ending", entry),
        None => Slot::new("time/ending"),
    };
    let form = form::open(slot);
    let record = earlier.as_ref().map(|(entry, _)| entry.id);
    let day = earlier
        .as_ref()
        .map_or(app.today.get_untracked(), |(entry, _)| entry.day);
    let text = form.field(
        "words",
        earlier.map(|(_, before)| before.words).unwrap_or_default(),
    );
    let day = form.field("day", day.to_string());
    let refused = Refused::new(words::refusal);
    let keep = move |()| {
        let end = End {
            record,
            words: form.text("words"),
            day: form.text("day"),
        };
        if refused.went(app.dispatch(end)) {
            form.clear();
            page::go_to("/rooms/time");
        }
    };
    view! {
        <Title text=words::END lead=words::ENDING_LEAD />
        <TextBox
            label=words::ENDING_WORDS
            hint=words::ENDING_HINT
            value=text
            rows=4
            on_change=move |()| form.changed()
        />
        <DateBox
            label=words::ENDING_DAY
            value=day
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::StillAhead, Refusal::NotADay, Refusal::Gone])
        />
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP}
            </Button>
            {record.map(|id| erase(app, id))}
        </div>
    }
    .into_any()
}

/// What stands on top of the room while an ending holds.
pub fn holds(book: &Book) -> Option<AnyView> {
    let app = app();
    let all = book.all::<Ending>();
    let (entry, _) = all
        .into_iter()
        .find(|(_, ending)| ending.resumed.is_none())?;
    let record = entry.id;
    let resume = move |()| {
        // Refused only if it was erased elsewhere; then the work goes on anyway.
        let _ = app.dispatch(TakeUpAgain { record });
    };
    Some(
        view! {
            <Notice>
                <p>{words::ENDED}</p>
                <div class="button-row">
                    <LinkButton href="#/more/data">{words::ENDED_DATA}</LinkButton>
                    <Button weight=Weight::Quiet on_press=resume>
                        {words::RESUME}
                    </Button>
                </div>
            </Notice>
        }
        .into_any(),
    )
}
