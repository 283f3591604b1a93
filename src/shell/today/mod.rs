//! The screen `#/`: what is due, one question, and two doors that are always there. Made to be
//! finished in ninety seconds and put down. After an ending it asks nothing.

mod due;
mod suggestion;
mod unsaid;
mod words;

use super::app::{App, app};
use crate::browser::clock;
use crate::parts::{Card, LinkButton, Notice, Section, Title};
use crate::rooms::openness::asking::{is_answered, is_asked};
use crate::rooms::{promises, time};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The screen.
pub fn view() -> AnyView {
    let app = app();
    let ended = Memo::new(move |_| app.book.with(time::has_ended));
    (move || {
        let day = app.day.get();
        if ended.get() {
            quiet()
        } else {
            ordinary(app, day)
        }
    })
    .into_any()
}

/// After an ending: nothing is asked.
fn quiet() -> AnyView {
    view! {
        <Title text=clock::day_in_words(clock::today()) lead=words::ENDED />
        <div class="button-row">
            <LinkButton href="#/timeline">"Look back"</LinkButton>
            <LinkButton href="#/more/data">"Export, keep or erase"</LinkButton>
        </div>
        {doors()}
    }
    .into_any()
}

fn ordinary(app: App, day: NaiveDate) -> AnyView {
    let title = clock::weekday_in_words(day);
    let lead = Memo::new(move |_| {
        app.book
            .with(|book| words::lead(&promises::on_day(book, day)))
    });
    let late = day != app.today.get();
    view! {
        <Title text=title />
        <p class="title-lead">{move || lead.get()}</p>
        {late.then(|| view! { <p>{words::late(&clock::weekday_in_words(day))}</p> })}
        {due::marks(app, day)}
        {gap(app, day)}
        {due::others(app)}
        {unsaid::question(app, day)}
        {done(app, day)}
        {suggestion::line(app)}
        {doors()}
    }
    .into_any()
}

/// Days that went by without a mark: filled in or left blank, as the person likes.
fn gap(app: App, day: NaiveDate) -> AnyView {
    let days = Memo::new(move |_| {
        app.book
            .with(|book| promises::unmarked_days(book, day).len())
    });
    view! {
        <Show when=move || { days.get() > 0 }>
            <Notice>
                <p>{move || words::gap(days.get())}</p>
                <LinkButton href="#/rooms/promises/blank">"Fill them in"</LinkButton>
            </Notice>
        </Show>
    }
    .into_any()
}

/// Shown once everything of the day is marked and the question is answered.
fn done(app: App, day: NaiveDate) -> AnyView {
    let over = Memo::new(move |_| {
        app.book.with(|book| {
            let lines = promises::on_day(book, day);
            let anything = !lines.is_empty() || is_answered(book, day);
            anything && !is_asked(book, day) && lines.iter().all(|line| line.mark.is_some())
        })
    });
    view! {
        <div role="status">
            <Show when=move || over.get()>
                <p class="today-done">{words::DONE}</p>
            </Show>
        </div>
    }
    .into_any()
}

/// Two doors that are always there.
fn doors() -> AnyView {
    view! {
        <Section title="Right now">
            <div class="card-grid">
                <Card href="#/more/upset" title="They're upset now" text=words::UPSET />
                <Card
                    href="#/rooms/time/setback"
                    title="Something went wrong"
                    text=words::WENT_WRONG
                />
            </div>
        </Section>
    }
    .into_any()
}
