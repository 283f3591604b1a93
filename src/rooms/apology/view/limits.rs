//! Limits they have set that the letter touches: told politely, each with the way to the words and to the limit.

use super::super::limits::touched;
use super::super::words;
use super::desk::Desk;
use crate::parts::{Button, Notice, Tone, Weight};
use leptos::prelude::*;

/// A limit by what it is about, with the words that touch it. Places are looked up when they are asked for.
type Told = (String, Vec<String>);

/// Nothing, until the letter touches a limit. Follows the pauses in typing.
pub fn view(desk: Desk) -> AnyView {
    let told = Memo::new(move |_| {
        let text = desk.settled.read();
        let found = desk.app().book.with(|book| touched(book, &text));
        let words = |span: &crate::core::apology::Span| span.of(&text).to_owned();
        let one = |limit: &super::super::limits::Touched| -> Told {
            let all = limit.spans.iter().map(words).collect();
            (limit.about.clone(), all)
        };
        found.iter().map(one).collect::<Vec<_>>()
    });
    let status = move || {
        told.with(|told| {
            let all = told.iter().map(|(about, _)| words::touches_limit(about));
            all.collect::<Vec<_>>().join(" ")
        })
    };
    let notices = move || {
        told.with(|told| {
            let all = told.iter().enumerate();
            all.map(|(number, limit)| notice(desk, number, limit))
                .collect_view()
        })
    };
    view! {
        <div role="status" class="unseen">
            {status}
        </div>
        {notices}
    }
    .into_any()
}

fn notice(desk: Desk, limit: usize, (about, all): &Told) -> AnyView {
    let one = |(place, words): (usize, &String)| {
        let words = format!("“{words}”");
        let show = move |()| show(desk, limit, place);
        view! {
            <Button weight=Weight::Quote on_press=show>
                {words}
            </Button>
        }
        .into_any()
    };
    let all: Vec<AnyView> = all.iter().enumerate().map(one).collect();
    let about = words::touches_limit(about);
    view! {
        <Notice tone=Tone::Care>
            <p>{about}</p>
            <div class="button-row">{all}</div>
            <a href="#/rooms/boundaries">{words::TO_BOUNDARIES}</a>
        </Notice>
    }
    .into_any()
}

fn show(desk: Desk, limit: usize, place: usize) {
    let found = desk.text.with_untracked(|text| {
        let found = desk.app().book.with_untracked(|book| touched(book, text));
        found.get(limit)?.spans.get(place).copied()
    });
    if let Some(span) = found {
        desk.show(span);
    }
}
