//! An ending: saying so, and what is offered while it holds.

use super::super::ending::{End, Ending, TakeUpAgain};
use super::super::tool::Refusal;
use super::super::words;
use super::ENDS;
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::parts::{Button, LinkButton, Notice, Title, Weight};
use crate::shell::app::{App, app};
use crate::shell::refused::Refused;
use crate::shell::short_form::{self, Field};
use leptos::prelude::*;
use std::sync::Arc;

/// The form, empty or with what is written.
pub fn form(app: App, earlier: Option<(Arc<Entry>, Ending)>) -> AnyView {
    let (entry, before) = earlier.unzip();
    let form = short_form::open("time/ending", entry.as_deref());
    let record = entry.as_ref().map(|entry| entry.id);
    let day = entry.map_or(app.today.get_untracked(), |entry| entry.day);
    let text = before.map(|before| before.words).unwrap_or_default();
    let refused = Refused::new(words::refusal);
    let keep = move || {
        refused.went(app.dispatch(End {
            record,
            words: form.text("words"),
            day: form.text("day"),
        }))
    };
    let fields = vec![
        Field::lines(4, "words", words::ENDING_WORDS, &text).hint(words::ENDING_HINT),
        Field::day("day", words::ENDING_DAY, day.to_string()).error(refused.beside(&[
            Refusal::StillAhead,
            Refusal::NotADay,
            Refusal::Gone,
        ])),
    ];
    view! {
        <Title text=words::END lead=words::ENDING_LEAD />
        {short_form::fields(form, fields)}
        {short_form::buttons(app, form, ENDS, record, Box::new(keep))}
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
