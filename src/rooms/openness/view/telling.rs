//! The screen of one answer: what to ask oneself before telling it, moving its day, correcting it.

use super::super::tool::Refusal;
use super::super::unsaid::{Answer, CorrectUnsaid, HoldBack, NotTold, Tell, Unsaid};
use super::super::words;
use super::{Before, erase};
use crate::browser::{clock, page};
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::parts::{Button, DateBox, LinkButton, Notice, Section, TextBox, Title, Tone, Weight};
use crate::shell::app::App;
use crate::shell::form;
use crate::shell::limits;
use crate::shell::refused::Refused;
use crate::shell::words as shell_words;
use leptos::prelude::*;

/// The screen.
pub fn screen(app: App, entry: &Entry, unsaid: &Unsaid) -> AnyView {
    let day = clock::day_in_words(entry.day);
    if unsaid.answer == Answer::Nothing {
        return view! {
            <Title text=words::unsaid_line(Answer::Nothing) lead=day />
            <div class="button-row">{erase(app, entry.id)}</div>
        }
        .into_any();
    }
    let waits = unsaid.told.is_none() && unsaid.held_back.is_none();
    let state = if waits {
        unsaid.tell_by.map(|by| words::by(&clock::day_in_words(by)))
    } else if let Some(told) = unsaid.told {
        Some(format!("{}. {}", clock::day_in_words(told), words::TOLD_ON))
    } else {
        Some(words::HELD_BACK.to_owned())
    };
    view! {
        <Title text=unsaid.what.clone() lead=state.unwrap_or_default() />
        {waits.then(|| before_telling(app, entry.id))}
        {(!waits).then(|| take_back(app, entry.id, unsaid.told.is_some()))}
        {correct(app, entry, unsaid)}
    }
    .into_any()
}

/// Back to what is still to be told.
fn take_back(app: App, id: RecordId, told: bool) -> AnyView {
    let press = move |()| {
        // Refused only when it was erased elsewhere; the list then shows that.
        let _ = app.dispatch(NotTold { unsaid: id });
        page::go_to("/rooms/openness");
    };
    let name = if told {
        words::NOT_TOLD
    } else {
        words::TELL_AFTER_ALL
    };
    view! {
        <Button weight=Weight::Quiet on_press=press>
            {name}
        </Button>
    }
    .into_any()
}

fn before_telling(app: App, id: RecordId) -> AnyView {
    if let Some(why) = app.book.with_untracked(joint::closed) {
        return view! { <Notice tone=Tone::Care>{shell_words::closed(why)}</Notice> }.into_any();
    }
    let before = Before::new();
    let refused = Refused::new(words::refusal);
    let back = |()| page::go_to("/rooms/openness");
    let tell = move |()| {
        let command = Tell {
            unsaid: id,
            before: before.given(),
        };
        if refused.went(app.dispatch(command)) {
            back(());
        }
    };
    let hold = move |()| {
        if refused.went(app.dispatch(HoldBack { unsaid: id })) {
            back(());
        }
    };
    let what = app.book.with_untracked(|book| book.find::<Unsaid>(id));
    let what = what.map(|(_, unsaid)| unsaid.what).unwrap_or_default();
    view! {
        <Section title=words::BEFORE_TELLING>
            {limits::standing(app, &what)} {before.questions(refused)} <div class="button-row">
                <Button weight=Weight::Primary on_press=tell>
                    {words::TOLD}
                </Button>
                <Button on_press=hold>{words::HOLD_BACK}</Button>
                <LinkButton weight=Weight::Quiet href="#/rooms/openness/guide">
                    {words::BIG}
                </LinkButton>
            </div>
        </Section>
    }
    .into_any()
}

fn correct(app: App, entry: &Entry, unsaid: &Unsaid) -> AnyView {
    let form = form::open(Slot::of("openness/unsaid", entry));
    let what = form.field("what", unsaid.what.clone());
    let by = unsaid.tell_by.map(|by| by.to_string());
    let tell_by = form.field("tell_by", by.unwrap_or_default());
    let has_day = unsaid.tell_by.is_some() && unsaid.told.is_none();
    let refused = Refused::new(words::refusal);
    let id = entry.id;
    let keep = move |()| {
        let command = CorrectUnsaid {
            unsaid: id,
            what: form.text("what"),
            tell_by: form.text("tell_by"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            page::go_to("/rooms/openness");
        }
    };
    view! {
        <Section title=words::CORRECT>
            <TextBox
                label=words::WHAT
                value=what
                rows=2
                on_change=move |()| form.changed()
                error=refused.beside(&[Refusal::WhatMissing, Refusal::Gone])
            />
            {has_day
                .then(|| {
                    view! {
                        <DateBox
                            label=words::TELL_BY
                            value=tell_by
                            on_change=move |()| form.changed()
                            error=refused.beside(&[Refusal::DayMissing, Refusal::DayPassed])
                        />
                    }
                })}
            <div class="button-row">
                <Button on_press=keep>{words::CHANGE}</Button>
                {erase(app, id)}
            </div>
        </Section>
    }
    .into_any()
}
