//! The person's own list of other things to do.

use super::super::tool::{Alternative, ListAlternative, Refusal};
use super::super::words;
use super::ENDS;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{Button, Empty, LinkButton, Title};
use crate::shell::app::App;
use crate::shell::refused::Refused;
use crate::shell::short_form::{self, Field};
use leptos::prelude::*;

/// The own list. With `take`, each can be taken up; without, each can be changed.
pub fn listed(app: App, take: Option<Callback<String>>) -> AnyView {
    let listed = Memo::new(move |_| {
        app.book.with(|book| {
            let all = book.all::<Alternative>().into_iter();
            all.map(|(entry, one)| (entry.id, one.what))
                .collect::<Vec<_>>()
        })
    });
    let one = move |(id, what): (RecordId, String)| {
        if let Some(take) = take {
            let taken = what.clone();
            let press = move |()| take.run(taken.clone());
            return view! { <Button on_press=press>{what}</Button> }.into_any();
        }
        let href = format!("#/rooms/patience/{id}");
        view! { <LinkButton href=href>{what}</LinkButton> }.into_any()
    };
    let body = move || {
        let listed = listed.get();
        if listed.is_empty() {
            return view! {
                <Empty text=words::NO_ALTERNATIVES />
                <div class="button-row">
                    {words::SUGGESTED.map(|what| suggested(app, what)).collect_view()}
                </div>
            }
            .into_any();
        }
        view! { <div class="button-row">{listed.into_iter().map(one).collect_view()}</div> }
            .into_any()
    };
    body.into_any()
}

fn suggested(app: App, what: &'static str) -> AnyView {
    let list = move |()| {
        // Refused only when it is listed already, and then there is nothing to do.
        let _ = app.dispatch(ListAlternative {
            record: None,
            what: what.to_owned(),
        });
    };
    view! { <Button on_press=list>{what}</Button> }.into_any()
}

/// The form for something new on the list.
pub fn new(app: App) -> AnyView {
    let form = short_form::open("patience/alternative", None);
    let refused = Refused::new(words::refusal);
    let list = move |()| {
        let what = form.text("what");
        if refused.went(app.dispatch(ListAlternative { record: None, what })) {
            form.reset();
        }
    };
    view! {
        {short_form::fields(form, vec![field("", refused)])}
        <Button on_press=list>{words::LIST}</Button>
    }
    .into_any()
}

/// The screen of one of them: reword it or erase it.
pub fn screen(app: App, entry: &Entry, alternative: &Alternative) -> AnyView {
    let form = short_form::open("patience/alternative", Some(entry));
    let refused = Refused::new(words::refusal);
    let record = Some(entry.id);
    let keep = move || {
        let what = form.text("what");
        refused.went(app.dispatch(ListAlternative { record, what }))
    };
    view! {
        <Title text=words::ALTERNATIVES />
        {short_form::fields(form, vec![field(&alternative.what, refused)])}
        {short_form::buttons(app, form, ENDS, record, Box::new(keep))}
    }
    .into_any()
}

fn field(what: &str, refused: Refused<Refusal>) -> Field {
    let reasons = &[
        Refusal::AlternativeMissing,
        Refusal::AlreadyListed,
        Refusal::Gone,
    ];
    Field::line("what", words::NEW_ALTERNATIVE, what).error(refused.beside(reasons))
}
