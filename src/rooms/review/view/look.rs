//! Looking back: own ratings, the facts beside them, one change, and the promise it becomes.

use super::super::change::PromiseIt;
use super::super::facts::{Facts, facts};
use super::super::look::{Item, Look, LookBack, Stretch, items, path};
use super::super::tool::Refusal;
use super::super::words;
use super::erase;
use crate::browser::page;
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::promise::ledger::made_from;
use crate::parts::{Button, Choice, LinkButton, Notice, Section, TextBox, TextLine, Title, Weight};
use crate::shell::app::App;
use crate::shell::form::{self, Form};
use crate::shell::refused::Refused;
use leptos::prelude::*;
use std::sync::Arc;

/// The form of a stretch, empty or with what is written.
pub fn form(app: App, stretch: Stretch, earlier: Option<(Arc<Entry>, Look)>) -> AnyView {
    let slot = match &earlier {
        Some((entry, _)) => Slot::of("review/look", entry),
        None => Slot::new(if stretch == Stretch::Week {
            "review/week"
        } else {
            "review/month"
        }),
    };
    let form = form::open(slot);
    let record = earlier.as_ref().map(|(entry, _)| entry.id);
    let last = earlier
        .as_ref()
        .map_or(app.today.get_untracked(), |(entry, _)| entry.day);
    let before = earlier.map(|(_, look)| look).unwrap_or_default();
    let refused = Refused::new(words::refusal);
    let noticed = form.field("noticed", before.noticed.clone());
    let change = form.field("change", before.change.clone());
    let known = app
        .book
        .with_untracked(|book| facts(book, stretch.first(last), last));
    let hand_over = record.filter(|_| !before.change.is_empty());
    let ratings: Vec<_> = items(stretch)
        .map(|item| rating(form, item, &before))
        .collect();
    let error = refused.beside(&[Refusal::NothingSaid, Refusal::Gone, Refusal::BadRating]);
    view! {
        <Title text=words::due(stretch) lead=words::LEAD />
        {hand_over.map(|id| to_promise(app, id, before.change.clone()))}
        <div class="review-sides">
            <Section title=words::OWN_VIEW>
                <div class="review-ratings">{ratings}</div>
            </Section>
            <Section title=words::FACTS>{on_record(known)}</Section>
        </div>
        <TextBox
            label=words::NOTICED
            value=noticed
            on_change=move |()| form.changed()
            error=error
        />
        <TextLine
            label=words::CHANGE
            hint=words::CHANGE_HINT
            value=change
            on_change=move |()| form.changed()
        />
        <div class="button-row">
            {keep(app, form, stretch, record, refused)}
            {record.map(|id| erase(app, id))}
        </div>
    }
    .into_any()
}

fn rating(form: Form, item: Item, before: &Look) -> AnyView {
    let given = before
        .ratings
        .get(item.name)
        .map(ToString::to_string)
        .unwrap_or_default();
    let value = form.field(item.name, given);
    let places = ["1", "2", "3", "4"].into_iter().zip(words::SCALE);
    let options = std::iter::once(("", words::CANT_SAY))
        .chain(places)
        .map(|(value, label)| (value, label.to_owned()))
        .collect();
    let legend = words::item(item.name);
    view! {
        <Choice legend=legend options=options value=value on_change=move |()| form.changed() />
    }
    .into_any()
}

/// The facts as a plain list; zeros are left out except for the marks of due days.
fn on_record(facts: Facts) -> AnyView {
    let ledger = facts.promises;
    let marks = [
        ledger.kept,
        ledger.partly,
        ledger.missed,
        ledger.renegotiated,
        ledger.blank,
    ];
    let due = ledger.marked() + ledger.blank > 0;
    let others = [
        (facts.setbacks, words::SETBACKS),
        (facts.untold, words::UNTOLD),
        (facts.crossed, words::CROSSED),
    ];
    let marks = marks.into_iter().zip(words::MARKS).filter(|_| due);
    let listed: Vec<_> = marks
        .chain(others.into_iter().filter(|(count, _)| *count > 0))
        .map(|(count, what)| view! { <li>{words::fact(count, what)}</li> })
        .collect();
    if listed.is_empty() {
        return view! { <p>{words::NO_FACTS}</p> }.into_any();
    }
    view! {
        <ul class="review-facts no-print">{listed}</ul>
        <p>{words::COMPARE}</p>
    }
    .into_any()
}

fn keep(
    app: App,
    form: Form,
    stretch: Stretch,
    record: Option<RecordId>,
    refused: Refused<Refusal>,
) -> AnyView {
    let keep = move |()| {
        let look = LookBack {
            record,
            stretch: path(stretch).to_owned(),
            ratings: items(stretch)
                .map(|item| (item.name, form.text(item.name)))
                .collect(),
            noticed: form.text("noticed"),
            change: form.text("change"),
        };
        let leads_on = !look.change.is_empty() && record.is_none();
        if refused.went(app.dispatch(look)) {
            form.clear();
            let kept = app.book.with_untracked(Book::last::<Look>);
            match kept.filter(|_| leads_on) {
                Some((entry, _)) => page::go_to(&format!("/rooms/review/{}", entry.id)),
                None => page::go_to("/rooms/review"),
            }
        }
    };
    view! {
        <Button weight=Weight::Primary on_press=keep>
            {words::KEEP}
        </Button>
    }
    .into_any()
}

/// The one change, and making it a promise.
fn to_promise(app: App, look: RecordId, change: String) -> AnyView {
    let how_often = RwSignal::new(String::new());
    let refused = Refused::new(words::refusal);
    let options = words::HOW_OFTENS
        .map(|(value, label)| (value, label.to_owned()))
        .to_vec();
    let promise = move |()| {
        let how_often = how_often.get_untracked();
        refused.went(app.dispatch(PromiseIt { look, how_often }));
    };
    let done = Memo::new(move |_| {
        app.book
            .with(|book| made_from(book, look).map(|entry| entry.id.to_string()))
    });
    let error = refused.besides(&[]);
    let body = move || match done.get() {
        Some(id) => view! {
            <Notice>
                <p>{words::PROMISED}</p>
                <LinkButton href=format!("#/rooms/promises/{id}")>{words::SEE_PROMISE}</LinkButton>
            </Notice>
        }
        .into_any(),
        None => view! {
            <Choice
                legend=words::HOW_OFTEN
                options=options.clone()
                value=how_often
                error=error
            />
            <Button weight=Weight::Primary on_press=promise>
                {words::PROMISE_IT}
            </Button>
        }
        .into_any(),
    };
    view! {
        <Section title=words::ONE_CHANGE>
            <p class="review-change">{change}</p>
            <div role="status">{body}</div>
        </Section>
    }
    .into_any()
}
